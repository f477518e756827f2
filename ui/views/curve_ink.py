"""Paints curves, their ends and the vertical lines between them. Knows series, not the widget."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from bnviz.measure.history import History
from ui.plots.lines import envelope
from ui.plots.primitives import Doubles, chain, draw_segments
from ui.plots.style import Style, colour, symbol
from ui.views.curve_frame import Frame
from ui.views.curve_series import Series

RAW_ALPHA = 60
MAX_MARKS = 50


def paint_new(
    painter: QPainter, style: Style, frame: Frame, series: Series, number: int, *, whole: bool
) -> None:
    """The settled part of a curve that is not on the picture yet, or all of it."""
    first = 0 if whole else max(0, series.drawn - 1)
    steps, values = series.vertices(first)
    series.drawn = len(series.steps)
    if len(steps) >= 2:
        _paint_line(painter, style, series, number, chain(frame.x(steps), frame.y(values)), first)


def _paint_line(
    painter: QPainter, style: Style, series: Series, number: int, lines: Doubles, first: int
) -> None:
    """Solid and thick for the test set, thin and dashed for training; `first` keeps the dashes going."""
    test = series.kind == "test"
    pen = QPen(style.lane(number), style.unit * (1.9 if test else 1.2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if test else Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    draw_segments(painter, lines if test else lines[(np.arange(len(lines)) + first) % 3 < 2])


def paint_raw(
    painter: QPainter,
    style: Style,
    frame: Frame,
    series: Series,
    number: int,
    history: History,
    *,
    whole: bool,
) -> None:
    """Every single value, faintly; its envelope where there are many more values than pixels."""
    steps, values = series.raw(history, whole=whole)
    if len(steps) < 2:
        return
    painter.setPen(style.hairline(style.theme.lanes[number % 4], RAW_ALPHA))
    x, y = frame.x(steps), frame.y(values)
    if len(x) > 3 * frame.box.width():
        y = np.clip(np.nan_to_num(y, nan=frame.box.bottom()), frame.box.top(), frame.box.bottom())
        draw_segments(painter, envelope(x, y))
    else:
        draw_segments(painter, chain(x, y))


def paint_end(painter: QPainter, style: Style, frame: Frame, series: Series, number: int) -> None:
    """From the last settled point to the newest one, and the lane's mark there."""
    if series.tail is None or not math.isfinite(series.tail[1]):
        return
    box = frame.box
    x, y = frame.x.at(series.tail[0]), frame.y.at(series.tail[1])
    y = min(max(y, box.top()), box.bottom())
    if not box.left() <= x <= box.right() + 1:
        return
    if series.steps and math.isfinite(series.values[-1]):
        line = np.array([[frame.x.at(series.steps[-1]), frame.y.at(series.values[-1]), x, y]])
        _paint_line(painter, style, series, number, line, 0)
    if series.kind == "test":
        symbol(painter, number, QPointF(x, y), style.px(4), style.lane(number), colour(style.theme.card))


def paint_marks(painter: QPainter, style: Style, frame: Frame, steps: Sequence[int]) -> None:
    """Dotted vertical lines where something happened."""
    if not steps:
        return
    box = frame.box
    x = frame.x(np.array(steps[-MAX_MARKS:], np.float64))
    x = x[(x >= box.left()) & (x <= box.right())]
    tops = np.arange(box.top(), box.bottom(), 6.0)
    across, down = (grid.ravel() for grid in np.meshgrid(x, tops))
    painter.setPen(style.hairline(style.theme.muted, 150))
    draw_segments(painter, np.stack([across, down, across, down + 3.0], axis=1))


def paint_upright(painter: QPainter, style: Style, frame: Frame, x: float, name: str) -> None:
    """A vertical line in a colour of the theme."""
    painter.setPen(style.hairline(name))
    draw_segments(painter, np.array([[x, frame.box.top(), x, frame.box.bottom()]]))
