"""The microscope in one sentence, for screen readers. Paints nothing."""

from __future__ import annotations

from ui.language import tr
from ui.views.microscope_lens import Lens
from ui.views.microscope_numbers import exact


def summary_of(lens: Lens) -> str:
    """What is looked at, its mean and variance, and what became of the chosen sample."""
    where = tr("{place}, unit {unit}", place=lens.name, unit=lens.focus.unit + 1)
    seen, numbers = lens.close_up, lens.formula
    if lens.snapshot is None:
        return tr("Microscope, {place}. {words}", place=where, words=lens.missing)
    if seen is None:
        return tr("Step {step}, {place}. {words}", step=lens.snapshot.step, place=where, words=lens.missing)
    if numbers is None and seen.preactivation == "noisy":
        return tr(
            "Step {step}, {place}: there is no norm, x passes with noise.",
            step=lens.snapshot.step,
            place=where,
        )
    if numbers is None:
        return tr(
            "Step {step}, {place}: there is no norm, x passes as it is.",
            step=lens.snapshot.step,
            place=where,
        )
    told = tr(
        "Step {step}, {place}: mean {mean} and variance {var} over {count} values",
        step=lens.snapshot.step,
        place=where,
        mean=exact(numbers.mean),
        var=exact(numbers.var),
        count=numbers.count,
    )
    x, y = numbers.carried.get(seen.entering), numbers.carried.get("scaled")
    if x is not None and y is not None:
        told = tr(
            "{told}; sample {sample}: {x} became {y}",
            told=told,
            sample=lens.shown_sample + 1,
            x=exact(x),
            y=exact(y),
        )
    if "noisy" in numbers.carried:
        told = tr("{told}, and {value} with noise", told=told, value=exact(numbers.carried["noisy"]))
    return f"{told}."
