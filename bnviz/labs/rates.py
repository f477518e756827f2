"""What the learning-rate lab finds: sixteen short trainings of every lane. Knows no torch.

A learning rate *trains* a lane if, after all the steps, the network in evaluation mode is right on at least
half of what guessing leaves wrong: `enough` = (1 + share of the largest class) / 2 of the training samples.
A lane whose loss became NaN or infinite has stopped there and does not train.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RATES: tuple[float, ...] = (
    *(0.0001, 0.00025, 0.00063, 0.0016, 0.004),
    *(0.01, 0.025, 0.063, 0.16, 0.4),
    *(1.0, 2.5, 6.3, 16.0, 40.0, 100.0),
)  # even ratios of 10^(2/5), to two digits
STEPS = 200
MOST_SAMPLES = 2000  # of the training set, that the accuracy is measured on


def enough(largest_class_share: float) -> float:
    """The training accuracy (0 to 1) from which on a rate trains: half-way from guessing to perfect."""
    return (1 + largest_class_share) / 2


@dataclass(frozen=True, slots=True)
class Race:
    """The trainings so far. Read-only.

    `losses` (lanes, rates, steps): the loss of every mini-batch, NaN for steps not taken;
    `accuracies` (lanes, rates): on the training set in evaluation mode, NaN before the first look;
    `stopped` (lanes, rates): the step at which the loss became NaN or infinite, 0 where it has not;
    `share`: how much of the work is done, 0 to 1; `refusals`: why a lane cannot train at all, or None.
    """

    rates: tuple[float, ...]
    steps: int
    enough: float
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float64]
    stopped: NDArray[np.int64]
    share: float
    refusals: tuple[str | None, ...]

    @property
    def done(self) -> bool:
        """Whether every training has been finished."""
        return self.share >= 1

    def trains(self, lane: int, rate: int) -> bool:
        """Whether this rate trains this lane, as far as is known."""
        known = self.refusals[lane] is None and not self.stopped[lane, rate]
        return known and bool(self.accuracies[lane, rate] >= self.enough)

    def bands(self, lane: int) -> tuple[tuple[int, int], ...]:
        """The first and last rate of every run of rates that train this lane, from the smallest on."""
        found: list[tuple[int, int]] = []
        for rate in range(len(self.rates)):
            if not self.trains(lane, rate):
                continue
            if found and found[-1][1] == rate - 1:
                found[-1] = (found[-1][0], rate)
            else:
                found.append((rate, rate))
        return tuple(found)

    def best(self, lane: int) -> int | None:
        """The rate with the highest accuracy, of equal ones the one with the lowest loss at the end."""
        known = [r for r in range(len(self.rates)) if self.trains(lane, r)]
        if not known:
            return None
        return min(known, key=lambda r: (-self.accuracies[lane, r], self.end_loss(lane, r)))

    def end_loss(self, lane: int, rate: int) -> float:
        """The mean loss of the last tenth of the steps; infinite where the training stopped."""
        last = self.losses[lane, rate, -max(1, self.steps // 10) :]
        return float(last.mean()) if np.isfinite(last).all() else math.inf
