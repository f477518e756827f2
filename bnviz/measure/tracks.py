"""Stacks what views ask for of every kept snapshot, and extends it instead of stacking anew.

Knows snapshots; does not know who keeps them. The last snapshot of a list may still be replaced by the
next one, so it is always read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

import numpy as np

from bnviz.measure.rebin import rebin
from bnviz.measure.snapshot import BINS, Distribution, Floats, Snapshot

_versions = count(1)
HELD = 6  # columns: stages that nobody looks at are measured every sixth time


class DistributionTrack:
    """`density` (BINS, n) shares re-binned to the newest range, `percentiles` (3, n) 15, 50, 85."""

    def __init__(
        self,
        find: Callable[[Snapshot], Distribution | None],
        is_there: Callable[[Snapshot], bool],
        capacity: int,
    ) -> None:
        self._find, self._is_there = find, is_there
        self._density = np.zeros((BINS, capacity), np.float32)
        self._percentiles = np.zeros((3, capacity), np.float32)
        self._filled = 0
        self._generation = -1
        self._age = np.zeros(capacity, np.int16)  # columns since the last one that was measured
        self.version = 0  # another one when columns other than the last may have changed
        self.low = 0.0
        self.high = 0.0

    def read(self, kept: Sequence[Snapshot], generation: int) -> tuple[Floats, Floats] | None:
        """Density and percentiles of all of `kept`; None while none of them has the distribution."""
        newest = next((d for s in reversed(kept) if (d := usable(self._find(s))) is not None), None)
        if newest is None:
            return None
        if generation != self._generation or (newest.low, newest.high) != (self.low, self.high):
            self._filled, self._generation = 0, generation
            self.version = next(_versions)
            self.low, self.high = newest.low, newest.high
        self._fill(kept)
        return self._density[:, : len(kept)], self._percentiles[:, : len(kept)]

    def _fill(self, kept: Sequence[Snapshot]) -> None:
        by_range: dict[tuple[float, float], list[int]] = {}
        gaps: list[int] = []
        for column in range(self._filled, len(kept)):
            seen = usable(self._find(kept[column]))
            if seen is None:
                gaps.append(column)
                continue
            self._age[column] = 0
            self._density[:, column] = seen.counts
            self._density[:, column] /= max(1, seen.size)
            self._percentiles[:, column] = (seen.p15, seen.p50, seen.p85)
            if (seen.low, seen.high) != (self.low, self.high):
                by_range.setdefault((seen.low, seen.high), []).append(column)
        for (low, high), columns in by_range.items():
            moved = rebin(self._density[:, columns], low, high, self.low, self.high)
            self._density[:, columns] = moved
        for column in gaps:
            self._fill_gap(column, self._is_there(kept[column]))
        self._filled = max(0, len(kept) - 1)

    def _fill_gap(self, column: int, is_there: bool) -> None:
        """A column that was not measured shows the one measured shortly before; else it is empty."""
        self._age[column] = self._age[column - 1] + 1 if column else HELD
        if is_there and self._age[column] < HELD:
            self._density[:, column] = self._density[:, column - 1]
            self._percentiles[:, column] = self._percentiles[:, column - 1]
        else:
            self._density[:, column] = 0.0
            self._percentiles[:, column] = np.nan


class NumberTrack:
    """`width` numbers of each kept snapshot, NaN where it has none: an array (width, n)."""

    def __init__(
        self, read: Callable[[Snapshot], Sequence[float] | Floats | None], width: int, capacity: int
    ) -> None:
        self._read = read
        self._values = np.zeros((width, capacity), np.float32)
        self._filled = 0
        self._generation = -1

    def read(self, kept: Sequence[Snapshot], generation: int) -> Floats:
        if generation != self._generation:
            self._filled, self._generation = 0, generation
        for column in range(self._filled, len(kept)):
            numbers = self._read(kept[column])
            self._values[:, column] = np.nan if numbers is None else numbers
        self._filled = max(0, len(kept) - 1)
        return self._values[:, : len(kept)]


def usable(seen: Distribution | None) -> Distribution | None:
    """The distribution itself where it has a range that can be drawn."""
    if seen is None or len(seen.counts) != BINS:
        return None
    spread = seen.high - seen.low
    return seen if 0.0 < spread < float("inf") else None
