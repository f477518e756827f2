"""What a lesson consists of: frozen values, each with the line of the file it came from. Knows no file.

A lesson is steps, a step is items in order. Some items are *gates*: what follows them is shown once they are
passed (a prediction made, a training done, a task fulfilled).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bnviz.lessons.conditions import Condition, Reference
from bnviz.lessons.maths import Maths

Word = float | str
Drawing = Literal["curve", "histogram"]
Action = Literal["train", "statistics", "reset", "look", "view"]


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown text."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula on a line of its own; `text` is what was written."""

    line: int
    text: str
    maths: Maths


@dataclass(frozen=True, slots=True)
class Setting:
    """Give a control a value."""

    line: int
    what: Reference
    value: Word


@dataclass(frozen=True, slots=True)
class SetUp:
    """Begin an experiment at step 0: a preset, or what the lesson had so far, with some settings changed."""

    line: int
    preset: str | None
    settings: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class Train:
    """Train through step `steps`, or until a condition holds, but no further than `steps`.

    `speed` is in steps a second, None as fast as it goes.
    """

    line: int
    steps: int
    until: Condition | None = None
    speed: float | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose, and what to say to who chose it."""

    text: str
    right: bool
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with answers to choose from: to predict, or to look back."""

    line: int
    ask: str
    options: tuple[Option, ...]
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number to predict. What it really is: a constant, or a quantity of the run when it is revealed.

    `within` is how far an answer may be off and still be right. `proof` says how torch finds a constant.
    """

    line: int
    ask: str
    answer: float | Reference
    within: float
    percent: bool = False
    proof: Proof | None = None
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """A value that batch norm finds in a small batch, one tuple a sample; rows and columns count from 1."""

    what: Literal["mean", "variance", "running variance", "normalised"]
    row: int
    column: int
    batch: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Draw:
    """A curve over steps or a histogram over values, to be drawn with the mouse before it is shown."""

    line: int
    ask: str
    kind: Drawing
    of: Reference
    x: tuple[float, float]
    y: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Doing:
    """What an action of a solution does: train through a step, measure statistics, begin again, show an older
    step or a view."""

    line: int
    action: Action
    step: int = 0
    over: Literal["train", "test"] = "train"
    view: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, until all conditions hold. `solve` is a way that works, in order."""

    line: int
    ask: str
    until: tuple[Condition, ...]
    solve: tuple[Setting | Doing, ...]
    hint: str = ""

    def moves(self) -> Iterator[tuple[Setting, ...] | Doing]:
        """The solution, with settings that follow each other as one change."""
        group: tuple[Setting, ...] = ()
        for doing in self.solve:
            if isinstance(doing, Setting):
                group = (*group, doing)
                continue
            if group:
                yield group
            group = ()
            yield doing
        if group:
            yield group


@dataclass(frozen=True, slots=True)
class Claim:
    """What holds now in every run, and was measured. Shown with its live numbers."""

    line: int
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """What is in front, lit, locked or hidden from here to the end of the step."""

    line: int
    views: tuple[str, ...] = ()
    highlight: tuple[str, ...] = ()
    lock: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hint:
    """Help that is shown when asked for."""

    line: int
    text: str


Gate = Train | Choice | Number | Draw | Task
Prediction = Choice | Number | Draw
Item = Prose | Formula | SetUp | Gate | Claim | Stage | Hint


@dataclass(frozen=True, slots=True)
class Step:
    """One page."""

    line: int
    title: str
    items: tuple[Item, ...]

    @property
    def gates(self) -> tuple[Gate, ...]:
        """What has to be passed, in order."""
        return tuple(item for item in self.items if isinstance(item, Gate))


@dataclass(frozen=True, slots=True)
class Lesson:
    """`name` is the file's name without its suffix, `about` one line, `minutes` how long it takes."""

    name: str
    title: str
    about: str
    minutes: int
    steps: tuple[Step, ...]
    sources: tuple[str, ...] = ()

    def items(self) -> Iterator[Item]:
        """All items of all steps."""
        for step in self.steps:
            yield from step.items


def measured(item: Item) -> tuple[Reference, ...]:
    """What has to be measured for an item."""
    match item:
        case Claim(conditions=conditions) | Task(until=conditions):
            return tuple(reference for condition in conditions for reference in condition.references)
        case Train(until=Condition() as until):
            return until.references
        case Number(answer=Reference() as reference):
            return (reference,)
        case Draw(of=of, kind="histogram"):
            return (Reference(f"{of.name} mean", of.block, of.lane),)
        case Draw(of=of):
            return (of,)
        case _:
            return ()
