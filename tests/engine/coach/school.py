"""Trains small networks under the coach's eyes."""

from __future__ import annotations

from dataclasses import dataclass, field

from bnviz.coach.coach import Coach
from bnviz.coach.finding import Finding
from bnviz.data.catalogue import load
from bnviz.data.dataset import DataSet
from bnviz.experiment.changes import kept_lanes
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot
from bnviz.training.trainer import Trainer

EVERY = 5  # steps from look to look


@dataclass
class Run:
    """A trainer whose every fifth step is looked at; `told` are all findings that were ever shown."""

    trainer: Trainer
    coach: Coach
    history: History
    snapshots: list[Snapshot] = field(default_factory=list)
    told: dict[tuple[str, int | None], Finding] = field(default_factory=dict)
    tests: list[tuple[int, float]] = field(default_factory=list)

    @property
    def newest(self) -> Snapshot:
        return self.snapshots[-1]

    @property
    def names(self) -> set[str]:
        return {finding.rule for finding in self.coach.findings}

    def train(self, steps: int, every: int = EVERY) -> Run:
        watch = Coach.watch()
        for _ in range(steps):
            if (self.trainer.step_number + 1) % every:
                self.trainer.step()
                continue
            self.trainer.evaluations.expire()  # a clock would make the run another one each time
            snapshot = self.trainer.step(watch)
            assert snapshot is not None
            self.trainer.losses.taken(snapshot.step)
            self.history.append(snapshot)
            self.snapshots.append(snapshot)
            self.tests.append((snapshot.step, snapshot.lanes[0].test_loss))
            found = self.coach.look(snapshot, self.history)
            self.told |= {finding.key: finding for finding in found}
        return self

    def change(self, new: Experiment) -> None:
        """Take a remedy while it trains: a norm comes in fresh, not keeping the function and what ails it."""
        old = self.trainer.experiment
        self.trainer.apply(new, keep_function=False)
        self.history = self.history.following(new, kept_lanes(old, new))
        self.coach.apply(new)

    def finding(self, rule: str, lane: int | None = 0) -> Finding:
        """The finding as it is shown now."""
        return next(each for each in self.coach.findings if (each.rule, each.lane) == (rule, lane))


def begin(e: Experiment, data: DataSet | None = None) -> Run:
    trainer = Trainer(e, data or load(e.data, e.seed))
    return Run(trainer, Coach(e), History(e))
