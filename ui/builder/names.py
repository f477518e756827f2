"""How the values of an experiment are called in the window: titles, short forms, tips. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bnviz.experiment.values import Block, Light, Norm, NormKind
from ui.language import numeral, said, say, tr

NORM_SHORT: dict[NormKind, str] = {"batch": "BN", "layer": "LN", "group": "GN", "instance": "IN"}
NORM_TITLE: dict[NormKind, str] = {
    "batch": said("Batch norm"),
    "layer": said("Layer norm"),
    "group": said("Group norm"),
    "instance": said("Instance norm"),
}
NORM_TIP: dict[NormKind, str] = {
    "batch": said("Each unit over all samples of the mini-batch"),
    "layer": said("Each sample over all units of the block"),
    "group": said("Each sample over groups of channels"),
    "instance": said("Each channel of each image over its positions"),
}
NOISE_TIP = said(
    "In every step each unit gets another mean, from −0.5 to 0.5, and another spread, 1 to 1.25 times,\n"
    "behind its norm; in a block without a norm behind the linear map. None in evaluation mode.\n"
    "Source: Santurkar et al. 2018."
)
ACTIVATION_SHORT = {
    "identity": said("linear"),
    "relu": "ReLU",
    "leaky-relu": "LReLU",
    "tanh": "tanh",
    "sigmoid": "σ",
    "gelu": "GELU",
    "silu": "SiLU",
}
ACTIVATION_TITLE = {
    "identity": said("Identity"),
    "relu": "ReLU",
    "leaky-relu": said("Leaky ReLU"),
    "tanh": "tanh",
    "sigmoid": "Sigmoid σ",
    "gelu": "GELU",
    "silu": "SiLU",
}
SCALING_TITLE = {
    "raw": said("As they are"),
    "unit": "0 … 1",
    "standardised": said("Standardised"),
    "shifted": said("Shifted"),
    "badly-scaled": said("Badly scaled"),
}
SCALING_TIP = {
    "raw": said("The numbers of the data set, unchanged"),
    "unit": said("Every feature between 0 and 1"),
    "standardised": said("Mean 0 and standard deviation 1, measured on the training set"),
    "shifted": said("Standardised, then moved away from zero"),
    "badly-scaled": said("Features of wildly different sizes"),
}
LIGHT_TITLE: dict[Light, str] = {
    "frontal": said("From the front"),
    "side": said("From the side"),
    "dim": said("Dim"),
    "bright": said("Bright haze"),
    "turned": said("Front, heads turned"),
    "varied": said("All of it"),
}
LIGHT_TIP: dict[Light, str] = {
    "frontal": said("The lamp within 30° of the front, an even exposure"),
    "side": said("The lamp 50° to 80° to either side, little other light"),
    "dim": said("From the front, a quarter to half of the exposure"),
    "bright": said("From the front, overexposed, with haze that lifts the black"),
    "turned": said("From the front, heads turned by 25° to 40°"),
    "varied": said("Any direction, any exposure, any haze, heads turned up to 30°"),
}
OPTIMISER_TITLE = {
    "sgd": "SGD",
    "momentum": said("SGD with momentum"),
    "adam": said("Adam"),
    "adamw": "AdamW",
    "rmsprop": "RMSprop",
}
ORDER_TITLE = {
    "shuffled": said("Shuffled"),
    "in-order": said("In order"),
    "sorted": said("Sorted by class"),
    "k-classes": said("A few classes each"),
}
ORDER_TIP = {
    "shuffled": said("Every epoch in a new random order"),
    "in-order": said("Every epoch in the order of the data set"),
    "sorted": said("One class after the other: batch statistics follow the class"),
    "k-classes": said("Each mini-batch holds so many classes only"),
}
LAST_TITLE = {"drop": said("Drop"), "merge": said("Merge"), "keep": said("Keep")}
LAST_TIP = {
    "drop": said("Leave out the last mini-batch of an epoch if it is not full"),
    "merge": said("Add what is left over to the mini-batch before it"),
    "keep": said("Train on the smaller one too; one sample alone has no variance"),
}
INITIALISATION_TITLE = {
    "torch": said("PyTorch's default"),
    "he": "He",
    "xavier": said("Xavier"),
    "gaussian": said("Gaussian"),
    "zeros": said("Zeros"),
}
INITIALISATION_TIP = {
    "torch": said("Uniform within ±1/√fan-in, weights and biases"),
    "he": said("Normal with variance 2/fan-in, made for ReLU"),
    "xavier": said("Normal with variance 2/(fan-in + fan-out), made for tanh and sigmoid"),
    "gaussian": said("Normal with the standard deviation you choose"),
    "zeros": said("All weights zero: nothing tells the units apart, and nothing is learned"),
}


def shape_text(shape: Sequence[int]) -> str:
    """(16, 8, 8) becomes 16×8×8; an impossible shape a dash."""
    return "×".join(map(str, shape)) if shape else "–"


def count_text(count: int) -> str:
    """10100 becomes 10.1 k."""
    if count < 1000:
        return str(count) if count else ""
    if count < 999_950:
        return numeral(f"{count / 1e3:.1f} k" if count < 99_950 else f"{count / 1e3:.0f} k")
    return numeral(f"{count / 1e6:.1f} M" if count < 99.95e6 else f"{count / 1e6:.0f} M")


def block_text(block: Block) -> str:
    """Kind and activation, as the table shows them."""
    kind = tr("dense") if block.kind == "dense" else tr("conv")
    return f"{kind} {say(ACTIVATION_SHORT[block.activation])}"


def block_extras(block: Block) -> str:
    """What is unusual about a block, in one short line; empty for a plain one."""
    extras = []
    if block.kind == "conv":
        extras.append(f"{block.kernel}×{block.kernel}" + (f" /{block.stride}" if block.stride > 1 else ""))
        if block.pool > 1:
            extras.append(tr("pool {side}", side=block.pool))
    if block.skip:
        extras.append(tr("skip"))
    if block.dropout:
        extras.append(tr("drop {share:g}", share=block.dropout))
    if block.bias is not None:
        extras.append(tr("bias") if block.bias else tr("no bias"))
    return " · ".join(extras)


def norm_text(norm: Norm | None) -> str:
    """What a cell of the matrix is, in words."""
    if norm is None:
        return tr("no norm")
    parts = [say(NORM_TITLE[norm.kind]), numeral(f"eps {norm.eps:g}")]
    if norm.kind == "group":
        parts.append(tr("{count} groups", count=norm.groups))
    if norm.tracks:
        parts.append(
            tr("cumulative average")
            if norm.momentum is None
            else tr("momentum {value:g}", value=norm.momentum)
        )
    elif norm.kind in ("batch", "instance"):
        parts.append(tr("no running statistics"))
    if norm.tracks and not norm.use_batch_stats:
        parts.append(tr("normalises with running statistics in training too"))
    if norm.tracks and not norm.update_running_stats:
        parts.append(tr("running statistics stand still"))
    if not norm.affine:
        parts.append(tr("no gamma and beta"))
    elif not norm.train_affine:
        parts.append(tr("gamma and beta not trained"))
    parts.append(tr("before the activation") if norm.placement == "before" else tr("after the activation"))
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
