"""How a lesson names a control or a quantity: "norm in block 2 of Without". Knows no table of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bnviz.errors import LessonError
from bnviz.experiment.edits import INPUT
from bnviz.experiment.values import Experiment
from bnviz.sayings import said

Where = int | Literal["last"] | None
PATTERN = re.compile(
    r"(?P<name>.+?)(?: in (?P<where>block \d+|the last block|the input|the output))?(?: of (?P<lane>.+))?"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A name from a table, and where: `block` counts from 0, `INPUT` is the input, None says nothing."""

    name: str
    block: Where | Literal["output"] = None
    lane: str | None = None

    def __str__(self) -> str:
        match self.block:
            case None:
                where = ""
            case "last":
                where = " in the last block"
            case "output":
                where = " in the output"
            case number:
                where = " in the input" if number == INPUT else f" in block {number + 1}"
        return f"{self.name}{where}" + (f" of {self.lane}" if self.lane else "")


def read_reference(text: str) -> Reference:
    """The reference as written; whether there is such a name is for the tables to say."""
    found = PATTERN.fullmatch(" ".join(text.split()))
    if found is None:
        raise LessonError(said("A name is missing."))
    match found["where"]:
        case None:
            block: Where | Literal["output"] = None
        case "the last block":
            block = "last"
        case "the input":
            block = INPUT
        case "the output":
            block = "output"
        case numbered:
            block = int(numbered.split()[1]) - 1
            if block < 0:
                raise LessonError(said("Blocks are counted from 1."))
    return Reference(found["name"], block, found["lane"])


def lane_of(reference: Reference, e: Experiment) -> int:
    """The number of the lane it names; raises LessonError if there is none."""
    names = [lane.name for lane in e.lanes]
    if reference.lane not in names:
        first, *more = (f'"{name}"' for name in names)
        told: str = first
        for name in more:
            told = said("{first} and {second}", first=told, second=name)
        raise LessonError(
            said('There is no lane "{lane}" here; the lanes are {lanes}.', lane=reference.lane, lanes=told)
        )
    return names.index(reference.lane)


def block_of(reference: Reference, e: Experiment) -> int:
    """The block it names, the output as one behind the last; raises LessonError if there is none."""
    count = len(e.network.blocks)
    match reference.block:
        case None:
            raise LessonError(said('"{name}" needs a block: {name} in block 1 …', name=reference.name))
        case "last":
            return count - 1
        case "output":
            return count
        case number:
            if number >= count:
                raise LessonError(
                    said(
                        "There is no block {block} here; there are {blocks}.", block=number + 1, blocks=count
                    )
                )
            return number
