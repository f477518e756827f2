"""Where a plot of curves lies, and its axes. Knows no curve."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.language import tr
from ui.plots.primitives import draw_segments
from ui.plots.scale import Range, Scale
from ui.plots.style import CENTRE, RIGHT, Style, caption, colour, width
from ui.plots.words import percent


@dataclass(frozen=True, slots=True)
class Frame:
    """`head` is the line of title and numbers, of which the part up to `taken` belongs to title and
    controls; `legend` says whether it has room for one. `box` is the plot itself."""

    head: QRectF
    box: QRectF
    x: Scale
    y: Scale
    taken: float
    legend: bool

    @staticmethod
    def of(
        style: Style, size: QSize, steps: Range, values: Range, log: bool, taken: float, legend: bool
    ) -> Frame:
        head = style.px(26)
        box = QRectF(
            style.px(44), head + style.px(6), size.width() - style.px(54), size.height() - head - style.px(26)
        )
        box.setHeight(max(10.0, style.sharp(box.height())))
        box.setWidth(max(10.0, style.sharp(box.width())))
        return Frame(
            head=QRectF(0, 0, size.width(), head),
            box=box,
            x=Scale(steps[0], max(steps[1], steps[0] + 1), box.left(), box.right()),
            y=Scale(values[0], values[1], box.bottom(), box.top(), log),
            taken=taken,
            legend=legend,
        )


def paint_axes(painter: QPainter, style: Style, frame: Frame, share: bool) -> None:
    """The lines of the values and the numbers at both axes; `share` says that values are shares of 1."""
    box, font, ink = frame.box, style.number(10), colour(style.theme.muted)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    lines = []
    rows = frame.y.ticks(max(2, min(5, round(box.height() / style.px(34)))))
    for value, text in rows:
        y = style.sharp(frame.y.at(value))
        lines.append((box.left(), y, box.right(), y))
        text = percent(value) if share else text
        where = QRectF(0, y - style.px(7), box.left() - style.px(8), style.px(14))
        caption(painter, font, ink, where, text, RIGHT)
    painter.setPen(style.hairline(style.theme.grid))
    draw_segments(painter, np.array(lines).reshape(-1, 4))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    free = -math.inf
    for value, text in frame.x.ticks(max(2, round(box.width() / style.px(110)))):
        x, half = frame.x.at(value), width(font, text) / 2
        left = min(max(x - half, 0.0), frame.head.right() - 2 * half)
        if left > free:
            where = QRectF(left - 1, box.bottom() + style.px(4), 2 * half + 2, style.px(13))
            caption(painter, font, ink, where, text, CENTRE)
            free = left + 2 * half + style.px(6)
    steps = tr("steps")
    wide = width(style.text(10), steps)
    if free < box.right() - wide:
        wide = max(style.px(60), wide + 2)
        where = QRectF(box.right() - wide, box.bottom() + style.px(4), wide, style.px(13))
        caption(painter, style.text(10), ink, where, steps, RIGHT)
