"""How the values of an experiment are called in the window: titles, short forms, tooltips. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bnviz.experiment.values import Block, Light, Norm, NormKind

NORM_SHORT: dict[NormKind, str] = {"batch": "BN", "layer": "LN", "group": "GN", "instance": "IN"}
NORM_TITLE: dict[NormKind, str] = {
    "batch": "Batch norm",
    "layer": "Layer norm",
    "group": "Group norm",
    "instance": "Instance norm",
}
NORM_TIP: dict[NormKind, str] = {
    "batch": "Each unit over all samples of the mini-batch",
    "layer": "Each sample over all units of the block",
    "group": "Each sample over groups of channels",
    "instance": "Each channel of each image over its positions",
}
ACTIVATION_SHORT = {
    "identity": "linear",
    "relu": "ReLU",
    "leaky-relu": "LReLU",
    "tanh": "tanh",
    "sigmoid": "σ",
    "gelu": "GELU",
    "silu": "SiLU",
}
ACTIVATION_TITLE = {
    "identity": "Identity",
    "relu": "ReLU",
    "leaky-relu": "Leaky ReLU",
    "tanh": "tanh",
    "sigmoid": "Sigmoid σ",
    "gelu": "GELU",
    "silu": "SiLU",
}
SCALING_TITLE = {
    "raw": "As they are",
    "unit": "0 … 1",
    "standardised": "Standardised",
    "shifted": "Shifted",
    "badly-scaled": "Badly scaled",
}
SCALING_TIP = {
    "raw": "The numbers of the data set, unchanged",
    "unit": "Every feature between 0 and 1",
    "standardised": "Mean 0 and standard deviation 1, measured on the training set",
    "shifted": "Standardised, then moved away from zero",
    "badly-scaled": "Features of wildly different sizes",
}
LIGHT_TITLE: dict[Light, str] = {
    "frontal": "From the front",
    "side": "From the side",
    "dim": "Dim",
    "bright": "Bright haze",
    "turned": "Front, heads turned",
    "varied": "All of it",
}
LIGHT_TIP: dict[Light, str] = {
    "frontal": "The lamp within 30° of the front, an even exposure",
    "side": "The lamp 50° to 80° to either side, little other light",
    "dim": "From the front, a quarter to half of the exposure",
    "bright": "From the front, overexposed, with haze that lifts the black",
    "turned": "From the front, heads turned by 25° to 40°",
    "varied": "Any direction, any exposure, any haze, heads turned up to 30°",
}
OPTIMISER_TITLE = {
    "sgd": "SGD",
    "momentum": "SGD with momentum",
    "adam": "Adam",
    "adamw": "AdamW",
    "rmsprop": "RMSprop",
}
ORDER_TITLE = {
    "shuffled": "Shuffled",
    "in-order": "In order",
    "sorted": "Sorted by class",
    "k-classes": "A few classes each",
}
ORDER_TIP = {
    "shuffled": "Every epoch in a new random order",
    "in-order": "Every epoch in the order of the data set",
    "sorted": "One class after the other: batch statistics follow the class",
    "k-classes": "Each mini-batch holds so many classes only",
}
LAST_TITLE = {"drop": "Drop", "merge": "Merge", "keep": "Keep"}
LAST_TIP = {
    "drop": "Leave out the last mini-batch of an epoch if it is not full",
    "merge": "Add what is left over to the mini-batch before it",
    "keep": "Train on the smaller one too; one sample alone has no variance",
}
INITIALISATION_TITLE = {
    "torch": "PyTorch's default",
    "he": "He",
    "xavier": "Xavier",
    "gaussian": "Gaussian",
    "zeros": "Zeros",
}
INITIALISATION_TIP = {
    "torch": "Uniform within ±1/√fan-in, weights and biases",
    "he": "Normal with variance 2/fan-in, made for ReLU",
    "xavier": "Normal with variance 2/(fan-in + fan-out), made for tanh and sigmoid",
    "gaussian": "Normal with the standard deviation you choose",
    "zeros": "All weights zero: nothing tells the units apart, and nothing is learned",
}


def shape_text(shape: Sequence[int]) -> str:
    """(16, 8, 8) becomes 16×8×8; an impossible shape a dash."""
    return "×".join(map(str, shape)) if shape else "–"


def count_text(count: int) -> str:
    """10100 becomes 10.1 k."""
    if count < 1000:
        return str(count) if count else ""
    if count < 999_950:
        return f"{count / 1e3:.1f} k" if count < 99_950 else f"{count / 1e3:.0f} k"
    return f"{count / 1e6:.1f} M" if count < 99.95e6 else f"{count / 1e6:.0f} M"


def block_text(block: Block) -> str:
    """Kind and activation, as the table shows them."""
    return f"{block.kind} {ACTIVATION_SHORT[block.activation]}"


def block_extras(block: Block) -> str:
    """What is unusual about a block, in one short line; empty for a plain one."""
    extras = []
    if block.kind == "conv":
        extras.append(f"{block.kernel}×{block.kernel}" + (f" /{block.stride}" if block.stride > 1 else ""))
        if block.pool > 1:
            extras.append(f"pool {block.pool}")
    if block.skip:
        extras.append("skip")
    if block.dropout:
        extras.append(f"drop {block.dropout:g}")
    if block.bias is not None:
        extras.append("bias" if block.bias else "no bias")
    return " · ".join(extras)


def norm_text(norm: Norm | None) -> str:
    """What a cell of the matrix is, in words."""
    if norm is None:
        return "no norm"
    parts = [NORM_TITLE[norm.kind], f"eps {norm.eps:g}"]
    if norm.kind == "group":
        parts.append(f"{norm.groups} groups")
    if norm.tracks:
        parts.append("cumulative average" if norm.momentum is None else f"momentum {norm.momentum:g}")
    elif norm.kind in ("batch", "instance"):
        parts.append("no running statistics")
    if norm.tracks and not norm.use_batch_stats:
        parts.append("normalises with running statistics in training too")
    if norm.tracks and not norm.update_running_stats:
        parts.append("running statistics stand still")
    if not norm.affine:
        parts.append("no gamma and beta")
    elif not norm.train_affine:
        parts.append("gamma and beta not trained")
    parts.append(f"{norm.placement} the activation")
    return ", ".join(parts)


def short_names(names: Sequence[str], fits: Callable[[str], bool]) -> list[str]:
    """Each name cut at a word so that it `fits`, or at a character where two would then be the same."""
    by_word = [
        _longest([" ".join(name.split()[:n]) for n in range(len(name.split()), 0, -1)], fits)
        for name in names
    ]
    if None not in by_word and len(set(by_word)) == len(set(names)):
        return [text for text in by_word if text is not None]
    return [
        _longest([name, *(f"{name[:n].rstrip()}…" for n in range(len(name) - 1, 0, -1))], fits) or "…"
        for name in names
    ]


def _longest(candidates: Sequence[str], fits: Callable[[str], bool]) -> str | None:
    return next((text for text in candidates if fits(text)), None)
