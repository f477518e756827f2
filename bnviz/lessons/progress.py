"""How far a person is in each lesson, as text to remember and as CSV for a class. Knows no window.

What is remembered is checked when it is read: a lesson may have changed since.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass

from bnviz.lessons.course import Course
from bnviz.lessons.values import Lesson

COLUMNS = ("lesson", "title", "steps", "reached", "finished", "answers", "right")


@dataclass(frozen=True, slots=True)
class Progress:
    """`step` is where to go on, `furthest` the last step reached, both from 0."""

    step: int = 0
    furthest: int = 0
    finished: bool = False
    answers: int = 0
    right: int = 0

    @property
    def begun(self) -> bool:
        """Whether there is anything to go on with."""
        return self.furthest > 0 or self.finished or self.answers > 0


def of(course: Course) -> Progress:
    """What there is to remember of a course."""
    told = course.right.values()
    return Progress(course.step, course.furthest, course.finished, len(told), sum(told))


def encode(progress: Progress) -> str:
    """One line of JSON."""
    return json.dumps([progress.step, progress.furthest, progress.finished, progress.answers, progress.right])


def decode(text: str) -> Progress:
    """What `encode` wrote; a beginner's for anything else."""
    try:
        step, furthest, finished, answers, right = json.loads(text)
    except (ValueError, TypeError):
        return Progress()
    numbers = step, furthest, answers, right
    if not all(isinstance(n, int) and not isinstance(n, bool) and 0 <= n < 10_000 for n in numbers):
        return Progress()
    return Progress(step, max(step, furthest), finished is True, answers, min(right, answers))


def course(lesson: Lesson, progress: Progress) -> Course:
    """Take a lesson up where it was left."""
    last = len(lesson.steps) - 1
    made = Course(lesson, min(progress.step, last), 0, min(progress.furthest, last), progress.finished)
    made.go(made.step)
    return made


def as_csv(rows: Iterable[tuple[Lesson, Progress]]) -> str:
    """A table with a line for each lesson; `reached` counts steps from 1, 0 where it was not begun."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for lesson, p in rows:
        reached = min(p.furthest + 1, len(lesson.steps)) if p.begun else 0
        done = "yes" if p.finished else "no"
        table.writerow((lesson.name, lesson.title, len(lesson.steps), reached, done, p.answers, p.right))
    return out.getvalue()
