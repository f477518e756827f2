"""What a plot is painted with: theme, fonts, lane colours and marks. Knows Qt's paint values, no widget."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen, QPolygonF

from ui import fonts
from ui.contrast import readable
from ui.theme import LIGHT, Theme

Align = Qt.AlignmentFlag
LEFT = Align.AlignLeft | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter
CENTRE = Align.AlignHCenter | Align.AlignVCenter


@lru_cache(maxsize=512)
def colour(name: str, alpha: int = 255) -> QColor:
    """A colour of the theme, more or less opaque."""
    made = QColor(name)
    made.setAlpha(alpha)
    return made


def mix(first: str, second: str, share: float) -> str:
    """`share` of the second colour over the first."""
    a, b = QColor(first), QColor(second)
    red, green, blue = (
        round(x + (y - x) * share)
        for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    )
    return f"#{red:02x}{green:02x}{blue:02x}"


@lru_cache(maxsize=64)
def ramp(face: str, ink: str, levels: int = 1024, gamma: float = 0.55) -> NDArray[np.uint32]:
    """A lookup table (levels,) of opaque pixels from the card's face to the lane's ink."""
    a, b = (np.array((q.red(), q.green(), q.blue())) for q in (QColor(face), QColor(ink)))
    share = (np.arange(levels) / (levels - 1))[:, None] ** gamma
    red, green, blue = np.round(a + (b - a) * share).astype(np.uint32).T
    opaque = np.uint32(0xFF000000)
    table: NDArray[np.uint32] = (opaque | red << 16 | green << 8 | blue).astype(np.uint32)
    table.flags.writeable = False
    return table


@dataclass(frozen=True)
class Style:
    """Everything painting needs besides the data. `unit` is the size of ordinary text in pixels / 13."""

    theme: Theme
    font: QFont
    ratio: float = 1.0  # device pixels per pixel

    @cached_property
    def unit(self) -> float:
        size = self.font.pixelSize()
        return (size if size > 0 else fonts.BASE_PX) / fonts.BASE_PX

    def px(self, length: float) -> int:
        """A length that grows with the font size."""
        return round(length * self.unit)

    def text(self, size: float = 12, *, bold: bool = False) -> QFont:
        return _font(size * self.unit, False, bold)

    def number(self, size: float = 11, *, bold: bool = False) -> QFont:
        return _font(size * self.unit, True, bold)

    def light(self, ratio: float = 2.0) -> Style:
        """The same for exports, which are always light."""
        return Style(LIGHT, self.font, ratio)

    def lane(self, number: int, alpha: int = 255) -> QColor:
        return colour(self.theme.lanes[number % 4], alpha)

    def lane_text(self, number: int) -> QColor:
        """The lane's colour for text on a card: darker or lighter where it could not be read well."""
        theme = self.theme
        return colour(readable(theme.lanes[number % 4], theme.card, theme.text))

    def sharp(self, pixel: float) -> float:
        """The nearest device pixel edge."""
        return round(pixel * self.ratio) / self.ratio

    def hairline(self, name: str, alpha: int = 255) -> QPen:
        """A line one pixel wide on any screen."""
        pen = QPen(colour(name, alpha), 1.0 if self.ratio < 1.5 else 1.25)
        pen.setCosmetic(self.ratio < 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


@lru_cache(maxsize=128)
def _font(size: float, mono: bool, bold: bool) -> QFont:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return fonts.number(size, weight) if mono else fonts.text(size, weight)


@lru_cache(maxsize=128)
def metrics(font: QFont) -> QFontMetricsF:
    return QFontMetricsF(font)


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that ends whatever happens: Qt aborts the process if one outlives an exception."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def width(font: QFont, text: str) -> float:
    return metrics(font).horizontalAdvance(text)


@lru_cache(maxsize=128)
def widest(font: QFont, words: tuple[str, ...]) -> float:
    """The width of the longest of some words."""
    return max(width(font, word) for word in words)


def elide(font: QFont, text: str, room: float) -> str:
    """The text, cut with an ellipsis where there is not enough room."""
    if room <= 0:
        return ""
    return metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)


def caption(painter: QPainter, font: QFont, ink: QColor, box: QRectF, text: str, align: Align = LEFT) -> None:
    """One line of text in a box, cut with an ellipsis where it is wider than the box."""
    if width(font, text) > box.width() + 1:
        text = elide(font, text, box.width())
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, int(align), text)


def symbol(painter: QPainter, lane: int, centre: QPointF, radius: float, ink: QColor, edge: QColor) -> None:
    """The lane's own mark: disc, square, triangle, diamond; so that lanes differ by more than colour."""
    painter.setPen(QPen(edge, max(1.0, radius * 0.35)))
    painter.setBrush(QBrush(ink))
    x, y, r = centre.x(), centre.y(), radius
    match lane % 4:
        case 0:
            painter.drawEllipse(centre, r, r)
        case 1:
            painter.drawRect(QRectF(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76))
        case 2:
            corners = [
                QPointF(x, y - r * 1.15),
                QPointF(x + r * 1.1, y + r * 0.8),
                QPointF(x - r * 1.1, y + r * 0.8),
            ]
            painter.drawPolygon(QPolygonF(corners))
        case _:
            corners = [
                QPointF(x, y - r * 1.25),
                QPointF(x + r * 1.1, y),
                QPointF(x, y + r * 1.25),
                QPointF(x - r * 1.1, y),
            ]
            painter.drawPolygon(QPolygonF(corners))
