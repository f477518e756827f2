"""Mouse and keyboard as a person has them: events of the X server, made by xdotool. Know no window."""

from __future__ import annotations

import subprocess

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

LIMIT_S = 30
LEFT, RIGHT, UP, DOWN = "1", "3", "4", "5"  # buttons; the wheel's two are buttons as well


def xdotool(*words: str) -> str:
    """Run one chain of xdotool's commands; what it prints."""
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=LIMIT_S, check=True)
    return done.stdout.strip()


def xdotool_may_fail(*words: str) -> str:
    """The same for questions whose answer may be "none"."""
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=LIMIT_S, check=False)
    return done.stdout.strip()


def point(widget: QWidget, spot: QPoint | None = None) -> tuple[str, str]:
    """A spot of a widget, or its middle, on the screen."""
    place = widget.mapToGlobal(spot if spot is not None else widget.rect().center())
    return str(place.x()), str(place.y())


def click(widget: QWidget, spot: QPoint | None = None, button: str = LEFT) -> None:
    """Go there and click."""
    xdotool("mousemove", *point(widget, spot), "click", button)


def drag(widget: QWidget, *spots: QPoint) -> None:
    """Press at the first spot, go along the others, let go at the last."""
    first, *others = (point(widget, spot) for spot in spots)
    words = ["mousemove", *first, "mousedown", LEFT]
    for place in others:
        words += ["mousemove", *place]
    xdotool(*words, "mouseup", LEFT)


def press(*keys: str) -> None:
    """Keys one after the other, such as ``ctrl+z``, to whatever has the focus."""
    xdotool("key", *keys)


def write(text: str) -> None:
    """Type a text to whatever has the focus."""
    xdotool("type", "--delay", "2", text)


def reveal(widget: QWidget, qtbot: QtBot) -> None:
    """Turn the wheel over the panel that scrolls `widget` until all of it can be seen."""
    panel: QWidget | None = widget.parentWidget()
    while panel is not None and not isinstance(panel, QScrollArea):
        panel = panel.parentWidget()
    if panel is None:
        return
    port = panel.viewport()

    def place() -> QRect:
        return QRect(widget.mapTo(port, QPoint(0, 0)), widget.size())

    bar = panel.verticalScrollBar()
    while not port.rect().contains(place()):
        before = bar.value()
        xdotool("mousemove", *point(port, QPoint(8, port.height() // 2)))
        xdotool("click", DOWN if place().bottom() > port.rect().bottom() else UP)
        qtbot.waitUntil(lambda before=before: bar.value() != before)


def fill(field: QWidget, text: str, qtbot: QtBot) -> None:
    """Click into a field, type over what is there, and press Return."""
    reveal(field, qtbot)
    click(field)
    qtbot.waitUntil(field.hasFocus)
    press("ctrl+a")
    write(text)
    press("Return")
