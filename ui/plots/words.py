"""Numbers as short text of steady width. Knows nothing else."""

from __future__ import annotations

import math


def signed(value: float) -> str:
    """Sign and two decimals: +0.01, −12.3, +1.2e5."""
    return _minus(f"{value:+.{_decimals(value)}f}") if _plain(value) else _odd(value, "+")


def positive(value: float) -> str:
    """Two decimals without a sign: 1.09, 0.004, 1.2e5."""
    return _minus(f"{value:.{_decimals(value)}f}") if _plain(value) else _odd(value, "")


def percent(share: float, decimals: int = 0) -> str:
    """A share from 0 to 1: 98.0 %, with a narrow space."""
    if not math.isfinite(share):
        return "–"
    return f"{100 * share:.{decimals}f}\u202f%"


def whole(number: int) -> str:
    """Thousands apart: 1 240; beyond a hundred thousand 123k, 1.2M."""
    if number < 100_000:
        return f"{number:,}".replace(",", "\u202f")
    return f"{number / 1e3:.0f}k" if number < 1e6 else f"{number / 1e6:.3g}M"


def scientific(value: float) -> str:
    """Two digits that matter: 0.012, 3.1e−5, 140."""
    if not math.isfinite(value):
        return _odd(value, "")
    if value == 0 or 1e-3 <= abs(value) < 1e4:
        return _minus(f"{value:.2g}" if abs(value) < 100 else f"{value:.0f}")
    return _short(f"{value:.1e}")


def _plain(value: float) -> bool:
    return value == 0 or 5e-3 <= abs(value) < 1e4


def _decimals(value: float) -> int:
    size = abs(value)
    return 2 if size < 100 else 1 if size < 1000 else 0


def _odd(value: float, sign: str) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return _short(f"{value:{sign}.1e}")


def _short(text: str) -> str:
    mantissa, _, exponent = text.partition("e")
    return _minus(f"{mantissa}e{int(exponent)}")


def _minus(text: str) -> str:
    return text.replace("-", "−")
