"""Paints what lies around the bars of a stage: its axis, a term that is lit, the sample. Knows no lens."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bnviz.measure.closeup import Formula
from ui.plots.scale import Scale
from ui.plots.style import CENTRE, Style, caption, colour, width


def paint_ticks(painter: QPainter, style: Style, box: QRectF, scale: Scale) -> None:
    """The axis under a stage's box."""
    font, ink = style.number(9), colour(style.theme.muted)
    for at, text in scale.ticks(max(2, round(box.width() / style.px(32)))):
        half = width(font, text) / 2 + 1
        x = scale.at(at)
        where = QRectF(x - half, box.bottom() + style.px(6), 2 * half, style.px(12))
        caption(painter, font, ink, where, text, CENTRE)


def paint_lit(
    painter: QPainter, style: Style, box: QRectF, scale: Scale, name: str, formula: Formula, term: str
) -> None:
    """What the term under the cursor stands for in the stage `name`; the mean stands there always."""
    theme = style.theme
    band = colour(theme.accent, 70)
    if term == name or (term == "gamma" and name in ("x_hat", "y")):
        painter.fillRect(box, band)
    if name == "x" and term in ("var", "eps"):
        reach = math.sqrt(max(formula.var, 0.0)) if term == "var" else math.sqrt(formula.eps)
        _fill(painter, box, scale, formula.mean - reach, formula.mean + reach, band)
    line = _line_of(name, formula)
    if line is not None and math.isfinite(line[1]):
        lit = term == line[0]
        x = min(max(scale.at(line[1]), box.left()), box.right())
        painter.setPen(QPen(colour(theme.text if lit else theme.muted), style.px(4) if lit else 1))
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))


def paint_path(painter: QPainter, style: Style, dots: Sequence[QPointF], *, lit: bool) -> None:
    """A sample's place in every stage, joined."""
    ink = colour(style.theme.accent if lit else style.theme.text)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = QPen(colour(style.theme.card), style.px(4))
    for pen in (halo, QPen(ink, style.px(1.6 if not lit else 2.6))):
        painter.setPen(pen)
        painter.drawPolyline(dots)
    painter.setPen(QPen(colour(style.theme.card), style.px(2)))
    painter.setBrush(ink)
    for dot in dots:
        painter.drawEllipse(dot, style.px(5), style.px(5))


def _line_of(name: str, formula: Formula) -> tuple[str, float] | None:
    """The middle of the values: mu, and after the norm beta."""
    if name == "x":
        return "mean", formula.mean
    if name == "y" and formula.beta is not None:
        return "beta", formula.beta
    return None


def _fill(painter: QPainter, box: QRectF, scale: Scale, low: float, high: float, ink: QColor) -> None:
    left, right = (min(max(scale.at(end), box.left()), box.right()) for end in (low, high))
    if math.isfinite(left) and math.isfinite(right):
        wide = max(5.0, right - left)  # that of eps would not be seen at all
        painter.fillRect(QRectF((left + right - wide) / 2, box.top(), wide, box.height()), ink)
