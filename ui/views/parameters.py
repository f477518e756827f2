"""Shows weights, gradients and how much each step changes the weights. Knows no engine."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History, block_of
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import ParameterStatistics, Snapshot, Watch
from bnviz.measure.span import Span
from ui.controls import TermLabel
from ui.intents import SelectBlock
from ui.language import said, tr
from ui.views.parameter_cell import USUAL
from ui.views.parameter_grid import ParameterGrid
from ui.views.view import View


class ParametersView(View):
    """A row for each layer, a column for each lane."""

    title = said("Weights and gradients")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = ParameterGrid(self)
        self._adopt(self.grid)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setAccessibleName(tr("Scroll through the layers"))
        self._legend = TermLabel(
            tr(
                "update / weights: how far one step moves them; the usual advice is about {usual:g} (green)",
                usual=USUAL,
            ),
            "muted",
            self,
            "update-to-weight ratio",
            lone=True,
        )
        self._legend.setMinimumWidth(1)
        self._legend.setWordWrap(True)
        self._top.addWidget(self._legend, 1)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.grid, 1)
        row.addWidget(self.bar)
        self._rows.addLayout(row, 1)
        self.grid.attach(self.bar)
        self.grid.selected.connect(self._select)

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        self.grid.show_experiment(e)

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        super().show_snapshot(snapshot, history)
        self.grid.feed(snapshot, history)

    def show_selection(self, lane: int, block: int, unit: int) -> None:
        del lane, unit
        inside = 0 <= block <= len(self._experiment.network.blocks)
        self.grid.select(block if inside else None)
        if inside:
            self.grid.show_row(block)

    def show_span(self, span: Span) -> None:
        super().show_span(span)
        self.grid.show_span(span)

    def show_pinned(self, pinned: Pinned | None) -> None:
        super().show_pinned(pinned)
        self.grid.show_pinned(pinned)

    def forget(self) -> None:
        super().forget()
        self.grid.feed(None, None)

    def watch(self) -> Watch:
        return Watch(stages=frozenset(), parameters=True)

    def summary(self) -> str:
        if self._snapshot is None:
            return tr("Weights and gradients: nothing has been measured yet.")
        parts = []
        for lane, contender in enumerate(self._experiment.lanes):
            found = block_of(self._snapshot, lane, 0)
            seen = None if found is None else found.parameters
            if seen is not None:
                parts.append(_spoken(contender.name, seen))
        return tr("Step {step}, block 1. {lanes}.", step=self._snapshot.step, lanes="; ".join(parts))

    def _select(self, row: int) -> None:
        self.grid.select(row)
        self.intent.emit(SelectBlock(row))


def _spoken(lane: str, seen: ParameterStatistics) -> str:
    """One lane's numbers in a summary."""
    if seen.update_ratio is None:
        return tr(
            "{lane}: gradient norm {norm:.2g}, update to weights no step yet",
            lane=lane,
            norm=seen.gradient_norm,
        )
    return tr(
        "{lane}: gradient norm {norm:.2g}, update to weights {ratio:.1e}",
        lane=lane,
        norm=seen.gradient_norm,
        ratio=seen.update_ratio,
    )
