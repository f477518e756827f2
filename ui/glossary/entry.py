"""One entry of the glossary: title, other names, text, formula, source. Knows no window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bnviz.glossary import Term
from ui.controls import caption, clear_layout
from ui.language import tr
from ui.lessons.formula_view import FormulaView
from ui.lessons.text import Text
from ui.theme import LIGHT, Theme


class EntryView(QWidget):
    """Shows one term after the other; a link in its text leads to another one."""

    followed = Signal(str)  # the name of a term

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.term: Term | None = None
        self._theme, self._scale = LIGHT, 1.0
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)

    def set_look(self, theme: Theme, scale: float) -> None:
        """The colours and the size of type for what is shown next."""
        self._theme, self._scale = theme, scale

    def show_term(self, term: Term) -> None:
        """Take the place of what was shown before."""
        self.term = term
        clear_layout(self._rows)
        self._rows.addWidget(caption(term.title, "heading", self))
        if term.also:
            names = caption(" · ".join(term.also), "small", self)
            names.setWordWrap(True)
            self._rows.addWidget(names)
        text = Text(term.html, self._theme, self._scale, self)
        text.setAccessibleName(f"{term.title}: {text.toPlainText()}")
        text.setToolTip("")
        text.followed.connect(self._follow)
        self._rows.addWidget(text)
        if term.formula is not None:
            self._rows.addWidget(FormulaView(term.formula.tree, term.formula.spoken, self._theme, self))
        source = caption(tr("Source: {source}", source=term.source), "small", self)
        source.setWordWrap(True)
        source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rows.addWidget(source)
        self._rows.addStretch(1)
        self.setAccessibleName(term.title)
        self.setAccessibleDescription(text.toPlainText())

    def show_nothing(self, sentence: str) -> None:
        """Say why there is no entry."""
        self.term = None
        clear_layout(self._rows)
        self._rows.addWidget(caption(sentence, "muted", self))
        self._rows.addStretch(1)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription("")

    def _follow(self, link: str) -> None:
        scheme, _, name = link.partition(":")
        if scheme == "term":
            self.followed.emit(name)
