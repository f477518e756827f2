"""Has the chains of the shape lab tried, once a person pauses in typing. No torch here."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from bnviz.labs.layers import Chain
from bnviz.labs.questions import ShapeQuestion
from bnviz.labs.reports import Report
from ui.asking import Asking
from ui.labs.shapes_view import ShapesView

PAUSE_MS = 60


class ShapeLab(QObject):
    """Between the view and the training thread; asks nothing before the view is shown."""

    def __init__(self, asking: Asking, view: ShapesView) -> None:
        super().__init__(view)
        self._asking, self._view = asking, view
        self._number: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        view.chain_changed.connect(self._changed)
        view.shown.connect(self._shown)

    def _shown(self) -> None:
        if self._view.waits:
            self._ask()

    def _changed(self, _chain: Chain) -> None:
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        if self._number is not None:
            self._asking.drop(self._number)
        self._number = self._asking.ask(ShapeQuestion(self._view.chain), self._news, self._end)

    def _news(self, news: object) -> None:
        if isinstance(news, Report):
            self._view.show_answer(news)

    def _end(self, sentence: str | None) -> None:
        self._number = None
        if sentence is not None:
            self._view.show_fault(sentence)
