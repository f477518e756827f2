"""Opens the window, or takes a picture of it: everything from Qt's start to its end. Imports no torch."""

from __future__ import annotations

import gc
import logging
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from bnviz import __version__, assets
from bnviz.errors import BnvizError
from bnviz.experiment import file
from bnviz.experiment.values import Experiment
from bnviz.training.events import DevicesFound
from ui import display, fonts
from ui.language import speak, tr
from ui.session import Session
from ui.settings import Settings
from ui.style import Appearance
from ui.window import MainWindow

if TYPE_CHECKING:
    from bnviz.cli import WindowOptions

log = logging.getLogger(__name__)

FIRST_PRESET = "digits-sigmoid"
SIGNAL_MS = 200  # how often Python gets a turn to see Ctrl+C


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed; the exit status. Raises BnvizError if it cannot."""
    need_a_display()
    settings = Settings()
    made, status = _stay(options, settings, *source(options.source))
    while made.reopens:
        document = made.document
        kept = (document.experiment, document.path, document.dirty)
        made, status = _stay(replace(options, lesson=None), settings, *kept)
    return status


def _stay(
    options: WindowOptions,
    settings: Settings,
    experiment: Experiment,
    path: Path | None,
    unsaved: bool = False,
) -> tuple[MainWindow, int]:
    """Open a window and stay until it is closed: the window that was, and the exit status."""
    with window(experiment, settings) as made:
        if options.theme is not None:
            made.appearance.force("dark" if options.theme == "dark" else "light")
        if options.size is not None:
            made.setWindowState(Qt.WindowState.WindowNoState)
            made.resize(*options.size)
        if path is not None or unsaved:
            made.document.replace(experiment, path, rescued=unsaved)
        if unsaved:
            made.recovery.write()  # what the window before left there is what this one shows
        if path is not None:
            made.settings.remember_file(path)
        made.first_paint.connect(partial(start, made, options.lesson is None))
        if options.lesson is not None and made.lessons is not None:
            made.lessons.open(Path(options.lesson))
        made.show()
        made.files.offer_rescued()
        if options.lesson is None:
            made.welcome.offer()
        return made, QApplication.exec()


def need_a_display() -> None:
    """Raises BnvizError with what to do where no window can open."""
    reason = display.obstacle()
    if reason is not None:
        raise BnvizError(reason)


def start(made: MainWindow, play: bool) -> None:
    """Start the training thread, which loads torch, and the document's experiment."""
    made.session.start()
    made.conductor.begin(play)


@contextmanager
def window(experiment: Experiment, settings: Settings) -> Iterator[MainWindow]:
    """A window with its application and session; everything ends with the block, in reverse order."""
    with ExitStack() as cleanup:
        app = application()
        speak(settings.language)
        appearance = Appearance(app, settings)
        session = Session()
        session.happened.connect(_keep_what_is_there)
        cleanup.callback(gc.unfreeze)
        cleanup.callback(session.close)
        made = MainWindow(session, appearance, settings, experiment)
        cleanup.callback(made.end)
        cleanup.enter_context(_faults_told(made))
        yield made


def _keep_what_is_there(event: object) -> None:
    """Let the collector pass over all that was made by the time torch is loaded: it would look through
    200 000 objects every few seconds, and for a tenth of a second nothing would move."""
    if isinstance(event, DevicesFound):
        gc.freeze()


def application() -> QApplication:
    """The one QApplication, named, with the shipped fonts."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("bnviz")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("bnviz")
    app.setWindowIcon(QIcon(str(assets.path("icons", "bnviz.png"))))
    fonts.load()
    return app


def scratch_settings(stack: ExitStack) -> Settings:
    """Settings that nobody else sees and that are gone afterwards."""
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bnviz-"))
    return Settings(Path(folder))


def source(name: str | None) -> tuple[Experiment, Path | None]:
    """The experiment a person named, and its path where it is a file; the first preset without a name."""
    if name is None:
        return file.load_preset(FIRST_PRESET), None
    experiment = file.load_file_or_preset(name)
    path = Path(name)
    return experiment, path if path.is_file() else None


@contextmanager
def _faults_told(made: MainWindow) -> Iterator[None]:
    """Faults in slots go to the log and the banner, Ctrl+C closes the window."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("A fault of bnviz", exc_info=(kind, error, trace))
        made.banners.say(
            "error",
            tr(
                "Something went wrong inside bnviz ({fault}). The log has more.",
                fault=f"{kind.__name__}: {error}",
            ),
            key="fault",
        )

    def interrupted(_number: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, made.close_now)  # not now: this may be in the middle of painting

    hook, sys.excepthook = sys.excepthook, tell
    handler = signal.signal(signal.SIGINT, interrupted)
    turns = QTimer(made, interval=SIGNAL_MS)
    turns.timeout.connect(_nothing)
    turns.start()
    try:
        yield
    finally:
        turns.stop()
        signal.signal(signal.SIGINT, handler)
        sys.excepthook = hook


def _nothing() -> None:
    """Python looks for signals whenever it runs."""
