"""A ring around the part of the window that a lesson speaks of. Knows no lesson."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.plots.style import colour, painting
from ui.theme import LIGHT, Theme

ROOM_X, ROOM_Y = 7, 5  # around what is lit: labels that begin at its very edge need air


class Spotlight(QWidget):
    """Lies over the window and lets every click through; follows what it is around."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._theme = LIGHT
        self._targets: list[QWidget] = []
        self._watched: list[QWidget] = []  # what moves with them: a panel that scrolls, a dock
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def targets(self) -> tuple[QWidget, ...]:
        """What is lit."""
        return tuple(self._targets)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_around(self, targets: list[QWidget]) -> None:
        """Light these; nothing puts it out."""
        for old in self._watched:
            old.removeEventFilter(self)
        self._targets = [target for target in targets if target.window() is self.window()]
        self._watched = [each for target in self._targets for each in _line_of(target)]
        for each in self._watched:
            each.installEventFilter(self)
        self.setVisible(bool(self._targets))
        self._cover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(colour(self._theme.accent), 2)
            painter.setPen(pen)
            painter.setBrush(colour(self._theme.accent, 14))
            for place in self._places():
                box = QRectF(place.translated(-self.pos())).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(box, 7, 7)

    def _places(self) -> list[QRect]:
        """In the window's coordinates, with a little room around what can be seen of each."""
        seen = [_seen(target) for target in self._targets if target.isVisible()]
        return [place.adjusted(-ROOM_X, -ROOM_Y, ROOM_X, ROOM_Y) for place in seen if not place.isEmpty()]

    def _cover(self) -> None:
        whole = QRect()
        for place in self._places():
            whole = whole.united(place)
        self.setGeometry(whole.intersected(self.window().rect()))
        self.raise_()
        self.update()


def _line_of(target: QWidget) -> list[QWidget]:
    """A widget and all it lies in, below the window."""
    line: list[QWidget] = []
    each: QWidget | None = target
    while each is not None and not each.isWindow():
        line.append(each)
        each = each.parentWidget()
    return line


def _seen(target: QWidget) -> QRect:
    """What no scrolled panel cuts off of a widget, in the window's coordinates; empty where nothing is."""
    window = target.window()
    whole = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
    for outer in _line_of(target):
        whole = whole.intersected(QRect(outer.mapTo(window, QPoint(0, 0)), outer.size()))
    return whole
