"""What a race of learning rates found, in a few words. Knows no painter."""

from __future__ import annotations

import math

from bnviz.labs.rates import Race
from ui.plots.words import percent


def short(rate: float) -> str:
    """A learning rate in at most six characters: 0.0016, 2.5e−4."""
    if rate >= 1e-3:
        return f"{rate:g}"
    mantissa, _, exponent = f"{rate:.1e}".partition("e")
    return f"{float(mantissa):g}e−{abs(int(exponent))}"


def band_words(race: Race | None, lane: int) -> str:
    """At which rates the lane trains; a gap between them is said."""
    if race is None:
        return ""
    if race.refusals[lane] is not None:
        return "cannot train"
    bands = race.bands(lane)
    if not bands:
        return "trains at none of them" if race.done else "…"
    said = [
        f"at {race.rates[low]:g}" if low == high else f"from {race.rates[low]:g} to {race.rates[high]:g}"
        for low, high in bands
    ]
    return f"trains {' and '.join(said)}"


def outcome(race: Race | None, lane: int, rate: int) -> str:
    """What became of one training."""
    if race is None:
        return "not tried yet"
    if race.refusals[lane] is not None:
        return "cannot train"
    if race.stopped[lane, rate]:
        return f"blew up at step {race.stopped[lane, rate]}"
    accuracy = float(race.accuracies[lane, rate])
    return "is on its way" if math.isnan(accuracy) else f"{percent(accuracy)} of the training set right"
