"""The painted bar of the timeline: a run from step 0 to now, a handle, ticks. Knows steps and no history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import fonts
from ui.controls.keys import keep_keys
from ui.style import mix
from ui.theme import LIGHT, Theme
from ui.words import whole

FRAME_MS = 16  # between two steps asked for by one drag
NEAR_PX = 5
END_PX = 3  # so near to the right end means the newest step
ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
TIP = "Drag to go back in every view; training goes on behind."
MOST_TOLD = 6


def older_face(theme: Theme) -> str:
    """The face of the timeline while an older step is shown."""
    return mix(theme.window, theme.accent, 0.12)


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to jump to. `side` -1 stands above the bar, 1 below, 0 on both; a `round` one is a dot."""

    step: int
    text: str
    colour: str
    side: int = 0
    round: bool = False
    strong: bool = False


class Groove(QWidget):
    """`wanted` carries the step asked for, None at the right end; `moved` one kept step by the keys."""

    wanted = Signal(object)
    moved = Signal(int)
    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._newest = 0
        self._shown: int | None = None
        self._ticks: tuple[Tick, ...] = ()
        self._steps = np.empty(0, np.float64)  # those of the ticks
        self._cursor: float | None = None
        self._held: int | None = (
            None  # the newest step when a drag began: what is dragged over stays in place
        )
        self._pressed: tuple[float, Tick | None] | None = None
        self._asked: float | None = None
        self._painted: tuple[object, ...] = ()
        self._pace = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._pace.timeout.connect(self._ask)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_keys(self, ARROWS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Timeline")

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

    def tell(self, x: float) -> str:
        """What lies at a place: its ticks, newest last, or its step."""
        near = self._near(x)
        if near:
            return "\n".join(f"Step {whole(tick.step)} · {tick.text}" for tick in near[-MOST_TOLD:])
        step = self.step_at(x)
        return "" if step is None else f"Step {whole(step)} of {whole(self._newest)}"

    def sizeHint(self) -> QSize:
        return QSize(400, round(1.6 * self._em()))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    # -- what a person does ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._newest == 0:
            return super().mousePressEvent(event)
        x = event.position().x()
        near = [] if self.step_at(x) is None else self._near(x)
        nearest = min(near, key=lambda tick: abs(self.x_of(tick.step) - x)) if near else None
        self._pressed, self._held = (x, nearest), self._newest
        if nearest is None:
            self._want(x)
        else:
            self.wanted.emit(nearest.step)
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        self._cursor = x
        if self._pressed is not None and (self._pressed[1] is None or abs(x - self._pressed[0]) > NEAR_PX):
            self._pressed = (self._pressed[0], None)
            self._want(x)
        self.hovered.emit(self.tell(x).replace("\n", "   "))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return super().mouseReleaseEvent(event)
        self._pace.stop()
        self._ask()
        self._pressed = self._held = None
        self.update()
        return None

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._cursor = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            near = self._near(event.pos().x())
            QToolTip.showText(event.globalPos(), self.tell(event.pos().x()) if near else TIP, self)
            return True
        return super().event(event)

    def _want(self, x: float) -> None:
        """Ask at once, and while a drag goes on once a frame."""
        self._asked = x
        if not self._pace.isActive():
            self._ask()
            self._pace.start()

    def _ask(self) -> None:
        if self._asked is not None:
            x, self._asked = self._asked, None
            self.wanted.emit(self.step_at(x))

    # -- where and how it is painted ---

    def _em(self) -> int:
        return self.fontMetrics().height()

    def _end(self) -> int:
        return self._newest if self._held is None else self._held

    def _room(self) -> tuple[float, float]:
        edge = 0.5 * self._em()
        return edge, max(1.0, self.width() - 2 * edge)

    def _near(self, x: float) -> list[Tick]:
        return [self._ticks[i] for i in np.flatnonzero(np.abs(self._places() - x) <= NEAR_PX)]

    def _picture(self) -> tuple[object, ...]:
        """What decides whether it looks as before: pixels of ticks and handle."""
        places = np.rint(self._places()).astype(np.int32).tobytes()
        handle = None if self._shown is None else (round(2 * self.x_of(self._shown)), self._shown)
        return handle, places, self._newest == 0

    def _places(self) -> NDArray[np.float64]:
        left, room = self._room()
        return left + room * np.minimum(1.0, self._steps / max(1, self._end()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, em = self._theme, self._em()
        left, room = self._room()
        middle, handle = self.height() / 2, self._handle()
        self._bar(painter, left, left + room, mix(theme.border, theme.muted, 0.3))
        if self._newest:
            self._bar(painter, left, handle, mix(theme.card, theme.accent, 0.6))
        for tick, x in zip(self._ticks, self._places(), strict=True):
            self._tick(painter, tick, x, middle)
        painter.setPen(QPen(QColor(theme.text) if self.hasFocus() else self._face(), 2))
        painter.setBrush(QColor(theme.accent if self._newest else theme.muted))
        painter.drawEllipse(QPointF(handle, middle), 0.42 * em, 0.42 * em)
        if self._shown is not None:
            self._chip(painter, handle, f"step {whole(self._shown)}", strong=True)
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

    def _tick(self, painter: QPainter, tick: Tick, x: float, middle: float) -> None:
        em, colour = self._em(), QColor(tick.colour)
        if tick.round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(x, middle + 0.5 * em * tick.side), 0.19 * em, 0.19 * em)
            return
        wide = max(2, round((0.3 if tick.strong else 0.16) * em))
        top = middle - em * (0.6 if tick.side <= 0 else 0.2)
        low = middle + em * (0.6 if tick.side >= 0 else 0.2)
        place, high = round(x) - wide // 2, round(low - top)
        painter.fillRect(place - 1, round(top), wide + 2, high, self._face())
        painter.fillRect(place, round(top), wide, high, colour)

    def _face(self) -> QColor:
        """What lies behind the bar: it parts ticks from a bar of their own colour."""
        theme = self._theme
        return QColor(theme.window if self._shown is None else older_face(theme))

    def _hover(self, painter: QPainter) -> None:
        if self._cursor is None or self._pressed is not None or not self._newest:
            return
        step = self.step_at(self._cursor)
        if step is None or abs(self._cursor - self._handle()) < 0.5 * self._em():
            return
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        x = round(self._cursor) + 0.5
        painter.drawLine(QPointF(x, 2), QPointF(x, self.height() - 2))
        self._chip(painter, x, f"step {whole(step)}", strong=False)

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
