"""Conditions of a lesson, such as "test accuracy of Without above 90 %". Knows no run."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

from bnviz.errors import LessonError
from bnviz.lessons.references import Reference as Reference
from bnviz.lessons.references import read_reference
from bnviz.sayings import said

Word = float | str
Relation = Literal["is not", "is", "at least", "at most", "above", "below", "near"]
RELATION = re.compile(r" (is not|is|at least|at most|above|below|near) ")
NUMBER = re.compile(r"([-+]?\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?) ?(%?)")
TAIL = re.compile(rf"(?P<name>.+?)(?: (?P<sign>[-+]) (?P<more>{NUMBER.pattern}))?")


@dataclass(frozen=True, slots=True)
class Condition:
    """`left` stands in `relation` to `right`, moved by `plus`; `within` belongs to "near".

    `text` is what was written.
    """

    text: str
    left: Reference
    relation: Relation
    right: Reference | float | str
    plus: float = 0.0
    within: float = 0.0

    @property
    def references(self) -> tuple[Reference, ...]:
        """What has to be measured."""
        return (self.left, self.right) if isinstance(self.right, Reference) else (self.left,)

    def holds(self, left: Word, right: Word) -> bool:
        """Whether it holds for what was measured; unknown numbers fulfil nothing."""
        if isinstance(left, str) or isinstance(right, str):
            return (str(left) == str(right)) == (self.relation == "is")
        right += self.plus
        if math.isnan(left) or math.isnan(right):
            return False
        match self.relation:
            case "is":
                return math.isclose(left, right, rel_tol=1e-6)
            case "is not":
                return not math.isclose(left, right, rel_tol=1e-6)
            case "above":
                return left > right
            case "below":
                return left < right
            case "at least":
                return left >= right
            case "at most":
                return left <= right
            case "near":
                return abs(left - right) <= self.within


def read_number(text: str) -> float | None:
    """A number, perhaps in percent (3 % is 0.03); None if it is something else."""
    found = NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    value = float(found[1].replace("_", ""))
    return value / 100 if found[2] else value


def read_word(text: str) -> Word:
    """A number, or the word that stands there."""
    number = read_number(text)
    return text.strip() if number is None else number


def read_condition(text: str, known: frozenset[str], is_name: re.Pattern[str]) -> Condition:
    """`known` are the names of the tables, `is_name` matches names that carry a number.

    Raises:
        LessonError: it has no relation, or a name is not in the tables.
    """
    written = " ".join(text.split())
    parts = RELATION.split(written, maxsplit=1)
    if len(parts) != 3:
        raise LessonError(
            said(
                '"{text}" is no condition: it needs one of is, is not, above, below, at least, at most, '
                "near.",
                text=written,
            )
        )
    left, relation, rest = parts
    within = 0.0
    if relation == "near":
        rest, mark, tolerance = rest.partition(" within ")
        found = read_number(tolerance) if mark else None
        if found is None:
            raise LessonError(said('"{text}" needs a tolerance: … near … within 2 %.', text=written))
        within = found
    right: Reference | Word = read_word(rest)
    plus = 0.0
    if isinstance(right, str) and (tail := TAIL.fullmatch(rest)):
        reference = read_reference(tail["name"])
        if reference.name in known or is_name.fullmatch(reference.name):
            right = reference
            if tail["more"]:
                plus = (read_number(tail["more"]) or 0.0) * (-1 if tail["sign"] == "-" else 1)
    if isinstance(right, str) and relation not in ("is", "is not"):
        raise LessonError(said('"{word}" is neither a number nor the name of a quantity.', word=right))
    return Condition(written, read_reference(left), relation, right, plus, within)  # type: ignore[arg-type]
