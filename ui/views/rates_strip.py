"""Paints one cell for every training: rows are lanes, columns are learning rates. Knows no widget."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bnviz.experiment.values import Experiment
from bnviz.labs.rates import RATES, Race
from ui.language import tr
from ui.plots.style import CENTRE, Style, caption, colour, elide, mix, symbol, width
from ui.plots.words import percent
from ui.views.rates_frame import RatesFrame
from ui.views.rates_words import band_words, short


def paint_strip(
    painter: QPainter, style: Style, frame: RatesFrame, e: Experiment, race: Race | None, chosen: int | None
) -> None:
    """Rates, cells, lane names, the experiment's own rate, the chosen column and how far the race is."""
    rates = RATES if race is None else race.rates
    theme, px = style.theme, style.px
    beside = QRectF(0, frame.head.top(), frame.labels.width(), frame.head.height())
    small = style.text(11)
    head = elide(small, tr("learning rate"), beside.width())
    caption(painter, small, colour(theme.muted), beside, head)
    _paint_rates(painter, style, frame, rates, chosen)
    for lane in range(frame.lanes):
        _paint_label(painter, style, frame, e, race, lane)
        for rate in range(frame.rates):
            _paint_cell(painter, style, frame.cell(lane, rate), e.colour(lane), race, lane, rate)
    _paint_own_rate(painter, style, frame, rates, e.training.learning_rate)
    if chosen is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(theme.text), 1.5 * style.unit))
        painter.drawRoundedRect(frame.column(chosen).adjusted(0.5, 1, -0.5, 0.5), 4, 4)
    if race is not None and not race.done:
        done = frame.cells.width() * race.share
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.accent))
        painter.drawRect(QRectF(frame.cells.left(), frame.cells.bottom(), done, px(2)))


def _paint_rates(
    painter: QPainter, style: Style, frame: RatesFrame, rates: tuple[float, ...], chosen: int | None
) -> None:
    """The rates above their columns: all, or every second where they would touch, and the chosen one."""
    plain = style.number(10.5)
    widest = max(width(plain, short(value)) for value in rates) + style.px(4)
    every = max(1, math.ceil(widest / frame.column(0).width()))
    for rate, value in enumerate(rates):
        near_chosen = chosen is not None and 0 < abs(rate - chosen) < every
        if rate != chosen and (rate % every or near_chosen):
            continue
        middle = frame.column(rate).center().x()
        font = style.number(10.5, bold=rate == chosen)
        wide = width(font, short(value)) + 2
        left = min(middle - wide / 2, frame.head.right() + style.px(2) - wide)
        box = QRectF(left, frame.head.top(), wide, frame.head.height())
        ink = colour(style.theme.text if rate == chosen else style.theme.muted)
        caption(painter, font, ink, box, short(value), CENTRE)


def _paint_cell(
    painter: QPainter, style: Style, cell: QRectF, number: int, race: Race | None, lane: int, rate: int
) -> None:
    """Filled with the lane's colour where it trains; the accuracy, or a cross where it blew up."""
    theme = style.theme
    box = cell.adjusted(1.5, 2, -1.5, -2)
    trains = race is not None and race.trains(lane, rate)
    face = mix(theme.card, theme.lanes[number % 4], 0.85) if trains else mix(theme.card, theme.grid, 0.7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(face))
    painter.drawRoundedRect(box, 3, 3)
    if race is None:
        return
    accuracy = float(race.accuracies[lane, rate])
    if race.stopped[lane, rate]:
        text = "✕"
    elif math.isnan(accuracy):
        return
    else:
        text = f"{100 * accuracy:.0f}" if box.width() < style.px(36) else percent(accuracy)
    ink = colour(theme.card if trains else theme.muted)
    caption(painter, style.number(10.5, bold=trains), ink, box, text, CENTRE)


def _paint_label(
    painter: QPainter, style: Style, frame: RatesFrame, e: Experiment, race: Race | None, lane: int
) -> None:
    """The lane's name, and under it, where there is room, the band of rates that train it."""
    px, theme = style.px, style.theme
    first, number = frame.cell(lane, 0), e.colour(lane)
    roomy = first.height() >= px(30)
    high = px(18) if roomy else first.height()
    line = QRectF(px(16), first.top(), frame.labels.width() - px(22), high)
    symbol(
        painter, number, QPointF(px(6), line.center().y()), px(4.5), style.lane(number), colour(theme.card)
    )
    bold, plain = style.text(12, bold=True), style.text(11)
    caption(painter, bold, colour(theme.text), line, elide(bold, e.lanes[lane].name, line.width()))
    if roomy:
        under = line.translated(0, px(15))
        said = elide(plain, band_words(race, lane), under.width())
        caption(painter, plain, colour(theme.muted), under, said)


def _paint_own_rate(
    painter: QPainter, style: Style, frame: RatesFrame, rates: tuple[float, ...], own: float
) -> None:
    """A small triangle where the experiment's own learning rate lies."""
    px = style.px
    places = np.arange(len(rates)) + 0.5
    at = float(np.interp(math.log10(own), np.log10(np.array(rates)), places))
    x, y = frame.cells.left() + at * frame.cells.width() / frame.rates, frame.head.top() + px(2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.theme.accent))
    corners = [QPointF(x - px(4.5), y - px(5)), QPointF(x + px(4.5), y - px(5)), QPointF(x, y + px(1))]
    painter.drawPolygon(corners)
