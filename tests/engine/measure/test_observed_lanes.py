"""What lanes share in a snapshot, what is left out, odd passes, and that a snapshot stays what it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from bnviz.data.catalogue import load
from bnviz.experiment import edits
from bnviz.experiment.values import Activation, Experiment, Initialisation
from bnviz.measure.observe import BESIDE, Observation, Observer
from bnviz.measure.places import first_nonfinite
from bnviz.measure.snapshot import BlockSnapshot, Stage, Watch
from bnviz.network.build import build_network
from bnviz.network.modules import ACTIVATIONS, LaneNetwork
from bnviz.training.trainer import Trainer
from tests.engine.measure.observed import CPU, EVERYTHING, experiment

# ---------------------------------------------------------------------- what lanes share


def axes(block: BlockSnapshot) -> dict[str, tuple[float, float]]:
    found = {str(stage): (seen.low, seen.high) for stage, seen in block.stages.items()}
    if block.parameters is not None:
        weight, gradient = block.parameters.weight, block.parameters.gradient
        found |= {"weight": (weight.low, weight.high), "gradient": (gradient.low, gradient.high)}
    return found


def test_all_lanes_share_every_axis_also_of_weights_and_gradients() -> None:
    e = experiment("dense", "batch", "before")
    e = edits.set_network(e, initialisation=Initialisation(kind="gaussian", std=0.5))
    trainer = Trainer(e, load(e.data, e.seed))
    for _ in range(30):
        snapshot = trainer.step(EVERYTHING)
        assert snapshot is not None
        for with_norm, without in zip(snapshot.lanes[0].blocks, snapshot.lanes[1].blocks, strict=True):
            ours, theirs = axes(with_norm), axes(without)
            assert ours["scaled"] == theirs["linear"]  # both enter the activation
            for shared in ("activation", "weight", "gradient"):
                assert ours[shared] == theirs[shared]


def test_the_axes_of_weights_rest_while_the_weights_hardly_move() -> None:
    e = experiment("dense", None, "before")
    e = edits.set_training(e, learning_rate=1e-4)
    trainer = Trainer(e, load(e.data, e.seed))
    seen = set()
    for _ in range(20):
        snapshot = trainer.step(EVERYTHING)
        assert snapshot is not None
        seen.add(axes(snapshot.lanes[0].blocks[0])["weight"])
    assert len(seen) == 1


# ---------------------------------------------------------------------- what is not measured


def test_only_what_is_watched_is_measured_and_the_rest_now_and_then() -> None:
    e = experiment("dense", "batch", "before")
    trainer = Trainer(e, load(e.data, e.seed))
    beside: set[Stage] = set()
    for _ in BESIDE:
        snapshot = trainer.step(Watch(stages=frozenset({"scaled"})))
        assert snapshot is not None
        block = snapshot.lanes[0].blocks[0]
        assert block.parameters is None
        assert block.per_unit == {}
        assert "scaled" in block.stages
        beside |= set(block.stages)
    assert beside == {"scaled", "linear", "activation"}


def test_what_enters_the_activation_is_always_measured() -> None:
    e = experiment("dense", "batch", "before")
    trainer = Trainer(e, load(e.data, e.seed))
    snapshot = trainer.peek(Watch(stages=frozenset()))
    for lane in snapshot.lanes:
        assert all(block.preactivation in block.stages for block in lane.blocks)


def test_without_a_step_there_is_no_update_ratio() -> None:
    e = experiment("dense", "batch", "before")
    trainer = Trainer(e, load(e.data, e.seed))
    block = trainer.peek(EVERYTHING).lanes[0].blocks[0]
    assert block.parameters is not None
    assert block.parameters.update_ratio is None
    assert block.parameters.gradient_norm > 0


def test_weights_of_zero_have_no_update_ratio() -> None:
    e = edits.set_network(experiment("dense", None, "before"), initialisation=Initialisation(kind="zeros"))
    trainer = Trainer(e, load(e.data, e.seed))
    snapshot = trainer.step(EVERYTHING)
    assert snapshot is not None
    parameters = snapshot.lanes[0].blocks[0].parameters
    assert parameters is not None
    assert parameters.update_ratio is None


# ---------------------------------------------------------------------- odd passes


def test_a_norm_that_could_not_work_on_a_batch_leaves_a_snapshot_all_the_same() -> None:
    e = edits.set_training(Experiment(), batch_size=1)
    trainer = Trainer(e, load(e.data, e.seed))
    snapshot = trainer.step(EVERYTHING)
    assert snapshot is not None
    assert snapshot.lanes[0].stopped is not None
    assert snapshot.lanes[1].stopped is None
    assert "linear" in snapshot.lanes[1].blocks[0].stages


def test_values_that_are_not_finite_are_counted_and_found() -> None:
    e = experiment("dense", "layer", "before")
    network = build_network(e, 0, CPU, torch.float32)
    x = torch.randn(4, 64, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        network.blocks[1].linear.weight[0, 0] = float("inf")
    network.arm(True)
    network(x)
    assert first_nonfinite(network) == 1
    observed = Observation(network)
    Observer().describe(e, [observed], EVERYTHING)
    first, second = observed.rows[-3:-1]
    assert first.stages["linear"].nonfinite == 0
    assert second.stages["linear"].nonfinite == 4
    assert second.stages["linear"].counts.sum() == 4 * 5


def test_a_sound_network_has_no_place_that_is_not_finite() -> None:
    e = experiment("conv", "batch", "after")
    network = build_network(e, 0, CPU, torch.float32)
    network.arm(True)
    network(torch.zeros(3, 1, 8, 8))
    assert first_nonfinite(network) is None


@pytest.mark.parametrize("activation", list(ACTIVATIONS))
def test_a_lane_that_explodes_is_described_without_a_word(activation: Activation) -> None:
    e = experiment("dense", None, "before")
    e = edits.set_block(edits.set_block(e, 0, activation=activation), 1, activation=activation)
    trainer = Trainer(edits.set_training(e, learning_rate=1e4), load(e.data, e.seed))
    for _ in range(12):
        snapshot = trainer.step(EVERYTHING)
        assert snapshot is not None
        for lane in snapshot.lanes:
            for block in lane.blocks:
                for seen in block.stages.values():
                    assert seen.counts.sum() + seen.below + seen.above + seen.nonfinite == seen.size


# ---------------------------------------------------------------------- frozen


def arrays(value: object) -> Iterator[NDArray[Any]]:
    """Every array in a snapshot."""
    if isinstance(value, np.ndarray):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from arrays(getattr(value, each.name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from arrays(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from arrays(inner)


@pytest.mark.parametrize("name", ["digits", "circles"])
def test_a_snapshot_is_read_only_and_stays_what_it_was_while_training_goes_on(name: str) -> None:
    e = edits.set_data(experiment("dense", "batch", "before"), name=name)
    trainer = Trainer(e, load(e.data, e.seed))
    snapshots = [trainer.peek(EVERYTHING), *(trainer.step(EVERYTHING) for _ in range(2))]
    found = list(arrays(tuple(snapshots)))
    assert len(found) > 100
    assert not any(array.flags.writeable for array in found)
    before = [array.copy() for array in found]
    for _ in range(20):
        trainer.step(EVERYTHING)
    trainer.apply(edits.toggle_norm(e, 0, 0), keep_function=True)
    trainer.step()
    for array, copy in zip(found, before, strict=True):
        np.testing.assert_array_equal(array, copy)


def test_observing_changes_nothing_of_the_training() -> None:
    e = experiment("dense", "batch", "before")
    e = edits.set_block(e, 0, dropout=0.2)
    watched, alone = (Trainer(e, load(e.data, e.seed)) for _ in range(2))
    for _ in range(10):
        watched.peek(EVERYTHING)
        watched.step(EVERYTHING)
        alone.step()
    for ours, theirs in zip(watched.lanes, alone.lanes, strict=True):
        assert ours is not None
        assert theirs is not None
        for a, b in zip(state(ours.network), state(theirs.network), strict=True):
            assert torch.equal(a, b)


def state(network: LaneNetwork) -> list[Tensor]:
    return [*network.parameters().values(), *network.buffers().values()]
