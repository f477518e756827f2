"""A moment that was pinned, to be laid over others: a snapshot, and whose values of it. Knows only values."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bnviz.experiment.values import Experiment
from bnviz.measure.over_time import Seen, block_of, distribution_of
from bnviz.measure.snapshot import (
    CloseUp,
    Distribution,
    Focus,
    ParameterStatistics,
    Snapshot,
    UnitStatistics,
)


@dataclass(frozen=True, slots=True, eq=False)
class Pinned:
    """`lane` None lays each lane over itself; else that lane of the snapshot is laid over all of them.

    `experiment` is the one that the snapshot was taken of, `earlier` says that its run is no more.
    """

    snapshot: Snapshot
    experiment: Experiment
    lane: int | None = None
    earlier: bool = False

    def fits(self, experiment: Experiment) -> bool:
        """Whether there is something in that experiment to lay it over."""
        own = self.experiment
        same = len(own.network.blocks) == len(experiment.network.blocks)
        return same and (self.lane is not None or len(own.lanes) == len(experiment.lanes))

    def source(self, lane: int) -> int:
        """Which lane of the pinned snapshot is laid over `lane`."""
        return lane if self.lane is None else self.lane

    def distribution(self, lane: int, block: int, stage: Seen) -> Distribution | None:
        """What is laid over this lane's block; None where it was not measured then."""
        return distribution_of(self.snapshot, self.source(lane), block, stage)

    def parameters(self, lane: int, row: int) -> ParameterStatistics | None:
        """Weights and gradient that are laid over this lane's; None where they were not measured then."""
        found = block_of(self.snapshot, self.source(lane), row)
        return None if found is None else found.parameters

    def units(self, lane: int, row: int) -> UnitStatistics | None:
        """Batch and running statistics that are laid over this lane's; None where there were none then."""
        found = block_of(self.snapshot, self.source(lane), row)
        return None if found is None else found.units

    def focus(self, focus: Focus) -> Focus:
        """Where to look in the pinned moment for what is laid over a place."""
        return replace(focus, lane=self.source(focus.lane))

    def close_up(self, focus: Focus) -> CloseUp | None:
        """What was seen then of the unit that is laid over this one; None where nobody looked there."""
        seen, wanted = self.snapshot.close_up, self.focus(focus)
        if seen is None:
            return None
        there = seen.focus.lane, seen.focus.block, seen.focus.unit
        return seen if there == (wanted.lane, wanted.block, wanted.unit) else None

    def looked_into(self, close_up: CloseUp) -> Pinned:
        """The same moment, looked into somewhere."""
        return replace(self, snapshot=replace(self.snapshot, close_up=close_up))
