"""Moves histogram counts from one set of equal bins to another. Knows nothing but arrays."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bnviz.measure.arrays import Floats, frozen

Numbers = NDArray[Any]


@lru_cache(maxsize=256)
def rebin_matrix(bins: int, low: float, high: float, new_low: float, new_high: float) -> Floats:
    """The (bins, bins) matrix that turns counts over [low, high] into counts over [new_low, new_high].

    Counts are spread evenly within a bin (their cumulative sum is interpolated linearly); what falls
    outside the new range is lost. Each column sums to 1 where its bin lies inside the new range.
    """
    old = np.linspace(low, high, bins + 1)
    new = np.linspace(new_low, new_high, bins + 1)
    left = np.maximum(old[None, :-1], new[:-1, None])
    right = np.minimum(old[None, 1:], new[1:, None])
    overlap = np.clip(right - left, 0.0, None) / ((high - low) / bins)
    return frozen(overlap.astype(np.float32))


def rebin(counts: Numbers, low: float, high: float, new_low: float, new_high: float) -> Numbers:
    """`counts` of shape (bins, ...) over [low, high] as counts over [new_low, new_high]."""
    if (low, high) == (new_low, new_high):
        return counts
    moved: Numbers = rebin_matrix(counts.shape[0], low, high, new_low, new_high) @ counts
    return moved
