"""Turns the tapes of one step into snapshots of blocks. Changes no network and knows no training."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from bnviz.experiment.values import Activation, Experiment
from bnviz.measure.distribution import Sample, distribution, sample
from bnviz.measure.ranges import Key, Ranges
from bnviz.measure.snapshot import (
    BlockSnapshot,
    Distribution,
    Floats,
    ParameterStatistics,
    Stage,
    UnitSpread,
    UnitStatistics,
    Watch,
)
from bnviz.network.modules import LaneNetwork
from bnviz.network.switches import running_in_use

Values = NDArray[np.floating]
INPUT = -1
STAGES: tuple[Stage, ...] = ("input", "linear", "normalized", "scaled", "noisy", "activation")

# What nobody looks at just now is still measured now and then, so that its river is there when somebody does.
BESIDE: tuple[frozenset[Stage], ...] = (
    frozenset({"linear"}),
    frozenset(),
    frozenset(),
    frozenset({"activation"}),
    frozenset(),
    frozenset(),
)


@dataclass(frozen=True, slots=True)
class Place:
    """One row of one lane, with all that is needed to describe it."""

    tape: Mapping[str, Tensor]
    norm: nn.Module | None
    norm_is_before: bool
    linear: nn.Linear | nn.Conv2d | None
    activation: Activation | None

    @property
    def entering_norm(self) -> Stage:
        """The stage whose batch statistics a norm here uses."""
        if "input" in self.tape:
            return "input"
        return "linear" if self.norm_is_before or self.norm is None else "activation"

    @property
    def preactivation(self) -> Stage:
        """The stage that enters the activation."""
        if "noisy" in self.tape and (self.norm is None or self.norm_is_before):
            return "noisy"
        return "scaled" if self.norm is not None and self.norm_is_before else "linear"


@dataclass(slots=True)
class Observation:
    """What one lane laid by during an observed step. `before` are weights before the update, by block;
    `evaluated` are loss and accuracy of the mini-batch in evaluation mode."""

    network: LaneNetwork
    before: Mapping[int, Tensor] | None = None
    evaluated: tuple[float, float] = (math.nan, math.nan)
    rows: list[BlockSnapshot] = field(default_factory=list)


class Observer:
    """Describes all lanes row by row, so that each row's histograms share one axis."""

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
        for number in range(INPUT, len(blocks) + 1):
            activation = blocks[number].activation if 0 <= number < len(blocks) else None
            places = [place_of(lane.network, number, activation) if lane else None for lane in lanes]
            spread = self._spread(number, activation, places, watch)
            parameters = self._parameters(number, lanes, places, watch)
            for lane, place, stages, own in zip(lanes, places, spread, parameters, strict=True):
                if lane is None or place is None:
                    continue
                units = unit_statistics(place)
                each = _per_unit_spread(place, stages) if watch.per_unit else {}
                lane.rows.append(BlockSnapshot(stages, place.preactivation, units, own, each))

    def _spread(
        self,
        number: int,
        activation: Activation | None,
        places: Sequence[Place | None],
        watch: Watch,
    ) -> list[dict[Stage, Distribution]]:
        """Each lane's distributions. What enters the activation has one axis, whether it comes from a norm or
        from the linear; every other stage has its own."""
        found: list[dict[Stage, Distribution]] = [{} for _ in places]
        by_axis: dict[str, dict[tuple[int, Stage], Sample]] = {}
        for lane, place in enumerate(places):
            if place is None:
                continue
            for stage in STAGES:
                values = stage_values(place, stage) if stage in watch.stages | {place.preactivation} else None
                if values is not None:
                    axis = "preactivation" if stage == place.preactivation else stage
                    by_axis.setdefault(axis, {})[lane, stage] = sample(values)
        for name, seen in by_axis.items():
            spans = [each.span for each in seen.values()]
            low, high = self.ranges.choose(Key(number, name), spans, activation)
            for (lane, stage), each in seen.items():
                enters = activation if name == "preactivation" else None
                found[lane][stage] = distribution(each, low, high, enters)
        return found

    def _parameters(
        self,
        number: int,
        lanes: Sequence[Observation | None],
        places: Sequence[Place | None],
        watch: Watch,
    ) -> list[ParameterStatistics | None]:
        found: list[ParameterStatistics | None] = [None] * len(places)
        if not watch.parameters:
            return found
        tensors: dict[int, tuple[Tensor, Tensor, Tensor | None]] = {}  # weight, gradient, weight before
        for index, (lane, place) in enumerate(zip(lanes, places, strict=True)):
            if lane is not None and place is not None and place.linear is not None:
                weight, gradient = place.linear.weight.detach(), place.linear.weight.grad
                before = lane.before.get(number) if lane.before is not None else None
                tensors[index] = (weight, torch.zeros_like(weight) if gradient is None else gradient, before)
        weights = self._shared(
            Key(number, "weight"), {i: now if old is None else old for i, (now, _, old) in tensors.items()}
        )
        gradients = self._shared(Key(number, "gradient"), {i: grad for i, (_, grad, _) in tensors.items()})
        for index, (weight, gradient, before) in tensors.items():
            norm = _length(weight if before is None else before)
            ratio = _length(weight - before) / norm if before is not None and norm > 0 else None
            found[index] = ParameterStatistics(
                weights[index], gradients[index], norm, _length(gradient), ratio
            )
        return found

    def _shared(self, key: Key, tensors: Mapping[int, Tensor]) -> dict[int, Distribution]:
        """The distribution of each lane's tensor, all over the same axis."""
        seen = {lane: sample(to_numpy(tensor)) for lane, tensor in tensors.items()}
        low, high = self.ranges.choose(key, [each.span for each in seen.values()], None)
        return {lane: distribution(each, low, high) for lane, each in seen.items()}


def place_of(network: LaneNetwork, number: int, activation: Activation | None) -> Place | None:
    """The row `number` of a lane: -1 its input norm (None without one), last its output."""
    if number == INPUT:
        if network.input_norm is None or network.tape is None:
            return None
        return Place(network.tape, network.input_norm, True, None, None)
    row = network.rows[number]
    tape = row.tape or {}
    if (
        row is network.head and row.norm_is_before
    ):  # it has no activation: what comes out of it has been seen already
        tape = {name: tensor for name, tensor in tape.items() if name != "activation"}
    return Place(tape, row.norm, row.norm_is_before, row.linear, activation)


def stage_values(place: Place, stage: Stage) -> Values | None:
    """The values (any shape) of one stage on the tape; x-hat is worked out from what entered the norm."""
    if stage == "normalized":
        if place.norm is None or "scaled" not in place.tape:  # or it could not work on this batch
            return None
        return to_numpy(x_hat(place.norm, place.tape[place.entering_norm].detach()))
    tensor = place.tape.get(stage)
    return None if tensor is None else to_numpy(tensor)


def x_hat(norm: nn.Module, x: Tensor) -> Tensor:
    """(x - mean) / sqrt(var + eps) as `norm` computes it in training mode, without gamma and beta.

    Call it after the pass: a norm that uses running statistics and updates them mixes in the batch first.
    Source: Ioffe and Szegedy 2015, algorithm 1; for the others the torch documentation of the layer.
    """
    functional = nn.functional
    running = running_in_use(norm)
    if running is not None:
        return functional.batch_norm(x, running[0].to(x), running[1].to(x), eps=float(norm.eps))  # type: ignore[arg-type]
    match norm:
        case nn.BatchNorm1d() | nn.BatchNorm2d():
            return functional.batch_norm(x, None, None, training=True, eps=norm.eps)
        case nn.InstanceNorm2d():
            return functional.instance_norm(x, eps=norm.eps)
        case nn.LayerNorm():
            return functional.layer_norm(x, norm.normalized_shape, eps=norm.eps)
        case nn.GroupNorm():
            return functional.group_norm(x, norm.num_groups, eps=norm.eps)
    raise TypeError(f"not a norm of ours: {norm!r}")


def _per_unit_spread(place: Place, stages: Mapping[Stage, Distribution]) -> dict[Stage, UnitSpread]:
    spreads = {}
    for stage in stages:
        values = stage_values(place, stage)
        assert values is not None
        units = np.moveaxis(values.astype(np.float64), 1, 0).reshape(values.shape[1], -1)  # (units, values)
        p15, p50, p85 = np.percentile(units, (15, 50, 85), axis=1).mean(1)
        spreads[stage] = UnitSpread(
            float(units.mean()), float(units.std(1).mean()), float(p15), float(p50), float(p85)
        )
    return spreads


def unit_statistics(place: Place) -> UnitStatistics:
    """Batch, running, gamma and beta of each unit or channel; arrays are read-only copies."""
    entering = place.tape.get(place.entering_norm)
    if entering is None:
        nothing = _frozen(np.zeros(0, np.float32))
        return UnitStatistics(nothing, nothing)
    values = to_numpy(entering)
    mean, var = batch_moments(values)
    norm = place.norm
    return UnitStatistics(
        batch_mean=_frozen(mean, values.dtype),
        batch_var=_frozen(var, values.dtype),
        running_mean=_copy(getattr(norm, "running_mean", None)),
        running_var=_copy(getattr(norm, "running_var", None)),
        gamma=_per_unit(place.tape.get("gamma"), values.shape[1]),
        beta=_per_unit(place.tape.get("beta"), values.shape[1]),
        highest=_highest(place),
    )


def _highest(place: Place) -> Floats | None:
    """The largest value of each unit or channel that enters a ReLU."""
    entering = place.tape.get(place.preactivation)
    if place.activation != "relu" or entering is None:
        return None
    values = to_numpy(entering)
    return _frozen(values.max((0, *range(2, values.ndim))))


def batch_moments(values: Values) -> tuple[Values, Values]:
    """Mean and biased variance of each unit or channel, (units,), in double precision."""
    wide = values.astype(np.float64)
    if wide.ndim == 4:  # (batch, channels, rows, columns) -> (everything else, channels)
        wide = np.moveaxis(wide, 1, 3).reshape(-1, wide.shape[1])
    mean = wide.mean(0)
    wide -= mean
    return mean, np.einsum("ij,ij->j", wide, wide) / len(wide)


def to_numpy(tensor: Tensor) -> Values:
    """The tensor as an array: a view on the CPU, a copy from elsewhere."""
    array: Values = tensor.detach().cpu().numpy()
    return array


def first_nonfinite(network: LaneNetwork) -> int | None:
    """The first row whose tape holds a NaN or infinity; None if there is none."""
    for number in range(INPUT, len(network.rows)):
        place = place_of(network, number, None)
        if place is not None and not all(_all_finite(tensor) for tensor in place.tape.values()):
            return number
    return None


def _all_finite(tensor: Tensor) -> bool:
    return bool(torch.isfinite(tensor).all())


def _length(tensor: Tensor) -> float:
    return float(torch.linalg.vector_norm(tensor))


def _frozen(array: Values, dtype: np.dtype[np.floating] | None = None) -> Floats:
    copy: Floats = array.astype(dtype or array.dtype)
    copy.flags.writeable = False
    return copy


def _copy(tensor: Tensor | None) -> Floats | None:
    return None if tensor is None else _frozen(to_numpy(tensor))


def _per_unit(tensor: Tensor | None, units: int) -> Floats | None:
    """Layer norm over images has a gamma for each position: shown as the mean of each channel."""
    if tensor is None:
        return None
    values = to_numpy(tensor)
    return _frozen(values.reshape(units, -1).mean(1) if values.size != units else values.reshape(units))
