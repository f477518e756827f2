"""Paints a distribution over time: brightness is share, lines are percentiles. Knows no widget."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bnviz.measure.history import River
from ui.plots.primitives import draw_segments
from ui.plots.scale import Scale
from ui.plots.style import Style, ramp

FULL = 0.15  # the share of all values in one bin that is painted in the lane's full colour
MAX_COLUMNS = 400
DASH, GAP = 4.0, 2.5  # pixels
_BELOW = np.array([0.0, 0.6, 0.0, 0.6])


def columns_for(style: Style, width: float) -> int:
    """How many columns a river of this width needs: one a device pixel, up to a limit."""
    return max(2, min(MAX_COLUMNS, round(width * style.ratio)))


def draw_river(painter: QPainter, style: Style, box: QRectF, lane: int, river: River) -> None:
    """The river fills `box`: first step on the left, newest on the right, low values at the bottom."""
    table = ramp(style.theme.card, style.theme.lanes[lane % 4])
    levels = (river.density[::-1] * ((len(table) - 1) / FULL)).astype(np.int32)
    pixels = table.take(levels, mode="clip")
    bins, columns = pixels.shape
    image = QImage(pixels.data, columns, bins, columns * 4, QImage.Format.Format_RGB32)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image)
    _draw_percentiles(painter, style, box, river)


def _draw_percentiles(painter: QPainter, style: Style, box: QRectF, river: River) -> None:
    every = 2 if len(river.p50) > 80 else 1
    values = np.stack([river.p15[::every], river.p85[::every], river.p50[::every]])
    y = Scale(river.low, river.high, box.bottom(), box.top())(values)
    with np.errstate(invalid="ignore"):
        y[(y < box.top()) | (y > box.bottom())] = np.nan  # a line ends where it would leave the box
    x = box.left() + (np.arange(y.shape[1]) * every + 0.5) * (box.width() / len(river.p50))
    lines = np.empty((3, len(x) - 1, 4))
    lines[:, :, 0], lines[:, :, 2] = x[:-1], x[1:]
    lines[:, :, 1], lines[:, :, 3] = y[:, :-1], y[:, 1:]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(style.hairline(style.theme.text, 190))
    wide = every * box.width() / len(river.p50)
    on, off = max(1, round(DASH * style.unit / wide)), max(1, round(GAP * style.unit / wide))
    draw_segments(painter, lines[:2, np.arange(len(x) - 1) % (on + off) < on].reshape(-1, 4))
    painter.setPen(style.hairline(style.theme.text))
    middle = lines[2]
    twice = np.concatenate([middle, middle + _BELOW / style.ratio])
    draw_segments(painter, twice)  # two hairlines are a third of the price of a thicker pen


def draw_steps(
    painter: QPainter, style: Style, box: QRectF, river: River, steps: Sequence[float], name: str
) -> None:
    """Vertical hairlines at some steps, in a colour of the theme; one where several fall on a pixel."""
    first, last = float(river.steps[0]), float(river.steps[-1])
    wanted = np.array(steps, np.float64)
    wanted = wanted[(first <= wanted) & (wanted <= last)]
    if first < last and len(wanted):
        x = box.left() + (wanted - first) / (last - first) * box.width()
        x = np.unique(np.round(x * style.ratio) / style.ratio)
        x = np.minimum(x, style.sharp(box.right()) - 1) + 0.5  # never on what is beside the box
        painter.setPen(style.hairline(name))
        lines = np.empty((len(x), 4))
        lines[:, 0] = lines[:, 2] = x
        lines[:, 1], lines[:, 3] = box.top(), box.bottom()
        draw_segments(painter, lines)
