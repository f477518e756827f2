"""How the window looks as a whole: theme, type, projector, full screen, layout. Knows no experiment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from ui.actions import Actions
from ui.language import tr
from ui.panes import DockHost
from ui.pictures import save_picture
from ui.style import Appearance


class Modes(QObject):
    """The functions of the View menu, and pictures of the window."""

    def __init__(
        self,
        window: QMainWindow,
        appearance: Appearance,
        host: DockHost,
        actions: Actions,
        say: Callable[[str], None],
        reset_layout: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._appearance, self._host, self._actions = window, appearance, host, actions
        self._say, self._arrange = say, reset_layout

    def functions(self) -> Mapping[str, Callable[[], object]]:
        """What each action of this part does."""
        return {
            "projector": self._projector,
            "full-screen": self._full_screen,
            "theme": self._appearance.toggle,
            "system-theme": self._system_theme,
            "larger": partial(self._appearance.resize, 1),
            "smaller": partial(self._appearance.resize, -1),
            "usual-size": partial(self._appearance.resize, 0),
            "reset-layout": self._reset_layout,
            "picture": partial(save_picture, self._window, self._appearance, self._say),
        }

    def _projector(self) -> None:
        on = self._actions["projector"].isChecked()
        self._appearance.set_projector(on)
        view = self._looked_at() if on else None
        self._host.solo(view)
        if view is not None and self._host.read is None:
            self._host.make(view).setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.menuBar().setVisible(not on)
        self._say(
            tr("Projector mode: 1 to 9 choose the view, K a lesson beside it, P ends it.") if on else ""
        )

    def _looked_at(self) -> str:
        """The view that an open lesson speaks of, else the one that has the keys, else the first."""
        host = self._host
        views = [pane.id for pane in host.panes if pane.place != "left" and not pane.reads]
        if host.read is not None and host.viewed in views:
            return host.viewed
        focus = self._window.focusWidget()
        if focus is not None:
            for name in views:
                widget = host.widgets.get(name)
                if widget is not None and (widget is focus or widget.isAncestorOf(focus)):
                    return name
        return next((name for name in views if name in host.visible_panes()), views[0])

    def _full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._actions["full-screen"].setChecked(self._window.isFullScreen())

    def _system_theme(self) -> None:
        follow = self._actions["system-theme"].isChecked()
        self._appearance.choose("system" if follow else self._appearance.shade)

    def _reset_layout(self) -> None:
        if self._actions["projector"].isChecked():
            self._actions["projector"].trigger()
        self._arrange()
        self._say(tr("All panels are back in their places."))
