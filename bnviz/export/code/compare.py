"""Two scripts line by line: which lines are in one only. Knows nothing of what they say."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from bnviz.export.code.lines import Line

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """Numbers of two lines, from 0, that stand side by side; None where the other script has nothing."""

    left: int | None
    right: int | None
    differs: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """What of a script is not in all the others.

    `lines` are the numbers of its own lines; at `gaps` another one has lines before this line.
    """

    lines: frozenset[int]
    gaps: frozenset[int]


def side_by_side(left: Sequence[Line], right: Sequence[Line]) -> list[Row]:
    """Both scripts in rows, each line once and in order; block beside block, equal line beside equal line."""
    rows: list[Row] = []
    ours, theirs = _runs(left), _runs(right)
    keys = [key for key, _run in ours], [key for key, _run in theirs]
    for same, (a0, a1), (b0, b1) in _opcodes(*keys):
        if same:
            for (_, ours_run), (_, theirs_run) in zip(ours[a0:a1], theirs[b0:b1], strict=True):
                rows += _within(left, right, ours_run, theirs_run)
        else:
            rows += [Row(number, None, True) for _, run in ours[a0:a1] for number in run]
            rows += [Row(None, number, True) for _, run in theirs[b0:b1] for number in run]
    return rows


def unlike(lines: Sequence[Line], others: Sequence[Sequence[Line]]) -> Marks:
    """The lines that at least one of the others does not have, and where one has more."""
    own: set[int] = set()
    gaps: set[int] = set()
    for other in others:
        following = 0
        for row in side_by_side(lines, other):
            if row.left is None:
                gaps.add(following)
            else:
                following = row.left + 1
                if row.differs:
                    own.add(row.left)
    return Marks(frozenset(own), frozenset(gaps))


def _runs(lines: Sequence[Line]) -> list[tuple[int | None, list[int]]]:
    """Line numbers in runs of one block each; None is what lies between and around."""
    return [(key, list(run)) for key, run in groupby(range(len(lines)), lambda i: lines[i].first)]


def _within(left: Sequence[Line], right: Sequence[Line], ours: list[int], theirs: list[int]) -> list[Row]:
    rows: list[Row] = []
    for same, (a0, a1), (b0, b1) in _opcodes(_keys(left, ours), _keys(right, theirs)):
        for i in range(max(a1 - a0, b1 - b0)):
            mine = ours[a0 + i] if a0 + i < a1 else None
            other = theirs[b0 + i] if b0 + i < b1 else None
            rows.append(Row(mine, other, not same))
    return rows


def _keys(lines: Sequence[Line], numbers: list[int]) -> list[str]:
    return ["" if lines[i].names else lines[i].text for i in numbers]


def _opcodes(a: Sequence[Hashable], b: Sequence[Hashable]) -> Iterator[tuple[bool, Span, Span]]:
    """Stretches that are equal in both, or not, and where they begin and end."""
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        yield tag == "equal", (a0, a1), (b0, b1)
