"""Looking at the step that was taken last, in another way: the same numbers, and nothing is disturbed."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from typing import get_args

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment, Norm, Optimiser
from bnviz.measure.snapshot import Focus, Snapshot, Watch
from bnviz.training.lane import Lane
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

LITTLE = Watch(stages=frozenset({"linear"}))
EVERYTHING = Watch(
    stages=frozenset({"input", "linear", "normalized", "scaled", "noisy", "activation"}),
    parameters=True,
    surface=True,
    predictions=True,
    per_unit=True,
    modes=True,
    gap=True,
    focus=Focus(lane=0, block=1, unit=2, sample=1),
)
OF_THE_CLOCK = ("recent", "timings")


def make(e: Experiment, steps: int = 7) -> Trainer:
    trainer = Trainer(e, data_of(e))
    for _ in range(steps):
        trainer.step()
    return trainer


def taken(trainer: Trainer, watch: Watch = LITTLE) -> Snapshot:
    """The next step, as the one is taken after which a run waits."""
    trainer.evaluations.expire()
    snapshot = trainer.step(watch, keep=True)
    assert snapshot is not None
    return snapshot


def shaky(optimiser: str = "adam", make_experiment: object = dense) -> Experiment:
    """Two lanes with everything random: dropout, noise, statistics that move."""
    e = make_experiment((Norm(), None), optimiser=optimiser, learning_rate=0.01)  # type: ignore[operator]
    e = edits.set_block(e, 0, dropout=0.3)
    return replace(e, lanes=tuple(replace(lane, noise=True) for lane in e.lanes))


def lane_of(trainer: Trainer, number: int = 0) -> Lane:
    lane = trainer.lanes[number]
    assert lane is not None
    return lane


def assert_same(a: object, b: object, where: str = "snapshot") -> int:
    """All that both have measured is equal to the last bit; how many numbers and arrays that were."""
    if a is None or b is None:
        return 0
    if dataclasses.is_dataclass(a):
        names = [field.name for field in dataclasses.fields(a) if field.name not in OF_THE_CLOCK]
        return sum(assert_same(getattr(a, name), getattr(b, name), f"{where}.{name}") for name in names)
    if isinstance(a, Mapping):
        assert isinstance(b, Mapping)
        return sum(assert_same(a[key], b[key], f"{where}[{key}]") for key in a.keys() & b.keys())
    if isinstance(a, tuple):
        assert isinstance(b, tuple)
        pairs = enumerate(zip(a, b, strict=True))
        return sum(assert_same(one, other, f"{where}[{k}]") for k, (one, other) in pairs)
    if isinstance(a, float) and isinstance(b, float) and where.endswith(("eval_loss", "eval_accuracy")):
        return int(math.isnan(a) or math.isnan(b) or assert_equal(a, b, where))
    return int(assert_equal(a, b, where))


def assert_equal(a: object, b: object, where: str) -> bool:
    np.testing.assert_array_equal(a, b, err_msg=where)
    return True


def whole(trainer: Trainer) -> list[object]:
    """All that decides how a run goes on."""
    saved = trainer.checkpoint()
    found: list[object] = [saved.step, saved.stopped, saved.batches.stream.tolist(), saved.batches.next]
    for lane in saved.lanes:
        assert lane is not None
        for named in (lane.parameters, lane.buffers, lane.streams):
            found += [(name, tensor.tolist()) for name, tensor in sorted(named.items())]
        for group in lane.groups:
            found += [(key, [part.tolist() for part in parts]) for key, parts in group.slices.items()]
            found += [(key, value.tolist()) for key, value in group.scalars.items()]
    return found


@pytest.mark.parametrize("make_experiment", [dense, conv])
@pytest.mark.parametrize("optimiser", get_args(Optimiser))
def test_a_step_that_is_looked_at_again_shows_the_same_numbers(
    optimiser: str, make_experiment: object
) -> None:
    trainer = make(shaky(optimiser, make_experiment))
    first = taken(trainer)
    more = trainer.peek(EVERYTHING)
    assert more.step == first.step
    assert assert_same(first, more) > 50
    ratio = more.lanes[0].blocks[0].parameters
    assert ratio is not None
    assert ratio.update_ratio is not None
    assert assert_same(more, trainer.peek(EVERYTHING)) > 200
    assert assert_same(first, trainer.peek(LITTLE)) > 50


def test_looking_at_everything_at_once_or_later_is_the_same() -> None:
    e = shaky()
    at_once, later = make(e), make(e)
    whole_of_it = taken(at_once, EVERYTHING)
    taken(later)
    assert_same(whole_of_it, later.peek(EVERYTHING))


@pytest.mark.parametrize("make_experiment", [dense, conv])
@pytest.mark.parametrize("optimiser", get_args(Optimiser))
def test_looking_again_changes_no_bit_of_the_run(optimiser: str, make_experiment: object) -> None:
    e = shaky(optimiser, make_experiment)
    looked, alone = make(e, 0), make(e, 0)
    for _ in range(4):
        taken(looked)
        looked.peek(EVERYTHING)
        looked.peek(LITTLE)
        alone.step()
        assert whole(looked) == whole(alone)
        looked.step()
        alone.step()
    assert whole(looked) == whole(alone)
    assert looked.losses.recent().train_loss.tolist() == alone.losses.recent().train_loss.tolist()


def test_what_trains_otherwise_from_now_on_does_not_change_what_was_seen() -> None:
    e = shaky("sgd")
    looked, alone = make(e), make(e)
    first = taken(looked, EVERYTHING)
    alone.step()
    later = edits.set_training(e, learning_rate=1.0, weight_decay=0.1, batch_size=20, batch_order="sorted")
    for trainer in (looked, alone):
        trainer.apply(later, True)
    seen = looked.peek(EVERYTHING)
    assert seen.close_up is not None
    assert seen.close_up.noise is not None
    assert seen.close_up.noise.batch == 20  # it is about mini-batches to come
    seen = dataclasses.replace(seen, close_up=dataclasses.replace(seen.close_up, noise=None))
    assert assert_same(first, seen) > 200
    for trainer in (looked, alone):
        for _ in range(3):
            trainer.step()
    assert whole(looked) == whole(alone)


def test_a_lane_that_goes_leaves_the_numbers_of_the_others() -> None:
    e = dense((Norm(), None, Norm(kind="layer")))
    trainer = make(e)
    first = taken(trainer, EVERYTHING)
    trainer.apply(edits.remove_lane(e, 1), True)
    seen = trainer.peek(EVERYTHING)
    for was, now in ((0, 0), (2, 1)):
        assert assert_same(first.lanes[was], seen.lanes[now]) > 50


@pytest.mark.parametrize("change", ["norm", "dropout", "noise", "statistics"])
def test_a_changed_network_is_seen_with_the_mini_batch_of_the_step(change: str) -> None:
    e = dense((Norm(), None))
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    for _ in range(5):
        trainer.step()
    first = taken(trainer)
    x = trainer.batches.last()[0].clone()
    match change:
        case "norm":
            trainer.apply(edits.set_norm(e, 0, 1, None), False)
        case "dropout":
            trainer.apply(edits.set_block(e, 1, dropout=0.5), True)
        case "noise":
            trainer.apply(replace(e, lanes=(replace(e.lanes[0], noise=True), e.lanes[1])), True)
        case "statistics":
            trainer.mend_statistics(0, "train")
    for watch in (LITTLE, EVERYTHING):
        seen = trainer.peek(watch)
        assert seen.step == first.step
        for number in (0, 1):
            linear = lane_of(trainer, number).network.blocks[0].linear
            entering = linear(x.flatten(1)).detach().numpy()
            units = seen.lanes[number].blocks[0].units
            np.testing.assert_allclose(units.batch_mean, entering.mean(0), rtol=1e-6, atol=1e-7)
            assert not np.allclose(units.batch_mean, first.lanes[number].blocks[0].units.batch_mean)


@pytest.mark.parametrize("broken", ["diverged", "refused"])
def test_a_step_that_stopped_a_lane_is_seen_again_as_it_was(broken: str) -> None:
    e = dense((Norm(), None))
    trainer = make(e)
    if broken == "refused":
        trainer.apply(edits.set_training(e, batch_size=1), True)
    else:
        with torch.no_grad():
            lane_of(trainer).network.rows[1].linear.weight.fill_(math.inf)
    first = taken(trainer, EVERYTHING)
    (failure,) = trainer.take_failures()
    before = whole(trainer)
    seen = trainer.peek(EVERYTHING)
    assert first.lanes[0].failure is seen.lanes[0].failure is failure[1]
    assert len(first.lanes[0].blocks) == len(seen.lanes[0].blocks) > 0
    assert_same(first, seen)
    assert str(whole(trainer)) == str(before)
    assert trainer.take_failures() == []


def test_the_noise_of_a_batch_mean_is_not_drawn_anew_while_nothing_moves() -> None:
    trainer = make(dense((Norm(), None)))
    taken(trainer, EVERYTHING)
    first, again = trainer.peek(EVERYTHING).close_up, trainer.peek(EVERYTHING).close_up
    assert first is not None
    assert again is not None
    assert first.noise is not None
    assert first.noise.step == trainer.step_number
    assert again.noise is first.noise
    trainer.mend_statistics(0, "train")
    other = trainer.peek(EVERYTHING).close_up
    assert other is not None
    assert other.noise is not first.noise


def test_the_batch_taken_last_is_known_at_the_end_of_an_epoch_after_a_change_and_from_a_checkpoint() -> None:
    e = dense((Norm(),))
    trainer = make(e, 0)
    assert torch.equal(trainer.batches.last()[0], trainer.batches.peek()[0])
    for step in range(2 * trainer.batches.steps_per_epoch + 1):
        x, y = trainer.batches.take()
        if step == 5:
            trainer.batches.change(replace(e.training, batch_size=9))
        if step == trainer.batches.steps_per_epoch - 2:
            trainer.batches.change(replace(e.training, batch_size=9, batch_order="sorted"))
        other = make(e, 0)
        other.batches.restore(trainer.batches.save())
        for batches in (trainer.batches, other.batches):
            assert torch.equal(batches.last()[0], x)
            assert torch.equal(batches.last()[1], y)
