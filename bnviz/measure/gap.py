"""Passes a mini-batch through a network in both modes and measures the difference. Moves nothing in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.measure.arrays import frozen
from bnviz.measure.modes import ModeGap
from bnviz.measure.places import INPUT, place_of
from bnviz.network.modules import LaneNetwork
from bnviz.network.switches import BatchNorm1d, BatchNorm2d, InstanceNorm2d

Tracking = BatchNorm1d | BatchNorm2d | InstanceNorm2d


@dataclass(frozen=True, slots=True)
class _Pass:
    """What each row passes on (None: there is no such row), the loss and the accuracy."""

    outputs: list[Tensor | None]
    loss: float
    accuracy: float


class GapLook:
    """The gap on one mini-batch x (n, ...) with labels y (n,), begun before a step and read after its pass.

    The training pass itself is the one with batch statistics, where it has no dropout, no noise and no norm
    whose switches say otherwise; else, and with `alone`, another is made. Raises ValueError where the batch
    statistics of `x` do not exist (one value per unit).
    """

    @torch.no_grad()
    def __init__(self, network: LaneNetwork, x: Tensor, y: Tensor, alone: bool = False) -> None:
        self._y = y
        self._batch: _Pass | None = None
        self._statistics: list[tuple[float, float]] = []
        self._before = [_running(norm) for norm in network.norms()]
        try:
            if alone or not _trains_plainly(network):
                with _as_in_training(network):
                    self._batch = _pass(network, x, y)
                    self._statistics = list(_statistics(network, self._before))
            network.set_training(False)
            self._running = _pass(network, x, y)
        finally:
            network.arm(False)
            network.set_training(True)

    @torch.no_grad()
    def read(self, network: LaneNetwork) -> ModeGap | None:
        """The gap, from the tapes of the training pass where it needs them; None if that did not happen."""
        batch, statistics = self._batch, self._statistics
        if batch is None:
            tape = network.head.tape or {}
            logits = tape.get("scaled", tape.get("linear"))
            if logits is None:
                return None
            batch = _seen(network, logits, self._y)
            statistics = list(_statistics(network, self._before))
        running = self._running
        apart = [_relative(a, b) for a, b in zip(batch.outputs, running.outputs, strict=True)]
        mean_off, variance = zip(*statistics, strict=True)
        return ModeGap(
            batch_loss=batch.loss,
            batch_accuracy=batch.accuracy,
            running_loss=running.loss,
            running_accuracy=running.accuracy,
            output=frozen(np.array(apart, np.float64)),
            mean_off=frozen(np.array(mean_off, np.float64)),
            variance=frozen(np.array(variance, np.float64)),
        )


def mode_gap(network: LaneNetwork, x: Tensor, y: Tensor) -> ModeGap:
    """The gap on the mini-batch x (n, ...) with labels y (n,); running statistics as they are now.

    Raises ValueError where the batch statistics of `x` do not exist (one value per unit).
    """
    gap = GapLook(network, x, y, alone=True).read(network)
    assert gap is not None
    return gap


def can_differ(network: LaneNetwork) -> bool:
    """Whether any norm has running statistics; without one both modes differ only in dropout and noise."""
    return any(isinstance(norm, Tracking) and norm.running_mean is not None for norm in network.norms())


def _trains_plainly(network: LaneNetwork) -> bool:
    if any(row.dropout.p or row.noise.on for row in network.blocks):
        return False
    return all(norm.uses_batch for norm in network.norms() if isinstance(norm, Tracking))


def _running(norm: nn.Module) -> tuple[Tensor, Tensor] | None:
    """Copies of the running mean and variance: the training pass will move them."""
    if not isinstance(norm, Tracking) or norm.running_mean is None or norm.running_var is None:
        return None
    return norm.running_mean.clone(), norm.running_var.clone()


@contextmanager
def _as_in_training(network: LaneNetwork) -> Iterator[None]:
    """Norms as in training, but nothing is updated; dropout and noise are off."""
    network.set_training(False)
    norms = list(network.norms())
    switched = [norm for norm in norms if isinstance(norm, Tracking)]
    positions = [norm.updates for norm in switched]
    for norm in norms:
        norm.training = True
    for norm in switched:
        norm.updates = False
    try:
        yield
    finally:
        for norm, updates in zip(switched, positions, strict=True):
            norm.updates = updates


def _pass(network: LaneNetwork, x: Tensor, y: Tensor) -> _Pass:
    """One pass; the tapes stay."""
    network.arm(True)
    return _seen(network, network(x), y)


def _seen(network: LaneNetwork, logits: Tensor, y: Tensor) -> _Pass:
    """What the tapes of a pass hold."""
    outputs: list[Tensor | None] = [None if network.tape is None else network.tape.get("scaled")]
    for row in network.blocks:
        assert row.tape is not None
        behind = row.norm is not None and not row.norm_is_before
        outputs.append(row.tape["scaled" if behind else "activation"])
    loss = float(F.cross_entropy(logits, y))
    return _Pass([*outputs, logits], loss, float((logits.argmax(1) == y).double().mean()))


def _statistics(
    network: LaneNetwork, before: Sequence[tuple[Tensor, Tensor] | None]
) -> Iterator[tuple[float, float]]:
    """`mean_off` and `variance` of every row, from the tapes of a pass with batch statistics, against the
    running statistics of each norm `before` it."""
    remembered = iter(before)
    for number in range(INPUT, len(network.rows)):
        place = place_of(network, number, None)
        norm = None if place is None else place.norm
        running = None if norm is None else next(remembered)
        if place is None or running is None or not isinstance(norm, Tracking):
            yield np.nan, np.nan
            continue
        mean, (biased, unbiased) = _moments(norm, place.tape[place.entering_norm])
        off = (running[0] - mean) / torch.sqrt(biased + norm.eps)
        ratio = (running[1] + norm.eps) / (unbiased + norm.eps)
        yield float(off.square().mean().sqrt()), float(ratio.log().mean().exp())


def _moments(norm: nn.Module, x: Tensor) -> tuple[Tensor, tuple[Tensor, Tensor]]:
    """Mean, biased and unbiased variance (units,) as the layer would mix them into its running statistics."""
    flat = x if x.dim() == 2 else x.flatten(2)  # (n, units) or (n, units, positions)
    if isinstance(norm, InstanceNorm2d):  # each image by itself, then averaged over the images
        var, mean = torch.var_mean(flat, 2, correction=0)
        n, mean, var = flat.shape[2], mean.mean(0), var.mean(0)
    else:
        var, mean = torch.var_mean(flat, (0,) if x.dim() == 2 else (0, 2), correction=0)
        n = flat.numel() // flat.shape[1]
    return mean, (var, var * (n / (n - 1)) if n > 1 else torch.full_like(var, torch.nan))


def _relative(batch: Tensor | None, running: Tensor | None) -> float:
    if batch is None or running is None:
        return np.nan
    off = float((running - batch).square().mean().sqrt())
    size = float(batch.square().mean().sqrt())
    return 0.0 if off == 0 else off / size if size > 0 else np.inf
