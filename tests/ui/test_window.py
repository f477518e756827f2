from __future__ import annotations

import logging
import subprocess
import sys

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from bnviz.experiment import edits
from bnviz.measure.snapshot import Failure, Watch
from bnviz.training.events import Failed, Finished, LaneStopped, Notice, PhaseEntered, StateChanged
from tests.ui import snapshots
from tests.ui.desk import Desk
from ui.builder.gesture import Gesture
from ui.feed import IN_DEPTH_EVERY
from ui.intents import EditNorm, SelectBlock, Settled, ShowStep, ToggleNorm
from ui.settings import Settings


def test_it_starts_training_by_itself(desk: Desk) -> None:
    assert desk.session.asked("load") == [(desk.experiment, True)]


def test_the_window_imports_no_torch() -> None:
    code = "import sys, ui.window, ui.app; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_space_pauses_and_goes_on(desk: Desk) -> None:
    desk.run(5)
    assert desk.window.toolbar.train.text() == "Pause"
    desk.press(Qt.Key.Key_Space)
    assert desk.session.asked("pause")
    desk.session.say(StateChanged("paused"))
    assert desk.window.toolbar.train.text() == "Train"
    desk.press(Qt.Key.Key_Space)
    assert desk.session.asked("play")


def test_arrows_take_one_batch_and_one_epoch_unless_the_table_has_the_keys(desk: Desk) -> None:
    desk.window.centralWidget().setFocus()
    desk.window.builder.network.view.clearFocus()
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert desk.session.asked("step") == [()]
    assert desk.session.asked("epoch") == [()]
    view = desk.window.builder.network.view
    view.setFocus()
    desk.qtbot.keyClick(view, Qt.Key.Key_Right)
    assert desk.session.asked("step") == [()]


def test_b_toggles_the_norm_of_the_selected_cell(desk: Desk) -> None:
    desk.window.builder.network.select(1)
    desk.press(Qt.Key.Key_B)
    assert desk.window.document.experiment.lanes[0].norms[1] is None
    assert desk.session.asked("apply") == [(desk.window.document.experiment, False)]
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.document.experiment == desk.experiment
    assert desk.session.asked("apply")[-1][0] == desk.experiment


def test_keeping_the_function_is_passed_on_and_remembered(desk: Desk, settings: Settings) -> None:
    desk.window.actions_["keep-function"].trigger()
    desk.window.builder.network.toggle(1, 0)
    assert desk.session.asked("apply")[-1][1] is True
    assert settings.keep_function


def test_what_cannot_train_is_held_back_and_goes_on_when_mended(desk: Desk) -> None:
    desk.run(5)
    wrong = Gesture("batch size", lambda e: edits.set_training(e, batch_size=5000))
    desk.window._edit(wrong)
    assert desk.session.asked("apply") == []
    assert desk.session.asked("pause") == [()]
    assert not desk.window.actions_["train"].isEnabled()
    assert "5,000" in desk.window.toolbar.train.toolTip()
    desk.window.document.undo_stack.undo()
    assert desk.window.actions_["train"].isEnabled()
    assert desk.session.asked("play") == [()]


def test_the_counter_tells_step_and_speed(desk: Desk) -> None:
    desk.run(1240)
    text = desk.window.toolbar.counter.text.replace("\u2009", " ")
    assert text.startswith("step 1 240 · epoch")
    assert "/s" in text


def test_the_speed_slider_ends_at_full_speed(desk: Desk) -> None:
    for _ in range(12):
        desk.press(Qt.Key.Key_Plus)
    assert desk.session.asked("set_speed")[-1] == (None,)
    assert desk.window.toolbar._speed_text.text() == "full speed"
    for _ in range(12):
        desk.press(Qt.Key.Key_Minus)
    assert desk.session.asked("set_speed")[-1] == (0.2,)
    assert desk.window.toolbar._speed_text.text() == "1 step in 5 s"


def test_only_views_that_can_be_seen_are_fed(desk: Desk) -> None:
    desk.run(1)
    desk.show(2)
    assert desk.centre.steps[-2:] == [1, 2]
    assert desk.behind.steps == []
    with desk.qtbot.waitSignal(desk.window.host.visible_changed):
        desk.window.host.bring("running")
    assert desk.behind.steps == [2]
    assert desk.behind.experiments[-1] == desk.experiment
    desk.show(3)
    assert desk.behind.steps == [2, 3]
    assert desk.below.steps[-1] == 2


def test_what_visible_views_want_is_measured(desk: Desk) -> None:
    desk.window.feed.update_watch()
    wanted = Watch(stages=frozenset({"linear"}), parameters=True, in_depth_every=IN_DEPTH_EVERY)
    assert desk.session.watch == wanted


def test_a_snapshot_of_an_older_run_is_not_shown(desk: Desk) -> None:
    desk.run(7)
    desk.session.frame.emit(snapshots.snapshot(desk.experiment, step=9, run=desk.session.run - 1))
    assert desk.centre.steps[-1] == 7


def test_an_older_step_stays_while_training_goes_on_behind(desk: Desk) -> None:
    for step in (1, 2, 3):
        desk.run(step)
    desk.window.feed.intent.emit(ShowStep(2))
    desk.show(4)
    assert desk.centre.steps[-1] == 2
    assert "showing step 2 of 4" in desk.window.toolbar.counter.text
    desk.window.actions_["newest"].trigger()
    assert desk.centre.steps[-1] == 4


def test_intents_of_views_are_carried_out(desk: Desk) -> None:
    desk.window.feed.intent.emit(ToggleNorm(1, 2))
    assert desk.window.document.experiment.lanes[1].norms[2] is not None
    desk.window.feed.intent.emit(SelectBlock(2))
    view = desk.window.builder.network.view
    assert desk.window.builder.network.model.line(view.currentIndex().row()).block == 2


def test_a_lane_that_stops_is_told_in_a_banner(desk: Desk) -> None:
    failure = Failure("refused", 40, 2, "Block 3 is too wide for this device.")
    desk.session.say(LaneStopped(desk.session.run, 1, failure))
    assert desk.said == ["Without stopped at step 40. Block 3 is too wide for this device."]
    desk.session.come_up(snapshots.images_preview())
    assert desk.said == []


def test_a_lane_that_diverges_is_told_by_the_coach_alone(desk: Desk) -> None:
    desk.run(20)
    failure = Failure("infinite", 30, 2, "Zu groß, ab Block 3.")  # it is no matter of the sentence
    desk.session.say(LaneStopped(desk.session.run, 1, failure))
    ended = snapshots.snapshot(desk.experiment, 30, run=desk.session.run)
    desk.session.say(StateChanged("paused"))
    desk.session.show(snapshots.with_lane(ended, 1, failure=failure, blocks=(), output=None))
    assert desk.said == []
    told = desk.window.coach.finding
    assert told is not None
    assert (told.rule, told.lane, told.block) == ("diverging-loss", 1, 2)
    assert told.evidence.startswith("Without, block 3, since step 30: ")
    assert told.remedy.edit is not None
    assert desk.session.history is not None
    (mark,) = (m for m in desk.session.history.marks if m.kind in ("stopped", "finding") and m.lane == 1)
    assert mark.text == f"Without stopped. {failure.sentence}"


def test_a_batch_of_one_is_a_lesson_with_remedies_to_press(desk: Desk) -> None:
    alone = edits.set_training(desk.window.document.experiment, batch_size=1)
    desk.window.document.edit(Gesture("batch size", lambda _e: alone))
    said = "Expected more than 1 value per channel when training, got input size torch.Size([1, 20])"
    desk.session.say(LaneStopped(desk.session.run, 0, Failure("refused", 7, 0, "It stopped.", said)))
    (told,) = desk.said
    assert f"“{said}”" in told
    assert "In block 1 the batch size is 1" in told
    assert "σ² = 0" in told
    desk.answer("Set the batch size to 32")
    assert desk.window.document.experiment.training.batch_size == 32
    assert desk.said == []


def test_the_microscope_edits_a_norm_as_one_step_of_undo(desk: Desk) -> None:
    norm = desk.window.document.experiment.lanes[0].norms[1]
    assert norm is not None
    for momentum in (0.2, 0.3, 0.4):
        desk.centre.intent.emit(EditNorm(0, 1, replace(norm, momentum=momentum), "momentum"))
    desk.centre.intent.emit(Settled())
    changed = desk.window.document.experiment.lanes[0].norms[1]
    assert changed is not None
    assert changed.momentum == 0.4
    desk.window.document.undo_stack.undo()
    assert desk.window.document.experiment.lanes[0].norms[1] == norm


def test_after_a_failure_the_program_goes_on(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.session.device = "cuda"
    with caplog.at_level(logging.CRITICAL):
        desk.session.say(Failed("The device failed.", "Traceback …"))
    assert desk.said == ["The device failed."]
    desk.answer("Go on on the CPU")
    assert desk.session.asked("set_device") == [("cpu",)]
    desk.run(3)
    assert desk.centre.steps[-1] == 3


def test_a_restart_a_notice_and_an_end_are_told_in_the_status_bar(desk: Desk) -> None:
    desk.session.say(Notice("Something to know."))
    assert desk.window.status.text == "Something to know."
    desk.session.say(Finished(desk.session.run, "Finished after 2000 steps."))
    assert desk.window.status.text == "Finished after 2000 steps."


def test_slow_motion_lights_up_the_block(desk: Desk) -> None:
    desk.session.say(PhaseEntered(0, 1, "normalise"))
    assert "block 2: normalise" in desk.window.builder.network._phase.text()
    desk.session.say(PhaseEntered(0, None, "loss"))
    assert "output: loss" in desk.window.builder.network._phase.text()


def test_devices_that_are_not_there_are_greyed_out(desk: Desk) -> None:
    options = {option.value: option for option in desk.window.toolbar.device.options}
    assert options["cpu"].enabled
    assert not options["cuda"].enabled
    assert options["cuda"].tip == "no such card"


def test_a_curtain_hangs_until_there_is_something_to_see(desk: Desk) -> None:
    assert desk.window._curtain.isVisible()
    assert desk.window.toolbar.counter.text.startswith("step")
    desk.run(1)
    assert not desk.window._curtain.isVisible()
