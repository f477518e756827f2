"""Words that the glossary explains: a quiet link in the window, and what finds the word of any widget.

A question travels up from the widget that asks, through its parents, until a window takes it: no view and no
control knows the glossary's card.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bnviz import glossary
from ui.language import original, tr

PROPERTY = "term"


class TermAsked(QEvent):
    """Somebody wants to know what a word means; `origin` and `place` say where it stands."""

    kind = QEvent.Type(QEvent.registerEventType())

    def __init__(self, name: str, origin: QWidget, place: QRect) -> None:
        super().__init__(self.kind)
        self.name, self.origin, self.place = name, origin, place


def ask_term(origin: QWidget, name: str, place: QRect | None = None) -> bool:
    """Ask for the entry of a term, to be shown beside `place` (in the widget's own coordinates)."""
    event = TermAsked(name, origin, origin.rect() if place is None else place)
    at: QWidget | None = origin
    while at is not None:
        event.ignore()
        QApplication.sendEvent(at, event)
        if event.isAccepted():
            return True
        at = at.parentWidget()
    return False


def mark(widget: QWidget, name: str) -> None:
    """Note which term a widget is about."""
    if name:
        widget.setProperty(PROPERTY, name)


def term_of(widget: QWidget) -> str:
    """The term that a widget, or what it is a part of, is about; empty if there is none."""
    at: QWidget | None = widget
    while at is not None:
        name = str(at.property(PROPERTY) or "")
        if not name:
            found = glossary.find(original(at.accessibleName()))
            name = found.name if found else ""
        if name:
            return name
        at = at.parentWidget()
    return ""


class TermLabel(QLabel):
    """A label whose word may be a term: then it is underlined with dots under the cursor, and can be clicked.

    Beside a control it is no stop for the Tab key, for the control has one and Shift+F1; a `lone` one is.
    """

    def __init__(
        self, text: str, tone: str, parent: QWidget | None = None, word: str = "", *, lone: bool = False
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("tone", tone)
        found = glossary.find(original(word or text))
        self.term = found.name if found else ""
        self._lit = False
        mark(self, self.term)
        if self.term:
            self.setCursor(Qt.CursorShape.WhatsThisCursor)
        if self.term and lone:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAccessibleName(text)
            self.setToolTip(tr("What is this? (Shift+F1)"))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._light(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._light(False)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self.term and inside and event.button() == Qt.MouseButton.LeftButton:
            self._ask()
        super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.term and event.button() == Qt.MouseButton.LeftButton:
            event.accept()  # else the release goes to somebody else

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.term and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.term or not (self._lit or self.hasFocus()):
            return
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        box = QRectF(self.contentsRect())
        width = min(box.width(), self.fontMetrics().horizontalAdvance(self.text()))
        bottom = box.center().y() + self.fontMetrics().height() / 2 - 0.5
        pen = QPen(QColor(colour), 1.5, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(round(box.left()), round(bottom), round(box.left() + width), round(bottom))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colour), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def _ask(self) -> None:
        """Beside the control as well, which shall be seen while one reads about it."""
        place, beside = self.rect(), self.buddy()
        if beside is not None and beside.isVisible():
            place |= QRect(self.mapFromGlobal(beside.mapToGlobal(QPoint(0, 0))), beside.size())
        ask_term(self, self.term, place)

    def _light(self, on: bool) -> None:
        if self.term:
            self._lit = on
            self.update()
