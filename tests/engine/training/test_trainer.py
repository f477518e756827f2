"""Lanes in lock-step: equal starts, equal lanes, live changes, bad luck."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from bnviz.errors import NetworkError
from bnviz.experiment import edits
from bnviz.experiment.file import load_preset, presets
from bnviz.experiment.values import Block, Experiment, Norm, Stop
from bnviz.measure.snapshot import Focus, Watch
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

EVERYTHING = Watch(
    stages=frozenset({"input", "linear", "normalized", "scaled", "activation"}),
    parameters=True,
    surface=True,
    predictions=True,
    per_unit=True,
)


def make(e: Experiment) -> Trainer:
    return Trainer(e, data_of(e))


def flat(trainer: Trainer, lane: int) -> torch.Tensor:
    network = trainer.lanes[lane].network  # type: ignore[union-attr]
    return torch.cat(
        [
            t.detach().double().reshape(-1)
            for t in [*network.parameters().values(), *network.buffers().values()]
        ]
    )


def test_all_lanes_start_from_the_same_weights_whatever_their_norms() -> None:
    trainer = make(dense((Norm(), None, Norm(kind="layer"), Norm(placement="after"))))
    first, *others = [lane.network.blocks for lane in trainer.lanes if lane is not None]
    for rows in others:
        for a, b in zip(first, rows, strict=True):
            assert torch.equal(a.linear.weight, b.linear.weight)
            assert torch.equal(a.bias, b.bias)


@pytest.mark.parametrize("make_experiment", [dense, conv])
def test_two_lanes_with_equal_norms_stay_equal_bit_for_bit(make_experiment: object) -> None:
    e = make_experiment((Norm(), None, Norm()))  # type: ignore[operator]
    e = edits.set_block(e, 0, dropout=0.3)
    trainer = make(e)
    for _ in range(40):
        trainer.step()
    assert torch.equal(flat(trainer, 0), flat(trainer, 2))


def test_the_same_seed_gives_the_same_bits_and_another_seed_others() -> None:
    e = edits.set_block(dense((Norm(), None), optimiser="adam", learning_rate=0.01), 1, dropout=0.2)
    runs = []
    for experiment in (e, e, edits.set_seed(e, 4)):
        trainer = make(experiment)
        for _ in range(40):
            trainer.step()
        runs.append(flat(trainer, 0))
    assert torch.equal(runs[0], runs[1])
    assert not torch.equal(runs[0], runs[2])


def test_watching_everything_changes_no_bit_of_the_training() -> None:
    e = edits.set_block(dense((Norm(), None)), 0, dropout=0.2)
    watched, alone = make(e), make(e)
    for step in range(30):
        watched.step(EVERYTHING)
        if step % 7 == 0:
            watched.peek(EVERYTHING)
            watched.evaluate()
        alone.step()
    assert torch.equal(flat(watched, 0), flat(alone, 0))
    assert torch.equal(flat(watched, 1), flat(alone, 1))


def test_a_snapshot_shows_the_gamma_and_beta_its_stages_were_made_with() -> None:
    trainer = Trainer(dense((Norm(),), learning_rate=1.0), data_of(dense((Norm(),))), dtype=torch.float64)
    for _ in range(3):
        snapshot = trainer.step(EVERYTHING)
    assert snapshot is not None
    block = snapshot.lanes[0].blocks[1]
    gamma, beta = block.units.gamma, block.units.beta
    assert gamma is not None
    assert beta is not None
    assert block.stages["scaled"].mean == pytest.approx(beta.mean(), abs=1e-12)
    norm = trainer.lanes[0].network.blocks[1].norm  # type: ignore[union-attr]
    assert isinstance(norm, torch.nn.BatchNorm1d)
    assert not np.allclose(norm.bias.detach().numpy(), beta)


def test_a_snapshot_stays_what_it_was_when_training_goes_on() -> None:
    trainer = make(dense((Norm(),)))
    snapshot = trainer.step(EVERYTHING)
    assert snapshot is not None
    units = snapshot.lanes[0].blocks[0].units
    assert units.running_mean is not None
    kept = units.running_mean.copy()
    for _ in range(5):
        trainer.step(EVERYTHING)
    assert np.array_equal(units.running_mean, kept)
    with pytest.raises(ValueError, match="read-only"):
        units.running_mean[0] = 1.0


def test_learning_rate_and_decay_change_in_the_next_step() -> None:
    changed, steady = make(dense((Norm(), None))), make(dense((Norm(), None)))
    for trainer in (changed, steady):
        trainer.step()
    changed.apply(edits.set_training(changed.experiment, learning_rate=1e-8, weight_decay=10.0), True)
    before = flat(changed, 0), flat(changed, 1)
    for trainer in (changed, steady):
        trainer.step()
    weights = [lane.network.blocks[0].linear.weight for lane in changed.lanes if lane is not None]
    assert all(torch.isfinite(weight).all() for weight in weights)
    moved = [(flat(t, 1) - before[1]).abs().max().item() for t in (changed, steady)]
    assert 0 < moved[0] < 1e-5 < moved[1]


def test_batch_size_changes_at_the_next_batch_and_no_sample_is_seen_twice_in_the_epoch() -> None:
    trainer = make(dense((None,)))
    seen = [trainer.batches.take()[0] for _ in range(3)]
    trainer.apply(edits.set_training(trainer.experiment, batch_size=50), True)
    while trainer.batches.left:
        seen.append(trainer.batches.take()[0])
    assert [len(x) for x in seen[:4]] == [16, 16, 16, 50]
    rows = torch.cat(seen)
    assert len(torch.unique(rows, dim=0)) == len(rows)


def test_an_experiment_that_cannot_work_is_refused_with_its_problem() -> None:
    e = edits.set_block(dense((None,)), 0, kind="conv")
    with pytest.raises(NetworkError, match="convolution"):
        make(e)


def test_runs_stop_after_steps_epochs_or_at_an_accuracy() -> None:
    e = dense((Norm(),), learning_rate=0.2)
    for stop, expected in ((Stop(steps=7), 7), (Stop(epochs=2), 26)):
        trainer = make(edits.set_training(e, stop=stop))
        while trainer.finished is None:
            trainer.step()
        assert trainer.step_number == expected
    trainer = make(edits.set_training(e, stop=Stop(accuracy=0.9)))
    while trainer.finished is None and trainer.step_number < 500:
        trainer.step()
    assert trainer.finished is not None
    assert trainer.evaluations.newest(0)[1] >= 0.9
    trainer.arm_stop()
    trainer.step()
    assert trainer.finished is None


def test_a_removed_lane_leaves_the_others_as_they_were() -> None:
    e = dense((Norm(), None, Norm(kind="layer")))
    trainer, whole = make(e), make(e)
    for _ in range(5):
        trainer.step()
        whole.step()
    trainer.apply(edits.remove_lane(e, 1), True)
    for _ in range(5):
        snapshot = trainer.step(Watch())
        whole.step()
    assert snapshot is not None
    assert len(snapshot.lanes) == 2
    assert snapshot.recent.train_loss.shape[0] == 2
    assert torch.equal(flat(trainer, 1), flat(whole, 2))


@pytest.mark.parametrize("preset", [preset.name for preset in presets()])
def test_every_preset_trains_and_can_be_watched(preset: str) -> None:
    trainer = make(load_preset(preset))
    trainer.peek(EVERYTHING)
    for _ in range(3):
        snapshot = trainer.step(EVERYTHING)
    assert snapshot is not None
    assert [len(lane.blocks) for lane in snapshot.lanes] == [len(trainer.experiment.network.blocks)] * len(
        trainer.lanes
    )
    assert all(0 <= lane.test_accuracy <= 1 for lane in snapshot.lanes)


def test_a_skip_connection_adds_the_blocks_input() -> None:
    e = dense((None,), blocks=2, width=12)
    e = replace(e, network=replace(e.network, blocks=(Block(width=12), Block(width=12, skip=True))))
    trainer = make(e)
    network = trainer.lanes[0].network  # type: ignore[union-attr]
    second = network.blocks[1]
    x = torch.randn(4, 12)
    plain = second.activation(second.linear(x))
    assert torch.equal(second(x), x + plain)


@pytest.mark.parametrize("placement", ["before", "after"])
def test_a_watched_unit_is_seen_closely_in_the_very_step_and_changes_no_bit(placement: str) -> None:
    e = dense((None, Norm(placement=placement)))  # type: ignore[arg-type]
    watched, alone = make(e), make(e)
    for _ in range(5):
        snapshot = watched.step(Watch(focus=Focus(lane=1, block=0, unit=3, sample=2)))
        alone.step()
    assert snapshot is not None
    seen = snapshot.close_up
    assert seen is not None
    assert seen.formula is not None
    assert seen.gradient is not None
    assert seen.running is not None
    units = snapshot.lanes[1].blocks[0].units
    assert seen.formula.mean == pytest.approx(units.batch_mean[3], rel=1e-5)
    assert seen.formula.var == pytest.approx(units.batch_var[3], rel=1e-5)
    assert units.running_mean is not None
    assert seen.running.mean_after == pytest.approx(units.running_mean[3], rel=1e-6)
    np.testing.assert_allclose(seen.gradient.total, seen.gradient.autograd, atol=1e-6)
    assert torch.equal(flat(watched, 1), flat(alone, 1))
    assert watched.peek(Watch(focus=Focus(1, 9, 0))).close_up is None
    peeked = watched.peek(Watch(focus=Focus(1, 0, 0))).close_up
    assert peeked is not None
    assert peeked.gradient is not None
