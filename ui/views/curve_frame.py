"""Where a plot of curves lies, its axes, title, legend and numbers. Knows no curve."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPen

from bnviz.experiment.values import Experiment
from ui.language import said, say, tr
from ui.plots.primitives import draw_segments
from ui.plots.scale import Range, Scale
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, symbol, width
from ui.plots.words import percent, scientific

KINDS = {"test": said("test"), "train": said("train")}  # what the kinds of curves are called


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


def paint_frame(
    painter: QPainter,
    style: Style,
    frame: Frame,
    title: str,
    kinds: Sequence[str],
    e: Experiment,
    share: bool,
    empty: str,
) -> None:
    """Everything that does not move."""
    _paint_axes(painter, style, frame, share)
    _paint_title(painter, style, frame, title, kinds if frame.legend else ())
    _paint_names(painter, style, frame, e)
    if empty:
        caption(painter, style.text(12), colour(style.theme.muted), frame.box, empty, CENTRE)


def _paint_axes(painter: QPainter, style: Style, frame: Frame, share: bool) -> None:
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


def title_font(style: Style) -> QFont:
    font = QFont(style.text(11, bold=True))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6 * style.unit)
    return font


def legend_width(style: Style, kinds: Sequence[str]) -> float:
    """How much room the legend of several kinds of curves takes."""
    if len(kinds) < 2:
        return 0.0
    return sum(width(style.text(11), say(KINDS[kind])) + style.px(38) for kind in kinds)


def title_end(
    style: Style, title: str, kinds: Sequence[str], wide: float, e: Experiment, controls: float
) -> float:
    """Where title and legend end and controls of this width begin. Where all does not fit into `wide`
    the legend is left out."""
    bare = width(title_font(style), title.upper()) + style.px(18)
    numbers = len(e.lanes) * (style.px(14 + 16) + _number_width(style))
    legend = legend_width(style, kinds)
    return bare + legend if bare + legend + controls + numbers <= wide else bare


def _paint_title(painter: QPainter, style: Style, frame: Frame, title: str, kinds: Sequence[str]) -> None:
    muted = colour(style.theme.muted)
    caption(painter, title_font(style), muted, frame.head, title.upper(), LEFT)
    if len(kinds) < 2:
        return
    x = width(title_font(style), title.upper()) + style.px(14)
    y = frame.head.center().y()
    for kind in kinds:
        pen = QPen(muted, style.unit * (1.9 if kind == "test" else 1.2))
        painter.setPen(pen)
        dashes = [(0, 18)] if kind == "test" else [(0, 7), (11, 18)]
        for start, end in dashes:
            painter.drawLine(QPointF(x + style.px(start), y), QPointF(x + style.px(end), y))
        x += style.px(23)
        word = say(KINDS[kind])
        wide = width(style.text(11), word)
        caption(painter, style.text(11), muted, QRectF(x, 0, wide + 2, frame.head.height()), word, LEFT)
        x += wide + style.px(15)


def _number_width(style: Style) -> float:
    return width(style.number(12, bold=True), "100.0 %") + style.px(2)


def _slots(style: Style, frame: Frame, e: Experiment) -> list[tuple[float, bool]]:
    """For each lane the left edge of its entry at the top right, and whether its name fits."""
    name_font = style.text(12)
    mark, gap = style.px(14), style.px(16)
    bare = [mark + _number_width(style) for _ in e.lanes]
    named = [w + width(name_font, lane.name) + style.px(8) for w, lane in zip(bare, e.lanes, strict=True)]
    room = frame.head.width() - frame.taken - style.px(12)
    with_names = sum(named) + gap * (len(named) - 1) <= room
    widths = named if with_names else bare
    if not with_names and sum(bare) + gap * (len(bare) - 1) > room:
        gap = style.px(6)
        if sum(bare) + gap * (len(bare) - 1) > room:
            return []  # no room for any; the marks at the ends of the lines still tell who is who
    left = frame.head.right() - sum(widths) - gap * (len(widths) - 1) - style.px(4)
    out = []
    for wide in widths:
        out.append((left, with_names))
        left += wide + gap
    return out


def _paint_names(painter: QPainter, style: Style, frame: Frame, e: Experiment) -> None:
    font = style.text(12)
    for lane, (left, named) in enumerate(_slots(style, frame, e)):
        number = e.colour(lane)
        centre = QPointF(left + style.px(5), frame.head.center().y())
        symbol(painter, number, centre, style.px(4.5), style.lane(number), colour(style.theme.card))
        if named:
            name = e.lanes[lane].name
            where = QRectF(left + style.px(14), 0, width(font, name) + 2, frame.head.height())
            caption(painter, font, colour(style.theme.text), where, name, LEFT)


def number_places(style: Style, frame: Frame, e: Experiment) -> list[float]:
    """The left edge of each lane's number."""
    names = [width(style.text(12), lane.name) + style.px(8) for lane in e.lanes]
    slots = zip(_slots(style, frame, e), names, strict=False)
    return [left + style.px(14) + (name if named else 0) for (left, named), name in slots]


def paint_numbers(
    painter: QPainter,
    style: Style,
    frame: Frame,
    numbers: Sequence[float],
    places: Sequence[float],
    e: Experiment,
    share: bool,
) -> None:
    """Each lane's newest number at the top right, in its colour, where `number_places` says."""
    font = style.number(12, bold=True)
    for lane, left in enumerate(places[: len(numbers)]):
        text = percent(numbers[lane], 1) if share else scientific(numbers[lane])
        where = QRectF(left, 0, style.px(90), frame.head.height())
        caption(painter, font, style.lane_text(e.colour(lane)), where, text, LEFT)
