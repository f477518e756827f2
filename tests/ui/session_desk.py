"""A Session with a real training thread, and everything it said."""

from __future__ import annotations

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Block, Data, Experiment, Lane, Network, Norm, Training
from bnviz.measure.snapshot import Snapshot
from bnviz.training.events import (
    Event,
    StateChanged,
)
from ui.session import Session

PATIENCE_MS = 30_000

SMALL = Experiment(
    data=Data(name="circles", samples=120, test_share=0.5),
    network=Network(blocks=(Block(width=8), Block(width=8))),
    training=Training(batch_size=20),
    lanes=(Lane(name="With", norms=(Norm(), Norm())), Lane(name="Without", norms=(None, None))),
)


class Desk:
    """A session, and everything it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.session = qtbot, Session()
        self.frames: list[Snapshot] = []
        self.events: list[Event] = []
        self.threads: set[threading.Thread] = set()
        self.session.frame.connect(self._frame)
        self.session.happened.connect(self._event)

    def event(self, kind: type, act: Callable[[], object], **fields: object) -> Event:
        """Do something, and let the window live until an event of this kind comes."""

        def fits(event: object) -> bool:
            return isinstance(event, kind) and all(getattr(event, k) == v for k, v in fields.items())

        with self.qtbot.waitSignal(self.session.happened, timeout=PATIENCE_MS, check_params_cb=fits):
            act()
        return next(event for event in reversed(self.events) if fits(event))

    def frame(self, act: Callable[[], object], step: int = 0, run: int | None = None) -> Snapshot:
        """Do something, and let the window live until a snapshot of this step or a later one comes."""
        run = self.session.run if run is None else run

        def fits(snapshot: Snapshot) -> bool:
            return snapshot.step >= step and snapshot.run >= run

        with self.qtbot.waitSignal(self.session.frame, timeout=PATIENCE_MS, check_params_cb=fits):
            act()
        return self.frames[-1]

    def begin(self, e: Experiment = SMALL) -> None:
        """Load, and wait at step 0."""
        self.session.start()
        self.frame(lambda: self.session.load(e), run=1)
        self.qtbot.waitUntil(lambda: self.session.state == "paused", timeout=PATIENCE_MS)

    def play_to(self, step: int) -> None:
        self.frame(self.session.play, step)

    def pause(self) -> Snapshot:
        self.event(StateChanged, self.session.pause, state="paused")
        return self.frames[-1]

    def _frame(self, snapshot: Snapshot) -> None:
        self.frames.append(snapshot)
        self.threads.add(threading.current_thread())

    def _event(self, event: Event) -> None:
        self.events.append(event)
        self.threads.add(threading.current_thread())
