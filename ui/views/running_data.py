"""What is known of the running statistics of one block in one lane. Knows no pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bnviz.experiment.arithmetic import half_life
from bnviz.experiment.edits import INPUT, get_norm, norm_rows, row_name, the_row
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.history import History, UnitTrack, block_of
from bnviz.measure.snapshot import Floats, Snapshot, UnitStatistics
from bnviz.sayings import capital
from ui.language import say, tr

QUANTITIES = ("mean", "variance")


def rows_to_choose(e: Experiment) -> list[tuple[int, str]]:
    """Number and name of every block, and of input and output where a lane has a norm there."""
    ends = (INPUT, len(e.network.blocks))
    return [
        (row, say(capital(row_name(e, row))))
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
    if norm is None and inside:
        return tr("No running statistics: this block has no batch norm in this lane.")
    if norm is None:
        where = the_row(e, block)
        return tr("No running statistics: {where} has no batch norm in this lane.", where=where)
    if norm.kind == "layer":
        return tr("No running statistics: layer norm needs none, it never looks at other samples.")
    if norm.kind == "group":
        return tr("No running statistics: group norm needs none, it never looks at other samples.")
    if not norm.track_running_stats and norm.kind == "instance":
        return tr("No running statistics: this instance norm does not track them.")
    if not norm.track_running_stats:
        return tr("No running statistics: this batch norm does not track them.")
    if not norm.update_running_stats:
        return tr("Switched off: the running statistics stand still.")
    if norm.momentum is None:
        return tr("Cumulative average: every batch since the start counts the same.")
    if norm.momentum >= 1:
        return tr("Momentum 1: the running statistics are those of the last batch.")
    if norm.momentum <= 0:
        return tr("Momentum 0: the running statistics never move.")
    return tr(
        "Momentum {momentum:g}: half is forgotten after {batches:.1f} batches.",
        momentum=norm.momentum,
        batches=half_life(norm.momentum),
    )


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


def told_pair(place: str, unit: int, quantity: str, batch: float, running: float | None) -> str:
    """Both values of a unit in words."""
    if quantity == "mean":
        told = tr(
            "{place}, unit {unit}: batch mean {value:.4g}", place=place, unit=unit + 1, value=float(batch)
        )
        if running is None:
            return told
        return tr("{batch}, running mean {value:.4g}", batch=told, value=float(running))
    told = tr(
        "{place}, unit {unit}: batch variance {value:.4g}", place=place, unit=unit + 1, value=float(batch)
    )
    if running is None:
        return told
    return tr("{batch}, running variance {value:.4g}", batch=told, value=float(running))
