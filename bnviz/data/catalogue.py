"""The table of data sets, and the way from a `Data` value and a seed to arrays. Knows no torch.

A new set is a row in `CATALOGUE` and one in `bnviz.experiment.facts` (and its name in `DataName`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from bnviz.data import drawn, faces, scaling, shipped, split
from bnviz.data.dataset import DataSet
from bnviz.data.drawn import Classes, Points
from bnviz.errors import DataError
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Data, Light
from bnviz.sayings import said

_DRAW, _SPLIT, _SCALE = range(3)  # each part has its own random stream: another split keeps the points


@dataclass(frozen=True, slots=True)
class Row:
    """How one set is made, and what its classes and features are called."""

    make: Callable[[np.random.Generator, int, float], tuple[Points, Classes]]
    class_names: tuple[str, ...]
    feature_names: tuple[str, ...] = ()
    relit: Callable[[np.random.Generator, int, float, Light], tuple[Points, Classes]] | None = None


def _shipped(name: str, rng: np.random.Generator, samples: int, noise: float) -> tuple[Points, Classes]:  # noqa: ARG001
    return shipped.read(name)


_XY = ("x₁", "x₂")

CATALOGUE: dict[str, Row] = {
    "circles": Row(drawn.circles, (said("inner ring"), said("outer ring")), _XY),
    "moons": Row(drawn.moons, (said("upper moon"), said("lower moon")), _XY),
    "spirals": Row(drawn.spirals, (said("first spiral"), said("second spiral")), _XY),
    "xor": Row(drawn.xor, (said("signs differ"), said("signs alike")), _XY),
    "gaussians": Row(
        drawn.gaussians,
        tuple(said("cloud {number}", number=i + 1) for i in range(drawn.GAUSSIAN_CLOUDS)),
        _XY,
    ),
    "digits": Row(partial(_shipped, "digits"), tuple("0123456789")),
    "faces": Row(partial(faces.draw, light="frontal"), faces.PEOPLE, relit=faces.draw),
    "wine": Row(
        partial(_shipped, "wine"),
        tuple(said("cultivar {number}", number=i + 1) for i in range(3)),
        shipped.WINE_FEATURES,
    ),
    "breast-cancer": Row(
        partial(_shipped, "breast-cancer"),
        (said("malignant"), said("benign")),
        shipped.BREAST_CANCER_FEATURES,
    ),
}


def load(data: Data, seed: int) -> DataSet:
    """The samples `data` asks for, drawn, split and scaled; the same for the same `data` and `seed`.

    Raises:
        DataError: there is no such set, its file is damaged, or a side of the split would be empty.
    """
    row = CATALOGUE.get(data.name)
    if row is None:
        raise DataError(
            said(
                "There is no data set {name!r}; there are {known}.",
                name=data.name,
                known=", ".join(CATALOGUE),
            )
        )
    facts = DATA_FACTS[data.name]
    x, y = _drawn(row, data, seed, data.light)
    train, test = split.stratified(y, data.test_share, np.random.default_rng([seed, _SPLIT]))
    other = data.test_light is not None and row.relit is not None
    x_of_test = _drawn(row, data, seed, data.test_light)[0] if other else x
    image = len(facts.shape) == 3
    x_train, x_test = scaling.rescale(
        data.scaling,
        x[train],
        x_of_test[test],
        np.random.default_rng([seed, _SCALE]),
        whole_range=image or facts.drawn,
        whole_mean=image,
    )
    return DataSet(
        facts=facts,
        x_train=x_train.astype(np.float32),
        y_train=y[train],
        x_test=x_test.astype(np.float32),
        y_test=y[test],
        class_names=row.class_names,
        feature_names=row.feature_names,
    )


def _drawn(row: Row, data: Data, seed: int, light: Light | None) -> tuple[Points, Classes]:
    rng = np.random.default_rng([seed, _DRAW])
    if row.relit is not None and light is not None:
        return row.relit(rng, data.samples, data.noise, light)
    return row.make(rng, data.samples, data.noise)
