"""The training thread, driven command by command; a gate (an event) says when something has come."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import torch

from bnviz.experiment import edits
from bnviz.experiment.values import Norm, Stop
from bnviz.measure.snapshot import SELDOM, Focus, Watch
from bnviz.training import trainer as trainer_module
from bnviz.training.commands import Apply, Load, Pause, Play, SetSpeed, SetWatch, TakeSteps
from bnviz.training.events import (
    DevicesFound,
    Failed,
    Finished,
    LaneStopped,
    PhaseEntered,
    StateChanged,
)
from bnviz.training.runner import COURTESY_S
from tests.engine.training.reader import PATIENCE_S, Reader
from tests.engine.training.recipes import dense


def test_the_thread_tells_its_devices_first(reader: Reader) -> None:
    found = reader.until(DevicesFound)
    assert isinstance(found, DevicesFound)
    assert found.devices[0][:3] == ("cpu", "CPU", True)


def test_a_loaded_run_shows_step_zero_and_waits(reader: Reader) -> None:
    reader.load(dense((Norm(), None)))
    reader.until(StateChanged, state="paused")
    assert reader.newest().step == 0
    assert len(reader.newest().lanes) == 2


def test_one_batch_is_one_step_and_one_epoch_ends_with_the_epoch(reader: Reader) -> None:
    reader.load(dense((Norm(), None)))
    reader.until(StateChanged, state="paused")
    reader.runner.send(TakeSteps())
    reader.until(StateChanged, state="running")
    reader.until(StateChanged, state="paused")
    assert reader.newest().step == 1
    reader.runner.send(TakeSteps(epoch=True))
    reader.until(StateChanged, state="running")
    reader.until(StateChanged, state="paused")
    assert reader.newest().step == 13
    assert reader.newest().epoch == 1.0


def test_training_to_a_step_ends_with_that_very_step_and_can_be_paused_before(reader: Reader) -> None:
    reader.load(dense((Norm(), None)))
    reader.until(StateChanged, state="paused")
    reader.runner.send(TakeSteps(to=37))
    reader.until(StateChanged, state="running")
    reader.until(StateChanged, state="paused")
    assert reader.newest().step == 37
    reader.runner.send(TakeSteps(to=37))  # is there already
    reader.runner.send(TakeSteps(to=1_000_000))
    reader.until(StateChanged, state="running")
    reader.runner.send(Pause())
    reader.until(StateChanged, state="paused")
    assert 37 < reader.newest().step < 1_000_000


def test_pause_shows_the_very_step_that_is_paused_and_no_loss_is_missing(reader: Reader) -> None:
    reader.load(dense((Norm(), None)), play=True)
    reader.until(StateChanged, state="running")
    while reader.newest().step < 50:
        reader.take()
    reader.runner.send(Pause())
    reader.until(StateChanged, state="paused")
    steps = np.concatenate([snapshot.recent.steps for snapshot in reader.snapshots])
    assert sorted(set(steps.tolist())) == list(range(1, reader.newest().step + 1))
    last = reader.newest().step
    reader.runner.send(TakeSteps())
    reader.until(StateChanged, state="paused")
    assert reader.newest().step == last + 1


def test_no_step_is_taken_while_a_snapshot_is_shown(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    outbox, shown = reader.runner.outbox, threading.Event()
    waited: list[float] = []

    def wait_until_shown(most_s: float) -> bool:
        waited.append(most_s)
        return shown.wait(PATIENCE_S)

    monkeypatch.setattr(outbox, "wait_until_shown", wait_until_shown)
    reader.load(dense((Norm(),)))
    reader.until(StateChanged, state="paused")
    reader.runner.send(TakeSteps(to=300))
    while reader.newest().step == 0:
        reader.take()
    step = reader.newest().step
    reader.runner.send(Pause())  # is obeyed after the wait, and so after no further step
    shown.set()
    reader.until(StateChanged, state="paused")
    assert reader.newest().step == step + 1, "a pause ends with one exact step"
    assert set(waited) == {COURTESY_S}


def test_a_reader_that_never_asks_is_sent_nothing_and_training_goes_on() -> None:
    made = Reader()
    with made.runner:
        made.runner.send(Load(edits.set_training(dense((Norm(),)), stop=Stop(steps=300)), 1, play=True))
        while not any(isinstance(event, Finished) for event in made.events):
            made._bell.get(timeout=PATIENCE_S)
            events, _ = made.runner.outbox.take()
            made.events += events
    finished = next(event for event in made.events if isinstance(event, Finished))
    assert "300 steps" in finished.reason


def test_a_change_while_it_waits_is_shown_at_once_and_takes_no_step(reader: Reader) -> None:
    e = dense((Norm(), None))
    reader.load(e)
    reader.until(StateChanged, state="paused")
    reader.snapshots.clear()
    reader.runner.send(Apply(edits.toggle_norm(e, 0, 0)))
    assert "scaled" not in reader.newest().lanes[0].blocks[0].stages
    assert reader.newest().step == 0


def test_what_is_watched_changes_what_is_measured(reader: Reader) -> None:
    reader.load(dense((Norm(),)))
    reader.until(StateChanged, state="paused")
    assert reader.newest().lanes[0].blocks[0].parameters is None
    reader.snapshots.clear()
    reader.runner.send(SetWatch(Watch(parameters=True, surface=True)))
    assert reader.newest().lanes[0].blocks[0].parameters is not None
    assert reader.newest().lanes[0].surface is not None


def test_another_view_of_a_step_that_is_paused_shows_the_same_numbers(reader: Reader) -> None:
    reader.load(edits.set_block(dense((Norm(), None)), 0, dropout=0.3), play=True)
    reader.until(StateChanged, state="running")
    reader.runner.send(Pause())
    reader.until(StateChanged, state="paused")
    first = reader.newest()
    reader.snapshots.clear()
    reader.runner.send(SetWatch(Watch(parameters=True, focus=Focus(0, 1, 2))))
    seen = reader.newest()
    assert seen.step == first.step
    assert seen.close_up is not None
    for was, now in zip(first.lanes, seen.lanes, strict=True):
        assert was.train_loss == now.train_loss
        for a, b in zip(was.blocks, now.blocks, strict=True):
            assert np.array_equal(a.units.batch_mean, b.units.batch_mean)
            assert np.array_equal(a.stages["linear"].counts, b.stages["linear"].counts)
            assert b.parameters is not None
            assert b.parameters.update_ratio is not None


def test_gap_and_close_up_are_measured_seldom_while_it_runs_and_always_where_it_stops(
    reader: Reader,
) -> None:
    reader.load(dense((Norm(),)))
    reader.until(StateChanged, state="paused")
    reader.runner.send(SetWatch(Watch(gap=True, focus=Focus(0, 0, 0))))
    reader.runner.send(Play())
    reader.snapshots.clear()
    while len(reader.snapshots) < 4 * SELDOM:
        reader.take()
    told = [(s.close_up is not None, s.lanes[0].gap is not None) for s in reader.snapshots[1:]]
    seen = [close_up for close_up, _ in told]
    assert all(close_up == gap for close_up, gap in told)
    first = seen.index(True)
    assert seen[first:] == [not k % SELDOM for k in range(len(seen) - first)]
    reader.runner.send(Pause())
    reader.until(StateChanged, state="paused")
    assert reader.snapshots[-1].close_up is not None
    assert reader.snapshots[-1].lanes[0].gap is not None


def test_an_experiment_that_cannot_work_fails_with_a_sentence_and_the_next_one_runs(reader: Reader) -> None:
    bad = edits.set_block(dense((None,)), 0, kind="conv")
    reader.runner.send(Load(bad, 1))
    failed = reader.until(Failed)
    assert isinstance(failed, Failed)
    assert "convolution" in failed.sentence
    assert failed.details == ""
    reader.load(dense((Norm(),)), run=2)
    reader.until(StateChanged, state="paused")


def test_a_device_that_is_not_there_is_said_so(reader: Reader) -> None:
    found = reader.until(DevicesFound)
    assert isinstance(found, DevicesFound)
    absent = next(name for name, _, available, _ in found.devices if not available)
    reader.runner.send(Load(dense((Norm(),)), 1, device=absent))
    failed = reader.until(Failed)
    assert isinstance(failed, Failed)
    assert "not available" in failed.sentence


def test_an_error_nobody_foresaw_is_told_and_the_thread_lives_on(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    reader.load(dense((Norm(),)))
    reader.until(StateChanged, state="paused")
    with monkeypatch.context() as patch:
        patch.setattr(trainer_module.Trainer, "step", lambda *_: 1 // 0)
        reader.runner.send(Play())
        failed = reader.until(Failed)
    assert isinstance(failed, Failed)
    assert "ZeroDivisionError" in failed.details
    assert "division" in caplog.text
    reader.until(StateChanged, state="paused")
    reader.runner.send(TakeSteps())
    reader.until(StateChanged, state="running")
    reader.until(StateChanged, state="paused")


def test_a_lane_that_stops_is_told_with_its_run_and_step(reader: Reader) -> None:
    e = edits.set_training(dense((Norm(), None)), batch_size=1)
    reader.load(e, run=7)
    reader.until(StateChanged, state="paused")
    reader.runner.send(TakeSteps())
    stopped = reader.until(LaneStopped)
    assert isinstance(stopped, LaneStopped)
    assert (stopped.run, stopped.lane, stopped.failure.step) == (7, 0, 1)


def test_slow_motion_tells_every_phase_in_order_and_a_pause_ends_it(reader: Reader) -> None:
    reader.runner.send(SetSpeed(0.01))
    reader.load(dense((Norm(), None), blocks=1), play=True)
    first = reader.until(PhaseEntered)
    assert first == PhaseEntered(0, 0, "forward")
    reader.runner.send(Pause())
    reader.until(StateChanged, state="paused")
    assert reader.newest().step == 2


def test_phases_of_one_step_come_in_the_order_of_the_computation(reader: Reader) -> None:
    reader.runner.send(SetSpeed(2.0))
    reader.load(dense((Norm(), None), blocks=1), play=True)
    phases = []
    while len(phases) < 11:
        event = reader.until(PhaseEntered)
        assert isinstance(event, PhaseEntered)
        phases.append((event.lane, event.phase))
    with_norm = ["forward", "normalise", "forward", "loss", "backward", "update"]
    without = ["forward", "forward", "loss", "backward", "update"]
    assert phases == [(0, phase) for phase in with_norm] + [(1, phase) for phase in without]


def test_closing_in_the_middle_of_training_joins_the_thread() -> None:
    made = Reader()
    with made.runner:
        made.load(dense((Norm(), None)), play=True)
        made.until(StateChanged, state="running")
    assert not made.runner._thread.is_alive()


def test_a_device_that_fails_is_told_and_the_run_goes_on_on_the_cpu_from_there(reader: Reader) -> None:
    e = dense((Norm(), None))
    reader.load(e)
    reader.until(StateChanged, state="paused")
    trainer = reader.runner._trainer
    assert trainer is not None
    honest = trainer.step

    def failing(*arguments: object) -> object:
        if trainer.step_number == 5:
            raise RuntimeError("CUDA error: an illegal memory access was encountered\nmore lines")
        return honest(*arguments)  # type: ignore[arg-type]

    trainer.device = torch.device("cuda")
    trainer.step = failing  # type: ignore[method-assign, assignment]
    reader.runner.send(Play())
    failed = reader.until(Failed)
    assert isinstance(failed, Failed)
    assert "Choose the CPU to go on from step 1." in failed.sentence
    reader.until(StateChanged, state="idle")
    reader.snapshots.clear()
    reader.load(e, run=2, rescue=True)
    reader.until(StateChanged, state="paused")
    assert reader.newest().step == 1
