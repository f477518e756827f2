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
from bnviz.sayings import figure, joined, said

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
    return NAMES.get(len(shape), ("N", *(said("axis {axis}", axis=axis) for axis in range(1, len(shape)))))


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
            results = math.prod(shape[:-1]) * int(str(values["out_features"]))
            sentence = said(
                "Each number that leaves is a weighted sum of {values} values.", values=_product(reach)
            )
            return Gathering("sum", reach, math.prod(reach), results, sentence)
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
            said(
                "In evaluation mode nothing is averaged: each of the {channels} channels has its running "
                "mean and running variance from training.",
                channels=channels,
            ),
        )
    return Gathering("mean", reach, count, channels, _batch_means(channels, _many(reach), len(shape) == 2))


def _batch_means(channels: int, values: str, table: bool) -> str:
    if table and channels == 1:
        return said(
            "One mean, as there is one feature: {values}, over the samples, for each of them.", values=values
        )
    if table:
        return said(
            "{means:,} means, one for each feature: {values}, over the samples, for each of them.",
            means=channels,
            values=values,
        )
    if channels == 1:
        return said(
            "One mean, as there is one channel: {values}, over the samples and all places, for each of them.",
            values=values,
        )
    return said(
        "{means:,} means, one for each channel: {values}, over the samples and all places, for each of them.",
        means=channels,
        values=values,
    )


def _instance(shape: Shape, axes: int, from_input: bool) -> Gathering:
    batched = len(shape) == axes + 2
    channels = shape[-axes - 1]
    results = channels * (shape[0] if batched else 1)
    reach = (*(1,) * (len(shape) - axes), *shape[-axes:])
    count = math.prod(reach)
    if not from_input:
        return Gathering(
            "running",
            (0,) * len(shape),
            0,
            channels,
            said("In evaluation mode its running statistics are used."),
        )
    told = {"means": results, "values": _many(reach)}
    if batched:
        sentence = said(
            "{means:,} means, one for each channel of each sample: {values}, over the places, for each of "
            "them.",
            **told,
        )
    else:
        sentence = said(
            "{means:,} means, one for each channel (PyTorch reads this as a single sample): {values}, over "
            "the places, for each of them.",
            **told,
        )
    return Gathering("mean", reach, count, results, sentence)


def _layer(shape: Shape, last: int) -> Gathering:
    reach = (*(1,) * (len(shape) - last), *shape[len(shape) - last :])
    results = math.prod(shape[: len(shape) - last])
    told = {"means": results, "values": _many(reach)}
    if len(shape) - last == 1:
        sentence = said(
            "{means:,} means, one for each sample: {values} of its own for each of them. The rest of the "
            "batch does not matter.",
            **told,
        )
    else:
        sentence = said(
            "{means:,} means, one for each place along the first axes: {values} of its own for each of them. "
            "The rest of the batch does not matter.",
            **told,
        )
    return Gathering("mean", reach, math.prod(reach), results, sentence)


def _group(shape: Shape, groups: int) -> Gathering:
    part = shape[1] // groups
    reach = (1, part, *shape[2:])
    results = shape[0] * groups
    return Gathering(
        "mean",
        reach,
        math.prod(reach),
        results,
        said(
            "{means:,} means, one for each of {groups} groups of {channels} channels in each sample: "
            "{values} for each of them.",
            means=results,
            groups=groups,
            channels=part,
            values=_many(reach),
        ),
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
        reach = (*first, 1, *window)
        if layer.kind.startswith("Max"):
            sentence = said(
                "Each number that leaves is the largest of a window of {values} values of one channel.",
                values=_product(window),
            )
        else:
            sentence = said(
                "Each number that leaves is the mean of a window of {values} values of one channel.",
                values=_product(window),
            )
        return Gathering("window", reach, math.prod(reach), 0, sentence)
    groups = values["groups"]
    channels = shape[-axes - 1] // max(1, groups if isinstance(groups, int) else 1)
    reach = (*first, channels, *window)
    sentence = said(
        "Each number that leaves is a weighted sum of a window of {values} values.", values=_product(reach)
    )
    return Gathering("sum", reach, math.prod(reach), 0, sentence)


def _many(sizes: tuple[int, ...]) -> str:
    if math.prod(sizes) == 1:
        return said("1 value")
    return said("{count} values", count=_product(sizes))


def _product(sizes: tuple[int, ...]) -> str:
    """The sizes multiplied, as one reads it: 32 × 8 × 8 = 2,048."""
    factors = [size for size in sizes if size > 1]
    if len(factors) <= 1:
        return figure(math.prod(sizes), ",")
    return joined(
        joined(*(figure(size, ",") for size in factors), by=" × "), figure(math.prod(sizes), ","), by=" = "
    )
