"""How far training mode and evaluation mode are apart: frozen values. Knows no torch and no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bnviz.measure.arrays import SELDOM, Floats


@dataclass(frozen=True, slots=True)
class ModeGap:
    """One mini-batch through one network twice, before the step: with batch and with running statistics.

    Dropout is off in both passes, so that the statistics alone make the difference. A norm switched to
    running statistics in training too has those in both. Losses are mean
    cross-entropies, accuracies shares from 0 to 1. Arrays have a row for the input norm, each block and
    the output: (blocks + 2,), NaN where a row has no such thing.

    `output`: RMS(running - batch) / RMS(batch) of what the row passes on (behind norm and activation, before
    pooling, dropout and skip); it adds up what the rows before it did. `mean_off`: the row's own running
    means against the batch's, in the batch's standard deviations sqrt(var + eps), RMS over the units.
    `variance`: running variance over the unbiased batch variance (eps added to both), geometric mean over
    the units.
    """

    batch_loss: float
    batch_accuracy: float
    running_loss: float
    running_accuracy: float
    output: Floats
    mean_off: Floats
    variance: Floats

    @property
    def points(self) -> float:
        """Accuracy with running statistics minus that with batch statistics."""
        return self.running_accuracy - self.batch_accuracy


@dataclass(frozen=True, slots=True)
class GapTrack:
    """The gap of one lane over the kept snapshots, NaN where it was not measured.

    The first four are (n,), `output`, `mean_off` and `variance` (rows, n), rows as in `ModeGap`.
    """

    steps: NDArray[np.int64]
    batch_loss: Floats
    batch_accuracy: Floats
    running_loss: Floats
    running_accuracy: Floats
    output: Floats
    mean_off: Floats
    variance: Floats

    def held(self) -> GapTrack:
        """The same with each value standing until the next one, a few snapshots long: to be drawn."""
        places = np.arange(len(self.steps))
        known = np.maximum.accumulate(np.where(np.isfinite(self.running_loss), places, -1))
        found = np.where(places - known < 2 * SELDOM, known, -1)
        return self._of(lambda values: np.where(found < 0, np.nan, values[..., found]))

    def until(self, step: int) -> GapTrack:
        """The same up to a step."""
        n = int(np.searchsorted(self.steps, step, side="right"))
        return replace(self._of(lambda values: values[..., :n]), steps=self.steps[:n])

    def since(self, step: int) -> GapTrack:
        """The same from a step on, at which the statistics were measured anew: without the step itself as
        soon as there are later ones, for it may have been seen before that."""
        n = int(np.searchsorted(self.steps, step, side="right"))
        if n == len(self.steps):
            n = int(np.searchsorted(self.steps, step, side="left"))
        return replace(self._of(lambda values: values[..., n:]), steps=self.steps[n:])

    def _of(self, change: Callable[[Floats], Floats]) -> GapTrack:
        return GapTrack(
            self.steps,
            change(self.batch_loss),
            change(self.batch_accuracy),
            change(self.running_loss),
            change(self.running_accuracy),
            change(self.output),
            change(self.mean_off),
            change(self.variance),
        )
