"""The questions that a window can ask, as frozen values. Loads torch only when one is worked on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bnviz.experiment.values import Experiment
from bnviz.labs.layers import Chain
from bnviz.labs.rates import RATES, STEPS


@dataclass(frozen=True, slots=True)
class RateQuestion:
    """Which learning rates train the lanes of this experiment? Tells `Race` values, the last one whole."""

    experiment: Experiment
    rates: tuple[float, ...] = RATES
    steps: int = STEPS

    def work(self, device: str) -> Iterator[object]:
        """Pieces of work (`bnviz.training.jobs.Job`)."""
        from bnviz.labs.tolerance import race

        yield from race(self.experiment, self.rates, self.steps, device)


@dataclass(frozen=True, slots=True)
class ShapeQuestion:
    """What becomes of a tensor in this chain of layers? Tells one `Report`."""

    chain: Chain

    def work(self, device: str) -> Iterator[object]:
        """Pieces of work, on the CPU whatever the device (`bnviz.training.jobs.Job`)."""
        del device
        from bnviz.labs.shapes import run

        yield run(self.chain)
