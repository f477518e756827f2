"""Writes into the history what happened to a run: live edits, restarts, stopped lanes. Knows no widget."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from bnviz.experiment.difference import Change, describe_change
from bnviz.experiment.values import Experiment
from bnviz.training.events import LaneStopped, Started
from ui.language import said
from ui.session import Session
from ui.words import whole

CALM_MS = 400  # a slider that was still for so long has been let go of


class Chronicle(QObject):
    """A drag is one mark, from where it began to where it ended; a toggle is marked at once."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._before: Experiment | None = None  # before the drag that is not written down yet
        self._after: Experiment | None = None
        self._step = self._edits = 0
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self.write)
        session.happened.connect(self._event)

    def changed(self, old: Experiment, new: Experiment) -> None:
        """The session has just taken over an edit of a run that goes on."""
        if self._session.snapshot is None:
            return
        if len(old.lanes) != len(new.lanes):
            self._before = None  # what waits counts lanes that are no more
        changes = describe_change(old, new)
        if self._before is not None and _what(changes) != _what(describe_change(self._before, old)):
            self.write()
        if self._before is None:
            self._before = old
        self._after = new
        self._step, self._edits = self._session.snapshot.step, self._session.edits
        if all(kind in ("norm", "lane") for _lane, kind, _sentence in changes):
            self.write()
        else:
            self._calm.start()

    def write(self) -> None:
        """Write down what waits."""
        self._calm.stop()
        before, after, self._before = self._before, self._after, None
        history = self._session.history
        if before is None or after is None or history is None:
            return
        for lane, kind, sentence in describe_change(before, after):
            history.mark(self._step, lane, kind, sentence, self._edits)

    def _event(self, event: object) -> None:
        history = self._session.history
        if history is None:
            return
        match event:
            case Started(_, experiment, _, _, reason, step, edits):
                self._before = None
                if reason:
                    text = said("Restarted from seed {seed}: {reason}.", seed=experiment.seed, reason=reason)
                    history.mark(0, None, "restart", text)
                if edits is not None:
                    text = said("Gone on from step {step}.", step=whole(step))
                    history.mark(step, None, "restart", text, edits)
            case LaneStopped(_, lane, failure) if lane < len(history.experiment.lanes):
                name = history.experiment.lanes[lane].name
                text = said("{lane} stopped. {sentence}", lane=name, sentence=failure.sentence)
                history.mark(failure.step, lane, "stopped", text, self._session.edits)


def _what(changes: list[Change]) -> set[tuple[int | None, str]]:
    return {(lane, kind) for lane, kind, _sentence in changes}
