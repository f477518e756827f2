"""Any command by typing a few of its letters. Knows no command of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from ui.controls import caption
from ui.language import tr
from ui.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Command:
    """What the palette offers: where it belongs, its name, its key and what it does."""

    group: str
    text: str
    key: str
    act: Callable[[], object]
    also: tuple[str, ...] = ()  # other names under which it is found

    @property
    def title(self) -> str:
        """What is searched and shown."""
        return f"{self.group}: {self.text.rstrip('…')}"


def score(typed: str, title: str) -> int | None:
    """How well the letters typed, in their order, fit a title: smaller is better, None is not at all."""
    typed, low = typed.lower().replace(" ", ""), title.lower()
    if not typed:
        return 0
    whole = low.replace(" ", "").find(typed)
    if whole >= 0:
        return whole
    cost, at = 100, -1
    for letter in typed:
        found = low.find(letter, at + 1)
        if found < 0:
            return None
        starts_word = found == 0 or not low[found - 1].isalnum()
        cost += 0 if found == at + 1 else (2 if starts_word else 6)
        at = found
    return cost


def _rank(typed: str, command: Command) -> int | None:
    """How well a command fits under the best of its names; letters in other names have to be together."""
    rank = score(typed, command.title)
    low = typed.lower().strip()
    others = [name.lower().find(low) for name in (command.text, *command.also)] if low else []
    ranks = [place for place in (rank, *others) if place is not None and place >= 0]
    return min(ranks, default=None)


class Palette(Sheet):
    """A field and the list of what fits; arrows choose, Enter does."""

    def __init__(self, window: QWidget, commands: Callable[[], Sequence[Command]]) -> None:
        super().__init__(window, "", width=560)
        self.setAccessibleName(tr("Command palette"))
        self._commands = commands
        self._shown: list[Command] = []
        self.field = QLineEdit(self.card)
        self.field.setPlaceholderText(tr("Type a command"))
        self.field.setAccessibleName(tr("Command"))
        self.field.setToolTip(tr("Some letters of what you want to do"))
        self.list = QTreeWidget(self.card)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setAccessibleName(tr("Commands that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformRowHeights(True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.body.addWidget(caption(tr("↑ ↓ choose · Enter does it · Esc closes")))
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._clicked)

    def open_palette(self) -> None:
        """Open with everything there is."""
        self.field.clear()
        self._filter("")
        self.list.setMinimumHeight(self.fontMetrics().height() * 20)
        self.open_sheet(self.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    step = 1 if event.key() == Qt.Key.Key_Down else -1
                    count = max(1, self.list.topLevelItemCount())
                    self._choose((self._row() + step) % count)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._do(self._row())
                    return True
                case Qt.Key.Key_Escape:
                    self.close_sheet()
                    return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        fitting = [(_rank(typed, command), command) for command in self._commands()]
        kept = [(rank, command) for rank, command in fitting if rank is not None]
        self._shown = [command for _rank, command in sorted(kept, key=lambda pair: pair[0])]
        self.list.clear()
        for command in self._shown:
            item = QTreeWidgetItem([command.title, command.key])
            item.setForeground(1, self.palette().brush(QPalette.ColorRole.PlaceholderText))
            self.list.addTopLevelItem(item)
        self._choose(0)

    def _choose(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)

    def _row(self) -> int:
        item = self.list.currentItem()
        return self.list.indexOfTopLevelItem(item) if item is not None else -1

    def _clicked(self, item: QTreeWidgetItem) -> None:
        self._do(self.list.indexOfTopLevelItem(item))

    def _do(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            command = self._shown[row]
            self.close_sheet()
            command.act()
