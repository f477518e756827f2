"""Paints one unit's values stage by stage, one sample followed through all of them. Knows the lens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from bnviz.measure.snapshot import Floats, Stage
from ui.language import said, say, tr
from ui.plots.histogram import draw_contour
from ui.plots.panel import Ranges
from ui.plots.primitives import draw_rects
from ui.plots.scale import Range, Scale
from ui.plots.style import RIGHT, Style, caption, colour, widest
from ui.views.histogram_cell import outline_ink
from ui.views.histogram_data import pinned_words
from ui.views.microscope_canvas import HEAD, LensCanvas, symbol_node
from ui.views.microscope_lens import Lens, counts
from ui.views.microscope_numbers import exact, short
from ui.views.microscope_stage_marks import paint_lit, paint_path, paint_ticks

BINS = 48
ROW, TALL, TICKS = 50, 74, 19
Counts = np.ndarray[tuple[int], np.dtype[np.intp]]  # (BINS,)

SHARED = ("x", "x_hat", "y", "noisy")
WORDS = {
    "x": said("x, before the norm"),
    "x_hat": said("x̂, normalised"),
    "y": "y = γx̂ + β",
    "noisy": said("with noise, new in each step"),
    "z": said("z, before the activation"),
    "activation": said("after the activation"),
}
BRIEFLY = {
    "x": said("comes in"),
    "x_hat": said("normalised"),
    "y": said("scaled, shifted"),
    "noisy": said("with noise"),
    "z": said("comes in"),
    "activation": said("activated"),
}


class StagesPlot(LensCanvas):
    """x, x-hat, gamma x-hat + beta and what the activation makes of it."""

    heading = said("Values of this unit")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Values of this unit, stage by stage"), "microscope-stages", parent)
        self._ranges = Ranges()
        self._counted: dict[int | str, tuple[Floats, Range, Counts]] = {}  # of a row, of what is laid over it
        self._where: object = None
        self._told: tuple[tuple[str, Stage, Floats], ...] = ()

    def feed(self, lens: Lens) -> None:
        where = (lens.experiment.network, lens.focus.lane, lens.focus.block, lens.focus.unit, lens.norm)
        if where != self._where:
            self._where = where
            self._ranges.clear()
        moved = lens.focus.sample != self.lens.focus.sample
        moved |= lens.pinned is not self.lens.pinned
        over = lens.laid_over
        alike = [values for name, _, values in lens.rows if name in SHARED]
        alike += [over[name] for name in SHARED if alike and name in over]
        moved |= bool(alike) and self._ranges.settle(True, alike)
        for name, _, values in lens.rows:
            moved |= name not in SHARED and self._ranges.settle(False, [values, over.get(name)])
        super().feed(lens)
        if moved:
            self.renew_back()

    def view_all(self) -> None:
        self._where = None
        self.feed(self.lens)

    def wanted_height(self, style: Style, wide: int) -> float:
        rows = len(self.lens.rows)
        if rows:
            return style.px(HEAD + self._row(style) * rows + 2 * TICKS + 4)
        return style.px(HEAD + 8) + self.height_of(style, self.lens.missing, wide)

    # ------------------------------------------------------------------ where things are

    def _box(self, style: Style, size: QSize, row: int) -> QRectF:
        rows = self.lens.rows
        below = sum(style.px(TICKS) for k in range(row) if k + 1 < len(rows) and self._ends(k) and k < row)
        top = style.px(HEAD) + row * style.px(self._row(style)) + below
        left, right = self._names(style), style.px(64)
        return QRectF(
            left, top + style.px(6), max(20.0, size.width() - left - right), style.px(self._row(style) - 6)
        )

    def _names(self, style: Style) -> int:
        """The room for what the stages are called."""
        longest = widest(style.text(10), tuple(map(say, BRIEFLY.values())))
        return min(max(style.px(74), round(longest) + style.px(4)), style.px(112))

    def _row(self, style: Style) -> float:
        """How high one stage is."""
        return self.share(style, HEAD + 2 * TICKS + 6, len(self.lens.rows), ROW, TALL)

    def _ends(self, row: int) -> bool:
        """Whether the axis is written under this row: the last one that shares it."""
        rows = self.lens.rows
        last = row + 1 == len(rows)
        return last or (rows[row][0] in SHARED) != (rows[row + 1][0] in SHARED)

    def _scale(self, box: QRectF, name: str) -> Scale:
        low, high = self._ranges.get(name in SHARED)
        return Scale(low, high, box.left(), box.right())

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        super().paint_back(painter, style, size)
        rows = self.lens.rows
        if rows:
            self.beside_heading(painter, style, size, self._told_beside(style, size))
        for row, (name, _, _) in enumerate(rows):
            box = self._box(style, size, row)
            enters = f"{self.lens.passes_on}′" if name == "noisy" else self.lens.enters
            node = symbol_node(name, self.lens.activation, enters)
            middle = box.bottom() - style.px(23)
            below = QRectF(0, box.bottom() - style.px(12), box.left(), style.px(14))
            ink = colour(style.theme.muted)
            caption(painter, style.text(10), ink, below, say(BRIEFLY[name]))
            self.formula(painter, style, node, 0, middle, style.px(17), style.px(70), back=True)
            if self._ends(row):
                paint_ticks(painter, style, box, self._scale(box, name))

    def _told_beside(self, style: Style, size: QSize) -> str:
        """How many values there are, which one is followed, and what is laid over them, as far as it fits."""
        lens = self.lens
        values = tr("{count} values · {where}", count=len(lens.rows[0][2]), where=lens.where)
        if lens.pinned is None or not lens.pinned.fits(lens.experiment):
            return values
        moment = pinned_words(lens.pinned)
        if lens.laid_over:
            outline = tr("outline: {moment}", moment=moment)
        else:
            outline = tr("no outline: nobody looked here at {moment}", moment=moment)
        both = tr("{outline} · {values}", outline=outline, values=values)
        brief = tr("outline: {moment}", moment=pinned_words(replace(lens.pinned, lane=None)))
        texts = (both, outline, brief) if lens.laid_over else (both, outline, tr("no outline"))
        return next((text for text in texts if self.fits_beside(style, size, text)), texts[-1])

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        self._found = []
        rows = self.lens.rows
        if not rows:
            self.say(
                painter,
                style,
                QRectF(0, style.px(HEAD), size.width(), size.height() - style.px(HEAD)),
                self.lens.missing,
            )
            return
        for row, (name, _, values) in enumerate(rows):
            self._paint_row(painter, style, size, row, name, values)
        paint_path(painter, style, self._path(style, size), lit=self.term in ("sample", *WORDS))

    def _paint_row(
        self, painter: QPainter, style: Style, size: QSize, row: int, name: str, values: Floats
    ) -> None:
        theme, box = style.theme, self._box(style, size, row)
        scale = self._scale(box, name)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.lens.formula is not None:
            paint_lit(painter, style, box, scale, name, self.lens.formula, self.term)
        seen = self._counts(row, values, (scale.low, scale.high))
        over = self.lens.laid_over.get(name)
        then = self._then(name, over, (scale.low, scale.high), len(values))
        wide, top = box.width() / BINS, max(1.0, float(seen.max(initial=0)), float(then.max(initial=0)))
        edges = np.round((box.left() + wide * np.arange(BINS + 1)) * style.ratio) / style.ratio
        high = seen / top * (box.height() - style.px(4))
        bars = np.stack([edges[:-1], box.bottom() - high, np.diff(edges), high], axis=1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.lane(self.lens.colour, 190))
        draw_rects(painter, bars[seen > 0])
        if over is not None and self.lens.pinned is not None:
            pinned, lane = self.lens.pinned, self.lens.focus.lane
            ink = outline_ink(style, pinned.experiment.colour(pinned.source(lane)), self.lens.colour)
            draw_contour(painter, style, box, ink, then / top * (box.height() - style.px(4)))
        painter.setPen(style.hairline(theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        value = self._said(row, values)
        where = QRectF(box.right(), box.bottom() - style.px(26), size.width() - box.right(), style.px(20))
        caption(painter, style.number(13, bold=True), colour(theme.text), where, short(value), RIGHT)

    def _path(self, style: Style, size: QSize) -> list[QPointF]:
        """The chosen sample in every row: where the numbers say that it is."""
        dots: list[QPointF] = []
        for row, (name, _, values) in enumerate(self.lens.rows):
            box, value = self._box(style, size, row), self._said(row, values)
            if math.isfinite(value):
                x = min(max(self._scale(box, name).at(value), box.left()), box.right())
                dots.append(QPointF(x, box.bottom()))
        return dots

    def say_numbers(self, lens: Lens) -> None:
        """Write the numbers of this snapshot from now on, those that the other parts show too."""
        self._told = lens.rows

    def _said(self, row: int, values: Floats) -> float:
        told = self._told[row][2] if len(self._told) == len(self.lens.rows) else values
        return self._value(told)

    def _value(self, values: Floats) -> float:
        return float(values[self.lens.sample % len(values)]) if len(values) else math.nan

    def _counts(self, which: int | str, values: Floats, span: Range) -> Counts:
        """How many lie in each bin; counted anew only where values or axis are others."""
        kept = self._counted.get(which)
        if kept is None or kept[0] is not values or kept[1] != span:
            kept = self._counted[which] = values, span, counts(values, *span, BINS)
        return kept[2]

    def _then(self, name: str, values: Floats | None, span: Range, size: int) -> NDArray[np.floating]:
        """How many of `size` values would lie in each bin if they were spread as those that are pinned."""
        if values is None or not len(values):
            return np.zeros(BINS)
        return self._counts(name, values, span) * (size / len(values))

    # ------------------------------------------------------------------ cursor and numbers

    def _row_at(self, place: QPointF) -> int | None:
        style = self.style_now()
        for row in range(len(self.lens.rows)):
            if self._box(style, self.size(), row).adjusted(0, 0, 0, 4).contains(place):
                return row
        return None

    def tell(self, place: QPointF) -> str:
        row = self._row_at(place)
        if row is None:
            return ""
        name, _, values = self.lens.rows[row]
        scale = self._scale(self._box(self.style_now(), self.size(), row), name)
        step = (scale.high - scale.low) / BINS
        bin_ = min(BINS - 1, max(0, int((scale.value(place.x()) - scale.low) / step))) if step > 0 else 0
        low = scale.low + bin_ * step
        inside = int(self._counts(row, values, (scale.low, scale.high))[bin_])
        told = tr(
            "{stage}: {inside} of {count} values from {low} to {high}; {place} is {value}",
            stage=WORDS[name],
            inside=inside,
            count=len(values),
            low=exact(low),
            high=exact(low + step),
            place=self.lens.where,
            value=exact(self._value(values)),
        )
        over = self.lens.laid_over.get(name)
        if over is None or self.lens.pinned is None:
            return told
        return tr(
            "{now} · outline, {moment}: {inside} of {count}",
            now=told,
            moment=pinned_words(self.lens.pinned),
            inside=int(counts(over, scale.low, scale.high, BINS)[bin_]),
            count=len(over),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            name, _, values = self.lens.rows[row]
            scale = self._scale(self._box(self.style_now(), self.size(), row), name)
            away = np.abs(values - scale.value(event.position().x()))
            if np.isfinite(away).any():
                self.picked.emit(int(np.nanargmin(away)), -1)
        super().mousePressEvent(event)

    def rows(self) -> Iterable[Sequence[object]]:
        columns = self.lens.rows
        yield ("sample", *(stage for _, stage, _ in columns))
        for k, values in enumerate(zip(*(values for _, _, values in columns), strict=False)):
            yield (k + 1, *map(float, values))
