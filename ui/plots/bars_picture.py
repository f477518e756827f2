"""Many histograms of one size as one picture: bars and the marks over them in a few inks. Knows no widget.

Filling a path of 64 bars takes Qt twenty times as long as copying their pixels, and building it takes Python
longer than filling an array for all of them at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPixmap

from bnviz.measure.snapshot import BINS
from ui.plots.histogram import DASH, GAP, Rect, bar_gap
from ui.plots.primitives import Doubles
from ui.plots.style import Style, colour

APART = 6  # pixels free between two histograms, so that none shows at the edge of another
FIRST_LANE = 2  # the inks before are nothing, and that of marks


class BarsPicture:
    """Room for the bars in each of `boxes`, all of one width, in lanes' inks (their numbers)."""

    def __init__(self, style: Style, boxes: Sequence[QRectF], lanes: Sequence[int]) -> None:
        self._ratio = style.ratio
        bar = boxes[0].width() / BINS
        each = round(bar * style.ratio)
        gap = round(bar_gap(style, bar) * style.ratio)
        self._wide, self._high = each * BINS, max(round(box.height() * style.ratio) for box in boxes)
        numbers = np.repeat(np.arange(BINS), each)
        numbers[np.arange(self._wide) % each >= each - gap] = BINS  # a column without a bar
        self._numbers = numbers
        self._pitch = self._high + round(APART * style.ratio)
        self._image = QImage(self._wide, self._pitch * len(boxes), QImage.Format.Format_Indexed8)
        inks = [colour(style.theme.text).rgba(), *(colour(name).rgba() for name in style.theme.lanes)]
        self._image.setColorTable([0, *inks])
        self._image.fill(0)
        memory: Any = self._image.bits()
        rows = np.frombuffer(memory, np.uint8).reshape(len(boxes), self._pitch, -1)
        self._pixels = rows[:, : self._high, : self._wide]
        reaches = np.arange(self._high, 0, -1, dtype=np.int16)  # how high each row reaches
        self._from_base = reaches[None, :, None]
        self._inks = np.array([FIRST_LANE + lane % 4 for lane in lanes], np.uint8)[:, None, None]
        self._reach = np.zeros((len(boxes), BINS + 1), np.int16)
        self._mask = np.empty(self._pixels.shape, np.bool_)
        # where the first pixel of each histogram is
        self._corners = [(box.left(), box.bottom() - self._high / style.ratio) for box in boxes]

    def place(self, number: int) -> QPointF:
        """Where the picture has to be for its histogram `number` to be in its box."""
        left, top = self._corners[number]
        return QPointF(left, top - self._pitch * number / self._ratio)

    def fill(self, heights: Doubles) -> None:
        """Bars of these heights in pixels (boxes, BINS), and nothing else."""
        self._reach[:, :-1] = np.ceil(heights * self._ratio - 0.5)
        tall = self._reach.take(self._numbers, axis=1)
        np.less_equal(self._from_base, tall[:, None], out=self._mask)
        np.multiply(self._mask.view(np.uint8), self._inks, out=self._pixels)

    def mark(self, number: int, lines: Sequence[Rect], *, dashed: bool) -> None:
        """Lines over the bars of one histogram; dashed ones are lines across or down."""
        pixels, (left, top) = self._pixels[number], self._corners[number]
        for x, y, wide, high in lines:
            # as Qt fills a rectangle: pixels whose middle is in it
            columns = self._span(x - left, wide, self._wide)
            rows = self._span(y - top, high, self._high)
            here = pixels[rows, columns]
            if not dashed:
                here[...] = 1
            elif wide > high:
                here[:, self._dashed(here.shape[1])] = 1
            else:
                here[self._dashed(here.shape[0])] = 1

    def _span(self, start: float, length: float, most: int) -> slice:
        first, end = (round(at * self._ratio - 1e-6) for at in (start, start + length))
        return slice(max(0, first), min(end, most))

    def _dashed(self, pixels: int) -> Any:
        return (np.arange(pixels) + 0.5) / self._ratio % (DASH + GAP) < DASH

    def painted(self) -> QPixmap:
        """What there is now, as a picture of its own."""
        picture = QPixmap()
        picture.convertFromImage(self._image)
        picture.setDevicePixelRatio(self._ratio)
        return picture
