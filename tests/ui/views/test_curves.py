"""Curves show loss and accuracy of every lane, add only what is new, and follow the run."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from bnviz.measure.history import History
from tests.ui import snapshots as make
from tests.ui.views.showing import bring_up
from ui.theme import LIGHT
from ui.views.curve_ranges import LossRange, StepRange
from ui.views.curve_series import Extent
from ui.views.curves import CurvesView

E = make.experiment()


def shown(qtbot: QtBot) -> CurvesView:
    view = CurvesView()
    bring_up(qtbot, view, E, 1400, 230)
    return view


def run(
    view: CurvesView, last: int, every: int = 20, history: History | None = None, first: int = 0
) -> History:
    history = history or History(E)
    for step in range(first, last + 1, every):
        snapshot = make.snapshot(E, step, recent=every)
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
        view.loss.repaint()
        view.accuracy.repaint()
    return history


def near(image: QImage, x: float, y: float, name: str, reach: int = 4) -> bool:
    """True where a pixel close by has exactly this colour."""
    wanted = QColor(name)
    return any(
        image.pixelColor(round(x) + dx, round(y) + dy) == wanted
        for dx in range(-reach, reach + 1)
        for dy in range(-reach, reach + 1)
    )


@pytest.mark.parametrize("lane", [0, 1])
def test_the_end_of_each_line_is_the_newest_value_in_the_lanes_colour(qtbot: QtBot, lane: int) -> None:
    view = shown(qtbot)
    run(view, 400)
    for plot, value in (
        (view.loss, 2.4 * math.exp(-400 / (200 * (lane + 1))) + 0.01),
        (view.accuracy, 0.98 - 0.88 * math.exp(-400 / (200 * (lane + 1)))),
    ):
        frame = plot.frame(plot.style_now(), plot.size())
        image = plot.grab().toImage()
        assert near(image, frame.x.at(400), frame.y.at(value), LIGHT.lanes[lane])


def test_lines_move_with_every_frame_though_ink_and_numbers_wait(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = run(view, 400)
    for step in (430, 460, 490):  # at once, far sooner than the ink is due
        run(view, step, every=30, history=history, first=step)
        for plot in (view.loss, view.accuracy):
            frame, glass = plot.frame(plot.style_now(), plot.size()), plot._glass
            image = glass.grab().toImage()
            for lane in (0, 1):
                loss = 2.4 * math.exp(-step / (200 * (lane + 1))) + 0.01
                value = loss if plot is view.loss else 0.98 - 0.88 * math.exp(-step / (200 * (lane + 1)))
                place = QPointF(frame.x.at(step), frame.y.at(value)) - QPointF(glass.pos())
                assert near(image, place.x(), place.y(), LIGHT.lanes[lane], reach=2)


def test_a_line_ends_at_the_newest_value_however_many_share_its_last_pixels(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = run(view, 20_000, every=500)
    base = make.snapshot(E, 20_001)
    for step, accuracy in ((20_001, 0.2), (20_002, 0.9)):
        lane = replace(base.lanes[0], test_accuracy=accuracy)
        snapshot = replace(base, step=step, lanes=(lane, *base.lanes[1:]))
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
    plot = view.accuracy
    frame = plot.frame(plot.style_now(), plot.size())
    image = plot.grab().toImage()
    assert near(image, frame.x.at(20_002), frame.y.at(0.9), LIGHT.lanes[0], reach=2)


def test_lines_grown_bit_by_bit_look_like_lines_drawn_at_once(qtbot: QtBot) -> None:
    view = shown(qtbot)
    run(view, 1000)
    grown = view.accuracy.grab().toImage()
    view.accuracy.restart()
    at_once = view.accuracy.grab().toImage()
    a, b = (np.frombuffer(i.constBits(), np.uint8).astype(int) for i in (grown, at_once))
    assert np.mean(np.abs(a - b) > 40) < 0.004


def test_the_numbers_are_those_of_the_shown_step(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = run(view, 100)
    older = history.snapshots[1]
    view.show_snapshot(older, history)
    assert view.accuracy._numbers() == [lane.test_accuracy for lane in older.lanes]
    assert view.loss._numbers() == [lane.test_loss for lane in older.lanes]
    view.grab()


def test_the_cursor_reads_every_lane(qtbot: QtBot) -> None:
    view = shown(qtbot)
    run(view, 100)
    frame = view.loss.frame(view.loss.style_now(), view.loss.size())
    told = view.loss.tell(QPointF(frame.x.at(60), frame.box.center().y()))
    assert told.startswith("Step 60, loss: ")
    assert "With batch norm: test" in told
    assert "Without: test" in told
    assert "train" in told


def test_the_wheel_zooms_both_plots_and_view_all_brings_everything_back(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = run(view, 1000, every=50)
    view._steps.zoom(500, 0.2)
    view._restart()
    assert view.loss.steps.now == view.accuracy.steps.now
    assert view.loss.steps.now[0] > 300
    before = view.loss.steps.now
    run(view, 1300, 50, history, first=1050)
    assert view.loss.steps.now == before
    view.loss.view_all()
    assert view.loss.steps.now[0] == 0
    assert view.loss.steps.now[1] >= 1300


def test_a_logarithmic_axis_shows_whole_decades(qtbot: QtBot) -> None:
    view = shown(qtbot)
    run(view, 2000, every=100)
    linear = view.loss.grab().toImage()
    view.log.click()
    low, high = view.loss.values.now
    assert math.log10(low) == round(math.log10(low))
    assert low < 0.02 < high
    assert view.loss.grab().toImage() != linear
    view.raw.click()
    assert not view.loss.raw


def test_a_lane_that_explodes_does_not_squash_the_others(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = run(view, 100)
    bad = make.with_lane(make.snapshot(E, 120, recent=20), 1, test_loss=1e12)
    recent = replace(bad.recent, train_loss=np.full_like(bad.recent.train_loss, 1e30))
    history.append(replace(bad, recent=recent))
    view.show_snapshot(history.snapshots[-1], history)
    view.grab()
    assert view.loss.values.now[1] < 20


def test_a_peak_after_the_start_is_cut() -> None:
    loss, peak = LossRange(), Extent()
    for value in (2.3, 2000.0, 2.2):
        peak.take(value)
    loss.settle([peak])
    assert 2.3 < loss.now[1] < 10


def test_another_run_starts_at_step_zero_again(qtbot: QtBot) -> None:
    view = shown(qtbot)
    run(view, 5000, every=500)
    run(view, 20)
    assert view.loss.steps.now == (0.0, 100.0)


def test_hidden_steps_are_there_when_the_view_is_shown_again(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = run(view, 100)
    view.hide()
    for step in range(120, 2000, 20):
        history.append(make.snapshot(E, step, recent=20))
    view.show()
    view.show_snapshot(history.snapshots[-1], history)
    view.grab()
    tests = [series for series in view.loss._curves.series if series.kind == "test"]
    assert tests[0].tail is not None
    assert tests[0].tail[0] > 1900


def test_the_step_range_grows_in_steps_and_follows() -> None:
    steps = StepRange()
    moves = sum(steps.settle(step) for step in range(0, 10_000, 10))
    assert moves < 30
    assert steps.now[1] >= 9990
    steps.shift(-1e9)
    assert steps.now[0] == 0
    assert not steps.settle(1e6)


def test_a_loss_of_zero_has_a_range() -> None:
    loss = LossRange()
    zero = Extent()
    for _ in range(4):
        zero.take(0.0)
    loss.settle([zero, Extent()])
    assert loss.now[0] < loss.now[1]
    loss.log = True
    loss.settle([zero])
    assert loss.now[0] < loss.now[1]


def test_curves_cost_no_more_for_a_long_run(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = run(view, 20)
    long = make.snapshot(E, 60_000, recent=60_000)
    history.append(long)
    view.show_snapshot(long, history)
    view.grab()
    assert all(len(series.steps) < 600 for series in view.loss._curves.series)


def test_the_controls_have_names_and_keep_the_space_key(qtbot: QtBot) -> None:
    view = shown(qtbot)
    for button in (view.log, view.raw):
        assert button.accessibleName()
        assert button.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_the_summary_gives_loss_and_accuracy(qtbot: QtBot) -> None:
    view = shown(qtbot)
    run(view, 200)
    assert "With batch norm: test loss 0.893, test accuracy 65.6" in view.summary()
