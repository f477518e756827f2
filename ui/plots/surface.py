"""Paints class probabilities over a plane as an image. Knows no lane and no widget."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bnviz.measure.snapshot import Floats
from ui.plots.style import Style, mix

# A set of its own, apart from the lanes' colours: violet and gold are told apart by every kind of sight,
# the others differ from them in lightness as well (after Paul Tol's "muted" scheme).
CLASS_COLOURS = (
    "#7a5fc4",
    "#e2ab1d",
    "#2f9d94",
    "#c4566f",
    "#7f8a2b",
    "#74b9e0",
    "#8d3b72",
    "#3f7d44",
    "#b0b0b0",
    "#5a4a3a",
)
SIDE = 220


def class_colour(number: int) -> str:
    return CLASS_COLOURS[number % len(CLASS_COLOURS)]


@lru_cache(maxsize=16)
def _enlarge(side: int, target: int) -> Floats:
    """The (target, side) matrix that interpolates `side` equally spaced points linearly."""
    at = np.linspace(0, side - 1, target)
    low = np.minimum(at.astype(np.intp), max(0, side - 2))
    matrix = np.zeros((target, side), np.float32)
    rows = np.arange(target)
    matrix[rows, low] = 1 - (at - low)
    matrix[rows, np.minimum(low + 1, side - 1)] += (at - low).astype(np.float32)
    return matrix


def surface_pixels(surface: Floats, style: Style) -> NDArray[np.uint32]:
    """Pixels (SIDE, SIDE), top row first: the classes' colours mixed by probability, on the card's face.

    `surface` (rows, columns, classes) has its lowest row first. Where another class wins there is a line.
    """
    rows, columns, classes = surface.shape
    up, across = _enlarge(rows, SIDE), _enlarge(columns, SIDE)
    clean = np.clip(np.nan_to_num(surface, nan=1.0 / classes), 0.0, 1.0)
    fine = np.stack([up @ clean[:, :, k] @ across.T for k in range(classes)], axis=-1)[::-1]
    faces = np.array([_rgb(mix(style.theme.card, class_colour(k), 0.5)) for k in range(classes)], np.float32)
    rgb = fine @ faces
    winner = fine.argmax(axis=-1)
    edge = np.zeros((SIDE, SIDE), np.bool_)
    edge[:-1] |= winner[:-1] != winner[1:]
    edge[:, :-1] |= winner[:, :-1] != winner[:, 1:]
    rgb[edge] = 0.35 * rgb[edge] + 0.65 * np.array(_rgb(style.theme.text), np.float32)
    red, green, blue = np.clip(rgb, 0, 255).astype(np.uint32).transpose(2, 0, 1)
    pixels: NDArray[np.uint32] = np.uint32(0xFF000000) | red << 16 | green << 8 | blue
    return np.ascontiguousarray(pixels)


def draw_surface(painter: QPainter, style: Style, box: QRectF, surface: Floats) -> None:
    pixels = surface_pixels(surface, style)
    image = QImage(pixels.data, SIDE, SIDE, SIDE * 4, QImage.Format.Format_RGB32)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image)


def _rgb(name: str) -> tuple[int, int, int]:
    made = QColor(name)
    return made.red(), made.green(), made.blue()
