"""Passes a mini-batch through a network in both modes and measures the difference. Moves nothing in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.measure.arrays import Floats
from bnviz.measure.modes import ModeGap
from bnviz.measure.observe import INPUT, place_of
from bnviz.network.modules import LaneNetwork
from bnviz.network.switches import BatchNorm1d, BatchNorm2d, InstanceNorm2d

Tracking = BatchNorm1d | BatchNorm2d | InstanceNorm2d


@torch.no_grad()
def mode_gap(network: LaneNetwork, x: Tensor, y: Tensor) -> ModeGap:
    """The gap on the mini-batch x (n, ...) with labels y (n,); running statistics as they are now.

    Raises ValueError where the batch statistics of `x` do not exist (one value per unit).
    """
    try:
        with _with_batch_statistics(network):
            batch, batch_loss, batch_accuracy = _pass(network, x, y)
            mean_off, variance = zip(*_statistics(network), strict=True)
        network.set_training(False)
        running, running_loss, running_accuracy = _pass(network, x, y)
    finally:
        network.arm(False)
        network.set_training(True)
    apart = [_relative(a, b) for a, b in zip(batch, running, strict=True)]
    return ModeGap(
        batch_loss=batch_loss,
        batch_accuracy=batch_accuracy,
        running_loss=running_loss,
        running_accuracy=running_accuracy,
        output=_frozen(apart),
        mean_off=_frozen(mean_off),
        variance=_frozen(variance),
    )


@contextmanager
def _with_batch_statistics(network: LaneNetwork) -> Iterator[None]:
    """Every norm uses the batch's statistics and updates nothing; dropout is off."""
    network.set_training(False)
    norms = list(network.norms())
    switched = [norm for norm in norms if isinstance(norm, Tracking)]
    positions = [(norm.uses_batch, norm.updates) for norm in switched]
    for norm in norms:
        norm.training = True
    for norm in switched:
        norm.uses_batch, norm.updates = True, False
    try:
        yield
    finally:
        for norm, (uses, updates) in zip(switched, positions, strict=True):
            norm.uses_batch, norm.updates = uses, updates


def _pass(network: LaneNetwork, x: Tensor, y: Tensor) -> tuple[list[Tensor | None], float, float]:
    """What each row passes on, the loss and the accuracy; the tapes stay."""
    network.arm(True)
    logits = network(x)
    loss = float(F.cross_entropy(logits, y))
    accuracy = float((logits.argmax(1) == y).double().mean())
    outputs: list[Tensor | None] = [None if network.tape is None else network.tape.get("scaled")]
    for row in network.rows:
        assert row.tape is not None
        behind = row.norm is not None and not row.norm_is_before
        outputs.append(row.tape["scaled" if behind else "activation"])
    return outputs, loss, accuracy


def _statistics(network: LaneNetwork) -> Iterator[tuple[float, float]]:
    """`mean_off` and `variance` of every row, from the tapes of the pass with batch statistics."""
    for number in range(INPUT, len(network.rows)):
        place = place_of(network, number, None)
        norm = None if place is None else place.norm
        if place is None or not isinstance(norm, Tracking) or norm.running_mean is None:
            yield np.nan, np.nan
            continue
        assert norm.running_var is not None
        mean, var = _moments(norm, place.tape[place.entering_norm])
        off = (norm.running_mean - mean) / torch.sqrt(var[0] + norm.eps)
        ratio = (norm.running_var + norm.eps) / (var[1] + norm.eps)
        yield float(off.square().mean().sqrt()), float(ratio.log().mean().exp())


def _moments(norm: nn.Module, x: Tensor) -> tuple[Tensor, tuple[Tensor, Tensor]]:
    """Mean, biased and unbiased variance (units,) as the layer would mix them into its running statistics."""
    flat = x.reshape(x.shape[0], x.shape[1], -1)  # (n, units, positions)
    if isinstance(norm, InstanceNorm2d):  # each image by itself, then averaged over the images
        return flat.mean((0, 2)), (flat.var(2, correction=0).mean(0), flat.var(2).mean(0))
    values = flat.transpose(0, 1).flatten(1)
    return values.mean(1), (values.var(1, correction=0), values.var(1))


def _relative(batch: Tensor | None, running: Tensor | None) -> float:
    if batch is None or running is None:
        return np.nan
    off = float((running - batch).square().mean().sqrt())
    size = float(batch.square().mean().sqrt())
    return 0.0 if off == 0 else off / size if size > 0 else np.inf


def _frozen(values: object) -> Floats:
    array: Floats = np.array(values, np.float64)
    array.flags.writeable = False
    return array
