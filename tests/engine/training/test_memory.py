"""Memory that checkpoints and snapshots have left goes back to the system, and not at every step."""

from __future__ import annotations

import sys

import numpy as np
import psutil
import pytest

from bnviz.experiment.values import Norm
from bnviz.training import keeping, memory
from bnviz.training.keeping import Keeper
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import data_of, dense


@pytest.mark.skipif(sys.platform != "linux" or memory._malloc_trim() is None, reason="needs glibc")
def test_gaps_between_what_is_used_are_given_back() -> None:
    small = [np.ones(8_000, np.uint8) for _ in range(8_000)]  # 64 MB in small pieces
    del small[:-1]  # the last one keeps the end of the heap
    before = psutil.Process().memory_info().rss
    memory.give_back()
    assert psutil.Process().memory_info().rss < before - 32e6


def test_a_keeper_gives_back_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []
    now = [0.0]
    e = dense((Norm(), None))
    trainer = Trainer(e, data_of(e))
    monkeypatch.setattr(keeping, "give_back", lambda: given.append(trainer.step_number))
    monkeypatch.setattr(keeping, "perf_counter", lambda: now[0])
    keeper = Keeper()
    keeper.begin(trainer)
    for _ in range(25):
        trainer.step()
        now[0] += 1.0
        assert keeper.stepped(trainer, True)
    assert given == [10, 20]
