"""Turns the tapes of one step into snapshots of blocks. Changes no network and knows no training."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from torch import Tensor

from bnviz.experiment.values import Activation, Experiment
from bnviz.measure.distribution import Axis, Sample, distributions, sample
from bnviz.measure.places import INPUT, STAGES, Place, place_of, stage_values, to_numpy
from bnviz.measure.ranges import Key, Ranges
from bnviz.measure.snapshot import BlockSnapshot, Distribution, ParameterStatistics, Stage, Watch
from bnviz.measure.units import per_unit_spread, unit_statistics
from bnviz.network.modules import LaneNetwork

# What nobody looks at just now is still measured now and then, so that its river is there when somebody does.
BESIDE: tuple[frozenset[Stage], ...] = (
    frozenset({"linear"}),
    frozenset(),
    frozenset(),
    frozenset({"activation"}),
    frozenset(),
    frozenset(),
)


@dataclass(slots=True)
class Observation:
    """What one lane laid by during an observed step. `before` are weights before the update, by block;
    `evaluated` are loss and accuracy of the mini-batch in evaluation mode."""

    network: LaneNetwork
    before: Mapping[int, Tensor] | None = None
    evaluated: tuple[float, float] = (math.nan, math.nan)
    rows: list[BlockSnapshot] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One histogram: of a stage or of "weight" or "gradient", in a row of a lane, over the axis of `key`.

    `activation` decides the axis, `enters` what counts as saturated.
    """

    lane: int
    name: Stage | str
    key: Key
    seen: Sample
    activation: Activation | None = None
    enters: Activation | None = None


class Observer:
    """Describes all lanes, so that each row's histograms share one axis; all histograms at once."""

    def __init__(self) -> None:
        self.ranges = Ranges()
        self._turn = 0

    def describe(self, e: Experiment, lanes: Sequence[Observation | None], watch: Watch) -> None:
        """Fill `rows` of every observation that is there: the input row, every block, the output."""
        with np.errstate(all="ignore"):  # a diverging lane overflows: its numbers become inf
            self._describe(e, lanes, watch)

    def _describe(self, e: Experiment, lanes: Sequence[Observation | None], watch: Watch) -> None:
        blocks = e.network.blocks
        watch = replace(watch, stages=watch.stages | BESIDE[self._turn % len(BESIDE)])
        self._turn += 1
        asked: list[_Asked] = []
        there: list[tuple[int, int, Observation, Place]] = []  # row, lane
        for number in range(INPUT, len(blocks) + 1):
            activation = blocks[number].activation if 0 <= number < len(blocks) else None
            for lane, observation in enumerate(lanes):
                place = None if observation is None else place_of(observation.network, number, activation)
                if observation is None or place is None:
                    continue
                there.append((number, lane, observation, place))
                asked += _stages(number, lane, activation, place, watch.stages)
                if watch.parameters and place.linear is not None:
                    asked += _parameters(number, lane, observation, place)
        found = self._distributions(asked)
        for number, lane, observation, place in there:
            each = found.get((number, lane), {})
            stages = {stage: each[stage] for stage in STAGES if stage in each}
            parameters = _parameter_statistics(number, observation, place, each) if "weight" in each else None
            spread = per_unit_spread(place, stages) if watch.per_unit else {}
            observation.rows.append(
                BlockSnapshot(stages, place.preactivation, unit_statistics(place), parameters, spread)
            )

    def _distributions(self, asked: Sequence[_Asked]) -> dict[tuple[int, int], dict[str, Distribution]]:
        """Each row's and lane's distributions by name, all of one key over one axis."""
        spans: dict[Key, list[tuple[float, float] | None]] = {}
        for each in asked:
            spans.setdefault(each.key, []).append(each.seen.span)
        chosen: dict[Key, tuple[float, float]] = {}
        for each in asked:
            if each.key not in chosen:
                chosen[each.key] = self.ranges.choose(each.key, spans[each.key], each.activation)
        axes = [Axis(*chosen[each.key], each.enters) for each in asked]
        found: dict[tuple[int, int], dict[str, Distribution]] = {}
        for each, made in zip(asked, distributions([each.seen for each in asked], axes), strict=True):
            found.setdefault((each.key.block, each.lane), {})[each.name] = made
        return found


def _stages(
    number: int, lane: int, activation: Activation | None, place: Place, wanted: frozenset[Stage]
) -> list[_Asked]:
    """What enters the activation has one axis in all lanes, whether it comes from a norm or from the linear;
    every other stage has its own."""
    asked = []
    for stage in STAGES:
        enters = stage == place.preactivation
        if (values := stage_values(place, stage) if enters or stage in wanted else None) is not None:
            key = Key(number, "preactivation" if enters else stage)
            asked.append(_Asked(lane, stage, key, sample(values), activation, activation if enters else None))
    return asked


def _parameters(number: int, lane: int, observation: Observation, place: Place) -> list[_Asked]:
    weight, gradient, before = _weights(number, observation, place)
    return [
        _Asked(lane, name, Key(number, name), sample(to_numpy(tensor)))
        for name, tensor in (("weight", weight if before is None else before), ("gradient", gradient))
    ]


def _parameter_statistics(
    number: int, observation: Observation, place: Place, found: Mapping[str, Distribution]
) -> ParameterStatistics:
    weight, gradient, before = _weights(number, observation, place)
    norm = _length(weight if before is None else before)
    ratio = _length(weight - before) / norm if before is not None and norm > 0 else None
    return ParameterStatistics(found["weight"], found["gradient"], norm, _length(gradient), ratio)


def _weights(number: int, observation: Observation, place: Place) -> tuple[Tensor, Tensor, Tensor | None]:
    """A linear layer's weights, their gradient, and the weights before the update where they are known."""
    assert place.linear is not None
    weight, gradient = place.linear.weight.detach(), place.linear.weight.grad
    before = None if observation.before is None else observation.before.get(number)
    return weight, torch.zeros_like(weight) if gradient is None else gradient, before


def _length(tensor: Tensor) -> float:
    return float(torch.linalg.vector_norm(tensor))
