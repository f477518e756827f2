"""The noise of a batch mean against the law of sampling, and against batches drawn and passed by hand."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
import torch

from bnviz.experiment.values import Experiment, Norm, NormKind
from bnviz.measure.closeup import Noise
from bnviz.measure.snapshot import Focus, Watch
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

EXACT = 1e-10


def noise_at(e: Experiment, focus: Focus, steps: int = 4) -> tuple[Noise, Trainer]:
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    for _ in range(steps):
        trainer.step()
    seen = trainer.peek(Watch(focus=focus)).close_up
    assert seen is not None
    assert seen.noise is not None
    return seen.noise, trainer


def with_batch(e: Experiment, **changes: object) -> Experiment:
    return msgspec.structs.replace(e, training=msgspec.structs.replace(e.training, **changes))


def test_the_population_is_the_whole_training_set_in_one_pass() -> None:
    noise, trainer = noise_at(dense((Norm(),)), Focus(0, 1, 2))
    lane = trainer.lanes[0]
    assert lane is not None
    lane.network.arm(True)
    lane.network(trainer.x_train)
    tape = lane.network.blocks[1].tape
    assert tape is not None
    values = tape["linear"][:, 2].detach()
    assert noise.size == len(trainer.x_train)
    assert noise.mean == pytest.approx(float(values.mean()), abs=EXACT)
    assert noise.sd == pytest.approx(float(values.std(correction=0)), abs=EXACT)


def test_of_an_image_the_mean_of_its_positions_is_one_value() -> None:
    noise, trainer = noise_at(conv((Norm(),)), Focus(0, 0, 3))
    lane = trainer.lanes[0]
    assert lane is not None
    values = lane.network.blocks[0].linear(trainer.x_train)[:, 3].detach().flatten(1).mean(1)
    assert noise.mean == pytest.approx(float(values.mean()), abs=EXACT)
    assert noise.sd == pytest.approx(float(values.std(correction=0)), abs=EXACT)


@pytest.mark.parametrize("batch", [2, 8, 32, 100])
@pytest.mark.parametrize("kind", ["layer", "batch"])
def test_the_means_of_shuffled_batches_stray_as_the_law_says(kind: NormKind, batch: int) -> None:
    e = dense((Norm(kind=kind),))
    noise, _ = noise_at(with_batch(e, batch_size=batch), Focus(0, 0, 1), steps=0)
    assert noise.batch == batch
    count = len(noise.means)
    assert count > 4
    # the root mean square of that many draws is within four of its own standard errors
    assert noise.measured == pytest.approx(noise.law, rel=4 / (2 * count) ** 0.5)


def test_a_batch_that_is_the_whole_set_has_no_noise() -> None:
    e = dense((Norm(),))
    size = len(data_of(e).x_train)
    noise, _ = noise_at(with_batch(e, batch_size=size), Focus(0, 1, 0), steps=0)
    assert noise.law == 0.0
    assert noise.measured == pytest.approx(0.0, abs=EXACT)


def test_batches_of_one_class_stray_further_than_the_law_allows() -> None:
    e = dense((Norm(),))
    noise, _ = noise_at(
        with_batch(e, batch_order="k-classes", classes_per_batch=1, batch_size=32), Focus(0, 0, 1)
    )
    assert noise.measured > 2 * noise.law


def test_looking_at_the_noise_changes_nothing() -> None:
    e = dense((Norm(momentum=None),), width=12)
    plain, watched = (Trainer(e, data_of(e), dtype=torch.float64) for _ in range(2))
    for _ in range(6):
        plain.step()
        watched.step(Watch(focus=Focus(0, 1, 2)))
    for one, other in zip(plain.lanes, watched.lanes, strict=True):
        assert one is not None
        assert other is not None
        for name, value in one.network.parameters().items():
            assert torch.equal(value, other.network.parameters()[name])
        for name, value in one.network.buffers().items():
            assert torch.equal(value, other.network.buffers()[name])


def test_where_nothing_can_pass_the_law_is_still_told() -> None:
    e = with_batch(dense((Norm(),)), batch_size=1)
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    noise = trainer._noise.look(e, trainer.lanes, Focus(0, 1, 0), 0)
    assert noise is not None
    assert not len(noise.means)
    assert np.isnan(noise.measured)
    assert noise.law == noise.sd > 0
    assert trainer._noise.look(e, trainer.lanes, Focus(5, 0, 0), 0) is None
    assert trainer._noise.look(e, trainer.lanes, Focus(0, 0, 999), 0) is None
