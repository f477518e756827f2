"""Draw a curve or a histogram with the mouse before the real one is shown beside it. Knows no window."""

from __future__ import annotations

import json
import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bnviz.errors import BnvizError
from bnviz.experiment.values import Experiment
from bnviz.lessons import values
from bnviz.lessons.course import Course
from bnviz.lessons.quantities import Live
from bnviz.lessons.references import block_of, lane_of
from bnviz.measure.over_time import distribution_of
from bnviz.measure.snapshot import Distribution
from ui.controls import TextButton, caption
from ui.controls.keys import ARROWS, keep_keys
from ui.lessons.box import Box
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
        self.setAccessibleName(f"Draw a {item.kind}: left and right choose a place, up and down draw")
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
                    "Draw here with the mouse",
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
            label(painter, font, ink, box, f"{value:g}".replace("-", "−"), CENTRE)
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
                    f"{value:g}",
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                )
        else:
            box = QRectF(area.left() + 4, area.top() + 2, area.width(), style.px(14))
            label(painter, style.text(10), ink, box, "how often ↑", LEFT)

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


class DrawBox(Box):
    """A pad, and what really came out laid over it."""

    def __init__(self, item: values.Draw, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, "question", parent)
        self.item = item
        self.rows.addWidget(caption("DRAW", "title", self))
        self.say(item.ask)
        self.pad = Pad(item, theme, self)
        self.pad.drawn.connect(self._drawn)
        self.rows.addWidget(self.pad)
        row = QHBoxLayout()
        self.button = TextButton("Show the real one", "Keep the drawing, and see what really comes out", self)
        self.button.setEnabled(False)
        self.button.clicked.connect(self._keep)
        row.addWidget(self.button)
        row.addStretch(1)
        self.rows.addLayout(row)
        self._course: Course | None = None

    def set_look(self, theme: Theme, scale: float) -> None:
        super().set_look(theme, scale)
        self.pad.theme = theme
        self.pad.updateGeometry()
        self.pad.update()

    def show_state(self, course: Course, live: Live) -> None:
        self._course = course
        answer = course.answer_to(self.item)
        self.pad.locked = answer is not None
        self.button.setVisible(answer is None)
        if answer and answer != "-" and np.isnan(self.pad.mine).all():
            self.pad.mine = np.array([np.nan if v is None else v for v in json.loads(answer)], np.float64)
        if course.is_revealed(self.item) and self.pad.truth is None:
            self.pad.truth = truth_of(self.item, live)
            self.pad.ink = self._theme.lanes[_colour(self.item, live.experiment)]
            self.pad.update()

    def default(self) -> None:
        if self._course is not None and self._course.answer_to(self.item) is None:
            self._keep()
        else:
            self.passed.emit()

    def _drawn(self) -> None:
        self.button.setEnabled(True)

    def _keep(self) -> None:
        if self._course is None:
            return
        mine = [None if math.isnan(v) else round(float(v), 3) for v in self.pad.mine]
        self._course.answer(self.item, "-" if all(v is None for v in mine) else json.dumps(mine))
        self.passed.emit()


def truth_of(item: values.Draw, live: Live) -> Heights | None:
    """What really came out, as heights from 0 to 1 in the drawing's columns; None if nothing was measured.

    A histogram is scaled so that its highest column is 0.9, as nobody knows the counts before.
    """
    try:
        lane = lane_of(item.of, live.experiment)
        if item.kind == "histogram":
            block = block_of(item.of, live.experiment)
            found = live.snapshot and distribution_of(live.snapshot, lane, block, item.of.name)  # type: ignore[arg-type]
            return _histogram(found, item.x) if found else None
    except BnvizError:
        return None
    if live.history is None:
        return None
    if item.of.name == "train loss":
        steps, curve = live.history.train_curve(lane)
    else:
        steps, loss, accuracy, _ = live.history.evaluations(lane)
        curve = loss if item.of.name == "test loss" else accuracy
    known = np.isfinite(curve)
    if not known.any():
        return None
    low, high = item.x
    at = low + (np.arange(COLUMNS) + 0.5) * (high - low) / COLUMNS
    heights = np.interp(at, steps[known], curve[known], left=np.nan, right=np.nan)
    bottom, top = item.y
    return np.asarray((heights - bottom) / (top - bottom), np.float64)


def _histogram(found: Distribution, x: tuple[float, float]) -> Heights:
    edges = np.linspace(found.low, found.high, len(found.counts) + 1)
    cumulative = np.concatenate([[0.0], np.cumsum(found.counts, dtype=np.float64)])
    at = np.linspace(*x, COLUMNS + 1)
    heights: Heights = np.diff(np.interp(at, edges, cumulative))
    highest = float(heights.max())
    return heights * (0.9 / highest) if highest > 0 else heights


def _colour(item: values.Draw, e: Experiment) -> int:
    try:
        return e.colour(lane_of(item.of, e))
    except BnvizError:
        return 0
