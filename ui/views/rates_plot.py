"""Paints the race of learning rates: all curves of a lane in its panel, one cell for each training below."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment
from bnviz.labs.rates import RATES, STEPS, Race
from ui.controls import keep_keys
from ui.controls.keys import ARROWS
from ui.language import say, tr
from ui.plots.canvas import Canvas
from ui.plots.primitives import chain, draw_segments
from ui.plots.scale import Scale
from ui.plots.style import CENTRE, RIGHT, Style, caption, colour, elide, mix, symbol, width
from ui.views.rates_curves import Curves, curves_of, loss_range
from ui.views.rates_frame import RatesFrame
from ui.views.rates_strip import paint_strip
from ui.views.rates_words import outcome

FADED = 0.25  # of the ink, for curves beside the selected ones


class RatesPlot(Canvas):
    """`selected` tells which rate the person looks at; left and right go to the next one."""

    selected = Signal(int)
    used = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Race of learning rates"), "learning-rates", parent)
        self._experiment = Experiment()
        self._race: Race | None = None
        self._rate: int | None = None
        self._curves: Curves = {}
        self.setMinimumHeight(190)
        keep_keys(self, ARROWS)

    # ------------------------------------------------------------------ news

    def show_experiment(self, e: Experiment) -> None:
        if self._race is not None and len(e.lanes) != len(self._race.refusals):
            self._race, self._curves = None, {}
        self._experiment = e
        self.renew_back()

    def show_race(self, race: Race | None) -> None:
        self._race = race
        self._curves = {} if race is None else curves_of(race)
        self.renew_back()

    @property
    def rates(self) -> tuple[float, ...]:
        return RATES if self._race is None else self._race.rates

    @property
    def rate(self) -> int | None:
        """The place of the selected rate."""
        return self._rate

    def select(self, rate: int | None) -> None:
        """Put one rate in front."""
        if rate != self._rate:
            self._rate = rate
            self.renew_back()
            if rate is not None:
                self.selected.emit(rate)

    # ------------------------------------------------------------------ hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._rate_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.select(found)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, now = len(self.rates) - 1, -1 if self._rate is None else self._rate
        match event.key():
            case Qt.Key.Key_Left:
                self.select(max(now - 1, 0))
            case Qt.Key.Key_Right:
                self.select(min(now + 1, last))
            case Qt.Key.Key_Home:
                self.select(0)
            case Qt.Key.Key_End:
                self.select(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.used.emit()
            case _:
                super().keyPressEvent(event)

    def tell(self, place: QPointF) -> str:
        found = self._rate_at(place)
        return "" if found is None else self.sentence(found)

    def sentence(self, rate: int) -> str:
        """What became of one rate in every lane."""
        said = [
            tr("{lane} {words}", lane=lane.name, words=outcome(self._race, i, rate))
            for i, lane in enumerate(self._experiment.lanes)
        ]
        return tr("Learning rate {rate:g}: {lanes}", rate=self.rates[rate], lanes="; ".join(said))

    def _rate_at(self, place: QPointF) -> int | None:
        frame = self._frame(self.style_now(), self.size())
        found = frame.rate_at(place)
        lane = frame.panel_at(place)
        if found is None and lane is not None and self._race is not None:
            return self._nearest(frame, lane, place)
        return found

    def _nearest(self, frame: RatesFrame, lane: int, place: QPointF) -> int | None:
        """The rate whose curve is nearest above or below the cursor."""
        across, up = self._scales(frame, lane)
        best: tuple[float, int] | None = None
        for (of, rate), (x, y) in self._curves.items():
            if of == lane and len(x) and across.value(place.x()) <= x[-1]:
                there = up.at(float(np.interp(across.value(place.x()), x, y)))
                far = abs(there - place.y())
                if math.isfinite(far) and (best is None or far < best[0]):
                    best = (far, rate)
        return best[1] if best is not None and best[0] < 30 else None

    # ------------------------------------------------------------------ painting

    def _frame(self, style: Style, size: QSize) -> RatesFrame:
        return RatesFrame.of(size, style, self._lanes, len(self.rates))

    @property
    def _lanes(self) -> int:
        return len(self._experiment.lanes)

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        frame = self._frame(style, size)
        for lane in range(frame.lanes):
            self._paint_panel(painter, style, frame, lane)
        paint_strip(painter, style, frame, self._experiment, self._race, self._rate)

    def _scales(self, frame: RatesFrame, lane: int) -> tuple[Scale, Scale]:
        box, race = frame.panels[lane], self._race
        steps = STEPS if race is None else race.steps
        low, high = loss_range(race)
        return (
            Scale(1, steps, box.left(), box.right()),
            Scale(low, high, box.bottom(), box.top(), log=True),
        )

    def _paint_panel(self, painter: QPainter, style: Style, frame: RatesFrame, lane: int) -> None:
        box, theme = frame.panels[lane], style.theme
        across, up = self._scales(frame, lane)
        self._paint_title(painter, style, box, lane)
        small, muted = style.number(10), colour(theme.muted)
        for value, text in up.ticks(max(1, min(4, int(box.height() / style.px(16))))):
            y = style.sharp(up.at(value))
            painter.setPen(style.hairline(theme.grid))
            draw_segments(painter, np.array([[box.left(), y, box.right(), y]]))
            room = QRectF(box.left() - style.px(40), y - style.px(8), style.px(35), style.px(16))
            caption(painter, small, muted, room, text, RIGHT)
        free = -math.inf  # where the next label may begin
        for value, text in across.ticks(max(1, min(4, int(box.width() / style.px(50))))):
            wide = width(small, text)
            left = min(across.at(max(value, 1)) - wide / 2, box.right() + style.px(2) - wide)
            if left >= free:
                room = QRectF(left - 1, box.bottom() + style.px(1), wide + 2, style.px(16))
                caption(painter, small, muted, room, text, CENTRE)
                free = left + wide + style.px(6)
        if self._race is None:
            return
        if self._race.refusals[lane] is not None:
            self._paint_refusal(painter, style, box, say(self._race.refusals[lane] or ""))
            return
        painter.save()
        painter.setClipRect(box.adjusted(0, -1, 2, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        order = sorted(range(len(self.rates)), key=lambda rate: rate == self._rate)
        for rate in order:
            self._paint_curve(painter, style, frame, lane, rate, (across, up))
        painter.restore()

    def _paint_title(self, painter: QPainter, style: Style, box: QRectF, lane: int) -> None:
        px = style.px
        number, name = self._experiment.colour(lane), self._experiment.lanes[lane].name
        middle = px(11)
        symbol(
            painter,
            number,
            QPointF(box.left() + px(5), middle),
            px(4.5),
            style.lane(number),
            colour(style.theme.card),
        )
        font = style.text(13, bold=True)
        what = style.text(11)
        told = elide(font, name, box.width() - px(16))
        place = QRectF(box.left() + px(15), 0, box.width(), px(22))
        caption(painter, font, colour(style.theme.text), place, told)
        left = place.left() + width(font, told) + px(10)
        rest = tr("training loss over the steps")
        if box.right() - left > width(what, rest):
            caption(
                painter,
                what,
                colour(style.theme.muted),
                QRectF(left, 0, box.right() - left, px(22)),
                rest,
            )

    def _paint_refusal(self, painter: QPainter, style: Style, box: QRectF, sentence: str) -> None:
        painter.setFont(style.text(12))
        painter.setPen(colour(style.theme.muted))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(box.adjusted(style.px(20), 0, -style.px(20), 0), flags, sentence)

    def _paint_curve(
        self,
        painter: QPainter,
        style: Style,
        frame: RatesFrame,
        lane: int,
        rate: int,
        scales: tuple[Scale, Scale],
    ) -> None:
        steps, losses = self._curves.get((lane, rate), (np.zeros(0), np.zeros(0)))
        if len(steps) < 1 or self._race is None:
            return
        across, up = scales
        box = frame.panels[lane]
        x, y = across(steps), np.clip(up(losses), box.top() - 20, box.bottom() + 20)
        ink = self._ink(style, lane, rate)
        chosen = rate == self._rate
        painter.setPen(QPen(colour(ink), style.unit * (2.6 if chosen else 1.3)))
        draw_segments(painter, chain(x, y))
        if self._race.stopped[lane, rate]:
            self._paint_cross(
                painter, style, ink, float(x[-1]), max(float(y[-1]), box.top() + 6), wide=chosen
            )
        elif chosen:
            painter.setBrush(colour(ink))
            painter.drawEllipse(
                QPointF(float(x[-1]) - style.px(3), float(y[-1])), style.px(3.5), style.px(3.5)
            )

    def _paint_cross(
        self, painter: QPainter, style: Style, ink: str, x: float, y: float, *, wide: bool
    ) -> None:
        arm = style.px(4.5 if wide else 3.5)
        painter.setPen(QPen(colour(ink), style.unit * (2.4 if wide else 1.6)))
        draw_segments(
            painter, np.array([[x - arm, y - arm, x + arm, y + arm], [x - arm, y + arm, x + arm, y - arm]])
        )

    def _ink(self, style: Style, lane: int, rate: int) -> str:
        """From a faint to the full colour of the lane as the rate grows; faded beside a selected one."""
        full = style.theme.lanes[self._experiment.colour(lane) % 4]
        if self._rate is not None:
            return full if rate == self._rate else mix(style.theme.card, full, FADED)
        return mix(style.theme.card, full, 0.3 + 0.7 * rate / max(1, len(self.rates) - 1))

    # ------------------------------------------------------------------ numbers

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("lane", "learning rate", "trains", "training accuracy", "stopped at step", "loss at the end")
        race = self._race
        if race is None:
            return
        for lane, of in enumerate(self._experiment.lanes):
            for rate, value in enumerate(race.rates):
                yield (
                    of.name,
                    value,
                    race.trains(lane, rate),
                    float(race.accuracies[lane, rate]),
                    int(race.stopped[lane, rate]) or "",
                    race.end_loss(lane, rate),
                )
