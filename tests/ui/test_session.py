"""The Session with a real training thread: what comes back, in which order, and on which thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from bnviz.experiment.edits import set_block, set_data, set_training, toggle_norm
from bnviz.experiment.values import Stop
from bnviz.measure.snapshot import Watch
from bnviz.training.events import (
    DevicesFound,
    Failed,
    Finished,
    LaneStopped,
    Started,
    StateChanged,
)
from tests.ui.session_desk import PATIENCE_MS, SMALL, Desk
from ui.session import FRAME_MS


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.session.close()


def test_it_says_what_devices_there_are_before_anything_is_loaded(desk: Desk) -> None:
    found = desk.event(DevicesFound, desk.session.start)
    assert isinstance(found, DevicesFound)
    assert ("cpu", "CPU", True, "") in found.devices
    assert desk.frames == []


def test_a_loaded_experiment_waits_at_step_0_and_can_be_seen(desk: Desk) -> None:
    desk.begin()
    started = next(event for event in desk.events if isinstance(event, Started))
    assert started.experiment == SMALL
    assert started.preview.train_size == 60
    assert [snapshot.step for snapshot in desk.frames] == [0]
    assert desk.session.snapshot is desk.frames[0]
    assert not desk.session.running


def test_frames_and_events_come_on_the_thread_of_the_window(desk: Desk) -> None:
    desk.begin()
    desk.play_to(20)
    assert desk.threads == {threading.main_thread()}


def test_the_training_thread_is_let_go_on_when_everybody_has_shown_the_frame(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_at: list[int] = []
    outbox = desk.session.runner.outbox
    let_go_on = outbox.shown

    def shown() -> None:
        shown_at.append(len(desk.frames))
        let_go_on()

    monkeypatch.setattr(outbox, "shown", shown)
    desk.begin()
    desk.play_to(20)
    assert shown_at == list(range(1, len(desk.frames) + 1))


def test_the_next_frame_is_asked_for_at_once_for_a_moment_to_come(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the window paints, the next snapshot is made in time; and not before."""
    asked_for: list[float] = []
    monkeypatch.setattr("ui.session.perf_counter", lambda: 1000.0)
    monkeypatch.setattr(desk.session.runner.outbox, "want", asked_for.append)
    desk.begin()
    assert asked_for == [pytest.approx(1000.0 + FRAME_MS / 1e3)]


def test_what_is_paused_is_what_is_shown(desk: Desk) -> None:
    desk.begin()
    desk.play_to(10)
    shown = desk.pause()
    after = desk.frame(desk.session.step, shown.step + 1)
    assert after.step == shown.step + 1


def test_a_pause_does_not_hurry_the_frames_after_it(desk: Desk) -> None:
    """The wait for a snapshot is taken off the time to the next; an hour of waiting is no such wait."""
    desk.begin()
    desk.qtbot.waitUntil(lambda: desk.session._asked_s > 0, timeout=PATIENCE_MS)
    desk.session._asked_s -= 3600
    desk.play_to(20)
    assert desk.session._latency_ms <= FRAME_MS


def test_a_history_misses_no_step_between_two_frames(desk: Desk) -> None:
    desk.begin()
    desk.play_to(100)
    newest = desk.pause()
    assert desk.session.history is not None
    steps, losses = desk.session.history.train_curve(0)
    assert steps.tolist() == list(range(1, newest.step + 1))
    assert np.isfinite(losses).all()
    assert len(desk.frames) < newest.step


def test_an_epoch_ends_where_the_training_set_does(desk: Desk) -> None:
    desk.begin()
    desk.event(StateChanged, desk.session.epoch, state="paused")
    assert desk.frames[-1].step == 3
    assert desk.frames[-1].epoch == 1


def test_a_norm_is_toggled_without_a_restart(desk: Desk) -> None:
    desk.begin()
    desk.play_to(5)
    desk.pause()
    run, step = desk.session.run, desk.frames[-1].step
    changed = toggle_norm(SMALL, 1, 0)
    desk.frame(lambda: desk.session.apply(changed), step)
    assert desk.session.run == run
    assert desk.frames[-1].lanes[1].blocks[0].preactivation == "scaled"
    assert desk.frame(desk.session.step, step + 1).step == step + 1


def test_another_width_begins_again_and_says_why(desk: Desk) -> None:
    desk.begin()
    desk.play_to(5)
    run, wider = desk.session.run, set_block(SMALL, 0, width=9)
    reasons = []
    started = desk.event(Started, lambda: reasons.append(desk.session.apply(wider)), run=run + 1)
    assert isinstance(started, Started)
    assert reasons == [started.reason] == ["block 1 changed"]
    desk.frame(lambda: None, step=1)  # it trained, and so it goes on
    assert len(desk.frames[-1].lanes[0].blocks[0].units.batch_mean) == 9


def test_nothing_of_an_older_run_is_shown(desk: Desk) -> None:
    desk.begin()
    desk.play_to(20)
    desk.frames.clear()
    desk.session.load(set_data(SMALL, noise=0.2), play=True)
    desk.session.load(set_data(SMALL, noise=0.3), play=True)
    desk.frame(desk.session.reset, run=4)
    assert {snapshot.run for snapshot in desk.frames} == {4}
    assert desk.frames[0].step == 0
    assert desk.session.history is not None
    assert desk.session.history.experiment.data.noise == 0.3


def test_reset_goes_back_to_step_0_of_the_same_experiment_and_waits(desk: Desk) -> None:
    desk.begin()
    first = desk.frames[0]
    desk.play_to(5)
    again = desk.frame(desk.session.reset, run=2)
    assert again.step == 0
    assert again.lanes[0].train_loss == first.lanes[0].train_loss
    assert desk.frame(desk.session.step, 1).step == 1


def test_a_run_ends_by_itself_where_it_was_told_to(desk: Desk) -> None:
    desk.begin(set_training(SMALL, stop=Stop(steps=12)))
    finished = desk.event(Finished, desk.session.play)
    assert isinstance(finished, Finished)
    assert finished.reason
    desk.qtbot.waitUntil(lambda: desk.session.state == "finished", timeout=PATIENCE_MS)
    assert desk.frames[-1].step == 12


def test_only_what_is_watched_is_measured(desk: Desk) -> None:
    desk.begin()
    desk.frame(lambda: desk.session.set_watch(Watch(stages=frozenset({"activation"}), surface=True)))
    assert desk.frames[-1].lanes[0].surface is not None
    desk.frame(lambda: desk.session.set_watch(Watch(stages=frozenset())))
    assert desk.frames[-1].lanes[0].surface is None


def test_a_lane_that_stops_is_told_and_the_other_goes_on(desk: Desk) -> None:
    desk.begin()
    desk.play_to(5)
    told = desk.event(LaneStopped, lambda: desk.session.apply(set_training(SMALL, batch_size=1)))
    assert isinstance(told, LaneStopped)
    assert told.lane == 0
    assert "block 1" in told.failure.sentence
    assert "batch size is 1" in told.failure.sentence
    later = desk.frame(lambda: None, told.failure.step + 10)
    assert later.lanes[0].stopped == told.failure.sentence
    assert later.lanes[1].stopped is None
    assert np.isfinite(later.lanes[1].train_loss)


def test_what_cannot_train_is_a_sentence_and_the_next_experiment_trains(desk: Desk) -> None:
    desk.begin()
    failed = desk.event(Failed, lambda: desk.session.load(set_training(SMALL, batch_size=5000), play=True))
    assert isinstance(failed, Failed)
    assert "batch" in failed.sentence
    assert failed.details == ""
    desk.qtbot.waitUntil(lambda: desk.session.state == "idle", timeout=PATIENCE_MS)
    desk.session.apply(SMALL)
    desk.frame(lambda: None, step=3)


def test_a_device_that_is_not_there_is_a_sentence_and_the_cpu_goes_on(desk: Desk) -> None:
    found = desk.event(DevicesFound, desk.session.start)
    assert isinstance(found, DevicesFound)
    absent = next((name for name, _title, there, _reason in found.devices if not there), None)
    if absent is None:
        pytest.skip("every device is there")
    desk.session.load(SMALL, play=True)
    failed = desk.event(Failed, lambda: desk.session.set_device(absent))
    assert isinstance(failed, Failed)
    assert absent in failed.sentence
    desk.qtbot.waitUntil(lambda: desk.session.state == "idle", timeout=PATIENCE_MS)
    desk.session.set_device("cpu")
    desk.frame(lambda: None, step=3)


def test_slow_motion_can_be_left_at_once(desk: Desk) -> None:
    desk.begin()
    desk.session.set_speed(0.01)
    desk.event(StateChanged, desk.session.play, state="running")
    desk.frame(lambda: desk.session.set_speed(None), step=5)


def test_it_can_be_closed_in_the_middle_of_anything(desk: Desk) -> None:
    desk.begin()
    desk.play_to(3)
    desk.session.load(set_block(SMALL, 0, width=64), play=True)
    desk.session.epoch()
    desk.session.close()
    desk.session.close()
    assert not any(thread.name == "bnviz training" for thread in threading.enumerate())


def test_it_can_be_closed_before_it_was_started(desk: Desk) -> None:
    desk.session.close()
    assert desk.frames == []
