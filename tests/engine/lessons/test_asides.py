"""What a lesson tells without showing it: the sentence is in its file, and it holds from five seeds.

One seed here, five with ``-m slow``, as for the claims that a lesson shows.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment
from bnviz.lessons.checking import set_up
from bnviz.lessons.quantities import measure
from bnviz.lessons.references import read_reference
from bnviz.lessons.run import Run
from bnviz.lessons.shelf import find, open_lesson
from bnviz.lessons.values import SetUp


def experiment(lesson: str, number: int = 0) -> Experiment:
    """What a lesson has set up after so many set-ups."""
    made: Experiment | None = None
    for item in [item for item in open_lesson(lesson).items() if isinstance(item, SetUp)][: number + 1]:
        made = set_up(item, made)
    assert made is not None
    return made


def begun(e: Experiment, seed: int, steps: int = 0) -> Run:
    run = Run(seed)
    run.begin(e)
    if steps:
        run.train(steps)
    return run


def value(run: Run, name: str) -> float:
    found = measure(read_reference(name), run.live)
    assert isinstance(found, float)
    return found


def squeezed(seed: int) -> None:
    run = begun(experiment("two-lines"), seed)
    widths = [value(run, f"linear spread in block {block} of Without") for block in range(1, 6)]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < 0.2 * widths[0]
    for block in range(1, 6):
        assert value(run, f"scaled spread in block {block} of With batch norm") == pytest.approx(1, abs=0.02)


def measured_anew(seed: int) -> None:
    run = begun(experiment("when-it-hurts"), seed, 600)
    run.mend("train")
    assert value(run, "test accuracy of With batch norm") < 0.1


def the_last_norm_alone(seed: int) -> None:
    e = experiment("deep", 1)
    for block in range(9):
        e = edits.set_norm(e, lane=0, block=block, norm=None)
    run = begun(e, seed, 300)
    early = value(run, "test accuracy of With batch norm")
    run.train(900)
    assert early < 0.85 < value(run, "test accuracy of With batch norm")


def the_first_norm_alone(seed: int) -> None:
    e = experiment("deep", 1)
    for block in range(1, 10):
        e = edits.set_norm(e, lane=0, block=block, norm=None)
    assert value(begun(e, seed, 900), "test accuracy of With batch norm") < 0.3


def the_gradient_grows(seed: int) -> None:
    run = begun(experiment("deep", 2), seed)
    first, last = (value(run, f"gradient size in block {block} of With batch norm") for block in (2, 40))
    assert first > 1000 * last
    assert (first / last) ** (1 / 38) == pytest.approx(1.2, abs=0.06)


def both_need_as_many(seed: int) -> None:
    run = begun(experiment("how-fast"), seed, 200)
    for lane in ("With batch norm", "Without"):
        assert 80 <= value(run, f"steps to 95 % of {lane}") <= 150


def standardised_wine(seed: int) -> None:
    e = edits.set_data(experiment("bad-start", 3), scaling="standardised")
    run = begun(e, seed, 300)
    assert value(run, "test accuracy of Without") > 0.85


def tuned_faces(seed: int) -> None:
    e = edits.set_data(experiment("faces"), test_light="frontal")
    tuned = edits.set_training(edits.set_data(e, scaling="standardised"), learning_rate=0.2)
    first = value(begun(e, seed, 300), "steps to 85 % of With batch norm")
    second = value(begun(tuned, seed, 600), "steps to 85 % of Without")
    assert first < second <= 2.5 * first


ASIDES: dict[str, tuple[str, str, Callable[[int], None]]] = {
    "squeezed": ("two-lines", "squeezed together more and more from row to row", squeezed),
    "anew": ("when-it-hurts", "measured anew, it still read fewer than one digit in ten", measured_anew),
    "last": ("deep", "With this one alone a fresh network still learns, only later", the_last_norm_alone),
    "first": ("deep", "With the one of block 1 alone it would not", the_first_norm_alone),
    "gradient": ("deep", "by a factor of about 1.2, whatever the weights", the_gradient_grows),
    "as many": ("how-fast", "At 0.1 both needed 80 to 150 mini-batches for 95 %", both_need_as_many),
    "wine": ("bad-start", "Standardising the features yourself, once, before training", standardised_wine),
    "faces": ("faces", "It then needs more mini-batches, in some runs twice as many", tuned_faces),
}


@pytest.mark.parametrize("name", ASIDES)
def test_the_sentence_stands_in_the_lesson(name: str) -> None:
    lesson, sentence, _ = ASIDES[name]
    assert sentence in " ".join(find(lesson).read_text(encoding="utf-8").split())


@pytest.mark.timeout(400)
@pytest.mark.parametrize("name", [name for name in ASIDES if name != "faces"])
def test_what_a_lesson_tells_by_the_way_holds(name: str) -> None:
    ASIDES[name][2](0)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("name", ASIDES)
def test_what_a_lesson_tells_by_the_way_holds_from_other_seeds_too(name: str, seed: int) -> None:
    ASIDES[name][2](seed)
