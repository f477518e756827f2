"""One step of undo: from an experiment to another, or a deed upon the run. Knows no window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from bnviz.experiment.values import Experiment

MERGED = 1  # Qt merges neighbours with the same id that agree; -1 never merges


class Edit(QUndoCommand):
    """Both experiments whole; `show` is called with the one that holds after doing or undoing, and whether
    it is taken back and keeps the function of the networks."""

    def __init__(
        self,
        text: str,
        before: Experiment,
        after: Experiment,
        show: Callable[[Experiment, bool, bool], None],
        merge: str | None = None,
        keeps_function: bool = False,
    ) -> None:
        super().__init__(text)
        self.before, self.after, self.merge = before, after, merge
        self._keeps = keeps_function
        self._show = show

    def id(self) -> int:
        return -1 if self.merge is None else MERGED

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Edit) or other.merge != self.merge:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        self._show(self.after, False, self._keeps)

    def undo(self) -> None:
        self._show(self.before, True, self._keeps)


class Deed(QUndoCommand):
    """Something done to the run itself: `do` is called at once and for redo, `take_back` for undo."""

    def __init__(self, text: str, do: Callable[[], object], take_back: Callable[[], object]) -> None:
        super().__init__(text)
        self._do, self._take_back = do, take_back

    def redo(self) -> None:
        self._do()

    def undo(self) -> None:
        self._take_back()
