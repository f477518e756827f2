"""Draws a tensor as a block of cells, those that make one result marked. Knows no layer."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.language import numeral, tr
from ui.plots.canvas import Canvas
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, mix, width

MOST_CELLS = 6  # drawn along an axis; longer axes keep their number in the label
SLANT = (0.52, 0.34)  # how far one cell of depth goes right and up, in cells


@dataclass(frozen=True, slots=True)
class Axis:
    """One drawn axis: what it is called, how many cells it has, and how many of them are marked."""

    name: str
    size: int
    reach: int
    sizes: tuple[int, ...] = ()

    @property
    def cells(self) -> int:
        return max(1, min(self.size, MOST_CELLS))

    @property
    def label(self) -> str:
        """Its name and size: N 32, H×W 8×8."""
        size = "×".join(map(str, self.sizes)) if len(self.sizes) > 1 else numeral(f"{self.size:,}")
        return f"{self.name} {size}"

    @property
    def marked(self) -> int:
        """Of the drawn cells: all, one, or a part in between."""
        if self.reach <= 0:
            return 0
        if self.reach >= self.size:
            return self.cells
        return max(1, min(self.cells - 1, round(self.cells * self.reach / self.size)))


def drawn_axes(shape: Sequence[int], names: Sequence[str], reach: Sequence[int]) -> tuple[Axis, Axis, Axis]:
    """Depth, height and width: samples, channels and places; more than three axes share the width."""
    if len(shape) == 1:
        return Axis("", 1, reach[0]), Axis("", 1, reach[0]), Axis(names[0], shape[0], reach[0])
    if len(shape) == 2:
        return Axis("", 1, min(reach)), Axis(names[0], shape[0], reach[0]), Axis(names[1], shape[1], reach[1])
    rest = "×".join(names[2:])
    places = Axis(rest, math.prod(shape[2:]), math.prod(reach[2:]), tuple(shape[2:]))
    return Axis(names[0], shape[0], reach[0]), Axis(names[1], shape[1], reach[1]), places


class TensorPlot(Canvas):
    """Shows one tensor; `reach` says how many values along each axis make one result, 0 none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The tensor as a block"), "tensor", parent)
        self._shape: tuple[int, ...] = ()
        self._names: tuple[str, ...] = ()
        self._reach: tuple[int, ...] = ()
        self._averages = False
        self.setMinimumHeight(110)

    def show_tensor(
        self,
        shape: tuple[int, ...],
        names: tuple[str, ...],
        reach: tuple[int, ...],
        *,
        averages: bool = False,
    ) -> None:
        """Another tensor; () is none. `averages` says that what is reached becomes one mean."""
        self._shape, self._names, self._reach, self._averages = shape, names, reach, averages
        self.setAccessibleDescription(", ".join(f"{n} {s}" for n, s in zip(names, shape, strict=True)))
        self.renew_back()

    @property
    def axes(self) -> tuple[Axis, Axis, Axis] | None:
        """What is drawn: depth, height, width."""
        return drawn_axes(self._shape, self._names, self._reach) if self._shape else None

    def tell(self, place: QPointF) -> str:
        del place
        return ", ".join(
            f"{name} = {numeral(f'{size:,}')}" for name, size in zip(self._names, self._shape, strict=True)
        )

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("axis", "size", "values in one result")
        yield from zip(self._names, self._shape, self._reach, strict=True)

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        axes = self.axes
        if axes is None:
            return
        depth, height, width = axes
        px = style.px
        left, below, right, above = px(112), px(36), px(112), px(8)
        across = width.cells + (depth.cells * SLANT[0] if depth.cells > 1 else 0)
        up = height.cells + (depth.cells * SLANT[1] if depth.cells > 1 else 0)
        room_x, room_y = size.width() - left - right, size.height() - below - above
        cell = min(room_x / across, room_y / up, px(46))
        if cell < 2:
            return
        x = left + (room_x - across * cell) / 2
        bottom = above + room_y - (room_y - up * cell) / 2
        self._paint_faces(painter, style, axes, QPointF(x, bottom - height.cells * cell), cell)
        self._paint_names(painter, style, axes, QPointF(x, bottom - height.cells * cell), cell)

    def _paint_faces(
        self, painter: QPainter, style: Style, axes: tuple[Axis, Axis, Axis], corner: QPointF, cell: float
    ) -> None:
        """The upper face, the right face and the front, cell by cell; `corner` is the front's top left."""
        depth, height, width = axes
        step = QPointF(SLANT[0] * cell, -SLANT[1] * cell)
        if depth.cells > 1:
            for d in range(depth.cells):
                for w in range(width.cells):
                    marked = d < depth.marked and height.marked > 0 and w < width.marked
                    at = corner + step * d + QPointF(w * cell, 0)
                    self._paint_cell(
                        painter, style, (at, at + QPointF(cell, 0), step), marked=marked, shade=-0.12
                    )
                for h in range(height.cells):
                    marked = d < depth.marked and h < height.marked and width.marked >= width.cells
                    at = corner + step * d + QPointF(width.cells * cell, h * cell)
                    self._paint_cell(
                        painter, style, (at, at + QPointF(0, cell), step), marked=marked, shade=0.14
                    )
        for h in range(height.cells):
            for w in range(width.cells):
                marked = depth.marked > 0 and h < height.marked and w < width.marked
                at = corner + QPointF(w * cell, h * cell)
                down = QPointF(0, cell)
                self._paint_cell(painter, style, (at, at + QPointF(cell, 0), down), marked=marked, shade=0.0)

    def _paint_cell(
        self,
        painter: QPainter,
        style: Style,
        edge: tuple[QPointF, QPointF, QPointF],
        *,
        marked: bool,
        shade: float,
    ) -> None:
        """A parallelogram over an edge, moved by the third; `shade` darkens it, below zero it lightens."""
        theme = style.theme
        face = mix(theme.card, theme.accent, 0.85) if marked else mix(theme.card, theme.muted, 0.16)
        face = mix(face, theme.text if shade > 0 else theme.card, abs(shade))
        first, second, by = edge
        painter.setPen(QPen(colour(theme.card), max(1.0, style.unit)))
        painter.setBrush(colour(face))
        painter.drawPolygon(QPolygonF([first, second, second + by, first + by]))

    def _paint_names(
        self, painter: QPainter, style: Style, axes: tuple[Axis, Axis, Axis], corner: QPointF, cell: float
    ) -> None:
        """Name and size of every axis; below it how many cells are drawn, and whether it is averaged over."""
        depth, height, width = axes
        px = style.px
        bottom = corner.y() + height.cells * cell
        middle = corner.x() + width.cells * cell / 2
        self._paint_name(
            painter, style, width, QRectF(middle - px(120), bottom + px(3), px(240), px(16)), CENTRE
        )
        if height.name:
            left, right = max(0.0, corner.x() - px(128)), corner.x() - px(8)
            side = QRectF(left, corner.y() + height.cells * cell / 2 - px(15), right - left, px(16))
            self._paint_name(painter, style, height, side, RIGHT)
        if depth.name:
            x = corner.x() + width.cells * cell + depth.cells * SLANT[0] * cell / 2 + px(8)
            y = bottom - depth.cells * SLANT[1] * cell / 2
            self._paint_name(painter, style, depth, QRectF(x, y - px(3), px(120), px(16)), LEFT)

    def _paint_name(
        self, painter: QPainter, style: Style, axis: Axis, box: QRectF, align: Qt.AlignmentFlag
    ) -> None:
        over = self._averages and axis.size > 1 and axis.reach >= axis.size
        ink = style.theme.accent if over else style.theme.text
        caption(painter, style.number(11.5, bold=over), colour(ink), box, axis.label, align)
        said = [tr("averaged")] if over else []
        if self._averages and 1 < axis.reach < axis.size:
            said = [tr("{count:,} averaged", count=axis.reach)]
        said += [tr("{count} drawn", count=axis.cells)] if axis.cells < axis.size else []
        font, below = style.text(10.5), box.translated(0, style.px(14))
        whole = " · ".join(said)
        for line in [whole] if width(font, whole) <= box.width() else said:
            caption(painter, font, colour(style.theme.muted), below, line, align)
            below = below.translated(0, style.px(13))
