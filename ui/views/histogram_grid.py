"""The grid of histograms and rivers, rows of blocks by columns of lanes. Knows pixels, not the window.

Three layers: the back (names, axes) is painted seldom; rivers and numbers are painted on a copy of it, a
third of the cells with each frame; the bars are painted every frame. Only the rows on screen are painted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History, Seen
from bnviz.measure.snapshot import Snapshot
from ui.plots.canvas import Canvas
from ui.plots.river import columns_for
from ui.plots.style import Style
from ui.views.histogram_cell import paint_cell_back, paint_now, paint_past
from ui.views.histogram_data import GridData
from ui.views.histogram_heads import paint_empty, paint_lane_name, paint_lane_state, paint_row_name
from ui.views.histogram_layout import Cell, GridLayout

TURNS = 3  # the river of a cell is painted with every third frame
REST_MS = 120  # when no frame has come for so long, everything is brought up to date

HEAD = -1  # stands for the lane's head among the blocks

Place = tuple[int, int]  # lane and block


class HistogramGrid(Canvas):
    """Scrolls by `set_offset`; `scrolled` says where to. `selected` names the block that was clicked."""

    selected = Signal(int)
    scrolled = Signal(float)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Histograms and rivers", "histograms", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.data = GridData()
        self._offset = 0.0
        self._block: int | None = None
        self._calm: QPixmap | None = None
        self._stale: set[Place] = set()
        self._frame = 0
        self._lay_cache: tuple[object, GridLayout, dict[Place, Cell]] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._catch_up)

    # ------------------------------------------------------------------ feeding

    def show_experiment(self, e: Experiment) -> None:
        if len(e.network.blocks) != self.data.blocks:
            self.data.axes.clear()
        self.data.experiment = e
        self.set_offset(self._offset)
        self.renew_back()

    def feed(self, snapshot: Snapshot | None, history: History | None) -> None:
        """Show a snapshot; what has not changed is not painted anew."""
        data = self.data
        renew = data.snapshot is None or snapshot is None
        if data.history is not history:
            data.axes.clear()
        data.snapshot, data.history = snapshot, history
        visible = self._lay().visible()
        if data.settle(visible) or renew:
            self.renew_back()
            return
        self._frame += 1
        self._stale.update(
            (lane, block)
            for lane in range(data.lanes)
            for block in (HEAD, *visible)
            if (lane + block * data.lanes + self._frame) % TURNS == 0
        )
        self._rest.start()
        self.update()

    def set_stage(self, stage: Seen) -> None:
        self.data.stage = stage
        self._renew()

    def select(self, block: int | None) -> None:
        if block != self._block:
            self._block = block
            self.renew_back()

    def _renew(self) -> None:
        self.data.settle(self._lay().visible())
        self.renew_back()

    def _catch_up(self) -> None:
        self._calm = None
        self.update()

    def renew_back(self) -> None:
        self._calm = None
        super().renew_back()

    # ------------------------------------------------------------------ where things are

    def _lay(self) -> GridLayout:
        """The layout on screen, made anew only when something it depends on has changed."""
        font = self.font()
        key = (
            self.size(),
            font.pixelSize(),
            self.devicePixelRatioF(),
            self.data.blocks,
            self.data.lanes,
            self._offset,
            self._theme.name,
        )
        if self._lay_cache is None or self._lay_cache[0] != key:
            lay = GridLayout.of(
                self.style_now(), self.size(), self.data.blocks, self.data.lanes, self._offset
            )
            self._lay_cache = key, lay, {}
        return self._lay_cache[1]

    def _cell(self, lane: int, block: int) -> Cell:
        """The cell on screen."""
        lay = self._lay()
        assert self._lay_cache is not None
        cells = self._lay_cache[2]
        if (lane, block) not in cells:
            cells[(lane, block)] = lay.cell(lane, block)
        return cells[(lane, block)]

    @property
    def full_height(self) -> float:
        """The height at which nothing has to be scrolled."""
        return self._lay().full_height

    @property
    def row_height(self) -> float:
        return self._lay().row

    def set_offset(self, offset: float) -> None:
        """Scroll to so many pixels from the top, as far as there is anything."""
        offset = max(0.0, min(offset, self.full_height - self.height()))
        if offset != self._offset:
            self._offset = offset
            self._renew()
            self.scrolled.emit(offset)

    def show_block(self, block: int) -> None:
        """Scroll as little as needed to bring the row on screen."""
        row, room = self.row_height, self.height() - self._lay().head
        top = block * row
        if top < self._offset or top + row > self._offset + room:
            self.set_offset(top if top < self._offset else top + row - room)

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        lay = self._lay_for(style, size)
        if self.data.snapshot is not None:
            painter.save()
            painter.setClipRect(QRectF(0, lay.head, size.width(), size.height() - lay.head))
            for block in lay.visible():
                paint_row_name(painter, lay, block, chosen=block == self._block)
                axis = self.data.axes.get(block, self.data.stage)
                for lane in range(lay.lanes):
                    paint_cell_back(painter, style, lay.cell(lane, block), axis, not lay.narrow)
            painter.restore()
        for lane in range(lay.lanes):
            name = self.data.experiment.lanes[lane].name
            paint_lane_name(painter, lay, lane, self.data.experiment.colour(lane), name)

    def _lay_for(self, style: Style, size: QSize) -> GridLayout:
        """The layout of a picture: all rows if it is tall enough, else what is on screen."""
        offset = self._offset if size == self.size() else 0.0
        return GridLayout.of(style, size, self.data.blocks, self.data.lanes, offset)

    def paintEvent(self, event: QPaintEvent) -> None:
        style, lay = self.style_now(), self._lay()
        back = self._back_for(style)
        if self.data.snapshot is not None:
            self._freshen(style, lay, back)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._calm or back)
        self._paint_moving(painter, style, lay, QRectF(event.rect()))
        painter.end()

    def _freshen(self, style: Style, lay: GridLayout, back: QPixmap) -> None:
        """Paint rivers and numbers of the stale cells, of all of them where the back is new."""
        visible = lay.visible()
        if self._calm is None:
            self._calm = back.copy()
            self._stale = {(lane, block) for lane in range(lay.lanes) for block in (HEAD, *visible)}
        if not self._stale:
            return
        painter = QPainter(self._calm)
        for lane, block in self._stale:
            if lane < lay.lanes and block == HEAD:
                painter.setClipRect(lay.name(lane))
                painter.drawPixmap(0, 0, back)
                self._paint_head(painter, lay, lane)
            elif lane < lay.lanes and block in visible:
                cell = self._cell(lane, block)
                under = cell.whole.intersected(QRectF(0, lay.head, lay.width, lay.height - lay.head))
                painter.setClipRect(under)
                painter.drawPixmap(0, 0, back)
                columns = columns_for(style, cell.river.width())
                paint_past(painter, style, cell, self.data.past(lane, block, columns))
        painter.end()
        self._stale.clear()

    def _paint_head(self, painter: QPainter, lay: GridLayout, lane: int) -> None:
        data = self.data
        assert data.snapshot is not None
        first = data.history.snapshots[0].step if data.history and data.history.snapshots else 0
        name, stopped = data.experiment.lanes[lane].name, data.stop_sentence(lane)
        paint_lane_state(painter, lay, lane, name, stopped, first, data.snapshot.step)

    def _paint_moving(self, painter: QPainter, style: Style, lay: GridLayout, area: QRectF) -> None:
        data = self.data
        if data.snapshot is None:
            paint_empty(painter, lay)
            return
        on_screen = lay is self._lay()
        painter.setClipRect(QRectF(0, lay.head, lay.width, lay.height - lay.head))
        for block in lay.visible():
            axis = data.axes.get(block, data.stage)
            for lane in range(lay.lanes):
                now = data.now(lane, block)
                cell = self._cell(lane, block) if on_screen else lay.cell(lane, block)
                if now is not None and axis is not None and cell.whole.intersects(area):
                    paint_now(painter, style, cell, now, axis)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        """Everything that moves at once, for exports."""
        lay = self._lay_for(style, size)
        if self.data.snapshot is not None:
            for lane in range(lay.lanes):
                self._paint_head(painter, lay, lane)
                for block in lay.visible():
                    cell = lay.cell(lane, block)
                    columns = columns_for(style, cell.river.width())
                    paint_past(painter, style, cell, self.data.past(lane, block, columns))
        self._paint_moving(painter, style, lay, area)

    # ------------------------------------------------------------------ gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._lay().find(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.selected.emit(found[1])
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * self.row_height / 2
        before = self._offset
        self.set_offset(self._offset - pixels)
        event.setAccepted(self._offset != before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        block = 0 if self._block is None else max(0, min(self.data.blocks - 1, self._block + step))
        self.show_block(block)
        self.selected.emit(block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_offset(self._offset)
        self._renew()
        self.resized.emit()

    def view_all(self) -> None:
        """Back to the top, with the axes the engine has chosen now."""
        self.data.axes.clear()
        self.set_offset(0.0)
        self._renew()

    # ------------------------------------------------------------------ words and numbers

    def tell(self, place: QPointF) -> str:
        lay = self._lay()
        found = lay.find(place)
        if found is None:
            sentences = (self.data.stop_sentence(k) for k in range(lay.lanes) if lay.name(k).contains(place))
            return next((sentence for sentence in sentences if sentence), "")
        cell = self._cell(*found)
        axis = self.data.axes.get(found[1], self.data.stage)
        if axis is not None and cell.bars.contains(place):
            along = (place.x() - cell.bars.left()) / cell.bars.width()
            return self.data.tell_bin(*found, axis.range[0] + along * (axis.range[1] - axis.range[0]))
        if cell.river.contains(place):
            return self.data.tell_step(*found, (place.x() - cell.river.left()) / cell.river.width())
        return self.data.tell(*found)

    def rows(self) -> Iterable[Sequence[object]]:
        return self.data.rows()

    def export_size(self) -> QSize:
        self.data.settle(range(self.data.blocks))
        return QSize(self.width(), max(self.height(), round(self.full_height)))
