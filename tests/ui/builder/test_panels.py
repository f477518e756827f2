from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.experiment.values import Block, Experiment, Norm, Stop
from ui.builder.block_editor import BlockEditor
from ui.builder.gesture import Gesture
from ui.builder.names import short_names
from ui.builder.norm_editor import NormEditor
from ui.builder.panel import BuilderPanel

pytestmark = pytest.mark.usefixtures("appearance")


class Desk:
    """A builder whose gestures are carried out, as the window does it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = BuilderPanel(Experiment())
        self.experiment = Experiment()
        self.gestures: list[Gesture] = []
        self.panel.gesture.connect(self._do)
        qtbot.addWidget(self.panel)
        self.panel.resize(340, 800)
        self.panel.show()
        qtbot.waitExposed(self.panel)

    def _do(self, gesture: Gesture) -> None:
        self.gestures.append(gesture)
        self.experiment = gesture.change(self.experiment)
        self.panel.show_experiment(self.experiment)

    def show(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self.panel.show_experiment(experiment)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def choose(box: QComboBox, row: int) -> None:
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_real_data_hide_what_matters_for_drawn_data_only(desk: Desk) -> None:
    form = desk.panel.data.form
    assert form.control("noise").isVisible()
    choose(desk.panel.data._name, 5)
    assert desk.experiment.data.name == "digits"
    assert not form.control("noise").isVisible()
    assert not form.control("samples").isVisible()


def test_only_faces_have_a_light_and_the_test_may_have_another(desk: Desk) -> None:
    form = desk.panel.data.form
    assert not form.control("light").isVisible()
    desk.show(edits.set_data(desk.experiment, name="faces"))
    light, test_light = form.control("light"), form.control("test_light")
    assert isinstance(light, QComboBox)
    assert isinstance(test_light, QComboBox)
    assert light.isVisible()
    assert test_light.isVisible()
    choose(light, 5)
    choose(test_light, 3)
    assert (desk.experiment.data.light, desk.experiment.data.test_light) == ("varied", "dim")
    choose(test_light, 0)
    assert desk.experiment.data.test_light is None


def test_the_dice_draw_another_seed(desk: Desk) -> None:
    desk.panel.data._roll()
    assert desk.experiment.seed != 0


def test_a_slider_in_the_hand_edits_many_times_and_is_one_gesture(desk: Desk, qtbot: QtBot) -> None:
    slider = desk.panel.training._rate.slider
    with qtbot.waitSignal(desk.panel.settled):
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
        qtbot.mouseMove(slider, slider.rect().center() + slider.rect().center() / 2)
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)
    assert desk.gestures
    assert {gesture.merge for gesture in desk.gestures} == {"training learning rate"}
    assert desk.experiment.training.learning_rate != 0.1


def test_a_number_is_typed_in_any_notation(desk: Desk, qtbot: QtBot) -> None:
    field = desk.panel.training._rate.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "3e-3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.experiment.training.learning_rate == 0.003


@pytest.mark.parametrize("typed", ["", "ten", "-1", "1e400", "nan", "inf"])
def test_nonsense_in_a_number_is_told_and_changes_nothing(desk: Desk, qtbot: QtBot, typed: str) -> None:
    field = desk.panel.training._rate.field
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(desk.panel.refused):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("wrong") == "true"
    assert desk.gestures == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "0.1"


def test_a_problem_of_the_training_stands_under_its_field(desk: Desk) -> None:
    desk.show(edits.set_training(desk.experiment, batch_size=5000))
    assert "5,000" in desk.panel.training.form.control("batch_size").accessibleDescription()
    desk.show(edits.set_training(desk.experiment, batch_size=50))
    noise = desk.panel.training.form.control("batch_size").accessibleDescription()
    assert noise == "a batch mean strays ±0.136 σ"
    desk.show(edits.set_training(desk.experiment, batch_size=700))
    assert "exact" in desk.panel.training.form.control("batch_size").accessibleDescription()


def test_a_problem_behind_more_opens_it(desk: Desk) -> None:
    assert not desk.panel.training.more.is_open
    desk.show(edits.set_training(desk.experiment, batch_order="k-classes", classes_per_batch=9))
    assert desk.panel.training.more.is_open


def test_momentum_is_there_for_the_optimiser_that_has_one(desk: Desk) -> None:
    form = desk.panel.training.form
    assert not form.control("momentum").isVisible()
    choose(desk.panel.training._optimiser, 1)
    assert desk.experiment.training.optimiser == "momentum"
    assert form.control("momentum").isVisible()


def test_stop_rows_make_a_stop(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.training.more.set_open(True)
    switch, number = desk.panel.training._stop._rows["accuracy"]
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert desk.experiment.training.stop == Stop(accuracy=0.95)
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "80")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert desk.experiment.training.stop == Stop(accuracy=0.8)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert desk.experiment.training.stop == Stop()


def test_the_block_editor_offers_convolutions_for_images_only(desk: Desk) -> None:
    editor = BlockEditor(desk.panel)
    editor.edit(desk.experiment, 0)
    assert not editor._kind.button("conv").isEnabled()
    editor.edit(edits.set_data(desk.experiment, name="digits"), 0)
    assert editor._kind.button("conv").isEnabled()


def test_the_norm_editor_shows_what_belongs_to_the_kind(desk: Desk) -> None:
    editor = NormEditor(desk.panel)
    editor.gesture.connect(desk._do)
    editor.edit(desk.experiment, 0, 1)
    editor.show()
    assert editor._momentum.isVisible()
    assert not editor._groups.isVisible()
    editor._choose_kind("group")
    editor.show_experiment(desk.experiment)
    assert not editor._momentum.isVisible()
    assert editor._groups.isVisible()
    editor._choose_kind("batch")
    editor.show_experiment(desk.experiment)
    editor._cumulative.click()
    assert desk.experiment.lanes[0].norms[1].momentum is None  # type: ignore[union-attr]
    editor._use_everywhere()
    assert desk.experiment.lanes[0].norms[0] == desk.experiment.lanes[0].norms[1]


def test_the_switches_of_a_norm_change_it_and_show_the_call_that_does_the_same(desk: Desk) -> None:
    editor = NormEditor(desk.panel)
    editor.gesture.connect(desk._do)
    editor.edit(desk.experiment, 0, 1)
    editor.show()
    switches = editor.switches
    assert switches.code.text() == "norm.train()"
    switches.switch("use_batch_stats").click()
    switches.switch("update_running_stats").click()
    switches.switch("train_affine").click()
    held = Norm(use_batch_stats=False, update_running_stats=False, train_affine=False)
    assert desk.experiment.lanes[0].norms[1] == held
    editor.show_experiment(desk.experiment)
    assert switches.code.text() == "norm.requires_grad_(False)\nnorm.eval()"
    assert "stand still" in switches.about.text()
    editor._choose_kind("layer")
    editor.show_experiment(desk.experiment)
    assert not switches.switch("use_batch_stats").isVisible()
    assert switches.switch("train_affine").isVisible()


def test_the_norm_editor_tells_the_half_life_and_the_same_momentum_elsewhere(desk: Desk) -> None:
    editor = NormEditor(desk.panel)
    editor.gesture.connect(desk._do)
    editor.edit(desk.experiment, 0, 1)
    editor.show()
    told = editor._momentum.accessibleDescription().splitlines()
    assert told[0] == "half-life 6.6 steps"
    assert [line.split()[:2] for line in told[1:]] == [
        ["PyTorch", "0.1:"],
        ["Keras", "0.9:"],
        ["Paper", "E[μ]:"],
    ]
    editor._momentum._entered(0.01)
    editor.show_experiment(desk.experiment)
    assert "half-life 69.0 steps" in editor._momentum.accessibleDescription()
    editor._cumulative.click()
    editor.show_experiment(desk.experiment)
    assert "1/k" in editor._momentum.accessibleDescription()


def test_the_switches_stand_beside_the_settings_where_the_window_is_low(desk: Desk, qtbot: QtBot) -> None:
    editor = NormEditor(desk.panel)
    editor.edit(desk.experiment, 0, 1)
    for height, beside in ((500, True), (1000, False)):
        desk.panel.resize(400, height)
        editor.open_beside(desk.panel.rect())
        qtbot.waitUntil(lambda beside=beside: (editor.switches.x() > 100) == beside)  # type: ignore[misc]
        assert editor.height() <= height
        editor.close_popover()


@pytest.mark.parametrize("height", [500, *range(600, 760, 15), 1000])
def test_a_switch_stays_under_the_hand_whatever_is_written_below_it(desk: Desk, height: int) -> None:
    desk.panel.resize(700, height)
    editor = NormEditor(desk.panel)
    editor.gesture.connect(desk._do)
    editor.edit(desk.experiment, 0, 1)
    editor.open_beside(desk.panel.rect())
    switch = editor.switches.switch("train_affine")
    places = set()
    for field in ("use_batch_stats", "update_running_stats", "train_affine", "update_running_stats"):
        editor.switches.switch(field).click()
        editor.show_experiment(desk.experiment)
        editor.layout().activate()
        places.add(switch.mapTo(desk.panel, switch.rect().center()).toTuple())
        assert editor.geometry().bottom() <= height
    assert len(places) == 1


def test_an_editor_closes_when_what_it_edits_is_gone(desk: Desk) -> None:
    editor = BlockEditor(desk.panel)
    editor.edit(desk.experiment, 1)
    editor.show()
    editor.show_experiment(edits.remove_block(desk.experiment, 1))
    assert not editor.isVisible()


def test_nothing_in_the_panel_is_wider_than_it(desk: Desk) -> None:
    desk.panel.training.more.set_open(True)
    wide = Experiment(network=edits.set_network(desk.experiment, blocks=(Block(), Block())).network)
    desk.show(edits.set_training(wide, batch_order="k-classes", optimiser="momentum"))
    assert desk.panel.minimumSizeHint().width() <= 340


def test_every_control_has_a_name_and_a_tooltip_and_takes_the_keys(desk: Desk) -> None:
    desk.panel.training.more.set_open(True)
    controls: list[QWidget] = []
    for kind in (QAbstractButton, QComboBox, QLineEdit, QAbstractSlider):
        controls += [
            w for w in desk.panel.findChildren(kind) if w.isVisible() and not w.inherits("QScrollBar")
        ]
    assert len(controls) > 20
    for control in controls:
        if control.focusPolicy() == Qt.FocusPolicy.NoFocus and control.inherits("QTableCornerButton"):
            continue
        assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()), control
        assert control.toolTip(), control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


def test_names_of_lanes_are_cut_at_words_and_stay_apart() -> None:
    def fits(text: str) -> bool:
        return len(text) <= 7

    assert short_names(["With batch norm", "Without"], fits) == ["With", "Without"]
    cut = short_names(["Batch norm one", "Batch norm two"], fits)
    assert all(fits(name) for name in cut)
