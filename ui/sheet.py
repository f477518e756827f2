"""A card in the middle of the window over a dimmed background. Knows no content."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.controls import IconButton, caption
from ui.language import tr


class Sheet(QWidget):
    """Closes on Escape, on its cross and on a click beside the card; training goes on behind it."""

    closed = Signal()

    def __init__(self, window: QWidget, title: str, width: int = 620) -> None:
        super().__init__(window)
        self._window, self._width = window, width
        self._before: QWidget | None = None
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab stops at what is in it
        self.card = QFrame(self)
        self.card.setProperty("popover", "true")
        self.body = QVBoxLayout(self.card)
        self.body.setContentsMargins(22, 16, 22, 20)
        self.body.setSpacing(12)
        if title:
            head = QHBoxLayout()
            head.addWidget(caption(title, "heading", self.card), 1)
            self.cross = IconButton("close", tr("Close (Esc)"), self.card)
            self.cross.clicked.connect(self.close_sheet)
            head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(head)
        window.installEventFilter(self)
        self.hide()

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Show the card, and give it the keys."""
        self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        (focus or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Hide the card, and give the keys back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 110))
        painter.end()

    def _place(self) -> None:
        area = self._window.rect()
        self.setGeometry(area)
        scale = self.fontMetrics().height() / 16
        width = min(round(self._width * scale), area.width() - 32)
        self.card.setFixedWidth(width)
        self.card.ensurePolished()
        self.body.activate()
        height = min(max(self.card.sizeHint().height(), self.body.heightForWidth(width)), area.height() - 48)
        top = max(24, (area.height() - height) // 3)
        self.card.setGeometry((area.width() - width) // 2, top, width, height)
