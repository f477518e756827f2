"""The bar of the timeline under mouse and keys: what is asked for by pressing, dragging, stepping.

Knows steps and no history.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from bnviz.measure.span import ALL, Span
from ui.controls.keys import keep_keys
from ui.groove_face import NEAR_PX, GrooveFace
from ui.language import said, say, tr
from ui.words import whole

FRAME_MS = 16  # between two steps asked for by one drag
ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
TIP = said("Drag to go back in every view; training goes on behind.")
MOST_TOLD = 6


class Groove(GrooveFace):
    """`wanted` carries the step asked for, None at the right end; `moved` one kept step by the keys.

    `span_wanted` carries a Span: what was dragged over with Shift, or an end of it that was moved.
    """

    wanted = Signal(object)
    moved = Signal(int)
    hovered = Signal(str)
    span_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: float | None = None
        self._pace = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._pace.timeout.connect(self._ask)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_keys(self, ARROWS)
        self.setAccessibleName(tr("Timeline"))

    def tell(self, x: float) -> str:
        """What lies at a place: its ticks, newest last, or its step."""
        told = self._told(x)
        if told:
            return "\n".join(told)
        step = self.step_at(x)
        if step is None:
            return ""
        return tr("Step {step} of {newest}", step=whole(step), newest=whole(self._newest))

    def _told(self, x: float) -> list[str]:
        near = self._near(x)[-MOST_TOLD:]
        told = [tr("Step {step} · {what}", step=whole(tick.step), what=tick.text) for tick in near]
        if self._pin is not None and abs(self.x_of(self._pin) - x) <= NEAR_PX:
            pinned = tr("Step {step} · pinned: the outline in the histograms", step=whole(self._pin))
            told.append(pinned)
        return told

    # -- what a person does ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._newest == 0:
            return super().mousePressEvent(event)
        x = event.position().x()
        other = self._other_end(x)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or other is not None:
            self._spanning, self._held = (x if other is None else other, x), self._newest
            return None
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
        if self._spanning is not None:
            self._spanning = self._spanning[0], x
            self.hovered.emit(span_told(self._chosen(), self._newest))
            self.update()
            return
        if self._pressed is not None and (self._pressed[1] is None or abs(x - self._pressed[0]) > NEAR_PX):
            self._pressed = (self._pressed[0], None)
            self._want(x)
        self.hovered.emit(self.tell(x).replace("\n", "   "))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._spanning is not None:
            self._spanning = self._spanning[0], event.position().x()
            moved = abs(self._spanning[1] - self._spanning[0]) > NEAR_PX
            chosen, self._spanning = self._chosen(), None
            self._held = None
            if moved:
                self.span_wanted.emit(chosen)
            return self.update()
        if self._pressed is None:
            return super().mouseReleaseEvent(event)
        self._pace.stop()
        self._ask()
        self._pressed = self._held = None
        self.update()
        return None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._span.whole:
            super().mouseDoubleClickEvent(event)
        else:
            self.span_wanted.emit(ALL)

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
            told = self._told(event.pos().x())
            QToolTip.showText(event.globalPos(), "\n".join(told) or say(TIP), self)
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

    # -- which steps are shown over time ---

    def _other_end(self, x: float) -> float | None:
        """The end of the shown steps that stays when the one at this place is dragged."""
        if self._span.whole or abs(x - self._handle()) <= NEAR_PX:
            return None
        low, high = self._ends()
        if abs(x - low) <= NEAR_PX and abs(x - low) <= abs(x - high):
            return high
        return low if abs(x - high) <= NEAR_PX and self._span.last is not None else None

    def _chosen(self) -> Span:
        assert self._spanning is not None
        low, high = sorted(self._spanning)
        first, last = self.step_at(low), self.step_at(high)
        return Span(self._newest if first is None else first, last)


def span_told(span: Span, newest: int) -> str:
    """Which steps are chosen, while they are being chosen."""
    low, high = span.ends(newest)
    return tr("Rivers and curves show steps {first} to {last}.", first=whole(low), last=whole(high))
