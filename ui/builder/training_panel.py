"""How the lanes are trained: optimiser, rate, batches, initial weights, when to stop. Knows no torch."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bnviz.experiment.arithmetic import mean_noise
from bnviz.experiment.edits import set_network, set_training
from bnviz.experiment.problems import problems, train_size
from bnviz.experiment.values import MAX_BATCH, Experiment
from ui.builder.gesture import Gesture
from ui.builder.names import (
    INITIALISATION_TIP,
    INITIALISATION_TITLE,
    LAST_TIP,
    LAST_TITLE,
    OPTIMISER_TITLE,
    ORDER_TIP,
    ORDER_TITLE,
)
from ui.builder.section import Disclosure, Section
from ui.builder.stop_rows import StopRows
from ui.controls import Choice, Form, Linear, Logarithmic, NumberField, Option, SliderField, Stops
from ui.language import said, say, tr


class TrainingPanel(Section):
    """Few rows at first; what is rarely used is behind "More"."""

    gesture = Signal(object)
    settled = Signal()
    refused = Signal(str)

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(tr("Training"), parent)
        self.form = Form(self, {"momentum": "momentum of an optimiser"})
        self.more_form = Form(self)
        self._make_main(self.form)
        self._make_more(self.more_form)
        self.more = Disclosure(self.more_form, tr("Mini-batches, weight decay, when to stop"), self)
        self.head.addWidget(self.more)
        self.body.addWidget(self.form)
        self.body.addWidget(self.more_form)
        self.show_experiment(experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what holds now, and what is wrong with it."""
        training, initial = experiment.training, experiment.network.initialisation
        self._optimiser.show_value(training.optimiser)
        self._rate.show_value(training.learning_rate)
        self._momentum.show_value(training.momentum)
        self._batch.slider.set_scale(Stops(_batch_stops(train_size(experiment))))
        self._batch.show_value(training.batch_size)
        self._initial.show_value(initial.kind)
        self._std.show_value(initial.std)
        self._decay.show_value(training.weight_decay)
        self._order.show_value(training.batch_order)
        self._classes.show_value(training.classes_per_batch)
        self._last.show_value(training.last_batch)
        self._stop.show_stop(training.stop)
        self.form.set_row_visible("momentum", training.optimiser == "momentum")
        self.form.set_row_visible("std", initial.kind == "gaussian")
        self.more_form.set_row_visible("classes_per_batch", training.batch_order == "k-classes")
        found = {p.field: p for p in problems(experiment) if p.where == "training"}
        for form in (self.form, self.more_form):
            for field in form.fields():
                problem = found.get(field)
                tone = "warning" if problem and problem.severity == "warning" else "error"
                form.say(field, say(problem.sentence) if problem else "", tone)
        if "batch_size" not in found:
            self.form.say("batch_size", _noise(training.batch_size, train_size(experiment)), "small")
        if any(field in found for field in self.more_form.fields()) and not self.more.is_open:
            self.more.set_open(True)

    def _make_main(self, form: Form) -> None:
        self._optimiser = Choice(
            [Option(value, say(title)) for value, title in OPTIMISER_TITLE.items()],
            tr("Optimiser"),
            tr("How a gradient becomes a step"),
            form,
        )
        self._optimiser.chosen.connect(lambda value: self._set(said("optimiser"), optimiser=value))
        self._rate = self._slider(
            Logarithmic(1e-5, 100.0), tr("Learning rate"), tr("The length of a step"), 1e-8, 1e4, form
        )
        self._rate.changed.connect(lambda value: self._drag(said("learning rate"), learning_rate=value))
        self._momentum = self._slider(
            Linear(0.0, 0.99, 0.01),
            tr("Momentum"),
            tr("How much of the last step goes on"),
            0.0,
            0.9999,
            form,
            step=0.01,
        )
        self._momentum.changed.connect(lambda value: self._drag(said("momentum"), momentum=value))
        self._batch = self._slider(
            Stops((1, 2, 4, 8)),
            tr("Batch size"),
            tr("Samples in a mini-batch"),
            1,
            MAX_BATCH,
            form,
            whole=True,
            step=1,
        )
        self._batch.changed.connect(lambda value: self._drag(said("batch size"), batch_size=int(value)))
        self._initial = Choice(
            [
                Option(value, say(title), say(INITIALISATION_TIP[value]))
                for value, title in INITIALISATION_TITLE.items()
            ],
            tr("Initial weights"),
            tr("How the weights are drawn from the seed, the same for all lanes"),
            form,
        )
        self._initial.chosen.connect(lambda value: self._set_initial(said("initial weights"), kind=value))
        self._std = self._slider(
            Logarithmic(0.001, 10.0, zero=True),
            tr("Standard deviation"),
            tr("Of the Gaussian the weights are drawn from"),
            0.0,
            100.0,
            form,
        )
        self._std.changed.connect(
            lambda value: self._set_initial(said("scale of the initial weights"), std=value)
        )
        for field, label, control in (
            ("optimiser", tr("Optimiser"), self._optimiser),
            ("learning_rate", tr("Learning rate"), self._rate),
            ("momentum", tr("Momentum"), self._momentum),
            ("batch_size", tr("Batch size"), self._batch),
            ("initialisation", tr("Initial weights"), self._initial),
            ("std", tr("Their σ"), self._std),
        ):
            form.add(field, label, control)

    def _make_more(self, form: Form) -> None:
        self._decay = self._slider(
            Logarithmic(1e-6, 1.0, zero=True),
            tr("Weight decay"),
            tr("Pulls weights towards zero"),
            0.0,
            10.0,
            form,
        )
        self._decay.changed.connect(lambda value: self._drag(said("weight decay"), weight_decay=value))
        self._order = Choice(
            [Option(value, say(title), say(ORDER_TIP[value])) for value, title in ORDER_TITLE.items()],
            tr("Mini-batches"),
            tr("How the training set is cut into mini-batches"),
            form,
        )
        self._order.chosen.connect(lambda value: self._set(said("mini-batches"), batch_order=value))
        self._classes = NumberField(
            tr("Classes a batch"),
            tr("How many classes each mini-batch holds"),
            1,
            1000,
            whole=True,
            parent=form,
        )
        self._classes.entered.connect(
            lambda value: self._set(said("classes a batch"), classes_per_batch=int(value))
        )
        self._classes.refused.connect(self.refused)
        self._last = Choice(
            [Option(value, say(title), say(LAST_TIP[value])) for value, title in LAST_TITLE.items()],
            tr("Last batch"),
            tr("What becomes of the last mini-batch of an epoch if it is not full"),
            form,
        )
        self._last.chosen.connect(lambda value: self._set(said("last batch"), last_batch=value))
        for field, label, control in (
            ("weight_decay", tr("Weight decay"), self._decay),
            ("batch_order", tr("Mini-batches"), self._order),
            ("classes_per_batch", tr("Classes a batch"), self._classes),
            ("last_batch", tr("Last batch"), self._last),
        ):
            form.add(field, label, control)
        self._stop = StopRows(form)
        self._stop.chosen.connect(lambda stop: self._set(said("when to stop"), stop=stop))
        self._stop.refused.connect(self.refused)

    def _slider(
        self,
        scale: Linear | Logarithmic | Stops,
        name: str,
        tip: str,
        low: float,
        high: float,
        parent: QWidget,
        *,
        whole: bool = False,
        step: float | None = None,
    ) -> SliderField:
        made = SliderField(scale, name, tip, low, high, whole=whole, step=step, parent=parent)
        made.settled.connect(self.settled)
        made.field.refused.connect(self.refused)
        return made

    def _set(self, text: str, **changes: Any) -> None:
        self.gesture.emit(Gesture(text, lambda e: set_training(e, **changes)))
        self.settled.emit()

    def _drag(self, text: str, **changes: Any) -> None:
        self.gesture.emit(Gesture(text, lambda e: set_training(e, **changes), merge=f"training {text}"))

    def _set_initial(self, text: str, **changes: Any) -> None:
        def change(e: Experiment) -> Experiment:
            return set_network(e, initialisation=replace(e.network.initialisation, **changes))

        self.gesture.emit(Gesture(text, change, merge="std" if "std" in changes else None))
        if "std" not in changes:
            self.settled.emit()


def _noise(batch: int, size: int) -> str:
    """How far the mean of a batch strays, which batch norm takes for the mean."""
    strays = mean_noise(batch, size)
    return (
        tr("a batch mean strays ±{strays:.3f} σ", strays=strays)
        if strays
        else tr("a batch is the whole set: its mean is exact")
    )


def _batch_stops(size: int) -> tuple[int, ...]:
    """Powers of two up to the whole training set, and the whole set."""
    powers = [2**n for n in range(17) if 2**n < size]
    return (*powers, max(size, 2))
