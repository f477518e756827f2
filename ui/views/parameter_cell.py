"""Paints weights, gradient and update ratio of one layer of one lane. Knows where, not which widget."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from bnviz.measure.history import ParameterTrack
from bnviz.measure.snapshot import BINS, Distribution, ParameterStatistics
from bnviz.measure.tracks import usable
from ui.language import tr
from ui.plots.histogram import draw_bars, draw_cut, draw_outline
from ui.plots.panel import Panel, line
from ui.plots.primitives import draw_segments
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, width
from ui.plots.words import scientific
from ui.views.histogram_axes import RowAxis
from ui.views.histogram_cell import outline_ink
from ui.views.histogram_layout import Cell

RATIOS = (1e-7, 1.0)
BAND = (3e-4, 3e-3)  # updates of about a thousandth of the weights are the usual advice
USUAL = 1e-3
MAX_POINTS = 160


@dataclass(frozen=True, slots=True)
class ParameterBoxes:
    """Three plots side by side above the line of numbers; the ratio's is left out where there is no room."""

    weight: QRectF
    gradient: QRectF
    ratio: QRectF | None

    @staticmethod
    def of(style: Style, cell: Cell) -> ParameterBoxes:
        whole, top, high = cell.whole, cell.bars.top(), cell.bars.height()
        bars = max(1, round(whole.width() * 0.2 * style.ratio / BINS)) * BINS / style.ratio
        second = whole.left() + bars + style.px(14)
        third = second + bars + style.px(44)
        right = whole.right() - style.px(2)
        room = right - third >= style.px(40)
        return ParameterBoxes(
            QRectF(whole.left(), top, bars, high),
            QRectF(second, top, bars, high),
            QRectF(third, top, right - third, high) if room else None,
        )


def paint_parameter_heads(painter: QPainter, style: Style, boxes: ParameterBoxes, y: float) -> None:
    """What the three plots are."""
    font, ink = style.text(10), colour(style.theme.muted)
    for box, text in (
        (boxes.weight, tr("weights")),
        (boxes.gradient, tr("gradient")),
        (boxes.ratio, tr("update / weights")),
    ):
        if box is not None:
            caption(painter, font, ink, QRectF(box.left(), y, box.width() + 8, style.px(14)), text, LEFT)


def paint_parameter_back(
    painter: QPainter,
    style: Style,
    cell: Cell,
    boxes: ParameterBoxes,
    axes: tuple[RowAxis | None, RowAxis | None],
    steps: tuple[int, int],
) -> None:
    """Base lines, the ends of the axes, and the usual band of ratios."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(style.hairline(style.theme.border))
    for box in (boxes.weight, boxes.gradient):
        painter.drawLine(box.bottomLeft(), box.bottomRight())
    if boxes.ratio is not None:
        _paint_ratio_back(painter, style, ratio_panel(boxes.ratio, steps))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font, ink = style.number(9), colour(style.theme.muted)
    for box, axis in ((boxes.weight, axes[0]), (boxes.gradient, axes[1])):
        if axis is not None:
            low, high = axis.range
            same = abs(low + high) < 1e-9 * (abs(low) + abs(high))
            ends = tr("{low} to {high}", low=scientific(low), high=scientific(high))
            text = f"± {scientific(high)}" if same else ends
            where = QRectF(box.left() - 8, cell.ticks_y, box.width() + 16, style.px(12))
            caption(painter, font, ink, where, text, CENTRE)


def _paint_ratio_back(painter: QPainter, style: Style, panel: Panel) -> None:
    """The usual band, its middle, and the decades."""
    band = QRectF(panel.box)
    band.setTop(panel.y.at(BAND[1]))
    band.setBottom(panel.y.at(BAND[0]))
    painter.fillRect(panel.box, colour(style.theme.grid, 110))
    painter.fillRect(band, colour(style.theme.lanes[2], 46))
    y = panel.y.at(USUAL)
    painter.setPen(style.hairline(style.theme.muted, 150))
    draw_segments(painter, np.array([[panel.box.left(), y, panel.box.right(), y]]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font, ink = style.number(9), colour(style.theme.muted)
    for value, text in panel.y.ticks(max(2, min(4, round(panel.box.height() / style.px(22))))):
        where = QRectF(
            panel.box.left() - style.px(40), panel.y.at(value) - style.px(6), style.px(36), style.px(12)
        )
        if panel.box.top() - 1 <= panel.y.at(value) <= panel.box.bottom() + 1:
            caption(painter, font, ink, where, text, RIGHT)


def ratio_panel(box: QRectF, steps: tuple[int, int]) -> Panel:
    last = max(steps[1], steps[0] + 1)
    return Panel.of(box, (float(steps[0]), float(last)), RATIOS, log_y=True)


def paint_parameters(
    painter: QPainter,
    style: Style,
    cell: Cell,
    boxes: ParameterBoxes,
    number: int,
    seen: ParameterStatistics | None,
    axes: tuple[RowAxis | None, RowAxis | None],
    track: ParameterTrack | None,
    steps: tuple[int, int],
    step: int | None,
    pinned: tuple[ParameterStatistics, int] | None = None,
) -> None:
    """What moves; `steps` are the ends of what is shown over time."""
    if seen is None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = boxes.weight.united(boxes.gradient)
        caption(painter, style.text(11), colour(style.theme.muted), box, tr("Not measured yet"), CENTRE)
    else:
        ink = style.lane(number)
        for box, spread, axis in (
            (boxes.weight, seen.weight, axes[0]),
            (boxes.gradient, seen.gradient, axes[1]),
        ):
            _paint_bars(painter, style, box, spread, axis, ink)
        if pinned is not None:
            _paint_outlines(painter, style, boxes, pinned[0], axes, outline_ink(style, pinned[1], number))
        _paint_numbers(painter, style, cell.numbers, seen)
    if boxes.ratio is not None and track is not None and len(track.steps):
        _paint_track(painter, style, boxes.ratio, number, track, steps, step)


def _paint_bars(
    painter: QPainter, style: Style, box: QRectF, seen: Distribution, axis: RowAxis | None, ink: QColor
) -> None:
    drawable = usable(seen)
    if drawable is None or axis is None:
        return
    if draw_bars(painter, style, box, ink, drawable, axis.range, axis.top):
        draw_cut(painter, style, box, drawable, axis.range, axis.top)


def _paint_outlines(
    painter: QPainter,
    style: Style,
    boxes: ParameterBoxes,
    seen: ParameterStatistics,
    axes: tuple[RowAxis | None, RowAxis | None],
    ink: QColor,
) -> None:
    for box, spread, axis in (
        (boxes.weight, usable(seen.weight), axes[0]),
        (boxes.gradient, usable(seen.gradient), axes[1]),
    ):
        if spread is not None and axis is not None:
            draw_outline(painter, style, box, ink, spread, axis.range, axis.top)


def _paint_track(
    painter: QPainter,
    style: Style,
    box: QRectF,
    number: int,
    track: ParameterTrack,
    shown: tuple[int, int],
    step: int | None,
) -> None:
    panel = ratio_panel(box, shown)
    first = max(0, int(np.searchsorted(track.steps, shown[0], side="right")) - 1)
    last = int(np.searchsorted(track.steps, shown[1], side="right"))
    every = max(1, (last - first) // MAX_POINTS)
    steps, ratios = track.steps[first:last][::-every][::-1], track.update_ratio[first:last][::-every][::-1]
    y = panel.y(np.where(ratios > 0, ratios, np.nan)).clip(panel.box.top(), panel.box.bottom())
    x = np.maximum(panel.x(steps), panel.box.left())
    line(painter, x, y, style.lane(number), 1.4 * style.unit)
    if step is not None and shown[0] <= step <= shown[1]:
        at = panel.x.at(step)
        painter.setPen(style.hairline(style.theme.accent))
        draw_segments(painter, np.array([[at, panel.box.top(), at, panel.box.bottom()]]))


def numbers_of(seen: ParameterStatistics) -> tuple[str, str, str]:
    """Norms of weights and gradient, and the ratio, as short text."""
    ratio = "–" if seen.update_ratio is None else scientific(seen.update_ratio)
    bad = seen.weight.nonfinite + seen.gradient.nonfinite
    told = f"‖W‖ {scientific(seen.weight_norm)}  ‖∇‖ {scientific(seen.gradient_norm)}"
    return told, tr("ratio {ratio}", ratio=ratio), f"NaN {bad}" if bad else ""


def _paint_numbers(painter: QPainter, style: Style, box: QRectF, seen: ParameterStatistics) -> None:
    font = style.number(11)
    letter = width(font, "0")
    norms, ratio, wrong = numbers_of(seen)
    theme = style.theme
    usual = seen.update_ratio is None or BAND[0] / 10 <= seen.update_ratio <= BAND[1] * 10
    x, end = box.left(), box.right()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for text, ink in (
        (norms, theme.text),
        (wrong, theme.error),
        (ratio, theme.muted if usual else theme.warning),
    ):
        if text and x + len(text) * letter <= end:
            where = QRectF(x, box.top(), len(text) * letter + 2, box.height())
            caption(painter, font, colour(ink), where, text, LEFT)
            x += (len(text) + 2) * letter
