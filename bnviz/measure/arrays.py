"""The kinds of arrays and stages that measurements are made of. Knows nothing of what is measured."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

BINS = 64

Stage = Literal["input", "linear", "normalized", "scaled", "noisy", "activation"]

Floats = NDArray[np.floating[Any]]  # float32, or float64 where a network is trained in it
Ints = NDArray[np.int32]

SELDOM = 3  # while a run goes on, every so many snapshots have the gap and the close-up that were asked for
