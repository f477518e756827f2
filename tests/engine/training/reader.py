"""Whoever reads what the training thread tells, on the test's own thread."""

from __future__ import annotations

import queue

from bnviz.experiment.values import Experiment
from bnviz.measure.snapshot import Snapshot
from bnviz.training.commands import Load
from bnviz.training.events import Event, Started
from bnviz.training.runner import Runner

PATIENCE_S = 60.0


class Reader:
    """Takes what the thread hands over, on the test's own thread."""

    def __init__(self) -> None:
        self._bell: queue.SimpleQueue[None] = queue.SimpleQueue()
        self.runner = Runner(lambda: self._bell.put(None))
        self.events: list[Event] = []
        self.snapshots: list[Snapshot] = []

    def take(self) -> None:
        self._bell.get(timeout=PATIENCE_S)
        events, snapshot = self.runner.outbox.take()
        self.events += events
        if snapshot is not None:
            self.snapshots.append(snapshot)
            self.runner.outbox.want()

    def until(self, kind: type, **fields: object) -> Event:
        """Read on until an event of that kind with these fields comes; forgets everything up to it."""
        while True:
            for place, event in enumerate(self.events):
                if isinstance(event, kind) and all(getattr(event, k) == v for k, v in fields.items()):
                    del self.events[: place + 1]
                    return event
            self.take()

    def newest(self) -> Snapshot:
        while not self.snapshots:
            self.take()
        return self.snapshots[-1]

    def load(self, e: Experiment, run: int = 1, **fields: object) -> None:
        self.runner.send(Load(e, run, **fields))  # type: ignore[arg-type]
        self.until(Started, run=run)
