"""One curve of one lane, reduced to what a plot of a given width can show, and extended as steps come in.

Knows steps and values; knows no painter.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from bnviz.measure.history import History
from bnviz.measure.snapshot import Floats
from ui.plots.lines import Smoother, bins_of, mean, means
from ui.plots.scale import Scale

Kind = Literal["test", "train"]
Read = Callable[[History, int], tuple[NDArray[np.int64], Floats]]

BIN_PX = {"test": 2.0, "train": 3.0}
SMOOTH_PX = 7.0


@dataclass(slots=True)
class Extent:
    """How high and how low a curve has been; `start` is its first value."""

    highest: float = -math.inf
    lowest_positive: float = math.inf
    start: float = -math.inf
    count: int = 0

    def take(self, value: float) -> None:
        self.highest = max(self.highest, value)
        if 0 < value < self.lowest_positive:
            self.lowest_positive = value
        if not self.count:
            self.start = value
        self.count += 1


@dataclass
class Series:
    """`steps` and `values` are the vertices that no longer change, `tail` the one that still does.

    `drawn` says how many of the vertices are on the picture already, `raw_drawn` up to which step
    every single value is.
    """

    lane: int
    kind: Kind
    read: Read
    steps: list[float] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    tail: tuple[float, float] | None = None
    extent: Extent = field(default_factory=Extent)
    drawn: int = 0
    raw_drawn: int = -1
    _done: int = -1
    _smoother: Smoother = field(default_factory=lambda: Smoother(SMOOTH_PX))

    def restart(self) -> None:
        """Another scale: everything has to be reduced anew."""
        self.steps.clear()
        self.values.clear()
        self.tail, self.drawn, self._done, self.raw_drawn = None, 0, -1, -1
        self._smoother = Smoother(SMOOTH_PX)
        self.extent = Extent()

    def extend(self, history: History, scale: Scale) -> None:
        """Take in the steps since the last call; `scale` maps steps to pixels."""
        steps, values = self.read(history, self.lane)
        start = int(np.searchsorted(steps, self._done, side="right"))
        steps, values = steps[start:], values[start:]
        if not len(steps):
            return
        wide = BIN_PX[self.kind]
        if scale.at(float(steps[0])) // wide == scale.at(float(steps[-1])) // wide:  # one bin, most often
            last_step, last = mean(steps), mean(values)
        else:
            starts = bins_of(scale(steps), wide)
            mean_steps, mean_values = means(steps, starts).tolist(), means(values, starts).tolist()
            last_step, last = mean_steps.pop(), mean_values.pop()  # this bin may still get more
            self._done = int(steps[starts[-1] - 1])
            self._settle(mean_steps, mean_values, scale)
        if self.kind == "test":  # the end of the curve is where the number above it says
            last_step, last = float(steps[-1]), float(values[-1])
        elif self.values and math.isfinite(self.values[-1]):
            last = self.values[-1] + 0.3 * (last - self.values[-1])
        self.tail = last_step, last
        self._note([last])

    def _settle(self, steps: list[float], values: list[float], scale: Scale) -> None:
        """Vertices that no longer change."""
        if self.kind == "train":
            values = self._smoother.feed(scale(np.array(steps)).tolist(), values)
        self.steps += steps
        self.values += values
        self._note(values)

    def _note(self, values: list[float]) -> None:
        """Remember how far the curve goes, and where it started."""
        for value in values:
            if math.isfinite(value):
                self.extent.take(value)

    def vertices(self, first: int = 0) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Steps and values of the settled vertices from number `first` on."""
        return np.array(self.steps[first:]), np.array(self.values[first:])

    def newest(self, history: History) -> int:
        """The newest step, -1 before the first."""
        steps, _ = self.read(history, self.lane)
        return int(steps[-1]) if len(steps) else -1

    def values_at(self, history: History, step: float) -> tuple[int, float] | None:
        """The newest step and value at or before a step."""
        steps, values = self.read(history, self.lane)
        place = int(np.searchsorted(steps, step, side="right")) - 1
        return None if place < 0 else (int(steps[place]), float(values[place]))
