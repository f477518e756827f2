"""Paints one cell of the histograms' grid: bars, marks, river, numbers. Knows where, not which widget."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from bnviz.measure.history import Mark, River
from bnviz.measure.snapshot import Distribution, Floats
from ui.plots.histogram import Spread, draw_bars, draw_cut, draw_spread
from ui.plots.river import draw_river, draw_step
from ui.plots.scale import Scale
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, width
from ui.plots.words import percent, positive, signed, whole
from ui.views.histogram_axes import RowAxis
from ui.views.histogram_layout import Cell


@dataclass(frozen=True, slots=True)
class CellData:
    """What one cell shows. `running` is set where the lane keeps running statistics of this very stage;
    `step` where an older step than the newest is shown."""

    colour: int
    seen: Distribution | None
    river: River | None
    batch: Spread | None
    running: Spread | None
    marks: tuple[Mark, ...] = ()
    step: int | None = None
    missing: str = ""


def paint_cell_back(painter: QPainter, style: Style, cell: Cell, axis: RowAxis | None, labels: bool) -> None:
    """Base line, tick labels, and for a while where the axis was before it moved."""
    theme = style.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(style.hairline(theme.border))
    painter.drawLine(cell.bars.bottomLeft(), cell.bars.bottomRight())
    painter.fillRect(cell.river, colour(theme.grid, 110))
    if axis is None:
        return
    low, high = axis.range
    scale = Scale(low, high, cell.bars.left(), cell.bars.right())
    font, ink = style.number(9), colour(theme.muted)
    free = cell.bars.left() - style.px(8)
    for value, text in scale.ticks(max(2, round(cell.bars.width() / style.px(34)))):
        x, half = scale.at(value), width(font, text) / 2
        painter.drawLine(QPointF(x, cell.bars.bottom()), QPointF(x, cell.bars.bottom() + style.px(3)))
        if x - half >= free and x + half <= cell.bars.right() + style.px(10):
            box = QRectF(x - half - 1, cell.ticks_y + style.px(1), 2 * half + 2, style.px(12))
            caption(painter, font, ink, box, text, CENTRE)
            free = x + half + style.px(4)
    if labels:
        up = Scale(low, high, cell.river.bottom(), cell.river.top())
        for value, text in up.ticks(max(2, round(cell.river.height() / style.px(34)))):
            y = up.at(value)
            if cell.river.top() + style.px(4) <= y <= cell.river.bottom() - style.px(3):
                box = QRectF(cell.river.left() - style.px(34), y - style.px(6), style.px(30), style.px(12))
                caption(painter, font, ink, box, text, RIGHT)
    if axis.was is not None and axis.ghost:
        _paint_ghost(painter, style, cell, axis)


def _paint_ghost(painter: QPainter, style: Style, cell: Cell, axis: RowAxis) -> None:
    """Where the ends of the axis were: a bracket under the bars, or a word where they are outside now."""
    assert axis.was is not None
    low, high = axis.range
    scale = Scale(low, high, cell.bars.left(), cell.bars.right())
    ink = style.theme.accent
    painter.setPen(style.hairline(ink, 200))
    for end, inward in ((axis.was[0], 1), (axis.was[1], -1)):
        if low <= end <= high:
            x = scale.at(end)
            painter.drawLine(QPointF(x, cell.bars.bottom() - style.px(9)), QPointF(x, cell.bars.bottom()))
            painter.drawLine(
                QPointF(x, cell.bars.bottom()), QPointF(x + inward * style.px(5), cell.bars.bottom())
            )
    spread = axis.was[1] - axis.was[0]
    text = " to ".join(f"{end:.2g}" if spread < 20 else f"{end:.0f}" for end in axis.was)
    box = QRectF(cell.bars.left(), cell.bars.top() - style.px(3), cell.bars.width(), style.px(12))
    caption(painter, style.text(9), colour(ink, 220), box, f"axis was {text}".replace("-", "−"), LEFT)


def paint_cell(painter: QPainter, style: Style, cell: Cell, data: CellData, axis: RowAxis | None) -> None:
    """What moves."""
    if data.river is not None:
        draw_river(painter, style, cell.river, data.colour, data.river)
        _paint_marks(painter, style, cell, data)
    seen = data.seen
    if seen is None or axis is None:
        box = cell.bars.united(cell.river)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caption(painter, style.text(11), colour(style.theme.muted), box, data.missing, CENTRE)
        return
    cut = draw_bars(painter, style, cell.bars, style.lane(data.colour), seen, axis.range, axis.top)
    if cut:
        draw_cut(painter, style, cell.bars, seen, axis.range)
    if data.batch is not None:
        draw_spread(painter, style, cell.bars, data.batch, axis.range, dashed=False)
    if data.running is not None:
        draw_spread(painter, style, cell.bars, data.running, axis.range, dashed=True)
    _paint_numbers(painter, style, cell.numbers, seen)


def _paint_marks(painter: QPainter, style: Style, cell: Cell, data: CellData) -> None:
    assert data.river is not None
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for mark in data.marks:
        draw_step(painter, style, cell.river, data.river, mark.step, style.theme.muted)
    if data.step is not None:
        draw_step(painter, style, cell.river, data.river, data.step, style.theme.accent)


def numbers_of(seen: Distribution) -> tuple[str, str, str]:
    """The moments, the shares, and what is wrong with a distribution, each as short text."""
    moments = f"µ {signed(seen.mean)}  σ {positive(seen.std)}"
    outside = f"↓ {whole(seen.below)}  ↑ {whole(seen.above)}"
    shares = outside if seen.saturated is None else f"saturated {percent(seen.saturated)}  {outside}"
    return moments, shares, f"NaN {whole(seen.nonfinite)}" if seen.nonfinite else ""


def _paint_numbers(painter: QPainter, style: Style, box: QRectF, seen: Distribution) -> None:
    """As much of the line as there is room for; what is wrong comes first."""
    font = style.number(11)
    letter = width(font, "0")
    room = int(box.width() / letter)
    moments, shares, wrong = numbers_of(seen)
    if len(moments) + len(shares) + len(wrong) + 4 > room:
        shares = shares.replace("saturated", "sat.")
    if len(moments) + len(shares) + len(wrong) + 4 > room:
        shares = shares.partition("↓")[0].rstrip() if seen.saturated is not None else ""
    if len(moments) + len(shares) + len(wrong) + 4 > room:
        shares = ""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    y = box.bottom() - style.px(4)
    x = box.left()
    for text, ink in (
        (moments, style.theme.text),
        (wrong, style.theme.error),
        (shares, style.theme.muted),
    ):
        if text:
            painter.setPen(colour(ink))
            painter.drawText(QPointF(x, y), text)
            x += (len(text) + 2) * letter


def spread_of_units(mean: Floats, var: Floats) -> Spread:
    """Mean and standard deviation of all values of a layer, from those of its units.

    The variance of a mixture is the mean of the variances plus the variance of the means.
    """
    with np.errstate(all="ignore"):
        total = float(np.mean(var, dtype=np.float64) + np.var(mean, dtype=np.float64))
        return Spread(float(np.mean(mean, dtype=np.float64)), float(np.sqrt(total)))
