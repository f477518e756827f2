"""Covers the centre until there is something to see. Knows no engine."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.controls import caption


class Curtain(QFrame):
    """A quiet card over `covered`, as large as it; `lift` takes it away for good."""

    def __init__(self, covered: QWidget, heading: str, line: str) -> None:
        super().__init__(covered)
        self._covered = covered
        self.setProperty("card", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(heading)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(1)
        for text, tone in ((heading, "heading"), (line, "muted")):
            label = caption(text, tone, self)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        covered.installEventFilter(self)
        self.setGeometry(covered.rect())
        self.raise_()

    def lift(self) -> None:
        """Show what is behind."""
        if not self.isHidden():
            self._covered.removeEventFilter(self)
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False
