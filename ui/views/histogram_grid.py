"""The grid of histograms and rivers, rows of blocks by columns of lanes. Knows pixels, not the window.

The back (names, axes) is painted seldom, numbers on a copy of it, now and then. What moves with
every frame, bars and rivers, lies on glass above. Only rows on screen are painted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History, Seen
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Snapshot
from bnviz.measure.span import Span
from ui.language import tr
from ui.plots.river import columns_for, draw_river
from ui.plots.style import Style, painting, width
from ui.plots.words import whole
from ui.views.block_rows import BlockRows
from ui.views.histogram_bars import CellBars, Shown
from ui.views.histogram_cell import paint_all_now, paint_cell_back, paint_words, word_at
from ui.views.histogram_data import GridData, pinned_words
from ui.views.histogram_heads import (
    paint_empty,
    paint_lane_name,
    paint_lane_state,
    paint_row_name,
    state_room,
)
from ui.views.histogram_layout import Cell, GridLayout, Place
from ui.views.histogram_rivers import Rivers

TURNS = 20  # frames between two paintings of all numbers: nobody reads them thirty times a second


class HistogramGrid(BlockRows):
    """The heart of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Histograms and rivers"), "histograms", parent)
        self.data = GridData()
        self._calm: QPixmap | None = None
        self._frame = 0
        self._late = True  # what lies on glass belongs to another layout, theme or moment
        self._cells: dict[Place, Cell] = {}  # those on screen, none while there is nothing to show
        self._bars = CellBars(self)
        self._rivers = Rivers(self, self.data)

    def row_count(self) -> int:
        return self.data.blocks

    def lane_count(self) -> int:
        return self.data.lanes

    def rows_moved(self) -> None:
        self.data.settle(self.lay().visible())
        self.renew_back()

    # ------------------------------------------------------------------ feeding

    def show_experiment(self, e: Experiment) -> None:
        if len(e.network.blocks) != self.data.blocks:
            self.data.axes.clear()
        self.data.experiment = e
        self._refit()

    def feed(self, snapshot: Snapshot | None, history: History | None) -> None:
        """Show a snapshot; what has not changed is not painted anew."""
        data = self.data
        renew = data.snapshot is None or snapshot is None
        if data.history is not history:
            data.axes.clear()
        data.snapshot, data.history = snapshot, history
        lay = self.lay()
        visible = lay.visible()
        if data.settle(visible) or renew:
            self.renew_back()
            self._place(lay)
            return
        self._frame += 1
        self._rest.start()
        if self._frame % TURNS == 0:
            self._calm = None
            self.update()
        if self._late:
            self._place(lay)
        else:
            self._bars.follow(lay.style, self._shown(self._cells))
            self._rivers.follow(lay.style, self._cells)

    def painted_each_frame(self) -> QWidget | None:
        """The part that moves most, None before anything was shown."""
        return self._bars.first()

    def _place(self, lay: GridLayout) -> None:
        """Put glass where it belongs now, with what it shows now."""
        if self.size().isEmpty():
            return
        self._late = False
        self._cells = self._cells_of(lay)
        body, back = self._body(lay), self._back_for(lay.style)
        colours = [self.data.experiment.colour(lane) for lane in range(lay.lanes)]
        self._rivers.show(body, lay.style, self._cells)
        self._bars.lie(lay.style, back, self._cells, colours, body)
        self._bars.follow(lay.style, self._shown(self._cells))

    def _cells_of(self, lay: GridLayout) -> dict[Place, Cell]:
        """The cells on screen, none while there is nothing to show."""
        if self.data.snapshot is None:
            return {}
        return {(lane, block): lay.cell(lane, block) for block in lay.visible() for lane in range(lay.lanes)}

    def _shown(self, cells: Mapping[Place, Cell]) -> dict[Place, Shown]:
        """What these cells show now, those that have something."""
        shown = self.data.shown
        return {place: (cell, *shown[place]) for place, cell in cells.items() if place in shown}

    def set_stage(self, stage: Seen) -> None:
        self.data.stage = stage
        self.rows_moved()

    def show_span(self, span: Span) -> None:
        """Which steps the rivers show."""
        self.data.span = span
        self.catch_up()

    def show_pinned(self, pinned: Pinned | None) -> None:
        """What is laid over the bars."""
        self.data.pinned = pinned
        self.rows_moved()

    def catch_up(self) -> None:
        self._calm = None
        self._late = True
        self.update()

    def renew_back(self) -> None:
        self._calm = None
        self._late = True
        super().renew_back()

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        lay = self.lay_for(style, size)
        if self.data.snapshot is not None:
            painter.save()
            painter.setClipRect(self._body(lay))
            for block in lay.visible():
                paint_row_name(painter, lay, block, chosen=block == self._row)
                axis = self.data.axes.get(block, self.data.stage)
                for lane in range(lay.lanes):
                    paint_cell_back(painter, style, lay.cell(lane, block), axis, not lay.narrow)
            painter.restore()
        for lane in range(lay.lanes):
            name = self.data.experiment.lanes[lane].name
            paint_lane_name(painter, lay, lane, self.data.experiment.colour(lane), name)

    def paintEvent(self, event: QPaintEvent) -> None:
        lay = self.lay()
        back = self._back_for(lay.style)
        if self._late:  # what was fed is there already: the widget has another size or theme
            self._place(lay)
        if self._calm is None:
            self._calm = self._with_words(lay, back)
        with painting(self) as painter:
            for area in event.region():  # type: ignore[attr-defined]
                self._copy(painter, self._calm, area)
            if self.data.snapshot is None:
                paint_empty(painter, lay)
            self.paint_ring(painter, lay.style)

    def hideEvent(self, event: QHideEvent) -> None:
        self._calm = None  # what was missed meanwhile is painted when it is shown again
        super().hideEvent(event)

    def _with_words(self, lay: GridLayout, back: QPixmap) -> QPixmap:
        """The back with what heads and cells say."""
        if self.data.snapshot is None:
            return back
        calm = back.copy()
        with painting(calm) as painter:
            for lane in range(lay.lanes):
                self._paint_head(painter, lay, lane)
            painter.setClipRect(self._body(lay))
            for place, cell in self._cells_of(lay).items():
                paint_words(painter, lay.style, cell, self.data.words(*place))
        return calm

    def _copy(self, painter: QPainter, picture: QPixmap, area: QRect) -> None:
        """A part of a picture of all of this. In whole pixels: copying half ones is ten times slower."""
        ratio = picture.devicePixelRatio()
        source = QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio)
        painter.drawPixmap(QRectF(area), picture, source)

    def _body(self, lay: GridLayout) -> QRect:
        """Everything under the lanes' names."""
        return QRectF(0, lay.head, lay.width, lay.height - lay.head).toAlignedRect()

    def _paint_head(self, painter: QPainter, lay: GridLayout, lane: int) -> None:
        data = self.data
        assert data.snapshot is not None
        rooms = [state_room(lay, k, known.name) for k, known in enumerate(data.experiment.lanes)]
        font = lay.style.text(11)
        fits = (t for t in self._states() if all(room.width() >= width(font, t) for room in rooms))
        text = next(fits, "")
        paint_lane_state(painter, lay, rooms[lane], data.stop_sentence(lane), text)

    def _states(self) -> Iterator[str]:
        """What is shown, for the heads: from all of it to the least."""
        data = self.data
        assert data.snapshot is not None
        shown, kept = data.snapshot.step, data.history.snapshots if data.history else ()
        first, newest = (kept[0].step, kept[-1].step) if kept else (0, shown)
        low, high = data.span.ends(max(shown, newest))
        when = tr("step {step}", step=whole(shown)) if shown < newest else tr("now")
        steps = tr("steps {first} to {last}", first=whole(max(first, low)), last=whole(high))
        if data.pinned is not None and data.pinned.fits(data.experiment):
            outline = tr("outline: {moment}", moment=pinned_words(data.pinned))
            yield f"{outline} · {when} · {steps}"
            yield f"{outline} · {when}"
            yield outline
        yield f"{when} · {steps}"
        yield when

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        """Everything that moves at once, for exports."""
        del area
        lay = self.lay_for(style, size)
        if self.data.snapshot is not None:
            for lane in range(lay.lanes):
                self._paint_head(painter, lay, lane)
                for block in lay.visible():
                    self._paint_whole_cell(painter, style, lay.cell(lane, block), lane, block)
            painter.setClipRect(self._body(lay))
            paint_all_now(painter, style, list(self._shown(self._cells_of(lay)).values()))
        else:
            paint_empty(painter, lay)

    def _paint_whole_cell(self, painter: QPainter, style: Style, cell: Cell, lane: int, block: int) -> None:
        data = self.data
        river = data.river(lane, block, columns_for(style, cell.river.width()))
        if river is not None:
            colour = data.experiment.colour(lane)
            draw_river(painter, style, cell.river, colour, river, data.marked(lane), data.older)
        paint_words(painter, style, cell, data.words(lane, block))

    def view_all(self) -> None:
        """Back to the top, with the axes the engine has chosen now."""
        self.data.axes.clear()
        self.set_offset(0.0)
        self.rows_moved()

    # ------------------------------------------------------------------ words and numbers

    def word_at(self, place: QPointF) -> str:
        lay = self.lay()
        found = lay.find(place)
        if found is None:
            return ""
        box, seen = self.cell(*found).numbers, self.data.seen(*found)
        if seen is None or not box.contains(place):
            return ""
        return word_at(lay.style, box, seen, self.data.word(found[1]), place.x())

    def tell(self, place: QPointF) -> str:
        lay = self.lay()
        found = lay.find(place)
        if found is None:
            sentences = (self.data.stop_sentence(k) for k in range(lay.lanes) if lay.name(k).contains(place))
            return next((sentence for sentence in sentences if sentence), "")
        cell = self.cell(*found)
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
        return super().export_size()
