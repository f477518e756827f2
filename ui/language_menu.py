"""The menu in which the window's language is chosen. Knows settings and banners, no window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.banner import Answer, BannerStack
from ui.language import LANGUAGES, tr
from ui.settings import LANGUAGE_CHOICES, LanguageChoice, Settings


class LanguageMenu(QMenu):
    """The system's language or one by its own name; `reopen` makes a new window, which speaks it."""

    def __init__(
        self, settings: Settings, banners: BannerStack, reopen: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(tr("Language"), parent)
        self._settings, self._banners, self._reopen = settings, banners, reopen
        group = QActionGroup(self)
        for choice in LANGUAGE_CHOICES:
            name = tr("Same as the system") if choice == "system" else LANGUAGES[choice]
            action = self.addAction(name)
            action.setCheckable(True)
            action.setChecked(settings.language == choice)
            action.triggered.connect(partial(self._choose, choice))
            group.addAction(action)

    def _choose(self, choice: LanguageChoice, _checked: bool = True) -> None:
        if choice == self._settings.language:
            return
        self._settings.language = choice
        self._banners.say(
            "question",
            tr("This holds once the window is opened again. The experiment stays, training begins anew."),
            [Answer(tr("Open again now"), self._reopen, primary=True), Answer(tr("Later"), _nothing)],
            key="language",
        )


def _nothing() -> None:
    """The next start is soon enough."""
