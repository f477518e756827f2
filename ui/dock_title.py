"""The upper edge of a dock: its name, and buttons to take it out and to close it. Knows no pane."""

from __future__ import annotations

from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.controls import IconButton, caption
from ui.language import tr

FULL_TITLE, SLIM_TITLE = (12, 5, 6, 0), (0, 6, 0, 0)


class DockTitle(QFrame):
    """The name of a dock; a press on it drags the dock."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self.setProperty("card", "top")
        name = dock.windowTitle()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(*FULL_TITLE)
        row.setSpacing(2)
        self._name = caption(name.upper(), "title", self)
        row.addWidget(self._name)
        row.addStretch(1)
        self.buttons = (
            IconButton("float", tr("Take “{name}” out of the window, or put it back", name=name), self),
            IconButton("close", tr("Close “{name}”; the View menu brings it back", name=name), self),
        )
        self.buttons[0].clicked.connect(self._float)
        self.buttons[1].clicked.connect(dock.toggleViewAction().trigger)
        for button in self.buttons:
            row.addWidget(button)

    def set_slim(self, slim: bool) -> None:
        """Where a tab says the name already, only the rounded edge remains."""
        if slim == self._name.isHidden():
            return
        for part in (self._name, *self.buttons):
            part.setVisible(not slim)
        self._row.setContentsMargins(*(SLIM_TITLE if slim else FULL_TITLE))

    def _float(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())


def card_of(widget: QWidget, *margins: int) -> QFrame:
    """A widget that is no view, on a card's face."""
    card = QFrame()
    column = QVBoxLayout(card)
    column.setContentsMargins(*(margins or (12, 4, 12, 10)))
    column.addWidget(widget)
    return card
