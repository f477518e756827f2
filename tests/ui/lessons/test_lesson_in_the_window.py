"""A lesson in the window: it sets the stage, waits at its gates, and can be left and taken up again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from bnviz.experiment import edits
from bnviz.experiment.file import load_preset
from bnviz.lessons.shelf import ORDER
from bnviz.training.events import StateChanged
from tests.ui.lessons.conftest import LESSON, LessonDesk
from ui.builder.gesture import Gesture
from ui.controls import Slider
from ui.lessons.asking import ChoiceBox, NumberBox
from ui.lessons.doing import ClaimBox, HintBox, TaskBox, TrainBox
from ui.lessons.drawing import DrawBox


def titles(desk: LessonDesk) -> str:
    return desk.room.panel.title.text()


def test_a_lesson_sets_up_its_experiment_and_waits(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    lesson_desk.open(lesson_file)
    wanted = edits.set_training(load_preset("digits-sigmoid"), learning_rate=0.25)
    assert lesson_desk.window.document.experiment == wanted
    assert lesson_desk.session.asked("load")[-1] == (wanted, False)
    assert not lesson_desk.window.document.dirty
    assert titles(lesson_desk) == "First"
    assert lesson_desk.room.panel.isVisible()


def test_the_stage_shows_lights_and_locks_until_the_step_is_left(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    lesson_desk.open(lesson_file)
    window = lesson_desk.window
    rate = window.builder.training.form.control("learning_rate")
    lesson_desk.qtbot.waitUntil(lambda: "running" in window.host.visible_panes())
    assert lesson_desk.room.spotlight.targets == (rate,)
    assert lesson_desk.room.spotlight.isVisible()
    assert lesson_desk.room.spotlight.geometry().contains(rate.mapTo(window, rate.rect().center()))
    assert not window.builder.data.isEnabled()
    lesson_desk.room.player.forth()
    assert lesson_desk.room.spotlight.targets == ()
    assert not lesson_desk.room.spotlight.isVisible()
    assert window.builder.data.isEnabled()


def test_what_stands_behind_a_gate_is_shown_when_it_is_passed(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    page = desk.room.panel.page
    assert [type(box) for box in page.boxes] == [ChoiceBox]
    choice = desk.box(ChoiceBox)
    assert isinstance(choice, ChoiceBox)
    desk.click(choice.buttons[1])
    assert [type(box) for box in page.boxes] == [ChoiceBox, TrainBox]
    assert "Look again." not in desk.page_text  # a prediction is judged when the training is done
    train = desk.box(TrainBox)
    assert isinstance(train, TrainBox)
    desk.click(train.button)
    assert desk.session.asked("train_to") == [(40,)]
    assert desk.session.asked("set_speed")[-1] == (200.0,)
    desk.run(20)
    assert train.button.text() == "Pause"
    assert [type(box) for box in page.boxes] == [ChoiceBox, TrainBox]
    desk.show(40)
    assert [type(box) for box in page.boxes] == [ChoiceBox, TrainBox, ClaimBox]
    assert "Look again." in desk.page_text
    assert [button.property("answer") for button in choice.buttons] == ["right", "wrong"]
    desk.click(choice.buttons[0])  # one may read what the other answer would have said
    assert "Well seen." in desk.page_text
    assert desk.course.right == {(0, 0): False}


def test_what_a_lesson_claimed_and_what_held_stays_when_the_run_goes_on(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    lesson_file.write_text(LESSON.replace("step at least 40", "step is 40"), encoding="utf-8")
    desk.open(lesson_file)
    desk.press(Qt.Key.Key_PageDown)
    desk.press(Qt.Key.Key_PageDown)
    desk.show(40)
    claim = desk.box(ClaimBox)
    assert isinstance(claim, ClaimBox)
    assert claim.lines[0].text() == "✓  Step: 40"
    desk.show(90)
    assert claim.lines[0].text() == "✓  Step: 40"


def test_training_of_the_lesson_can_be_paused_and_done_by_other_means(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.press(Qt.Key.Key_PageDown)
    train = desk.box(TrainBox)
    assert isinstance(train, TrainBox)
    desk.click(train.button)
    desk.run(10)
    desk.click(train.button)
    assert desk.session.asked("pause")
    desk.session.say(StateChanged("paused"))
    desk.show(41)  # the person went on with Space
    assert desk.course.gate is None


def test_one_key_leads_a_teacher_through_the_whole_lesson(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    down = Qt.Key.Key_PageDown
    desk.press(down)  # reveal
    desk.press(down)  # train
    assert desk.session.asked("train_to") == [(40,)]
    desk.show(40)
    desk.press(down)
    assert titles(desk) == "Second"
    desk.press(down)
    assert "It was four." in desk.page_text
    desk.press(down)
    drawing = desk.box(DrawBox)
    assert isinstance(drawing, DrawBox)
    assert drawing.pad.truth is not None
    desk.press(down)  # show me
    norms = desk.window.document.experiment.lanes[0].norms
    assert norms[1] is None
    assert desk.course.gate is None
    desk.press(Qt.Key.Key_PageUp)
    assert titles(desk) == "First"
    assert desk.course.gate is None  # what was done is all shown
    desk.press(down)
    desk.press(down)
    assert titles(desk) == "Third"
    desk.press(down)
    assert desk.course.finished
    desk.press(down)
    assert desk.room.player.course is None
    assert not desk.room.panel.shows_lesson


def test_a_task_sees_by_itself_when_it_is_done(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.room.player.go(1)
    for _ in range(2):
        desk.press(Qt.Key.Key_PageDown)
    task = desk.box(TaskBox)
    assert isinstance(task, TaskBox)
    assert task.lines[0].text().startswith("✗  Norm, block 2, With batch norm: Batch norm")
    desk.click(task.hint_button)
    assert "Click it." in desk.page_text
    desk.window._edit(Gesture("norm", lambda e: edits.set_norm(e, 0, 1, None)))
    assert desk.course.gate is None
    assert task.lines[0].text().startswith("✓")
    assert isinstance(desk.box(HintBox), HintBox)
    desk.window.document.undo_stack.undo()
    assert desk.course.gate is None  # done stays done


def test_a_number_is_judged_within_its_tolerance_and_words_are_refused(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.room.player.go(1)
    box = desk.box(NumberBox)
    assert isinstance(box, NumberBox)
    desk.qtbot.keyClicks(box.field, "four")
    desk.qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert box._wrong.isVisible()
    box.field.clear()
    desk.qtbot.keyClicks(box.field, "4,05")
    desk.qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert "Right. It is 4. It was four." in desk.page_text
    assert desk.course.right == {(1, 0): True}


def test_a_histogram_is_drawn_with_the_mouse_and_the_real_one_laid_over_it(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.run(40)
    desk.room.player.go(1)
    desk.press(Qt.Key.Key_PageDown)
    box = desk.box(DrawBox)
    assert isinstance(box, DrawBox)
    pad, area = box.pad, box.pad.area()
    assert not box.button.isEnabled()
    left, right = area.bottomLeft().toPoint(), area.topRight().toPoint()
    desk.qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=left)
    pad.mouseMoveEvent(_moved(right))
    desk.qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=right)
    assert pad.mine[0] < 0.1 < 0.9 < pad.mine[-1]
    assert pad.mine.tolist() == sorted(pad.mine.tolist())  # a straight way up, no column left out
    assert pad.truth is None
    desk.click(box.button)
    assert pad.truth is not None
    assert pad.truth.max() == pytest.approx(0.9)
    before = pad.mine.copy()
    desk.qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=left)
    assert pad.mine.tolist() == before.tolist()  # nobody draws it after having seen it


def _moved(place):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    button = Qt.MouseButton.LeftButton
    where = QPointF(place)
    return QMouseEvent(QEvent.Type.MouseMove, where, where, button, button, Qt.KeyboardModifier.NoModifier)


def test_a_presenters_keys_lead_on_from_wherever_the_focus_is_and_are_free_without_a_lesson(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    next_one = desk.window.actions_["lesson-next"]
    assert not next_one.isEnabled()
    desk.open(lesson_file)
    assert next_one.isEnabled()
    desk.room.player.go(1)
    number, down = desk.box(NumberBox), Qt.Key.Key_PageDown
    assert isinstance(number, NumberBox)
    number.field.setFocus()
    desk.qtbot.keyClick(number.field, down)
    assert desk.course.passed == 1
    drawing = desk.box(DrawBox)
    assert isinstance(drawing, DrawBox)
    drawing.pad.setFocus()
    desk.qtbot.keyClick(drawing.pad, down)
    assert desk.course.passed == 2
    slider = desk.window.builder.training.form.control("batch_size").findChild(Slider)
    assert slider is not None
    slider.setFocus()
    before = slider.value()
    desk.qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert desk.course.step == 0
    assert slider.value() == before
    desk.room.leave()
    assert not next_one.isEnabled()
    desk.qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert slider.value() > before


def test_a_drawing_can_be_made_with_the_keys(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.room.player.go(1)
    desk.press(Qt.Key.Key_PageDown)
    box = desk.box(DrawBox)
    assert isinstance(box, DrawBox)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
        desk.qtbot.keyClick(box.pad, key)
    drawn = [value for value in box.pad.mine.tolist() if value == value]
    assert drawn == pytest.approx([0.1, 0.05])


def test_a_lesson_is_taken_up_where_it_was_left(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.room.player.go(1)
    desk.room.leave()
    assert not desk.room.panel.shows_lesson
    desk.room.open(lesson_file)
    assert titles(desk) == "Second"
    assert desk.window.document.experiment.training.learning_rate == 0.25  # set up by the step before
    assert desk.session.asked("train_to")[-1] == (40,)  # and trained as far as it was


def test_a_view_that_the_lesson_has_shown_stays_when_another_experiment_is_set_up(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    desk.room._follow("view:decision")
    desk.qtbot.waitUntil(lambda: "decision" in desk.window.host.visible_panes())
    desk.window.document.replace(load_preset("digits-conv"))
    assert not desk.window.host.docks["decision"].isHidden()


def test_links_light_a_control_show_a_view_and_lead_to_other_lessons(
    lesson_desk: LessonDesk, lesson_file: Path
) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    window = desk.window
    desk.room._follow("control:batch-size")
    assert lesson_desk.room.spotlight.targets == (window.builder.training.form.control("batch_size"),)
    desk.room._follow("view:running")
    assert lesson_desk.room.spotlight.targets == (window.host.docks["running"],)
    desk.show(3)
    desk.room._follow("action:statistics-test")
    assert desk.session.asked("mend_statistics") == [(0, "test")]
    desk.room._follow("lesson:two-lines")
    assert desk.course.lesson.name == "two-lines"


def test_a_lesson_is_read_again_while_it_is_written(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    lesson_file.write_text(LESSON.replace("# First", "# Anew"), encoding="utf-8")
    assert desk.room.player.reload()
    assert titles(desk) == "Anew"
    lesson_file.write_text(LESSON.replace("```stage", "```stag"), encoding="utf-8")
    assert not desk.room.player.reload()
    assert desk.room.panel.told.text().startswith('line 18: There is no "stag"')
    assert titles(desk) == "Anew"


def test_a_file_with_a_mistake_is_told_in_the_panel(lesson_desk: LessonDesk, tmp_path: Path) -> None:
    lesson_desk.room.open(tmp_path / "none.md")
    assert "there is no such file" in lesson_desk.room.panel.told.text()
    assert lesson_desk.room.player.course is None


@pytest.mark.parametrize("name", ORDER)
def test_every_step_of_a_shipped_lesson_can_be_shown_and_then_in_the_dark(
    lesson_desk: LessonDesk, name: str
) -> None:
    desk = lesson_desk
    desk.room._open_named(name)
    for step, page in enumerate(desk.course.lesson.steps):
        desk.room.player.go(step)
        while desk.course.gate is not None:
            desk.course.pass_gate()
        desk.room._show_page()
        assert titles(desk) == page.title
    desk.window.appearance.toggle()
    assert desk.room.panel.page._theme.is_dark
    desk.room.leave()


def test_dots_say_where_one_is_and_lead_there(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    desk = lesson_desk
    desk.open(lesson_file)
    dots = desk.room.panel.dots
    assert dots.accessibleName() == "Step 1 of 3: First"
    desk.qtbot.mouseClick(dots, Qt.MouseButton.LeftButton, pos=dots._place(2).toPoint())
    assert titles(desk) == "Third"
    desk.qtbot.keyClick(dots, Qt.Key.Key_Left)
    assert titles(desk) == "Second"


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu on the offscreen platform
def test_a_prediction_offers_seconds_to_think(lesson_desk: LessonDesk, lesson_file: Path) -> None:
    lesson_desk.open(lesson_file)
    panel, dial = lesson_desk.room.panel, lesson_desk.window.countdown
    assert panel.clock.isVisible()
    lesson_desk.click(panel.clock)
    menu = panel.findChildren(QMenu)[-1]
    assert [action.text() for action in menu.actions()] == ["10 seconds", "20 seconds", "30 seconds"]
    menu.actions()[0].trigger()
    menu.close()
    assert dial.isVisible()
    assert dial.text == "10"
    lesson_desk.click(lesson_desk.box(ChoiceBox).buttons[0])
    assert not panel.clock.isVisible(), "now it is to be trained"
    dial.stop()
