"""How far one is: passing gates, what is revealed when, and what is remembered of it."""

from __future__ import annotations

import pytest

from bnviz.lessons import progress
from bnviz.lessons.course import Course
from bnviz.lessons.progress import Progress
from bnviz.lessons.reading import read
from tests.engine.lessons.test_reading import WHOLE

LESSON = read(WHOLE, "whole")


def test_a_step_is_shown_up_to_its_first_open_gate() -> None:
    course = Course(LESSON)
    shown = [len(course.visible())]
    while course.gate is not None:
        course.pass_gate()
        shown.append(len(course.visible()))
    assert shown == [6, 7, 8, 8]
    assert shown[-1] == len(course.page.items)


def test_a_prediction_before_a_training_waits_for_it() -> None:
    text = (
        "---\ntitle: t\n---\n# s\n\n```set-up\npreset: circles\n```\n\n```predict\nask: a\n* x\n- y\n```\n\n"
        "```predict\nask: b\nnumber: 3\n```\n\n{}```train\nsteps: 5\n```\n"
    )
    course = Course(read(text.format("")))
    first, second, _train = course.page.gates
    course.pass_gate()
    course.pass_gate()
    assert not course.is_revealed(first)
    assert not course.is_revealed(second)
    course.pass_gate()
    assert course.is_revealed(first)
    assert course.is_revealed(second)
    apart = Course(read(text.format("Text between.\n\n")))
    apart.pass_gate()
    assert not apart.is_revealed(apart.page.gates[1])
    apart.pass_gate()
    assert apart.is_revealed(apart.page.gates[1])


def test_a_lesson_is_finished_when_the_last_gate_is_passed() -> None:
    course = Course(LESSON)
    course.go(1)
    assert not course.finished
    while course.gate is not None:
        course.pass_gate()
    assert course.finished


def test_what_is_remembered_comes_back() -> None:
    course = Course(LESSON)
    course.answer(course.page.gates[0], "1")
    course.judge(course.page.gates[0], right=False)
    course.go(1)
    kept = progress.decode(progress.encode(progress.of(course)))
    assert kept == Progress(step=1, furthest=1, finished=False, answers=1, right=0)
    again = progress.course(LESSON, kept)
    assert (again.step, again.passed, again.furthest) == (1, 0, 1)


@pytest.mark.parametrize(
    "text", ["", "x", "[1]", "[1, 2, 3, 4, -5]", '["a", 0, 0, 0, 0]', "[true, 1, 1, 1, 1]", "null"]
)
def test_what_makes_no_sense_is_a_beginners(text: str) -> None:
    assert progress.decode(text) == Progress()


def test_a_lesson_that_became_shorter_is_taken_up_at_its_end() -> None:
    assert progress.course(LESSON, Progress(step=9, furthest=9)).step == 1


def test_the_table_for_a_class_has_a_line_for_each_lesson() -> None:
    table = progress.as_csv([(LESSON, Progress(0, 1, True, 3, 2)), (LESSON, Progress())])
    assert table.splitlines() == [
        "lesson,title,steps,reached,finished,answers,right",
        "whole,A whole lesson,2,2,yes,3,2",
        "whole,A whole lesson,2,0,no,0,0",
    ]
