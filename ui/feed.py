"""Hands the visible views what is new, and asks the engine for what they need. Knows no toolbar."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from bnviz.experiment.values import Experiment
from bnviz.measure.pinned import Pinned
from bnviz.measure.reports import Report
from bnviz.measure.snapshot import CloseUp, DataPreview, Focus, Snapshot, Watch
from bnviz.measure.span import ALL, Span
from ui.panes import DockHost
from ui.session import Session
from ui.theme import LIGHT, Theme
from ui.views.view import View

DESCRIBE_MS = 3000
MOST_REPORTS = 100
TIMED_EVERY = 7  # frames; so that it is not always one of every sixth, which paint the curves

IN_DEPTH_EVERY = 60  # snapshots: what the coach wants and no view shows


class Feed(QObject):
    """A hidden view gets nothing; when it comes to the front it gets all that it missed."""

    hovered = Signal(str)
    intent = Signal(object)
    shown = Signal(object)  # Snapshot: the one the views show now
    focused = Signal()  # the views look closely somewhere else

    def __init__(self, session: Session, host: DockHost, experiment: Experiment) -> None:
        super().__init__(host)
        self._session, self._host = session, host
        self._experiment = experiment
        self._preview: DataPreview | None = None
        self._selection: tuple[int, int, int] | None = None
        self._block = 0  # the selected row of the network table
        self._older: Snapshot | None = None  # what the person went back to; kept when the history thins out
        self._span = ALL
        self._pinned: Pinned | None = None
        self._watch: Watch | None = None
        self._behind: set[str] = set()
        self._also: list[Callable[[], Watch]] = []
        self._reports: deque[Report] = deque(maxlen=MOST_REPORTS)  # of this run, for views yet to be seen
        self._theme = LIGHT
        self._describe = QTimer(self, singleShot=True, interval=DESCRIBE_MS)
        self._describe.timeout.connect(self._tell_readers)
        self.draw_ms = 0.0
        self._frames = 0
        self._began = 0.0
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._measure)
        self.views: dict[str, View] = {}  # those that have been seen
        host.when_made(self._take_in)
        host.visible_changed.connect(self._visible_changed)

    @property
    def step(self) -> int | None:
        """The older step that is shown, None while the newest is."""
        return None if self._older is None else self._older.step

    @property
    def snapshot(self) -> Snapshot | None:
        """The one that is shown: an older one, or the newest."""
        return self._older or self._session.snapshot

    @property
    def span(self) -> Span:
        """Which steps the views over time show."""
        return self._span

    @property
    def pinned(self) -> Pinned | None:
        """The moment that is laid over the others."""
        return self._pinned

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for view in self.views.values():
            view.set_theme(theme)

    def show_experiment(self, experiment: Experiment) -> None:
        """The experiment was edited."""
        if len(experiment.lanes) != len(self._experiment.lanes):
            self._reports.clear()
        self._experiment = experiment
        if self._pinned is not None and not self._pinned.fits(experiment):
            self._pinned = None
        self._behind |= set(self.views)
        self._catch_up()

    def start(self, preview: DataPreview, step: int = 0, again: bool = False) -> None:
        """A run begins: its data, and nothing else yet; or the run is taken up `again` at an earlier step."""
        self._preview, self._older = preview, None
        if not again:
            self._span = ALL
        if (pinned := self._pinned) is not None and not (again and pinned.snapshot.step <= step):
            self._pinned = replace(pinned, earlier=True)
        self._reports.clear()
        for view in self.views.values():
            view.forget()
        self._behind |= set(self.views)
        self._catch_up()

    def report(self, report: Report) -> None:
        """An operation on a lane has been done."""
        self._reports.append(report)
        for view in self.views.values():
            view.show_report(report)

    def frame(self, snapshot: Snapshot) -> None:
        """The newest snapshot has come."""
        if self._older is None and self._window_shows():
            self._show(snapshot)

    def show_step(self, step: int | None) -> None:
        """Go back to the snapshot at or before a step; None follows the newest again."""
        history, newest = self._session.history, self._session.snapshot
        if history is None or newest is None:
            return
        before = self._older
        found = None if step is None else history.at(step)
        self._older = found if found is not None and found.step < newest.step else None
        if self._older is None or self._older is not before:
            self._show(self._older or newest)

    @property
    def focus(self) -> Focus | None:
        """Where the visible views look closely."""
        return None if self._watch is None else self._watch.focus

    def look_into(self, step: int, close_up: CloseUp) -> None:
        """The older step that is shown was looked into again."""
        if self._session.history is not None:
            self._session.history.look_into(step, close_up)
        if self._older is not None and self._older.step == step:
            self._older = replace(self._older, close_up=close_up)
            self._show(self._older)

    def move(self, by: int) -> None:
        """One kept snapshot back (-1) or forth (1); behind the last one the newest is followed again."""
        history, newest = self._session.history, self._session.snapshot
        if history is None or newest is None:
            return
        now = newest.step if self.step is None else self.step
        steps = history.kept_steps
        place = bisect_right(steps, now) if by > 0 else bisect_left(steps, now) - 1
        if 0 <= place < len(steps):
            self.show_step(steps[place])

    def show_span(self, span: Span) -> None:
        """Which steps the views over time show from now on."""
        self._span = span
        self._tell_all()

    def pin(self, pinned: Pinned | None) -> None:
        """Lay a moment over what the views show, or none any more."""
        self._pinned = pinned
        self._tell_all()

    def _tell_all(self) -> None:
        self._behind |= set(self.views)
        self._catch_up()

    def select(self, lane: int, block: int, unit: int) -> None:
        """Show what is selected in every view."""
        self._selection = (lane, block, unit)
        for name in self._visible():
            self.views[name].show_selection(lane, block, unit)

    def select_block(self, block: int) -> None:
        """Show in every view which row of the network table is selected."""
        self._block = block
        for name in self._visible():
            self.views[name].show_block(block)

    def update_watch(self) -> None:
        """Tell the engine what the visible views want measured."""
        wanted = [self.views[name].watch() for name in self._visible()]
        wanted += [watch() for watch in self._also]
        watch = Watch(
            stages=frozenset().union(*(w.stages for w in wanted)),
            parameters=any(w.parameters for w in wanted),
            surface=any(w.surface for w in wanted),
            predictions=any(w.predictions for w in wanted),
            gap=any(w.gap for w in wanted),
            modes=any(w.modes for w in wanted),
            focus=next((w.focus for w in wanted if w.focus is not None), None),
            in_depth_every=IN_DEPTH_EVERY,
        )
        if watch != self._watch:
            turned = watch.focus != self.focus
            self._watch = watch
            self._session.set_watch(watch)
            if turned:
                self.focused.emit()

    def also(self, watch: Callable[[], Watch]) -> None:
        """Have more measured than what the views want: what `watch` says whenever it is asked."""
        self._also.append(watch)

    def _take_in(self, name: str) -> None:
        """A pane is seen for the first time: if it is a view, it gets all that there is."""
        view = self._host.widgets[name]
        if not isinstance(view, View):
            return
        self.views[name] = view
        view.hovered.connect(self.hovered)
        view.intent.connect(self.intent)
        view.watch_changed.connect(self.update_watch)
        view.set_theme(self._theme)
        view.show_experiment(self._experiment)
        for report in self._reports:
            view.show_report(report)
        self._behind.add(name)  # the host tells next that it can be seen

    def _visible(self) -> list[str]:
        return [name for name in self._host.visible_panes() if name in self.views]

    def _window_shows(self) -> bool:
        window = self._host.window()
        return window.isVisible() and not window.isMinimized()

    def _visible_changed(self) -> None:
        self._catch_up()
        self.update_watch()

    def _catch_up(self) -> None:
        for name in self._visible():
            if name not in self._behind:
                continue
            self._behind.discard(name)
            view = self.views[name]
            view.show_experiment(self._experiment)
            view.show_span(self._span)
            view.show_pinned(self._pinned)
            if self._preview is not None:
                view.show_preview(self._preview)
            if self._selection is not None:
                view.show_selection(*self._selection)
            view.show_block(self._block)
        history, snapshot = self._session.history, self._session.snapshot
        if history is not None and snapshot is not None:
            self._show(history.fitted(self._older or snapshot))

    def _show(self, snapshot: Snapshot) -> None:
        history = self._session.history
        if history is None or snapshot.run != self._session.run:
            return
        self._began = perf_counter()
        for name in self._visible():
            self.views[name].show_snapshot(snapshot, history)
        self.shown.emit(snapshot)
        self._frames += 1
        if self._frames % TIMED_EVERY == 0:
            self._painted.start()
        if not self._describe.isActive():
            self._describe.start()

    def _tell_readers(self) -> None:
        """One sentence for screen readers, seldom enough that it can be read out."""
        for name in self._visible():
            self.views[name].setAccessibleDescription(self.views[name].summary())

    def _measure(self) -> None:
        took_ms = 1e3 * (perf_counter() - self._began)
        self.draw_ms += 0.1 * (took_ms - self.draw_ms)
