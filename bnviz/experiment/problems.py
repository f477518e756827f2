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
from bnviz.sayings import said

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
    if (size := train_size(e)) < classes:
        sentence = said(
            "This test share leaves {samples} samples in the training set, fewer than the {classes} classes.",
            samples=size,
            classes=classes,
        )
        yield Problem("error", "data", sentence, field="test_share")
    if (size := test_size(e)) < classes:
        sentence = said(
            "This test share leaves {samples} samples in the test set, fewer than the {classes} classes.",
            samples=size,
            classes=classes,
        )
        yield Problem("error", "data", sentence, field="test_share")


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
            said(
                "Together the lanes have {weights:,} weights, more than the {most:,} that fit. Make blocks "
                "narrower, or take fewer.",
                weights=size * len(e.lanes),
                most=MAX_PARAMETERS,
            ),
        )


def _of_block(number: int, block: Block, entering: tuple[int, ...], row: Row) -> Iterator[Problem]:
    if block.kind == "conv" and len(entering) != 3:
        if number == 0:
            sentence = said("Block 1 is a convolution, but these data are no images.")
        else:
            sentence = said(
                "Block {block} is a convolution, but the block before it gives a flat vector.",
                block=number + 1,
            )
        yield Problem("error", "network", sentence, block=number, field="kind")
        return
    if not row.shape:
        yield Problem(
            "error",
            "network",
            said(
                "Block {block} leaves nothing of its {rows}×{columns} input; take a smaller stride, kernel "
                "or pooling.",
                block=number + 1,
                rows=entering[1],
                columns=entering[2],
            ),
            block=number,
            field="pool",
        )
        return
    if block.skip and output_shape(block, entering) != entering:
        yield Problem(
            "error",
            "network",
            said(
                "Block {block} has a skip connection, but its output ({output}) is not shaped like its input "
                "({input}).",
                block=number + 1,
                output=" × ".join(map(str, row.shape)),
                input=" × ".join(map(str, entering)),
            ),
            block=number,
            field="skip",
        )


def _of_training(e: Experiment) -> Iterator[Problem]:
    size, batch = train_size(e), e.training.batch_size
    if batch > size:
        yield Problem(
            "error",
            "training",
            said(
                "The batch size is {batch:,}, but the training set has only {samples:,} samples.",
                batch=batch,
                samples=size,
            ),
            field="batch_size",
        )
    classes = DATA_FACTS[e.data.name].classes
    if e.training.batch_order == "k-classes" and e.training.classes_per_batch > classes:
        yield Problem(
            "error",
            "training",
            said(
                "Mini-batches are to have {wanted} classes, the data have only {classes}.",
                wanted=e.training.classes_per_batch,
                classes=classes,
            ),
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
        placed = said(
            "{lane}, {row}: {sentence}", lane=e.lanes[lane].name, row=the_row(e, block), sentence=sentence
        )
        return Problem(severity, "lanes", placed, block, lane, field)

    channels, positions = shape[0], math.prod(shape[1:])
    lonely = _lonely_sample(e)
    match norm.kind:
        case "batch" if positions == 1 and e.training.batch_size == 1 and norm.reads_batch:
            why = said(
                "batch norm needs more than one value per unit to find a variance, and the batch size is 1. "
                "Take a larger batch, or layer norm."
            )
            yield told("lane", "kind", why)
        case "batch" if positions == 1 and lonely is not None and norm.reads_batch:
            why = said(
                "{lonely}, and batch norm cannot find a variance of one value. Drop or merge the last batch.",
                lonely=lonely,
            )
            yield told("lane", "kind", why)
        case "group" if channels % norm.groups:
            yield told("lane", "groups", _unequal_groups(channels, norm.groups, len(shape) == 3))
        case "group" if channels * positions == norm.groups:
            why = said("group norm over groups of a single value makes every value zero. Take fewer groups.")
            if lonely is not None:
                why = said(
                    "{lonely}, and group norm finds no variance in groups of one value. Take fewer groups.",
                    lonely=lonely,
                )
            yield told("lane" if lonely is not None else "warning", "groups", why)
        case "layer" if channels * positions == 1:
            yield told("warning", "kind", said("layer norm over a single unit makes every value zero."))
        case "instance" if positions == 1:
            if len(shape) == 1:
                why = said(
                    "instance norm averages over the positions of one image, and here there is one value per "
                    "unit only. It needs a convolution."
                )
            else:
                why = said(
                    "instance norm averages over the positions of one image, and here there is one value per "
                    "unit only. Shrink the image less before it."
                )
            yield told("lane", "kind", why)
        case "instance" if norm.momentum is None and norm.track_running_stats:
            why = said(
                "PyTorch's instance norm knows no cumulative average; it takes this momentum for 0, and the "
                "running statistics stay at 0 and 1."
            )
            yield told("warning", "momentum", why)


def _lonely_sample(e: Experiment) -> str | None:
    """Says so where some mini-batch holds a single sample."""
    batch, size = e.training.batch_size, train_size(e)
    if batch == 1:
        return said("the batch size is 1")
    # batches of k classes have no smaller one at the end
    keeps_rest = e.training.last_batch == "keep" and e.training.batch_order != "k-classes"
    if not keeps_rest or batch > size or size % batch != 1:
        return None
    return said(
        "the last mini-batch of each epoch holds a single sample ({samples:,} = {full} × {batch} + 1)",
        samples=size,
        full=size // batch,
        batch=batch,
    )


def _unequal_groups(channels: int, groups: int, image: bool) -> str:
    if image and channels == 1:
        return said("1 channel cannot be split into {groups} equal groups.", groups=groups)
    if channels == 1:
        return said("1 unit cannot be split into {groups} equal groups.", groups=groups)
    told = {"count": channels, "groups": groups}
    if image:
        return said("{count} channels cannot be split into {groups} equal groups.", **told)
    return said("{count} units cannot be split into {groups} equal groups.", **told)
