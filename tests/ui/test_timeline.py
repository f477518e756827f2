from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.measure.failure import Failure
from bnviz.measure.history import History
from bnviz.training.events import LaneStopped, Started, StateChanged
from tests.ui import snapshots
from tests.ui.desk import Desk
from ui.builder.gesture import Gesture
from ui.chronicle import Chronicle
from ui.groove_face import Tick
from ui.style import Appearance
from ui.theme import DARK, LIGHT
from ui.timeline import NAME, OLDER, Timeline

ALT = Qt.KeyboardModifier.AltModifier


def filled(*steps: int) -> History:
    e = snapshots.experiment(blocks=1, units=4)
    history = History(e)
    for step in steps:
        history.append(snapshots.snapshot(e, step, units=4))
    return history


@pytest.fixture
def timeline(qtbot: QtBot, appearance: Appearance) -> Iterator[Timeline]:
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(900, 28)
    made.set_theme(appearance.theme)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def at(timeline: Timeline, step: int) -> QPoint:
    return QPoint(round(timeline.groove.x_of(step)), timeline.groove.height() // 2)


def wants(timeline: Timeline) -> list[object]:
    asked: list[object] = []
    timeline.wanted.connect(asked.append)
    return asked


def test_it_is_slim(timeline: Timeline) -> None:
    assert timeline.sizeHint().height() <= 34


def test_a_press_asks_for_the_step_below_it_and_the_right_end_for_the_newest(
    timeline: Timeline, qtbot: QtBot
) -> None:
    timeline.show_run(filled(0, 1000), None)
    asked = wants(timeline)
    qtbot.mouseClick(timeline.groove, Qt.MouseButton.LeftButton, pos=at(timeline, 400))
    qtbot.mouseClick(timeline.groove, Qt.MouseButton.LeftButton, pos=at(timeline, 1000))
    assert abs(asked[0] - 400) <= 1  # type: ignore[operator]
    assert asked[-1] is None


def test_a_drag_asks_until_it_ends_and_what_is_dragged_over_stays_in_place(
    timeline: Timeline, qtbot: QtBot
) -> None:
    timeline.show_run(filled(0, 1000), None)
    asked, place = wants(timeline), at(timeline, 300)
    qtbot.mousePress(timeline.groove, Qt.MouseButton.LeftButton, pos=at(timeline, 600))
    timeline.show_run(filled(0, 4000), 600)
    qtbot.mouseMove(timeline.groove, place)
    qtbot.mouseRelease(timeline.groove, Qt.MouseButton.LeftButton, pos=place)
    assert abs(asked[-1] - 300) <= 1  # type: ignore[operator]
    assert timeline.groove.x_of(4000) > timeline.groove.x_of(1000) + 100


def test_nothing_can_be_dragged_before_the_first_step(timeline: Timeline, qtbot: QtBot) -> None:
    asked = wants(timeline)
    qtbot.mouseClick(timeline.groove, Qt.MouseButton.LeftButton, pos=QPoint(200, 12))
    assert asked == []
    assert timeline.groove.tell(200) == ""


def test_marks_are_told_and_jumped_to_exactly(timeline: Timeline, qtbot: QtBot) -> None:
    history = filled(0, 100_000)
    history.mark(40_123, 1, "norm", "Without: batch norm added in block 1.")
    history.mark(80_000, None, "learning rate", "Learning rate from 0.1 to 0.5.")
    timeline.show_run(history, None)
    asked = wants(timeline)
    beside = at(timeline, 40_123) + QPoint(3, 0)
    told = timeline.groove.tell(beside.x()).replace("\u2009", " ")
    assert told == "Step 40 123 · Without: batch norm added in block 1."
    qtbot.mouseClick(timeline.groove, Qt.MouseButton.LeftButton, pos=beside)
    assert asked == [40_123]
    edit, rate = timeline.groove.ticks[:2]
    assert (edit.colour, edit.side) == (LIGHT.lanes[1], 1)
    assert (rate.colour, rate.side) == (LIGHT.text, 0)


def test_the_best_test_accuracy_of_each_lane_is_marked(timeline: Timeline) -> None:
    e = snapshots.experiment(blocks=1, units=4)
    history = History(e)
    for step, accuracy in ((0, float("nan")), (10, 0.5), (20, 0.9), (30, 0.7)):
        s = snapshots.snapshot(e, step, units=4)
        s = snapshots.with_lane(s, 0, test_accuracy=accuracy, test_loss=float(step))
        history.append(snapshots.with_lane(s, 1, test_accuracy=float("nan")))
    timeline.show_run(history, None)
    (best,) = timeline.groove.ticks
    assert (best.step, best.round) == (20, True)
    assert best.text == "With batch norm: best test accuracy so far, 90.0 %."


def test_the_words_and_the_button_tell_an_older_step_from_now(timeline: Timeline, qtbot: QtBot) -> None:
    history = filled(0, 10, 20)
    timeline.show_run(history, None)
    assert (timeline.label, timeline.live.text()) == (NAME, "● Live")
    width = timeline.groove.width()
    timeline.show_run(history, 10)
    assert (timeline.label, timeline.live.text()) == (OLDER, "Live")
    assert timeline.groove.accessibleDescription().startswith("Step 10 is shown")
    assert timeline.groove.width() == width
    asked = wants(timeline)
    qtbot.mouseClick(timeline.live, Qt.MouseButton.LeftButton)
    assert asked == [None]


def test_a_live_run_is_painted_again_only_where_something_moves(timeline: Timeline) -> None:
    groove, ticks = timeline.groove, (Tick(50_000, "Learning rate from 0.1 to 0.5.", LIGHT.text),)
    groove.show_run(100_000, None, ticks)
    before = groove._painted
    groove.show_run(100_001, None, ticks)
    assert groove._painted == before
    groove.show_run(200_000, None, ticks)
    assert groove._painted != before


def test_the_keys_of_the_bar_step_back_and_forth(timeline: Timeline, qtbot: QtBot) -> None:
    moved: list[int] = []
    timeline.moved.connect(moved.append)
    qtbot.keyClick(timeline.groove, Qt.Key.Key_Left)
    qtbot.keyClick(timeline.groove, Qt.Key.Key_Right)
    assert moved == [-1, 1]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_mark_is_painted_in_the_colour_of_its_lane(timeline: Timeline, theme: object) -> None:
    assert theme in (LIGHT, DARK)
    history = filled(0, 1000)
    history.mark(500, 1, "norm", "Without: batch norm added in block 1.")
    timeline.set_theme(theme)  # type: ignore[arg-type]
    timeline.show_run(history, None)
    image = timeline.groove.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio = image.width() / timeline.groove.width()
    x = round(timeline.groove.x_of(500) * ratio)
    column = {image.pixelColor(x, y).name() for y in range(image.height())}
    assert theme.lanes[1] in column  # type: ignore[attr-defined]


# -- in the window ---


def test_scrubbing_shows_the_right_snapshot_in_every_view_and_nothing_overwrites_it(desk: Desk) -> None:
    for step in (0, 100, 200, 300):
        desk.run(step)
    desk.window.timeline.wanted.emit(130)
    assert desk.centre.steps[-1] == desk.below.steps[-1] == 100
    seen = len(desk.centre.steps)
    desk.show(400)
    assert len(desk.centre.steps) == seen
    text = desk.window.toolbar.counter.text
    assert text == "showing step 100 of 400"
    assert desk.window.timeline.label == OLDER
    with desk.qtbot.waitSignal(desk.window.host.visible_changed):
        desk.window.host.bring("running")
    assert desk.behind.steps == [100]
    desk.qtbot.mouseClick(desk.window.timeline.live, Qt.MouseButton.LeftButton)
    assert desk.centre.steps[-1] == 400
    assert desk.window.timeline.label == NAME


def test_asking_for_what_is_shown_already_costs_nothing(desk: Desk) -> None:
    for step in (0, 100, 200):
        desk.run(step)
    desk.window.feed.show_step(110)
    seen = len(desk.centre.steps)
    desk.window.feed.show_step(120)
    assert len(desk.centre.steps) == seen


def test_an_older_step_stays_though_the_history_forgets_it(desk: Desk) -> None:
    desk.session.history = History(desk.experiment, capacity=4)
    for step in range(0, 40, 10):
        desk.run(step)
    desk.window.feed.show_step(10)
    for step in range(40, 200, 10):
        desk.show(step)
    assert 10 not in [kept.step for kept in desk.session.history.snapshots]
    assert desk.window.toolbar.counter.text == "showing step 10 of 190"
    with desk.qtbot.waitSignal(desk.window.host.visible_changed):
        desk.window.host.bring("running")
    assert desk.behind.steps == [10]


def test_alt_and_arrows_go_one_kept_step_and_home_and_end_all_the_way(desk: Desk) -> None:
    for step in (0, 100, 200):
        desk.run(step)
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.centre.steps[-1] == 100
    desk.press(Qt.Key.Key_Left, ALT)
    desk.press(Qt.Key.Key_Left, ALT)
    assert (desk.centre.steps[-1], desk.window.feed.step) == (0, 0)
    desk.press(Qt.Key.Key_Right, ALT)
    assert desk.centre.steps[-1] == 100
    desk.press(Qt.Key.Key_Right, ALT)
    assert (desk.centre.steps[-1], desk.window.feed.step) == (200, None)
    desk.press(Qt.Key.Key_Home)
    assert desk.centre.steps[-1] == 0
    desk.press(Qt.Key.Key_End)
    assert (desk.centre.steps[-1], desk.window.feed.step) == (200, None)
    assert desk.session.asked("step") == []


def test_a_new_run_is_live_and_its_timeline_empty(desk: Desk) -> None:
    for step in (0, 100, 200):
        desk.run(step)
    desk.window.feed.show_step(100)
    desk.session.load(desk.experiment)
    desk.session.come_up(snapshots.images_preview())
    assert desk.window.feed.step is None
    assert desk.window.timeline.label == NAME
    assert desk.window.timeline.groove.ticks == ()
    assert desk.window.toolbar.counter.text.startswith("step 0")


def marks(desk: Desk) -> list[tuple[int, int | None, str]]:
    assert desk.session.history is not None
    return [(mark.step, mark.lane, mark.text) for mark in desk.session.history.marks]


def test_a_toggled_norm_is_marked_at_once_and_stands_on_the_timeline(desk: Desk) -> None:
    desk.run(0)
    desk.run(50)
    desk.window.builder.network.toggle(1, 0)
    assert marks(desk) == [(50, 1, "Without: batch norm added in block 1.")]
    desk.show(60)
    assert desk.window.timeline.groove.ticks[0].step == 50


def test_a_drag_is_one_mark_from_where_it_began_to_where_it_ended(desk: Desk) -> None:
    desk.run(50)
    rate = desk.experiment.training.learning_rate
    for value in (0.2, 0.3, 0.5):
        change = Gesture("learning rate", lambda e, v=value: edits.set_training(e, learning_rate=v))
        desk.window._edit(change)
    desk.window.conductor._chronicle.write()
    assert marks(desk) == [(50, None, f"Learning rate from {rate:g} to 0.5.")]


def test_another_edit_ends_a_drag(desk: Desk) -> None:
    desk.run(50)
    desk.window._edit(Gesture("learning rate", lambda e: edits.set_training(e, learning_rate=0.7)))
    desk.window.builder.network.toggle(1, 0)
    assert [mark[1] for mark in marks(desk)] == [None, 1]


def test_a_restart_forgets_what_waited_and_is_marked_with_its_reason(desk: Desk) -> None:
    desk.run(50)
    desk.window._edit(Gesture("learning rate", lambda e: edits.set_training(e, learning_rate=0.7)))
    desk.session.load(desk.experiment)
    started = Started(
        desk.session.run, desk.experiment, snapshots.images_preview(), "cpu", "the data changed"
    )
    desk.session.say(started)
    desk.window.conductor._chronicle.write()
    assert marks(desk) == [(0, None, "Restarted from seed 0: the data changed.")]


def test_a_lane_that_stops_is_marked(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.run(50)
    desk.session.say(LaneStopped(desk.session.run, 1, Failure("NaN", 44, 2, "Its loss is no number.")))
    assert marks(desk) == [(44, 1, "Without stopped. Its loss is no number.")]
    desk.session.say(StateChanged("paused"))
    desk.show(51)
    assert desk.window.timeline.groove.ticks[0].strong
    caplog.clear()


def test_a_removed_lane_takes_what_waits_with_it(desk: Desk) -> None:
    desk.run(50)
    chronicle = Chronicle(desk.session, desk.window)  # type: ignore[arg-type]
    e = desk.experiment
    norm = e.lanes[0].norms[0]
    assert norm is not None
    dragged = edits.set_norm(e, 0, 0, type(norm)(eps=0.1))
    chronicle.changed(e, dragged)
    chronicle.changed(dragged, edits.remove_lane(dragged, 0))
    assert marks(desk) == [(50, None, "The lane “With batch norm” was removed.")]


def test_a_million_steps_are_found_among_what_is_kept() -> None:
    history = filled(*range(0, 1_000_001, 2_000))
    assert len(history.snapshots) <= 400
    for step in np.linspace(0, 1_000_000, 50).astype(int):
        found = history.at(int(step))
        assert found is not None
        assert found.step <= step
