"""What curves say: the numbers under the cursor, and all of them as rows. Knows series, not the widget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from ui.language import numeral, say, tr
from ui.views.curve_frame import Frame
from ui.views.curve_head import KINDS
from ui.views.curve_series import Series

NEAR_PX = 4  # so far from a mark it is told as well


def told_at(
    history: History,
    e: Experiment,
    series: Sequence[Series],
    frame: Frame,
    x: float,
    *,
    share: bool,
    curves: str,
) -> str:
    """The newest values at or before a place, and what happened there; empty where there are none.

    `share` says whether the values are shares, `curves` what they are called within a sentence.
    """
    step = frame.x.value(x)
    parts = []
    for lane, contender in enumerate(e.lanes):
        told = list(_values(history, [each for each in series if each.lane == lane], step, share))
        if told:
            parts.append(f"{contender.name}: {', '.join(told)}")
    near = [mark for mark in history.marks if abs(frame.x.at(mark.step) - x) < NEAR_PX]
    parts += [say(mark.text) for mark in near[-1:]]
    if not parts:
        return ""
    return tr("Step {step:,.0f}, {curves}: {lanes}", step=step, curves=curves, lanes="; ".join(parts))


def _values(history: History, series: Sequence[Series], step: float, share: bool) -> Iterator[str]:
    for each in series:
        found = each.values_at(history, step)
        if found is not None:
            yield f"{say(KINDS[each.kind])} {numeral(f'{found[1]:.1%}' if share else f'{found[1]:.4g}')}"


def rows_of(
    history: History | None, e: Experiment, series: Sequence[Series], name: str
) -> Iterable[Sequence[object]]:
    """Every value of every curve, the heading first; `name` is what the values are."""
    yield ("step", "lane", "curve", name)
    if history is None:
        return
    for each in series:
        steps, values = each.read(history, each.lane)
        if each.lane < len(e.lanes):
            lane = e.lanes[each.lane].name
            for step, value in zip(steps.tolist(), values.tolist(), strict=True):
                yield (step, lane, each.kind, value)
