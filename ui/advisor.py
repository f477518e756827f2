"""Lets the coach look at every frame, shows what it says, and does what it offers. Knows no label."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QObject, Slot

from bnviz.coach.coach import Coach
from bnviz.coach.finding import Finding
from bnviz.experiment.edits import the_row
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot
from bnviz.training.commands import Mend
from ui.builder.gesture import Gesture
from ui.coach_strip import CoachStrip
from ui.conductor import Conductor
from ui.document import Document
from ui.feed import Feed
from ui.language import said
from ui.panes import DockHost
from ui.session import Session

LOOK_EVERY = 10  # frames: three looks a second see all that a person can read
MOST_SAID = 500  # as many as there are marks


class Advisor(QObject):
    """What a person has put aside stays aside until the next run.

    What the coach said at which step is remembered: while an older step is shown, so is what it said then.
    """

    def __init__(
        self,
        session: Session,
        document: Document,
        conductor: Conductor,
        feed: Feed,
        host: DockHost,
        strip: CoachStrip,
    ) -> None:
        super().__init__(document)
        self._session, self._document, self._conductor = session, document, conductor
        self._feed, self._host, self._strip = feed, host, strip
        self._coach = Coach(document.experiment)
        self._aside: set[tuple[str, int | None]] = set()
        self._said: list[tuple[int, tuple[Finding, ...]]] = []
        self._run = -1
        self._frames = 0
        self._ended: list[bool] = []  # which lanes have stopped
        session.frame.connect(self._look)
        feed.shown.connect(self._shown)
        document.changed.connect(self._edited)
        document.replaced.connect(self._edited)
        strip.show_wanted.connect(self._go_there)
        strip.remedy_wanted.connect(self._try)
        strip.dismissed.connect(self._put_aside)

    @Slot(object)
    def _look(self, snapshot: object) -> None:
        history = self._session.history
        if not isinstance(snapshot, Snapshot) or history is None:
            return
        if snapshot.run != self._run:
            self._run = snapshot.run
            self._aside.clear()
            first = history.snapshots[0].step if history.snapshots else 0
            self._said = [told for told in self._said if first < snapshot.step and told[0] < snapshot.step]
        ended = [lane.stopped is not None for lane in snapshot.lanes]
        news, self._ended = ended != self._ended, ended
        self._frames += 1
        if self._frames % LOOK_EVERY and self._session.running and not news:
            return
        self._tell(self._coach.look(snapshot, history))

    def _edited(self, _experiment: object) -> None:
        self._tell(self._coach.apply(self._document.experiment))

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        self._remember(findings)
        if self._feed.step is None:
            self._strip.show_findings(self._without_aside(findings))

    def _without_aside(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if finding.key not in self._aside)

    def _remember(self, findings: tuple[Finding, ...]) -> None:
        """Note what is said, where it is not what was said before, and mark what is new on the timeline."""
        snapshot, history = self._session.snapshot, self._session.history
        if snapshot is None or history is None or snapshot.run != self._run:
            return
        before = {finding.key for finding in self._said[-1][1]} if self._said else set()
        if before == {finding.key for finding in findings}:
            return
        self._said.append((snapshot.step, findings))
        del self._said[:-MOST_SAID]
        known = {mark.text for mark in history.marks if mark.kind == "finding"}
        ended = {(mark.lane, mark.step) for mark in history.marks if mark.kind == "stopped"}
        for finding in findings:
            marked = (finding.lane, finding.since) in ended and finding.rule == "diverging-loss"
            text = self._mark_of(finding, history)
            if finding.key not in before and text not in known and not marked:
                history.mark(finding.since, finding.lane, "finding", text, self._session.edits)

    @staticmethod
    def _mark_of(finding: Finding, history: History) -> str:
        lanes = history.experiment.lanes
        lane = None if finding.lane is None or finding.lane >= len(lanes) else lanes[finding.lane].name
        place = None if finding.block is None else the_row(history.experiment, finding.block)
        what = finding.title
        if lane is not None and place is not None:
            return said("Coach: {lane}, {place}: {what}", lane=lane, place=place, what=what)
        if lane is not None or place is not None:
            return said("Coach: {where}: {what}", where=lane or place, what=what)
        return said("Coach: {what}", what=what)

    def _shown(self, snapshot: object) -> None:
        """An older step is shown, or the newest again."""
        if not isinstance(snapshot, Snapshot):
            return
        if self._feed.step is None:
            if self._strip.then is not None:
                self._strip.show_findings(self._without_aside(self._coach.findings))
        else:
            self._strip.show_findings(self._then(snapshot.step), snapshot.step)

    def _then(self, step: int) -> tuple[Finding, ...]:
        """What held at a kept step, or began before the next one; a finding is only sure some looks later."""
        history = self._session.history
        steps = () if history is None else history.kept_steps
        place = bisect_right(steps, step)
        until = steps[place] if place < len(steps) else step + 1
        found: tuple[Finding, ...] = ()
        for at, findings in self._said:
            if at < until:
                found = findings
            else:
                known = {finding.key for finding in found}
                found += tuple(f for f in findings if f.since < until and f.key not in known)
        return found

    def _go_there(self, finding: object) -> None:
        if isinstance(finding, Finding) and finding.block is not None:
            self._host.bring("histograms")
            self._feed.select(finding.lane or 0, finding.block, 0)

    def _try(self, finding: object) -> None:
        if not isinstance(finding, Finding):
            return
        remedy = finding.remedy
        if remedy.edit is not None:
            with self._conductor.starting_fresh():
                self._document.edit(Gesture(remedy.label, remedy.edit))
        elif finding.lane is not None:
            how: Mend = "reset" if remedy.action == "reset-statistics" else "train"
            self._conductor.mend(remedy.label, (finding.lane,), how)

    def _put_aside(self, finding: object) -> None:
        if isinstance(finding, Finding):
            self._aside.add(finding.key)
            self._tell(self._coach.findings)
