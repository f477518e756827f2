"""At the timeline: moments to pin, steps to show, the menu, and going on from an earlier step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.measure.span import ALL, Span
from bnviz.training.events import CheckpointsKept, Started
from tests.ui import snapshots
from tests.ui.desk import Desk, marked, plain, ran
from ui.timeline_menu import Intents, TimelineMenu, fill_menu, span_words

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


def keep(desk: Desk, *steps: int) -> None:
    desk.session.checkpoints = steps
    desk.session.say(CheckpointsKept(desk.session.run, steps))


def taken_up(desk: Desk, step: int, experiment: object, edits_so_far: int = 0) -> None:
    """The engine answers that the run goes on from there."""
    session = desk.session
    assert session.history is not None
    session.run += 1
    session.experiment = experiment  # type: ignore[assignment]
    session.history = session.history.upto(step, session.run, session.experiment, edits_so_far)
    session.snapshot = session.history.snapshots[-1]
    preview = snapshots.images_preview()
    session.say(Started(session.run, session.experiment, preview, "cpu", step=step, edits=edits_so_far))


# -- going on ---


def test_the_button_says_at_which_step_it_will_really_start(desk: Desk) -> None:
    timeline = desk.window.timeline
    ran(desk, 0, 100, 200, 300)
    keep(desk, 0, 180, 290)
    assert not timeline.go_on.isVisible()
    width = timeline.groove.width()
    desk.window.feed.show_step(200)
    assert timeline.go_on.isVisible()
    assert plain(timeline.go_on.text()) == "Go on from step 180"
    assert timeline.groove.width() == width
    keep(desk, 0, 180, 195, 290)
    assert plain(timeline.go_on.text()) == "Go on from step 195"
    desk.qtbot.mouseClick(timeline.go_on, Qt.MouseButton.LeftButton)
    assert desk.session.asked("go_on") == [(200,)]


def test_the_key_does_the_same_and_says_why_it_cannot(desk: Desk) -> None:
    ran(desk, 0, 100, 200)
    keep(desk, 0, 90)
    desk.press(Qt.Key.Key_G, CTRL)
    assert desk.session.asked("go_on") == []
    assert "Go back" in desk.window.status.text
    desk.window.feed.show_step(100)
    desk.press(Qt.Key.Key_G, CTRL)
    assert desk.session.asked("go_on") == [(100,)]


def test_the_experiment_as_it_was_comes_back_as_one_edit_that_undo_takes_back(desk: Desk) -> None:
    before = desk.experiment
    ran(desk, 0, 100)
    desk.window.builder.network.toggle(1, 0)
    desk.window.builder.network.toggle(1, 1)
    after = desk.window.document.experiment
    ran(desk, 200, 300)
    applied = len(desk.session.asked("apply"))
    desk.window.feed.show_step(100)
    taken_up(desk, 100, before)
    assert desk.window.document.experiment == before
    assert plain(desk.window.document.undo_stack.undoText()) == "going on from step 100"
    assert len(desk.session.asked("apply")) in (applied, applied + 1)  # a session drops what is no change
    assert all(call[0] in (before, after) for call in desk.session.asked("apply")[applied:])
    assert desk.window.feed.step is None
    assert [s.step for s in desk.session.history.snapshots] == [0, 100]  # type: ignore[union-attr]
    assert "forgotten" in desk.window.status.text
    desk.window.document.undo_stack.undo()
    assert desk.window.document.experiment == after


def test_nothing_is_undone_where_nothing_was_edited_and_it_is_marked(desk: Desk) -> None:
    ran(desk, 0, 100, 200)
    taken_up(desk, 100, desk.experiment)
    assert not desk.window.document.undo_stack.canUndo()
    texts = [plain(mark.text) for mark in desk.session.history.marks]  # type: ignore[union-attr]
    assert texts == ["Gone on from step 100."]


def test_marks_of_what_came_later_are_forgotten(desk: Desk) -> None:
    ran(desk, 0, 100)
    desk.window.builder.network.toggle(1, 0)
    middle = desk.window.document.experiment
    ran(desk, 200)
    desk.window.builder.network.toggle(1, 1)
    ran(desk, 300)
    taken_up(desk, 250, middle, 1)
    marks = desk.session.history.marks  # type: ignore[union-attr]
    assert [mark.step for mark in marks] == [100, 250]


# -- pins ---


def test_a_key_pins_the_shown_moment_and_another_takes_it_away(desk: Desk) -> None:
    ran(desk, 0, 100, 200)
    desk.window.feed.show_step(100)
    desk.press(Qt.Key.Key_D, CTRL)
    pinned = desk.centre._pinned
    assert pinned is not None
    assert (pinned.snapshot.step, pinned.lane, pinned.earlier) == (100, None, False)
    assert desk.window.timeline.groove._pin == 100
    desk.press(Qt.Key.Key_End)
    assert desk.centre._pinned is pinned
    desk.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert desk.centre._pinned is None
    assert desk.window.timeline.groove._pin is None


def test_one_lane_is_pinned_over_all_and_hidden_views_learn_of_it_later(desk: Desk) -> None:
    ran(desk, 0, 100)
    desk.window.timeline.pin_wanted.emit(1)
    assert desk.centre._pinned is not None
    assert desk.centre._pinned.lane == 1
    assert desk.behind._pinned is None
    with desk.qtbot.waitSignal(desk.window.host.visible_changed):
        desk.window.host.bring("running")
    assert desk.behind._pinned is desk.centre._pinned


def test_a_pin_stays_over_a_new_run_and_goes_with_the_network_it_was_of(desk: Desk) -> None:
    ran(desk, 0, 100)
    desk.window.timekeeper.pin()
    desk.session.load(desk.experiment)
    desk.session.come_up(snapshots.images_preview())
    assert desk.window.feed.pinned is not None
    assert desk.window.feed.pinned.earlier
    assert desk.window.timeline.groove._pin is None
    desk.window.document.replace(edits.add_block(desk.experiment))
    assert desk.window.feed.pinned is None


def test_a_pin_before_the_step_gone_on_from_is_of_this_run(desk: Desk) -> None:
    ran(desk, 0, 100, 200)
    desk.window.feed.show_step(100)
    desk.window.timekeeper.pin()
    taken_up(desk, 150, desk.experiment)
    assert desk.window.feed.pinned is not None
    assert not desk.window.feed.pinned.earlier
    taken_up(desk, 50, desk.experiment)
    assert desk.window.feed.pinned.earlier


# -- steps ---


def test_shift_and_drag_choose_steps_and_a_double_click_shows_all(desk: Desk, qtbot: QtBot) -> None:
    ran(desk, 0, 500, 1000)
    groove = desk.window.timeline.groove

    def at(step: int) -> QPoint:
        return QPoint(round(groove.x_of(step)), groove.height() // 2)

    qtbot.mousePress(groove, Qt.MouseButton.LeftButton, SHIFT, pos=at(200))
    qtbot.mouseMove(groove, at(600))
    qtbot.mouseRelease(groove, Qt.MouseButton.LeftButton, SHIFT, pos=at(600))
    span = desk.centre._span
    assert abs(span.first - 200) <= 1
    assert span.last is not None
    assert abs(span.last - 600) <= 1
    assert desk.window.feed.step is None
    assert plain(desk.window.timeline.span_button.text()).startswith("Steps ")
    qtbot.mousePress(groove, Qt.MouseButton.LeftButton, pos=at(600))  # its end is a handle
    qtbot.mouseMove(groove, at(400))
    qtbot.mouseRelease(groove, Qt.MouseButton.LeftButton, pos=at(400))
    assert abs((desk.centre._span.last or 0) - 400) <= 1
    qtbot.mouseDClick(groove, Qt.MouseButton.LeftButton, pos=at(300))
    assert desk.centre._span == ALL
    assert desk.window.timeline.span_button.text() == "All steps"


def test_steps_dragged_over_to_the_right_end_grow_with_the_run(desk: Desk, qtbot: QtBot) -> None:
    ran(desk, 0, 1000)
    groove = desk.window.timeline.groove
    start, end = QPoint(round(groove.x_of(700)), 10), QPoint(groove.width() - 1, 10)
    qtbot.mousePress(groove, Qt.MouseButton.LeftButton, SHIFT, pos=start)
    qtbot.mouseMove(groove, end)
    qtbot.mouseRelease(groove, Qt.MouseButton.LeftButton, SHIFT, pos=end)
    assert desk.centre._span.last is None
    assert abs(desk.centre._span.first - 700) <= 1


def test_keys_begin_and_end_the_steps_at_the_shown_one(desk: Desk) -> None:
    ran(desk, 0, 100, 200, 300)
    desk.window.feed.show_step(100)
    desk.press(Qt.Key.Key_BracketLeft)
    assert desk.centre._span == Span(100)
    desk.window.feed.show_step(200)
    desk.press(Qt.Key.Key_BracketRight)
    assert desk.centre._span == Span(100, 200)
    desk.press(Qt.Key.Key_Backslash)
    assert desk.centre._span == ALL


def test_a_new_run_shows_all_its_steps_and_one_that_goes_on_those_that_were_chosen(desk: Desk) -> None:
    ran(desk, 0, 100, 200)
    desk.window.timekeeper.show_span(Span(tail=100))
    taken_up(desk, 100, desk.experiment)
    assert desk.centre._span == Span(tail=100)
    desk.session.load(desk.experiment)
    desk.session.come_up(snapshots.images_preview())
    assert desk.centre._span == ALL


def test_spans_have_names() -> None:
    spans = (ALL, Span(tail=500), Span(1200), Span(0, 90), Span(5, 1000))
    assert [plain(span_words(span)) for span in spans] == [
        "All steps",
        "Last 500 steps",
        "From step 1 200",
        "Steps 0 to 90",
        "Steps 5 to 1 000",
    ]


# -- the menu ---


def test_the_menu_offers_all_of_it_and_each_entry_does_something(desk: Desk) -> None:
    marked(desk)
    asked: list[object] = []
    menu = TimelineMenu(desk.window)
    intents = Intents(asked.append, asked.append, asked.append)
    marks = desk.window.timeline.marks()
    fill_menu(menu, desk.window.actions_, ["With batch norm", "Without"], marks, Span(5, 90), intents)
    submenus = {action.text(): action.menu() for action in menu.actions() if action.menu()}
    over, spans = submenus["Pin one lane over all lanes"], submenus["Steps in rivers and curves"]
    assert isinstance(over, QMenu)
    assert isinstance(spans, QMenu)
    over.actions()[1].trigger()
    checked = [plain(action.text()) for action in spans.actions() if action.isChecked()]
    assert checked == ["Steps 5 to 90"]
    next(action for action in spans.actions() if "500" in action.text()).trigger()
    assert asked == [1, Span(tail=500)]
    menu.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_opens_from_the_button(desk: Desk) -> None:
    ran(desk, 0, 100)
    desk.qtbot.mouseClick(desk.window.timeline.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, TimelineMenu)
    assert desk.window.actions_["pin"] in menu.actions()
    menu.close()
    desk.qtbot.mouseClick(desk.window.timeline.span_button, Qt.MouseButton.LeftButton)
    spans = QApplication.activePopupWidget()
    assert isinstance(spans, TimelineMenu)
    last = next(action for action in spans.actions() if plain(action.text()) == "Last 2 000 steps")
    assert isinstance(last, QAction)
    last.trigger()
    spans.close()
    assert desk.centre._span == Span(tail=2000)
