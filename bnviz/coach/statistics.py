"""Rules on running statistics: lagging behind, misleading in evaluation mode, no longer finite."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from statistics import median

import numpy as np
from msgspec.structs import replace

from bnviz.coach import remedies
from bnviz.coach.evidence import SMALL_BATCH, Evidence, batch_norms, values_per_unit
from bnviz.coach.finding import Remedy
from bnviz.coach.rule import Concern, Rule, Seen, Sign
from bnviz.experiment import edits
from bnviz.experiment.edits import get_norm
from bnviz.experiment.shapes import rows
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.snapshot import BlockSnapshot
from bnviz.sayings import said

MEAN_OFF = 0.5  # standard deviations; healthy lanes have a unit or two beyond that, for moments
SURE = 3.0  # standard errors, so that the noise of small batches is not taken for a lag
UNITS_OFF = 0.25  # of the units; healthy lanes stay under 0.13
VARIANCE_OFF = 2.0  # times, in the middle unit; healthy lanes stay under 1.7 after 50 steps
FREEDOM = 8  # degrees of it: a variance from fewer is no measure
MODE_GAP = 0.15  # of the mini-batch; healthy lanes pass it while they learn fastest, not for MODE_STEPS
MODE_STEPS = 150
STEPS = 50  # with momentum 0.1 the start value weighs 0.5 % after 50 steps
USUAL_MOMENTUM = 0.1  # PyTorch's own, with a half-life of 6.6 steps


def lagging(evidence: Evidence) -> Iterator[Sign]:
    """Running mean or variance far from what the last batches had."""
    for lane, block, norm, seen in evidence.norms():
        if norm.kind != "batch" or seen.units.running_mean is None or seen.units.running_var is None:
            continue
        if not norm.use_batch_stats:
            continue  # trained with the very numbers that evaluation mode takes
        off, units = units_off(evidence, lane, block, norm, seen), len(seen.units.batch_mean)
        times = variance_ratio(evidence, lane, block, seen)
        if off >= UNITS_OFF * units > 0:
            text = said(
                "the running mean is over {most:g} standard deviations off in {off} of {units} units",
                most=MEAN_OFF,
                off=off,
                units=units,
            )
            yield Sign(lane, block, text)
        elif times > 0 and not 1 / VARIANCE_OFF <= times <= VARIANCE_OFF:
            text = said("the running variance is {times:.2g} times that of the mini-batches", times=times)
            yield Sign(lane, block, text)


def units_off(evidence: Evidence, lane: int, block: int, norm: Norm, seen: BlockSnapshot) -> int:
    """How many running means are `MEAN_OFF` standard deviations off, and surely so.

    An average of k batch means and one with weights m, m(1-m), m(1-m)^2 ... differ by chance with a
    variance of 1/k + m/(2-m) times that of a batch mean.
    """
    moments, running = evidence.moments(lane, block), seen.units.running_mean
    assert running is not None
    n = max(1, values_per_unit(evidence.experiment, evidence.rows, block))
    between = np.maximum(moments.between, moments.variance / n)  # what it is at least, if samples are mixed
    weight = 0.0 if norm.momentum is None else norm.momentum / (2 - norm.momentum)
    error = np.sqrt(between * (1 / moments.looks + weight))
    away = np.abs(running - moments.mean)
    far = MEAN_OFF * np.sqrt(moments.variance + moments.between)
    varied = moments.variance > 0  # a unit that has died forgets its mean at its own pace
    return int((varied & (away > far) & (away > SURE * error)).sum())


def variance_ratio(evidence: Evidence, lane: int, block: int, seen: BlockSnapshot) -> float:
    """Running variance over the batches' (unbiased, as PyTorch keeps it), in the middle unit."""
    running, n = seen.units.running_var, values_per_unit(evidence.experiment, evidence.rows, block)
    moments = evidence.moments(lane, block)
    variance, freedom = moments.variance, moments.looks * (n - 1)
    assert running is not None
    varied = variance > 0
    if freedom < FREEDOM or not varied.any():
        return math.nan
    ratios: list[float] = (running[varied] / variance[varied]).tolist()
    return median(ratios) * (n - 1) / n


def modes_differ(evidence: Evidence) -> Iterator[Sign]:
    """The same mini-batches, right in training mode and wrong in evaluation mode."""
    for number, _ in evidence.lanes():
        right, wrong = mode_accuracies(evidence, number)
        if right - wrong >= MODE_GAP:
            text = said(
                "{training:.0f} % of the mini-batch are right in training mode, {evaluation:.0f} % in "
                "evaluation mode",
                training=100 * right,
                evaluation=100 * wrong,
            )
            yield Sign(number, None, text)


def mode_accuracies(evidence: Evidence, lane: int) -> tuple[float, float]:
    """Accuracy in training and in evaluation mode of the same batches, averaged over the last looks."""
    looks = [each.lanes[lane] for each in evidence.with_modes]
    pairs = [(seen.train_accuracy, seen.eval_accuracy) for seen in looks if math.isfinite(seen.eval_loss)]
    if not pairs:
        return math.nan, math.nan
    return sum(right for right, _ in pairs) / len(pairs), sum(wrong for _, wrong in pairs) / len(pairs)


def poisoned(evidence: Evidence) -> Iterator[Sign]:
    """Running statistics that hold NaN or infinity: no later batch can take it out."""
    for lane, block, _, seen in evidence.norms():
        if seen.units.running_mean is None or seen.units.running_var is None:
            continue
        sound = np.isfinite(seen.units.running_mean) & np.isfinite(seen.units.running_var)
        if not sound.all():
            count, units = int((~sound).sum()), len(sound)
            text = said(
                "the running statistics of {count} of {units} units are not finite", count=count, units=units
            )
            yield Sign(lane, block, text)
    for lane in range(len(evidence.snapshot.lanes)):
        end = evidence.divergence(lane)
        if end is None or end.block is None:
            continue
        for block in range(end.block, len(evidence.experiment.network.blocks)):
            norm = get_norm(evidence.experiment, lane, block)
            if norm is not None and norm.tracks:
                text = said("the running statistics have held a mini-batch that was not finite")
                yield Sign(lane, block, text, end.step)


def _follow(at: Concern) -> Remedy:
    """Statistics that are updated, a momentum that follows; where both hold, statistics measured anew."""
    norms = {block: get_norm(at.e, at.lane, block) for block in at.blocks}
    tracking = {block: norm for block, norm in norms.items() if norm is not None and norm.tracks}
    still = tuple(block for block, norm in tracking.items() if not norm.update_running_stats)
    if still:
        label = said("Update the running statistics again")
        return Remedy(label, partial(_set_norms, lane=at.lane, blocks=still, update_running_stats=True))
    slow = []
    for block in at.blocks:
        norm = get_norm(at.e, at.lane, block)
        if norm is not None and norm.momentum is not None and norm.momentum < USUAL_MOMENTUM:
            slow.append(block)
    if slow:
        label = said("Set the momentum of the running statistics to {momentum:g}", momentum=USUAL_MOMENTUM)
        return Remedy(label, partial(_set_norms, lane=at.lane, blocks=tuple(slow), momentum=USUAL_MOMENTUM))
    return Remedy(said("Recompute the running statistics"), action="recompute-statistics")


def _set_norms(e: Experiment, lane: int, blocks: tuple[int, ...], **changes: object) -> Experiment:
    for block in blocks:
        norm = get_norm(e, lane, block)
        if norm is not None:
            e = edits.set_norm(e, lane, block, replace(norm, **changes))
    return e


def _mix_or_follow(at: Concern) -> Remedy:
    """Batches that are mixed and large enough, a momentum that follows, or statistics measured anew."""
    if at.e.training.batch_order in ("sorted", "k-classes"):
        return remedies.shuffle()
    normed = tuple(batch_norms(at.e, at.lane))
    table = tuple(rows(at.e))
    if any(0 < values_per_unit(at.e, table, block) < SMALL_BATCH for block in normed):
        return remedies.larger_batch(at.e)
    return _follow(Concern(at.e, at.lane, normed))


ROWS = (
    Rule(
        name="poisoned-statistics",
        title=said("Running statistics are not finite"),
        severity="alarm",
        condition=Seen(poisoned, 0),
        why=said("Each update mixes the new batch with what was there: a NaN stays in it for ever."),
        remedy=lambda _: Remedy(said("Reset the running statistics"), action="reset-statistics"),
        source=said("torch documentation of nn.BatchNorm1d: (1 - momentum) * running + momentum * batch."),
    ),
    Rule(
        name="mode-gap",
        title=said("Training and evaluation mode disagree"),
        severity="warning",
        condition=Seen(modes_differ, MODE_STEPS, "modes"),
        why=said("It leans on the batch around each sample; with running statistics it answers differently."),
        remedy=_mix_or_follow,
        source=said("Wu and Johnson 2021 (arXiv 2105.07576); Ioffe and Szegedy 2015, algorithm 2."),
    ),
    Rule(
        name="lagging-statistics",
        title=said("Running statistics lag behind"),
        severity="warning",
        condition=Seen(lagging, STEPS),
        why=said("In evaluation mode the norm works with these numbers, not with those it was trained with."),
        remedy=_follow,
        source=said("torch documentation of nn.BatchNorm1d, momentum; Wu and Johnson 2021."),
    ),
)
