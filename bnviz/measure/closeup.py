"""What the microscope saw of one unit: frozen values with read-only arrays. Knows no torch and no Qt."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bnviz.experiment.arithmetic import mean_noise
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
    `gamma` and `beta` are None without affine. `from_running`: the norm is switched to running statistics
    in training too, and `mean` and `var` are those.
    """

    count: int
    mean: float
    var: float
    eps: float
    gamma: float | None
    beta: float | None
    carried: Mapping[Stage, float]
    from_running: bool = False

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
class Noise:
    """How the mean of a mini-batch strays around that of all the training set, with the weights of `step`.

    The values are those that enter the norm (or leave the linear map where there is none), one for each of
    `size` samples: of an image the mean of its positions. `mean` and `sd` (biased) are of all of them,
    passed through as one batch. `means` (batches,) are those of mini-batches of `batch` samples, each drawn
    without putting back and passed through the network as training does it. The law for their standard
    deviation is sd * sqrt((size - batch) / (batch (size - 1))), close to sd / sqrt(batch); `measured` is
    what they really strayed from `mean`, root of the mean square.
    """

    step: int
    size: int
    batch: int
    mean: float
    sd: float
    means: Floats

    @property
    def law(self) -> float:
        """The standard deviation of a batch mean that the law promises."""
        return self.sd * mean_noise(self.batch, self.size)

    @property
    def measured(self) -> float:
        """How far the batch means strayed; NaN without any."""
        if not len(self.means):
            return math.nan
        with np.errstate(all="ignore"):  # a diverging lane overflows
            return float(np.sqrt(np.mean((self.means.astype(np.float64) - self.mean) ** 2)))

    @property
    def spread(self) -> float:
        """What was measured, or where nothing was the law."""
        return self.measured if len(self.means) else self.law


@dataclass(frozen=True, slots=True)
class Maps:
    """Some images of a convolution before and after the norm, around the chosen one.

    Both are (images, channels, rows, columns), from number `image` and `channel` on; of large images every
    `every`-th pixel down and across.
    """

    image: int
    channel: int
    every: int
    before: Floats
    after: Floats


@dataclass(frozen=True, slots=True)
class CloseUp:
    """One unit at one step. `stages` hold its values (values,) in one order; tables are (samples, units).

    Of an image the tables show the position of the chosen value. Without a norm there is no formula.
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
    noise: Noise | None = None
    maps: Maps | None = None

    @property
    def nbytes(self) -> int:
        """How much memory its arrays hold; the noise is shared by many close-ups."""
        gradient = self.gradient
        arrays = [*self.stages.values(), self.table_before, self.table_after]
        if self.maps is not None:
            arrays += [self.maps.before, self.maps.after]
        if gradient is not None:
            arrays += [gradient.incoming, gradient.direct, gradient.through_mean]
            arrays += [gradient.through_variance, gradient.total, gradient.autograd]
        return sum(array.nbytes for array in arrays) + 4096
