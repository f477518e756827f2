"""The rivers of the grid, each on a sheet of glass. Knows the grid's data, paints nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.plots.glass import keep_only
from ui.plots.river import RiverGlass, RiverLevels, columns_for, show_rivers
from ui.plots.style import Style
from ui.views.histogram_data import GridData
from ui.views.histogram_layout import Cell, Place

Cells = Mapping[Place, Cell]


class Rivers:
    """One river for each cell on screen, shown anew when it has moved by a pixel."""

    def __init__(self, parent: QWidget, data: GridData) -> None:
        self._parent, self._data = parent, data
        self._glasses: dict[Place, RiverGlass] = {}
        self._there: list[Place] = []  # those that have a river
        self._levels = RiverLevels()
        self._shown: tuple[object, int] | None = None  # of what, up to which step
        self._body = QRect()  # what is outside of it is not seen
        self._ends = (0.0, 0.0)  # the first and the last step of all
        self._older: int | None = None  # the step that is marked

    def follow(self, style: Style, cells: Cells) -> None:
        """Show what is new, unless it is less than a pixel."""
        history = self._data.history
        if not cells or history is None or not history.snapshots:
            return
        first, newest = history.snapshots[0].step, history.snapshots[-1].step
        key = (id(history), history.generation, len(history.marks))
        if self._shown is not None and self._shown[0] == key and newest >= self._shown[1]:
            if self._data.older != self._older:
                self._show_steps(style, cells)
            low, high = self._data.span.ends(newest)
            pixels = next(iter(cells.values())).river.width() * style.ratio
            if (newest - self._shown[1]) * pixels < high - max(low, first):
                return
        self._shown = key, newest
        self._show(style, cells)

    def show(self, body: QRect, style: Style, cells: Cells) -> None:
        """Show these and no others anew; what is outside of `body` is not seen."""
        self._body = body
        keep_only(self._glasses, cells)
        self._show(style, cells, moved=True)

    def _show(self, style: Style, cells: Cells, *, moved: bool = False) -> None:
        data = self._data
        columns = min((columns_for(style, cell.river.width()) for cell in cells.values()), default=0)
        found = {place: river for place in cells if (river := data.river(*place, columns)) is not None}
        if moved or list(found) != self._there:
            self._there = list(found)
            self._lie(cells)
        if not found:
            return
        rivers = list(found.values())
        self._ends = rivers[0].steps[0], rivers[0].steps[-1]
        glasses, boxes = [self._glasses[place] for place in found], [cells[place].river for place in found]
        inks = [data.experiment.colour(lane) for lane, _ in found]
        show_rivers(style, self._levels, rivers, glasses, boxes, inks)
        self._show_steps(style, cells)

    def _lie(self, cells: Cells) -> None:
        """Have glass where there are rivers, and nowhere else."""
        for place, cell in cells.items():
            if place in self._there:
                if place not in self._glasses:
                    self._glasses[place] = RiverGlass(self._parent)
                area = cell.river.toRect() & self._body
                self._glasses[place].cover(area)
                self._glasses[place].setVisible(not area.isEmpty())
            elif place in self._glasses:
                self._glasses[place].hide()

    def _show_steps(self, style: Style, cells: Cells) -> None:
        """The marks of what happened, and of an older step that is shown."""
        self._older = self._data.older
        marks = [self._data.marked(lane) for lane in range(self._data.lanes)]
        for place in self._there:
            box = cells[place].river
            self._glasses[place].show_steps(style, box, self._ends, marks[place[0]], self._older)
