"""Judges conditions on a run as it is now, and says what was measured. Knows no lesson."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bnviz.errors import BnvizError
from bnviz.lessons.conditions import Condition
from bnviz.lessons.quantities import Live, Word, is_percent, measure
from bnviz.lessons.references import Reference
from bnviz.sayings import figure, joined, said


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a condition holds now, and its two sides; `known` is False while nothing was measured."""

    condition: Condition
    holds: bool
    known: bool
    left: Word
    right: Word

    @property
    def sentence(self) -> str:
        """What was asked for, and what is there now."""
        asked = self.condition.text
        if not self.known:
            return f"{asked}: not measured yet"
        left = worded(self.left, self.condition.left)
        if isinstance(self.condition.right, Reference):
            return f"{asked}: {left} and {worded(self.right, self.condition.right)}"
        return f"{asked}: {left}"


def judge(condition: Condition, live: Live) -> Verdict:
    """The verdict now; what cannot be measured (a lane that is gone) does not hold."""
    try:
        left = measure(condition.left, live)
        right = measure(condition.right, live) if isinstance(condition.right, Reference) else condition.right
    except BnvizError:
        return Verdict(condition, False, False, math.nan, math.nan)
    known = not any(isinstance(side, float) and math.isnan(side) for side in (left, right))
    return Verdict(condition, known and condition.holds(left, right), known, left, right)


def worded(value: Word, of: Reference) -> str:
    """A measured value as people say it."""
    if isinstance(value, str):
        return value
    if math.isnan(value):
        return said("unknown")
    if math.isinf(value):
        return said("never so far") if of.name.startswith("steps to") else said("infinite")
    if is_percent(of):
        return joined(figure(100 * value, ".1f"), "%")
    return figure(value, ",.0f" if value.is_integer() and abs(value) < 1e9 else ".4g")
