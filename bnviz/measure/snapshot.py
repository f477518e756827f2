"""What was seen at one step: frozen values with read-only arrays. Knows no torch and no Qt.

A snapshot of step k shows the mini-batch of step k as the network saw it in training mode (with the
weights before that step's update), its gradients, and the running statistics after the step.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from bnviz.measure.arrays import BINS as BINS
from bnviz.measure.arrays import SELDOM as SELDOM
from bnviz.measure.arrays import Floats as Floats
from bnviz.measure.arrays import Ints as Ints
from bnviz.measure.arrays import Stage as Stage
from bnviz.measure.closeup import CloseUp as CloseUp
from bnviz.measure.closeup import Focus as Focus
from bnviz.measure.failure import Failure as Failure
from bnviz.measure.modes import GapTrack as GapTrack
from bnviz.measure.modes import ModeGap as ModeGap


@dataclass(frozen=True, slots=True)
class Distribution:
    """How the values of one tensor are spread over `BINS` equal bins from `low` to `high`.

    In a block all lanes share `low` and `high` of what enters the activation, and of each other stage.
    `below` and `above` count finite values outside, `nonfinite` counts NaN and infinities. `mean`, `std`
    (biased) and the percentiles are those of the finite values themselves, not of the bins. `saturated` is
    the share of values at which the activation's slope is under 5 % of its steepest (for ReLU: the share
    that is not let through); None where it has no meaning.
    """

    low: float
    high: float
    counts: Ints  # (BINS,)
    below: int
    above: int
    nonfinite: int
    size: int
    mean: float
    std: float
    p15: float
    p50: float
    p85: float
    saturated: float | None = None


@dataclass(frozen=True, slots=True)
class UnitSpread:
    """Mean, biased standard deviation and percentiles of each unit over the batch, averaged over units."""

    mean: float
    std: float
    p15: float
    p50: float
    p85: float


@dataclass(frozen=True, slots=True)
class UnitStatistics:
    """Per unit (dense) or channel (conv), each of shape (units,).

    `batch_mean` and `batch_var` (biased, over n) are of the tensor that enters the norm, or of the linear
    output where the lane has no norm there. `gamma` and `beta` are those the step was taken with, the
    running statistics those after it. `highest` is the largest value that enters a ReLU, which is dead on
    this batch if it is not above 0. None where the layer has no such thing.
    """

    batch_mean: Floats
    batch_var: Floats
    running_mean: Floats | None = None
    running_var: Floats | None = None
    gamma: Floats | None = None
    beta: Floats | None = None
    highest: Floats | None = None


@dataclass(frozen=True, slots=True)
class ParameterStatistics:
    """Weights of one linear or convolutional layer and their gradient at this step.

    `update_ratio` is ||weights after - before|| / ||weights before|| of this step; None if no step was taken.
    """

    weight: Distribution
    gradient: Distribution
    weight_norm: float
    gradient_norm: float
    update_ratio: float | None


@dataclass(frozen=True, slots=True)
class BlockSnapshot:
    """One block of one lane. `stages` has "linear" and "activation", and where there is a norm
    "normalized" (x-hat) and "scaled" (gamma x-hat + beta); where there is noise "noisy", which is behind
    all of these. `preactivation` names the stage that enters
    the activation."""

    stages: Mapping[Stage, Distribution]
    preactivation: Stage
    units: UnitStatistics
    parameters: ParameterStatistics | None
    per_unit: Mapping[Stage, UnitSpread] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LaneSnapshot:
    """One lane. Accuracies are shares from 0 to 1. `test_*` are of the newest evaluation (eval mode).

    `failure` says why the lane no longer trains, or is None; then `blocks` is empty and
    `output` None, from the step after the one that stopped it. `surface` are class
    probabilities on the grid of `DataPreview.grid` of shape (rows, columns, classes); `predictions` are
    class probabilities of shape (samples, classes) for the preview's samples. `eval_*` are of the same
    mini-batch with the same weights as `train_*`, but in evaluation mode: with the running statistics before
    this step. NaN where nobody asked. `gap` compares both modes block by block, None where nobody asked.
    """

    train_loss: float
    train_accuracy: float
    test_loss: float
    test_accuracy: float
    blocks: tuple[BlockSnapshot, ...]
    output: BlockSnapshot | None = None
    input: BlockSnapshot | None = None
    failure: Failure | None = None
    surface: Floats | None = None
    predictions: Floats | None = None
    eval_loss: float = math.nan
    eval_accuracy: float = math.nan
    gap: ModeGap | None = None

    @property
    def stopped(self) -> str | None:
        """The sentence that says why the lane no longer trains, or None."""
        return None if self.failure is None else self.failure.sentence


@dataclass(frozen=True, slots=True)
class Recent:
    """Every step since the last snapshot that was taken: nothing of the curves is lost.

    `steps` (n,), `train_loss` (lanes, n); a lane that has stopped has NaN.
    """

    steps: NDArray[np.int64]
    train_loss: Floats


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds a step: training it, and measuring spread over all steps since the last snapshot."""

    train_ms: float
    measure_ms: float
    steps_per_s: float


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All lanes at one step of run number `run`. `epoch` counts passes over the training set.

    `close_up` is of the unit the watch focuses on, None without one or where there is no such unit.
    """

    run: int
    step: int
    epoch: float
    lanes: tuple[LaneSnapshot, ...]
    recent: Recent
    timings: Timings
    device: str = "cpu"
    close_up: CloseUp | None = None


@dataclass(frozen=True, slots=True)
class DataPreview:
    """What a view needs of the data, sent once a run.

    Two features: `points` (n, 2) and `grid` (x0, x1, y0, y1), the area of the decision surface. Images:
    `images` (n, rows, columns) of up to 40 test samples. `labels` (n,) belong to whichever is there;
    `is_test` (n,) tells test samples from training samples.
    """

    labels: NDArray[np.int64]
    is_test: NDArray[np.bool_]
    class_names: tuple[str, ...]
    train_size: int
    test_size: int
    points: Floats | None = None
    grid: tuple[float, float, float, float] | None = None
    images: Floats | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """What the visible views want measured; what nobody looks at is not measured.

    `modes` passes the mini-batch through in evaluation mode too, before the step; `gap` passes it through
    twice more, with batch and with running statistics, and compares every block. Every
    `in_depth_every`-th snapshot has parameters and modes whether or not they are asked for; 0 is never.
    """

    stages: frozenset[Stage] = field(default_factory=lambda: frozenset({"linear", "scaled"}))
    parameters: bool = False
    surface: bool = False
    predictions: bool = False
    per_unit: bool = False
    modes: bool = False
    gap: bool = False
    focus: Focus | None = None
    in_depth_every: int = 0
