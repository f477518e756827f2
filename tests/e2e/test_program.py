"""bnviz as a program: how it starts, how it ends, and what it leaves behind."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QRect, QTimer

from bnviz.experiment import file
from tests.e2e import hands, screen
from tests.e2e.conftest import Open
from tests.e2e.program import Program, Start
from ui.theme import LIGHT

LIMIT_MS, LOOK_MS = 30_000, 100

# Stands in for torch's own start-up: the import waits until the test lets it go on, then goes the usual way.
SLOW_TORCH = """
import importlib.abc, os, sys, threading

class Gate(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == "torch" and threading.current_thread() is not threading.main_thread():
            sys.meta_path.remove(self)
            open(os.environ["TORCH_GATE"]).read()

sys.meta_path.insert(0, Gate())
"""

pytestmark = pytest.mark.usefixtures("qapp")


def window_of(program: Program) -> str:
    """Wait for the program's window; its number on the X server."""
    return hands.xdotool("search", "--sync", "--onlyvisible", "--all", "--pid", str(program.process.pid),
                         "--name", "bnviz")  # fmt: skip


def is_shown(program: Program) -> bool:
    """Whether any window of the program can be seen."""
    pid = str(program.process.pid)
    return bool(hands.xdotool_may_fail("search", "--onlyvisible", "--all", "--pid", pid, "--name", "bnviz"))


def until(holds: Callable[[], object]) -> None:
    """Look now and then until something holds: each look costs the program some of its time."""
    loop, looks, limit = QEventLoop(), QTimer(interval=LOOK_MS), QTimer(singleShot=True, interval=LIMIT_MS)

    def look() -> None:
        if holds():
            loop.exit(0)

    looks.timeout.connect(look)
    limit.timeout.connect(partial(loop.exit, 1))
    looks.start()
    limit.start()
    assert loop.exec() == 0, "waited in vain"


def until_it_trains() -> None:
    """Both lanes' bars are on the screen, and they move."""
    middle = QRect(350, 100, 1080, 500)

    def painted() -> bool:
        seen = screen.look(middle)[::2, ::2]
        return all(screen.count(seen, colour) > 250 for colour in LIGHT.lanes[:2])

    until(painted)
    before = screen.look(middle)
    until(lambda: not (screen.look(middle) == before).all())


def has_focus(number: str) -> bool:
    return hands.xdotool_may_fail("getactivewindow") == number


def test_closed_while_it_trains_it_ends_well(program: Start) -> None:
    running = program()
    number = window_of(running)
    until_it_trains()
    assert has_focus(number)
    hands.press("alt+F4")
    assert running.end() == (0, "")


def test_closed_while_torch_is_loading_it_ends_well(program: Start, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    (tmp_path / "sitecustomize.py").write_text(SLOW_TORCH, encoding="utf-8")
    running = program(TORCH_GATE=str(gate), PYTHONPATH=str(tmp_path))
    with gate.open("w"):  # returns when torch's import has begun
        number = window_of(running)
        until(lambda: has_focus(number))
        hands.press("alt+F4")
        until(lambda: not is_shown(running))
    assert running.end() == (0, "")


def test_ctrl_c_in_the_terminal_ends_it_well(program: Start) -> None:
    running = program("circles")
    window_of(running)
    until_it_trains()
    running.process.send_signal(signal.SIGINT)
    assert running.end() == (0, "")


def test_it_starts_in_the_theme_and_size_it_is_told(program: Start) -> None:
    running = program("circles", "--theme", "dark", "--size", "1200x700")
    number = window_of(running)
    until(lambda: "1200x700" in hands.xdotool("getwindowgeometry", number))
    until(lambda: screen.look()[::4, ::4].mean() < 60)


def test_without_a_display_it_says_so_in_one_sentence(program: Start) -> None:
    ended = program(DISPLAY=None, QT_QPA_PLATFORM=None)
    status, said = ended.end()
    assert said.startswith("bnviz: There is no display")
    assert (status, said.count("\n")) == (2, 1)


def test_a_display_that_does_not_answer_is_told_in_one_sentence(program: Start) -> None:
    ended = program(DISPLAY=":4999", QT_QPA_PLATFORM=None)
    status, said = ended.end()
    assert said.startswith("bnviz: The display :4999 does not answer")
    assert (status, said.count("\n")) == (2, 1)


def test_a_preset_that_does_not_exist_is_told_in_one_sentence(program: Start) -> None:
    ended = program("digits-sigmoidal")
    status, said = ended.end()
    assert "digits-sigmoidal" in said
    assert (status, said.count("\n")) == (2, 1)


def test_a_broken_file_on_the_command_line_is_told_in_one_sentence(program: Start, tmp_path: Path) -> None:
    broken = tmp_path / "broken.bnviz"
    broken.write_bytes(b'{"format": 1, "name": ')
    ended = program(broken)
    status, said = ended.end()
    assert said.startswith("bnviz: Cannot open broken.bnviz")
    assert (status, said.count("\n")) == (2, 1)


def test_unsaved_work_is_offered_again_after_a_crash_and_not_before(
    program: Start, opened: Open, config_dir: Path
) -> None:
    running = program("circles")
    number = window_of(running)
    until(lambda: has_focus(number))
    hands.press("b")
    kept = config_dir / "state" / "unsaved-0.bnviz"
    until(kept.exists)
    edited = file.load(kept)
    assert edited != file.load_preset("circles")

    second = opened()
    second.until_step(3)
    assert second.banners == [], "the first one is still at work"
    second.window.close_now()

    running.process.kill()
    assert running.end() == (-signal.SIGKILL, "")
    third = opened()
    third.until(lambda: third.banners)
    assert "unsaved work" in third.banners[0]
    third.until_step(3)
    third.click_button("Restore")
    third.until(lambda: third.e == edited and third.step > 0)
    assert third.window.document.dirty
