"""A lesson on a projector: its text and the view it speaks of beside each other, by a presenter's keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from tests.ui import snapshots
from tests.ui.fake_session import FakeSession
from tests.ui.lessons.conftest import LessonDesk
from ui.settings import Settings
from ui.style import Appearance
from ui.window import MainWindow


def seen(window: MainWindow) -> set[str]:
    """The panels of which something can be seen."""
    return {name for name, widget in window.host.widgets.items() if not widget.visibleRegion().isEmpty()}


def width(window: MainWindow, name: str) -> int:
    return window.host.docks[name].width()


@pytest.fixture
def lesson(lesson_desk: LessonDesk, lesson_file: Path) -> LessonDesk:
    """A lesson that is open, at a step that speaks of the running statistics."""
    lesson_desk.open(lesson_file)
    lesson_desk.qtbot.waitUntil(lambda: "running" in seen(lesson_desk.window))
    return lesson_desk


def test_the_text_is_beside_the_view_it_speaks_of_and_both_are_wide(lesson: LessonDesk) -> None:
    window = lesson.window
    lesson.press(Qt.Key.Key_P)
    lesson.qtbot.waitUntil(lambda: seen(window) == {"lesson", "running"})
    lesson.qtbot.waitUntil(lambda: width(window, "lesson") >= 0.38 * window.host.width())
    assert width(window, "running") >= 0.5 * window.host.width()
    lesson.press(Qt.Key.Key_P)
    lesson.qtbot.waitUntil(lambda: {"lesson", "running", "network"} <= seen(window))


def test_a_presenters_keys_go_on_and_the_views_of_the_steps_come_by_themselves(lesson: LessonDesk) -> None:
    window = lesson.window
    lesson.press(Qt.Key.Key_P)
    lesson.press(Qt.Key.Key_PageDown)
    assert lesson.course.passed == 1
    lesson.room._follow("view:curves")
    lesson.qtbot.waitUntil(lambda: seen(window) == {"lesson", "curves"})
    lesson.press(Qt.Key.Key_1)
    lesson.qtbot.waitUntil(lambda: seen(window) == {"lesson", "histograms"})
    lesson.press(Qt.Key.Key_P)
    lesson.qtbot.waitUntil(lambda: {"lesson", "histograms", "network"} <= seen(window))


def test_a_text_is_hidden_and_shown_by_its_key_and_the_view_takes_its_room(lesson: LessonDesk) -> None:
    window = lesson.window
    lesson.press(Qt.Key.Key_P)
    lesson.qtbot.waitUntil(lambda: seen(window) == {"lesson", "running"})
    lesson.press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    lesson.qtbot.waitUntil(lambda: seen(window) == {"running"})
    lesson.qtbot.waitUntil(lambda: width(window, "running") == window.host.width())
    lesson.press(Qt.Key.Key_K)
    lesson.qtbot.waitUntil(lambda: seen(window) == {"lesson", "running"})


def test_a_projector_without_a_text_is_left_alone_by_the_lesson(lesson: LessonDesk) -> None:
    window = lesson.window
    lesson.press(Qt.Key.Key_P)
    lesson.press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    lesson.press(Qt.Key.Key_2)
    lesson.qtbot.waitUntil(lambda: seen(window) == {"curves"})
    lesson.room._follow("view:running")
    assert seen(window) == {"curves"}


def test_a_lesson_left_on_the_projector_leaves_the_window_as_it_was(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    window = lesson_desk.window
    before = seen(window)
    lesson_desk.open(lesson_file)
    lesson_desk.press(Qt.Key.Key_P)
    lesson_desk.room.leave()
    lesson_desk.qtbot.waitUntil(lambda: seen(window) == {"lesson", "running"})
    lesson_desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    lesson_desk.press(Qt.Key.Key_P)
    lesson_desk.qtbot.waitUntil(lambda: seen(window) == before)


def test_a_lesson_begun_on_the_projector_is_open_when_it_ends(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    window = lesson_desk.window
    lesson_desk.press(Qt.Key.Key_P)
    lesson_desk.open(lesson_file)
    lesson_desk.qtbot.waitUntil(lambda: seen(window) == {"lesson", "running"})
    lesson_desk.press(Qt.Key.Key_P)
    lesson_desk.qtbot.waitUntil(lambda: {"lesson", "running", "network"} <= seen(window))
    lesson_desk.room.leave()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_lesson_on_another_screen_stays_there(lesson: LessonDesk) -> None:
    window = lesson.window
    dock: QDockWidget = window.host.docks["lesson"]
    dock.setFloating(True)
    lesson.press(Qt.Key.Key_P)
    lesson.qtbot.waitUntil(lambda: seen(window) == {"lesson", "running"})
    assert dock.isFloating()
    lesson.qtbot.waitUntil(lambda: width(window, "running") == window.host.width())
    lesson.room._follow("view:curves")
    lesson.qtbot.waitUntil(lambda: seen(window) == {"lesson", "curves"})
    lesson.press(Qt.Key.Key_P)


def test_practice_is_beside_a_view_as_well(qtbot: QtBot, appearance: Appearance, settings: Settings) -> None:
    window = MainWindow(FakeSession(), appearance, settings, snapshots.experiment())  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.host.bring("practice")
    qtbot.waitUntil(lambda: "practice" in seen(window))
    window.actions_["projector"].trigger()
    qtbot.waitUntil(lambda: seen(window) == {"practice", "curves"})
    qtbot.waitUntil(lambda: width(window, "practice") >= 0.38 * window.host.width())
    window.host.bring("running")
    qtbot.waitUntil(lambda: seen(window) == {"practice", "running"})
    window.actions_["projector"].trigger()
    qtbot.waitUntil(lambda: "network" in seen(window))
    window.document.discard()
    window.end()
