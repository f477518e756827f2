from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bnviz.measure.history import History
from bnviz.measure.span import ALL, Span
from tests.ui import snapshots as make

STEPS = st.integers(0, 100)
E = make.experiment(blocks=1, units=4)


def test_a_span_is_a_part_of_the_run_or_its_end() -> None:
    assert ALL.ends(70) == (0, 70)
    assert Span(10, 30).ends(70) == (10, 30)
    assert Span(10).ends(70) == (10, 70)
    assert Span(tail=20).ends(70) == (50, 70)
    assert Span(tail=200).ends(70) == (0, 70)


@given(
    st.integers(0, 100), st.none() | st.integers(0, 100), st.none() | st.integers(1, 50), st.integers(0, 80)
)
def test_it_never_leaves_the_run(first: int, last: int | None, tail: int | None, newest: int) -> None:
    low, high = Span(first, last, tail).ends(newest)
    assert 0 <= low <= high <= newest
    assert low < high or high == 0


def filled(count: int) -> History:
    history = History(E)
    for step in range(0, count, 10):
        history.append(make.snapshot(E, step, units=4))
    return history


def test_a_river_shows_the_steps_of_a_span_and_the_same_values() -> None:
    history = filled(500)
    whole = history.river(0, 0, "linear", 491)
    part = history.river(0, 0, "linear", 101, Span(200, 300))
    assert whole is not None
    assert part is not None
    assert (part.steps[0], part.steps[-1]) == (200, 300)
    assert (whole.steps[0], whole.steps[-1]) == (0, 490)
    assert (part.density == whole.density[:, 200:301]).all()
    assert (part.p50 == whole.p50[200:301]).all()


def test_the_end_of_a_run_moves_with_it() -> None:
    history = filled(500)
    first = history.river(0, 0, "linear", 50, Span(tail=100))
    history.append(make.snapshot(E, 600, units=4))
    second = history.river(0, 0, "linear", 50, Span(tail=100))
    assert first is not None
    assert second is not None
    assert (first.steps[0], first.steps[-1]) == (390, 490)
    assert (second.steps[0], second.steps[-1]) == (500, 600)
