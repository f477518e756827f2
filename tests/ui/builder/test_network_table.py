from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.experiment.values import Block, Data, Experiment, Lane, Network, Norm
from ui.builder.gesture import Gesture
from ui.builder.lane_menu import lane_menu
from ui.builder.matrix_model import KIND, LANES, SHAPE, WEIGHTS
from ui.builder.matrix_paint import arrow_rect
from ui.builder.network_table import NetworkTable

pytestmark = pytest.mark.usefixtures("appearance")


def sigmoid_digits(blocks: int = 3) -> Experiment:
    return Experiment(
        data=Data(name="digits"),
        network=Network(blocks=(Block(width=100, activation="sigmoid"),) * blocks),
        lanes=(
            Lane(name="With batch norm", norms=(Norm(),) * blocks),
            Lane(name="Without", norms=(None,) * blocks),
        ),
    )


class Desk:
    """A table whose gestures are carried out, as the window does it."""

    def __init__(self, qtbot: QtBot, experiment: Experiment) -> None:
        self.table = NetworkTable(experiment)
        self.experiment = experiment
        self.gestures: list[Gesture] = []
        self.table.gesture.connect(self._do)
        qtbot.addWidget(self.table)
        self.table.resize(340, 420)
        self.table.show()
        qtbot.waitExposed(self.table)
        self._qtbot = qtbot

    def _do(self, gesture: Gesture) -> None:
        self.gestures.append(gesture)
        self.experiment = gesture.change(self.experiment)
        self.table.show_experiment(self.experiment)

    def click(self, column: int, block: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        model, view = self.table.model, self.table.view
        rect = view.visualRect(model.index(model.row_of(block), column))
        self._qtbot.mouseClick(view.viewport(), button, pos=rect.center() - QPoint(8, 0))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, sigmoid_digits())


def test_a_row_shows_number_kind_shape_and_weights(desk: Desk) -> None:
    model = desk.table.model
    texts = [model.index(model.row_of(0), column).data() for column in (0, KIND, SHAPE, WEIGHTS)]
    assert texts == ["1", "dense σ", "100", "6.5 k"]
    assert model.index(model.row_of(-1), SHAPE).data() == "64"
    assert model.index(model.row_of(3), WEIGHTS).data() == "1.0 k"


def test_one_click_toggles_a_norm(desk: Desk) -> None:
    desk.click(LANES + 1, 2)
    assert desk.experiment.lanes[1].norms == (None, None, Norm())
    desk.click(LANES + 1, 2)
    assert desk.experiment.lanes[1].norms == (None, None, None)


def test_the_input_row_has_a_norm_cell_too(desk: Desk) -> None:
    desk.click(LANES, -1)
    assert desk.experiment.lanes[0].input_norm == Norm()


def test_the_output_row_has_one_as_well_and_its_norm_no_placement(desk: Desk) -> None:
    desk.click(LANES, 3)
    assert desk.experiment.lanes[0].output_norm == Norm()
    cell = desk.table.model.index(desk.table.model.row_of(3), LANES)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole).startswith("With batch norm, output: ")
    desk.table.edit_norm(0, 3)
    editor = desk.table._norm_editor
    assert editor is not None
    assert not editor._placement.isVisible()
    assert editor._eps.isVisible()


def test_arrows_move_the_cell_and_b_toggles_it(desk: Desk, qtbot: QtBot) -> None:
    desk.table.view.setFocus()
    desk.table.select(0)
    qtbot.keyClick(desk.table.view, Qt.Key.Key_Right)
    qtbot.keyClick(desk.table.view, Qt.Key.Key_Down)
    desk.table.toggle_current()
    assert desk.experiment.lanes[1].norms == (None, Norm(), None)


def test_the_arrow_on_a_cell_opens_its_settings(desk: Desk, qtbot: QtBot) -> None:
    view, model = desk.table.view, desk.table.model
    rect = view.visualRect(model.index(model.row_of(1), LANES))
    spot = arrow_rect(rect).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert desk.gestures == []
    editor = desk.table._norm_editor
    assert editor is not None
    assert editor.isVisible()
    qtbot.mouseClick(editor.kind_control.button("layer"), Qt.MouseButton.LeftButton)
    assert desk.experiment.lanes[0].norms[1] == Norm(kind="layer")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_enter_opens_what_the_cell_is(desk: Desk, qtbot: QtBot) -> None:
    desk.table.view.setFocus()
    desk.table.select(1)
    qtbot.keyClick(desk.table.view, Qt.Key.Key_Return)
    assert desk.table._norm_editor is not None
    qtbot.keyClick(desk.table._norm_editor, Qt.Key.Key_Escape)
    qtbot.keyClick(desk.table.view, Qt.Key.Key_Left)
    qtbot.keyClick(desk.table.view, Qt.Key.Key_Return)
    assert desk.table._block_editor is not None
    assert desk.table._block_editor.isVisible()


def test_a_click_on_a_block_opens_its_settings_and_typing_sets_its_width(desk: Desk, qtbot: QtBot) -> None:
    desk.click(KIND, 1)
    editor = desk.table._block_editor
    assert editor is not None
    qtbot.keyClicks(editor.width_field, "48")
    qtbot.keyClick(editor.width_field, Qt.Key.Key_Return)
    assert [block.width for block in desk.experiment.network.blocks] == [100, 48, 100]


def test_a_block_can_be_dragged_to_another_place(desk: Desk, qtbot: QtBot) -> None:
    desk.experiment = edits.set_block(desk.experiment, 0, width=7)
    desk.table.show_experiment(desk.experiment)
    view, model = desk.table.view, desk.table.model
    start = view.visualRect(model.index(model.row_of(0), KIND)).center()
    end = view.visualRect(model.index(model.row_of(2), KIND)).bottomLeft() + QPoint(20, -2)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), (start + end) / 2)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert [block.width for block in desk.experiment.network.blocks] == [100, 100, 7]


def test_blocks_and_lanes_can_be_added_up_to_the_most(desk: Desk) -> None:
    desk.table.append_block()
    assert len(desk.experiment.network.blocks) == 4
    desk.table.append_lane()
    desk.table.append_lane()
    assert len(desk.experiment.lanes) == 4
    assert not desk.table._add_lane.isEnabled()


def lane_action(desk: Desk, lane: int, text: str) -> QAction:
    """An entry of a lane's menu, as the experiment is now."""
    menu = lane_menu(desk.table, desk.experiment, lane, desk._do, desk.table.rename)
    return next(action for action in menu.actions() if action.text() == text)


def test_the_noise_of_a_lane_goes_on_and_off_in_its_menu(desk: Desk) -> None:
    noise = lane_action(desk, 1, "Noise behind the norms")
    assert noise.isCheckable()
    assert not noise.isChecked()
    assert "Santurkar" in noise.toolTip()
    noise.trigger()
    assert [lane.noise for lane in desk.experiment.lanes] == [False, True]
    assert desk.gestures[-1].text == "noise behind the norms"
    again = lane_action(desk, 1, "Noise behind the norms")
    assert again.isChecked()
    again.trigger()
    assert desk.experiment == sigmoid_digits()


def test_the_head_of_a_noisy_lane_says_so_and_shows_its_sign(desk: Desk) -> None:
    header, model = desk.table.view.horizontalHeader(), desk.table.model

    def painted(lane: int) -> QImage:
        left = header.sectionViewportPosition(LANES + lane)
        area = QRect(left, 0, header.sectionSize(LANES + lane), header.height())
        return header.viewport().grab(area).toImage()

    def said(lane: int, role: Qt.ItemDataRole) -> str:
        return str(model.headerData(LANES + lane, Qt.Orientation.Horizontal, role))

    desk.table.gesture.emit(Gesture("noise", partial(edits.set_noise, lane=0, noise=True)))
    one = painted(1)
    assert said(0, Qt.ItemDataRole.AccessibleTextRole) == "With batch norm, with noise behind its norms"
    assert said(1, Qt.ItemDataRole.AccessibleTextRole) == "Without"
    assert said(0, Qt.ItemDataRole.DisplayRole) == "With batch norm"
    assert "Santurkar" in said(0, Qt.ItemDataRole.ToolTipRole)
    assert "noise" not in said(1, Qt.ItemDataRole.ToolTipRole)
    desk.table.gesture.emit(Gesture("noise", partial(edits.set_noise, lane=1, noise=True)))
    assert painted(1) != one


def test_a_lane_is_renamed_over_its_header(desk: Desk, qtbot: QtBot) -> None:
    desk.table.rename(1)
    field = desk.table.findChild(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert field is not None
    field.setText("Plain")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.experiment.lanes[1].name == "Plain"


def test_a_problem_stands_under_its_row_in_a_sentence(desk: Desk) -> None:
    desk.experiment = edits.set_norm(desk.experiment, 0, 1, Norm(kind="group", groups=3))
    desk.table.show_experiment(desk.experiment)
    model = desk.table.model
    below = model.line(model.row_of(1) + 1)
    assert below.problem is not None
    assert "cannot be split into 3 equal groups" in model.index(model.row_of(1) + 1, 0).data()
    assert model.severity(model.row_of(1), lane=0) == "lane"
    assert desk.table.view.columnSpan(model.row_of(1) + 1, 0) == model.columnCount()


def test_the_table_never_scrolls_sideways(desk: Desk) -> None:
    desk.table.append_lane()
    desk.table.append_lane()
    view = desk.table.view
    desk.table.resize(desk.table.minimumSizeHint().width(), 420)
    assert sum(view.columnWidth(c) for c in range(desk.table.model.columnCount())) <= view.viewport().width()


def test_sixty_four_blocks_scroll_inside_the_table(qtbot: QtBot) -> None:
    desk = Desk(qtbot, sigmoid_digits(64))
    assert desk.table.view.sizeHint().height() < 20 * desk.table.view.rowHeight(0)
    desk.table.select(63)
    assert (
        desk.table.view.viewport()
        .rect()
        .intersects(desk.table.view.visualRect(desk.table.view.currentIndex()))
    )


def test_the_selected_cell_stays_selected_when_rows_are_added(desk: Desk) -> None:
    desk.table.select(1)
    desk.table.append_block()
    index = desk.table.view.currentIndex()
    assert (desk.table.model.line(index.row()).block, index.column()) == (1, LANES)


def test_slow_motion_lights_up_the_block(desk: Desk) -> None:
    desk.table.show_phase(1, 2, "normalise")
    assert desk.table._phase.toolTip() == "Without, block 3: normalise"
    desk.table.show_phase(0, 3, "loss")
    assert desk.table._phase.toolTip() == "With batch norm, output: loss"
    desk.table.show_phase(None)
    assert desk.table._phase.text() == ""


def test_every_cell_has_words_for_people_who_do_not_see_it(desk: Desk) -> None:
    model = desk.table.model
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if model.is_norm_cell(index) or model.is_block_cell(index):
                assert index.data(Qt.ItemDataRole.AccessibleTextRole)
                assert index.data(Qt.ItemDataRole.ToolTipRole)
