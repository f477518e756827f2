"""Divides samples into training and test samples. Knows only their classes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bnviz.errors import DataError
from bnviz.sayings import said

Indices = NDArray[np.int64]


def stratified(y: Indices, test_share: float, rng: np.random.Generator) -> tuple[Indices, Indices]:
    """Indices of the training and the test samples, each shuffled, with the classes in equal shares.

    The test set has ``round(len(y) * test_share)`` samples; what does not divide evenly goes to the classes
    with the largest remainders.

    Raises:
        DataError: one of the two sides would have no sample.
    """
    wanted = round(len(y) * test_share)
    if not 0 < wanted < len(y):
        told = {"share": test_share, "samples": len(y)}
        if wanted == 0:
            raise DataError(
                said(
                    "A test share of {share:g} leaves none of the {samples} samples to test on; choose a "
                    "larger test share or more samples.",
                    **told,
                )
            )
        raise DataError(
            said(
                "A test share of {share:g} leaves none of the {samples} samples to train on; choose a "
                "smaller test share or more samples.",
                **told,
            )
        )
    classes = [np.flatnonzero(y == label) for label in np.unique(y)]
    exact = np.array([len(members) * wanted / len(y) for members in classes])
    quota = np.floor(exact).astype(int)
    quota[np.argsort(quota - exact, kind="stable")[: wanted - quota.sum()]] += 1
    train, test = [], []
    for members, count in zip(classes, quota, strict=True):
        shuffled = rng.permutation(members)
        test.append(shuffled[:count])
        train.append(shuffled[count:])
    return rng.permutation(np.concatenate(train)), rng.permutation(np.concatenate(test))
