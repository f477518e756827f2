"""Practice in the window: by mouse and by keys, with verdicts, proofs by real PyTorch, and a memory."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bnviz.practice.asking import ProofQuestion
from bnviz.practice.bank import pose, shipped
from bnviz.practice.boxes import WAITS, boxes_of
from bnviz.practice.checking import answer_words, right_answer
from bnviz.practice.values import Question
from bnviz.training.events import Ended, Told
from tests.ui.fake_session import FakeSession
from ui.asking import Asking
from ui.practice.practice import Practice
from ui.practice.practice_view import PracticeView
from ui.settings import Settings
from ui.theme import DARK, LIGHT

BANK = {question.id: question for question in shipped()}


pytestmark = pytest.mark.usefixtures("appearance")  # rows fit their text as the window draws them


class Room:
    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.session, self.view, self.qtbot, self.settings = FakeSession(), PracticeView(), qtbot, settings
        qtbot.addWidget(self.view)
        self.view.resize(900, 560)
        self.practice = Practice(Asking(self.session), settings, self.view)  # type: ignore[arg-type]
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.view.activateWindow()

    @property
    def question(self) -> Question:
        assert self.view.posed is not None
        return self.view.posed.question

    def ask(self, name: str, seed: int = 1) -> None:
        """Pose a certain question."""
        self.view.show_question(pose(BANK[name], seed), "Test", "")

    def key(self, key: Qt.Key | str) -> None:
        target = self.view.focusWidget() or self.view
        if isinstance(key, str):
            self.qtbot.keyClicks(target, key)
        else:
            self.qtbot.keyClick(target, key)

    def answer(self, *, right: bool) -> None:
        """With the keyboard alone."""
        posed = self.view.posed
        assert posed is not None
        wanted = right_answer(posed)
        if posed.question.kind in ("number", "shape"):
            self.view.field.setFocus()
            self.key(answer_words(posed, wanted) if right else "77777")
        else:
            self.view.picks.setFocus()
            tags = [item.tag for item in posed.items]
            places = [tags.index(tag) for tag in (wanted if isinstance(wanted, tuple) else (wanted,))]
            if not right:
                places = places[::-1] if len(places) > 1 else [(places[0] + 1) % len(tags)]
            self.key("".join(str(place + 1) for place in places))
        self.key(Qt.Key.Key_Return)

    def prove(self) -> None:
        """Press the button, and let real PyTorch answer."""
        self.qtbot.mouseClick(self.view.prove, Qt.MouseButton.LeftButton)
        number = len(self.session.asked("ask"))
        (question,) = self.session.asked("ask")[-1]
        assert isinstance(question, ProofQuestion)
        for shown in question.work("cpu"):
            self.session.say(Told(number, shown))
        self.session.say(Ended(number))


@pytest.fixture
def room(qtbot: QtBot, settings: Settings) -> Room:
    return Room(qtbot, settings)


def test_the_bank_is_read_when_practice_is_first_seen(room: Room) -> None:
    assert room.question.id == next(iter(BANK))
    assert f"0 of {len(BANK)} known" in room.view.progress.text()


@pytest.mark.parametrize("name", ["purpose", "values-batch", "images", "order-formula", "mistake-mode"])
@pytest.mark.parametrize("right", [True, False])
def test_every_kind_is_answered_with_the_keyboard_alone(room: Room, name: str, right: bool) -> None:
    room.ask(name)
    room.answer(right=right)
    assert room.view.verdict is not None
    assert room.view.verdict.right == right
    assert ("Right." in room.view.box.head.text()) == right
    assert room.view.box.isVisible()
    room.key(Qt.Key.Key_Return)
    assert room.view.verdict is None
    assert room.question.id != name


def test_a_wrong_pick_is_told_why_it_is_wrong_and_what_is_right(room: Room) -> None:
    room.ask("class-table")
    posed = room.view.posed
    assert posed is not None
    wrong = next(place for place, item in enumerate(posed.items) if item.tag == "batch")
    room.qtbot.mouseClick(room.view.picks.rows[wrong], Qt.MouseButton.LeftButton)
    room.qtbot.mouseClick(room.view.check, Qt.MouseButton.LeftButton)
    assert "is the batch size" in room.view.box.why.text()
    assert "nn.BatchNorm1d(" in room.view.box.answer.text()
    marks = {item.tag: row.mark.text() for item, row in zip(posed.items, room.view.picks.rows, strict=True)}
    assert (marks["1d"], marks["batch"], marks["2d"]) == ("✓", "✗", "")


def test_the_idea_behind_a_wrong_number_is_told(room: Room) -> None:
    room.ask("running-mean")
    posed = room.view.posed
    assert posed is not None
    m, old, new = (float(posed.numbers[name]) for name in ("m", "old", "new"))
    room.view.field.setFocus()
    room.key(f"{m * old + (1 - m) * new:.2f}")
    room.key(Qt.Key.Key_Return)
    assert "Keras" in room.view.box.why.text()


@pytest.mark.parametrize("name", ["cause", "three-by-three", "order-pixels", "mistake-root"])
def test_a_button_runs_the_proof_in_real_pytorch(room: Room, name: str) -> None:
    room.ask(name)
    room.answer(right=True)
    room.prove()
    assert room.view.box.proof.isVisible()
    assert len(room.view.box.proof.text()) > 20
    assert not room.view.prove.isEnabled()


def test_a_proof_that_fails_is_a_sentence(room: Room) -> None:
    room.ask("cause")
    room.answer(right=True)
    room.qtbot.keyClick(room.view.next, Qt.Key.Key_P)
    room.session.say(Ended(1, "PyTorch is not there."))
    assert room.view.fault.text() == "PyTorch is not there."
    room.key(Qt.Key.Key_Return)
    assert not room.view.fault.isVisible()


def test_an_order_can_be_taken_back(room: Room) -> None:
    room.ask("order-formula")
    picks = room.view.picks
    picks.setFocus()
    room.key("213")
    assert picks.picked == [1, 0, 2]
    assert [row.mark.text() for row in picks.rows] == ["2.", "1.", "3.", ""]
    assert not room.view.check.isEnabled()
    room.key(Qt.Key.Key_Backspace)
    room.key("2")
    assert picks.picked == []
    room.key(Qt.Key.Key_Down)
    room.key(Qt.Key.Key_Space)
    assert len(picks.picked) == 1


def test_what_cannot_be_read_is_said_and_does_not_count(room: Room) -> None:
    room.ask("images")
    room.view.field.setFocus()
    room.key("many")
    room.key(Qt.Key.Key_Return)
    assert "size of every axis" in room.view.fault.text()
    assert room.view.verdict is None
    assert boxes_of(room.settings.practice).turn == 0


def test_giving_up_shows_the_answer_and_counts_as_not_known(room: Room) -> None:
    name = room.question.id
    room.qtbot.mouseClick(room.view.give_up, Qt.MouseButton.LeftButton)
    assert "Right is" in room.view.box.answer.text()
    card = boxes_of(room.settings.practice).card(name)
    assert card is not None
    assert card.box == 0


def test_a_wrong_answer_comes_back_and_what_is_known_is_remembered(
    room: Room, qtbot: QtBot, settings: Settings
) -> None:
    missed = room.question.id
    room.answer(right=False)
    seen = []
    for _ in range(WAITS[0] + 1):
        room.key(Qt.Key.Key_Return)
        seen.append(room.question.id)
        room.answer(right=True)
    assert seen[-1] == missed
    assert missed not in seen[:-1]
    room.view.hide()
    again = Room(qtbot, settings)
    assert again.question.id not in seen
    assert f"{len(seen) + 1} answered" in again.view.progress.text()


@pytest.mark.parametrize("name", sorted(BANK))
def test_every_question_fits_and_is_painted(room: Room, name: str) -> None:
    for theme in (LIGHT, DARK):
        room.view.set_theme(theme)
        room.ask(name)
        room.view.grab()

    def fits(label: QLabel) -> bool:
        return label.width() > 100 and label.height() >= label.heightForWidth(label.width())

    room.qtbot.waitUntil(lambda: all(fits(row._label) for row in room.view.picks.rows))
    assert room.view.summary()


def test_all_answers_are_forgotten_and_can_be_taken_back_until_the_next(room: Room) -> None:
    assert not room.view.over.isVisible(), "nothing to forget"
    room.ask("purpose")
    room.answer(right=True)
    assert room.view.over.text() == "Start over"
    known = room.settings.practice
    room.qtbot.mouseClick(room.view.over, Qt.MouseButton.LeftButton)
    assert boxes_of(room.settings.practice).cards == ()
    assert "0 answered" in room.view.progress.text()
    assert room.view.verdict is None
    assert room.view.over.text() == "Take it back"
    room.qtbot.mouseClick(room.view.over, Qt.MouseButton.LeftButton)
    assert room.settings.practice == known
    assert room.view.over.text() == "Start over"
    room.qtbot.mouseClick(room.view.over, Qt.MouseButton.LeftButton)
    room.answer(right=True)
    assert boxes_of(room.settings.practice).turn == 1
    assert room.view.over.text() == "Start over"
