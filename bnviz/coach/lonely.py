"""The lesson of a batch of one sample: what PyTorch says, why, and what can be done. Knows no training."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from bnviz.coach.finding import Remedy
from bnviz.coach.remedies import drop_last, larger_batch
from bnviz.experiment import edits
from bnviz.experiment.edits import get_norm, norm_rows, the_row
from bnviz.experiment.problems import problems, train_size
from bnviz.experiment.values import Experiment

WHY = (
    "One sample is its own mean and has no spread: x − μ = 0 and σ² = 0. Every unit could only pass on β, "
    "whatever comes in."
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """`said` are PyTorch's own words, `why` a sentence or two, `remedies` edits that let the lane train."""

    said: str
    why: str
    remedies: tuple[Remedy, ...]


def lesson_of(e: Experiment, lane: int, said: str) -> Lesson | None:
    """What there is to learn where a lane stopped with these words; None where it is no batch of one."""
    found = next((p for p in problems(e) if p.severity == "lane" and p.lane == lane), None)
    if not said or found is None or found.block is None:
        return None
    norm = get_norm(e, lane, found.block)
    if norm is None or norm.kind != "batch":
        return None
    inside = 0 <= found.block < len(e.network.blocks)
    where = f"{'in' if inside else 'at'} {the_row(e, found.block)}"
    alone = partial(_change, lane=lane, changes={"use_batch_stats": False, "update_running_stats": False})
    if e.training.batch_size == 1:
        reason, first = "the batch size is 1", larger_batch(e)
    else:
        rest = train_size(e) // e.training.batch_size
        reason = f"the last mini-batch of the epoch, after {rest:,} full ones, holds a single sample"
        first = drop_last()
    return Lesson(
        said,
        f"{where.capitalize()} {reason}. {WHY}",
        (
            first,
            Remedy("Use layer norm", partial(_change, lane=lane, changes={"kind": "layer"})),
            Remedy("Use running statistics", alone),
        ),
    )


def _change(e: Experiment, lane: int, changes: dict[str, object]) -> Experiment:
    """Change all batch norms of a lane."""
    for block in norm_rows(e):
        norm = get_norm(e, lane, block)
        if norm is not None and norm.kind == "batch":
            e = edits.set_norm(e, lane, block, replace(norm, **changes))
    return e
