"""Why a lane stopped: where it began, and a sentence to tell. Changes nothing in a lane."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from bnviz.experiment.problems import Problem, problems
from bnviz.experiment.values import Experiment
from bnviz.measure.places import first_nonfinite
from bnviz.sayings import said
from bnviz.training.lane import Lane
from bnviz.training.peek import undisturbed


def where_it_began(lane: Lane, x: Tensor) -> int | None:
    """The first block whose output for the mini-batch x (samples, *shape) is not finite; None if none is."""
    with undisturbed(lane.network), torch.no_grad():
        was_armed = lane.network.tape is not None
        lane.network.arm(True)
        lane.network(x)
        block = first_nonfinite(lane.network)
        if not was_armed:
            lane.network.arm(False)
    return block


def diverged(e: Experiment, loss: float, block: int | None) -> str:
    """What to tell of a loss that is no longer finite, and began in this block (None: not known)."""
    what = "NaN" if math.isnan(loss) else said("infinite")
    if block is None or block == len(e.network.blocks):
        return said("The loss became {what}; it began in the output layer.", what=what)
    if block < 0:
        return said("The loss became {what}; it began in the input norm.", what=what)
    return said("The loss became {what}; it began in block {block}.", what=what, block=block + 1)


def problem_of(e: Experiment, lane: int) -> Problem | None:
    """What the experiment itself says against this lane."""
    found = (p for p in problems(e) if p.severity == "lane" and p.lane == lane)
    return next(found, None)


def explained(problem: Problem | None, error: Exception) -> str:
    """Our own sentence where the experiment tells why, with PyTorch's words behind it."""
    if problem is None:
        return said("PyTorch says: {error}", error=str(error))
    return said("{sentence} (PyTorch: {error})", sentence=problem.sentence, error=str(error))


def own_words(problem: Problem | None, otherwise: Exception) -> str:
    """Our own sentence where the experiment tells why, else that of the error."""
    return str(otherwise) if problem is None else problem.sentence
