"""Scales map values to pixels and back, ticks are round, ranges move rarely."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.plots.scale import Scale, label, log_ticks, reach, settle, ticks

finite = st.floats(-1e6, 1e6)
ranges = st.tuples(finite, st.floats(1e-3, 1e6)).map(lambda r: (r[0], r[0] + r[1]))


@given(ranges, st.floats(0, 1))
def test_a_pixel_leads_back_to_its_value(r: tuple[float, float], along: float) -> None:
    scale = Scale(*r, 10.0, 250.0)
    value = r[0] + along * (r[1] - r[0])
    assert scale.value(scale.at(value)) == pytest.approx(value, rel=1e-6, abs=1e-3 * (r[1] - r[0]))
    assert scale(np.array([value]))[0] == pytest.approx(scale.at(value))


def test_a_logarithmic_scale_gives_every_decade_the_same_room() -> None:
    scale = Scale(1e-3, 1.0, 0.0, 30.0, log=True)
    assert scale(np.array([1e-3, 1e-2, 0.1, 1.0])) == pytest.approx([0, 10, 20, 30])
    assert scale.value(15) == pytest.approx(10**-1.5)


def test_what_a_logarithm_cannot_take_stays_a_number_or_nan() -> None:
    scale = Scale(1e-3, 1.0, 0.0, 30.0, log=True)
    pixels = scale(np.array([0.0, -5.0, np.inf, np.nan]))
    assert np.isfinite(pixels[:2]).all()
    assert math.isnan(pixels[3])


@given(ranges, st.integers(2, 12))
def test_ticks_lie_inside_and_are_equally_spaced(r: tuple[float, float], count: int) -> None:
    values = [value for value, _ in ticks(*r, count)]
    slack = 1e-6 * (r[1] - r[0]) + 1e-9 * max(abs(r[0]), abs(r[1]))
    assert all(r[0] - slack <= value <= r[1] + slack for value in values)
    assert 2 <= len(values) <= max(count + 1, 5)
    if len(values) > 2:
        gaps = np.diff(values)
        assert gaps == pytest.approx([gaps[0]] * len(gaps), rel=1e-6, abs=slack)


@pytest.mark.parametrize("bad", [(1.0, 1.0), (2.0, 1.0), (0.0, math.inf), (math.nan, 1.0)])
def test_a_range_without_extent_has_no_ticks(bad: tuple[float, float]) -> None:
    assert ticks(*bad, 5) == []


def test_labels_have_a_real_minus_and_thousands_apart() -> None:
    assert label(-0.5, 0.5) == "−0.5"
    assert label(12000, 1000) == "12\u202f000"
    assert [text for _, text in log_ticks(1e-6, 1.0, 3)] == ["1e−6", "0.001", "1"]


@given(st.lists(st.tuples(finite, finite), min_size=1, max_size=30))
def test_a_settled_range_always_holds_the_newest_values(seen: list[tuple[float, float]]) -> None:
    current = None
    for a, b in seen:
        current = settle(current, a, b)
        assert current[0] <= min(a, b)
        assert max(a, b) <= current[1]


def test_a_range_does_not_move_for_small_changes() -> None:
    current = settle(None, -1.0, 1.0)
    assert settle(current, -1.1, 0.8) == current
    assert settle(current, -0.1, 0.1) != current


def test_the_end_of_the_steps_moves_rarely() -> None:
    end, moves = 0.0, 0
    for step in range(0, 20_000, 7):
        moved = reach(end, step)
        moves += moved != end
        end = moved
        assert end >= step
    assert moves < 40
