"""Between the document, the training session and the controls: who may train, and what happened. No torch."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from bnviz.coach.finding import Remedy
from bnviz.experiment.changes import restart_reason
from bnviz.experiment.problems import Problem, problems
from bnviz.experiment.values import Experiment
from bnviz.measure.snapshot import Snapshot
from bnviz.training.commands import Mend
from bnviz.training.events import (
    DevicesFound,
    Failed,
    Finished,
    LaneStopped,
    Notice,
    PhaseEntered,
    Reported,
    Started,
    StateChanged,
)
from ui.actions import Actions
from ui.banner import Answer, BannerStack
from ui.builder.gesture import Gesture
from ui.builder.network_table import NetworkTable
from ui.chronicle import Chronicle
from ui.document import Document
from ui.feed import Feed
from ui.language import say, tr
from ui.session import Session
from ui.settings import Settings
from ui.stopped import StoppedLanes
from ui.toolbar import Toolbar
from ui.words import whole

log = logging.getLogger(__name__)

CALM_MS = 250  # between two restarts while something is dragged
SLOW_MOTION = 3.0  # steps a second; up to here single phases can be told apart


class Conductor(QObject):
    """Sends what can train to the session, holds back what cannot, and tells what comes back."""

    state_changed = Signal(str)
    shown = Signal(object)  # Snapshot: the one the views show now
    first_news = Signal()  # there is something to see: a snapshot, or why there is none

    def __init__(
        self,
        session: Session,
        document: Document,
        actions: Actions,
        toolbar: Toolbar,
        network: NetworkTable,
        feed: Feed,
        banners: BannerStack,
        settings: Settings,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(document)
        self._session, self._document, self._actions, self._toolbar = session, document, actions, toolbar
        self._network, self._feed, self._banners, self._settings = network, feed, banners, settings
        self._say = say
        self._in_lesson = False
        self._obstacle: Problem | None = None
        self._loaded: Experiment | None = None  # what the session was given last
        self._fresh = False
        self._resume = False  # it ran when an obstacle came up
        self._up = False  # the engine has answered
        self._waiting: Experiment | None = None  # to be sent when `_calm` is over
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._calmed)
        self._chronicle = Chronicle(session, self)
        self._stopped = StoppedLanes(banners, self._try)
        feed.shown.connect(self.shown)
        session.frame.connect(self._frame)
        session.happened.connect(self._event)

    @property
    def running(self) -> bool:
        """Whether steps are being taken."""
        return self._session.running

    # -- what a person asks for ---

    def begin(self, play: bool) -> None:
        """Load the document's experiment for the first time."""
        self._session.set_speed(self._toolbar.speed)
        self._feed.update_watch()
        self.load(self._document.experiment, play=play)

    def load(self, experiment: Experiment, play: bool | None = None) -> None:
        """Begin another experiment at step 0; it goes on training if it trained."""
        was_running = self.running or self._resume
        self._loaded = self._waiting = None
        self._resume = was_running if play is None else play
        self._look_for_obstacles(experiment)
        if self._obstacle is None:
            self._send(experiment)

    def apply(self, experiment: Experiment) -> None:
        """Take over an edit: live where that is possible, else from the same seed again.

        A drag that restarts the run at every frame would only ever show step 0: the first edit goes at once,
        the next one when the person holds still or some time has passed.
        """
        self._look_for_obstacles(experiment)
        if self._obstacle is not None:
            self._waiting = None
        elif self._loaded is None:
            self._send(experiment)
        elif self._calm.isActive() and (self._waiting or restart_reason(self._loaded, experiment)):
            self._waiting = experiment
        else:
            self._apply(experiment)

    @contextmanager
    def starting_fresh(self) -> Iterator[None]:
        """Edits within start toggled norms fresh, whatever is chosen: one that kept all kept its fault."""
        self._fresh = True
        try:
            yield
        finally:
            self._fresh = False

    def _apply(self, experiment: Experiment) -> None:
        before, self._loaded = self._loaded, experiment
        keep = self._document.keeps_function or (self._settings.keep_function and not self._fresh)
        self._session.apply(experiment, keep, self._document.taken_back)
        if before is not None and restart_reason(before, experiment):
            self._calm.start()
        elif before is not None:
            self._chronicle.changed(before, experiment)
        if self._resume:
            self._resume = False
            self._session.play()

    def _calmed(self) -> None:
        experiment, self._waiting = self._waiting, None
        if experiment is not None:
            self._apply(experiment)

    def train(self) -> None:
        """Train, or pause."""
        if self.running:
            self._session.pause()
        else:
            self._feed.show_step(None)
            self._session.play()

    def batch(self) -> None:
        """One step, then wait."""
        self._feed.show_step(None)
        self._session.step()

    def epoch(self) -> None:
        """To the end of the epoch, then wait."""
        self._feed.show_step(None)
        self._session.epoch()

    def train_to(self, step: int) -> None:
        """Through a step, then wait."""
        self._feed.show_step(None)
        self._session.train_to(step)

    @property
    def shown_step(self) -> int | None:
        """The older step that the views show, None while they follow the newest."""
        return self._feed.step

    def show_step(self, step: int | None) -> None:
        """Show an older step in every view."""
        self._feed.show_step(step)

    def reset(self) -> None:
        """Back to the first step."""
        self._resume = False
        self._session.reset()
        self._say(tr("Reset: step 0 from seed {seed}.", seed=self._document.experiment.seed))

    def mend_statistics(self, how: Mend) -> None:
        """Measure the running statistics anew in every lane that keeps some."""
        lanes = self._document.experiment.lanes
        wanted = [k for k, lane in enumerate(lanes) if any(n is not None and n.tracks for n in lane.rows)]
        if wanted:
            self.mend(tr("measuring the running statistics"), wanted, how)

    def mend(self, text: str, lanes: Iterable[int], how: Mend) -> None:
        """Measure the running statistics of some lanes anew or reset them, as one step of undo."""
        lanes = tuple(lanes)
        self._document.deed(text, partial(self._mend, lanes, how), partial(self._mend, lanes, "back"))

    def _mend(self, lanes: tuple[int, ...], how: Mend) -> None:
        for lane in lanes:
            self._session.mend_statistics(lane, how)

    def set_speed(self, steps_per_s: object) -> None:
        """So many steps a second at most, None for as fast as possible."""
        value = steps_per_s if isinstance(steps_per_s, float) else None
        self._session.set_speed(value)
        if value is None or value > SLOW_MOTION:
            self._network.show_phase(None)

    def set_device(self, name: str) -> None:
        """Train somewhere else."""
        self._settings.device = name
        self._session.set_device(name)

    def set_keep_function(self, keep: object) -> None:
        """How a toggled norm starts."""
        self._settings.keep_function = bool(keep)
        self._network.show_keep_function(bool(keep))
        self._actions["keep-function"].setChecked(bool(keep))

    def lead(self, in_lesson: bool) -> None:
        """Whether a presenter's keys lead through a lesson, or are free for whatever has the focus."""
        self._in_lesson = in_lesson
        self.refresh()

    def refresh(self, _index: object = None) -> None:
        """Enable what can be done now."""
        undo = self._document.undo_stack
        self._actions.refresh(
            {
                "always": True,
                "trainable": self._up and self._obstacle is None,
                "undoable": undo.canUndo(),
                "redoable": undo.canRedo(),
                "has-run": self._session.snapshot is not None,
                "in-lesson": self._in_lesson,
            }
        )
        self._toolbar.train.setToolTip(
            say(self._obstacle.sentence) if self._obstacle else self._actions["train"].toolTip()
        )

    # -- what comes back ---

    def _frame(self, snapshot: object) -> None:
        if not isinstance(snapshot, Snapshot):
            return
        had_none = not self._actions["first"].isEnabled()
        self._stopped.forget(snapshot)
        self._feed.frame(snapshot)
        if had_none:
            self.first_news.emit()
            self.refresh()

    def _event(self, event: object) -> None:
        match event:
            case DevicesFound(devices):
                self._devices(devices)
            case Started():
                self._started(event)
            case StateChanged(state):
                self._toolbar.show_running(state == "running")
                if state != "running":
                    self._network.show_phase(None)
                self.state_changed.emit(state)
            case Finished(_, reason):
                self._say(reason)
            case LaneStopped():
                self._stopped.tell(event, self._document.experiment)
            case Failed(sentence, details):
                self._failed(sentence, details)
            case Notice(sentence):
                self._say(sentence)
            case Reported(_, report):
                self._feed.report(report)
            case PhaseEntered(lane, block, phase):
                last = len(self._document.experiment.network.blocks)
                self._network.show_phase(lane, last if block is None else block, phase)

    def _try(self, remedy: Remedy) -> None:
        if remedy.edit is not None:
            with self.starting_fresh():
                self._document.edit(Gesture(remedy.label, remedy.edit))

    def _devices(self, devices: tuple[tuple[str, str, bool, str], ...]) -> None:
        self._up = True
        if self._obstacle is not None:
            self.first_news.emit()
        self._toolbar.show_devices(devices, self._session.device)
        wanted = self._settings.device
        if wanted != self._session.device and any(name == wanted and there for name, _, there, _ in devices):
            self._session.set_device(wanted)
            self._toolbar.show_devices(devices, wanted)
        self.refresh()

    def _started(self, event: Started) -> None:
        self._up = True
        self._stopped.clear()
        if event.edits is not None:
            self._take_up(event)
        self._feed.start(event.preview, event.step, event.edits is not None)
        self._toolbar.device.show_value(event.device)
        if event.reason:
            self._say(
                tr("Restarted from seed {seed}: {reason}.", seed=event.experiment.seed, reason=event.reason)
            )
        self.refresh()

    def _take_up(self, event: Started) -> None:
        """The run goes on from an earlier step, and the document with it: one edit, which undo takes back."""
        self._loaded, self._waiting = event.experiment, None
        self._calm.stop()
        step = whole(event.step)
        self._document.end_gesture()
        changed = self._document.edit(
            Gesture(tr("going on from step {step}", step=step), lambda _: event.experiment)
        )
        if changed:
            told = tr(
                "Gone on from step {step} with the experiment as it was then; "
                "what came after it is forgotten.",
                step=step,
            )
        else:
            told = tr("Gone on from step {step}; what came after it is forgotten.", step=step)
        if not self.running:
            told = tr("{told} Space trains on.", told=told)
        self._say(told)

    def _failed(self, sentence: str, details: str) -> None:
        log.info("The engine says: %s %s", sentence, details)  # the thread has logged the error itself
        self.first_news.emit()
        answers: tuple[Answer, ...] = ()
        if self._session.device != "cpu":
            answers = (Answer(tr("Go on on the CPU"), self._go_on_on_cpu, primary=True),)
        self._banners.say("error", sentence, answers, key="failed")

    def _go_on_on_cpu(self) -> None:
        self.set_device("cpu")
        self._toolbar.device.show_value("cpu")

    def _look_for_obstacles(self, experiment: Experiment) -> None:
        found = [p for p in problems(experiment) if p.severity == "error"]
        before, self._obstacle = self._obstacle, (found[0] if found else None)
        if self._obstacle is not None:
            self._say(tr("Training waits: {why}", why=self._obstacle.sentence))
            if before is None and self.running:
                self._resume = True
                self._session.pause()
        elif before is not None:
            self._say("")
        self.refresh()

    def _send(self, experiment: Experiment) -> None:
        play, self._resume = self._resume, False
        self._loaded = experiment
        self._session.load(experiment, play=play)
