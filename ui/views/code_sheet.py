"""What a pane of code shows, line by line: one lane alone, or two side by side. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bnviz.export.code import Line, side_by_side, unlike


@dataclass(frozen=True, slots=True)
class Shown:
    """One row of a pane. `number` counts from 1 and is None where only the other lane has a line.

    `differs`: another lane does not have this line. `gap`: another lane has more lines before it.
    """

    text: str
    number: int | None
    line: Line | None
    differs: bool = False
    gap: bool = False

    def belongs_to(self, block: int) -> bool:
        """Whether the line is part of this block."""
        return self.line is not None and self.line.belongs_to(block)


def alone(lines: Sequence[Line], others: Sequence[Sequence[Line]]) -> tuple[Shown, ...]:
    """A script by itself, with marks where at least one of the others is not like it."""
    marks = unlike(lines, others)
    return tuple(
        Shown(line.text, place + 1, line, place in marks.lines, place in marks.gaps)
        for place, line in enumerate(lines)
    )


def pair(left: Sequence[Line], right: Sequence[Line]) -> tuple[tuple[Shown, ...], tuple[Shown, ...]]:
    """Two scripts in the same rows, so that what is alike stands on one height."""
    rows = side_by_side(left, right)
    return (
        tuple(_shown(left, row.left, row.differs) for row in rows),
        tuple(_shown(right, row.right, row.differs) for row in rows),
    )


def _shown(lines: Sequence[Line], place: int | None, differs: bool) -> Shown:
    if place is None:
        return Shown("", None, None, differs)
    return Shown(lines[place].text, place + 1, lines[place], differs)
