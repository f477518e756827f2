"""The table of panes of the default window: what there is to see, and where. Knows no session."""

from __future__ import annotations

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Experiment
from ui.builder.panel import BuilderPanel
from ui.dock_title import card_of
from ui.labs.shapes_view import ShapesView
from ui.lessons.panel import LessonPanel
from ui.log import LogHandler, LogPane
from ui.panes import Pane
from ui.practice.practice_view import PracticeView
from ui.views.code import CodeView
from ui.views.curves import CurvesView
from ui.views.decision import DecisionView
from ui.views.histograms import HistogramsView
from ui.views.microscope import MicroscopeView
from ui.views.modes import ModesView
from ui.views.parameters import ParametersView
from ui.views.rates import RatesView
from ui.views.running import RunningStatisticsView


def default_panes(builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
    """The centre first; number keys 1 to 9 follow this order, but for panes with a key of their own."""
    return (
        Pane("network", "Network", "Blocks, norms, data and training", lambda: builder, "left", key="N"),
        Pane(
            "histograms",
            "Histograms and rivers",
            "What every block passes on, now and over time",
            HistogramsView,
            "centre",
        ),
        Pane("curves", "Loss and accuracy", "How well each lane learns", CurvesView, "bottom"),
        Pane(
            "decision",
            "What it decides",
            "The decision surface with the points, or images with predictions",
            DecisionView,
            "right",
            fits=_is_a_plane,
        ),
        Pane(
            "running",
            "Running statistics",
            "Running mean and variance of each unit against the batch's",
            RunningStatisticsView,
            "centre",
        ),
        Pane(
            "parameters",
            "Weights and gradients",
            "Weights, gradients and the size of each update, block by block",
            ParametersView,
            "centre",
        ),
        Pane(
            "microscope",
            "Microscope",
            "One unit from the inside of its norm: stages, formula, gradient",
            MicroscopeView,
            "right",
            False,
        ),
        Pane(
            "modes",
            "Training and evaluation",
            "Batch statistics against running ones; measure them anew, fold norms away",
            ModesView,
            "centre",
        ),
        Pane(
            "rates",
            "Learning rates",
            "Sixteen learning rates race: which of them train which lane",
            RatesView,
            "centre",
            False,
        ),
        Pane(
            "shapes",
            "Shape lab",
            "What comes out of which layer, why PyTorch refuses, and what mends it",
            ShapesView,
            "centre",
            False,
        ),
        Pane(
            "code",
            "Code",
            "Each lane as a PyTorch script that runs by itself; what differs is marked",
            CodeView,
            "centre",
            False,
            key="C",
        ),
        Pane(
            "lesson",
            "Lessons",
            "Learn batch norm by predicting, training and seeing",
            LessonPanel,
            "aside",
            False,
            key="K",
        ),
        Pane(
            "practice",
            "Practice",
            "Questions with proofs in real PyTorch; what was wrong comes back",
            PracticeView,
            "centre",
            False,
            key="Q",
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


def _is_a_plane(experiment: Experiment) -> bool:
    return DATA_FACTS[experiment.data.name].shape == (2,)
