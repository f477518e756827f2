"""Races the lanes of an experiment at many learning rates, each from the same weights. Knows no thread.

All trainings advance together, step by step on the same mini-batches, so that their curves can be watched
side by side; networks too large to be held so many times run in heats.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from time import perf_counter

import numpy as np
import torch
from torch import Tensor

from bnviz.data.catalogue import load
from bnviz.data.dataset import DataSet
from bnviz.errors import NetworkError
from bnviz.experiment.edits import set_training
from bnviz.experiment.problems import problems
from bnviz.experiment.shapes import rows
from bnviz.experiment.values import Experiment
from bnviz.labs.rates import MOST_SAMPLES, Race, enough
from bnviz.sayings import said
from bnviz.training.batches import Batches
from bnviz.training.lane import Lane

LOOKS = 10  # times that every accuracy is measured
TELL_EVERY_S = 0.2
MOST_NUMBERS = 30_000_000  # weights held at once; more run in heats


def race(
    e: Experiment, rates: Sequence[float], steps: int, device: str = "cpu", dtype: torch.dtype = torch.float32
) -> Iterator[Race | None]:
    """Pieces of work; now and then a `Race` so far, at the end the whole one. Raises NetworkError."""
    for problem in problems(e):
        if problem.severity == "error":
            raise NetworkError(problem.sentence)
    running = _Running(e, rates, steps, torch.device(device), dtype)
    yield from running.all_heats()


class _Running:
    def __init__(
        self, e: Experiment, rates: Sequence[float], steps: int, device: torch.device, dtype: torch.dtype
    ) -> None:
        self.e, self.rates, self.steps, self.device, self.dtype = e, tuple(rates), steps, device, dtype
        dataset = load(e.data, e.seed)
        self.x, self.y = _tensors(dataset, device, dtype)
        some = torch.linspace(0, len(self.y) - 1, min(len(self.y), MOST_SAMPLES)).long().to(device)
        self.some_x, self.some_y = self.x[some], self.y[some]
        lanes = len(e.lanes)
        self.losses = np.full((lanes, len(rates), steps), np.nan, np.float32)
        self.accuracies = np.full((lanes, len(rates)), np.nan)
        self.stopped = np.zeros((lanes, len(rates)), np.int64)
        self.refusals: list[str | None] = [None] * lanes
        share = float(torch.bincount(self.y).max()) / len(self.y)
        self.enough = enough(share)
        self.taken = 0
        self._next_tell_s = 0.0

    def all_heats(self) -> Iterator[Race | None]:
        size = max(1, sum(row.parameters for row in rows(self.e)) * len(self.e.lanes))
        heat = min(len(self.rates), max(1, MOST_NUMBERS // size))
        for first in range(0, len(self.rates), heat):
            yield from self._heat(range(first, min(first + heat, len(self.rates))))
        yield self._so_far(1.0)

    def _heat(self, rates: range) -> Iterator[Race | None]:
        contenders: dict[tuple[int, int], Lane] = {}
        for rate in rates:
            e = set_training(self.e, learning_rate=self.rates[rate])
            for lane in range(len(e.lanes)):
                if self.refusals[lane] is None:
                    try:
                        contenders[lane, rate] = Lane(e, lane, self.device, self.dtype)
                    except NetworkError as error:
                        self.refusals[lane] = str(error)
            yield None
        batches = Batches(self.x, self.y, self.e.training, self.e.seed)
        look_every = max(1, self.steps // LOOKS)
        for step in range(1, self.steps + 1):
            x, y = batches.take()
            for (lane, rate), contender in contenders.items():
                if not self.stopped[lane, rate] and self.refusals[lane] is None:
                    self._step(lane, rate, contender, step, x, y)
                    yield None
            self.taken += len(rates)
            if step % look_every == 0 or step == self.steps:
                for (lane, rate), contender in contenders.items():
                    self._look(lane, rate, contender)
                    yield None
            if perf_counter() >= self._next_tell_s:
                yield self._so_far(min(self.taken / (self.steps * len(self.rates)), 0.999))
                self._next_tell_s = perf_counter() + TELL_EVERY_S

    def _step(self, lane: int, rate: int, contender: Lane, step: int, x: Tensor, y: Tensor) -> None:
        """As `Trainer.step` does it: a loss that is not finite stops it before the backward pass."""
        try:
            loss = contender.loss(x, y)
            value = loss.item()
            self.losses[lane, rate, step - 1] = value
            if not math.isfinite(value):
                self.stopped[lane, rate] = step
                return
            contender.backward(loss)
            contender.update()
        except (ValueError, RuntimeError, IndexError) as error:
            self.refusals[lane] = self._why(lane, error)

    def _look(self, lane: int, rate: int, contender: Lane) -> None:
        if self.refusals[lane] is None:
            self.accuracies[lane, rate] = contender.evaluate(self.some_x, self.some_y)[1]

    def _why(self, lane: int, error: Exception) -> str:
        """Our own sentence where the experiment tells why."""
        own = (p.sentence for p in problems(self.e) if p.severity == "lane" and p.lane == lane)
        return next(own, said("PyTorch says: {error}", error=str(error)))

    def _so_far(self, share: float) -> Race:
        arrays = self.losses.copy(), self.accuracies.copy(), self.stopped.copy()
        for array in arrays:
            array.flags.writeable = False
        return Race(self.rates, self.steps, self.enough, *arrays, share, tuple(self.refusals))


def _tensors(dataset: DataSet, device: torch.device, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    x = torch.tensor(dataset.x_train, dtype=dtype, device=device)
    return x, torch.tensor(dataset.y_train, dtype=torch.int64, device=device)
