"""The newest snapshots of a run, every one of them: the end of a long run in full. Knows only snapshots."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from bnviz.measure.snapshot import Snapshot


class Lately:
    """Keeps between half of `capacity` and `capacity` snapshots; when full, the older half goes at once.

    `generation` goes up when some went, so that whatever was derived must be derived again.
    """

    def __init__(self, capacity: int) -> None:
        self.capacity = max(2, capacity)
        self.generation = 0
        self.snapshots: list[Snapshot] = []
        self.steps: list[int] = []
        self._sizes: list[int] = []
        self.bytes = 0

    def append(self, snapshot: Snapshot, size: int, max_bytes: int) -> None:
        """Add the newest, in place of one of the same step; all of them hold at most `max_bytes`."""
        if self.steps and self.steps[-1] == snapshot.step:
            self.snapshots[-1] = snapshot
            self.bytes += size - self._sizes[-1]
            self._sizes[-1] = size
        else:
            self.snapshots.append(snapshot)
            self.steps.append(snapshot.step)
            self._sizes.append(size)
            self.bytes += size
        while len(self.steps) > 1 and (len(self.steps) > self.capacity or self.bytes > max_bytes):
            self._drop(len(self.steps) // 2)

    def extend(self, snapshots: Sequence[Snapshot], sizes: Sequence[int]) -> None:
        """Add several of later steps, fewer than there is room for."""
        self.snapshots += snapshots
        self.steps += [snapshot.step for snapshot in snapshots]
        self._sizes += sizes
        self.bytes += sum(sizes)

    @property
    def sizes(self) -> Sequence[int]:
        """Bytes of each."""
        return self._sizes

    def put(self, step: int, snapshot: Snapshot, size: int) -> None:
        """Take another snapshot for a kept step; nothing happens where it is not kept."""
        place = self.place(step)
        if place is not None and self.steps[place] == step:
            self.bytes += size - self._sizes[place]
            self.snapshots[place], self._sizes[place] = snapshot, size

    def place(self, step: int) -> int | None:
        """Where the newest at or before a step is; None if all are later."""
        place = bisect_right(self.steps, step) - 1
        return place if place >= 0 else None

    def _drop(self, count: int) -> None:
        self.bytes -= sum(self._sizes[:count])
        del self.snapshots[:count], self.steps[:count], self._sizes[:count]
        self.generation += 1
