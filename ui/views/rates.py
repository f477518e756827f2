"""The learning-rate lab: which of sixteen rates train which lane, as a race. Knows no engine."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bnviz.experiment.edits import set_training
from bnviz.experiment.values import Experiment, Stop
from bnviz.labs.rates import RATES, STEPS, Race
from ui.controls import Choice, Option, TextButton, caption
from ui.language import said, say, tr
from ui.plots.words import percent
from ui.views.rates_plot import RatesPlot
from ui.views.rates_words import band_words
from ui.views.view import View

ROOMY_LINES = 24  # of type; in a view lower than this the explanation is in the way


class RatesView(View):
    """Asks for a race, shows it while it runs, and offers one rate to the experiment."""

    race_wanted = Signal(int)  # steps
    cancel_wanted = Signal()
    rate_chosen = Signal(float)

    title = said("Learning rates")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._race: Race | None = None
        self._raced: Experiment | None = None
        self._running = False
        self._fault = ""
        self.headline = caption("", "strong", self)
        self._about = caption("", "small", self)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.headline, self._about):
            label.setWordWrap(True)
            label.setMinimumWidth(1)
            words.addWidget(label)
        self._steps = Choice(
            [Option(steps, tr("{count} steps", count=steps)) for steps in (100, STEPS, 500, 1000)],
            tr("Steps"),
            tr("How long each of the trainings is"),
            self,
        )
        self._steps.show_value(STEPS)
        self._steps.fit()
        self.button = TextButton(
            tr("Race the rates"), tr("Train every lane at sixteen learning rates"), self, role="primary"
        )
        self.button.clicked.connect(self._pressed)
        self._top.addLayout(words, 1)
        self._top.addWidget(self._steps)
        self._top.addWidget(self.button)
        self.plot = RatesPlot(self)
        self._adopt(self.plot)
        self._rows.addWidget(self.plot, 1)
        self._said = caption("", parent=self)
        self._said.setWordWrap(True)
        self._said.setMinimumWidth(1)
        self.use = TextButton(
            tr("Use this learning rate"), tr("Put it into the experiment; undo takes it back"), self
        )
        self.use.clicked.connect(self._use)
        bottom = QHBoxLayout()
        bottom.addWidget(self._said, 1)
        bottom.addWidget(self.use)
        self._rows.addLayout(bottom)
        self.plot.selected.connect(self._tell)
        self.plot.used.connect(self._use)
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are for the plot. A focus proxy would take the controls above it out of the Tab order."""
        super().focusInEvent(event)
        self.plot.setFocus(event.reason())

    # ------------------------------------------------------------------ entrances

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        if self._raced is not None and len(e.lanes) != len(self._raced.lanes):
            self._forget_race()
        self.plot.show_experiment(e)
        self._tell()

    def show_start(self, e: Experiment) -> None:
        """A race begins."""
        self._raced, self._race, self._running, self._fault = e, None, True, ""
        self.plot.select(None)
        self.plot.show_race(None)
        self._tell()

    def show_race(self, race: Race) -> None:
        """How the race stands."""
        self._race = race
        self.plot.show_race(race)
        if race.done and self.plot.rate is None:
            self.plot.select(self._suggestion(race))
        self._tell()

    def show_end(self, sentence: str | None = None) -> None:
        """The race is over, or could not be run, which the sentence says."""
        self._running, self._fault = False, sentence or ""
        self._tell()

    def _forget_race(self) -> None:
        """The race was of another network."""
        self._race = self._raced = None
        self.plot.show_race(None)
        self.cancel_wanted.emit()

    @property
    def running(self) -> bool:
        """Whether a race is on."""
        return self._running

    def start(self) -> None:
        """Ask for a race, unless one is on."""
        if not self._running:
            steps = self._steps.value
            self.race_wanted.emit(steps if isinstance(steps, int) else STEPS)

    def summary(self) -> str:
        if self._race is None:
            return tr("Learning rates: nothing has been tried yet.")
        lanes = [
            tr("{lane}: {words}", lane=lane.name, words=band_words(self._race, number))
            for number, lane in enumerate(self._experiment.lanes)
        ]
        return tr("Learning rates. {lanes}.", lanes="; ".join(lanes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, what explains the picture makes room for it; the tooltip keeps it."""
        super().resizeEvent(event)
        self._about.setVisible(self.height() >= ROOMY_LINES * self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_steps"):
            self._steps.fit()

    # ------------------------------------------------------------------ inside

    def _pressed(self) -> None:
        if self._running:
            self.cancel_wanted.emit()
        else:
            self.start()

    def _use(self) -> None:
        if self.plot.rate is not None:
            self.rate_chosen.emit(self.plot.rates[self.plot.rate])

    def _suggestion(self, race: Race) -> int | None:
        """The largest rate at which not all lanes train but some do; else the best of the first lane."""
        lanes = range(len(race.refusals))
        for rate in reversed(range(len(race.rates))):
            trained = [race.trains(lane, rate) for lane in lanes]
            if any(trained) and not all(trained):
                return rate
        return race.best(0)

    def _is_stale(self) -> bool:
        return self._raced is not None and _asked(self._raced) != _asked(self._experiment)

    def _tell(self, _rate: int | None = None) -> None:
        race = self._race
        again = tr("Race again") if race is not None else tr("Race the rates")
        self.button.setText(tr("Cancel") if self._running else again)
        self._steps.setEnabled(not self._running)
        self.headline.setText(self._headline())
        self._about.setText(self._what())
        self.headline.setToolTip(self._about.text())
        rate = self.plot.rate
        self._said.setText(
            tr("Click a rate to see what became of it.") if rate is None else self.plot.sentence(rate) + "."
        )
        self._said.setVisible(race is not None)
        current = self._experiment.training.learning_rate
        self.use.setVisible(race is not None)
        self.use.setEnabled(rate is not None and self.plot.rates[rate] != current)

    def _headline(self) -> str:
        """What has been found, or is being done."""
        race = self._race
        if self._fault:
            return say(self._fault)
        if self._running:
            count = len(self._experiment.lanes) * len(self.plot.rates)
            share = percent(race.share if race is not None else 0.0)
            return tr("{count} short trainings are on their way: {share} done.", count=count, share=share)
        if race is None:
            return tr("How large may the learning rate be?")
        if not race.done:
            return tr("Cancelled when {share} was done.", share=percent(race.share))
        lanes = enumerate(self._experiment.lanes)
        return " ".join(tr("{lane} {words}.", lane=lane.name, words=band_words(race, i)) for i, lane in lanes)

    def _what(self) -> str:
        """How it was found."""
        race = self._race
        if self._running:
            return tr("What trains on the screen goes on meanwhile, slowly.")
        if race is None:
            return tr(
                "{count} short trainings of every lane of this network answer it, from {low:g} to {high:g}, "
                "all from the same weights. What trains on the screen is left alone.",
                count=len(RATES),
                low=RATES[0],
                high=RATES[-1],
            )
        told = tr(
            "{count} learning rates from {low:g} to {high:g}, each from the same weights on the same "
            "mini-batches; the stronger a curve, the larger its rate. Filled cells train: at least {enough} "
            "of the training set is right after {steps} steps.",
            count=len(race.rates),
            low=race.rates[0],
            high=race.rates[-1],
            enough=percent(race.enough),
            steps=race.steps,
        )
        if self._is_stale():
            return " ".join((tr("The network has changed since this race."), told))
        return told


def _asked(e: Experiment) -> Experiment:
    """The experiment without what makes no difference to a race."""
    plain = set_training(e, learning_rate=RATES[0], stop=Stop())
    lanes = tuple(replace(lane, name=str(i), colour=None) for i, lane in enumerate(e.lanes))
    return replace(plain, name="", lanes=lanes)
