"""Which norms can be folded into a linear layer without changing what the network answers. Knows no torch."""

from __future__ import annotations

from bnviz.experiment.edits import INPUT, get_norm, norm_rows, set_norm
from bnviz.experiment.names import NORMS
from bnviz.experiment.shapes import output_block
from bnviz.experiment.values import Block, Experiment, Norm
from bnviz.sayings import said


def foldable(e: Experiment, lane: int) -> list[int]:
    """The blocks (and INPUT) of a lane whose norm can be folded."""
    return [block for block in norm_rows(e) if fold_obstacle(e, lane, block) is None]


def fold(e: Experiment, lane: int, block: int | None = None) -> Experiment:
    """Without the norm of `block`, or without every one of the lane that can be folded.

    An edit for a living run that keeps the function: there the norm goes into a linear layer.
    """
    for each in foldable(e, lane) if block is None else [block]:
        e = set_norm(e, lane, each, None)
    return e


def fold_obstacle(e: Experiment, lane: int, block: int) -> str | None:
    """Why the norm of `block` cannot be folded, in a sentence; None where it can."""
    norm = get_norm(e, lane, block)
    if norm is None:
        return said("There is no norm to fold.")
    if norm.kind in ("layer", "group"):
        return said(
            "{norm:capital} works its statistics out of each sample: there are no fixed numbers that a layer "
            "could take.",
            norm=NORMS[norm.kind],
        )
    if not norm.track_running_stats:
        return said("Without running statistics there are no fixed numbers that a layer could take.")
    if block != INPUT and norm.placement == "before":
        return None
    return _forward_obstacle(e, lane, block)


def _forward_obstacle(e: Experiment, lane: int, block: int) -> str | None:
    """A norm at the input or behind an activation can only go into the layer behind it."""
    blocks = (*e.network.blocks, output_block(e))
    if block + 1 == len(blocks):
        return said("No layer stands behind this norm that could take it.")
    if block != INPUT and blocks[block].pool > 1:
        return said(
            "Max-pooling stands between this norm and the next layer, and a negative gamma would turn it."
        )
    if block != INPUT and blocks[block].skip:
        return said(
            "The skip connection is added behind this norm: the next layer sees more than the norm gives."
        )
    behind = blocks[block + 1]
    if behind.kind == "conv" and behind.kernel > 1:
        return said(
            "The convolution behind this norm pads its input with zeros, which the norm never sees: folded, "
            "the border would come out different."
        )
    if behind.skip:
        return said("The skip connection of the next block takes the norm's output past its layer.")
    if not _takes_a_shift(behind, get_norm(e, lane, block + 1)):
        return said("The layer behind this norm has no bias that could take the shift.")
    return None


def _takes_a_shift(block: Block, norm: Norm | None) -> bool:
    """Whether there is a bias, or a running mean that is subtracted anyway."""
    subtracts = norm is not None and norm.kind == "batch" and norm.placement == "before"
    if subtracts and norm is not None and norm.track_running_stats:
        return True
    if block.bias is not None:
        return block.bias
    return norm is None or norm.placement == "after" or norm.kind in ("layer", "group")
