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
    """A distribution over time, as columns of a picture and as the snapshots behind them.

    `steps` (columns,) are equally spaced over the steps asked for; a column shows the newest snapshot at or
    before its step, number `picked` (columns,) of the n that are kept. `kept_density` (BINS, n) is the share
    of values per bin, row 0 the lowest, re-binned to `low` and `high` of the newest one; `kept_percentiles`
    (3, n) are 15, 50 and 85, NaN where unknown. As long as `version` is the same, only the last kept one may
    have become another. The kept arrays look at the history's own memory: read them at once.
    """

    steps: NDArray[np.float64]
    picked: NDArray[np.intp]
    kept_density: Floats
    kept_percentiles: Floats
    low: float
    high: float
    version: int

    @property
    def density(self) -> Floats:
        """Shares (BINS, columns)."""
        density: Floats = self.kept_density.take(self.picked, axis=1)
        return density

    @property
    def percentiles(self) -> Floats:
        """15, 50 and 85 per cent (3, columns)."""
        percentiles: Floats = self.kept_percentiles.take(self.picked, axis=1)
        return percentiles

    @property
    def p15(self) -> Floats:
        """(columns,)"""
        line: Floats = self.percentiles[0]
        return line

    @property
    def p50(self) -> Floats:
        """The median (columns,)."""
        line: Floats = self.percentiles[1]
        return line

    @property
    def p85(self) -> Floats:
        """(columns,)"""
        line: Floats = self.percentiles[2]
        return line


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
