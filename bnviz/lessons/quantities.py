"""The table of quantities: what a lesson may measure in a run. Knows snapshots and history, no torch."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from bnviz.errors import LessonError
from bnviz.experiment.values import Experiment
from bnviz.lessons.controls import CONTROLS, value_of
from bnviz.lessons.references import Reference, block_of, lane_of
from bnviz.measure.history import History
from bnviz.measure.over_time import Seen, distribution_of
from bnviz.measure.over_time import block_of as seen_block
from bnviz.measure.snapshot import BlockSnapshot, Distribution, Floats, LaneSnapshot, Snapshot, Stage, Watch
from bnviz.sayings import said

Word = float | str
NAN = math.nan
STEPS_TO = re.compile(r"steps to (\d+(?:\.\d+)?) ?%")


@dataclass(frozen=True, slots=True)
class Live:
    """A run as it is now. `snapshot` and `history` are None before the first step.

    `shown` is the older step that the person went back to, None while the newest is shown; `views` are those
    that can be seen.
    """

    experiment: Experiment
    snapshot: Snapshot | None = None
    history: History | None = None
    shown: int | None = None
    views: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Quantity:
    """One row: `about` in words, what it needs a reference to name, and how it is read; NaN where unknown."""

    about: str
    needs: Literal["", "lane", "block"]
    read: Callable[[Live, int, int], Word]
    percent: bool = False


def _of_lane(about: str, read: Callable[[LaneSnapshot], float], percent: bool = False) -> Quantity:
    def found(live: Live, lane: int, _block: int) -> float:
        return NAN if live.snapshot is None else float(read(live.snapshot.lanes[lane]))

    return Quantity(about, "lane", found, percent)


def _of_block(about: str, read: Callable[[BlockSnapshot], float]) -> Quantity:
    def found(live: Live, lane: int, block: int) -> float:
        seen = None if live.snapshot is None else seen_block(live.snapshot, lane, block)
        return NAN if seen is None else float(read(seen))

    return Quantity(about, "block", found)


def _spread(about: str, stage: Seen, read: Callable[[Distribution], float | None]) -> Quantity:
    def found(live: Live, lane: int, block: int) -> float:
        seen = None if live.snapshot is None else distribution_of(live.snapshot, lane, block, stage)
        value = None if seen is None else read(seen)
        return NAN if value is None else float(value)

    return Quantity(about, "block", found)


def _drift(stage: Seen) -> Quantity:
    def found(live: Live, lane: int, block: int) -> float:
        if live.history is None:
            return NAN
        seen = (distribution_of(snapshot, lane, block, stage) for snapshot in live.history.snapshots)
        medians = [each.p50 for each in seen if each is not None and math.isfinite(each.p50)]
        return max(medians) - min(medians) if medians else NAN

    return Quantity(f"how far the median of the {stage} values has wandered in the run", "block", found)


def _shown_step(live: Live, _lane: int, _block: int) -> float:
    if live.shown is not None:
        return float(live.shown)
    return NAN if live.snapshot is None else float(live.snapshot.step)


def _view(name: str) -> Quantity:
    def found(live: Live, _lane: int, _block: int) -> str:
        return "shown" if name in live.views else "hidden"

    return Quantity(f"whether the view {name} is shown or hidden", "", found)


def _mean(values: Floats | None) -> float:
    return NAN if values is None or not len(values) else float(np.mean(values, dtype=np.float64))


VIEWS = (
    *("network", "histograms", "curves", "decision", "running", "parameters", "microscope"),
    *("modes", "rates", "shapes", "code", "practice", "log"),
)  # the panes of the window; a test compares
STAGES: tuple[Seen, ...] = ("preactivation", "linear", "normalized", "scaled", "activation")

QUANTITIES: dict[str, Quantity] = {
    "step": Quantity(
        "the step", "", lambda live, _l, _b: NAN if live.snapshot is None else live.snapshot.step
    ),
    "epoch": Quantity(
        "the epoch", "", lambda live, _l, _b: NAN if live.snapshot is None else live.snapshot.epoch
    ),
    "shown step": Quantity("the step that the views show", "", _shown_step),
    **{f"{view} view": _view(view) for view in VIEWS},
    "test accuracy": _of_lane("right answers on the test samples", lambda lane: lane.test_accuracy, True),
    "train accuracy": _of_lane("right answers on the mini-batch", lambda lane: lane.train_accuracy, True),
    "eval accuracy": _of_lane("the same in evaluation mode", lambda lane: lane.eval_accuracy, True),
    "test loss": _of_lane("loss on the test samples", lambda lane: lane.test_loss),
    "train loss": _of_lane("loss on the mini-batch", lambda lane: lane.train_loss),
    "stopped": _of_lane("1 where the lane trains no more", lambda lane: float(lane.stopped is not None)),
    **{f"{stage} mean": _spread(f"mean of the {stage} values", stage, lambda d: d.mean) for stage in STAGES},
    **{f"{stage} spread": _spread("their standard deviation", stage, lambda d: d.std) for stage in STAGES},
    **{f"{stage} median": _spread("their median", stage, lambda d: d.p50) for stage in STAGES},
    **{f"{stage} drift": _drift(stage) for stage in STAGES},
    "saturation": _spread("share of units whose activation is flat", "preactivation", lambda d: d.saturated),
    "batch mean": _of_block("mean over the batch, of all units", lambda b: _mean(b.units.batch_mean)),
    "batch variance": _of_block("variance over the batch", lambda b: _mean(b.units.batch_var)),
    "running mean": _of_block("running mean, of all units", lambda b: _mean(b.units.running_mean)),
    "running variance": _of_block("running variance", lambda b: _mean(b.units.running_var)),
    "gamma": _of_block("gamma, of all units", lambda b: _mean(b.units.gamma)),
    "beta": _of_block("beta, of all units", lambda b: _mean(b.units.beta)),
    "weight size": _of_block(
        "norm of the weights", lambda b: NAN if b.parameters is None else b.parameters.weight_norm
    ),
    "gradient size": _of_block(
        "norm of their gradient", lambda b: NAN if b.parameters is None else b.parameters.gradient_norm
    ),
}
WATCH = Watch(stages=frozenset(get_args(Stage)), parameters=True, modes=True)


def measure(reference: Reference, live: Live) -> Word:
    """What a quantity or a control is now; NaN where nothing was measured yet.

    Raises:
        LessonError: there is neither of that name, or no such lane or block.
    """
    if reference.name in CONTROLS:
        return value_of(reference, live.experiment)
    quantity = row_of(reference)
    lane = lane_of(reference, live.experiment) if quantity.needs else 0
    block = block_of(reference, live.experiment) if quantity.needs == "block" else 0
    value = quantity.read(live, lane, block)
    return value if isinstance(value, str) else float(value)


def row_of(reference: Reference) -> Quantity:
    """The row of a quantity; raises LessonError if there is none, or if the reference lacks a lane."""
    if steps := STEPS_TO.fullmatch(reference.name):
        return _steps_to(float(steps[1]) / 100)
    found = QUANTITIES.get(reference.name)
    if found is None:
        raise LessonError(
            said(
                'There is nothing called "{name}"; there are the quantities {quantities}, steps to N %, '
                "and the "
                "controls {controls}.",
                name=reference.name,
                quantities=", ".join(QUANTITIES),
                controls=", ".join(CONTROLS),
            )
        )
    return found


def is_percent(reference: Reference) -> bool:
    """Whether people say it in percent."""
    return reference.name not in CONTROLS and row_of(reference).percent


def watch_of(references: tuple[Reference, ...]) -> Watch:
    """What must be measured so that these are known."""
    names = [reference.name for reference in references]
    stages = {stage for stage in get_args(Stage) for name in names if name.startswith(f"{stage} ")}
    if any(name.startswith("preactivation ") or name == "saturation" for name in names):
        stages |= {"linear", "scaled", "normalized", "noisy", "activation"}
    return Watch(
        stages=frozenset(stages),
        parameters=any(name.endswith(" size") for name in names),
        modes="eval accuracy" in names,
    )


def _steps_to(share: float) -> Quantity:
    def found(live: Live, lane: int, _block: int) -> float:
        """The first evaluated step at which the test accuracy was reached; infinite while it was not."""
        if live.history is None:
            return NAN
        steps, _, accuracy, _ = live.history.evaluations(lane)
        reached = np.flatnonzero(accuracy >= share)
        return float(steps[reached[0]]) if len(reached) else math.inf

    return Quantity(f"the first step with {share:.0%} right on the test samples", "lane", found)
