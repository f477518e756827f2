"""Makes a layer suit the shape that arrives, changing as little as it can. No torch."""

from __future__ import annotations

import math

from bnviz.labs.layers import KINDS, Layer, Shape, Value
from bnviz.labs.sizes import spatial


def fitted(layer: Layer, shape: Shape, training: bool) -> Layer | None:
    """The same class with arguments that PyTorch takes for this shape; None where no arguments can help."""
    kind, values = KINDS[layer.kind], layer.values()
    match kind.family:
        case "batch":
            return _batch(layer, shape, training)
        case "instance":
            return _instance(layer, shape, training)
        case "layer":
            size = values["normalized_shape"]
            last = min(len(size) if isinstance(size, tuple) else 1, len(shape))
            return layer.having(normalized_shape=shape[-last:])
        case "group":
            return _group(layer, shape)
        case "linear":
            return layer.having(in_features=shape[-1], out_features=max(1, _int(values["out_features"])))
        case "conv":
            return _conv(layer, shape)
        case "pool":
            return _pool(layer, shape)
        case "adaptive":
            axes = kind.axes or 1
            if len(shape) not in (axes + 1, axes + 2) or 0 in shape[-axes - 1 :]:
                return None
            return layer.having(output_size=1)
        case _:
            if layer.kind == "Flatten":
                return layer.having(start_dim=min(1, len(shape) - 1), end_dim=-1)
            return layer


def of_axes(layer: Layer, shape: Shape) -> str | None:
    """The sister class that is made for as many axes as this shape has; None if there is none."""
    kind = KINDS[layer.kind]
    axes = len(shape) - 2
    if kind.axes is None:
        return None
    if kind.family == "batch" and axes == 0:
        axes = 1
    name = layer.kind.replace(f"{kind.axes}d", f"{axes}d")
    return name if name in KINDS else None


def sister(layer: Layer, kind: str) -> Layer:
    """Another class of the same family, keeping what both have and what holds for any number of axes."""
    old, new = KINDS[layer.kind], KINDS[kind]
    made = Layer(kind)
    for f in new.fields:
        if any(f.name == each.name for each in old.fields):
            value = layer.values()[f.name]
            made = made.having(**{f.name: value[0] if isinstance(value, tuple) and value else value})
    return made


def divisor(number: int, wanted: int) -> int:
    """The largest divisor of `number` that is at most `wanted`, at least 1."""
    top = max(1, min(wanted, number, 10_000))
    return next(d for d in range(top, 0, -1) if number % d == 0)


def _batch(layer: Layer, shape: Shape, training: bool) -> Layer | None:
    axes = KINDS[layer.kind].axes or 1
    if len(shape) not in ((2, 3) if axes == 1 else (axes + 2,)) or shape[1] < 1:
        return None
    if shape[0] * math.prod(shape[2:]) == 1 and (training or not layer.values()["track_running_stats"]):
        return None
    return layer.having(num_features=shape[1])


def _instance(layer: Layer, shape: Shape, training: bool) -> Layer | None:
    axes = KINDS[layer.kind].axes or 1
    if len(shape) not in (axes + 1, axes + 2) or shape[-axes - 1] < 1 or 0 in shape:
        return None
    if math.prod(shape[-axes:]) == 1 and (training or not layer.values()["track_running_stats"]):
        return None
    return layer.having(num_features=shape[-axes - 1])


def _group(layer: Layer, shape: Shape) -> Layer | None:
    if len(shape) < 2 or shape[1] < 1:
        return None
    groups = divisor(shape[1], _int(layer.values()["num_groups"]))
    if shape[0] * (shape[1] // groups) * math.prod(shape[2:]) == 1:
        if shape[1] == 1:
            return None
        groups = divisor(shape[1], groups - 1)
    return layer.having(num_groups=groups, num_channels=shape[1])


def _conv(layer: Layer, shape: Shape) -> Layer | None:
    values, axes = layer.values(), KINDS[layer.kind].axes or 1
    if len(shape) not in (axes + 1, axes + 2) or 0 in shape[-axes - 1 :]:
        return None
    channels, sides = shape[-axes - 1], shape[-axes:]
    out = max(1, _int(values["out_channels"]))
    groups = max(1, _int(values["groups"]))
    if channels % groups or out % groups:
        groups = 1
    padding = _each(values["padding"], axes, 0, 0)
    room = [side + 2 * pad for side, pad in zip(sides, padding, strict=True)]
    kernel = tuple(
        min(size, most) for size, most in zip(_each(values["kernel_size"], axes, 1, 1), room, strict=True)
    )
    return layer.having(
        in_channels=channels,
        out_channels=out,
        kernel_size=_same(kernel),
        stride=_same(_each(values["stride"], axes, 1, 1)),
        padding=_same(padding),
        groups=groups,
    )


def _pool(layer: Layer, shape: Shape) -> Layer | None:
    values, axes = layer.values(), KINDS[layer.kind].axes or 1
    if len(shape) not in (axes + 1, axes + 2) or 0 in shape[-axes - 1 :]:
        return None
    kernel = tuple(
        min(size, side)
        for size, side in zip(_each(values["kernel_size"], axes, 1, 1), shape[-axes:], strict=True)
    )
    padding = tuple(
        min(pad, size // 2) for pad, size in zip(_each(values["padding"], axes, 0, 0), kernel, strict=True)
    )
    stride = values["stride"]
    steps = None if stride is None else _same(_each(stride, axes, 1, 1))
    return layer.having(kernel_size=_same(kernel), stride=steps, padding=_same(padding))


def _each(value: Value, axes: int, least: int, otherwise: int) -> tuple[int, ...]:
    """A number for each spatial axis, at least `least`; what does not suit the axes becomes `otherwise`."""
    sizes = spatial(value, axes)
    if sizes is None:
        first = value[0] if isinstance(value, tuple) and value else otherwise
        sizes = (first,) * axes
    return tuple(max(least, min(size, 10**9)) for size in sizes)


def _same(sizes: tuple[int, ...]) -> Value:
    return sizes[0] if len(set(sizes)) == 1 else sizes


def _int(value: Value) -> int:
    return int(value) if isinstance(value, int) else value[0] if isinstance(value, tuple) and value else 0
