"""A batch of one: told in PyTorch's own words, and every remedy lets the lane train again."""

from __future__ import annotations

import pytest
import torch

from bnviz.coach.lonely import lesson_of
from bnviz.experiment import edits
from bnviz.experiment.problems import train_size
from bnviz.experiment.values import Experiment, LastBatch, Norm
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense


def stopped(e: Experiment) -> tuple[Trainer, str]:
    """A trainer whose first lane has stopped, and PyTorch's words."""
    trainer = Trainer(e, data_of(e))
    for _ in range(2 * trainer.batches.steps_per_epoch):
        trainer.step()
        if trainer.failures:
            return trainer, trainer.take_failures()[0][1].said
    raise AssertionError("No lane has stopped.")


def alone(batch: int = 1, last: LastBatch = "drop") -> Experiment:
    return edits.set_training(dense((Norm(), None)), batch_size=batch, last_batch=last)


def test_the_words_are_those_of_pytorch() -> None:
    e = alone()
    _, said = stopped(e)
    with pytest.raises(ValueError, match="Expected more than 1 value") as caught:
        torch.nn.BatchNorm1d(12)(torch.zeros(1, 12))
    lesson = lesson_of(e, 0, said)
    assert lesson is not None
    assert lesson.said == said == str(caught.value)
    assert lesson.why.startswith("In block 1 the batch size is 1.")


@pytest.mark.parametrize("remedy", [0, 1, 2])
def test_each_remedy_lets_the_lane_go_on(remedy: int) -> None:
    e = alone()
    trainer, said = stopped(e)
    lesson = lesson_of(e, 0, said)
    assert lesson is not None
    edit = lesson.remedies[remedy].edit
    assert edit is not None
    mended = edit(e)
    trainer.apply(mended, keep_function=False)
    for _ in range(3):
        trainer.step()
    assert trainer.stopped == [None, None]
    assert lesson_of(mended, 0, said) is None


def test_a_single_sample_at_the_end_of_an_epoch_is_told_as_that() -> None:
    size = train_size(dense())
    batch = next(b for b in range(2, size) if size % b == 1)
    e = alone(batch, "keep")
    _, said = stopped(e)
    lesson = lesson_of(e, 0, said)
    assert lesson is not None
    assert f"after {size // batch} full ones" in lesson.why
    edit = lesson.remedies[0].edit
    assert edit is not None
    assert edit(e).training.last_batch == "drop"


def test_what_is_no_batch_of_one_is_no_lesson() -> None:
    e = alone()
    assert lesson_of(e, 0, "") is None
    assert lesson_of(e, 1, "something") is None
    assert lesson_of(edits.set_training(e, batch_size=8), 0, "something") is None
    images = edits.set_training(conv((Norm(),)), batch_size=1)
    assert lesson_of(images, 0, "something") is not None  # its dense block
    assert lesson_of(edits.set_norm(images, 0, 2, None), 0, "something") is None
