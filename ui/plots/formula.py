"""Sets formulas with QPainter: fractions, roots, hats, scripts, terms to point at. Knows no numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from ui import fonts
from ui.plots.style import Style, colour, width

SCRIPT = 0.68  # the size of what stands above or below the line
AXIS = 0.27  # a fraction's bar above the base line, in sizes of type
SMALLEST = 7.0


@dataclass(frozen=True, slots=True)
class Box:
    """How wide, how far above and how far below the base line."""

    width: float
    up: float
    down: float

    @property
    def height(self) -> float:
        return self.up + self.down


@dataclass(frozen=True)
class Setting:
    """The size of type in pixels, the inks of terms, and the term under the cursor.

    `found` collects where the terms stand while a formula is drawn.
    """

    style: Style
    size: float
    inks: Mapping[str, str] = field(default_factory=dict)
    lit: str = ""
    ink: str = ""
    found: list[tuple[str, QRectF]] = field(default_factory=list)
    boxes: dict[tuple[int, float], Box] = field(default_factory=dict)  # of the nodes of the formula set now

    def smaller(self) -> Setting:
        return replace(self, size=max(SMALLEST, self.size * SCRIPT))


class Node:
    """A part of a formula."""

    def box(self, s: Setting) -> Box:
        """How much room it takes; measured once for each setting."""
        key = id(self), s.size
        found = s.boxes.get(key)
        if found is None:
            found = s.boxes[key] = self.measure(s)
        return found

    def measure(self, s: Setting) -> Box:
        raise NotImplementedError

    def draw(self, painter: QPainter, s: Setting, x: float, y: float) -> None:
        """Draw with the left end of the base line at x, y."""
        raise NotImplementedError


@lru_cache(maxsize=128)
def _face(size: float, italic: bool, number: bool) -> QFont:
    font = fonts.text(size)
    font.setItalic(italic)
    if number:
        font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width: nothing shakes while numbers change
    return font


@lru_cache(maxsize=4096)
def _advance(size: float, italic: bool, number: bool, text: str) -> float:
    return width(_face(size, italic, number), text)


@dataclass(frozen=True)
class Text(Node):
    """Letters or digits; spaces count."""

    text: str
    italic: bool = False
    number: bool = False

    def _font(self, s: Setting) -> QFont:
        return _face(round(s.size), self.italic, self.number)

    def measure(self, s: Setting) -> Box:
        size = round(s.size)
        if self.number:  # every number is new, its digits are not
            wide = sum(_advance(size, self.italic, True, letter) for letter in self.text)
        else:
            wide = _advance(size, self.italic, False, self.text)
        return Box(wide, s.size * 0.78, s.size * 0.22)

    def draw(self, painter: QPainter, s: Setting, x: float, y: float) -> None:
        painter.setFont(self._font(s))
        painter.setPen(colour(s.ink or s.style.theme.text))
        painter.drawText(QPointF(x, y), self.text)


@dataclass(frozen=True)
class Row(Node):
    """Parts on one base line."""

    parts: Sequence[Node]

    def measure(self, s: Setting) -> Box:
        boxes = [part.box(s) for part in self.parts]
        return Box(
            sum(b.width for b in boxes),
            max((b.up for b in boxes), default=0.0),
            max((b.down for b in boxes), default=0.0),
        )

    def draw(self, painter: QPainter, s: Setting, x: float, y: float) -> None:
        for part in self.parts:
            part.draw(painter, s, x, y)
            x += part.box(s).width


@dataclass(frozen=True)
class Fraction(Node):
    """One thing over another."""

    top: Node
    bottom: Node

    def _gap(self, s: Setting) -> float:
        return s.size * 0.16

    def measure(self, s: Setting) -> Box:
        top, bottom, gap, axis = self.top.box(s), self.bottom.box(s), self._gap(s), AXIS * s.size
        wide = max(top.width, bottom.width) + s.size * 0.3
        return Box(wide, axis + gap + top.height, bottom.height + gap - axis)

    def draw(self, painter: QPainter, s: Setting, x: float, y: float) -> None:
        top, bottom, gap, axis = self.top.box(s), self.bottom.box(s), self._gap(s), AXIS * s.size
        wide = self.box(s).width
        self.top.draw(painter, s, x + (wide - top.width) / 2, y - axis - gap - top.down)
        self.bottom.draw(painter, s, x + (wide - bottom.width) / 2, y - axis + gap + bottom.up)
        bar = s.style.sharp(y - axis)
        painter.setPen(QPen(colour(s.ink or s.style.theme.text), max(1.0, s.size * 0.06)))
        painter.drawLine(QPointF(x + s.size * 0.05, bar), QPointF(x + wide - s.size * 0.05, bar))


@dataclass(frozen=True)
class Root(Node):
    """The square root of something."""

    inside: Node

    def measure(self, s: Setting) -> Box:
        b = self.inside.box(s)
        return Box(b.width + s.size * 0.85, b.up + s.size * 0.2, b.down + s.size * 0.04)

    def draw(self, painter: QPainter, s: Setting, x: float, y: float) -> None:
        own, size = self.box(s), s.size
        roof = y - own.up + size * 0.08
        pen = QPen(colour(s.ink or s.style.theme.text), max(1.0, size * 0.06))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        foot = y + own.down - size * 0.05
        middle = (roof + foot) / 2
        points = (
            (0.04, middle + size * 0.12),
            (0.18, middle + size * 0.02),
            (0.38, foot),
            (0.62, roof),
        )
        corners = [QPointF(x + across * size, at) for across, at in points]
        corners.append(QPointF(x + own.width - size * 0.06, roof))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(corners))
        self.inside.draw(painter, s, x + size * 0.7, y)


@dataclass(frozen=True)
class Hat(Node):
    """Something with a hat."""

    inside: Node

    def measure(self, s: Setting) -> Box:
        b = self.inside.box(s)
        return Box(b.width, max(b.up, s.size * 0.86), b.down)

    def draw(self, painter: QPainter, s: Setting, x: float, y: float) -> None:
        self.inside.draw(painter, s, x, y)
        middle, half, size = x + self.inside.box(s).width * 0.54, s.size * 0.16, s.size
        painter.setPen(QPen(colour(s.ink or s.style.theme.text), max(1.0, size * 0.06)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        foot, tip = y - size * 0.64, y - size * 0.8
        painter.drawPolyline(
            QPolygonF([QPointF(middle - half, foot), QPointF(middle, tip), QPointF(middle + half, foot)])
        )


@dataclass(frozen=True)
class Script(Node):
    """Something with an index or a power, or both."""

    base: Node
    up: Node | None = None
    down: Node | None = None

    def measure(self, s: Setting) -> Box:
        base, small = self.base.box(s), s.smaller()
        up, down = (part.box(small) if part else Box(0, 0, 0) for part in (self.up, self.down))
        rise, drop = s.size * 0.36, s.size * 0.18
        return Box(
            base.width + max(up.width, down.width) + s.size * 0.04,
            max(base.up, up.up + rise if self.up else 0.0),
            max(base.down, down.down + drop if self.down else 0.0),
        )

    def draw(self, painter: QPainter, s: Setting, x: float, y: float) -> None:
        base, small = self.base.box(s), s.smaller()
        self.base.draw(painter, s, x, y)
        if self.up is not None:
            self.up.draw(painter, small, x + base.width + s.size * 0.04, y - s.size * 0.36)
        if self.down is not None:
            self.down.draw(painter, small, x + base.width + s.size * 0.02, y + s.size * 0.18)


@dataclass(frozen=True)
class Term(Node):
    """Something that has a name: it can be pointed at, and then it is lit wherever it stands."""

    name: str
    inside: Node

    def measure(self, s: Setting) -> Box:
        return self.inside.box(s)

    def draw(self, painter: QPainter, s: Setting, x: float, y: float) -> None:
        b = self.inside.box(s)
        where = QRectF(x, y - b.up, b.width, b.height)
        s.found.append((self.name, where))
        if s.lit == self.name:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(s.style.theme.accent, 60))
            painter.drawRoundedRect(where.adjusted(-2, -1, 2, 2), 4, 4)
        self.inside.draw(painter, replace(s, ink=s.inks.get(self.name, s.ink)), x, y)


def fitting(node: Node, s: Setting, room: float, smallest: float = 9.0) -> Setting:
    """The setting, made smaller where the formula would not fit into `room` pixels."""
    wide = node.box(s).width
    if wide <= room or room <= 0:
        return s
    return replace(s, size=max(smallest, math.floor(s.size * room / wide)))


def italic(text: str) -> Text:
    return Text(text, italic=True)


def number_node(value_text: str) -> Node:
    """A number as text; an exponent is set as a power of ten."""
    mantissa, mark, exponent = value_text.partition("e")
    if not mark:
        return Text(value_text, number=True)
    power = Script(Text("10", number=True), up=Text(exponent, number=True))
    return power if mantissa == "1" else Row((Text(f"{mantissa}·", number=True), power))


def term_at(found: Sequence[tuple[str, QRectF]], place: QPointF) -> str:
    """The smallest term under a point, or nothing."""
    under = [
        (box.width() * box.height(), name)
        for name, box in found
        if box.adjusted(-2, -2, 2, 2).contains(place)
    ]
    return min(under)[1] if under else ""
