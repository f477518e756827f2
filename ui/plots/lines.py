"""Long noisy curves as few points: means of bins, envelopes, smoothing. Knows nothing of what they mean."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]


def bins_of(x: Doubles, bin_px: float) -> NDArray[np.intp]:
    """Where a new bin of `bin_px` pixels starts in the ascending `x`."""
    number = np.floor(x / bin_px)
    first = np.empty(len(x), np.bool_)
    first[:1] = True
    np.not_equal(number[1:], number[:-1], out=first[1:])
    return np.flatnonzero(first)


def means(values: NDArray[Any], starts: NDArray[np.intp]) -> Doubles:
    """The mean of the finite values of each bin; NaN where a bin has none."""
    values = np.asarray(values, np.float64)
    sizes = np.empty(len(starts))
    sizes[:-1], sizes[-1] = starts[1:] - starts[:-1], len(values) - starts[-1]
    sums: Doubles = np.add.reduceat(values, starts)
    if not np.isfinite(sums).all():
        finite = np.isfinite(values)
        sums = np.add.reduceat(np.where(finite, values, 0.0), starts)
        sizes = np.add.reduceat(finite.astype(np.float64), starts)
        sizes[sizes == 0] = np.nan
    return sums / sizes


def mean(values: NDArray[Any]) -> float:
    """The mean of the finite values of one bin; NaN where it has none."""
    total = float(np.add.reduce(values, dtype=np.float64))
    return total / len(values) if math.isfinite(total) else float(means(values, np.zeros(1, np.intp))[0])


def envelope(x: Doubles, y: Doubles, bin_px: float = 1.0) -> Doubles:
    """Vertical segments (n, 4) from the lowest to the highest pixel of each bin."""
    starts = bins_of(x, bin_px)
    low, high = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    middle = x[starts]
    return np.stack([middle, low, middle, np.maximum(high, low + 0.5)], axis=1)


class Smoother:
    """An exponential mean along x that forgets over `reach` pixels; NaN leaves it as it is."""

    def __init__(self, reach: float) -> None:
        self._reach = reach
        self._x = 0.0
        self._mean = math.nan

    def feed(self, x: Sequence[float], y: Sequence[float]) -> list[float]:
        """The mean at each x, taking in each y."""
        out = []
        for at, value in zip(x, y, strict=True):
            if not math.isfinite(value):
                out.append(math.nan)
                continue
            if math.isnan(self._mean):
                self._mean = value
            else:
                weight = 1.0 - math.exp(-max(at - self._x, 0.0) / self._reach)
                self._mean += weight * (value - self._mean)
            self._x = at
            out.append(self._mean)
        return out
