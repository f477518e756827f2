"""The guided tour: what its tasks ask for is not so before, and is once they are solved."""

from __future__ import annotations

import re

import pytest

from bnviz.errors import LessonError
from bnviz.lessons.reading import read
from bnviz.lessons.run import play
from bnviz.lessons.shelf import find, open_lesson, tour
from bnviz.lessons.values import Task

HEAD = """---
title: T
about: A.
minutes: 2
---

# One

```set-up
preset: digits-sigmoid
```

"""


@pytest.mark.parametrize("seed", [None, 1, 2])
def test_the_tour_can_be_done_and_claims_what_holds(seed: int | None) -> None:
    outcomes = list(play(open_lesson("tour"), seed))
    assert [f"line {o.line}: {o.sentence}" for o in outcomes if not o.holds] == []


def test_in_the_tour_one_does_something_in_most_steps() -> None:
    lesson = open_lesson("tour")
    assert find("tour") == tour()
    assert sum(isinstance(item, Task) for item in lesson.items()) >= 7


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("until: kitchen view is shown\nsolve: reset", 'There is nothing called "kitchen view"'),
        ("until: microscope view is open\nsolve: reset", '"microscope view" cannot be "open".'),
        ("until: shown step below 3\nsolve: show the kitchen view", "A solution is a setting"),
    ],
)
def test_views_that_are_not_there_are_told(lines: str, said: str) -> None:
    with pytest.raises(LessonError, match=re.escape(said)):
        read(f"{HEAD}```do\nask: Do.\n{lines}\n```\n")
