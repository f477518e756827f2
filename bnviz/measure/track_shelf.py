"""What views over time have asked for, stacked once and then only extended; what nobody asks for goes.

Knows snapshots, and not which of them are kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from bnviz.measure.affine import AffineStack, affine_block
from bnviz.measure.over_time import (
    AffineTrack,
    ParameterTrack,
    Seen,
    Steps,
    UnitTrack,
    block_of,
    distribution_of,
)
from bnviz.measure.snapshot import Floats, GapTrack, Snapshot
from bnviz.measure.tracks import DistributionTrack, NumberTrack

MAX_TRACKS = 128
MAX_AFFINE = 8  # blocks whose gammas and betas are kept stacked

Key = TypeVar("Key")
Track = TypeVar("Track")


@dataclass(frozen=True, slots=True)
class Run:
    """Snapshots in the order of their steps; with another `generation` they are no longer the same."""

    snapshots: Sequence[Snapshot]
    steps: Sequence[int]
    generation: int

    def numbers(self) -> Steps:
        """The steps as an array."""
        return np.array(self.steps, np.int64)


class TrackShelf:
    """`most` is how many snapshots a run has at most."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._rivers: OrderedDict[tuple[int, int, str, bool], DistributionTrack] = OrderedDict()
        self._numbers: OrderedDict[tuple[str, int, int, int], NumberTrack] = OrderedDict()
        self._affine: OrderedDict[tuple[int, int, int], AffineStack] = OrderedDict()

    def distribution(
        self, run: Run, lane: int, block: int, stage: Seen, near: bool
    ) -> tuple[DistributionTrack, Floats, Floats] | None:
        """A distribution over time, its density and percentiles; None while nothing of it was measured.

        `near` tells the run of the newest snapshots from that of all: each has a track of its own.
        """

        def make() -> DistributionTrack:
            return DistributionTrack(
                lambda s: distribution_of(s, lane, block, stage),
                lambda s: block_of(s, lane, block) is not None,
                self._most,
            )

        track = _recent(self._rivers, (lane, block, stage, near), make)
        stacked = track.read(run.snapshots, run.generation)
        return None if stacked is None else (track, *stacked)

    def unit(self, run: Run, lane: int, block: int, unit: int) -> UnitTrack:
        """One unit's statistics over time; all NaN where there is no such unit."""

        def read(snapshot: Snapshot) -> Sequence[float] | None:
            found = block_of(snapshot, lane, block)
            if found is None or not 0 <= unit < len(found.units.batch_mean):
                return None
            u = found.units
            parts = (u.batch_mean, u.batch_var, u.running_mean, u.running_var, u.gamma, u.beta)
            return [np.nan if p is None else float(p[unit]) for p in parts]

        values = self._number(("unit", lane, block, unit), read, 6).read(run.snapshots, run.generation)
        newest = None if not run.snapshots else block_of(run.snapshots[-1], lane, block)
        now = None if newest is None else newest.units
        parts = () if now is None else (now.running_mean, now.running_var, now.gamma, now.beta)
        ever = [*(p is not None for p in parts)] or [False] * 4
        rest = [
            row if has or not np.isnan(row).all() else None for has, row in zip(ever, values[2:], strict=True)
        ]
        return UnitTrack(run.numbers(), values[0], values[1], *rest)

    def affine(self, run: Run, lane: int, block: int) -> AffineTrack | None:
        """gamma and beta of a block's units over time; None where it never had any."""
        newest = next((b for s in reversed(run.snapshots) if (b := affine_block(s, lane, block))), None)
        if newest is None:
            return None
        key = lane, block, len(newest.units.batch_mean)
        stack = _recent(self._affine, key, lambda: AffineStack(*key, self._most), MAX_AFFINE)
        return stack.read(run.snapshots, run.generation, run.numbers())

    def parameters(self, run: Run, lane: int, block: int) -> ParameterTrack:
        """Norms of weights and gradient and the update-to-weight ratio over time."""

        def read(snapshot: Snapshot) -> Sequence[float] | None:
            found = block_of(snapshot, lane, block)
            if found is None or found.parameters is None:
                return None
            p = found.parameters
            return p.weight_norm, p.gradient_norm, np.nan if p.update_ratio is None else p.update_ratio

        track = self._number(("parameters", lane, block, 0), read, 3)
        return ParameterTrack(run.numbers(), *track.read(run.snapshots, run.generation))

    def gap(self, run: Run, lane: int, rows: int) -> GapTrack:
        """Both modes of one lane compared over time, in a network of so many rows."""

        def read(snapshot: Snapshot) -> Sequence[float] | None:
            gap = snapshot.lanes[lane].gap if 0 <= lane < len(snapshot.lanes) else None
            if gap is None or len(gap.output) != rows:
                return None
            whole = (gap.batch_loss, gap.batch_accuracy, gap.running_loss, gap.running_accuracy)
            return [*whole, *gap.output.tolist(), *gap.mean_off.tolist(), *gap.variance.tolist()]

        track = self._number(("gap", lane, rows, 0), read, 4 + 3 * rows)
        values = track.read(run.snapshots, run.generation)
        output, mean_off, variance = np.split(values[4:], 3)
        return GapTrack(run.numbers(), values[0], values[1], values[2], values[3], output, mean_off, variance)

    def _number(
        self, key: tuple[str, int, int, int], read: Callable[[Snapshot], Sequence[float] | None], rows: int
    ) -> NumberTrack:
        return _recent(self._numbers, key, lambda: NumberTrack(read, rows, self._most))


def _recent(
    tracks: OrderedDict[Key, Track], key: Key, make: Callable[[], Track], most: int = MAX_TRACKS
) -> Track:
    """The track of this key, made if need be; the one nobody asked for the longest makes room."""
    if key not in tracks:
        tracks[key] = make()
        if len(tracks) > most:
            tracks.popitem(last=False)
    tracks.move_to_end(key)
    return tracks[key]
