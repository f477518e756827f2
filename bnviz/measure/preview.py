"""What the views need of a data set, chosen once a run. Knows no torch."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bnviz.data.dataset import DataSet
from bnviz.measure.arrays import frozen
from bnviz.measure.snapshot import DataPreview

MAX_POINTS = 2000
MAX_IMAGES = 40
GRID_MARGIN = 0.08  # of the width and the height of the cloud of points


def preview(data: DataSet) -> DataPreview:
    """The points, or the images of `preview_samples`, with what belongs to them.

    Images are shown as the network gets them, with one brightness scale for all: their darkest value is 0 and
    their brightest 1. Tables have neither points nor images, and no labels.
    """
    labels, is_test = np.empty(0, np.int64), np.empty(0, np.bool_)
    points = grid = images = None
    if data.facts.shape == (2,):
        train, test = _share_of_points(len(data.y_train), len(data.y_test))
        points = np.concatenate([data.x_train[:train], data.x_test[:test]])
        labels = np.concatenate([data.y_train[:train], data.y_test[:test]])
        is_test = np.arange(train + test) >= train
        grid = _grid(np.concatenate([data.x_train, data.x_test]))
    elif len(data.facts.shape) == 3:
        chosen = preview_samples(data)
        images = _brightness(data.x_test[chosen].mean(axis=1))
        labels = data.y_test[chosen]
        is_test = np.ones(len(chosen), np.bool_)
    for array in (labels, is_test, points, images):
        if array is not None:
            frozen(array)
    return DataPreview(
        labels=labels,
        is_test=is_test,
        class_names=data.class_names,
        train_size=len(data.y_train),
        test_size=len(data.y_test),
        points=points,
        grid=grid,
        images=images,
    )


def preview_samples(data: DataSet) -> NDArray[np.int64]:
    """Indices into the test set of the samples a preview shows: up to 40, the classes taking turns.

    `LaneSnapshot.predictions` has one row for each of them, in this order. Sorted by class.
    """
    turn = np.empty(len(data.y_test), np.int64)  # the how-manieth of its class a sample is
    for label in np.unique(data.y_test):
        members = data.y_test == label
        turn[members] = np.arange(members.sum())
    chosen = np.lexsort((data.y_test, turn))[:MAX_IMAGES]
    return chosen[np.lexsort((chosen, data.y_test[chosen]))]


def _share_of_points(train: int, test: int) -> tuple[int, int]:
    if train + test <= MAX_POINTS:
        return train, test
    shown = max(1, round(MAX_POINTS * test / (train + test)))
    return MAX_POINTS - shown, shown


def _grid(points: NDArray[np.float32]) -> tuple[float, float, float, float]:
    low, high = points.min(axis=0), points.max(axis=0)
    margin = GRID_MARGIN * np.maximum(high - low, 1e-6)
    (x0, y0), (x1, y1) = low - margin, high + margin
    return float(x0), float(x1), float(y0), float(y1)


def _brightness(images: NDArray[np.float32]) -> NDArray[np.float32]:
    low, high = float(images.min()), float(images.max())
    return (images - low) / np.float32(high - low if high > low else 1.0)
