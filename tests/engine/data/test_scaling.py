"""The scales have the means, deviations and ranges they are named after."""

from __future__ import annotations

import numpy as np
import pytest

from bnviz.data import load
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Data, DataName, Scaling

FLAT: list[DataName] = [name for name, facts in DATA_FACTS.items() if len(facts.shape) == 1]
TABLES: list[DataName] = [name for name in FLAT if not DATA_FACTS[name].drawn]
DRAWN: list[DataName] = [name for name in FLAT if DATA_FACTS[name].drawn]


def train(name: DataName, scaling: Scaling) -> np.ndarray:
    return load(Data(name=name, scaling=scaling), seed=7).x_train.astype(np.float64)


@pytest.mark.parametrize("name", FLAT)
def test_standardised_features_have_mean_0_and_deviation_1_over_the_training_samples(name: DataName) -> None:
    x = train(name, "standardised")
    assert np.allclose(x.mean(axis=0), 0, atol=1e-5)
    assert np.allclose(x.std(axis=0), 1, atol=1e-5)


def test_standardised_images_share_one_mean_and_deviation() -> None:
    x = train("digits", "standardised")
    raw = train("digits", "raw")
    assert np.allclose(x, (raw - raw.mean()) / raw.std(), atol=1e-5)


def test_the_test_samples_are_scaled_by_the_training_samples() -> None:
    raw, scaled = (load(Data(name="wine", scaling=scaling), 7) for scaling in ("raw", "standardised"))
    mean, deviation = raw.x_train.mean(axis=0, dtype=float), raw.x_train.std(axis=0, dtype=float)
    assert np.allclose(scaled.x_test, (raw.x_test - mean) / deviation, atol=1e-4)
    assert np.array_equal(scaled.y_test, raw.y_test)


def test_unit_images_are_the_pixels_over_16() -> None:
    assert np.allclose(train("digits", "unit"), train("digits", "raw") / 16)


@pytest.mark.parametrize("name", TABLES)
def test_unit_features_of_a_table_each_go_from_0_to_1(name: DataName) -> None:
    x = train(name, "unit")
    assert np.allclose(x.min(axis=0), 0, atol=1e-6)
    assert np.allclose(x.max(axis=0), 1, atol=1e-6)


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawn_set_keeps_its_proportions_on_the_unit_scale(name: DataName) -> None:
    x, raw = train(name, "unit"), train(name, "raw")
    assert (x.min(), x.max()) == pytest.approx((0, 1), abs=1e-6)
    assert np.allclose(np.ptp(raw, axis=0) / np.ptp(x, axis=0), np.ptp(raw), rtol=1e-4)


@pytest.mark.parametrize("name", [*FLAT, "digits"])
def test_shifted_is_standardised_plus_3(name: DataName) -> None:
    assert np.allclose(train(name, "shifted"), train(name, "standardised") + 3, atol=1e-5)


@pytest.mark.parametrize("name", FLAT)
def test_badly_scaled_features_differ_by_decades_and_are_off_centre(name: DataName) -> None:
    x = train(name, "badly-scaled")
    deviation = x.std(axis=0)
    assert deviation.min() >= 0.0099
    assert deviation.max() <= 101
    assert deviation.min() < 1 < deviation.max()
    assert (np.abs(x.mean(axis=0) / deviation) <= 3.001).all()
    standardised = train(name, "standardised")
    for feature in range(x.shape[1]):
        assert np.corrcoef(x[:, feature], standardised[:, feature])[0, 1] == pytest.approx(1, abs=1e-5)


def test_a_constant_pixel_stays_finite_when_badly_scaled() -> None:
    raw = train("digits", "raw")
    assert (raw.std(axis=0) == 0).any()
    assert np.isfinite(train("digits", "badly-scaled")).all()
