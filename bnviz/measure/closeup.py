"""What the microscope saw of one unit: frozen values with read-only arrays. Knows no torch and no Qt."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bnviz.measure.arrays import Floats, Stage


@dataclass(frozen=True, slots=True)
class Focus:
    """Where to look: `block` -1 is the input row; `sample` counts the unit's values of the mini-batch."""

    lane: int
    block: int
    unit: int
    sample: int = 0


@dataclass(frozen=True, slots=True)
class Formula:
    """The numbers of (x - mean) / sqrt(var + eps) * gamma + beta for the chosen sample.

    `count` values feed the mean and the biased variance. `carried` is the sample's value at each stage.
    `gamma` and `beta` are None without affine.
    """

    count: int
    mean: float
    var: float
    eps: float
    gamma: float | None
    beta: float | None
    carried: Mapping[Stage, float]

    @property
    def sd(self) -> float:
        """sqrt(var + eps)."""
        return math.sqrt(self.var + self.eps)


@dataclass(frozen=True, slots=True)
class RunningUpdate:
    """running = (1 - weight) * before + weight * batch of this step; the variance unbiased, over n - 1.

    `momentum` is PyTorch's, None for the cumulative average, whose `weight` is 1 / batches so far.
    Source: torch documentation of nn.BatchNorm1d.
    """

    momentum: float | None
    weight: float
    batch_mean: float
    batch_var_unbiased: float
    mean_before: float
    mean_after: float
    var_before: float
    var_after: float


@dataclass(frozen=True, slots=True)
class GradientTerms:
    """dL/dx of the unit's values, each (values,): what comes in, and the three terms that make what goes out.

    g = gamma * dL/dy; direct g / sd; through the mean -mean(g) / sd; through the variance
    -x_hat * mean(g * x_hat) / sd; `total` is their sum, `autograd` what torch computed.
    Source: Ioffe and Szegedy 2015, section 3, with the terms collected.
    """

    incoming: Floats
    direct: Floats
    through_mean: Floats
    through_variance: Floats
    total: Floats
    autograd: Floats


@dataclass(frozen=True, slots=True)
class CloseUp:
    """One unit at one step. `stages` hold its values (values,) in one order; tables are (samples, units).

    Of an image the tables show the first position. Without a norm there is no formula.
    """

    focus: Focus
    entering: Stage
    preactivation: Stage
    stages: Mapping[Stage, Floats]
    formula: Formula | None
    running: RunningUpdate | None
    gradient: GradientTerms | None
    table_before: Floats
    table_after: Floats
