"""What a view asks for: small frozen intents, matched by shape by the window. Knows no Qt and no engine."""

from __future__ import annotations

from dataclasses import dataclass


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
class ShowStep:
    """Go back to the snapshot at or before this step; None is the newest."""

    step: int | None


Intent = SelectBlock | SelectUnit | ToggleNorm | ShowStep
