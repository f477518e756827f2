"""What is known of the running statistics of one block in one lane. Knows no pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.arithmetic import half_life
from bnviz.experiment.edits import INPUT, get_norm, norm_rows, row_name, the_row
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.history import History, UnitTrack, block_of
from bnviz.measure.snapshot import Floats, Snapshot, UnitStatistics

QUANTITIES = ("mean", "variance")


def rows_to_choose(e: Experiment) -> list[tuple[int, str]]:
    """Number and name of every block, and of input and output where a lane has a norm there."""
    ends = (INPUT, len(e.network.blocks))
    return [
        (row, row_name(e, row).capitalize())
        for row in norm_rows(e)
        if row not in ends or any(get_norm(e, lane, row) is not None for lane in range(len(e.lanes)))
    ]


def norm_of(e: Experiment, lane: int, row: int) -> Norm | None:
    """The norm of a row; None also where there is no such lane or row."""
    return get_norm(e, lane, row) if 0 <= lane < len(e.lanes) and row in norm_rows(e) else None


def note(e: Experiment, lane: int, block: int) -> str:
    """Why there are no running statistics, or how quickly they forget."""
    norm = norm_of(e, lane, block)
    inside = 0 <= block < len(e.network.blocks)
    where = "this block has" if inside else f"{the_row(e, block)} has"
    if norm is None:
        return f"No running statistics: {where} no batch norm in this lane."
    if norm.kind in ("layer", "group"):
        return f"No running statistics: {norm.kind} norm needs none, it never looks at other samples."
    if not norm.track_running_stats:
        return f"No running statistics: this {norm.kind} norm does not track them."
    if not norm.update_running_stats:
        return "Switched off: the running statistics stand still."
    if norm.momentum is None:
        return "Cumulative average: every batch since the start counts the same."
    if norm.momentum >= 1:
        return "Momentum 1: the running statistics are those of the last batch."
    if norm.momentum <= 0:
        return "Momentum 0: the running statistics never move."
    return f"Momentum {norm.momentum:g}: half is forgotten after {half_life(norm.momentum):.1f} batches."


def units_of(snapshot: Snapshot | None, e: Experiment, lane: int, block: int) -> UnitStatistics | None:
    """The unit statistics, None where the snapshot has no such block."""
    if snapshot is None or not 0 <= lane < len(snapshot.lanes):
        return None
    count, seen = len(e.network.blocks), len(snapshot.lanes[lane].blocks)
    if block >= min(count, seen) and not (block == count == seen):
        return None
    found = block_of(snapshot, lane, block)
    return None if found is None else found.units


def pair(units: UnitStatistics, quantity: str) -> tuple[Floats, Floats | None]:
    """Batch and running values of all units."""
    if quantity == "mean":
        return units.batch_mean, units.running_mean
    return units.batch_var, units.running_var


def track_pair(track: UnitTrack, quantity: str) -> tuple[Floats, Floats | None]:
    """Batch and running values of one unit over time."""
    if quantity == "mean":
        return track.batch_mean, track.running_mean
    return track.batch_var, track.running_var


def order(units: UnitStatistics, quantity: str, ordered: bool) -> NDArray[np.intp]:
    """Which unit stands at which place: by number, or by the batch's value."""
    batch, _ = pair(units, quantity)
    return np.argsort(batch, kind="stable") if ordered else np.arange(len(batch))


def track_of(history: History | None, lane: int, block: int, unit: int) -> UnitTrack | None:
    """The unit over time, None before there is a history."""
    return None if history is None or not history.snapshots else history.unit_track(lane, block, unit)
