"""Counts values into bins and takes their moments and percentiles, from one sort. Knows no torch."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.values import Activation
from bnviz.measure.snapshot import BINS, Distribution

MAX_VALUES = 262_144

# Where an activation's slope is under 5 % of its steepest: inputs below the first or above the second.
# sigmoid: s(1-s) = 0.0125; tanh: 1 - t^2 = 0.05; ReLU: zero; GELU and SiLU: the left tail, found numerically.
FLAT_BEYOND: dict[Activation, tuple[float, float]] = {
    "sigmoid": (-4.3567, 4.3567),
    "tanh": (-2.1783, 2.1783),
    "relu": (0.0, math.inf),
    "gelu": (-2.2786, math.inf),
    "silu": (-3.9299, math.inf),
}


def finite_sorted(values: NDArray[np.floating]) -> tuple[NDArray[np.floating], int, int]:
    """The finite values in ascending order, how many were looked at, and how many of them were not finite.

    Above `MAX_VALUES` an evenly spaced part of the values is looked at.
    """
    flat = values.reshape(-1)
    if len(flat) > MAX_VALUES:
        flat = flat[:: -(-len(flat) // MAX_VALUES)]
    ordered = np.sort(flat)
    size = len(ordered)
    if size and math.isfinite(ordered[0]) and math.isfinite(ordered[-1]):
        return ordered, size, 0
    ordered = ordered[np.isfinite(ordered)]
    return ordered, size, size - len(ordered)


def distribution(
    ordered: NDArray[np.floating],
    size: int,
    nonfinite: int,
    low: float,
    high: float,
    activation: Activation | None = None,
) -> Distribution:
    """Describe values that `finite_sorted` ordered; `activation` is the one they enter, for `saturated`."""
    count = len(ordered)
    if count == 0:
        nan = math.nan
        return Distribution(
            low, high, _read_only(np.zeros(BINS, np.int32)), 0, 0, nonfinite, size, nan, nan, nan, nan, nan
        )
    edges = np.linspace(low, high, BINS + 1).astype(ordered.dtype)
    places = np.searchsorted(ordered, edges)
    places[-1] = np.searchsorted(ordered, edges[-1], side="right")  # the last bin holds its upper edge
    wide = ordered.astype(np.float64)
    mean = float(wide.mean())
    centred = wide - mean
    p15, p50, p85 = (percentile(wide, share) for share in (0.15, 0.5, 0.85))
    return Distribution(
        low=low,
        high=high,
        counts=_read_only(np.diff(places).astype(np.int32)),
        below=int(places[0]),
        above=int(count - places[-1]),
        nonfinite=nonfinite,
        size=size,
        mean=mean,
        std=math.sqrt(float(np.dot(centred, centred)) / count),
        p15=p15,
        p50=p50,
        p85=p85,
        saturated=saturated_share(ordered, activation),
    )


def percentile(ordered: NDArray[np.floating], share: float) -> float:
    """The percentile of ascending values with linear interpolation, as torch.quantile and np.percentile."""
    place = share * (len(ordered) - 1)
    left = int(place)
    right = min(left + 1, len(ordered) - 1)
    a, b = float(ordered[left]), float(ordered[right])
    return a + (place - left) * (b - a)


def saturated_share(ordered: NDArray[np.floating], activation: Activation | None) -> float | None:
    """Share of ascending pre-activations at which the activation is (nearly) flat; None if it never is."""
    if activation is None or activation not in FLAT_BEYOND or len(ordered) == 0:
        return None
    low, high = FLAT_BEYOND[activation]
    side = "right" if activation == "relu" else "left"
    below = int(np.searchsorted(ordered, low, side=side))  # type: ignore[call-overload]
    above = len(ordered) - int(np.searchsorted(ordered, high, side="right"))
    return (below + above) / len(ordered)


def _read_only(array: NDArray[np.int32]) -> NDArray[np.int32]:
    array.flags.writeable = False
    return array
