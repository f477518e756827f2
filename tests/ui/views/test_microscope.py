"""The microscope shows the close-up's numbers, lights what is pointed at, and survives what does not fit."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from time import monotonic

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Experiment, Norm, NormKind
from bnviz.measure.closeup import CloseUp
from bnviz.measure.history import History
from bnviz.measure.snapshot import Focus, Snapshot
from tests.ui.views import microscope_closeups as make
from ui.intents import EditNorm, SelectBlock, SelectUnit, Settled
from ui.theme import DARK, LIGHT
from ui.views.microscope import MicroscopeView
from ui.views.microscope_averaging import Region, averaged, over_what
from ui.views.microscope_canvas import LensCanvas
from ui.views.microscope_numbers import exact, short

FOCUS = Focus(0, 1, 5, 2)


def shown(qtbot: QtBot, e: Experiment | None = None, wide: int = 380, high: int = 3000) -> MicroscopeView:
    view = MicroscopeView()
    qtbot.addWidget(view)
    view.resize(wide, high)
    view.set_theme(LIGHT)
    view.show_experiment(e or make.experiment())
    with qtbot.waitExposed(view):
        view.show()
    view.show_selection(FOCUS.lane, FOCUS.block, FOCUS.unit)
    view._enter_sample(FOCUS.sample + 1)
    return view


def feed(view: MicroscopeView, *seen: CloseUp | None, e: Experiment | None = None) -> History:
    e = e or make.experiment()
    history = History(e)
    for step, close_up in enumerate(seen):
        history.append(make.snapshot(e, close_up, 10 * step))
        view.show_snapshot(history.snapshots[-1], history)
        view.grab()
    return history


def wander(view: MicroscopeView) -> None:
    for part in view.parts:
        for x in range(2, part.width(), 19):
            for y in range(2, part.height(), 13):
                part.tell(QPointF(x, y))


def middle_of(part: LensCanvas, term: str) -> QPointF:
    """The middle of where a term stands."""
    boxes: list[QRectF] = [box for name, box in part._behind + part._found if name == term]
    return boxes[-1].center()


# ---------------------------------------------------------------------- numbers


def test_the_formula_has_the_numbers_it_was_given(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS)
    feed(view, seen)
    assert seen.formula is not None
    numbers = view.formula.numbers()
    assert numbers["mean"] == seen.formula.mean
    assert numbers["var"] == seen.formula.var
    assert numbers["x"] == seen.stages["linear"][2]
    assert numbers["x_hat"] == seen.stages["normalized"][2]
    assert numbers["y"] == seen.stages["scaled"][2]
    assert numbers["activation"] == seen.stages["activation"][2]
    assert (numbers["gamma"], numbers["beta"], numbers["eps"]) == (1.5, -0.25, 1e-5)
    assert "noisy" not in numbers
    by_hand = (numbers["x"] - numbers["mean"]) / math.sqrt(numbers["var"] + numbers["eps"])
    assert by_hand == pytest.approx(numbers["x_hat"], abs=1e-12)


def test_a_norm_switched_to_running_statistics_says_whose_mean_it_is(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS)
    feed(view, seen)
    plain = view.formula.grab().toImage()
    assert "the mean of the 60 values" in view.formula.tell(middle_of(view.formula, "mean"))
    assert seen.formula is not None
    feed(view, replace(seen, formula=replace(seen.formula, from_running=True)))
    assert view.formula.grab().toImage() != plain
    assert "the running mean, in training too" in view.formula.tell(middle_of(view.formula, "mean"))


def test_noise_is_a_stage_of_its_own_between_the_norm_and_the_activation(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.noisy(make.close_up(FOCUS))
    feed(view, seen)
    numbers = view.formula.numbers()
    assert numbers["y"] == seen.stages["scaled"][2]
    assert numbers["noisy"] == seen.stages["noisy"][2]
    assert view.formula.tell(middle_of(view.formula, "noisy")).startswith("y′ = ")
    assert "(y′) = " in view.formula.tell(middle_of(view.formula, "activation"))
    assert [name for name, _, _ in view.stages.lens.rows] == ["x", "x_hat", "y", "noisy", "activation"]
    assert f"and {exact(numbers['noisy'])} with noise" in view.summary()
    wander(view)


def test_noise_without_a_norm_is_told_as_well(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.noisy(make.close_up(FOCUS, normed=False))
    feed(view, seen)
    assert [name for name, _, _ in view.stages.lens.rows] == ["x", "noisy", "activation"]
    assert view.stages.lens.enters == "x′"
    assert "x goes on with noise" in view.formula._why()
    assert view.summary().endswith("there is no norm, x passes with noise.")
    wander(view)


@pytest.mark.parametrize("term", ["x", "mean", "var", "eps", "x_hat", "gamma", "beta", "y", "activation"])
def test_a_term_under_the_cursor_tells_its_number_and_is_lit(qtbot: QtBot, term: str) -> None:
    view = shown(qtbot)
    feed(view, make.close_up(FOCUS))
    before = view.stages.grab().toImage()
    place = middle_of(view.formula, term)
    told = view.formula.tell(place)
    assert exact(view.formula.numbers()[term]) in told
    qtbot.mouseMove(view.formula, place.toPoint())
    assert {part.term for part in view.parts} == {term}
    assert view.stages.grab().toImage() != before
    view._point("")
    assert view.stages.grab().toImage() == before


def test_the_stages_count_every_value_and_follow_the_sample(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS)
    feed(view, seen)
    names = [name for name, _, _ in view.lens().rows]
    assert names == ["x", "x_hat", "y", "activation"]
    for row, (name, stage, values) in enumerate(view.lens().rows):
        scale = view.stages._scale(view.stages._box(view.stages.style_now(), view.stages.size(), row), name)
        assert view.stages._counts(row, values, (scale.low, scale.high)).sum() == len(seen.stages[stage])
    shared = [view.stages._ranges.get(True), view.stages._ranges.get(False)]
    assert shared[0] != shared[1]
    table = list(view.stages.rows())
    assert table[0] == ("sample", "linear", "normalized", "scaled", "activation")
    assert table[3][1] == seen.stages["linear"][2]
    assert len(table) == 61


def test_the_update_equation_adds_up_and_tells_n_minus_one(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS)
    feed(view, seen, seen)
    update = view.memory.update_of_step()
    assert update is not None
    kept = 1 - update.weight
    assert kept * update.var_before + update.weight * update.batch_var_unbiased == update.var_after
    told = view.memory.tell(middle_of(view.memory, "batch_var"))
    assert "n − 1" in told
    assert exact(update.batch_var_unbiased) in told
    assert seen.formula is not None
    correction = view.memory.numbers()["correction"]
    assert correction * seen.formula.var == pytest.approx(update.batch_var_unbiased)
    assert exact(correction) in view.memory.tell(middle_of(view.memory, "correction"))
    assert "6.6 batches" in view.memory.sentence()
    assert [row.written for row in view.memory._table()] == ["0.1", "0.9", "E[μ]"]


def test_a_cumulative_average_weighs_the_newest_batch_with_one_over_k(qtbot: QtBot) -> None:
    e = make.experiment(Norm(momentum=None))
    view, seen = shown(qtbot, e), make.close_up(FOCUS)
    running = replace(make.update(0.3, 0.2, 0.25), momentum=None)
    feed(view, replace(seen, running=running), e=e)
    assert view.memory.numbers()["momentum"] == 0.25
    assert "1/k" in view.memory._table()[0].meaning
    assert not view.momentum.slider.isEnabled()
    wander(view)


def test_the_momentum_slider_speaks_and_shows_its_half_life(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.close_up(FOCUS))
    assert view.momentum.told.text() == "half-life 6.6 steps"
    spoken: list[object] = []
    view.intent.connect(spoken.append)
    view.momentum.slider._entered(0.01)
    assert spoken == [EditNorm(0, 1, Norm(momentum=0.01), "momentum"), Settled()]
    view.show_experiment(make.experiment(Norm(kind="layer")))
    assert view.momentum.isHidden()


def test_all_numbers_are_of_one_step_while_bars_run_ahead(qtbot: QtBot) -> None:
    view, e = shown(qtbot), make.experiment()
    history = feed(view, make.close_up(FOCUS))
    history.append(make.snapshot(e, make.close_up(FOCUS, seed=9), 1))
    view._fed_s, view._moved_s = monotonic() + 60, 0.0
    view.show_snapshot(history.snapshots[-1], history)
    values = view.stages.lens.rows[0][2]
    assert view.stages.lens.snapshot is history.snapshots[-1]
    assert view.formula.lens.snapshot is history.snapshots[0]
    assert view.stages._said(0, values) == view.formula.numbers()["x"] != values[2]
    style, size = view.stages.style_now(), view.stages.size()
    dot = view.stages._path(style, size)[0]
    scale = view.stages._scale(view.stages._box(style, size, 0), "x")
    assert scale.value(dot.x()) == pytest.approx(view.formula.numbers()["x"])
    qtbot.waitUntil(lambda: view.formula.lens.snapshot is history.snapshots[-1])
    assert view.stages._said(0, values) == view.formula.numbers()["x"] == values[2]


def test_the_gradient_shows_its_terms_their_sum_and_autograd(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS)
    feed(view, seen)
    values = view.gradient.values()
    parts = values["direct"] + values["through_mean"] + values["through_variance"]
    assert parts == pytest.approx(values["total"], abs=1e-15)
    assert seen.gradient is not None
    assert values["autograd"] == seen.gradient.autograd[2]
    assert exact(values["direct"]) in view.gradient.tell(middle_of(view.gradient, "direct"))


def test_numbers_are_short_and_signs_are_real_minus_signs() -> None:
    assert [short(v) for v in (0.12834, -12.3456, 1e-5, math.nan, -math.inf, 0.0)] == [
        "0.128",
        "−12.35",
        "1e−5",
        "NaN",
        "−∞",
        "0.000",
    ]


# ---------------------------------------------------------------------- what is averaged


@pytest.mark.parametrize(
    ("norm", "region", "word"),
    [
        (Norm(), Region(0, 60, 5, 6), "a column"),
        (Norm(kind="layer"), Region(2, 3, 0, 20), "a row"),
        (Norm(kind="group", groups=4), Region(2, 3, 5, 10), "part of a row"),
        (Norm(kind="instance"), Region(2, 3, 5, 6), "one cell"),
    ],
)
def test_each_kind_of_norm_averages_over_its_own_cells(
    qtbot: QtBot, norm: Norm, region: Region, word: str
) -> None:
    assert averaged(norm, (60, 20), 20, 5, 2) == region
    e = make.experiment(norm)
    view = shown(qtbot, e)
    feed(view, make.close_up(FOCUS), e=e)
    assert word in over_what(view.lens(), 20)


def test_changing_the_kind_redraws_the_table(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS)
    pictures = []
    kinds: tuple[NormKind, ...] = ("batch", "layer", "group")
    for kind in kinds:
        e = make.experiment(Norm(kind=kind))
        view.show_experiment(e)
        feed(view, seen, e=e)
        pictures.append(view.table.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]


def test_a_click_on_a_cell_selects_unit_and_sample(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.close_up(FOCUS))
    box = view.table._box(view.table.style_now(), view.table.size(), 1)
    place = QPoint(round(box.left() + box.width() * 12.5 / 20), round(box.top() + box.height() * 40.5 / 60))
    with qtbot.waitSignal(view.intent) as spoken:
        qtbot.mouseClick(view.table, Qt.MouseButton.LeftButton, pos=place)
    assert spoken.args == [SelectUnit(0, 1, 12)]
    assert view.focus == Focus(0, 1, 12, 40)
    assert view.watch().focus == view.focus
    assert (view.unit.value, view.sample.value) == (13, 41)
    assert "Sample 41, unit 13, after the norm" in view.table.tell(QPointF(place))


def test_a_click_on_the_bars_takes_the_nearest_sample(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS)
    feed(view, seen)
    wanted = int(np.argmax(seen.stages["linear"]))
    box = view.stages._box(view.stages.style_now(), view.stages.size(), 0)
    at = view.stages._scale(box, "x").at(float(seen.stages["linear"][wanted]))
    qtbot.mouseClick(view.stages, Qt.MouseButton.LeftButton, pos=QPoint(round(at), round(box.center().y())))
    assert view.focus.sample == wanted
    assert view.formula.numbers()["x"] == seen.stages["linear"][wanted]


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
