"""Lets the coach look at every frame, shows what it says, and does what it offers. Knows no label."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from bnviz.coach.coach import Coach
from bnviz.coach.finding import Finding
from bnviz.measure.snapshot import Snapshot
from ui.builder.gesture import Gesture
from ui.coach_strip import CoachStrip
from ui.conductor import Conductor
from ui.document import Document
from ui.feed import Feed
from ui.panes import DockHost
from ui.session import Session

LOOK_EVERY = 10  # frames: three looks a second see all that a person can read


class Advisor(QObject):
    """What a person has put aside stays aside until the next run."""

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
        self._run = -1
        self._frames = 0
        session.frame.connect(self._look)
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
        self._frames += 1
        if self._frames % LOOK_EVERY and self._session.running:
            return
        self._tell(self._coach.look(snapshot, history))

    def _edited(self, _experiment: object) -> None:
        self._tell(self._coach.apply(self._document.experiment))

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        self._strip.show_findings(tuple(f for f in findings if f.key not in self._aside))

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
            self._session.mend_statistics(
                finding.lane, "reset" if remedy.action == "reset-statistics" else "train"
            )

    def _put_aside(self, finding: object) -> None:
        if isinstance(finding, Finding):
            self._aside.add(finding.key)
            self._tell(self._coach.findings)
