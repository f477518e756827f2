"""The line at the bottom: a sentence that does not fit beside the times is read first."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.status import StatusLine

LONG = "With batch norm: running statistics of three norms measured over the whole training set of digits."


def test_times_make_room_for_a_long_sentence_and_come_back_after_it(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(700, 24)
    with qtbot.waitExposed(line):
        line.show()
    line.show_times(1.0, 1.0, 1.0)
    line.say("Saved.")
    assert line._times.isVisible()
    line.say(LONG)
    assert not line._times.isVisible()
    needed = line._message.fontMetrics().horizontalAdvance(LONG)
    qtbot.waitUntil(lambda: line._message.width() >= needed)
    line.resize(1800, 24)
    assert line._times.isVisible()
    line.resize(700, 24)
    line._forget.timeout.emit()
    assert line._times.isVisible()
    assert line.text == ""
