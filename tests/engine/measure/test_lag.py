"""The gap meter alarms when running statistics lag, says why, and is quiet on healthy lanes."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from bnviz.data.catalogue import load
from bnviz.experiment import edits
from bnviz.experiment.file import load_preset
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.history import History
from bnviz.measure.lag import Lag, lag, lately
from bnviz.measure.snapshot import Watch
from bnviz.training.trainer import Trainer

DIGITS = load_preset("digits-sigmoid")


def normed(**changes: object) -> Experiment:
    return edits.set_all_norms(DIGITS, 0, Norm(**changes))  # type: ignore[arg-type]


def at_a_high_rate(momentum: float | None) -> Experiment:
    """So chaotic that the last bits decide where it leads; from seed 2 statistics lag whatever these are."""
    deep = edits.set_all_norms(load_preset("digits-deep-relu"), 0, Norm(momentum=momentum))
    return replace(edits.set_training(deep, learning_rate=2.0), seed=2)


def judged(e: Experiment, steps: int, lane: int = 0) -> Lag:
    trainer, history = Trainer(e, load(e.data, e.seed)), History(e)
    for step in range(1, steps + 1):
        snapshot = trainer.step(Watch(stages=frozenset(), gap=True) if steps - step < 10 else None)
        if snapshot is not None:
            history.append(snapshot)
    return lag(e, lane, history.gap_track(lane))


@pytest.mark.parametrize(
    ("e", "steps", "reason"),
    [
        (normed(momentum=0.001), 400, "start still weighs 67 %"),
        (normed(), 15, "After 15 steps with momentum 0.1 their start still weighs 21 %"),
        (normed(momentum=0.0), 60, "With momentum 0 they never move."),
        (normed(update_running_stats=False), 60, "They are switched off"),
        (edits.set_training(normed(), batch_size=2), 100, "With 2 values a unit"),
        (edits.set_training(normed(), batch_order="sorted"), 200, "Each batch holds few classes"),
        (at_a_high_rate(0.03), 150, "At learning rate 2 the weights move faster"),
        (at_a_high_rate(None), 150, "A cumulative average still holds"),
    ],
)
def test_statistics_that_lag_raise_an_alarm_with_the_reason(e: Experiment, steps: int, reason: str) -> None:
    found = judged(e, steps)
    assert found.alarm
    assert found.block is not None
    assert reason in found.sentence


@pytest.mark.parametrize(
    "preset", ["digits-sigmoid", "circles", "digits-conv", "digits-deep-relu", "digits-high-rate"]
)
def test_healthy_lanes_are_in_step(preset: str) -> None:
    found = judged(load_preset(preset), 150)
    assert not found.alarm, found
    assert found.sentence.startswith("In step")


@pytest.mark.parametrize(
    ("e", "words"),
    [
        (edits.set_all_norms(DIGITS, 0, None), "both modes are the same"),
        (normed(kind="layer"), "both modes are the same"),
        (edits.set_noise(normed(kind="layer"), 0, True), "only dropout and noise differ"),
        (edits.set_block(normed(kind="layer"), 0, dropout=0.2), "only dropout and noise differ"),
        (normed(track_running_stats=False), "takes those of its own batch"),
        (
            normed(use_batch_stats=False, update_running_stats=False),
            "Training takes the running statistics too",
        ),
    ],
)
def test_without_running_statistics_there_is_nothing_to_lag(e: Experiment, words: str) -> None:
    found = judged(e, 3)
    assert not found.alarm
    assert words in found.sentence


def test_the_median_of_the_last_looks_counts_and_gaps_are_left_out() -> None:
    values = np.array([[5.0, np.nan, 1.0, 2.0, 3.0], [np.nan] * 5])
    assert lately(values).tolist()[0] == 2.5
    assert np.isnan(lately(values)[1])
