"""Counts values into bins and takes their moments and percentiles, in a few passes. Knows no torch."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.values import Activation
from bnviz.measure.snapshot import BINS, Distribution, Ints

MAX_VALUES = 262_144
FINE = 16  # a percentile is looked for in bins so much narrower than those that are shown
SHARES = (0.15, 0.5, 0.85)
SPAN_VALUES = 1024

Values = NDArray[np.floating]

# Where an activation's slope is under 5 % of its steepest: inputs below the first or above the second.
# sigmoid: s(1-s) = 0.0125; tanh: 1 - t^2 = 0.05; ReLU: zero; GELU and SiLU: the left tail, found numerically.
FLAT_BEYOND: dict[Activation, tuple[float, float]] = {
    "sigmoid": (-4.3567, 4.3567),
    "tanh": (-2.1783, 2.1783),
    "relu": (0.0, math.inf),
    "gelu": (-2.2786, math.inf),
    "silu": (-3.9299, math.inf),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """The finite values of a tensor, flat; how many were looked at, how many of them were not finite.

    `span` reaches about from the 0.5th to the 99.5th percentile, which is what an axis should show; None
    without a finite value. It is taken from an evenly spaced part of the values: an axis is no measurement.
    """

    values: Values
    size: int
    nonfinite: int
    span: tuple[float, float] | None


def sample(values: Values) -> Sample:
    """Look at a tensor's values; above `MAX_VALUES` at an evenly spaced part of them."""
    flat = _spaced(values.reshape(-1), MAX_VALUES)
    size = len(flat)
    if size and not (math.isfinite(flat.min()) and math.isfinite(flat.max())):
        flat = flat[np.isfinite(flat)]
    return Sample(flat, size, size - len(flat), _span(flat))


def _span(flat: Values) -> tuple[float, float] | None:
    if not len(flat):
        return None
    few = np.sort(_spaced(flat, SPAN_VALUES))
    last = len(few) - 1
    return float(few[int(0.005 * last)]), float(few[math.ceil(0.995 * last)])


def _spaced(flat: Values, most: int) -> Values:
    """At most so many of the values, spaced so that every unit or column has its share."""
    if len(flat) <= most:
        return flat
    spacing = -(-len(flat) // most)
    while math.gcd(spacing, len(flat)) > 1:
        spacing += 1
    return flat[::spacing]


def distribution(seen: Sample, low: float, high: float, activation: Activation | None = None) -> Distribution:
    """Describe values over `BINS` bins; `activation` is the one they enter, for `saturated`."""
    places = bins(seen.values, low, high, FINE * BINS)
    found = np.bincount(places, minlength=FINE * BINS + 2)
    counts, below, above = _inside(found, seen.values, high)
    p15, p50, p85 = _binned_percentiles(seen.values, places, found)
    mean = std = math.nan
    if len(seen.values):
        wide = seen.values.astype(np.float64)
        mean = float(wide.mean())
        wide -= mean
        std = math.sqrt(float(np.dot(wide, wide)) / len(wide))
    return Distribution(
        low=low,
        high=high,
        counts=counts,
        below=below,
        above=above,
        nonfinite=seen.nonfinite,
        size=seen.size,
        mean=mean,
        std=std,
        p15=p15,
        p50=p50,
        p85=p85,
        saturated=saturated_share(seen.values, activation),
    )


def count(values: Values, low: float, high: float) -> tuple[Ints, int, int]:
    """How many values fall into each bin, below `low`, and above `high`. The last bin holds `high` itself."""
    return _inside(np.bincount(bins(values, low, high, BINS), minlength=BINS + 2), values, high)


def bins(values: Values, low: float, high: float, number: int) -> NDArray[np.int16]:
    """Which of `number` equal bins each value is in, from 1; 0 below `low`, `number` + 1 from `high` on.

    It never falls as values grow. 16 times as many bins lie within these bins exactly: the factor is a
    power of two, and so rounds nothing.
    """
    places = (values - values.dtype.type(low)) * values.dtype.type(number / (high - low))
    np.floor(places, out=places)
    np.clip(places, -1, number, out=places)
    places += 1
    return places.astype(np.int16)


def _inside(found: NDArray[np.int64], values: Values, high: float) -> tuple[Ints, int, int]:
    below, above = int(found[0]), int(found[-1])
    counts = found[1:-1].reshape(BINS, -1).sum(1, dtype=np.int32)
    if above:
        outside = int(np.count_nonzero(values > high))
        counts[-1] += above - outside
        above = outside
    counts.flags.writeable = False
    return counts, below, above


def _binned_percentiles(
    values: Values, places: NDArray[np.int16], found: NDArray[np.int64]
) -> tuple[float, ...]:
    """The percentiles of `SHARES` with linear interpolation, as torch.quantile gives them.

    Exactly, and cheaply: each is looked for in the one bin that holds it.
    """
    last = len(values) - 1
    if last < 0:
        return (math.nan,) * len(SHARES)
    ends = np.cumsum(found)
    opened: dict[int, Values] = {}

    def at(rank: int) -> float:
        number = int(np.searchsorted(ends, rank, side="right"))
        inside = opened.get(number)
        if inside is None:
            inside = opened[number] = values.compress(places == number)
            inside.sort()
        return float(inside[rank - (int(ends[number - 1]) if number else 0)])

    answers = []
    for share in SHARES:
        place = share * last
        left = int(place)
        a, b = at(left), at(min(left + 1, last))
        answers.append(a + (place - left) * (b - a))
    return tuple(answers)


def saturated_share(values: Values, activation: Activation | None) -> float | None:
    """Share of pre-activations at which the activation is (nearly) flat; None if it never is."""
    if activation is None or activation not in FLAT_BEYOND or len(values) == 0:
        return None
    low, high = FLAT_BEYOND[activation]
    flat = np.count_nonzero(values <= low)
    if math.isfinite(high):
        flat += np.count_nonzero(values >= high)
    return flat / len(values)
