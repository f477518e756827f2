"""Why a lane stopped: the cause, where it began, and a sentence to tell. Changes nothing in a lane."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from bnviz.experiment.problems import Problem, problems
from bnviz.experiment.values import Experiment
from bnviz.measure.failure import Cause, Failure
from bnviz.measure.places import first_nonfinite
from bnviz.network.modules import LaneNetwork
from bnviz.sayings import said
from bnviz.training.lane import Lane
from bnviz.training.peek import undisturbed


def where_it_began(lane: Lane, x: Tensor, y: Tensor) -> int | None:
    """The first row with a value that is not finite, for the mini-batch x (samples, *shape), y (samples,)
    whose loss is not: that of the output too where only the cross-entropy of finite logits is infinite.

    A pass that left no tape is repeated. None where that one is finite, with other draws of dropout or noise.
    """
    network = lane.network
    if network.tape is not None:
        return _first_row(network)
    with undisturbed(network), torch.no_grad():
        network.arm(True)
        again = lane.loss(x, y)
        row = None if bool(torch.isfinite(again)) else _first_row(network)
        network.arm(False)
    return row


def _first_row(network: LaneNetwork) -> int:
    row = first_nonfinite(network)
    return len(network.blocks) if row is None else row


def diverged(e: Experiment, step: int, loss: float, block: int | None) -> Failure:
    """A loss that is no longer finite, and began in this row (None: not known)."""
    cause: Cause = "NaN" if math.isnan(loss) else "infinite"
    what = cause if cause == "NaN" else said("infinite")
    if block is None:
        sentence = said("The loss became {what}; where that began is not known.", what=what)
    elif block == len(e.network.blocks):
        sentence = said("The loss became {what}; it began in the output layer.", what=what)
    elif block < 0:
        sentence = said("The loss became {what}; it began in the input norm.", what=what)
    else:
        sentence = said("The loss became {what}; it began in block {block}.", what=what, block=block + 1)
    return Failure(cause, step, block, sentence)


def refused(e: Experiment, step: int, lane: int, error: Exception) -> Failure:
    """A mini-batch that PyTorch raised this error on: our own sentence where the experiment tells why, with
    PyTorch's words behind it."""
    problem, words = problem_of(e, lane), str(error)
    if problem is None:
        return Failure("refused", step, None, said("PyTorch says: {error}", error=words), words)
    sentence = said("{sentence} (PyTorch: {error})", sentence=problem.sentence, error=words)
    return Failure("refused", step, problem.block, sentence, words)


def unbuildable(e: Experiment, step: int, lane: int, error: Exception) -> Failure:
    """A network that there cannot be: our own sentence where the experiment tells why, else the error's."""
    problem = problem_of(e, lane)
    return Failure("unbuildable", step, None, str(error) if problem is None else problem.sentence)


def problem_of(e: Experiment, lane: int) -> Problem | None:
    """What the experiment itself says against this lane."""
    found = (p for p in problems(e) if p.severity == "lane" and p.lane == lane)
    return next(found, None)
