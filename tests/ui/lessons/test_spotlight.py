"""The ring stays around what it lights, wherever that moves, and never around nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.lessons.spotlight import ROOM_X, ROOM_Y, Spotlight


class Room:
    """A window with a panel that scrolls, and twenty rows in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.resize(300, 200)
        qtbot.addWidget(self.window)
        self.area = QScrollArea(self.window)
        self.area.setGeometry(20, 20, 260, 160)
        inner = QWidget()
        column = QVBoxLayout(inner)
        self.rows = [QLabel(f"row {number}", inner) for number in range(20)]
        for row in self.rows:
            row.setFixedHeight(24)
            column.addWidget(row)
        self.area.setWidget(inner)
        self.light = Spotlight(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)

    def place(self, row: int) -> QRect:
        label = self.rows[row]
        around = QRect(label.mapTo(self.window, QPoint(0, 0)), label.size())
        return around.adjusted(-ROOM_X, -ROOM_Y, ROOM_X, ROOM_Y)


def test_the_ring_moves_with_a_panel_that_scrolls(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.light.show_around([room.rows[3]])
    before = room.light.geometry()
    assert before == room.place(3)
    room.area.verticalScrollBar().setValue(40)
    assert room.light.geometry() == room.place(3) == before.translated(0, -40)


def test_what_is_scrolled_out_of_sight_has_no_ring(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.light.show_around([room.rows[1]])
    bar = room.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert room.light.geometry().isEmpty()
    bar.setValue(0)
    assert room.light.geometry() == room.place(1)


def test_the_ring_moves_with_the_dock_around_it(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.light.show_around([room.rows[2]])
    room.area.move(35, 28)
    assert room.light.geometry() == room.place(2)
