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
_LEVELS = 512  # of a mixture of two classes


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
    up, across = _enlarge(rows, SIDE)[::-1], _enlarge(columns, SIDE).T
    clean = np.clip(np.nan_to_num(surface, nan=1.0 / classes), 0.0, 1.0)
    if classes == 2:
        return _two_classes(up @ clean[:, :, 0] @ across, up @ clean[:, :, 1] @ across, style)
    fine = np.stack([up @ clean[:, :, k] @ across for k in range(classes)], axis=-1)
    faces = np.array([_face(style, k) for k in range(classes)], np.float32)
    rgb = fine @ faces
    edge = _edges(fine.argmax(axis=-1))
    rgb[edge] = 0.35 * rgb[edge] + 0.65 * np.array(_rgb(style.theme.text), np.float32)
    red, green, blue = np.clip(rgb, 0, 255).astype(np.uint32).transpose(2, 0, 1)
    pixels: NDArray[np.uint32] = np.uint32(0xFF000000) | red << 16 | green << 8 | blue
    return np.ascontiguousarray(pixels)


def _two_classes(first: Floats, second: Floats, style: Style) -> NDArray[np.uint32]:
    """The same for two classes: one number says it all, and a table has the colours. A third of the price."""
    levels = (second * (_LEVELS - 0.01)).astype(np.int16)
    levels += _LEVELS * _edges(second > first).astype(np.int16)
    table = _mixtures(_face(style, 0), _face(style, 1), _rgb(style.theme.text))
    return table.take(levels, mode="clip")


@lru_cache(maxsize=8)
def _mixtures(first: tuple[int, ...], second: tuple[int, ...], line: tuple[int, ...]) -> NDArray[np.uint32]:
    """Pixels from the first class's colour to the second's, and then the same under the line."""
    share = np.linspace(0.0, 1.0, _LEVELS)[:, None]
    plain = (1 - share) * np.array(first) + share * np.array(second)
    rgb = np.concatenate([plain, 0.35 * plain + 0.65 * np.array(line)])
    red, green, blue = rgb.astype(np.uint32).T
    table: NDArray[np.uint32] = np.uint32(0xFF000000) | red << 16 | green << 8 | blue
    table.flags.writeable = False
    return table


def _edges(winner: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Where another class wins than in the pixel below or to the right."""
    edge = np.zeros(winner.shape, np.bool_)
    edge[:-1] |= winner[:-1] != winner[1:]
    edge[:, :-1] |= winner[:, :-1] != winner[:, 1:]
    return edge


def _face(style: Style, number: int) -> tuple[int, int, int]:
    """What a class is painted in where it is certain."""
    return _rgb(mix(style.theme.card, class_colour(number), 0.5))


def draw_surface(painter: QPainter, style: Style, box: QRectF, surface: Floats) -> None:
    pixels = surface_pixels(surface, style)
    image = QImage(pixels.data, SIDE, SIDE, SIDE * 4, QImage.Format.Format_RGB32)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image)


def _rgb(name: str) -> tuple[int, int, int]:
    made = QColor(name)
    return made.red(), made.green(), made.blue()
