"""What snapshots tell for the coach alone: the largest value before a ReLU, and both modes."""

from __future__ import annotations

import math

import pytest
import torch
from msgspec.structs import replace
from torch.nn import functional as F

from bnviz.data.catalogue import load
from bnviz.experiment.values import Block, Data, Experiment, Lane, Network, Norm
from bnviz.measure.snapshot import Watch
from bnviz.training.trainer import Trainer
from tests.engine.coach.cases import small

CONV = Experiment(
    data=Data(name="digits", scaling="standardised"),
    network=Network(blocks=(Block(kind="conv", width=4), Block(width=9, activation="tanh"))),
    lanes=(
        Lane(name="With", norms=(Norm(), Norm(placement="after"))),
        Lane(name="Without", norms=(None, None)),
    ),
)


def begin(e: Experiment) -> Trainer:
    return Trainer(e, load(e.data, e.seed), dtype=torch.float64)


def test_the_largest_value_before_each_relu_is_that_of_the_pass() -> None:
    trainer = begin(CONV)
    x, _ = trainer.batches.peek()
    expected = []
    for lane in trainer.lanes:
        assert lane is not None
        block = lane.network.blocks[0]
        z = block.linear(x)
        if block.norm is not None:
            z = F.batch_norm(z, None, None, training=True)
        expected.append(z.amax((0, 2, 3)))
    snapshot = trainer.step(Watch(stages=frozenset()))
    assert snapshot is not None
    for lane, highest in zip(snapshot.lanes, expected, strict=True):
        seen = lane.blocks[0].units.highest
        assert seen is not None
        assert torch.allclose(torch.from_numpy(seen.copy()), highest, rtol=0, atol=1e-10)
        assert lane.blocks[1].units.highest is None


def test_the_evaluation_mode_of_a_mini_batch_is_that_before_the_step() -> None:
    trainer = begin(small(Norm(), activation="relu", learning_rate=0.3))
    for _ in range(20):
        trainer.step()
    x, y = trainer.batches.peek()
    lane = trainer.lanes[0]
    assert lane is not None
    h = x
    for block in lane.network.blocks:
        norm = block.norm
        z = F.linear(h, block.linear.weight)
        z = F.batch_norm(z, norm.running_mean, norm.running_var, norm.weight, norm.bias)  # type: ignore[union-attr, arg-type]
        h = F.relu(z)
    logits = lane.network.head(h).detach()
    loss, accuracy = float(F.cross_entropy(logits, y)), float((logits.argmax(1) == y).double().mean())
    snapshot = trainer.step(Watch(modes=True))
    assert snapshot is not None
    assert snapshot.lanes[0].eval_loss == pytest.approx(loss, abs=1e-10)
    assert snapshot.lanes[0].eval_accuracy == accuracy
    assert snapshot.lanes[0].train_loss != pytest.approx(loss, abs=1e-3)


def test_looking_at_both_modes_changes_nothing_that_is_trained() -> None:
    dropping = replace(
        CONV, network=replace(CONV.network, blocks=(Block(kind="conv", width=4, dropout=0.3),) * 2)
    )
    watched, alone = begin(dropping), begin(dropping)
    for _ in range(12):
        watched.peek(Watch(modes=True))
        watched.step(Watch(modes=True, parameters=True))
        alone.step()
    for a, b in zip(watched.lanes, alone.lanes, strict=True):
        assert a is not None
        assert b is not None
        for tensors in (
            (a.network.parameters(), b.network.parameters()),
            (a.network.buffers(), b.network.buffers()),
        ):
            one, other = tensors
            assert all(torch.equal(one[name], other[name]) for name in one)


def test_without_being_asked_no_second_mode_is_measured() -> None:
    snapshot = begin(small(Norm())).step(Watch())
    assert snapshot is not None
    assert math.isnan(snapshot.lanes[0].eval_loss)


def test_a_batch_that_evaluation_mode_refuses_leaves_the_step_to_say_so() -> None:
    e = small(Norm(track_running_stats=False), batch_size=11, last_batch="keep")
    trainer = begin(e)
    for _ in range(19):
        trainer.step()
    snapshot = trainer.step(Watch(modes=True))
    assert snapshot is not None
    assert math.isnan(snapshot.lanes[0].eval_loss)
    assert "single sample" in (snapshot.lanes[0].stopped or "")
