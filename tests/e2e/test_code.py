"""The code view in the real window: it follows the table, is copied and saved, and what is saved runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from bnviz.export.code import script
from tests.e2e import hands
from tests.e2e.conftest import Open
from tests.e2e.desk import Desk
from tests.e2e.test_lessons import until_at_rest
from ui.views.code import CodeView

STEPS = 30
RUN_S = 60


def opened_code(desk: Desk) -> CodeView:
    hands.press("c")
    desk.until(lambda: desk.shown(CodeView))
    return desk.window.findChild(CodeView)


def shown(view: CodeView) -> str:
    return "\n".join(row.text for row in view.left.pane.shown)


def test_a_norm_toggled_in_the_table_changes_the_lines_while_it_trains(desk: Desk) -> None:
    view = opened_code(desk)
    assert shown(view).count("BatchNorm1d") == 3
    until_at_rest(desk, view.copy_button)
    desk.click_pill(0, 1)
    desk.until(lambda: shown(view).count("BatchNorm1d") == 2)
    desk.until_on()
    hands.press("ctrl+z")
    desk.until(lambda: shown(view).count("BatchNorm1d") == 3)


def test_what_is_copied_is_the_script_of_the_lane_that_is_shown(desk: Desk) -> None:
    view = opened_code(desk)
    until_at_rest(desk, view.copy_button)
    desk.click(view.copy_button)
    clipboard = QGuiApplication.clipboard()
    desk.until(lambda: "import torch" in clipboard.text())
    assert clipboard.text() == script(desk.e, 0).text


def test_a_saved_script_runs_by_itself_and_has_the_losses_of_the_window(opened: Open, tmp_path: Path) -> None:
    desk = opened("circles", play=False)
    desk.until(lambda: desk.step == 0)
    view = opened_code(desk)
    until_at_rest(desk, view.save_button)
    desk.click(view.save_button)
    desk.until(lambda: desk.window.findChildren(QFileDialog))
    dialog = desk.window.findChild(QFileDialog)
    desk.until(dialog.isVisible)
    name = dialog.findChild(QLineEdit)
    desk.until(name.hasFocus)
    hands.press("ctrl+a")
    path = tmp_path / "circles.py"
    hands.write(str(path))
    hands.press("Return")
    desk.until(path.is_file)
    desk.until(desk.window.isActiveWindow)
    for _ in range(STEPS):
        before = desk.step
        hands.press("Right")
        desk.until(lambda before=before: desk.step > before)
    history = desk.window.session.history
    assert history is not None
    steps, losses = history.train_curve(0)
    assert [int(step) for step in steps[:STEPS]] == list(range(1, STEPS + 1))
    asked = "import json, runpy, sys; print(json.dumps(runpy.run_path(sys.argv[1])['losses']))"
    done = subprocess.run(
        [sys.executable, "-c", asked, str(path)],
        capture_output=True,
        text=True,
        timeout=RUN_S,
        check=True,
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )
    alone = json.loads(done.stdout.splitlines()[-1])
    assert losses[:STEPS] == pytest.approx(alone[:STEPS], abs=1e-6)
