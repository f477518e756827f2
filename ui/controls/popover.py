"""A small card that floats over the window, beside what it belongs to. Knows no experiment.

It is a child widget, not a window of its own: it looks the same on every desktop, is in every picture of
the window, and training goes on visibly around it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QLineEdit, QVBoxLayout, QWidget

MARGIN = 8


class Popover(QFrame):
    """Closes on Escape and on a press outside; gives the focus back to where it was."""

    closed = Signal()

    def __init__(self, owner: QWidget, name: str) -> None:
        super().__init__(owner.window())
        self._owner = owner
        self._before: QWidget | None = None
        self._anchor: QRect | None = None
        self._top = 0  # it moves up where it must, and not back: what is under the mouse stays there
        self.setProperty("popover", "true")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab stops at what is in it
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 12, 14, 14)
        self.body.setSpacing(8)
        self.hide()

    def open_beside(self, anchor: QRect, focus: QWidget | None = None) -> None:
        """Open to the right of `anchor` (in the owner's coordinates), where there is room."""
        self._before = self.window().focusWidget()
        self._anchor = QRect(self._owner.mapTo(self.window(), anchor.topLeft()), anchor.size())
        self._top = self._anchor.top() - MARGIN
        self.place()
        self.show()
        self.raise_()
        (focus or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Take the size that the content wants, and a place inside the window."""
        if self._anchor is None:
            return
        self.ensurePolished()
        self.body.activate()
        size = self.sizeHint().expandedTo(self.minimumSize())
        area = self.window().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        x = self._anchor.right() + MARGIN
        if x + size.width() > area.right():
            x = self._anchor.left() - size.width() - MARGIN
        x = min(max(x, area.left()), max(area.left(), area.right() - size.width()))
        lowest = max(area.top(), area.bottom() - size.height() - self.spare())
        self._top = min(max(self._top, area.top()), lowest)
        self.setGeometry(QRect(QPoint(x, self._top), size.boundedTo(area.size())))

    def spare(self) -> int:
        """How many pixels the content may yet grow; they are left free below, so that nothing moves then."""
        return 0

    def close_popover(self) -> None:
        """Close and give the focus back."""
        if self.isHidden():
            return
        inside = self.window().focusWidget()
        self.hide()
        if self._before is not None and (inside is None or self.isAncestorOf(inside) or inside is self):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._pressed(watched, event)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        elif kind == QEvent.Type.Resize and watched is self.window():
            self.close_popover()
        elif kind == QEvent.Type.LayoutRequest and watched is self:
            self.place()
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Escape closes wherever the focus is, unless a field has something to take back."""
        if event.key() != Qt.Key.Key_Escape or QApplication.activePopupWidget() is not None:
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self.window():
            return False
        if isinstance(watched, QLineEdit) and watched.isModified():
            return False
        self.close_popover()
        return True

    def _pressed(self, watched: QObject, event: QMouseEvent) -> None:
        if not isinstance(watched, QWidget) or QApplication.activePopupWidget() is not None:
            return
        if watched.window() is not self.window():
            return
        if watched is not self and not self.isAncestorOf(watched):
            spot = self.window().mapFromGlobal(event.globalPosition().toPoint())
            if not self.geometry().contains(spot) and not self._opened(spot):
                self.close_popover()

    def _opened(self, spot: QPoint) -> bool:
        """Whether a place of the window is in a popover that was opened from within this one."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return any(
            self.isAncestorOf(other._owner) and other.isVisible() and other.geometry().contains(spot)
            for other in self.window().findChildren(Popover, options=direct)
            if other is not self
        )
