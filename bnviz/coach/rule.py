"""What a rule of the coach consists of. Knows no single rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from bnviz.coach.evidence import Evidence
from bnviz.coach.finding import Remedy, Severity
from bnviz.experiment.shapes import Row
from bnviz.experiment.values import Experiment


@dataclass(frozen=True, slots=True)
class Sign:
    """A rule's condition holds here. `text` is a clause to follow "Without, block 3, since step 200:".

    `since` is the first step where it is known better than by looking.
    """

    lane: int | None
    block: int | None
    text: str
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Static:
    """A condition on the experiment alone."""

    find: Callable[[Experiment, tuple[Row, ...]], Iterator[Sign]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A condition on what was measured: must hold for `steps` steps to be told.

    `needs` is what a snapshot must hold for the condition to be judged at all.
    """

    find: Callable[[Evidence], Iterator[Sign]]
    steps: int
    needs: Literal["parameters", "modes"] | None = None


@dataclass(frozen=True, slots=True)
class Concern:
    """What a remedy is to mend: the experiment as it is now, and the blocks of a lane where the rule holds.

    `lane` is 0 for what concerns the training of all lanes.
    """

    e: Experiment
    lane: int
    blocks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the coach's table. While it is told of a lane, the rules in `covers` are not told of it:
    they would only say the same in other words."""

    name: str
    title: str
    severity: Severity
    condition: Static | Seen
    why: str
    remedy: Callable[[Concern], Remedy]
    source: str
    covers: tuple[str, ...] = ()
