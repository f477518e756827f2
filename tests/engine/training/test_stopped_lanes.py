"""Lanes that stop: why, at which step, in which row, and how they go on."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment, Initialisation, Norm
from bnviz.measure.snapshot import Focus, Watch
from bnviz.training.causes import where_it_began
from bnviz.training.lane import Lane
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import data_of, dense


def make(e: Experiment) -> Trainer:
    return Trainer(e, data_of(e))


def first_lane(trainer: Trainer) -> Lane:
    lane = trainer.lanes[0]
    assert lane is not None
    return lane


def test_a_diverging_lane_stops_and_says_where_it_began_while_the_other_goes_on() -> None:
    e = dense((Norm(), None), activation="identity", blocks=3, learning_rate=10.0)
    e = edits.set_network(e, initialisation=Initialisation(kind="gaussian", std=3.0))
    trainer = make(e)
    for _ in range(60):
        trainer.step(Watch())
        if trainer.stopped[1] is not None:
            break
    failures = dict(trainer.take_failures())
    assert failures[1].step == trainer.step_number
    assert "it began in" in failures[1].sentence
    lane = trainer.lanes[0]
    before = trainer.step_number
    snapshot = trainer.step(Watch())
    assert snapshot is not None
    assert snapshot.step == before + 1
    assert snapshot.lanes[1].stopped is not None
    assert lane is not None
    if trainer.stopped[0] is None:
        assert math.isfinite(snapshot.lanes[0].train_loss)


def test_losses_read_late_as_on_an_accelerator_are_the_same_and_divergence_is_dated_right() -> None:
    e = dense((Norm(), None), activation="identity", blocks=3, learning_rate=10.0)
    e = edits.set_network(e, initialisation=Initialisation(kind="gaussian", std=3.0))
    at_once, later = make(e), make(e)
    later.reads_every_step = False
    for trainer in (at_once, later):
        for _ in range(70):
            trainer.step()
        trainer.step(Watch())
    first, second = at_once.losses.recent(), later.losses.recent()
    assert np.array_equal(first.steps, second.steps)
    assert np.array_equal(first.train_loss[0], second.train_loss[0], equal_nan=True)
    dated = [{lane: f.step for lane, f in trainer.take_failures()} for trainer in (at_once, later)]
    assert dated[0][1] == dated[1][1]


@pytest.mark.parametrize("watch", [None, Watch()])
@pytest.mark.parametrize(("row", "place"), [(0, "block 1"), (1, "block 2"), (2, "the output layer")])
def test_the_row_that_is_told_is_the_first_whose_values_are_not_finite(
    watch: Watch | None, row: int, place: str
) -> None:
    trainer = make(dense((None,)))
    with torch.no_grad():
        first_lane(trainer).network.rows[row].linear.weight.fill_(math.inf)
    trainer.step(watch)
    failure = trainer.stopped[0]
    assert failure is not None
    assert (failure.cause, failure.step, failure.block) == ("NaN", 1, row)
    assert failure.sentence == f"The loss became NaN; it began in {place}."


@pytest.mark.parametrize("watch", [None, Watch()])
def test_a_cross_entropy_that_is_too_large_belongs_to_the_output(watch: Watch | None) -> None:
    trainer = make(dense((None,)))
    lane = first_lane(trainer)
    with torch.no_grad():
        lane.network.head.linear.weight.fill_(0.0)
        lane.network.head.bias.copy_(torch.linspace(-1.6e38, 1.6e38, len(lane.network.head.bias)))
    trainer.step(watch)
    failure = trainer.stopped[0]
    assert failure is not None
    assert bool(torch.isfinite(lane.logits(trainer.x_train)).all())
    assert (failure.cause, failure.block) == ("infinite", 2)
    assert failure.sentence == "The loss became infinite; it began in the output layer."


def test_where_it_began_is_not_told_where_another_draw_of_dropout_is_finite() -> None:
    trainer = make(edits.set_block(dense((None,), activation="identity"), 1, dropout=0.5))
    lane = first_lane(trainer)
    with torch.no_grad():  # 2e38 comes out of unit 0 of block 2, and twice that where dropout keeps it
        for row in lane.network.rows:
            row.linear.weight.fill_(0.0)
        lane.network.blocks[1].bias[0] = 2e38
        lane.network.head.linear.weight[0, 0] = 1.0
    x, y = trainer.x_train[:1], trainer.y_train[:1]
    generator, told = lane.network.blocks[1].dropout.generator, set()
    for seed in range(20):
        generator.manual_seed(seed)
        before = generator.get_state()
        row = where_it_began(lane, x, y)
        assert torch.equal(generator.get_state(), before)
        finite = math.isfinite(lane.loss(x, y).item())
        assert row == (None if finite else 2)
        told.add(row)
    assert told == {None, 2}


def test_losses_read_late_do_not_tell_where_it_began() -> None:
    trainer = make(dense((Norm(), None)))
    trainer.reads_every_step = False
    lane = first_lane(trainer)
    with torch.no_grad():
        lane.network.rows[1].linear.weight.fill_(math.inf)
    for _ in range(3):
        trainer.step()
    trainer.step(Watch())
    assert lane.first_unsound_block() == 0  # by now it is all of them
    failure = trainer.stopped[0]
    assert failure is not None
    assert (failure.cause, failure.step, failure.block) == ("NaN", 1, None)
    assert failure.sentence == "The loss became NaN; where that began is not known."


def test_a_network_there_cannot_be_is_another_cause() -> None:
    (failure,) = make(dense((Norm(kind="group", groups=5),))).stopped
    assert failure is not None
    assert (failure.cause, failure.step, failure.diverged) == ("unbuildable", 0, False)


def test_batch_size_one_stops_the_lane_with_batch_norm_in_pytorchs_words_and_ours() -> None:
    trainer = make(edits.set_training(dense((Norm(), None)), batch_size=1))
    trainer.peek(Watch())
    trainer.step(Watch())
    assert trainer.stopped[1] is None
    assert trainer.stopped[0] is not None
    assert "Expected more than 1 value per channel" in trainer.stopped[0].sentence
    assert "batch size is 1" in trainer.stopped[0].sentence
    assert [(failure.cause, failure.block) for _, failure in trainer.take_failures()] == [("refused", 0)]
    trainer.apply(edits.set_training(trainer.experiment, batch_size=16), True)
    assert trainer.stopped == [None, None]
    snapshot = trainer.step(Watch())
    assert snapshot is not None
    assert all(math.isfinite(lane.train_loss) for lane in snapshot.lanes)


@pytest.mark.parametrize("block", [-1, 0, 1])
def test_a_norm_that_refuses_its_batch_is_no_fault_for_whoever_looks_there(block: int) -> None:
    e = edits.set_norm(dense((Norm(), Norm(kind="layer"))), 0, -1, Norm() if block == -1 else None)
    trainer = make(e)
    watch = Watch(parameters=True, modes=True, gap=True, focus=Focus(0, block, 1))
    assert trainer.step(watch) is not None
    trainer.apply(edits.set_training(e, batch_size=1), True)
    for _ in range(3):  # the step that stops the lane, and those after it
        seen = trainer.step(watch)
        assert seen is not None
        assert seen.close_up is None
        assert seen.lanes[0].stopped is not None
        assert seen.lanes[1].stopped is None
    assert len(trainer.take_failures()) == 1


@pytest.mark.parametrize(
    ("last", "sizes"), [("drop", [19] * 11), ("merge", [19] * 10 + [20]), ("keep", None)]
)
def test_a_last_batch_of_one_sample_never_crashes(last: str, sizes: list[int] | None) -> None:
    e = edits.set_training(dense((Norm(), None)), batch_size=19, last_batch=last)
    trainer = make(e)
    assert len(trainer.x_train) % 19 == 1
    taken = []
    for _ in range(12 if sizes is None else len(sizes)):
        taken.append(min(19, trainer.batches.left))
        trainer.step()
    if sizes is None:
        assert trainer.stopped[0] is not None
        assert "last mini-batch" in trainer.stopped[0].sentence
        assert trainer.stopped[1] is None
    else:
        assert trainer.stopped == [None, None]
