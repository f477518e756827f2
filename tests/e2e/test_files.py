"""Files, as a person opens and saves them while it trains."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from bnviz.experiment import file
from tests.e2e import hands
from tests.e2e.conftest import Open
from tests.e2e.desk import Desk
from tests.e2e.program import Start


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "mine.bnviz"
    file.save(path, file.load_preset("digits-sigmoid"))
    return path


def title() -> str:
    """The title the window manager shows."""
    return hands.xdotool("getactivewindow", "getwindowname")


def type_path(desk: Desk, path: Path) -> None:
    """Answer the file dialog."""
    desk.until(lambda: desk.shown(QFileDialog) and desk.window.findChild(QFileDialog).isActiveWindow())
    hands.press("ctrl+a")
    hands.write(str(path))
    hands.press("Return")
    desk.until(lambda: not desk.shown(QFileDialog) and desk.window.isActiveWindow())


def test_saving_takes_the_mark_from_the_title_and_writes_a_good_file(
    opened: Open, saved: Path, program: Start
) -> None:
    desk = opened(saved)
    desk.until_step(2)
    assert title() == "mine – bnviz"
    hands.press("b")
    desk.until(lambda: title() == "mine* – bnviz")
    hands.press("ctrl+s")
    desk.until(lambda: title() == "mine – bnviz")
    assert file.load(saved) == desk.e
    assert desk.e.lanes[0].norms[0] is None
    checked = program("check", saved)
    assert checked.end() == (0, "")
    assert "Digits" in checked.output
    desk.until_on()
    assert len({run for run, _step in desk.seen}) == 1


def test_saving_for_the_first_time_asks_where(desk: Desk, tmp_path: Path) -> None:
    hands.press("ctrl+s")
    type_path(desk, tmp_path / "new")
    desk.until(lambda: title() == "new – bnviz")
    assert file.load(tmp_path / "new.bnviz") == desk.e


def test_opening_a_file_starts_it(desk: Desk, saved: Path) -> None:
    file.save(saved, file.load_preset("circles"))
    run = desk.snapshot.run
    hands.press("ctrl+o")
    type_path(desk, saved)
    desk.until(lambda: desk.e.data.name == "circles" and desk.step > 0 and desk.snapshot.run > run)
    assert title() == "mine – bnviz"


def test_a_broken_file_is_told_in_place_and_the_old_experiment_goes_on_training(
    desk: Desk, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.bnviz"
    good = file.encode(file.load_preset("digits-sigmoid")).decode()
    broken.write_text(good.replace('"width": 100', '"width": 0'), encoding="utf-8")
    before, run = desk.e, desk.snapshot.run
    hands.press("ctrl+o")
    type_path(desk, broken)
    desk.until(lambda: desk.banners)
    assert "broken.bnviz" in desk.banners[0]
    assert "width" in desk.banners[0]
    desk.until_on()
    assert desk.e == before
    assert desk.snapshot.run == run


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "taken.bnviz").mkdir()
    desk.click_pill(1, 0)
    desk.until(lambda: desk.window.document.dirty)
    desk.window.document.save(tmp_path / "taken.bnviz")
    desk.until(lambda: desk.banners)
    assert desk.window.document.dirty
    desk.until_on()


def test_closing_with_unsaved_work_asks_once_and_can_be_cancelled(desk: Desk) -> None:
    desk.click_pill(1, 0)
    desk.until(lambda: desk.window.document.dirty)
    hands.press("alt+F4")
    desk.until(lambda: desk.banners)
    assert desk.window.isVisible()
    desk.click_button("Cancel")
    desk.until(lambda: not desk.banners)
    desk.until_on()
    hands.press("alt+F4")
    desk.until(lambda: desk.banners)
    desk.click_button("Discard")
    desk.until(lambda: not desk.window.isVisible())
