"""The line at the bottom: a sentence at the left, times at the right. Knows no session."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.language import say, tr
from ui.readout import Readout, strong
from ui.words import milliseconds

HOVER_MS = 4000
SIDE, GAP = 16, 8


class StatusLine(QWidget):
    """A sentence stays for a while; numbers under the cursor take its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 3, SIDE, 4)
        row.setSpacing(GAP)
        self._message = QLabel(self)
        self._message.setProperty("tone", "small")
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._message.setAccessibleName(tr("Status"))
        self._times = Readout(_times(11.11, 11.11, 11.1), tr("Milliseconds a step and a frame"), 0.85, self)
        row.addWidget(self._message, 1)
        row.addWidget(self._times)
        self._forget = QTimer(self, singleShot=True)
        self._forget.timeout.connect(self._clear)

    @property
    def text(self) -> str:
        """The sentence that stands there."""
        return self._message.text()

    def say(self, sentence: str, for_ms: int = 8000) -> None:
        """Show a sentence for so long."""
        sentence = say(sentence)
        self._message.setText(sentence)
        self._message.setToolTip(sentence)
        self._forget.start(for_ms)
        self._fit()

    def _clear(self) -> None:
        self._message.clear()
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for both, the sentence is read first and the times wait."""
        wide = self._message.fontMetrics().horizontalAdvance(self._message.text())
        both = wide + self._times.sizeHint().width() + 2 * SIDE + GAP <= self.width()
        self._times.setVisible(both or not self._message.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hover(self, numbers: str) -> None:
        """Show the numbers under the cursor."""
        self.say(numbers, HOVER_MS)

    def show_times(self, train_ms: float, measure_ms: float, draw_ms: float) -> None:
        """How long a step takes, and a frame."""
        self._times.show_sentence(_times(train_ms, measure_ms, draw_ms))


def _times(train_ms: float, measure_ms: float, draw_ms: float) -> str:
    return tr(
        "{step} a step = training {training} + measuring {measuring} · drawing {drawing:.1f} ms a frame",
        step=strong(f"{milliseconds(train_ms + measure_ms)} ms"),
        training=milliseconds(train_ms),
        measuring=milliseconds(measure_ms),
        drawing=draw_ms,
    )
