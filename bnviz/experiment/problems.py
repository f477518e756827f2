"""Finds what cannot work in an experiment before anything is trained, one sentence each. Knows no torch."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bnviz.experiment.edits import get_norm, norm_rows, the_row
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.shapes import Row, output_shape, rows
from bnviz.experiment.values import Block, Experiment, Norm

Severity = Literal["error", "lane", "warning"]
MAX_PARAMETERS = 300_000_000


@dataclass(frozen=True, slots=True)
class Problem:
    """`error`: nothing can train; `lane`: this lane cannot, the others can; `warning`: it goes."""

    severity: Severity
    where: Literal["data", "network", "training", "lanes"]
    sentence: str
    block: int | None = None
    lane: int | None = None
    field: str | None = None


def train_size(e: Experiment) -> int:
    """How many samples the training set has (at least; a stratified split may round by class)."""
    total = DATA_FACTS[e.data.name].rows or e.data.samples
    return total - test_size(e)


def test_size(e: Experiment) -> int:
    """How many samples the test set has."""
    total = DATA_FACTS[e.data.name].rows or e.data.samples
    return round(total * e.data.test_share)


def problems(e: Experiment) -> tuple[Problem, ...]:
    """All that is wrong with the experiment as a whole, errors first."""
    order = {"error": 0, "lane": 1, "warning": 2}
    found = [*_of_data(e), *_of_blocks(e), *_of_training(e), *_of_norms(e)]
    return tuple(sorted(found, key=lambda problem: order[problem.severity]))


def _of_data(e: Experiment) -> Iterator[Problem]:
    classes = DATA_FACTS[e.data.name].classes
    for side, size in (("training", train_size(e)), ("test", test_size(e))):
        if size < classes:
            yield Problem(
                "error",
                "data",
                f"This test share leaves {size} samples in the {side} set, fewer than the {classes} classes.",
                field="test_share",
            )


def _of_blocks(e: Experiment) -> Iterator[Problem]:
    table = rows(e)
    for number, block in enumerate(e.network.blocks):
        entering = table[number].shape
        if not entering:
            return
        yield from _of_block(number, block, entering, table[number + 1])
    size = sum(row.parameters for row in table)
    if size * len(e.lanes) > MAX_PARAMETERS:
        yield Problem(
            "error",
            "network",
            f"Together the lanes have {size * len(e.lanes):,} weights, more than the {MAX_PARAMETERS:,} "
            "that fit. Make blocks narrower, or take fewer.",
        )


def _of_block(number: int, block: Block, entering: tuple[int, ...], row: Row) -> Iterator[Problem]:
    where = f"Block {number + 1}"
    if block.kind == "conv" and len(entering) != 3:
        why = "these data are no images" if number == 0 else "the block before it gives a flat vector"
        yield Problem("error", "network", f"{where} is a convolution, but {why}.", block=number, field="kind")
        return
    if not row.shape:
        yield Problem(
            "error",
            "network",
            f"{where} leaves nothing of its {entering[1]}×{entering[2]} input; "
            "take a smaller stride, kernel or pooling.",
            block=number,
            field="pool",
        )
        return
    if block.skip and output_shape(block, entering) != entering:
        shape = " × ".join(map(str, row.shape))
        yield Problem(
            "error",
            "network",
            f"{where} has a skip connection, but its output ({shape}) is not shaped like its input "
            f"({' × '.join(map(str, entering))}).",
            block=number,
            field="skip",
        )


def _of_training(e: Experiment) -> Iterator[Problem]:
    size, batch = train_size(e), e.training.batch_size
    if batch > size:
        yield Problem(
            "error",
            "training",
            f"The batch size is {batch:,}, but the training set has only {size:,} samples.",
            field="batch_size",
        )
    classes = DATA_FACTS[e.data.name].classes
    if e.training.batch_order == "k-classes" and e.training.classes_per_batch > classes:
        yield Problem(
            "error",
            "training",
            f"Mini-batches are to have {e.training.classes_per_batch} classes, the data have only {classes}.",
            field="classes_per_batch",
        )


def _of_norms(e: Experiment) -> Iterator[Problem]:
    table = rows(e)
    for lane in range(len(e.lanes)):
        for block in norm_rows(e):
            norm, shape = get_norm(e, lane, block), table[block + 1].normed
            if norm is not None and shape:
                yield from _of_norm(e, lane, block, norm, shape)


def _of_norm(e: Experiment, lane: int, block: int, norm: Norm, shape: tuple[int, ...]) -> Iterator[Problem]:
    def told(severity: Severity, field: str, sentence: str) -> Problem:
        place = f"{e.lanes[lane].name}, {the_row(e, block)}"
        return Problem(severity, "lanes", f"{place}: {sentence}", block, lane, field)

    channels, positions = shape[0], math.prod(shape[1:])
    lonely = _lonely_sample(e)
    match norm.kind:
        case "batch" if positions == 1 and e.training.batch_size == 1 and norm.reads_batch:
            why = "batch norm needs more than one value per unit to find a variance, and the batch size is 1."
            yield told("lane", "kind", f"{why} Take a larger batch, or layer norm.")
        case "batch" if positions == 1 and lonely is not None and norm.reads_batch:
            why = f"{lonely}, and batch norm cannot find a variance of one value."
            yield told("lane", "kind", f"{why} Drop or merge the last batch.")
        case "group" if channels % norm.groups:
            what = ("channel" if len(shape) == 3 else "unit") + ("" if channels == 1 else "s")
            why = f"{channels} {what} cannot be split into {norm.groups} equal groups."
            yield told("lane", "groups", why)
        case "group" if channels * positions == norm.groups:
            why = "group norm over groups of a single value makes every value zero. Take fewer groups."
            if lonely is not None:
                why = f"{lonely}, and group norm finds no variance in groups of one value. Take fewer groups."
            yield told("lane" if lonely is not None else "warning", "groups", why)
        case "layer" if channels * positions == 1:
            yield told("warning", "kind", "layer norm over a single unit makes every value zero.")
        case "instance" if positions == 1:
            why = (
                "instance norm averages over the positions of one image, and here there is one value per unit"
            )
            what_to_do = "It needs a convolution" if len(shape) == 1 else "Shrink the image less before it"
            yield told("lane", "kind", f"{why} only. {what_to_do}.")
        case "instance" if norm.momentum is None and norm.track_running_stats:
            why = "PyTorch's instance norm knows no cumulative average; it takes this momentum for 0,"
            yield told("warning", "momentum", f"{why} and the running statistics stay at 0 and 1.")


def _lonely_sample(e: Experiment) -> str | None:
    """Says so where some mini-batch holds a single sample."""
    batch, size = e.training.batch_size, train_size(e)
    if batch == 1:
        return "the batch size is 1"
    # batches of k classes have no smaller one at the end
    keeps_rest = e.training.last_batch == "keep" and e.training.batch_order != "k-classes"
    if not keeps_rest or batch > size or size % batch != 1:
        return None
    sum_up = f"{size:,} = {size // batch} × {batch} + 1"
    return f"the last mini-batch of each epoch holds a single sample ({sum_up})"
