"""The shape and size of every row of the network, by arithmetic alone. Knows no torch."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bnviz.experiment.edits import get_norm
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Block, Experiment, Norm
from bnviz.sayings import said

Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the network table: what comes out of it for one sample, and its weights and biases.

    `normed` is the shape that enters a norm of this row; rows after an impossible one have shape ().
    """

    title: str
    shape: Shape
    parameters: int
    normed: Shape


def window(size: int, kernel: int, stride: int, padding: int) -> int:
    """Output size of a convolution or pooling along one axis (torch documentation of nn.Conv2d)."""
    return (size + 2 * padding - kernel) // stride + 1


def input_shape(e: Experiment) -> Shape:
    """One sample as the first block gets it: an image only if that block is a convolution."""
    shape = DATA_FACTS[e.data.name].shape
    return shape if e.network.blocks[0].kind == "conv" else (math.prod(shape),)


def normed_shape(block: Block, entering: Shape) -> Shape:
    """What the block's linear or convolution makes of one sample; () where it cannot."""
    if not entering:
        return ()
    if block.kind == "dense":
        return (block.width,)
    if len(entering) != 3:
        return ()
    sides = tuple(window(side, block.kernel, block.stride, block.kernel // 2) for side in entering[1:])
    return (block.width, *sides) if min(sides) >= 1 else ()


def output_shape(block: Block, entering: Shape) -> Shape:
    """What comes out of the block for one sample, after pooling; () where it cannot."""
    shape = normed_shape(block, entering)
    if len(shape) != 3 or block.pool == 1:
        return shape
    sides = tuple(side // block.pool for side in shape[1:])
    return (block.width, *sides) if min(sides) >= 1 else ()


def output_block(e: Experiment) -> Block:
    """The output layer as a block: dense, one unit a class, nothing behind it."""
    return Block(width=DATA_FACTS[e.data.name].classes, activation="identity")


def uses_bias(block: Block, norm: Norm | None) -> bool:
    """Whether the block's linear needs its bias: not where a norm right behind it subtracts a unit's mean."""
    if block.bias is not None:
        return block.bias
    return norm is None or norm.placement == "after" or norm.kind not in ("batch", "instance")


def rows(e: Experiment) -> list[Row]:
    """The input, every block and the output layer, in order. Raises nothing."""
    shape = input_shape(e)
    table = [Row(said("input"), shape, 0, shape)]
    for block in e.network.blocks:
        normed, out = normed_shape(block, shape), output_shape(block, shape)
        fan_in = math.prod(shape) if block.kind == "dense" else shape[0] * block.kernel**2 if shape else 0
        biases = block.width if block.bias is not False else 0
        table.append(
            Row(block.kind, out, (fan_in + 1) * block.width - block.width + biases if out else 0, normed)
        )
        shape = out
    classes = DATA_FACTS[e.data.name].classes
    size = (math.prod(shape) + 1) * classes if shape else 0
    table.append(Row(said("output"), (classes,) if shape else (), size, (classes,) if shape else ()))
    return table


def norm_parameters(e: Experiment, lane: int, block: int) -> int:
    """How many gammas and betas the norm in this cell has; 0 without norm or without affine."""
    norm = get_norm(e, lane, block)
    if norm is None or not norm.affine:
        return 0
    shape = rows(e)[block + 1].normed
    if not shape:
        return 0
    return 2 * (math.prod(shape) if norm.kind == "layer" else shape[0])
