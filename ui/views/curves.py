"""Shows loss and accuracy of all lanes over the steps, side by side. Knows no engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Floats, Snapshot, Watch
from bnviz.measure.span import Span
from ui.controls import keep_keys
from ui.controls.keys import PRESS
from ui.language import said, tr
from ui.plots.words import percent
from ui.theme import Theme
from ui.views.curve_plot import CurvePlot
from ui.views.curve_ranges import StepRange
from ui.views.view import View

if TYPE_CHECKING:
    from ui.views.explorer import CurveExplorer

Curve = tuple[NDArray[np.int64], Floats]


def _test_loss(history: History, lane: int) -> Curve:
    steps, loss, _, _ = history.evaluations(lane)
    return steps, loss


def _test_accuracy(history: History, lane: int) -> Curve:
    steps, _, accuracy, _ = history.evaluations(lane)
    return steps, accuracy


class CurvesView(View):
    """Two plots that share their steps."""

    title = said("Loss and accuracy")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = StepRange()
        kinds = {"test": _test_loss, "train": self._train_loss}
        self.loss = CurvePlot(said("Loss"), "loss", kinds, self._steps, parent=self)
        self.accuracy = CurvePlot(
            said("Test accuracy"), "accuracy", {"test": _test_accuracy}, self._steps, (0.0, 1.0), self
        )
        row = QHBoxLayout()
        row.setSpacing(24)
        for plot in (self.loss, self.accuracy):
            self._adopt(plot)
            plot.window_changed.connect(self._restart)
            row.addWidget(plot, 1)
        self._rows.addLayout(row, 1)
        self.log = self._toggle("Log", tr("Logarithmic loss axis"))
        self.raw = self._toggle(tr("Raw"), tr("Also the loss of every single batch, faintly"), on=True)
        self.log.toggled.connect(self.loss.set_log)
        self.raw.toggled.connect(self.loss.set_raw)
        self.explorer: CurveExplorer | None = None
        for plot in (self.loss, self.accuracy):
            plot.explore.connect(self.open_explorer)

    def _train_loss(self, history: History, lane: int) -> Curve:
        return history.train_curve(lane, self._steps.now[0])

    def _toggle(self, text: str, tip: str, *, on: bool = False) -> QPushButton:
        button = QPushButton(text, self.loss)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setChecked(on)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_keys(button, PRESS)
        return button

    def show_experiment(self, e: Experiment) -> None:
        if e.lanes != self._experiment.lanes:
            self._close_explorer()
        super().show_experiment(e)
        self.loss.show_experiment(e)
        self.accuracy.show_experiment(e)
        self._place_controls()

    def show_span(self, span: Span) -> None:
        if span == self._span:
            return
        super().show_span(span)
        self._steps.show(span)
        self._restart()

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        if history is not self._history:
            self._steps.show(self._span)
        super().show_snapshot(snapshot, history)
        newest = history.snapshots[-1].step if history.snapshots else snapshot.step
        if self._steps.settle(newest):
            self._restart()
        self.loss.feed(snapshot, history)
        self.accuracy.feed(snapshot, history)
        if self.explorer is not None:
            self.explorer.show_history(history)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._close_explorer()

    def open_explorer(self) -> None:
        """The curves in a window of their own, to zoom into."""
        from ui.views.explorer import CurveExplorer  # pyqtgraph: a third of a second that the start saves

        if self.explorer is None:
            self.explorer = CurveExplorer(self._experiment, self._theme, self)
            self.explorer.destroyed.connect(self._explorer_closed)
        if self._history is not None:
            self.explorer.show_history(self._history, at_once=True)
        self.explorer.show()
        self.explorer.activateWindow()

    def _explorer_closed(self) -> None:
        self.explorer = None

    def _close_explorer(self) -> None:
        if self.explorer is not None:
            self.explorer.close()

    def forget(self) -> None:
        super().forget()
        self._close_explorer()
        self._steps.show(self._span)
        self._steps.settle(0)
        self.loss.feed(None, None)
        self.accuracy.feed(None, None)

    def watch(self) -> Watch:
        return Watch(stages=frozenset())

    def summary(self) -> str:
        if self._snapshot is None:
            return tr("Curves: nothing has been trained yet.")
        parts = [
            tr(
                "{lane}: test loss {loss:.3g}, test accuracy {accuracy}",
                lane=lane.name,
                loss=seen.test_loss,
                accuracy=percent(seen.test_accuracy, 1),
            )
            for lane, seen in zip(self._experiment.lanes, self._snapshot.lanes, strict=False)
        ]
        return tr("Step {step}. {lanes}.", step=self._snapshot.step, lanes="; ".join(parts))

    def _restart(self) -> None:
        """Another window of steps, for both plots."""
        if self._history is not None and self._history.snapshots:
            self._steps.settle(self._history.snapshots[-1].step)
        self.loss.restart()
        self.accuracy.restart()

    def _place_controls(self) -> None:
        """The two buttons stand beside the title of the loss."""
        style = self.loss.style_now()
        buttons = (self.log, self.raw)
        self.loss.controls_width = float(sum(b.sizeHint().width() for b in buttons) + style.px(2))
        x = round(self.loss.controls_start())
        for button in buttons:
            size = button.sizeHint()
            button.setGeometry(x, max(0, (style.px(26) - size.height()) // 2), size.width(), size.height())
            x += size.width() + style.px(2)
        self.loss.renew_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_controls()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "raw"):
            self._place_controls()
