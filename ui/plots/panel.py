"""A small plot inside a larger canvas: its box, scales, grid and tick labels. Knows no data."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from ui.plots.primitives import chain, draw_rects, draw_segments, draw_stamps
from ui.plots.scale import Range, Scale, settle
from ui.plots.style import CENTRE, RIGHT, Style, caption, colour, painting, width

Doubles = NDArray[np.float64]
SPECK = 2.1  # the size from which on dots are squares


@dataclass(frozen=True, slots=True)
class Panel:
    """`box` is the plot without its labels; the y scale runs upwards."""

    box: QRectF
    x: Scale
    y: Scale

    @staticmethod
    def of(box: QRectF, x: Range, y: Range, *, log_x: bool = False, log_y: bool = False) -> Panel:
        return Panel(
            box,
            Scale(x[0], x[1], box.left(), box.right(), log_x),
            Scale(y[0], y[1], box.bottom(), box.top(), log_y),
        )


def paint_panel(painter: QPainter, style: Style, panel: Panel, *, steps: bool = True) -> None:
    """Grid lines at round values with labels on the left, and labels below where `steps`."""
    box, font, ink = panel.box, style.number(9), colour(style.theme.muted)
    lines = []
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for value, text in panel.y.ticks(max(2, min(5, round(box.height() / style.px(28))))):
        y = style.sharp(panel.y.at(value))
        if box.top() - 1 <= y <= box.bottom() + 1:
            lines.append((box.left(), y, box.right(), y))
            where = QRectF(box.left() - style.px(64), y - style.px(6), style.px(59), style.px(12))
            caption(painter, font, ink, where, text, RIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(style.hairline(style.theme.grid))
    draw_segments(painter, np.array(lines).reshape(-1, 4))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if steps:
        paint_x_labels(painter, style, panel)


def paint_x_labels(painter: QPainter, style: Style, panel: Panel) -> None:
    """Labels under the plot that do not touch each other."""
    box, font, ink = panel.box, style.number(9), colour(style.theme.muted)
    free = -math.inf
    for value, text in panel.x.ticks(max(2, round(box.width() / style.px(70)))):
        half = width(font, text) / 2
        left = min(max(panel.x.at(value), box.left()), box.right()) - half
        if left > free and box.left() - 1 <= panel.x.at(value) <= box.right() + 1:
            where = QRectF(left - 1, box.bottom() + style.px(2), 2 * half + 2, style.px(12))
            caption(painter, font, ink, where, text, CENTRE)
            free = left + 2 * half + style.px(5)


def dots(
    painter: QPainter,
    x: Doubles,
    y: Doubles,
    ink: QColor,
    size: float,
    hole: QColor | None = None,
    share: float = 0.5,
) -> None:
    """Round dots; with `hole` they are rings, the hole's width a `share` of theirs."""
    points = np.stack([x, y], axis=1)
    if size <= SPECK:  # thousands of units: specks, and the hole would be nothing
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        draw_rects(painter, np.hstack([points - 1, np.full((len(points), 2), 2.0)]))
    else:
        holed = None if hole is None else hole.rgba()
        draw_stamps(
            painter, points, _stamp(ink.rgba(), size, holed, share, painter.device().devicePixelRatio())
        )


@lru_cache(maxsize=64)
def _stamp(ink: int, size: float, hole: int | None, share: float, ratio: float) -> QPixmap:
    """One dot, painted once. Painting each anew costs five times as much."""
    pixels = round((math.ceil(size) + 2) * ratio) | 1  # always odd, so that stamps lie squarely on each other
    side = pixels / ratio
    made = QPixmap(pixels, pixels)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with painting(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(side / 2, side / 2)
        for rgba, wide in ((ink, size), (hole, size * share)):
            if rgba is not None:
                painter.setBrush(QColor.fromRgba(rgba))
                painter.drawEllipse(middle, wide / 2, wide / 2)
    return made


def line(painter: QPainter, x: Doubles, y: Doubles, ink: QColor, wide: float, *, dash: bool = False) -> None:
    """A line through points; NaN breaks it. Dashes are of even length whatever the points' distance."""
    pen = QPen(ink, wide)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    segments = chain(x, y)
    draw_segments(painter, _even_dashes(segments) if dash else segments)


def _even_dashes(segments: Doubles, on: float = 5.0, off: float = 3.0) -> Doubles:
    """Cut a chain of segments into dashes along its length; a break in the chain stays a break."""
    good = segments[np.isfinite(segments).all(axis=1)]
    if not len(good):
        return good
    lengths = np.hypot(good[:, 2] - good[:, 0], good[:, 3] - good[:, 1])
    ends = np.cumsum(lengths)
    total = min(float(ends[-1]), 50_000.0)
    starts = np.arange(0.0, total, on + off)
    joined = np.append((good[:-1, 2:] == good[1:, :2]).all(axis=1), False)
    lasts = np.flatnonzero(~joined)  # the last segment of each unbroken run
    first = np.minimum(np.searchsorted(ends, starts, side="right"), len(good) - 1)
    run_ends = ends[lasts[np.searchsorted(lasts, first)]]
    stops = np.minimum(np.minimum(starts + on, total), run_ends)
    last = np.maximum(np.minimum(np.searchsorted(ends, stops, side="left"), len(good) - 1), first)
    dashes = [
        good[number, :2]
        + (good[number, 2:] - good[number, :2])
        * ((at - ends[number] + lengths[number]) / np.maximum(lengths[number], 1e-12))[:, None]
        for number, at in ((first, starts), (last, stops))
    ]
    return np.hstack(dashes)


class Ranges:
    """A range for each plot, moving rarely."""

    def __init__(self) -> None:
        self._ranges: dict[object, Range] = {}

    def clear(self) -> None:
        self._ranges.clear()

    def get(self, key: object) -> Range:
        return self._ranges.get(key, (0.0, 1.0))

    def settle(
        self, key: object, arrays: Iterable[NDArray[np.float32] | None], *, zero: bool = False
    ) -> bool:
        """Follow the finite values of all arrays; True where the range has moved. `zero`: it starts at 0."""
        low, high = math.inf, -math.inf
        for array in arrays:
            finite = array[np.isfinite(array)] if array is not None else None
            if finite is not None and finite.size:
                low, high = min(low, float(finite.min())), max(high, float(finite.max()))
        if high < low:
            return False
        old = self._ranges.get(key)
        if zero:
            new = (0.0, settle((0.0, old[1]) if old else None, 0.0, max(high, 1e-12))[1])
        else:
            new = settle(old, low, high)
        self._ranges[key] = new
        return new != old
