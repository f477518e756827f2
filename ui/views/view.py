"""What every view is: shows what it is handed, speaks in intents. Knows no window and no session."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.pinned import Pinned
from bnviz.measure.reports import Report
from bnviz.measure.snapshot import DataPreview, Snapshot, Watch
from bnviz.measure.span import ALL, Span
from ui.language import say
from ui.plots.canvas import Canvas
from ui.plots.style import Style
from ui.theme import LIGHT, Theme

DESCRIBE_S = 2.0  # how often screen readers are given a new summary


class View(QFrame):
    """One entrance for each kind of news; all of them may come in any order, at any time, more than once.

    It is painted as a card of its own; the dock it is put into joins it to its title.
    """

    intent = Signal(object)
    hovered = Signal(str)
    watch_changed = Signal()  # ask `watch()` again

    title = ""  # marked with `said`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(type(self).__name__)
        self.setAccessibleName(say(self.title))
        self.setProperty("card", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = LIGHT
        self._experiment = Experiment()
        self._snapshot: Snapshot | None = None
        self._history: History | None = None
        self._span = ALL
        self._pinned: Pinned | None = None
        self._canvases: list[Canvas] = []
        self._described_s = 0.0
        self._rows = QVBoxLayout(self)
        self._top = QHBoxLayout()
        self._rows.addLayout(self._top)
        self._space()

    # ------------------------------------------------------------------ entrances

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for canvas in self._canvases:
            canvas.set_theme(theme)

    def show_experiment(self, e: Experiment) -> None:
        """Another experiment, or the same one edited. What no longer fits it is forgotten."""
        self._experiment = e

    def show_preview(self, preview: DataPreview) -> None:
        """The data of a run, once."""

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        """The newest snapshot, or an older one of the history."""
        self._snapshot, self._history = snapshot, history
        now = monotonic()
        if now - self._described_s > DESCRIBE_S:
            self._described_s = now
            self.setAccessibleDescription(self.summary())

    def show_selection(self, lane: int, block: int, unit: int) -> None:
        """What is selected in the window."""

    def show_span(self, span: Span) -> None:
        """Which steps to show of what is shown over time."""
        self._span = span

    def show_pinned(self, pinned: Pinned | None) -> None:
        """Another moment to lay over what is shown, or none any more."""
        self._pinned = pinned

    def show_report(self, report: Report) -> None:
        """What an operation on a lane has just done; told to hidden views too."""

    def show_block(self, block: int) -> None:
        """Which row of the network table is selected; -1 is the input, the number of blocks the output."""

    def forget(self) -> None:
        """A run was reset: there is nothing to show until the next snapshot."""
        self._snapshot = self._history = None

    # ------------------------------------------------------------------ questions

    def watch(self) -> Watch:
        """What the engine has to measure for this view."""
        return Watch(stages=frozenset())

    def summary(self) -> str:
        """What is to be seen, in one sentence for people who do not see it."""
        return ""

    # ------------------------------------------------------------------ for subclasses

    def _space(self) -> None:
        """Margins that grow with the font."""
        px = Style(self._theme, self.font()).px
        self._rows.setContentsMargins(px(14), px(10), px(14), px(8))
        self._rows.setSpacing(px(6))
        self._top.setSpacing(px(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._space()

    def _adopt(self, canvas: Canvas) -> None:
        """Pass on what the canvas says, and to it what is new in style."""
        self._canvases.append(canvas)
        canvas.hovered.connect(self.hovered)
