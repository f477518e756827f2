"""The rivers of the grid, each on a sheet of glass. Knows the grid's data and layout, paints nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.plots.glass import keep_only
from ui.plots.river import RiverGlass, RiverLevels, columns_for, show_rivers
from ui.plots.style import Style
from ui.views.histogram_data import GridData
from ui.views.histogram_layout import Cell, Place

CellAt = Callable[[int, int], Cell]


class Rivers:
    """One river for each cell on screen, shown anew when it has moved by a pixel."""

    def __init__(self, parent: QWidget, data: GridData) -> None:
        self._parent, self._data = parent, data
        self._rivers: dict[Place, RiverGlass] = {}
        self._levels = RiverLevels()
        self._shown: tuple[object, int] | None = None  # of what, up to which step
        self._body = QRect()  # what is outside of it is not seen
        self._ends: dict[Place, tuple[float, float]] = {}  # the first and the last step of each
        self._older: int | None = None  # the step that is marked

    def follow(self, style: Style, places: Sequence[Place], cell: CellAt) -> None:
        """Show what is new, unless it is less than a pixel."""
        history = self._data.history
        if not places or history is None or not history.snapshots:
            return
        first, newest = history.snapshots[0].step, history.snapshots[-1].step
        key = (id(history), history.generation, len(history.marks))
        if self._shown is not None and self._shown[0] == key and newest >= self._shown[1]:
            if self._data.older != self._older:
                self._show_steps(style, places, cell)
            low, high = self._data.span.ends(newest)
            pixels = cell(*places[0]).river.width() * style.ratio
            if (newest - self._shown[1]) * pixels < high - max(low, first):
                return
        self._shown = key, newest
        self._show(style, places, cell)

    def show(self, body: QRect, style: Style, places: Sequence[Place], cell: CellAt) -> None:
        """Show these and no others anew; what is outside of `body` is not seen."""
        self._body = body
        keep_only(self._rivers, places)
        self._show(style, places, cell)

    def _show(self, style: Style, places: Sequence[Place], cell: CellAt) -> None:
        data = self._data
        columns = min((columns_for(style, cell(*place).river.width()) for place in places), default=0)
        found = {place: river for place in places if (river := data.river(*place, columns)) is not None}
        for place in places:
            if place in found:
                self._lie(place, cell(*place).river.toRect() & self._body)
            elif place in self._rivers:
                self._rivers[place].hide()
        self._ends = {place: (river.steps[0], river.steps[-1]) for place, river in found.items()}
        if not found:
            return
        glasses, boxes = [self._rivers[place] for place in found], [cell(*place).river for place in found]
        lanes = [data.experiment.colour(lane) for lane, _ in found]
        show_rivers(style, self._levels, list(found.values()), glasses, boxes, lanes)
        self._show_steps(style, places, cell)

    def _lie(self, place: Place, area: QRect) -> None:
        """Have glass there."""
        if place not in self._rivers:
            self._rivers[place] = RiverGlass(self._parent)
        self._rivers[place].cover(area)
        self._rivers[place].setVisible(not area.isEmpty())

    def _show_steps(self, style: Style, places: Sequence[Place], cell: CellAt) -> None:
        """The marks of what happened, and of an older step that is shown."""
        self._older = self._data.older
        marks = [self._data.marked(lane) for lane in range(self._data.lanes)]
        for place in places:
            if place in self._ends:
                box, ends = cell(*place).river, self._ends[place]
                self._rivers[place].show_steps(style, box, ends, marks[place[0]], self._older)
