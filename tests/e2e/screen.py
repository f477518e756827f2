"""An X server of the tests' own with a window manager on it, and what can be seen there. Knows no window."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

SIZE = (1440, 900)
END_S = 10

# Windows get the focus when they open, and Alt+F4 closes them; nothing else is bound to keys or the mouse.
OPENBOX = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <desktops><number>1</number></desktops>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
</openbox_config>
"""

Pixels = NDArray[np.uint8]


@contextmanager
def x_server(folder: Path) -> Iterator[str]:
    """Xvfb and openbox, both ready; yields the display's name."""
    with ExitStack() as cleanup:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                f"{SIZE[0]}x{SIZE[1]}x24",
                "-nolisten",
                "tcp",
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        cleanup.callback(_end, server)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            name = f":{pipe.readline().strip()}"
        assert name != ":", "Xvfb did not start"
        config = folder / "openbox.xml"
        config.write_text(OPENBOX, encoding="utf-8")
        manager = subprocess.Popen(
            ["openbox", "--sm-disable", "--config-file", str(config), "--startup", "echo ready"],
            env=os.environ | {"DISPLAY": name},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        cleanup.callback(_end, manager)
        assert manager.stdout is not None
        assert manager.stdout.readline() == "ready\n", "openbox did not start"
        yield name
        manager.stdout.close()


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(END_S)


def pixels_of(image: QImage) -> Pixels:
    """Rows by columns by red, green and blue."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def look(area: QRect | None = None) -> Pixels:
    """What the X server shows now, whoever painted it."""
    screen = QGuiApplication.primaryScreen()
    seen = area if area is not None else screen.geometry()
    image = screen.grabWindow(0, seen.x(), seen.y(), seen.width(), seen.height()).toImage()
    return pixels_of(image)


def place_of(widget: QWidget, area: QRect | None = None) -> QRect:
    """Where a widget, or an area of it, is on the screen."""
    inside = area if area is not None else widget.rect()
    return QRect(widget.mapToGlobal(QPoint(inside.topLeft())), inside.size())


def count(pixels: Pixels, colour: str, tolerance: int = 24) -> int:
    """How many pixels have this ``#rrggbb`` colour, or one close to it."""
    wanted = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], np.int16)
    return int((np.abs(pixels.astype(np.int16) - wanted).max(axis=2) <= tolerance).sum())
