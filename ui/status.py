"""The line at the bottom: a sentence at the left, times at the right. Knows no session."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.readout import Readout
from ui.words import milliseconds

TIMES = "00.00 ms a step = training 00.00 + measuring 00.00 · drawing 00.0 ms a frame"
HOVER_MS = 4000


class StatusLine(QWidget):
    """A sentence stays for a while; numbers under the cursor take its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 16, 4)
        self._message = QLabel(self)
        self._message.setProperty("tone", "small")
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._message.setAccessibleName("Status")
        self._times = Readout(TIMES, "Milliseconds a step and a frame", 0.85, self)
        row.addWidget(self._message, 1)
        row.addWidget(self._times)
        self._forget = QTimer(self, singleShot=True)
        self._forget.timeout.connect(self._message.clear)

    @property
    def text(self) -> str:
        """The sentence that stands there."""
        return self._message.text()

    def say(self, sentence: str, for_ms: int = 8000) -> None:
        """Show a sentence for so long."""
        self._message.setText(sentence)
        self._message.setToolTip(sentence)
        self._forget.start(for_ms)

    def hover(self, numbers: str) -> None:
        """Show the numbers under the cursor."""
        self.say(numbers, HOVER_MS)

    def show_times(self, train_ms: float, measure_ms: float, draw_ms: float) -> None:
        """How long a step takes, and a frame."""
        train, measure = milliseconds(train_ms), milliseconds(measure_ms)
        self._times.show_parts(
            (f"{milliseconds(train_ms + measure_ms)} ms", True),
            (f" a step = training {train} + measuring {measure}", False),
            (f" · drawing {draw_ms:.1f} ms a frame", False),
        )
