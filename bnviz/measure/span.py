"""Which steps the views over time show. Knows only numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """From step `first` to `last`, None for the newest; or the newest `tail` steps, whatever they are."""

    first: int = 0
    last: int | None = None
    tail: int | None = None

    def ends(self, newest: int) -> tuple[int, int]:
        """The first and last step of it in a run that is at step `newest`; never empty, never beyond it."""
        if self.tail is not None:
            return max(0, newest - self.tail), newest
        last = newest if self.last is None else min(self.last, newest)
        return min(self.first, max(0, last - 1)), last

    @property
    def whole(self) -> bool:
        """Whether it is the whole run."""
        return self == ALL


ALL = Span()
