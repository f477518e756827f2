"""Runs scripts as a person would: from a folder of their own, with their data beside them."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from bnviz.data import load
from bnviz.experiment.values import Experiment, Stop
from bnviz.export.code import script
from bnviz.export.code.saving import save_script
from bnviz.training.trainer import Trainer


def stopping_after(e: Experiment, steps: int) -> Experiment:
    return replace(e, training=replace(e.training, stop=Stop(steps=steps)))


def losses_of_script(e: Experiment, lane: int, folder: Path) -> list[float]:
    """What the script of one lane computes, run from a file."""
    path = folder / f"lane-{lane}.py"
    save_script(path, script(e, lane))
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))  # as for a script that is started
        patch.setitem(sys.modules, "drawn_faces", None)
        patch.delitem(sys.modules, "drawn_faces")
        found = runpy.run_path(str(path))["losses"]
    assert isinstance(found, list)
    return found


def losses_of_trainer(e: Experiment, steps: int) -> tuple[list[list[float]], list[str | None]]:
    """What the window shows: each lane's losses up to where it stopped, and why it did."""
    trainer = Trainer(e, load(e.data, e.seed))
    rows: list[list[float]] = [[] for _ in e.lanes]
    stopped = [why is not None for why in trainer.stopped]
    for _ in range(steps):
        trainer.step()
        for lane, row in enumerate(rows):
            if not stopped[lane]:
                row.append(trainer._last_loss[lane])
            stopped[lane] = trainer.stopped[lane] is not None
    return rows, [None if why is None else why.sentence for why in trainer.stopped]


def assert_equal(found: list[float], expected: list[float]) -> None:
    """To 1e-6, of the loss where it is large: single precision ends there."""
    assert len(found) == len(expected)
    assert found == pytest.approx(expected, rel=1e-6, abs=1e-6, nan_ok=True)


def assert_same_run(e: Experiment, steps: int, folder: Path) -> None:
    """Every lane's script computes the losses of the trainer, to 1e-6."""
    e = stopping_after(e, steps)
    ours, _stopped = losses_of_trainer(e, steps)
    for lane, expected in enumerate(ours):
        found = losses_of_script(e, lane, folder)
        assert_equal(found, expected)
        assert np.isfinite(found[:-1]).all()
