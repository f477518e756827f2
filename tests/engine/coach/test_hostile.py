"""Whatever a snapshot holds, the coach neither raises nor warns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import numpy as np
import pytest

from bnviz.measure.snapshot import BlockSnapshot, Failure, LaneSnapshot, Snapshot, UnitStatistics
from tests.engine.coach.cases import BATCH, small
from tests.engine.coach.school import Run, begin

WILD = (np.nan, np.inf, -np.inf, 0.0, -1.0, 1e38)


def with_blocks(lane: LaneSnapshot, change: Callable[[BlockSnapshot], BlockSnapshot]) -> LaneSnapshot:
    return replace(lane, blocks=tuple(change(block) for block in lane.blocks))


def units_of(block: BlockSnapshot, value: float) -> BlockSnapshot:
    def wild(name: str) -> object:
        old = getattr(block.units, name)
        return None if old is None else np.full_like(old, value)

    return replace(
        block, units=UnitStatistics(**{field.name: wild(field.name) for field in fields(block.units)})
    )  # type: ignore[arg-type]


def parameters_of(block: BlockSnapshot, value: float) -> BlockSnapshot:
    parameters = block.parameters
    assert parameters is not None
    changed = replace(parameters, weight_norm=value, gradient_norm=value, update_ratio=value)
    return replace(block, parameters=changed)


def values_of(block: BlockSnapshot, value: float) -> BlockSnapshot:
    stages = {
        name: replace(seen, std=value, mean=value, saturated=value) for name, seen in block.stages.items()
    }
    return replace(block, stages=stages)


def nothing(block: BlockSnapshot, _: float) -> BlockSnapshot:
    empty = np.zeros(0, np.float32)
    return replace(block, stages={}, parameters=None, units=UnitStatistics(empty, empty))


CHANGES = (units_of, parameters_of, values_of, nothing)


@pytest.fixture(scope="module")
def run() -> Run:
    return begin(small(BATCH, blocks=3, activation="relu")).train(60)


@pytest.mark.parametrize("value", WILD)
@pytest.mark.parametrize("change", CHANGES)
def test_wild_numbers_are_looked_at_calmly(
    run: Run, change: Callable[..., BlockSnapshot], value: float
) -> None:
    def strange(snapshot: Snapshot, step: int) -> Snapshot:
        lanes = tuple(with_blocks(lane, lambda block: change(block, value)) for lane in snapshot.lanes)
        lanes = tuple(replace(lane, train_loss=value, test_loss=value, eval_loss=value) for lane in lanes)
        return replace(snapshot, step=step, lanes=lanes)

    other = begin(run.coach.experiment)
    for step in range(10, 110, 10):
        seen = strange(run.newest, step) if step % 40 else replace(run.newest, step=step)
        other.history.append(seen)
        for finding in other.coach.look(seen, other.history):
            assert finding.evidence.endswith(".")


def test_a_lane_that_was_never_built_is_passed_over(run: Run) -> None:
    why = Failure("unbuildable", 0, None, "It cannot be built.")
    lane = LaneSnapshot(np.nan, np.nan, np.nan, np.nan, (), failure=why)
    other = begin(run.coach.experiment)
    for step in range(10, 60, 10):
        seen = replace(run.newest, step=step, lanes=(lane,))
        other.history.append(seen)
        assert other.coach.look(seen, other.history) == ()
