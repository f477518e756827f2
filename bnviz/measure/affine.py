"""gamma and beta of a block's units over the kept snapshots, in bounded memory. Knows only values."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bnviz.measure.over_time import AffineTrack, block_of
from bnviz.measure.snapshot import BlockSnapshot, Floats, Snapshot
from bnviz.measure.tracks import NumberTrack

MAX_UNITS = 256  # lines of one plot: nobody tells more of them apart


class AffineStack:
    """The numbers of one block in one lane, of at most `MAX_UNITS` units chosen evenly."""

    def __init__(self, lane: int, block: int, width: int, capacity: int) -> None:
        self.width = width
        self.units: NDArray[np.intp] = (
            np.linspace(0, width - 1, min(width, MAX_UNITS)).round().astype(np.intp)
        )
        self._lane, self._block = lane, block
        self._nothing = np.full(len(self.units), np.nan, np.float32)
        self._track = NumberTrack(self._read, 2 * len(self.units), capacity)

    def read(self, kept: Sequence[Snapshot], generation: int, steps: NDArray[np.int64]) -> AffineTrack:
        """Both over all of `kept`."""
        values = self._track.read(kept, generation)
        parts = values[: len(self.units)], values[len(self.units) :]
        gamma, beta = (None if np.isnan(part).all() else part for part in parts)
        return AffineTrack(steps, self.units, gamma, beta)

    def _read(self, snapshot: Snapshot) -> Floats | None:
        found = affine_block(snapshot, self._lane, self._block)
        if found is None or len(found.units.batch_mean) != self.width:
            return None
        parts = found.units.gamma, found.units.beta
        return np.concatenate([self._nothing if part is None else part[self.units] for part in parts])


def affine_block(snapshot: Snapshot, lane: int, block: int) -> BlockSnapshot | None:
    """The block where it has a gamma or a beta in this snapshot."""
    found = block_of(snapshot, lane, block)
    if found is None or (found.units.gamma is None and found.units.beta is None):
        return None
    return found
