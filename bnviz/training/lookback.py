"""Looks into a step that is long past: takes it again from a checkpoint before it. Tells no thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bnviz.measure.closeup import CloseUp, Focus
from bnviz.measure.snapshot import Watch
from bnviz.training.shelf import Kept

if TYPE_CHECKING:
    from bnviz.data.dataset import DataSet

FARTHEST = 4000  # steps that are taken again at most: some seconds beside the training


@dataclass(frozen=True, slots=True)
class LookedBack:
    """What was seen at a step; None where there is no such lane, block or unit, or the lane stood still."""

    step: int
    close_up: CloseUp | None


@dataclass(frozen=True, slots=True)
class Replay:
    """A question for `Jobs`: the close-up of `focus` at `step`, from `kept` on, which is earlier.

    On the CPU the steps are those of the run bit for bit, as long as nothing was changed in between. The
    first step of all has no step before it: there it is what the first mini-batch would show.
    """

    kept: Kept
    dataset: DataSet
    step: int
    focus: Focus

    def work(self, device: str) -> Iterator[object]:
        """One step at a time; the last piece tells a `LookedBack`."""
        from bnviz.training.trainer import Trainer

        trainer = Trainer(self.kept.experiment, self.dataset, device=device)
        if self.kept.checkpoint is not None:
            trainer.restore(self.kept.checkpoint)
        while trainer.step_number < self.step - 1:
            trainer.step()
            yield None
        watch = Watch(stages=frozenset(), focus=self.focus)
        seen = trainer.step(watch) if trainer.step_number < self.step else trainer.peek(watch)
        assert seen is not None
        yield LookedBack(self.step, seen.close_up)
