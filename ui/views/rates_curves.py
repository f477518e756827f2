"""The losses of a race of learning rates as curves that can be told apart. Knows no painter."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bnviz.labs.rates import Race
from ui.plots.primitives import Doubles

SMOOTH = 30  # the mean over a thirtieth of the steps is drawn
LOWEST_LOSS = 1e-3
Curves = dict[tuple[int, int], tuple[Doubles, Doubles]]  # lane and rate to steps and losses


def curves_of(race: Race) -> Curves:
    """Steps and smoothed losses of every training that has begun."""
    window = max(1, race.steps // SMOOTH)
    made = {}
    for lane in range(len(race.refusals)):
        for rate in range(len(race.rates)):
            steps, losses = _smooth(race.losses[lane, rate], window)
            if len(steps):
                made[lane, rate] = steps, losses
    return made


def _smooth(losses: NDArray[np.float32], window: int) -> tuple[Doubles, Doubles]:
    """The mean of the last `window` losses at every step up to the first that is not finite."""
    gone = np.flatnonzero(~np.isfinite(losses))
    values = losses[: gone[0] if len(gone) else None].astype(np.float64)
    if not len(values):
        return np.zeros(0), np.zeros(0)
    sums = np.cumsum(np.concatenate([[0.0], values]))
    ends = np.arange(1, len(values) + 1)
    starts = np.maximum(ends - window, 0)
    return ends.astype(np.float64), (sums[ends] - sums[starts]) / (ends - starts)


def loss_range(race: Race | None) -> tuple[float, float]:
    """From the lowest loss to five times that of a network which has not learned yet."""
    if race is None:
        return LOWEST_LOSS, 10.0
    first = race.losses[:, :, 0]
    start = float(np.nanmedian(first)) if np.isfinite(first).any() else 1.0
    finite = race.losses[np.isfinite(race.losses)]
    low = float(np.percentile(finite, 1)) if finite.size else LOWEST_LOSS
    return max(LOWEST_LOSS, min(low, start / 10)), start * 5
