"""Around a lesson in the window: the list, progress, other work, leaving, and what lessons can name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from bnviz.experiment import edits
from bnviz.lessons import places
from bnviz.lessons.controls import CONTROLS
from bnviz.lessons.shelf import ORDER
from tests.ui.lessons.conftest import LessonDesk
from ui.builder.gesture import Gesture
from ui.viewtable import default_panes


def test_the_list_has_every_lesson_with_its_progress(lesson_desk: LessonDesk) -> None:
    desk = lesson_desk
    desk.window.actions_["lessons"].trigger()
    contents = desk.room.panel.contents
    assert len(contents.buttons) == len(ORDER)
    assert contents.buttons[0].accessibleName() == "Begin: The messy kitchen"
    desk.click(contents.buttons[0])
    desk.room.player.go(2)
    desk.room.leave()
    assert contents.buttons[0].accessibleName() == "Go on: The messy kitchen"


def test_progress_is_exported_for_a_class_and_can_be_forgotten(
    lesson_desk: LessonDesk, tmp_path: Path
) -> None:
    desk = lesson_desk
    desk.room._open_named("messy-kitchen")
    desk.room.player.go(3)
    desk.room.leave()
    desk.room.export(tmp_path / "class.csv")
    rows = (tmp_path / "class.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "lesson,title,steps,reached,finished,answers,right"
    assert rows[1].startswith("messy-kitchen,The messy kitchen,")
    assert rows[1].endswith(",4,no,0,0")
    assert len(rows) == len(ORDER) + 1
    desk.room._ask_forget()
    desk.answer("Forget")
    assert desk.room.panel.contents.buttons[0].accessibleName() == "Begin: The messy kitchen"


def test_unsaved_work_is_asked_for_before_a_lesson_takes_its_place(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    desk.window._edit(Gesture("seed", lambda e: edits.set_seed(e, 9)))
    desk.room.open(lesson_file)
    assert desk.room.player.course is None
    assert desk.window.document.experiment.seed == 9
    desk.answer("Discard")
    assert desk.room.panel.title.text() == "First"


def test_nobody_is_asked_about_the_exercises_of_a_lesson(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.window._edit(Gesture("seed", lambda e: edits.set_seed(e, 9)))
    assert desk.window.document.dirty
    desk.room._open_named("two-lines")
    assert desk.course.lesson.name == "two-lines"
    desk.window._edit(Gesture("seed", lambda e: edits.set_seed(e, 10)))
    desk.room.leave()
    desk.room.open(lesson_file)
    assert desk.room.panel.title.text() == "First"
    assert desk.said == []
    desk.room.leave()
    desk.window._edit(Gesture("seed", lambda e: edits.set_seed(e, 11)))  # now it is the person's own work
    desk.room.open(lesson_file)
    assert desk.room.player.course is None
    assert len(desk.said) == 1


def test_leaving_gives_back_the_speed_and_the_layout(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    speed = desk.window.toolbar.speed
    desk.open(lesson_file)
    desk.press(Qt.Key.Key_PageDown)
    desk.press(Qt.Key.Key_PageDown)
    assert desk.window.toolbar.speed == 200.0
    desk.room.leave()
    assert desk.window.toolbar.speed == speed
    assert desk.window.builder.data.isEnabled()


def test_every_view_that_a_lesson_can_name_is_there() -> None:
    panes = {pane.id for pane in default_panes(None, None)}  # type: ignore[arg-type]
    assert set(places.VIEWS) <= panes
    assert "lesson" not in places.VIEWS


def test_every_control_of_the_table_is_found_in_the_window(lesson_desk: LessonDesk) -> None:
    hand = lesson_desk.room._hand
    builder = lesson_desk.window.builder
    for name, control in CONTROLS.items():
        found = hand.find(name)
        assert found is not None, name
        assert found is builder.network or control.place != "network"
        assert found not in (builder.data, builder.training) or name == "data", name
    for name in places.PANELS:
        assert hand.find(name) is not None
    for name in places.ACTIONS:
        assert lesson_desk.window.actions_[name] is not None
