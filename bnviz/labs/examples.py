"""Chains to begin with in the shape lab: what goes wrong most, what works, and the network on the screen."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bnviz.experiment.edits import INPUT, get_norm
from bnviz.experiment.shapes import input_shape, rows
from bnviz.experiment.values import Activation, Block, Experiment, Norm
from bnviz.labs.layers import MOST_LAYERS, Chain, Layer, shape_text
from bnviz.sayings import said


@dataclass(frozen=True, slots=True)
class Example:
    """A chain with a title to choose it by."""

    name: str
    title: str
    chain: Chain


def _of(kind: str, **arguments: object) -> Layer:
    return Layer(kind).having(**arguments)


EXAMPLES: tuple[Example, ...] = (
    Example(
        "table",
        said("A table of 10 features"),
        Chain("32, 10", layers=(_of("BatchNorm1d", num_features=10),)),
    ),
    Example("images", said("Images with 16 channels"), Chain("32, 16, 32, 32", layers=(_of("BatchNorm2d"),))),
    Example(
        "features", said("5 declared, 3 arrive"), Chain("10, 3", layers=(_of("BatchNorm1d", num_features=5),))
    ),
    Example("axes", said("Images into the 1d class"), Chain("32, 16, 8, 8", layers=(_of("BatchNorm1d"),))),
    Example(
        "single", said("One sample left over"), Chain("1, 3", layers=(_of("BatchNorm1d", num_features=3),))
    ),
    Example(
        "norms",
        said("Four norms, one tensor"),
        Chain(
            "8, 6, 5, 5",
            layers=(
                _of("BatchNorm2d", num_features=6),
                _of("LayerNorm", normalized_shape=(6, 5, 5)),
                _of("GroupNorm", num_groups=3, num_channels=6),
                _of("InstanceNorm2d", num_features=6),
            ),
        ),
    ),
    Example(
        "network",
        said("From pixels to classes"),
        Chain(
            "32, 1, 28, 28",
            layers=(
                _of("Conv2d", in_channels=1),
                _of("BatchNorm2d"),
                _of("ReLU"),
                _of("MaxPool2d"),
                _of("Linear", in_features=2704),
            ),
        ),
    ),
)

_ACTIVATIONS: dict[Activation, str | None] = {
    "identity": None,
    "relu": "ReLU",
    "leaky-relu": "LeakyReLU",
    "tanh": "Tanh",
    "sigmoid": "Sigmoid",
    "gelu": "GELU",
    "silu": "SiLU",
}


def of_experiment(e: Experiment, lane: int = 0) -> Chain:
    """The lane's network as a chain of layers, as far as the lab holds so many."""
    shape, layers = input_shape(e), list[Layer]()
    table = rows(e)
    before = get_norm(e, lane, INPUT)
    if before is not None:
        layers.append(_norm(before, shape))
    for number, block in enumerate(e.network.blocks):
        entering, normed = table[number].shape, table[number + 1].normed
        if not entering or not normed:
            break
        if block.kind == "dense" and len(entering) > 1:
            layers.append(Layer("Flatten"))
        layers += _block(block, entering, normed, get_norm(e, lane, number))
    last, classes = table[-2].shape, table[-1].shape
    if last and classes:
        if len(last) > 1:
            layers.append(Layer("Flatten"))
        size = math.prod(last)
        layers.append(_of("Linear", in_features=size, out_features=classes[0]))
        behind = e.lanes[lane].output_norm
        if behind is not None:
            layers.append(_norm(behind, classes))
    text = shape_text((e.training.batch_size, *shape))
    return Chain(text, layers=tuple(layers[:MOST_LAYERS]))


def _block(
    block: Block, entering: tuple[int, ...], normed: tuple[int, ...], norm: Norm | None
) -> list[Layer]:
    layers = []
    if block.kind == "conv":
        layers.append(
            _of(
                "Conv2d",
                in_channels=entering[0],
                out_channels=block.width,
                kernel_size=block.kernel,
                stride=block.stride,
                padding=block.kernel // 2,
            )
        )
    else:
        size = math.prod(entering)
        layers.append(_of("Linear", in_features=size, out_features=block.width))
    activation = _ACTIVATIONS[block.activation]
    inner = [Layer(activation)] if activation else []
    if norm is not None:
        made = _norm(norm, normed)
        inner = [made, *inner] if norm.placement == "before" else [*inner, made]
    layers += inner
    if block.kind == "conv" and block.pool > 1:
        layers.append(_of("MaxPool2d", kernel_size=block.pool))
    return layers


def _norm(norm: Norm, shape: tuple[int, ...]) -> Layer:
    d = 2 if len(shape) == 3 else 1
    match norm.kind:
        case "batch":
            return _of(
                f"BatchNorm{d}d",
                num_features=shape[0],
                affine=norm.affine,
                track_running_stats=norm.track_running_stats,
            )
        case "instance":
            return _of(
                f"InstanceNorm{d}d",
                num_features=shape[0],
                affine=norm.affine,
                track_running_stats=norm.track_running_stats,
            )
        case "layer":
            return _of("LayerNorm", normalized_shape=shape, elementwise_affine=norm.affine)
        case "group":
            return _of("GroupNorm", num_groups=norm.groups, num_channels=shape[0], affine=norm.affine)
