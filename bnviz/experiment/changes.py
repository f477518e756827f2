"""Tells which changes of an experiment a running training can take over. Knows no torch."""

from __future__ import annotations

from msgspec.structs import replace

from bnviz.experiment.values import Experiment
from bnviz.sayings import said


def restart_reason(old: Experiment, new: Experiment) -> str | None:
    """None if the change goes live; else what changed, to follow "restarted from the same seed: ".

    Live: names, norms, noise behind them, removed lanes, learning rate, weight decay, batch size, the
    optimiser's momentum, the order of batches and when to stop.
    """
    if old.seed != new.seed:
        return said("the seed changed")
    if old.data != new.data:
        return said("the data changed")
    if old.network.initialisation != new.network.initialisation:
        return said("the initial weights changed")
    if len(old.network.blocks) != len(new.network.blocks):
        return said("the number of blocks changed")
    for number, (before, after) in enumerate(zip(old.network.blocks, new.network.blocks, strict=True), 1):
        if replace(before, dropout=after.dropout) != after:
            return said("block {block} changed", block=number)
    if old.training.optimiser != new.training.optimiser:
        return said("the optimiser changed")
    if len(new.lanes) > len(old.lanes):
        return said("a lane was added")
    return None


def kept_lanes(old: Experiment, new: Experiment) -> list[int]:
    """For each lane of `new` the number it had in `old`: by name, and a renamed one by what is left over.

    No two lanes come from the same one. Meant for changes without a `restart_reason`.
    """
    if len(old.lanes) == len(new.lanes):
        return list(range(len(new.lanes)))
    names = [lane.name for lane in old.lanes]
    same = {lane.name: names.index(lane.name) for lane in new.lanes if lane.name in names}
    left = (number for number in range(len(names)) if number not in same.values())
    return [same[lane.name] if lane.name in same else next(left) for lane in new.lanes]
