"""Says in a sentence whether running statistics lag behind the batch's, and why. Knows no torch."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bnviz.experiment.edits import get_norm, norm_rows, row_name
from bnviz.experiment.shapes import rows
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.arrays import Floats
from bnviz.measure.modes import GapTrack
from bnviz.sayings import joined, said

RECENT = 60  # snapshots: further back nothing counts
LOOKS = 9  # the last so many measurements, of which the median counts
MEAN_OFF = 0.6  # standard deviations, RMS over units; healthy lanes stay under 0.5 after 50 steps
VARIANCE = 2.0  # times, either way; healthy lanes stay under 1.6
WORSE = -0.1  # of the mini-batch wrong in evaluation mode only
LOSS = 0.5  # by so much it is higher in evaluation mode; healthy lanes stay under 0.2 after 100 steps
START = 0.05  # what the start values 0 and 1 may still weigh
SLOW = 0.02  # a momentum with a half-life of 34 steps
SMALL_BATCH = 8  # values a unit; with 8 the running mean is 0.5 standard deviations off


@dataclass(frozen=True, slots=True)
class Lag:
    """What holds in a lane: whether it is an alarm, the block it is worst in, a sentence and its gist."""

    alarm: bool
    block: int | None
    sentence: str
    short: str = said("nothing to compare")


def lately(values: Floats) -> Floats:
    """The median of the last `LOOKS` known values along the last axis; NaN where none is known."""
    known = np.asarray(values[..., -RECENT:], np.float64)
    measured = np.flatnonzero(np.isfinite(known.reshape(-1, known.shape[-1])).sum(axis=0))
    known = known[..., measured][..., -LOOKS:]
    out: Floats = np.full(values.shape[:-1], np.nan)
    if known.shape[-1]:
        counts = np.isfinite(known).sum(axis=-1, keepdims=True)
        ordered = np.sort(np.where(np.isfinite(known), known, np.nan), axis=-1)  # NaN last
        middle = np.concatenate([np.maximum(counts - 1, 0) // 2, counts // 2], axis=-1)
        middle = np.minimum(middle, known.shape[-1] - 1)
        out = np.where(counts[..., 0] > 0, np.take_along_axis(ordered, middle, -1).mean(axis=-1), np.nan)
    return out


def lag(e: Experiment, lane: int, track: GapTrack) -> Lag:
    """Judge the last measurements of a lane. Thresholds lie above what the shipped presets' healthy lanes
    show after their first 100 steps, and below momentum 0.01 before step 100, and batches of 2."""
    norms = {b: n for b in norm_rows(e) if (n := get_norm(e, lane, b)) is not None}
    tracking = {block: norm for block, norm in norms.items() if norm.tracks}
    draws = e.lanes[lane].noise or any(block.dropout for block in e.network.blocks)
    if not tracking:
        return Lag(False, None, _nothing_tracked(norms, draws))
    tracking = {block: norm for block, norm in tracking.items() if norm.use_batch_stats}
    if not tracking:
        return Lag(
            False,
            None,
            _all_running(draws),
            said("the same"),
        )
    if not np.isfinite(track.running_loss).any():
        return Lag(False, None, said("Both modes are compared with the next step."), said("not compared yet"))
    mean_off, variance = lately(track.mean_off), lately(track.variance)
    with np.errstate(divide="ignore", invalid="ignore"):
        times = np.exp(np.abs(np.log(variance)))
    badness = np.fmax(mean_off / MEAN_OFF, times / VARIANCE)
    badness[[row for row in range(len(badness)) if row - 1 not in tracking]] = np.nan
    row = int(np.nanargmax(badness)) if np.isfinite(badness).any() else 0
    points = float(lately(track.running_accuracy - track.batch_accuracy))
    loss = float(lately(track.running_loss - track.batch_loss))
    block = row - 1
    if block not in tracking or not (badness[row] > 1 or points <= WORSE or loss >= LOSS):
        return Lag(
            False, None, said("In step: the running statistics follow those of the batches."), said("in step")
        )
    if badness[row] > 1:
        off = _off(float(mean_off[row]), float(variance[row]))
        how = said("{row:capital}: {off}.", row=row_name(e, block), off=off)
    elif points <= WORSE:
        how = said("Evaluation mode gets {share:.0f} % more of the mini-batch wrong.", share=-100 * points)
    else:
        how = said("The loss is {loss:.2g} higher in evaluation mode.", loss=loss)
    reason = _reason(e, block, tracking[block], int(track.steps[-1]))
    return Lag(True, block, joined(how, reason), said("{row:capital} lags", row=row_name(e, block)))


def _all_running(draws: bool) -> str:
    if draws:
        return said(
            "Training takes the running statistics too: only dropout and noise differ, left out here."
        )
    return said("Training takes the running statistics too: both modes are the same.")


def _nothing_tracked(norms: dict[int, Norm], draws: bool) -> str:
    if any(norm.kind in ("batch", "instance") for norm in norms.values()):
        return said("No running statistics: evaluation mode takes those of its own batch.")
    if draws:
        return said("No running statistics: only dropout and noise differ, left out here.")
    return said("No running statistics: both modes are the same.")


def _off(mean_off: float, variance: float) -> str:
    if mean_off / MEAN_OFF >= max(variance, 1 / max(variance, 1e-12)) / VARIANCE:
        return said("running means are {off:.2g} standard deviations off", off=mean_off)
    return said("the running variance is {times:.2g} times that of the batches", times=variance)


def _reason(e: Experiment, block: int, norm: Norm, step: int) -> str:
    if not norm.update_running_stats:
        return said("They are switched off: the network moves on without them.")
    if norm.momentum == 0:
        return said("With momentum 0 they never move.")
    if norm.momentum is not None and norm.momentum < 1:
        left = (1 - norm.momentum) ** step
        if left > START:
            return said(
                "After {steps:,} steps with momentum {momentum:g} their start still weighs {share:.0f} %.",
                steps=step,
                momentum=norm.momentum,
                share=100 * left,
            )
        if norm.momentum < SLOW:
            half = math.log(0.5) / math.log(1 - norm.momentum)
            return said(
                "Momentum {momentum:g} is slow: it takes {half:,.0f} steps to forget half.",
                momentum=norm.momentum,
                half=half,
            )
    values = e.training.batch_size * math.prod(rows(e)[block + 1].normed[1:])
    if values < SMALL_BATCH:
        return said("With {values} values a unit, no batch is like the average.", values=values)
    if e.training.batch_order in ("sorted", "k-classes"):
        return said("Each batch holds few classes, and the average is like none of them.")
    if norm.momentum is None:
        return said("A cumulative average still holds what the network gave in its first steps.")
    return said(
        "At learning rate {rate:g} the weights move faster than they follow.", rate=e.training.learning_rate
    )
