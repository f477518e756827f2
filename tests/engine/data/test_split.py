"""The split keeps the classes' shares, loses nothing and repeats nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bnviz.data.split import stratified
from bnviz.errors import DataError


@given(
    counts=st.lists(st.integers(1, 60), min_size=2, max_size=6),
    share=st.floats(0.02, 0.9),
    seed=st.integers(0, 2**31 - 1),
)
def test_every_sample_is_on_one_side_and_each_class_has_its_share(
    counts: list[int], share: float, seed: int
) -> None:
    y = np.repeat(np.arange(len(counts)), counts)
    wanted = round(len(y) * share)
    if not 0 < wanted < len(y):
        return
    train, test = stratified(y, share, np.random.default_rng(seed))
    assert sorted([*train, *test]) == list(range(len(y)))
    assert len(test) == wanted
    for label, count in enumerate(counts):
        assert abs((y[test] == label).sum() - count * wanted / len(y)) < 1


def test_the_samples_of_both_sides_are_in_no_order() -> None:
    y = np.repeat([0, 1], 50)
    for side in stratified(y, 0.5, np.random.default_rng(0)):
        assert not np.array_equal(side, np.sort(side))
        assert not np.array_equal(y[side], np.sort(y[side]))


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (0.05, "A test share of 0.05 leaves none of the 8 samples to test on; choose a larger test share"),
        (0.95, "A test share of 0.95 leaves none of the 8 samples to train on; choose a smaller test share"),
    ],
)
def test_an_empty_side_is_told_in_a_sentence(share: float, sentence: str) -> None:
    with pytest.raises(DataError) as caught:
        stratified(np.repeat([0, 1], 4), share, np.random.default_rng(0))
    assert str(caught.value).startswith(sentence)
