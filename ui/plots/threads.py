"""Paints very many lines over time as one image, where lines lie over each other darker. Knows no widget."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bnviz.measure.snapshot import Floats
from ui.plots.panel import Panel
from ui.plots.style import Style

MOST = 24  # lines over each other that can be told apart


def resampled(values: Floats, at: NDArray[np.float64], wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lines (lines, n), known at the ascending `at` (n,), between them straight: (lines, wanted)."""
    after = (
        np.clip(np.searchsorted(at, wanted), 1, len(at) - 1)
        if len(at) > 1
        else np.zeros(len(wanted), np.intp)
    )
    before = np.maximum(after - 1, 0)
    spread = at[after] - at[before]
    share = np.where(spread > 0, (wanted - at[before]) / np.where(spread > 0, spread, 1.0), 1.0)
    share = np.clip(share, 0.0, 1.0)
    mixed: NDArray[np.float64] = values[:, before] * (1 - share) + values[:, after] * share
    return mixed


def counted(rows: NDArray[np.float64], height: int) -> NDArray[np.intp]:
    """How many lines cross each pixel (height, columns); `rows` (lines, columns) is where they are, 0 on top.

    A line covers all pixels from one column's row to the next one's. NaN is no line.
    """
    columns = rows.shape[1]
    there = np.isfinite(rows)
    both = there.copy()
    both[:, :-1] &= there[:, 1:]
    pixel = np.clip(np.where(there, rows, 0.0), -1, height).astype(np.intp)
    following = pixel.copy()
    following[:, :-1] = np.where(both[:, :-1], pixel[:, 1:], pixel[:, :-1])
    top, bottom = np.minimum(pixel, following), np.maximum(pixel, following)
    seen = there & (bottom >= 0) & (top < height)
    place = np.broadcast_to(np.arange(columns), rows.shape)[seen]
    starts = np.maximum(top[seen], 0) * columns + place
    ends = (np.minimum(bottom[seen], height - 1) + 1) * columns + place
    size = (height + 1) * columns
    change = np.bincount(starts, minlength=size) - np.bincount(ends, minlength=size)
    found: NDArray[np.intp] = change.reshape(height + 1, columns).cumsum(0)[:height]
    return found


@lru_cache(maxsize=8)
def _inks(ink: str) -> NDArray[np.uint32]:
    """Pixels (MOST + 1,) of no line, one line, more lines: ever less transparent."""
    colour = QColor(ink)
    alpha = 255 * (1 - 0.72 ** np.arange(MOST + 1))
    rgb = np.uint32(colour.red() << 16 | colour.green() << 8 | colour.blue())
    made: NDArray[np.uint32] = (alpha.round().astype(np.uint32) << 24 | rgb).astype(np.uint32)
    return made


def threads_image(style: Style, panel: Panel, ink: str, values: Floats, at: NDArray[np.float64]) -> QImage:
    """The lines (lines, n) known at `at` (n,), in device pixels of the panel; `draw_threads` paints it."""
    box = panel.box
    wide, high = max(2, round(box.width() * style.ratio)), max(2, round(box.height() * style.ratio))
    lines = resampled(values, at, np.linspace(panel.x.low, panel.x.high, wide))
    rows = (panel.y(lines) - box.top()) * style.ratio
    pixels = np.ascontiguousarray(_inks(ink)[np.minimum(counted(rows, high), MOST)])
    return QImage(pixels.tobytes(), wide, high, 4 * wide, QImage.Format.Format_ARGB32).copy()


def draw_threads(painter: QPainter, box: QRectF, image: QImage) -> None:
    """The image fills the box."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(box, image)
