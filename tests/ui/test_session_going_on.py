"""The Session goes on from an earlier step, and works on questions beside the training."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bnviz.experiment.edits import set_block, set_training, toggle_norm
from bnviz.labs.questions import RateQuestion
from bnviz.labs.rates import Race
from bnviz.training.events import (
    DevicesFound,
    Ended,
    Failed,
    Started,
    Told,
)
from tests.ui.session_desk import SMALL, Desk
from ui.asking import Asking


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.session.close()


def losses_of(desk: Desk) -> dict[int, list[float]]:
    """Every lane's loss of every step, as the history has it."""
    assert desk.session.history is not None
    curves = [desk.session.history.train_curve(lane) for lane in range(2)]
    return {int(step): [float(curve[1][k]) for curve in curves] for k, step in enumerate(curves[0][0])}


def test_going_on_from_an_earlier_step_is_the_same_run_bit_for_bit(desk: Desk) -> None:
    e = set_block(set_training(SMALL, optimiser="adam", batch_order="k-classes"), 1, dropout=0.3)
    desk.begin(e)
    desk.play_to(40)
    desk.session.apply(toggle_norm(e, 0, 1))
    desk.play_to(120)
    last = desk.pause().step
    before = losses_of(desk)
    kept = desk.session.checkpoint_before(last)
    assert kept == last
    old = desk.session.history
    started = desk.event(Started, lambda: desk.session.go_on(30), edits=0)
    assert isinstance(started, Started)
    assert started.step <= 30
    assert started.experiment == desk.session.experiment == e
    history = desk.session.history
    assert history is not None
    assert history is not old
    assert max(losses_of(desk), default=0) <= started.step
    assert [s.run for s in history.snapshots] == [desk.session.run] * len(history.snapshots)
    desk.frame(desk.session.step, started.step + 1)
    desk.event(Started, lambda: desk.session.go_on(last), edits=0)
    desk.frame(desk.session.play, 38, desk.session.run)
    desk.pause()
    again = losses_of(desk)
    same = [step for step in again if step <= 38]
    assert len(same) == 38
    assert all(again[step] == before[step] for step in same)


def test_nothing_is_cut_where_there_is_nothing_to_go_on_from(desk: Desk) -> None:
    desk.event(DevicesFound, desk.session.start)
    failed = desk.event(Failed, lambda: desk.session.go_on(5))
    assert isinstance(failed, Failed)
    assert desk.session.history is None


def test_a_reset_while_going_on_is_what_counts(desk: Desk) -> None:
    desk.begin()
    desk.play_to(20)
    desk.pause()
    desk.session.go_on(10)
    first = desk.frame(desk.session.reset, run=desk.session._last_run + 1)
    assert first.step == 0
    assert first.run == desk.session.run
    assert desk.session.edits == 0


def test_an_edit_before_the_answer_came_is_not_of_the_run_that_goes_on(desk: Desk) -> None:
    desk.begin()
    desk.frame(desk.session.step, 1)
    desk.frame(desk.session.step, 2)
    desk.session.go_on(1)
    desk.session.apply(toggle_norm(SMALL, 0, 0))
    desk.frame(lambda: None, 1, run=desk.session._last_run)
    assert desk.session.experiment == SMALL
    after = desk.frame(desk.session.step, 2, run=desk.session.run)
    assert "scaled" in after.lanes[0].blocks[0].stages


def test_a_question_is_answered_on_the_thread_of_the_window_while_training_goes_on(desk: Desk) -> None:
    desk.begin()
    desk.play_to(5)
    asking, told, ended = Asking(desk.session), [], []
    desk.event(
        Ended,
        lambda: asking.ask(
            RateQuestion(SMALL, (0.01, 0.1), 20),
            lambda news: told.append((news, threading.current_thread())),
            ended.append,
        ),
    )
    race, thread = told[-1]
    assert isinstance(race, Race)
    assert race.done
    assert thread is threading.main_thread()
    assert ended == [None]
    desk.frame(lambda: None, step=desk.frames[-1].step + 3)


def test_a_dropped_question_tells_nothing_more(desk: Desk) -> None:
    desk.begin()
    asking, told, ended = Asking(desk.session), [], []
    numbers = []
    desk.event(
        Told,
        lambda: numbers.append(asking.ask(RateQuestion(SMALL, (0.1,), 10**7), told.append, ended.append)),
    )
    desk.event(Ended, lambda: asking.drop(numbers[0]))
    assert len(told) == 1
    assert ended == []
