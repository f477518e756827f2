"""Questions of a lesson: answers to choose from, and numbers. Knows no run beyond what it is shown."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from bnviz.errors import BnvizError
from bnviz.lessons import prose, values
from bnviz.lessons.conditions import read_number
from bnviz.lessons.course import Course
from bnviz.lessons.judging import worded
from bnviz.lessons.quantities import Live, measure
from bnviz.lessons.references import Reference
from ui.controls import TextButton, caption, set_property
from ui.controls.keys import PRESS, keep_keys
from ui.language import numeral, said, say, signed, tr
from ui.lessons.box import Box
from ui.lessons.text import Text
from ui.theme import Theme
from ui.words import whole

MARKS = {"right": "✓", "wrong": "✗", "chosen": "●", "": "○"}
SPOKEN = {"right": said("right"), "wrong": said("wrong"), "chosen": said("chosen"), "": ""}


class AnswerButton(QPushButton):
    """One answer; as high as its text, and marked by more than colour."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "answer")
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_keys(self, PRESS)
        self._mark = QLabel(MARKS[""], self)
        self._label = QLabel(prose.inline(text), self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        for label in (self._mark, self._label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_answer(self, state: str) -> None:
        """ "right", "wrong", "chosen" or nothing."""
        self._mark.setText(MARKS[state])
        set_property(self, "answer", state)
        self.setAccessibleDescription(say(SPOKEN[state]))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 24)


class ChoiceBox(Box):
    """Answers to choose from. Before a training the choice is kept, and told right or wrong behind it."""

    def __init__(
        self, item: values.Choice, theme: Theme, scale: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, scale, "question", parent)
        self.item = item
        self.rows.addWidget(caption(tr("QUESTION") if item.closing else tr("PREDICT"), "title", self))
        self.say(f"**{item.ask}**" if "**" not in item.ask else item.ask)
        self.buttons = []
        for number, option in enumerate(item.options):
            button = AnswerButton(option.text, self)
            button.clicked.connect(partial(self._choose, number))
            self.buttons.append(button)
            self.rows.addWidget(button)
        self._reply: Text | None = None
        self._replied = -1
        self._course: Course | None = None
        self._chosen: int | None = None
        self._revealed = False

    def show_state(self, course: Course, live: Live) -> None:  # noqa: ARG002
        self._course = course
        answer = course.answer_to(self.item)
        self._chosen = int(answer) if answer and answer.isdecimal() else None
        self._revealed = course.is_revealed(self.item)
        for number, button in enumerate(self.buttons):
            option, mine = self.item.options[number], number == self._chosen
            button.setChecked(mine)
            state = "chosen" if mine else ""
            if self._revealed:
                state = "right" if option.right else "wrong" if mine else ""
            button.set_answer(state)
        if self._revealed:
            if self._chosen is not None:
                course.judge(self.item, self.item.options[self._chosen].right)
            self._tell(self._chosen)

    def default(self) -> None:
        if self._course is not None and self._course.answer_to(self.item) is None:
            self._course.answer(self.item, "-")
        self.passed.emit()

    def _choose(self, number: int, _checked: bool = False) -> None:
        if self._course is None:
            return
        if self._revealed:  # one can read what would have been said to the others
            self._tell(number)
            for place, button in enumerate(self.buttons):
                button.setChecked(place == self._chosen)
            return
        self._course.answer(self.item, str(number))
        self.passed.emit()

    def _tell(self, number: int | None) -> None:
        options = self.item.options
        told = next(n for n, option in enumerate(options) if option.right) if number is None else number
        if told == self._replied:
            return
        self._replied = told
        if self._reply is not None:
            self._texts.remove(self._reply)
            self._reply.hide()
            self._reply.deleteLater()
        right, reply = options[told].right, options[told].reply
        head = tr("Right.") if right else tr("Not quite.")
        if number is None:
            head = ""
        self._reply = self.say(f"*{head}* {reply}" if head else reply or tr("The right answer is marked."))


class NumberBox(Box):
    """A number to type. What it really is comes from the lesson, or from the run when it is revealed."""

    def __init__(
        self, item: values.Number, theme: Theme, scale: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, scale, "question", parent)
        self.item = item
        self.rows.addWidget(caption(tr("PREDICT"), "title", self))
        self.say(item.ask)
        self._entry = QWidget(self)
        row = QHBoxLayout(self._entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.field = QLineEdit(self)
        self.field.setProperty("number", "true")
        self.field.setAccessibleName(item.ask)
        self.field.setMaximumWidth(self.fontMetrics().height() * 7)
        self.field.setPlaceholderText(tr("a number"))
        keep_keys(self.field, None)
        self.button = TextButton(
            tr("Answer"), tr("Keep this number, and see what it really is (Return)"), self
        )
        row.addWidget(self.field)
        if item.percent:
            row.addWidget(caption("%", "muted", self))
        row.addWidget(self.button)
        row.addStretch(1)
        self.rows.addWidget(self._entry)
        self._wrong = caption("", "error", self)
        self._wrong.hide()
        self.rows.addWidget(self._wrong)
        self.field.returnPressed.connect(self._answer)
        self.button.clicked.connect(self._answer)
        self._course: Course | None = None
        self._told = False
        self._mine: Text | None = None

    def show_state(self, course: Course, live: Live) -> None:
        self._course = course
        answer = course.answer_to(self.item)
        made = answer is not None
        self._entry.setVisible(not made)
        if answer is not None and answer != "-" and self._mine is None:
            typed = f"{answer} %" if self.item.percent else answer
            self._mine = self.say(tr("You say **{answer}**.", answer=numeral(typed)))
        if course.is_revealed(self.item) and not self._told:
            self._tell(course, live)

    def _tell(self, course: Course, live: Live) -> None:
        truth = self._truth(live)
        if truth is None:
            return
        self._told = True
        mine = read_number(course.answer_to(self.item) or "")
        if mine is not None and self.item.percent:
            mine /= 100
        it_is = tr("It is **{answer}**.", answer=self._words(truth))
        if mine is None:
            self.say(f"{it_is} {self.item.reply}")
            return
        right = not math.isinf(truth) and abs(mine - truth) <= self.item.within + 1e-9
        course.judge(self.item, right)
        verdict = tr("Right.") if right else tr("Not quite.")
        self.say(f"*{verdict}* {it_is} {self.item.reply}")

    def _truth(self, live: Live) -> float | None:
        if isinstance(self.item.answer, float):
            return self.item.answer
        try:
            found = measure(self.item.answer, live)
        except BnvizError:
            return None
        return found if isinstance(found, float) and not math.isnan(found) else None

    def _words(self, truth: float) -> str:
        if isinstance(self.item.answer, Reference):
            return say(worded(truth, self.item.answer))
        if self.item.percent:
            return signed(f"{100 * truth:g} %")
        told = whole(int(truth)) if truth.is_integer() and abs(truth) >= 1000 else f"{truth:g}"
        return signed(told)

    def default(self) -> None:
        if self._course is not None and self._course.answer_to(self.item) is None:
            self._course.answer(self.item, "-")
        self.passed.emit()

    def _answer(self) -> None:
        text = self.field.text().strip().replace("−", "-").replace(",", ".").removesuffix("%").strip()
        number = read_number(text)
        self._wrong.setVisible(number is None)
        if number is None:
            self._wrong.setText(tr("Please type a number, such as 12 or −1.5."))
            self.field.setFocus()
        elif self._course is not None:
            self._course.answer(self.item, text)
            self.passed.emit()
