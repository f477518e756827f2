"""Rules on how training is set up: the learning rate, the order of samples, overfitting."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bnviz.coach import remedies
from bnviz.coach.evidence import Evidence, batch_norms, guessing_loss
from bnviz.coach.rates import LOW_RATE, rate_at_64
from bnviz.coach.rule import Rule, Seen, Sign, Static
from bnviz.coach.statistics import mode_accuracies
from bnviz.experiment.edits import INPUT
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.shapes import Row
from bnviz.experiment.values import Experiment
from bnviz.sayings import said

NOT_LEARNED = 0.25  # of the loss of guessing: below it a low rate does no harm
PATIENCE = 150  # steps: a lane at a fitting rate has learned by then

WORSE = 1.3  # times the best test loss; healthy lanes creep up to 1.2
WORSE_BY = 0.1  # and by as much, so that losses near zero are left alone
AFTER_BEST = 100  # steps since the best: no single bad evaluation
TRAIN_SHARE = 0.5  # of the best test loss: the training loss has gone on falling
MEAN_OF = 50  # steps whose training losses are averaged
NO_GAP = 0.05  # of the mini-batch: a larger one between the modes explains a bad test by itself
STEPS = 50


def low_rate(evidence: Evidence) -> Iterator[Sign]:
    """Batch norm everywhere, a low rate, and the lane has not learned."""
    e, guessing = evidence.experiment, guessing_loss(evidence.experiment)
    rate = rate_at_64(e.training)
    if rate > LOW_RATE[e.training.optimiser]:
        return
    for number, _ in evidence.lanes():
        normed = [block for block in batch_norms(e, number) if block != INPUT]
        loss = evidence.recent_loss(number, MEAN_OF)
        if len(normed) == len(e.network.blocks) and loss > NOT_LEARNED * guessing:
            text = said(
                "the learning rate is {rate:g}, and the loss is still {loss:.2f} (guessing: {guessing:.2f})",
                rate=e.training.learning_rate,
                loss=loss,
                guessing=guessing,
            )
            yield Sign(number, None, text)


def overfitted(evidence: Evidence) -> Iterator[Sign]:
    """The test loss has risen from its best for good, while the training loss went on falling.

    Where the test samples are in another light than the training samples, that is what is seen.
    """
    if evidence.experiment.data.test_light not in (None, evidence.experiment.data.light):
        return
    for number, _ in evidence.lanes():
        steps, tests, _, _ = evidence.history.evaluations(number)
        known = np.isfinite(tests)
        steps, tests = steps[known], tests[known]
        if len(tests) < 4:
            continue
        best = int(np.argmin(tests))
        now, lowest = float(np.median(tests[-3:])), float(tests[best])
        if now < max(WORSE * lowest, lowest + WORSE_BY) or steps[-1] - steps[best] < AFTER_BEST:
            continue
        training, evaluation = mode_accuracies(evidence, number)
        loss = evidence.recent_loss(number, MEAN_OF)
        if loss < TRAIN_SHARE * lowest and not training - evaluation > NO_GAP:
            text = said(
                "the test loss is {now:.2f}, up from {lowest:.2f} at step {step:,}, while the training loss "
                "is {loss:.2f}",
                now=now,
                lowest=lowest,
                step=int(steps[best]),
                loss=loss,
            )
            yield Sign(number, None, text)


def unmixed(e: Experiment, _: tuple[Row, ...]) -> Iterator[Sign]:
    """Mini-batches of few classes, and some batch norm that sees them."""
    training, classes = e.training, DATA_FACTS[e.data.name].classes
    if not any(batch_norms(e, lane) for lane in range(len(e.lanes))):
        return
    if training.batch_order == "sorted":
        text = said(
            "mini-batches come sorted by class, one of the {classes} after the other", classes=classes
        )
        yield Sign(None, None, text)
    elif training.batch_order == "k-classes" and 2 * training.classes_per_batch <= classes:
        text = said(
            "each mini-batch holds {few} of the {classes} classes only",
            few=training.classes_per_batch,
            classes=classes,
        )
        yield Sign(None, None, text)


ROWS = (
    Rule(
        name="unmixed-batches",
        title=said("Mini-batches are not mixed"),
        severity="warning",
        condition=Static(unmixed),
        why=said(
            "Batch norm subtracts what the samples of a batch have in common: here that is the class itself."
        ),
        remedy=lambda _: remedies.shuffle(),
        source=said("Wu and Johnson 2021 (arXiv 2105.07576); torch documentation of DataLoader, shuffle."),
    ),
    Rule(
        name="low-learning-rate",
        title=said("The learning rate is very low"),
        severity="hint",
        condition=Seen(low_rate, PATIENCE),
        why=said(
            "Batch norm pays off at rates that would break the plain network; at low ones it is no faster."
        ),
        remedy=lambda at: remedies.scale_rate(at.e, 10),
        source=said("Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.3; Bjorck et al. 2018."),
    ),
    Rule(
        name="overfitting",
        title=said("Overfitting"),
        severity="hint",
        condition=Seen(overfitted, STEPS),
        why=said("What is learned now holds for the training samples only; new ones get worse answers."),
        remedy=lambda at: remedies.drop_out_behind(at.e, 0.3),
        source=said("Prechelt 1998, Early stopping: but when?, generalisation loss."),
    ),
)
