"""A few choices side by side, one of them on. Knows no experiment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from ui.controls.choice import Option
from ui.controls.keys import ARROWS, PRESS, keep_keys


class _Segment(QPushButton):
    """As wide as its words are in the bold face it has while it is on."""

    def sizeHint(self) -> QSize:
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text())
        return hint.grownBy(
            QMargins(0, 0, max(0, more - self.fontMetrics().horizontalAdvance(self.text())), 0)
        )


class Segmented(QFrame):
    """Emits `chosen` only when the person chooses; `show_value` is silent."""

    chosen = Signal(object)

    def __init__(self, options: Iterable[Option], name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("segmented", "true")
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self._group = QButtonGroup(self)
        self._buttons: list[tuple[Any, QPushButton]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for option in options:
            button = _Segment(option.title, self)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setToolTip(option.tip or tip)
            button.setAccessibleName(f"{name}: {option.title}")
            button.setEnabled(option.enabled)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            keep_keys(button, ARROWS | PRESS)
            self._group.addButton(button)
            self._buttons.append((option.value, button))
            row.addWidget(button, 1)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def value(self) -> object:
        """What is on."""
        return next((value for value, button in self._buttons if button.isChecked()), None)

    def button(self, value: object) -> QPushButton:
        """The button of one value."""
        return next(button for own, button in self._buttons if own == value)

    def show_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        self._group.setExclusive(False)
        for own, button in self._buttons:
            button.setChecked(own == value)
        self._group.setExclusive(True)

    def set_enabled(self, value: object, enabled: bool, tip: str) -> None:
        """Grey out one choice, with the reason as its tooltip."""
        button = self.button(value)
        button.setEnabled(enabled)
        button.setToolTip(tip)

    def _clicked(self, pressed: QAbstractButton) -> None:
        self.chosen.emit(next(value for value, button in self._buttons if button is pressed))
