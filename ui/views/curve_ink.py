"""What is drawn of curves, their ends and the vertical lines between them. Knows series, not the widget.

Each thing is worked out as segments (n, 4) and then either painted or handed to the glass.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from bnviz.measure.history import History
from ui.plots.lines import envelope
from ui.plots.primitives import FAR, Doubles, chain, draw_segments
from ui.plots.style import Style, colour, symbol
from ui.views.curve_frame import Frame
from ui.views.curve_series import Series

RAW_ALPHA = 60
MAX_MARKS = 50
NO_SEGMENTS = np.empty((0, 4))


def line_pen(style: Style, series: Series, number: int) -> QPen:
    """Thick for the test set, thin for training."""
    test = series.kind == "test"
    pen = QPen(style.lane(number), style.unit * (1.9 if test else 1.2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if test else Qt.PenCapStyle.FlatCap)
    return pen


def raw_pen(style: Style, number: int) -> QPen:
    """Faint, for every single value."""
    return style.hairline(style.theme.lanes[number % 4], RAW_ALPHA)


def line_segments(frame: Frame, series: Series, first: int) -> Doubles:
    """The settled part of a curve from vertex number `first` on; of a dashed one two of three segments."""
    steps, values = series.vertices(first)
    if len(steps) < 2:
        return NO_SEGMENTS
    lines = chain(frame.x(steps), frame.y(values))
    return lines if series.kind == "test" else lines[(np.arange(len(lines)) + first) % 3 < 2]


def end_of(frame: Frame, series: Series) -> tuple[float, float] | None:
    """Where the newest point of a curve is, None where it is not in sight."""
    if series.tail is None or not math.isfinite(series.tail[1]):
        return None
    box = frame.box
    x, y = frame.x.at(series.tail[0]), frame.y.at(series.tail[1])
    return (x, min(max(y, box.top()), box.bottom())) if box.left() <= x <= box.right() + 1 else None


def tail_segments(frame: Frame, series: Series) -> Doubles:
    """From the last settled point to the newest one."""
    end = end_of(frame, series)
    if end is None or not series.steps or not math.isfinite(series.values[-1]):
        return NO_SEGMENTS
    return np.array([[frame.x.at(series.steps[-1]), frame.y.at(series.values[-1]), *end]])


def fresh_path(frame: Frame, series: Series, end: tuple[float, float] | None) -> QPainterPath:
    """What of a curve is not on the picture yet, to its `end`: few lines, and so without arrays."""
    first = max(0, series.drawn - 1)
    settled = zip(series.steps[first:], series.values[first:], strict=True)
    points = [(frame.x.at(step), frame.y.at(value)) for step, value in settled]
    path = QPainterPath()
    lines = list(enumerate(pairwise(points), first))
    if end is not None and points:
        lines.append((0, (points[-1], end)))  # never a gap of a dashed line
    for number, ((x1, y1), (x2, y2)) in lines:
        if (series.kind == "test" or number % 3 < 2) and math.isfinite(y1) and math.isfinite(y2):
            path.moveTo(x1, min(max(y1, -FAR), FAR))
            path.lineTo(x2, min(max(y2, -FAR), FAR))
    return path


def raw_points(frame: Frame, series: Series, history: History, since: int) -> tuple[Doubles, Doubles]:
    """Every single value from step `since` on, as pixels."""
    steps, values = series.read(history, series.lane)
    first = max(0, int(np.searchsorted(steps, since, side="right")) - 1)
    return frame.x(steps[first:]), frame.y(values[first:])


def raw_segments(frame: Frame, series: Series, history: History, since: int) -> Doubles:
    """The same as lines, or their envelope where there are many more than pixels."""
    x, y = raw_points(frame, series, history, since)
    if len(x) > 3 * frame.box.width():
        y = np.clip(np.nan_to_num(y, nan=frame.box.bottom()), frame.box.top(), frame.box.bottom())
        return envelope(x, y)
    return chain(x, y)


def upright_segments(frame: Frame, steps: Sequence[float]) -> Doubles:
    """Vertical lines at the newest of some steps."""
    x = frame.x(np.array(steps[-MAX_MARKS:], np.float64))
    x = x[(x >= frame.box.left()) & (x <= frame.box.right())]
    return np.stack([x, np.full_like(x, frame.box.top()), x, np.full_like(x, frame.box.bottom())], axis=1)


def mark_pen(style: Style) -> QPen:
    """Dotted, for where something happened."""
    pen = style.hairline(style.theme.muted, 150)
    pen.setDashPattern([3.0, 3.0])
    return pen


def paint_line(
    painter: QPainter, style: Style, frame: Frame, series: Series, number: int, first: int
) -> None:
    """The settled part of a curve from vertex number `first` on."""
    painter.setPen(line_pen(style, series, number))
    draw_segments(painter, line_segments(frame, series, first))


def paint_raw(
    painter: QPainter, style: Style, frame: Frame, series: Series, number: int, history: History, since: int
) -> None:
    """Every single value from step `since` on, faintly."""
    painter.setPen(raw_pen(style, number))
    draw_segments(painter, raw_segments(frame, series, history, since))


def paint_end(painter: QPainter, style: Style, frame: Frame, series: Series, number: int) -> None:
    """From the last settled point to the newest one, and the lane's mark there."""
    painter.setPen(line_pen(style, series, number))
    draw_segments(painter, tail_segments(frame, series))
    end = end_of(frame, series)
    if end is not None and series.kind == "test":
        symbol(painter, number, QPointF(*end), style.px(4), style.lane(number), colour(style.theme.card))


def paint_uprights(painter: QPainter, pen: QPen, frame: Frame, steps: Sequence[float]) -> None:
    """Vertical lines at some steps."""
    painter.setPen(pen)
    draw_segments(painter, upright_segments(frame, steps))
