"""What a question is, and what an answer is. Frozen values; knows no torch and no file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from bnviz.errors import BnvizError

Kind = Literal["choice", "number", "shape", "order", "mistake"]
Number = int | float
Numbers = Mapping[str, Number]
Answer = float | tuple[int, ...] | str | tuple[str, ...]  # number, shape, tag of one item, tags in order


class BankError(BnvizError):
    """A file of questions that cannot be read, with the file, the question and what is wrong."""


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing to pick: an option, a step to put in order, a line of code.

    `why` says why picking it is wrong, or, of the right one, why it is right.
    """

    tag: str
    text: str
    right: bool = False
    why: str = ""


class Idea(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A common wrong idea: the `tag` of the wrong answer it leads to, and why it is wrong.

    In a question of order the tag is the wrong order itself, tags joined by spaces.
    """

    tag: str
    why: str


class Question(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question with `{names}` in its texts for numbers that are drawn anew each time.

    `between` gives lowest and highest, `among` the values to choose from; numbers named in `apart` differ.
    `proof` names the entries of `bnviz.practice.solutions` and `bnviz.practice.proofs`.
    """

    id: str
    kind: Kind
    topic: str
    text: str
    proof: str
    because: str
    code: str = ""
    between: dict[str, tuple[int, int]] = {}
    among: dict[str, tuple[Number, ...]] = {}
    apart: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    ideas: tuple[Idea, ...] = ()
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Solution:
    """The right answer by textbook arithmetic, and the wrong answers that common ideas lead to."""

    answer: Answer
    ideas: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Shown:
    """What real PyTorch showed: the answer it gives, and lines that say what was run and what came out."""

    answer: Answer
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Posed:
    """A question with its numbers drawn and its texts filled in; items are in the order they are shown."""

    question: Question
    numbers: Numbers
    text: str
    code: str
    items: tuple[Item, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an answer is right, and why it is or is not."""

    right: bool
    why: str


Solve = Callable[[Numbers], Solution]
Prove = Callable[[Numbers], Shown]


def whole(numbers: Numbers, *names: str) -> list[int]:
    """Drawn numbers by name."""
    return [int(numbers[name]) for name in names]
