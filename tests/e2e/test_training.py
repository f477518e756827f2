"""Playing, pausing, stepping, and what changes while it trains."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from bnviz.experiment import file
from bnviz.training.events import DevicesFound
from tests.e2e import hands
from tests.e2e.conftest import Open
from tests.e2e.desk import Desk
from ui import app
from ui.builder.block_editor import BlockEditor
from ui.builder.matrix_model import KIND
from ui.groove import Groove
from ui.settings import Settings


def pause(desk: Desk) -> int:
    hands.press("space")
    desk.until(lambda: desk.state == "paused" and desk.counter == desk.step)
    return desk.counter


def test_space_pauses_exactly_there_and_goes_on(desk: Desk) -> None:
    step = pause(desk)
    assert desk.window.toolbar.train.text() == "Train"
    hands.press("Right")
    desk.until(lambda: desk.step > step)
    assert desk.step == step + 1, "steps were taken while it was paused"
    desk.until(lambda: desk.state == "paused" and desk.counter == step + 1)
    hands.press("space")
    desk.until_step(step + 5)
    assert desk.window.toolbar.train.text() == "Pause"


def test_shift_right_trains_to_the_end_of_the_epoch(desk: Desk) -> None:
    step = pause(desk)
    batches = 1294 // desk.e.training.batch_size
    end = (step // batches + 1) * batches
    hands.press("shift+Right")
    desk.until(lambda: desk.state == "paused" and desk.step > step)
    assert desk.step == end
    assert desk.snapshot.epoch == end / batches
    hands.press("shift+Right")
    desk.until(lambda: desk.state == "paused" and desk.step == end + batches)


def test_reset_returns_to_step_0_and_waits(desk: Desk) -> None:
    run = desk.snapshot.run
    desk.click_button("Reset")
    desk.until(lambda: desk.state == "paused" and desk.step == 0 and desk.counter == 0)
    assert desk.snapshot.run == run + 1
    hands.press("Right")
    desk.until(lambda: desk.step == 1)


def test_one_batch_is_taken_also_after_a_click_on_a_norm(desk: Desk) -> None:
    pause(desk)
    desk.click_pill(1, 0)
    desk.until(lambda: desk.e.lanes[1].norms[0] is not None)
    step = desk.step
    hands.press("Right")
    desk.until(lambda: desk.step == step + 1)


def test_the_first_and_the_newest_step_are_one_key_away_while_training_goes_on(desk: Desk) -> None:
    desk.until_step(20)
    hands.press("Home")
    desk.until(lambda: desk.window.feed.step is not None)
    shown = desk.window.feed.step
    desk.until_on()
    assert desk.window.feed.step == shown
    assert desk.counter != desk.step
    hands.press("End")
    desk.until(lambda: desk.window.feed.step is None and desk.counter >= 20)


def test_the_timeline_shows_an_older_step_in_every_view_while_training_goes_on(desk: Desk) -> None:
    desk.until_step(60)
    newest = desk.step
    bar = desk.named(Groove, "Timeline")
    y, width = bar.height() // 2, bar.width()
    hands.drag(bar, *(QPoint(width * share // 100, y) for share in (80, 60, 40)))
    desk.until(lambda: 0.3 * newest < (desk.window.feed.step or 0) < 0.5 * newest)
    desk.until(lambda: desk.counter == desk.window.feed.step)
    shown = desk.counter
    then = desk.until_still(desk.grid)
    assert desk.counter == shown
    hands.press("End")
    desk.until(lambda: desk.window.feed.step is None and desk.counter > shown)
    desk.until_looks_different(desk.grid, then)


def test_dragging_the_learning_rate_changes_the_training_without_a_restart(desk: Desk) -> None:
    slider, undo = desk.slider("Learning rate"), desk.window.document.undo_stack
    hands.reveal(slider, desk.qtbot)
    run, y = desk.snapshot.run, slider.height() // 2
    spots = [QPoint(slider.width() * share // 100, y) for share in (60, 55, 50, 45, 40)]
    hands.drag(slider, *spots)
    desk.until(lambda: undo.count() == 1 and not slider.isSliderDown())
    desk.until(lambda: desk.trainer_rate == desk.e.training.learning_rate)
    rate = desk.e.training.learning_rate
    assert 0.001 < rate < 0.5
    desk.until_on()
    assert {run} == {run for run, _step in desk.seen}
    assert undo.count() == 1, "a drag is one step of undo"
    hands.press("ctrl+z")
    desk.until(lambda: desk.e.training.learning_rate == 0.5 and desk.trainer_rate == 0.5)


def test_another_width_restarts_by_itself_and_says_so(desk: Desk) -> None:
    desk.until_step(20)
    run = desk.snapshot.run
    view, model = desk.window.builder.network.view, desk.window.builder.network.model
    desk.click(view.viewport(), view.visualRect(model.index(model.row_of(1), KIND)).center())
    desk.until(lambda: desk.shown(BlockEditor) and desk.window.findChild(BlockEditor).width_field.hasFocus())
    hands.write("50")
    hands.press("Return")
    desk.until(lambda: desk.step >= 0 and desk.snapshot.run == run + 1)
    assert desk.e.network.blocks[1].width == 50
    assert desk.status == "Restarted from seed 0: block 2 changed."
    hands.press("Escape")
    desk.until_step(5)
    assert len(desk.snapshot.lanes[0].blocks[1].units.batch_mean) == 50


def test_it_goes_on_training_while_it_is_minimised(opened: Open) -> None:
    desk = opened()
    desk.until_step(2)
    desk.window.showMinimized()
    desk.until(desk.window.isMinimized)
    desk.until_on()
    desk.window.showMaximized()
    desk.until(lambda: not desk.window.isMinimized() and desk.counter == desk.step)


def test_the_collector_passes_over_what_stays_while_the_window_lives(qtbot: QtBot, config_dir: Path) -> None:
    """Each look through all of torch would stop the window for 0.1 s."""
    before = gc.get_freeze_count()
    with app.window(file.load_preset(app.FIRST_PRESET), Settings(config_dir)) as window:
        with qtbot.waitSignal(window.session.happened, check_params_cb=lambda e: isinstance(e, DevicesFound)):
            window.session.start()
        assert gc.get_freeze_count() > before + 50_000
        window.close_now()
    assert gc.get_freeze_count() == before
    window.deleteLater()
