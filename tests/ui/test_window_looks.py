from __future__ import annotations

import logging
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QTabBar,
)
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from tests.ui import snapshots
from tests.ui.desk import Desk
from tests.ui.fake_session import FakeSession
from ui import pictures
from ui.action_table import ROWS
from ui.builder.gesture import Gesture
from ui.log import LogPane
from ui.palette import score
from ui.settings import Settings
from ui.style import Appearance
from ui.window import MainWindow


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


def test_a_view_is_found_before_a_term_that_mentions_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    palette = desk.window.sheets.palette
    assert palette is not None
    titles = []
    for words in ("log", "histograms", "network"):
        palette.field.setText(words)
        titles.append(palette._shown[0].title)
    assert titles == ["Show: Log", "Show: Histograms", "Show: Network"]
    palette.close_sheet()


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
    handler = desk.window.log_handler
    with desk.qtbot.waitSignal(handler.bridge.kept):
        handler.handle(logging.LogRecord("bnviz.test", logging.INFO, "", 0, "before it opened", None, None))
    desk.window.host.bring("log")
    pane = desk.window.host.widgets["log"].findChild(LogPane)
    with desk.qtbot.waitSignal(pane.textChanged):
        handler.handle(logging.LogRecord("bnviz.test", logging.INFO, "", 0, "heard", None, None))
    before, heard = pane.toPlainText().splitlines()
    assert before.endswith("before it opened")
    assert heard.endswith("heard")


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
    pictures._save(desk.window, desk.window.appearance, desk.window.status.say, str(tmp_path / "window.png"))
    assert QImage(str(tmp_path / "window.png")).pixelColor(3, 300).lightnessF() > 0.9
    assert desk.centre._theme.is_dark
    assert "window.png" in desk.window.status.text


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


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_view_taken_out_from_behind_a_tab_is_on_the_screen_and_fed(desk: Desk) -> None:
    desk.run(0)
    assert "running" not in desk.window.host.visible_panes()
    dock = desk.window.host.docks["running"]
    with desk.qtbot.waitSignal(desk.window.host.visible_changed):
        dock.setFloating(True)
    assert desk.window.frameGeometry().contains(dock.pos())
    desk.run(10)
    assert desk.behind.steps[-1] == 10


def test_every_panel_of_the_real_window_has_a_key_that_shows_and_one_that_hides(
    qtbot: QtBot, appearance: Appearance, settings: Settings
) -> None:
    from ui.viewtable import default_panes

    window = MainWindow(FakeSession(), appearance, settings, snapshots.experiment(), default_panes)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    host = window.host
    keys = host.keys()
    assert set(keys) == {pane.id for pane in host.panes}
    assert len(set(keys.values())) == len(keys)
    assert not set(keys.values()) & {key for row in ROWS for key in row.keys}
    for name, key in keys.items():
        for _ in range(2):
            before = name in host.visible_panes()
            qtbot.keyClick(window, Qt.Key(ord(key)), Qt.KeyboardModifier.AltModifier)
            qtbot.waitUntil(lambda name=name, before=before: (name in host.visible_panes()) != before)
            assert host.flips_by_pane[name].isChecked() != before
        if name not in host.visible_panes():
            qtbot.keyClick(window, Qt.Key(ord(key)))
            qtbot.waitUntil(lambda name=name: name in host.visible_panes())
    window.document.discard()
    window.end()


def test_a_second_panel_can_be_shown_in_projector_mode(desk: Desk) -> None:
    desk.press(Qt.Key.Key_P)
    assert not desk.below.isVisible()
    desk.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert desk.below.isVisible()
    assert desk.centre.isVisible()
    desk.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert not desk.below.isVisible()
    desk.press(Qt.Key.Key_P)
    assert desk.below.isVisible()
