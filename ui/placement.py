"""Remembers the size of the window and the places of its panels. Knows no experiment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from ui.panes import DockHost
from ui.settings import Settings

DEFAULT_SIZE = (1440, 900)
TITLE_BAR = 40


def restore(window: QMainWindow, host: DockHost, settings: Settings) -> None:
    """As it was the last time; the first time as large as is usual, or as the screen allows."""
    geometry = settings.bytes("window/geometry")
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        room = window.screen().availableSize()
        window.resize(*DEFAULT_SIZE)
        if room.width() <= DEFAULT_SIZE[0] or room.height() < DEFAULT_SIZE[1] + TITLE_BAR:
            window.setWindowState(Qt.WindowState.WindowMaximized)
    layout = settings.bytes("window/layout")
    if not layout.isEmpty():
        host.restore_layout(layout)


def remember(window: QMainWindow, host: DockHost, settings: Settings) -> None:
    """For the next time."""
    if settings.persistent:
        settings.set_bytes("window/geometry", window.saveGeometry())
        settings.set_bytes("window/layout", host.layout_state())
    settings.sync()
