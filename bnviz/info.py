"""The versions of bnviz and of everything it stands on, for About and for reports.

Imports none of it except torch, which alone knows the devices.
"""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from bnviz import __version__
from bnviz.sayings import joined, said

PACKAGES = ("torch", "numpy", "PySide6-Essentials", "pyqtgraph", "msgspec")


def lines() -> list[tuple[str, str]]:
    """(name, version) in the order in which they are shown."""
    found = [
        ("bnviz", __version__),
        ("Python", f"{platform.python_version()} ({sys.executable})"),
        (said("System"), platform.platform()),
    ]
    for package in PACKAGES:
        try:
            found.append((package, version(package)))
        except PackageNotFoundError:
            found.append((package, said("not installed")))
    return [*found, (said("Devices"), _devices())]


def _devices() -> str:
    from bnviz.training.devices import devices

    told = (
        device.title
        if device.available
        else said("{device}: not available ({reason})", device=device.title, reason=device.reason)
        for device in devices()
    )
    return joined(*told, by="; ")
