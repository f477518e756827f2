"""What a lesson lets a person do, train and tasks, and what it claims, with live numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from bnviz.lessons import values
from bnviz.lessons.course import Course
from bnviz.lessons.judging import Verdict, judge
from bnviz.lessons.quantities import Live
from ui.controls import TextButton, caption, set_property
from ui.language import tr
from ui.lessons.box import Box
from ui.lessons.telling import tell
from ui.theme import Theme
from ui.words import whole


class TrainBox(Box):
    """A button that trains, and how far it is."""

    wanted = Signal(object)  # Train: go on with it, or pause

    def __init__(self, item: values.Train, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, "", parent)
        self.item = item
        row = QHBoxLayout()
        row.setSpacing(10)
        self.button = TextButton("", "", self, role="primary", icon="play", tone="on-accent")
        self.button.clicked.connect(self._ask)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, item.steps)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Training of this step"))
        self.bar.setFixedHeight(max(4, round(5 * scale)))
        self.done = caption(tr("✓  trained to mini-batch {step}", step=whole(item.steps)), "small", self)
        if item.until is not None:
            self.done.setText(tr("✓  trained"))
        self.done.hide()
        row.addWidget(self.button)
        row.addWidget(self.done)
        row.addWidget(self.bar, 1)
        self.rows.addLayout(row)
        self._running: bool | None = None
        self.show_running(False)

    def show_state(self, course: Course, live: Live) -> None:
        done = course.number_of(self.item) < course.passed
        step = 0 if live.snapshot is None else live.snapshot.step
        self.bar.setValue(self.item.steps if done else min(step, self.item.steps))
        self.button.setEnabled(not done)
        self.button.setVisible(not done)
        self.done.setVisible(done)

    def show_running(self, running: bool) -> None:
        """The button pauses what runs."""
        if running == self._running or not self.button.isEnabled():
            return
        self._running = running
        if running:
            text = tr("Pause")
        elif self.item.until is not None:
            text = tr("Train to mini-batch at most {step}", step=whole(self.item.steps))
        else:
            text = tr("Train to mini-batch {step}", step=whole(self.item.steps))
        self.button.setText(text)
        self.button.setAccessibleName(self.button.text())
        self.button.set_icon("pause" if running else "play")

    def default(self) -> None:
        if not self._running:
            self._ask()

    def _ask(self) -> None:
        self.wanted.emit(self.item)


class TaskBox(Box):
    """Something to do in the window. It sees by itself when it is done."""

    shown = Signal(object)  # Task: do it for me

    def __init__(self, item: values.Task, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, "notice", parent)
        self.item = item
        self.rows.addWidget(caption(tr("DO THIS"), "title", self))
        self.say(item.ask)
        self.lines = [_VerdictLine(self) for _ in item.until]
        for line in self.lines:
            self.rows.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.hint_button = TextButton(tr("Hint"), tr("A little help"), self, role="quiet")
        self.show_button = TextButton(
            tr("Show me"), tr("Let the lesson do it; undo takes it back"), self, role="quiet"
        )
        row.addWidget(self.hint_button)
        row.addWidget(self.show_button)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.hint_button.setVisible(bool(item.hint))
        self.hint_button.clicked.connect(self._hint)
        self.show_button.clicked.connect(self.default)

    def show_state(self, course: Course, live: Live) -> None:
        done = course.number_of(self.item) < course.passed
        for line, condition in zip(self.lines, self.item.until, strict=True):
            line.show_verdict(judge(condition, live), settled=done)
        self.show_button.setVisible(not done)
        if done:
            self.hint_button.hide()
            set_property(self, "banner", "")

    def default(self) -> None:
        self.shown.emit(self.item)

    def _hint(self) -> None:
        self.hint_button.hide()
        self.say(self.item.hint)


class ClaimBox(Box):
    """What the lesson promises, and whether it is so in this very run."""

    def __init__(self, item: values.Claim, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, "", parent)
        self.item = item
        self.rows.setSpacing(2)
        self.lines = [_VerdictLine(self) for _ in item.conditions]
        for line in self.lines:
            self.rows.addWidget(line)
        self._held: set[int] = set()

    def show_state(self, course: Course, live: Live) -> None:  # noqa: ARG002
        """What has held once stays, with its numbers of then: what the person does next may well undo it."""
        for number, (line, condition) in enumerate(zip(self.lines, self.item.conditions, strict=True)):
            if number in self._held:
                continue
            verdict = judge(condition, live)
            line.show_verdict(verdict)
            if verdict.holds:
                self._held.add(number)


class HintBox(Box):
    """Help behind a button."""

    def __init__(self, item: values.Hint, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, "", parent)
        self.item = item
        self.button = TextButton(tr("Hint"), tr("A little help"), self, role="quiet")
        self.button.clicked.connect(self._open)
        self.rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self) -> None:
        self.button.hide()
        self.say(self.item.text)


class _VerdictLine(QLabel):
    """A condition with its mark: fulfilled, not fulfilled, not known yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", "small")

    def show_verdict(self, verdict: Verdict, settled: bool = False) -> None:
        """The newest verdict; what was `settled` once stays so."""
        mark = "✓" if verdict.holds or settled else "○" if not verdict.known else "✗"
        told = tell(verdict, settled)
        text = f"{mark}  {told}".replace(" %", "\u00a0%")
        if text != self.text():
            self.setText(text)
