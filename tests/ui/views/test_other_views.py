"""Running statistics, decisions and parameters show the snapshot's numbers and answer clicks."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.history import History
from tests.ui import snapshots as make
from tests.ui.views.showing import bring_up
from ui.intents import SelectBlock, SelectUnit
from ui.plots.surface import class_colour
from ui.theme import LIGHT
from ui.views.decision import DecisionView
from ui.views.parameter_cell import ParameterBoxes, numbers_of, ratio_panel
from ui.views.parameters import ParametersView
from ui.views.running import RunningStatisticsView
from ui.views.running_data import note
from ui.views.view import View

E = make.experiment()


def shown(qtbot: QtBot, view: View, e: Experiment = E) -> History:
    bring_up(qtbot, view, e, 760, 620)
    return History(e)


def feed(view: View, history: History, *steps: int) -> None:
    for step in steps:
        history.append(make.snapshot(history.experiment, step))
        view.show_snapshot(history.snapshots[-1], history)
    view.grab()


# ---------------------------------------------------------------------- running statistics


def with_norm(norm: Norm | None) -> Experiment:
    lane = msgspec.structs.replace(E.lanes[0], norms=(norm, *E.lanes[0].norms[1:]))
    return msgspec.structs.replace(E, lanes=(lane, *E.lanes[1:]))


@pytest.mark.parametrize(
    ("norm", "words"),
    [
        (None, "No running statistics: this block has no batch norm in this lane."),
        (Norm(kind="layer"), "No running statistics: layer norm"),
        (Norm(track_running_stats=False), "No running statistics: this batch norm does not track"),
        (Norm(momentum=None), "Cumulative average"),
        (Norm(momentum=0.1), "Momentum 0.1: half is forgotten after 6.6 batches."),
        (Norm(momentum=0.0), "never move"),
        (Norm(momentum=1.0), "last batch"),
        (Norm(update_running_stats=False), "stand still"),
    ],
)
def test_the_note_says_what_is_remembered(norm: Norm | None, words: str) -> None:
    assert words in note(with_norm(norm), 0, 0)


def test_a_click_on_a_unit_selects_it(qtbot: QtBot) -> None:
    view = RunningStatisticsView()
    history = shown(qtbot, view)
    feed(view, history, 0, 10)
    panel = view.plot._panel(view.plot.style_now(), view.plot.size(), 1, 0)
    place = QPoint(round(panel.x.at(7)), round(panel.box.center().y()))
    with qtbot.waitSignal(view.intent) as spoken:
        qtbot.mouseClick(view.plot, Qt.MouseButton.LeftButton, pos=place)
    assert spoken.args == [SelectUnit(1, 0, 7)]
    assert view.unit.value == 8
    units = history.snapshots[-1].lanes[1].blocks[0].units
    assert f"batch mean {units.batch_mean[7]:.4g}" in view.plot.tell(
        panel.box.center().toPoint().toPointF() * 0 + place.toPointF()
    )


def test_sorted_units_keep_their_numbers(qtbot: QtBot) -> None:
    view = RunningStatisticsView()
    history = shown(qtbot, view)
    feed(view, history, 0)
    view.order.button(True).click()
    panel = view.plot._panel(view.plot.style_now(), view.plot.size(), 0, 0)
    place = QPoint(round(panel.x.at(0)), round(panel.box.center().y()))
    with qtbot.waitSignal(view.intent) as spoken:
        qtbot.mouseClick(view.plot, Qt.MouseButton.LeftButton, pos=place)
    smallest = int(np.argmin(history.snapshots[-1].lanes[0].blocks[0].units.batch_mean))
    assert spoken.args == [SelectUnit(0, 0, smallest)]


def test_another_block_is_chosen_from_the_list(qtbot: QtBot) -> None:
    view = RunningStatisticsView()
    history = shown(qtbot, view)
    feed(view, history, 0)
    with qtbot.waitSignal(view.intent) as spoken:
        view.blocks.activated.emit(2)
    assert spoken.args == [SelectBlock(2)]
    assert view.plot.block == 2
    view.show_experiment(make.experiment(blocks=1))
    assert view.plot.block == 0


def test_a_unit_that_is_no_longer_there_becomes_the_last(qtbot: QtBot) -> None:
    view = RunningStatisticsView()
    shown(qtbot, view)
    view.show_selection(0, 1, 19)
    assert view.plot.unit == 19
    view.show_experiment(make.experiment(units=5))
    assert view.plot.unit == 4


# ---------------------------------------------------------------------- decisions


def test_the_surface_has_the_classes_colours(qtbot: QtBot) -> None:
    view = DecisionView()
    history = shown(qtbot, view, make.experiment(data="circles"))
    preview = make.points_preview()
    view.show_preview(preview)
    surface = np.zeros((20, 20, 2), np.float32)
    surface[:, :10, 0] = 1
    surface[:, 10:, 1] = 1
    s = make.with_lane(make.snapshot(E, 0), 0, surface=surface)
    history.append(s)
    view.show_snapshot(s, history)
    panel = view.plot._panel(view.plot.style_now(), view.plot.size(), 0)
    assert panel is not None
    image = view.plot.grab().toImage()
    left = image.pixelColor(round(panel.box.left()) + 3, round(panel.box.top()) + 3)
    right = image.pixelColor(round(panel.box.right()) - 4, round(panel.box.top()) + 3)
    for seen, number in ((left, 0), (right, 1)):
        ink = QColor(class_colour(number))
        assert (seen.blue() > seen.red()) == (ink.blue() > ink.red())
    told = view.plot.tell(panel.box.topLeft() + QPoint(4, 4).toPointF())
    assert "inner 100" in told


def test_class_colours_are_not_lane_colours() -> None:
    lanes = [QColor(name) for name in LIGHT.lanes]
    for number in range(5):
        ink = QColor(class_colour(number))
        for lane in lanes[:2]:
            apart = (
                abs(ink.red() - lane.red()) + abs(ink.green() - lane.green()) + abs(ink.blue() - lane.blue())
            )
            assert apart > 90


def test_wrong_images_are_framed_and_right_ones_are_not(qtbot: QtBot) -> None:
    view = DecisionView()
    history = shown(qtbot, view)
    preview = make.images_preview()
    view.show_preview(preview)
    predictions = np.eye(10, dtype=np.float32)[preview.labels]
    predictions[3] = np.eye(10)[9]
    s = make.with_lane(make.snapshot(E, 0), 0, predictions=predictions)
    history.append(s)
    view.show_snapshot(s, history)
    image = view.plot.grab().toImage()
    grid = view.plot._grid(view.plot.style_now(), view.plot.size(), 0)
    error = QColor(LIGHT.error)

    def framed(number: int) -> bool:
        place = grid.places[number]
        row = round(place.top())
        return any(
            image.pixelColor(x, row) == error for x in range(round(place.left()), round(place.right()))
        )

    assert framed(3)
    assert not framed(4)
    assert "a 3 is taken for 9" in view.plot.tell(grid.places[3].center())
    assert "39 of the 40 shown" in view.summary()


def test_a_table_is_told_what_the_view_needs(qtbot: QtBot) -> None:
    view = DecisionView()
    e = make.experiment(data="wine")
    shown(qtbot, view, e)
    view.show_preview(replace(make.points_preview(), points=None, grid=None))
    assert view.plot.shows == "table"
    assert not view.watch().surface
    assert not view.watch().predictions
    view.grab()


def test_the_view_asks_for_what_the_data_can_show(qtbot: QtBot) -> None:
    view = DecisionView()
    shown(qtbot, view, make.experiment(data="circles"))
    assert view.watch().surface
    view.show_experiment(make.experiment(data="digits"))
    assert view.watch().predictions


def test_a_face_is_a_photograph_and_a_digit_is_ink(qtbot: QtBot) -> None:
    preview = make.images_preview()
    assert preview.images is not None
    ramp = np.tile(np.linspace(0.25, 0.5, 8, dtype=np.float32), (40, 8, 1))
    dark_of = {}
    for name in ("faces", "digits"):
        view = DecisionView()
        shown(qtbot, view, make.experiment(data=name))
        view.show_preview(replace(preview, images=ramp))
        picture = view.plot._pictures_for(view.plot.style_now())[0]
        dark_of[name] = [picture.pixelColor(x, 0).red() for x in (0, 7)]
    assert dark_of["faces"][0] < dark_of["faces"][1] < 140  # brighter is whiter, and half is half
    assert dark_of["digits"][0] > 240 > 40 > dark_of["digits"][1]


# ---------------------------------------------------------------------- parameters


def test_the_norms_and_the_ratio_are_those_of_the_snapshot() -> None:
    seen = make.snapshot(E, 0).lanes[0].blocks[0].parameters
    assert seen is not None
    seen = replace(seen, weight_norm=12.3, gradient_norm=0.00456, update_ratio=None)
    assert numbers_of(seen) == ("‖W‖ 12  ‖∇‖ 0.0046", "ratio –", "")


def test_the_usual_ratio_lies_in_the_band(qtbot: QtBot) -> None:
    view = ParametersView()
    history = shown(qtbot, view)
    feed(view, history, 0, 10, 20)
    cell = view.grid.cell(0, 0)
    boxes = ParameterBoxes.of(view.grid.style_now(), cell)
    assert boxes.ratio is not None
    y = ratio_panel(boxes.ratio, (0, 20)).y.at(2e-3)
    image = view.grid.grab().toImage()
    column = round(boxes.ratio.center().x())
    rows = [image.pixelColor(column, round(y) + shift) for shift in range(-3, 4)]
    assert any(seen.blue() - seen.red() > 100 for seen in rows)  # the line is blue, the band is not


def test_there_is_a_row_for_the_output(qtbot: QtBot) -> None:
    view = ParametersView()
    history = shown(qtbot, view)
    feed(view, history, 0)
    assert view.grid.row_count() == 4
    middle = view.grid.cell(1, 3).whole.center()
    assert view.grid.tell(middle).startswith("Without, output: ")
    with qtbot.waitSignal(view.intent) as spoken:
        qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert spoken.args == [SelectBlock(3)]
