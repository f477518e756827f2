"""The line above a plot of curves: title, legend, and each lane's name and number. Knows no curve."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPen

from bnviz.experiment.values import Experiment
from ui.language import said, say
from ui.plots.style import LEFT, Style, caption, colour, symbol, width
from ui.plots.words import percent, scientific
from ui.views.curve_frame import Frame

KINDS = {"test": said("test"), "train": said("train")}  # what the kinds of curves are called


def title_font(style: Style) -> QFont:
    font = QFont(style.text(11, bold=True))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6 * style.unit)
    return font


class HeadRoom:
    """How much of the line above a plot `title` takes, with the names of `kinds` of curves where they fit."""

    def __init__(self, title: str, kinds: Sequence[str]) -> None:
        self._title, self._kinds = title, kinds
        self._measured: tuple[object, tuple[float, bool]] | None = None

    def taken(self, style: Style, wide: float, e: Experiment, controls: float) -> tuple[float, bool]:
        """How far title, legend and controls of a width reach in a line `wide`; whether there is a legend.

        It is left out where it has no room beside the numbers of all lanes.
        """
        title = say(self._title)
        key = (title, wide, style.unit, style.ratio, controls, e)
        if (
            self._measured is None or self._measured[0] != key
        ):  # measuring texts is dear, and nothing has moved
            bare = width(title_font(style), title.upper()) + style.px(18)
            numbers = len(e.lanes) * (style.px(14 + 16) + _number_width(style))
            legend = _legend_width(style, self._kinds)
            fits = bare + legend + controls + numbers <= wide
            self._measured = key, (bare + controls + (legend if fits else 0.0), fits and legend > 0)
        return self._measured[1]


def _legend_width(style: Style, kinds: Sequence[str]) -> float:
    if len(kinds) < 2:
        return 0.0
    return sum(width(style.text(11), say(KINDS[kind])) + style.px(38) for kind in kinds)


def paint_head(
    painter: QPainter, style: Style, frame: Frame, title: str, kinds: Sequence[str], e: Experiment
) -> None:
    """What of it does not change with every step: all but the numbers."""
    _paint_title(painter, style, frame, title, kinds if frame.legend else ())
    _paint_names(painter, style, frame, e)


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
