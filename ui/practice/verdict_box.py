"""What became of an answer: right or not, why, and what real PyTorch shows. Knows no question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.controls import caption
from ui.language import say, tr
from ui.practice.words import code, rich


class VerdictBox(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        self.head = _label("strong", self)
        self.why = _label("plain", self)
        self.answer = _label("plain", self)
        self._speaker = caption(tr("PYTORCH SAYS"), "title", self)
        self.proof = _label("plain", self)
        for part in (self.head, self.why, self.answer, self._speaker, self.proof):
            column.addWidget(part)
        self.clear()

    def clear(self) -> None:
        """Say nothing."""
        for part in (self.head, self.why, self.answer, self.proof):
            part.clear()
            part.hide()
        self._speaker.hide()
        self.hide()

    def say(self, kind: str, head: str, why: str, answer: str) -> None:
        """A verdict; `kind` is a banner's."""
        self._set_kind(kind)
        for label, text in ((self.head, head), (self.why, why), (self.answer, answer)):
            label.setText(rich(text))
            label.setVisible(bool(text))
        self.setAccessibleName(f"{head} {why} {answer}".replace("`", "").strip())
        self.show()

    def show_proof(self, lines: Sequence[str]) -> None:
        """What PyTorch printed."""
        self._speaker.show()
        self.proof.setText("<br>".join(code(say(line)) for line in lines))
        self.proof.show()

    def _set_kind(self, kind: str) -> None:
        if self.property("banner") != kind:
            self.setProperty("banner", kind)
            self.style().unpolish(self)
            self.style().polish(self)


def _label(tone: str, parent: QWidget) -> QLabel:
    label = caption("", tone, parent)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
