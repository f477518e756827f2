"""Which steps and values a plot of curves shows, moving rarely. Knows no pixels."""

from __future__ import annotations

import math
from collections.abc import Iterable

from bnviz.measure.span import ALL, Span
from ui.plots.scale import Range, reach
from ui.views.curve_series import Extent

DIVERGED = 2.5  # a curve is cut where it is above so many times the (lower) median of all curves' starts
MOST_DECADES = 8


class LossRange:
    """From zero to a little above the highest curve; logarithmic over whole decades if asked."""

    def __init__(self) -> None:
        self.log = False
        self._linear: Range = (0.0, 1.0)
        self._decades: Range = (0.1, 1.0)

    @property
    def now(self) -> Range:
        return self._decades if self.log else self._linear

    def settle(self, extents: Iterable[Extent]) -> bool:
        """True where the range has moved."""
        known = [extent for extent in extents if extent.count]
        if not known:
            return False
        starts = sorted(extent.start for extent in known)
        start = starts[(len(starts) - 1) // 2]
        highest = min(max(extent.highest for extent in known), max(DIVERGED * start, 1e-6))
        before = self.now
        if self.log:
            lowest = min(extent.lowest_positive for extent in known)
            if math.isfinite(lowest):
                self._settle_log(lowest, highest)
        else:
            self._settle_linear(highest)
        return self.now != before

    def _settle_linear(self, highest: float) -> None:
        top = self._linear[1]
        if not 0.35 * top < highest <= top:
            self._linear = (0.0, _round_up(max(highest, 1e-9) * 1.04))

    def _settle_log(self, lowest: float, highest: float) -> None:
        low = math.floor(math.log10(lowest) + 1e-9)
        high = max(math.ceil(math.log10(max(highest, lowest)) - 1e-9), low + 1)
        self._decades = (10.0 ** max(low, high - MOST_DECADES), 10.0**high)


class StepRange:
    """All steps from zero on, those of a span, or the window the person has chosen."""

    def __init__(self) -> None:
        self.now: Range = (0.0, 100.0)
        self.follows = True
        self._span = ALL

    def settle(self, newest: float) -> bool:
        """True where the range has moved."""
        if not self.follows:
            return False
        if not self._span.whole:
            return self._settle_span(int(newest))
        end = reach(self.now[1] if self.now[0] == 0.0 else 0.0, newest)
        moved = (0.0, end) != self.now
        self.now = (0.0, end)
        return moved

    def _settle_span(self, newest: int) -> bool:
        """A span that grows or moves with the run does so in leaps: each one paints all curves anew."""
        low, high = self._span.ends(newest)
        if self._span.tail is not None:
            room = self._span.tail + max(5, self._span.tail // 8)
            if self.now[1] - self.now[0] == room and self.now[0] <= low and high <= self.now[1]:
                return False
            now = float(low), float(low + room)
        elif self._span.last is None:
            grown = self.now[1] if self.now[0] == low else float(low)
            now = float(low), low + reach(grown - low, high - low)
        else:
            now = float(self._span.first), float(max(self._span.last, self._span.first + 5))
        moved, self.now = now != self.now, now
        return moved

    def show(self, span: Span) -> None:
        """Show the steps of a span, and follow it."""
        self._span = span
        self.follow()

    def zoom(self, centre: float, factor: float) -> None:
        """Show `factor` times as many steps, leaving `centre` where it is."""
        low, high = (centre + (end - centre) * factor for end in self.now)
        if 5 <= high - low <= 1e9:
            self.now, self.follows = (max(0.0, low), high), False

    def shift(self, steps: float) -> None:
        """Show later steps."""
        steps = max(steps, -self.now[0])
        self.now, self.follows = (self.now[0] + steps, self.now[1] + steps), False

    def follow(self) -> None:
        """Show everything again."""
        self.now, self.follows = (0.0, 0.0), True


def _round_up(value: float) -> float:
    """A rounder number, at most a tenth larger."""
    base = 10.0 ** (math.floor(math.log10(value)) - 1)
    candidates = [math.ceil(value / (base * step)) * base * step for step in (1, 2, 5)]
    return max((c for c in candidates if c <= 1.1 * value), default=value)
