"""The real window on a real X server. A failed test leaves a picture of the screen in PICTURES."""

from __future__ import annotations

import gc
import logging
import tempfile
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bnviz.experiment import file
from bnviz.experiment.values import Experiment
from tests.e2e import screen
from tests.e2e.desk import Desk
from tests.e2e.program import Start, programs
from ui import app
from ui.settings import Settings
from ui.window import MainWindow

PICTURES = Path(tempfile.gettempdir()) / "bnviz-e2e"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when == "call" and report.failed and QApplication.instance() is not None:
        PICTURES.mkdir(exist_ok=True)
        QApplication.primaryScreen().grabWindow(0).save(str(PICTURES / f"{item.name}.png"))
    return report


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The X server, from before the QApplication to after it."""
    if QApplication.instance() is not None:
        pytest.skip("these tests need a process of their own: make test-e2e")
    with screen.x_server(tmp_path_factory.mktemp("openbox")) as name, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", name)
        patch.setenv("QT_QPA_PLATFORM", "xcb")
        patch.setenv("LC_ALL", "C.UTF-8")  # the window speaks the language of the system
        patch.delenv("WAYLAND_DISPLAY", raising=False)
        yield name
        running = QApplication.instance()
        if running is not None:
            shiboken6.delete(running)


@pytest.fixture(scope="session")
def qapp_args(display: str) -> list[str]:
    del display
    return ["bnviz"]


@pytest.fixture(autouse=True)
def config_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and recovery files go to a folder that only this test knows."""
    folder = tmp_path / "config"
    monkeypatch.setenv("BNVIZ_CONFIG_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fails the test that leaves a thread or a window behind, or after which a fault is in the log."""
    qapp.setQuitOnLastWindowClosed(False)
    threads = set(threading.enumerate())
    yield
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [thread.name for thread in threading.enumerate() if thread not in threads]
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    faults = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    assert not left, f"threads left behind: {left}"
    assert not windows, f"windows left behind: {windows}"
    assert not faults, f"faults in the log: {faults}"


Open = Callable[..., Desk]


@pytest.fixture
def opened(qtbot: QtBot, config_dir: Path) -> Iterator[Open]:
    """Opens the window as `bnviz` does, in this process, and waits until it has the keyboard."""
    windows: list[MainWindow] = []
    with ExitStack() as cleanup:

        def open_window(source: str | Experiment | Path = app.FIRST_PRESET, play: bool = True) -> Desk:
            experiment = source if isinstance(source, Experiment) else file.load_file_or_preset(str(source))
            settings = Settings(config_dir)
            settings.theme = "light"
            window = cleanup.enter_context(app.window(experiment, settings))
            cleanup.callback(window.close_now)
            windows.append(window)
            if isinstance(source, Path):
                window.document.replace(experiment, source)
            window.first_paint.connect(partial(app.start, window, play))
            window.show()
            window.files.offer_rescued()
            desk = Desk(window, qtbot)
            desk.until(window.isActiveWindow)
            return desk

        yield open_window
    for window in windows:
        window.deleteLater()


@pytest.fixture
def desk(opened: Open) -> Desk:
    """The window as it is at the first start, training."""
    made = opened()
    made.until_step(5)
    return made


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Start]:
    """Starts ``python main.py ...``."""
    with programs(tmp_path) as start:
        yield start
