"""Draws many rectangles, lines and stamps from numpy arrays in one call each. Knows not what they mean.

QPainter takes a pointer to the first of an array of QLineF, QRectF or fragments; the arrays here have the
same memory layout, so nothing is converted: 64 bars cost 0.05 ms, a list of QRectF objects ten times that.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QPolygonF

Doubles = NDArray[np.float64]
FAR = 1e6  # Qt's rasteriser is exact well beyond this and overflows far beyond


def _first(array: Doubles, kind: type[Any]) -> Any:
    return shiboken6.wrapInstance(array.__array_interface__["data"][0], kind)


def _ready(array: NDArray[Any]) -> Doubles:
    """Finite, contiguous doubles within what Qt can draw; rows with NaN are left out."""
    doubles = np.ascontiguousarray(array, np.float64)
    total = doubles.sum()
    if not -FAR < total < FAR:  # cheap first look: any NaN or infinity, or large numbers
        doubles = doubles[np.isfinite(doubles).all(axis=1)].clip(-FAR, FAR)
    return doubles


def draw_rects(painter: QPainter, rects: NDArray[Any]) -> None:
    """`rects` (n, 4): left, top, width, height; filled with the painter's brush."""
    rects = _ready(rects)
    if len(rects):
        painter.drawRects(_first(rects, QRectF), len(rects))


def draw_segments(painter: QPainter, segments: NDArray[Any]) -> None:
    """`segments` (n, 4): x1, y1, x2, y2. Much quicker than a polyline where the pen is wider than a pixel."""
    segments = _ready(segments)
    if len(segments):
        painter.drawLines(_first(segments, QLineF), len(segments))


def draw_stamps(painter: QPainter, points: NDArray[Any], stamp: QPixmap) -> None:
    """The same small picture centred on each of `points` (n, 2)."""
    points = _ready(points)
    if not len(points):
        return
    wide, high = stamp.width(), stamp.height()
    ratio = stamp.devicePixelRatio()
    fragments = np.zeros(
        (len(points), 10)
    )  # x, y, source left, top, width, height, scales, rotation, opacity
    fragments[:, :2] = points
    fragments[:, 4:6] = wide, high
    fragments[:, 6:8] = 1 / ratio if ratio else 1.0
    fragments[:, 9] = 1.0
    painter.drawPixmapFragments(_first(fragments, QPainter.PixmapFragment), len(fragments), stamp)


def chain(x: NDArray[Any], y: NDArray[Any]) -> Doubles:
    """The segments (n-1, 4) that join the points one after the other; NaN breaks the line."""
    segments = np.empty((max(0, len(x) - 1), 4))
    segments[:, 0], segments[:, 1] = x[:-1], y[:-1]
    segments[:, 2], segments[:, 3] = x[1:], y[1:]
    return segments


def path_of(x: NDArray[Any], y: NDArray[Any]) -> QPainterPath:
    """The line through the points `x`, `y` (n,); NaN breaks it."""
    path = QPainterPath()
    points = np.empty((len(x), 2))
    points[:, 0], points[:, 1] = x, y
    if len(x) and -FAR < points.sum() / len(x) < FAR:  # no NaN, no infinity, hardly anything far away
        path.addPolygon(_polygon(points))
        return path
    known = np.isfinite(points).all(axis=1)
    edges = np.flatnonzero(np.diff(known.astype(np.int8), prepend=0, append=0))
    for first, end in edges.reshape(-1, 2).tolist():
        path.addPolygon(_polygon(points[first:end].clip(-FAR, FAR)))
    return path


def path_of_lines(points: Doubles) -> QPainterPath:
    """Many lines (lines, n, 2) in one path; NaN breaks them."""
    path = QPainterPath()
    sound = points.size > 0 and -FAR < points.sum() / points.size < FAR  # as `path_of` looks at one
    for line in points:
        if sound:
            path.addPolygon(_polygon(line))
        else:
            path.addPath(path_of(*line.T))
    return path


def path_of_segments(*parts: NDArray[Any]) -> QPainterPath:
    """All segments (n, 4) of the parts, in one path; for dozens, not for thousands. NaN leaves one out."""
    path = QPainterPath()
    for part in parts:
        for x1, y1, x2, y2 in _ready(part).tolist():
            path.moveTo(x1, y1)
            path.lineTo(x2, y2)
    return path


def _polygon(points: Doubles) -> QPolygonF:
    """The points (n, 2), at least one, written at once to where Qt has them: 5 microseconds for 300."""
    polygon = QPolygonF()
    polygon.resize(len(points))
    memory: Any = shiboken6.VoidPtr
    np.frombuffer(memory(polygon.data(), 16 * len(points), True), np.float64)[:] = points.ravel()
    return polygon
