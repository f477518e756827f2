"""Saves and copies pictures and numbers of a plot, always light. Knows how to call what paints."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.language import said
from ui.plots.style import Style, colour, painting

Paint = Callable[[QPainter, Style, QSize], None]
SCALE = 2.0
MARGIN = 12


def picture(paint: Paint, style: Style, size: QSize) -> QImage:
    """The plot at twice its size on a light face."""
    light = style.light(SCALE)
    whole = _whole(size)
    image = QImage(whole * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(colour(light.theme.card))
    with painting(image) as painter:
        _paint(paint, light, size, painter)
    return image


def save_picture(path: Path, paint: Paint, style: Style, size: QSize, title: str) -> None:
    """Write a PNG, or an SVG where the name says so. Raises OSError with a sentence."""
    if path.suffix.lower() == ".svg":
        whole = _whole(size)
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setSize(whole)
        generator.setViewBox(QRect(0, 0, whole.width(), whole.height()))
        generator.setTitle(title)
        with path.open("wb"):  # says at once, with a reason, when it cannot be written
            pass
        light = style.light(1.0)
        with painting(generator) as painter:
            painter.fillRect(QRectF(0, 0, whole.width(), whole.height()), colour(light.theme.card))
            _paint(paint, light, size, painter)
    elif not picture(paint, style, size).save(str(path)):
        raise OSError(said("The picture cannot be written to {path}.", path=str(path)))


def save_rows(path: Path, rows: Iterable[Sequence[object]]) -> None:
    """Write rows as CSV (UTF-8). Raises OSError."""
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def _whole(size: QSize) -> QSize:
    return size.grownBy(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN).toMargins())


def _paint(paint: Paint, style: Style, size: QSize, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(MARGIN, MARGIN)
    painter.setClipRect(QRectF(0, 0, size.width(), size.height()), Qt.ClipOperation.IntersectClip)
    paint(painter, style, size)
