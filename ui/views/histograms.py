"""Shows what every block passes on, now and over time, for all lanes side by side. Knows no engine."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History, Seen, distribution_of
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Distribution, Snapshot, Stage, Watch
from bnviz.measure.span import Span
from ui.controls import Legend, Option, Segmented
from ui.intents import SelectBlock
from ui.language import said, say, tr
from ui.views.histogram_cell import Word
from ui.views.histogram_data import pinned_words
from ui.views.histogram_grid import HistogramGrid
from ui.views.view import View

STAGES: tuple[tuple[Seen, str, str], ...] = (
    (
        "linear",
        said("Before the norm"),
        said("What the linear map or convolution gives, before any norm"),
    ),
    (
        "preactivation",
        said("Into the activation"),
        said("What the activation receives: after the norm where there is one, and after the lane's noise"),
    ),
    ("activation", said("After the activation"), said("What the block's activation gives")),
)
IN_SENTENCES: dict[Seen, str] = {
    "linear": said("before the norm"),
    "preactivation": said("into the activation"),
    "activation": said("after the activation"),
}
MEASURED: dict[Seen, frozenset[Stage]] = {
    "linear": frozenset({"linear"}),
    "preactivation": frozenset(),  # always measured
    "activation": frozenset({"activation"}),
}

LEGEND = (
    (said("solid: batch"), "batch statistics"),
    (said("dashed: running"), "running statistics"),
    (said("river: 15, 50, 85 %"), "river"),
)


class HistogramsView(View):
    """The heart of the window."""

    title = said("Histograms and rivers")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: Seen = "preactivation"
        options = [Option(value, say(title), say(tip)) for value, title, tip in STAGES]
        self.stages = Segmented(options, tr("Stage"), tr("Where in the block to look"), self)
        self.stages.show_value(self._stage)
        self.stages.chosen.connect(self._choose)
        self.grid = HistogramGrid(self)
        self._adopt(self.grid)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setAccessibleName(tr("Scroll through the blocks"))
        self.bar.hide()
        self._legend = Legend(_legend(None))  # the first to give way
        self._top.addWidget(self.stages)
        self._top.addStretch(1)
        self._top.addWidget(self._legend)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.grid, 1)
        row.addWidget(self.bar)
        self._rows.addLayout(row, 1)
        self.grid.selected.connect(self._select)
        self.grid.attach(self.bar)

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        self.grid.show_experiment(e)

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        super().show_snapshot(snapshot, history)
        self.grid.feed(snapshot, history)

    def show_selection(self, lane: int, block: int, unit: int) -> None:
        del lane, unit
        inside = 0 <= block < len(self._experiment.network.blocks)
        self.grid.select(block if inside else None)
        if inside:
            self.grid.show_row(block)

    def show_span(self, span: Span) -> None:
        super().show_span(span)
        self.grid.show_span(span)

    def show_pinned(self, pinned: Pinned | None) -> None:
        super().show_pinned(pinned)
        self.grid.show_pinned(pinned)
        self._legend.show_words(_legend(pinned))
        self._fit_legend()

    def forget(self) -> None:
        super().forget()
        self.grid.feed(None, None)

    def watch(self) -> Watch:
        return Watch(stages=MEASURED[self._stage])

    def summary(self) -> str:
        if self._snapshot is None:
            return tr("Histograms: nothing has been measured yet.")
        last = len(self._experiment.network.blocks) - 1
        parts = []
        for lane, contender in enumerate(self._experiment.lanes):
            seen = distribution_of(self._snapshot, lane, last, self._stage)
            if seen is not None:
                parts.append(_spoken(contender.name, seen, self.grid.data.word(last)))
        return tr(
            "Step {step}, block {block}, {stage}. {lanes}.",
            step=self._snapshot.step,
            block=last + 1,
            stage=IN_SENTENCES[self._stage],
            lanes="; ".join(parts),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()

    def _fit_legend(self) -> None:
        needed = self._legend.sizeHint().width() + self.stages.sizeHint().width() + 48
        self._legend.setVisible(self.width() >= needed)

    # ------------------------------------------------------------------ slots

    def _choose(self, stage: object) -> None:
        self._stage = next(value for value, *_ in STAGES if value == stage)
        self.grid.set_stage(self._stage)
        self.watch_changed.emit()

    def _select(self, block: int) -> None:
        self.grid.select(block)
        self.intent.emit(SelectBlock(block))


def _legend(pinned: Pinned | None) -> tuple[tuple[str, str], ...]:
    """How the picture is read, or what is laid over it."""
    if pinned is not None:
        return ((tr("outline: {moment}", moment=pinned_words(pinned)), ""),)
    return tuple((say(text), term) for text, term in LEGEND)


def _spoken(lane: str, seen: Distribution, word: Word) -> str:
    """One lane's numbers in a summary."""
    told = tr(
        "{lane}: mean {mean:.2g}, standard deviation {std:.2g}", lane=lane, mean=seen.mean, std=seen.std
    )
    if seen.saturated is None:
        return told
    if word == "inactive":
        return tr("{told}, {share:.0%} inactive", told=told, share=seen.saturated)
    return tr("{told}, {share:.0%} saturated", told=told, share=seen.saturated)
