"""gamma and beta of every unit over the run are what the snapshots had, in bounded memory."""

from __future__ import annotations

import numpy as np
import torch

from bnviz.experiment.values import Norm
from bnviz.measure.affine import MAX_UNITS
from bnviz.measure.history import History
from bnviz.measure.snapshot import Watch
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import data_of, dense


def run(
    width: int, steps: int, capacity: int = 400, norm: Norm | None = None
) -> tuple[History, list[np.ndarray]]:
    e = dense((norm or Norm(), None), width=width)
    trainer, history, before = Trainer(e, data_of(e)), History(e, capacity=capacity), []
    for _ in range(steps):
        lane = trainer.lanes[0]
        assert lane is not None
        gamma = lane.network.blocks[1].norm
        assert gamma is not None
        before.append(
            gamma.weight.detach().numpy().copy() if isinstance(gamma.weight, torch.Tensor) else None
        )
        snapshot = trainer.step(Watch(stages=frozenset()))
        assert snapshot is not None
        history.append(snapshot)
    return history, before


def test_every_unit_has_the_gamma_that_the_step_was_taken_with() -> None:
    history, before = run(width=12, steps=9)
    track = history.affine_track(0, 1)
    assert track is not None
    assert track.gamma is not None
    assert track.beta is not None
    assert track.units.tolist() == list(range(12))
    assert track.steps.tolist() == list(range(1, 10))
    np.testing.assert_array_equal(track.gamma, np.stack(before, 1))
    assert not (track.beta[:, 0]).any()
    own = history.unit_track(0, 1, 7)
    np.testing.assert_array_equal(own.gamma, track.gamma[7])


def test_it_grows_with_the_run_and_stays_bounded() -> None:
    history, before = run(width=6, steps=5)
    first = history.affine_track(0, 1)
    assert first is not None
    assert len(first.steps) == 5
    history, before = run(width=6, steps=60, capacity=16)
    for _ in range(2):  # asked twice, the second time nothing is stacked anew
        track = history.affine_track(0, 1)
        assert track is not None
        assert track.gamma is not None
        assert len(track.steps) == len(history.snapshots) <= 16
        np.testing.assert_array_equal(track.gamma, np.stack([before[step - 1] for step in track.steps], 1))


def test_of_a_wide_block_some_units_are_shown_the_ends_among_them() -> None:
    history, _ = run(width=MAX_UNITS + 90, steps=2)
    track = history.affine_track(0, 1)
    assert track is not None
    assert len(track.units) == MAX_UNITS == len(set(track.units.tolist()))
    assert (track.units[0], track.units[-1]) == (0, MAX_UNITS + 89)


def test_a_lane_without_affine_has_no_track() -> None:
    history, _ = run(width=6, steps=2, norm=Norm(affine=False))
    assert history.affine_track(0, 1) is None
    assert history.affine_track(1, 1) is None
    assert history.affine_track(7, 1) is None
