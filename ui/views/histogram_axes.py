"""Which value axis and which height each row of histograms has, moving rarely. Knows no pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bnviz.measure.snapshot import Distribution
from ui.plots.histogram import tallest
from ui.plots.scale import Range

GHOST_FRAMES = 75  # about two and a half seconds
CUT = 3.0  # a bar may be so much higher than the tallest of the calmest lane before it is cut


@dataclass(slots=True)
class RowAxis:
    """The axis all lanes of a row share, and where it was before its last move."""

    range: Range
    top: float = 0.1
    was: Range | None = None
    ghost: int = 0

    def settle(self, seen: Sequence[Distribution]) -> bool:
        """Follow the engine's ranges and the tallest bars; True where the labels have to be painted anew."""
        moved = False
        wanted = min(d.low for d in seen), max(d.high for d in seen)
        if wanted != self.range:
            self.was, self.range, self.ghost = self.range, wanted, GHOST_FRAMES
            moved = True
        elif self.ghost:
            self.ghost -= 1
            moved = self.ghost == 0
        peaks = [peak for d in seen if (peak := tallest(d, self.range)) > 0]
        if peaks:
            wanted_top = min(max(peaks), CUT * min(peaks))
            if not 0.55 * self.top < wanted_top <= self.top:
                self.top = 1.12 * wanted_top
        return moved


class Axes:
    """One axis for each row and stage. The engine chooses the ranges; here they are only followed."""

    def __init__(self) -> None:
        self._rows: dict[tuple[int, str], RowAxis] = {}

    def clear(self) -> None:
        self._rows.clear()

    def get(self, block: int, stage: str) -> RowAxis | None:
        return self._rows.get((block, stage))

    def settle(self, block: int, stage: str, seen: Sequence[Distribution]) -> bool:
        """True where the row's labels have to be painted anew."""
        if not seen:
            return False
        axis = self._rows.get((block, stage))
        if axis is None:
            low, high = min(d.low for d in seen), max(d.high for d in seen)
            axis = self._rows[(block, stage)] = RowAxis((low, high), top=1e-9)
            axis.settle(seen)
            return True
        return axis.settle(seen)
