"""Paints running against batch statistics: per unit now, one unit over time; a column for each lane.

Knows snapshots and history, not the window. Batch values are solid, running values hollow or dashed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from bnviz.experiment.edits import row_name
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Floats, Snapshot
from ui.language import said, say, tr
from ui.plots.canvas import Canvas
from ui.plots.panel import Panel, Ranges, paint_panel
from ui.plots.style import CENTRE, LEFT, Style, caption, colour, elide, metrics, symbol, width
from ui.views.running_data import (
    QUANTITIES,
    norm_of,
    note,
    order,
    pair,
    told_pair,
    track_of,
    track_pair,
    units_of,
)
from ui.views.running_ghost import Ghost, ghost_of
from ui.views.running_ink import paint_ends, paint_track, paint_units

ROWS = tuple((quantity, over_time) for over_time in (False, True) for quantity in QUANTITIES)
EMPTY = said("The statistics of every unit appear with the first step")
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class RunningPlot(Canvas):
    """`picked` says that a unit was clicked: lane and unit."""

    picked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Running statistics"), "running-statistics", parent)
        self.block, self.unit, self.ordered = 0, 0, False
        self._experiment = Experiment()
        self._snapshot: Snapshot | None = None
        self._history: History | None = None
        self._ranges = Ranges()
        self._pinned: Pinned | None = None
        self._noted: tuple[object, float] | None = None

    # ------------------------------------------------------------------ feeding

    def show_experiment(self, e: Experiment) -> None:
        self._experiment = e
        self.restart()

    def feed(self, snapshot: Snapshot | None, history: History | None) -> None:
        renew = self._snapshot is None or snapshot is None or self._history is not history
        self._snapshot, self._history = snapshot, history
        if self._settle() or renew:
            self.renew_back()
        else:
            self.update()

    def show_pinned(self, pinned: Pinned | None) -> None:
        """What is laid over the statistics of now."""
        self._pinned = pinned
        self.restart()

    def ghost(self, lane: int) -> Ghost | None:
        """What is laid over a lane."""
        return ghost_of(self._pinned, self._experiment, lane, self.block)

    def choose(
        self, *, block: int | None = None, unit: int | None = None, ordered: bool | None = None
    ) -> None:
        """Show another block, unit or order."""
        self.block = self.block if block is None else block
        self.unit = self.unit if unit is None else unit
        self.ordered = self.ordered if ordered is None else ordered
        self.restart()

    def restart(self) -> None:
        self._ranges.clear()
        self._settle()
        self.renew_back()

    def view_all(self) -> None:
        self.restart()

    def _settle(self) -> bool:
        moved = False
        for lane in range(len(self._experiment.lanes)):
            units = units_of(self._snapshot, self._experiment, lane, self.block)
            track = track_of(self._history, lane, self.block, self.unit) if units is not None else None
            ghost = self.ghost(lane)
            for quantity, over_time in ROWS:
                values: tuple[Floats | None, ...] = ()
                if over_time and track is not None:
                    values = track_pair(track, quantity)
                    values += (np.array(ghost.at(quantity, self.unit), np.float32),) if ghost else ()
                elif not over_time and units is not None:
                    values = pair(units, quantity) + (ghost.of(quantity) if ghost else ())
                if values:
                    key = (lane, quantity, over_time)
                    moved |= self._ranges.settle(key, values, zero=quantity == "variance")
        return moved

    # ------------------------------------------------------------------ where things are

    def _column(self, style: Style, size: QSize, lane: int) -> QRectF:
        gutter, between = style.px(20), style.px(20)
        lanes = len(self._experiment.lanes)
        wide = (size.width() - gutter - between * (lanes - 1)) / lanes
        return QRectF(gutter + lane * (wide + between), 0, wide, size.height())

    def _head(self, style: Style) -> float:
        """Names of the lanes and what is said of their norms: two lines, or as many as they take."""
        key = self._experiment, self.block, self.width(), style.unit
        if self._noted is None or self._noted[0] != key:
            lanes = range(len(self._experiment.lanes))
            fonts, wide = metrics(style.text(11)), self._column(style, self.size(), 0).width()
            notes = (note(self._experiment, lane, self.block) for lane in lanes)
            deep = max(fonts.boundingRect(QRectF(0, 0, wide, 1000), WRAPPED, text).height() for text in notes)
            self._noted = key, max(style.px(54), style.px(28) + deep)
        return self._noted[1]

    def _box(self, style: Style, size: QSize, lane: int, row: int) -> QRectF:
        column, head = self._column(style, size, lane), self._head(style)
        gap = style.px(24)
        high = (size.height() - head - gap * len(ROWS)) / len(ROWS)
        top = style.sharp(head + row * (high + gap))
        left = style.px(44)
        return QRectF(column.left() + left, top, max(8.0, column.width() - left - 4), max(8.0, high))

    def _panel(self, style: Style, size: QSize, lane: int, row: int) -> Panel:
        quantity, over_time = ROWS[row]
        x = (-0.5, 0.5)
        if over_time and self._history is not None and self._history.snapshots:
            steps = self._history.snapshots[0].step, self._history.snapshots[-1].step
            x = (float(steps[0]), float(max(steps[1], steps[0] + 1)))
        elif not over_time:
            units = units_of(self._snapshot, self._experiment, lane, self.block)
            x = (-0.7, max(1, len(units.batch_mean) if units else 1) - 0.3)
        return Panel.of(self._box(style, size, lane, row), x, self._ranges.get((lane, quantity, over_time)))

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        for lane in range(len(self._experiment.lanes)):
            self._paint_head(painter, style, size, lane)
        if self._snapshot is None:
            box = QRectF(0, self._head(style), size.width(), size.height() - self._head(style))
            caption(painter, style.text(13), colour(style.theme.muted), box, say(EMPTY), CENTRE)
            return
        for row in range(len(ROWS)):
            self._paint_row_name(painter, style, size, row)
            for lane in range(len(self._experiment.lanes)):
                if units_of(self._snapshot, self._experiment, lane, self.block) is not None:
                    paint_panel(painter, style, self._panel(style, size, lane, row), steps=False)

    def _paint_head(self, painter: QPainter, style: Style, size: QSize, lane: int) -> None:
        column = self._column(style, size, lane)
        number, theme = self._experiment.colour(lane), style.theme
        line_box = QRectF(column.left(), 0, column.width(), style.px(20))
        centre = QPointF(column.left() + style.px(5), line_box.center().y())
        symbol(painter, number, centre, style.px(5), style.lane(number), colour(theme.card))
        font = style.text(13, bold=True)
        text = line_box.adjusted(style.px(17), 0, 0, 0)
        name = elide(font, self._experiment.lanes[lane].name, text.width())
        caption(painter, font, colour(theme.text), text, name, LEFT)
        norm = norm_of(self._experiment, lane, self.block)
        wrong = norm is None or not norm.tracks
        painter.setFont(style.text(11))
        painter.setPen(colour(theme.text if wrong else theme.muted))
        box = QRectF(column.left(), style.px(20), column.width(), self._head(style) - style.px(23))
        painter.drawText(box, WRAPPED, note(self._experiment, lane, self.block))

    def _paint_row_name(self, painter: QPainter, style: Style, size: QSize, row: int) -> None:
        quantity, over_time = ROWS[row]
        box = self._box(style, size, 0, row)
        painter.save()
        painter.translate(style.px(8), box.center().y())
        painter.rotate(-90)
        if quantity == "mean":
            what = tr("mean, unit {unit}", unit=self.unit + 1) if over_time else tr("mean per unit")
        else:
            what = tr("variance, unit {unit}", unit=self.unit + 1) if over_time else tr("variance per unit")
        room, font = box.height() + style.px(22), style.text(11)
        where = QRectF(-room / 2, -style.px(8), room, style.px(16))
        if width(font, what) > room:  # the axis below says whether it is per unit or over time
            what = tr("mean") if quantity == "mean" else tr("variance")
        caption(painter, font, colour(style.theme.muted), where, elide(font, what, room), CENTRE)
        painter.restore()

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        if self._snapshot is None:
            return
        for lane in range(len(self._experiment.lanes)):
            units = units_of(self._snapshot, self._experiment, lane, self.block)
            if units is None:
                box = self._column(style, size, lane)
                caption(
                    painter, style.text(12), colour(style.theme.muted), box, tr("Not measured yet"), CENTRE
                )
                continue
            number, ghost = self._experiment.colour(lane), self.ghost(lane)
            track = track_of(self._history, lane, self.block, self.unit)
            for row, (quantity, over_time) in enumerate(ROWS):
                panel = self._panel(style, size, lane, row)
                painter.setClipRect(panel.box.adjusted(-5, -4, 5, 4).toAlignedRect())
                if not over_time:
                    places = order(units, quantity, self.ordered)
                    paint_units(painter, style, panel, units, quantity, places, self.unit, number, ghost)
                elif track is not None:
                    step = self._snapshot.step
                    paint_track(painter, style, panel, track, quantity, self.unit, step, number, ghost)
                painter.setClipping(False)
                paint_ends(painter, style, panel, over_time, self.ordered)

    # ------------------------------------------------------------------ gestures, words, numbers

    def _find(self, place: QPointF) -> tuple[int, int, Panel] | None:
        """Lane, row and panel under a point."""
        style = self.style_now()
        for lane in range(len(self._experiment.lanes)):
            for row in range(len(ROWS)):
                panel = self._panel(style, self.size(), lane, row)
                if panel.box.adjusted(-4, -6, 4, 6).contains(place):
                    return lane, row, panel
        return None

    def _unit_at(self, place: QPointF) -> tuple[int, int] | None:
        """Lane and unit under a point of the per-unit plots."""
        found = self._find(place)
        if found is None or ROWS[found[1]][1]:
            return None
        lane, row, panel = found
        units = units_of(self._snapshot, self._experiment, lane, self.block)
        if units is None or not len(units.batch_mean):
            return None
        at = max(0, min(len(units.batch_mean) - 1, round(panel.x.value(place.x()))))
        return lane, int(order(units, ROWS[row][0], self.ordered)[at])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._unit_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.picked.emit(*found)
        super().mousePressEvent(event)

    def tell(self, place: QPointF) -> str:
        told, found, at = self._told_of_now(place), self._find(place), self._unit_at(place)
        ghost = self.ghost(found[0]) if found is not None and told else None
        if found is None or ghost is None:
            return told
        return ghost.told(told, ROWS[found[1]][0], self.unit if at is None else at[1])

    def _told_of_now(self, place: QPointF) -> str:
        found, at = self._find(place), self._unit_at(place)
        if found is None or self._snapshot is None:
            return ""
        lane, row, panel = found
        quantity, over_time = ROWS[row]
        row_of = row_name(self._experiment, self.block)
        name = tr("{lane}, {row}", lane=self._experiment.lanes[lane].name, row=row_of)
        if at is not None:
            units = units_of(self._snapshot, self._experiment, lane, self.block)
            assert units is not None
            batch, running = pair(units, quantity)
            return told_pair(name, at[1], quantity, batch[at[1]], None if running is None else running[at[1]])
        track = track_of(self._history, lane, self.block, self.unit) if over_time else None
        if track is None:
            return name
        nearest = int(np.argmin(np.abs(track.steps - panel.x.value(place.x()))))
        batch, running = track_pair(track, quantity)
        told = tr(
            "{place}, unit {unit}, step {step:,}: batch {batch:.4g}",
            place=name,
            unit=self.unit + 1,
            step=int(track.steps[nearest]),
            batch=float(batch[nearest]),
        )
        if running is None or math.isnan(running[nearest]):
            return told
        return tr("{batch}, running {value:.4g}", batch=told, value=float(running[nearest]))

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("step", "lane", "block", "unit", "batch_mean", "running_mean", "batch_var", "running_var")
        if self._snapshot is None:
            return
        for lane, contender in enumerate(self._experiment.lanes):
            units = units_of(self._snapshot, self._experiment, lane, self.block)
            if units is None:
                continue
            rest = (units.running_mean, units.running_var)
            for k in range(len(units.batch_mean)):
                mean, var = ("" if r is None else float(r[k]) for r in rest)
                batch = float(units.batch_mean[k]), float(units.batch_var[k])
                where = (self._snapshot.step, contender.name, row_name(self._experiment, self.block), k + 1)
                yield (*where, batch[0], mean, batch[1], var)
