"""The gap meter: one mini-batch answered in both modes, now, over time and block by block.

A column for each lane. Knows snapshots and history, not the window.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from bnviz.experiment.edits import row_name
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.lag import Lag
from bnviz.measure.snapshot import ModeGap, Snapshot
from bnviz.measure.span import Span
from ui.language import say, tr
from ui.plots.canvas import Canvas
from ui.plots.style import CENTRE, Style, caption, colour
from ui.views.modes_known import EMPTY, Known
from ui.views.modes_layout import Column, columns
from ui.views.modes_paint import ColumnPainter

PAUSE_MS = 190  # numbers and a judgement: nobody reads them more often
VERDICT = -1  # in place of a row


class GapMeter(Canvas):
    """`picked` says that a block was clicked: lane and block."""

    picked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Training mode against evaluation mode"), "modes", parent)
        self._known = Known()
        self._chosen = (0, 0)

    # ------------------------------------------------------------------ feeding

    def measured_anew(self, lane: int, step: int) -> None:
        """What was measured before no longer counts in what is told of a lane."""
        self._known.anew[lane] = step
        self.update()

    def forget(self) -> None:
        """Another run begins."""
        self._known.anew.clear()

    def show_experiment(self, e: Experiment) -> None:
        self._known.show_experiment(e)
        self.renew_back()

    def feed(self, snapshot: Snapshot | None, history: History | None) -> None:
        if self._known.feed(snapshot, history):
            self.renew_back()
        else:
            self.update_soon(PAUSE_MS)

    def show_span(self, span: Span) -> None:
        self._known.span = span
        self.update()

    def choose(self, lane: int, block: int) -> None:
        """Mark a block of a lane."""
        self._chosen = lane, block
        self.renew_back()

    def judge(self, lane: int) -> Lag:
        """Whether the lane's running statistics lag, in the last measurements before what is shown."""
        return self._known.judge(lane)

    def gap(self, lane: int) -> ModeGap | None:
        """The shown snapshot's gap or the one measured just before it, if there is one."""
        return self._known.gap(lane)

    # ------------------------------------------------------------------ painting

    def _columns(self, style: Style, size: QSize) -> list[Column]:
        return columns(style, size, self._known.experiment)

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        there = self._known.snapshot is not None
        for lane, column in enumerate(self._columns(style, size)):
            one = ColumnPainter(painter, style, self._known, lane, column)
            one.name()
            if there and column.wide:
                one.heads(self._chosen[1] if self._chosen[0] == lane else None)
        if not there:
            box = QRectF(0, style.px(30), size.width(), size.height() - style.px(30))
            caption(painter, style.text(13), colour(style.theme.muted), box, say(EMPTY), CENTRE)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        if self._known.snapshot is None:
            return
        for lane, column in enumerate(self._columns(style, size)):
            if column.whole.intersects(area):
                ColumnPainter(painter, style, self._known, lane, column).now()

    # ------------------------------------------------------------------ gestures, words, numbers

    def _find(self, place: QPointF) -> tuple[int, int | None] | None:
        """Lane, and row if there is one, under a point."""
        for lane, column in enumerate(self._columns(self.style_now(), self.size())):
            if column.whole.contains(place):
                if column.verdict.contains(place):
                    return lane, VERDICT
                rows = (row for row, box in column.rows if box.contains(place))
                return lane, next(rows, None)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._find(event.position())
        row = None if found is None or found[1] == VERDICT else found[1]
        if event.button() == Qt.MouseButton.LeftButton and found is not None and row is not None:
            self.picked.emit(found[0], row - 1)
        super().mousePressEvent(event)

    def tell(self, place: QPointF) -> str:
        found = self._find(place)
        gap = None if found is None else self.gap(found[0])
        if found is None or gap is None:
            return ""
        lane, row = found
        name = self._known.experiment.lanes[lane].name
        if row == VERDICT:
            return tr("{lane}: {words}", lane=name, words=self.judge(lane).sentence)
        if row is None:
            return tr(
                "{lane}: loss {batch:.4g} with batch statistics, {running:.4g} with running ones; "
                "accuracy {training:.1%} and {evaluation:.1%}",
                lane=name,
                batch=gap.batch_loss,
                running=gap.running_loss,
                training=gap.batch_accuracy,
                evaluation=gap.running_accuracy,
            )
        told = tr(
            "{lane}, {row}: output differs by {share:.3g} of its size",
            lane=name,
            row=row_name(self._known.experiment, row - 1),
            share=float(gap.output[row]),
        )
        if math.isnan(gap.mean_off[row]):
            return told
        return tr(
            "{output}; running means {off:.3g} standard deviations off, running variance {times:.3g} times "
            "the batch's",
            output=told,
            off=float(gap.mean_off[row]),
            times=float(gap.variance[row]),
        )

    def rows(self) -> Iterable[Sequence[object]]:
        yield (
            *("step", "lane", "row", "output_difference", "mean_off_sd", "variance_ratio"),
            *("batch_loss", "running_loss", "batch_accuracy", "running_accuracy"),
        )
        for lane, contender in enumerate(self._known.experiment.lanes):
            gap = self.gap(lane)
            if gap is None or self._known.measured is None:
                continue
            whole_net = (gap.batch_loss, gap.running_loss, gap.batch_accuracy, gap.running_accuracy)
            for row in range(len(gap.output)):
                name = row_name(self._known.experiment, row - 1)
                own = (gap.output[row], gap.mean_off[row], gap.variance[row])
                yield (self._known.measured.step, contender.name, name, *map(float, own), *whole_net)
