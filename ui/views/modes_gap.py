"""Paints the gap meter: one mini-batch answered in both modes, now, over time and block by block.

A column for each lane. Knows snapshots and history, not the window. Training mode is solid, evaluation mode
hollow or dashed.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.lag import Lag, lag, lately
from bnviz.measure.snapshot import SELDOM, GapTrack, ModeGap, Snapshot
from bnviz.measure.span import ALL, Span
from ui.language import numeral, said, say, tr
from ui.plots.canvas import Canvas
from ui.plots.panel import Panel, line
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, elide, metrics, ramp, symbol, width
from ui.plots.words import percent, scientific, whole
from ui.views.modes_layout import MEANS, Column, columns, row_name

PAUSE_MS = 190  # numbers and a judgement: nobody reads them more often
COLUMNS = 240
VERDICT = -1  # in place of a row
EMPTY = said("Both modes are compared with the first step")


class GapMeter(Canvas):
    """`picked` says that a block was clicked: lane and block."""

    picked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Training mode against evaluation mode"), "modes", parent)
        self._experiment = Experiment()
        self._snapshot: Snapshot | None = None
        self._measured: Snapshot | None = None  # the shown one, or one shortly before it that has the gap
        self._looks = 0  # since then
        self._history: History | None = None
        self._span = ALL
        self._chosen = (0, 0)
        self._judged: dict[int, Lag] = {}
        self._anew: dict[int, int] = {}  # by lane, the step after which its statistics were measured anew

    # ------------------------------------------------------------------ feeding

    def measured_anew(self, lane: int, step: int) -> None:
        """What was measured before no longer counts in what is told of a lane."""
        self._anew[lane] = step
        self.update()

    def forget(self) -> None:
        """Another run begins."""
        self._anew.clear()

    def show_experiment(self, e: Experiment) -> None:
        if len(e.lanes) != len(self._experiment.lanes):
            self._anew.clear()
        self._experiment = e
        self._judged.clear()
        self.renew_back()

    def feed(self, snapshot: Snapshot | None, history: History | None) -> None:
        renew = self._snapshot is None or snapshot is None or self._history is not history
        self._looks += 1
        if not _is_newest(snapshot, history):
            self._measured, self._looks = _measured_until(snapshot, history), 0
        elif _has_gap(snapshot) or renew or self._looks >= SELDOM:
            self._measured, self._looks = snapshot, 0
        self._snapshot, self._history = snapshot, history
        if renew:
            self.renew_back()
        else:
            self.update_soon(PAUSE_MS)

    def show_span(self, span: Span) -> None:
        self._span = span
        self.update()

    def choose(self, lane: int, block: int) -> None:
        """Mark a block of a lane."""
        self._chosen = lane, block
        self.renew_back()

    def judge(self, lane: int) -> Lag:
        """Whether the lane's running statistics lag, in the last measurements before what is shown."""
        track = self._track_until_shown(lane)
        if track is None or not len(track.steps):
            return Lag(False, None, EMPTY)
        return lag(self._experiment, lane, track)

    def _track_until_shown(self, lane: int) -> GapTrack | None:
        track = self._track(lane)
        if track is None or self._snapshot is None:
            return track
        track, anew = track.until(self._snapshot.step), self._anew.get(lane)
        return track if anew is None or anew > self._snapshot.step else track.since(anew)

    def gap(self, lane: int) -> ModeGap | None:
        """The shown snapshot's gap or the one measured just before it, if there is one."""
        if self._measured is None or not 0 <= lane < len(self._measured.lanes):
            return None
        found = self._measured.lanes[lane].gap
        rows = len(self._experiment.network.blocks) + 2
        return found if found is not None and len(found.output) == rows else None

    def _track(self, lane: int) -> GapTrack | None:
        if self._history is None or not self._history.snapshots:
            return None
        if len(self._history.experiment.network.blocks) != len(self._experiment.network.blocks):
            return None
        return self._history.gap_track(lane)

    def _steps(self) -> tuple[int, int]:
        known = self._history.snapshots if self._history is not None else ()
        if not known:
            return 0, 1
        low, high = self._span.ends(known[-1].step)
        first = min((self._first_known(lane) for lane in range(len(self._experiment.lanes))), default=0)
        return min(max(low, first), high - 1), max(high, 1)

    def _first_known(self, lane: int) -> int:
        """Before this step nobody looked."""
        track = self._track(lane)
        if track is None:
            return sys.maxsize
        known = np.flatnonzero(np.isfinite(track.running_loss))
        return int(track.steps[known[0]]) if len(known) else sys.maxsize

    # ------------------------------------------------------------------ painting

    def _columns(self, style: Style, size: QSize) -> list[Column]:
        return columns(style, size, self._experiment)

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        for lane, column in enumerate(self._columns(style, size)):
            self._paint_name(painter, style, column, lane)
            if self._snapshot is not None and column.wide:
                self._paint_heads(painter, style, column, lane)
        if self._snapshot is None:
            box = QRectF(0, style.px(30), size.width(), size.height() - style.px(30))
            caption(painter, style.text(13), colour(style.theme.muted), box, say(EMPTY), CENTRE)

    def _paint_name(self, painter: QPainter, style: Style, column: Column, lane: int) -> None:
        box, number = column.name, self._experiment.colour(lane)
        radius = style.px(5)
        centre = QPointF(box.left() + radius, box.center().y())
        symbol(painter, number, centre, radius, style.lane(number), colour(style.theme.card))
        font = style.text(13, bold=True)
        text = box.adjusted(style.px(17), 0, 0, 0)
        name = elide(font, self._experiment.lanes[lane].name, text.width())
        caption(painter, font, colour(style.theme.text), text, name, LEFT)

    def _paint_heads(self, painter: QPainter, style: Style, column: Column, lane: int) -> None:
        font, ink = style.text(10), colour(style.theme.muted)
        bars, strips = tr("outputs differ by"), tr("difference over time")
        heads = [(column.bars_head, bars), (column.strips_head, strips)]
        if column.track is not None:
            heads.append((column.track_head, tr("accuracy of the mini-batch")))
        if column.says_means:
            means = tr("means off by")
            caption(painter, font, ink, column.bars_head, means, RIGHT)
            room = column.bars_head.width() - width(font, means) - style.px(8)
            heads[0] = (column.bars_head, elide(font, bars, room))
        for box, text in heads:
            caption(painter, font, ink, box, elide(font, text, box.width()), LEFT)
        for row, box in column.rows:
            if not column.says_rows:
                break
            chosen = self._chosen == (lane, row - 1)
            name = say(row_name(row, len(self._experiment.network.blocks)))
            ink = colour(style.theme.text if chosen else style.theme.muted)
            font = style.text(10.5, bold=chosen)
            label = QRectF(box.left(), box.top(), column.label, box.height())
            caption(painter, font, ink, label, elide(font, name, label.width()), LEFT)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        if self._snapshot is None:
            return
        for lane, column in enumerate(self._columns(style, size)):
            if not column.whole.intersects(area):
                continue
            judged = self._judged[lane] = self.judge(lane)
            self._paint_verdict(painter, style, column, judged)
            gap = self.gap(lane)
            if not column.wide:
                continue
            self._paint_gauges(painter, style, column, lane, gap)
            track = self._track(lane)
            if track is not None:
                track = track.held()
                if column.track is not None:
                    self._paint_track(painter, style, column.track, lane, track)
                self._paint_strips(painter, style, column, lane, track)
            if gap is not None:
                self._paint_bars(painter, style, column, lane, gap, judged)

    def _paint_verdict(self, painter: QPainter, style: Style, column: Column, judged: Lag) -> None:
        """In step, or a quiet alarm with its reason."""
        box, theme = column.verdict, style.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if judged.alarm:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.warning_face))
            painter.drawRoundedRect(box, style.px(5), style.px(5))
        font = style.text(11)
        inner = box.adjusted(style.px(7) if judged.alarm else 0, 0, -style.px(5), 0)
        side = Qt.AlignmentFlag.AlignVCenter if judged.alarm else Qt.AlignmentFlag.AlignTop
        flags = int(Qt.AlignmentFlag.AlignLeft | side | Qt.TextFlag.TextWordWrap)
        text = say(judged.sentence)
        if metrics(font).boundingRect(inner, flags, text).height() > inner.height() + 1:
            text = f"{text.partition('. ')[0].rstrip('.')}."  # what is wrong; the reason is told on hover
        if metrics(font).boundingRect(inner, flags, text).height() > inner.height() + 1:
            text = elide(font, say(judged.short), inner.width())
        painter.setFont(font)
        painter.setPen(colour(theme.warning if judged.alarm else theme.muted))
        painter.drawText(inner, flags, text)

    def _paint_gauges(
        self, painter: QPainter, style: Style, column: Column, lane: int, gap: ModeGap | None
    ) -> None:
        """Accuracy in both modes as two bars, the gap between them named at the end."""
        theme, ink = style.theme, style.lane(self._experiment.colour(lane))
        self._paint_gauges_head(painter, style, column)
        nothing = math.nan
        values = (
            (tr("training"), *((gap.batch_accuracy, gap.batch_loss) if gap else (nothing, nothing))),
            (tr("evaluation"), *((gap.running_accuracy, gap.running_loss) if gap else (nothing, nothing))),
        )
        for mode, (box, (name, accuracy, loss)) in enumerate(zip(column.gauges, values, strict=True)):
            label = QRectF(box.left(), box.top(), column.gauge_label, box.height())
            font = style.text(11)
            caption(painter, font, colour(theme.muted), label, elide(font, name, label.width()), LEFT)
            bar = column.gauge_bar(box)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.grid))
            painter.drawRoundedRect(bar, 3, 3)
            if math.isfinite(accuracy):
                filled = QRectF(bar.left(), bar.top(), bar.width() * accuracy, bar.height())
                if mode == 0:
                    painter.setBrush(ink)
                    painter.drawRoundedRect(filled, 3, 3)
                else:
                    painter.setBrush(style.lane(self._experiment.colour(lane), 60))
                    pen = QPen(ink, 1.4 * style.unit)
                    pen.setDashPattern([3, 2])
                    painter.setPen(pen)
                    painter.drawRoundedRect(filled.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)
            number = QRectF(bar.right() + style.px(6), box.top(), style.px(44), box.height())
            caption(painter, style.number(12, bold=True), colour(theme.text), number, percent(accuracy), LEFT)
            rest = QRectF(number.right(), box.top(), max(0.0, box.right() - number.right()), box.height())
            if rest.width() > style.px(40) and not math.isnan(loss):
                told = tr("loss {loss}", loss=scientific(loss))
                caption(painter, style.number(10), colour(theme.muted), rest, told, RIGHT)

    def _paint_gauges_head(self, painter: QPainter, style: Style, column: Column) -> None:
        """While an older step is shown that was not measured: which one before it was."""
        if column.track is None or self._measured is None or _is_newest(self._snapshot, self._history):
            return
        if self._snapshot is not None and self._measured.step < self._snapshot.step:
            head = column.track_head
            box = QRectF(column.whole.left(), head.top(), column.bars_head.width(), head.height())
            told = tr("last compared in step {step}", step=whole(self._measured.step))
            font = style.text(10)
            caption(painter, font, colour(style.theme.muted), box, elide(font, told, box.width()), LEFT)

    def _paint_bars(
        self, painter: QPainter, style: Style, column: Column, lane: int, gap: ModeGap, judged: Lag
    ) -> None:
        theme, ink = style.theme, style.lane(self._experiment.colour(lane))
        smooth = self._track_until_shown(lane)
        values = gap.output if smooth is None else lately(smooth.output)
        means = gap.mean_off if smooth is None else lately(smooth.mean_off)
        for row, box in column.rows:
            value = float(values[row])
            bar = column.row_bar(box)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.grid))
            painter.drawRect(bar)
            if math.isnan(value):
                continue
            lags = judged.alarm and judged.block == row - 1
            painter.setBrush(colour(theme.warning) if lags else ink)
            painter.drawRect(QRectF(bar.left(), bar.top(), bar.width() * min(value, 1.0), bar.height()))
            if column.says_rows:
                number = QRectF(bar.right() + style.px(4), box.top(), style.px(40), box.height())
                told = percent(value) if value < 9.995 else "≫"
                caption(painter, style.number(10), colour(theme.text), number, told, RIGHT)
            if column.says_means and math.isfinite(off := float(means[row])):
                number = QRectF(bar.right() + style.px(44), box.top(), style.px(MEANS), box.height())
                muted = colour(theme.warning if lags else theme.muted)
                told = numeral(f"{off:.2f} σ") if off < 99.5 else "≫"
                caption(painter, style.number(10), muted, number, told, RIGHT)

    def _paint_track(self, painter: QPainter, style: Style, box: QRectF, lane: int, track: GapTrack) -> None:
        low, high = self._steps()
        panel = Panel.of(box, (float(low), float(high)), (0.0, 1.0))
        theme, ink = style.theme, style.lane(self._experiment.colour(lane))
        painter.fillRect(panel.box, colour(theme.grid, 110))
        painter.save()
        painter.setClipRect(panel.box.adjusted(-1, -2, 1, 2).toAlignedRect())
        x = panel.x(track.steps)
        line(painter, x, panel.y(track.batch_accuracy), ink, 1.6 * style.unit)
        line(painter, x, panel.y(track.running_accuracy), colour(theme.text), 1.4 * style.unit, dash=True)
        painter.restore()
        self._paint_older(painter, style, panel)
        font, muted = style.number(9), colour(theme.muted)
        for value, text in ((1.0, "100 %"), (0.0, "0")):
            where = QRectF(panel.box.right() + 3, panel.y.at(value) - style.px(6), style.px(34), style.px(12))
            caption(painter, font, muted, where, text, LEFT)

    def _paint_older(self, painter: QPainter, style: Style, panel: Panel) -> None:
        """Where in time the shown snapshot is, if it is not the newest."""
        if self._snapshot is not None and panel.x.low <= self._snapshot.step < panel.x.high:
            at = panel.x.at(self._snapshot.step)
            painter.setPen(style.hairline(style.theme.accent))
            painter.drawLine(QPointF(at, panel.box.top()), QPointF(at, panel.box.bottom()))

    def _paint_strips(
        self, painter: QPainter, style: Style, column: Column, lane: int, track: GapTrack
    ) -> None:
        """The difference of every row over time: the stronger, the larger."""
        if not column.rows or not len(track.steps):
            return
        low, high = self._steps()
        steps = np.linspace(low, high, COLUMNS)
        places = np.clip(np.searchsorted(track.steps, steps, side="right") - 1, 0, None)
        table = ramp(style.theme.card, style.theme.lanes[self._experiment.colour(lane)])
        for row, box in column.rows:
            strip = column.row_strip(box)
            values = track.output[row][places]
            painter.fillRect(strip, colour(style.theme.grid, 110))
            known = np.isfinite(values)
            if not known.any():
                continue
            level = np.clip(np.nan_to_num(values, nan=0.0, posinf=1.0), 0.0, 1.0)
            pixels = table[np.round(level * (len(table) - 1)).astype(np.intp)]
            pixels = np.ascontiguousarray(np.where(known, pixels, 0).astype(np.uint32))
            image = QImage(pixels.data, COLUMNS, 1, 4 * COLUMNS, QImage.Format.Format_ARGB32)
            painter.drawImage(strip, image)
        last = column.rows[-1][1]
        below = column.row_strip(last)
        where = QRectF(below.left(), below.bottom() + 2, below.width(), style.px(12))
        if column.says_steps:
            font, muted = style.number(9), colour(style.theme.muted)
            caption(painter, font, muted, where, whole(low), LEFT)
            caption(painter, font, muted, where, whole(high), RIGHT)
            if where.width() > 3 * metrics(font).horizontalAdvance("00000"):
                caption(painter, style.text(9), muted, where, tr("step"), CENTRE)

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
        name = self._experiment.lanes[lane].name
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
            row=row_name(row, len(self._experiment.network.blocks)),
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
        for lane, contender in enumerate(self._experiment.lanes):
            gap = self.gap(lane)
            if gap is None or self._measured is None:
                continue
            whole_net = (gap.batch_loss, gap.running_loss, gap.batch_accuracy, gap.running_accuracy)
            for row in range(len(gap.output)):
                name = row_name(row, len(self._experiment.network.blocks))
                own = (gap.output[row], gap.mean_off[row], gap.variance[row])
                yield (self._measured.step, contender.name, name, *map(float, own), *whole_net)


def _has_gap(snapshot: Snapshot | None) -> bool:
    return snapshot is not None and any(lane.gap is not None for lane in snapshot.lanes)


def _measured_until(snapshot: Snapshot | None, history: History | None) -> Snapshot | None:
    """The last one up to the shown one in which both modes were compared: not every kept one was."""
    if snapshot is None or history is None or _has_gap(snapshot):
        return snapshot
    before = (s for s in reversed(history.snapshots) if s.step <= snapshot.step and _has_gap(s))
    return next(before, snapshot)


def _is_newest(snapshot: Snapshot | None, history: History | None) -> bool:
    kept = history.snapshots if history is not None else ()
    return snapshot is not None and (not kept or snapshot.step >= kept[-1].step)
