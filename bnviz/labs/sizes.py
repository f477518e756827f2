"""What comes out of a layer and what it costs, by arithmetic before anything is allocated. No torch.

Formulas are those of the torch documentation of each class; `expected` is None where PyTorch will refuse.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from bnviz.labs.layers import KINDS, DType, Layer, Shape, Value, shape_words
from bnviz.sayings import figure, joined, said

ITEM_BYTES: dict[DType, int] = {"float32": 4, "float64": 8, "int64": 8}
MOST_BYTES = 256 * 2**20
MOST_WORK = 4 * 10**9  # multiplications


@dataclass(frozen=True, slots=True)
class Cost:
    """Bytes that are held at once while a layer works, and multiplications it takes."""

    bytes: int
    work: int


def refusal(chain_input: Shape, dtype: DType) -> str | None:
    """Why an input is too large to be made; None if it fits."""
    size = math.prod(chain_input) * ITEM_BYTES[dtype]
    if size <= MOST_BYTES:
        return None
    return said(
        "A tensor of shape {shape} in {dtype} takes {memory}; the lab stops at {most}.",
        shape=shape_words(chain_input),
        dtype=dtype,
        memory=memory_words(size),
        most=memory_words(MOST_BYTES),
    )


def layer_refusal(layer: Layer, entering: Shape, dtype: DType) -> str | None:
    """Why a layer is too large to be tried; None if it is not. Its arguments must be readable."""
    cost = cost_of(layer, entering, dtype)
    if cost.bytes > MOST_BYTES:
        return said(
            "{code} would take {memory}; the lab stops at {most}.",
            code=layer.code(),
            memory=memory_words(cost.bytes),
            most=memory_words(MOST_BYTES),
        )
    if cost.work > MOST_WORK:
        return said(
            "{code} would take {work} multiplications; the lab stops at {most}.",
            code=layer.code(),
            work=_power_words(cost.work),
            most=_power_words(MOST_WORK),
        )
    return None


def memory_words(count: int) -> str:
    """Bytes in the largest unit that keeps the number readable."""
    if count < 1024:
        return said("{count} bytes", count=count)
    for power, unit in enumerate(("kB", "MB", "GB", "TB", "PB", "EB"), 1):
        if count < 1024 ** (power + 1):
            return joined(figure(count / 1024**power, ".3g"), unit)
    return said("{count} bytes", count=_power_words(count))


def _power_words(count: int) -> str:
    if count < 10**6:
        return figure(count, ",")
    if count >= 10**12:
        return f"10^{len(str(count)) - 1}"
    return said("{billions:.2g} billion", billions=count / 10**9)


def expected(layer: Layer, entering: Shape) -> Shape | None:
    """The shape that comes out, where the arguments suit the shape; None where they do not."""
    kind, values = KINDS[layer.kind], layer.values()
    if kind.family == "linear":
        if not entering or entering[-1] != values["in_features"]:
            return None
        return (*entering[:-1], _int(values["out_features"]))
    if kind.family in ("conv", "pool", "adaptive"):
        return _windowed(kind.name, values, entering)
    if kind.name == "Flatten":
        return _flattened(values, entering)
    return entering


def cost_of(layer: Layer, entering: Shape, dtype: DType) -> Cost:
    """An upper bound of what is held and done. Counts parameters also where the layer will refuse."""
    item = ITEM_BYTES[dtype]
    values, kind = layer.values(), KINDS[layer.kind]
    leaving = expected(layer, entering)
    numbers = math.prod(entering) + (math.prod(leaving) if leaving else 0)
    work = math.prod(leaving) if leaving else 0
    parameters = 0
    match kind.family:
        case "batch" | "instance":
            parameters = 4 * _size(values["num_features"])
            numbers *= 2
        case "layer":
            parameters = 2 * math.prod(map(_size, _tuple(values["normalized_shape"])))
            numbers *= 2
        case "group":
            parameters = 2 * _size(values["num_channels"])
            numbers *= 2
        case "linear":
            parameters = (_size(values["in_features"]) + 1) * _size(values["out_features"])
            work *= max(1, _size(values["in_features"]))
        case "conv":
            fan_in = _size(values["in_channels"]) // max(1, _size(values["groups"]))
            window = _window(values["kernel_size"], kind.axes or 1) * max(1, fan_in)
            parameters = (window + 1) * _size(values["out_channels"])
            work *= window
            numbers += window * (math.prod(leaving[-(kind.axes or 1) :]) if leaving else 0)
        case "pool":
            work *= _window(values["kernel_size"], kind.axes or 1)
        case _:
            pass
    return Cost(numbers * item + parameters * 4, work)


def spatial(value: Value, axes: int) -> tuple[int, ...] | None:
    """An argument for each spatial axis; None where their numbers do not agree."""
    sizes = _tuple(value)
    if len(sizes) == 1:
        return sizes * axes
    return sizes if len(sizes) == axes else None


def _windowed(name: str, values: dict[str, Value], entering: Shape) -> Shape | None:
    kind = KINDS[name]
    axes = kind.axes or 1
    if len(entering) not in (axes + 1, axes + 2):
        return None
    sides, before = entering[-axes:], entering[:-axes]
    if kind.family == "adaptive":
        output = spatial(values["output_size"], axes)
        return None if output is None or min(output) < 0 else (*before, *output)
    kernel, padding = spatial(values["kernel_size"], axes), spatial(values["padding"], axes)
    stride = kernel if values["stride"] is None else spatial(values["stride"], axes)
    if kernel is None or padding is None or stride is None:
        return None
    if min(kernel) < 1 or min(stride) < 1 or min(padding) < 0:
        return None
    out = tuple(
        (side + 2 * pad - window) // step + 1
        for side, pad, window, step in zip(sides, padding, kernel, stride, strict=True)
    )
    if kind.family == "pool":
        return (*before, *out) if min(out) >= 1 else None
    if before[-1] != values["in_channels"] or min(out) < 1:
        return None
    return (*before[:-1], _int(values["out_channels"]), *out)


def _flattened(values: dict[str, Value], entering: Shape) -> Shape | None:
    axes = max(1, len(entering))
    first, last = _int(values["start_dim"]), _int(values["end_dim"])
    first, last = first + axes if first < 0 else first, last + axes if last < 0 else last
    if not (0 <= first <= last < axes):
        return None
    if not entering:
        return (1,)
    return (*entering[:first], math.prod(entering[first : last + 1]), *entering[last + 1 :])


def _window(value: Value, axes: int) -> int:
    sizes = _tuple(value)
    return math.prod(max(1, size) for size in (sizes * axes if len(sizes) == 1 else sizes))


def _tuple(value: Value) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (_int(value),)


def _int(value: Value) -> int:
    return int(value) if isinstance(value, int) else value[0] if isinstance(value, tuple) else 0


def _size(value: Value) -> int:
    return max(0, _int(value))
