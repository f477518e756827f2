"""Why a lane trains no more, as a value. Knows no torch, and nobody who tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# what the loss became; or PyTorch refused the mini-batch; or there is no such network
Cause = Literal["NaN", "infinite", "refused", "unbuildable"]


@dataclass(frozen=True, slots=True)
class Failure:
    """What stopped a lane: why, at which step, in which row (-1 the input, None: not known), and a sentence.

    `said` are PyTorch's own words where it raised an error.
    """

    cause: Cause
    step: int
    block: int | None
    sentence: str
    said: str = ""

    @property
    def diverged(self) -> bool:
        """Whether the loss is no longer a number: then the coach tells it, with a remedy."""
        return self.cause in ("NaN", "infinite")
