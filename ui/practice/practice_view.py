"""One question at a time: pick, type or order, check, and have real PyTorch show it. Knows no bank."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from bnviz.practice.checking import answer_words, read_answer, right_answer
from bnviz.practice.values import Answer, BankError, Posed, Verdict
from ui.controls import TextButton, caption, keep_keys
from ui.controls.keys import ARROWS, PRESS
from ui.language import said, say, tr
from ui.practice.pick_list import PickList
from ui.practice.verdict_box import VerdictBox
from ui.practice.words import plain, rich
from ui.views.view import View

WIDTH = 720
HINTS = {
    "choice": said("Pick one: click, or press its number. Enter checks."),
    "mistake": said("Pick the line: click, or press its number. Enter checks."),
    "order": said("Pick all of them, the first one first: click, or press the numbers. Enter checks."),
    "number": said("Type the number. Enter checks."),
    "shape": said("Type the size of every axis, for example 32, 10. Enter checks."),
}


class PracticeView(View):
    """`answered` carries an Answer, or None where the person gave up; the rest is shown."""

    answered = Signal(object)
    proof_wanted = Signal()
    next_wanted = Signal()
    over_wanted = Signal(bool)  # start over, or take that back
    shown = Signal()

    title = said("Practice")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.posed: Posed | None = None
        self.verdict: Verdict | None = None
        self.where = caption("", "title", self)
        self.progress = caption("", "small", self)
        self._top.addWidget(self.where, 1)
        self._top.addWidget(self.progress)
        self.over = TextButton("", "", self, role="link")
        self.over.clicked.connect(self._over)
        self._top.addWidget(self.over)
        self._taken_back = False
        self.show_over(False)
        self.text = caption("", "question", self)
        self.text.setWordWrap(True)
        self.text.setMinimumWidth(1)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.hint = caption("", "small", self)
        self.hint.setWordWrap(True)
        self.picks = PickList(self)
        self.field = QLineEdit(self)
        self.field.setProperty("number", "true")
        self.field.setAccessibleName(tr("Your answer"))
        self.field.setMaxLength(60)
        keep_keys(self.field, ARROWS)
        self.fault = caption("", "error", self)
        self.box = VerdictBox(self)
        self.check = TextButton(
            tr("Check"), tr("Compare with the right answer (Enter)"), self, role="primary"
        )
        self.give_up = TextButton(
            tr("Show the answer"), tr("It counts as not known, and comes back"), self, role="link"
        )
        self.next = TextButton(tr("Next question"), tr("On to another one (Enter)"), self, role="primary")
        self.prove = TextButton(tr("Show it in PyTorch"), tr("Run it for real, now (P)"), self, icon="play")
        for button in (self.next, self.prove):
            keep_keys(button, frozenset({*PRESS, Qt.Key.Key_P}))
        self.check.clicked.connect(self._check)
        self.give_up.clicked.connect(self._give_up)
        self.next.clicked.connect(self.next_wanted)
        self.prove.clicked.connect(self.proof_wanted)
        self.picks.changed.connect(self._picked)
        self.field.textEdited.connect(self._typed)
        self._reveal = QTimer(self, singleShot=True, interval=0)  # once the layout knows how high the box is
        self._reveal.timeout.connect(self._show_box)
        self._lay_out()
        self.show_nothing(tr("PyTorch is asked once you want to see a proof."))

    # ------------------------------------------------------------------ entrances

    def show_nothing(self, sentence: str) -> None:
        """There is no question, and why."""
        self.text.setText(rich(sentence))
        for part in (self.picks, self.field, self.check, self.give_up, self.next, self.prove, self.hint):
            part.hide()

    def show_question(self, posed: Posed, place: str, progress: str) -> None:
        """Another question."""
        q = posed.question
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.posed, self.verdict = posed, None
        self.where.setText(place.upper())
        self.progress.setText(progress)
        self.text.setText(rich(posed.text))
        self.hint.setText(say(HINTS[q.kind]))
        self.fault.hide()
        self.box.clear()
        typed = q.kind in ("number", "shape")
        self.picks.setVisible(not typed)
        self.field.setVisible(typed)
        self.field.clear()
        self.field.setReadOnly(False)
        self.picks.show_items(
            [item.text for item in posed.items],
            several=q.kind == "order",
            is_code=q.kind == "mistake",
            name=plain(posed.text),
        )
        self._show_buttons()
        self.setAccessibleDescription(self.summary())
        self.setFocusProxy(self._answering())  # whoever brings this view to the front may answer at once
        if had_focus:
            self._answering().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_over(self, begun: bool, forgotten: bool = False) -> None:
        """Whether something can be forgotten, or was just forgotten and can come back."""
        self._taken_back = forgotten
        self.over.setText(tr("Take it back") if forgotten else tr("Start over"))
        self.over.setToolTip(
            tr("Know again which questions you have answered")
            if forgotten
            else tr("Forget which questions you have answered; it can be taken back until the next answer")
        )
        self.over.setAccessibleName(self.over.text())
        self.over.setVisible(begun or forgotten)

    def show_verdict(self, verdict: Verdict, progress: str) -> None:
        """Whether the answer was right, and why."""
        if self.posed is None:
            return
        self.verdict = verdict
        self.progress.setText(progress)
        right = right_answer(self.posed)
        self.field.setReadOnly(True)
        self.picks.freeze(self._places(right), is_right=verdict.right)
        if verdict.right:
            self.box.say("notice", tr("✓ Right."), say(verdict.why), "")
        else:
            answer = say(answer_words(self.posed, right))
            is_code = self.posed.question.kind in ("number", "shape", "mistake")
            self.box.say(
                "warning",
                tr("✗ Not quite. It will come back in a while."),
                say(verdict.why),
                tr(
                    "Right is: {answer}. {reason}",
                    answer=f"`{answer.strip()}`" if is_code else answer,
                    reason=self.posed.because,
                ),
            )
        self._show_buttons()
        self.setFocusProxy(self.next)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reveal.start()

    def show_proof(self, lines: Sequence[str]) -> None:
        """What real PyTorch showed."""
        self.box.show_proof(lines)
        self._reveal.start()
        self.prove.setEnabled(False)

    def show_fault(self, sentence: str) -> None:
        """Something could not be read or run."""
        self.fault.setText(sentence)
        self.fault.show()

    def summary(self) -> str:
        if self.posed is None:
            return tr("Practice: no question yet.")
        question = plain(self.posed.text)
        if self.verdict is None:
            return tr("Practice: {question}", question=question)
        if self.verdict.right:
            return tr("Practice: {question} Right.", question=question)
        return tr("Practice: {question} Not right.", question=question)

    # ------------------------------------------------------------------ hands

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.posed is not None:
                if self.verdict is None:
                    self._check()
                else:
                    self.next_wanted.emit()
            case Qt.Key.Key_P if self.verdict is not None and self.prove.isEnabled():
                self.proof_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def _picked(self) -> None:
        self.fault.hide()
        self.check.setEnabled(self.picks.complete)

    def _typed(self, text: str) -> None:
        self.fault.hide()
        self.check.setEnabled(bool(text.strip()))

    def _check(self) -> None:
        if self.posed is None or self.verdict is not None or not self.check.isEnabled():
            return
        try:
            answer = self._answer(self.posed)
        except BankError as error:
            self.show_fault(str(error))
            return
        self.answered.emit(answer)

    def _over(self) -> None:
        self.over_wanted.emit(not self._taken_back)

    def _give_up(self) -> None:
        if self.posed is not None and self.verdict is None:
            self.answered.emit(None)

    def _answer(self, posed: Posed) -> Answer:
        tags = [posed.items[place].tag for place in self.picks.picked]
        match posed.question.kind:
            case "choice" | "mistake":
                return tags[0]
            case "order":
                return tuple(tags)
            case _:
                return read_answer(posed, self.field.text())

    def _places(self, right: Answer) -> list[int]:
        """Where the right items stand, in their order."""
        assert self.posed is not None
        tags = [item.tag for item in self.posed.items]
        wanted = right if isinstance(right, tuple) else (right,)
        return [tags.index(tag) for tag in wanted if tag in tags]

    def _show_box(self) -> None:
        self._scroll.ensureWidgetVisible(self.box, 0, 8)

    def _answering(self) -> QWidget:
        typed = self.posed is not None and self.posed.question.kind in ("number", "shape")
        return self.field if typed else self.picks

    def _show_buttons(self) -> None:
        open_ = self.verdict is None
        for part in (self.check, self.give_up):
            part.setVisible(open_)
        for part in (self.next, self.prove):
            part.setVisible(not open_)
        self.hint.setVisible(open_)
        self.check.setEnabled(False)
        self.prove.setEnabled(True)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 6, 4, 6)
        column.setSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.check, self.next, self.prove, self.give_up):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self.text, self.picks, self.field, self.fault, self.box):
            column.addWidget(part)
        column.addStretch(1)
        foot = QWidget(self)
        below = QVBoxLayout(foot)
        below.setContentsMargins(4, 0, 4, 0)
        below.addLayout(buttons)
        below.addWidget(self.hint)
        self.fault.hide()
        self._columns = (inner, foot)
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(_centred(inner))
        self._rows.addWidget(scroll, 1)
        self._rows.addWidget(_centred(foot))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_columns"):
            self._fit()

    def _fit(self) -> None:
        """Widths anew for the size of type."""
        scale = self.fontMetrics().height() / 16
        self.field.setFixedWidth(round(260 * scale))
        for column in self._columns:
            column.setMaximumWidth(round(WIDTH * scale))


def _centred(inner: QWidget) -> QWidget:
    """In the middle, and no wider than is read well."""
    outer = QWidget()
    row = QHBoxLayout(outer)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(inner, 100)
    row.addStretch(1)
    return outer
