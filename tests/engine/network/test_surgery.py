"""Norms that come and go on a living network."""

from __future__ import annotations

import pytest
import torch
from msgspec.structs import replace

from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT
from bnviz.experiment.values import Experiment, Norm
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

EXACT = 1e-9


def trained(e: Experiment, steps: int = 30) -> Trainer:
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    for _ in range(steps):
        trainer.step()
    return trainer


def logits(trainer: Trainer, lane: int = 0) -> torch.Tensor:
    network = trainer.lanes[lane].network  # type: ignore[union-attr]
    network.set_training(False)
    with torch.no_grad():
        out = network(trainer.x_test)
    network.set_training(True)
    return out


@pytest.mark.parametrize("placement", ["before", "after"])
@pytest.mark.parametrize("block", [INPUT, 0, 1, "output"])
@pytest.mark.parametrize("make", [dense, conv])
def test_a_batch_norm_that_keeps_the_function_leaves_the_outputs_as_they_were(
    make: object, block: int | str, placement: str
) -> None:
    trainer = trained(make((None,)))  # type: ignore[operator]
    block = block if isinstance(block, int) else len(trainer.experiment.network.blocks)
    before = logits(trainer)
    trainer.apply(edits.set_norm(trainer.experiment, 0, block, Norm(placement=placement)), True)  # type: ignore[arg-type]
    torch.testing.assert_close(logits(trainer), before, rtol=0, atol=EXACT)
    trainer.step()
    assert trainer.stopped == [None]


@pytest.mark.parametrize("make", [dense, conv])
@pytest.mark.parametrize("norm", [Norm(), Norm(affine=False), Norm(momentum=None)])
def test_a_batch_norm_before_the_activation_folds_exactly_into_the_layer_before(
    make: object, norm: Norm
) -> None:
    trainer = trained(make((norm,)))  # type: ignore[operator]
    blocks = len(trainer.experiment.network.blocks)
    trainer.apply(edits.set_norm(trainer.experiment, 0, blocks, norm), True)
    trainer.step()
    before = logits(trainer)
    for block in range(blocks + 1):
        assert trainer.apply(edits.set_norm(trainer.experiment, 0, block, None), True) == []
        torch.testing.assert_close(logits(trainer), before, rtol=0, atol=EXACT)
    trainer.step()
    assert not list(trainer.lanes[0].network.norms())  # type: ignore[union-attr]


@pytest.mark.parametrize("block", [INPUT, 0, 1])
def test_a_batch_norm_behind_the_activation_folds_into_the_dense_layer_after(block: int) -> None:
    norm = Norm(placement="after")
    trainer = trained(edits.set_norm(dense((norm,)), 0, INPUT, norm))
    before = logits(trainer)
    assert trainer.apply(edits.set_norm(trainer.experiment, 0, block, None), True) == []
    torch.testing.assert_close(logits(trainer), before, rtol=0, atol=EXACT)


def test_what_cannot_be_folded_is_taken_out_and_said_so() -> None:
    trainer = trained(conv((Norm(placement="after"),)))
    notices = trainer.apply(edits.set_norm(trainer.experiment, 0, 1, None), True)
    assert len(notices) == 1
    assert "could not be folded" in notices[0]


def test_a_fresh_norm_starts_with_gamma_one_and_beta_zero() -> None:
    trainer = trained(dense((None,)))
    trainer.apply(edits.set_norm(trainer.experiment, 0, 0, Norm()), False)
    norm = trainer.lanes[0].network.blocks[0].norm  # type: ignore[union-attr]
    assert isinstance(norm, torch.nn.BatchNorm1d)
    assert torch.equal(norm.weight, torch.ones_like(norm.weight))
    assert torch.equal(norm.bias, torch.zeros_like(norm.bias))
    assert float(norm.num_batches_tracked) == 0  # type: ignore[arg-type]


@pytest.mark.parametrize("keep", [True, False])
def test_toggling_one_lane_leaves_the_other_and_the_other_blocks_bit_for_bit(keep: bool) -> None:
    e = dense((Norm(), Norm()), optimiser="adam", learning_rate=0.01)
    touched, untouched = trained(e), trained(e)
    weights = [p.clone() for p in touched.lanes[0].network.blocks[1].linear.parameters()]  # type: ignore[union-attr]
    touched.apply(edits.set_norm(e, 0, 0, None), keep)
    kept = list(touched.lanes[0].network.blocks[1].linear.parameters())  # type: ignore[union-attr]
    assert all(torch.equal(a, b) for a, b in zip(weights, kept, strict=True))
    for _ in range(20):
        touched.step()
        untouched.step()
    assert torch.equal(logits(touched, 1), logits(untouched, 1))


def test_the_optimiser_keeps_its_state_for_what_was_not_touched() -> None:
    trainer = trained(dense((Norm(),), optimiser="adam", learning_rate=0.01))
    lane = trainer.lanes[0]
    assert lane is not None
    state = lane.groups[0].state
    first_moment, steps = state["exp_avg"].clone(), float(state["step"])
    trainer.apply(edits.set_norm(trainer.experiment, 0, 0, None), True)
    trainer.apply(edits.set_norm(trainer.experiment, 0, 0, Norm()), True)
    assert torch.equal(lane.groups[0].state["exp_avg"], first_moment)
    trainer.step()
    assert float(lane.groups[0].state["step"]) == steps + 1
    assert float(lane.groups[1].state["step"]) == 1


def test_toggling_a_hundred_times_leaves_no_parameters_behind() -> None:
    trainer = trained(dense((Norm(),)), steps=1)
    for _ in range(50):
        trainer.apply(edits.set_norm(trainer.experiment, 0, 0, None), True)
        trainer.apply(edits.set_norm(trainer.experiment, 0, 0, Norm()), True)
    lane = trainer.lanes[0]
    assert lane is not None
    assert len(lane.groups) == 2


def test_momentum_and_eps_of_a_norm_change_without_touching_its_statistics() -> None:
    trainer = trained(dense((Norm(),)))
    norm = trainer.lanes[0].network.blocks[0].norm  # type: ignore[union-attr]
    assert isinstance(norm, torch.nn.BatchNorm1d)
    assert norm.running_mean is not None
    mean = norm.running_mean.clone()
    trainer.apply(edits.set_norm(trainer.experiment, 0, 0, Norm(momentum=0.5, eps=1e-3)), True)
    assert trainer.lanes[0].network.blocks[0].norm is norm  # type: ignore[union-attr]
    assert (norm.momentum, norm.eps) == (0.5, 1e-3)
    assert torch.equal(norm.running_mean, mean)


@pytest.mark.parametrize("kind", ["layer", "group"])
def test_another_kind_of_norm_takes_the_place_and_says_that_it_starts_fresh(kind: str) -> None:
    trainer = trained(dense((Norm(),)))
    new = Norm(kind=kind)  # type: ignore[arg-type]
    notices = trainer.apply(edits.set_norm(trainer.experiment, 0, 0, new), True)
    assert any("starts fresh" in notice for notice in notices)
    trainer.step()
    assert trainer.stopped == [None]


def test_an_impossible_norm_stops_its_lane_with_a_sentence_and_the_other_goes_on() -> None:
    trainer = trained(dense((Norm(), None), width=10))
    bad = edits.set_norm(trainer.experiment, 0, 0, Norm(kind="group", groups=3))
    trainer.apply(bad, True)
    assert trainer.stopped[0] is not None
    assert "groups" in trainer.stopped[0].sentence
    trainer.step()
    assert trainer.stopped[1] is None


def test_a_block_asked_to_have_no_bias_still_keeps_the_function_when_its_norm_is_folded() -> None:
    e = dense((Norm(),))
    e = edits.set_block(e, 0, bias=False)
    trainer = trained(replace(e, name="no bias"))
    before = logits(trainer)
    trainer.apply(edits.set_norm(trainer.experiment, 0, 0, None), True)
    torch.testing.assert_close(logits(trainer), before, rtol=0, atol=EXACT)
