"""Rules on the norms themselves: gamma, eps, and what a norm is given to average over.

Those on the experiment alone need no training to be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from msgspec.structs import replace

from bnviz.coach import remedies
from bnviz.coach.evidence import SMALL_BATCH, Evidence, batch_norms, values_per_unit
from bnviz.coach.finding import Remedy
from bnviz.coach.rule import Concern, Rule, Seen, Sign, Static
from bnviz.experiment import edits
from bnviz.experiment.edits import get_norm
from bnviz.experiment.names import NORMS
from bnviz.experiment.problems import train_size
from bnviz.experiment.shapes import Row
from bnviz.experiment.values import Experiment
from bnviz.sayings import said

GAMMA_OFF = 0.1  # a tenth of where it begins; healthy lanes stay above 0.6
FEW = 0.1  # of the units, so that a single unit is no finding
STRONG_DROPOUT = 0.3  # at 0.3 the variance differs by half between modes, at 0.5 by 2.8 times and more
USUAL_EPS = 1e-5  # PyTorch's own
STEPS = 50  # steps it must hold: the first few dozen of any run are wild


def switched_off(evidence: Evidence) -> Iterator[Sign]:
    """Gammas near zero: the unit gives its beta whatever it gets."""
    for lane, block, _, seen in evidence.norms():
        if seen.units.gamma is None:
            continue
        count, units = int((np.abs(seen.units.gamma) < GAMMA_OFF).sum()), len(seen.units.gamma)
        if count >= max(1, FEW * units):
            text = said(
                "gamma is under {least:g} in {count} of {units} units",
                least=GAMMA_OFF,
                count=count,
                units=units,
            )
            yield Sign(lane, block, text)


def near_eps(evidence: Evidence) -> Iterator[Sign]:
    """Variances no larger than eps, which then decides the scale."""
    for lane, block, norm, seen in evidence.norms():
        if norm.kind != "batch" or not (seen.units.batch_var <= norm.eps).any():
            continue
        variance = evidence.moments(lane, block).variance
        count, units = int(((variance <= norm.eps) & (variance > 0)).sum()), len(variance)
        if count >= max(1, FEW * units):
            text = said(
                "the variance is no larger than eps ({eps:g}) in {count} of {units} units",
                eps=norm.eps,
                count=count,
                units=units,
            )
            yield Sign(lane, block, text)


def small_batch(e: Experiment, table: tuple[Row, ...]) -> Iterator[Sign]:
    """Too few values for a batch norm to know mean and variance by.

    Silent about a single value: that lane stops, and the lesson of a batch of one tells it with its remedies.
    """
    for lane in range(len(e.lanes)):
        for block in batch_norms(e, lane):
            norm, values = get_norm(e, lane, block), values_per_unit(e, table, block)
            if norm is not None and norm.reads_batch and 1 < values < SMALL_BATCH:
                text = said(
                    "batch norm gets {values} values a unit to find mean and variance of", values=values
                )
                yield Sign(lane, block, text)


def lonely_last_batch(e: Experiment, table: tuple[Row, ...]) -> Iterator[Sign]:
    """One sample is left over at the end of an epoch, and some batch norm gets one value of it."""
    training, size = e.training, train_size(e)
    batch = training.batch_size
    if training.last_batch != "keep" or training.batch_order == "k-classes" or not 1 < batch <= size:
        return
    alone = [
        lane
        for lane in range(len(e.lanes))
        if any(values_per_unit(e, table, block) == batch for block in batch_norms(e, lane))
    ]
    if size % batch == 1 and alone:
        text = said(
            "the last mini-batch of each epoch holds a single sample ({samples:,} = {full} × {batch} + 1)",
            samples=size,
            full=size // batch,
            batch=batch,
        )
        yield Sign(None, None, text)


def useless_bias(e: Experiment, _: tuple[Row, ...]) -> Iterator[Sign]:
    """A bias right before a norm that subtracts each unit's mean."""
    for lane in range(len(e.lanes)):
        for number, block in enumerate(e.network.blocks):
            norm = get_norm(e, lane, number)
            if norm is None or norm.placement == "after" or norm.kind not in ("batch", "instance"):
                continue
            if block.bias is True:
                text = said(
                    "{width} biases are added that {norm} subtracts again",
                    width=block.width,
                    norm=NORMS[norm.kind],
                )
                yield Sign(lane, number, text)


def dropout_before(e: Experiment, _: tuple[Row, ...]) -> Iterator[Sign]:
    """Strong dropout, and a batch norm somewhere behind it."""
    for lane in range(len(e.lanes)):
        normed = batch_norms(e, lane)
        for number, block in enumerate(e.network.blocks):
            behind = [each for each in normed if each > number]
            if block.dropout >= STRONG_DROPOUT and behind:
                yield Sign(lane, number, _dropped(e, block.dropout, behind[0]))


def _dropped(e: Experiment, share: float, row: int) -> str:
    if row == len(e.network.blocks):
        return said(
            "{share:.0f} % of its values are dropped before the batch norm of the output", share=100 * share
        )
    return said(
        "{share:.0f} % of its values are dropped before the batch norm of block {block}",
        share=100 * share,
        block=row + 1,
    )


def norm_on_output(e: Experiment, _: tuple[Row, ...]) -> Iterator[Sign]:
    """A norm behind the last linear layer, on the logits themselves."""
    for lane, contender in enumerate(e.lanes):
        if contender.output_norm is not None:
            text = said("{norm} sets the scale of the logits", norm=NORMS[contender.output_norm.kind])
            yield Sign(lane, len(e.network.blocks), text)


def _undecayed(at: Concern) -> Remedy:
    """Weight decay pulls gamma to zero as well; without it, what pushes gamma there is the gradient."""
    if at.e.training.weight_decay > 0:
        return Remedy(said("Set the weight decay to 0"), partial(edits.set_training, weight_decay=0.0))
    return remedies.scale_rate(at.e, 1 / 3)


def _off_the_output(at: Concern) -> Remedy:
    edit = partial(edits.set_norm, lane=at.lane, block=at.blocks[0], norm=None)
    return Remedy(said("Take the norm off the output"), edit)


def _smaller_eps(at: Concern) -> Remedy:
    norms = [get_norm(at.e, at.lane, block) for block in at.blocks]
    if any(norm is not None and norm.eps > USUAL_EPS for norm in norms):
        return Remedy(
            said("Set eps to {eps:g}", eps=USUAL_EPS), partial(_set_eps, lane=at.lane, blocks=at.blocks)
        )
    return remedies.fitting_start(at.e) or remedies.scale_rate(at.e, 3)


def _set_eps(e: Experiment, lane: int, blocks: tuple[int, ...]) -> Experiment:
    for block in blocks:
        norm = get_norm(e, lane, block)
        if norm is not None:
            e = edits.set_norm(e, lane, block, replace(norm, eps=min(norm.eps, USUAL_EPS)))
    return e


ROWS = (
    Rule(
        name="small-batch",
        title=said("The batch is too small for batch norm"),
        severity="warning",
        condition=Static(small_batch),
        why=said(
            "Mean and variance of a few values are mostly chance; of two values only their order survives."
        ),
        remedy=lambda at: remedies.larger_batch(at.e),
        source=said(
            "Wu and He 2018 (arXiv 1803.08494), figure 1; torch: one value a unit raises a ValueError."
        ),
    ),
    Rule(
        name="last-batch-of-one",
        title=said("The last batch holds one sample"),
        severity="warning",
        condition=Static(lonely_last_batch),
        why=said(
            "A single value has no variance: PyTorch refuses to normalise it, and the lane stops there."
        ),
        remedy=lambda _: remedies.drop_last(),
        source=said("torch documentation of DataLoader, drop_last; nn.BatchNorm1d raises a ValueError."),
    ),
    Rule(
        name="dropout-before-norm",
        title=said("Dropout before a batch norm"),
        severity="hint",
        condition=Static(dropout_before),
        why=said("Dropped values make the variance larger while training than in evaluation mode."),
        remedy=lambda at: remedies.move_dropout(at.e),
        source=said("Li et al. 2019 (arXiv 1801.05134)."),
    ),
    Rule(
        name="bias-before-norm",
        title=said("A bias before a norm"),
        severity="hint",
        condition=Static(useless_bias),
        why=said("Subtracting the mean takes any bias out again; beta does its work."),
        remedy=lambda at: remedies.plain_bias(at.blocks),
        source=said("Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.2."),
    ),
    Rule(
        name="norm-on-output",
        title=said("A norm on the output layer"),
        severity="hint",
        condition=Static(norm_on_output),
        why=said(
            "Each logit then depends on the rest of the mini-batch, and gamma alone sets how sure it can be."
        ),
        remedy=_off_the_output,
        source=said("Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.2: it goes before a nonlinearity."),
    ),
    Rule(
        name="gamma-near-zero",
        title=said("Units switched off by gamma"),
        severity="hint",
        condition=Seen(switched_off, STEPS),
        why=said(
            "With gamma at zero a unit gives its beta for every sample: the block is narrower than it looks."
        ),
        remedy=_undecayed,
        source=said("Ioffe and Szegedy 2015 (arXiv 1502.03167), algorithm 1: y = gamma x-hat + beta."),
    ),
    Rule(
        name="variance-near-eps",
        title=said("Variance near eps"),
        severity="hint",
        condition=Seen(near_eps, STEPS),
        why=said(
            "Then eps decides: what should come out with a standard deviation of 1 comes out at 0.7 or less."
        ),
        remedy=_smaller_eps,
        source=said("torch documentation of nn.BatchNorm1d: x-hat = (x - mean) / sqrt(var + eps)."),
    ),
)
