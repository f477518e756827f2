"""Short runs of the presets, measured once and shipped, for their small pictures. Knows no Qt.

`scripts/preset_previews.py` measures them and writes `assets/presets/previews.json`; a test measures again.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache

from bnviz import assets
from bnviz.experiment.file import load_preset

FILE = ("presets", "previews.json")
POINTS = 48
STEPS = {"digits-sigmoid": 600, "circles": 1200, "faces": 200, "digits-conv": 200, "digits-40-deep": 200}
USUAL_STEPS = 400


@dataclass(frozen=True, slots=True)
class Preview:
    """Test accuracy (0 to 1) of every lane after so many steps; a lane that has stopped has no more."""

    steps: tuple[int, ...]
    accuracies: tuple[tuple[float, ...], ...]


@cache
def shipped() -> dict[str, Preview]:
    """The measured runs by the names of the presets."""
    raw = json.loads(assets.path(*FILE).read_text(encoding="utf-8"))
    return {
        name: Preview(tuple(run["steps"]), tuple(tuple(lane) for lane in run["accuracies"]))
        for name, run in raw.items()
    }


def marks(name: str) -> tuple[int, ...]:
    """After which steps a preset is evaluated: closer together at the start, where most happens."""
    last = STEPS.get(name, USUAL_STEPS)
    spaced = {round(last * (k / (POINTS - 1)) ** 1.6) for k in range(1, POINTS)}
    return tuple(sorted((spaced | {1}) - {0}))


def measure(name: str, until: int | None = None) -> Preview:
    """Train a preset as the window would, on the CPU, and evaluate it at its `marks` up to a step."""
    from bnviz.data.catalogue import load
    from bnviz.measure.snapshot import Watch
    from bnviz.training.devices import prepare_torch
    from bnviz.training.trainer import Trainer

    prepare_torch()
    e = load_preset(name)
    trainer = Trainer(e, load(e.data, e.seed))
    watch = Watch(stages=frozenset())
    steps: list[int] = []
    accuracies: list[list[float]] = [[] for _ in e.lanes]
    for mark in marks(name):
        if mark > (until or mark):
            break
        while trainer.step_number < mark - 1:
            trainer.step()
        trainer.evaluations.expire()
        snapshot = trainer.step(watch)
        assert snapshot is not None
        trainer.losses.taken(snapshot.step)
        steps.append(snapshot.step)
        for lane, values in zip(snapshot.lanes, accuracies, strict=True):
            if lane.stopped is None and math.isfinite(lane.test_accuracy):
                values.append(round(lane.test_accuracy, 4))
    return Preview(tuple(steps), tuple(tuple(values) for values in accuracies))
