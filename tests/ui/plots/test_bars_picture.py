"""The picture of bars and marks is to the pixel what a painter would paint."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui import snapshots as make
from ui.plots.bars_picture import BarsPicture
from ui.plots.histogram import Bars, Spread, bar_heights, dashes, draw_all_bars, fill_rects, spread_lines
from ui.plots.style import Style, colour, painting
from ui.theme import LIGHT

AXIS = (-4.0, 4.0)
SPREADS = (Spread(0.3, 1.1), Spread(-3.9, 2.0), Spread(4.0, 0.0), Spread(np.nan, 1.0))


def boxes(ratio: float, each: int) -> list[QRectF]:
    """Three of one width, on the edges of device pixels, one of them a pixel lower than the others."""
    wide = each * 64 / ratio
    return [QRectF(8, 4 + 100 * k, wide, high) for k, high in enumerate((60, 60, 59))]


def paper(ratio: float) -> QImage:
    image = QImage(round(900 * ratio), round(320 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.mark.parametrize(("ratio", "each"), [(1.0, 3), (1.0, 6), (2.0, 4), (2.0, 9), (1.25, 5)])
def test_it_is_what_a_painter_paints(qtbot: QtBot, ratio: float, each: int) -> None:
    del qtbot
    style, rng = Style(LIGHT, QFont(), ratio), np.random.default_rng(each)
    places, lanes = boxes(ratio, each), [0, 1, 3]
    seen = [make.distribution(rng.normal(k - 1, 1.3, 4000), *AXIS) for k in range(3)]
    bars = [
        Bars(box, style.lane(lane), one, AXIS, top=0.03)
        for box, lane, one in zip(places, lanes, seen, strict=True)
    ]
    heights, cut = bar_heights(bars)
    assert any(cut), "one of them is too high"
    picture, painted, shown = BarsPicture(style, places, lanes), paper(ratio), paper(ratio)
    picture.fill(heights + 7.0)
    picture.fill(heights)  # what was there before is gone
    with painting(painted) as painter:
        draw_all_bars(painter, style, bars)
        for number, box in enumerate(places):
            for spread in SPREADS:
                for dashed in (False, True):
                    lines = spread_lines(style, box, spread, AXIS, lower=dashed)
                    pieces = [piece for line in lines for piece in dashes(line)] if dashed else lines
                    fill_rects(painter, colour(LIGHT.text), pieces)
                    picture.mark(number, lines, dashed=dashed)
    with painting(shown) as painter:
        show(painter, picture, places)
    unlike = np.count_nonzero(pixels(shown) != pixels(painted))
    ink = np.count_nonzero(pixels(painted) != pixels(paper(ratio)))
    # a box that ends within a device pixel: a row may be one up or down, a dash begin one later
    assert unlike <= (0 if ratio.is_integer() else 0.004 * ink)


def show(painter: QPainter, picture: BarsPicture, places: list[QRectF]) -> None:
    """Each histogram in its box; of the others nothing may be seen there."""
    for number, box in enumerate(places):
        painter.setClipRect(box.adjusted(0, -3, 3, 2))  # the glass, in whole pixels
        painter.drawPixmap(picture.place(number), picture.painted())


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint32).copy()
