"""A session without an engine: notes what it is asked, and says what a test tells it to say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import DataPreview, Focus, Snapshot, Watch
from bnviz.training.events import DevicesFound, Event, Started, StateChanged


class FakeSession(QObject):
    frame = Signal(object)
    happened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[object, ...]] = []
        self.history: History | None = None
        self.snapshot: Snapshot | None = None
        self.experiment: Experiment | None = None
        self.state = "idle"
        self.device = "cpu"
        self.run = 0
        self.edits = 0
        self.checkpoints: tuple[int, ...] = ()
        self.watch: Watch | None = None
        self.taken_back = False

    @property
    def running(self) -> bool:
        return self.state == "running"

    def asked(self, name: str) -> list[tuple[object, ...]]:
        """All calls of that name, with their arguments."""
        return [call[1:] for call in self.calls if call[0] == name]

    def start(self) -> None:
        self.calls.append(("start",))

    def close(self) -> None:
        self.calls.append(("close",))

    def load(self, experiment: Experiment, play: bool = False) -> None:
        self.calls.append(("load", experiment, play))
        self.run += 1
        self.experiment = experiment
        self.history, self.snapshot = History(experiment), None

    def apply(self, experiment: Experiment, keep_function: bool = True, taken_back: bool = False) -> None:
        self.taken_back = taken_back
        self.calls.append(("apply", experiment, keep_function))
        self.edits += 1
        self.experiment = experiment

    def mend_statistics(self, lane: int, how: str) -> None:
        self.calls.append(("mend_statistics", lane, how))

    def checkpoint_before(self, step: int) -> int | None:
        return max((kept for kept in self.checkpoints if kept <= step), default=None)

    def go_on(self, step: int) -> None:
        self.calls.append(("go_on", step))

    def play(self) -> None:
        self.calls.append(("play",))

    def pause(self) -> None:
        self.calls.append(("pause",))

    def step(self) -> None:
        self.calls.append(("step",))

    def epoch(self) -> None:
        self.calls.append(("epoch",))

    def train_to(self, step: int) -> None:
        self.calls.append(("train_to", step))

    def reset(self) -> None:
        self.calls.append(("reset",))

    def set_speed(self, steps_per_s: float | None) -> None:
        self.calls.append(("set_speed", steps_per_s))

    def set_watch(self, watch: Watch) -> None:
        self.watch = watch

    def ask(self, job: object) -> int:
        self.calls.append(("ask", job))
        return len(self.asked("ask"))

    def look_back(self, step: int, focus: Focus) -> int:
        self.calls.append(("look_back", step, focus))
        return 1000 + len(self.asked("look_back"))

    def drop(self, number: int) -> None:
        self.calls.append(("drop", number))

    def set_device(self, name: str) -> None:
        self.calls.append(("set_device", name))
        self.device = name

    # -- what the engine would say ---

    def say(self, event: Event) -> None:
        if isinstance(event, StateChanged):
            self.state = event.state
        self.happened.emit(event)

    def come_up(self, preview: DataPreview) -> None:
        """The engine is there, and the run begins."""
        self.say(DevicesFound((("cpu", "CPU", True, ""), ("cuda", "CUDA", False, "no such card"))))
        assert self.experiment is not None
        self.say(Started(self.run, self.experiment, preview, "cpu"))

    def show(self, snapshot: Snapshot) -> None:
        """A snapshot has come."""
        assert self.history is not None
        self.snapshot = snapshot
        self.history.append(snapshot)
        self.frame.emit(snapshot)
