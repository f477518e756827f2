"""A term explained beside where it stands. Knows no window."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bnviz import glossary
from ui.controls import IconButton, Popover, TextButton
from ui.glossary.entry import EntryView
from ui.language import tr
from ui.plots.style import Style
from ui.theme import Theme

WIDTH_EMS = 24


class TermCard(Popover):
    """Lives as long as it is open; links turn to other terms, and Back comes back."""

    more = Signal(str)  # the name of the term that was shown

    def __init__(self, owner: QWidget, theme: Theme) -> None:
        super().__init__(owner, tr("Glossary"))
        self._terms: list[str] = []  # the way back
        self.entry = EntryView(self)
        self.entry.set_look(theme, Style(theme, self.font()).unit)
        self.entry.setFixedWidth(WIDTH_EMS * self.fontMetrics().height())
        self.entry.followed.connect(self._follow)
        self.back = TextButton(tr("Back"), tr("The term before"), self, role="link")
        self.all = TextButton(tr("More in the glossary"), tr("Every term, to be searched"), self, role="link")
        self.close_button = IconButton("close", tr("Close (Esc)"), self)
        self.back.clicked.connect(self._back)
        self.all.clicked.connect(self._more)
        self.close_button.clicked.connect(self.close_popover)
        self.back.hide()
        foot = QHBoxLayout()
        foot.addWidget(self.all)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self.entry)
        self.body.addLayout(foot)
        self.closed.connect(self.deleteLater)

    def explain(self, name: str, place: QRect) -> None:
        """Open with a term, beside a place in the owner's coordinates."""
        self._show(name)
        self.open_beside(place, self.all)

    def _show(self, name: str) -> None:
        term = glossary.find(name)
        if term is not None:
            self.entry.show_term(term)
            self.back.setVisible(bool(self._terms))
            self.place()

    def _follow(self, name: str) -> None:
        if self.entry.term is not None:
            self._terms.append(self.entry.term.name)
        self._show(name)

    def _back(self) -> None:
        if self._terms:
            self._show(self._terms.pop())

    def _more(self) -> None:
        name = self.entry.term.name if self.entry.term is not None else ""
        self.close_popover()
        self.more.emit(name)
