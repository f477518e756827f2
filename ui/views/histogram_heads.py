"""Paints the names of rows and lanes, and what stands there before there is any data. Knows no snapshot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.language import said, say, tr
from ui.plots.style import CENTRE, LEFT, RIGHT, caption, colour, elide, metrics, symbol, width
from ui.views.histogram_layout import GridLayout

EMPTY = said("Nothing has been measured yet")
EMPTY_HINT = said("Press Space to train, or → for a single batch.")


def paint_row_name(
    painter: QPainter, lay: GridLayout, block: int, *, chosen: bool, name: str | None = None
) -> None:
    """The block's number, written upwards; the selected block has a bar beside it."""
    style, cell = lay.style, lay.cell(0, block)
    height = cell.bars.height()
    painter.save()
    painter.translate(lay.gutter / 2 - style.px(1), cell.bars.center().y())
    painter.rotate(-90)
    ink = style.theme.text if chosen else style.theme.muted
    text, font = name or tr("block {block}", block=block + 1), style.text(11, bold=chosen)
    long = max(height, min(width(font, text) + 2, cell.whole.height()))
    box = QRectF(-long / 2, -style.px(8), long, style.px(16))
    caption(painter, font, colour(ink), box, text, CENTRE)
    painter.restore()
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(style.theme.accent))
        painter.drawRoundedRect(QRectF(0, cell.bars.top(), style.px(3), height), 1.5, 1.5)


def paint_lane_name(painter: QPainter, lay: GridLayout, lane: int, number: int, name: str) -> None:
    """The lane's mark and name above its column."""
    style, box = lay.style, lay.name(lane)
    radius = style.px(5)
    centre = QPointF(box.left() + radius, box.center().y())
    symbol(painter, number, centre, radius, style.lane(number), colour(style.theme.card))
    font = style.text(13, bold=True)
    text = box.adjusted(2 * radius + style.px(7), 0, 0, 0)
    caption(painter, font, colour(style.theme.text), text, elide(font, name, text.width()), LEFT)


def state_room(lay: GridLayout, lane: int, name: str) -> QRectF:
    """What is free to the right of the lane's name."""
    box = lay.name(lane)
    taken = width(lay.style.text(13, bold=True), name) + lay.style.px(30)
    return box.adjusted(min(taken, box.width()), 0, 0, 0)


def paint_lane_state(
    painter: QPainter, lay: GridLayout, room: QRectF, stopped: str | None, text: str
) -> None:
    """To the right of the lane's name: since when the river flows, or why the lane has stopped."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if stopped:
        _paint_stop(painter, lay, room, stopped)
    else:
        caption(painter, lay.style.text(11), colour(lay.style.theme.muted), room, text, RIGHT)


def _paint_stop(painter: QPainter, lay: GridLayout, room: QRectF, sentence: str) -> None:
    style = lay.style
    font = style.text(11)
    text = elide(font, sentence, room.width() - style.px(16))
    if not text:
        return
    wide = width(font, text) + style.px(16)
    high = metrics(font).height() + style.px(5)
    face = QRectF(room.right() - wide, room.center().y() - high / 2, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.theme.error_face))
    painter.drawRoundedRect(face, style.px(5), style.px(5))
    caption(painter, font, colour(style.theme.error), face, text, CENTRE)


def paint_empty(painter: QPainter, lay: GridLayout) -> None:
    """What to do when nothing is there to be seen."""
    style = lay.style
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, lay.head + (lay.height - lay.head) / 2 - style.px(24), lay.width, style.px(24))
    caption(painter, style.text(15, bold=True), colour(style.theme.text), box, say(EMPTY), CENTRE)
    hint = box.translated(0, style.px(26))
    caption(painter, style.text(12), colour(style.theme.muted), hint, say(EMPTY_HINT), CENTRE)
