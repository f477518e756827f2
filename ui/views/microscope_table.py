"""Paints the mini-batch as a table before and after the norm, and what is averaged. Knows the lens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from bnviz.measure.closeup import Maps
from bnviz.measure.snapshot import Floats
from ui.language import said, say, tr
from ui.plots.style import LEFT, RIGHT, Style, caption, colour
from ui.plots.values import values_image
from ui.views.microscope_averaging import Region, averaged, over_what
from ui.views.microscope_canvas import HEAD, LensCanvas
from ui.views.microscope_detail import LINE, Detail, detail_in, paint_detail, paint_maps
from ui.views.microscope_lens import Lens
from ui.views.microscope_numbers import exact
from ui.views.microscope_table_marks import cells, paint_legend, paint_region

SAMPLES, FEWEST = 6, 3  # whose values are written out
SPARE = 4  # below them
WIDE = 620  # from this width on the values stand beside the table
TABLES = (("before", said("x, before the norm")), ("after", said("y, after the norm")))


class TablePlot(LensCanvas):
    """Samples down, units across; a click on a cell chooses both."""

    heading = said("The mini-batch as a table")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("The mini-batch as a table, before and after the norm"), "microscope-table", parent
        )
        self._limit = 1.0
        self._painted = QSize()
        self._told: tuple[object, float] | None = None

    def feed(self, lens: Lens) -> None:
        tables = lens.tables
        if tables is not None:
            both = np.abs(np.concatenate([tables.table_before.ravel(), tables.table_after.ravel()]))
            both = both[np.isfinite(both)]
            if both.size:
                place = int(0.99 * (both.size - 1))
                wanted = max(1e-12, float(np.partition(both, place)[place]))
                if not 0.6 * self._limit <= wanted <= self._limit:
                    self._limit = float(f"{1.25 * wanted:.1g}")
        super().feed(lens)

    def view_all(self) -> None:
        self._limit = 1e-12
        self.feed(self.lens)

    # ------------------------------------------------------------------ where things are

    @property
    def tables(self) -> tuple[Floats, ...]:
        seen = self.lens.tables
        if seen is None or not seen.table_before.size:
            return ()
        return (seen.table_before,) if self.lens.norm is None else (seen.table_before, seen.table_after)

    def _high(self, style: Style, wide: int) -> float:
        """How high one table is."""
        tables = self.tables
        if not tables:
            return 0.0
        rows, columns = tables[0].shape
        square = rows * self._room(style, wide) / columns
        most = style.px(84 if self.roomy and not self._beside(style, wide) else 132)
        if self._beside(style, wide):
            most = min(most, style.px(SPARE + self._shown(style, wide) * LINE))
        return float(min(most, max(style.px(24), square, min(rows * 2.0, style.px(120)))))

    def _beside(self, style: Style, wide: int) -> bool:
        """Whether the values stand beside the table instead of below it."""
        return self.roomy and wide >= style.px(WIDE)

    def _room(self, style: Style, wide: int) -> float:
        """How wide one table is."""
        all_of_it = max(20.0, wide - style.px(18))
        return all_of_it * 0.46 if self._beside(style, wide) else all_of_it

    def _shown(self, style: Style, wide: int) -> int:
        """Of how many samples the values are written out: so many that both tables are seen at once."""
        if not self.room or not self._beside(style, wide):
            return SAMPLES
        free = self.room - self._sentence(style, wide) - style.px(HEAD + 24)
        each = free / max(1, len(self.tables)) - style.px(38 + SPARE)
        return max(FEWEST, min(SAMPLES, int(each / style.px(LINE))))

    def _step(self, style: Style, wide: int) -> float:
        """From one table to the next."""
        below = self.roomy and not self._beside(style, wide)
        lines = self._shown(style, wide) * LINE
        high = max(self._high(style, wide), style.px(SPARE + lines)) if self.roomy and not below else 0.0
        values = style.px(18 + lines) if below else 0.0
        return max(high, self._high(style, wide)) + style.px(38) + values

    def detail(self, style: Style, size: QSize, which: int) -> Detail | None:
        """The cells whose values are written out, where there is room for them."""
        if not self.roomy:
            return None
        box, shape = self._box(style, size, which), self.tables[0].shape
        if self._beside(style, size.width()):
            left = box.right() + style.px(20)
            high = self._step(style, size.width()) - style.px(38)
            room = QRectF(left, box.top() - style.px(13), size.width() - left, high + style.px(13))
        else:
            room = QRectF(
                0,
                box.bottom() + style.px(4),
                size.width(),
                style.px(14 + self._shown(style, size.width()) * LINE),
            )
        row, unit = self._chosen()
        maps = self._maps()
        if maps is None:
            return detail_in(style, room, (shape[0], shape[1]), (row, unit))
        count, channels = maps.before.shape[:2]
        found = detail_in(style, room, (count, channels), (row - maps.image, unit - maps.channel), maps=True)
        if found is None:
            return None
        w = found.window
        down, across = maps.image, maps.channel
        moved = Region(w.top + down, w.bottom + down, w.left + across, w.right + across)
        return replace(found, window=moved)

    def _maps(self) -> Maps | None:
        """The images of a convolution, where the chosen one is among them."""
        seen = self.lens.tables
        maps = None if seen is None else seen.maps
        if maps is None or not self.lens.is_image:
            return None
        row, unit = self._chosen()
        count, channels = maps.before.shape[:2]
        known = 0 <= row - maps.image < count and 0 <= unit - maps.channel < channels
        return maps if known else None

    def _paint_detail(
        self, painter: QPainter, style: Style, which: int, table: Floats, image: QImage, region: Region | None
    ) -> None:
        detail, maps = self.detail(style, self._painted, which), self._maps()
        if detail is None:
            return
        if maps is None:
            paint_detail(painter, style, detail, table, image, region, self._chosen())
            return
        values = maps.before if which == 0 else maps.after
        images = {
            (row + maps.image, channel + maps.channel): values_image(style, values[row, channel], self._limit)
            for row, channel in np.ndindex(*values.shape[:2])
        }
        rows, columns = values.shape[2:]
        at = self.lens.sample % self.lens.positions
        wide = max(1, round(math.sqrt(self.lens.positions * columns / max(1, rows))))
        pixel = QPointF((at % wide + 0.5) / wide, (at // wide + 0.5) * wide / max(1, self.lens.positions))
        paint_maps(painter, style, detail, images, region, self._chosen(), pixel)

    def _box(self, style: Style, size: QSize, which: int) -> QRectF:
        high = self._high(style, size.width())
        top = style.px(HEAD) + self._sentence(style, size.width()) + which * self._step(style, size.width())
        return QRectF(style.px(16), top + style.px(36), self._room(style, size.width()), high)

    def wanted_height(self, style: Style, wide: int) -> float:
        count = len(self.tables)
        if not count:
            return style.px(HEAD + 44)
        return style.px(HEAD) + self._sentence(style, wide) + count * self._step(style, wide) + style.px(24)

    def _sentence(self, style: Style, wide: int) -> float:
        """The room for what is averaged: two lines, or as many as it takes."""
        text = over_what(self.lens, self._units())
        key = text, wide, style.unit, bool(self.room)
        if self._told is None or self._told[0] != key:
            lines = 20 if self.room else 36
            self._told = key, max(style.px(lines), self.height_of(style, text, wide) + style.px(2))
        return self._told[1]

    def _chosen(self) -> tuple[int, int]:
        """The row and column of the chosen sample and unit; the row may be outside the table."""
        return self.lens.sample // self.lens.positions, self.lens.focus.unit

    def _units(self) -> int:
        return self.lens.units or self.tables[0].shape[1]

    # ------------------------------------------------------------------ painting

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        tables, self._painted = self.tables, size
        sentence = QRectF(0, style.px(HEAD - 2), size.width(), style.px(36))
        if tables:
            sentence.setHeight(self._sentence(style, size.width()))
        if not tables:
            self.say(painter, style, sentence, self.lens.missing)
            return
        self.say(painter, style, sentence, over_what(self.lens, self._units()))
        for which, table in enumerate(tables):
            box = self._box(style, size, which)
            if box.adjusted(-20, -40, 20, 20).intersects(area):
                self._paint_table(painter, style, box, table, which)
        paint_legend(painter, style, size, self._limit)

    def _paint_table(self, painter: QPainter, style: Style, box: QRectF, table: Floats, which: int) -> None:
        theme, font = style.theme, style.text(11)
        rows, columns = table.shape
        title = QRectF(box.left(), box.top() - style.px(34), box.width(), style.px(16))
        name = say(TABLES[which][1]) if self.lens.norm is not None else "x"
        caption(painter, font, colour(theme.text), title, name, LEFT)
        seen = self.lens.tables
        pixel = 0 if seen is None else seen.focus.sample % self.lens.positions
        if columns < self._units() or rows < self.lens.batch:
            told = tr("the first {rows} × {columns}", rows=rows, columns=columns)
        elif self.lens.is_image:
            told = tr(
                "{images} images × {channels} channels, pixel {pixel}",
                images=rows,
                channels=columns,
                pixel=pixel + 1,
            )
        else:
            told = tr("{samples} samples × {units} units", samples=rows, units=columns)
        caption(painter, font, colour(theme.muted), title, told, RIGHT)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        image = values_image(style, table, self._limit)
        painter.drawImage(box, image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(style.hairline(theme.border))
        painter.drawRect(box)
        row, unit = self._chosen()
        norm = None if self.lens.uses_memory else self.lens.norm
        region = averaged(norm, (rows, columns), self._units(), unit, row)
        if region is not None:
            paint_region(painter, style, box, (rows, columns), region, lit=self.term in ("mean", "var"))
        if row < rows and unit < columns:
            cell = cells(box, (rows, columns), Region(row, row + 1, unit, unit + 1))
            reach = max(0.0, (style.px(5) - min(cell.width(), cell.height())) / 2)
            around = cell.adjusted(-reach, -reach, reach, reach)
            painter.setPen(QPen(colour(theme.card), style.px(4)))
            painter.drawRect(around)
            painter.setPen(QPen(colour(theme.text), style.px(2)))
            painter.drawRect(around)
        self._paint_detail(painter, style, which, table, image, region)

    # ------------------------------------------------------------------ cursor and numbers

    def cell_at(self, place: QPointF) -> tuple[int, int, int] | None:
        """Which table, row and column is under a point."""
        style = self.style_now()
        for which, table in enumerate(self.tables):
            detail = self.detail(style, self.size(), which)
            if detail is not None and detail.box.contains(place):
                down = (place.y() - detail.box.top()) / detail.box.height() * detail.rows
                across = (place.x() - detail.box.left()) / detail.box.width() * detail.columns
                row, column = detail.window.top + int(down), detail.window.left + int(across)
                return (which, row, column) if row < table.shape[0] and column < table.shape[1] else None
            box, (rows, columns) = self._box(style, self.size(), which), table.shape
            if box.contains(place):
                row = int((place.y() - box.top()) / box.height() * rows)
                column = int((place.x() - box.left()) / box.width() * columns)
                return which, min(row, rows - 1), min(column, columns - 1)
        return None

    def tell(self, place: QPointF) -> str:
        found = self.cell_at(place)
        if found is None:
            return ""
        which, row, unit = found
        values = [exact(float(table[row, unit])) for table in self.tables]
        here = (
            tr("Image {image}, channel {channel}", image=row + 1, channel=unit + 1)
            if self.lens.is_image
            else tr("Sample {sample}, unit {unit}", sample=row + 1, unit=unit + 1)
        )
        if len(values) == 1:
            return f"{here}: {values[0]}"
        x, y = values
        if which == 0:
            return tr("{cell}, before the norm: {x} ({x} became {y})", cell=here, x=x, y=y)
        return tr("{cell}, after the norm: {y} ({x} became {y})", cell=here, x=x, y=y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            pixel = self.lens.sample % self.lens.positions
            self.picked.emit(found[1] * self.lens.positions + pixel, found[2])
        super().mousePressEvent(event)

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("sample", "unit", *(name for name, _ in TABLES[: len(self.tables)]))
        if self.tables:
            for (row, unit), _ in np.ndenumerate(self.tables[0]):
                yield (row + 1, unit + 1, *(float(table[row, unit]) for table in self.tables))
