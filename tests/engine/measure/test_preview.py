"""The preview shows every data set the way its views need it."""

from __future__ import annotations

import numpy as np
import pytest

from bnviz.data import load
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Data, DataName
from bnviz.measure.preview import MAX_IMAGES, MAX_POINTS, preview, preview_samples


@pytest.mark.parametrize("name", list(DATA_FACTS))
def test_a_preview_agrees_with_its_data_set(name: DataName) -> None:
    data = load(Data(name=name), seed=0)
    shown = preview(data)
    assert shown.class_names == data.class_names
    assert (shown.train_size, shown.test_size) == (len(data.y_train), len(data.y_test))
    assert len(shown.labels) == len(shown.is_test)
    assert (shown.points is not None) == (data.facts.shape == (2,)) == (shown.grid is not None)
    assert (shown.images is not None) == (len(data.facts.shape) == 3)
    for array in (shown.labels, shown.is_test, shown.points, shown.images):
        assert array is None or not array.flags.writeable


@pytest.mark.parametrize("samples", [200, 10_000])
def test_up_to_2000_points_keep_the_share_of_test_samples(samples: int) -> None:
    shown = preview(load(Data(name="moons", samples=samples, test_share=0.25), seed=0))
    assert shown.points is not None
    assert shown.points.shape == (min(samples, MAX_POINTS), 2)
    assert shown.is_test.mean() == pytest.approx(0.25, abs=0.01)


def test_the_grid_surrounds_all_points_with_a_margin() -> None:
    data = load(Data(name="spirals", samples=5000), seed=0)
    grid = preview(data).grid
    assert grid is not None
    x0, x1, y0, y1 = grid
    everything = np.concatenate([data.x_train, data.x_test])
    assert (everything.min(axis=0) > [x0, y0]).all()
    assert (everything.max(axis=0) < [x1, y1]).all()
    assert x1 - x0 == pytest.approx(1.16 * np.ptp(everything[:, 0]), rel=1e-4)


def test_forty_test_images_four_of_each_digit_are_shown() -> None:
    data = load(Data(name="digits"), seed=0)
    shown = preview(data)
    assert shown.images is not None
    assert shown.images.shape == (MAX_IMAGES, 8, 8)
    assert shown.labels.tolist() == [digit for digit in range(10) for _ in range(4)]
    assert shown.is_test.all()
    assert (shown.images.min(), shown.images.max()) == (0.0, 1.0)
    chosen = preview_samples(data)
    assert np.array_equal(shown.labels, data.y_test[chosen])
    assert np.allclose(shown.images * 16, data.x_test[chosen, 0])


def test_a_small_test_set_is_shown_whole() -> None:
    data = load(Data(name="digits", test_share=0.02), seed=0)
    assert len(preview_samples(data)) == len(set(preview_samples(data).tolist())) == len(data.y_test)
