"""The gap meter shows the snapshot's numbers, judges them, and its buttons say what they ask for."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace as changed
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.experiment.folding import fold
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.history import History
from bnviz.measure.reports import FoldedNorm, FoldReport, StatisticsReport
from bnviz.measure.snapshot import Snapshot
from tests.ui import snapshots as make
from tests.ui.desk import Desk
from tests.ui.views.showing import bring_up
from ui.builder.gesture import Gesture
from ui.intents import FoldNorms, RecomputeStatistics, SelectBlock
from ui.theme import LIGHT
from ui.views.modes import ModesView
from ui.views.modes_fold import bias_formula, norm_now, weight_formula

E = make.experiment()
MEASURED = StatisticsReport(0, 12, 3, "train", (1.5, 0.25), (0.2, 0.975))


def shown(qtbot: QtBot, e: Experiment = E, width: int = 900, height: int = 620) -> ModesView:
    view = ModesView()
    bring_up(qtbot, view, e, width, height)
    return view


def feed(view: ModesView, *snapshots: Snapshot) -> History:
    history = History(E)
    for snapshot in snapshots:
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
    view.grab()
    return history


def lagging(step: int) -> Snapshot:
    s = make.snapshot(E, step)
    gap = s.lanes[0].gap
    assert gap is not None
    off = replace(gap, mean_off=np.where(np.isnan(gap.mean_off), np.nan, [0, 0.7, 2.0, 0.7, 0]))
    return make.with_lane(s, 0, gap=off)


def folded(*blocks: int) -> FoldReport:
    one = np.ones(20)
    norms = [FoldedNorm(b, False, 0.5 * one, 4.0 * one, 0.0, 3.0 * one, one) for b in blocks]
    return FoldReport(0, 40, tuple(norms), 3.8e-6, 12.0, 503)


def row_centre(view: ModesView, lane: int, row: int) -> QPointF:
    column = view.meter._columns(view.meter.style_now(), view.meter.size())[lane]
    return next(box for number, box in column.rows if number == row).center()


def has_colour(view: ModesView, name: str) -> bool:
    image, wanted = view.meter.grab().toImage(), QColor(name)
    return any(
        image.pixelColor(x, y) == wanted
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 3)
    )


def test_the_numbers_are_those_of_the_snapshot(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0), make.snapshot(E, 10))
    told = view.meter.tell(row_centre(view, 0, 2))
    assert "With batch norm, block 2: output differs by 0.1 of its size" in told
    assert "0.15 standard deviations off, running variance 1.1 times" in told
    head = view.meter._columns(view.meter.style_now(), view.meter.size())[0].gauges[0].center()
    gap = view.meter.gap(0)
    assert gap is not None
    assert f"loss {gap.batch_loss:.4g} with batch statistics, {gap.running_loss:.4g}" in view.meter.tell(head)


def test_statistics_that_lag_alarm_in_place_and_those_in_step_do_not(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0), make.snapshot(E, 10))
    assert not view.meter.judge(0).alarm
    assert not has_colour(view, LIGHT.warning_face)
    view.forget()
    feed(view, *(lagging(step) for step in range(1, 4)))
    assert view.meter.judge(0).block == 1
    assert has_colour(view, LIGHT.warning_face)
    assert "Block 2: running means are 2 standard deviations off" in view.summary()
    assert not view.meter.judge(1).alarm


def test_what_was_measured_before_statistics_were_measured_anew_counts_no_longer(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = feed(view, *map(lagging, range(1, 13)))
    assert view.meter.judge(0).alarm
    history.append(make.snapshot(E, 12))  # the run waits: the same step is seen again
    view.show_report(MEASURED)
    view.show_snapshot(history.snapshots[-1], history)
    assert not view.meter.judge(0).alarm
    view.show_snapshot(history.snapshots[4], history)  # what was told then is told then
    assert view.meter.judge(0).alarm
    feed(view, make.snapshot(E, 12), lagging(13), lagging(14), lagging(15))
    assert view.meter.judge(0).alarm


def test_an_older_snapshot_is_judged_by_what_was_known_then(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = feed(view, *(make.snapshot(E, step) for step in range(1, 6)), *map(lagging, range(6, 20)))
    assert view.meter.judge(0).alarm
    view.show_snapshot(history.snapshots[3], history)
    assert not view.meter.judge(0).alarm


def test_an_older_step_that_was_not_measured_shows_what_was_measured_before_it(qtbot: QtBot) -> None:
    view = shown(qtbot)
    unmeasured = make.snapshot(E, 20)
    for lane in range(len(E.lanes)):
        unmeasured = make.with_lane(unmeasured, lane, gap=None)
    history = feed(view, make.snapshot(E, 0), make.snapshot(E, 10), unmeasured, lagging(30))
    view.show_snapshot(unmeasured, history)
    assert view.meter.gap(0) is history.snapshots[1].lanes[0].gap
    assert [row[0] for row in view.meter.rows()][1] == 10
    view.show_snapshot(history.snapshots[0], history)
    assert view.meter.gap(0) is history.snapshots[0].lanes[0].gap


def test_a_click_on_a_block_selects_it_and_turns_the_fold_to_it(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0))
    place = row_centre(view, 0, 3).toPoint()
    with qtbot.waitSignal(view.intent) as spoken:
        qtbot.mouseClick(view.meter, Qt.MouseButton.LeftButton, pos=place)
    assert spoken.args == [SelectBlock(2)]
    assert view.fold.text() == "Fold block 3"


def test_the_buttons_ask_for_the_lane_and_the_block(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0))
    view.show_selection(0, 1, 4)
    for button, intent in (
        (view.recompute, RecomputeStatistics(0)),
        (view.fold, FoldNorms(0, 1)),
        (view.fold_all, FoldNorms(0, None)),
    ):
        with qtbot.waitSignal(view.intent) as spoken:
            button.click()
        assert spoken.args == [intent]


def test_what_cannot_be_done_is_greyed_out_with_the_reason(qtbot: QtBot) -> None:
    view = shown(qtbot, edits.set_all_norms(E, 0, Norm(kind="layer")))
    feed(view, make.snapshot(E, 0))
    assert not view.recompute.isEnabled()
    assert not view.fold.isEnabled()
    assert "out of each sample" in view.fold.toolTip()
    assert not view.fold_all.isEnabled()


def test_accuracy_before_and_after_stand_in_place(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0))
    empty = view.repair.grab().toImage()
    view.show_report(MEASURED)
    assert view.repair.grab().toImage() != empty
    told = view.repair.tell(QPointF(5, 5))
    assert told == "test loss 1.5 before, 0.2 now; test accuracy 25.0\u202f% before, 97.5\u202f% now"
    view.show_report(replace(MEASURED, lane=1))
    view.forget()
    assert view.repair.tell(QPointF(5, 5)) == ""


def test_a_fold_shows_the_largest_difference_until_it_is_taken_back(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0))
    place = QPointF(view.repair.width() - 5, 5)
    view.show_report(folded(0, 1, 2))
    assert view.repair.tell(place) == ""  # the edit has not come yet, or was taken back
    view.show_experiment(fold(E, 0))
    told = view.repair.tell(place)
    assert "Folded 3 norms after step 40" in told
    assert "no output moved by more than 3.8e−6 (the largest is 12)" in told
    assert "factor" in next(iter(view.repair.rows()))
    assert list(view.repair.rows())[1][8:] == (1.5, 0.25)  # 3 / sqrt(4), 1 - 0.5 * 1.5
    view.show_experiment(E)
    assert view.repair.tell(place) == ""


@pytest.mark.parametrize("placement", ["before", "after"])
def test_the_formulas_hold_the_numbers_with_which_it_would_be_folded(placement: str) -> None:
    e = edits.set_all_norms(E, 0, Norm(eps=0.25, placement=placement))  # type: ignore[arg-type]
    s = make.snapshot(e, 0)
    units = s.lanes[0].blocks[1].units
    numbers = norm_now(e, 0, 1, s)
    assert numbers is not None
    assert units.running_var is not None
    assert units.running_mean is not None
    factor = 1 / np.sqrt(units.running_var + 0.25)
    np.testing.assert_allclose(numbers.factor, factor, rtol=1e-6)
    np.testing.assert_allclose(numbers.shift, -units.running_mean * factor, rtol=1e-6, atol=1e-9)
    assert numbers.forward == (placement == "after")
    assert f"{factor[3]:.2g}" in repr(weight_formula(numbers, 3))
    assert f"{abs(numbers.shift[3]):.2g}" in repr(bias_formula(numbers, 3))


def test_only_this_view_asks_for_the_gap(qtbot: QtBot) -> None:
    view = shown(qtbot)
    assert view.watch().gap
    assert not view.watch().stages


@pytest.mark.parametrize(("lanes", "blocks"), [(1, 1), (4, 3), (2, 64)])
@pytest.mark.parametrize("size", [(300, 180), (900, 260), (1400, 900)])
def test_nothing_overlaps_whatever_the_room(
    qtbot: QtBot, lanes: int, blocks: int, size: tuple[int, int]
) -> None:
    e = make.experiment(blocks, lanes, units=4)
    view = shown(qtbot, e, *size)
    for column in view.meter._columns(view.meter.style_now(), view.meter.size()):
        assert not column.name.intersects(column.verdict)
        boxes = [column.verdict, *column.gauges, *(box for _, box in column.rows)]
        for above, below in pairwise(boxes):
            assert above.bottom() <= below.top() + 0.01
        for _, box in column.rows:
            assert box.bottom() <= column.whole.bottom()
            assert column.row_bar(box).right() <= column.row_strip(box).left()


# ---------------------------------------------------------------------- in the window


def test_a_fold_keeps_the_function_whatever_is_chosen_and_undo_takes_it_back(desk: Desk) -> None:
    desk.window.conductor.set_keep_function(False)
    desk.window.wishes.fulfil(FoldNorms(0, 1))
    call = desk.session.calls[-1]
    assert call == ("apply", edits.set_norm(desk.experiment, 0, 1, None), True)
    assert not desk.session.taken_back
    desk.window.document.undo_stack.undo()
    assert desk.session.calls[-1] == ("apply", desk.experiment, True)
    assert desk.session.taken_back
    named = changed(desk.experiment.lanes[0].norms[0] or Norm(), eps=0.1)
    desk.window.document.edit(gesture_for(named))
    assert desk.session.calls[-1][2] is False


def gesture_for(norm: Norm) -> Gesture:
    return Gesture("norm", lambda e: edits.set_norm(e, 0, 0, norm))


def test_recompute_is_asked_of_the_engine(desk: Desk) -> None:
    desk.window.wishes.fulfil(RecomputeStatistics(0))
    assert desk.session.calls[-1] == ("mend_statistics", 0, "train")
