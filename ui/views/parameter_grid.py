"""The grid of weights, gradients and update ratios, layers by lanes. Knows not the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History, ParameterTrack, block_of
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import ParameterStatistics, Snapshot
from bnviz.measure.span import ALL, Span
from bnviz.measure.tracks import usable
from ui.language import tr
from ui.plots.style import Style
from ui.views.block_rows import BlockRows
from ui.views.histogram_axes import Axes, RowAxis
from ui.views.histogram_heads import paint_empty, paint_lane_name, paint_row_name
from ui.views.parameter_cell import (
    ParameterBoxes,
    numbers_of,
    paint_parameter_back,
    paint_parameter_heads,
    paint_parameters,
)


class ParameterGrid(BlockRows):
    """A row for each block and one for the output layer."""

    _head_px = 44.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Weights and gradients"), "parameters", parent)
        self._experiment = Experiment()
        self._snapshot: Snapshot | None = None
        self._history: History | None = None
        self._axes = Axes()
        self._span = ALL
        self._pinned: Pinned | None = None

    # ------------------------------------------------------------------ feeding

    def row_count(self) -> int:
        return len(self._experiment.network.blocks) + 1

    def lane_count(self) -> int:
        return len(self._experiment.lanes)

    def rows_moved(self) -> None:
        self._settle(self.lay().visible())
        self.renew_back()

    def show_experiment(self, e: Experiment) -> None:
        if len(e.network.blocks) != len(self._experiment.network.blocks):
            self._axes.clear()
        self._experiment = e
        self._refit()

    def feed(self, snapshot: Snapshot | None, history: History | None) -> None:
        renew = self._snapshot is None or snapshot is None
        if self._history is not history:
            self._axes.clear()
        self._snapshot, self._history = snapshot, history
        if self._settle(self.lay().visible()) or renew:
            self.renew_back()
        else:
            self.update()

    def show_span(self, span: Span) -> None:
        """Which steps the ratios are shown of."""
        self._span = span
        self.renew_back()

    def show_pinned(self, pinned: Pinned | None) -> None:
        """What is laid over the bars."""
        self._pinned = pinned
        self.rows_moved()

    def _outline(self, lane: int, row: int) -> tuple[ParameterStatistics, int] | None:
        """What is pinned over a cell, and the colour of the lane it is of."""
        pinned = self._pinned
        if pinned is None or not pinned.fits(self._experiment):
            return None
        seen = pinned.parameters(lane, row)
        return None if seen is None else (seen, pinned.experiment.colour(pinned.source(lane)))

    def view_all(self) -> None:
        self._axes.clear()
        self.set_offset(0.0)
        self.rows_moved()

    def _seen(self, lane: int, row: int) -> ParameterStatistics | None:
        """The layer's parameters, None where the snapshot is of another network."""
        snapshot = self._snapshot
        if snapshot is None or lane >= len(snapshot.lanes):
            return None
        if len(snapshot.lanes[lane].blocks) != len(self._experiment.network.blocks):
            return None
        found = block_of(snapshot, lane, row)
        return None if found is None else found.parameters

    def _settle(self, rows: Iterable[int]) -> bool:
        moved = False
        for row in rows:
            seen = [s for k in range(self.lane_count()) if (s := self._seen(k, row)) is not None]
            seen += [o[0] for k in range(self.lane_count()) if (o := self._outline(k, row))] if seen else []
            weights = [d for s in seen if (d := usable(s.weight)) is not None]
            gradients = [d for s in seen if (d := usable(s.gradient)) is not None]
            moved |= self._axes.settle(row, "weight", weights)
            moved |= self._axes.settle(row, "gradient", gradients)
        return moved

    def _axes_of(self, row: int) -> tuple[RowAxis | None, RowAxis | None]:
        return self._axes.get(row, "weight"), self._axes.get(row, "gradient")

    def _track(self, lane: int, row: int) -> ParameterTrack | None:
        if self._history is None or not self._history.snapshots or self._seen(lane, row) is None:
            return None
        return self._history.parameter_track(lane, row)

    def _steps(self) -> tuple[int, int]:
        known = self._history.snapshots if self._history is not None else ()
        if not known:
            return 0, 1
        low, high = self._span.ends(known[-1].step)
        return max(low, known[0].step), high

    def _is_older(self) -> bool:
        known = self._history.snapshots if self._history is not None else ()
        return self._snapshot is not None and bool(known) and self._snapshot.step < known[-1].step

    def _row_name(self, row: int) -> str:
        return tr("output") if self._is_output(row) else tr("block {block}", block=row + 1)

    def _is_output(self, row: int) -> bool:
        return row == self.row_count() - 1

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        lay = self.lay_for(style, size)
        for lane in range(lay.lanes):
            name = self._experiment.lanes[lane].name
            paint_lane_name(painter, lay, lane, self._experiment.colour(lane), name)
            if self._snapshot is not None:
                boxes = ParameterBoxes.of(style, lay.cell(lane, 0))
                paint_parameter_heads(painter, style, boxes, style.px(26))
        if self._snapshot is None:
            paint_empty(painter, lay)
            return
        painter.setClipRect(QRectF(0, lay.head, size.width(), size.height() - lay.head).toAlignedRect())
        for row in lay.visible():
            paint_row_name(painter, lay, row, chosen=row == self._row, name=self._row_name(row))
            for lane in range(lay.lanes):
                cell = lay.cell(lane, row)
                boxes = ParameterBoxes.of(style, cell)
                paint_parameter_back(painter, style, cell, boxes, self._axes_of(row), self._steps())

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        if self._snapshot is None:
            return
        lay = self.lay_for(style, size)
        painter.setClipRect(QRectF(0, lay.head, size.width(), size.height() - lay.head).toAlignedRect())
        older = self._snapshot.step if self._is_older() else None
        for row in lay.visible():
            for lane in range(lay.lanes):
                cell = lay.cell(lane, row)
                if not cell.whole.intersects(area):
                    continue
                paint_parameters(
                    painter,
                    style,
                    cell,
                    ParameterBoxes.of(style, cell),
                    self._experiment.colour(lane),
                    self._seen(lane, row),
                    self._axes_of(row),
                    self._track(lane, row),
                    self._steps(),
                    older,
                    self._outline(lane, row),
                )

    def export_size(self) -> QSize:
        self._settle(range(self.row_count()))
        return super().export_size()

    # ------------------------------------------------------------------ words and numbers

    def tell(self, place: QPointF) -> str:
        found = self.lay().find(place)
        seen = self._seen(*found) if found is not None else None
        if found is None or seen is None:
            return ""
        lane = self._experiment.lanes[found[0]].name
        numbers = "  ".join(part for part in numbers_of(seen) if part)
        return tr("{lane}, {layer}: {numbers}", lane=lane, layer=self._row_name(found[1]), numbers=numbers)

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("step", "lane", "layer", "tensor", "bin_low", "bin_high", "count", "norm", "update_ratio")
        for lane, contender in enumerate(self._experiment.lanes):
            for row in range(self.row_count()):
                seen = self._seen(lane, row)
                if seen is None or self._snapshot is None:
                    continue
                layer = "output" if self._is_output(row) else f"block {row + 1}"
                ratio = "" if seen.update_ratio is None else seen.update_ratio
                for name, spread, norm in (
                    ("weight", seen.weight, seen.weight_norm),
                    ("gradient", seen.gradient, seen.gradient_norm),
                ):
                    wide = (spread.high - spread.low) / len(spread.counts)
                    where = (self._snapshot.step, contender.name, layer, name)
                    for k, count in enumerate(spread.counts.tolist()):
                        low = spread.low + k * wide
                        yield (*where, low, low + wide, count, norm, ratio)
