"""A distribution over time as a picture: brightness is share, lines are percentiles. Knows no widget."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QGradient,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from bnviz.measure.history import River
from bnviz.measure.snapshot import BINS, Floats
from ui.plots.glass import Glass, stretch
from ui.plots.primitives import Doubles, path_of, path_of_lines
from ui.plots.scale import Scale
from ui.plots.style import Style, colour, ramp

Ends = tuple[float, float]  # the first and the last step of a box

FULL = 0.15  # the share of all values in one bin that is painted in the lane's full colour
GAMMA = 0.55
MAX_COLUMNS = 400
DASH, GAP = 4.0, 2.5  # pixels
TWIN = 0.6  # pixels between the median's two hairlines, which are a fifth of the price of a thicker pen


def columns_for(style: Style, width: float) -> int:
    """How many columns a river of this width needs: one a device pixel, up to a limit."""
    return max(2, min(MAX_COLUMNS, round(width * style.ratio)))


def levels_of(density: Floats) -> NDArray[np.uint8]:
    """How much ink each share of `density` (..., BINS, n) gets: one of 256 levels, the top row first.

    The root makes rare values visible: what one in a hundred does is seen beside what half of them do.
    """
    share = np.minimum(density[..., ::-1, :] / FULL, 1.0)
    levels: NDArray[np.uint8] = (255.0 * share**GAMMA + 0.5).astype(np.uint8)
    return levels


@lru_cache(maxsize=64)
def inks(face: str, ink: str) -> list[int]:
    """The pixel of each level, from the card's face to the lane's ink."""
    return [int(pixel) for pixel in ramp(face, ink, 256, 1.0)]


class RiverImage:
    """A picture of as many columns as are shown, in a lane's ink."""

    def __init__(self, columns: int, style: Style, lane: int) -> None:
        self.image = QImage(columns, BINS, QImage.Format.Format_Indexed8)
        self.image.setColorTable(inks(style.theme.card, style.theme.lanes[lane % 4]))
        memory: Any = self.image.bits()
        self.pixels = np.frombuffer(memory, np.uint8).reshape(BINS, -1)[:, :columns]  # the image's own

    def painted(self) -> QPixmap:
        """What there is now, as a picture of its own."""
        picture = QPixmap()
        picture.convertFromImage(self.image)
        return picture


def lines_of(box: QRectF, river: River) -> tuple[QPainterPath, QPainterPath]:
    """The outer percentiles and the middle one; a line ends where it would leave the box."""
    values = river.percentiles
    columns = values.shape[1]
    x = box.left() + (np.arange(columns) + 0.5) * (box.width() / columns)
    y = Scale(river.low, river.high, box.bottom(), box.top())(values)
    if not (y.min() >= box.top() and y.max() <= box.bottom()):
        with np.errstate(invalid="ignore"):
            y[(y < box.top()) | (y > box.bottom())] = np.nan
    outer, middle = path_of(x, y[0]), path_of(x, y[1])
    outer.addPath(path_of(x, y[2]))
    return outer, middle


def steps_path(style: Style, box: QRectF, ends: Ends, steps: Sequence[float]) -> QPainterPath:
    """Vertical lines at some steps of a box from one step to another; one where several fall on a pixel."""
    path = QPainterPath()
    first, last = ends
    wanted = np.array(steps, np.float64)
    wanted = wanted[(first <= wanted) & (wanted <= last)]
    if first < last and len(wanted):
        x = box.left() + (wanted - first) / (last - first) * box.width()
        x = np.unique(np.round(x * style.ratio) / style.ratio)
        for at in (np.minimum(x, style.sharp(box.right()) - 1) + 0.5).tolist():  # never beside the box
            path.moveTo(at, box.top())
            path.lineTo(at, box.bottom())
    return path


@lru_cache(maxsize=16)
def _pens(style: Style) -> tuple[QPen, QPen, QPen, QPen]:
    """Of the outer percentiles, dashed by place so that the dashes stand still; of the middle one; of steps
    at which something happened, and of the one that is shown."""
    ink, gap = colour(style.theme.text, 190), colour(style.theme.text, 0)
    along = QLinearGradient(0.0, 0.0, (DASH + GAP) * style.unit, 0.0)
    along.setSpread(QGradient.Spread.RepeatSpread)
    share = DASH / (DASH + GAP)
    along.setStops([(0.0, ink), (share, ink), (share + 0.001, gap), (1.0, gap)])
    outer = QPen(QBrush(along), 1.0 if style.ratio < 1.5 else 1.25)
    outer.setCapStyle(Qt.PenCapStyle.FlatCap)
    middle = style.hairline(style.theme.text)
    theme = style.theme
    return outer, middle, style.hairline(theme.muted), style.hairline(theme.accent)


def draw_river(
    painter: QPainter,
    style: Style,
    box: QRectF,
    lane: int,
    river: River,
    marks: Sequence[float],
    shown: float | None,
) -> None:
    """What `RiverGlass` shows, by a painter, for exports."""
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
    image = RiverImage(len(river.steps), style, lane)
    image.pixels[:] = levels_of(river.density)
    painter.drawImage(box, image.image)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    older, ends = () if shown is None else (shown,), (river.steps[0], river.steps[-1])
    steps = (steps_path(style, box, ends, at) for at in (marks, older))
    outer, middle = lines_of(box, river)
    pens, twin = _pens(style), middle.translated(0.0, TWIN / style.ratio)
    for path, pen in zip((outer, middle, *steps, twin), (*pens, pens[1]), strict=True):
        painter.setPen(pen)
        painter.drawPath(path)


class RiverGlass(Glass):
    """One river on a sheet of glass, with the steps at which something happened. `show_rivers` fills it.

    One sheet for several of them would take Qt half as long again to paint.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = self.picture()
        self._outer, self._middle, self._twin, self._marks, self._shown = (self.line() for _ in range(5))
        self._image: RiverImage | None = None
        self._made_for: object = None
        self._marked = False

    def wear(self, style: Style, box: QRectF, lane: int, columns: int) -> RiverImage:
        """Take a style, a place and a lane's ink; the picture to be filled."""
        wanted = (columns, style, lane, box)
        if self._image is None or wanted != self._made_for:
            self._made_for = wanted
            lines = (self._outer, self._middle, self._marks, self._shown, self._twin)
            pens = _pens(style)
            for item, pen in zip(lines, (*pens, pens[1]), strict=True):
                item.setPen(pen)
            self._twin.setPos(0.0, TWIN / style.ratio)
            self._image = RiverImage(columns, style, lane)
            stretch(self._picture, self._image.image, box)
        return self._image

    def show_ink(self, image: RiverImage, points: Doubles) -> None:
        """What the picture holds now, and the lines of the percentiles through `points` (3, columns, 2)."""
        self._picture.setPixmap(image.painted())
        middle = path_of_lines(points[1:2])
        self._outer.setPath(path_of_lines(points[::2]))
        self._middle.setPath(middle)
        self._twin.setPath(middle)
        self.renew()

    def show_steps(
        self, style: Style, box: QRectF, ends: Ends, marks: Sequence[float], shown: float | None
    ) -> None:
        """`marks` are steps at which something happened, `shown` an older step."""
        if not marks and shown is None and not self._marked:
            return
        self._marked = bool(marks) or shown is not None
        older = () if shown is None else (shown,)
        self._marks.setPath(steps_path(style, box, ends, marks))
        self._shown.setPath(steps_path(style, box, ends, older))
        self.renew()


class RiverLevels:
    """The levels of several rivers of one run; only snapshots that are new since the last time are worked
    out."""

    def __init__(self) -> None:
        self._levels = np.empty((0, BINS, 0), np.uint8)
        self._versions: list[int] = []
        self._count = 0

    def of(self, rivers: Sequence[River]) -> NDArray[np.uint8]:
        """(rivers, BINS, at least as many as are kept); all of the same kept snapshots."""
        versions = [river.version for river in rivers]
        count = rivers[0].kept_density.shape[1]
        settled = max(0, min(self._count, count) - 1) if versions == self._versions else 0
        if len(rivers) != len(self._levels) or count > self._levels.shape[2]:
            grown = np.empty((len(rivers), BINS, max(2 * count, 64)), np.uint8)
            if settled:
                grown[:, :, :settled] = self._levels[:, :, :settled]
            self._levels = grown
        fresh = np.stack([river.kept_density[:, settled:] for river in rivers])
        self._levels[:, :, settled:count] = levels_of(fresh)
        self._versions, self._count = versions, count
        return self._levels


def show_rivers(
    style: Style,
    levels: RiverLevels,
    rivers: Sequence[River],
    glasses: Sequence[RiverGlass],
    boxes: Sequence[QRectF],
    lanes: Sequence[int],
) -> None:
    """Many rivers at once, all with the same columns: most of their price is in calls for few numbers."""
    inks, picked = levels.of(rivers), rivers[0].picked
    columns = len(picked)
    percentiles = np.array([river.kept_percentiles for river in rivers]).take(picked, axis=2)
    low, high, top, bottom, left, wide = np.array(
        [
            (river.low, river.high, box.top(), box.bottom(), box.left(), box.width())
            for river, box in zip(rivers, boxes, strict=True)
        ]
    ).T[:, :, None, None]
    factor = (top - bottom) / (high - low)
    points = np.empty((len(rivers), 3, columns, 2))
    x, y = points[..., 0], points[..., 1]
    x[...] = left + (np.arange(columns) + 0.5) * (wide / columns)
    y[...] = percentiles * factor + (bottom - low * factor)
    if not ((y >= top) & (y <= bottom)).all():
        with np.errstate(invalid="ignore"):
            y[(y < top) | (y > bottom)] = np.nan  # a line ends where it leaves the box
    for number, (glass, box, lane) in enumerate(zip(glasses, boxes, lanes, strict=True)):
        image = glass.wear(style, box, lane, columns)
        inks[number].take(picked, axis=1, out=image.pixels, mode="clip")
        glass.show_ink(image, points[number])
