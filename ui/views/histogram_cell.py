"""Paints one cell of the histograms' grid: bars, marks, river, numbers. Knows where, not which widget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from bnviz.measure.snapshot import Distribution
from ui.language import say, signed, tr
from ui.plots.histogram import (
    Bars,
    Rect,
    Spread,
    dashes,
    draw_all_bars,
    draw_cut,
    draw_outline,
    fill_rects,
    spread_lines,
)
from ui.plots.scale import Scale
from ui.plots.style import CENTRE, RIGHT, Style, caption, colour, width
from ui.plots.words import moments, percent, whole
from ui.views.histogram_axes import RowAxis
from ui.views.histogram_layout import Cell

Word = Literal["saturated", "inactive"]


@dataclass(frozen=True, slots=True)
class Now:
    """What a cell shows of one step. `running` where the lane keeps running statistics of this stage,
    `pinned` where another moment is laid over it, in the colour of the lane it is of."""

    colour: int
    seen: Distribution
    batch: Spread
    running: Spread | None
    pinned: tuple[Distribution, int] | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What a cell says under its pictures, or `missing` instead of those that are not there."""

    seen: Distribution | None
    missing: str
    word: Word = "saturated"  # what a value is called at which the activation hardly moves
    river: bool = True


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
    free = cell.bars.left() - style.px(12)
    count = max(2, round(cell.bars.width() / style.px(34)))
    ticks = scale.ticks(count)
    for value, text in ticks if len(ticks) > 1 else scale.ticks(2 * count):
        x, half = scale.at(value), width(font, text) / 2
        painter.drawLine(QPointF(x, cell.bars.bottom()), QPointF(x, cell.bars.bottom() + style.px(3)))
        if x - half >= free and x + half <= cell.bars.right() + style.px(12):
            box = QRectF(x - half - 1, cell.ticks_y + style.px(1), 2 * half + 2, style.px(12))
            caption(painter, font, ink, box, text, CENTRE)
            free = x + half + style.px(4)
    if labels:
        up = Scale(low, high, cell.river.bottom(), cell.river.top())
        for value, text in up.ticks(max(2, round(cell.river.height() / style.px(24)))):
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
    ends = (f"{end:.2g}" if spread < 20 else f"{end:.0f}" for end in axis.was)
    first, last = map(signed, ends)
    text = tr("axis was {low} to {high}", low=first, high=last)
    box = QRectF(cell.river.left(), cell.ticks_y, cell.river.width(), style.px(13))
    caption(painter, style.text(10), colour(ink), box, text, RIGHT)


def paint_words(painter: QPainter, style: Style, cell: Cell, data: Words) -> None:
    """The line of numbers, or what is missing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if data.seen is None:
        box = cell.bars if data.river else cell.bars.united(cell.river)
        caption(painter, style.text(11), colour(style.theme.muted), box, say(data.missing), CENTRE)
    else:
        _paint_numbers(painter, style, cell.numbers, data.seen, data.word)


def bars_of(style: Style, cell: Cell, now: Now, axis: RowAxis) -> Bars:
    """What stands in a cell."""
    return Bars(cell.bars, style.lane(now.colour), now.seen, axis.range, axis.top)


def mark_lines(style: Style, cell: Cell, now: Now, axis: RowAxis) -> list[tuple[list[Rect], bool]]:
    """The batch's mean and standard deviation, and the running ones; whether they are dashed."""
    lines = [(spread_lines(style, cell.bars, now.batch, axis.range, lower=False), False)]
    if now.running is not None:
        lines.append((spread_lines(style, cell.bars, now.running, axis.range, lower=True), True))
    return lines


def paint_seldom(painter: QPainter, style: Style, cell: Cell, now: Now, axis: RowAxis, cut: bool) -> None:
    """What few cells have between bars and marks: the gap in a bar that is cut, a pinned outline."""
    if cut:
        draw_cut(painter, style, cell.bars, now.seen, axis.range, axis.top)
    if now.pinned is not None:
        outline, own = now.pinned
        ink = outline_ink(style, own, now.colour)
        draw_outline(painter, style, cell.bars, ink, outline, axis.range, axis.top)


def paint_marks(painter: QPainter, style: Style, cells: Iterable[tuple[Cell, Now, RowAxis]]) -> None:
    """What `mark_lines` says, by a painter."""
    marks: list[Rect] = []
    for each in cells:
        for lines, dashed in mark_lines(style, *each):
            marks += [piece for line in lines for piece in dashes(line)] if dashed else lines
    fill_rects(painter, colour(style.theme.text), marks)


def paint_all_now(painter: QPainter, style: Style, cells: Sequence[tuple[Cell, Now, RowAxis]]) -> None:
    """What `CellBars` shows, by a painter, for exports: the bars and their marks."""
    cut = draw_all_bars(painter, style, [bars_of(style, *each) for each in cells])
    for each, is_cut in zip(cells, cut, strict=True):
        paint_seldom(painter, style, *each, is_cut)
    paint_marks(painter, style, cells)


def outline_ink(style: Style, own: int, over: int) -> QColor:
    """Of a lane over itself in the colour of text, else in the colour of the lane it is of."""
    return colour(style.theme.text) if own == over else style.lane(own)


def numbers_of(seen: Distribution, word: Word = "saturated") -> tuple[str, str, str]:
    """The moments, the shares, and what is wrong with a distribution, each as short text."""
    mean, std = moments(seen.mean, seen.std)
    wrong = f"NaN {whole(seen.nonfinite)}" if seen.nonfinite else ""
    return f"µ {mean}  σ {std}", _joined(_held(seen, word), _outside(seen)), wrong


def _held(seen: Distribution, word: Word, *, brief: bool = False) -> str:
    """The share of values at which the activation hardly moves; nothing where it is not counted."""
    if seen.saturated is None:
        return ""
    share = percent(seen.saturated)
    if word == "inactive":
        return tr("off {share}", share=share) if brief else tr("inactive {share}", share=share)
    return tr("sat. {share}", share=share) if brief else tr("saturated {share}", share=share)


def _outside(seen: Distribution) -> str:
    return f"↓ {whole(seen.below)}  ↑ {whole(seen.above)}"


def _joined(held: str, outside: str) -> str:
    return f"{held}  {outside}" if held and outside else held or outside


def shortened(seen: Distribution, room: int, word: Word = "saturated") -> tuple[str, str]:
    """As much of both shares as `room` letters hold. Values outside the axis are told before others."""
    brief, outside = _held(seen, word, brief=True), _outside(seen)
    last = ("", outside) if seen.below or seen.above or seen.saturated is None else (brief, "")
    tried = ((_held(seen, word), outside), (brief, outside), last)
    return next((shares for shares in tried if len(_joined(*shares)) <= room), ("", ""))


def _line(style: Style, box: QRectF, seen: Distribution, word: Word) -> list[tuple[float, str, str, str]]:
    """Left edge, text, ink and term of the parts there is room for; what is wrong comes first."""
    letter = width(style.number(11), "0")
    room = int(box.width() / letter)
    centre, _, wrong = numbers_of(seen, word)
    held, outside = shortened(seen, room - len(centre) - len(wrong) - 4, word)
    parts, x, theme = [], box.left(), style.theme
    for text, ink, term in (
        (centre, theme.text, "histogram"),
        (wrong, theme.error, ""),
        (held, theme.muted, "relu" if word == "inactive" else "saturated"),
        (outside, theme.muted, ""),
    ):
        if text:
            parts.append((x, text, ink, term))
            x += (len(text) + 2) * letter
    return parts


def _paint_numbers(painter: QPainter, style: Style, box: QRectF, seen: Distribution, word: Word) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(style.number(11))
    for x, text, ink, _ in _line(style, box, seen, word):
        painter.setPen(colour(ink))
        painter.drawText(QPointF(x, box.bottom() - style.px(4)), text)


def word_at(style: Style, box: QRectF, seen: Distribution, word: Word, x: float) -> str:
    """The term of the glossary that stands at `x` in the line of numbers."""
    letter = width(style.number(11), "0")
    found = (
        term for left, text, _, term in _line(style, box, seen, word) if 0 <= x - left < len(text) * letter
    )
    return next(found, "")
