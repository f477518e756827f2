"""Builds the torch network of one lane from its description. Knows no training."""

from __future__ import annotations

import math

import torch
from torch import nn

from bnviz.errors import NetworkError
from bnviz.experiment.edits import INPUT, get_norm
from bnviz.experiment.problems import problems
from bnviz.experiment.shapes import Shape, output_block, rows, uses_bias
from bnviz.experiment.values import Block, Experiment, Norm
from bnviz.network.initial import draw
from bnviz.network.modules import Dropout, LaneNetwork, NetBlock
from bnviz.network.noise import Noise
from bnviz.network.switches import BatchNorm1d, BatchNorm2d, InstanceNorm2d, set_switches
from bnviz.sayings import said


def build_network(e: Experiment, lane: int, device: torch.device, dtype: torch.dtype) -> LaneNetwork:
    """The network of one lane with its initial weights; raises NetworkError with a sentence."""
    for problem in problems(e):
        if problem.severity == "error":
            raise NetworkError(problem.sentence)
    table = rows(e)
    input_norm = make_norm(get_norm(e, lane, INPUT), table[0].normed)
    *blocks, head = (
        _make_block(e, block, lane, number, table[number].shape, table[number + 1].normed, device)
        for number, block in enumerate((*e.network.blocks, output_block(e)))
    )
    network = LaneNetwork(input_norm, blocks, head, flat=len(table[0].shape) == 1)
    for module in (*network.norms(), *(row.linear for row in network.rows)):
        module.to(device=device, dtype=dtype)
    return network


def make_norm(norm: Norm | None, shape: Shape) -> nn.Module | None:
    """The torch.nn layer that a `Norm` describes, for samples of `shape`, with its switches set.

    Raises NetworkError where the groups do not divide the channels.
    """
    if norm is None:
        return None
    channels, images = shape[0], len(shape) == 3
    module: nn.Module
    match norm.kind:
        case "batch":
            batch_norm = BatchNorm2d if images else BatchNorm1d
            module = batch_norm(
                channels,
                eps=norm.eps,
                momentum=norm.momentum,
                affine=norm.affine,
                track_running_stats=norm.track_running_stats,
            )
        case "instance":
            module = InstanceNorm2d(
                channels,
                eps=norm.eps,
                momentum=0.0 if norm.momentum is None else norm.momentum,
                affine=norm.affine,
                track_running_stats=norm.track_running_stats,
            )
        case "layer":
            module = nn.LayerNorm(shape, eps=norm.eps, elementwise_affine=norm.affine)
        case "group":
            if channels % norm.groups:
                raise NetworkError(
                    said(
                        "{count} channels cannot be split into {groups} equal groups.",
                        count=channels,
                        groups=norm.groups,
                    )
                )
            module = nn.GroupNorm(norm.groups, channels, eps=norm.eps, affine=norm.affine)
    set_switches(module, norm)
    return module


def _make_block(
    e: Experiment, block: Block, lane: int, number: int, entering: Shape, normed: Shape, device: torch.device
) -> NetBlock:
    linear: nn.Linear | nn.Conv2d
    if block.kind == "dense":
        linear = nn.Linear(math.prod(entering), block.width)
    else:
        linear = nn.Conv2d(
            entering[0], block.width, block.kernel, stride=block.stride, padding=block.kernel // 2
        )
    _set_weights(e, linear, number)
    norm = get_norm(e, lane, number)
    before = norm is None or norm.placement == "before"
    dropout = Dropout(block.dropout, e.seed, number, device)
    inside = number < len(e.network.blocks)  # the output has no noise
    noise = Noise(inside and e.lanes[lane].noise, e.seed, number, device)
    module = NetBlock(block, linear, make_norm(norm, normed), before, dropout, noise)
    module.use_bias(uses_bias(block, norm))
    return module


def _set_weights(e: Experiment, linear: nn.Linear | nn.Conv2d, number: int) -> None:
    weight, bias = draw(e.network.initialisation, tuple(linear.weight.shape), e.seed, number)
    assert linear.bias is not None
    with torch.no_grad():
        linear.weight.copy_(weight)
        linear.bias.copy_(bias)
