"""Pictures of the window, always light. Knows no experiment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.language import tr
from ui.style import Appearance


def save_picture(window: QWidget, appearance: Appearance, say: Callable[[str], None]) -> None:
    """Ask where, and save a picture of the window there."""
    dialog = QFileDialog(window, tr("Save picture"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(tr("Pictures ({pattern})", pattern="*.png"))
    dialog.setDefaultSuffix("png")
    dialog.selectFile("bnviz.png")
    dialog.fileSelected.connect(partial(_save, window, appearance, say))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write_picture(window: QWidget, path: Path, size: tuple[int, int] | None = None) -> bool:
    """Write the window as it is to a file, cut to `size` in pixels; False if that cannot be done."""
    taken = window.grab()
    if size is not None:
        taken = taken.copy(0, 0, *size)
    return taken.save(str(path))


def _save(window: QWidget, appearance: Appearance, say: Callable[[str], None], name: str) -> None:
    with appearance.light():
        saved = write_picture(window, Path(name))
    if saved:
        say(tr("The picture is in {file}.", file=Path(name).name))
    else:
        say(tr("The picture could not be written to {file}.", file=name))
