"""The two hand-overs between the training thread and the rest: commands in, events and snapshots out."""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Callable

from bnviz.measure.snapshot import Snapshot
from bnviz.training.commands import Command
from bnviz.training.events import Event


class Inbox:
    """Commands for the training thread, in order."""

    def __init__(self) -> None:
        self._commands: deque[Command] = deque()
        self._changed = threading.Condition()

    def put(self, command: Command) -> None:
        """Hand in a command; never blocks."""
        with self._changed:
            self._commands.append(command)
            self._changed.notify()

    def take(self) -> Command | None:
        """The oldest command, None if there is none."""
        try:
            return self._commands.popleft()
        except IndexError:
            return None

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until there is a command (True), at most `timeout_s` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: bool(self._commands), timeout_s)

    def __bool__(self) -> bool:
        return bool(self._commands)


class Outbox:
    """Events in order, and of the snapshots only the newest; `wake` is called when there is something new.

    A snapshot is wanted only when the last one was taken and the next asked for, so a slow reader slows
    nothing and nothing piles up. A quick one may be waited for: two threads that want the interpreter at the
    same time hand it to and fro, and both take longer than one after the other.
    """

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._lock = threading.Lock()
        self._events: deque[Event] = deque()
        self._snapshot: Snapshot | None = None
        self._wanted_from_s = 0.0
        self._taken = (-1, 0)  # run and step of the newest snapshot that was taken
        self._awake = False
        self._shown = threading.Event()

    def post(self, event: Event) -> None:
        """Add an event."""
        with self._lock:
            self._events.append(event)
        self._call()

    def show(self, snapshot: Snapshot) -> None:
        """Put a snapshot in the place of one that nobody took."""
        with self._lock:
            self._snapshot = snapshot
            self._wanted_from_s = math.inf
            self._shown.clear()
        self._call()

    def shown(self) -> None:
        """The reader is done with the snapshot it took."""
        self._shown.set()

    def wait_until_shown(self, most_s: float) -> bool:
        """Let the reader work alone until it is done with the newest snapshot (True), at most so long."""
        return self._shown.wait(most_s)

    def want(self, from_s: float = 0.0) -> None:
        """Ask for a snapshot, to be made at this time of `perf_counter` or later."""
        self._wanted_from_s = from_s

    def wanted(self, now_s: float) -> bool:
        """Whether somebody waits for a snapshot of this moment."""
        return now_s >= self._wanted_from_s

    def taken(self, run: int) -> int:
        """The step of the newest snapshot of this run that was taken; 0 before the first."""
        with self._lock:
            return self._taken[1] if self._taken[0] == run else 0

    def take(self) -> tuple[list[Event], Snapshot | None]:
        """Everything there is, for the reader."""
        with self._lock:
            self._awake = False
            events, snapshot = list(self._events), self._snapshot
            self._events.clear()
            self._snapshot = None
            if snapshot is not None:
                self._taken = (snapshot.run, snapshot.step)
            return events, snapshot

    def _call(self) -> None:
        with self._lock:
            if self._awake:
                return
            self._awake = True
        self._wake()
