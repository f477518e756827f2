"""The Qt side of the training thread: sends commands, paces snapshots to frames, drops what is stale.

The only place in `ui` that knows the runner. Imports no torch: the thread does, once the window is there.
"""

from __future__ import annotations

from bisect import bisect_right
from time import perf_counter

from PySide6.QtCore import QObject, Qt, Signal, Slot

from bnviz.experiment.changes import kept_lanes, restart_reason
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Focus, Snapshot, Watch
from bnviz.training.commands import (
    Apply,
    Ask,
    Drop,
    GoOn,
    Load,
    LookBack,
    Mend,
    MendStatistics,
    Pause,
    Play,
    SetSpeed,
    SetWatch,
    TakeSteps,
)
from bnviz.training.events import (
    CheckpointsKept,
    DevicesFound,
    Event,
    Finished,
    LaneStopped,
    Reported,
    Started,
    State,
    StateChanged,
)
from bnviz.training.jobs import Job
from bnviz.training.runner import Runner
from ui.language import said

FRAME_MS = 1000 / 30


class Session(QObject):
    """Owns a Runner. `frame` carries each new Snapshot, `happened` each Event, both on the GUI thread."""

    frame = Signal(object)
    happened = Signal(object)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = Runner(self._woken.emit)
        self.history: History | None = None
        self.snapshot: Snapshot | None = None
        self.experiment: Experiment | None = None
        self.state: State = "idle"
        self.device = "cpu"
        self._asked_s = 0.0
        self._latency_ms = 0.0
        self._run = 0
        self._asked = 0
        self.edits = 0  # live edits of this run so far
        self.checkpoints: tuple[int, ...] = ()  # steps from which the run can go on
        self._run = self._last_run = 0
        self._going_on: int | None = None  # the number of a run that is to be taken up again
        self._wants_to_play = False
        self._closed = False
        self._woken.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the training thread, which then loads torch."""
        self.runner.__enter__()

    def close(self) -> None:
        """Forget, disconnect, then end the thread and wait for it."""
        if self._closed:
            return
        self._closed = True
        self._woken.disconnect(self._take)
        self.runner.close()

    @property
    def running(self) -> bool:
        """Whether steps are being taken."""
        return self.state == "running"

    @property
    def run(self) -> int:
        """The number of the current run."""
        return self._run

    # -- what a person can ask for ---

    def load(self, experiment: Experiment, play: bool = False, reason: str | None = None) -> None:
        """Begin a new run at step 0."""
        self._load(experiment, play, reason)

    def _load(self, experiment: Experiment, play: bool, reason: str | None, rescue: bool = False) -> None:
        self._run = self._next_run()
        self._going_on, self.edits, self.checkpoints = None, 0, ()
        self.experiment = experiment
        self._wants_to_play = play
        self.history = History(experiment)
        self.snapshot = None
        self.runner.send(Load(experiment, self._run, self.device, play, reason, rescue))

    def apply(
        self, experiment: Experiment, keep_function: bool = True, taken_back: bool = False
    ) -> str | None:
        """Take over a change: live where that is possible, else from the same seed again.

        `taken_back` says that it undoes the last one.

        Returns the reason of a restart, None where the run goes on.
        """
        old = self.experiment
        if old is None or self.state == "idle":
            self.load(experiment, play=self._wants_to_play)
            return None
        if old == experiment:
            return None
        reason = restart_reason(old, experiment)
        if reason is not None:
            self.load(experiment, play=self._wants_to_play, reason=reason)
            return reason
        self.experiment = experiment
        if self.history is not None:
            self.history = self.history.following(experiment, kept_lanes(old, experiment))
        self.edits += 1
        self.runner.send(Apply(experiment, keep_function, self._run, taken_back))
        return None

    def checkpoint_before(self, step: int) -> int | None:
        """The newest step at or before this one from which the run can go on."""
        place = bisect_right(self.checkpoints, step)
        return self.checkpoints[place - 1] if place else None

    def go_on(self, step: int) -> None:
        """Take the run up again from the newest checkpoint at or before a step.

        Nothing changes before the engine has answered with `Started`; then what came later is forgotten.
        """
        self._going_on = self._next_run()
        self.runner.send(GoOn(step, self._going_on))

    def _next_run(self) -> int:
        self._last_run += 1
        return self._last_run

    def play(self) -> None:
        """Train until told otherwise."""
        self._wants_to_play = True
        self.runner.send(Play())

    def pause(self) -> None:
        """Stop after one last step, which is shown."""
        self._wants_to_play = False
        self.runner.send(Pause())

    def step(self) -> None:
        """One mini-batch, then wait."""
        self._wants_to_play = False
        self.runner.send(TakeSteps())

    def epoch(self) -> None:
        """To the end of the epoch, then wait."""
        self._wants_to_play = False
        self.runner.send(TakeSteps(epoch=True))

    def train_to(self, step: int) -> None:
        """Train through step number `step`, then wait."""
        self._wants_to_play = False
        self.runner.send(TakeSteps(to=step))

    def reset(self) -> None:
        """Back to step 0 of the same experiment; waits there."""
        if self.experiment is not None:
            self.load(self.experiment)

    def set_speed(self, steps_per_s: float | None) -> None:
        """At most so many steps a second; None is as fast as possible."""
        self.runner.send(SetSpeed(steps_per_s))

    def set_watch(self, watch: Watch) -> None:
        """What the visible views want measured."""
        self.runner.send(SetWatch(watch))

    def mend_statistics(self, lane: int, how: Mend) -> None:
        """Measure a lane's running statistics anew over the training or the test samples, or reset them."""
        self.runner.send(MendStatistics(lane, how))

    def ask(self, job: Job) -> int:
        """Have a question worked on beside the training; `Told` and `Ended` come back with this number."""
        self._asked += 1
        self.runner.send(Ask(self._asked, job))
        return self._asked

    def look_back(self, step: int, focus: Focus) -> int:
        """Look closely at a step that is past; `Told` brings a `LookedBack`, `Ended` why there is none."""
        self._asked += 1
        self.runner.send(LookBack(self._asked, step, focus))
        return self._asked

    def drop(self, number: int) -> None:
        """Cancel a question."""
        self.runner.send(Drop(number))

    def set_device(self, name: str) -> None:
        """Train on another device: from the same seed again, or after a failure from where it happened."""
        if name == self.device and self.state != "idle":
            return
        self.device = name
        if self.experiment is not None:
            rescue = self.state == "idle"
            reason = None if rescue else said("the device changed")
            self._load(self.experiment, self._wants_to_play, reason, rescue)

    # -- what comes back ---

    @Slot()
    def _take(self) -> None:
        began = perf_counter()
        events, snapshot = self.runner.outbox.take()
        for event in events:
            self._pass_on(event)
        if snapshot is None:
            return
        if snapshot.run != self._run or self.history is None:
            self._ask()
            return
        if 0 < self._asked_s <= began:
            waited_ms = min(1e3 * (began - self._asked_s), FRAME_MS)  # no longer: that was a pause
            self._latency_ms += 0.1 * (waited_ms - self._latency_ms)
        snapshot = self.history.fitted(snapshot)
        self.snapshot = snapshot
        self.history.append(snapshot)
        self.frame.emit(snapshot)
        self.runner.outbox.shown()
        # ask for it so early that the next snapshot is there a frame after this one
        self._ask(began + (FRAME_MS - min(self._latency_ms, FRAME_MS / 2)) / 1e3)

    def _pass_on(self, event: Event) -> None:
        match event:
            case Started(run=run, edits=edits) if edits is not None and run == self._going_on:
                self._take_up(event, edits)
            case (
                Started(run=run)
                | CheckpointsKept(run=run)
                | Finished(run=run)
                | LaneStopped(run=run)
                | Reported(run=run)
            ) if run != self._run:
                return
            case CheckpointsKept(steps=steps):
                self.checkpoints = steps
            case StateChanged(state):
                self.state = state
                if state == "finished":
                    self._wants_to_play = False
            case DevicesFound() | _:
                pass
        self.happened.emit(event)

    def _take_up(self, event: Started, edits: int) -> None:
        """The run goes on from an earlier step."""
        self._run, self._going_on = event.run, None
        self.experiment, self.edits = event.experiment, edits
        if self.history is not None:
            self.history = self.history.upto(event.step, event.run, event.experiment, edits)
            self.snapshot = self.history.snapshots[-1] if self.history.snapshots else None

    def _ask(self, from_s: float = 0.0) -> None:
        """Ask for a snapshot of a moment that may be yet to come, and may come while the window paints."""
        self._asked_s = from_s
        self.runner.outbox.want(from_s)
