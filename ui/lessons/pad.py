"""A grid to draw a curve or a histogram on, with the mouse or the keys. Knows no run."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from bnviz.lessons import values
from ui.controls.keys import ARROWS, keep_keys
from ui.language import signed, tr
from ui.plots.style import CENTRE, LEFT, Style, colour, painting
from ui.plots.style import caption as label
from ui.theme import LIGHT, Theme

COLUMNS = 48
Heights = NDArray[np.float64]


class Pad(QWidget):
    """A grid to draw on: one height a column, from 0 to 1, NaN where nothing was drawn."""

    drawn = Signal()

    def __init__(self, item: values.Draw, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item, self.theme = item, theme
        self.mine: Heights = np.full(COLUMNS, np.nan)
        self.truth: Heights | None = None
        self.ink = theme.accent
        self.locked = False
        self._last: tuple[int, float] | None = None
        self._column = COLUMNS // 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(
            tr("Draw a curve: left and right choose a place, up and down draw")
            if item.kind == "curve"
            else tr("Draw a histogram: left and right choose a place, up and down draw")
        )
        keep_keys(self, ARROWS)

    def sizeHint(self) -> QSize:
        unit = Style(self.theme, self.font()).unit
        return QSize(280, round(170 * unit))

    def area(self) -> QRectF:
        """Where one draws."""
        unit = Style(self.theme, self.font()).unit
        return QRectF(self.rect()).adjusted(34 * unit, 6 * unit, -8 * unit, -20 * unit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._last = None
        self._draw_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        along = {Qt.Key.Key_Up: 0.05, Qt.Key.Key_Down: -0.05}.get(Qt.Key(event.key()))
        if self.locked or (across is None and along is None):
            super().keyPressEvent(event)
            return
        if across is not None:
            before = self.mine[self._column]
            self._column = min(max(self._column + across, 0), COLUMNS - 1)
            if np.isnan(self.mine[self._column]) and not np.isnan(before):
                self.mine[self._column] = before
        if along is not None:
            now = self.mine[self._column]
            self.mine[self._column] = min(max((0.0 if np.isnan(now) else now) + along, 0.0), 1.0)
        self.drawn.emit()
        self.update()

    def _draw_to(self, place: QPointF) -> None:
        if self.locked:
            return
        area = self.area()
        column = math.floor((place.x() - area.left()) / area.width() * COLUMNS)
        column = min(max(column, 0), COLUMNS - 1)
        height = min(max((area.bottom() - place.y()) / area.height(), 0.0), 1.0)
        start, level = self._last or (column, height)
        steps = max(1, abs(column - start))
        for number in range(steps + 1):
            share = number / steps
            self.mine[round(start + (column - start) * share)] = level + (height - level) * share
        self._last, self._column = (column, height), column
        self.drawn.emit()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        style = Style(self.theme, self.font(), self.devicePixelRatioF())
        area = self.area()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(area, colour(self.theme.field))
            painter.setPen(QPen(colour(self.theme.grid), 1))
            for share in (0.25, 0.5, 0.75):
                x, y = area.left() + area.width() * share, area.top() + area.height() * share
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
                painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QPen(colour(self.theme.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
            self._axes(painter, style, area)
            if self.truth is not None:
                self._paint(
                    painter, area, self.truth, self.ink, fill=self.item.kind == "histogram", dashed=False
                )
            self._paint(painter, area, self.mine, self.theme.text, fill=False, dashed=True)
            if np.isnan(self.mine).all() and self.truth is None:
                label(
                    painter,
                    style.text(12),
                    colour(self.theme.muted),
                    area,
                    tr("Draw here with the mouse"),
                    CENTRE,
                )
            if self.hasFocus():
                painter.setPen(QPen(colour(self.theme.accent), 1))
                x = area.left() + (self._column + 0.5) * area.width() / COLUMNS
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _axes(self, painter: QPainter, style: Style, area: QRectF) -> None:
        font, ink = style.number(10), colour(self.theme.muted)
        low, high = self.item.x
        for share, value in ((0.0, low), (0.5, (low + high) / 2), (1.0, high)):
            box = QRectF(area.left() + area.width() * share - 30, area.bottom() + 2, 60, style.px(16))
            label(painter, font, ink, box, signed(f"{value:g}"), CENTRE)
        if self.item.kind == "curve":
            low, high = self.item.y
            for share, value in ((0.0, low), (1.0, high)):
                y = area.bottom() - area.height() * share
                box = QRectF(0, y - style.px(8), area.left() - 4, style.px(16))
                label(
                    painter,
                    font,
                    ink,
                    box,
                    signed(f"{value:g}"),
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                )
        else:
            box = QRectF(area.left() + 4, area.top() + 2, area.width(), style.px(14))
            label(painter, style.text(10), ink, box, tr("how often ↑"), LEFT)

    def _paint(
        self, painter: QPainter, area: QRectF, heights: Heights, ink: str, *, fill: bool, dashed: bool
    ) -> None:
        width = area.width() / len(heights)
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(ink, 150))
            for number, height in enumerate(np.nan_to_num(heights)):
                tall = float(height) * area.height()
                painter.drawRect(QRectF(area.left() + number * width, area.bottom() - tall, width, tall))
            return
        pen = QPen(colour(ink), 2.2)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = QPolygonF()
        for number, height in enumerate(heights):
            if np.isnan(height):
                painter.drawPolyline(line)
                line = QPolygonF()
            else:
                y = area.bottom() - min(max(float(height), 0.0), 1.0) * area.height()
                line.append(QPointF(area.left() + (number + 0.5) * width, y))
        painter.drawPolyline(line)
