"""Rescales features by what the training samples say; the test samples never vote. Knows no set by name."""

from __future__ import annotations

from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.values import Scaling

Values = NDArray[np.float64]

SHIFT = 3.0
BAD_DECADES = (-2.0, 2.0)
BAD_OFFSET = 3.0  # in standard deviations of the feature


def rescale(
    scaling: Scaling,
    train: Values,
    test: Values,
    rng: np.random.Generator,
    *,
    whole_range: bool,
    whole_mean: bool,
) -> tuple[Values, Values]:
    """Training and test samples, (n, \\*shape) each, on the scale asked for.

    raw: as they are. unit: 0 to 1 over the training samples. standardised: mean 0 and standard deviation 1
    over the training samples. shifted: standardised, then +3 everywhere. badly-scaled: standardised, then
    each feature times its own factor between 0.01 and 100 (log-uniform, one feature in each slice of that
    range, so that two are never alike by luck) and off centre by up to three of its standard deviations.

    `whole_range` takes one range for all features, `whole_mean` one mean and deviation (images).
    """
    match scaling:
        case "raw":
            return train, test
        case "unit":
            axis = None if whole_range else 0
            low, high = train.min(axis), train.max(axis)
            return _affine(train, test, low, _nonzero(high - low))
        case "standardised" | "shifted" | "badly-scaled":
            axis = None if whole_mean else 0
            train, test = _affine(train, test, train.mean(axis), _nonzero(train.std(axis)))
        case _:
            assert_never(scaling)
    if scaling == "shifted":
        return train + SHIFT, test + SHIFT
    if scaling == "badly-scaled":
        shape = train.shape[1:]
        features = int(np.prod(shape))
        slice_ = (rng.permutation(features) + rng.uniform(0, 1, features)) / features
        low_decade, high_decade = BAD_DECADES
        factor = 10 ** (low_decade + slice_.reshape(shape) * (high_decade - low_decade))
        offset = rng.uniform(-BAD_OFFSET, BAD_OFFSET, shape)
        return (train + offset) * factor, (test + offset) * factor
    return train, test


def _affine(train: Values, test: Values, shift: Values, scale: Values) -> tuple[Values, Values]:
    return (train - shift) / scale, (test - shift) / scale


def _nonzero(scale: Values) -> Values:
    """A constant feature is shifted and not divided."""
    return np.where(scale > 0, scale, 1.0)
