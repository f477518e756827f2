"""The table of panes of the default window: what there is to see, and where. Knows no session."""

from __future__ import annotations

from collections.abc import Callable
from pkgutil import resolve_name

from PySide6.QtWidgets import QWidget

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Experiment
from ui.builder.panel import BuilderPanel
from ui.dock_title import card_of
from ui.log import LogHandler, LogPane
from ui.panes import Pane


def default_panes(builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
    """The centre first; number keys 1 to 9 follow this order, but for panes with a key of their own."""
    return (
        Pane("network", "Network", "Blocks, norms, data and training", lambda: builder, "left", key="N"),
        Pane(
            "histograms",
            "Histograms and rivers",
            "What every block passes on, now and over time",
            _late("ui.views.histograms:HistogramsView"),
            "centre",
        ),
        Pane(
            "curves",
            "Loss and accuracy",
            "How well each lane learns",
            _late("ui.views.curves:CurvesView"),
            "bottom",
        ),
        Pane(
            "decision",
            "What it decides",
            "The decision surface with the points, or images with predictions",
            _late("ui.views.decision:DecisionView"),
            "right",
            fits=_is_a_plane,
        ),
        Pane(
            "running",
            "Running statistics",
            "Running mean and variance of each unit against the batch's",
            _late("ui.views.running:RunningStatisticsView"),
            "centre",
        ),
        Pane(
            "parameters",
            "Weights and gradients",
            "Weights, gradients and the size of each update, block by block",
            _late("ui.views.parameters:ParametersView"),
            "centre",
        ),
        Pane(
            "microscope",
            "Microscope",
            "One unit from the inside of its norm: stages, formula, gradient",
            _late("ui.views.microscope:MicroscopeView"),
            "right",
            False,
        ),
        Pane(
            "modes",
            "Training and evaluation",
            "Batch statistics against running ones; measure them anew, fold norms away",
            _late("ui.views.modes:ModesView"),
            "centre",
        ),
        Pane(
            "rates",
            "Learning rates",
            "Sixteen learning rates race: which of them train which lane",
            _late("ui.views.rates:RatesView"),
            "centre",
            False,
        ),
        Pane(
            "shapes",
            "Shape lab",
            "What comes out of which layer, why PyTorch refuses, and what mends it",
            _late("ui.labs.shapes_view:ShapesView"),
            "centre",
            False,
        ),
        Pane(
            "code",
            "Code",
            "Each lane as a PyTorch script that runs by itself; what differs is marked",
            _late("ui.views.code:CodeView"),
            "centre",
            False,
            key="C",
        ),
        Pane(
            "lesson",
            "Lessons",
            "Learn batch norm by predicting, training and seeing",
            _late("ui.lessons.panel:LessonPanel"),
            "aside",
            False,
            key="K",
            reads=True,
        ),
        Pane(
            "practice",
            "Practice",
            "Questions with proofs in real PyTorch; what was wrong comes back",
            _late("ui.practice.practice_view:PracticeView"),
            "centre",
            False,
            key="Q",
            reads=True,
        ),
        Pane(
            "log",
            "Log",
            "What the program has to say about itself",
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
