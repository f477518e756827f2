"""Numbers as the window writes them: thin spaces, few digits, plain words. Knows no widget."""

from __future__ import annotations

from ui.language import numeral, tr

THIN = "\u2009"


def whole(number: int) -> str:
    """1240 becomes 1 240, with a thin space."""
    return f"{number:,}".replace(",", THIN)


def rate(per_second: float) -> str:
    """A number of steps a second."""
    if per_second >= 99.5:
        return whole(round(per_second))
    return numeral(f"{per_second:.0f}" if per_second >= 9.95 else f"{per_second:.1f}")


def milliseconds(value: float) -> str:
    """0.4312 becomes 0.43, 12.3 stays 12.3."""
    return numeral(f"{value:.2f}" if value < 9.995 else f"{value:.1f}")


def speed(steps_per_s: float | None) -> str:
    """What the speed slider means."""
    if steps_per_s is None:
        return tr("full speed")
    if steps_per_s < 0.95:
        return tr("1 step in {seconds:.2g} s", seconds=1 / steps_per_s)
    return tr("{rate} steps/s", rate=rate(steps_per_s).removesuffix(numeral(".0")))
