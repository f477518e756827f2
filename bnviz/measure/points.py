"""Curves of any length in fixed memory: evenly thinned columns of numbers. Knows nothing but arrays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bnviz.measure.arrays import Floats, frozen


class Points:
    """Up to `capacity` points of (step, `fields` values). When full, every second one is dropped, and from
    then on only every second new one is kept, so that the whole run stays evenly covered."""

    def __init__(self, fields: int, capacity: int) -> None:
        self.fields = fields
        self._steps = np.empty(capacity, np.int64)
        self._values = np.empty((fields, capacity), np.float32)
        self._size = 0
        self._seen = 0
        self._stride = 1
        self._loose = False  # the last point is only the end of a flat piece

    def __len__(self) -> int:
        return self._size

    @property
    def last_step(self) -> int:
        """The newest step, -1 before the first."""
        return int(self._steps[self._size - 1]) if self._size else -1

    @property
    def steps(self) -> NDArray[np.int64]:
        """(points,), a read-only look at the memory itself."""
        return frozen(self._steps[: self._size])

    def values(self, field: int) -> Floats:
        """(points,), a read-only look at the memory itself."""
        return frozen(self._values[field, : self._size])

    def extend(self, steps: NDArray[np.int64], values: Floats) -> None:
        """Add points in order; `steps` (n,) and `values` (fields, n)."""
        while True:
            picked = slice(-self._seen % self._stride, None, self._stride)
            new = steps[picked]
            end = self._size + len(new)
            if end <= len(self._steps):
                break
            self._halve()
        self._steps[self._size : end] = new
        self._values[:, self._size : end] = values[:, picked]
        self._size = end
        self._seen += len(steps)

    def put(self, step: int, values: Sequence[float], *, settled: bool) -> None:
        """Add one point. One that is not `settled` only shows how far the last value still holds:
        it is replaced by whatever comes next. What is measured again at the same step takes the place of
        what was measured before, as when the running statistics were measured anew."""
        if self._loose:
            self._size -= 1
            self._loose = False
        if not settled:
            self._room_for_one()
            self._steps[self._size] = step
            self._values[:, self._size] = values
            self._size += 1
            self._loose = True
        elif step == self.last_step:
            self._values[:, self._size - 1] = values
        else:
            self.extend(np.array([step]), np.array(values, np.float32)[:, None])

    def only(self, fields: list[int]) -> Points:
        """A copy with these fields, in this order."""
        kept = Points(len(fields), len(self._steps))
        kept._steps[:] = self._steps
        kept._values[:] = self._values[fields]
        kept._size, kept._seen = self._size, self._seen
        kept._stride, kept._loose = self._stride, self._loose
        return kept

    def upto(self, step: int) -> Points:
        """A copy without the points after a step."""
        kept = self.only(list(range(self.fields)))
        if kept._loose:
            kept._size, kept._loose = kept._size - 1, False
        kept._size = int(np.searchsorted(kept._steps[: kept._size], step, side="right"))
        kept._seen = kept._size * kept._stride
        return kept

    def _room_for_one(self) -> None:
        if self._size == len(self._steps):
            self._halve()

    def _halve(self) -> None:
        half = (self._size + 1) // 2
        self._steps[:half] = self._steps[: self._size : 2].copy()
        self._values[:, :half] = self._values[:, : self._size : 2].copy()
        self._size = half
        self._stride *= 2


class Tail:
    """The newest points, every one: from `capacity` to twice as many, of which the older go at once."""

    def __init__(self, fields: int, capacity: int) -> None:
        self.fields = fields
        self._capacity = capacity
        self._steps = np.empty(2 * capacity, np.int64)
        self._values = np.empty((fields, 2 * capacity), np.float32)
        self._size = 0

    @property
    def steps(self) -> NDArray[np.int64]:
        """(points,), a read-only look at the memory itself."""
        return frozen(self._steps[: self._size])

    def values(self, field: int) -> Floats:
        """(points,), a read-only look at the memory itself."""
        return frozen(self._values[field, : self._size])

    def extend(self, steps: NDArray[np.int64], values: Floats) -> None:
        """Add points in order; `steps` (n,) and `values` (fields, n)."""
        steps, values = steps[-self._capacity :], values[:, -self._capacity :]
        if self._size + len(steps) > len(self._steps):
            kept = slice(max(0, self._size - self._capacity), self._size)
            count = kept.stop - kept.start
            self._steps[:count] = self._steps[kept].copy()
            self._values[:, :count] = self._values[:, kept].copy()
            self._size = count
        end = self._size + len(steps)
        self._steps[self._size : end] = steps
        self._values[:, self._size : end] = values
        self._size = end

    def only(self, fields: list[int]) -> Tail:
        """A copy with these fields, in this order."""
        kept = Tail(len(fields), self._capacity)
        kept.extend(self.steps[-self._capacity :], self._values[fields, : self._size][:, -self._capacity :])
        return kept

    def upto(self, step: int) -> Tail:
        """A copy without the points after a step."""
        kept = Tail(self.fields, self._capacity)
        end = int(np.searchsorted(self.steps, step, side="right"))
        kept.extend(self._steps[:end], self._values[:, :end])
        return kept
