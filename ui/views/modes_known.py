"""What is known of both modes at the step that is shown: the gap, its track, a judgement. Paints nothing."""

from __future__ import annotations

import sys

import numpy as np

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.lag import Lag, lag
from bnviz.measure.snapshot import SELDOM, GapTrack, ModeGap, Snapshot
from bnviz.measure.span import ALL
from ui.language import said

EMPTY = said("Both modes are compared with the first step")


class Known:
    """Answers for any lane, also where experiment, snapshot and history do not fit each other."""

    def __init__(self) -> None:
        self.experiment = Experiment()
        self.snapshot: Snapshot | None = None
        self.measured: Snapshot | None = None  # the shown one, or one shortly before it that has the gap
        self.history: History | None = None
        self.span = ALL
        self.anew: dict[int, int] = {}  # by lane, the step after which its statistics were measured anew
        self._looks = 0  # since what is measured

    def show_experiment(self, e: Experiment) -> None:
        """Other lanes begin without a past."""
        if len(e.lanes) != len(self.experiment.lanes):
            self.anew.clear()
        self.experiment = e

    def feed(self, snapshot: Snapshot | None, history: History | None) -> bool:
        """Take what is shown now; True if it has little to do with what was shown before."""
        renew = self.snapshot is None or snapshot is None or self.history is not history
        self._looks += 1
        if not _is_newest(snapshot, history):
            self.measured, self._looks = _measured_until(snapshot, history), 0
        elif _has_gap(snapshot) or renew or self._looks >= SELDOM:
            self.measured, self._looks = snapshot, 0
        self.snapshot, self.history = snapshot, history
        return renew

    @property
    def earlier(self) -> int | None:
        """While an older step is shown that was not measured: the step before it that was."""
        if self.snapshot is None or self.measured is None or _is_newest(self.snapshot, self.history):
            return None
        return self.measured.step if self.measured.step < self.snapshot.step else None

    def judge(self, lane: int) -> Lag:
        """Whether the lane's running statistics lag, in the last measurements before what is shown."""
        track = self.track_until_shown(lane)
        if track is None or not len(track.steps):
            return Lag(False, None, EMPTY)
        return lag(self.experiment, lane, track)

    def gap(self, lane: int) -> ModeGap | None:
        """The shown snapshot's gap or the one measured just before it, if there is one."""
        if self.measured is None or not 0 <= lane < len(self.measured.lanes):
            return None
        found = self.measured.lanes[lane].gap
        rows = len(self.experiment.network.blocks) + 2
        return found if found is not None and len(found.output) == rows else None

    def track(self, lane: int) -> GapTrack | None:
        """The gap over the whole run."""
        if self.history is None or not self.history.snapshots:
            return None
        if len(self.history.experiment.network.blocks) != len(self.experiment.network.blocks):
            return None
        return self.history.gap_track(lane)

    def track_until_shown(self, lane: int) -> GapTrack | None:
        """The gap up to the shown step, since the statistics were last measured anew."""
        track = self.track(lane)
        if track is None or self.snapshot is None:
            return track
        track, anew = track.until(self.snapshot.step), self.anew.get(lane)
        return track if anew is None or anew > self.snapshot.step else track.since(anew)

    def steps(self) -> tuple[int, int]:
        """First and last step of what is shown over time."""
        known = self.history.snapshots if self.history is not None else ()
        if not known:
            return 0, 1
        low, high = self.span.ends(known[-1].step)
        first = min((self._first_known(lane) for lane in range(len(self.experiment.lanes))), default=0)
        return min(max(low, first), high - 1), max(high, 1)

    def _first_known(self, lane: int) -> int:
        """Before this step nobody looked."""
        track = self.track(lane)
        if track is None:
            return sys.maxsize
        known = np.flatnonzero(np.isfinite(track.running_loss))
        return int(track.steps[known[0]]) if len(known) else sys.maxsize


def _has_gap(snapshot: Snapshot | None) -> bool:
    return snapshot is not None and any(lane.gap is not None for lane in snapshot.lanes)


def _measured_until(snapshot: Snapshot | None, history: History | None) -> Snapshot | None:
    """The last one up to the shown one in which both modes were compared: not every kept one was."""
    if snapshot is None or history is None or _has_gap(snapshot):
        return snapshot
    before = (s for s in reversed(history.snapshots) if s.step <= snapshot.step and _has_gap(s))
    return next(before, snapshot)


def _is_newest(snapshot: Snapshot | None, history: History | None) -> bool:
    kept = history.snapshots if history is not None else ()
    return snapshot is not None and (not kept or snapshot.step >= kept[-1].step)
