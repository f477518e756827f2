"""Which step of the run is shown: counter, timeline and keys say and choose the same. Knows no engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from bnviz.training.events import Started
from ui.feed import Feed
from ui.session import Session
from ui.timeline import Timeline
from ui.toolbar import Toolbar

REFRESH_EVERY = 5  # frames: nobody reads thirty numbers a second, and each repaint costs training


class Timekeeper(QObject):
    """Follows the session and the feed; nothing else tells the counter or the timeline a step."""

    times = Signal(float, float)  # milliseconds a step: training, measuring

    def __init__(self, session: Session, feed: Feed, toolbar: Toolbar, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._frames = 0
        self._known: tuple[int | None, int] = (None, 0)  # the older step shown, and how many marks
        self._session, self._feed, self._toolbar, self._timeline = session, feed, toolbar, timeline
        session.frame.connect(self._frame)
        session.happened.connect(self._event)
        feed.shown.connect(self._shown)
        timeline.wanted.connect(feed.show_step)
        timeline.moved.connect(feed.move)

    def functions(self) -> Mapping[str, Callable[[], object]]:
        """What each action of this part does."""
        show, move = self._feed.show_step, self._feed.move
        return {
            "first": partial(show, 0),
            "earlier": partial(move, -1),
            "later": partial(move, 1),
            "newest": partial(show, None),
        }

    def refresh(self, _state: str = "") -> None:
        """Say again where the run is: it runs or waits now."""
        newest, older = self._session.snapshot, self._feed.step
        if newest is None:
            self._toolbar.show_step(0, 0.0, 0.0)
        elif older is None:
            self._toolbar.show_step(newest.step, newest.epoch, newest.timings.steps_per_s)
        else:
            self._toolbar.show_step(older, 0.0, 0.0, newest.step)
        self._timeline.show_run(self._session.history, older)

    def _frame(self, _snapshot: object) -> None:
        if self._feed.step is not None:  # else the feed shows it, and says so
            self.refresh()

    def _shown(self, _snapshot: object) -> None:
        history = self._session.history
        known = self._feed.step, 0 if history is None else len(history.marks)
        waits = self._frames % REFRESH_EVERY and self._session.running and known == self._known
        self._frames, self._known = self._frames + 1, known
        if waits:
            return
        self.refresh()
        if (newest := self._session.snapshot) is not None:
            self.times.emit(newest.timings.train_ms, newest.timings.measure_ms)

    def _event(self, event: object) -> None:
        if isinstance(event, Started):
            self.refresh()
