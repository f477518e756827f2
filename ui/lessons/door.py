"""The way from the window to the lessons: nothing of them is imported before somebody goes in. No torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.panes import DockHost
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.lessons.room import LessonRoom

PANE = "lesson"


class LessonDoor(QObject):
    """Behind it is what `furnish` makes of the lessons' pane, once the pane is there."""

    def __init__(self, host: DockHost, furnish: Callable[[QWidget], LessonRoom | None]) -> None:
        super().__init__(host)
        self._host, self._furnish = host, furnish
        self._room: LessonRoom | None = None
        host.when_made(self._made)

    @property
    def room(self) -> LessonRoom | None:
        """The room, made if nobody has been there; None in a window that has no place for it."""
        if PANE in self._host.docks:
            self._host.make(PANE)
        return self._room

    def functions(self) -> Mapping[str, Callable[[], object]]:
        """What each action of this part does."""
        return {"lessons": self._open, "lesson-next": self._next, "lesson-back": self._back}

    @property
    def owns_experiment(self) -> bool:
        """Whether the experiment is an exercise of a lesson, and nobody's work that could be lost."""
        return self._room is not None and self._room.player.owns_experiment

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        if self._room is not None:
            self._room.set_theme(theme)

    def end(self) -> None:
        """The window closes."""
        if self._room is not None:
            self._room.end()

    def _made(self, name: str) -> None:
        if name == PANE:
            self._room = self._furnish(self._host.widgets[name])

    def _open(self) -> None:
        if (room := self.room) is not None:
            room.show()

    def _next(self) -> None:
        if self._room is not None:
            self._room.on()

    def _back(self) -> None:
        if self._room is not None:
            self._room.player.back()
