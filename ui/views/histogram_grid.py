"""The grid of histograms and rivers, rows of blocks by columns of lanes. Knows snapshots, not the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History, Seen, block_of, distribution_of
from bnviz.measure.snapshot import Distribution, Snapshot
from bnviz.measure.tracks import usable
from ui.plots.canvas import Canvas
from ui.plots.histogram import Spread
from ui.plots.river import columns_for
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, elide, metrics, symbol, width
from ui.plots.words import whole
from ui.theme import Theme
from ui.views.histogram_axes import Axes
from ui.views.histogram_cell import CellData, numbers_of, paint_cell, paint_cell_back, spread_of_units
from ui.views.histogram_layout import GridLayout

EMPTY = "Nothing has been measured yet"
EMPTY_HINT = "Press Space to train, or → for a single batch."


class HistogramGrid(Canvas):
    """Paints only the rows on screen. Scrolls by `set_offset`; `scrolled` says where to."""

    selected = Signal(int)
    scrolled = Signal(float)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Histograms and rivers", "histograms", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._experiment = Experiment()
        self._snapshot: Snapshot | None = None
        self._history: History | None = None
        self._stage: Seen = "preactivation"
        self._axes = Axes()
        self._offset = 0.0
        self._block: int | None = None

    # ------------------------------------------------------------------ feeding

    def show_experiment(self, e: Experiment) -> None:
        if len(e.network.blocks) != self._blocks:
            self._axes.clear()
        self._experiment = e
        self.set_offset(self._offset)
        self.renew_back()

    def feed(self, snapshot: Snapshot | None, history: History | None) -> None:
        """Show a snapshot; what has not changed is not painted anew."""
        first = self._snapshot is None
        if self._history is not history:
            self._axes.clear()
        self._snapshot, self._history = snapshot, history
        if self._settle() or first or snapshot is None:
            self.renew_back()
        else:
            self.update()

    def set_stage(self, stage: Seen) -> None:
        self._stage = stage
        self._settle()
        self.renew_back()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)

    def select(self, block: int | None) -> None:
        if block != self._block:
            self._block = block
            self.renew_back()

    def set_offset(self, offset: float) -> None:
        """Scroll to so many pixels from the top, as far as there is anything."""
        lay = self._lay(self.style_now(), self.size())
        offset = max(0.0, min(offset, lay.full_height - self.height()))
        if offset != self._offset:
            self._offset = offset
            self._settle()
            self.renew_back()
            self.scrolled.emit(offset)

    @property
    def full_height(self) -> float:
        """The height at which nothing has to be scrolled."""
        return self._lay(self.style_now(), self.size()).full_height

    @property
    def row_height(self) -> float:
        return self._lay(self.style_now(), self.size()).row

    @property
    def _blocks(self) -> int:
        return len(self._experiment.network.blocks)

    def _lay(self, style: Style, size: QSize) -> GridLayout:
        offset = self._offset if size == self.size() else 0.0
        return GridLayout.of(style, size, self._blocks, len(self._experiment.lanes), offset)

    def _seen(self, lane: int, block: int) -> Distribution | None:
        if self._snapshot is None or block >= self._blocks:
            return None
        if block >= len(self._snapshot.lanes[lane].blocks if lane < len(self._snapshot.lanes) else ()):
            return None  # a snapshot of a shorter network: its output is not this block
        return usable(distribution_of(self._snapshot, lane, block, self._stage))

    def _settle(self, rows: Iterable[int] | None = None) -> bool:
        """Let the axes of the visible rows follow; True where their labels have to be painted anew."""
        lanes = range(len(self._experiment.lanes))
        moved = False
        for block in self._lay(self.style_now(), self.size()).visible() if rows is None else rows:
            seen = [d for lane in lanes if (d := self._seen(lane, block)) is not None]
            moved |= self._axes.settle(block, self._stage, seen)
        return moved

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        lay = self._lay(style, size)
        if self._snapshot is not None:
            painter.save()
            painter.setClipRect(QRectF(0, lay.head, size.width(), size.height() - lay.head))
            for block in lay.visible():
                self._paint_row_name(painter, style, lay, block)
                axis = self._axes.get(block, self._stage)
                for lane in range(lay.lanes):
                    paint_cell_back(painter, style, lay.cell(lane, block), axis, not lay.narrow)
            painter.restore()
        for lane in range(lay.lanes):
            self._paint_lane_name(painter, style, lay, lane)

    def _paint_row_name(self, painter: QPainter, style: Style, lay: GridLayout, block: int) -> None:
        cell = lay.cell(0, block)
        chosen = block == self._block
        height = cell.bars.height()
        painter.save()
        painter.translate(lay.gutter / 2 - style.px(3), cell.bars.center().y())
        painter.rotate(-90)
        ink = style.theme.text if chosen else style.theme.muted
        box = QRectF(-height / 2, -style.px(8), height, style.px(16))
        caption(painter, style.text(11, bold=chosen), colour(ink), box, f"block {block + 1}", CENTRE)
        painter.restore()
        if chosen:
            bar = QRectF(0, cell.bars.top(), style.px(2.5), height)
            painter.fillRect(bar, colour(style.theme.accent))

    def _paint_lane_name(self, painter: QPainter, style: Style, lay: GridLayout, lane: int) -> None:
        box = lay.name(lane)
        radius = style.px(5)
        centre = QPointF(box.left() + radius, box.center().y())
        number = self._experiment.colour(lane)
        symbol(painter, number, centre, radius, style.lane(number), colour(style.theme.card))
        font = style.text(13, bold=True)
        text = box.adjusted(2 * radius + style.px(7), 0, 0, 0)
        name = elide(font, self._experiment.lanes[lane].name, text.width())
        caption(painter, font, colour(style.theme.text), text, name, LEFT)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        lay = self._lay(style, size)
        if self._snapshot is None:
            self._paint_empty(painter, style, lay, size)
            return
        for lane in range(lay.lanes):
            self._paint_lane_state(painter, style, lay, lane)
        painter.setClipRect(QRectF(0, lay.head, size.width(), size.height() - lay.head))
        for block in lay.visible():
            axis = self._axes.get(block, self._stage)
            for lane in range(lay.lanes):
                cell = lay.cell(lane, block)
                if cell.whole.intersects(area):
                    columns = columns_for(style, cell.river.width())
                    paint_cell(painter, style, cell, self._cell_data(lane, block, columns), axis)

    def _cell_data(self, lane: int, block: int, columns: int) -> CellData:
        snapshot, history = self._snapshot, self._history
        assert snapshot is not None
        seen = self._seen(lane, block)
        river = None
        older = None
        marks: Sequence[object] = ()
        if history is not None and history.snapshots:
            river = history.river(lane, block, self._stage, columns)
            newest = history.snapshots[-1].step
            older = snapshot.step if snapshot.step < newest else None
            marks = [m for m in history.marks if m.lane in (None, lane)]
        batch = None if seen is None else Spread(seen.mean, seen.std)
        return CellData(
            colour=self._experiment.colour(lane),
            seen=seen,
            river=river,
            batch=batch,
            running=self._running(lane, block),
            marks=tuple(marks),  # type: ignore[arg-type]
            step=older,
            missing="Nothing finite to show" if river is not None else "Not measured yet",
        )

    def _running(self, lane: int, block: int) -> Spread | None:
        """The running statistics, where this stage is what the norm sees."""
        norms = self._experiment.lanes[lane].norms
        norm = norms[block] if block < len(norms) else None
        found = None if self._snapshot is None else block_of(self._snapshot, lane, block)
        if norm is None or found is None:
            return None
        seen_by_norm = "linear" if norm.placement == "before" else "activation"
        units = found.units
        if self._stage != seen_by_norm or units.running_mean is None or units.running_var is None:
            return None
        return spread_of_units(units.running_mean, units.running_var)

    def _paint_lane_state(self, painter: QPainter, style: Style, lay: GridLayout, lane: int) -> None:
        """To the right of the lane's name: since when the river flows, or why the lane has stopped."""
        assert self._snapshot is not None
        box = lay.name(lane)
        name = width(style.text(13, bold=True), self._experiment.lanes[lane].name) + style.px(28)
        room = box.adjusted(min(name, box.width()), 0, 0, 0)
        stopped = self._snapshot.lanes[lane].stopped if lane < len(self._snapshot.lanes) else None
        if stopped:
            self._paint_stop(painter, style, room, stopped)
            return
        first = self._history.snapshots[0].step if self._history and self._history.snapshots else 0
        text = f"now · steps {whole(first)} to {whole(self._snapshot.step)}"
        font = style.text(11)
        if width(font, text) <= room.width():
            caption(painter, font, colour(style.theme.muted), room, text, RIGHT)

    def _paint_stop(self, painter: QPainter, style: Style, room: QRectF, sentence: str) -> None:
        font = style.text(11)
        text = elide(font, sentence, room.width() - style.px(16))
        if not text:
            return
        wide = width(font, text) + style.px(16)
        face = QRectF(
            room.right() - wide, room.top() + style.px(1), wide, metrics(font).height() + style.px(5)
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(style.theme.error_face))
        painter.drawRoundedRect(face, style.px(5), style.px(5))
        caption(painter, font, colour(style.theme.error), face, text, CENTRE)

    def _paint_empty(self, painter: QPainter, style: Style, lay: GridLayout, size: QSize) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(0, lay.head, size.width(), size.height() - lay.head).center().y()
        box = QRectF(0, middle - style.px(24), size.width(), style.px(24))
        caption(painter, style.text(15, bold=True), colour(style.theme.text), box, EMPTY, CENTRE)
        hint = box.translated(0, style.px(26))
        caption(painter, style.text(12), colour(style.theme.muted), hint, EMPTY_HINT, CENTRE)

    # ------------------------------------------------------------------ gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._lay(self.style_now(), self.size()).find(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.selected.emit(found[1])
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * self.row_height / 2
        before = self._offset
        self.set_offset(self._offset - pixels)
        event.setAccepted(self._offset != before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        block = 0 if self._block is None else max(0, min(self._blocks - 1, self._block + step))
        self.show_block(block)
        self.selected.emit(block)

    def show_block(self, block: int) -> None:
        """Scroll as little as needed to bring the row on screen."""
        row, room = self.row_height, self.height() - self._lay(self.style_now(), self.size()).head
        top = block * row
        if top < self._offset or top + row > self._offset + room:
            self.set_offset(top if top < self._offset else top + row - room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_offset(self._offset)
        self._settle()
        self.resized.emit()

    def view_all(self) -> None:
        """Back to the top, with the axes the engine chose now."""
        self._axes.clear()
        self._settle()
        self.set_offset(0.0)
        self.renew_back()

    # ------------------------------------------------------------------ words and numbers

    def tell(self, place: QPointF) -> str:
        lay = self._lay(self.style_now(), self.size())
        found = lay.find(place)
        if found is None:
            return self._stop_sentence(lay, place)
        lane, block = found
        seen, axis = self._seen(lane, block), self._axes.get(block, self._stage)
        where = f"{self._experiment.lanes[lane].name}, block {block + 1}"
        if seen is None or axis is None:
            return where
        cell = lay.cell(lane, block)
        if cell.bars.contains(place):
            spread = seen.high - seen.low
            value = axis.range[0] + (place.x() - cell.bars.left()) / cell.bars.width() * (
                axis.range[1] - axis.range[0]
            )
            bin_ = int((value - seen.low) / spread * len(seen.counts))
            if 0 <= bin_ < len(seen.counts):
                low = seen.low + bin_ / len(seen.counts) * spread
                count = int(seen.counts[bin_])
                share = count / max(1, seen.size)
                high = low + spread / len(seen.counts)
                return (
                    f"{where}: {low:.3g} to {high:.3g} holds {count:,} of {seen.size:,} values, {share:.1%}"
                )
        if cell.river.contains(place) and self._history is not None:
            river = self._history.river(lane, block, self._stage, 240)
            if river is not None:
                at = int((place.x() - cell.river.left()) / cell.river.width() * 240)
                at = max(0, min(239, at))
                p15, p50, p85 = (float(p[at]) for p in (river.p15, river.p50, river.p85))
                return (
                    f"{where}, step {river.steps[at]:,.0f}: 15 % below {p15:.3g}, half below {p50:.3g}, "
                    f"85 % below {p85:.3g}"
                )
        return f"{where}: " + "  ".join(part for part in numbers_of(seen) if part)

    def _stop_sentence(self, lay: GridLayout, place: QPointF) -> str:
        if self._snapshot is None:
            return ""
        for lane, seen in enumerate(self._snapshot.lanes[: lay.lanes]):
            if seen.stopped and lay.name(lane).contains(place):
                return seen.stopped
        return ""

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("step", "lane", "block", "stage", "bin_low", "bin_high", "count")
        if self._snapshot is None:
            return
        for lane, contender in enumerate(self._experiment.lanes):
            for block in range(self._blocks):
                seen = self._seen(lane, block)
                if seen is None:
                    continue
                width_ = (seen.high - seen.low) / len(seen.counts)
                row = (self._snapshot.step, contender.name, block + 1, self._stage)
                yield (*row, float("-inf"), seen.low, seen.below)
                for k, count in enumerate(seen.counts.tolist()):
                    yield (*row, seen.low + k * width_, seen.low + (k + 1) * width_, count)
                yield (*row, seen.high, float("inf"), seen.above)
                yield (*row, float("nan"), float("nan"), seen.nonfinite)

    def export_size(self) -> QSize:
        self._settle(range(self._blocks))
        return QSize(self.width(), max(self.height(), round(self.full_height)))
