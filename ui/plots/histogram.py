"""Paints one distribution as bars with its mean and standard deviation. Knows no lane and no widget."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bnviz.measure.rebin import rebin
from bnviz.measure.snapshot import BINS, Distribution, Floats
from ui.plots.primitives import draw_rects
from ui.plots.scale import Range, Scale
from ui.plots.style import Style, caption, colour
from ui.plots.words import percent

_LEFTS = np.arange(BINS) / BINS


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
    return float(shares(seen, axis).max()) if seen.size else 0.0


def draw_bars(
    painter: QPainter, style: Style, box: QRectF, ink: QColor, seen: Distribution, axis: Range, top: float
) -> bool:
    """Bars that stand on the bottom of `box`; `top` is the share that fills its height.

    Returns True where a bar is higher than the box and was cut.
    """
    heights = shares(seen, axis) * (box.height() / top if top > 0 else 0.0)
    cut = bool(heights.max() > box.height() * 1.001)
    bars = np.empty((BINS, 4))
    # A quarter of a device pixel, so that no edge is ever half way between two and rounded now up, now down.
    bars[:, 0], bars[:, 2] = box.left() + 0.25 / style.ratio + _LEFTS * box.width(), box.width() / BINS
    if box.width() * style.ratio / BINS >= 5:
        bars[:, 2] -= 1 / style.ratio
    bars[:, 3] = np.minimum(heights, box.height()) if cut else heights
    bars[:, 1] = box.bottom() - bars[:, 3]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    draw_rects(painter, bars)
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


def draw_spread(
    painter: QPainter, style: Style, box: QRectF, spread: Spread, axis: Range, *, dashed: bool
) -> None:
    """A line at the mean and a bar of one standard deviation to each side on top of it."""
    scale = Scale(axis[0], axis[1], box.left(), box.right())
    middle = scale.at(spread.mean)
    left, right = scale.at(spread.mean - spread.std), scale.at(spread.mean + spread.std)
    if not (math.isfinite(middle) and math.isfinite(left) and math.isfinite(right)):
        return
    thick = max(1, round(style.unit * style.ratio)) / style.ratio
    y = box.top() + (3 + 2 * thick if dashed else 0)
    left, right = max(left, box.left()), min(right, box.right())
    ink = colour(style.theme.text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if left < right:
        for x, long in _pieces(style.sharp(left), style.sharp(right), dashed):
            painter.fillRect(QRectF(x, y, long, thick), ink)
    if box.left() <= middle <= box.right():
        at = style.sharp(middle - thick / 2)
        for top, long in _pieces(y, box.bottom(), dashed):
            painter.fillRect(QRectF(at, top, thick, long), ink)


def _pieces(start: float, end: float, dashed: bool) -> list[tuple[float, float]]:
    """Starts and lengths of the whole line, or of dashes of four pixels with gaps of three."""
    if not dashed:
        return [(start, end - start)]
    number = max(0, math.ceil((end - start) / 7.0))
    return [(x, min(4.0, end - x)) for x in (start + 7.0 * k for k in range(number))]
