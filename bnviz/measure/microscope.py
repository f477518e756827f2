"""Looks closely at one unit: its values at every stage, the formula's numbers, the gradient's terms.

Reads the tape of a pass and its gradients. Changes no network and knows no training.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import torch
from torch import Tensor, nn

from bnviz.measure.arrays import frozen
from bnviz.measure.closeup import CloseUp, Formula, GradientTerms, Maps, RunningUpdate
from bnviz.measure.places import Place, stage_values
from bnviz.measure.snapshot import Floats, Focus, Stage
from bnviz.network.switches import running_in_use, updates_running

TABLE_ROWS, TABLE_COLUMNS = 64, 128  # the part of the mini-batch that is shown as a table
MAP_IMAGES, MAP_CHANNELS, MAP_SIDE = 4, 16, 16  # and as images: how many, and pixels a side

Running = tuple[Tensor, Tensor]  # running_mean and running_var, copied before the step


def retain_gradients(tape: Mapping[str, Tensor]) -> None:
    """Call between the forward and the backward pass: the stages keep their gradients for `look_closely`."""
    for tensor in tape.values():
        if tensor.requires_grad and not tensor.is_leaf:
            tensor.retain_grad()


def look_closely(place: Place, focus: Focus, before: Running | None) -> CloseUp | None:
    """The close-up of `focus.unit` after a pass forward and backward; None where the row has no such unit.

    `before` are the running statistics before the step, for the update equation. All sums are in double
    precision. Sources: Ioffe and Szegedy 2015, algorithm 1 (formula) and section 3 (gradient).
    """
    entering = place.tape.get(place.entering_norm)
    if entering is None or not 0 <= focus.unit < entering.shape[1]:
        return None
    if place.norm is not None and "scaled" not in place.tape:  # the norm refused: a batch of one sample
        return None
    stages: dict[Stage, Floats] = {}
    for stage in ("input", "linear", "normalized", "scaled", "noisy", "activation"):
        values = stage_values(place, stage)
        if values is not None:
            stages[stage] = _copy(np.moveaxis(values, 1, 0)[focus.unit].reshape(-1))
    formula = gradient = running = None
    after = entering
    if place.norm is not None:
        after = place.tape["scaled"]
        formula = _formula(place, place.norm, entering.detach(), focus, stages)
        gradient = _gradient(place, place.norm, entering, focus)
        running = None if before is None else _running(place.norm, entering.detach(), focus.unit, before)
    return CloseUp(
        focus=focus,
        entering=place.entering_norm,
        preactivation=place.preactivation,
        stages=stages,
        formula=formula,
        running=running,
        gradient=gradient,
        table_before=_table(entering, focus),
        table_after=_table(after, focus),
        maps=_maps(entering, after, focus),
    )


def moments(norm: nn.Module, x: Tensor) -> tuple[Tensor, Tensor, int]:
    """Mean and biased variance that `norm` uses for each value of `x` (batch, channels, positions).

    Both broadcast over x; with them the number of values that feed one mean. Batch norm averages over the
    batch and the positions, layer norm over channels and positions, instance norm over positions, group norm
    over the channels of a group and the positions (torch documentation of each layer).
    """
    batch, channels, positions = x.shape
    match norm:
        case nn.BatchNorm1d() | nn.BatchNorm2d():
            axes: tuple[int, ...] = (0, 2)
        case nn.InstanceNorm2d():
            axes = (2,)
        case nn.LayerNorm():
            axes = (1, 2)
        case nn.GroupNorm():
            grouped = x.reshape(batch, norm.num_groups, -1)
            mean, var = grouped.mean(2, keepdim=True), grouped.var(2, correction=0, keepdim=True)
            each = channels // norm.num_groups
            return mean.repeat_interleave(each, 1), var.repeat_interleave(each, 1), grouped.shape[2]
        case _:
            raise TypeError(f"not a norm of ours: {norm!r}")
    count = math.prod((batch, channels, positions)[axis] for axis in axes)
    return x.mean(axes, keepdim=True), x.var(axes, correction=0, keepdim=True), count


def _concerned(norm: nn.Module, unit: int) -> slice:
    """The units whose values one unit's statistics depend on: of batch and instance norm itself alone."""
    alone = isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d | nn.InstanceNorm2d)
    return slice(unit, unit + 1) if alone else slice(None)


def _used(norm: nn.Module, x: Tensor, units: slice) -> tuple[Tensor, Tensor, int]:
    """As `moments`, but the running statistics where the norm uses those in training mode."""
    mean, var, count = moments(norm, x)
    running = running_in_use(norm)
    if running is None:
        return mean, var, count
    wide = [tensor.detach()[units].cpu().double().reshape(1, -1, 1) for tensor in running]
    return wide[0], wide[1], count


def _formula(
    place: Place, norm: nn.Module, entering: Tensor, focus: Focus, stages: Mapping[Stage, Floats]
) -> Formula:
    units = _concerned(norm, focus.unit)
    unit = 0 if units.start is not None else focus.unit  # among those
    x = _wide(entering[:, units])
    mean, var, count = _used(norm, x, units)
    sample = focus.sample % (x.shape[0] * x.shape[2])
    gamma, beta = (
        None if affine is None else float(affine.expand_as(x)[:, unit].reshape(-1)[sample])
        for affine in (_affine(place.tape.get(name), entering, units) for name in ("gamma", "beta"))
    )
    return Formula(
        count=count,
        mean=float(mean.expand_as(x)[:, unit].reshape(-1)[sample]),
        var=float(var.expand_as(x)[:, unit].reshape(-1)[sample]),
        eps=_eps(norm),
        gamma=gamma,
        beta=beta,
        carried={stage: float(values[sample % len(values)]) for stage, values in stages.items()},
        from_running=running_in_use(norm) is not None,
    )


def _gradient(place: Place, norm: nn.Module, entering: Tensor, focus: Focus) -> GradientTerms | None:
    scaled = place.tape["scaled"]
    if not (scaled.retains_grad and entering.retains_grad):
        return None  # looked at without a backward pass, or the input itself, which has no gradient
    if scaled.grad is None or entering.grad is None:
        return None
    units = _concerned(norm, focus.unit)
    unit = 0 if units.start is not None else focus.unit  # among those
    x, incoming = _wide(entering.detach()[:, units]), _wide(scaled.grad[:, units])
    mean, var, _ = _used(norm, x, units)
    gamma = _affine(place.tape.get("gamma"), entering, units)
    g = incoming if gamma is None else incoming * gamma
    sd = torch.sqrt(var + _eps(norm))
    normalized = (x - mean) / sd
    through_mean, _, _ = moments(norm, g)
    through_var, _, _ = moments(norm, g * normalized)
    terms = (g / sd, -through_mean / sd, -normalized * through_var / sd)
    if running_in_use(norm) is not None:  # numbers that do not depend on the batch pass on no gradient
        terms = (terms[0], torch.zeros_like(g), torch.zeros_like(g))
    direct, by_mean, by_var = (_unit(term.expand_as(x), unit) for term in terms)
    return GradientTerms(
        incoming=_unit(incoming, unit),
        direct=direct,
        through_mean=by_mean,
        through_variance=by_var,
        total=_copy(direct + by_mean + by_var),
        autograd=_unit(_wide(entering.grad[:, units]), unit),
    )


def _running(norm: nn.Module, entering: Tensor, unit: int, before: Running) -> RunningUpdate | None:
    if not isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d):
        return None
    if norm.running_mean is None or norm.running_var is None or norm.num_batches_tracked is None:
        return None
    values = np.asarray(_unit(_wide(entering[:, unit : unit + 1]), 0))
    tracked = max(1, int(norm.num_batches_tracked))
    still = not updates_running(norm)  # told as momentum 0: nothing of the batch is taken in
    return RunningUpdate(
        momentum=0.0 if still else norm.momentum,
        weight=0.0 if still else 1 / tracked if norm.momentum is None else norm.momentum,
        batch_mean=float(values.mean()),
        batch_var_unbiased=float(values.var(ddof=1)) if len(values) > 1 else math.nan,
        mean_before=float(before[0][unit]),
        mean_after=float(norm.running_mean[unit]),
        var_before=float(before[1][unit]),
        var_after=float(norm.running_var[unit]),
    )


def _eps(norm: nn.Module) -> float:
    assert isinstance(norm.eps, float)
    return norm.eps


def _wide(tensor: Tensor) -> Tensor:
    """(batch, channels, positions) in double precision, on the host."""
    flat = tensor.detach().cpu().double()
    return flat.reshape(flat.shape[0], flat.shape[1], -1)


def _affine(parameter: Tensor | None, entering: Tensor, units: slice) -> Tensor | None:
    """gamma or beta of some units so that it broadcasts over (batch, units, positions)."""
    if parameter is None:
        return None
    return parameter.detach().cpu().double().reshape(1, entering.shape[1], -1)[:, units]


def _unit(tensor: Tensor, unit: int) -> Floats:
    return _copy(tensor[:, unit].reshape(-1).numpy())


def _table(tensor: Tensor, focus: Focus) -> Floats:
    values = tensor.detach().cpu().numpy()
    flat = values.reshape(values.shape[0], values.shape[1], -1)
    return _copy(flat[:TABLE_ROWS, :TABLE_COLUMNS, focus.sample % flat.shape[2]])


def _maps(before: Tensor, after: Tensor, focus: Focus) -> Maps | None:
    if before.dim() != 4:
        return None
    batch, channels, rows, columns = before.shape
    image = focus.sample // (rows * columns) % batch
    first = min(max(0, image - MAP_IMAGES // 2), max(0, batch - MAP_IMAGES))
    channel = min(max(0, focus.unit - MAP_CHANNELS // 2), max(0, channels - MAP_CHANNELS))
    every = max(1, math.ceil(max(rows, columns) / MAP_SIDE))
    part = (slice(first, first + MAP_IMAGES), slice(channel, channel + MAP_CHANNELS))
    both = (t.detach()[part][..., ::every, ::every].cpu().numpy() for t in (before, after))
    return Maps(first, channel, every, *map(_copy, both))


def _copy(array: Floats) -> Floats:
    return frozen(np.array(array))
