"""The microscope shows the close-up's numbers, lights what is pointed at, and frames what is averaged."""

from __future__ import annotations

import math
from dataclasses import replace
from time import monotonic

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Norm, NormKind
from bnviz.measure.snapshot import Focus
from tests.ui.views import microscope_closeups as make
from tests.ui.views.microscope_desk import FOCUS, feed, middle_of, shown, wander
from ui.intents import EditNorm, SelectUnit, Settled
from ui.views.microscope_averaging import Region, averaged, over_what
from ui.views.microscope_numbers import exact, short

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
