"""Plays a lesson from start to end by itself, on real training, and checks what it promises. Knows no window.

Every training is done, every task is solved the way the lesson says it can be solved, every claim is judged.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import torch
from torch import nn

from bnviz.data import load as load_data
from bnviz.errors import LessonError
from bnviz.experiment import edits
from bnviz.experiment.changes import restart_reason
from bnviz.experiment.values import Experiment
from bnviz.lessons.checking import set_up, settled
from bnviz.lessons.conditions import Condition
from bnviz.lessons.judging import judge, worded
from bnviz.lessons.quantities import WATCH, Live, measure, watch_of
from bnviz.lessons.references import Reference
from bnviz.lessons.values import (
    Claim,
    Doing,
    Draw,
    Lesson,
    Number,
    Proof,
    Setting,
    SetUp,
    Task,
    Train,
    measured,
)
from bnviz.measure.history import History
from bnviz.measure.over_time import distribution_of
from bnviz.sayings import said
from bnviz.training.commands import Mend
from bnviz.training.trainer import Trainer

LOOK_EVERY = 10  # steps between two looks, and two evaluations on the test samples


@dataclass(frozen=True, slots=True)
class Outcome:
    """Something that the lesson needs to be true, with what was found."""

    line: int
    sentence: str
    holds: bool


def play(lesson: Lesson, seed: int | None = None) -> Iterator[Outcome]:
    """All outcomes, in order, as they come; another `seed` takes the place of every one in the lesson."""
    run = Run(seed, tuple(reference for item in lesson.items() for reference in measured(item)))
    for item in lesson.items():
        match item:
            case SetUp():
                run.begin(set_up(item, run.asked))
            case Train(steps=steps, until=until):
                run.train(steps, until)
                if until is not None:
                    yield run.outcome(item.line, until)
            case Task():
                yield from run.solve(item)
            case Claim(conditions=conditions):
                yield from (run.outcome(item.line, condition) for condition in conditions)
            case Number(proof=Proof() as proof, answer=float() as answer):
                found = proved(proof)
                holds = math.isclose(found, answer, abs_tol=item.within + 1e-9)
                yield Outcome(item.line, f"{item.ask} {answer:g}, and torch says {found:.6g}", holds)
            case Number(answer=Reference() as answer):
                value = measure(answer, run.live)
                known = isinstance(value, str) or not math.isnan(value)
                yield Outcome(item.line, f"{item.ask} {worded(value, answer)}", known)
            case Draw():
                yield Outcome(item.line, f"There is a {item.kind} of {item.of} to show.", run.can_draw(item))
            case _:
                pass


def proved(proof: Proof) -> float:
    """The value of a proof as ``nn.BatchNorm1d`` finds it, in double precision and without gamma and beta."""
    x = torch.tensor(proof.batch, dtype=torch.float64)
    norm = nn.BatchNorm1d(x.shape[1], affine=False, momentum=1.0, dtype=torch.float64)
    y = norm(x)
    column, n = proof.column - 1, len(proof.batch)
    assert norm.running_mean is not None
    assert norm.running_var is not None
    match proof.what:
        case "mean":
            return float(norm.running_mean[column])
        case "variance":
            return float(norm.running_var[column]) * (n - 1) / n  # the running one is over n - 1
        case "running variance":
            return float(norm.running_var[column])
        case "normalised":
            return float(y[proof.row - 1, column])


class Run:
    """An experiment that is trained and measured as lessons ask for it."""

    def __init__(self, seed: int | None, asked: tuple[Reference, ...] | None = None) -> None:
        """`asked` is all that will be measured, None everything."""
        self._seed = seed
        self._watch = WATCH if asked is None else watch_of(asked)
        self._races = asked is None or any(reference.name.startswith("steps to") for reference in asked)
        self._trainer: Trainer | None = None
        self.asked: Experiment | None = None  # as the lesson says it, before another seed
        self.live: Live

    def begin(self, e: Experiment) -> None:
        """Step 0 of an experiment."""
        self.asked = e
        if self._seed is not None:
            e = edits.set_seed(e, self._seed)
        self._trainer = Trainer(e, load_data(e.data, e.seed))
        self.live = Live(e, None, History(e))
        self._keep(self._trainer.peek(self._watch))

    @property
    def trainer(self) -> Trainer:
        if self._trainer is None:
            raise LessonError(said("There is no experiment yet."))
        return self._trainer

    def train(self, steps: int, until: Condition | None = None) -> None:
        """Through step `steps`, or until a condition holds at a step that is looked at."""
        trainer = self.trainer
        while trainer.step_number < steps and not all(trainer.stopped):
            upcoming = trainer.step_number + 1
            if upcoming % LOOK_EVERY and upcoming != steps:
                trainer.step()
                continue
            if upcoming == steps or until is not None or self._races:
                trainer.evaluations.expire()
            else:
                trainer.evaluations.wait()
            self._keep(trainer.step(self._watch))
            if until is not None and judge(until, self.live).holds:
                break

    def mend(self, over: Mend) -> None:
        """Measure the running statistics of every lane anew."""
        for lane in range(len(self.live.experiment.lanes)):
            self.trainer.mend_statistics(lane, over)
        self._keep(self.trainer.peek(self._watch))

    def solve(self, task: Task) -> Iterator[Outcome]:
        """What the task asks for does not hold before, and does once its solution was carried out."""
        before = all(judge(condition, self.live).holds for condition in task.until)
        yield Outcome(task.line, f'"{task.ask}" is still to be done when it is asked', not before)
        for move in task.moves():
            match move:
                case tuple():
                    self._set(move)
                case Doing(action="train", step=step):
                    self.train(step)
                case Doing(action="statistics", over=over):
                    self.mend(over)
                case Doing(action="look", step=step):
                    assert self.live.history is not None
                    found = self.live.history.at(step)
                    self.live = replace(self.live, shown=None if found is None else found.step)
                case Doing(action="view", view=view):
                    self.live = replace(self.live, views=self.live.views | {view})
                case Doing():
                    assert self.asked is not None
                    self.begin(self.asked)
        yield from (self.outcome(task.line, condition) for condition in task.until)

    def outcome(self, line: int, condition: Condition) -> Outcome:
        verdict = judge(condition, self.live)
        return Outcome(line, verdict.sentence, verdict.holds)

    def can_draw(self, drawing: Draw) -> bool:
        """Whether there is something to lay beside the drawing."""
        lane = [lane.name for lane in self.live.experiment.lanes].index(drawing.of.lane or "")
        history, snapshot = self.live.history, self.live.snapshot
        assert history is not None
        if drawing.kind == "curve":
            return len(history.train_curve(lane)[0]) > 1
        block = drawing.of.block
        number = len(self.live.experiment.network.blocks) - 1 if block == "last" else block
        return (
            snapshot is not None
            and isinstance(number, int)
            and distribution_of(snapshot, lane, number, drawing.of.name) is not None  # type: ignore[arg-type]
        )

    def _set(self, settings: tuple[Setting, ...]) -> None:
        assert self.asked is not None
        self.asked = settled(self.asked, settings)
        old, new = self.live.experiment, settled(self.live.experiment, settings)
        if restart_reason(old, new) is not None:
            self.begin(self.asked)
            return
        self.trainer.apply(new, keep_function=False)
        self.live = replace(self.live, experiment=new)
        self._keep(self.trainer.peek(self._watch))

    def _keep(self, snapshot: object) -> None:
        from bnviz.measure.snapshot import Snapshot

        assert isinstance(snapshot, Snapshot)
        self.trainer.losses.taken(snapshot.step)
        history = self.live.history
        assert history is not None
        history.experiment = self.live.experiment
        history.append(snapshot)
        self.live = replace(self.live, snapshot=snapshot, shown=None)
