"""Versions of everything, with a button that copies them. Knows no engine, and does not load torch."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bnviz import __version__
from ui import fonts
from ui.controls import TextButton, caption
from ui.language import tr
from ui.sheet import Sheet


def versions(device: str) -> list[tuple[str, str]]:
    """Name and version of what a report about a fault should mention."""
    return [
        ("bnviz", __version__),
        ("Python", platform.python_version()),
        ("torch", _version("torch")),
        (tr("Device"), device),
        ("PySide6", _version("PySide6-Essentials")),
        ("Qt", str(qVersion())),
        ("pyqtgraph", _version("pyqtgraph")),
        ("numpy", _version("numpy")),
        (tr("System"), f"{platform.system()} {platform.release()} {platform.machine()}"),
        (tr("Screen"), f"{QGuiApplication.platformName()}, {sys.byteorder}-endian"),
    ]


class About(Sheet):
    """The versions as text to select, and a button that copies all of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "bnviz", width=460)
        line = caption(
            tr("See batch normalization: the same network with and without it, side by side, live.")
        )
        line.setWordWrap(True)
        self.body.addWidget(line)
        self._text = caption("", "plain", self.card)
        self._text.setFont(_mono(self))
        self.body.addWidget(self._text)
        self.body.addWidget(caption(tr("No account, no network, no telemetry. MIT licence.")))
        self.copy = TextButton(
            tr("Copy"), tr("Copy the versions to the clipboard"), self.card, role="primary", icon="copy"
        )
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy)
        self.body.addLayout(row)

    def open_about(self, device: str) -> None:
        """Open with the versions as they are now."""
        rows = versions(device)
        wide = max(len(name) for name, _value in rows)
        self._text.setFont(_mono(self))
        self._text.setText("\n".join(f"{name.ljust(wide)}  {value}" for name, value in rows))
        self.copy.setText(tr("Copy"))
        self.open_sheet(self.copy)

    @property
    def text(self) -> str:
        """What the button copies."""
        return self._text.text()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copy.setText(tr("Copied"))


def _mono(widget: QWidget) -> QFont:
    return fonts.like(widget.font(), 0.95, mono=True)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return tr("not installed")
