"""The kinds of arrays and stages that measurements are made of. Knows nothing of what is measured."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

BINS = 64

Stage = Literal["input", "linear", "normalized", "scaled", "noisy", "activation"]

Floats = NDArray[np.floating[Any]]  # float32, or float64 where a network is trained in it
Ints = NDArray[np.int32]
Array = TypeVar("Array", bound=NDArray[Any])

SELDOM = 3  # while a run goes on, every so many snapshots have the gap and the close-up that were asked for


def frozen(array: Array) -> Array:
    """The array itself, read-only from now on: what is still written to elsewhere is to be copied before."""
    array.flags.writeable = False
    return array
