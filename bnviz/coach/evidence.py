"""What a rule may look at, and the numbers that several rules share. Judges nothing and keeps nothing."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from bnviz.experiment.edits import get_norm, norm_rows
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.shapes import Row
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.history import History, block_of
from bnviz.measure.snapshot import BlockSnapshot, Failure, Floats, LaneSnapshot, ParameterStatistics, Snapshot

SMALL_BATCH = 8  # values a unit; test error at 2, 4, 8, 64 of them: 29.6, 5.6, 3.2, 2.8 %


@dataclass(frozen=True, slots=True)
class Moments:
    """Each unit over the last `looks`, shape (units,): the mean of its batch means, their variance from
    batch to batch, and the mean of its (biased) batch variances."""

    looks: int
    mean: Floats
    between: Floats
    variance: Floats


@dataclass(frozen=True, slots=True)
class Evidence:
    """The newest snapshot and the few before it.

    `recent` are the last looks, newest last; `with_parameters` and `with_modes` the last ones in which
    weights, or both modes, were measured. `rows` are the shapes of the experiment.
    """

    experiment: Experiment
    rows: tuple[Row, ...]
    history: History
    snapshot: Snapshot
    recent: tuple[Snapshot, ...]
    with_parameters: tuple[Snapshot, ...] = ()
    with_modes: tuple[Snapshot, ...] = ()
    _moments: dict[tuple[int, int], Moments] = field(default_factory=dict, compare=False, repr=False)
    _parameters: dict[int, list[list[ParameterStatistics]]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def step(self) -> int:
        return self.snapshot.step

    def lanes(self) -> Iterator[tuple[int, LaneSnapshot]]:
        """The lanes that train, with their numbers."""
        for number, lane in enumerate(self.snapshot.lanes):
            if lane.stopped is None and lane.blocks:
                yield number, lane

    def blocks(self) -> Iterator[tuple[int, int, BlockSnapshot]]:
        """Lane, number and snapshot of every block of the lanes that train."""
        for number, lane in self.lanes():
            for block, seen in enumerate(lane.blocks):
                yield number, block, seen

    def norms(self) -> Iterator[tuple[int, int, Norm, BlockSnapshot]]:
        """Lane, row, norm and snapshot wherever a lane that trains has a norm."""
        for number, lane in self.lanes():
            table = (lane.input, *lane.blocks, lane.output)
            for row, seen in zip(norm_rows(self.experiment), table, strict=True):
                norm = get_norm(self.experiment, number, row)
                if norm is not None and seen is not None:
                    yield number, row, norm, seen

    def moments(self, lane: int, block: int) -> Moments:
        """Batch statistics over the last looks."""
        found = self._moments.get((lane, block))
        if found is None:
            all_seen = [s for s in (block_of(each, lane, block) for each in self.recent) if s is not None]
            units = len(all_seen[-1].units.batch_mean)
            seen = [each for each in all_seen if len(each.units.batch_mean) == units]
            looks = len(seen)
            means = np.array([each.units.batch_mean for each in seen])
            mean = np.add.reduce(means) / looks
            means -= mean
            between = np.einsum("ij,ij->j", means, means) / looks
            variance = np.add.reduce([each.units.batch_var for each in seen]) / looks
            found = self._moments[lane, block] = Moments(looks, mean, between, variance)
        return found

    def parameters(self, lane: int) -> list[list[ParameterStatistics]]:
        """Weights and gradients of every block, in each of the last looks that have them."""
        found = self._parameters.get(lane)
        if found is None:
            looks = [[block.parameters for block in s.lanes[lane].blocks] for s in self.with_parameters]
            known = [[p for p in look if p is not None] for look in looks]
            found = self._parameters[lane] = [
                all_of for all_of, look in zip(known, looks, strict=True) if look and len(all_of) == len(look)
            ]
        return found

    def divergence(self, lane: int) -> Failure | None:
        """None for a lane that trains, or that was stopped by something else."""
        failure = self.snapshot.lanes[lane].failure
        return failure if failure is not None and failure.diverged else None

    def recent_loss(self, lane: int, steps: int) -> float:
        """Mean training loss of the last so many steps that the history knows; NaN without any."""
        losses = self.history.train_curve(lane)[1][-steps:]
        return float(losses.mean()) if len(losses) else math.nan


def guessing_loss(e: Experiment) -> float:
    """The cross-entropy of giving every class the same probability: ln(classes)."""
    return math.log(DATA_FACTS[e.data.name].classes)


def values_per_unit(e: Experiment, rows: tuple[Row, ...], block: int) -> int:
    """How many values of one mini-batch a batch norm in this block averages over; 0 where it cannot be."""
    shape = rows[block + 1].normed
    return e.training.batch_size * math.prod(shape[1:]) if shape else 0


def batch_norms(e: Experiment, lane: int) -> list[int]:
    """The rows of a lane that have a batch norm."""
    found = []
    for block in norm_rows(e):
        norm = get_norm(e, lane, block)
        if norm is not None and norm.kind == "batch":
            found.append(block)
    return found
