"""Every data set of the table keeps the same promises."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bnviz import assets
from bnviz.data import DataSet, load, shipped
from bnviz.data.catalogue import CATALOGUE
from bnviz.errors import DataError
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Data, DataName, Scaling

NAMES = list(CATALOGUE)
DRAWN = [name for name in NAMES if DATA_FACTS[name].drawn]
REAL = [name for name in NAMES if not DATA_FACTS[name].drawn]


def arrays(data: DataSet) -> tuple[np.ndarray, ...]:
    return data.x_train, data.y_train, data.x_test, data.y_test


def test_the_catalogue_the_facts_and_the_names_list_the_same_sets() -> None:
    assert NAMES == list(DATA_FACTS) == list(get_args(DataName))


@pytest.mark.parametrize("scaling", get_args(Scaling))
@pytest.mark.parametrize("name", NAMES)
def test_a_set_has_the_shape_its_facts_say_on_every_scale(name: DataName, scaling: Scaling) -> None:
    data = load(Data(name=name, scaling=scaling), seed=1)
    facts = DATA_FACTS[name]
    assert data.facts == facts
    assert data.x_train.shape == (len(data.y_train), *facts.shape)
    assert data.x_test.shape == (len(data.y_test), *facts.shape)
    assert data.x_train.dtype == data.x_test.dtype == np.float32
    assert data.y_train.dtype == data.y_test.dtype == np.int64
    assert np.isfinite(data.x_train).all()
    assert np.isfinite(data.x_test).all()
    assert len(data.class_names) == facts.classes
    assert set(data.y_train) == set(data.y_test) == set(range(facts.classes))
    if len(facts.shape) == 1:
        assert len(data.feature_names) == facts.shape[0]


@pytest.mark.parametrize("name", NAMES)
def test_the_arrays_cannot_be_written(name: DataName) -> None:
    for array in arrays(load(Data(name=name), seed=0)):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


@pytest.mark.parametrize("scaling", get_args(Scaling))
@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_gives_the_same_samples_and_another_seed_others(
    name: DataName, scaling: Scaling
) -> None:
    asked = Data(name=name, scaling=scaling)
    first, again, other = load(asked, 3), load(asked, 3), load(asked, 4)
    for a, b in zip(arrays(first), arrays(again), strict=True):
        assert np.array_equal(a, b)
    assert not np.array_equal(first.x_train, other.x_train)


@pytest.mark.parametrize("name", REAL)
def test_a_real_set_has_all_its_rows_once(name: DataName) -> None:
    data = load(Data(name=name), seed=5)
    assert len(data.y_train) + len(data.y_test) == DATA_FACTS[name].rows
    everything, _ = shipped.read(name)
    ours = np.concatenate([data.x_train, data.x_test]).reshape(len(everything), -1)
    source = everything.astype(np.float32).reshape(len(everything), -1)
    assert np.array_equal(np.unique(ours, axis=0), np.unique(source, axis=0))


@pytest.mark.parametrize("name", DRAWN)
def test_samples_is_the_total_and_the_test_share_divides_it(name: DataName) -> None:
    data = load(Data(name=name, samples=400, test_share=0.25), seed=0)
    assert (len(data.y_train), len(data.y_test)) == (300, 100)


@pytest.mark.parametrize("name", DRAWN)
def test_another_test_share_draws_the_same_points(name: DataName) -> None:
    little, much = (load(Data(name=name, test_share=share), seed=2) for share in (0.1, 0.6))
    rows = [np.sort(np.concatenate([d.x_train, d.x_test]), axis=0) for d in (little, much)]
    assert np.array_equal(*rows)


@pytest.mark.parametrize("name", DRAWN)
def test_more_noise_moves_the_same_points(name: DataName) -> None:
    clean, noisy = (load(Data(name=name, noise=noise), seed=2) for noise in (0.0, 0.05))
    assert np.array_equal(clean.y_train, noisy.y_train)
    moved = np.linalg.norm(clean.x_train - noisy.x_train, axis=1)
    assert 0 < moved.mean() < 0.1


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawn_set_without_noise_stays_within_the_unit_square(name: DataName) -> None:
    data = load(Data(name=name, noise=0.0), seed=0)
    assert np.abs(data.x_train).max() <= 1.0 + 1e-6


def test_digits_are_pixels_from_0_to_16() -> None:
    data = load(Data(name="digits"), seed=0)
    assert (data.x_train.min(), data.x_train.max()) == (0.0, 16.0)
    assert np.bincount(np.concatenate([data.y_train, data.y_test])).tolist() == [
        178, 182, 177, 183, 181, 182, 181, 179, 174, 180,
    ]  # fmt: skip


def test_the_spirals_make_one_and_three_quarter_turns() -> None:
    data = load(Data(name="spirals", noise=0.0), seed=0)
    points = data.x_train[data.y_train == 0].astype(float)
    radius = np.hypot(*points.T)
    expected = 2 * np.pi * 1.75 * radius
    assert np.allclose(
        points, np.column_stack([radius * np.cos(expected), radius * np.sin(expected)]), atol=1e-5
    )


@given(seed=st.integers(0, 2**31 - 1), samples=st.integers(20, 300))
def test_every_class_of_the_gaussians_is_there_for_any_seed(seed: int, samples: int) -> None:
    data = load(Data(name="gaussians", samples=samples, test_share=0.5), seed)
    assert set(np.concatenate([data.y_train, data.y_test])) == set(range(5))


def test_a_set_that_does_not_exist_is_told_in_a_sentence() -> None:
    with pytest.raises(DataError, match=r"There is no data set 'mnist'; there are circles, moons,"):
        load(Data(name="mnist"), seed=0)  # type: ignore[arg-type]


def test_a_test_share_that_leaves_no_test_sample_is_told_in_a_sentence() -> None:
    with pytest.raises(DataError, match=r"A test share of 0\.02 leaves none of the 20 samples to test on"):
        load(Data(name="xor", samples=20, test_share=0.02), seed=0)


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 cut short", b"not a zip file at all"])
def test_a_missing_or_damaged_file_is_told_in_a_sentence(
    content: bytes | None, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    if content is not None:
        (tmp_path / "data" / "wine.npz").write_bytes(content)
    monkeypatch.setattr(assets, "path", lambda *parts: tmp_path.joinpath(*parts))
    shipped.read.cache_clear()
    try:
        with pytest.raises(DataError, match=r"wine\.npz that belongs to bnviz is missing or damaged"):
            load(Data(name="wine"), seed=0)
    finally:
        shipped.read.cache_clear()
