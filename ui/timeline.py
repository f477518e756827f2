"""The timeline below the views: the run so far, the step that is shown, what happened. Knows no session."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QWidget

from bnviz.measure.history import History, Mark
from bnviz.measure.pinned import Pinned
from bnviz.measure.span import ALL, Span
from ui import fonts
from ui.actions import Actions
from ui.controls import IconButton, TextButton
from ui.groove import Groove
from ui.groove_face import Tick, older_face
from ui.language import said, say, tr
from ui.style import mix
from ui.theme import LIGHT, Theme
from ui.timeline_menu import Intents, TimelineMenu, fill_menu, fill_spans, span_words
from ui.words import whole

NAME, OLDER = said("Timeline"), said("Older step")
GO_ON_TIP = said(
    "Train again from this checkpoint, all as it was then; what came later is forgotten (Ctrl+G)"
)
SPAN_TIP = said("Which steps rivers and curves show; Shift and drag on the timeline chooses them too")


class Timeline(QWidget):
    """Emits what a person asks for and shows what it is told; it moves nothing by itself."""

    wanted = Signal(object)  # a step, or None for the newest
    moved = Signal(int)  # one kept step back (-1) or forth (1)
    hovered = Signal(str)
    span_wanted = Signal(object)  # Span
    pin_wanted = Signal(object)  # a lane to lay over all, None for each over itself

    def __init__(self, actions: Actions | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._history: History | None = None
        self._older: int | None = None
        self._made_of: tuple[object, ...] = ()
        self._ticks: tuple[Tick, ...] = ()
        self._measured = ""  # the newest test accuracies that `_best` knows
        self._best: tuple[tuple[int, float] | None, ...] = ()
        self._pinned: Pinned | None = None
        self._span = ALL
        self._actions = actions
        self._label = QLabel(say(NAME), self)
        self.groove = Groove(self)
        self.groove.wanted.connect(self.wanted)
        self.groove.moved.connect(self.moved)
        self.groove.hovered.connect(self.hovered)
        self.groove.span_wanted.connect(self.span_wanted)
        self.span_button = TextButton(tr("All steps"), say(SPAN_TIP), self, role="link")
        self.go_on = TextButton("", say(GO_ON_TIP), self)
        self.more = IconButton("more", tr("Marks, pins and steps"), self)
        self.live = TextButton(tr("Live"), tr("Show the newest step, and follow it (End)"), self)
        self.live.clicked.connect(self._live)
        self.span_button.clicked.connect(self._open_spans)
        self.more.clicked.connect(self._open_menu)
        if actions is not None:
            self.go_on.clicked.connect(actions["go-on"].trigger)
        self._slot = QWidget(self)
        self._either = QStackedLayout(self._slot)  # while live, which steps; while older, to go on from there
        self._either.addWidget(self.span_button)
        self._either.addWidget(self.go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 3, 1)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.groove, 1)
        for widget in (self._slot, self.more, self.live):
            row.addWidget(widget)
        self.show_checkpoint(None)
        self._fit()
        self._dress()

    @property
    def label(self) -> str:
        """What stands at the left."""
        return self._label.text()

    def marks(self) -> tuple[Tick, ...]:
        """All there is to jump to now, in the order of their steps."""
        found = () if self._history is None or not self._history.snapshots else self._ticks_of(self._history)
        return tuple(sorted(found, key=lambda tick: tick.step))

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

    def show_checkpoint(self, step: int | None) -> None:
        """The step at which going on would begin; None where there is none."""
        text = tr("Go on from here") if step is None else tr("Go on from step {step}", step=whole(step))
        if text != self.go_on.text():
            self.go_on.setText(text)
            self.go_on.setAccessibleName(text)
            self.go_on.setEnabled(step is not None)
            self._fit()

    def show_span(self, span: Span) -> None:
        """Which steps the views over time show."""
        if span != self._span:
            self._span = span
            self.groove.show_span(span)
            self.span_button.setText(span_words(span))
            self.span_button.setAccessibleName(tr("Steps shown: {span}", span=span_words(span)))
            self._fit()

    def show_pinned(self, pinned: Pinned | None) -> None:
        """What is pinned."""
        if pinned is not self._pinned:
            self._pinned = pinned
            self.groove.show_pin(None if pinned is None or pinned.earlier else pinned.snapshot.step)

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
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_slot"):
            self._fit()

    def _live(self) -> None:
        self.wanted.emit(None)

    def _open_menu(self) -> None:
        if self._actions is None:
            return
        menu = TimelineMenu(self)
        lanes = () if self._history is None else [lane.name for lane in self._history.experiment.lanes]
        intents = Intents(self.wanted.emit, self.pin_wanted.emit, self.span_wanted.emit)
        fill_menu(menu, self._actions, lanes, self.marks(), self._span, intents)
        menu.open_above(self.more)

    def _open_spans(self) -> None:
        if self._actions is not None:
            menu = TimelineMenu(self)
            fill_spans(menu, self._span, self.span_wanted.emit, self._actions)
            menu.open_above(self.span_button)

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
        shape, text = mark.kind == "finding", say(mark.text)
        if mark.lane is None or mark.lane >= len(history.experiment.lanes):
            return Tick(mark.step, text, self._theme.text, strong=strong, hollow=shape)
        colour = self._theme.lanes[history.experiment.colour(mark.lane)]
        return Tick(mark.step, text, colour, _side(mark.lane), strong=strong, hollow=shape)

    def _best_tick(self, history: History, lane: int, step: int, accuracy: float) -> Tick:
        name = history.experiment.lanes[lane].name
        colour = self._theme.lanes[history.experiment.colour(lane)]
        share = 100 * accuracy
        text = tr("{lane}: best test accuracy so far, {percent:.1f} %.", lane=name, percent=share)
        return Tick(step, text, colour, _side(lane), round=True)

    def _fit(self) -> None:
        """Neither words nor their absence move the bar."""
        metrics = QFontMetrics(fonts.like(self.font(), 0.92, bold=True))
        self._label.setFixedWidth(max(metrics.horizontalAdvance(say(text)) for text in (NAME, OLDER)) + 4)
        self._slot.setFixedWidth(max(self._room(self.go_on), self._room(self.span_button)))

    def _room(self, button: QPushButton) -> int:
        """What a button needs for its words, and for those of a run of a hundred thousand steps."""
        longest = tr("Go on from step {step}", step=whole(100_000))
        metrics = button.fontMetrics()
        frame = button.sizeHint().width() - metrics.horizontalAdvance(button.text())
        return frame + max(metrics.horizontalAdvance(text) for text in (longest, button.text()))

    def _dress(self) -> None:
        """What tells live from older: the words at the left, the buttons, the face behind."""
        live = self._older is None
        colour = self._theme.muted if live else self._theme.accent
        self._label.setText(say(NAME if live else OLDER))
        self._label.setFont(fonts.like(self.font(), 0.92, bold=not live))
        self._label.setStyleSheet(f"color: {colour};")
        self._either.setCurrentWidget(self.span_button if live else self.go_on)
        self.live.setText(tr("● Live") if live else tr("Live"))
        self.live.setProperty("role", "quiet" if live else "primary")
        self.live.style().unpolish(self.live)
        self.live.style().polish(self.live)
        if self._older is None:
            told = tr("The newest step is shown")
        else:
            told = tr("Step {step} is shown", step=whole(self._older))
        self.groove.setAccessibleDescription(tr("{shown}. Left and right go back and forth.", shown=told))
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
