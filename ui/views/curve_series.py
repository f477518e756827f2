"""One curve of one lane, reduced to what a plot of a given width can show, and extended as steps come in.

Knows steps and values; knows no painter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from bnviz.measure.history import History
from bnviz.measure.snapshot import Floats
from ui.plots.lines import Smoother, bins_of, means
from ui.plots.scale import Scale

Kind = Literal["test", "train"]
Read = Callable[[History, int], tuple[NDArray[np.int64], Floats]]

BIN_PX = {"test": 2.0, "train": 3.0}
SMOOTH_PX = 7.0


@dataclass
class Series:
    """`steps` and `values` are the vertices that no longer change, `tail` the one that still does.

    `drawn` says how many of the vertices are on the picture already.
    """

    lane: int
    kind: Kind
    read: Read
    steps: list[float] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    tail: tuple[float, float] | None = None
    drawn: int = 0
    _raw_done: int = -1
    _done: int = -1
    _smoother: Smoother = field(default_factory=lambda: Smoother(SMOOTH_PX))

    def restart(self) -> None:
        """Another scale: everything has to be reduced anew."""
        self.steps.clear()
        self.values.clear()
        self.tail, self.drawn, self._done, self._raw_done = None, 0, -1, -1
        self._smoother = Smoother(SMOOTH_PX)

    def extend(self, history: History, scale: Scale) -> None:
        """Take in the steps since the last call; `scale` maps steps to pixels."""
        steps, values = self.read(history, self.lane)
        start = int(np.searchsorted(steps, self._done, side="right"))
        steps, values = steps[start:], values[start:]
        if not len(steps):
            return
        x = scale(steps)
        starts = bins_of(x, BIN_PX[self.kind])
        mean_x, mean_y = means(x, values, starts)
        mean_steps = means(steps.astype(np.float64), values, starts)[0]
        whole = len(starts) - 1  # the last bin may still get more
        if whole:
            self._done = int(steps[starts[-1] - 1])
            settled = mean_y[:whole].tolist()
            if self.kind == "train":
                settled = self._smoother.feed(mean_x[:whole].tolist(), settled)
            self.steps += mean_steps[:whole].tolist()
            self.values += settled
        last = float(mean_y[-1])
        if self.kind == "train" and self.values and np.isfinite(self.values[-1]):
            last = self.values[-1] + 0.3 * (last - self.values[-1])
        self.tail = float(mean_steps[-1]), last

    def vertices(self, first: int = 0) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Steps and values of the settled vertices from number `first` on."""
        return np.array(self.steps[first:]), np.array(self.values[first:])

    def raw(self, history: History, *, whole: bool) -> tuple[NDArray[np.int64], Floats]:
        """All points, or those since the last call and the one before them."""
        steps, values = self.read(history, self.lane)
        first = 0 if whole else max(0, int(np.searchsorted(steps, self._raw_done, side="right")) - 1)
        if len(steps):
            self._raw_done = int(steps[-1])
        return steps[first:], values[first:]

    def values_at(self, history: History, step: float) -> tuple[int, float] | None:
        """The newest step and value at or before a step."""
        steps, values = self.read(history, self.lane)
        place = int(np.searchsorted(steps, step, side="right")) - 1
        return None if place < 0 else (int(steps[place]), float(values[place]))
