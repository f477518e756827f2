"""The learning-rate lab against the trainer itself: the same losses, and bands that mean what they say."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from bnviz.errors import NetworkError
from bnviz.experiment.edits import set_block, set_training
from bnviz.experiment.values import Experiment, Norm
from bnviz.labs import tolerance
from bnviz.labs.questions import RateQuestion
from bnviz.labs.rates import RATES, Race, enough
from bnviz.labs.tolerance import race
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

SOME = (0.001, 0.1, 30.0)


def end(e: Experiment, rates: tuple[float, ...] = SOME, steps: int = 30) -> Race:
    found = [news for news in race(e, rates, steps) if news is not None][-1]
    assert found.done
    return found


def test_sixteen_rates_are_six_decades_in_even_ratios() -> None:
    assert len(RATES) == 16
    assert (RATES[0], RATES[-1]) == (1e-4, 1e2)
    ratios = np.diff(np.log10(RATES))
    assert np.allclose(ratios, 0.4, atol=0.02)


@pytest.mark.parametrize("e", [dense((Norm(), None)), conv((Norm(), None))], ids=["dense", "conv"])
def test_every_training_is_the_one_the_trainer_would_do(e: Experiment) -> None:
    found = end(e)
    for number, rate in enumerate(SOME):
        trainer = Trainer(set_training(e, learning_rate=rate), data_of(e))
        for _ in range(30):
            trainer.step()
        assert np.array_equal(found.losses[:, number], trainer.losses.recent().train_loss, equal_nan=True)
        for place, lane in enumerate(trainer.lanes):
            assert lane is not None
            assert found.accuracies[place, number] == lane.evaluate(trainer.x_train, trainer.y_train)[1]


def test_heats_of_a_large_network_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    e = dense((Norm(), None))
    together = end(e)
    monkeypatch.setattr(tolerance, "MOST_NUMBERS", 1)
    assert np.array_equal(end(e).losses, together.losses, equal_nan=True)


def test_a_training_whose_loss_is_no_number_stops_there() -> None:
    e = dense((None,), blocks=6, width=32, activation="relu")
    found = end(e, (0.01, 1e4), 40)
    stopped = found.stopped[0, 1]
    assert stopped > 0
    assert not np.isfinite(found.losses[0, 1, stopped - 1])
    assert np.isnan(found.losses[0, 1, stopped:]).all()
    assert np.isfinite(found.losses[0, 0]).all()
    assert not found.trains(0, 1)


def test_a_lane_that_cannot_train_says_why_and_the_other_races() -> None:
    found = end(set_training(dense((Norm(), None)), batch_size=1), steps=3)
    assert found.refusals[0] is not None
    assert "batch size is 1" in found.refusals[0]
    assert found.refusals[1] is None
    assert np.isfinite(found.losses[1, 0]).all()
    assert found.bands(0) == ()


def test_a_lane_that_cannot_be_built_says_why() -> None:
    found = end(dense((Norm(kind="group", groups=5), None)), steps=3)
    assert found.refusals[0]
    assert np.isfinite(found.losses[1, 0]).all()


def test_what_nothing_can_train_on_is_a_sentence() -> None:
    with pytest.raises(NetworkError, match="batch size"):
        list(race(set_training(dense(), batch_size=5000), SOME, 3))


def test_news_come_while_it_runs_and_the_share_grows() -> None:
    told = [news for news in RateQuestion(dense(), SOME, 60).work("cpu") if isinstance(news, Race)]
    shares = [news.share for news in told]
    assert shares == sorted(shares)
    assert len(told) > 1
    assert shares[-1] == 1
    assert not told[0].losses.flags.writeable


def test_torch_is_left_as_it_was_between_any_two_pieces() -> None:
    for _ in race(dense(), SOME, 5):
        assert torch.is_grad_enabled()


def test_bands_are_the_runs_of_rates_that_train() -> None:
    accuracies = np.array([[0.9, 0.1, 0.8, 0.95, np.nan, 0.9]])
    losses = np.zeros((1, 6, 10), np.float32)
    made = Race((1, 2, 3, 4, 5, 6), 10, 0.75, losses, accuracies, np.zeros((1, 6), np.int64), 1.0, (None,))
    assert made.bands(0) == ((0, 0), (2, 3), (5, 5))
    assert made.best(0) == 3
    assert enough(0.5) == 0.75


def test_norms_widen_the_band_of_a_deep_network() -> None:
    """Sigmoid networks of three blocks: no rate trains the plain one in so few steps (docs, e03)."""
    e = dense((Norm(), None), blocks=5, width=16, activation="sigmoid")
    found = end(set_block(e, 0, width=16), RATES[5:14], 150)
    assert max(last - first for first, last in found.bands(0)) >= 3
    assert found.bands(1) == ()
