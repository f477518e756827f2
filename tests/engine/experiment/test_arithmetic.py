"""What a momentum and a batch size mean, against what a running average and a drawn batch really do."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bnviz.experiment.arithmetic import batches_averaged, conventions, half_life, mean_noise, memory


def test_the_half_life_of_the_usual_momentum_is_six_and_a_half_steps() -> None:
    assert half_life(0.1) == pytest.approx(6.58, abs=0.01)
    assert memory(0.1) == "half-life 6.6 steps"
    assert memory(0.001) == "half-life 693 steps"


@given(st.floats(1e-3, 0.999))
def test_after_the_half_life_half_of_the_start_is_left(momentum: float) -> None:
    assert (1 - momentum) ** half_life(momentum) == pytest.approx(0.5)


def test_the_ends_of_the_scale_are_told_in_words() -> None:
    assert math.isnan(half_life(0.0))
    assert math.isnan(half_life(1.0))
    assert memory(0.0) == "never moves"
    assert memory(1.0) == "only the last batch"
    assert memory(None).startswith("never forgets")


@given(st.floats(0.01, 1.0))
def test_a_running_average_is_as_steady_as_that_many_batches(momentum: float) -> None:
    weights = momentum * (1 - momentum) ** np.arange(5000)  # of batches ever longer ago
    assert (weights**2).sum() == pytest.approx(1 / batches_averaged(momentum))


def test_the_same_momentum_is_written_three_ways() -> None:
    pytorch, keras, paper = conventions(0.1)
    assert (pytorch.who, pytorch.written) == ("PyTorch", "0.1")
    assert (keras.who, keras.written) == ("Keras", "0.9")
    assert "19 batches" in paper.meaning
    assert [each.who for each in conventions(None)] == ["PyTorch", "Keras", "Paper"]
    assert "1/k" in conventions(None)[0].meaning
    assert "no batch" in conventions(0.0)[2].meaning
    assert "1 batch" in conventions(1.0)[2].meaning


@pytest.mark.parametrize("batch", [1, 2, 5, 12])
def test_the_noise_of_a_mean_is_that_of_all_batches_that_can_be_drawn(batch: int) -> None:
    from itertools import combinations

    values = np.random.default_rng(3).normal(size=12)
    means = np.array([np.mean(chosen) for chosen in combinations(values, batch)])
    assert means.std() == pytest.approx(values.std() * mean_noise(batch, 12), abs=1e-12)


def test_a_small_part_of_a_large_set_follows_the_root_law() -> None:
    assert mean_noise(64, 1_000_000) == pytest.approx(1 / 8, rel=1e-4)
    assert mean_noise(1, 100) == 1.0
    assert mean_noise(100, 100) == mean_noise(5, 1) == 0.0
