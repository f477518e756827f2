"""The lesson of a batch of one sample: what PyTorch says, why, and what can be done. Knows no training."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from bnviz.coach.finding import Remedy
from bnviz.coach.remedies import drop_last, larger_batch
from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT, get_norm, norm_rows
from bnviz.experiment.problems import problems, train_size
from bnviz.experiment.values import Experiment
from bnviz.sayings import said

WHY = said(
    "One sample is its own mean and has no spread: x − μ = 0 and σ² = 0. Every unit could only pass on β, "
    "whatever comes in."
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """`said` are PyTorch's own words, `why` a sentence or two, `remedies` edits that let the lane train."""

    said: str
    why: str
    remedies: tuple[Remedy, ...]


def lesson_of(e: Experiment, lane: int, words: str) -> Lesson | None:
    """What there is to learn where a lane stopped with these words; None where it is no batch of one."""
    found = next((p for p in problems(e) if p.severity == "lane" and p.lane == lane), None)
    if not words or found is None or found.block is None:
        return None
    norm = get_norm(e, lane, found.block)
    if norm is None or norm.kind != "batch":
        return None
    where = _where(e, found.block)
    alone = partial(_change, lane=lane, changes={"use_batch_stats": False, "update_running_stats": False})
    if e.training.batch_size == 1:
        why = said("{where:capital} the batch size is 1. {why}", where=where, why=WHY)
        first = larger_batch(e)
    else:
        why = said(
            "{where:capital} the last mini-batch of the epoch, after {full:,} full ones, holds a single "
            "sample. {why}",
            where=where,
            full=train_size(e) // e.training.batch_size,
            why=WHY,
        )
        first = drop_last()
    return Lesson(
        words,
        why,
        (
            first,
            Remedy(said("Use layer norm"), partial(_change, lane=lane, changes={"kind": "layer"})),
            Remedy(said("Use running statistics"), alone),
        ),
    )


def _where(e: Experiment, row: int) -> str:
    if row == INPUT:
        return said("at the input")
    if row == len(e.network.blocks):
        return said("at the output")
    return said("in block {block}", block=row + 1)


def _change(e: Experiment, lane: int, changes: dict[str, object]) -> Experiment:
    """Change all batch norms of a lane."""
    for block in norm_rows(e):
        norm = get_norm(e, lane, block)
        if norm is not None and norm.kind == "batch":
            e = edits.set_norm(e, lane, block, replace(norm, **changes))
    return e
