"""Paints images with what a lane takes them for, right and wrong told apart by mark and frame."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bnviz.measure.snapshot import DataPreview, Floats
from ui.language import say
from ui.plots.primitives import draw_rects
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, width


class ImageGrid:
    """Where the images of one lane lie: as large as they fit into `box`, `label` for the line under each."""

    def __init__(self, box: QRectF, count: int, label: float) -> None:
        self.label = label
        self.places: list[QRectF] = []
        gap = label * 0.55
        columns, rows, side = 1, max(1, count), 4.0
        for tried in range(1, max(1, count) + 1):
            lines = math.ceil(count / tried)
            fits = min(
                (box.width() - gap * (tried - 1)) / tried, (box.height() - gap * (lines - 1)) / lines - label
            )
            if fits > side:
                columns, rows, side = tried, lines, fits
        side = float(math.floor(side))
        spare = (box.width() - columns * side) / max(1, columns - 1)
        across = math.floor(side + min(spare, side * 0.5))
        down = math.floor(min(box.height() / rows, side * 1.5 + label + gap))
        for number in range(count):
            row, column = divmod(number, columns)
            left, top = round(box.left()) + column * across, round(box.top()) + row * down
            self.places.append(QRectF(left, top, side, side))

    def find(self, place: QPointF) -> int | None:
        """Which image is under a point."""
        found = (k for k, p in enumerate(self.places) if p.adjusted(0, 0, 0, self.label).contains(place))
        return next(found, None)


def grey(image: Floats, style: Style) -> QImage:
    """The image as ink on the card: 0 is the card's face, the brightest value is text."""
    low, high = float(np.nanmin(image)), float(np.nanmax(image))
    return _picture((image - low) / (high - low if high > low else 1.0), style.theme.card, style.theme.text)


def photograph(image: Floats, low: float, high: float) -> QImage:
    """The image as a photograph: `low` is black and `high` is white, in every theme."""
    return _picture(np.clip((image - low) / (high - low if high > low else 1.0), 0, 1), "#0c0d10", "#ffffff")


def exposure(images: Floats) -> tuple[float, float]:
    """What is black and what is white in photographs: 0 and 1 where they are shares of white."""
    low, high = float(np.nanmin(images)), float(np.nanmax(images))
    return (0.0, 1.0) if low >= 0 and high <= 1 else (low, high)


def _picture(share: Floats, low: str, high: str) -> QImage:
    share = np.nan_to_num(share)
    face, ink = (np.array(colour(c).getRgb()[:3]) for c in (low, high))  # type: ignore[index]
    rgb = (face + (ink - face) * share[..., None]).astype(np.uint32)
    red, green, blue = rgb.transpose(2, 0, 1)
    pixels: NDArray[np.uint32] = np.ascontiguousarray(
        np.uint32(0xFF000000) | red << 16 | green << 8 | blue
    ).astype(np.uint32)
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, columns * 4, QImage.Format.Format_RGB32).copy()


def paint_images(
    painter: QPainter,
    style: Style,
    grid: ImageGrid,
    preview: DataPreview,
    pictures: list[QImage],
    predictions: Floats | None,
) -> None:
    """Each image with the predicted class and its probability. A wrong one has a thick dashed frame and a
    cross, a right one a thin frame and a tick."""
    told = np.nan_to_num(predictions, nan=-1.0) if predictions is not None else np.zeros((0, 1), np.float32)
    known = min(len(told), len(grid.places))
    guesses = told[:known].argmax(axis=1)
    right = (guesses == preview.labels[:known]) & (told[:known].max(axis=1, initial=-1.0) >= 0)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for place, picture in zip(grid.places, pictures, strict=False):
        painter.drawImage(place, picture)
    for wrong in (False, True):
        chosen = [place for place, good in zip(grid.places[:known], right, strict=True) if good != wrong]
        _paint_frames(painter, style, chosen, wrong)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(known):
        place, guess = grid.places[number], int(guesses[number])
        under = QRectF(place.left() - 4, place.bottom() + 2, place.width() + 8, grid.label - 3)
        sure = float(told[number, guess])
        _paint_guess(painter, style, under, preview, guess, sure, bool(right[number]))


def _paint_frames(painter: QPainter, style: Style, places: list[QRectF], wrong: bool) -> None:
    """Frames as filled rectangles, all in one call: a dashed pen would cost half a millisecond each."""
    if not places:
        return
    boxes = np.array([(p.left(), p.top(), p.width(), p.height()) for p in places])
    thick = max(1.0, round(2 * style.unit)) if wrong else 1.0
    side = boxes[0, 2]
    starts = np.arange(0.0, side, 8.0 * style.unit) if wrong else np.zeros(1)
    lengths = np.minimum(5.5 * style.unit if wrong else side, side - starts)
    left, top = boxes[:, 0:1], boxes[:, 1:2]
    edges = []
    for shift in (0.0, side - thick):
        edges.append(np.stack(np.broadcast_arrays(left + starts, top + shift, lengths, thick), axis=-1))
        edges.append(np.stack(np.broadcast_arrays(left + shift, top + starts, thick, lengths), axis=-1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(style.theme.error) if wrong else colour(style.theme.muted, 110))
    draw_rects(painter, np.concatenate(edges).reshape(-1, 4))


def _paint_guess(
    painter: QPainter, style: Style, box: QRectF, preview: DataPreview, guess: int, sure: float, right: bool
) -> None:
    name = say(preview.class_names[guess]) if guess < len(preview.class_names) else str(guess)
    text = f"{'✓' if right else '✗'} {name}"
    ink = colour(style.theme.text if right else style.theme.error)
    font, small = style.text(11, bold=not right), style.number(9)
    if width(font, text) + width(small, "100%") + 8 <= box.width():
        caption(painter, font, ink, box.adjusted(4, 0, 0, 0), text, LEFT)
        caption(painter, small, colour(style.theme.muted), box.adjusted(0, 0, -4, 0), f"{sure:.0%}", RIGHT)
    else:
        caption(painter, font, ink, box, text, CENTRE)
