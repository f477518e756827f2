"""Values to pixels and back, ticks at round numbers, ranges that move rarely. Knows no painter."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.language import numeral, signed

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps `low`..`high` to `start`..`end` (pixels); logarithmic if asked, then below `low` is `low`."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def __call__(self, values: NDArray[Any]) -> NDArray[np.float64]:
        """Pixels of an array of values. NaN stays NaN."""
        low, factor = self._factor()
        if self.log:
            with np.errstate(divide="ignore", invalid="ignore"):
                values = np.log10(np.maximum(values, self.low * 1e-3))
        pixels: NDArray[np.float64] = self.start + (np.asarray(values, np.float64) - low) * factor
        return pixels

    def at(self, value: float) -> float:
        """Pixel of one value."""
        low, factor = self._factor()
        if self.log:
            value = math.log10(max(value, self.low * 1e-3))
        return self.start + (value - low) * factor

    def value(self, pixel: float) -> float:
        """The value at a pixel."""
        low, factor = self._factor()
        found = low + (pixel - self.start) / factor if factor else low
        return float(10.0 ** min(found, 300.0)) if self.log else found

    def _factor(self) -> tuple[float, float]:
        low, high = (math.log10(self.low), math.log10(self.high)) if self.log else (self.low, self.high)
        return low, (self.end - self.start) / (high - low) if high > low else 0.0

    def ticks(self, count: int) -> list[tuple[float, str]]:
        """About `count` round values in the range, each with its label."""
        if self.log:
            return log_ticks(self.low, self.high, count)
        return ticks(self.low, self.high, count)


def ticks(low: float, high: float, count: int) -> list[tuple[float, str]]:
    """About `count` values at 1, 2 or 5 times a power of ten, with labels of equal precision.

    One alone tells no distance: where two are wanted and only one lies inside, they stand closer.
    """
    spread = high - low
    if not 0 < spread < math.inf or count < 1:
        return []
    for wanted in (count, 2 * count, 4 * count):
        step = _round_up(spread / wanted)
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last > first or count == 1:
            break
    return [(k * step, label(k * step, step)) for k in range(first, last + 1)]


def log_ticks(low: float, high: float, count: int) -> list[tuple[float, str]]:
    """Powers of ten, so many of them left out that about `count` stay."""
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    every = max(1, math.ceil((last - first + 1) / max(1, count)))
    return [(10.0**k, power(k)) for k in range(first, last + 1) if k % every == 0]


def power(exponent: int) -> str:
    """A power of ten as people write it: 0.01, 1, 100, else 1e−7."""
    if -3 <= exponent <= 3:
        return numeral(f"{10.0**exponent:g}")
    return signed(f"1e{exponent}")


def _round_up(step: float) -> float:
    """The next 1, 2 or 5 times a power of ten."""
    base = 10.0 ** math.floor(math.log10(step))
    return next(base * k for k in (1, 2, 5, 10, 20) if base * k >= step * (1 - 1e-9))


def label(value: float, step: float) -> str:
    """`value` with as many decimals as `step` has; thousands apart; a real minus sign."""
    if value == 0:
        return "0"
    if abs(value) >= 1e6 or step < 1e-4:
        text = f"{value:.3g}".replace("e+0", "e").replace("e-0", "e-").replace("e+", "e")
    else:
        decimals = max(0, -math.floor(math.log10(step) + 1e-9))
        text = f"{value:,.{decimals}f}".replace(",", "\u202f")
    return signed(text)


def settle(
    current: Range | None, low: float, high: float, *, room: float = 0.15, loose: float = 0.4
) -> Range:
    """A range that holds `low`..`high` and moves rarely.

    The current one is kept while it holds both and the values fill at least `loose` of it; a new one
    has `room` to spare on both sides.
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        return current or (0.0, 1.0)
    low, high = min(low, high), max(low, high)
    spread = high - low
    if current is not None:
        held = current[0] <= low and high <= current[1]
        if held and spread >= loose * (current[1] - current[0]):
            return current
    spare = room * spread if spread > 0 else max(1e-3, 0.1 * abs(high))
    return low - spare, high + spare


def reach(current: float, newest: float, *, room: float = 1.2, least: float = 100.0) -> float:
    """The end of a time axis that starts at zero: grows by `room` when the newest step comes near it."""
    if current >= newest and current <= max(least, newest * 4):
        return current
    wanted = max(least, newest * room)
    base = 10.0 ** (math.floor(math.log10(wanted)) - 1)
    return math.ceil(wanted / base) * base
