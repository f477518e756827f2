"""A card beside what it belongs to: where it lies, and that it stays there."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.controls import Popover

LOW = QRect(10, 300, 40, 20)  # in a window 400 high


def test_a_card_that_had_to_move_up_stays_there_when_it_shrinks(qtbot: QtBot) -> None:
    """What was just chosen in it must not run away from under the mouse."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    card, content = Popover(window, "card"), QWidget()
    card.body.addWidget(content)
    content.setFixedSize(200, 250)
    card.open_beside(LOW)
    high = card.y()
    assert high < LOW.top() - 50
    content.setFixedSize(200, 60)
    card.place()
    assert card.height() < 150
    assert card.y() == high
    card.close_popover()
    card.open_beside(LOW)
    assert card.y() > high + 50, "opened anew it lies beside its place again"
    card.close_popover()
