"""A drop-down list of values with titles. Knows no experiment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui import icons
from ui.controls.keys import keep_keys


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose. What is not `enabled` is greyed out; `tip` then says why."""

    value: Any
    title: str
    tip: str = ""
    enabled: bool = True


class Choice(QComboBox):
    """Emits `chosen` only when the person chooses; `show_value` is silent."""

    chosen = Signal(object)

    def __init__(self, options: Iterable[Option], name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._tip = tip
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(16)
        keep_keys(self, None)
        self._options: tuple[Option, ...] = ()
        self.set_options(options)
        self.activated.connect(self._activated)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._options[self.currentIndex()].value if self.currentIndex() >= 0 else None

    @property
    def options(self) -> tuple[Option, ...]:
        """What there is to choose from."""
        return self._options

    def set_options(self, options: Iterable[Option]) -> None:
        """Offer other options; the chosen value stays where it is still there."""
        kept, self._options = self.value, tuple(options)
        model = QStandardItemModel(self)
        for option in self._options:
            item = QStandardItem(option.title)
            item.setToolTip(option.tip)
            item.setEnabled(option.enabled)
            model.appendRow(item)
        self.setModel(model)
        self.show_value(kept)

    def show_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        index = next((i for i, option in enumerate(self._options) if option.value == value), -1)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        tip = self._options[index].tip if index >= 0 else ""
        self.setToolTip(f"{self._tip}\n{tip}" if tip else self._tip)

    def fit(self, longest: str | None = None) -> None:
        """As wide as the longest title, or `longest`, needs in the present size of type."""
        titles = [option.title for option in self._options] if longest is None else [longest]
        metrics = self.fontMetrics()
        text = max((metrics.horizontalAdvance(title) for title in titles), default=0)
        self.setFixedWidth(text + round(metrics.height() * 3.2))

    def showPopup(self) -> None:
        """Wide enough for the longest title."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel scrolls; a wheel that passes over a list must not change it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        role = QPalette.ColorRole.PlaceholderText
        size = round(self.fontMetrics().height() * 0.8)
        chevron = icons.pixmap(
            "chevron-down", self.palette().color(role).name(), size, self.devicePixelRatioF()
        )
        left = self.width() - size - round(size * 0.5)
        painter.drawPixmap(
            QRectF(left, (self.height() - size) / 2, size, size), chevron, QRectF(chevron.rect())
        )
        painter.end()

    def _activated(self, index: int) -> None:
        option = self._options[index]
        self.setToolTip(f"{self._tip}\n{option.tip}" if option.tip else self._tip)
        self.chosen.emit(option.value)
