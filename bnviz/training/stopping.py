"""When a run ends by itself: after so many steps or epochs, or at an accuracy. Knows no network."""

from __future__ import annotations

from collections.abc import Sequence

from bnviz.experiment.values import Experiment
from bnviz.sayings import said

ACCURACY_EVERY = 10  # steps between evaluations where a run stops at an accuracy


class StopRule:
    """Counts steps and epochs from where training was last started; a reached accuracy stops once."""

    def __init__(self) -> None:
        self._from_step, self._from_epoch = 0, 0.0
        self._was_reached = False

    def arm(self, e: Experiment, step: int, epoch: float, accuracies: Sequence[float]) -> None:
        """Count from here on."""
        self._from_step, self._from_epoch = step, epoch
        self._was_reached = self._reached(e, accuracies) is not None

    @property
    def counted(self) -> tuple[int, float, bool]:
        """Step and epoch it counts from, and whether the accuracy was reached; `go_on` takes it back."""
        return self._from_step, self._from_epoch, self._was_reached

    def go_on(self, counted: tuple[int, float, bool]) -> None:
        """Count as a run did that is taken up again."""
        self._from_step, self._from_epoch, self._was_reached = counted

    def wants_accuracy(self, e: Experiment, step: int) -> bool:
        """Whether the lanes are to be evaluated at this step, for `reason`."""
        return e.training.stop.accuracy is not None and step % ACCURACY_EVERY == 0

    def reason(self, e: Experiment, step: int, epoch: float, accuracies: Sequence[float]) -> str | None:
        """The sentence that says why the run ends after this step; None if it goes on."""
        stop = e.training.stop
        if stop.steps is not None and step - self._from_step >= stop.steps:
            return said("Stopped after {steps:,} steps, as asked.", steps=stop.steps)
        if stop.epochs is not None and epoch - self._from_epoch >= stop.epochs - 1e-9:
            return said("Stopped after {epochs:,} epochs, as asked.", epochs=stop.epochs)
        lane = self._reached(e, accuracies)
        if lane is not None and not self._was_reached:
            return said(
                "{lane} reached {accuracy:.1%} on the test set.",
                lane=e.lanes[lane].name,
                accuracy=stop.accuracy,
            )
        return None

    def ends_at(self, e: Experiment, step: int, epoch: float) -> bool:
        """Whether steps or epochs end the run at this step."""
        return self.reason(e, step, epoch, ()) is not None

    @staticmethod
    def _reached(e: Experiment, accuracies: Sequence[float]) -> int | None:
        target = e.training.stop.accuracy
        if target is None:
            return None
        return next((lane for lane, value in enumerate(accuracies) if value >= target), None)
