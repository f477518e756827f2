"""When the next step and the next look are due, and how much is looked at. Knows no trainer and no thread."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

from bnviz.measure.snapshot import SELDOM, Watch

SLOW_MOTION_BELOW = 3.0  # steps a second, under which the phases of a step are shown one by one
CATCH_UP_S = 0.1  # a step that came late is made up for at most so far


class Pace:
    """`steps_per_s` is how fast steps are to be taken; None as fast as they can be."""

    def __init__(self) -> None:
        self.steps_per_s: float | None = None
        self._next_s = 0.0

    @property
    def slow_motion(self) -> bool:
        """Whether each phase of a step is to be seen."""
        return self.steps_per_s is not None and self.steps_per_s < SLOW_MOTION_BELOW

    def change(self, steps_per_s: float | None) -> None:
        """Another speed from the next step on, which is due at once."""
        self.steps_per_s = steps_per_s
        self.at_once()

    def at_once(self) -> None:
        """The next step is due now."""
        self._next_s = 0.0

    def wait_s(self) -> float:
        """Seconds until the next step is due; not above 0 if it is."""
        return 0.0 if self.steps_per_s is None else self._next_s - perf_counter()

    def stepped(self, began_s: float) -> None:
        """A step was taken, and begun at this time."""
        if self.steps_per_s is None:
            self._next_s = 0.0
        else:
            self._next_s = max(self._next_s, began_s - CATCH_UP_S) + 1 / self.steps_per_s


class Looks:
    """`watch` is what the views show."""

    def __init__(self) -> None:
        self.watch = Watch()
        self._count = 0
        self._next_s = 0.0

    def due(self, now_s: float) -> bool:
        """Whether it is time for one, if somebody wants it."""
        return now_s >= self._next_s

    def took(self, seconds: float) -> None:
        """Looking may take as long as training and no longer, where a snapshot of a large network is dear."""
        self._next_s = perf_counter() + seconds

    def next(self, whole: bool) -> Watch:
        """What is looked at this time: of a run that goes on what nobody reads thirty times a second only
        seldom, and now and then more than the views show, for the coach. `whole` leaves nothing out."""
        self._count += 1
        watch, every = self.watch, self.watch.in_depth_every
        if self._count % SELDOM and not whole:
            watch = replace(watch, gap=False, focus=None)
        if not every or self._count % every:
            return watch
        return replace(watch, parameters=True, modes=True)
