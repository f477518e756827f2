"""The bars of the grid's cells with their marks, each cell's on a sheet of glass. Knows no data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem, QWidget

from bnviz.measure.snapshot import BINS
from ui.plots.bars_picture import BarsPicture
from ui.plots.glass import Glass, keep_only
from ui.plots.histogram import bar_heights
from ui.plots.style import Style, painting
from ui.views.histogram_axes import RowAxis
from ui.views.histogram_cell import Now, bars_of, mark_lines, paint_marks, paint_seldom
from ui.views.histogram_layout import Cell, Place

Shown = tuple[Cell, Now, RowAxis]


class BarsGlass(Glass):
    """The bars of one cell, over a part of the grid's back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._back, self._bars, self._seldom = self._sharp(), self._sharp(), self._sharp()
        self._empty = True  # there is nothing but bars and marks

    def _sharp(self) -> QGraphicsPixmapItem:
        item = self.picture()
        item.setTransformationMode(Qt.TransformationMode.FastTransformation)
        return item

    def lie(self, area: QRect, back: QPixmap, place: QPointF) -> None:
        """Lie over `area`, whose base line and ticks are on `back`, a picture of all of the parent. That of
        the bars will be at `place`."""
        self.cover(area)
        self._back.setPixmap(back)
        self._bars.setPos(place)
        self._seldom.setPos(self.pos())

    def show_bars(self, picture: QPixmap) -> None:
        """Bars and marks are on a picture that may be larger than the glass."""
        self._bars.setPixmap(picture)
        self.renew()

    def show_seldom(self, style: Style, shown: Shown | None, cut: bool) -> None:
        """What few cells have over their bars; None for nothing."""
        if shown is not None:
            self._seldom.setPixmap(self._paint_seldom(style, shown, cut))
            self._empty = False
        elif not self._empty:
            self._seldom.setPixmap(QPixmap())
            self._empty = True

    def _paint_seldom(self, style: Style, shown: Shown, cut: bool) -> QPixmap:
        picture = QPixmap(self.size() * style.ratio)
        picture.setDevicePixelRatio(style.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with painting(picture) as painter:
            painter.translate(-self.pos())
            paint_seldom(painter, style, *shown, cut)
            paint_marks(painter, style, [shown])
        return picture


class CellBars:
    """The bars of all cells on screen."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._glasses: dict[Place, BarsGlass] = {}
        self._there: list[int] | None = None  # the numbers of those that are not hidden, if known
        self._picture: BarsPicture | None = None

    def lie(
        self, style: Style, back: QPixmap, cells: Mapping[Place, Cell], colours: Sequence[int], body: QRect
    ) -> None:
        """Lie over these cells and no others, on this back; what is outside of `body` is not seen.

        `colours` are the numbers of the lanes' inks."""
        keep_only(self._glasses, cells)
        self._there = None
        if not cells:
            return
        boxes = [cell.bars for cell in cells.values()]
        self._picture = BarsPicture(style, boxes, [colours[lane] for lane, _ in cells])
        for number, (place, cell) in enumerate(cells.items()):
            if place not in self._glasses:
                self._glasses[place] = BarsGlass(self._parent)
            area = cell.bars.adjusted(0, -2, 2, 1).toAlignedRect() & body
            self._glasses[place].lie(area, back, self._picture.place(number))
        self._glasses = {place: self._glasses[place] for place in cells}  # in the order of the picture

    def first(self) -> QWidget | None:
        """What is painted with every frame, for those who count frames."""
        return next((glass.viewport() for glass in self._glasses.values()), None)

    def follow(self, style: Style, shown: Mapping[Place, Shown]) -> None:
        """Show what is new; a cell of which nothing is known shows what the parent says there."""
        numbers = [number for number, place in enumerate(self._glasses) if place in shown]
        glasses = list(self._glasses.values())
        if numbers != self._there:
            self._there = numbers
            for number, glass in enumerate(glasses):
                glass.setVisible(number in numbers and not glass.geometry().isEmpty())
        if not numbers or self._picture is None:
            return
        found = [shown[place] for place in self._glasses if place in shown]
        heights, cut = bar_heights([bars_of(style, *each) for each in found])
        if len(numbers) < len(glasses):
            some, heights = heights, np.zeros((len(glasses), BINS))
            heights[numbers] = some
        self._picture.fill(heights)
        for number, each in zip(numbers, found, strict=True):
            for lines, dashed in mark_lines(style, *each):
                self._picture.mark(number, lines, dashed=dashed)
        painted = self._picture.painted()
        for number, each, is_cut in zip(numbers, found, cut, strict=True):
            seldom = is_cut or each[1].pinned is not None
            glasses[number].show_seldom(style, each if seldom else None, is_cut)
            glasses[number].show_bars(painted)
