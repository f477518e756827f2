"""The steps of a lesson as a row of dots to click. Knows no lesson."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.controls.keys import keep_keys
from ui.language import said, say, tr
from ui.plots.style import Style, colour, painting
from ui.theme import LIGHT, Theme

TIP = said("The steps of this lesson: click one, or use the arrow keys")
KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


class Dots(QWidget):
    """Full for steps that were reached, a ring for those to come, a bar for the one that is shown."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._count, self._now, self._furthest = 0, 0, 0
        self._titles: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setToolTip(say(TIP))
        keep_keys(self, KEYS)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_steps(self, titles: tuple[str, ...], now: int, furthest: int) -> None:
        """The steps there are, which is shown, and the last one that was reached."""
        self._titles, self._count, self._now, self._furthest = titles, len(titles), now, furthest
        self.setAccessibleName(
            tr("Step {step} of {steps}: {title}", step=now + 1, steps=len(titles), title=titles[now])
        )
        self.update()

    def sizeHint(self) -> QSize:
        px = Style(self._theme, self.font()).px
        return QSize(self._count * px(15), px(18))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None:
            self.chosen.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self.setToolTip(say(TIP) if found is None else f"{found + 1}. {self._titles[found]}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        elif 0 <= self._now + by < self._count:
            self.chosen.emit(self._now + by)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(self._count):
                self._paint(painter, number)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour(self._theme.accent), 1))
                painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _paint(self, painter: QPainter, number: int) -> None:
        place, radius = self._place(number), 3.5 * Style(self._theme, self.font()).unit
        ink = colour(self._theme.accent)
        painter.setPen(QPen(ink if number <= self._furthest else colour(self._theme.muted), 1.4))
        painter.setBrush(ink if number <= self._furthest else Qt.BrushStyle.NoBrush)
        if number == self._now:
            painter.setBrush(ink)
            painter.drawEllipse(place, radius * 1.5, radius * 1.5)
        else:
            painter.drawEllipse(place, radius, radius)

    def _place(self, number: int) -> QPointF:
        unit = Style(self._theme, self.font()).unit
        pitch = min(15 * unit, max(6.0, (self.width() - 8 * unit) / max(1, self._count)))
        return QPointF(8 * unit + number * pitch, self.height() / 2)

    def _at(self, place: QPointF) -> int | None:
        away = [abs(self._place(number).x() - place.x()) for number in range(self._count)]
        nearest = min(range(self._count), key=away.__getitem__, default=None)
        reach = 9 * Style(self._theme, self.font()).unit
        return nearest if nearest is not None and away[nearest] < reach else None
