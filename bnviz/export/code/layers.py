"""What one block of one lane is in PyTorch: its layers, and its formula. Knows no other lane."""

from __future__ import annotations

import math
from collections.abc import Iterator

from bnviz.experiment.edits import get_norm
from bnviz.experiment.shapes import Row, Shape, output_block, uses_bias
from bnviz.experiment.values import Activation, Block, Experiment, Norm
from bnviz.export.code.lines import call

ACTIVATIONS: dict[Activation, str] = {
    "identity": "",
    "relu": "nn.ReLU",
    "leaky-relu": "nn.LeakyReLU",
    "tanh": "nn.Tanh",
    "sigmoid": "nn.Sigmoid",
    "gelu": "nn.GELU",
    "silu": "nn.SiLU",
}


def block_of(e: Experiment, block: int) -> Block:
    """What a row is; the number of blocks asks for the output, which is a dense block too."""
    return (*e.network.blocks, output_block(e))[block]


def block_layers(e: Experiment, table: list[Row], lane: int, block: int, number: str) -> list[str]:
    """The layers of a block in order, each a constructor's call; `number` is how its dropout and noise
    are numbered.

    `table` is what `bnviz.experiment.shapes.rows` says of the experiment: it must be possible.
    """
    described, norm = block_of(e, block), get_norm(e, lane, block)
    found = [_linear(described, table[block].shape, uses_bias(described, norm))]
    made = [] if norm is None else [norm_layer(norm, table[block + 1].normed)]
    if e.lanes[lane].noise and block < len(e.network.blocks):
        made.append(call("Noise", number))
    activation = ACTIVATIONS[described.activation]
    activated = [call(activation)] if activation else []
    found += [*activated, *made] if norm is not None and norm.placement == "after" else [*made, *activated]
    if described.kind == "conv" and described.pool > 1:
        found.append(call("nn.MaxPool2d", described.pool))
    if described.dropout:
        found.append(call("Dropout", described.dropout, number))
    return found


def norm_layer(norm: Norm, shape: Shape) -> str:
    """The layer of torch.nn that normalises samples of `shape`; arguments at their defaults are left out."""
    layer = _plain_norm(norm, shape)
    return layer if norm.train_affine or not norm.affine else f"{layer}.requires_grad_(False)"


def _plain_norm(norm: Norm, shape: Shape) -> str:
    channels, images = shape[0], len(shape) == 3
    eps = {} if norm.eps == 1e-5 else {"eps": norm.eps}
    affine = {} if norm.affine else {"affine": False}
    match norm.kind:
        case "batch":
            momentum = {} if _momentum(norm) == 0.1 else {"momentum": _momentum(norm)}
            tracks = {} if norm.track_running_stats else {"track_running_stats": False}
            layer = _switched(norm, f"BatchNorm{2 if images else 1}d")
            return call(layer, channels, **eps, **momentum, **affine, **tracks)
        case "instance":
            # PyTorch's instance norm knows no cumulative average: None is no momentum at all
            kept = 0.0 if norm.momentum is None else _momentum(norm)
            momentum = {} if kept == 0.1 or not norm.track_running_stats else {"momentum": kept}
            affine = {"affine": True} if norm.affine else {}
            tracks = {"track_running_stats": True} if norm.track_running_stats else {}
            return call(_switched(norm, "InstanceNorm2d"), channels, **eps, **momentum, **affine, **tracks)
        case "layer":
            affine = {} if norm.affine else {"elementwise_affine": False}
            over: object = channels if len(shape) == 1 else list(shape)
            return call("nn.LayerNorm", over, **eps, **affine)
        case "group":
            return call("nn.GroupNorm", norm.groups, channels, **eps, **affine)


def _momentum(norm: Norm) -> float | None:
    """Running statistics that are not updated, and not in use either, have a momentum of 0."""
    still = norm.tracks and norm.use_batch_stats and not norm.update_running_stats
    return 0.0 if still else norm.momentum


def _switched(norm: Norm, layer: str) -> str:
    """The class of torch.nn, or one of `network.HELPERS` that does not use the batch's statistics."""
    if norm.use_batch_stats or not norm.tracks:
        return f"nn.{layer}"
    return f"{'Lagging' if norm.update_running_stats else 'Frozen'}{layer}"


def formula(block: Block, norm: Norm | None, noise: bool = False) -> str:
    """The block as nested functions, such as ``relu(batch_norm(linear(x)))``."""
    said = "x"
    for name in _functions(block, norm, noise):
        said = f"{name}({said})"
    return f"x + {said}" if block.skip else said


def enters_flat(e: Experiment, table: list[Row], block: int) -> bool:
    """Whether an image becomes a vector right before this block; the number of blocks asks for the output."""
    return block_of(e, block).kind == "dense" and len(table[block].shape) == 3


def _functions(block: Block, norm: Norm | None, noise: bool) -> Iterator[str]:
    yield "linear" if block.kind == "dense" else "conv"
    behind = norm is not None and norm.placement == "after"
    if norm is not None and not behind:
        yield f"{norm.kind}_norm"
    if noise and not behind:
        yield "noise"
    if block.activation != "identity":
        yield block.activation.replace("-", "_")
    if norm is not None and behind:
        yield f"{norm.kind}_norm"
    if noise and behind:
        yield "noise"
    if block.kind == "conv" and block.pool > 1:
        yield "max_pool"
    if block.dropout:
        yield "dropout"


def _linear(block: Block, entering: Shape, bias: bool) -> str:
    named: dict[str, object] = {} if bias else {"bias": False}
    if block.kind == "dense":
        return call("nn.Linear", math.prod(entering), block.width, **named)
    stride = {} if block.stride == 1 else {"stride": block.stride}
    padding = {} if block.kernel == 1 else {"padding": block.kernel // 2}
    return call("nn.Conv2d", entering[0], block.width, block.kernel, **stride, **padding, **named)
