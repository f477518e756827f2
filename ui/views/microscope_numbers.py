"""Numbers of the microscope as text. Knows no lens."""

from __future__ import annotations

import math

from ui.language import signed


def short(value: float) -> str:
    """About four digits that matter, with a real minus sign: 0.1283, −12.41, 1.2e−5."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    size = abs(value)
    if size != 0 and not 1e-3 <= size < 1e5:
        mantissa, _, exponent = f"{value:.1e}".partition("e")
        return signed(f"{mantissa.removesuffix('.0')}e{int(exponent)}")
    decimals = 3 if size < 10 else 2 if size < 100 else 1 if size < 1000 else 0
    return signed(f"{value:.{decimals}f}")


def exact(value: float) -> str:
    """Six digits that matter, for the status bar."""
    text, mark, exponent = f"{value:.6g}".partition("e")
    text = f"{text}e{int(exponent)}" if mark else text
    return signed(text.replace("nan", "NaN").replace("inf", "∞"))
