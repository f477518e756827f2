"""Bins, moments and percentiles are those of numpy and torch, and every value is counted once."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from bnviz.experiment.values import Activation
from bnviz.measure.distribution import (
    FLAT_BEYOND,
    MAX_VALUES,
    count,
    distribution,
    sample,
    saturated_share,
)
from bnviz.measure.ranges import nice_span
from bnviz.measure.snapshot import BINS
from bnviz.network.modules import ACTIVATIONS

Values = NDArray[np.floating]
quick = settings(max_examples=60, deadline=None)

dtypes = st.sampled_from([np.float32, np.float64])
shapes = hnp.array_shapes(min_dims=1, max_dims=4, min_side=0, max_side=6)


@st.composite
def tensors(draw: st.DrawFn) -> Values:
    """Arrays of any shape with NaN, infinities and values of any size among them."""
    dtype = draw(dtypes)
    width = 32 if dtype is np.float32 else 64
    ordinary = st.floats(-10, 10, width=width)
    elements = draw(st.sampled_from([ordinary, st.floats(width=width, min_value=None, max_value=None)]))
    return draw(hnp.arrays(dtype, draw(shapes), elements=elements))


@st.composite
def spans(draw: st.DrawFn) -> tuple[float, float]:
    """Axes as they are chosen for real values."""
    a, b = draw(st.floats(-1e6, 1e6)), draw(st.floats(-1e6, 1e6))
    return nice_span(min(a, b), max(a, b))


@quick
@given(values=tensors(), span=spans(), activation=st.none() | st.sampled_from(list(ACTIVATIONS)))
@example(values=np.zeros((0,), np.float32), span=(-1.0, 1.0), activation="relu")
@example(values=np.full((3,), np.nan, np.float32), span=(-1.0, 1.0), activation="relu")
@example(values=np.array([np.inf, -np.inf, 1e38, -3e38], np.float32), span=(-1.0, 1.0), activation="tanh")
@example(values=np.array([1e-45, 0.0, 3e-40], np.float32), span=nice_span(0, 3e-40), activation=None)
@example(values=np.array([-3e38, 3e38], np.float32), span=nice_span(-3e38, 3e38), activation=None)
def test_every_value_is_counted_exactly_once(
    values: Values, span: tuple[float, float], activation: Activation | None
) -> None:
    with np.errstate(all="ignore"):
        seen = distribution(sample(values), *span, activation)
    assert seen.counts.sum() + seen.below + seen.above + seen.nonfinite == seen.size == values.size
    assert seen.counts.shape == (BINS,)
    assert seen.counts.dtype == np.int32
    assert seen.counts.min() >= 0
    assert seen.nonfinite == values.size - np.isfinite(values).sum()
    assert not seen.counts.flags.writeable
    assert (seen.low, seen.high) == span
    assert seen.saturated is None or 0 <= seen.saturated <= 1


@quick
@given(places=st.lists(st.integers(-2, BINS + 1), max_size=50), span=spans(), dtype=dtypes)
def test_values_in_the_middle_of_bins_fall_into_those_bins(
    places: list[int], span: tuple[float, float], dtype: type
) -> None:
    low, high = span
    width = (high - low) / BINS
    values = np.array([low + (place + 0.5) * width for place in places], dtype)
    if np.float32(width / 100) + np.float32(abs(low)) == np.float32(abs(low)):
        return  # bins too narrow for float32
    counts, below, above = count(values, low, high)
    expected = np.bincount([p for p in places if 0 <= p < BINS], minlength=BINS)
    np.testing.assert_array_equal(counts, expected)
    assert below == sum(p < 0 for p in places)
    assert above == sum(p >= BINS for p in places)


@quick
@given(
    places=st.lists(st.integers(0, BINS), min_size=1, max_size=50), power=st.integers(-10, 10), dtype=dtypes
)
def test_values_on_the_borders_of_bins_belong_to_the_bin_they_begin(
    places: list[int], power: int, dtype: type
) -> None:
    high = 2.0**power  # so that borders are exact
    values = np.array([high * place / BINS for place in places], dtype)
    counts, below, above = count(values, 0.0, high)
    np.testing.assert_array_equal(counts, np.histogram(values, BINS, (0.0, high))[0])
    assert (below, above) == (0, 0)


@quick
@given(seed=st.integers(0, 1000), scale=st.floats(1e-6, 1e6), dtype=dtypes)
def test_counts_are_those_of_numpys_histogram_up_to_rounding_at_a_border(
    seed: int, scale: float, dtype: type
) -> None:
    values = (np.random.default_rng(seed).normal(size=2000) * scale).astype(dtype)
    low, high = nice_span(-2 * scale, 2 * scale)
    counts, below, above = count(values, low, high)
    expected, _ = np.histogram(values, BINS, (low, high))
    assert np.abs(np.cumsum(counts) - np.cumsum(expected)).max() <= 1
    assert (below, above) == ((values < low).sum(), (values > high).sum())


@quick
@given(values=hnp.arrays(np.float32, shapes, elements=st.floats(-1e6, 1e6, width=32)))
def test_moments_and_percentiles_are_those_of_torch(values: Values) -> None:
    seen = distribution(sample(values), -1.0, 1.0)
    if values.size == 0:
        assert all(math.isnan(x) for x in (seen.mean, seen.std, seen.p15, seen.p50, seen.p85))
        return
    flat = torch.from_numpy(values.ravel()).double()
    scale = float(flat.abs().max())
    assert seen.mean == pytest.approx(float(flat.mean()), rel=1e-12, abs=1e-12 * scale)
    assert seen.std == pytest.approx(float(flat.std(correction=0)), rel=1e-9, abs=1e-12 * scale)
    for ours, share in ((seen.p15, 0.15), (seen.p50, 0.5), (seen.p85, 0.85)):
        assert ours == pytest.approx(float(torch.quantile(flat, share)), rel=1e-12, abs=1e-12 * scale)


@quick
@given(value=st.floats(-(2.0**99), 2.0**99, width=32), count=st.integers(1, 30))
def test_a_constant_has_no_spread(value: float, count: int) -> None:
    seen = distribution(sample(np.full(count, value, np.float32)), *nice_span(value, value))
    assert (seen.p15, seen.p50, seen.p85) == (value, value, value)
    assert seen.mean == pytest.approx(value, rel=1e-12)
    assert seen.std == pytest.approx(0.0, abs=1e-9 * abs(value))
    assert seen.counts.max() == count


def test_what_is_not_finite_is_counted_and_left_out_of_everything_else() -> None:
    values = np.array([1.0, np.nan, 2.0, np.inf, 3.0, -np.inf], np.float32)
    seen = distribution(sample(values), 0.0, 4.0)
    assert (seen.size, seen.nonfinite) == (6, 3)
    assert (seen.mean, seen.p50) == (2.0, 2.0)


def test_the_span_leaves_out_the_rarest_values() -> None:
    values = np.linspace(0, 1, 2001)
    found = sample(values)
    assert found.span == pytest.approx((0.005, 0.995))
    assert sample(np.array([np.nan])).span is None


@pytest.mark.parametrize(
    "shape", [(512, 1024), (300, 1024), (64, 64, 16, 16), (1000, 300), (MAX_VALUES + 1,)]
)
def test_of_a_large_tensor_every_unit_row_and_column_is_looked_at(shape: tuple[int, ...]) -> None:
    for axis in range(1, len(shape)):
        values = np.zeros(shape, np.float32)
        values += np.arange(shape[axis]).reshape([-1 if a == axis else 1 for a in range(len(shape))])
        found = sample(values)
        assert len(np.unique(found.values)) == shape[axis]
        assert found.values.mean() == pytest.approx((shape[axis] - 1) / 2, rel=0.02)
    assert MAX_VALUES / 8 < sample(np.zeros(shape, np.float32)).size <= MAX_VALUES


def test_a_tensor_that_is_not_too_large_is_looked_at_whole() -> None:
    assert sample(np.zeros(MAX_VALUES, np.float32)).size == MAX_VALUES


# ---------------------------------------------------------------------- saturation


def slopes(activation: Activation, x: torch.Tensor) -> torch.Tensor:
    x = x.clone().requires_grad_(True)
    (slope,) = torch.autograd.grad(ACTIVATIONS[activation]()(x).sum(), x)
    return slope.abs()


@pytest.mark.parametrize("activation", list(FLAT_BEYOND))
def test_the_table_of_flat_tails_is_that_of_autograd(activation: Activation) -> None:
    limit = 0.05 * float(slopes(activation, torch.linspace(-20, 20, 400_001, dtype=torch.float64)).max())
    low, high = FLAT_BEYOND[activation]
    tail = torch.linspace(-60, low - 2e-4, 100_001, dtype=torch.float64)
    assert bool((slopes(activation, tail) <= limit).all())
    inside = torch.linspace(low + 2e-4, low + 0.3, 1001, dtype=torch.float64)
    assert bool((slopes(activation, inside) > limit).all())
    if math.isfinite(high):
        assert bool((slopes(activation, -tail) <= limit).all())
        assert high == -low
    else:
        assert bool((slopes(activation, torch.linspace(0.1, 60, 10_001, dtype=torch.float64)) > limit).all())


@pytest.mark.parametrize("activation", [a for a in ACTIVATIONS if a not in FLAT_BEYOND] + [None])
def test_what_never_gets_flat_is_never_saturated(activation: Activation | None) -> None:
    assert saturated_share(np.linspace(-100, 100, 11), activation) is None


@quick
@given(
    values=hnp.arrays(np.float64, st.integers(1, 50), elements=st.floats(-30, 30)),
    activation=st.sampled_from(list(FLAT_BEYOND)),
)
def test_the_saturated_share_is_the_share_in_the_tails(values: Values, activation: Activation) -> None:
    low, high = FLAT_BEYOND[activation]
    expected = np.mean((values <= low) | (values >= high))
    assert saturated_share(values, activation) == pytest.approx(expected)


def test_a_relu_is_saturated_where_it_lets_nothing_through() -> None:
    assert saturated_share(np.array([-1.0, 0.0, 1.0, 2.0]), "relu") == 0.5
    assert saturated_share(np.array([]), "relu") is None
