"""A data set as arrays, split and scaled. Knows no torch and not where the numbers came from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.facts import DataFacts

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class DataSet:
    """Training and test samples, shapes (n, \\*facts.shape) and (n,). The arrays are read-only.

    `feature_names` has one name a feature for flat data and is empty for images.
    """

    facts: DataFacts
    x_train: Floats
    y_train: Labels
    x_test: Floats
    y_test: Labels
    class_names: tuple[str, ...]
    feature_names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for array in (self.x_train, self.y_train, self.x_test, self.y_test):
            array.flags.writeable = False
