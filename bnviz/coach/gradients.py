"""Rules on how the network learns: gradients with depth, the size of updates, losses that explode."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import median

from bnviz.coach import remedies
from bnviz.coach.evidence import Evidence, guessing_loss
from bnviz.coach.finding import Remedy
from bnviz.coach.rates import LOW_RATE, rate_at_64
from bnviz.coach.rule import Concern, Rule, Seen, Sign
from bnviz.sayings import said

VANISHED = 0.01  # first block's gradient over the last's; healthy lanes 0.1 to 18
EXPLODED = 100.0  # the same, the other way round; forty ReLU blocks with batch norm reach 1000
MIN_DEPTH = 3  # blocks: with two there is no "with depth"
USUAL = 1e-3  # of the weights a step: the rule of thumb
LARGE = 100 * USUAL  # two decades above it; lanes that learn well pass 0.1 for moments only
SMALL = USUAL / 100  # two decades below it
NOT_LEARNED = 0.5  # of the loss of guessing: a lane that has learned may well stand still
MEAN_OF = 20  # steps whose losses are averaged: one batch is too noisy
TOO_HIGH = 2.0  # times the loss of guessing: worse than knowing nothing, and by far
STEPS = 50  # steps it must hold: the first few dozen of any run are wild


def gradient_ratio(evidence: Evidence, lane: int) -> float:
    """||gradient of block 1|| / ||gradient of the last block||, the middle one of the last looks."""
    looks = evidence.parameters(lane)
    ratios = [look[0].gradient_norm / look[-1].gradient_norm for look in looks if look[-1].gradient_norm > 0]
    return median(ratios) if ratios else math.nan


def vanishing(evidence: Evidence) -> Iterator[Sign]:
    """The first block gets far less gradient than the last."""
    for number, lane in evidence.lanes():
        ratio, depth = gradient_ratio(evidence, number), len(lane.blocks)
        if depth >= MIN_DEPTH and ratio <= VANISHED:
            text = said(
                "its weights get {ratio:.2g} of the gradient that block {last} gets", ratio=ratio, last=depth
            )
            yield Sign(number, 0, text)


def exploding(evidence: Evidence) -> Iterator[Sign]:
    """The first block gets far more gradient than the last."""
    for number, lane in evidence.lanes():
        ratio, depth = gradient_ratio(evidence, number), len(lane.blocks)
        if depth >= MIN_DEPTH and math.isfinite(ratio) and ratio >= EXPLODED:
            text = said(
                "its weights get {ratio:.3g} times the gradient that block {last} gets",
                ratio=ratio,
                last=depth,
            )
            yield Sign(number, 0, text)


def update_ratio(evidence: Evidence, lane: int, block: int) -> float:
    """||update|| / ||weights||, the middle one of the last looks."""
    ratios = [look[block].update_ratio for look in evidence.parameters(lane)]
    known = [ratio for ratio in ratios if ratio is not None]
    return median(known) if known else math.nan


def large_updates(evidence: Evidence) -> Iterator[Sign]:
    """A step changes a good part of the weights."""
    for lane, number, _ in evidence.blocks():
        ratio = update_ratio(evidence, lane, number)
        if ratio >= LARGE:
            text = said("one step changes the weights by {share:.0f} % of their size", share=100 * ratio)
            yield Sign(lane, number, text)


def small_updates(evidence: Evidence) -> Iterator[Sign]:
    """A step changes next to nothing, and the lane has not learned yet."""
    guessing = guessing_loss(evidence.experiment)
    for lane, number, _ in evidence.blocks():
        ratio = update_ratio(evidence, lane, number)
        loss = evidence.recent_loss(lane, MEAN_OF) if ratio <= SMALL else 0.0
        if loss > NOT_LEARNED * guessing:
            text = said(
                "one step changes the weights by {ratio:.1e} of their size, while the loss is {loss:.2f} "
                "(guessing: {guessing:.2f})",
                ratio=ratio,
                loss=loss,
                guessing=guessing,
            )
            yield Sign(lane, number, text)


def diverged(evidence: Evidence) -> Iterator[Sign]:
    """The loss is no longer a number, or far above that of guessing and rising."""
    guessing = guessing_loss(evidence.experiment)
    for number, lane in enumerate(evidence.snapshot.lanes):
        losses = evidence.history.train_curve(number)[1]
        if (end := evidence.divergence(number)) is not None:
            what = said("infinite") if end.cause == "infinite" else end.cause
            if end.block is None:
                text = said(
                    "the lane has stopped, for its loss became {what}; where that began is not known",
                    what=what,
                )
            else:
                text = said("the lane has stopped, for its loss became {what}; that began here", what=what)
            yield Sign(number, end.block, text, end.step)
        elif lane.stopped is None and len(losses) >= 2 * MEAN_OF:
            now, start = float(losses[-MEAN_OF:].mean()), float(losses[:MEAN_OF].mean())
            if now >= max(TOO_HIGH * guessing, start):
                text = said(
                    "the loss is {loss:.2f}, far above that of guessing ({guessing:.2f})",
                    loss=now,
                    guessing=guessing,
                )
                yield Sign(number, None, text)


def _norms_or_skips(at: Concern) -> Remedy:
    everywhere = remedies.norms_everywhere(at.e, at.lane)
    return everywhere or remedies.skip_connections(at.e) or remedies.scale_rate(at.e, 1 / 3)


def _norms_or_start(at: Concern) -> Remedy:
    everywhere = remedies.norms_everywhere(at.e, at.lane)
    return everywhere or remedies.fitting_start(at.e) or _norms_or_skips(at)


def _faster_or_norms(at: Concern) -> Remedy:
    """A rate that is low by itself is raised; else the gradient is too small, and norms bring it back."""
    low = rate_at_64(at.e.training) <= LOW_RATE[at.e.training.optimiser]
    norms = None if low else remedies.norms_everywhere(at.e, at.lane)
    return norms or remedies.scale_rate(at.e, 10)


def _slower(at: Concern) -> Remedy:
    return remedies.scale_rate(at.e, 0.1)


ROWS = (
    Rule(
        name="diverging-loss",
        title=said("The loss diverges"),
        severity="alarm",
        condition=Seen(diverged, 0),
        why=said("Steps along the gradient are too long: each one makes the next gradient larger."),
        remedy=_slower,
        source=said("Ioffe and Szegedy 2015 (arXiv 1502.03167), section 4.2.1; Bjorck et al. 2018."),
    ),
    Rule(
        name="vanishing-gradient",
        title=said("The gradient vanishes"),
        severity="warning",
        condition=Seen(vanishing, STEPS, "parameters"),
        why=said(
            "The first blocks stay almost as they were drawn, while the last ones learn from their noise."
        ),
        remedy=_norms_or_start,
        source=said("Glorot and Bengio 2010, section 4.2."),
        covers=("small-updates",),
    ),
    Rule(
        name="exploding-gradient",
        title=said("The gradient explodes"),
        severity="warning",
        condition=Seen(exploding, STEPS, "parameters"),
        why=said("No learning rate suits all blocks: one that moves the last is far too much for the first."),
        remedy=_norms_or_skips,
        source=said("Yang et al. 2019 (arXiv 1902.08129): batch norm by itself does so in deep networks."),
    ),
    Rule(
        name="large-updates",
        title=said("Updates are very large"),
        severity="warning",
        condition=Seen(large_updates, STEPS, "parameters"),
        why=said(
            "Weights that change by a tenth in a step keep little of what they learned; 0.1 % is usual."
        ),
        remedy=_slower,
        source=said("Stanford CS231n, notes on neural networks 3, ratio of updates to weights."),
    ),
    Rule(
        name="small-updates",
        title=said("Updates are very small"),
        severity="warning",
        condition=Seen(small_updates, STEPS, "parameters"),
        why=said("Weights that hardly move learn nothing in any time one would wait; 0.1 % is usual."),
        remedy=_faster_or_norms,
        source=said("Stanford CS231n, notes on neural networks 3, ratio of updates to weights."),
    ),
)
