"""When a run is copied to the host: now and then, around edits, and where it waits. Imports no torch."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from bnviz.training.memory import give_back
from bnviz.training.shelf import Kept, Shelf

if TYPE_CHECKING:
    from bnviz.experiment.values import Experiment
    from bnviz.training.checkpoint import Checkpoint
    from bnviz.training.trainer import Trainer

RESCUE_EVERY_S = 2.0  # how often a run on an accelerator is copied to the host
GIVE_BACK_EVERY_S = 10.0  # how often memory is given back that older checkpoints and snapshots have left


class Keeper:
    """Keeps the checkpoints of one run after the other. Every method says whether the shelf has changed."""

    def __init__(self) -> None:
        self.shelf = Shelf()
        self.rescue: Checkpoint | None = None  # where to go on if the device fails
        self._edits = 0  # live edits of this run so far
        self._touches: list[int] = []  # after which steps something was changed by hand
        self._touched: dict[int, int] = {}  # how many of them the checkpoint of a step includes
        self._next_rescue_s = 0.0
        self._next_give_back_s = perf_counter() + GIVE_BACK_EVERY_S

    def begin(self, trainer: Trainer) -> None:
        """Another run begins; one that was rescued begins where it failed."""
        self.rescue, self._edits = None, 0
        self._touches, self._touched = [], {}
        self.shelf.begin(trainer.experiment)
        if trainer.step_number:
            self._put(trainer)

    def rescued(self, experiment: Experiment) -> Checkpoint | None:
        """Where a run of this experiment was when its device failed."""
        found = self.rescue
        return found if found is not None and found.experiment == experiment else None

    def go_on(self, kept: Kept) -> None:
        """The run takes another way from there on."""
        self.rescue, self._edits = None, kept.edits
        del self._touches[self._touched.get(kept.step, 0) :]
        self.shelf.cut(kept.step)

    def stepped(self, trainer: Trainer, waits: bool) -> bool:
        """A step was taken; `waits` where the next one is for somebody to ask for."""
        now = perf_counter()
        if trainer.device.type == "cpu":
            wanted = waits or self.shelf.due(now)
        else:
            wanted = waits or now >= self._next_rescue_s
        if not wanted or self.shelf.has(trainer.step_number):
            return False
        saved = self._put(trainer)
        if trainer.device.type != "cpu":
            self.rescue, self._next_rescue_s = saved, now + RESCUE_EVERY_S
        return True

    def will_edit(self, trainer: Trainer, waits: bool) -> bool:
        """The next edit goes live: lay by what was before, unless that is what `changed` will replace."""
        wanted = not waits and self.shelf.due(perf_counter()) and not self.shelf.has(trainer.step_number)
        if wanted:
            self._put(trainer, before_edit=True)
        self._edits += 1
        self.touched(trainer)
        return wanted

    def touched(self, trainer: Trainer) -> None:
        """Something is changed by hand: what follows cannot be had again by taking the steps again."""
        self._touches.append(trainer.step_number)

    def before(self, step: int) -> Kept | None:
        """From where `step` can be taken again exactly as it was; None if something was changed meanwhile."""
        kept = self.shelf.at(max(0, step - 1))
        if kept is None:
            return None
        later = self._touches[self._touched.get(kept.step, 0) :]
        return kept if all(touch >= step for touch in later) else None

    def changed(self, trainer: Trainer) -> None:
        """Something was changed while the run waits: its step is taken up again as it is now."""
        self._put(trainer)

    def _put(self, trainer: Trainer, before_edit: bool = False) -> Checkpoint:
        began = perf_counter()
        saved = trainer.checkpoint()
        now = perf_counter()
        kept = Kept(saved.step, saved.experiment, self._edits, saved, before_edit)
        self._touched[saved.step] = len(self._touches)
        self.shelf.put(kept, now, now - began)
        if now >= self._next_give_back_s:
            give_back()
            self._next_give_back_s = now + GIVE_BACK_EVERY_S
        return saved
