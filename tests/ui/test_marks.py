"""Marks of the timeline: keys from one to the next, the list, and what the coach said at a step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from bnviz.coach.finding import Finding, Remedy
from bnviz.experiment import edits
from bnviz.training.events import StateChanged
from tests.ui.desk import Desk, marked, plain, ran
from ui.groove_face import Tick
from ui.timeline_menu import MOST_MARKS, fill_marks

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


def test_keys_go_from_mark_to_mark_and_say_what_it_is(desk: Desk) -> None:
    marked(desk)
    desk.window.feed.show_step(0)
    steps = []
    for key in (RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT):
        desk.press(key, ALT_SHIFT)
        steps.append((desk.centre.steps[-1], desk.window.status.text.partition(":")[2].strip()[:12]))
    assert steps[:2] == [(100, "First thing."), (200, "Second thing")]
    assert steps[2][0] == 400
    assert "best test accuracy" in steps[2][1] or desk.centre.steps[-1] == 100
    assert steps[3:5] == [(200, "Second thing"), (100, "First thing.")]
    assert steps[5] == (100, "")
    assert "no earlier mark" in desk.window.status.text


def test_going_elsewhere_forgets_the_mark_one_was_at(desk: Desk) -> None:
    marked(desk)
    desk.press(LEFT, ALT_SHIFT)
    assert desk.centre.steps[-1] == 200
    desk.window.feed.show_step(300)
    desk.press(LEFT, ALT_SHIFT)
    assert desk.centre.steps[-1] == 200


def test_the_list_names_every_mark_the_newest_first(desk: Desk) -> None:
    marked(desk)
    menu = QMenu(desk.window)
    asked: list[int] = []
    fill_marks(menu, desk.window.timeline.marks(), asked.append)
    texts = [plain(action.text()) for action in menu.actions()]
    assert texts[-2:] == ["Step 240: Second thing.", "Step 120: First thing."]
    menu.actions()[-1].trigger()
    assert asked == [120]


def test_a_long_list_is_cut_and_an_empty_one_says_so(desk: Desk) -> None:
    menu, empty = QMenu(desk.window), QMenu(desk.window)
    fill_marks(menu, [Tick(step, "a" * 200, "#000000") for step in range(100)], print)
    assert len(menu.actions()) == MOST_MARKS
    assert menu.actions()[0].text().endswith("…")
    fill_marks(empty, [], print)
    assert not empty.actions()[0].isEnabled()


def finding(lane: int | None = 1, since: int = 40, title: str = "Saturated units") -> Finding:
    return Finding(
        rule="saturated",
        title=title,
        severity="warning",
        lane=lane,
        block=2,
        blocks=(2,),
        since=since,
        evidence=f"Without, block 3: since step {since}, 91 % saturated.",
        why="Nothing flows back.",
        remedy=Remedy("Add batch norm", lambda e: edits.set_norm(e, 1, 2, None)),
        source="a book",
    )


def says(desk: Desk, monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> None:
    """From the next look on the coach says this; in a run that waits it looks at every frame."""
    monkeypatch.setattr(desk.window.advisor._coach, "look", lambda *_: findings)
    monkeypatch.setattr(type(desk.window.advisor._coach), "findings", property(lambda _: findings))


def test_a_finding_of_the_coach_is_a_mark_at_the_step_since_which_it_holds(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran(desk, 0, 100)
    desk.session.say(StateChanged("paused"))
    says(desk, monkeypatch, finding())
    for step in (200, 300):
        desk.show(step)
    marks = [(m.step, m.lane, m.text) for m in desk.session.history.marks]  # type: ignore[union-attr]
    assert marks == [(40, 1, "Coach: Without, block 3: Saturated units")]


def test_the_strip_tells_what_the_coach_said_at_the_step_that_is_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    strip = desk.window.coach
    desk.session.say(StateChanged("paused"))
    says(desk, monkeypatch)
    desk.show(0)
    desk.show(100)
    assert not strip.isVisible()
    says(desk, monkeypatch, finding(since=200))
    desk.show(200)
    desk.show(300)
    assert strip.remedy.isVisible()
    desk.window.feed.show_step(100)
    assert strip.isVisible()
    assert plain(strip.evidence.text()) == "At step 100 the coach had nothing to say."
    assert not strip.remedy.isVisible()
    desk.window.feed.show_step(200)
    assert plain(strip.evidence.text()).startswith("At step 200: Without, block 3")
    assert strip.why_button.isVisible()
    assert not strip.remedy.isVisible()
    says(desk, monkeypatch)
    desk.show(400)
    assert plain(strip.evidence.text()).startswith("At step 200")
    desk.window.feed.show_step(None)
    assert not strip.isVisible()


def test_a_finding_is_told_from_the_step_since_which_it_holds(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.session.say(StateChanged("paused"))
    says(desk, monkeypatch)
    for step in (0, 100, 200):
        desk.show(step)
    says(desk, monkeypatch, finding(since=150))
    for step in (300, 400):
        desk.show(step)
    told = []
    for step in (0, 100, 200, 300):
        desk.window.feed.show_step(step)
        told.append(plain(desk.window.coach.evidence.text()).partition(":")[0])
    assert told[1:] == ["Soon after step 100", "At step 200", "At step 300"]
    desk.window.feed.show_step(None)
