"""Checkpoints over a whole run in bounded memory, to go on from an earlier step. Knows no thread.

The newest is always there. When there are too many, or they hold too many bytes, the one whose neighbours
are closest to each other goes first, so that the run stays evenly covered; those taken just before an edit
go last. Step 0 costs nothing: a run begins from its seed.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bnviz.experiment.values import Experiment

if TYPE_CHECKING:
    from bnviz.training.checkpoint import Checkpoint

MAX_BYTES = 96 * 2**20
CAPACITY = 32
SHARE_OF_TIME = 0.005  # at most this part of the time goes into copying
LEAST_S = 0.15  # between two checkpoints: most happens in the first seconds
BEFORE_EDIT = 4.0  # as if the neighbours of such a checkpoint were so many times as far apart


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a run can be taken up again: `checkpoint` None is the first step, built from the seed.

    `edits` is how many live edits of the run it includes.
    """

    step: int
    experiment: Experiment
    edits: int
    checkpoint: Checkpoint | None
    before_edit: bool = False

    @property
    def size(self) -> int:
        """Bytes of its tensors."""
        return 0 if self.checkpoint is None else self.checkpoint.size


class Shelf:
    """Filled by the training thread alone. `put` keeps only what its budget of bytes can hold."""

    def __init__(self, max_bytes: int = MAX_BYTES, capacity: int = CAPACITY) -> None:
        self._max_bytes, self._capacity = max_bytes, max(2, capacity)
        self._kept: list[Kept] = []
        self._bytes = 0
        self._next_s = 0.0

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps from which the run can go on, in order."""
        return tuple(kept.step for kept in self._kept)

    @property
    def bytes(self) -> int:
        """What all checkpoints hold together."""
        return self._bytes

    def begin(self, experiment: Experiment) -> None:
        """A run begins: forget the one before."""
        self._kept, self._bytes, self._next_s = [Kept(0, experiment, 0, None)], 0, 0.0

    def at(self, step: int) -> Kept | None:
        """The newest at or before `step`; None if there is no run."""
        place = bisect_right(self.steps, step) - 1
        return self._kept[place] if place >= 0 else None

    def cut(self, step: int) -> None:
        """Forget everything after a step: the run takes another way from there."""
        self._kept = [kept for kept in self._kept if kept.step <= step]
        self._bytes = sum(kept.size for kept in self._kept)

    def has(self, step: int) -> bool:
        """Whether there is one of the newest step."""
        return bool(self._kept) and self._kept[-1].step == step

    def due(self, now_s: float) -> bool:
        """Whether the last one was long enough ago for copying to stay a small part of the time."""
        return now_s >= self._next_s

    def put(self, kept: Kept, now_s: float, took_s: float = 0.0) -> None:
        """Add the newest; one of the same step takes the other's place.

        One that alone is larger than the budget is not kept: then there is only what came before.
        """
        self._next_s = now_s + max(LEAST_S, took_s / SHARE_OF_TIME)
        if kept.size > self._max_bytes:
            return
        if self.has(kept.step):
            self._bytes -= self._kept.pop().size
        self._kept.append(kept)
        self._bytes += kept.size
        while len(self._kept) > 1 and (len(self._kept) > self._capacity or self._bytes > self._max_bytes):
            self._bytes -= self._kept.pop(self._least()).size

    def _least(self) -> int:
        """The place that is missed least; never the newest, and the first only if nothing else is left."""
        if len(self._kept) == 2:
            return 0
        kept = self._kept

        def gap(place: int) -> float:
            wide = kept[place + 1].step - kept[place - 1].step
            return wide * (BEFORE_EDIT if kept[place].before_edit else 1.0)

        return min(range(1, len(kept) - 1), key=gap)
