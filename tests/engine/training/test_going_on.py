"""A run is taken up again by the training thread itself, from a step in its past."""

from __future__ import annotations

import pytest

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment, Stop
from bnviz.training.commands import Apply, GoOn, MendStatistics, Pause, TakeSteps
from bnviz.training.events import CheckpointsKept, Failed, Notice, Started, StateChanged
from bnviz.training.trainer import Trainer
from tests.engine.training.reader import Reader
from tests.engine.training.recipes import data_of, dense
from tests.engine.training.test_checkpoint import CUMULATIVE, assert_same


def experiment() -> Experiment:
    e = dense((CUMULATIVE, None), optimiser="adam", batch_order="k-classes", learning_rate=0.01)
    return edits.set_block(e, 0, dropout=0.2)


def step(reader: Reader, count: int = 1) -> None:
    for _ in range(count):
        reader.runner.send(TakeSteps())
        reader.until(StateChanged, state="running")
        reader.until(StateChanged, state="paused")


def trainer_of(reader: Reader) -> Trainer:
    """The trainer of a thread that waits."""
    found = reader.runner._trainer
    assert found is not None
    return found


def go_on(reader: Reader, at: int, run: int = 2) -> Started:
    reader.runner.send(GoOn(at, run))
    started = reader.until(Started, run=run)
    assert isinstance(started, Started)
    reader.until(StateChanged, state="paused")
    return started


def straight(e: Experiment, changes: dict[int, Experiment], count: int) -> Trainer:
    """The same run without a thread, and without ever going back."""
    trainer = Trainer(e, data_of(e))
    for number in range(count):
        if number in changes:
            trainer.apply(changes[number], True)
        trainer.step()
    return trainer


def test_going_on_without_a_change_is_the_original_run(reader: Reader) -> None:
    e = experiment()
    toggled = edits.toggle_norm(edits.toggle_norm(e, 0, 0), 1, 1)
    reader.load(e)
    reader.until(StateChanged, state="paused")
    step(reader, 6)
    reader.runner.send(Apply(toggled))
    step(reader, 30)
    started = go_on(reader, 14)
    assert (started.step, started.edits, started.experiment) == (14, 1, toggled)
    assert reader.newest().run == 2
    step(reader, 22)
    assert_same(trainer_of(reader), straight(e, {6: toggled}, 36))


def test_going_on_from_before_an_edit_brings_back_the_experiment_as_it_was(reader: Reader) -> None:
    e = experiment()
    faster = edits.set_training(e, learning_rate=0.1)
    reader.load(e)
    reader.until(StateChanged, state="paused")
    step(reader, 5)
    reader.runner.send(Apply(faster))
    step(reader, 5)
    started = go_on(reader, 4)
    assert (started.step, started.edits, started.experiment) == (4, 0, e)
    step(reader, 20)
    assert_same(trainer_of(reader), straight(e, {}, 24))


def test_the_first_step_is_built_from_the_seed(reader: Reader) -> None:
    e = experiment()
    reader.load(e)
    reader.until(StateChanged, state="paused")
    step(reader, 5)
    assert go_on(reader, 0).step == 0
    step(reader, 12)
    assert_same(trainer_of(reader), straight(e, {}, 12))


def test_an_edit_while_it_waits_belongs_to_the_step_that_is_shown(reader: Reader) -> None:
    e = experiment()
    toggled = edits.toggle_norm(e, 0, 1)
    reader.load(e)
    reader.until(StateChanged, state="paused")
    step(reader, 5)
    reader.runner.send(Apply(toggled))
    step(reader, 5)
    assert go_on(reader, 5).experiment == toggled
    step(reader, 5)
    assert_same(trainer_of(reader), straight(e, {5: toggled}, 10))


def test_statistics_that_were_mended_while_it_waited_stay_mended(reader: Reader) -> None:
    e = experiment()
    reader.load(e)
    reader.until(StateChanged, state="paused")
    step(reader, 5)
    reader.runner.send(MendStatistics(0, "reset"))
    reader.until(Notice)
    step(reader, 5)
    go_on(reader, 5)
    step(reader, 5)
    expected = straight(e, {}, 5)
    expected.mend_statistics(0, "reset")
    for _ in range(5):
        expected.step()
    assert_same(trainer_of(reader), expected)


def test_a_lane_that_was_removed_comes_back(reader: Reader) -> None:
    e = experiment()
    reader.load(e)
    reader.until(StateChanged, state="paused")
    step(reader, 5)
    reader.runner.send(Apply(edits.remove_lane(e, 0)))
    step(reader, 3)
    assert go_on(reader, 4).experiment == e
    step(reader, 6)
    assert_same(trainer_of(reader), straight(e, {}, 10))


def test_while_it_trains_it_goes_on_training_and_keeps_what_was_before_an_edit(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bnviz.training.shelf.LEAST_S", 0.0)
    e = edits.set_training(experiment(), stop=Stop(steps=400))
    faster = edits.set_training(e, learning_rate=0.1)
    reader.load(e, play=True)
    reader.until(StateChanged, state="running")
    while reader.newest().step < 40:
        reader.take()
    reader.runner.send(Apply(faster))
    reader.until(StateChanged, state="finished")
    kept = [x.steps for x in reader.events if isinstance(x, CheckpointsKept)]
    reader.runner.send(GoOn(400, 2))
    started = reader.until(Started, run=2)
    assert isinstance(started, Started)
    assert (started.step, started.experiment) == (400, faster)
    assert all(steps[0] == 0 for steps in kept)
    reader.runner.send(GoOn(30, 3))
    early = reader.until(Started, run=3)
    assert isinstance(early, Started)
    assert early.step <= 30
    assert early.experiment == e
    reader.until(StateChanged, state="paused")
    step(reader, 50 - early.step)
    assert_same(trainer_of(reader), straight(e, {}, 50))


def test_a_run_that_runs_goes_on_running(reader: Reader) -> None:
    reader.load(experiment(), play=True)
    reader.until(StateChanged, state="running")
    while reader.newest().step < 20:
        reader.take()
    reader.runner.send(GoOn(0, 2))
    reader.until(Started, run=2)
    reader.snapshots.clear()
    while reader.newest().step < 20:
        reader.take()
    assert reader.newest().run == 2
    reader.runner.send(Pause())
    reader.until(StateChanged, state="paused")
    assert_same(trainer_of(reader), straight(experiment(), {}, reader.newest().step))


def test_an_edit_meant_for_the_run_that_was_left_is_dropped(reader: Reader) -> None:
    e = experiment()
    reader.load(e)
    reader.until(StateChanged, state="paused")
    step(reader, 3)
    reader.runner.send(GoOn(2, 2))
    reader.runner.send(Apply(edits.toggle_norm(e, 0, 0), run=1))
    reader.until(Started, run=2)
    step(reader, 2)
    assert trainer_of(reader).experiment == e


def test_later_checkpoints_are_forgotten(reader: Reader) -> None:
    reader.load(experiment())
    reader.until(StateChanged, state="paused")
    step(reader, 8)
    reader.events.clear()
    reader.runner.send(GoOn(5, 2))
    kept = reader.until(CheckpointsKept, run=2)
    assert isinstance(kept, CheckpointsKept)
    assert kept.steps == (0, 1, 2, 3, 4, 5)


def test_without_a_run_it_says_so(reader: Reader) -> None:
    reader.runner.send(GoOn(5, 2))
    failed = reader.until(Failed)
    assert isinstance(failed, Failed)
    assert "no checkpoint" in failed.sentence


def test_a_new_run_forgets_the_old_ones_checkpoints(reader: Reader) -> None:
    reader.load(experiment())
    reader.until(StateChanged, state="paused")
    step(reader, 3)
    reader.load(experiment(), run=2)
    kept = reader.until(CheckpointsKept, run=2)
    assert isinstance(kept, CheckpointsKept)
    assert kept.steps == (0,)
