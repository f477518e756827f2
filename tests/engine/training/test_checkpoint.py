"""A run laid by and taken up again goes on as if nothing had happened."""

from __future__ import annotations

import pytest
import torch

from bnviz.experiment import edits
from bnviz.experiment.values import Norm
from bnviz.network.modules import LaneNetwork
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense


def _state(network: LaneNetwork) -> dict[str, torch.Tensor]:
    return {**network.parameters(), **network.buffers()}


@pytest.mark.parametrize("optimiser", ["sgd", "momentum", "adam", "rmsprop"])
@pytest.mark.parametrize("make", [dense, conv])
def test_going_on_from_a_checkpoint_is_the_original_run_bit_for_bit(make: object, optimiser: str) -> None:
    e = make((Norm(), None), optimiser=optimiser, learning_rate=0.01)  # type: ignore[operator]
    e = edits.set_block(e, 0, dropout=0.2)
    original = Trainer(e, data_of(e))
    for _ in range(9):
        original.step()
    original.apply(edits.toggle_norm(edits.toggle_norm(e, 0, 0), 1, 1), True)
    e = original.experiment
    for _ in range(9):
        original.step()
    saved = original.checkpoint()
    for _ in range(30):
        original.step()
    again = Trainer(e, data_of(e))
    again.restore(saved)
    assert again.step_number == 18
    for _ in range(30):
        again.step()
    for a, b in zip(original.lanes, again.lanes, strict=True):
        assert a is not None
        assert b is not None
        ours, theirs = _state(a.network), _state(b.network)
        assert all(torch.equal(ours[name], theirs[name]) for name in ours)
    assert original.batches.progress == again.batches.progress
