from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.controls import (
    Choice,
    Linear,
    Logarithmic,
    NumberField,
    Option,
    Popover,
    Segmented,
    SliderField,
    Stops,
)
from ui.controls.number import short_number
from ui.toolbar import FASTEST, SpeedScale

pytestmark = pytest.mark.usefixtures("appearance")


@given(st.floats(1e-5, 100.0))
def test_a_logarithmic_scale_comes_back_to_two_digits(value: float) -> None:
    scale = Logarithmic(1e-5, 100.0)
    assert scale.value(scale.place(value)) == pytest.approx(value, rel=0.06)


def test_a_logarithmic_scale_with_zero_has_zero_at_its_left_end() -> None:
    scale = Logarithmic(1e-6, 1.0, zero=True)
    assert scale.value(0.0) == 0.0
    assert scale.place(0.0) == 0.0
    assert scale.value(1.0) == 1.0


@given(st.integers(0, 20))
def test_a_linear_scale_comes_back_exactly(n: int) -> None:
    scale = Linear(0.0, 1.0, 0.05)
    assert scale.value(scale.place(n * 0.05)) == pytest.approx(n * 0.05)


def test_stops_give_only_their_values_but_show_any() -> None:
    scale = Stops((1, 2, 4, 8, 100))
    assert {scale.value(p / 100) for p in range(101)} == {1, 2, 4, 8, 100}
    assert scale.place(3) == pytest.approx((1 + 0.5) / 4)
    assert scale.place(1000) == 1.0


def test_the_speed_slider_ends_without_a_limit() -> None:
    scale = SpeedScale()
    assert scale.value(1.0) == math.inf
    assert scale.value(0.0) == pytest.approx(0.2)
    assert scale.place(math.inf) == 1.0
    assert scale.value(scale.place(FASTEST)) == pytest.approx(FASTEST)


@pytest.mark.parametrize(
    ("value", "text"), [(0.1, "0.1"), (1e-5, "1e-5"), (2000.0, "2000"), (0.125, "0.125"), (0.0, "0")]
)
def test_numbers_are_written_short(value: float, text: str) -> None:
    assert short_number(value) == text


def test_up_and_down_go_to_the_next_number(qtbot: QtBot) -> None:
    field = NumberField("Width", "tip", 1, 4096, whole=True, step=1)
    qtbot.addWidget(field)
    field.show_value(10)
    with qtbot.waitSignal(field.entered) as entered:
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert entered.args == [11.0]


def test_showing_a_value_tells_nobody(qtbot: QtBot) -> None:
    field = SliderField(Linear(0, 1, 0.1), "Noise", "tip", 0, 1)
    choice = Choice([Option(1, "one"), Option(2, "two")], "Choice", "tip")
    segments = Segmented([Option(1, "one"), Option(2, "two")], "Segments", "tip")
    for widget in (field, choice, segments):
        qtbot.addWidget(widget)
    with (
        qtbot.assertNotEmitted(field.changed),
        qtbot.assertNotEmitted(choice.chosen),
        qtbot.assertNotEmitted(segments.chosen),
    ):
        field.show_value(0.5)
        choice.show_value(2)
        segments.show_value(2)
    assert (field.value, choice.value, segments.value) == (0.5, 2, 2)


def test_what_is_not_there_is_greyed_out_with_its_reason(qtbot: QtBot) -> None:
    choice = Choice([Option("cpu", "CPU"), Option("cuda", "CUDA", "no such card", False)], "Device", "tip")
    qtbot.addWidget(choice)
    model = choice.model()
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "no such card"


def test_a_popover_closes_on_a_press_outside_and_gives_the_focus_back(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(500, 400)
    column = QVBoxLayout(window)
    button = QPushButton("behind")
    column.addWidget(button)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    button.setFocus()
    popover = Popover(button, "Settings")
    inside = QPushButton("inside", popover)
    popover.body.addWidget(inside)
    popover.open_beside(button.rect(), inside)
    assert window.focusWidget() is inside
    qtbot.mouseClick(inside, Qt.MouseButton.LeftButton)
    assert popover.isVisible()
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=window.rect().bottomLeft())
    assert not popover.isVisible()
    assert window.focusWidget() is button


def test_arrows_go_through_segments_and_tab_stops_at_the_chosen_one(qtbot: QtBot) -> None:
    segments = Segmented([Option(1, "one"), Option(2, "two"), Option(3, "three")], "Segments", "tip")
    qtbot.addWidget(segments)
    segments.show()
    qtbot.waitUntil(segments.isActiveWindow)
    segments.show_value(1)
    segments.button(1).setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(segments.chosen) as chosen:
        qtbot.keyClick(segments.button(1), Qt.Key.Key_Right)
    assert chosen.args == [2]
    assert segments.button(2).hasFocus()
