"""Which step of the run is shown: counter, timeline and keys say and choose the same. Knows no engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from bnviz.measure.pinned import Pinned
from bnviz.measure.span import ALL, Span
from bnviz.training.events import CheckpointsKept, Started
from ui.feed import Feed
from ui.language import tr
from ui.session import Session
from ui.timeline import Timeline
from ui.toolbar import Toolbar
from ui.words import whole

REFRESH_EVERY = 5  # frames: nobody reads thirty numbers a second, and each repaint costs training


class Timekeeper(QObject):
    """Follows the session and the feed; nothing else tells the counter or the timeline a step."""

    times = Signal(float, float)  # milliseconds a step: training, measuring
    said = Signal(str)  # a sentence for the status line

    def __init__(self, session: Session, feed: Feed, toolbar: Toolbar, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._frames = 0
        self._known: tuple[object, ...] = ()  # the older step shown, how many marks, what is pinned
        self._mark: tuple[int, int | None] | None = None  # the mark gone to, and the step shown for it
        self._session, self._feed, self._toolbar, self._timeline = session, feed, toolbar, timeline
        session.frame.connect(self._frame)
        session.happened.connect(self._event)
        feed.shown.connect(self._shown)
        timeline.wanted.connect(feed.show_step)
        timeline.moved.connect(feed.move)
        timeline.span_wanted.connect(self.show_span)
        timeline.pin_wanted.connect(self.pin)

    def functions(self) -> Mapping[str, Callable[[], object]]:
        """What each action of this part does."""
        show, move = self._feed.show_step, self._feed.move
        return {
            "first": partial(show, 0),
            "earlier": partial(move, -1),
            "later": partial(move, 1),
            "newest": partial(show, None),
            "previous-mark": partial(self.go_to_mark, -1),
            "next-mark": partial(self.go_to_mark, 1),
            "go-on": self.go_on,
            "pin": self.pin,
            "unpin": self.unpin,
            "span-from": self._begin_here,
            "span-to": self._end_here,
            "span-all": partial(self.show_span, ALL),
        }

    # -- what a person asks for ---

    def go_to_mark(self, by: int) -> None:
        """Show the mark before (-1) or after (1) the step that is shown, and say what it is."""
        now = self._shown_step()
        if self._mark is not None and self._mark[1] == self._feed.step:
            now = self._mark[0]
        marks = self._timeline.marks()
        steps = sorted({mark.step for mark in marks if (mark.step < now if by < 0 else mark.step > now)})
        if not steps:
            self.said.emit(tr("There is no earlier mark.") if by < 0 else tr("There is no later mark."))
            return
        step = steps[-1] if by < 0 else steps[0]
        self._feed.show_step(step)
        self._mark = step, self._feed.step
        what = " ".join(mark.text for mark in marks if mark.step == step)
        self.said.emit(tr("Step {step}: {what}", step=whole(step), what=what))

    def go_on(self) -> None:
        """Train again from the last checkpoint at or before the step that is shown."""
        if self._feed.step is None:
            self.said.emit(tr("The newest step is shown. Go back to an earlier one to go on from there."))
        else:
            self._session.go_on(self._feed.step)

    def pin(self, lane: object = None) -> None:
        """Lay the moment that is shown over the others: each lane over itself, or one lane over all."""
        snapshot, history = self._feed.snapshot, self._session.history
        if snapshot is None or history is None:
            return
        one = lane if isinstance(lane, int) and lane < len(snapshot.lanes) else None
        self._feed.pin(Pinned(snapshot, history.experiment, one))
        self.refresh()
        step = whole(snapshot.step)
        self.said.emit(tr("Step {step} is pinned: an outline over what is shown now.", step=step))

    def unpin(self) -> None:
        """Take the outlines away."""
        self._feed.pin(None)
        self.refresh()

    def show_span(self, span: object) -> None:
        """Show these steps in the views over time."""
        if isinstance(span, Span):
            self._feed.show_span(span)
            self.refresh()

    def _begin_here(self) -> None:
        span, step = self._feed.span, self._shown_step()
        keep = span.last if span.last is not None and span.last > step else None
        self.show_span(Span(step, keep))

    def _end_here(self) -> None:
        span, step = self._feed.span, self._shown_step()
        self.show_span(Span(span.first if span.tail is None and span.first < step else 0, step))

    def _shown_step(self) -> int:
        snapshot = self._feed.snapshot
        return 0 if snapshot is None else snapshot.step

    # -- what is told ---

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
        self._timeline.show_pinned(self._feed.pinned)
        self._timeline.show_span(self._feed.span)
        start = None if older is None else self._session.checkpoint_before(older)
        self._timeline.show_checkpoint(start)

    def _frame(self, _snapshot: object) -> None:
        if self._feed.step is not None:  # else the feed shows it, and says so
            self.refresh()

    def _shown(self, _snapshot: object) -> None:
        history = self._session.history
        known = self._feed.step, 0 if history is None else len(history.marks), self._feed.pinned
        waits = self._frames % REFRESH_EVERY and self._session.running and known == self._known
        self._frames, self._known = self._frames + 1, known
        if waits:
            return
        self.refresh()
        if (newest := self._session.snapshot) is not None:
            self.times.emit(newest.timings.train_ms, newest.timings.measure_ms)

    def _event(self, event: object) -> None:
        if isinstance(event, Started):
            self._mark = None
            self.refresh()
        elif isinstance(event, CheckpointsKept) and self._feed.step is not None:
            self.refresh()
