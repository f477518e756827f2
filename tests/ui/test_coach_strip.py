"""The coach's strip: quiet, one finding at a time, a remedy that undo takes back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from bnviz.coach.finding import Finding, Remedy, Severity
from bnviz.experiment import edits
from tests.ui.desk import Desk
from ui.coach_strip import CoachStrip


def finding(rule: str, lane: int = 1, severity: Severity = "warning", action: bool = False) -> Finding:
    remedy = (
        Remedy("Measure the statistics anew", action="recompute-statistics")
        if action
        else Remedy("Set the learning rate to 0.01", partial(edits.set_training, learning_rate=0.01))
    )
    return Finding(
        rule=rule,
        title=rule.capitalize(),
        severity=severity,
        lane=lane,
        block=1,
        blocks=(1,),
        since=20,
        evidence=f"Without, block 2: {rule} since step 20.",
        why="It matters.",
        remedy=remedy,
        source="Somebody 2015",
    )


@pytest.fixture
def strip(qtbot: QtBot) -> CoachStrip:
    made = CoachStrip()
    qtbot.addWidget(made)
    return made


def test_it_is_hidden_while_there_is_nothing_to_say(strip: CoachStrip) -> None:
    assert strip.isHidden()
    strip.show_findings((finding("saturated"),))
    assert not strip.isHidden()
    strip.show_findings(())
    assert strip.isHidden()


def test_it_shows_evidence_remedy_and_on_demand_why_with_the_source(strip: CoachStrip) -> None:
    strip.show_findings((finding("saturated"),))
    assert strip.evidence.text() == "Without, block 2: saturated since step 20."
    assert strip.remedy.text() == "Set the learning rate to 0.01"
    assert strip.why.isHidden()
    strip.why_button.click()
    assert not strip.why.isHidden()
    assert strip.why.text() == "It matters. (Somebody 2015)"


def test_the_finding_that_is_read_stays_while_it_holds(strip: CoachStrip) -> None:
    first, second = finding("saturated"), finding("vanishing")
    strip.show_findings((first, second))
    assert strip.more.text() == "+1 more"
    strip.more.click()
    assert strip.finding is second
    strip.show_findings((finding("warning"), first, second))
    assert strip.finding is second
    strip.show_findings((first,))
    assert strip.finding is first
    assert strip.more.isHidden()


def test_a_new_alarm_comes_before_what_is_read_and_one_that_is_known_does_not(strip: CoachStrip) -> None:
    first, second = finding("alarming", severity="alarm"), finding("saturated")
    strip.show_findings((first, second))
    strip.more.click()
    strip.why_button.click()
    strip.show_findings((replace(first, evidence="Worse."), second))
    assert strip.finding is second
    ended = finding("diverging", severity="alarm")
    strip.show_findings((ended, first, second))
    assert strip.finding is ended
    assert strip.why.isHidden()
    strip.more.click()
    strip.more.click()
    assert strip.finding is second
    ended = replace(first, since=30, evidence="Now it is NaN.")
    strip.show_findings((ended, second))
    assert strip.finding is ended
    strip.show_findings((ended, finding("less", severity="alarm"), second))
    assert strip.finding is ended


def test_a_remedy_is_one_edit_that_starts_fresh_and_undo_takes_it_back(desk: Desk) -> None:
    window, session = desk.window, desk.session
    window.conductor.begin(play=False)
    before = window.document.experiment
    window.coach.show_findings((finding("rate"),))
    window.coach.remedy.click()
    assert window.document.experiment.training.learning_rate == 0.01
    assert session.asked("apply")[-1][1] is False
    window.document.undo_stack.undo()
    assert window.document.experiment == before


def test_a_remedy_of_statistics_goes_to_the_session(desk: Desk) -> None:
    desk.window.coach.show_findings((finding("lag", lane=0, action=True),))
    desk.window.coach.remedy.click()
    assert desk.session.asked("mend_statistics") == [(0, "train")]
    before = desk.window.document.experiment
    desk.window.actions_["undo"].trigger()
    assert desk.session.asked("mend_statistics") == [(0, "train"), (0, "back")]
    desk.window.actions_["redo"].trigger()
    assert desk.session.asked("mend_statistics")[-1] == (0, "train")
    assert desk.window.document.experiment is before


def test_what_is_put_aside_does_not_come_back_in_this_run(desk: Desk) -> None:
    advisor, strip = desk.window.advisor, desk.window.coach
    found = (finding("saturated"), finding("vanishing"))
    advisor._tell(found)
    strip.close_button.click()
    advisor._tell(found)
    assert strip.finding is found[1]
    assert strip.more.isHidden()
