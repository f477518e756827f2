"""The current experiment with its undo stack, its file and its dirty mark. Knows no window and no engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from bnviz.errors import BnvizError
from bnviz.experiment import file
from bnviz.experiment.values import Experiment
from ui.builder.gesture import Gesture
from ui.commands import Deed, Edit
from ui.language import say, tr


class Document(QObject):
    """Every change goes through `edit`; what cannot be done is told by `refused` and changes nothing."""

    changed = Signal(object)  # Experiment: an edit, or undo or redo of one
    replaced = Signal(object)  # Experiment: another one, which starts from its first step
    state_changed = Signal()  # path or dirty mark
    refused = Signal(str)  # a sentence

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._saved = experiment  # what a file holds, or nobody misses
        self._path: Path | None = None
        self._gesture = 0
        self._rescued = False
        self.taken_back = False  # whether the newest change undid another
        self.keeps_function = False  # whether its gesture keeps what the networks compute
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(500)

    @property
    def experiment(self) -> Experiment:
        """What is asked for now."""
        return self._experiment

    @property
    def path(self) -> Path | None:
        """The file it was read from or saved to."""
        return self._path

    @property
    def dirty(self) -> bool:
        """Whether there is something that no file holds."""
        return self._rescued or self._experiment != self._saved

    @property
    def title(self) -> str:
        """What the title bar calls it."""
        return self._path.stem if self._path else self._experiment.name

    def edit(self, gesture: Gesture) -> bool:
        """Apply a gesture; False if the experiment stays as it is."""
        try:
            after = gesture.change(self._experiment)
        except BnvizError as error:
            self.refused.emit(say(str(error)))
            return False
        if after == self._experiment:
            return False
        merge = f"{gesture.merge}#{self._gesture}" if gesture.merge else None
        keeps = gesture.keeps_function
        self.undo_stack.push(Edit(say(gesture.text), self._experiment, after, self._show, merge, keeps))
        return True

    def deed(self, text: str, do: Callable[[], object], take_back: Callable[[], object]) -> None:
        """Do something to the run that is no edit of the experiment; undo calls `take_back`."""
        self.end_gesture()
        self.undo_stack.push(Deed(say(text), do, take_back))

    def end_gesture(self) -> None:
        """The drag is over: the next gesture of the same field is a step of undo of its own."""
        self._gesture += 1

    def replace(self, experiment: Experiment, path: Path | None = None, *, rescued: bool = False) -> None:
        """Take another experiment; `rescued` work counts as unsaved from the start."""
        self._experiment, self._path, self._rescued = experiment, path, rescued
        self._saved = experiment
        self.undo_stack.clear()
        self.end_gesture()
        self.state_changed.emit()
        self.replaced.emit(experiment)

    def discard(self) -> None:
        """Call what there is saved; for a person who wants to lose it."""
        self._rescued, self._saved = False, self._experiment
        self.state_changed.emit()

    def open(self, path: Path) -> bool:
        """Read a file; what is wrong with it is told by `refused`, and the experiment stays."""
        try:
            experiment = file.load(path)
        except BnvizError as error:
            self.refused.emit(say(str(error)))
            return False
        self.replace(experiment, path.absolute())
        return True

    def save(self, path: Path | None = None) -> bool:
        """Write to `path`, or to the file it has; what goes wrong is told by `refused`."""
        target = path or self._path
        if target is None:
            self.refused.emit(tr("This experiment has no file yet."))
            return False
        if not target.suffix:
            target = target.with_suffix(file.SUFFIX)
        try:
            file.save(target, self._experiment)
        except BnvizError as error:
            self.refused.emit(say(str(error)))
            return False
        self._path, self._rescued, self._saved = target.absolute(), False, self._experiment
        self.end_gesture()
        self.state_changed.emit()
        return True

    def _show(self, experiment: Experiment, taken_back: bool, keeps_function: bool) -> None:
        if experiment != self._experiment:
            self._experiment = experiment
            self.taken_back, self.keeps_function = taken_back, keeps_function
            self.changed.emit(experiment)
            self.state_changed.emit()
