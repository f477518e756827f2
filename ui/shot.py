"""Takes a picture of the real window after so many steps. Knows no engine but through the window."""

from __future__ import annotations

import os
from contextlib import ExitStack
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bnviz.errors import BnvizError
from bnviz.experiment.edits import set_training
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment, Stop
from bnviz.training.events import Failed
from ui import app
from ui.pictures import write_picture
from ui.window import MainWindow

if TYPE_CHECKING:
    from bnviz.cli import WindowOptions

SIZE = (1440, 900)
SECONDS = 5.0  # the run is slowed down to about this, so that the rivers have many columns
SETTLE_MS = 400


class _Shot(QObject):
    def __init__(self, window: MainWindow, experiment: Experiment, steps: int) -> None:
        super().__init__(window)
        self._window, self._experiment, self._steps = window, experiment, steps
        self.failed: str | None = "The window was closed before there was a picture."
        window.conductor.state_changed.connect(self._state)
        window.session.happened.connect(self._event)
        window.first_paint.connect(self._start)

    def _start(self) -> None:
        window = self._window
        window.toolbar.show_speed(max(self._steps / SECONDS, 50.0))
        window.session.start()
        window.session.set_speed(window.toolbar.speed)
        window.feed.update_watch()
        training = set_training(self._experiment, stop=Stop(steps=self._steps))
        window.session.load(training, play=True)

    def _state(self, state: str) -> None:
        if state == "finished":
            self.failed = None
            QTimer.singleShot(SETTLE_MS, QApplication.quit)

    def _event(self, event: object) -> None:
        if isinstance(event, Failed):
            self.failed = event.sentence
            QApplication.quit()


def scale_for(width: int) -> float:
    """How large a window of so many pixels is drawn: as on a screen of that size, 2 on one of 3840."""
    return max(1.0, round(width / 960) / 2)


def pose(window: MainWindow, size: tuple[int, int]) -> None:
    """Make the window exactly so large: nothing frames it, and it may be larger than the screen."""
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    window.setWindowFlag(Qt.WindowType.BypassWindowManagerHint)
    window.setFixedSize(*size)


def take(options: WindowOptions) -> int:
    """Train, save the picture, close; the exit status. Raises BnvizError where there can be no picture."""
    assert options.shot is not None
    app.need_a_display()
    experiment, _ = app.source(options.source)
    found = [p for p in problems(experiment) if p.severity == "error"]
    if found:
        raise BnvizError(found[0].sentence)
    if not options.shot.absolute().parent.is_dir():
        raise BnvizError(f"There is no folder {options.shot.absolute().parent} for the picture.")
    size = options.size or SIZE
    os.environ.setdefault("QT_SCALE_FACTOR", str(scale_for(size[0])))
    with ExitStack() as cleanup:
        settings = app.scratch_settings(cleanup)
        made = cleanup.enter_context(app.window(experiment, settings))
        made.appearance.force("dark" if options.theme == "dark" else "light")
        ratio = made.devicePixelRatioF()
        pose(made, (ceil(size[0] / ratio), ceil(size[1] / ratio)))
        shot = _Shot(made, experiment, options.steps)
        made.show()
        QApplication.exec()
        if shot.failed is not None:
            raise BnvizError(shot.failed)
        if not write_picture(made, options.shot, size):
            raise BnvizError(f"The picture cannot be written to {options.shot}.")
    return 0
