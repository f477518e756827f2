"""The timeline below the views: the run so far, the step that is shown, what happened. Knows no session."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bnviz.measure.history import History, Mark
from ui import fonts
from ui.controls import TextButton
from ui.groove import Groove, Tick, older_face
from ui.style import mix
from ui.theme import LIGHT, Theme
from ui.words import whole

NAME, OLDER = "Timeline", "Older step"


class Timeline(QWidget):
    """Emits what a person asks for and shows what it is told; it moves nothing by itself."""

    wanted = Signal(object)  # a step, or None for the newest
    moved = Signal(int)  # one kept step back (-1) or forth (1)
    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._history: History | None = None
        self._older: int | None = None
        self._made_of: tuple[object, ...] = ()
        self._ticks: tuple[Tick, ...] = ()
        self._measured = ""  # the newest test accuracies that `_best` knows
        self._best: tuple[tuple[int, float] | None, ...] = ()
        self._label = QLabel(NAME, self)
        self.groove = Groove(self)
        self.groove.wanted.connect(self.wanted)
        self.groove.moved.connect(self.moved)
        self.groove.hovered.connect(self.hovered)
        self.live = TextButton("Live", "Show the newest step, and follow it (End)", self)
        self.live.clicked.connect(self._live)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 3, 1)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.groove, 1)
        row.addWidget(self.live)
        self._fit()
        self._dress()

    @property
    def label(self) -> str:
        """What stands at the left."""
        return self._label.text()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._made_of = ()  # the colours of the ticks
        self.groove.set_theme(theme)
        self._dress()
        self.show_run(self._history, self._older)

    def show_run(self, history: History | None, older: int | None) -> None:
        """The run so far, and the older step that is shown; None while the newest is."""
        changed = older != self._older
        self._history, self._older = history, older
        if history is None or not history.snapshots:
            self._measured = ""
            self.groove.show_run(0, None, ())
        else:
            self.groove.show_run(history.snapshots[-1].step, older, self._ticks_of(history))
        if changed:
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._older is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(mix(self._theme.window, self._theme.accent, 0.45)))
        painter.setBrush(QColor(older_face(self._theme)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "live"):
            self._fit()

    def _live(self) -> None:
        self.wanted.emit(None)

    def _ticks_of(self, history: History) -> tuple[Tick, ...]:
        newest = [lane.test_accuracy for lane in history.snapshots[-1].lanes]
        if self._measured != (now := f"{id(history)} {history.generation} {newest}"):
            self._measured = now
            self._best = tuple(_best(history, lane) for lane in range(len(history.experiment.lanes)))
        made_of = (history.marks, self._best, history.experiment)
        if made_of != self._made_of:
            self._made_of = made_of
            self._ticks = tuple(self._tick(history, mark) for mark in history.marks) + tuple(
                self._best_tick(history, lane, *found) for lane, found in enumerate(self._best) if found
            )
        return self._ticks

    def _tick(self, history: History, mark: Mark) -> Tick:
        strong = mark.kind == "stopped"
        if mark.lane is None or mark.lane >= len(history.experiment.lanes):
            return Tick(mark.step, mark.text, self._theme.text, strong=strong)
        colour = self._theme.lanes[history.experiment.colour(mark.lane)]
        return Tick(mark.step, mark.text, colour, _side(mark.lane), strong=strong)

    def _best_tick(self, history: History, lane: int, step: int, accuracy: float) -> Tick:
        name = history.experiment.lanes[lane].name
        colour = self._theme.lanes[history.experiment.colour(lane)]
        text = f"{name}: best test accuracy so far, {100 * accuracy:.1f} %."
        return Tick(step, text, colour, _side(lane), round=True)

    def _fit(self) -> None:
        """Neither words nor their absence move the bar."""
        metrics = QFontMetrics(fonts.like(self.font(), 0.92, bold=True))
        self._label.setFixedWidth(max(metrics.horizontalAdvance(text) for text in (NAME, OLDER)) + 4)

    def _dress(self) -> None:
        """What tells live from older: the words at the left, the button, the face behind."""
        live = self._older is None
        colour = self._theme.muted if live else self._theme.accent
        self._label.setText(NAME if live else OLDER)
        self._label.setFont(fonts.like(self.font(), 0.92, bold=not live))
        self._label.setStyleSheet(f"color: {colour};")
        self.live.setText("● Live" if live else "Live")
        self.live.setProperty("role", "quiet" if live else "primary")
        self.live.style().unpolish(self.live)
        self.live.style().polish(self.live)
        told = "The newest step is shown" if self._older is None else f"Step {whole(self._older)} is shown"
        self.groove.setAccessibleDescription(f"{told}. Left and right go back and forth.")
        self.live.setAccessibleDescription(told)
        self.update()


def _side(lane: int) -> int:
    """Neighbouring lanes stand on different sides of the bar, so that colour is not all that tells them."""
    return 1 if lane % 2 else -1


def _best(history: History, lane: int) -> tuple[int, float] | None:
    """The first of the steps known with the best test accuracy of a lane."""
    steps, _, accuracy, _ = history.evaluations(lane)
    if not len(steps) or np.isnan(accuracy).all():
        return None
    place = int(np.nanargmax(accuracy))
    return int(steps[place]), float(accuracy[place])
