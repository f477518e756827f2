"""Opening, saving, recent files, presets, and the question before work is lost. Knows no engine."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from bnviz.errors import BnvizError
from bnviz.experiment import file
from bnviz.experiment.values import Data, Experiment
from ui.banner import Answer, BannerStack
from ui.document import Document
from ui.language import tr
from ui.preset_words import name_of
from ui.recovery import Recovery
from ui.settings import Settings


class Files(QObject):
    """Every way to another experiment asks first if there is unsaved work."""

    loaded = Signal()

    def __init__(
        self,
        window: QWidget,
        document: Document,
        recovery: Recovery,
        banners: BannerStack,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._recovery = window, document, recovery
        self._banners, self._settings = banners, settings
        self._dialog: QFileDialog | None = None
        document.refused.connect(self._refused)

    # -- ways to another experiment ---

    def new(self) -> None:
        """A small experiment of its own."""
        self.leave(partial(self._replace, Experiment(data=Data(name="circles", noise=0.05))))

    def ask_open(self) -> None:
        """Let the person choose a file."""
        self._ask(QFileDialog.AcceptMode.AcceptOpen, self.open)

    def open(self, path: Path) -> None:
        """Open a file, once nothing can be lost."""
        self.leave(partial(self._open, path))

    def open_preset(self, name: str) -> None:
        """Open a shipped experiment, once nothing can be lost."""
        self.leave(partial(self._open_preset, name))

    def leave(self, then: Callable[[], object]) -> None:
        """Do `then` if nothing is unsaved; else ask once."""
        if not self._document.dirty:
            self._banners.take_away("leave")
            then()
            return
        self._banners.say(
            "question",
            tr("“{name}” has changes that are in no file.", name=name_of(self._document.title)),
            (
                Answer(tr("Save"), partial(self._save_then, then), primary=True),
                Answer(tr("Discard"), partial(self._discard_then, then)),
                Answer(tr("Cancel"), lambda: None),
            ),
            key="leave",
        )

    def offer_rescued(self) -> None:
        """After a crash: offer what was not saved."""
        rescued = self._recovery.rescued
        if rescued is None:
            return
        name = rescued.path.name if rescued.path else rescued.experiment.name
        self._banners.say(
            "question",
            tr("bnviz was closed with unsaved work on “{name}”.", name=name),
            (
                Answer(tr("Restore"), self._restore, primary=True),
                Answer(tr("Discard"), self._recovery.forget),
            ),
            key="rescue",
        )

    # -- saving ---

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Write to the file, or ask for one."""
        if self._document.path is None:
            self.ask_save(then)
        else:
            self._save_to(then, self._document.path)

    def ask_save(self, then: Callable[[], object] | None = None) -> None:
        """Let the person choose where to save."""
        self._ask(QFileDialog.AcceptMode.AcceptSave, partial(self._save_to, then))

    def fill_recent(self, menu: QMenu) -> None:
        """Put the recent files into a menu."""
        menu.clear()
        paths = self._settings.recent_files
        for number, path in enumerate(paths, 1):
            action = menu.addAction(f"&{number % 10}  {path.name}", partial(self.open, path))
            action.setToolTip(str(path))
        menu.addSeparator()
        menu.addAction(tr("Forget these files"), self._settings.forget_files).setEnabled(bool(paths))

    # -- inside ---

    def _ask(self, mode: QFileDialog.AcceptMode, take: Callable[[Path], object]) -> None:
        opens = mode == QFileDialog.AcceptMode.AcceptOpen
        dialog = QFileDialog(self._window, tr("Open") if opens else tr("Save as"))
        dialog.setAcceptMode(mode)
        dialog.setNameFilters(
            [
                tr("bnviz experiments ({pattern})", pattern=f"*{file.SUFFIX}"),
                tr("All files ({pattern})", pattern="*"),
            ]
        )
        if not opens:
            dialog.setDefaultSuffix(file.SUFFIX.lstrip("."))
            name = (
                self._document.path.name
                if self._document.path
                else f"{_plain(self._document.title)}{file.SUFFIX}"
            )
            dialog.selectFile(name)
        recent = self._settings.recent_files
        if self._document.path or recent:
            dialog.setDirectory(str((self._document.path or recent[0]).parent))
        dialog.fileSelected.connect(partial(_take_path, take))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def _open(self, path: Path) -> None:
        if self._document.open(path):
            self._settings.remember_file(path)
            self._loaded()
        else:
            self._settings.forget_file(path)

    def _open_preset(self, name: str) -> None:
        try:
            experiment = file.load_preset(name)
        except BnvizError as error:
            self._refused(str(error))
            return
        self._replace(experiment)

    def _replace(self, experiment: Experiment) -> None:
        self._document.replace(experiment)
        self._loaded()

    def _loaded(self) -> None:
        for key in ("file", "rescue", "leave"):
            self._banners.take_away(key)
        self.loaded.emit()

    def _restore(self) -> None:
        rescued = self._recovery.rescued
        if rescued is not None:
            self._document.replace(rescued.experiment, rescued.path, rescued=True)
            self._recovery.write()
            self.loaded.emit()

    def _save_to(self, then: Callable[[], object] | None, path: Path) -> None:
        if self._document.save(path):
            assert self._document.path is not None
            self._settings.remember_file(self._document.path)
            self._recovery.write()
            for key in ("file", "leave"):
                self._banners.take_away(key)
            if then is not None:
                then()

    def _save_then(self, then: Callable[[], object]) -> None:
        self.save(then)

    def _discard_then(self, then: Callable[[], object]) -> None:
        self._recovery.forget()
        self._document.discard()
        then()

    def _refused(self, sentence: str) -> None:
        self._banners.say("error", sentence, key="file")


def _take_path(take: Callable[[Path], object], name: str) -> None:
    take(Path(name))


def _plain(title: str) -> str:
    kept = "".join(c if c.isalnum() or c in "-_" else "-" for c in title.strip().lower())
    return "-".join(part for part in kept.split("-") if part) or "experiment"
