"""Where everything of the learning-rate lab's picture goes: panels of curves above a strip of cells.

Arithmetic on a size; knows no painter.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize

from ui.plots.style import Style


@dataclass(frozen=True, slots=True)
class RatesFrame:
    """`panels` has a box of curves for each lane, `cells` the strip: rows are lanes, columns are rates."""

    panels: tuple[QRectF, ...]
    cells: QRectF
    head: QRectF  # the rates above the cells
    labels: QRectF  # the lanes beside the cells
    lanes: int
    rates: int

    @classmethod
    def of(cls, size: QSize, style: Style, lanes: int, rates: int) -> RatesFrame:
        px = style.px
        wide, high = float(size.width()), float(size.height())
        row = px(34) if high > px(330) else px(24)
        strip = row * lanes + px(26)
        label = min(px(190), wide * 0.26)
        top, gap, axis = px(24), px(18), px(40)
        bottom = high - strip - px(20)
        each = (wide - gap * (lanes - 1)) / lanes
        panels = tuple(
            QRectF(
                i * (each + gap) + axis, top, max(each - axis - px(6), 10.0), max(bottom - top - px(18), 10.0)
            )
            for i in range(lanes)
        )
        cells = QRectF(label, high - row * lanes - px(2), wide - label - px(2), row * lanes)
        head = QRectF(label, cells.top() - px(22), cells.width(), px(22))
        return cls(panels, cells, head, QRectF(0, cells.top(), label, cells.height()), lanes, rates)

    def cell(self, lane: int, rate: int) -> QRectF:
        """The box of one training in the strip."""
        wide, high = self.cells.width() / self.rates, self.cells.height() / self.lanes
        return QRectF(self.cells.left() + rate * wide, self.cells.top() + lane * high, wide, high)

    def column(self, rate: int) -> QRectF:
        """All lanes of one rate, with its heading."""
        wide = self.cells.width() / self.rates
        return QRectF(
            self.cells.left() + rate * wide,
            self.head.top(),
            wide,
            self.head.height() + self.cells.height(),
        )

    def rate_at(self, place: QPointF) -> int | None:
        """The column of the strip under a point."""
        if not self.head.united(self.cells).contains(place):
            return None
        return min(int((place.x() - self.cells.left()) / self.cells.width() * self.rates), self.rates - 1)

    def panel_at(self, place: QPointF) -> int | None:
        """The lane whose curves are under a point."""
        return next((i for i, box in enumerate(self.panels) if box.contains(place)), None)
