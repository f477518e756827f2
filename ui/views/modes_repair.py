"""Paints what measuring the statistics anew did, and what folding a norm does. Knows not the window."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from bnviz.experiment.edits import get_norm, row_name
from bnviz.experiment.folding import fold_obstacle
from bnviz.experiment.values import Experiment
from bnviz.measure.reports import FoldedNorm, FoldReport, StatisticsReport
from bnviz.measure.snapshot import Snapshot
from bnviz.sayings import capital
from ui.language import said, say, tr
from ui.plots.canvas import Canvas
from ui.plots.formula import Node, Setting, fitting
from ui.plots.style import CENTRE, LEFT, Style, caption, colour, elide, width
from ui.plots.words import percent, scientific, whole
from ui.views.modes_fold import (
    bias_formula,
    chips_after,
    chips_before,
    folded_of,
    norm_now,
    weight_formula,
)

FULL, LOW = 108, 72  # heights with and without the last line
SHARE = 0.34  # of the width, for the statistics
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
RECOMPUTE = said("Mean and variance of every norm, measured in one go over the whole training set.")


class RepairCanvas(Canvas):
    """One lane and one block of it: statistics on the left, the fold on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Recomputed statistics and folded norms"), "fold", parent)
        self.lane, self.block, self.unit = 0, 0, 0
        self._experiment = Experiment()
        self._snapshot: Snapshot | None = None
        self._statistics: StatisticsReport | None = None
        self._fold: FoldReport | None = None

    def show_experiment(self, e: Experiment) -> None:
        self._experiment = e
        self.renew_back()

    def choose(self, lane: int, block: int, unit: int) -> None:
        """Show another lane, block or unit."""
        self.lane, self.block, self.unit = lane, block, unit
        self.renew_back()

    def feed(self, snapshot: Snapshot | None) -> None:
        self._snapshot = snapshot
        self.update_soon(200)

    def report(self, statistics: StatisticsReport | None, fold: FoldReport | None) -> None:
        """What was done last in the lane that is shown."""
        self._statistics, self._fold = statistics, fold
        self.renew_back()

    # ------------------------------------------------------------------ painting

    def _halves(self, style: Style, size: QSize) -> tuple[QRectF, QRectF]:
        gap = style.px(24)
        left = QRectF(0, 0, (size.width() - gap) * SHARE, size.height())
        rest = left.right() + gap
        return left, QRectF(rest, 0, size.width() - rest, size.height())

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        left, right = self._halves(style, size)
        painter.setPen(style.hairline(style.theme.border))
        x = style.sharp(right.left() - style.px(12))
        painter.drawLine(QPointF(x, 2), QPointF(x, size.height() - 2))
        self._paint_statistics(painter, style, left)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        _, right = self._halves(style, size)
        if not right.intersects(area) or self.lane >= len(self._experiment.lanes):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        folded = folded_of(self._experiment, self.lane, self.block, self._fold)
        obstacle = fold_obstacle(self._experiment, self.lane, self.block)
        if folded is None and obstacle is not None:
            label = capital(row_name(self._experiment, self.block))
            text = tr("{block} cannot be folded. {reason}", block=label, reason=obstacle)
            if get_norm(self._experiment, self.lane, self.block) is None:
                text = tr("{block}: there is no norm to fold.", block=label)
            self._sentence(painter, style, right, text)
            return
        self._paint_fold(painter, style, right, folded)

    def _sentence(self, painter: QPainter, style: Style, box: QRectF, text: str) -> None:
        painter.setFont(style.text(11))
        painter.setPen(colour(style.theme.muted))
        painter.drawText(box.adjusted(0, style.px(2), 0, 0), WRAP, text)

    def _paint_statistics(self, painter: QPainter, style: Style, box: QRectF) -> None:
        report, theme = self._statistics, style.theme
        if report is None:
            self._sentence(painter, style, box, say(RECOMPUTE))
            return
        number = self._experiment.colour(self.lane) if self.lane < len(self._experiment.lanes) else 0
        high = style.px(22 if box.height() >= style.px(FULL) else 18)
        names = tr("before"), tr("now")
        label = max(style.px(48), *(width(style.text(11), name) + style.px(8) for name in names))
        bold, small = style.number(12, bold=True), style.number(10)
        losses = [tr("loss {loss}", loss=scientific(loss)) for loss, _ in (report.before, report.after)]
        numbers = width(bold, "100.0 %") + max(width(small, text) for text in losses) + style.px(12)
        bar_room = max(style.px(12), box.width() - label - numbers)
        for k, (name, (_, accuracy)) in enumerate(zip(names, (report.before, report.after), strict=True)):
            line = QRectF(box.left(), box.top() + k * high, box.width(), high)
            caption(painter, style.text(11), colour(theme.muted), line, name, LEFT)
            bar = QRectF(line.left() + label, line.center().y() - style.px(6), bar_room, style.px(12))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.grid))
            painter.drawRoundedRect(bar, 3, 3)
            if math.isfinite(accuracy):
                bar.setWidth(bar.width() * accuracy)
                painter.setBrush(style.lane(number, 255 if k else 90))
                painter.drawRoundedRect(bar, 3, 3)
            told = QRectF(line.left() + label + bar_room + style.px(6), line.top(), numbers, high)
            caption(painter, bold, colour(theme.text), told, percent(accuracy, 1), LEFT)
            told.setLeft(told.left() + width(bold, "100.0 %") + style.px(2))
            caption(painter, small, colour(theme.muted), told, elide(small, losses[k], told.width()), LEFT)
        rest = box.adjusted(0, 2 * high + style.px(2), 0, 0)
        self._sentence(painter, style, rest, measured(report))

    def _paint_fold(self, painter: QPainter, style: Style, box: QRectF, folded: FoldedNorm | None) -> None:
        e, lane, block = self._experiment, self.lane, self.block
        numbers = folded or norm_now(e, lane, block, self._snapshot)
        forward = numbers.forward if numbers is not None else False
        y, high = box.top() + style.px(2), style.px(24)
        x = self._chips(
            painter, style, box.left(), y, high, chips_before(e, block, forward), folded is not None
        )
        arrow = QRectF(x, y, style.px(34), high)
        caption(painter, style.text(17), colour(style.theme.muted), arrow, "⇒", CENTRE)
        self._chips(painter, style, arrow.right(), y, high, chips_after(e, block, forward), folded is None)
        line = QRectF(box.left(), y + high + style.px(4), box.width(), style.px(40))
        low = box.height() < style.px(FULL)
        if numbers is not None and len(numbers.mean) and not (low and folded is not None):
            unit = min(max(0, self.unit), len(numbers.mean) - 1)
            self._formulas(painter, style, line, numbers, unit)
        if low and folded is None:
            return
        rest = QRectF(box.left(), line.top() if low else line.bottom(), box.width(), style.px(34))
        self._sentence(painter, style, rest, self._result(folded))

    def _result(self, folded: FoldedNorm | None) -> str:
        report = self._fold
        if folded is None or report is None:
            return tr("Folded, the network gives the same answers with one layer less; undo unfolds it.")
        many, step = len(report.norms), whole(report.step)
        what = (
            tr("Folded {count} norms after step {step}", count=many, step=step)
            if many > 1
            else tr("Folded the norm after step {step}", step=step)
        )
        return tr(
            "{folded}: over {samples} test samples no output moved by more than {difference} (the largest is "
            "{largest}).",
            folded=what,
            samples=whole(report.samples),
            difference=scientific(report.difference),
            largest=scientific(report.largest),
        )

    def _chips(
        self,
        painter: QPainter,
        style: Style,
        x: float,
        y: float,
        high: float,
        chips: Sequence[tuple[str, bool]],
        faint: bool,
    ) -> float:
        """Boxes joined by arrows; the norm in the lane's colour. Returns where they end."""
        theme, font = style.theme, style.text(12, bold=False)
        painter.save()
        painter.setOpacity(0.45 if faint else 1.0)
        for k, (text, is_norm) in enumerate(chips):
            if k:
                middle = y + high / 2
                painter.setPen(QPen(colour(theme.muted), 1.2 * style.unit))
                painter.drawLine(QPointF(x + 2, middle), QPointF(x + style.px(12), middle))
                tip = x + style.px(12)
                for up in (-1, 1):
                    painter.drawLine(
                        QPointF(tip, middle), QPointF(tip - style.px(4), middle + up * style.px(3))
                    )
                x += style.px(14)
            wide = width(font, text) + style.px(16)
            box = QRectF(x, y, wide, high)
            ink = style.lane(self._experiment.colour(self.lane))
            painter.setPen(QPen(ink if is_norm else colour(theme.border), 1.2))
            painter.setBrush(
                style.lane(self._experiment.colour(self.lane), 46) if is_norm else colour(theme.hover)
            )
            painter.drawRoundedRect(box, style.px(6), style.px(6))
            caption(painter, font, colour(theme.text), box, text, CENTRE)
            x += wide
        painter.restore()
        return x

    def _formulas(self, painter: QPainter, style: Style, box: QRectF, numbers: FoldedNorm, unit: int) -> None:
        label = tr("unit {unit}", unit=unit + 1)
        font = style.text(10)
        caption(painter, font, colour(style.theme.muted), box, label, LEFT)
        x = box.left() + width(font, label) + style.px(12)
        nodes: tuple[Node, ...] = (weight_formula(numbers, unit), bias_formula(numbers, unit))
        gap = style.px(26)
        setting = Setting(style, 15.0 * style.unit)
        room = box.right() - x - gap
        whole_width = sum(node.box(setting).width for node in nodes)
        if whole_width > room > 0:
            setting = Setting(style, max(9.0, math.floor(setting.size * room / whole_width)))
        for node in nodes:
            fitted = fitting(node, setting, max(10.0, box.right() - x))
            own = node.box(fitted)
            if x + own.width > box.right() + 2:
                break
            node.draw(painter, fitted, x, box.center().y() + (own.up - own.down) / 2)
            x += own.width + gap

    # ------------------------------------------------------------------ words and numbers

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("lane", "block", "unit", "mean", "var", "eps", "gamma", "beta", "factor", "shift")
        if self.lane >= len(self._experiment.lanes):
            return
        numbers = folded_of(self._experiment, self.lane, self.block, self._fold)
        numbers = numbers or norm_now(self._experiment, self.lane, self.block, self._snapshot)
        if numbers is None:
            return
        name = self._experiment.lanes[self.lane].name
        for unit, (mean, var, gamma, beta, factor, shift) in enumerate(
            zip(
                *(numbers.mean, numbers.var, numbers.gamma, numbers.beta, numbers.factor, numbers.shift),
                strict=True,
            )
        ):
            where = (name, capital(row_name(self._experiment, self.block)), unit + 1)
            yield (*where, *map(float, (mean, var, numbers.eps, gamma, beta, factor, shift)))

    def tell(self, place: QPointF) -> str:
        left, right = self._halves(self.style_now(), self.size())
        if left.contains(place) and self._statistics is not None:
            before, after = self._statistics.before, self._statistics.after
            return tr(
                "test loss {loss:.4g} before, {loss_now:.4g} now; "
                "test accuracy {accuracy:.1%} before, {accuracy_now:.1%} now",
                loss=before[0],
                loss_now=after[0],
                accuracy=before[1],
                accuracy_now=after[1],
            )
        if right.contains(place) and self.lane < len(self._experiment.lanes):
            folded = folded_of(self._experiment, self.lane, self.block, self._fold)
            return self._result(folded) if folded is not None else ""
        return ""


def measured(report: StatisticsReport) -> str:
    """What was done to the statistics, and when."""
    norms, step = report.norms, whole(report.step)
    match report.samples:
        case "train":
            return tr(
                "Test accuracy; {norms} norms measured over the training set after step {step}.",
                norms=norms,
                step=step,
            )
        case "test":
            return tr(
                "Test accuracy; {norms} norms measured over the test samples after step {step}.",
                norms=norms,
                step=step,
            )
        case "back":
            return tr(
                "Test accuracy; {norms} norms put back as they were, after step {step}.",
                norms=norms,
                step=step,
            )
        case _:
            return tr(
                "Test accuracy; {norms} norms reset to 0 and 1 after step {step}.", norms=norms, step=step
            )
