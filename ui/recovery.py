"""Keeps unsaved work on the disk and finds it again after a crash. Knows no window.

Each running bnviz holds one slot, locked by its process, so that two of them never write over each other;
a lock whose process is gone counts as free, and what lies in its slot is offered again.
"""

from __future__ import annotations

import contextlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from bnviz.errors import BnvizError
from bnviz.experiment import file
from bnviz.experiment.values import Experiment
from ui.document import Document
from ui.settings import state_dir

log = logging.getLogger(__name__)

SLOTS = 8
DELAY_MS = 700


@dataclass(frozen=True, slots=True)
class Rescued:
    """Work of an earlier run that was not saved; `path` is the file it belonged to."""

    experiment: Experiment
    path: Path | None


class Recovery(QObject):
    """Writes the document a moment after each edit while it is dirty, and nothing while it is not."""

    def __init__(self, document: Document, folder: Path | None = None) -> None:
        super().__init__(document)
        self._document = document
        self._folder = folder or state_dir()
        self._lock: QLockFile | None = None
        self._slot: Path | None = None
        self.rescued = self._claim()
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.write)
        document.changed.connect(self._later)
        document.state_changed.connect(self._later)

    def write(self) -> None:
        """Bring the disk up to date with the document now."""
        self._timer.stop()
        if self._slot is None:
            return
        if not self._document.dirty:
            if self.rescued is None:
                self.forget()
            return
        self.rescued = None
        try:
            origin = str(self._document.path) if self._document.path else None
            file.save(self._slot, self._document.experiment)
            file.write_atomically(self._origin(self._slot), json.dumps(origin).encode())
        except BnvizError as error:
            log.warning("The unsaved work could not be kept: %s", error)

    def forget(self) -> None:
        """There is nothing to rescue: everything is saved, or was given up."""
        self.rescued = None
        self._timer.stop()
        if self._slot is not None:
            for path in (self._slot, self._origin(self._slot)):
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the slot; what lies in it stays."""
        self._timer.stop()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _later(self, _experiment: object = None) -> None:
        self._timer.start()

    def _claim(self) -> Rescued | None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.warning("Unsaved work cannot be kept: %s", error)
            return None
        free: list[tuple[Path, QLockFile]] = []
        for number in range(SLOTS):
            slot = self._folder / f"unsaved-{number}{file.SUFFIX}"
            lock = QLockFile(str(slot.with_suffix(".lock")))
            lock.setStaleLockTime(0)
            if lock.tryLock(0):
                free.append((slot, lock))
        taken = next((pair for pair in free if pair[0].exists()), free[0] if free else None)
        for pair in free:
            if pair is not taken:
                pair[1].unlock()
        if taken is None:
            return None
        self._slot, self._lock = taken
        return self._read(self._slot) if self._slot.exists() else None

    def _read(self, slot: Path) -> Rescued | None:
        try:
            experiment = file.load(slot)
        except BnvizError as error:
            log.warning("The unsaved work of the last time cannot be read: %s", error)
            return None
        origin = None
        with contextlib.suppress(OSError, ValueError):
            origin = json.loads(self._origin(slot).read_text(encoding="utf-8"))
        return Rescued(experiment, Path(origin) if isinstance(origin, str) else None)

    @staticmethod
    def _origin(slot: Path) -> Path:
        return slot.with_suffix(".origin")
