from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk
from ui.countdown import OVER_S, Countdown


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def countdown(qtbot: QtBot, appearance: object, clock: Clock) -> Iterator[Countdown]:
    del appearance
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    made = Countdown(window, clock)
    yield made
    made.stop()


def after(countdown: Countdown, clock: Clock, seconds: float) -> str:
    clock.now += seconds
    countdown._tick()
    return countdown.text


def test_it_counts_down_and_goes_away_by_itself(countdown: Countdown, clock: Clock) -> None:
    countdown.start(10)
    assert countdown.text == "10"
    assert after(countdown, clock, 0.5) == "10"
    assert after(countdown, clock, 0.6) == "9"
    assert after(countdown, clock, 9.0) == "0"
    assert "Time is up" in countdown.accessibleDescription()
    after(countdown, clock, OVER_S)
    assert countdown.isHidden()


def test_one_key_starts_pauses_and_goes_on(countdown: Countdown, clock: Clock) -> None:
    countdown.toggle()
    assert after(countdown, clock, 5.0) == "15"
    countdown.toggle()
    assert "Paused" in countdown.accessibleDescription()
    clock.now += 60
    countdown.toggle()
    assert countdown.left_s == pytest.approx(15.0)
    assert after(countdown, clock, 2.0) == "13"


def test_the_next_one_is_as_long_as_the_last(countdown: Countdown, clock: Clock) -> None:
    countdown.start(30)
    after(countdown, clock, 31.0)
    countdown.toggle()
    assert countdown.text == "30"


def test_the_ring_gets_shorter(countdown: Countdown, clock: Clock) -> None:
    countdown.start(10)
    full = countdown._dial.grab().toImage()
    after(countdown, clock, 5.0)
    assert countdown._dial.share == pytest.approx(0.5)
    assert countdown._dial.grab().toImage() != full


def test_the_keys_of_a_teacher_work_in_projector_mode_and_it_is_larger_there(desk: Desk) -> None:
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    dial = desk.window.countdown
    assert dial.isVisible()
    assert dial.text == "10"
    small = dial.width()
    desk.press(Qt.Key.Key_P)
    assert dial.isVisible()
    assert dial.width() > 1.5 * small
    assert desk.window.rect().contains(dial.geometry())
    desk.press(Qt.Key.Key_Period)
    assert "Paused" in dial.accessibleDescription()
    desk.press(Qt.Key.Key_Comma)
    assert dial.isHidden()
    desk.press(Qt.Key.Key_P)
