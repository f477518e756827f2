"""Which values of a tensor feed one mean, one window or one weighted sum in each layer. No torch.

The axes are those that the torch documentation of each class names; `tests/engine/labs` computes the means
over them and compares with the layers themselves.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from bnviz.labs.layers import KINDS, Layer, Shape
from bnviz.labs.sizes import spatial

What = Literal["mean", "running", "window", "sum"]
NAMES = {
    1: ("C",),
    2: ("N", "C"),
    3: ("N", "C", "L"),
    4: ("N", "C", "H", "W"),
    5: ("N", "C", "D", "H", "W"),
}


@dataclass(frozen=True, slots=True)
class Gathering:
    """How far the values reach that make one result: `reach` has a count for every axis, of its size.

    `values` is their product, `results` how many such results there are in the tensor. With "running"
    nothing of this tensor is averaged: the layer is in evaluation mode.
    """

    what: What
    reach: tuple[int, ...]
    values: int
    results: int
    sentence: str


def axis_names(shape: Shape, layer: Layer | None = None) -> tuple[str, ...]:
    """What the axes are called: N samples, C channels or features, then places."""
    kind = KINDS[layer.kind] if layer is not None else None
    without_batch = kind is not None and kind.family in ("conv", "pool", "instance", "adaptive")
    if without_batch and kind is not None and kind.axes is not None and len(shape) == kind.axes + 1:
        return NAMES[kind.axes + 2][1:]
    return NAMES.get(len(shape), ("N", *(f"axis {axis}" for axis in range(1, len(shape)))))


def gathering(layer: Layer, shape: Shape, training: bool) -> Gathering | None:
    """What one result of the layer is made of, for a tensor it can take; None if it works value by value."""
    kind, values = KINDS[layer.kind], layer.values()
    if not math.prod(shape):
        return None
    match kind.family:
        case "batch":
            tracks = bool(values["track_running_stats"])
            return _batch(shape, training or not tracks)
        case "instance":
            tracks = bool(values["track_running_stats"])
            axes = kind.axes or 1
            return _instance(shape, axes, training or not tracks)
        case "layer":
            size = values["normalized_shape"]
            return _layer(shape, len(size) if isinstance(size, tuple) else 1)
        case "group":
            groups = values["num_groups"]
            return _group(shape, groups if isinstance(groups, int) else 1)
        case "linear":
            reach = (*(1,) * (len(shape) - 1), shape[-1])
            out = int(str(values["out_features"]))
            return _sum(reach, math.prod(shape[:-1]) * out, "Each number that leaves is a weighted sum of")
        case "conv" | "pool":
            return _windowed(layer, shape)
        case _:
            return None


def _batch(shape: Shape, from_batch: bool) -> Gathering:
    channels = shape[1]
    reach = (shape[0], 1, *shape[2:])
    count = math.prod(reach)
    if not from_batch:
        return Gathering(
            "running",
            (0,) * len(shape),
            0,
            channels,
            f"In evaluation mode nothing is averaged: each of the {channels} channels has its running mean "
            "and running variance from training.",
        )
    over = "the samples" if len(shape) == 2 else "the samples and all places"
    whose = "feature" if len(shape) == 2 else "channel"
    one = (
        f"One mean, as there is one {whose}" if channels == 1 else f"{channels:,} means, one for each {whose}"
    )
    return Gathering("mean", reach, count, channels, f"{one}: {_many(reach)}, over {over}, for each of them.")


def _instance(shape: Shape, axes: int, from_input: bool) -> Gathering:
    batched = len(shape) == axes + 2
    channels = shape[-axes - 1]
    results = channels * (shape[0] if batched else 1)
    reach = (*(1,) * (len(shape) - axes), *shape[-axes:])
    count = math.prod(reach)
    if not from_input:
        return Gathering(
            "running", (0,) * len(shape), 0, channels, "In evaluation mode its running statistics are used."
        )
    whose = "channel of each sample" if batched else "channel (PyTorch reads this as a single sample)"
    return Gathering(
        "mean",
        reach,
        count,
        results,
        f"{results:,} means, one for each {whose}: {_many(reach)}, over the places, for each of them.",
    )


def _layer(shape: Shape, last: int) -> Gathering:
    reach = (*(1,) * (len(shape) - last), *shape[len(shape) - last :])
    results = math.prod(shape[: len(shape) - last])
    whose = "sample" if len(shape) - last == 1 else "place along the first axes"
    return Gathering(
        "mean",
        reach,
        math.prod(reach),
        results,
        f"{results:,} means, one for each {whose}: {_many(reach)} of its own for each of them. "
        "The rest of the batch does not matter.",
    )


def _group(shape: Shape, groups: int) -> Gathering:
    part = shape[1] // groups
    reach = (1, part, *shape[2:])
    results = shape[0] * groups
    return Gathering(
        "mean",
        reach,
        math.prod(reach),
        results,
        f"{results:,} means, one for each of {groups} groups of {part} channels in each sample: "
        f"{_many(reach)} for each of them.",
    )


def _windowed(layer: Layer, shape: Shape) -> Gathering | None:
    kind, values = KINDS[layer.kind], layer.values()
    axes = kind.axes or 1
    kernel = spatial(values["kernel_size"], axes)
    if kernel is None or len(shape) not in (axes + 1, axes + 2):
        return None
    window = tuple(min(size, side) for size, side in zip(kernel, shape[-axes:], strict=True))
    first = (1,) * (len(shape) - axes - 1)
    if kind.family == "pool":
        word = "the largest" if layer.kind.startswith("Max") else "the mean"
        reach = (*first, 1, *window)
        return Gathering(
            "window",
            reach,
            math.prod(reach),
            0,
            f"Each number that leaves is {word} of a window of {_product(window)} values of one channel.",
        )
    groups = values["groups"]
    channels = shape[-axes - 1] // max(1, groups if isinstance(groups, int) else 1)
    reach = (*first, channels, *window)
    return _sum(reach, 0, "Each number that leaves is a weighted sum of a window of")


def _sum(reach: tuple[int, ...], results: int, words: str) -> Gathering:
    shown = _product(tuple(size for size in reach if size > 1) or (1,))
    return Gathering("sum", reach, math.prod(reach), results, f"{words} {shown} values.")


def _many(sizes: tuple[int, ...]) -> str:
    return f"{_product(sizes)} value{'' if math.prod(sizes) == 1 else 's'}"


def _product(sizes: tuple[int, ...]) -> str:
    """The sizes multiplied, as one reads it: 32 × 8 × 8 = 2,048."""
    factors = [size for size in sizes if size > 1]
    if len(factors) <= 1:
        return f"{math.prod(sizes):,}"
    return f"{' × '.join(f'{size:,}' for size in factors)} = {math.prod(sizes):,}"
