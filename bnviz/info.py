"""The versions of bnviz and of everything it stands on, for About and for reports.

Imports none of it except torch, which alone knows the devices.
"""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from bnviz import __version__

PACKAGES = ("torch", "numpy", "PySide6-Essentials", "pyqtgraph", "msgspec")


def lines() -> list[tuple[str, str]]:
    """(name, version) in the order in which they are shown."""
    found = [
        ("bnviz", __version__),
        ("Python", f"{platform.python_version()} ({sys.executable})"),
        ("System", platform.platform()),
    ]
    for package in PACKAGES:
        try:
            found.append((package, version(package)))
        except PackageNotFoundError:
            found.append((package, "not installed"))
    return [*found, ("Devices", _devices())]


def _devices() -> str:
    from bnviz.training.devices import devices

    return "; ".join(
        device.title if device.available else f"{device.title}: not available ({device.reason})"
        for device in devices()
    )
