"""Counts values into bins and takes their moments and percentiles, in a few passes. Knows no torch.

Each pass is over one tensor, which stays in the processor's cache; what is small is done for all at once.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.values import Activation
from bnviz.measure.arrays import frozen
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
class Axis:
    """What a histogram is counted over; `activation` is the one the values enter, for `saturated`."""

    low: float
    high: float
    activation: Activation | None = None


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
    with np.errstate(all="ignore"):
        sound = math.isfinite(np.add.reduce(flat))  # not so: perhaps only the sum is too large
    if not sound:
        flat = flat[np.isfinite(flat)]
    return Sample(flat, size, size - len(flat), _span(flat))


def _span(flat: Values) -> tuple[float, float] | None:
    if not len(flat):
        return None
    few = np.sort(_spaced(flat, SPAN_VALUES))  # of so few numpy sorts all in half the time of a partition
    last = len(few) - 1
    return few.item(int(0.005 * last)), few.item(math.ceil(0.995 * last))


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
    return distributions([seen], [Axis(low, high, activation)])[0]


def distributions(seen: Sequence[Sample], axes: Sequence[Axis]) -> list[Distribution]:
    """Describe each sample over its own axis."""
    if not seen:
        return []
    places = [
        bins(each.values, axis.low, axis.high, FINE * BINS) for each, axis in zip(seen, axes, strict=True)
    ]
    found = np.stack([np.bincount(each, minlength=FINE * BINS + 2) for each in places])  # (samples, bins)
    counts = found[:, 1:-1].reshape(len(seen), BINS, FINE).sum(2, dtype=np.int32)
    percentiles = _percentiles(seen, places, found)
    answers = []
    for number, (each, axis) in enumerate(zip(seen, axes, strict=True)):
        own, below, above = _inside(counts[number], found[number], each.values, axis.high)
        mean, std = _moments(each.values)
        p15, p50, p85 = percentiles[number]
        answers.append(
            Distribution(
                low=axis.low,
                high=axis.high,
                counts=own,
                below=below,
                above=above,
                nonfinite=each.nonfinite,
                size=each.size,
                mean=mean,
                std=std,
                p15=p15,
                p50=p50,
                p85=p85,
                saturated=saturated_share(each.values, axis.activation),
            )
        )
    return answers


def count(values: Values, low: float, high: float) -> tuple[Ints, int, int]:
    """How many values fall into each bin, below `low`, and above `high`. The last bin holds `high` itself."""
    found = np.bincount(bins(values, low, high, BINS), minlength=BINS + 2)
    return _inside(found[1:-1].astype(np.int32), found, values, high)


def bins(values: Values, low: float, high: float, number: int) -> NDArray[np.int16]:
    """Which of `number` equal bins each value is in, from 1; 0 below `low`, `number` + 1 from `high` on.

    It never falls as values grow. 16 times as many bins lie within these bins exactly: the factor is a
    power of two, and so rounds nothing.
    """
    places = values - values.dtype.type(low)
    places *= values.dtype.type(number / (high - low))
    np.floor(places, out=places)
    places.clip(-1, number, out=places)
    places += 1
    return places.astype(np.int16)


def _inside(counts: Ints, found: NDArray[np.int64], values: Values, high: float) -> tuple[Ints, int, int]:
    """`counts` of the bins between the first and the last of `found`, with what is `high` itself."""
    below, above = int(found[0]), int(found[-1])
    if above:
        outside = int(np.count_nonzero(values > high))
        counts[-1] += above - outside
        above = outside
    return frozen(counts), below, above


@dataclass(frozen=True, slots=True)
class _Ranks:
    """Which of the sorted values percentiles are read from: for each sample the two around every share.

    `rising` (samples, ranks) are counted over all samples, one behind the other, and `order` is the column
    each is for; `upper` (samples, shares) is the weight of the second of the two.
    """

    rising: NDArray[np.intp]
    order: NDArray[np.intp]
    upper: NDArray[np.float64]


@lru_cache(maxsize=256)
def _ranks(sizes: tuple[int, ...]) -> _Ranks:
    last = np.array(sizes)[:, None] - 1
    place = last * np.array(SHARES)
    left = place.astype(np.intp)
    ranks = np.concatenate([left, np.minimum(left + 1, last)], axis=1)
    order = ranks.argsort(axis=1)
    earlier = np.cumsum(sizes)[:, None] - last - 1
    return _Ranks(np.take_along_axis(ranks, order, axis=1) + earlier, order, place - left)


def _percentiles(
    seen: Sequence[Sample], places: Sequence[NDArray[np.int16]], found: NDArray[np.int64]
) -> list[list[float]]:
    """The percentiles of `SHARES` of each sample with linear interpolation, as torch.quantile gives them.

    Exactly, and cheaply: only values in the bins that hold them are sorted.
    """
    ranks = _ranks(tuple(len(each.values) for each in seen))
    ends = np.cumsum(found)
    opened = np.searchsorted(ends, ranks.rising, side="right")  # the bin of each rank
    sizes = found.reshape(-1).take(opened, mode="clip")
    sizes[:, 1:][opened[:, 1:] == opened[:, :-1]] = 0  # a bin is opened once
    at = np.cumsum(sizes, axis=1) + ranks.rising - ends.take(opened, mode="clip")
    values = np.full(opened.shape, math.nan)
    for number, (each, own) in enumerate(zip(seen, opened % found.shape[1], strict=True)):
        if len(each.values):
            first, *others = dict.fromkeys(own.tolist())
            inside = places[number] == first
            for other in others:
                inside |= places[number] == other
            few = each.values.compress(inside)
            few.sort()
            values[number, ranks.order[number]] = few.take(at[number])
    low, high = values[:, : len(SHARES)], values[:, len(SHARES) :]
    percentiles: list[list[float]] = (low + ranks.upper * (high - low)).tolist()
    return percentiles


def _moments(values: Values) -> tuple[float, float]:
    """Mean and biased standard deviation in double precision."""
    if not len(values):
        return math.nan, math.nan
    wide = values.astype(np.float64)
    mean = float(np.add.reduce(wide)) / len(wide)
    wide -= mean
    return mean, math.sqrt(float(np.dot(wide, wide)) / len(wide))


def saturated_share(values: Values, activation: Activation | None) -> float | None:
    """Share of pre-activations at which the activation is (nearly) flat; None if it never is."""
    if activation is None or activation not in FLAT_BEYOND or len(values) == 0:
        return None
    low, high = FLAT_BEYOND[activation]
    flat = np.count_nonzero(values <= low)
    if math.isfinite(high):
        flat += np.count_nonzero(values >= high)
    return flat / len(values)
