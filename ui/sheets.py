"""Palette, help, glossary … of one window, each imported and made when it is first wanted. No session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.file import Preset
from ui.action_table import MENUS, ROWS
from ui.actions import Actions
from ui.controls import TermAsked, ask_term, term_of
from ui.language import say, tr
from ui.panes import DockHost
from ui.preset_words import title_of
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.about import About
    from ui.glossary.card import TermCard
    from ui.glossary.sheet import GlossarySheet
    from ui.help import Help
    from ui.palette import Command, Palette


class Sheets(QObject):
    """What floats over the window for a moment."""

    preset_chosen = Signal(str)
    data_chosen = Signal(str)

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        host: DockHost,
        presets: tuple[Preset, ...],
        device: Callable[[], str],
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._host = window, actions, host
        self._presets, self._device, self._theme = presets, device, theme
        self.palette: Palette | None = None
        self.help: Help | None = None
        self.about: About | None = None
        self.glossary: GlossarySheet | None = None
        self.card: TermCard | None = None

    def open_palette(self) -> None:
        """Any command by typing."""
        from ui.palette import Palette

        self.palette = self.palette or Palette(self._window, self._commands)
        self.palette.open_palette()

    def open_help(self) -> None:
        """What the keys do."""
        from ui.help import Help

        self.help = self.help or Help(self._window)
        self.help.open_help()

    def open_about(self) -> None:
        """Versions."""
        from ui.about import About

        self.about = self.about or About(self._window)
        self.about.open_about(self._device())

    def open_glossary(self, name: str = "") -> None:
        """Every term, at one of them."""
        from ui.glossary.sheet import GlossarySheet

        self.glossary = self.glossary or GlossarySheet(self._window, self._theme())
        self.glossary.open_glossary(name)

    def explain(self, asked: TermAsked) -> None:
        """One term, beside where it stands."""
        from ui.glossary.card import TermCard

        if self.card is not None:
            self.card.close_popover()
        self.card = TermCard(asked.origin, self._theme())
        self.card.more.connect(self.open_glossary)
        self.card.closed.connect(self._card_closed)
        self.card.explain(asked.name, asked.place)

    def explain_focus(self) -> None:
        """The term of what has the keys, or of what that is a part of; else all terms."""
        focus = QApplication.focusWidget()
        name = term_of(focus) if focus is not None else ""
        if focus is None or not name or not ask_term(focus, name):
            self.open_glossary()

    def forget_sizes(self) -> None:
        """The size of type has changed: what was made before is made again when it is wanted."""
        for sheet in (self.palette, self.help, self.about, self.glossary):
            if sheet is not None:
                sheet.hide()
                sheet.deleteLater()
        self.palette = self.help = self.about = self.glossary = None
        if self.card is not None:
            self.card.close_popover()

    def _card_closed(self) -> None:
        self.card = None

    def _commands(self) -> list[Command]:
        from bnviz import glossary
        from ui.palette import Command

        commands = [
            Command(
                say(MENUS[row.menu]),
                self._actions[row.id].text(),
                _key(self._actions[row.id]),
                self._actions[row.id].trigger,
            )
            for row in ROWS
            if self._actions[row.id].isEnabled() and row.id != "palette"
        ]
        commands += [
            Command(tr("Show"), say(pane.title), _key(action), action.trigger)
            for pane in self._host.panes
            for action in (self._host.actions_by_pane[pane.id],)
        ]
        commands += [
            Command(tr("Preset"), title_of(preset), "", partial(self.preset_chosen.emit, preset.name))
            for preset in self._presets
        ]
        commands += [
            Command(tr("Data"), say(facts.title), "", partial(self.data_chosen.emit, facts.name))
            for facts in DATA_FACTS.values()
        ]
        commands += [
            Command(tr("Glossary"), term.title, "", partial(self.open_glossary, term.name), term.also)
            for term in glossary.shipped()
        ]
        return commands


def _key(action: QAction) -> str:
    return action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
