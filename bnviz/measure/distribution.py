"""Counts values into bins and takes their moments and percentiles, in a few passes. Knows no torch."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.values import Activation
from bnviz.measure.snapshot import BINS, Distribution, Ints

MAX_VALUES = 262_144
SHARES = (0.005, 0.15, 0.5, 0.85, 0.995)

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

    `percentiles` are those of `SHARES`, NaN where there is no finite value.
    """

    values: Values
    size: int
    nonfinite: int
    percentiles: tuple[float, ...]

    @property
    def span(self) -> tuple[float, float] | None:
        """From the 0.5th to the 99.5th percentile: what an axis should show. None without values."""
        return (self.percentiles[0], self.percentiles[-1]) if len(self.values) else None


def sample(values: Values) -> Sample:
    """Look at a tensor's values; above `MAX_VALUES` at an evenly spaced part of them.

    The spacing shares no factor with the tensor's size, else only some units or columns would be seen.
    """
    flat = values.reshape(-1)
    if len(flat) > MAX_VALUES:
        spacing = -(-len(flat) // MAX_VALUES)
        while math.gcd(spacing, len(flat)) > 1:
            spacing += 1
        flat = flat[::spacing]
    size = len(flat)
    if size and not (math.isfinite(flat.min()) and math.isfinite(flat.max())):
        flat = flat[np.isfinite(flat)]
    return Sample(flat, size, size - len(flat), percentiles(flat, SHARES))


def percentiles(values: Values, shares: tuple[float, ...]) -> tuple[float, ...]:
    """Percentiles with linear interpolation, as torch.quantile and np.percentile give them."""
    last = len(values) - 1
    if last < 0:
        return (math.nan,) * len(shares)
    places = [share * last for share in shares]
    lefts = [int(place) for place in places]
    parted = np.partition(values, sorted({k for left in lefts for k in (left, min(left + 1, last))}))
    found = []
    for place, left in zip(places, lefts, strict=True):
        a, b = float(parted[left]), float(parted[min(left + 1, last)])
        found.append(a + (place - left) * (b - a))
    return tuple(found)


def distribution(seen: Sample, low: float, high: float, activation: Activation | None = None) -> Distribution:
    """Describe values over `BINS` bins; `activation` is the one they enter, for `saturated`."""
    counts, below, above = count(seen.values, low, high)
    _, p15, p50, p85, _ = seen.percentiles
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
    places = (values - values.dtype.type(low)) * values.dtype.type(BINS / (high - low))
    np.floor(places, out=places)
    np.clip(places, -1, BINS, out=places)
    found = np.bincount(places.astype(np.int8) + 1, minlength=BINS + 2)
    below, above = int(found[0]), int(found[-1])
    counts = found[1:-1].astype(np.int32)
    if above:
        outside = int(np.count_nonzero(values > high))
        counts[-1] += above - outside
        above = outside
    counts.flags.writeable = False
    return counts, below, above


def saturated_share(values: Values, activation: Activation | None) -> float | None:
    """Share of pre-activations at which the activation is (nearly) flat; None if it never is."""
    if activation is None or activation not in FLAT_BEYOND or len(values) == 0:
        return None
    low, high = FLAT_BEYOND[activation]
    flat = np.count_nonzero(values <= low)
    if math.isfinite(high):
        flat += np.count_nonzero(values >= high)
    return flat / len(values)
