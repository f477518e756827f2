"""Reads the real data sets that bnviz carries (see assets/data/SOURCES.md). Knows no splits and scales."""

from __future__ import annotations

import zipfile
from functools import cache

import numpy as np
from numpy.typing import NDArray

from bnviz import assets
from bnviz.errors import DataError
from bnviz.sayings import said


@cache
def read(name: str) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """All samples of one set, unscaled and in the order of the source: (n, \\*shape) and (n,), read-only.

    Raises:
        DataError: the file is missing or damaged.
    """
    try:
        with (
            open(assets.path("data", f"{name}.npz"), "rb") as file,
            np.load(file, allow_pickle=False) as arrays,
        ):
            x, y = arrays["x"].astype(np.float64), arrays["y"].astype(np.int64)
    except (OSError, KeyError, TypeError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise DataError(
            said(
                "The data file {name}.npz that belongs to bnviz is missing or damaged; install bnviz again.",
                name=name,
            )
        ) from error
    x.flags.writeable = y.flags.writeable = False
    return x, y


WINE_FEATURES = (
    "alcohol",
    "malic acid",
    "ash",
    "alcalinity of ash",
    "magnesium",
    "total phenols",
    "flavanoids",
    "nonflavanoid phenols",
    "proanthocyanins",
    "colour intensity",
    "hue",
    "OD280/OD315",
    "proline",
)

_NUCLEUS = (
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave points",
    "symmetry",
    "fractal dimension",
)
BREAST_CANCER_FEATURES = tuple(
    f"{what} ({statistic})" for statistic in ("mean", "standard error", "worst") for what in _NUCLEUS
)
