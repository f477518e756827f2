"""How long steps take, split into training and measuring. Knows nothing else."""

from __future__ import annotations

from time import perf_counter

from bnviz.measure.snapshot import Timings


class Clock:
    """Collects seconds between two calls of `timings`."""

    def __init__(self) -> None:
        self._train_s = self._measure_s = 0.0
        self._steps = 0
        self._since = perf_counter()
        self._last = Timings(0.0, 0.0, 0.0)
        self.looked_s = 0.0  # what the newest snapshot took, evaluation included

    def trained(self, seconds: float) -> None:
        """One step took so long."""
        self._train_s += seconds
        self._steps += 1

    def measured(self, seconds: float) -> None:
        """Measuring took so long."""
        self._measure_s += seconds

    def resumed(self) -> None:
        """Time before now was a pause."""
        self._since = perf_counter()
        self._train_s = self._measure_s = 0.0
        self._steps = 0

    def timings(self) -> Timings:
        """The mean milliseconds a step and the steps per second since the last call."""
        now = perf_counter()
        self.looked_s = self._measure_s
        if self._steps:
            seconds = max(now - self._since, 1e-9)
            rate = self._steps / seconds
            smooth = 0.8 * self._last.steps_per_s + 0.2 * rate if self._last.steps_per_s else rate
            self._last = Timings(
                1e3 * self._train_s / self._steps, 1e3 * self._measure_s / self._steps, smooth
            )
        self.resumed()
        self._since = now
        return self._last
