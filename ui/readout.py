"""A line of changing numbers that costs no layout: fixed width, painted. Knows no number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import fonts

_STRONG = "\x02"  # before and after what is strong; no font shows it


def strong(text: str) -> str:
    """A value that stands out in the sentence it is put into."""
    return f"{_STRONG}{text}{_STRONG}"


class Readout(QWidget):
    """Shows pairs of text and emphasis, in the number face, aligned right; `room` is the widest it may be."""

    def __init__(self, room: str, name: str, ratio: float = 0.92, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._ratio = room.replace(_STRONG, ""), ratio
        self._parts: tuple[tuple[str, bool], ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._measure()

    @property
    def text(self) -> str:
        """What is shown, without emphasis."""
        return "".join(text for text, _strong in self._parts)

    def set_room(self, room: str) -> None:
        """Take the room that this text needs."""
        room = room.replace(_STRONG, "")
        if room != self._room:
            self._room = room
            self._measure()
            self.updateGeometry()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence, its `strong` values in the colour of text, the rest muted."""
        pieces = sentence.split(_STRONG)
        self.show_parts(*((piece, bool(place % 2)) for place, piece in enumerate(pieces) if piece))

    def show_parts(self, *parts: tuple[str, bool]) -> None:
        """Show these texts, those with True in the colour of text, the others muted."""
        if parts != self._parts:
            self._parts = parts
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_room"):
            self._measure()
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        metrics, palette = self._metrics, self.palette()
        x = self.width() - metrics.horizontalAdvance(self.text)
        y = (self.height() + metrics.ascent() - metrics.descent()) // 2
        painter = QPainter(self)
        for text, emphasis in self._parts:
            role = QPalette.ColorRole.Text if emphasis else QPalette.ColorRole.PlaceholderText
            painter.setPen(palette.color(role))
            painter.setFont(self._strong if emphasis else self._plain)
            painter.drawText(x, y, text)
            x += metrics.horizontalAdvance(text)
        painter.end()

    def _measure(self) -> None:
        self.ensurePolished()
        self._plain = fonts.like(self.font(), self._ratio, mono=True)
        self._strong = fonts.like(self.font(), self._ratio, mono=True, bold=True)
        self._metrics = QFontMetrics(self._plain)
        self._width, self._height = (
            self._metrics.horizontalAdvance(self._room) + 4,
            self._metrics.height() + 4,
        )
