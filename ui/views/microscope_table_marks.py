"""Paints what is marked on a table: what is averaged, along which axis, and the scale. Knows no lens."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour
from ui.plots.values import values_image
from ui.views.microscope_averaging import Region
from ui.views.microscope_numbers import short


def cells(box: QRectF, shape: tuple[int, int], region: Region) -> QRectF:
    """Where cells of a table (rows, columns) lie that fills a box."""
    across, down = box.width() / shape[1], box.height() / shape[0]
    return QRectF(
        box.left() + region.left * across,
        box.top() + region.top * down,
        (region.right - region.left) * across,
        (region.bottom - region.top) * down,
    )


def paint_region(
    painter: QPainter, style: Style, box: QRectF, shape: tuple[int, int], region: Region, *, lit: bool
) -> None:
    """Everything that is averaged, framed; arrows beside the table along the axis that it goes over."""
    where = cells(box, shape, region)
    accent = colour(style.theme.accent)
    around = where.adjusted(-2, -2, 2, 2)
    painter.setPen(QPen(colour(style.theme.card), style.px(4)))
    painter.drawRect(around)
    painter.setPen(QPen(accent, style.px(3 if lit else 2)))
    if lit:
        painter.setBrush(colour(style.theme.accent, 70))
    painter.drawRect(around)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if region.bottom - region.top > 1:
        x = box.left() - style.px(8)
        _arrow(painter, style, QPointF(x, where.top()), QPointF(x, where.bottom()))
    if region.right - region.left > 1:
        y = box.top() - style.px(8)
        _arrow(painter, style, QPointF(where.left(), y), QPointF(where.right(), y))
    half = style.px(22)
    at = min(max(where.center().x() - half, box.left()), box.right() - 2 * half)
    label = QRectF(at, box.top() - style.px(20), 2 * half, style.px(15))
    if region.right - region.left > 1:  # on the arrow
        label.translate(0, style.px(4))
        painter.fillRect(label, colour(style.theme.card))
    caption(painter, style.text(11, bold=True), accent, label, "μ, σ²", CENTRE)


def paint_legend(painter: QPainter, style: Style, size: QSize, limit: float) -> None:
    """Which colour stands for which value, from -limit to limit, at the lower right."""
    wide, high = style.px(90), style.px(8)
    box = QRectF(size.width() - wide - style.px(46), size.height() - style.px(13), wide, high)
    scale = np.linspace(-limit, limit, 64)[None, :]
    painter.drawImage(box, values_image(style, scale, limit))
    font, ink = style.number(9), colour(style.theme.muted)
    left = box.translated(-style.px(50), 0)
    left.setWidth(style.px(46))
    caption(painter, font, ink, left, _bare(-limit), RIGHT)
    caption(painter, font, ink, box.translated(wide + style.px(4), 0), _bare(limit), LEFT)


def _arrow(painter: QPainter, style: Style, start: QPointF, end: QPointF) -> None:
    """A line with a head at both ends."""
    painter.setPen(QPen(colour(style.theme.accent), style.px(2)))
    painter.drawLine(start, end)
    along = end - start
    length = math.hypot(along.x(), along.y()) or 1.0
    ahead = along / length * style.px(6)
    aside = QPointF(-ahead.y(), ahead.x()) * 0.6
    painter.setBrush(colour(style.theme.accent))
    painter.setPen(Qt.PenStyle.NoPen)
    for tip, inward in ((start, ahead), (end, -ahead)):
        painter.drawPolygon(QPolygonF([tip, tip + inward + aside, tip + inward - aside]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _bare(value: float) -> str:
    """A number without needless noughts behind the point."""
    text = short(value)
    has_point = not {".", ","}.isdisjoint(text)
    return text.rstrip("0").rstrip(".,") if has_point and "e" not in text else text
