"""Puts the parts of the lessons together once somebody goes to them: imported then, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.lessons.panel import LessonPanel
from ui.lessons.player import Player
from ui.lessons.room import LessonRoom
from ui.lessons.spotlight import Spotlight
from ui.lessons.stagehand import Stagehand

if TYPE_CHECKING:
    from ui.window import MainWindow


def furnish(window: MainWindow, panel: QWidget) -> LessonRoom | None:
    """The room behind the lessons' pane; None where the pane holds something else."""
    if not isinstance(panel, LessonPanel):
        return None
    spotlight = Spotlight(window)
    hand = Stagehand(
        window.document,
        window.conductor,
        window.session,
        window.host,
        window.builder,
        window.toolbar,
        window.actions_,
        spotlight,
    )
    player = Player(window.session, window.document, hand, window.settings)
    panel.countdown.connect(window.countdown.start)
    room = LessonRoom(window, panel, player, hand, spotlight, window.host, window.files, window.banners)
    room.set_theme(window.appearance.theme)
    window.feed.also(lambda: player.watch)
    room.watch_changed.connect(window.feed.update_watch)
    room.term_wanted.connect(window.sheets.open_glossary)
    return room
