"""Measures how the mean of a mini-batch strays around the mean of all the training set. Trains nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from time import perf_counter

import numpy as np
import torch
from torch import Tensor

from bnviz.experiment.edits import INPUT, get_norm, norm_rows
from bnviz.experiment.values import Experiment
from bnviz.measure.arrays import frozen
from bnviz.measure.closeup import Focus, Noise
from bnviz.network.modules import LaneNetwork
from bnviz.training.batches import Batches, plan
from bnviz.training.lane import Lane
from bnviz.training.peek import undisturbed

POPULATION = 8192  # samples that stand for a training set which has more
BATCHES, PLANS = 64, 8  # mini-batches whose means are taken, and epochs that are planned for them at most
SHARE = 0.01  # of the time may go into this
AT_LEAST_S = 0.5  # between two measurements


class NoiseMeter:
    """Remembers what it measured last, and measures anew when it is time or another place is asked for.

    Draws from a random stream of its own and leaves the networks as they were.
    """

    def __init__(self, batches: Batches, seed: int) -> None:
        self._batches = batches
        self._generator = torch.Generator().manual_seed(1000 * seed + 998)
        self._asked: object = None
        self._last: Noise | None = None
        self._step = -1
        self._due_s = 0.0

    def look(
        self, e: Experiment, lanes: Sequence[Lane | None], focus: Focus, step: int, *, exact: bool = False
    ) -> Noise | None:
        """The noise at `focus`; with `exact` at this very step. None where there is no such lane or unit.

        What was measured at a step stays while nothing moves: other draws would give other numbers.
        """
        lane = lanes[focus.lane] if 0 <= focus.lane < len(lanes) else None
        if lane is None or focus.block not in norm_rows(e):
            return None
        drawn = e.training.batch_size, e.training.batch_order, e.training.classes_per_batch
        asked = focus.lane, focus.block, focus.unit, drawn, e.lanes[focus.lane]
        due = step != self._step if exact else perf_counter() >= self._due_s
        if asked != self._asked or due:
            began = perf_counter()
            self._last = self._measure(e, lane.network, focus, step)
            ended = perf_counter()
            self._asked, self._step = asked, step
            self._due_s = ended + max(AT_LEAST_S, (ended - began) / SHARE)
        return self._last

    def forget(self) -> None:
        """The networks are others from now on."""
        self._asked = None

    @torch.no_grad()
    def _measure(self, e: Experiment, network: LaneNetwork, focus: Focus, step: int) -> Noise | None:
        norm = get_norm(e, focus.lane, focus.block)
        before = norm is None or norm.placement == "before"
        x = self._batches.x[:POPULATION]
        with undisturbed(network):
            try:
                population = _of_unit(network, focus, before, x)
            except (ValueError, RuntimeError, IndexError):  # the lane's own pass says why
                return None
            if population is None:
                return None
            means = []
            for chosen in self._drawn(e, len(x)):
                try:
                    values = _of_unit(network, focus, before, x[chosen])
                except (ValueError, RuntimeError):  # an earlier norm cannot work on one sample
                    break
                assert values is not None
                means.append(float(values.mean()))
        return Noise(
            step,
            len(x),
            e.training.batch_size,
            float(population.mean()),
            float(population.std(correction=0)),
            frozen(np.array(means)),
        )

    def _drawn(self, e: Experiment, size: int) -> Iterator[Tensor]:
        """Full mini-batches as training draws them, in whatever order it was told to."""
        left = BATCHES
        for _ in range(PLANS):
            order, cuts = plan(self._batches.labels[:size], e.training, self._generator)
            whole = [
                order[start:end] for start, end in pairwise(cuts) if end - start == e.training.batch_size
            ]
            yield from (batch.to(self._batches.x.device) for batch in whole[:left])
            left -= len(whole)
            if left <= 0 or not whole or e.training.batch_order in ("in-order", "sorted"):
                return  # every epoch is the same there


def _of_unit(network: LaneNetwork, focus: Focus, before: bool, x: Tensor) -> Tensor | None:
    """What enters the norm in one unit, (samples,) in double precision; of an image its mean."""
    if network.flat and x.dim() > 2:
        x = x.flatten(1)
    if focus.block != INPUT:
        if network.input_norm is not None:
            x = network.input_norm(x)
        for row in network.rows[: focus.block]:
            x = row(x)
        row = network.rows[focus.block]
        if row.flattens and x.dim() == 4:
            x = x.flatten(1)
        x = row.linear(x)
        if not before:
            x = row.activation(x)
    if not 0 <= focus.unit < x.shape[1]:
        return None
    unit = x[:, focus.unit].cpu().double()
    return unit.reshape(len(unit), -1).mean(1)
