"""A window of its own to explore the curves: zoom, pan, a legend to switch them off. With pyqtgraph.

The curves of the main window are painted by hand, thirty times a second; this one is for a closer look and
is renewed once a second.
"""

from __future__ import annotations

from time import monotonic

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from ui.language import numeral, tr
from ui.theme import Theme

RENEW_S = 1.0
SYMBOLS = ("o", "s", "t1", "d")  # a lane's mark, as elsewhere: never colour alone


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """Its numbers have the decimal point of the locale."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [numeral(text) for text in super().tickStrings(values, scale, spacing)]


class CurveExplorer(QWidget):
    """Loss above accuracy, steps in common. Feed it with `show_history`; it forgets itself when closed."""

    def __init__(self, experiment: Experiment, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Explore the curves"))
        self.setAccessibleName(tr("Explore the curves"))
        self.resize(960, 680)
        self._experiment = experiment
        self._renewed_s = 0.0
        self.loss, self.accuracy = self._plot(tr("loss"), theme), self._plot(tr("accuracy"), theme)
        self.accuracy.setXLink(self.loss)
        self.accuracy.setLabel("bottom", tr("step"))
        self.accuracy.setYRange(0.0, 1.0)
        self.log = QCheckBox(tr("Logarithmic loss"))
        self.log.toggled.connect(self._set_log)
        hint = QLabel(
            tr("Wheel: zoom · drag: move · right drag: stretch · A in the corner: all · legend: on and off")
        )
        hint.setProperty("tone", "muted")
        top = QHBoxLayout()
        top.addWidget(self.log)
        top.addStretch(1)
        top.addWidget(hint)
        rows = QVBoxLayout(self)
        rows.addLayout(top)
        rows.addWidget(self.loss, 1)
        rows.addWidget(self.accuracy, 1)
        self._curves = [self._lane_curves(lane, theme) for lane in range(len(experiment.lanes))]

    def show_history(self, history: History, at_once: bool = False) -> None:
        """Take over the run so far, at most once a second."""
        now = monotonic()
        if not at_once and now - self._renewed_s < RENEW_S:
            return
        self._renewed_s = now
        for lane, (train, test, accuracy) in enumerate(self._curves):
            train.setData(*history.train_curve(lane))
            steps, losses, accuracies, _ = history.evaluations(lane)
            test.setData(steps, losses)
            accuracy.setData(steps, accuracies)

    def _plot(self, name: str, theme: Theme) -> pg.PlotWidget:
        axes = {side: _Axis(side) for side in ("left", "bottom")}
        plot = pg.PlotWidget(background=theme.card, axisItems=axes)
        plot.setAccessibleName(tr("{curve}, to zoom and move", curve=name))
        plot.setLabel("left", name)
        plot.addLegend(offset=(-10, 10), labelTextColor=theme.text)
        plot.showGrid(x=True, y=True, alpha=0.15)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(theme.muted)
            axis.setTextPen(theme.muted)
        plot.getPlotItem().setDownsampling(auto=True, mode="peak")
        plot.getPlotItem().setClipToView(True)
        return plot

    def _lane_curves(self, lane: int, theme: Theme) -> tuple[pg.PlotDataItem, ...]:
        number = self._experiment.colour(lane)
        name, ink = self._experiment.lanes[lane].name, QColor(theme.lanes[number])
        faint = QColor(ink)
        faint.setAlpha(90)
        mark = {"symbol": SYMBOLS[number], "symbolSize": 5, "symbolBrush": ink, "symbolPen": None}
        test = tr("{lane}, test", lane=name)
        return (
            self.loss.plot(pen=pg.mkPen(faint, width=1), name=tr("{lane}, each batch", lane=name)),
            self.loss.plot(pen=pg.mkPen(ink, width=2), name=test, **mark),
            self.accuracy.plot(pen=pg.mkPen(ink, width=2), name=test, **mark),
        )

    def _set_log(self, log: bool) -> None:
        self.loss.setLogMode(y=log)
        self.loss.enableAutoRange()
