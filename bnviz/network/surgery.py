"""Puts a norm into a living network or takes it out, touching nothing else. Knows no training.

"Keep the function": the network's output in evaluation mode stays what it was. A batch norm goes in with the
mean and variance of the whole training set as running statistics, gamma = sqrt(running_var + eps) and
beta = running_mean; one that goes out is folded into the linear layer before it (or, behind the
activation, into the one after it). "Fresh": gamma 1, beta 0, and out it simply goes.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from bnviz.experiment.edits import INPUT
from bnviz.experiment.names import NORMS
from bnviz.experiment.shapes import Shape, uses_bias
from bnviz.experiment.values import Block, Norm
from bnviz.network.build import make_norm
from bnviz.network.modules import LaneNetwork, NetBlock
from bnviz.network.switches import set_switches
from bnviz.sayings import said

CHUNK = 4096
Batchish = nn.BatchNorm1d | nn.BatchNorm2d


@dataclass(frozen=True, slots=True)
class Surgery:
    """What was done: parameters that now need an optimiser, those that no longer do, and what to tell.

    `folded` where a norm was taken away and a linear layer now does what it did.
    """

    added: tuple[nn.Parameter, ...] = ()
    removed: tuple[nn.Parameter, ...] = ()
    notice: str | None = None
    folded: bool = False


@torch.no_grad()
def change_norm(
    network: LaneNetwork,
    block: int,
    description: Block | None,
    old: Norm | None,
    new: Norm | None,
    shape: Shape,
    keep: bool,
    x_train: Tensor,
) -> Surgery:
    """Make the norm of `block` (or `INPUT`, then `description` is None) what `new` says.

    `shape` is what enters the norm for one sample; `x_train` (n, ...) are the inputs over which running
    statistics are measured for `keep`. Sources: Ioffe and Szegedy 2015, algorithm 2 (statistics over
    the population) and section 3.1 (gamma and beta that restore the identity).
    """
    if old is not None and new is not None and same_layer(old, new):
        return _retune(network, block, new)
    notice = None
    removed: tuple[nn.Parameter, ...] = ()
    folded = False
    if old is not None:
        norm = norm_of(network, block)
        removed = tuple(norm.parameters())
        folded = keep and _fold(network, block, norm)
        if keep and not folded:
            notice = said(
                "The {norm} could not be folded into a linear layer: it was simply taken out.",
                norm=NORMS[old.kind],
            )
        _place(network, block, None, before=True)
        if description is not None and not folded:
            _use_bias(network.rows[block], uses_bias(description, None))
    if new is None:
        return Surgery((), removed, notice, folded)
    module = make_norm(new, shape)
    assert module is not None
    module = module.to(x_train.device, x_train.dtype)
    _place(network, block, module, before=new.placement == "before")
    dropped = None
    if description is not None:
        dropped = _use_bias(network.rows[block], uses_bias(description, new))
    if keep and isinstance(module, Batchish):
        _preserve(network, block, module, new.placement == "before", dropped, x_train)
    elif keep:
        notice = said(
            "A {norm} cannot keep the function: it depends on each sample. It starts fresh.",
            norm=NORMS[new.kind],
        )
    return Surgery(tuple(module.parameters()), removed, notice)


def norm_of(network: LaneNetwork, block: int) -> nn.Module:
    """The norm layer in place `block` (or `INPUT`)."""
    norm = network.input_norm if block == INPUT else network.rows[block].norm
    assert norm is not None
    return norm


def same_layer(old: Norm, new: Norm) -> bool:
    """Whether the module of one can become the other's without anything learned or measured being lost."""
    same = (old.kind, old.affine, old.track_running_stats, old.placement)
    return same == (new.kind, new.affine, new.track_running_stats, new.placement) and (
        old.kind != "group" or old.groups == new.groups
    )


def _retune(network: LaneNetwork, block: int, new: Norm) -> Surgery:
    norm = norm_of(network, block)
    set_switches(norm, new)
    if isinstance(norm, nn.LayerNorm | nn.GroupNorm | nn.InstanceNorm2d | Batchish):
        norm.eps = new.eps
    if isinstance(norm, Batchish):
        norm.momentum = new.momentum
    elif isinstance(norm, nn.InstanceNorm2d):
        norm.momentum = 0.0 if new.momentum is None else new.momentum
    return Surgery()


def _place(network: LaneNetwork, block: int, norm: nn.Module | None, before: bool) -> None:
    if block == INPUT:
        network.input_norm = norm
    else:
        row = network.rows[block]
        row.norm = norm
        row.norm_is_before = before


def _use_bias(row: NetBlock, wanted: bool) -> Tensor | None:
    """Switch the linear's bias; one that comes back starts at zero. Returns the bias that was dropped."""
    had = row.linear.bias is not None
    if wanted and not had:
        row.bias.zero_()
    row.use_bias(wanted)
    return row.bias.clone() if had and not wanted else None


def _fold(network: LaneNetwork, block: int, norm: nn.Module) -> bool:
    """Fold a norm with running statistics into a linear layer; False, and nothing done, where that is
    impossible. `bnviz.experiment.folding` tells the same beforehand, with the reasons."""
    if not isinstance(norm, Batchish | nn.InstanceNorm2d) or norm.running_var is None:
        return False
    assert norm.running_mean is not None
    scale = 1 / torch.sqrt(norm.running_var + norm.eps)
    if norm.weight is not None:
        scale = scale * norm.weight
    shift = -norm.running_mean * scale
    if norm.bias is not None:
        shift = shift + norm.bias
    if block != INPUT and network.rows[block].norm_is_before:
        return _fold_back(network.rows[block], scale, shift)
    return _fold_forward(network, block, scale, shift)


def _fold_back(row: NetBlock, scale: Tensor, shift: Tensor) -> bool:
    bias = row.linear.bias
    old = torch.zeros_like(shift) if bias is None else bias
    row.linear.weight.mul_(scale.view(-1, *[1] * (row.linear.weight.dim() - 1)))
    row.bias.copy_(old * scale + shift)
    row.use_bias(True)
    return True


def _fold_forward(network: LaneNetwork, block: int, scale: Tensor, shift: Tensor) -> bool:
    """Into the layer that reads this norm's output, where nothing but dropout lies between."""
    rows = network.rows
    if block + 1 == len(rows) or (block != INPUT and (rows[block].skip or rows[block].pool > 1)):
        return False
    target, norm = rows[block + 1].linear, rows[block + 1].norm
    if (isinstance(target, nn.Conv2d) and target.kernel_size != (1, 1)) or rows[block + 1].skip:
        return False  # a wider kernel pads with zeros, which the norm never sees
    if target.bias is None and not _subtracts_mean(rows[block + 1]):
        return False  # nothing there could take the shift
    columns = target.weight.flatten(1)  # (out, in), the same memory
    positions = columns.shape[1] // len(scale)
    scale, shift = scale.repeat_interleave(positions), shift.repeat_interleave(positions)
    moved = columns @ shift
    columns.mul_(scale)
    if target.bias is not None:
        target.bias.add_(moved)
    elif isinstance(norm, Batchish) and norm.running_mean is not None:
        norm.running_mean.sub_(moved)  # a mean that is subtracted anyway: the shift moves there
    return True


def _subtracts_mean(row: NetBlock) -> bool:
    """Whether a running mean is subtracted from what the row's linear gives."""
    return row.norm_is_before and isinstance(row.norm, Batchish) and row.norm.running_mean is not None


def _preserve(
    network: LaneNetwork, block: int, module: Batchish, before: bool, dropped: Tensor | None, x_train: Tensor
) -> None:
    """Give the new batch norm the training set's statistics and the gamma and beta that undo them."""
    mean, var = population_statistics(network, block, before, x_train)
    if module.running_mean is not None and module.running_var is not None:
        module.running_mean.copy_(mean)
        module.running_var.copy_(var)
    if module.weight is not None and module.bias is not None:
        module.weight.copy_(torch.sqrt(var + module.eps))
        module.bias.copy_(mean if dropped is None or not before else mean + dropped)


@torch.no_grad()
def population_statistics(
    network: LaneNetwork, block: int, before: bool, x: Tensor, each_image: bool = False
) -> tuple[Tensor, Tensor]:
    """Mean and unbiased variance, each (channels,), of what enters a norm at this place, over all of `x`.

    With `each_image` those of every image by itself, averaged over the images, as instance norm keeps them.
    In evaluation mode: no running statistics move. Two passes, in double precision on devices that have it.
    """
    wide = torch.float32 if x.device.type == "mps" else torch.float64
    network.set_training(False)
    try:
        chunks = [_entering(network, block, before, part).to(wide) for part in torch.split(x, CHUNK)]
    finally:
        network.set_training(True)
    values = torch.cat(chunks)
    if each_image:
        flat = values.flatten(2)  # (n, channels, positions)
        return flat.mean((0, 2)).to(x.dtype), flat.var(2).mean(0).to(x.dtype)
    values = values.transpose(0, 1).flatten(1)  # (channels, everything else)
    mean, var = values.mean(1), values.var(1, correction=1 if values.shape[1] > 1 else 0)
    return mean.to(x.dtype), var.to(x.dtype)


def _entering(network: LaneNetwork, block: int, before: bool, x: Tensor) -> Tensor:
    if network.flat and x.dim() > 2:
        x = x.flatten(1)
    if block == INPUT:
        return x
    if network.input_norm is not None:
        x = network.input_norm(x)
    rows = network.rows
    for row in rows[:block]:
        x = row(x)
    tape, rows[block].tape = rows[block].tape, {}
    try:
        rows[block](x)
        kept = rows[block].tape
        assert kept is not None
        return kept["linear" if before else "activation"]
    finally:
        rows[block].tape = tape
