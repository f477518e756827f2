"""What a history is asked for: rivers, tracks, marks, one distribution of a snapshot. Knows only values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from bnviz.measure.snapshot import BlockSnapshot, Distribution, Floats, Snapshot, Stage

Seen = Stage | Literal["preactivation"]
Steps = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class River:
    """A distribution over time. `density` (BINS, columns) is the share of values per bin, row 0 the lowest.

    `steps` (columns,) are equally spaced over the steps asked for; a column shows the newest
    snapshot at or before its step, re-binned to `low` and `high` of the newest one. Percentiles (columns,)
    are NaN where unknown.
    """

    steps: NDArray[np.float64]
    density: Floats
    low: float
    high: float
    p15: Floats
    p50: Floats
    p85: Floats


@dataclass(frozen=True, slots=True)
class UnitTrack:
    """One unit over the kept snapshots; None where the layer never had such a thing, NaN where not then."""

    steps: Steps
    batch_mean: Floats
    batch_var: Floats
    running_mean: Floats | None
    running_var: Floats | None
    gamma: Floats | None
    beta: Floats | None


@dataclass(frozen=True, slots=True)
class AffineTrack:
    """gamma and beta of many units over the kept snapshots: arrays (units, n), NaN where not then.

    `units` (units,) says which: all of them, or evenly chosen ones where there are more than can be told
    apart. None where the layer never had such a thing.
    """

    steps: Steps
    units: NDArray[np.intp]
    gamma: Floats | None
    beta: Floats | None


@dataclass(frozen=True, slots=True)
class ParameterTrack:
    """The weights of one layer over the kept snapshots; NaN where unknown."""

    steps: Steps
    weight_norm: Floats
    gradient_norm: Floats
    update_ratio: Floats


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at a step: an edit, a lane that stopped. `lane` None means all of them.

    `edits` is how many live edits the run had seen when it happened, itself included.
    """

    step: int
    lane: int | None
    kind: str
    text: str
    edits: int = 0


def block_of(snapshot: Snapshot, lane: int, block: int) -> BlockSnapshot | None:
    """The block as the snapshot has it: -1 is the input row, the number of blocks the output."""
    if not 0 <= lane < len(snapshot.lanes):
        return None
    seen = snapshot.lanes[lane]
    if block == -1:
        return seen.input
    if 0 <= block < len(seen.blocks):
        return seen.blocks[block]
    return seen.output if block == len(seen.blocks) else None


def distribution_of(snapshot: Snapshot, lane: int, block: int, stage: Seen) -> Distribution | None:
    """The distribution, or None where it was not measured or there is no such block or lane."""
    found = block_of(snapshot, lane, block)
    if found is None:
        return None
    return found.stages.get(found.preactivation if stage == "preactivation" else stage)
