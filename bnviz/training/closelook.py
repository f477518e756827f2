"""Follows one lane through one pass for the microscope. Trains nothing."""

from __future__ import annotations

from collections.abc import Sequence

from bnviz.experiment.edits import INPUT, norm_rows
from bnviz.experiment.values import Experiment
from bnviz.measure.closeup import CloseUp
from bnviz.measure.microscope import look_closely, retain_gradients
from bnviz.measure.places import Place, place_of
from bnviz.measure.snapshot import Focus
from bnviz.network.modules import LaneNetwork
from bnviz.training.lane import Lane


class CloseLook:
    """Follows one pass for the microscope: running statistics before it, gradients during it."""

    def __init__(self, e: Experiment, lanes: Sequence[Lane | None], focus: Focus) -> None:
        self.focus = focus
        self._network: LaneNetwork | None = None
        lane = lanes[focus.lane] if 0 <= focus.lane < len(lanes) else None
        if lane is None or focus.block not in norm_rows(e):
            return
        self._network = lane.network
        inside = 0 <= focus.block < len(e.network.blocks)
        self._activation = e.network.blocks[focus.block].activation if inside else None
        norm = lane.network.input_norm if focus.block == INPUT else lane.network.rows[focus.block].norm
        mean, var = getattr(norm, "running_mean", None), getattr(norm, "running_var", None)
        self._before = None if mean is None or var is None else (mean.clone(), var.clone())

    def between_passes(self) -> None:
        """Call after the forward and before the backward pass."""
        place = self._place()
        if place is not None:
            retain_gradients(place.tape)

    def read(self) -> CloseUp | None:
        """What was seen; None where there is no such lane, block or unit."""
        place = self._place()
        return None if place is None else look_closely(place, self.focus, self._before)

    def _place(self) -> Place | None:
        if self._network is None:
            return None
        return place_of(self._network, self.focus.block, self._activation)
