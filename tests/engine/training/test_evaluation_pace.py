"""How often a run is evaluated: a clock that the test sets."""

from __future__ import annotations

import pytest

from bnviz.training import evaluation
from bnviz.training.evaluation import EARLY, EARLY_SHARE, SHARE_OF_TIME, Evaluations

COST_S = 0.002


def waits(found: Evaluations, seconds: float, monkeypatch: pytest.MonkeyPatch) -> float:
    """So many seconds after an evaluation that took `seconds` the next one is due."""
    monkeypatch.setattr(evaluation, "perf_counter", lambda: 100.0)
    found.took(seconds)
    return max(0.0, found._next_s - 100.0)


def test_the_first_evaluation_keeps_no_later_one_away(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Evaluations(1)
    assert waits(found, 5.0, monkeypatch) == 0.0
    assert found.due(1)


def test_evaluations_are_close_at_first_and_then_a_small_part_of_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = Evaluations(1)
    spans = [waits(found, COST_S, monkeypatch) for _ in range(EARLY + 1)]
    assert spans[1 : EARLY - 1] == pytest.approx([COST_S / EARLY_SHARE] * (EARLY - 2))
    assert spans[-1] == pytest.approx(COST_S / SHARE_OF_TIME)


def test_an_evaluation_that_was_held_up_counts_for_no_more_than_twice_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = Evaluations(1)
    for _ in range(2):
        waits(found, COST_S, monkeypatch)
    assert waits(found, 100 * COST_S, monkeypatch) == pytest.approx(2 * COST_S / EARLY_SHARE)
