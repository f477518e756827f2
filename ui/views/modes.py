"""Training mode against evaluation mode, and what brings them together. Knows no engine."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bnviz.experiment.edits import get_norm, norm_rows, row_name
from bnviz.experiment.folding import fold_obstacle, foldable
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.reports import FoldReport, Report, StatisticsReport
from bnviz.measure.snapshot import Snapshot, Watch
from bnviz.measure.span import Span
from ui.controls import Choice, Option, TextButton, caption, rule
from ui.intents import FoldNorms, RecomputeStatistics, SelectBlock
from ui.language import said, say, tr
from ui.views.modes_gap import GapMeter
from ui.views.modes_layout import compared
from ui.views.modes_repair import FULL, LOW, RepairCanvas
from ui.views.view import View

TALL = 400  # pixels of ordinary type from which on everything is said
ABOUT = said(
    "The same mini-batch, answered twice: training mode takes its own mean and variance, evaluation mode "
    "the running ones."
)


class ModesView(View):
    """The gap meter above; below, a lane's statistics measured anew and its norms folded away."""

    title = said("Training and evaluation")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statistics: dict[int, StatisticsReport] = {}
        self._folds: dict[int, list[FoldReport]] = {}
        self._selected = (0, 0, 0)
        self._about = caption(say(ABOUT), "small", self)
        self._about.setWordWrap(True)
        self._about.setMinimumWidth(1)
        self._top.addWidget(self._about, 1)
        self.meter = GapMeter(self)
        self.meter.setMinimumHeight(60)
        self.meter.picked.connect(self._pick)
        self._adopt(self.meter)
        self._rows.addWidget(self.meter, 5)
        self._rows.addWidget(rule(self))
        self.repair = RepairCanvas(self)
        self._adopt(self.repair)
        self._rows.addLayout(self._make_buttons())
        self._rows.addWidget(self.repair, 0)
        self._fit()
        self.show_experiment(self._experiment)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.lanes = Choice([Option(0, "")], tr("Lane"), tr("Whose statistics and norms"), self)
        self.lanes.chosen.connect(self._choose_lane)
        self.recompute = TextButton(
            tr("Recompute statistics"),
            tr("Measure every running mean and variance of the lane over the whole training set"),
            self,
        )
        self.recompute.clicked.connect(self._recompute)
        self.fold = TextButton(tr("Fold {block}", block=row_name(self._experiment, 0)), "", self)
        self.fold.clicked.connect(self._fold_block)
        self.fold_all = TextButton(tr("Fold all"), "", self)
        self.fold_all.clicked.connect(self._fold_all)
        row.addWidget(self.lanes, 1)
        row.addWidget(self.recompute)
        row.addSpacing(8)
        row.addWidget(self.fold)
        row.addWidget(self.fold_all)
        row.addStretch(1)
        return row

    # ------------------------------------------------------------------ entrances

    def show_experiment(self, e: Experiment) -> None:
        if len(e.lanes) != len(self._experiment.lanes):
            self._statistics.clear()
            self._folds.clear()
        super().show_experiment(e)
        self.lanes.set_options([Option(k, lane.name) for k, lane in enumerate(e.lanes)])
        self.meter.show_experiment(e)
        self.repair.show_experiment(e)
        lane, block, unit = self._selected
        lane = min(lane, len(e.lanes) - 1)
        if not compared(e, lane) and not self._folds.get(lane):
            lane = next((k for k in range(len(e.lanes)) if compared(e, k)), lane)
        self._turn(lane, min(block, len(e.network.blocks)), unit)

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        super().show_snapshot(snapshot, history)
        self.meter.feed(snapshot, history)
        self.repair.feed(snapshot)

    def show_selection(self, lane: int, block: int, unit: int) -> None:
        if 0 <= lane < len(self._experiment.lanes) and block in norm_rows(self._experiment):
            keep = self._selected[0] if block == self._selected[1] else lane
            self._turn(keep if compared(self._experiment, keep) else lane, block, max(0, unit))

    def show_span(self, span: Span) -> None:
        super().show_span(span)
        self.meter.show_span(span)

    def show_report(self, report: Report) -> None:
        if isinstance(report, StatisticsReport):
            self._statistics[report.lane] = report
            self.meter.measured_anew(report.lane, report.step)
        else:
            self._folds.setdefault(report.lane, []).append(report)
        self._turn(*self._selected)

    def forget(self) -> None:
        super().forget()
        self._statistics.clear()
        self._folds.clear()
        self.meter.forget()
        self.meter.feed(None, None)
        self.repair.feed(None)
        self._turn(*self._selected)

    # ------------------------------------------------------------------ questions

    def watch(self) -> Watch:
        return Watch(stages=frozenset(), gap=True)

    def summary(self) -> str:
        if self._snapshot is None:
            return tr("Training and evaluation: nothing has been measured yet.")
        parts = []
        for lane, contender in enumerate(self._experiment.lanes):
            gap = self.meter.gap(lane)
            if gap is not None:
                parts.append(
                    tr(
                        "{lane}: {training:.0%} of the mini-batch right in training mode, {evaluation:.0%} "
                        "in evaluation mode. {judgement}",
                        lane=contender.name,
                        training=gap.batch_accuracy,
                        evaluation=gap.running_accuracy,
                        judgement=self.meter.judge(lane).sentence,
                    )
                )
        told = " ".join(parts) or tr("Both modes are compared with the next step.")
        return tr("Step {step}. {words}", step=self._snapshot.step, words=told)

    # ------------------------------------------------------------------ slots

    def _turn(self, lane: int, block: int, unit: int) -> None:
        """Show a lane, a block and a unit, and what can be done there."""
        e = self._experiment
        self._selected = lane, block, unit
        self.lanes.show_value(lane)
        self.meter.choose(lane, block)
        self.repair.choose(lane, block, unit)
        reports = self._folds.get(lane, [])
        of_block = (r for r in reversed(reports) if any(norm.block == block for norm in r.norms))
        self.repair.report(self._statistics.get(lane), next(of_block, None))
        tracked = any(
            norm is not None and norm.tracks for norm in (get_norm(e, lane, k) for k in norm_rows(e))
        )
        self.recompute.setEnabled(tracked)
        obstacle = fold_obstacle(e, lane, block)
        self.fold.setText(tr("Fold {block}", block=row_name(e, block)))
        self.fold.setAccessibleName(self.fold.text())
        self.fold.setEnabled(obstacle is None)
        does = tr("Let the layer beside it do what this norm does; undo unfolds it")
        self.fold.setToolTip(does if obstacle is None else say(obstacle))
        every = foldable(e, lane)
        self.fold_all.setEnabled(bool(every))
        self.fold_all.setToolTip(
            tr("Fold the {count} norms of this lane that can be", count=len(every))
            if every
            else tr("No norm here can be folded")
        )

    def _pick(self, lane: int, block: int) -> None:
        self._turn(lane, block, 0)
        self.intent.emit(SelectBlock(block))

    def _choose_lane(self, lane: object) -> None:
        if isinstance(lane, int):
            self._turn(lane, *self._selected[1:])

    def _recompute(self) -> None:
        self.intent.emit(RecomputeStatistics(self._selected[0]))

    def _fold_block(self) -> None:
        self.intent.emit(FoldNorms(self._selected[0], self._selected[1]))

    def _fold_all(self) -> None:
        self.intent.emit(FoldNorms(self._selected[0], None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "repair"):
            self._fit()

    def _fit(self) -> None:
        """In a low window the meter keeps its room, and the rest says less."""
        px = self.repair.style_now().px
        low = self.height() < px(TALL)
        self._about.setVisible(not low)
        self.repair.setFixedHeight(px(LOW if low else FULL))
        self.lanes.setMaximumWidth(px(190))
