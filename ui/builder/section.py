"""A titled part of a panel, and the small arrow that shows or hides what is rarely used. Knows no field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.controls import TextButton, caption
from ui.controls.layout import set_property
from ui.language import tr


class Section(QWidget):
    """A title in small capitals with a body under it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(4)
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        self.head.addWidget(caption(title.upper(), "title", self))
        self.head.addStretch(1)
        self.body.addLayout(self.head)


class Disclosure(TextButton):
    """ "More" and "Less" for a widget below it."""

    opened = Signal(bool)

    def __init__(self, body: QWidget, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("More"), tip, parent, role="link", icon="chevron-right", tone="accent")
        self._body = body
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        body.hide()
        self.clicked.connect(self._flip)

    @property
    def is_open(self) -> bool:
        """Whether the rest is shown."""
        return not self._body.isHidden()

    def set_open(self, on: bool) -> None:
        """Show or hide the rest."""
        self._body.setVisible(on)
        self.setText(tr("Less") if on else tr("More"))
        self.set_icon("chevron-down" if on else "chevron-right")
        set_property(self, "open", "true" if on else "false")
        self.opened.emit(on)

    def _flip(self) -> None:
        self.set_open(not self.is_open)
