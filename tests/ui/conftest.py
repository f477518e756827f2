"""Every window test has settings of its own, and fails if it leaves a thread, a timer or a widget behind."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the window speaks the language of the system

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk
from ui import fonts
from ui.settings import Settings
from ui.style import Appearance


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:  # the offscreen platform cannot tell a window manager how small a window may be
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["bnviz"]


@pytest.fixture(scope="session")
def shipped_fonts(qapp: QApplication) -> QApplication:
    fonts.load()
    return qapp


@pytest.fixture(autouse=True)
def config_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and recovery files go to a folder that only this test knows."""
    folder = tmp_path / "config"
    monkeypatch.setenv("BNVIZ_CONFIG_DIR", str(folder))
    return folder


@pytest.fixture
def settings(config_dir: Path) -> Settings:
    return Settings(config_dir)


@pytest.fixture
def appearance(shipped_fonts: QApplication, settings: Settings) -> Iterator[Appearance]:
    """The stylesheet and fonts of the real window, light."""
    settings.theme = "light"
    made = Appearance(shipped_fonts, settings)
    yield made
    made.deleteLater()


@pytest.fixture(autouse=True)
def looks_as_before() -> Iterator[None]:
    """Fonts, colours and style sheet are the whole program's: what one test sets, the next does not see."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        yield
        return
    font, palette, sheet = app.font(), app.palette(), app.styleSheet()
    yield
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)
    if app.font() != font:
        app.setFont(font)
    if app.palette() != palette:
        app.setPalette(palette)


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fails the test after which a thread, an active timer or a top-level widget remains."""
    threads = set(threading.enumerate())
    yield
    app = QApplication.instance()
    if app is None:
        return
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [thread.name for thread in threading.enumerate() if thread not in threads]
    widgets = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    timers = [
        thing
        for thing in gc.get_objects()
        if type(thing) is QTimer and shiboken6.isValid(thing) and thing.isActive()
    ]
    for widget in widgets:  # so that only this test fails
        widget.hide()
        widget.deleteLater()
    _put_modules_aside()
    assert not left, f"threads left behind: {left}"
    assert not widgets, f"widgets left behind: {widgets}"
    assert not timers, f"timers left behind: {[timer.parent() for timer in timers]}"


_aside: set[str] = set()


def _put_modules_aside() -> None:
    """Big modules are not looked through again after every test: half of the time went there."""
    big = {"tests.ui.conftest", "torch", "pyqtgraph"} & {"tests.ui.conftest", *sys.modules}
    if big != _aside:
        _aside.update(big)
        gc.freeze()


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[Desk]:
    made = Desk(qtbot, appearance, settings)
    yield made
    made.close()
