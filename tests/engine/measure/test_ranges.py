"""Axes are shared by the lanes, round, moved when they must be, and left alone else."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bnviz.measure.ranges import LARGEST, WIDEST_WITHOUT_NEED, Key, Ranges, Span, nice_span

KEY = Key(0, "preactivation")
quick = settings(max_examples=100, deadline=None)
anything = st.floats(allow_nan=True, allow_infinity=True)


@st.composite
def ordered(draw: st.DrawFn, most: float = 1e6) -> Span:
    a, b = draw(st.floats(-most, most)), draw(st.floats(-most, most))
    return (min(a, b), max(a, b))


@quick
@given(span=ordered())
@example(span=(0.0, 0.0))
@example(span=(5.0, 5.0))
@example(span=(1e-45, 2e-45))
@example(span=(-1e-300, 1e-300))
def test_a_nice_axis_holds_what_it_is_for(span: Span) -> None:
    low, high = nice_span(*span)
    assert low < high
    assert low <= span[0] <= span[1] <= high


@quick
@given(span=ordered())
def test_zero_is_an_end_or_the_middle_where_it_is_near(span: Span) -> None:
    low, high = nice_span(*span)
    if span[0] < 0 < span[1]:
        assert low == -high
    elif 0 <= span[0] < 0.7 * span[1]:
        assert low == 0
    elif 0.7 * span[0] < span[1] <= 0:
        assert high == 0


@quick
@given(lanes=st.lists(st.none() | st.tuples(anything, anything), max_size=4), rounds=st.integers(1, 3))
@example(lanes=[(-1.7e308, 1.7e308)], rounds=2)
@example(lanes=[(3.4e38, 3.4e38), None], rounds=2)
@example(lanes=[(1.0, -1.0)], rounds=2)
@example(lanes=[(math.nan, math.nan)], rounds=1)
def test_nothing_that_is_measured_makes_it_fail(lanes: list[Span | None], rounds: int) -> None:
    ranges = Ranges()
    for _ in range(rounds):
        low, high = ranges.choose(KEY, lanes, "relu")
        assert math.isfinite(low)
        assert math.isfinite(high)
        assert low < high
        assert max(-low, high) <= 2 * LARGEST


def test_without_values_there_is_an_axis_all_the_same() -> None:
    ranges = Ranges()
    assert ranges.choose(KEY, [], None) == (-1.0, 1.0)
    assert ranges.choose(KEY, [None, None], None) == (-1.0, 1.0)
    chosen = ranges.choose(KEY, [(-4.0, 3.0)], None)
    assert ranges.choose(KEY, [None], None) == chosen


@pytest.mark.parametrize(("activation", "span"), [("sigmoid", (0.0, 1.0)), ("tanh", (-1.0, 1.0))])
def test_a_bounded_activation_has_its_own_axis(activation: str, span: Span) -> None:
    ranges = Ranges()
    assert ranges.choose(Key(2, "activation"), [(0.2, 0.3)], activation) == span  # type: ignore[arg-type]
    assert ranges.choose(Key(2, "linear"), [(0.0, 3.0)], activation) != span  # type: ignore[arg-type]


@quick
@given(spans=st.lists(ordered(9), min_size=1, max_size=4))
def test_the_axis_holds_every_lane(spans: list[Span]) -> None:
    low, high = Ranges().choose(KEY, spans, None)
    assert all(low <= a <= b <= high for a, b in spans)


@quick
@given(span=ordered(9), data=st.data())
def test_small_changes_do_not_move_it(span: Span, data: st.DataObject) -> None:
    ranges = Ranges()
    chosen = ranges.choose(KEY, [span], None)
    width = span[1] - span[0]
    for _ in range(5):
        shaken = tuple(end + data.draw(st.floats(-0.02, 0.02)) * width for end in span)
        if (min(shaken) < 0 < max(shaken)) == (span[0] < 0 < span[1]):
            assert ranges.choose(KEY, [(min(shaken), max(shaken))], None) == chosen


def test_a_slow_drift_moves_it_rarely() -> None:
    ranges, seen = Ranges(), []
    for step in range(1000):
        reach = 1 + step / 250  # from 1 to 5
        seen.append(ranges.choose(KEY, [(-reach, reach)], None))
    moves = sum(a != b for a, b in pairwise(seen))
    assert 1 <= moves <= 8
    for step, (low, high) in enumerate(seen):
        assert high + 0.02 * (high - low) >= 1 + step / 250


def test_a_value_that_stays_put_while_others_shrink_keeps_the_axis_until_it_is_mostly_empty() -> None:
    ranges = Ranges()
    wide = ranges.choose(KEY, [(-5.0, 5.0)], None)
    assert ranges.choose(KEY, [(-2.0, 2.0)], None) == wide
    narrow = ranges.choose(KEY, [(-1.0, 1.0)], None)
    assert narrow[1] < wide[1] / 2
    assert ranges.choose(KEY, [(-1.0, 1.0)], None) == narrow


@quick
@given(constant=st.floats(-100, 100), steps=st.lists(st.floats(-1e-4, 1e-4), max_size=20))
def test_a_constant_that_trembles_does_not_move_its_axis(constant: float, steps: list[float]) -> None:
    ranges = Ranges()
    chosen = ranges.choose(KEY, [(constant, constant)], None)
    middle = (chosen[0] + chosen[1]) / 2
    for step in steps:
        value = middle + step * (chosen[1] - chosen[0])
        assert ranges.choose(KEY, [(value, value)], None) == chosen


@quick
@given(calm=ordered(9), power=st.floats(2, 38))
def test_a_lane_that_explodes_does_not_flatten_the_others(calm: Span, power: float) -> None:
    low, high = Ranges().choose(KEY, [calm, (-(10.0**power), 10.0**power)], None)
    assert low <= calm[0] <= calm[1] <= high
    assert high <= 1.5 * 1.15 * WIDEST_WITHOUT_NEED


def test_lanes_that_are_all_large_get_the_room_they_need() -> None:
    low, high = Ranges().choose(KEY, [(-900.0, 1000.0), (-800.0, 1100.0)], None)
    assert low <= -900
    assert high >= 1100


def test_every_row_and_stage_has_an_axis_of_its_own() -> None:
    ranges = Ranges()
    first = ranges.choose(Key(0, "linear"), [(-1.0, 1.0)], None)
    second = ranges.choose(Key(1, "linear"), [(-9.0, 9.0)], None)
    assert first != second
    assert ranges.choose(Key(0, "linear"), [None], None) == first
