"""What a view asks for: small frozen intents, matched by shape by the window. Knows no Qt and no engine."""

from __future__ import annotations

from dataclasses import dataclass

from bnviz.experiment.values import Norm


@dataclass(frozen=True, slots=True)
class SelectBlock:
    """Show this block everywhere. -1 is the input row, the number of blocks is the output."""

    block: int


@dataclass(frozen=True, slots=True)
class SelectUnit:
    """Show this unit of this block in this lane everywhere."""

    lane: int
    block: int
    unit: int


@dataclass(frozen=True, slots=True)
class ToggleNorm:
    """Give the block a norm in this lane, or take it away."""

    lane: int
    block: int


@dataclass(frozen=True, slots=True)
class EditNorm:
    """Make the norm of a block in a lane this one. `what` names the field: edits of one in a row are one."""

    lane: int
    block: int
    norm: Norm
    what: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What was dragged has been let go of."""


@dataclass(frozen=True, slots=True)
class ShowStep:
    """Go back to the snapshot at or before this step; None is the newest."""

    step: int | None


@dataclass(frozen=True, slots=True)
class RecomputeStatistics:
    """Measure the running statistics of a lane over the whole training set."""

    lane: int


@dataclass(frozen=True, slots=True)
class FoldNorms:
    """Fold the norm of a block, or every norm of the lane that can be, into a linear layer."""

    lane: int
    block: int | None


Intent = (
    SelectBlock | SelectUnit | ToggleNorm | EditNorm | Settled | ShowStep | RecomputeStatistics | FoldNorms
)
