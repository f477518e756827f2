"""Paints the column of one lane: name, judgement, both modes, their difference by row and over time.

Training mode is solid, evaluation mode hollow or dashed. Knows what is known of both modes, no widget.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from bnviz.experiment.edits import row_name
from bnviz.measure.lag import Lag, lately
from bnviz.measure.snapshot import GapTrack, ModeGap
from ui.language import numeral, say, tr
from ui.plots.panel import Panel, line
from ui.plots.style import CENTRE, LEFT, RIGHT, Style, caption, colour, elide, metrics, ramp, symbol, width
from ui.plots.words import percent, scientific, whole
from ui.views.modes_known import Known
from ui.views.modes_layout import MEANS, Column

COLUMNS = 240


class ColumnPainter:
    """One lane's column, for one painting."""

    def __init__(self, painter: QPainter, style: Style, known: Known, lane: int, column: Column) -> None:
        self.painter, self.style, self.known = painter, style, known
        self.lane, self.column = lane, column

    def now(self) -> None:
        """All that changes from frame to frame."""
        known, lane, column = self.known, self.lane, self.column
        judged = known.judge(lane)
        self.verdict(judged)
        if not column.wide:
            return
        gap, track = known.gap(lane), known.track(lane)
        self.gauges(gap)
        if track is not None:
            track = track.held()
            if column.track is not None:
                self.track(column.track, track)
            self.strips(track)
        if gap is not None:
            self.bars(gap, judged)

    def name(self) -> None:
        """The lane's name behind its symbol."""
        painter, style, column, lane = self.painter, self.style, self.column, self.lane
        box, number = column.name, self.known.experiment.colour(lane)
        radius = style.px(5)
        centre = QPointF(box.left() + radius, box.center().y())
        symbol(painter, number, centre, radius, style.lane(number), colour(style.theme.card))
        font = style.text(13, bold=True)
        text = box.adjusted(style.px(17), 0, 0, 0)
        name = elide(font, self.known.experiment.lanes[lane].name, text.width())
        caption(painter, font, colour(style.theme.text), text, name, LEFT)

    def heads(self, chosen: int | None) -> None:
        """What the parts show, and the names of the rows; the `chosen` block's is bold."""
        painter, style, column = self.painter, self.style, self.column
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
            lit = chosen == row - 1
            name = say(row_name(self.known.experiment, row - 1))
            ink = colour(style.theme.text if lit else style.theme.muted)
            font = style.text(10.5, bold=lit)
            label = QRectF(box.left(), box.top(), column.label, box.height())
            caption(painter, font, ink, label, elide(font, name, label.width()), LEFT)

    def verdict(self, judged: Lag) -> None:
        """In step, or a quiet alarm with its reason."""
        painter, style, column = self.painter, self.style, self.column
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

    def gauges(self, gap: ModeGap | None) -> None:
        """Accuracy in both modes as two bars, the gap between them named at the end."""
        painter, style, column, lane = self.painter, self.style, self.column, self.lane
        theme, ink = style.theme, style.lane(self.known.experiment.colour(lane))
        self._earlier()
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
                    painter.setBrush(style.lane(self.known.experiment.colour(lane), 60))
                    pen = QPen(ink, 1.4 * style.unit)
                    pen.setDashPattern([3, 2])
                    painter.setPen(pen)
                    painter.drawRoundedRect(filled.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)
            number = QRectF(bar.right() + style.px(6), box.top(), style.px(44), box.height())
            caption(painter, style.number(12, bold=True), colour(theme.text), number, percent(accuracy), LEFT)
            rest = QRectF(number.right(), box.top(), max(0.0, box.right() - number.right()), box.height())
            if rest.width() > style.px(40) and not math.isnan(loss):
                told, font = tr("loss {loss}", loss=scientific(loss)), style.number(10)
                told = told if width(font, told) <= rest.width() else scientific(loss)
                caption(painter, font, colour(theme.muted), rest, told, RIGHT)

    def _earlier(self) -> None:
        """While an older step is shown that was not measured: which one before it was."""
        painter, style, column, step = self.painter, self.style, self.column, self.known.earlier
        if step is None or column.track is None:
            return
        head = column.track_head
        box = QRectF(column.whole.left(), head.top(), column.bars_head.width(), head.height())
        told = tr("last compared in step {step}", step=whole(step))
        font = style.text(10)
        caption(painter, font, colour(style.theme.muted), box, elide(font, told, box.width()), LEFT)

    def bars(self, gap: ModeGap, judged: Lag) -> None:
        """How much each row's output differs, and how far its running means are off."""
        painter, style, column, lane = self.painter, self.style, self.column, self.lane
        theme, ink = style.theme, style.lane(self.known.experiment.colour(lane))
        smooth = self.known.track_until_shown(lane)
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

    def track(self, box: QRectF, track: GapTrack) -> None:
        """Accuracy over time in both modes."""
        painter, style, lane = self.painter, self.style, self.lane
        low, high = self.known.steps()
        panel = Panel.of(box, (float(low), float(high)), (0.0, 1.0))
        theme, ink = style.theme, style.lane(self.known.experiment.colour(lane))
        painter.fillRect(panel.box, colour(theme.grid, 110))
        painter.save()
        painter.setClipRect(panel.box.adjusted(-1, -2, 1, 2).toAlignedRect())
        x = panel.x(track.steps)
        line(painter, x, panel.y(track.batch_accuracy), ink, 1.6 * style.unit)
        line(painter, x, panel.y(track.running_accuracy), colour(theme.text), 1.4 * style.unit, dash=True)
        painter.restore()
        self._older(panel)
        font, muted = style.number(9), colour(theme.muted)
        for value, text in ((1.0, "100 %"), (0.0, "0")):
            where = QRectF(panel.box.right() + 3, panel.y.at(value) - style.px(6), style.px(34), style.px(12))
            caption(painter, font, muted, where, text, LEFT)

    def _older(self, panel: Panel) -> None:
        """Where in time the shown snapshot is, if it is not the newest."""
        painter, style = self.painter, self.style
        if self.known.snapshot is not None and panel.x.low <= self.known.snapshot.step < panel.x.high:
            at = panel.x.at(self.known.snapshot.step)
            painter.setPen(style.hairline(style.theme.accent))
            painter.drawLine(QPointF(at, panel.box.top()), QPointF(at, panel.box.bottom()))

    def strips(self, track: GapTrack) -> None:
        """The difference of every row over time: the stronger, the larger."""
        painter, style, column, lane = self.painter, self.style, self.column, self.lane
        if not column.rows or not len(track.steps):
            return
        low, high = self.known.steps()
        steps = np.linspace(low, high, COLUMNS)
        places = np.clip(np.searchsorted(track.steps, steps, side="right") - 1, 0, None)
        table = ramp(style.theme.card, style.theme.lanes[self.known.experiment.colour(lane)])
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
