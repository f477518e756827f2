"""The rows of a lane with their tapes, and the values of each stage. Counts nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from bnviz.experiment.values import Activation
from bnviz.measure.snapshot import Stage
from bnviz.network.modules import LaneNetwork
from bnviz.network.switches import running_in_use

Values = NDArray[np.floating]
INPUT = -1
STAGES: tuple[Stage, ...] = ("input", "linear", "normalized", "scaled", "noisy", "activation")


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


def to_numpy(tensor: Tensor) -> Values:
    """The tensor as an array: a view on the CPU, a copy from elsewhere."""
    array: Values = tensor.numpy(force=True)
    return array


def first_nonfinite(network: LaneNetwork) -> int | None:
    """The first row whose tape holds a NaN or infinity; None if there is none."""
    for number in range(INPUT, len(network.rows)):
        place = place_of(network, number, None)
        if place is not None and not all(all_finite(tensor) for tensor in place.tape.values()):
            return number
    return None


def all_finite(tensor: Tensor) -> bool:
    """Whether it holds neither NaN nor infinity."""
    return bool(torch.isfinite(tensor).all())
