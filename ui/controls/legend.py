"""Words that say how a picture is read; each that is a term of the glossary is a link. Knows no plot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.controls.layout import caption, clear_layout
from ui.controls.term import TermLabel

Words = Sequence[tuple[str, str]]  # what stands there, and the term it is about or nothing


class Legend(QWidget):
    """`show_words` may come again; words that stay leave the widgets as they are."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[tuple[str, str], ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setMinimumWidth(1)
        self.show_words(words)

    def text(self) -> str:
        """All of it."""
        return " · ".join(text for text, _ in self._words)

    def show_words(self, words: Words) -> None:
        """Take the place of what stood there."""
        if tuple(words) == self._words:
            return
        self._words = tuple(words)
        clear_layout(self._row)
        for number, (text, term) in enumerate(words):
            if number:
                self._row.addWidget(caption("·", "muted", self))
            label = TermLabel(text, "muted", self, term, lone=True)
            self._row.addWidget(label)
        self.setAccessibleName(self.text())
