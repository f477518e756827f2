"""The window in which curves are explored draws the history's numbers, and closes without a trace."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.measure.history import History
from tests.ui import snapshots as make
from ui import language
from ui.theme import DARK, LIGHT
from ui.views.curves import CurvesView
from ui.views.explorer import CurveExplorer

E = make.experiment()


def opened(qtbot: QtBot) -> tuple[CurvesView, CurveExplorer, History]:
    view = CurvesView()
    qtbot.addWidget(view)
    view.resize(1000, 230)
    view.set_theme(LIGHT)
    view.show_experiment(E)
    history = History(E)
    for step in range(0, 101, 20):
        snapshot = make.snapshot(E, step, recent=20)
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
    view.loss.explore.emit()
    assert view.explorer is not None
    return view, view.explorer, history


def test_every_curve_is_the_historys(qtbot: QtBot) -> None:
    view, explorer, history = opened(qtbot)
    assert view.explorer is explorer
    for lane in range(2):
        train, test, accuracy = explorer._curves[lane]
        for curve, expected in (
            (train, history.train_curve(lane)),
            (test, history.evaluations(lane)[:2]),
            (accuracy, history.evaluations(lane)[::2]),
        ):
            steps, values = curve.getOriginalDataset()
            np.testing.assert_array_equal(steps, expected[0])
            np.testing.assert_array_equal(values, expected[1])


def test_the_loss_can_be_logarithmic_and_zoomed_and_both_plots_share_their_steps(qtbot: QtBot) -> None:
    view, explorer, _ = opened(qtbot)
    assert view.explorer is explorer
    explorer.log.setChecked(True)
    assert explorer.loss.getPlotItem().getAxis("left").logMode
    explorer.loss.setXRange(20, 40, padding=0)
    assert np.allclose(explorer.accuracy.viewRange()[0], (20, 40))


def test_it_closes_with_another_set_of_lanes_another_theme_and_a_reset(qtbot: QtBot) -> None:
    view, explorer, _ = opened(qtbot)
    with qtbot.waitSignal(explorer.destroyed):
        view.show_experiment(edits.add_lane(E))
    assert view.explorer is None
    view.open_explorer()
    assert view.explorer is not None
    with qtbot.waitSignal(view.explorer.destroyed):
        view.set_theme(DARK)
    view.open_explorer()
    assert view.explorer is not None
    with qtbot.waitSignal(view.explorer.destroyed):
        view.forget()
    assert view.explorer is None


def test_its_axes_write_numbers_as_the_locale_does(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    _, explorer, _ = opened(qtbot)
    axis = explorer.accuracy.getAxis("left")
    assert axis.tickStrings([0.25, 0.5], 1.0, 0.01) == ["0.25", "0.50"]
    monkeypatch.setattr(language._Speech, "point", ",")
    assert axis.tickStrings([0.25, 0.5], 1.0, 0.01) == ["0,25", "0,50"]
