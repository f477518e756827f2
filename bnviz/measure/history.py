"""The run so far in bounded memory: any step back, curves, rivers, tracks. Knows no Qt and no thread.

Snapshots are kept whole. When there are too many, every second one is dropped and from then on only
every second new one is kept, so that the whole run stays evenly covered; the first and the newest are
always there. The newest hundred are kept besides, so that the end of a long run can be looked at closely.
What a view asks for is stacked once and then only extended.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.values import Experiment
from bnviz.measure.lately import Lately
from bnviz.measure.over_time import (
    AffineTrack,
    Mark,
    ParameterTrack,
    River,
    Seen,
    Steps,
    UnitTrack,
    block_of,
    distribution_of,
)
from bnviz.measure.points import Points, Tail
from bnviz.measure.snapshot import BINS, CloseUp, Floats, GapTrack, Snapshot
from bnviz.measure.span import ALL, Span
from bnviz.measure.track_shelf import Run, TrackShelf

__all__ = [
    "AffineTrack",
    "History",
    "Mark",
    "ParameterTrack",
    "River",
    "Seen",
    "UnitTrack",
    "block_of",
    "distribution_of",
]

MAX_BYTES = 64 * 2**20
CAPACITY = 256
LATELY = 100  # snapshots, every one of them
CURVE_POINTS = 20_000
EVERY_LOSS = 8_192  # so many of the newest steps keep each loss
MAX_MARKS = 500


@dataclass(frozen=True, slots=True)
class _Kept:
    snapshot: Snapshot
    size: int


class History:
    """Filled by `append` on the thread that reads it.

    `count` is how many snapshots were appended; `generation` goes up when old ones were thinned out or
    forgotten, so that whatever was derived from `snapshots` must be derived again.
    """

    def __init__(self, experiment: Experiment, max_bytes: int = MAX_BYTES, capacity: int = CAPACITY) -> None:
        self.experiment = experiment
        self.generation = 0
        self.count = 0
        self._max_bytes = max_bytes
        self._capacity = max(2, capacity)
        self._marks: list[Mark] = []
        self._followed: dict[int, Sequence[int]] = {}  # of a snapshot with so many lanes: those followed now
        self._forget()

    def _forget(self) -> None:
        self._kept: list[_Kept] = []
        self._snapshots: list[Snapshot] = []
        self._steps: list[int] = []
        self._bytes = 0
        self._seen = 0
        self._stride = 1
        self._losses = Points(0, 1)
        self._newest_losses = Tail(0, 1)
        self._evaluations = Points(0, 1)
        self._evaluated = ""
        self._last_recent = -1
        self._lately = Lately(LATELY)
        self._tracks = TrackShelf(max(self._capacity, LATELY) + 1)
        self._columns: tuple[tuple[int, Span], NDArray[np.float64], NDArray[np.intp]] | None = None
        self._marks.clear()
        self.generation += 1

    # ------------------------------------------------------------------ filling

    def append(self, snapshot: Snapshot) -> None:
        """Keep the newest snapshot. One of another run or of an earlier step starts the history afresh."""
        snapshot = self.fitted(snapshot)
        if self._kept:
            newest = self._snapshots[-1]
            if snapshot.run != newest.run or snapshot.step < newest.step:
                self._forget()
            elif snapshot.step == newest.step:
                self._drop_newest()
                self._seen -= 1
            elif (self._seen - 1) % self._stride:
                self._drop_newest()
        self.count += 1
        self._seen += 1
        self._kept.append(_Kept(snapshot, _bytes(snapshot)))
        self._snapshots.append(snapshot)
        self._steps.append(snapshot.step)
        self._bytes += self._kept[-1].size
        self._lately.append(snapshot, self._kept[-1].size, self._max_bytes // 4)
        self._columns = None
        self._extend_curves(snapshot)
        while len(self._kept) > 2 and (len(self._kept) > self._capacity or self._bytes > self._max_bytes):
            self._thin()

    def _drop_newest(self) -> None:
        self._bytes -= self._kept.pop().size
        self._snapshots.pop()
        self._steps.pop()

    def _thin(self) -> None:
        newest = self._kept[-1]
        self._kept = self._kept[::2]
        if self._kept[-1] is not newest:
            self._kept.append(newest)
        self._snapshots = [kept.snapshot for kept in self._kept]
        self._steps = [snapshot.step for snapshot in self._snapshots]
        self._bytes = sum(kept.size for kept in self._kept)
        self._stride *= 2
        self.generation += 1

    def _extend_curves(self, snapshot: Snapshot) -> None:
        lanes = len(snapshot.lanes)
        if self._losses.fields != lanes:
            self._losses = Points(lanes, CURVE_POINTS)
            self._newest_losses = Tail(lanes, EVERY_LOSS)
            self._evaluations = Points(3 * lanes, CURVE_POINTS)
        recent = snapshot.recent
        if recent.train_loss.shape[0] == lanes:
            first = int(np.searchsorted(recent.steps, self._last_recent, side="right"))
            steps, losses = recent.steps[first:], recent.train_loss[:, first:]
            self._losses.extend(steps, losses)
            self._newest_losses.extend(steps, losses)
            self._last_recent = max(self._last_recent, *recent.steps[-1:].tolist(), -1)
        tests = [(lane.test_loss, lane.test_accuracy) for lane in snapshot.lanes]
        numbers = [
            n for t, lane in zip(tests, snapshot.lanes, strict=True) for n in (*t, lane.train_accuracy)
        ]
        self._evaluations.put(snapshot.step, numbers, settled=str(tests) != self._evaluated)
        self._evaluated = str(tests)

    def mark(self, step: int, lane: int | None, kind: str, text: str, edits: int = 0) -> None:
        """Remember that something happened; the oldest marks make room for new ones."""
        self._marks.append(Mark(step, lane, kind, text, edits))
        del self._marks[:-MAX_MARKS]

    def following(self, experiment: Experiment, lanes: list[int]) -> History:
        """The same run under another description, with only `lanes` (their numbers so far), in that order.

        This history itself where no lane went; else a new one, and this one stays as it is.
        """
        if lanes == list(range(len(self.experiment.lanes))):
            self.experiment = experiment
            return self
        other = History(experiment, self._max_bytes, self._capacity)
        other.generation, other.count = self.generation + 1, self.count
        other._snapshots = [_only(kept, lanes) for kept in self._snapshots]
        other._steps = list(self._steps)
        other._kept = [_Kept(kept, _bytes(kept)) for kept in other._snapshots]
        other._bytes = sum(kept.size for kept in other._kept)
        other._seen, other._stride = self._seen, self._stride
        newest = [_only(kept, lanes) for kept in self._lately.snapshots]
        other._lately.extend(newest, [_bytes(kept) for kept in newest])
        if max(lanes, default=0) < self._losses.fields:
            other._losses = self._losses.only(lanes)
            other._newest_losses = self._newest_losses.only(lanes)
            other._evaluations = self._evaluations.only([3 * lane + k for lane in lanes for k in range(3)])
        other._last_recent = self._last_recent
        before = {**self._followed, len(self.experiment.lanes): range(len(self.experiment.lanes))}
        other._followed = {count: [numbers[lane] for lane in lanes] for count, numbers in before.items()}
        marks = [mark for mark in self._marks if mark.lane is None or mark.lane in lanes]
        other._marks = [
            mark if mark.lane is None else replace(mark, lane=lanes.index(mark.lane)) for mark in marks
        ]
        return other

    def upto(self, step: int, run: int, experiment: Experiment, edits: int) -> History:
        """The same run up to a step, as run number `run` that goes on from there with this experiment.

        Marks of later steps, or of edits after the first `edits`, are forgotten. Where the experiment has
        other lanes than are followed now, the curves and snapshots so far do not fit it, and it is empty.
        """
        other = History(experiment, self._max_bytes, self._capacity)
        other.generation, other.count = self.generation + 1, self.count
        other._marks = [mark for mark in self._marks if mark.step <= step and mark.edits <= edits]
        if len(experiment.lanes) != len(self.experiment.lanes):
            other._marks = [mark for mark in other._marks if mark.lane is None]
            return other
        other._kept = [
            _Kept(replace(kept.snapshot, run=run), kept.size)
            for kept in self._kept
            if kept.snapshot.step <= step
        ]
        other._snapshots = [kept.snapshot for kept in other._kept]
        other._steps = [kept.step for kept in other._snapshots]
        other._bytes = sum(kept.size for kept in other._kept)
        lately = [replace(kept, run=run) for kept in self._lately.snapshots if kept.step <= step]
        other._lately.extend(lately, self._lately.sizes[: len(lately)])
        other._stride = self._stride
        other._seen = max(0, (len(other._kept) - 1) * self._stride + 1)
        other._losses, other._evaluations = self._losses.upto(step), self._evaluations.upto(step)
        other._newest_losses = self._newest_losses.upto(step)
        other._last_recent = min(step, self._last_recent)
        return other

    def fitted(self, snapshot: Snapshot) -> Snapshot:
        """The snapshot with the lanes followed now: one taken before a lane went still has that lane."""
        lanes = self._followed.get(len(snapshot.lanes))
        return snapshot if lanes is None else _only(snapshot, list(lanes))

    def look_into(self, step: int, close_up: CloseUp) -> None:
        """A kept step was looked into again; nothing happens where it is not kept."""
        near = self.at(step)
        if near is None or near.step != step:
            return
        snapshot = replace(near, close_up=close_up)
        self._lately.put(step, snapshot, _bytes(snapshot))
        place = bisect_right(self._steps, step) - 1
        if place < 0 or self._steps[place] != step:
            return
        kept = _Kept(snapshot, _bytes(snapshot))
        self._bytes += kept.size - self._kept[place].size
        self._kept[place], self._snapshots[place] = kept, snapshot

    # ------------------------------------------------------------------ reading

    @property
    def snapshots(self) -> Sequence[Snapshot]:
        """The kept snapshots that cover the run evenly, oldest first."""
        return self._snapshots

    @property
    def kept_steps(self) -> Sequence[int]:
        """All steps that can be gone to, in order: those evenly kept, and those of the newest snapshots."""
        lately = self._lately.steps
        return [*self._steps[: bisect_left(self._steps, lately[0])], *lately] if lately else self._steps

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(self._marks)

    @property
    def bytes(self) -> int:
        """About how much memory the kept snapshots hold."""
        return self._bytes

    def at(self, step: int) -> Snapshot | None:
        """The newest kept snapshot at or before `step`, the first one if all are later; None if empty."""
        if not self._snapshots:
            return None
        near = self._lately.place(step)
        if near is not None:
            return self._lately.snapshots[near]
        return self._snapshots[max(0, bisect_right(self._steps, step) - 1)]

    def train_curve(self, lane: int, since: float = 0.0) -> tuple[Steps, Floats]:
        """Steps and training loss: every step while it fits, evenly thinned later.

        Where only steps from `since` on are wanted and each of them is still known, they are all there. The
        arrays look at the history's own memory: read them at once and do not keep them.
        """
        if not 0 <= lane < self._losses.fields:
            return _NO_STEPS, _NO_VALUES
        newest = self._newest_losses.steps
        if len(newest) and newest[0] <= since:
            return newest, self._newest_losses.values(lane)
        return self._losses.steps, self._losses.values(lane)

    def evaluations(self, lane: int) -> tuple[Steps, Floats, Floats, Floats]:
        """Steps, test loss, test accuracy and train accuracy; the same memory, read at once."""
        if not 0 <= 3 * lane < self._evaluations.fields:
            return _NO_STEPS, _NO_VALUES, _NO_VALUES, _NO_VALUES
        points, first = self._evaluations, 3 * lane
        return points.steps, points.values(first), points.values(first + 1), points.values(first + 2)

    def river(self, lane: int, block: int, stage: Seen, columns: int, span: Span = ALL) -> River | None:
        """The distribution over time, the whole run or a part; None while nothing of it was measured."""
        if not self._snapshots or columns < 1:
            return None
        near, late = self._is_lately(span), self._lately
        run = Run(late.snapshots, late.steps, late.generation) if near else self._evenly()
        found = self._tracks.distribution(run, lane, block, stage, near)
        if found is None:
            return None
        track, density, percentiles = found
        steps, picked = self._spaced(columns, span)
        return River(steps, picked, density, percentiles, track.low, track.high, track.version)

    def _is_lately(self, span: Span) -> bool:
        """Whether every snapshot of the span is at hand."""
        steps = self._lately.steps
        return self._stride > 1 and bool(steps) and span.ends(self._steps[-1])[0] >= steps[0]

    def unit_track(self, lane: int, block: int, unit: int) -> UnitTrack:
        """One unit's statistics over time; all NaN where there is no such unit."""
        return self._tracks.unit(self._evenly(), lane, block, unit)

    def affine_track(self, lane: int, block: int) -> AffineTrack | None:
        """gamma and beta of a block's units over time; None where it never had any."""
        return self._tracks.affine(self._evenly(), lane, block)

    def parameter_track(self, lane: int, block: int) -> ParameterTrack:
        """Norms of weights and gradient and the update-to-weight ratio over time."""
        return self._tracks.parameters(self._evenly(), lane, block)

    def gap_track(self, lane: int) -> GapTrack:
        """Both modes of one lane compared over time."""
        return self._tracks.gap(self._evenly(), lane, len(self.experiment.network.blocks) + 2)

    def _evenly(self) -> Run:
        return Run(self._snapshots, self._steps, self.generation)

    def _spaced(self, columns: int, span: Span) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
        """Equally spaced steps and, for each, which kept snapshot it shows; the same for all rivers."""
        key = columns, span
        if self._columns is None or self._columns[0] != key:
            kept = np.array(self._lately.steps if self._is_lately(span) else self._steps, np.int64)
            low, high = span.ends(int(kept[-1]))
            steps = np.linspace(max(low, int(kept[0])), max(high, int(kept[0])), columns)
            self._columns = key, steps, np.searchsorted(kept, steps, side="right") - 1
        return self._columns[1], self._columns[2]


_NO_STEPS: Steps = np.empty(0, np.int64)
_NO_VALUES: Floats = np.empty(0, np.float32)


def _only(snapshot: Snapshot, lanes: list[int]) -> Snapshot:
    """The snapshot with these lanes alone."""
    losses = snapshot.recent.train_loss[lanes]
    losses.flags.writeable = False
    recent = replace(snapshot.recent, train_loss=losses)
    return replace(snapshot, lanes=tuple(snapshot.lanes[lane] for lane in lanes), recent=recent)


def _bytes(snapshot: Snapshot) -> int:
    """About how much memory a snapshot holds: its arrays, and half a kilobyte for each small object."""
    total = 2000 + snapshot.recent.train_loss.nbytes + snapshot.recent.steps.nbytes
    for lane in snapshot.lanes:
        rest = (block for block in (lane.input, lane.output) if block is not None)
        for block in (*lane.blocks, *rest):
            distributions = len(block.stages) + (0 if block.parameters is None else 2)
            total += distributions * (4 * BINS + 512) + 6 * block.units.batch_mean.nbytes + 512
        total += sum(a.nbytes for a in (lane.surface, lane.predictions) if a is not None)
        total += 0 if lane.gap is None else 3 * lane.gap.output.nbytes + 512
    return total + (0 if snapshot.close_up is None else snapshot.close_up.nbytes)
