"""Network, data and training above each other, in one scrolling panel. Knows no engine."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bnviz.experiment.values import Experiment
from ui.builder.data_panel import DataPanel
from ui.builder.network_table import NetworkTable
from ui.builder.training_panel import TrainingPanel
from ui.language import tr
from ui.theme import Theme


class BuilderPanel(QFrame):
    """All that a person can ask for; speaks in gestures."""

    gesture = Signal(object)
    settled = Signal()
    refused = Signal(str)

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Experiment"))
        self.network = NetworkTable(experiment)
        self.data = DataPanel(experiment)
        self.training = TrainingPanel(experiment)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 2, 12, 6)
        column.setSpacing(9)
        for part in (self.network, self.data, self.training):
            column.addWidget(part)
            part.gesture.connect(self.gesture)
            part.settled.connect(self.settled)
        self.data.refused.connect(self.refused)
        self.training.refused.connect(self.refused)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._inner = inner
        inner.installEventFilter(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 1, 1)
        outer.addWidget(self._scroll)
        self._wanted: QWidget | None = None
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._revealed)
        self.setFocusProxy(self.network.view)
        self._fit()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what holds now."""
        for part in (self.network, self.data, self.training):
            part.show_experiment(experiment)

    def reveal(self, part: QWidget) -> None:
        """Scroll to a part of it, once it has its place."""
        self._wanted = part
        self._settle.start()

    def _revealed(self) -> None:
        if self._wanted is not None:
            self._scroll.ensureWidgetVisible(self._wanted, 0, 24)
            self._wanted = None

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.network.set_theme(theme)
        self._fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        table = self.network.view
        others = self._inner.sizeHint().height() - table.sizeHint().height()
        table.make_room(self._scroll.height() - others)
        self._inner.setMinimumHeight(self._inner.sizeHint().height())
        em = self.fontMetrics().height()
        for form in (self.data.form, self.training.form, self.training.more_form):
            form.set_label_width(round(em * 5.9))
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        width = self._inner.minimumSizeHint().width() + bar
        if self._scroll.minimumWidth() != width:
            self._scroll.setMinimumWidth(width)
