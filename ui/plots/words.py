"""Numbers as short text of steady width, as the language writes them. Knows nothing else."""

from __future__ import annotations

import math

from ui.language import numeral, signed
from ui.words import whole as every_digit


def moments(mean: float, std: float) -> tuple[str, str]:
    """Mean (with sign) and standard deviation with as many decimals as the larger of them needs."""
    size = max(abs(mean), abs(std))
    if not math.isfinite(size) or not (size == 0 or 2e-3 <= size < 1e5):
        return _odd(mean, "+"), _odd(std, "")
    decimals = 3 if 0 < size < 0.1 else 2 if size < 100 else 1 if size < 1000 else 0
    return signed(f"{mean:+.{decimals}f}"), numeral(f"{std:.{decimals}f}")


def percent(share: float, decimals: int = 0) -> str:
    """A share from 0 to 1: 98.0 %, with a narrow space."""
    if not math.isfinite(share):
        return "–"
    return numeral(f"{100 * share:.{decimals}f}\u202f%")


def whole(number: int) -> str:
    """As everywhere in the window (1 240), but beyond a hundred thousand 123k, 1.2M."""
    if number < 100_000:
        return every_digit(number)
    return f"{number / 1e3:.0f}k" if number < 1e6 else numeral(f"{number / 1e6:.3g}M")


def scientific(value: float) -> str:
    """Two digits that matter: 0.012, 3.1e−5, 140."""
    if not math.isfinite(value):
        return _odd(value, "")
    if value == 0 or 1e-3 <= abs(value) < 1e4:
        return signed(f"{value:.2g}" if abs(value) < 100 else f"{value:.0f}")
    return _short(f"{value:.1e}")


def _odd(value: float, sign: str) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return _short(f"{value:{sign}.1e}")


def _short(text: str) -> str:
    mantissa, _, exponent = text.partition("e")
    return signed(f"{mantissa}e{int(exponent)}")
