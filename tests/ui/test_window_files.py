from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from bnviz.experiment import file
from bnviz.experiment.values import Experiment
from bnviz.training.events import StateChanged
from tests.ui.desk import Desk, change
from ui.settings import Settings
from ui.style import Appearance


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
