"""The actions of the table as Qt's, with their keys, tips and functions. Knows no window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from ui.action_table import ROWS, Condition, Row
from ui.language import say


class Actions(QObject):
    """The table as QActions of one window; `connect` gives each its function."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for row in ROWS:
            action = QAction(say(row.text), self)
            action.setObjectName(row.id)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setCheckable(row.checkable)
            action.setToolTip(tip_of(row))
            action.setStatusTip(say(row.tip))
            self._actions[row.id] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> tuple[QAction, ...]:
        """Every action, in the order of the table."""
        return tuple(self._actions.values())

    def connect_all(self, functions: Mapping[str, Callable[[], object]]) -> None:
        """Give each action its function; KeyError names one that has none."""
        for row in ROWS:
            function = functions[row.id]
            self._actions[row.id].triggered.connect(_without_arguments(function))

    def refresh(self, holds: Mapping[Condition, bool]) -> None:
        """Enable what can be done now."""
        for row in ROWS:
            self._actions[row.id].setEnabled(row.when == "always" or holds[row.when])


def tip_of(row: Row) -> str:
    """What a tooltip says: the tip, and the key that does the same."""
    key = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if row.keys else ""
    return f"{say(row.tip)} ({key})" if key else say(row.tip)


def _without_arguments(function: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool = False) -> None:
        function()

    return call
