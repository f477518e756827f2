"""Small runs without a window for tests, and their tables read back."""

from __future__ import annotations

import csv
import math
from pathlib import Path

from bnviz import cli
from bnviz.experiment import edits
from bnviz.experiment.file import save
from bnviz.experiment.values import Block, Experiment, Network, Norm

Table = list[dict[str, str]]


def train(source: str | Path, out: Path, steps: int = 10, *more: str) -> int:
    return cli.main(["train", str(source), "--steps", str(steps), "--out", str(out), *more])


def rows(path: Path) -> Table:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(text: str) -> float:
    return float(text) if text else math.nan


def small_file(folder: Path) -> Path:
    """A small experiment with a batch norm before and one behind the activation."""
    e = Experiment(network=Network(blocks=(Block(width=6, activation="tanh"), Block(width=5))))
    e = edits.set_norm(e, 0, 1, Norm(placement="after", momentum=0.3))
    e = edits.set_norm(edits.set_data(e, samples=200), 0, edits.INPUT, Norm(affine=False))
    path = folder / "small.bnviz"
    save(path, e)
    return path
