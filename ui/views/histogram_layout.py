"""Where everything of the histograms' grid is, for any size, number of blocks and lanes. Knows no data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF

from bnviz.measure.snapshot import BINS
from ui.plots.style import Style

Place = tuple[int, int]  # lane and block
FIT = 4  # so many rows are made to fit; more of them scroll


@dataclass(frozen=True, slots=True)
class Cell:
    """One block of one lane: bars, river, and the line of numbers under both."""

    whole: QRectF
    bars: QRectF
    river: QRectF
    numbers: QRectF
    ticks_y: float  # the top of the tick labels under the bars


@dataclass(frozen=True)
class GridLayout:
    """Rows are blocks, columns are lanes. `offset` is how far the rows are scrolled."""

    style: Style
    width: float
    height: float
    blocks: int
    lanes: int
    offset: float = 0.0
    head_px: float = 26.0

    @property
    def head(self) -> float:
        """Height of the lanes' names."""
        return self.style.px(self.head_px)

    @property
    def gutter(self) -> float:
        """Width of the rows' names."""
        return self.style.px(24)

    @property
    def between(self) -> float:
        return self.style.px(26 if self.lanes <= 2 else 16)

    @cached_property
    def column(self) -> float:
        """Width of one lane's column."""
        return (self.width - self.gutter - self.between * (self.lanes - 1)) / self.lanes

    @cached_property
    def row(self) -> float:
        """Height of one block's row."""
        room = self.height - self.head
        least = self.style.px(78 if self.blocks <= FIT else 132)
        most = max(self.column * 0.8, self.style.px(150))
        shown = self.blocks if self.blocks <= FIT else max(1, min(self.blocks, int(room // least)))
        return max(least, min(most, room / shown))

    @property
    def full_height(self) -> float:
        """The height at which nothing has to be scrolled."""
        return self.head + self.row * self.blocks

    @property
    def narrow(self) -> bool:
        """True where there is no room for the river's tick labels."""
        return self.column < self.style.px(250)

    def left(self, lane: int) -> float:
        return self.gutter + lane * (self.column + self.between)

    def top(self, block: int) -> float:
        return self.head + block * self.row - self.offset

    def visible(self) -> range:
        """The rows of which anything is on screen."""
        first = int(max(0.0, self.offset) // self.row)
        last = int((self.offset + self.height - self.head - 1) // self.row)
        return range(min(first, self.blocks - 1), min(last, self.blocks - 1) + 1)

    def name(self, lane: int) -> QRectF:
        return QRectF(self.left(lane), 0, self.column, self.style.px(22))

    def cell(self, lane: int, block: int) -> Cell:
        s = self.style
        left, top = s.sharp(self.left(lane)), s.sharp(self.top(block))
        numbers = s.px(17)
        ticks = s.px(14)
        bottom = s.sharp(top + self.row - numbers - ticks - s.px(9))
        upper = top + s.px(5)
        device = self.column * 0.42 * s.ratio
        bars_width = max(1, round(device / BINS)) * BINS / s.ratio
        gap = s.px(8 if self.narrow else 34)
        river_left = s.sharp(left + bars_width + gap)
        river = QRectF(river_left, upper, max(8.0, left + self.column - river_left), bottom - upper)
        return Cell(
            whole=QRectF(left, top, self.column, self.row),
            bars=QRectF(left, upper, bars_width, bottom - upper),
            river=QRectF(river.toRect()),  # a widget of its own lies there
            numbers=QRectF(left, bottom + ticks + s.px(1), self.column, numbers),
            ticks_y=bottom + s.px(2),
        )

    def find(self, place: QPointF) -> tuple[int, int] | None:
        """Lane and block under a point."""
        if place.y() < self.head:
            return None
        block = int((place.y() - self.head + self.offset) // self.row)
        lane = int(max(0.0, place.x() - self.gutter) // (self.column + self.between))
        return (lane, block) if 0 <= block < self.blocks and 0 <= lane < self.lanes else None
