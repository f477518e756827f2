"""Paints one distribution as bars with its mean and standard deviation. Knows no lane and no widget."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bnviz.measure.rebin import rebin
from bnviz.measure.snapshot import BINS, Distribution, Floats
from ui.plots.primitives import Doubles, draw_rects
from ui.plots.scale import Range
from ui.plots.style import Style, caption, colour
from ui.plots.words import percent

_LEFTS = np.arange(BINS) / BINS
DASH, GAP = 4.0, 3.0  # pixels

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spread:
    """A mean and a standard deviation to mark above the bars."""

    mean: float
    std: float


def shares(seen: Distribution, axis: Range) -> Floats:
    """The share of all values in each bin of the axis, moved there from bins of another range."""
    own: Floats = seen.counts / np.float32(max(1, seen.size))
    return rebin(own, seen.low, seen.high, *axis)


def tallest(seen: Distribution, axis: Range) -> float:
    """The share in the tallest bin."""
    if (seen.low, seen.high) == axis:
        return int(seen.counts.max()) / max(1, seen.size)
    return float(shares(seen, axis).max()) if seen.size else 0.0


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars that stand on the bottom of `box`; `top` is the share that fills its height."""

    box: QRectF
    ink: QColor
    seen: Distribution
    axis: Range
    top: float


def draw_bars(
    painter: QPainter, style: Style, box: QRectF, ink: QColor, seen: Distribution, axis: Range, top: float
) -> bool:
    """One histogram. Returns True where a bar is higher than the box and was cut."""
    return draw_all_bars(painter, style, [Bars(box, ink, seen, axis, top)])[0]


def bar_heights(wanted: Sequence[Bars]) -> tuple[Doubles, list[bool]]:
    """How high the bars of many histograms are, in pixels (n, BINS), and whether one of them was cut.

    Six of them one by one cost more than twice as much, most of it in calls for 64 numbers.
    """
    counts = np.array([rebin(bars.seen.counts, bars.seen.low, bars.seen.high, *bars.axis) for bars in wanted])
    scale, high = np.array([_scale(bars) for bars in wanted]).T[:, :, None]
    heights = counts * scale
    cut = heights.max(1) > high[:, 0] * 1.001
    return np.minimum(heights, high, out=heights), [bool(each) for each in cut]


def _scale(bars: Bars) -> tuple[float, float]:
    """The height of one value, and the height of the box."""
    high = bars.box.height()
    return (high / bars.top / max(1, bars.seen.size) if bars.top > 0 else 0.0), high


def bar_gap(style: Style, wide: float) -> float:
    """How much of the width `wide` of a bar is left free at its right: one device pixel where it is wide."""
    return 1 / style.ratio if wide * style.ratio >= 5 else 0.0


def bar_rects(style: Style, wanted: Sequence[Bars]) -> tuple[Doubles, list[bool]]:
    """The bars of many histograms, left, top, width and height of each (n, BINS, 4), and whether one of
    them was cut."""
    heights, cut = bar_heights(wanted)
    rects = np.empty((len(wanted), BINS, 4))
    for bars, rows in zip(wanted, rects, strict=True):
        wide = bars.box.width() / BINS
        # A quarter of a device pixel, so that no edge is ever half way between two and rounded now up, now
        # down.
        rows[:, 0] = bars.box.left() + 0.25 / style.ratio + _LEFTS * bars.box.width()
        rows[:, 1], rows[:, 2] = bars.box.bottom(), wide - bar_gap(style, wide)
    rects[:, :, 3] = heights
    rects[:, :, 1] -= heights
    return rects, cut


def draw_all_bars(painter: QPainter, style: Style, wanted: Sequence[Bars]) -> list[bool]:
    """Many histograms, those of a colour in one call; for each whether a bar was cut."""
    if not wanted:
        return []
    rects, cut = bar_rects(style, wanted)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    inks = [bars.ink.rgba() for bars in wanted]
    for ink in dict.fromkeys(inks):
        own = [number for number, other in enumerate(inks) if other == ink]
        painter.setBrush(wanted[own[0]].ink)
        draw_rects(painter, rects[own].reshape(-1, 4))
    return cut


def draw_outline(
    painter: QPainter, style: Style, box: QRectF, ink: QColor, seen: Distribution, axis: Range, top: float
) -> None:
    """The contour of the bars of a distribution that are not there."""
    draw_contour(painter, style, box, ink, shares(seen, axis) * (box.height() / top if top > 0 else 0.0))


def draw_contour(
    painter: QPainter, style: Style, box: QRectF, ink: QColor, heights: NDArray[np.floating]
) -> None:
    """The contour of bars (n,) of these heights in pixels: a stepped line with a rim that parts it from
    real ones."""
    bins = len(heights)
    high = np.zeros(bins + 2)
    high[1:-1] = np.minimum(heights, box.height())
    thick = max(1, round(1.5 * style.unit * style.ratio)) / style.ratio
    x = box.left() + 0.25 / style.ratio + np.arange(bins + 1) / bins * box.width()
    tops = box.bottom() - high
    across = np.stack([x[:-1], tops[1:-1], np.diff(x), np.full(bins, thick)], axis=1)[high[1:-1] > 0.5]
    upper = np.minimum(tops[:-1], tops[1:])
    down = np.stack([x - thick / 2, upper, np.full(bins + 1, thick), np.abs(np.diff(tops)) + thick], axis=1)
    draw_ghost(painter, style, ink, np.concatenate([across, down[down[:, 3] > thick]]))


def draw_ghost(painter: QPainter, style: Style, ink: QColor, rects: NDArray[np.floating]) -> None:
    """What is not of now: `rects` (n, 4) with a rim that parts them from what is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    rim = 1 / style.ratio
    for wider, face in ((rim, colour(style.theme.card)), (0.0, ink)):
        painter.setBrush(face)
        draw_rects(painter, rects + np.array([-wider, -wider, 2 * wider, 2 * wider]))


def draw_cut(
    painter: QPainter, style: Style, box: QRectF, seen: Distribution, axis: Range, top: float
) -> None:
    """Says that bars go on beyond the box: a slanted gap, and the share that the tallest holds."""
    heights = shares(seen, axis)
    cut = np.flatnonzero(heights > top)
    if not len(cut):
        return
    reach, y = style.px(4), box.top() + style.px(12)
    left = box.left() + cut[0] / BINS * box.width() - reach
    right = box.left() + (cut[-1] + 1) / BINS * box.width() + reach
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(style.theme.card), 2.4 * style.unit))
    for lower in (0, style.px(5)):
        painter.drawLine(QPointF(left, y + lower + 2), QPointF(right, y + lower - 2))
    room = QRectF(right + style.px(2), box.top() + style.px(4), style.px(44), style.px(12))
    align = Qt.AlignmentFlag.AlignLeft
    if room.right() > box.right():
        room.moveRight(left - style.px(2))
        align = Qt.AlignmentFlag.AlignRight
    caption(painter, style.number(9), colour(style.theme.muted), room, percent(float(heights.max())), align)


def fill_rects(painter: QPainter, ink: QColor, rects: Sequence[Rect]) -> None:
    """Rectangles of one colour, left, top, width, height, without rounded edges."""
    if rects:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        draw_rects(painter, np.array(rects))


def spread_lines(style: Style, box: QRectF, spread: Spread, axis: Range, *, lower: bool) -> list[Rect]:
    """A bar of one standard deviation to each side, and a line at the mean below it, as far as they can be
    seen. `lower` leaves room above for another bar."""
    near, upper, wide, high = box.left(), box.top(), box.width(), box.height()
    far, factor = near + wide, wide / (axis[1] - axis[0])
    middle, reach = near + (spread.mean - axis[0]) * factor, spread.std * factor
    if not math.isfinite(middle + reach):
        return []
    thick = max(1, round(style.unit * style.ratio)) / style.ratio
    y = upper + (3 + 2 * thick if lower else 0)
    left, right = max(middle - reach, near), min(middle + reach, far)
    lines: list[Rect] = []
    if left < right:
        start = style.sharp(left)
        lines.append((start, y, style.sharp(right) - start, thick))
    if near <= middle <= far:
        at = min(max(near, style.sharp(middle - thick / 2)), far - thick)
        lines.append((at, y, thick, upper + high - y))
    return lines


def dashes(line: Rect) -> list[Rect]:
    """A line that goes across or down in pieces of `DASH` pixels with gaps of `GAP`."""
    left, top, wide, high = line
    if wide > high:
        return [(x, top, long, high) for x, long in _pieces(left, wide)]
    return [(left, y, wide, long) for y, long in _pieces(top, high)]


def _pieces(start: float, length: float) -> list[tuple[float, float]]:
    """Starts and lengths of dashes."""
    ends = (DASH + GAP) * np.arange(math.ceil(length / (DASH + GAP)))
    return [(start + at, min(DASH, length - at)) for at in ends.tolist()]
