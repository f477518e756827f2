"""Line icons of our own, drawn in any colour. Knows Qt's pictures and nothing of the window."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_DOT = '<circle cx="{0}" cy="{1}" r="{2}" fill="{{c}}" stroke="none"/>'


def _dots(*places: tuple[float, float], r: float = 1.3) -> str:
    return "".join(_DOT.format(x, y, r) for x, y in places)


# Each is the inside of a 24 x 24 SVG; "{c}" is the colour. Lines are 1.8 wide with round ends.
_SHAPES: dict[str, str] = {
    "play": '<path d="M8 5.2v13.6L19 12z" fill="{c}" stroke-width="1.6"/>',
    "pause": '<rect x="6.5" y="5" width="3.6" height="14" rx="1" fill="{c}" stroke="none"/>'
    '<rect x="13.9" y="5" width="3.6" height="14" rx="1" fill="{c}" stroke="none"/>',
    "batch": '<path d="M7 6v12l8-6z" fill="{c}"/><path d="M18 6v12"/>',
    "epoch": '<path d="M4 6v12l7.5-6z" fill="{c}"/><path d="M11.5 6v12l7.5-6z" fill="{c}"/>'
    '<path d="M21 6v12"/>',
    "reset": '<path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5"/><path d="M4 3.8v4.4h4.4"/>',
    "plus": '<path d="M12 5.5v13M5.5 12h13"/>',
    "minus": '<path d="M5.5 12h13"/>',
    "close": '<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>',
    "chevron-down": '<path d="M6 9.5l6 6 6-6"/>',
    "chevron-right": '<path d="M9.5 6l6 6-6 6"/>',
    "up": '<path d="M12 19V5.5M6 11l6-6 6 6"/>',
    "down": '<path d="M12 5v13.5M6 13l6 6 6-6"/>',
    "trash": '<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5"/>',
    "copy": '<rect x="8.5" y="8.5" width="11" height="11" rx="2"/>'
    '<path d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>',
    "dice": '<rect x="4.5" y="4.5" width="15" height="15" rx="3.5"/>' + _dots((9, 9), (12, 12), (15, 15)),
    "more": _dots((6, 12), (12, 12), (18, 12), r=1.5),
    "float": '<rect x="4.5" y="8.5" width="11" height="11" rx="2"/><path d="M9.5 4.5h8a2 2 0 0 1 2 2v8"/>',
    "check": '<path d="M5 12.5l4.6 4.6L19 7.5"/>',
    "search": '<circle cx="10.8" cy="10.8" r="6"/><path d="M15.4 15.4L20 20"/>',
    "info": '<circle cx="12" cy="12" r="8.3"/><path d="M12 11.2v5"/>' + _dots((12, 8), r=1.1),
    "warning": '<path d="M12 4.3l8.7 15.2H3.3z"/><path d="M12 10v4.4"/>' + _dots((12, 16.9), r=1.05),
    "error": '<circle cx="12" cy="12" r="8.3"/><path d="M12 7.6v5.2"/>' + _dots((12, 16), r=1.1),
    "clock": '<circle cx="12" cy="13" r="7.3"/><path d="M12 9v4.2l2.6 1.8M9.5 3.2h5"/>',
    "network": '<circle cx="5.5" cy="7" r="2"/><circle cx="5.5" cy="17" r="2"/>'
    '<circle cx="18.5" cy="12" r="2"/>'
    '<path d="M7.4 7.8l9.2 3.4M7.4 16.2l9.2-3.4"/>',
    "data": '<ellipse cx="12" cy="6.5" rx="7" ry="2.8"/>'
    '<path d="M5 6.5v11c0 1.5 3.1 2.8 7 2.8s7-1.3 7-2.8v-11M5 12c0 1.5 3.1 2.8 7 2.8s7-1.3 7-2.8"/>',
    "chip": '<rect x="6.5" y="6.5" width="11" height="11" rx="2"/>'
    '<path d="M9.5 3.5v3M14.5 3.5v3M9.5 17.5v3M14.5 17.5v3"/>'
    '<path d="M3.5 9.5h3M3.5 14.5h3M17.5 9.5h3M17.5 14.5h3"/>',
}


def names() -> tuple[str, ...]:
    """All icons there are."""
    return tuple(_SHAPES)


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `size` logical pixels wide, for a screen with `ratio` device pixels to each."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(_svg(name, colour)).render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str, off_colour: str | None = None) -> QIcon:
    """The icon for a button or a menu; `off_colour` is used where it is disabled."""
    made = QIcon()
    for size in (16, 20, 24, 32, 48):
        made.addPixmap(pixmap(name, colour, size))
        made.addPixmap(pixmap(name, off_colour or colour, size), QIcon.Mode.Disabled)
    return made


def _svg(name: str, colour: str) -> QByteArray:
    shape = _SHAPES[name].replace("{c}", colour)
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
        f'stroke="{colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">{shape}</svg>'
    )
    return QByteArray(text.encode())
