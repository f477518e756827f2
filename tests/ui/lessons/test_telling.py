"""Claims and tasks in the words of the window: what, what it is now, what was asked for."""

from __future__ import annotations

import pytest

from bnviz.lessons import values
from bnviz.lessons.conditions import read_condition
from bnviz.lessons.controls import CONTROLS
from bnviz.lessons.fences import NAMES
from bnviz.lessons.judging import Verdict
from bnviz.lessons.quantities import QUANTITIES, STAGES, STEPS_TO
from bnviz.lessons.shelf import ORDER, open_lesson
from ui.language import speak
from ui.lessons.telling import MEASURES, QUANTITY_WORDS, VIEW_TITLES, WORDS, tell
from ui.viewtable import default_panes

CASES = {
    "test accuracy of Without above 90 %": (0.962, None, "Test accuracy, Without: 96.2 % (above 90 %)"),
    "preactivation drift in block 3 of Without above 1": (
        1.4684,
        None,
        "How far the middle of the numbers into the activation has moved, block 3, Without: 1.47 (above 1)",
    ),
    "normalized mean in block 1 of With batch norm near 0 within 0.01": (
        -4.8e-9,
        None,
        "Mean of the normalised numbers, block 1, With batch norm: 0 (0, give or take 0.01)",
    ),
    "steps to 95 % of Without below 100": (
        33.0,
        None,
        "Steps to 95 %, Without: 33 (below 100)",
    ),
    "initial weights is he": ("torch", None, "Initial weights: PyTorch's default (to be He)"),
    "norm in block 3 of A is none": ("batch", None, "Norm, block 3, A: Batch norm (to be none)"),
    "test accuracy of A near test accuracy of B within 4 %": (
        0.964,
        0.958,
        "Test accuracy, A: 96.4 % (B 95.8 %, give or take 4 %)",
    ),
    "test accuracy of A above test accuracy of B + 40 %": (
        0.934,
        0.18,
        "Test accuracy, A: 93.4 % (above B 18.0 % + 40 %)",
    ),
    "stopped of A is 1": (1.0, None, "Stopped, A: yes"),
    "stopped of B is 0": (1.0, None, "Stopped, B: yes (to be no)"),
    "lane noise of A is yes": ("no", None, "Noise behind the norms, A: no (to be yes)"),
    "microscope view is shown": ("shown", None, "View “Microscope”: shown"),
    "curves view is shown": ("hidden", None, "View “Loss and accuracy”: hidden (to be shown)"),
    "gradient size in block 1 of A below 0.001": (
        5.78e-5,
        None,
        "Size of the gradient, block 1, A: 5.78e−5 (below 0.001)",
    ),
    "skip in block 2 of A is yes": ("no", None, "Skip connection, block 2, A: no (to be yes)"),
}


def verdict(text: str, left: float | str, right: float | str | None) -> Verdict:
    condition = read_condition(text, NAMES, STEPS_TO)
    other = right if right is not None else condition.right
    assert isinstance(other, float | str)
    return Verdict(condition, condition.holds(left, other), True, left, other)


@pytest.mark.parametrize("text", CASES)
def test_a_condition_is_told_in_the_words_of_the_window(text: str) -> None:
    left, right, told = CASES[text]
    assert tell(verdict(text, left, right)) == told


def test_what_is_not_measured_and_what_is_settled_say_no_number() -> None:
    condition = read_condition("step at least 40", NAMES, STEPS_TO)
    unknown = Verdict(condition, False, False, float("nan"), 40.0)
    assert tell(unknown) == "Step: not measured yet (at least 40)"
    gone = Verdict(condition, False, True, 3.0, 40.0)
    assert tell(gone, settled=True) == "Step (at least 40)"


def test_a_choice_that_was_made_is_told_as_it_is() -> None:
    assert tell(verdict("initial weights is he", "he", None)) == "Initial weights: He"


def test_every_quantity_that_a_shipped_lesson_asks_for_has_words() -> None:
    names = {
        reference.name
        for lesson in ORDER
        for step in open_lesson(lesson).steps
        for item in step.items
        if isinstance(item, values.Claim | values.Task)
        for condition in (item.conditions if isinstance(item, values.Claim) else item.until)
        for reference in condition.references
    }
    spoken = {f"{stage} {measure}" for stage in STAGES for measure in MEASURES} | set(QUANTITY_WORDS)
    views = {name for name in QUANTITIES if name.endswith(" view")}
    assert {name for name in names - spoken - views if not STEPS_TO.fullmatch(name)} == set()
    choices = {name: set(CONTROLS[name].words) for name in names if name in CONTROLS}
    assert {name for name, words in choices.items() if not words <= set(WORDS.get(name, ()))} == set()


def test_views_are_called_as_in_the_window() -> None:
    titles = {pane.id: pane.title for pane in default_panes(None, None)}  # type: ignore[arg-type]
    assert titles == VIEW_TITLES | {"lesson": titles["lesson"]}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("value", "said"), [(float("inf"), "noch nie"), (float("nan"), "unbekannt")])
def test_what_was_not_reached_is_told_in_the_language_of_the_window(value: float, said: str) -> None:
    condition = read_condition("steps to 95 % of Without below 100", NAMES, STEPS_TO)
    speak("de")
    try:
        assert said in tell(Verdict(condition, False, True, value, 100.0)).lower()
    finally:
        speak("en")
