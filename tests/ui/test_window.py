from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits, file
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot, Watch
from bnviz.training.events import Failed, Finished, LaneStopped, Notice, PhaseEntered, StateChanged
from tests.ui import snapshots
from tests.ui.fake_session import FakeSession
from ui import pictures
from ui.actions import ROWS
from ui.builder.gesture import Gesture
from ui.builder.panel import BuilderPanel
from ui.intents import SelectBlock, ShowStep, ToggleNorm
from ui.log import LogHandler, LogPane
from ui.palette import score
from ui.panes import Pane, card_of
from ui.settings import Settings
from ui.style import Appearance
from ui.views.view import View
from ui.window import MainWindow


class StillView(View):
    """A view that notes what it is shown."""

    title = "Still"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: list[int] = []
        self.experiments: list[Experiment] = []
        self._rows.addWidget(QLabel("still"))

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        self.experiments.append(e)

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        super().show_snapshot(snapshot, history)
        self.steps.append(snapshot.step)

    def watch(self) -> Watch:
        return Watch(stages=frozenset({"linear"}), parameters=True)


class Desk:
    def __init__(self, qtbot: QtBot, appearance: Appearance, settings: Settings) -> None:
        self.qtbot = qtbot
        self.session = FakeSession()
        self.centre, self.below, self.behind = StillView(), StillView(), StillView()
        self.experiment = snapshots.experiment()
        self.window = MainWindow(
            self.session,  # type: ignore[arg-type]
            appearance,
            settings,
            self.experiment,
            self._panes,
        )
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1280, 720)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.conductor.begin(play=True)
        self.session.come_up(snapshots.images_preview())

    def _panes(self, builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
        return (
            Pane("network", "Network", "", lambda: builder, "left"),
            Pane("histograms", "Histograms", "", lambda: self.centre, "centre"),
            Pane("curves", "Curves", "", lambda: self.below, "bottom"),
            Pane("running", "Running", "", lambda: self.behind, "bottom"),
            Pane("log", "Log", "", lambda: card_of(LogPane(log)), "bottom", False),
        )

    def close(self) -> None:
        self.window.close_now()
        self.window.end()
        self.window.deleteLater()

    def run(self, step: int) -> None:
        self.session.say(StateChanged("running"))
        self.show(step)

    def show(self, step: int) -> None:
        self.session.show(snapshots.snapshot(self.experiment, step=step, run=self.session.run))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window, key, modifier)

    @property
    def said(self) -> list[str]:
        return [banner.sentence for banner in self.window.banners.banners]

    def answer(self, text: str) -> None:
        banner = self.window.banners.banners[-1]
        button = next(button for button in banner.buttons if button.text() == text)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[Desk]:
    made = Desk(qtbot, appearance, settings)
    yield made
    made.close()


# -- training ---


def test_it_starts_training_by_itself(desk: Desk) -> None:
    assert desk.session.asked("load") == [(desk.experiment, True)]


def test_the_window_imports_no_torch() -> None:
    code = "import sys, ui.window, ui.app; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_space_pauses_and_goes_on(desk: Desk) -> None:
    desk.run(5)
    assert desk.window.toolbar.train.text() == "Pause"
    desk.press(Qt.Key.Key_Space)
    assert desk.session.asked("pause")
    desk.session.say(StateChanged("paused"))
    assert desk.window.toolbar.train.text() == "Train"
    desk.press(Qt.Key.Key_Space)
    assert desk.session.asked("play")


def test_arrows_take_one_batch_and_one_epoch_unless_the_table_has_the_keys(desk: Desk) -> None:
    desk.window.centralWidget().setFocus()
    desk.window.builder.network.view.clearFocus()
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert desk.session.asked("step") == [()]
    assert desk.session.asked("epoch") == [()]
    view = desk.window.builder.network.view
    view.setFocus()
    desk.qtbot.keyClick(view, Qt.Key.Key_Right)
    assert desk.session.asked("step") == [()]


def test_b_toggles_the_norm_of_the_selected_cell(desk: Desk) -> None:
    desk.window.builder.network.select(1)
    desk.press(Qt.Key.Key_B)
    assert desk.window.document.experiment.lanes[0].norms[1] is None
    assert desk.session.asked("apply") == [(desk.window.document.experiment, False)]
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.document.experiment == desk.experiment
    assert desk.session.asked("apply")[-1][0] == desk.experiment


def test_keeping_the_function_is_passed_on_and_remembered(desk: Desk, settings: Settings) -> None:
    desk.window.actions_["keep-function"].trigger()
    desk.window.builder.network.toggle(1, 0)
    assert desk.session.asked("apply")[-1][1] is True
    assert settings.keep_function


def test_what_cannot_train_is_held_back_and_goes_on_when_mended(desk: Desk) -> None:
    desk.run(5)
    wrong = Gesture("batch size", lambda e: edits.set_training(e, batch_size=5000))
    desk.window._edit(wrong)
    assert desk.session.asked("apply") == []
    assert desk.session.asked("pause") == [()]
    assert not desk.window.actions_["train"].isEnabled()
    assert "5,000" in desk.window.toolbar.train.toolTip()
    desk.window.document.undo_stack.undo()
    assert desk.window.actions_["train"].isEnabled()
    assert desk.session.asked("play") == [()]


def test_the_counter_tells_step_and_speed(desk: Desk) -> None:
    desk.run(1240)
    text = desk.window.toolbar.counter.text.replace("\u2009", " ")
    assert text.startswith("step 1 240 · epoch")
    assert "/s" in text


def test_the_speed_slider_ends_at_full_speed(desk: Desk) -> None:
    for _ in range(12):
        desk.press(Qt.Key.Key_Plus)
    assert desk.session.asked("set_speed")[-1] == (None,)
    assert desk.window.toolbar._speed_text.text() == "full speed"
    for _ in range(12):
        desk.press(Qt.Key.Key_Minus)
    assert desk.session.asked("set_speed")[-1] == (0.2,)
    assert desk.window.toolbar._speed_text.text() == "1 step in 5 s"


# -- what comes back ---


def test_only_views_that_can_be_seen_are_fed(desk: Desk) -> None:
    desk.run(1)
    desk.show(2)
    assert desk.centre.steps[-2:] == [1, 2]
    assert desk.behind.steps == []
    with desk.qtbot.waitSignal(desk.window.host.visible_changed):
        desk.window.host.bring("running")
    assert desk.behind.steps == [2]
    assert desk.behind.experiments[-1] == desk.experiment
    desk.show(3)
    assert desk.behind.steps == [2, 3]
    assert desk.below.steps[-1] == 2


def test_what_visible_views_want_is_measured(desk: Desk) -> None:
    desk.window.feed.update_watch()
    assert desk.session.watch == Watch(stages=frozenset({"linear"}), parameters=True)


def test_a_snapshot_of_an_older_run_is_not_shown(desk: Desk) -> None:
    desk.run(7)
    desk.session.frame.emit(snapshots.snapshot(desk.experiment, step=9, run=desk.session.run - 1))
    assert desk.centre.steps[-1] == 7


def test_an_older_step_stays_while_training_goes_on_behind(desk: Desk) -> None:
    for step in (1, 2, 3):
        desk.run(step)
    desk.window.feed.intent.emit(ShowStep(2))
    desk.show(4)
    assert desk.centre.steps[-1] == 2
    assert "showing step 2 of 4" in desk.window.toolbar.counter.text
    desk.window.actions_["newest"].trigger()
    assert desk.centre.steps[-1] == 4


def test_intents_of_views_are_carried_out(desk: Desk) -> None:
    desk.window.feed.intent.emit(ToggleNorm(1, 2))
    assert desk.window.document.experiment.lanes[1].norms[2] is not None
    desk.window.feed.intent.emit(SelectBlock(2))
    view = desk.window.builder.network.view
    assert desk.window.builder.network.model.line(view.currentIndex().row()).block == 2


def test_a_lane_that_stops_is_told_in_a_banner(desk: Desk) -> None:
    desk.session.say(
        LaneStopped(desk.session.run, 1, 40, 2, "Its loss became infinite at step 40, in block 3.")
    )
    assert desk.said == ["Without stopped at step 40. Its loss became infinite at step 40, in block 3."]
    desk.session.come_up(snapshots.images_preview())
    assert desk.said == []


def test_after_a_failure_the_program_goes_on(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.session.device = "cuda"
    with caplog.at_level(logging.CRITICAL):
        desk.session.say(Failed("The device failed.", "Traceback …"))
    assert desk.said == ["The device failed."]
    desk.answer("Go on on the CPU")
    assert desk.session.asked("set_device") == [("cpu",)]
    desk.run(3)
    assert desk.centre.steps[-1] == 3


def test_a_restart_a_notice_and_an_end_are_told_in_the_status_bar(desk: Desk) -> None:
    desk.session.say(Notice("Something to know."))
    assert desk.window._message.text() == "Something to know."
    desk.session.say(Finished(desk.session.run, "Finished after 2000 steps."))
    assert desk.window._message.text() == "Finished after 2000 steps."


def test_slow_motion_lights_up_the_block(desk: Desk) -> None:
    desk.session.say(PhaseEntered(0, 1, "normalise"))
    assert "block 2: normalise" in desk.window.builder.network._phase.text()
    desk.session.say(PhaseEntered(0, None, "loss"))
    assert "output: loss" in desk.window.builder.network._phase.text()


def test_devices_that_are_not_there_are_greyed_out(desk: Desk) -> None:
    options = {option.value: option for option in desk.window.toolbar.device.options}
    assert options["cpu"].enabled
    assert not options["cuda"].enabled
    assert options["cuda"].tip == "no such card"


# -- files ---


def change(desk: Desk) -> None:
    desk.window._edit(Gesture("seed", lambda e: edits.set_seed(e, e.seed + 1)))


def test_the_title_carries_the_dirty_mark(desk: Desk) -> None:
    assert not desk.window.isWindowModified()
    change(desk)
    assert desk.window.isWindowModified()
    assert "[*]" in desk.window.windowTitle()


def test_closing_with_unsaved_work_asks_once(desk: Desk, tmp_path: Path) -> None:
    change(desk)
    desk.window.close()
    desk.window.close()
    assert len(desk.said) == 1
    assert "changes that are in no file" in desk.said[0]
    assert desk.window.isVisible()
    desk.answer("Cancel")
    assert desk.window.isVisible()
    desk.window.document.save(tmp_path / "mine.bnviz")
    desk.window.close()
    assert not desk.window.isVisible()


def test_closing_and_discarding_closes_and_leaves_nothing_to_rescue(desk: Desk, config_dir: Path) -> None:
    change(desk)
    desk.window.recovery.write()
    desk.window.close()
    desk.answer("Discard")
    assert not desk.window.isVisible()
    assert not list((config_dir / "state").glob("*.bnviz"))


def test_closing_and_saving_saves_to_the_file(desk: Desk, tmp_path: Path) -> None:
    desk.window.document.save(tmp_path / "mine.bnviz")
    change(desk)
    desk.window.close()
    desk.answer("Save")
    assert not desk.window.isVisible()
    assert file.load(tmp_path / "mine.bnviz").seed == desk.experiment.seed + 1


def test_a_dropped_file_is_opened_and_remembered(desk: Desk, tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "other.bnviz"
    file.save(path, Experiment(name="Other"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    spot, none = QPointF(QPoint(50, 50)), Qt.KeyboardModifier.NoModifier
    desk.window.dropEvent(QDropEvent(spot, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none))
    assert desk.window.document.experiment.name == "Other"
    assert desk.session.asked("load")[-1][0] == Experiment(name="Other")
    assert settings.recent_files == [path]


def test_a_broken_file_is_told_in_a_banner_and_the_run_goes_on(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "broken.bnviz"
    path.write_text(json.dumps({"format": 1}))
    desk.window.files.open(path)
    assert "broken.bnviz" in desk.said[0]
    assert desk.window.document.experiment == desk.experiment
    assert len(desk.session.asked("load")) == 1


def test_another_experiment_goes_on_training_if_the_last_one_trained(desk: Desk) -> None:
    desk.run(3)
    desk.window.files.open_preset("circles")
    assert desk.session.asked("load")[-1] == (file.load_preset("circles"), True)
    desk.session.say(StateChanged("paused"))
    desk.window.files.open_preset("digits-sigmoid")
    assert desk.session.asked("load")[-1][1] is False


def test_unsaved_work_of_the_last_time_is_offered(
    qtbot: QtBot, appearance: Appearance, settings: Settings
) -> None:
    first = Desk(qtbot, appearance, settings)
    change(first)
    first.window.recovery.write()
    first.close()
    second = Desk(qtbot, appearance, settings)
    second.window.files.offer_rescued()
    assert "closed with unsaved work" in second.said[0]
    second.answer("Restore")
    assert second.window.document.experiment.seed == first.experiment.seed + 1
    assert second.window.isWindowModified()
    second.window.document.discard()
    second.close()


# -- the window itself ---


def test_the_layout_is_remembered_and_can_be_reset(
    qtbot: QtBot, appearance: Appearance, settings: Settings
) -> None:
    first = Desk(qtbot, appearance, settings)
    first.window.host.docks["curves"].close()
    first.close()
    second = Desk(qtbot, appearance, settings)
    assert second.window.host.docks["curves"].isHidden()
    second.window.actions_["reset-layout"].trigger()
    assert not second.window.host.docks["curves"].isHidden()
    second.close()


def test_projector_mode_shows_one_view_large_and_ends_where_it_began(desk: Desk) -> None:
    scale = desk.window.appearance.scale
    desk.press(Qt.Key.Key_P)
    assert desk.window.appearance.scale > 1.3 * scale
    assert desk.window.host.docks["network"].isHidden()
    assert desk.centre.isVisible()
    desk.press(Qt.Key.Key_2)
    assert not desk.centre.isVisible()
    assert desk.below.isVisible()
    desk.press(Qt.Key.Key_P)
    assert desk.window.appearance.scale == scale
    assert desk.centre.isVisible()
    assert not desk.window.host.docks["network"].isHidden()


def test_the_theme_changes_while_it_runs(desk: Desk) -> None:
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.press(Qt.Key.Key_T, control_shift)
    assert desk.centre._theme.is_dark
    desk.press(Qt.Key.Key_T, control_shift)
    assert not desk.centre._theme.is_dark


def test_larger_type_makes_everything_larger(desk: Desk) -> None:
    before = desk.window.builder.network.view.rowHeight(0)
    desk.window.actions_["larger"].trigger()
    desk.window.actions_["larger"].trigger()
    assert desk.window.builder.network.view.rowHeight(0) > before
    desk.window.actions_["usual-size"].trigger()
    assert desk.window.builder.network.view.rowHeight(0) == before


def test_the_palette_finds_and_does(desk: Desk) -> None:
    desk.window.sheets.open_palette()
    palette = desk.window.sheets.palette
    assert palette is not None
    desk.qtbot.keyClicks(palette.field, "add lane")
    desk.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert len(desk.window.document.experiment.lanes) == 3
    assert not palette.isVisible()


def test_letters_in_their_order_find_a_command() -> None:
    assert score("rl", "View: Reset layout") is not None
    assert score("xyz", "View: Reset layout") is None
    close, far = score("reset", "Train: Reset"), score("reset", "View: Rather useless set")
    assert close is not None
    assert far is None or close < far


def test_help_lists_every_key_and_about_every_version(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1)
    sheet = desk.window.sheets.help
    assert sheet is not None
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    for row in ROWS:
        if row.keys:
            assert row.text.rstrip("…") in texts
    desk.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    desk.window.sheets.open_about()
    about = desk.window.sheets.about
    assert about is not None
    for name in ("bnviz", "Python", "torch", "Device", "Qt", "pyqtgraph"):
        assert name in about.text


def test_the_log_shows_what_is_logged(desk: Desk) -> None:
    pane = desk.window.host.widgets["log"].findChild(LogPane)
    with desk.qtbot.waitSignal(pane.textChanged):
        desk.window.log_handler.handle(
            logging.LogRecord("bnviz.test", logging.INFO, "", 0, "heard", None, None)
        )
    assert "heard" in pane.toPlainText()


def test_no_key_means_two_things() -> None:
    keys = [key for row in ROWS for key in row.keys]
    assert len(keys) == len(set(keys))
    assert not set(keys) & set("123456789")


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (1920, 1080)])
def test_nothing_needs_more_room_than_there_is(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    assert desk.window.minimumSizeHint().width() <= 1280
    assert desk.window.minimumSizeHint().height() <= 720
    assert (desk.window.width(), desk.window.height()) == size


def test_every_control_of_the_window_has_a_name_a_tooltip_and_takes_the_keys(desk: Desk) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSlider)
    controls = [w for kind in kinds for w in desk.window.findChildren(kind) if w.isVisible()]
    for control in controls:
        inside_qt = isinstance(control.parentWidget(), QTabBar | QAbstractItemView | QMenuBar)
        if control.inherits("QScrollBar") or inside_qt:
            continue
        name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        assert name, control
        assert control.toolTip(), (control, name)
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, (control, name)


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_a_narrow_window_keeps_every_button(desk: Desk, scale: float) -> None:
    while desk.window.appearance.scale < scale:
        desk.window.actions_["larger"].trigger()
    desk.window.resize(desk.window.minimumSizeHint().width(), 720)
    bar = desk.window.toolbar
    shown = (bar.train, bar.batch, bar.epoch, bar.reset, bar.slider, bar.data, bar.device, bar.counter)
    for left, right in pairwise(shown):
        assert left.geometry().right() < right.geometry().left()
    assert shown[-1].geometry().right() <= bar.width()
    desk.window.actions_["usual-size"].trigger()


def test_a_picture_of_a_dark_window_is_light(desk: Desk, tmp_path: Path) -> None:
    desk.window.actions_["theme"].trigger()
    pictures._save(desk.window, desk.window.appearance, desk.window.say, str(tmp_path / "window.png"))
    assert QImage(str(tmp_path / "window.png")).pixelColor(3, 300).lightnessF() > 0.9
    assert desk.centre._theme.is_dark
    assert "window.png" in desk.window._message.text()


def test_a_plane_is_shown_beside_the_histograms_until_the_person_says_otherwise(
    qtbot: QtBot, appearance: Appearance, settings: Settings
) -> None:
    from ui.viewtable import default_panes

    session = FakeSession()
    window = MainWindow(session, appearance, settings, snapshots.experiment(), default_panes)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    dock = window.host.docks["decision"]
    assert dock.isHidden()
    window._choose_data("circles")
    assert not dock.isHidden()
    window._choose_data("digits")
    assert dock.isHidden()
    window.host.bring("decision")
    window._choose_data("wine")
    assert not dock.isHidden()
    window.document.discard()
    window.end()


def test_a_drag_that_restarts_the_run_restarts_it_a_few_times_a_second(desk: Desk) -> None:
    for width in range(30, 40):
        desk.window._edit(Gesture("width", lambda e, w=width: edits.set_block(e, 0, width=w), "width"))
    assert len(desk.session.asked("apply")) == 1
    desk.qtbot.waitUntil(lambda: len(desk.session.asked("apply")) == 2)
    assert desk.session.asked("apply")[-1][0] == desk.window.document.experiment
    desk.window._edit(Gesture("rate", lambda e: edits.set_training(e, learning_rate=0.3)))
    assert len(desk.session.asked("apply")) == 3
