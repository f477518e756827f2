"""Describes lanes as a snapshot: what a watched step did, or the next one would do. Trains nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from bnviz.data.dataset import DataSet
from bnviz.experiment.values import Experiment
from bnviz.measure.arrays import frozen
from bnviz.measure.closeup import CloseUp
from bnviz.measure.gap import GapLook, can_differ
from bnviz.measure.observe import Observation, Observer
from bnviz.measure.places import to_numpy
from bnviz.measure.preview import preview, preview_samples
from bnviz.measure.snapshot import DataPreview, Failure, Floats, LaneSnapshot, ModeGap, Watch
from bnviz.training.closelook import CloseLook
from bnviz.training.evaluation import Evaluations, surface_grid
from bnviz.training.lane import Lane

Seen = list[Observation | None]


class Describer:
    """Arms lanes before a pass and reads their tapes after it."""

    def __init__(self, dataset: DataSet, x_test: Tensor) -> None:
        self.preview: DataPreview = preview(dataset)
        self._samples = x_test[torch.from_numpy(preview_samples(dataset)).to(x_test.device)]
        self._grid = surface_grid(self.preview, x_test.device, x_test.dtype)
        self._observer = Observer()
        self._close_look: CloseLook | None = None
        self._gaps: list[GapLook | ModeGap | None] = []  # by lane, of the pass that is looked at now
        self.close_up: CloseUp | None = None  # of the pass that was read last

    def arm(
        self,
        e: Experiment,
        lanes: Sequence[Lane | None],
        watch: Watch,
        x: Tensor,
        y: Tensor,
        before: bool = True,
    ) -> Seen:
        """Let the lanes that train keep tapes of the pass to come, and weights from `before` an update."""
        seen: Seen = []
        self._gaps = []
        self._close_look = None if watch.focus is None else CloseLook(e, lanes, watch.focus)
        for lane in lanes:
            if lane is None:
                seen.append(None)
                self._gaps.append(None)
                continue
            evaluated = _in_evaluation_mode(lane, x, y) if watch.modes else (math.nan, math.nan)
            self._gaps.append(_begun(lane, x, y) if watch.gap else None)
            lane.network.arm(True)
            weights = lane.weights_before() if watch.parameters and before else None
            seen.append(Observation(lane.network, weights, evaluated))
        return seen

    def between_passes(self, lane: int) -> None:
        """Call for each lane after its forward and before its backward pass."""
        if self._close_look is not None and self._close_look.focus.lane == lane:
            self._close_look.between_passes()

    def read(self, e: Experiment, seen: Seen, y: Tensor, watch: Watch) -> list[float]:
        """Fill the observations from the tapes, end the tapes; each lane's accuracy on the mini-batch."""
        self._observer.describe(e, seen, watch)
        accuracies = [self._batch_accuracy(each, y) for each in seen]
        look, self._close_look = self._close_look, None
        self.close_up = None if look is None else look.read()
        for number, each in enumerate(seen):
            gap = self._gaps[number]
            if each is not None and isinstance(gap, GapLook):
                self._gaps[number] = gap.read(each.network)
            if each is not None:
                each.network.arm(False)
        return accuracies

    def lane(
        self,
        number: int,
        lane: Lane | None,
        seen: Observation | None,
        loss: float,
        accuracy: float,
        evaluations: Evaluations,
        failure: Failure | None,
        watch: Watch,
    ) -> LaneSnapshot:
        """One lane's part of the snapshot."""
        test_loss, test_accuracy = evaluations.newest(number)
        eval_loss, eval_accuracy = (math.nan, math.nan) if seen is None else seen.evaluated
        rows = seen.rows if seen is not None else []
        has_input = seen is not None and seen.network.input_norm is not None
        alive = lane if seen is not None else None
        gap = self._gaps[number] if number < len(self._gaps) else None
        return LaneSnapshot(
            train_loss=loss,
            train_accuracy=accuracy,
            test_loss=test_loss,
            test_accuracy=test_accuracy,
            blocks=tuple(rows[1:-1] if has_input else rows[:-1]),
            output=rows[-1] if rows else None,
            input=rows[0] if has_input and rows else None,
            failure=failure,
            surface=self._surface(alive) if watch.surface else None,
            predictions=self._predictions(alive) if watch.predictions else None,
            eval_loss=eval_loss,
            eval_accuracy=eval_accuracy,
            gap=gap if isinstance(gap, ModeGap) and seen is not None else None,
        )

    def _surface(self, lane: Lane | None) -> Floats | None:
        if lane is None or self._grid is None:
            return None
        side = math.isqrt(len(self._grid))
        return frozen(lane.probabilities(self._grid).reshape(side, side, -1).cpu().numpy())

    def _predictions(self, lane: Lane | None) -> Floats | None:
        if lane is None or self.preview.images is None:
            return None
        return frozen(lane.probabilities(self._samples).cpu().numpy())

    @staticmethod
    def _batch_accuracy(seen: Observation | None, y: Tensor) -> float:
        tape = {} if seen is None else seen.network.head.tape or {}
        logits = tape.get("scaled", tape.get("linear"))
        if logits is None:
            return math.nan
        right = to_numpy(logits).argmax(1) == to_numpy(y)  # of so few numbers quicker than torch
        return float(np.count_nonzero(right)) / max(1, len(right))


def _in_evaluation_mode(lane: Lane, x: Tensor, y: Tensor) -> tuple[float, float]:
    try:
        return lane.evaluate(x, y)
    except (ValueError, RuntimeError, IndexError):  # the pass to come will say so
        return math.nan, math.nan


def _begun(lane: Lane, x: Tensor, y: Tensor) -> GapLook | None:
    if not can_differ(lane.network):
        return None
    try:
        return GapLook(lane.network, x, y)
    except (ValueError, RuntimeError, IndexError):  # the pass to come will say so
        return None
