"""How long a frame takes while a person goes through a run of a million steps and training goes on."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from bnviz.measure.history import History
from bnviz.measure.snapshot import Recent, Snapshot

if TYPE_CHECKING:
    from ui.window import MainWindow

STEPS = 1_000_000
EVERY = 2_500  # steps between two snapshots
MARKS = 200
MOVES = 200
PAUSE_MS = 16  # between two moves, as in a drag
LATE_S = 5.0


def long_history(snapshots: list[Snapshot], run: int, history: History) -> History:
    """A history of `STEPS` steps, made of real snapshots over and over, with a loss for every step."""
    made = History(history.experiment)
    for step in range(0, STEPS + 1, EVERY):
        seen = snapshots[(step // EVERY) % len(snapshots)]
        steps = np.arange(max(1, step - EVERY + 1), step + 1)
        losses = 2.3 * np.exp(-steps / 2e5) * (1 + 0.1 * np.sin(steps))
        every_lane = np.repeat(losses[None].astype(np.float32), len(seen.lanes), axis=0)
        made.append(replace(seen, run=run, step=step, recent=Recent(steps, every_lane)))
    for step in range(0, STEPS, STEPS // MARKS):
        made.mark(step, None, "learning rate", "Learning rate from 0.1 to 0.5.")
    return made


class Painted(QObject):
    """Waits until a widget, and with it the window, has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._loop = QEventLoop(self)
        self._late = QTimer(self, singleShot=True, interval=round(1e3 * LATE_S))
        self._late.timeout.connect(self._loop.quit)
        self._waiting = False
        widget.installEventFilter(self)

    def wait(self) -> float:
        """Seconds until everything that is to be painted now is painted."""
        began = perf_counter()
        self._waiting = True
        self._late.start()
        self._loop.exec()
        self._late.stop()
        return perf_counter() - began

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._waiting:
            self._waiting = False
            QTimer.singleShot(0, self._loop.quit)  # behind the paint of all others
        return super().eventFilter(watched, event)


def scrub(made: MainWindow, widget: QWidget) -> list[float]:
    """Milliseconds from a step asked for to its frame, over the whole run in long and in short moves."""
    session, painted = made.session, Painted(widget)
    _pause(500)  # what is still on its way would begin the history afresh
    trainer, old = session.runner._trainer, session.history
    assert trainer is not None
    assert old is not None
    trainer.step_number = STEPS
    session.history = long_history(list(old.snapshots)[-100:], session.run, old)
    session.snapshot = session.history.snapshots[-1]
    session.play()
    _pause(500)
    rng = np.random.default_rng(0)
    asked = np.concatenate([rng.uniform(0, STEPS, MOVES // 2), np.linspace(STEPS * 0.9, 0, MOVES // 2)])
    took = []
    for step in asked:
        began = perf_counter()
        before = made.feed.step
        made.timeline.wanted.emit(int(step))
        if made.feed.step != before:
            painted.wait()
            took.append(1e3 * (perf_counter() - began))
        _pause(PAUSE_MS)
    made.timeline.wanted.emit(None)
    session.pause()
    return took


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
