"""Paints a few cells of the mini-batch's table so large that their values can be read. Knows no lens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from bnviz.measure.snapshot import Floats
from ui.language import signed
from ui.plots.style import CENTRE, RIGHT, Style, caption, colour
from ui.views.microscope_averaging import Region
from ui.views.microscope_numbers import short

CELL, LINE = 46, 19  # how wide and high one cell is
SQUARE = 38  # the side of one that is an image
NAMES = 26  # the room for the samples' numbers


@dataclass(frozen=True, slots=True)
class Detail:
    """The cells of a table that are shown large, and where: `box` holds the cells alone."""

    box: QRectF
    window: Region

    @property
    def rows(self) -> int:
        return self.window.bottom - self.window.top

    @property
    def columns(self) -> int:
        return self.window.right - self.window.left

    def cells(self, region: Region) -> QRectF:
        """Where a region of the table lies; it may reach out of the box."""
        across, down = self.box.width() / self.columns, self.box.height() / self.rows
        return QRectF(
            self.box.left() + (region.left - self.window.left) * across,
            self.box.top() + (region.top - self.window.top) * down,
            (region.right - region.left) * across,
            (region.bottom - region.top) * down,
        )


def detail_in(
    style: Style, room: QRectF, shape: tuple[int, int], chosen: tuple[int, int], *, maps: bool = False
) -> Detail | None:
    """As many cells around a chosen one as the room holds; None where there is room for none.

    `maps` are square cells, each an image.
    """
    (row, column), high = chosen, style.px(SQUARE if maps else LINE)
    left, top = style.px(NAMES), style.px(13)
    columns = min(shape[1], int((room.width() - left) / style.px(SQUARE if maps else CELL)))
    rows = min(shape[0], int((room.height() - top) / high))
    if columns < 1 or rows < 1:
        return None
    first = min(max(0, row - rows // 2), shape[0] - rows)
    start = min(max(0, column - columns // 2), shape[1] - columns)
    wide = high if maps else min((room.width() - left) / columns, style.px(1.6 * CELL))
    box = QRectF(room.left() + left, room.top() + top, columns * wide, rows * high)
    return Detail(box, Region(first, first + rows, start, start + columns))


def paint_detail(
    painter: QPainter,
    style: Style,
    detail: Detail,
    table: Floats,
    image: QImage,
    region: Region | None,
    chosen: tuple[int, int],
) -> None:
    """Values on their colours, numbered; the frame of what is averaged runs on beyond the edge."""
    box, window = detail.box, detail.window
    source = QRectF(window.left, window.top, detail.columns, detail.rows)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(box, image, source)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_names(painter, style, detail)
    _paint_numbers(painter, style, detail, table, image)
    paint_frames(painter, style, detail, region, chosen)


def paint_maps(
    painter: QPainter,
    style: Style,
    detail: Detail,
    images: Mapping[tuple[int, int], QImage],
    region: Region | None,
    chosen: tuple[int, int],
    pixel: QPointF,
) -> None:
    """An image in each cell, known by row and column; `pixel` (0 to 1) is the chosen one."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for (row, column), image in images.items():
        cell = detail.cells(Region(row, row + 1, column, column + 1))
        if detail.box.adjusted(-1, -1, 1, 1).contains(cell):
            painter.drawImage(cell.adjusted(1, 1, -1, -1), image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_names(painter, style, detail)
    paint_frames(painter, style, detail, region, chosen)
    row, column = chosen
    cell = detail.cells(Region(row, row + 1, column, column + 1))
    at = QPointF(cell.left() + pixel.x() * cell.width(), cell.top() + pixel.y() * cell.height())
    painter.setPen(QPen(colour(style.theme.card), style.px(1.5)))
    painter.setBrush(colour(style.theme.text))
    painter.drawEllipse(at, style.px(3), style.px(3))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_frames(
    painter: QPainter, style: Style, detail: Detail, region: Region | None, chosen: tuple[int, int]
) -> None:
    """Around what is averaged, and around the chosen cell."""
    theme, box, window = style.theme, detail.box, detail.window
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(style.hairline(theme.border))
    painter.drawRect(box)
    painter.setClipRect(box.adjusted(-2, -2, 2, 2).toAlignedRect())
    if region is not None:
        painter.setPen(QPen(colour(theme.accent), style.px(3)))
        painter.drawRect(detail.cells(region))
    row, column = chosen
    if window.top <= row < window.bottom and window.left <= column < window.right:
        cell = detail.cells(Region(row, row + 1, column, column + 1)).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour(theme.text), style.px(2)))
        painter.drawRect(cell)
    painter.setClipping(False)


def _paint_names(painter: QPainter, style: Style, detail: Detail) -> None:
    """The numbers of samples and units, as people count."""
    window, muted, names = detail.window, colour(style.theme.muted), style.number(9)
    across, down = detail.box.width() / detail.columns, detail.box.height() / detail.rows
    for column in range(window.left, window.right):
        x = detail.box.left() + (column - window.left) * across
        head = QRectF(x, detail.box.top() - style.px(13), across, style.px(12))
        caption(painter, names, muted, head, f"{column + 1}", CENTRE)
    for row in range(window.top, window.bottom):
        y = detail.box.top() + (row - window.top) * down
        side = QRectF(detail.box.left() - style.px(NAMES), y, style.px(NAMES - 4), down)
        caption(painter, names, muted, side, f"{row + 1}", RIGHT)


def _paint_numbers(painter: QPainter, style: Style, detail: Detail, table: Floats, image: QImage) -> None:
    window, values = detail.window, style.number(11)
    across, down = detail.box.width() / detail.columns, detail.box.height() / detail.rows
    for row in range(window.top, window.bottom):
        y = detail.box.top() + (row - window.top) * down
        for column in range(window.left, window.right):
            x = detail.box.left() + (column - window.left) * across
            value = float(table[row, column])
            face = image.pixelColor(column, row)
            caption(painter, values, _on(face), QRectF(x, y, across, down), _cell_text(value), CENTRE)


def _on(face: QColor) -> QColor:
    """Black or white, whichever can be read on a colour."""
    light = 0.299 * face.red() + 0.587 * face.green() + 0.114 * face.blue()
    return QColor(Qt.GlobalColor.black if light > 140 else Qt.GlobalColor.white)


def _cell_text(value: float) -> str:
    """Two decimals where that says something."""
    if np.isfinite(value) and 5e-3 <= abs(value) < 100:
        return signed(f"{value:.2f}")
    return "0" if value == 0 else short(value)
