"""The microscope follows what is selected, and survives what does not fit, whatever the room."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Norm
from bnviz.measure.closeup import CloseUp
from bnviz.measure.history import History
from bnviz.measure.snapshot import Focus, Snapshot
from tests.ui.views import microscope_closeups as make
from tests.ui.views.microscope_desk import FOCUS, feed, shown, wander
from ui.intents import SelectBlock, SelectUnit
from ui.theme import DARK
from ui.views.microscope_averaging import over_what

# ---------------------------------------------------------------------- where it is pointed


def test_the_controls_select_and_follow_the_selection(qtbot: QtBot) -> None:
    view = shown(qtbot)
    with qtbot.waitSignals([view.intent, view.watch_changed]):
        view._choose_lane(1)
    spoken: list[object] = []
    view.intent.connect(spoken.append)
    view._choose_block(2)
    assert spoken == [SelectUnit(1, 2, 5), SelectBlock(2)]
    view.show_selection(0, 0, 7)
    assert (view.lanes.value, view.blocks.value, view.unit.value) == (0, 0, 8)
    view.show_selection(9, 99, 999)
    assert view.focus == Focus(0, 0, 7, 2)


def test_what_no_longer_fits_the_experiment_is_left(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_selection(1, 2, 19)
    e = make.experiment()
    small = msgspec.structs.replace(
        e.network, blocks=(msgspec.structs.replace(e.network.blocks[0], width=4),)
    )
    lane = msgspec.structs.replace(e.lanes[0], norms=(Norm(),))
    view.show_experiment(msgspec.structs.replace(e, network=small, lanes=(lane,)))
    assert view.focus == Focus(0, 0, 3, 2)


def test_a_lane_without_a_norm_says_so_and_shows_two_stages(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view._choose_lane(1)
    feed(view, make.close_up(view.focus, normed=False))
    assert [name for name, _, _ in view.lens().rows] == ["x", "activation"]
    assert "no norm" in view.formula._why()
    assert "No norm" in view.gradient._why()
    assert len(view.table.tables) == 1
    assert "no norm" in view.summary()
    wander(view)


@pytest.mark.parametrize(
    "seen", [None, make.close_up(Focus(0, 2, 5)), make.close_up(Focus(1, 1, 5), normed=False)]
)
def test_a_close_up_of_something_else_is_not_shown(qtbot: QtBot, seen: CloseUp | None) -> None:
    view = shown(qtbot)
    feed(view, seen)
    assert not view.lens().rows
    assert view.formula.isHidden()
    assert view.running.isVisible()
    assert view.lens().missing in view.summary()
    wander(view)


def test_an_older_step_without_a_close_up_says_why(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = feed(view, None, make.close_up(FOCUS))
    view.show_snapshot(history.snapshots[0], history)
    assert (
        view.lens().missing
        == "Nobody looked here at this step: it is taken again, from what was kept of the run."
    )
    view.grab()


def test_another_unit_keeps_the_table_while_its_numbers_come(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.close_up(FOCUS))
    view._enter_unit(10)
    assert view.table.tables
    assert not view.lens().rows
    assert "unit 10" in view.lens().missing


# ---------------------------------------------------------------------- what can go wrong


def ruined(value: float) -> CloseUp:
    seen = make.close_up(FOCUS)
    assert seen.formula is not None
    assert seen.running is not None
    assert seen.gradient is not None
    bad = np.full(60, value)
    stages = dict.fromkeys(seen.stages, bad)
    carried = dict.fromkeys(seen.stages, value)
    return replace(
        seen,
        stages=stages,
        formula=replace(seen.formula, mean=value, var=value, gamma=value, beta=value, carried=carried),
        running=replace(seen.running, batch_mean=value, batch_var_unbiased=value, var_after=value),
        gradient=replace(seen.gradient, direct=bad, through_mean=bad, total=bad, autograd=bad),
        table_before=np.full((60, 20), value),
        table_after=np.full((60, 20), value),
    )


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e38, 0.0, 1e-40])
def test_no_value_a_unit_can_have_raises(qtbot: QtBot, value: float) -> None:
    view = shown(qtbot)
    for term in ("mean", "var", "gamma", "beta", "x"):
        view._point(term)
        feed(view, make.close_up(FOCUS), ruined(value), ruined(value), make.close_up(FOCUS))
    view.show_snapshot(make.snapshot(make.experiment(), ruined(value), 50), History(make.experiment()))
    view.grab()
    wander(view)
    assert view.summary()
    assert all(list(part.rows()) for part in view.parts)


def test_no_affine_no_memory_and_one_sample_are_shown(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS, rows=1)
    assert seen.formula is not None
    plain = replace(seen, formula=replace(seen.formula, gamma=None, beta=None), running=None, gradient=None)
    feed(view, seen, plain, replace(seen, table_before=np.zeros((0, 0)), table_after=np.zeros((0, 0))))
    wander(view)


def test_a_snapshot_of_another_network_never_raises(qtbot: QtBot) -> None:
    view, e = shown(qtbot), make.experiment()
    wrong: Snapshot = replace(make.snapshot(e, make.close_up(Focus(0, 1, 5, 999))), lanes=())
    history = History(e)
    view.show_snapshot(wrong, history)
    view.grab()
    wander(view)
    view.forget()
    view.grab()
    assert view.summary().endswith(".")


def test_images_name_the_image_and_the_pixel(qtbot: QtBot) -> None:
    e = make.experiment(images=True)
    e = msgspec.structs.replace(e, training=msgspec.structs.replace(e.training, batch_size=15))
    view, seen = shown(qtbot, e), make.close_up(FOCUS)
    tables = seen.table_before[:15], seen.table_after[:15]
    feed(view, replace(seen, table_before=tables[0], table_after=tables[1]), e=e)
    assert view.lens().positions == 4
    assert view.lens().where == "image 1, pixel 3"
    assert "height and width" in over_what(view.lens(), 20)
    view._pick(8, 5)
    assert view.lens().where == "image 3, pixel 1"


def test_themes_sizes_and_exports_go_at_any_time(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot)
    feed(view, make.close_up(FOCUS), make.close_up(FOCUS, seed=1))
    light = view.grab().toImage()
    view.set_theme(DARK)
    assert view.grab().toImage() != light
    for number, part in enumerate(view.parts):
        for ending in ("png", "svg", "csv"):
            path = tmp_path / f"{number}.{ending}"
            (part.save_rows if ending == "csv" else part.save_picture)(path)
            assert path.stat().st_size > 30
    font = view.font()
    font.setPixelSize(26)
    view.setFont(font)
    for wide in (240, 1500):
        view.resize(wide, 400)
        view.grab()
        wander(view)


def test_the_output_and_an_input_of_images_can_be_looked_at(qtbot: QtBot) -> None:
    e = make.experiment(images=True)
    lane = msgspec.structs.replace(e.lanes[0], input_norm=Norm(), output_norm=Norm())
    e = msgspec.structs.replace(e, lanes=(lane, e.lanes[1]))
    view = shown(qtbot, e)
    view.show_selection(0, 3, 9)
    assert (view.focus.block, view.focus.unit, view._unit_name.text()) == (3, 9, "unit")
    view.show_selection(0, 3, 99)
    assert view.focus.unit == 9  # ten classes
    view.show_selection(0, -1, 5)
    assert (view.focus.unit, view._unit_name.text(), view._sample_name.text()) == (0, "channel", "value")


def test_a_norm_that_uses_its_memory_averages_nothing_here(qtbot: QtBot) -> None:
    e = make.experiment(Norm(use_batch_stats=False))
    view = shown(qtbot, e)
    feed(view, make.close_up(FOCUS), e=e)
    assert view.lens().uses_memory
    assert "as in eval()" in over_what(view.lens(), 20)
    assert "running statistics" in view.noise.sentence()
    wander(view)


def test_between_two_close_ups_of_a_run_that_goes_on_the_last_one_stays(qtbot: QtBot) -> None:
    view = shown(qtbot)
    close_up = make.close_up(FOCUS)
    history = feed(view, close_up)
    told = []
    for step in (1, 2, 3, 4):
        history.append(make.snapshot(make.experiment(), None if step < 4 else close_up, step))
        view.show_snapshot(history.snapshots[-1], history)
        assert view.lens().snapshot is not None
        told.append(view.lens().snapshot.step)
    assert told == [0, 0, 3, 4]
    view.show_snapshot(history.snapshots[1], history)  # an older step is shown as it was
    assert view.lens().close_up is None


@pytest.mark.parametrize("page", ["formula", "table", "gradient"])
@pytest.mark.parametrize("size", [(1240, 610, 13.0), (1240, 540, 19.0), (1400, 700, 19.0)])
def test_a_page_of_one_part_a_column_is_seen_whole_also_on_a_small_projector(
    qtbot: QtBot, page: str, size: tuple[int, int, float]
) -> None:
    view = shown(qtbot, wide=size[0], high=size[1])
    font = view.font()
    font.setPixelSize(round(size[2]))
    view.setFont(font)
    for part in view.parts:
        part.setFont(font)
    view._choose_page(page)
    feed(view, make.close_up(FOCUS))
    view.grab()
    room = view._scroll.viewport().height()
    seen = [part for part in view.parts if not part.isHidden()]
    assert seen
    assert [part.height() <= room for part in seen] == [True] * len(seen)


def test_in_a_narrow_dock_parts_are_as_high_as_they_like(qtbot: QtBot) -> None:
    view = shown(qtbot, wide=340, high=420)
    view._choose_page("formula")
    feed(view, make.close_up(FOCUS))
    assert view.stages.room == 0
    assert view.stages.height() > view._scroll.viewport().height() - 60
