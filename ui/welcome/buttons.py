"""A flat button with a title and a quiet line under it. Knows no experiment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.controls import caption, keep_keys
from ui.controls.keys import PRESS


class TitledButton(QPushButton):
    """`width` is the room it will have, so that its lines are counted; `state` stands at the right."""

    def __init__(
        self, title: str, about: str, width: int, parent: QWidget | None = None, state: str = ""
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "flat")
        self.setAccessibleName(f"{title}: {state}" if state else title)
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_keys(self, PRESS)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 7)
        column.setSpacing(1)
        head = QHBoxLayout()
        line = QLabel(title, self)
        line.setProperty("tone", "strong")
        right = caption(state, "small", self)
        head.addWidget(line, 1)
        head.addWidget(right)
        more = caption(about, "small", self)
        more.setWordWrap(True)
        column.addLayout(head)
        column.addWidget(more)
        for label in (line, more, right):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(column.heightForWidth(width))
