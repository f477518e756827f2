"""What a momentum and a batch size mean before anything is trained, in numbers. Knows no torch."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bnviz.sayings import figure, said


@dataclass(frozen=True, slots=True)
class Convention:
    """The same momentum as somebody else writes it."""

    who: str
    written: str
    meaning: str


def half_life(momentum: float) -> float:
    """After how many batches half of what was remembered is forgotten: ln 0.5 / ln(1 - momentum).

    NaN where nothing is ever forgotten (0) or nothing remembered (1).
    """
    return math.log(0.5) / math.log(1 - momentum) if 0 < momentum < 1 else math.nan


def batches_averaged(momentum: float) -> float:
    """How many batches a plain average needs to be as steady as the running one: 2 / momentum - 1.

    A running average of independent batches has momentum / (2 - momentum) of one batch's variance.
    """
    return 2 / momentum - 1 if momentum > 0 else math.inf


def memory(momentum: float | None) -> str:
    """How quickly running statistics forget, in a few words."""
    if momentum is None:
        return said("never forgets: every batch counts the same")
    if momentum <= 0:
        return said("never moves")
    if momentum >= 1:
        return said("only the last batch")
    half = half_life(momentum)
    return (
        said("half-life {half:.1f} steps", half=half)
        if half < 100
        else said("half-life {half:.0f} steps", half=half)
    )


def conventions(momentum: float | None) -> tuple[Convention, ...]:
    """The same running average in PyTorch's, Keras's and the paper's words.

    Sources: torch documentation of nn.BatchNorm1d; Keras documentation of BatchNormalization; Ioffe and
    Szegedy 2015, algorithm 2, which averages over many batches and names no momentum.
    """
    if momentum is None:
        return (
            Convention("PyTorch", "None", said("plain average: batch k counts 1/k")),
            Convention("Keras", "–", said("has no such choice")),
            Convention(said("Paper"), "E[μ]", said("a plain average, as here")),
        )
    steady = _steady(batches_averaged(momentum))
    return (
        Convention("PyTorch", figure(momentum, "g"), said("the share of the new batch")),
        Convention("Keras", figure(1 - momentum, ".6g"), said("the share that is kept")),
        Convention(said("Paper"), "E[μ]", steady),
    )


def mean_noise(batch: int, size: int) -> float:
    """How far the mean of a batch strays from that of all `size` samples, in standard deviations of a sample.

    sqrt((size - batch) / (batch (size - 1))): 1/sqrt(batch), less because a batch is drawn without putting
    back, and 0 when it is the whole set. Source: any textbook of sampling, finite population correction.
    """
    if size < 2 or batch >= size:
        return 0.0
    return math.sqrt((size - batch) / (batch * (size - 1)))


def _steady(batches: float) -> str:
    if math.isinf(batches):
        return said("no batch at all")
    if round(batches) == 1:
        return said("like averaging 1 batch")
    return said("like averaging {batches:,.0f} batches", batches=batches)
