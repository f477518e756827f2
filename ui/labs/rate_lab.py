"""Has the races of the learning-rate view run, and puts a chosen rate into the experiment. No torch."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bnviz.experiment.edits import set_training
from bnviz.labs.questions import RateQuestion
from bnviz.labs.rates import Race
from ui.asking import Asking
from ui.builder.gesture import Gesture
from ui.document import Document
from ui.language import said
from ui.views.rates import RatesView


class RateLab(QObject):
    """Between the view, the document and the training thread."""

    def __init__(self, asking: Asking, document: Document, view: RatesView) -> None:
        super().__init__(view)
        self._asking, self._document, self._view = asking, document, view
        self._number: int | None = None
        view.race_wanted.connect(self._race)
        view.cancel_wanted.connect(self._cancel)
        view.rate_chosen.connect(self._use)

    def _race(self, steps: int) -> None:
        self._cancel()
        e = self._document.experiment
        self._view.show_start(e)
        self._number = self._asking.ask(RateQuestion(e, steps=steps), self._news, self._end)

    def _cancel(self) -> None:
        if self._number is not None:
            self._asking.drop(self._number)
            self._number = None
            self._view.show_end()

    def _news(self, news: object) -> None:
        if isinstance(news, Race):
            self._view.show_race(news)

    def _end(self, sentence: str | None) -> None:
        self._number = None
        self._view.show_end(sentence)

    def _use(self, rate: float) -> None:
        self._document.edit(Gesture(said("learning rate"), lambda e: set_training(e, learning_rate=rate)))
