"""Paints a distribution over time: brightness is share, lines are percentiles. Knows no widget."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPen

from bnviz.measure.history import River
from ui.plots.primitives import chain, dashed, draw_segments
from ui.plots.scale import Scale
from ui.plots.style import Style, colour, ramp

FULL = 0.15  # the share of all values in one bin that is painted in the lane's full colour
MAX_COLUMNS = 400


def columns_for(style: Style, width: float) -> int:
    """How many columns a river of this width needs: one a device pixel, up to a limit."""
    return max(2, min(MAX_COLUMNS, round(width * style.ratio)))


def draw_river(painter: QPainter, style: Style, box: QRectF, lane: int, river: River) -> None:
    """The river fills `box`: first step on the left, newest on the right, low values at the bottom."""
    table = ramp(style.theme.card, style.theme.lanes[lane % 4])
    levels = np.minimum(river.density[::-1] * ((len(table) - 1) / FULL), len(table) - 1)
    pixels = table.take(levels.astype(np.intp))
    bins, columns = pixels.shape
    image = QImage(pixels.data, columns, bins, columns * 4, QImage.Format.Format_RGB32)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image)
    _draw_percentiles(painter, style, box, river)


def _draw_percentiles(painter: QPainter, style: Style, box: QRectF, river: River) -> None:
    scale = Scale(river.low, river.high, box.bottom(), box.top())
    x = box.left() + (np.arange(len(river.p50)) + 0.5) * (box.width() / len(river.p50))
    lines = []
    for values in (river.p15, river.p50, river.p85):
        y = scale(values)
        with np.errstate(invalid="ignore"):
            y[(y < box.top()) | (y > box.bottom())] = np.nan
        lines.append(chain(x, y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(style.hairline(style.theme.text, 170))
    draw_segments(painter, np.concatenate([dashed(lines[0]), dashed(lines[2])]))
    painter.setPen(QPen(colour(style.theme.text, 230), max(1.0, style.unit * 1.3)))
    draw_segments(painter, lines[1])


def draw_step(painter: QPainter, style: Style, box: QRectF, river: River, step: float, name: str) -> None:
    """A vertical hairline at a step, in a colour of the theme."""
    first, last = float(river.steps[0]), float(river.steps[-1])
    if first < last and first <= step <= last:
        x = style.sharp(box.left() + (step - first) / (last - first) * box.width()) + 0.5
        painter.setPen(style.hairline(name))
        draw_segments(painter, np.array([[x, box.top(), x, box.bottom()]]))
