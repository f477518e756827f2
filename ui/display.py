"""Tells before Qt starts why no window can open here: Qt itself would abort. Imports no Qt."""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

HELP = (
    "Without a screen there are the headless commands (`bnviz train --help`), "
    "or a virtual one: `xvfb-run bnviz`."
)


def obstacle() -> str | None:
    """A sentence that says why Qt could not open a window, with what to do; None if nothing is in the way."""
    if sys.platform != "linux":
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if platform in ("offscreen", "minimal", "vnc", "linuxfb", "eglfs"):
        return None
    if platform != "xcb" and _wayland_is_there():
        return None
    if not os.environ.get("DISPLAY"):
        return f"There is no display to open a window on. {HELP}"
    return _why_no_x() or _missing_library()


def _wayland_is_there() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return (Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / name).exists()


def _why_no_x() -> str | None:
    """Connect as Qt will, through libxcb, which knows sockets and permissions."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return "The system library libxcb is missing. Run `make run`, or install libxcb1."
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if refused:
        return f"The display {os.environ['DISPLAY']} does not answer, or lets nobody in. {HELP}"
    return None


def _missing_library() -> str | None:
    """Load Qt's platform plugin the way Qt does; the loader names the library that is not there."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return None
    plugin = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():
        return None
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        library = str(error).split(":")[0]
        return (
            f"Qt needs the system library {library}, which is not there. Run `make run`, which installs it, "
            "or install it with your package manager (Debian and Ubuntu: apt install libxcb-cursor0 libegl1 "
            "libxkbcommon-x11-0 libdbus-1-3)."
        )
    return None
