"""A lesson played by itself: what holds is told as holding, and what does not is not."""

from __future__ import annotations

import math

import pytest

from bnviz.lessons.reading import read
from bnviz.lessons.run import Outcome, play, proved
from bnviz.lessons.values import Proof

HEAD = "---\ntitle: t\n---\n# s\n\n```set-up\npreset: digits-sigmoid\n```\n\n```train\nsteps: 60\n```\n\n"


def played(text: str, seed: int | None = None) -> list[Outcome]:
    return list(play(read(HEAD + text), seed))


def test_a_claim_that_does_not_hold_is_told_with_what_was_measured() -> None:
    good, bad = played(
        "```claim\ntest accuracy of With batch norm above 50 %\ntest accuracy of Without above 50 %\n```\n"
    )
    assert good.holds
    assert not bad.holds
    assert bad.sentence.startswith("test accuracy of Without above 50 %: ")
    assert bad.line == 14


def test_a_task_is_solved_live_and_by_beginning_again() -> None:
    outcomes = played(
        "```do\nask: Off.\nuntil: norm in block 1 of With batch norm is none\nuntil: step is 60\n"
        "solve: norm in block 1 of With batch norm: none\n```\n\n"
        "```do\nask: Wider.\nuntil: width in block 1 is 50\nuntil: step is 20\n"
        "solve: width in block 1: 50\nsolve: train to step 20\n```\n"
    )
    assert [outcome.holds for outcome in outcomes] == [True] * 6


def test_a_task_that_is_done_already_or_whose_solution_does_not_help_is_told() -> None:
    done = played("```do\nask: Nothing.\nuntil: step is 60\nsolve: learning rate: 1\n```\n")
    assert [outcome.holds for outcome in done] == [False, True]
    useless = played("```do\nask: Help.\nuntil: learning rate is 2\nsolve: learning rate: 1\n```\n")
    assert [outcome.holds for outcome in useless] == [True, False]


def test_statistics_can_be_measured_as_a_solution() -> None:
    before, after = played(
        "```do\nask: Measure.\nuntil: running variance in block 1 of With batch norm is not 0\n"
        "until: step is 61\nsolve: measure statistics on the test samples\nsolve: train to step 61\n```\n"
    )[1:]
    assert before.holds
    assert after.holds


def test_training_until_something_holds_stops_there() -> None:
    text = HEAD.replace("steps: 60", "until: step at least 30\nat most: 200")
    outcome = list(play(read(text + "```claim\nstep is 30\n```\n")))
    assert [each.holds for each in outcome] == [True, True]


def test_another_seed_gives_another_run_and_the_same_seed_the_same() -> None:
    text = "```predict\nask: Loss?\nnumber: test loss of Without\n```\n"
    first, again, other = (played(text, seed)[0].sentence for seed in (1, 1, 2))
    assert first == again != other


def test_a_drawing_has_something_to_lay_beside_it() -> None:
    text = "```predict\nask: Draw.\ndraw: {}\nof: {}\nx: 0 to 60\n```\n"
    curve = played(text.format("curve", "train loss of Without\ny: 0 to 3"))
    spread = played(text.format("histogram", "normalized in block 1 of With batch norm"))
    nothing = played(text.format("histogram", "normalized in block 1 of Without"))
    assert [outcome.holds for outcome in (*curve, *spread, *nothing)] == [True, True, False]


BATCH = ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0), (7.0, 8.0, 9.0))


@pytest.mark.parametrize("column", [1, 2, 3])
def test_a_proof_is_torchs_and_equals_the_four_lines_done_by_hand(column: int) -> None:
    values = [row[column - 1] for row in BATCH]
    mean = sum(values) / 3
    variance = sum((value - mean) ** 2 for value in values) / 3
    assert proved(Proof("mean", 1, column, BATCH)) == pytest.approx(mean, abs=1e-12)
    assert proved(Proof("variance", 1, column, BATCH)) == pytest.approx(variance, abs=1e-12)
    for row, value in enumerate(values, 1):
        by_hand = (value - mean) / math.sqrt(variance + 1e-5)
        assert proved(Proof("normalised", row, column, BATCH)) == pytest.approx(by_hand, abs=1e-12)


def test_a_wrong_answer_is_caught_by_its_proof() -> None:
    text = (
        "```predict\nask: Variance?\nnumber: 9\nproof: variance of column 1 in 1 2 3 / 4 5 6 / 7 8 9\n```\n"
    )
    (outcome,) = played(text)
    assert not outcome.holds
    assert outcome.sentence == "Variance? 9, and torch says 6"
