"""Turns a table of values into an image: violet below zero, green above. Knows no widget."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from ui.plots.style import Style

LEVELS = 255
NEGATIVE, POSITIVE = "#7b3294", "#00805a"


@lru_cache(maxsize=4)
def pixels_of_values(face: str, bright: bool) -> NDArray[np.uint32]:
    """Opaque pixels (LEVELS + 1,): violet below zero, the card's face at 0, green above; the last is NaN."""
    zero, *ends = (
        np.array([c.red(), c.green(), c.blue()], np.float64)
        for c in (QColor(name) for name in (face, NEGATIVE, POSITIVE))
    )
    if bright:
        ends = [np.minimum(255, end * 1.1 + 70) for end in ends]
    share = np.linspace(-1, 1, LEVELS)[:, None]
    end = np.where(share < 0, ends[0], ends[1])
    mixed = zero + (end - zero) * np.abs(share) ** 0.8
    table = np.vstack([mixed, [[230.0, 60.0, 50.0]]]).round().astype(np.uint32)
    red, green, blue = table.T
    made: NDArray[np.uint32] = (np.uint32(0xFF000000) | red << 16 | green << 8 | blue).astype(np.uint32)
    return made


def values_image(style: Style, table: NDArray[np.floating], limit: float) -> QImage:
    """One pixel for each value of (rows, columns), from -`limit` to `limit`; NaN is red."""
    levels = np.clip(table.astype(np.float64) / limit, -1, 1) * (LEVELS // 2) + LEVELS // 2
    places = np.where(np.isfinite(levels), levels, LEVELS).astype(np.intp)
    pixels = np.ascontiguousarray(pixels_of_values(style.theme.card, style.theme.is_dark)[places])
    rows, columns = pixels.shape
    return QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()
