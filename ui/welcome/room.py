"""Opens the welcome page, does what is chosen there, and offers it at the first start. Knows no torch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bnviz.experiment.file import Preset
from ui.banner import Answer, BannerStack
from ui.conductor import Conductor
from ui.document import Document
from ui.files import Files
from ui.language import tr
from ui.lessons.door import LessonDoor
from ui.settings import Settings
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.welcome.page import Welcome

FIRST_PRESET = "digits-sigmoid"
OFFERED = "welcome/offered"


class WelcomeRoom(QObject):
    """The page is imported and made when it is first wanted."""

    data_chosen = Signal(str)

    def __init__(
        self,
        window: QWidget,
        presets: tuple[Preset, ...],
        files: Files,
        document: Document,
        conductor: Conductor,
        lessons: LessonDoor,
        banners: BannerStack,
        settings: Settings,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window, self._presets, self._files = window, presets, files
        self._document, self._conductor, self._lessons = document, conductor, lessons
        self._banners, self._settings, self._theme = banners, settings, theme
        self.page: Welcome | None = None

    def open(self) -> None:
        """The page, as things are now."""
        from ui.welcome.page import Welcome

        if self.page is None:
            self.page = page = Welcome(self._window, self._presets, self._theme())
            page.digits_wanted.connect(self.train_digits)
            page.tour_wanted.connect(self.open_tour)
            page.open_wanted.connect(self._files.ask_open)
            page.new_wanted.connect(self._files.new)
            page.lesson_chosen.connect(self._open_lesson)
            page.file_chosen.connect(self._files.open)
            page.preset_chosen.connect(self._files.open_preset)
            page.data_chosen.connect(self.data_chosen)
        lessons = self._lessons.room
        self.page.open_welcome(lessons.rows() if lessons is not None else [], self._settings.recent_files)

    def offer(self) -> None:
        """At the first start, in one line that can be left alone; training goes on meanwhile."""
        if self._settings.flag(OFFERED):
            return
        self._settings.set_flag(OFFERED, True)
        self._banners.say(
            "notice",
            tr("New here? The tour takes four minutes, and you do every step yourself."),
            (
                Answer(tr("Take the tour"), self.open_tour, primary=True),
                Answer(tr("See what there is"), self.open),
                Answer(tr("Not now"), _nothing),
            ),
            key="welcome",
        )

    def train_digits(self) -> None:
        """The first experiment, training."""
        self._files.leave(self._train_digits)

    def open_tour(self) -> None:
        """The tour, where it was left."""
        from bnviz.lessons.shelf import tour

        self._banners.take_away("welcome")
        self._open_lesson(tour())

    def forget_size(self) -> None:
        """The type or the colours have changed: the page is made again when it is wanted."""
        if self.page is not None:
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    # -- inside ---

    def _open_lesson(self, path: object) -> None:
        lessons = self._lessons.room
        if lessons is not None and isinstance(path, Path):
            lessons.open(path)

    def _train_digits(self) -> None:
        self._files.open_preset(FIRST_PRESET)
        self._conductor.load(self._document.experiment, play=True)


def _nothing() -> None:
    """The banner goes away by itself."""
