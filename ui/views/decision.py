"""Shows what each lane decides: the plane it divides, or the images it names. Knows no engine."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import DataPreview, Snapshot, Watch
from ui.controls import caption
from ui.language import said, say, tr
from ui.plots.surface import class_colour
from ui.plots.words import percent
from ui.views.decision_plot import DecisionPlot
from ui.views.view import View


class DecisionView(View):
    """A column for each lane."""

    title = said("Decisions")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = DecisionPlot(self)
        self._adopt(self.plot)
        self._preview: DataPreview | None = None
        self._legend = caption("", parent=self)
        self._legend.setMinimumWidth(1)
        self._legend.setWordWrap(True)  # beside the histograms it is narrow
        self._top.addWidget(self._legend, 1)
        self._rows.addWidget(self.plot, 1)

    def show_experiment(self, e: Experiment) -> None:
        if e.data.name != self._experiment.data.name:
            self._preview = None
            self.plot.show_preview(None)
            self._tell_legend()
        super().show_experiment(e)
        self.plot.show_experiment(e)

    def show_preview(self, preview: DataPreview) -> None:
        self._preview = preview
        self.plot.show_preview(preview)
        self._tell_legend()

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        super().show_snapshot(snapshot, history)
        self.plot.feed(snapshot)

    def forget(self) -> None:
        super().forget()
        self.plot.feed(None)

    def watch(self) -> Watch:
        shape = DATA_FACTS[self._experiment.data.name].shape
        return Watch(stages=frozenset(), surface=shape == (2,), predictions=len(shape) == 3)

    def summary(self) -> str:
        if self._snapshot is None:
            return tr("Decisions: nothing has been trained yet.")
        parts = []
        for contender, seen in zip(self._experiment.lanes, self._snapshot.lanes, strict=False):
            told = tr(
                "{lane}: {share} of the test samples are right",
                lane=contender.name,
                share=percent(seen.test_accuracy, 1),
            )
            if self._preview is not None and seen.predictions is not None and self.plot.shows == "images":
                guesses = seen.predictions.argmax(axis=1)
                right = int((guesses == self._preview.labels[: len(guesses)]).sum())
                told = tr("{lane}, {right} of the {count} shown", lane=told, right=right, count=len(guesses))
            parts.append(told)
        return tr("Step {step}. {lanes}.", step=self._snapshot.step, lanes="; ".join(parts))

    def _tell_legend(self) -> None:
        """The classes with their colours, and how test and training points look."""
        preview = self._preview
        if preview is None or preview.points is None:
            images = preview is not None and preview.images is not None
            self._legend.setText(tr("Test images · ✓ right · ✗ wrong, dashed frame") if images else "")
            return
        classes = "&nbsp;&nbsp; ".join(
            f'<span style="color:{class_colour(k)}">●</span>&nbsp;{_unbroken(say(name))}'
            for k, name in enumerate(preview.class_names)
        )
        test = _unbroken(tr("○ dark edge: test sample"))
        self._legend.setText(f"{classes}&nbsp;&nbsp; {test}")


def _unbroken(words: str) -> str:
    return escape(words).replace(" ", "&nbsp;")
