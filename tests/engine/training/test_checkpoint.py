from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
import torch

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment, Norm, Stop
from bnviz.network.modules import LaneNetwork
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

CUMULATIVE = Norm(momentum=None)


def state_of(network: LaneNetwork) -> dict[str, torch.Tensor]:
    return {**network.parameters(), **network.buffers()}


def assert_same(a: Trainer, b: Trainer) -> None:
    """Equal to the last bit: weights, statistics, what the optimiser remembers, and all random streams."""
    assert a.step_number == b.step_number
    assert a.batches.progress == b.batches.progress
    assert torch.equal(a.batches.generator.get_state(), b.batches.generator.get_state())
    assert a.stopped == b.stopped
    for ours, theirs in zip(a.lanes, b.lanes, strict=True):
        assert ours is not None
        assert theirs is not None
        x, y = state_of(ours.network), state_of(theirs.network)
        assert x.keys() == y.keys()
        assert all(torch.equal(x[name], y[name]) for name in x)
        for p, q in zip(ours.network.blocks, theirs.network.blocks, strict=True):
            assert torch.equal(p.dropout.generator.get_state(), q.dropout.generator.get_state())
            assert (p.linear.bias is None) == (q.linear.bias is None)
        assert _remembered(ours) == _remembered(theirs)


def _remembered(lane: object) -> dict[str, list[object]]:
    """What the optimiser remembers, by parameter: norms that were taken out do not count."""
    named = {id(p): name for name, p in lane.network.parameters().items()}  # type: ignore[attr-defined]
    found: dict[str, list[object]] = {}
    for group in lane.groups:  # type: ignore[attr-defined]
        for parameter, place in zip(group.parameters, group.places, strict=True):
            if id(parameter) in named:
                found[named[id(parameter)]] = [
                    (key, value[place].tolist() if value.dim() else value.item())
                    for key, value in sorted(group.state.items())
                ]
    return found


def go_on(saved_from: Trainer, saved: object) -> Trainer:
    again = Trainer(saved.experiment, data_of(saved_from.experiment))  # type: ignore[attr-defined]
    again.restore(saved)  # type: ignore[arg-type]
    return again


def steps(trainer: Trainer, count: int) -> None:
    for _ in range(count):
        trainer.step()


@pytest.mark.parametrize("optimiser", ["sgd", "momentum", "adam", "adamw", "rmsprop"])
@pytest.mark.parametrize("make", [dense, conv])
def test_going_on_from_a_checkpoint_is_the_original_run_bit_for_bit(make: object, optimiser: str) -> None:
    e = make((Norm(), None), optimiser=optimiser, learning_rate=0.01, weight_decay=1e-3)  # type: ignore[operator]
    e = edits.set_block(e, 0, dropout=0.2)
    original = Trainer(e, data_of(e))
    steps(original, 9)
    original.apply(edits.toggle_norm(edits.toggle_norm(e, 0, 0), 1, 1), True)
    steps(original, 9)
    saved = original.checkpoint()
    steps(original, 30)
    again = go_on(original, saved)
    assert again.step_number == 18
    steps(again, 30)
    assert_same(original, again)


def test_streams_of_another_kind_of_device_are_left_alone() -> None:
    """A state of CUDA has 16 bytes: going on from it on the CPU takes the streams that there are."""
    e = edits.set_block(dense((Norm(), None)), 0, dropout=0.2)
    original = Trainer(e, data_of(e))
    steps(original, 3)
    saved = original.checkpoint()
    lanes = tuple(
        lane and replace(lane, streams={name: torch.zeros(16, dtype=torch.uint8) for name in lane.streams})
        for lane in saved.lanes
    )
    again = go_on(original, replace(saved, lanes=lanes))
    assert again.step_number == 3
    steps(again, 2)


@dataclass(frozen=True)
class Way:
    """An experiment, and edits on the way to the checkpoint."""

    name: str
    start: Experiment
    edits: tuple[Experiment, ...] = ()
    keep: bool = True


def _ways() -> list[Way]:
    few = dense((Norm(), None), batch_order="k-classes", classes_per_batch=1, optimiser="adam")
    many = dense((CUMULATIVE, Norm(kind="layer")), optimiser="adamw", learning_rate=0.01)
    dropped = edits.set_block(edits.set_block(many, 0, dropout=0.3), 1, dropout=0.1)
    images = conv((Norm(kind="instance", track_running_stats=True), Norm(kind="group", groups=2)))
    without_bias = edits.set_block(dense((Norm(), Norm()), optimiser="momentum"), 0, bias=False)
    named = edits.set_norm(dense((Norm(), None)), 1, edits.INPUT, Norm())
    on_off = (
        edits.set_norm(dropped, 0, 1, None),
        edits.set_norm(dropped, 0, 1, Norm(momentum=0.3, placement="after")),
        edits.set_norm(edits.set_block(dropped, 1, dropout=0.5), 1, 0, Norm(affine=False)),
    )
    cuts = (
        edits.set_training(few, batch_size=25),
        edits.set_training(few, batch_size=25, batch_order="shuffled", last_batch="keep"),
        edits.set_training(few, batch_size=7, batch_order="sorted", last_batch="merge"),
    )
    held = dense((Norm(train_affine=False), Norm()), optimiser="adam")
    released = (
        edits.set_norm(held, 1, 0, Norm(train_affine=False, update_running_stats=False)),
        edits.set_norm(held, 0, 1, Norm(use_batch_stats=False)),
    )
    return [
        Way("k-classes", few),
        Way("batches of another size and order on the way", few, cuts),
        Way("cumulative momentum and dropout", dropped),
        Way("norms put in, taken out and moved on the way", dropped, on_off),
        Way("the same, each norm fresh", dropped, on_off, keep=False),
        Way("instance and group norm", images),
        Way("a fold that switches a bias on", without_bias, (edits.set_norm(without_bias, 0, 0, None),)),
        Way("a norm at the input, taken out again", named, (edits.set_norm(named, 1, edits.INPUT, None),)),
        Way("gamma and beta held still, and trained again", held, released),
        Way("a lane removed", dropped, (edits.remove_lane(dropped, 0),)),
    ]


@pytest.mark.parametrize("way", _ways(), ids=lambda way: way.name)
def test_whatever_happened_before_the_checkpoint_going_on_is_exact(way: Way) -> None:
    original = Trainer(way.start, data_of(way.start))
    for e in way.edits:
        steps(original, 5)
        original.apply(e, way.keep)
    steps(original, 7)
    saved = original.checkpoint()
    steps(original, 40)
    again = go_on(original, saved)
    steps(again, 40)
    assert_same(original, again)


def test_a_checkpoint_does_not_move_with_the_run_it_was_taken_of() -> None:
    e = dense((Norm(), None), optimiser="adam")
    original = Trainer(e, data_of(e))
    steps(original, 5)
    saved = original.checkpoint()
    first, second = go_on(original, saved), go_on(original, saved)
    steps(original, 20)
    steps(first, 20)
    steps(second, 20)
    assert_same(original, first)
    assert_same(first, second)


def test_checkpoints_share_the_random_streams_that_have_not_moved() -> None:
    e = edits.set_block(dense((Norm(), None)), 0, dropout=0.2)
    trainer = Trainer(e, data_of(e))
    first = trainer.checkpoint().lanes[0]
    steps(trainer, 3)
    second = trainer.checkpoint().lanes[0]
    assert first is not None
    assert second is not None
    same = {name: first.streams[name] is second.streams[name] for name in first.streams}
    assert [name for name, shared in same.items() if not shared] == ["0.dropout"]
    assert not torch.equal(first.streams["0.dropout"], second.streams["0.dropout"])


def test_a_lane_that_stands_still_is_laid_by_as_it_is() -> None:
    e = dense((Norm(), None))
    original = Trainer(e, data_of(e))
    steps(original, 5)
    one = edits.set_training(e, batch_size=1)
    original.apply(one, True)
    steps(original, 3)
    assert original.stopped[0] is not None
    again = go_on(original, original.checkpoint())
    assert again.stopped == original.stopped
    assert again.take_failures() == []
    for trainer in (original, again):
        trainer.apply(edits.set_training(e, batch_size=16), True)
        steps(trainer, 20)
    assert again.stopped == [None, None]
    assert_same(original, again)


def test_a_lane_that_never_could_be_built_stays_so() -> None:
    e = dense((Norm(kind="group", groups=5), None))
    original = Trainer(e, data_of(e))
    steps(original, 3)
    original.apply(edits.set_norm(edits.set_norm(e, 0, 0, None), 0, 1, None), True)
    again = go_on(original, original.checkpoint())
    assert again.lanes[0] is None
    assert again.stopped == original.stopped


def test_the_stop_rule_counts_on() -> None:
    e = edits.set_training(dense((Norm(),)), stop=Stop(steps=30))
    original = Trainer(e, data_of(e))
    original.arm_stop()
    steps(original, 20)
    again = go_on(original, original.checkpoint())
    steps(again, 9)
    assert again.finished is None
    again.step()
    assert again.finished is not None
