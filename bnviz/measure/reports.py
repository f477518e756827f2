"""What an operation on a lane did, told once: statistics measured anew, norms folded away. Knows no torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bnviz.measure.arrays import Floats


@dataclass(frozen=True, slots=True)
class StatisticsReport:
    """Running statistics of `norms` layers measured anew over `samples`, or reset, or put back.

    `before` and `after` are (loss, accuracy from 0 to 1) on the test set, in evaluation mode.
    """

    lane: int
    step: int
    norms: int
    samples: Literal["train", "test", "reset", "back"]
    before: tuple[float, float]
    after: tuple[float, float]


@dataclass(frozen=True, slots=True)
class FoldedNorm:
    """The numbers a norm had when it was folded into a linear layer; arrays (units,). -1 is the input's.

    The layer before it became W' = factor W and b' = factor b + shift (row by row); where `forward`, the
    layer behind it took them: W' = W factor (column by column) and b' = b + W shift.
    """

    block: int
    forward: bool
    mean: Floats
    var: Floats
    eps: float
    gamma: Floats
    beta: Floats

    @property
    def factor(self) -> Floats:
        """gamma / sqrt(running_var + eps)."""
        return self.gamma / (self.var + self.eps) ** 0.5

    @property
    def shift(self) -> Floats:
        """beta - running_mean * factor."""
        return self.beta - self.mean * self.factor


@dataclass(frozen=True, slots=True)
class FoldReport:
    """Norms folded away. `difference` is the largest change of any logit over the `samples` of the test set
    in evaluation mode, `largest` the largest logit (absolute) before."""

    lane: int
    step: int
    norms: tuple[FoldedNorm, ...]
    difference: float
    largest: float
    samples: int


Report = StatisticsReport | FoldReport
