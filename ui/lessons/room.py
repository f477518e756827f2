"""Puts the lessons together in one window: panel, player, stagehand, and who hears whom. Knows no torch."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from bnviz.errors import BnvizError
from bnviz.experiment.file import write_atomically
from bnviz.lessons import progress
from bnviz.lessons.reading import load
from bnviz.lessons.shelf import find, shipped
from bnviz.lessons.values import Lesson
from ui.banner import Answer, BannerStack
from ui.files import Files
from ui.language import say, tr
from ui.lessons.door import PANE
from ui.lessons.panel import LessonPanel
from ui.lessons.player import Player
from ui.lessons.spotlight import Spotlight
from ui.lessons.stagehand import Stagehand
from ui.panes import DockHost
from ui.theme import Theme


class LessonRoom(QObject):
    """Opens, shows and leaves lessons; asks before unsaved work goes."""

    watch_changed = Signal()
    term_wanted = Signal(str)  # a word of the glossary

    def __init__(
        self,
        window: QWidget,
        panel: LessonPanel,
        player: Player,
        hand: Stagehand,
        spotlight: Spotlight,
        host: DockHost,
        files: Files,
        banners: BannerStack,
    ) -> None:
        super().__init__(window)
        self._window, self.panel, self.player, self._hand = window, panel, player, hand
        self.spotlight = spotlight
        self._host, self._files, self._banners = host, files, banners
        self._shelf: list[tuple[Path, Lesson]] | None = None
        self._dialog: QFileDialog | None = None
        panel.contents.chosen.connect(self.open)
        panel.on.connect(self.on)
        panel.back.connect(player.back)
        panel.step_chosen.connect(self._go)
        panel.left.connect(self.leave)
        panel.again.connect(player.again)
        panel.reload.connect(player.reload)
        panel.export.connect(self._ask_export)
        panel.forget.connect(self._ask_forget)
        panel.open_file.connect(self._ask_open)
        panel.page.followed.connect(self._follow)
        panel.page.gate_passed.connect(player.pass_gate)
        panel.page.train_wanted.connect(player.train)
        panel.page.solution_wanted.connect(player.solve)
        player.page_changed.connect(self._show_page)
        player.news.connect(self._show_news)
        player.said.connect(panel.say)
        player.opened.connect(partial(hand.lead, True))
        player.closed.connect(partial(hand.lead, False))
        player.closed.connect(self._show_list)
        player.watch_changed.connect(self.watch_changed)
        host.docks[PANE].visibilityChanged.connect(self._visible)
        self._visible(PANE in host.visible_panes())

    def show(self) -> None:
        """The dock with the lesson that is open, or with the list."""
        if self.player.course is None:
            self._show_list()
        self._host.bring(PANE)

    def open(self, path: object) -> None:
        """Begin or go on with a lesson, once nothing can be lost."""
        if isinstance(path, Path) and self.player.owns_experiment:
            self._open(path)
        elif isinstance(path, Path):
            self._files.leave(partial(self._open, path))

    def on(self) -> None:
        """The next thing, whatever it is: what a presenter's key does."""
        course = self.player.course
        if course is None:
            return
        if self.panel.has_more:
            self.panel.page.read_on()
            return
        box = self.panel.page.open_box(course.gate) if course.gate is not None else None
        if box is not None:
            box.default()
        elif course.is_last:
            self.leave()
        else:
            self.player.forth()

    def leave(self) -> None:
        """Back to the list; the lesson can be taken up again."""
        self.player.close()
        self._host.bring(PANE)

    def end(self) -> None:
        """The window closes: what the lesson changed in it is put back before it is remembered."""
        self.player.close()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.panel.set_theme(theme)
        self.spotlight.set_theme(theme)

    def shelf(self) -> list[tuple[Path, Lesson]]:
        """The shipped lessons, read once."""
        if self._shelf is None:
            self._shelf = []
            for path in shipped():
                try:
                    self._shelf.append((path, load(path)))
                except BnvizError as error:
                    self.panel.say(f"{path.name}: {say(str(error))}")
        return self._shelf

    def rows(self) -> list[tuple[Path, Lesson, progress.Progress]]:
        """The shipped lessons, each with how far the person is."""
        return [(path, lesson, self.player.progress(lesson.name)) for path, lesson in self.shelf()]

    # -- inside ---

    def _open(self, path: Path) -> None:
        self._hand.enter()  # what is remembered of the window is how it was without the lesson
        self._host.bring(PANE)
        if not self.player.open(path) and self.player.course is None:
            self._hand.leave()
            self._host.bring(PANE)

    def _go(self, step: int) -> None:
        if step < 0:
            self.player.forth()
        else:
            self.player.go(step)

    def _show_page(self) -> None:
        course = self.player.course
        if course is not None:
            self.panel.show_course(course)
            self._show_news()

    def _show_news(self) -> None:
        course = self.player.course
        if course is not None:
            self.panel.page.show_state(course, self.player.live, self.player.running)

    def _show_list(self) -> None:
        self.panel.contents.show_lessons(self.rows())
        self.panel.show_list()

    def _visible(self, visible: bool) -> None:
        if visible and self.player.course is None and not self.panel.contents.buttons:
            self._show_list()

    def _follow(self, link: str) -> None:
        if link.startswith("https://"):
            QDesktopServices.openUrl(QUrl(link))
        elif link.startswith("term:"):
            self.term_wanted.emit(link.removeprefix("term:"))
        else:
            self.player.follow(link, self._open_named)

    def _open_named(self, name: str) -> None:
        try:
            self.open(find(name))
        except BnvizError as error:
            self.panel.say(str(error))

    def _ask_open(self) -> None:
        dialog = QFileDialog(self._window, tr("Open a lesson"), "", tr("Lessons (*.md);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._opened)
        self._show_dialog(dialog)

    def _opened(self, name: str) -> None:
        self.open(Path(name))

    def _ask_export(self) -> None:
        dialog = QFileDialog(self._window, tr("Export progress"), "lessons.csv", tr("CSV (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self._exported)
        self._show_dialog(dialog)

    def _show_dialog(self, dialog: QFileDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _exported(self, name: str) -> None:
        self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write how far the person is in every shipped lesson."""
        rows = [(lesson, self.player.progress(lesson.name)) for _, lesson in self.shelf()]
        try:
            write_atomically(path, progress.as_csv(rows).encode())
        except BnvizError as error:
            self.panel.say(str(error))

    def _ask_forget(self) -> None:
        self._banners.say(
            "question",
            tr("Forget how far you are in all lessons?"),
            (Answer(tr("Forget"), self._forget), Answer(tr("Keep"), lambda: None, primary=True)),
            key="lessons",
        )

    def _forget(self) -> None:
        self.player.forget([lesson.name for _, lesson in self.shelf()])
        if self.player.course is None:
            self._show_list()
