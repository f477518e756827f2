"""Shows what batch norm remembers: running statistics against those of the batch. Knows no engine."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bnviz.experiment.edits import row_name
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Snapshot, Watch
from ui.controls import Choice, Legend, NumberField, Option, Segmented, TermLabel
from ui.controls.legend import Words
from ui.intents import SelectBlock, SelectUnit
from ui.language import said, tr
from ui.views.running_data import pair, rows_to_choose, units_of
from ui.views.running_ghost import legend_of
from ui.views.running_plot import RunningPlot
from ui.views.view import View


class RunningStatisticsView(View):
    """One block at a time, all lanes side by side."""

    title = said("Running statistics")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = RunningPlot(self)
        self._adopt(self.plot)
        self.blocks = Choice([Option(0, "")], tr("Block"), tr("Which block to look at"), self)
        self.blocks.setMinimumWidth(110)
        self.blocks.setMaximumWidth(160)
        self.unit = NumberField(
            tr("Unit"), tr("Which unit to follow over time"), 1, 1, whole=True, parent=self
        )
        order = [Option(False, tr("By number")), Option(True, tr("Sorted"))]
        self.order = Segmented(order, tr("Order"), tr("How the units are lined up"), self)
        self.order.show_value(False)
        for widget in (self.blocks, TermLabel(tr("unit"), "muted"), self.unit, self.order):
            self._top.addWidget(widget)
        self._top.addStretch(1)
        self._legend = Legend(_legend(None))
        self._top.addWidget(self._legend)
        self._rows.addWidget(self.plot, 1)
        self.blocks.chosen.connect(self._choose_block)
        self.unit.entered.connect(self._enter_unit)
        self.order.chosen.connect(self._choose_order)
        self.plot.picked.connect(self._pick)
        self.show_experiment(self._experiment)

    # ------------------------------------------------------------------ entrances

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        options = [Option(row, name) for row, name in rows_to_choose(e)]
        self.blocks.set_options(options)
        self.plot.show_experiment(e)
        known = {option.value for option in options}
        self._show(self.plot.block if self.plot.block in known else 0, self.plot.unit)

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        super().show_snapshot(snapshot, history)
        self.plot.feed(snapshot, history)

    def show_selection(self, lane: int, block: int, unit: int) -> None:
        del lane
        if any(option.value == block for option in self.blocks.options):
            self._show(block, max(0, unit))

    def show_pinned(self, pinned: Pinned | None) -> None:
        super().show_pinned(pinned)
        self.plot.show_pinned(pinned)
        self._fit_legend()

    def forget(self) -> None:
        super().forget()
        self.plot.feed(None, None)

    def watch(self) -> Watch:
        return Watch(stages=frozenset({"linear"}))

    def summary(self) -> str:
        if self._snapshot is None:
            return tr("Running statistics: nothing has been measured yet.")
        parts = []
        for lane, contender in enumerate(self._experiment.lanes):
            units = units_of(self._snapshot, self._experiment, lane, self.plot.block)
            if units is None:
                continue
            batch, running = pair(units, "mean")
            if running is None:
                parts.append(tr("{lane}: no running statistics", lane=contender.name))
            else:
                with np.errstate(all="ignore"):
                    apart = float(np.mean(np.abs(batch - running))) if len(batch) else 0.0
                parts.append(
                    tr(
                        "{lane}: running and batch mean are {apart:.2g} apart on average",
                        lane=contender.name,
                        apart=apart,
                    )
                )
        return tr(
            "Step {step}, {row}. {lanes}.",
            step=self._snapshot.step,
            row=row_name(self._experiment, self.plot.block),
            lanes="; ".join(parts),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()

    def _fit_legend(self) -> None:
        """As much of it as there is room for; what is pinned is told in any case."""
        others = (self.blocks, self.unit, self.order)
        room = self.width() - sum(widget.sizeHint().width() for widget in others) - 150
        full, short = _legend(self._pinned), _legend(self._pinned)[2:]
        fits = self._wide(full) <= room
        self._legend.show_words(full if fits else short)
        self._legend.setVisible(fits or bool(short))

    def _wide(self, words: Words) -> int:
        metrics = self.fontMetrics()
        return sum(metrics.horizontalAdvance(text) + 3 * metrics.averageCharWidth() for text, _ in words)

    # ------------------------------------------------------------------ slots

    def _show(self, block: int, unit: int) -> None:
        """Show a block and a unit of it, the last one if there are fewer."""
        blocks = self._experiment.network.blocks
        most = blocks[block].width if 0 <= block < len(blocks) else 1_000_000
        unit = max(0, min(unit, most - 1))
        self.unit.set_limits(1, most)
        self.unit.show_value(unit + 1)
        self.blocks.show_value(block)
        if (block, unit) != (self.plot.block, self.plot.unit):
            self.plot.choose(block=block, unit=unit)

    def _choose_block(self, block: object) -> None:
        if isinstance(block, int):
            self._show(block, self.plot.unit)
            self.intent.emit(SelectBlock(block))

    def _enter_unit(self, unit: float) -> None:
        self._show(self.plot.block, int(unit) - 1)
        self.intent.emit(SelectUnit(0, self.plot.block, self.plot.unit))

    def _choose_order(self, ordered: object) -> None:
        self.plot.choose(ordered=bool(ordered))

    def _pick(self, lane: int, unit: int) -> None:
        self._show(self.plot.block, unit)
        self.intent.emit(SelectUnit(lane, self.plot.block, unit))


def _legend(pinned: Pinned | None) -> Words:
    """How the picture is read, and what is laid over it."""
    known = ((tr("● — batch"), "batch statistics"), (tr("○ ╌ running"), "running statistics"))
    return known if pinned is None else (*known, (legend_of(pinned), ""))
