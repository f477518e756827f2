"""Keeps every step's training loss of every lane until somebody takes them. Knows no network."""

from __future__ import annotations

import numpy as np

from bnviz.measure.arrays import frozen
from bnviz.measure.snapshot import Recent

CAPACITY = 32_768


class LossLog:
    """Losses since the last `take`, in bounded memory: past `CAPACITY` steps every second one is kept."""

    def __init__(self, lanes: int) -> None:
        self._steps = np.zeros(CAPACITY, np.int64)
        self._losses = np.full((CAPACITY, lanes), np.nan, np.float32)
        self._count = 0
        self._stride = 1

    def add(self, step: int, losses: list[float]) -> None:
        """One loss per lane, NaN for a lane that has stopped."""
        if step % self._stride:
            return
        if self._count == CAPACITY:
            self._thin()
        self._steps[self._count] = step
        self._losses[self._count] = losses
        self._count += 1

    def recent(self) -> Recent:
        """Everything not yet taken, as read-only copies."""
        steps = self._steps[: self._count].copy()
        losses = self._losses[: self._count].T.copy()
        return Recent(frozen(steps), frozen(losses))

    def taken(self, up_to: int) -> None:
        """Forget the losses of steps up to `up_to`: somebody has them."""
        first = int(np.searchsorted(self._steps[: self._count], up_to, side="right"))
        rest = self._count - first
        self._steps[:rest] = self._steps[first : self._count].copy()
        self._losses[:rest] = self._losses[first : self._count].copy()
        self._count = rest
        if rest < CAPACITY // 2:
            self._stride = 1

    def keep_lanes(self, lanes: list[int]) -> None:
        """Reduce to these lanes, in this order."""
        self._losses = self._losses[:, lanes].copy()

    def _thin(self) -> None:
        half = CAPACITY // 2
        self._steps[:half] = self._steps[::2].copy()
        self._losses[:half] = self._losses[::2].copy()
        self._count = half
        self._stride *= 2
