"""Running statistics measured anew, reset and put back; undo of edits before and after."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.snapshot import Watch
from bnviz.training.commands import Mend
from bnviz.training.mending import MOST_MENDS
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense


def make(e: Experiment) -> Trainer:
    return Trainer(e, data_of(e))


def kept(trainer: Trainer) -> dict[str, Tensor]:
    lane = trainer.lanes[0]
    assert lane is not None
    tensors = lane.network.parameters() | lane.network.buffers()
    return {name: tensor.detach().clone() for name, tensor in tensors.items()}


def assert_is(trainer: Trainer, expected: dict[str, Tensor]) -> None:
    now = kept(trainer)
    assert now.keys() == expected.keys()
    assert all(torch.equal(now[name], expected[name]) for name in expected)


@pytest.mark.parametrize("make_experiment", [dense, conv])
def test_recomputed_statistics_are_those_of_the_whole_training_set(make_experiment: object) -> None:
    e = make_experiment((Norm(momentum=0.001), None))  # type: ignore[operator]
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    for _ in range(30):
        trainer.step()
    told = trainer.mend_statistics(0, "train")
    assert "measured over the training set" in told
    network = trainer.lanes[0].network  # type: ignore[union-attr]
    network.set_training(False)
    x = trainer.x_train
    for block in network.blocks:
        entering = block.linear(x.flatten(1) if block.flattens else x)
        norm = block.norm
        assert isinstance(norm, torch.nn.BatchNorm1d | torch.nn.BatchNorm2d)
        values = entering.transpose(0, 1).flatten(1)
        torch.testing.assert_close(norm.running_mean, values.mean(1), rtol=0, atol=1e-10)
        torch.testing.assert_close(norm.running_var, values.var(1), rtol=0, atol=1e-10)
        x = block(x)
    network.set_training(True)
    told = trainer.mend_statistics(0, "test")
    assert "measured over the test samples" in told
    first = network.blocks[0]
    values = first.linear(trainer.x_test.flatten(1) if first.flattens else trainer.x_test)
    torch.testing.assert_close(
        first.norm.running_mean, values.transpose(0, 1).flatten(1).mean(1), rtol=0, atol=1e-10
    )
    assert trainer.evaluations.newest(0) == trainer.lanes[0].evaluate(trainer.x_test, trainer.y_test)  # type: ignore[union-attr]
    trainer.mend_statistics(0, "reset")
    assert all(float(v.abs().max()) == 0 for n, v in network.buffers().items() if n.endswith("running_mean"))


@pytest.mark.parametrize("how", ["train", "test", "reset"])
def test_statistics_that_were_measured_or_reset_can_be_put_back_bit_for_bit(how: Mend) -> None:
    trainer = make(dense((Norm(), None)))
    for _ in range(5):
        trainer.step()
    lane = trainer.lanes[0]
    assert lane is not None
    before = {name: tensor.clone() for name, tensor in lane.network.buffers().items()}
    tests = lane.evaluate(trainer.x_test, trainer.y_test)
    trainer.mend_statistics(0, how)
    changed = lane.network.buffers()
    assert any(not torch.equal(changed[name], before[name]) for name in before)
    trainer.mend_statistics(0, "train")
    for _ in range(2):  # one step back each
        told = trainer.mend_statistics(0, "back")
        assert "are as before" in told
    assert all(torch.equal(now, before[name]) for name, now in lane.network.buffers().items())
    assert trainer.evaluations.newest(0) == tests
    assert trainer.take_reports()[-1].samples == "back"  # type: ignore[union-attr]
    assert "no earlier running statistics" in trainer.mend_statistics(0, "back")


def test_statistics_of_a_norm_that_went_are_not_put_back() -> None:
    trainer = make(dense((Norm(), None)))
    trainer.step()
    trainer.mend_statistics(0, "reset")
    trainer.apply(edits.set_all_norms(trainer.experiment, 0, None), True)
    assert "no earlier running statistics" in trainer.mend_statistics(0, "back")


def test_a_lane_whose_statistics_were_poisoned_trains_again_after_their_reset() -> None:
    trainer = make(dense((Norm(), None)))
    trainer.step()
    trainer.batches._x[trainer.batches.seen] = math.nan
    trainer.step()
    assert trainer.stopped[0] is not None
    trainer.mend_statistics(0, "reset")
    assert trainer.stopped[0] is None
    snapshot = trainer.step(Watch())
    assert snapshot is not None
    assert math.isfinite(snapshot.lanes[0].train_loss)


@pytest.mark.parametrize("keep", [True, False])
def test_a_norm_that_went_and_came_back_has_its_statistics_put_back_too(keep: bool) -> None:
    trainer = make(dense((Norm(), None)))
    for _ in range(5):
        trainer.step()
    before, e = kept(trainer), trainer.experiment
    trainer.mend_statistics(0, "reset")
    trainer.apply(edits.set_norm(e, 0, 1, None), keep)
    trainer.apply(e, keep, True)
    assert "are as before" in trainer.mend_statistics(0, "back")
    assert_is(trainer, before)


@pytest.mark.parametrize("keep", [True, False])
def test_an_edit_before_measuring_is_still_taken_back_bit_for_bit(keep: bool) -> None:
    trainer = make(dense((Norm(), None)))
    for _ in range(5):
        trainer.step()
    before, e = kept(trainer), trainer.experiment
    trainer.apply(edits.set_norm(e, 0, 1, None), keep)
    trainer.mend_statistics(0, "train")
    trainer.mend_statistics(0, "back")
    trainer.apply(e, keep, True)
    assert_is(trainer, before)


def test_taking_a_reset_back_brings_back_why_the_lane_stood_still() -> None:
    trainer = make(dense((Norm(), None)))
    trainer.step()
    trainer.batches._x[trainer.batches.seen] = math.nan
    trainer.step()
    why = trainer.stopped[0]
    assert why is not None
    trainer.mend_statistics(0, "reset")
    trainer.mend_statistics(0, "back")
    assert trainer.stopped[0] == why


def test_so_many_are_kept_and_no_more() -> None:
    trainer = make(dense((Norm(), None)))
    trainer.step()
    for _ in range(MOST_MENDS + 1):
        trainer.mend_statistics(0, "reset")
    for _ in range(MOST_MENDS):
        assert "are as before" in trainer.mend_statistics(0, "back")
    assert "no earlier running statistics" in trainer.mend_statistics(0, "back")
