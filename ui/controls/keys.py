"""Lets a focused control keep keys that the window has shortcuts for. Knows no window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

ARROWS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
# A presenter's two keys lead on and back wherever the focus is; without a lesson nothing else wants them.
PRESENTER = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
PRESS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _KeyKeeper(QObject):
    def __init__(
        self, widget: QWidget, keys: frozenset[Qt.Key] | None, when: Callable[[], bool] | None
    ) -> None:
        super().__init__(widget)
        self._keys, self._when = keys, when
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            held = self._when is None or self._when()
            mine = event.key() not in PRESENTER if self._keys is None else event.key() in self._keys
            if plain and held and mine:
                event.accept()
                return True
        return super().eventFilter(watched, event)


def keep_keys(
    widget: QWidget, keys: frozenset[Qt.Key] | None, when: Callable[[], bool] | None = None
) -> None:
    """While `widget` has the focus these keys (None: all without Ctrl or Alt, but for a presenter's)
    go to it, not to a shortcut.

    With `when` only while that holds.
    """
    _KeyKeeper(widget, keys, when)
