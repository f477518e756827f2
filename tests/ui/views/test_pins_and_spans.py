"""A pinned moment lies over the live bars, on the same axis; views over time show the chosen steps."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.history import History
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import BINS, Snapshot, UnitStatistics
from bnviz.measure.span import ALL, Span
from tests.ui import snapshots as make
from tests.ui.views.showing import bring_up
from ui.theme import DARK, LIGHT, Theme
from ui.views.curve_ranges import StepRange
from ui.views.curves import CurvesView
from ui.views.histograms import HistogramsView
from ui.views.parameters import ParametersView
from ui.views.running import RunningStatisticsView
from ui.views.view import View

E = make.experiment(blocks=2)
both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def shown(qtbot: QtBot, view: View, e: Experiment = E, width: int = 1000) -> History:
    bring_up(qtbot, view, e, width, 620)
    return History(e)


def feed(view: View, history: History, *snapshots: Snapshot) -> None:
    for snapshot in snapshots:
        history.append(snapshot)
        view.show_snapshot(snapshot, history)


def at(value: float, step: int = 0, low: float = -5.0, high: float = 5.0) -> Snapshot:
    """All values of lane 0 and 1 in block 1 close to one number."""
    s = make.snapshot(E, step)
    seen = make.distribution(np.full(100, value), low, high)
    for lane, stage in ((0, "scaled"), (1, "linear")):
        s = make.with_distribution(s, lane, 0, stage, seen)
    return s


def inked(image: QImage, view: HistogramsView, lane: int, value: float, name: str) -> int:
    """Pixels of exactly this colour in the bin that holds a value."""
    bars, axis = view.grid.cell(lane, 0).bars, view.grid.data.axes.get(0, view.grid.data.stage)
    assert axis is not None
    low, high = axis.range
    place = int((value - low) / (high - low) * BINS)
    left = bars.left() + place * bars.width() / BINS
    wanted = QColor(name)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(round(left) - 1, round(left + bars.width() / BINS) + 2)
        for y in range(round(bars.top()) + 12, round(bars.bottom()))
    )


@both_themes
def test_a_pinned_moment_is_an_outline_where_its_values_were(qtbot: QtBot, theme: Theme) -> None:
    view = HistogramsView()
    history = shown(qtbot, view)
    view.set_theme(theme)
    view.show_pinned(Pinned(at(-3.0, 10), E))
    feed(view, history, at(2.0, 20))
    image = view.grid.grab().toImage()
    for lane in (0, 1):
        assert inked(image, view, lane, -3.0, theme.text) > 40
        assert inked(image, view, lane, -3.0, theme.lanes[lane]) == 0
        assert inked(image, view, lane, 2.0, theme.lanes[lane]) > 40
    view.show_pinned(None)
    image = view.grid.grab().toImage()
    assert inked(image, view, 0, -3.0, theme.text) == 0


@both_themes
def test_one_lane_pinned_over_all_has_its_own_colour_over_the_others(qtbot: QtBot, theme: Theme) -> None:
    view = HistogramsView()
    history = shown(qtbot, view)
    view.set_theme(theme)
    pinned = make.with_distribution(at(-3.0, 10), 1, 0, "linear", make.distribution(np.full(9, 4.0)))
    view.show_pinned(Pinned(pinned, E, lane=0))
    feed(view, history, at(2.0, 20))
    image = view.grid.grab().toImage()
    assert inked(image, view, 0, -3.0, theme.text) > 40
    assert inked(image, view, 1, -3.0, theme.lanes[0]) > 40
    assert inked(image, view, 1, 4.0, theme.lanes[0]) == 0


def test_the_axis_holds_both_the_pinned_values_and_those_of_now(qtbot: QtBot) -> None:
    view = HistogramsView()
    history = shown(qtbot, view)
    feed(view, history, at(2.0, 20))
    view.show_pinned(Pinned(at(-30.0, 10, -40.0, 0.0), E))
    axis = view.grid.data.axes.get(0, view.grid.data.stage)
    assert axis is not None
    assert axis.range == (-40.0, 5.0)
    assert inked(view.grid.grab().toImage(), view, 0, -30.0, LIGHT.text) > 20


def test_step_and_lane_of_what_is_pinned_are_named(qtbot: QtBot) -> None:
    view = HistogramsView()
    history = shown(qtbot, view)
    feed(view, history, at(2.0, 2000))
    states = [text.replace("\u202f", " ").replace("\u2009", " ") for text in view.grid._states()]
    assert states == ["now · steps 2 000 to 2 000", "now"]
    view.show_pinned(Pinned(at(0.0, 1200), E, lane=1))
    first = next(iter(view.grid._states())).replace("\u202f", " ").replace("\u2009", " ")
    assert first.startswith("outline: Without, step 1 200 · now")
    view.show_pinned(Pinned(at(0.0, 1200), E, earlier=True))
    assert "step 1 200 of an earlier run" in view._legend.text().replace("\u202f", " ").replace("\u2009", " ")


def test_what_was_not_measured_then_has_no_outline(qtbot: QtBot) -> None:
    view = HistogramsView()
    history = shown(qtbot, view)
    bare = make.with_distribution(at(-3.0, 10), 0, 0, "scaled", None)
    view.show_pinned(Pinned(bare, E))
    feed(view, history, at(2.0, 20))
    image = view.grid.grab().toImage()
    assert inked(image, view, 0, -3.0, LIGHT.text) == 0
    assert inked(image, view, 1, -3.0, LIGHT.text) > 40


def test_a_pin_of_another_network_is_laid_over_nothing() -> None:
    pinned = Pinned(make.snapshot(E), E)
    assert pinned.fits(E)
    assert not pinned.fits(edits.add_block(E))
    assert not pinned.fits(edits.add_lane(E))
    assert replace(pinned, lane=0).fits(edits.add_lane(E))


def test_pinned_weights_are_an_outline_too(qtbot: QtBot) -> None:
    view = ParametersView()
    history = shown(qtbot, view)
    feed(view, history, make.snapshot(E, 0), make.snapshot(E, 20))
    before = view.grid.grab().toImage()
    view.show_pinned(Pinned(history.snapshots[0], E))
    after = view.grid.grab().toImage()
    dark = QColor(LIGHT.text)
    cell = view.grid.cell(0, 0).bars.toRect()
    count = [
        sum(
            i.pixelColor(x, y) == dark
            for x in range(cell.left(), cell.right())
            for y in range(cell.top(), cell.bottom())
        )
        for i in (before, after)
    ]
    assert count[1] > count[0] + 40


def test_rivers_and_heads_show_the_steps_that_were_chosen(qtbot: QtBot) -> None:
    view = HistogramsView()
    history = shown(qtbot, view)
    feed(view, history, *(make.snapshot(E, step) for step in range(0, 400, 20)))
    view.show_span(Span(100, 200))
    assert next(iter(view.grid._states())) == "now · steps 100 to 200"
    river = view.grid.cell(0, 0).river
    assert "step 100:" in view.grid.tell(QPointF(river.left() + 1, river.center().y()))
    assert "step 180:" in view.grid.tell(QPointF(river.right() - 1, river.center().y()))
    view.show_span(ALL)
    assert "step 360:" in view.grid.tell(QPointF(river.right() - 1, river.center().y()))


def test_a_chosen_span_paints_other_rivers(qtbot: QtBot) -> None:
    view = HistogramsView()
    history = shown(qtbot, view)
    feed(view, history, *(make.snapshot(E, step, mean=step / 200) for step in range(0, 400, 20)))
    whole = view.grid.grab().toImage()
    view.show_span(Span(0, 100))
    assert view.grid.grab().toImage() != whole
    view.show_span(ALL)
    assert view.grid.grab().toImage() == whole


def test_ratios_are_shown_over_the_steps_that_were_chosen(qtbot: QtBot) -> None:
    view = ParametersView()
    history = shown(qtbot, view)
    feed(view, history, *(make.snapshot(E, step) for step in range(0, 400, 20)))
    view.show_span(Span(100, 200))
    assert view.grid._steps() == (100, 200)
    view.grid.grab()


def test_curves_show_the_steps_that_were_chosen(qtbot: QtBot) -> None:
    view = CurvesView()
    history = shown(qtbot, view)
    feed(view, history, *(make.snapshot(E, step, recent=20) for step in range(0, 400, 20)))
    view.show_span(Span(100, 200))
    assert view.loss.steps.now == (100.0, 200.0)
    view.show_span(ALL)
    assert view.loss.steps.now[0] == 0.0
    assert view.loss.steps.now[1] >= 380


def test_the_end_of_a_run_moves_in_leaps() -> None:
    steps = StepRange()
    steps.show(Span(tail=800))
    moves = sum(steps.settle(newest) for newest in range(2000, 4000))
    assert moves <= 21
    assert steps.now[0] <= 3199
    assert steps.now[1] >= 3999
    assert steps.now[1] - steps.now[0] <= 900


def test_steps_from_one_on_grow_with_the_run() -> None:
    steps = StepRange()
    steps.show(Span(500))
    assert steps.settle(700)
    assert steps.now[0] == 500.0
    assert steps.now[1] >= 700
    assert sum(steps.settle(newest) for newest in range(700, 3000)) < 15
    assert steps.now[1] >= 2999


def test_the_cursor_reads_the_numbers_of_the_outline_too(qtbot: QtBot) -> None:
    view = HistogramsView()
    history = shown(qtbot, view)
    view.show_pinned(Pinned(at(-3.0, 10), E))
    feed(view, history, at(2.0, 20))
    told = view.grid.tell(view.grid.cell(0, 0).numbers.center())
    assert "µ +2.00" in told
    assert told.endswith("· outline, step 10: µ −3.00  σ 0.00")


def statistics(mean: float, var: float, step: int = 0) -> Snapshot:
    """Every unit of block 1 of lane 0 with the same statistics, the running ones 1 higher."""
    s = make.snapshot(E, step)
    blocks = list(s.lanes[0].blocks)
    full = partial(np.full, 20, dtype=np.float32)
    units = replace(
        blocks[0].units,
        batch_mean=full(mean),
        batch_var=full(var),
        running_mean=full(mean + 1),
        running_var=full(var + 1),
    )
    blocks[0] = replace(blocks[0], units=units)
    return make.with_lane(s, 0, blocks=tuple(blocks))


def dark_at(image: QImage, box: QRectF, y: float, name: str) -> int:
    """Pixels of this colour in three rows of pixels around a height."""
    rows = range(round(y) - 1, round(y) + 2)
    return sum(
        image.pixelColor(x, row) == QColor(name)
        for row in rows
        for x in range(round(box.left()), round(box.right()))
    )


@both_themes
@pytest.mark.parametrize("row", [0, 1, 2, 3])
def test_pinned_statistics_lie_over_those_of_now_per_unit_and_over_time(
    qtbot: QtBot, theme: Theme, row: int
) -> None:
    view = RunningStatisticsView()
    history = shown(qtbot, view)
    view.set_theme(theme)
    view.show_pinned(Pinned(statistics(-4.0, 9.0, 10), E))
    feed(view, history, statistics(2.0, 1.0, 0), statistics(2.0, 1.0, 20))
    plot = view.plot
    panel = plot._panel(plot.style_now(), plot.size(), 0, row)
    value = (-4.0, 9.0)[row % 2]
    assert panel.y.low <= value <= panel.y.high
    image = plot.grab().toImage()
    batch, running = (dark_at(image, panel.box, panel.y.at(v), theme.text) for v in (value, value + 1))
    assert running > 60
    if row > 1:
        assert batch > running  # solid, and dashed
    view.show_pinned(None)
    panel = plot._panel(plot.style_now(), plot.size(), 0, row)
    assert not panel.y.low <= value <= panel.y.high or row % 2


@both_themes
def test_pinned_statistics_of_one_lane_lie_over_another_in_their_own_colour(
    qtbot: QtBot, theme: Theme
) -> None:
    view = RunningStatisticsView()
    history = shown(qtbot, view)
    view.set_theme(theme)
    view.show_pinned(Pinned(statistics(-4.0, 9.0, 10), E, lane=0))
    feed(view, history, statistics(2.0, 1.0, 20))
    plot = view.plot
    image = plot.grab().toImage()
    for lane, ink in ((0, theme.text), (1, theme.lanes[0])):
        panel = plot._panel(plot.style_now(), plot.size(), lane, 0)
        assert dark_at(image, panel.box, panel.y.at(-3.0), ink) > 60


def test_the_legend_and_the_cursor_name_the_pinned_statistics(qtbot: QtBot) -> None:
    view = RunningStatisticsView()
    history = shown(qtbot, view)
    assert "pinned" not in view._legend.text()
    view.show_pinned(Pinned(statistics(-4.0, 9.0, 10), E, lane=0))
    feed(view, history, statistics(2.0, 1.0, 20))
    assert view._legend.text().endswith("▬ pinned: With batch norm, step 10")
    plot = view.plot
    panel = plot._panel(plot.style_now(), plot.size(), 0, 0)
    told = plot.tell(panel.box.center())
    assert told.endswith("batch mean 2, running mean 3 · With batch norm, step 10: batch -4, running -3")


def test_where_there_is_little_room_the_legend_names_the_pinned_moment_alone(qtbot: QtBot) -> None:
    view = RunningStatisticsView()
    shown(qtbot, view, width=640)
    view.show_pinned(Pinned(statistics(-4.0, 9.0, 10), E, lane=0))
    assert view._legend.isVisible()
    assert view._legend.text() == "▬ pinned: With batch norm, step 10"
    view.show_pinned(None)
    assert not view._legend.isVisible()
    view.resize(1000, 620)
    assert view._legend.isVisible()
    assert "batch" in view._legend.text()


def test_a_pin_with_other_units_is_laid_over_no_unit(qtbot: QtBot) -> None:
    view = RunningStatisticsView()
    history = shown(qtbot, view)
    feed(view, history, statistics(2.0, 1.0, 20))
    few = statistics(2.0, 1.0, 10)
    wide = list(few.lanes[0].blocks)
    lone = np.zeros(1, np.float32)
    wide[0] = replace(wide[0], units=UnitStatistics(lone, lone))
    view._show(0, 5)
    view.show_pinned(Pinned(make.with_lane(few, 0, blocks=tuple(wide)), E))
    view.plot.grab()
    panel = view.plot._panel(view.plot.style_now(), view.plot.size(), 0, 0)
    assert view.plot.tell(panel.box.center()).endswith("batch mean 2, running mean 3")


def test_the_output_layer_has_its_statistics_where_it_has_a_norm(qtbot: QtBot) -> None:
    e = edits.set_norm(E, 0, len(E.network.blocks), Norm())
    view = RunningStatisticsView()
    history = shown(qtbot, view, e)
    feed(view, history, make.snapshot(e, 20))
    view.show_selection(0, len(e.network.blocks), 3)
    panel = view.plot._panel(view.plot.style_now(), view.plot.size(), 0, 0)
    assert "output" in view.plot.tell(panel.box.center()).lower()
    assert "batch mean" in view.plot.tell(panel.box.center())
