"""The whole glossary: a field to search, the terms by group, and the entry of one. Knows no window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QScrollArea, QWidget

from bnviz import glossary
from bnviz.glossary import Term
from ui.glossary.entry import EntryView
from ui.language import tr
from ui.plots.style import Style
from ui.sheet import Sheet
from ui.theme import Theme

NAME = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


def fitting(typed: str) -> list[Term]:
    """Terms whose names have what was typed, first those that begin with it; then those whose text has it."""
    typed = typed.strip().lower()
    ranked: list[tuple[int, int, Term]] = []
    for at, term in enumerate(glossary.shipped()):
        names = [name.lower() for name in (term.title, *term.also)]
        if any(name.startswith(typed) for name in names):
            ranked.append((0, at, term))
        elif any(typed in name for name in names):
            ranked.append((1, at, term))
        elif typed in term.text.lower():
            ranked.append((2, at, term))
    return [term for _, _, term in sorted(ranked, key=lambda found: found[:2])]


class GlossarySheet(Sheet):
    """Arrows in the field choose, links in the text lead on."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, tr("Glossary"), width=860)
        em = self.fontMetrics().height()
        self.field = QLineEdit(self.card)
        self.field.setPlaceholderText(tr("Search"))
        self.field.setAccessibleName(tr("Search the glossary"))
        self.field.setToolTip(tr("A term, or a word of its text"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget(self.card)
        self.list.setAccessibleName(tr("Terms"))
        self.list.setToolTip(tr("The terms that fit"))
        self.list.setFixedWidth(round(em * 14.5))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._chosen)
        self.entry = EntryView()
        self.entry.set_look(theme, Style(theme, self.font()).unit)
        self.entry.followed.connect(self.show_term)
        scroll = QScrollArea(self.card)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.entry)
        scroll.setMinimumHeight(em * 22)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.list)
        row.addWidget(scroll, 1)
        self.body.addWidget(self.field)
        self.body.addLayout(row, 1)
        self._filter("")

    def open_glossary(self, name: str = "") -> None:
        """Open with a term, or with the first one."""
        self.field.clear()
        self.show_term(name)
        self.open_sheet(self.field)

    def show_term(self, name: str) -> None:
        """Choose a term in the list."""
        for row in range(self.list.count()):
            if self.list.item(row).data(NAME) == name:
                self.list.setCurrentRow(row)
                self.list.scrollToItem(self.list.item(row))
                return
        if self.field.text():  # it does not fit what was searched
            self.field.clear()
            self.show_term(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            move = STEPS.get(Qt.Key(event.key()), 0)
            if move and self.list.count():
                self.list.setCurrentRow(min(max(self.list.currentRow() + move, 0), self.list.count() - 1))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_sheet()
                return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for term in fitting(typed):
            item = QListWidgetItem(term.title, self.list)
            item.setData(NAME, term.name)
            item.setSizeHint(QSize(0, round(self.fontMetrics().height() * 1.6)))
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        if not self.list.count():
            self.entry.show_nothing(tr("No term has “{typed}” in it.", typed=typed.strip()))

    def _chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        term = glossary.find(str(item.data(NAME))) if item is not None else None
        if term is not None:
            self.entry.show_term(term)
