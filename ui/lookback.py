"""Has an older step, or a pinned one, looked into again where nobody looked closely then. Knows no view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from bnviz.experiment.edits import get_norm
from bnviz.measure.snapshot import CloseUp, Focus, Snapshot
from bnviz.training.events import Ended, Started, Told
from bnviz.training.lookback import LookedBack
from ui.feed import Feed
from ui.session import Session

REST_MS = 150  # how long the timeline has to stand still

Asked = tuple[int, int, Focus]  # run, step and where


class Lookback(QObject):
    """Asks once for each step and place, and for no more than one at a time."""

    def __init__(self, session: Session, feed: Feed, say: Callable[[str], None]) -> None:
        super().__init__(feed)
        self._session, self._feed, self._say = session, feed, say
        self._wanted: Asked | None = None
        self._asked: Asked | None = None  # the last one, answered or not
        self._number: int | None = None  # of the question that is being worked on
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self._newest: Snapshot | None = None  # what the views were shown last
        feed.shown.connect(self._shown)
        feed.focused.connect(self._look)
        session.happened.connect(self._event)

    def _shown(self, shown: object) -> None:
        if isinstance(shown, Snapshot):
            self._newest = shown
            self._look()

    def _look(self) -> None:
        target = self._target()
        if target is None:
            self._leave()
            return
        seen, focus = target
        wanted = self._session.run, seen.step, focus
        if wanted == self._asked or self._is_known(seen, focus):
            return
        if wanted != self._wanted:
            self._leave()
            self._wanted = wanted
            self._rest.start()

    def _target(self) -> tuple[Snapshot, Focus] | None:
        """The older step that is shown, and where it is looked at closely."""
        shown, focus = self._newest, self._feed.focus
        if shown is None or focus is None or self._feed.step != shown.step:
            return None
        return shown, focus

    def _deliver(self, step: int, close_up: CloseUp) -> None:
        self._feed.look_into(step, close_up)

    def _is_known(self, shown: Snapshot, focus: Focus) -> bool:
        """Whether this was looked at already; a batch norm's numbers are there for every sample."""
        if shown.close_up is None:
            return False
        seen, e = shown.close_up.focus, self._session.experiment
        if (seen.lane, seen.block, seen.unit) != (focus.lane, focus.block, focus.unit):
            return False
        norm = None if e is None or seen.lane >= len(e.lanes) else get_norm(e, seen.lane, seen.block)
        return norm is None or norm.kind == "batch" or seen.sample == focus.sample

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._asked = wanted
            self._number = self._session.look_back(*wanted[1:])

    def _leave(self) -> None:
        self._rest.stop()
        self._wanted = self._asked = None
        if self._number is not None:
            self._session.drop(self._number)
            self._number = None

    def _event(self, event: object) -> None:
        match event:
            case Told(number, LookedBack(step, close_up)) if number == self._number:
                if close_up is not None:
                    self._deliver(step, close_up)
            case Ended(number, sentence) if number == self._number:
                self._number = None
                if sentence is not None:
                    self._say(sentence)
            case Started():
                self._leave()


class PinnedLookback(Lookback):
    """The same for the moment that is pinned, so that it can be laid over any unit of any lane."""

    def _target(self) -> tuple[Snapshot, Focus] | None:
        pinned, focus, e = self._feed.pinned, self._feed.focus, self._session.experiment
        if pinned is None or pinned.earlier or focus is None or e is None:
            return None
        if len(e.lanes) != len(pinned.experiment.lanes):  # its lanes may have other numbers now
            return None
        return pinned.snapshot, pinned.focus(focus)

    def _deliver(self, step: int, close_up: CloseUp) -> None:
        pinned = self._feed.pinned
        if pinned is not None and pinned.snapshot.step == step:
            self._feed.pin(pinned.looked_into(close_up))
