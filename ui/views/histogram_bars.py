"""The bars of the grid's cells with their marks, each cell's on a sheet of glass. Knows no data."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from ui.plots.glass import Glass, keep_only
from ui.plots.histogram import Rect, bar_rects
from ui.plots.primitives import Doubles, path_of_bars, path_of_rects
from ui.plots.style import Style, colour, painting
from ui.views.histogram_axes import RowAxis
from ui.views.histogram_cell import Now, bars_of, mark_rects, paint_seldom
from ui.views.histogram_layout import Cell, Place

Shown = tuple[Cell, Now, RowAxis]


class BarsGlass(Glass):
    """The bars of one cell, over a part of the grid's back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._back = self.picture()
        self._bars, self._seldom, self._marks = _filled(self), self.picture(), _filled(self)
        self._worn: object = None

    def lie(self, style: Style, area: QRect, back: QPixmap) -> None:
        """Lie over `area`, whose base line and ticks are on `back`, a picture of all of the parent."""
        self.cover(area)
        self._back.setPixmap(back)
        self._worn = None
        self._marks.setBrush(colour(style.theme.text))

    def show_bars(self, style: Style, shown: Shown, rects: Doubles, marks: list[Rect], cut: bool) -> None:
        """`rects` (BINS, 4) are the bars; the rest is drawn over them, where there is any."""
        now = shown[1]
        if self._worn != (style, now.colour):
            self._worn = (style, now.colour)
            self._bars.setBrush(style.lane(now.colour))
        self._bars.setPath(path_of_bars(rects))
        self._marks.setPath(path_of_rects(marks))
        if cut or now.pinned is not None:
            self._seldom.setPixmap(self._paint_seldom(style, shown, cut))
            self._seldom.setPos(self.pos())
            self._seldom.show()
        elif self._seldom.isVisible():
            self._seldom.hide()
        self.renew()

    def _paint_seldom(self, style: Style, shown: Shown, cut: bool) -> QPixmap:
        picture = QPixmap(self.size() * style.ratio)
        picture.setDevicePixelRatio(style.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with painting(picture) as painter:
            painter.translate(-self.pos())
            paint_seldom(painter, style, *shown, cut)
        return picture


class CellBars:
    """The bars of all cells on screen."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._glasses: dict[Place, BarsGlass] = {}

    def lie(self, style: Style, back: QPixmap, cells: Mapping[Place, Cell], body: QRect) -> None:
        """Lie over these cells and no others, on this back; what is outside of `body` is not seen."""
        keep_only(self._glasses, cells)
        for place, cell in cells.items():
            if place not in self._glasses:
                self._glasses[place] = BarsGlass(self._parent)
            area = cell.bars.adjusted(0, -2, 2, 1).toAlignedRect() & body
            self._glasses[place].lie(style, area, back)

    def first(self) -> QWidget | None:
        """What is painted with every frame, for those who count frames."""
        return next((glass.viewport() for glass in self._glasses.values()), None)

    def follow(self, style: Style, shown: Mapping[Place, Shown]) -> None:
        """Show what is new; a cell of which nothing is known shows what the parent says there."""
        for place, glass in self._glasses.items():
            glass.setVisible(place in shown and not glass.geometry().isEmpty())
        found = {place: each for place, each in shown.items() if place in self._glasses}
        if not found:
            return
        rects, cut = bar_rects(style, [bars_of(style, *each) for each in found.values()])
        for number, (place, each) in enumerate(found.items()):
            marks = mark_rects(style, *each)
            self._glasses[place].show_bars(style, each, rects[number], marks, cut[number])


def _filled(glass: Glass) -> QGraphicsPathItem:
    """A shape without an outline."""
    item = glass.line()
    item.setPen(QPen(Qt.PenStyle.NoPen))
    return item
