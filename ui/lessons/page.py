"""The items of one step as widgets above each other; new ones are added below. Knows no session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bnviz.lessons import prose, values
from bnviz.lessons.course import Course
from bnviz.lessons.quantities import Live
from bnviz.lessons.values import Item
from ui.controls import clear_layout
from ui.language import tr
from ui.lessons.asking import ChoiceBox, NumberBox
from ui.lessons.box import Box
from ui.lessons.doing import ClaimBox, HintBox, TaskBox, TrainBox
from ui.lessons.drawing import DrawBox
from ui.lessons.formula_view import FormulaView
from ui.lessons.text import Text
from ui.theme import LIGHT, Theme


class Page(QScrollArea):
    """Scrolls to what is new."""

    followed = Signal(str)
    gate_passed = Signal(object)  # Gate
    train_wanted = Signal(object)  # Train
    solution_wanted = Signal(object)  # Task

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._scale = LIGHT, 1.0
        self._step: values.Step | None = None
        self._shown: list[Item] = []
        self.boxes: list[Box] = []
        self._others: list[Text | FormulaView] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Page of the lesson"))
        self._inner = QWidget()
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, 0, 8, 8)
        self._rows.setSpacing(10)
        self._rows.addStretch(1)
        self.setWidget(self._inner)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._show_newest)
        self._newest: QWidget | None = None

    def set_look(self, theme: Theme, scale: float) -> None:
        """Take other colours and another size of type."""
        self._theme, self._scale = theme, scale
        for part in (*self.boxes, *self._others):
            part.set_look(theme, scale)

    def clear(self) -> None:
        """Show nothing."""
        self._step, self._shown, self.boxes, self._others = None, [], [], []
        self._newest = None
        clear_layout(self._rows)
        self._rows.addStretch(1)

    def show_items(self, step: values.Step, items: Sequence[Item]) -> None:
        """Show these; those of the same step that are there already stay as they are."""
        if step is not self._step or list(items[: len(self._shown)]) != self._shown:
            self.clear()
            self._step = step
            self.verticalScrollBar().setValue(0)
        fresh = items[len(self._shown) :]
        first: QWidget | None = None
        had_some = bool(self._shown)
        for item in fresh:
            self._shown.append(item)
            widget = self._made(item)
            if widget is not None:
                self._rows.insertWidget(self._rows.count() - 1, widget)
                widget.show()
                first = first or widget
        if had_some and first is not None:
            self._newest = first
            self._settle.start()

    def show_state(self, course: Course, live: Live, running: bool) -> None:
        """What is new in the run; nothing while another step is about to be shown."""
        if course.page is not self._step:
            return
        for box in self.boxes:
            box.show_state(course, live)
            if isinstance(box, TrainBox):
                box.show_running(running)

    def open_box(self, gate: object) -> Box | None:
        """The box of a gate."""
        return next((box for box in self.boxes if getattr(box, "item", None) is gate), None)

    def hides(self, gate: object) -> bool:
        """Whether there is more to read before this gate, or before the end of the page, than can be seen."""
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() <= self.fontMetrics().height():
            return False
        box = self.open_box(gate)
        return box is None or box.geometry().bottom() > bar.value() + self.viewport().height()

    def read_on(self) -> None:
        """Scroll by a little less than what can be seen."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(0.85 * self.viewport().height()))

    def _show_newest(self) -> None:
        if self._newest is not None:
            bar, seen = self.verticalScrollBar(), self.viewport().height()
            if self._inner.height() - bar.value() > seen:  # else all of it is seen already
                bar.setValue(max(bar.value(), self._newest.y() - seen // 3))

    def _made(self, item: Item) -> QWidget | None:
        look = self._theme, self._scale
        box: Box
        match item:
            case values.Prose(text=text):
                shown = Text(prose.to_html(text), *look)
                shown.followed.connect(self.followed)
                self._others.append(shown)
                return shown
            case values.Formula(maths=maths, text=text):
                formula = FormulaView(maths, text, self._theme)
                self._others.append(formula)
                return formula
            case values.Choice():
                box = ChoiceBox(item, *look)
            case values.Number():
                box = NumberBox(item, *look)
            case values.Draw():
                box = DrawBox(item, *look)
            case values.Train():
                box = train = TrainBox(item, *look)
                train.wanted.connect(self.train_wanted)
            case values.Task():
                box = task = TaskBox(item, *look)
                task.shown.connect(self.solution_wanted)
            case values.Claim():
                box = ClaimBox(item, *look)
            case values.Hint():
                box = HintBox(item, *look)
            case _:
                return None
        box.followed.connect(self.followed)
        box.passed.connect(self._passed)
        self.boxes.append(box)
        return box

    def _passed(self) -> None:
        box = self.sender()
        if isinstance(box, Box):
            self.gate_passed.emit(getattr(box, "item", None))
