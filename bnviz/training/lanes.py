"""The lanes of one run: which stand still and why, and what is changed in them by hand. Takes no step."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from bnviz.errors import NetworkError
from bnviz.experiment.values import Experiment
from bnviz.experiment.values import Lane as Contender
from bnviz.measure.failure import Failure
from bnviz.measure.reports import FoldReport, Report, StatisticsReport
from bnviz.sayings import said
from bnviz.training.causes import unbuildable
from bnviz.training.checkpoint import SavedLane, restore_lane, save_lane
from bnviz.training.commands import Mend
from bnviz.training.lane import Lane
from bnviz.training.mending import mend, told_of


class Lanes:
    """Built from an experiment, for x_train (samples, *shape), x_test and y_test.

    `all` has None for a lane that could not be built; `stopped` says why one stands still. `failures` (lane,
    why) and `reports` of what operations did are collected until somebody takes them.
    """

    def __init__(self, e: Experiment, x_train: Tensor, x_test: Tensor, y_test: Tensor) -> None:
        self._x_train, self._x_test, self._y_test = x_train, x_test, y_test
        self.all: list[Lane | None] = []
        self.stopped: list[Failure | None] = [None] * len(e.lanes)
        self.failures: list[tuple[int, Failure]] = []
        self.reports: list[Report] = []
        for number in range(len(e.lanes)):
            self.all.append(self._built(e, number, x_train.device, x_train.dtype))

    def _built(self, e: Experiment, number: int, device: torch.device, dtype: torch.dtype) -> Lane | None:
        try:
            return Lane(e, number, device, dtype)
        except NetworkError as error:
            self.stop(number, unbuildable(e, 0, number, error))
            return None

    def alive(self) -> list[Lane | None]:
        """All lanes, with None for each that stands still."""
        return [lane if why is None else None for lane, why in zip(self.all, self.stopped, strict=True)]

    def stop(self, number: int, failure: Failure) -> None:
        """A lane can train no further."""
        self.stopped[number] = failure
        self.failures.append((number, failure))

    def take_failures(self) -> list[tuple[int, Failure]]:
        """Lanes that stopped since the last call, and why."""
        found, self.failures = self.failures, []
        return found

    def take_reports(self) -> list[Report]:
        """What operations did since the last call."""
        found, self.reports = self.reports, []
        return found

    def keep(self, origin: Sequence[int]) -> None:
        """Go on with these lanes only, in this order."""
        self.all = [self.all[was] for was in origin]
        self.stopped = [self.stopped[was] for was in origin]

    def save(self) -> tuple[SavedLane | None, ...]:
        """Copies on the host."""
        return tuple(None if lane is None else save_lane(lane) for lane in self.all)

    def restore(self, saved: Sequence[SavedLane | None], stopped: Sequence[Failure | None]) -> None:
        """Make them what was saved of the same experiment."""
        for number, kept in enumerate(saved):
            lane = self.all[number]
            if lane is not None and kept is not None:
                restore_lane(lane, kept)
            else:
                self.all[number] = None
            self.stopped[number] = stopped[number]
        self.failures.clear()  # told when they happened

    # -- changing ---

    def change(
        self, old: Experiment, new: Experiment, was: int, now: int, step: int, keep: bool, back: bool
    ) -> list[str]:
        """Make lane `now` what it is in `new`; what to tell of it. It was lane `was` in `old`.

        `keep` and `back` are those of `Trainer.apply`; `step` is the one that was taken last.
        """
        lane = self.all[now]
        if lane is None:
            same = old.lanes[was] == new.lanes[now]
            name = new.lanes[now].name
            anew = said("{lane} could not be built at the start; Reset starts it anew.", lane=name)
            return [] if same else [anew]
        lane.training = new.training
        for row, block in zip(lane.network.blocks, new.network.blocks, strict=True):
            row.dropout.p = block.dropout
            row.noise.on = new.lanes[now].noise
        goes = keep and _loses_a_norm(old.lanes[was], new.lanes[now])
        before = lane.logits(self._x_test) if goes else None
        try:
            notices = lane.change_norms(old, new, was, now, keep, self._x_train, back)
        except NetworkError as error:
            self.stop(now, unbuildable(new, step, now, error))
            return []
        if before is not None and lane.folded:
            self._report_fold(now, lane, before, step)
        changed = old.lanes[was] != new.lanes[now] or old.training != new.training
        if self.stopped[now] is not None and changed and lane.first_unsound_block() is None:
            self.stopped[now] = None
        return notices

    def _report_fold(self, number: int, lane: Lane, before: Tensor, step: int) -> None:
        norms, lane.folded = tuple(lane.folded), []
        difference = float((lane.logits(self._x_test) - before).abs().max())
        largest = float(before.abs().max())
        self.reports.append(FoldReport(number, step, norms, difference, largest, len(self._x_test)))

    def mend(self, number: int, name: str, how: Mend, step: int) -> tuple[StatisticsReport | None, str]:
        """Measure running statistics anew, reset them or take that back: what it did, and what to tell.

        `name` is what the lane is called. None where there was nothing to be done.
        """
        lane = self.all[number]
        if lane is None:
            return None, said("This lane has no running statistics.")
        before = lane.evaluate(self._x_test, self._y_test)
        stopped = self.stopped[number]
        count, self.stopped[number] = mend(lane, how, self._x_train, self._x_test, stopped)
        if how == "back" and not count:
            return None, said("{lane}: there are no earlier running statistics to put back.", lane=name)
        now = lane.evaluate(self._x_test, self._y_test)
        report = StatisticsReport(number, step, count, how, before, now)
        self.reports.append(report)
        return report, told_of(report, name)


def _loses_a_norm(old: Contender, new: Contender) -> bool:
    return any(before is not None and after is None for before, after in zip(old.rows, new.rows, strict=True))
