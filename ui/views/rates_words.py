"""What a race of learning rates found, in a few words. Knows no painter."""

from __future__ import annotations

import math

from bnviz.labs.rates import Race
from ui.language import numeral, tr
from ui.plots.words import percent


def short(rate: float) -> str:
    """A learning rate in at most six characters: 0.0016, 2.5e−4."""
    if rate >= 1e-3:
        return numeral(f"{rate:g}")
    mantissa, _, exponent = f"{rate:.1e}".partition("e")
    return numeral(f"{float(mantissa):g}e−{abs(int(exponent))}")


def band_words(race: Race | None, lane: int) -> str:
    """At which rates the lane trains; a gap between them is said."""
    if race is None:
        return ""
    if race.refusals[lane] is not None:
        return tr("cannot train")
    bands = race.bands(lane)
    if not bands:
        return tr("trains at none of them") if race.done else "…"
    first, *more = (_band(race.rates[low], race.rates[high]) for low, high in bands)
    told = tr("trains {band}", band=first)
    for band in more:
        told = tr("{bands} and {band}", bands=told, band=band)
    return told


def _band(low: float, high: float) -> str:
    if low == high:
        return tr("at {rate:g}", rate=low)
    return tr("from {low:g} to {high:g}", low=low, high=high)


def outcome(race: Race | None, lane: int, rate: int) -> str:
    """What became of one training."""
    if race is None:
        return tr("not tried yet")
    if race.refusals[lane] is not None:
        return tr("cannot train")
    if race.stopped[lane, rate]:
        return tr("blew up at step {step}", step=int(race.stopped[lane, rate]))
    accuracy = float(race.accuracies[lane, rate])
    if math.isnan(accuracy):
        return tr("is on its way")
    return tr("{share} of the training set right", share=percent(accuracy))
