"""Rules on what goes through the network: saturation, dead and constant units, signals that fade or grow.

The numbers for healthy and sick networks are measured (docs/coach.md).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from bnviz.coach import remedies
from bnviz.coach.evidence import Evidence
from bnviz.coach.finding import Remedy
from bnviz.coach.rule import Concern, Rule, Seen, Sign
from bnviz.experiment.edits import INPUT, get_norm
from bnviz.measure.snapshot import BlockSnapshot
from bnviz.sayings import said

SATURATED = 0.6  # of the values; healthy lanes stay under 0.1, and three such blocks pass on 6 %
DEAD = 0.5  # of the units; ReLU nets that learn well have up to a third
FADED = 0.01  # of the first block's signal; a lane at 0.06 still learned, the stuck ones are under 0.001
GROWN = 100.0  # times the first block's signal: the same, the other way round
MIN_DEPTH = 3  # blocks: with two there is no "with depth"
CONSTANT = 0.1  # of the units, so that a single useless unit is no finding
ROUNDING = 5e-7  # of a unit's mean: a spread of four float32 roundings is no spread
STEPS = 50  # steps it must hold: the first few dozen of any run are wild


def saturated(evidence: Evidence) -> Iterator[Sign]:
    """Most values enter a sigmoid or tanh where its slope is under 5 % of its steepest."""
    for lane, number, block in evidence.blocks():
        activation = evidence.experiment.network.blocks[number].activation
        entering = block.stages.get(block.preactivation)
        if activation not in ("sigmoid", "tanh") or entering is None or entering.saturated is None:
            continue
        if entering.saturated >= SATURATED:
            share = 100 * entering.saturated
            if activation == "sigmoid":
                text = said("{share:.0f} % of the sigmoids are saturated", share=share)
            else:
                text = said("{share:.0f} % of the tanh units are saturated", share=share)
            yield Sign(lane, number, text)


def dead(evidence: Evidence) -> Iterator[Sign]:
    """Units whose ReLU let nothing through in any of the last looks."""
    for lane, number, block in evidence.blocks():
        now = block.units.highest
        if now is None or int((now <= 0).sum()) < DEAD * len(now):
            continue
        seen = [each.lanes[lane].blocks for each in evidence.recent]
        highest = [blocks[number].units.highest for blocks in seen if blocks]
        tops = [each for each in highest if each is not None and len(each) == len(now)]
        count, units = int((np.maximum.reduce(tops) <= 0).sum()), len(tops[0])
        if count >= DEAD * units:
            text = said("{count} of {units} ReLUs let nothing through", count=count, units=units)
            yield Sign(lane, number, text)


def signal(evidence: Evidence, lane: int, number: int, block: BlockSnapshot) -> float:
    """How far samples differ in what enters a block's activation: root of the units' mean variance.

    Behind a batch norm the variance of a unit is gamma^2 v / (v + eps) (torch documentation of
    nn.BatchNorm1d); behind another norm the spread of all values stands for it.
    """
    norm = get_norm(evidence.experiment, lane, number)
    variance = block.units.batch_var
    if norm is not None and (norm.kind != "batch" or norm.placement == "after"):
        entering = block.stages.get(block.preactivation)
        return math.nan if entering is None else entering.std
    if norm is not None:
        gamma = 1.0 if block.units.gamma is None else block.units.gamma
        variance = gamma**2 * variance / (variance + norm.eps)
    return math.sqrt(float(np.add.reduce(variance)) / len(variance)) if len(variance) else math.nan


def _signals(evidence: Evidence) -> Iterator[tuple[int, list[float]]]:
    for number, lane in evidence.lanes():
        if len(lane.blocks) >= MIN_DEPTH:
            yield number, [signal(evidence, number, i, block) for i, block in enumerate(lane.blocks)]


def fading(evidence: Evidence) -> Iterator[Sign]:
    """Samples differ ever less from block to block: the last blocks see nearly the same for all."""
    for lane, signals in _signals(evidence):
        if signals[0] > 0 and signals[-1] <= FADED * signals[0]:
            first = next(i for i, each in enumerate(signals) if each <= FADED * signals[0])
            text = said(
                "the signal falls below {least:.0f} % of block 1's here, and is {share:.2g} of it at block "
                "{last}",
                least=100 * FADED,
                share=signals[-1] / signals[0],
                last=len(signals),
            )
            yield Sign(lane, first, text)


def growing(evidence: Evidence) -> Iterator[Sign]:
    """The signal grows from block to block."""
    for lane, signals in _signals(evidence):
        if signals[0] > 0 and math.isfinite(signals[-1]) and signals[-1] >= GROWN * signals[0]:
            first = next(i for i, each in enumerate(signals) if each >= GROWN * signals[0])
            text = said(
                "the signal grows beyond {most:g} times block 1's here, and is {times:.3g} times as large at "
                "block {last}",
                most=GROWN,
                times=signals[-1] / signals[0],
                last=len(signals),
            )
            yield Sign(lane, first, text)


def constant(evidence: Evidence) -> Iterator[Sign]:
    """Units whose linear gives the same value for every sample, up to rounding."""
    for lane, number, block in evidence.blocks():
        norm = get_norm(evidence.experiment, lane, number)
        if norm is not None and norm.placement == "after":
            continue  # its statistics are of the activation: those are dead ReLUs
        mean, variance = block.units.batch_mean, block.units.batch_var
        count, units = int((variance <= (ROUNDING * mean) ** 2).sum()), len(mean)
        if units and count >= CONSTANT * units:
            text = said(
                "{count} of {units} units have the same value for every sample", count=count, units=units
            )
            yield Sign(lane, number, text)


def _norm_or_slower(at: Concern) -> Remedy:
    return remedies.norms_here(at.e, at.lane, at.blocks) or remedies.scale_rate(at.e, 1 / 3)


def _norms_or_start(at: Concern) -> Remedy:
    everywhere = remedies.norms_everywhere(at.e, at.lane)
    return everywhere or remedies.fitting_start(at.e) or remedies.scale_rate(at.e, 1 / 3)


def _input_norm(at: Concern) -> Remedy | None:
    """Features of wild scales push a whole block out of its range; nothing behind it can mend that."""
    raw = at.e.data.scaling in ("raw", "badly-scaled") and at.e.data.name in ("wine", "breast-cancer")
    if not raw or get_norm(at.e, at.lane, INPUT) is not None:
        return None
    return remedies.norm_at_input(at.lane)


def _start(at: Concern) -> Remedy | None:
    """From weights that are all zero nothing can be told apart."""
    return remedies.fitting_start(at.e) if at.e.network.initialisation.kind == "zeros" else None


def _waken(at: Concern) -> Remedy:
    return _start(at) or _input_norm(at) or _norm_or_slower(at)


def _vary(at: Concern) -> Remedy:
    return _start(at) or _input_norm(at) or _norms_or_start(at)


ROWS = (
    Rule(
        name="saturated-units",
        title=said("Saturated units"),
        severity="warning",
        condition=Seen(saturated, STEPS),
        why=said(
            "Where a sigmoid or tanh is flat its gradient is almost zero: the blocks before it hardly learn."
        ),
        remedy=_norm_or_slower,
        source=said(
            "Ioffe and Szegedy 2015 (arXiv 1502.03167), section 2; Glorot and Bengio 2010, section 3."
        ),
    ),
    Rule(
        name="dead-relus",
        title=said("Dead ReLUs"),
        severity="warning",
        condition=Seen(dead, STEPS),
        why=said(
            "A ReLU that is zero for every sample passes on no gradient, so it cannot come back by itself."
        ),
        remedy=_waken,
        source=said("Maas, Hannun and Ng 2013, section 2."),
        covers=("constant-units",),
    ),
    Rule(
        name="fading-signal",
        title=said("The signal fades with depth"),
        severity="warning",
        condition=Seen(fading, STEPS),
        why=said(
            "The last blocks get nearly the same values for every sample, with little to tell classes by."
        ),
        remedy=_norms_or_start,
        source=said("Glorot and Bengio 2010, section 4.2; He et al. 2015 (arXiv 1502.01852), section 2.2."),
    ),
    Rule(
        name="growing-signal",
        title=said("The signal grows with depth"),
        severity="warning",
        condition=Seen(growing, STEPS),
        why=said("Values that grow from block to block make gradients grow too, until something overflows."),
        remedy=_norms_or_start,
        source=said("He et al. 2015 (arXiv 1502.01852), section 2.2; Bjorck et al. 2018 (arXiv 1806.02375)."),
    ),
    Rule(
        name="constant-units",
        title=said("Constant units"),
        severity="hint",
        condition=Seen(constant, STEPS),
        why=said(
            "A unit that never varies tells nothing of the sample; a norm behind it can only give beta."
        ),
        remedy=_vary,
        source=said("torch documentation of nn.BatchNorm1d: x - mean is zero for every sample."),
    ),
)
