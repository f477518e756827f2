"""The table of panes of the default window: what there is to see, and where. Knows no session."""

from __future__ import annotations

from collections.abc import Callable
from pkgutil import resolve_name

from PySide6.QtWidgets import QWidget

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Experiment
from ui.builder.panel import BuilderPanel
from ui.dock_title import card_of
from ui.language import said
from ui.log import LogHandler, LogPane
from ui.pane import Pane


def default_panes(builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
    """The centre first; number keys 1 to 9 follow this order, but for panes with a key of their own."""
    return (
        Pane(
            "network",
            said("Network"),
            said("Blocks, norms, data and training"),
            lambda: builder,
            "left",
            key="N",
        ),
        Pane(
            "histograms",
            said("Histograms and rivers"),
            said("What every block passes on, now and over time"),
            _late("ui.views.histograms:HistogramsView"),
            "centre",
        ),
        Pane(
            "curves",
            said("Loss and accuracy"),
            said("How well each lane learns"),
            _late("ui.views.curves:CurvesView"),
            "bottom",
        ),
        Pane(
            "decision",
            said("What it decides"),
            said("The decision surface with the points, or images with predictions"),
            _late("ui.views.decision:DecisionView"),
            "right",
            fits=_is_a_plane,
        ),
        Pane(
            "running",
            said("Running statistics"),
            said("Running mean and variance of each unit against the batch's"),
            _late("ui.views.running:RunningStatisticsView"),
            "centre",
        ),
        Pane(
            "parameters",
            said("Weights and gradients"),
            said("Weights, gradients and the size of each update, block by block"),
            _late("ui.views.parameters:ParametersView"),
            "centre",
        ),
        Pane(
            "microscope",
            said("Microscope"),
            said("One unit from the inside of its norm: stages, formula, gradient"),
            _late("ui.views.microscope:MicroscopeView"),
            "right",
            False,
        ),
        Pane(
            "modes",
            said("Training and evaluation"),
            said("Batch statistics against running ones; measure them anew, fold norms away"),
            _late("ui.views.modes:ModesView"),
            "centre",
        ),
        Pane(
            "rates",
            said("Learning rates"),
            said("Sixteen learning rates race: which of them train which lane"),
            _late("ui.views.rates:RatesView"),
            "centre",
            False,
        ),
        Pane(
            "shapes",
            said("Shape lab"),
            said("What comes out of which layer, why PyTorch refuses, and what mends it"),
            _late("ui.labs.shapes_view:ShapesView"),
            "centre",
            False,
        ),
        Pane(
            "code",
            said("Code"),
            said("Each lane as a PyTorch script that runs by itself; what differs is marked"),
            _late("ui.views.code:CodeView"),
            "centre",
            False,
            key="C",
        ),
        Pane(
            "lesson",
            said("Lessons"),
            said("Learn batch norm by predicting, training and seeing"),
            _late("ui.lessons.panel:LessonPanel"),
            "aside",
            False,
            key="K",
            reads=True,
        ),
        Pane(
            "practice",
            said("Practice"),
            said("Questions with proofs in real PyTorch; what was wrong comes back"),
            _late("ui.practice.practice_view:PracticeView"),
            "centre",
            False,
            key="Q",
            reads=True,
        ),
        Pane(
            "log",
            said("Log"),
            said("What the program has to say about itself"),
            lambda: card_of(LogPane(log)),
            "bottom",
            False,
            key="0",
        ),
    )


def _late(name: str) -> Callable[[], QWidget]:
    """What imports and makes the widget "module:Class": most panes are not seen in the first picture."""

    def make() -> QWidget:
        made = resolve_name(name)()
        assert isinstance(made, QWidget)
        return made

    return make


def _is_a_plane(experiment: Experiment) -> bool:
    return DATA_FACTS[experiment.data.name].shape == (2,)
