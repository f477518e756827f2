"""Brings a view on the screen as the window does."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Experiment
from ui.theme import LIGHT, Theme
from ui.views.view import View


def bring_up(qtbot: QtBot, view: View, e: Experiment, wide: int, high: int, theme: Theme = LIGHT) -> None:
    """Show a view of an experiment at this size, and wait until it is there."""
    qtbot.addWidget(view)
    view.resize(wide, high)
    view.set_theme(theme)
    view.show_experiment(e)
    with qtbot.waitExposed(view):
        view.show()
