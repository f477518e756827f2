"""Which data, how many, how noisy, how scaled, from which seed. Knows no arrays."""

from __future__ import annotations

import random
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bnviz.experiment.edits import set_data, set_seed
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.problems import problems, test_size, train_size
from bnviz.experiment.values import MAX_SAMPLES, MAX_SEED, Experiment
from ui.builder.gesture import Gesture
from ui.builder.names import LIGHT_TIP, LIGHT_TITLE, SCALING_TIP, SCALING_TITLE
from ui.builder.section import Section
from ui.controls import (
    Choice,
    Form,
    IconButton,
    Linear,
    Logarithmic,
    NumberField,
    Option,
    SliderField,
    caption,
)
from ui.language import said, say, tr
from ui.words import whole

SAME = "same"  # the test light of an experiment that names none


class DataPanel(Section):
    """Fields that matter for drawn sets only are hidden for the real ones."""

    gesture = Signal(object)
    settled = Signal()
    refused = Signal(str)

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(tr("Data"), parent)
        self._sizes = caption("", "muted", self)
        self.head.addWidget(self._sizes)
        self.form = form = Form(self)
        self.body.addWidget(form)
        self._name = Choice(
            [Option(facts.name, say(facts.title), say(facts.about)) for facts in DATA_FACTS.values()],
            tr("Data set"),
            tr("What the network learns to tell apart"),
            form,
        )
        self._name.chosen.connect(lambda value: self._set(said("data set"), name=value))
        self._samples = SliderField(
            Logarithmic(20, MAX_SAMPLES, whole=True),
            tr("Samples"),
            tr("How many points are drawn, training and test together"),
            20,
            MAX_SAMPLES,
            whole=True,
            step=100,
            parent=form,
        )
        self._samples.changed.connect(lambda value: self._drag(said("number of samples"), samples=int(value)))
        self._noise = SliderField(
            Linear(0.0, 1.0, 0.01),
            tr("Noise"),
            tr("How far points stray from their class"),
            0.0,
            2.0,
            step=0.01,
            parent=form,
        )
        self._noise.changed.connect(lambda value: self._drag(said("noise"), noise=value))
        self._share = SliderField(
            Linear(0.05, 0.9, 0.01),
            tr("Test share"),
            tr("The share of the samples that is kept for testing, never trained on"),
            0.02,
            0.9,
            step=0.01,
            parent=form,
        )
        self._share.changed.connect(lambda value: self._drag(said("test share"), test_share=value))
        for slider in (self._samples, self._noise, self._share):
            slider.settled.connect(self.settled)
            slider.field.refused.connect(self.refused)
        self._scaling = Choice(
            [Option(value, say(title), say(SCALING_TIP[value])) for value, title in SCALING_TITLE.items()],
            tr("Scaling"),
            tr("What is done to the features before the network sees them"),
            form,
        )
        self._scaling.chosen.connect(lambda value: self._set(said("scaling"), scaling=value))
        lights = [Option(value, say(title), say(LIGHT_TIP[value])) for value, title in LIGHT_TITLE.items()]
        self._light = Choice(lights, tr("Light"), tr("How the faces are lit, and how far they turn"), form)
        self._light.chosen.connect(lambda value: self._set(said("light"), light=value))
        self._test_light = Choice(
            [Option(SAME, tr("The same"), tr("Tested in the light of the training")), *lights],
            tr("Light of the test"),
            tr("The test samples in another light, which training never sees"),
            form,
        )
        self._test_light.chosen.connect(
            lambda value: self._set(said("light of the test"), test_light=None if value == SAME else value)
        )
        for field, label, control in (
            ("name", tr("Data set"), self._name),
            ("light", tr("Light"), self._light),
            ("test_light", tr("Test light"), self._test_light),
            ("samples", tr("Samples"), self._samples),
            ("noise", tr("Noise"), self._noise),
            ("scaling", tr("Scaling"), self._scaling),
            ("test_share", tr("Test share"), self._share),
            ("seed", tr("Seed"), self._make_seed()),
        ):
            form.add(field, label, control)
        self.show_experiment(experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what holds now, and what is wrong with it."""
        data, facts = experiment.data, DATA_FACTS[experiment.data.name]
        self._name.show_value(data.name)
        self._samples.show_value(data.samples)
        self._noise.show_value(data.noise)
        self._share.show_value(data.test_share)
        self._scaling.show_value(data.scaling)
        self._seed.show_value(experiment.seed)
        self._light.show_value(data.light)
        self._test_light.show_value(data.test_light or SAME)
        self.form.set_row_visible("light", facts.lit)
        self.form.set_row_visible("test_light", facts.lit)
        self.form.set_row_visible("samples", facts.drawn)
        self.form.set_row_visible("noise", facts.drawn)
        train, test = whole(train_size(experiment)), whole(test_size(experiment))
        self._sizes.setText(tr("{train} training, {test} test", train=train, test=test))
        self._sizes.setToolTip(tr("Samples in the training set and in the test set"))
        found = {p.field: p for p in problems(experiment) if p.where == "data"}
        for field in self.form.fields():
            problem = found.get(field)
            tone = "warning" if problem and problem.severity == "warning" else "error"
            self.form.say(field, say(problem.sentence) if problem else "", tone)

    def _make_seed(self) -> QWidget:
        holder = QWidget(self.form)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        tip = tr("Data, weights and mini-batches all follow from this number")
        self._seed = NumberField(tr("Seed"), tip, 0, MAX_SEED, whole=True, parent=holder)
        self._seed.entered.connect(self._set_seed)
        self._seed.refused.connect(self.refused)
        dice = IconButton("dice", tr("Another seed: other weights, other mini-batches"), holder)
        dice.clicked.connect(self._roll)
        row.addWidget(dice)
        row.addWidget(self._seed)
        holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        holder.setToolTip(tip)
        return holder

    def _roll(self) -> None:
        self._set_seed(random.randrange(1, 10_000))

    def _set_seed(self, value: float) -> None:
        self.gesture.emit(Gesture(said("seed"), partial(set_seed, seed=int(value))))
        self.settled.emit()

    def _set(self, text: str, **changes: Any) -> None:
        self.gesture.emit(Gesture(text, lambda e: set_data(e, **changes)))
        self.settled.emit()

    def _drag(self, text: str, **changes: Any) -> None:
        self.gesture.emit(Gesture(text, lambda e: set_data(e, **changes), merge=f"data {text}"))
