"""The newest evaluation of each lane and when the next is due; the grid of the decision surface."""

from __future__ import annotations

import math
from time import perf_counter

import torch
from torch import Tensor

from bnviz.measure.snapshot import DataPreview

SURFACE_SIDE = 56
SHARE_OF_TIME = 0.015  # at most this part of the time goes into evaluating on the test set
EARLY, EARLY_SHARE = 30, 0.06  # the first ones come closer: a run begins with what is worth seeing


def surface_grid(preview: DataPreview, device: torch.device, dtype: torch.dtype) -> Tensor | None:
    """Points (side * side, 2), row by row from low to high, over the preview's area; None without one."""
    if preview.grid is None:
        return None
    x0, x1, y0, y1 = preview.grid
    xs = torch.linspace(x0, x1, SURFACE_SIDE, dtype=dtype, device=device)
    ys = torch.linspace(y0, y1, SURFACE_SIDE, dtype=dtype, device=device)
    rows, columns = torch.meshgrid(ys, xs, indexing="ij")
    return torch.stack([columns.reshape(-1), rows.reshape(-1)], dim=1)


class Evaluations:
    """Loss and accuracy on the test set, by lane, and a pace that keeps evaluating cheap."""

    def __init__(self, lanes: int) -> None:
        self._newest = [(math.nan, math.nan)] * lanes
        self._step = -1
        self._next_s = 0.0
        self._count = 0
        self._cost_s = math.inf

    def add(self, lane: int, step: int, result: tuple[float, float]) -> None:
        """Remember (loss, accuracy) of a lane at a step."""
        self._newest[lane] = result
        self._step = step

    def newest(self, lane: int) -> tuple[float, float]:
        """The newest (loss, accuracy) of a lane; NaN before the first."""
        return self._newest[lane]

    def accuracies(self) -> list[float]:
        """The newest accuracy of every lane, NaN before the first evaluation."""
        return [accuracy for _, accuracy in self._newest]

    def took(self, seconds: float) -> None:
        """All lanes together took so long: wait until that is a small part of the time.

        The first one also warms torch up, and any may be held up: neither tells what the next will cost.
        """
        self._count += 1
        if self._count == 1:
            self._next_s = 0.0
            return
        self._cost_s = min(seconds, 2 * self._cost_s)
        share = EARLY_SHARE if self._count <= EARLY else SHARE_OF_TIME
        self._next_s = perf_counter() + self._cost_s / share

    def due(self, step: int) -> bool:
        """Whether it is time to evaluate the step."""
        return step != self._step and (self._step < 0 or step == 0 or perf_counter() >= self._next_s)

    def expire(self) -> None:
        """Make the next question of `due` a yes, for a step that has not been evaluated."""
        self._next_s = 0.0

    def wait(self) -> None:
        """Make the next question of `due` a no, until it expires."""
        self._next_s = math.inf

    def keep_lanes(self, lanes: list[int]) -> None:
        """Reduce to these lanes, in this order."""
        self._newest = [self._newest[lane] for lane in lanes]
