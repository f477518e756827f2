"""What the timeline's bar looks like: a run from step 0 to now, a handle, ticks. Knows no gesture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from bnviz.measure.span import ALL, Span
from ui import fonts
from ui.language import tr
from ui.style import mix
from ui.theme import LIGHT, Theme
from ui.words import whole

NEAR_PX = 5
END_PX = 3  # so near to the right end means the newest step


def older_face(theme: Theme) -> str:
    """The face of the timeline while an older step is shown."""
    return mix(theme.window, theme.accent, 0.12)


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to jump to. `side` -1 stands above the bar, 1 below, 0 on both.

    A `round` one is a dot, a `hollow` one a ring, a `strong` one wide.
    """

    step: int
    text: str
    colour: str
    side: int = 0
    round: bool = False
    strong: bool = False
    hollow: bool = False


class GrooveFace(QWidget):
    """Shows what it is told; `_held`, `_cursor`, `_pressed` and `_spanning` tell of a gesture under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._newest = 0
        self._shown: int | None = None
        self._ticks: tuple[Tick, ...] = ()
        self._steps = np.empty(0, np.float64)  # those of the ticks
        self._span = ALL
        self._pin: int | None = None
        self._painted: tuple[object, ...] = ()
        self._layer: tuple[object, QPixmap] | None = None
        self._cursor: float | None = None
        # the newest step when a drag began: what is dragged over stays in place
        self._held: int | None = None
        self._pressed: tuple[float, Tick | None] | None = None
        self._spanning: tuple[float, float] | None = None  # pixels: where a choice of steps began, and is now
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else what lies behind is painted as well

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_run(self, newest: int, shown: int | None, ticks: Sequence[Tick]) -> None:
        """The newest step, the older one that is shown (None: the newest is), and what to jump to.

        Painted only if something lies on other pixels than before: a live run without ticks never does.
        """
        if ticks is not self._ticks:
            self._ticks = tuple(ticks)
            self._steps = np.array([tick.step for tick in self._ticks], np.float64)
            self._painted = ()
        self._newest, self._shown = newest, shown
        now = self._picture()
        if now != self._painted:
            self._painted = now
            self.update()

    def show_span(self, span: Span) -> None:
        """Which steps the views over time show."""
        self._span = span
        self.update()

    def show_pin(self, step: int | None) -> None:
        """Which step is pinned."""
        self._pin = step
        self.update()

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """What there is to jump to."""
        return self._ticks

    @property
    def shown(self) -> int | None:
        """The older step that is shown."""
        return self._shown

    def x_of(self, step: int) -> float:
        """Where a step lies."""
        left, room = self._room()
        return left + room * min(1.0, step / max(1, self._end()))

    def step_at(self, x: float) -> int | None:
        """The step at a place; None at the right end, where the newest is followed."""
        left, room = self._room()
        if self._newest == 0 or x >= left + room - END_PX:
            return None
        return round(self._end() * max(0.0, (x - left) / room))

    def sizeHint(self) -> QSize:
        return QSize(400, round(1.6 * self._em()))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    # -- where things are ---

    def _em(self) -> int:
        return self.fontMetrics().height()

    def _end(self) -> int:
        return self._newest if self._held is None else self._held

    def _room(self) -> tuple[float, float]:
        edge = 0.5 * self._em()
        return edge, max(1.0, self.width() - 2 * edge)

    def _ends(self) -> tuple[float, float]:
        """Where the shown steps begin and end, in pixels."""
        low, high = self._span.ends(self._newest)
        return self.x_of(low), self.x_of(high)

    def _near(self, x: float) -> list[Tick]:
        return [self._ticks[i] for i in np.flatnonzero(np.abs(self._places() - x) <= NEAR_PX)]

    def _picture(self) -> tuple[object, ...]:
        """What decides whether it looks as before: pixels of ticks and handle."""
        places = np.rint(self._places()).astype(np.int32).tobytes()
        handle = None if self._shown is None else (round(2 * self.x_of(self._shown)), self._shown)
        pin = None if self._pin is None else round(self.x_of(self._pin))
        span = None if self._span.whole else [round(x) for x in self._ends()]
        return handle, places, self._newest == 0, pin, span

    def _places(self) -> NDArray[np.float64]:
        left, room = self._room()
        return left + room * np.minimum(1.0, self._steps / max(1, self._end()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._face())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, em = self._theme, self._em()
        left, room = self._room()
        middle, handle = self.height() / 2, self._handle()
        self._bar(painter, left, left + room, mix(theme.border, theme.muted, 0.3))
        if self._newest:
            self._bar(painter, left, handle, mix(theme.card, theme.accent, 0.6))
        self._paint_span(painter)
        if self._ticks:
            painter.drawPixmap(0, 0, self._all_ticks())
        painter.setPen(QPen(QColor(theme.text) if self.hasFocus() else self._face(), 2))
        painter.setBrush(QColor(theme.accent if self._newest else theme.muted))
        painter.drawEllipse(QPointF(handle, middle), 0.42 * em, 0.42 * em)
        if self._shown is not None:
            self._chip(painter, handle, tr("step {step}", step=whole(self._shown)), strong=True)
        self._hover(painter)
        painter.end()

    def _handle(self) -> float:
        left, room = self._room()
        return left + room if self._shown is None else self.x_of(self._shown)

    def _bar(self, painter: QPainter, left: float, right: float, colour: str) -> None:
        half = max(1.5, 0.12 * self._em())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(left, self.height() / 2 - half, right - left, 2 * half), half, half)

    def _all_ticks(self) -> QPixmap:
        """The ticks alone, painted anew only when one lies on another pixel: there may be hundreds."""
        places, face = np.rint(self._places()), self._face()
        key = places.tobytes(), self._ticks, self.size(), self.devicePixelRatioF(), face.rgba(), self._em()
        if self._layer is None or self._layer[0] != key:
            layer = QPixmap(self.size() * self.devicePixelRatioF())
            layer.setDevicePixelRatio(self.devicePixelRatioF())
            layer.fill(Qt.GlobalColor.transparent)
            painter = QPainter(layer)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            seen: set[tuple[object, ...]] = set()
            for tick, x in zip(self._ticks, places.tolist(), strict=True):
                look = x, tick.colour, tick.side, tick.round, tick.hollow, tick.strong
                if look not in seen:
                    seen.add(look)
                    self._tick(painter, tick, x, self.height() / 2, face)
            painter.end()
            self._layer = key, layer
        return self._layer[1]

    def _tick(self, painter: QPainter, tick: Tick, x: float, middle: float, face: QColor) -> None:
        em, colour = self._em(), QColor(tick.colour)
        if tick.round or tick.hollow:
            painter.setPen(QPen(colour, 1.5) if tick.hollow else Qt.PenStyle.NoPen)
            painter.setBrush(face if tick.hollow else colour)
            painter.drawEllipse(QPointF(x, middle + 0.5 * em * tick.side), 0.19 * em, 0.19 * em)
            return
        wide = max(2, round((0.3 if tick.strong else 0.16) * em))
        top = middle - em * (0.6 if tick.side <= 0 else 0.2)
        low = middle + em * (0.6 if tick.side >= 0 else 0.2)
        place, high = round(x) - wide // 2, round(low - top)
        painter.fillRect(place - 1, round(top), wide + 2, high, face)
        painter.fillRect(place, round(top), wide, high, colour)

    def _paint_span(self, painter: QPainter) -> None:
        """Brackets at the ends of the steps that are shown over time, and what is left out paler; the pin."""
        em, theme = self._em(), self._theme
        if self._spanning is not None:
            low, high = sorted(self._spanning)
        else:
            low, high = self._ends()
        if self._spanning is not None or not self._span.whole:
            left, room = self._room()
            veil = QColor(self._face())
            veil.setAlpha(170)
            top, deep = 0.5 * self.height() - 0.55 * em, 1.1 * em
            painter.fillRect(QRectF(left - 2, top, low - left, deep), veil)
            painter.fillRect(QRectF(high + 2, top, left + room - high, deep), veil)
            painter.setPen(QPen(QColor(theme.accent), 2))
            ends = [(low, 0.25 * em), (high, -0.25 * em)]
            follows = self._spanning is None and self._span.last is None
            for x, inward in ends[:1] if follows else ends:
                path = [QPointF(x + inward, top), QPointF(x, top), QPointF(x, top + deep)]
                painter.drawPolyline([*path, QPointF(x + inward, top + deep)])
        if self._pin is not None and self._newest:
            x, y, half = self.x_of(self._pin), 0.5 * self.height() - 0.2 * em, 0.26 * em
            painter.setPen(QPen(self._face(), 1))
            painter.setBrush(QColor(theme.text))
            tip = QPointF(x, y)
            painter.drawPolygon([tip, QPointF(x - half, y - 1.8 * half), QPointF(x + half, y - 1.8 * half)])

    def _face(self) -> QColor:
        """What lies behind the bar: it parts ticks from a bar of their own colour."""
        theme = self._theme
        return QColor(theme.window if self._shown is None else older_face(theme))

    def _hover(self, painter: QPainter) -> None:
        if self._cursor is None or self._pressed is not None or not self._newest:
            return
        if self._spanning is not None:
            return
        step = self.step_at(self._cursor)
        if step is None or abs(self._cursor - self._handle()) < 0.5 * self._em():
            return
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        x = round(self._cursor) + 0.5
        painter.drawLine(QPointF(x, 2), QPointF(x, self.height() - 2))
        self._chip(painter, x, tr("step {step}", step=whole(step)), strong=False)

    def _chip(self, painter: QPainter, x: float, text: str, *, strong: bool) -> None:
        """A small label beside a place, on whichever side there is room."""
        theme, em = self._theme, self._em()
        painter.setFont(fonts.like(self.font(), 0.85, mono=True, bold=strong))
        wide = painter.fontMetrics().horizontalAdvance(text) + 0.9 * em
        gap = 0.6 * em
        place = x + gap if x + gap + wide <= self.width() else x - gap - wide
        box = QRectF(place, 1.5, wide, self.height() - 3)
        face, ink = (theme.accent, theme.accent_text) if strong else (theme.card, theme.text)
        painter.setPen(QPen(QColor(theme.accent if strong else theme.border), 1))
        painter.setBrush(QColor(face))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
