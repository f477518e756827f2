"""Every view takes every news in any order, shows nothing wrong, and never raises or warns."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Distribution, Failure, ModeGap, Snapshot, UnitStatistics
from tests.ui import snapshots as make
from tests.ui.views.showing import bring_up
from ui.theme import DARK
from ui.views.curves import CurvesView
from ui.views.decision import DecisionView
from ui.views.histograms import HistogramsView
from ui.views.microscope import MicroscopeView
from ui.views.modes import ModesView
from ui.views.parameters import ParametersView
from ui.views.running import RunningStatisticsView
from ui.views.view import View

VIEWS = [
    HistogramsView,
    CurvesView,
    RunningStatisticsView,
    DecisionView,
    ParametersView,
    MicroscopeView,
    ModesView,
]
every_view = pytest.mark.parametrize("kind", VIEWS)


def shown(qtbot: QtBot, kind: type[View], e: Experiment, width: int = 760, height: int = 500) -> View:
    view = kind()
    bring_up(qtbot, view, e, width, height)
    return view


def feed(view: View, *snapshots: Snapshot, e: Experiment | None = None) -> History:
    history = History(e or make.experiment())
    for snapshot in snapshots:
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
        view.grab()
    return history


def wander(view: View) -> None:
    """The cursor over the whole view."""
    for canvas in view._canvases:
        for x in range(3, canvas.width(), 23):
            for y in range(3, canvas.height(), 17):
                canvas.tell(QPointF(x, y))


@every_view
def test_an_empty_view_says_what_will_be_there(qtbot: QtBot, kind: type[View]) -> None:
    view = shown(qtbot, kind, make.experiment())
    view.grab()
    wander(view)
    assert view.summary().endswith(".")
    assert view.accessibleName()


@every_view
@pytest.mark.parametrize(("blocks", "lanes"), [(1, 1), (3, 2), (64, 4)])
def test_any_number_of_blocks_and_lanes_fits(qtbot: QtBot, kind: type[View], blocks: int, lanes: int) -> None:
    e = make.experiment(blocks, lanes, units=4)
    view = shown(qtbot, kind, e)
    feed(view, make.snapshot(e, 0, units=4), make.snapshot(e, 10, units=4), e=e)
    wander(view)
    assert view.summary()
    assert all(list(canvas.rows()) for canvas in view._canvases)


@every_view
def test_a_snapshot_of_another_experiment_never_raises(qtbot: QtBot, kind: type[View]) -> None:
    small, large = make.experiment(1, 1), make.experiment(5, 4)
    view = shown(qtbot, kind, large)
    history = feed(view, make.snapshot(small, 0), e=small)
    wander(view)
    view.show_experiment(small)
    view.grab()
    view.show_snapshot(make.snapshot(large, 7), history)
    view.grab()
    wander(view)
    view.summary()
    assert [list(canvas.rows()) for canvas in view._canvases]


def ruin(seen: Distribution, value: float) -> Distribution:
    return replace(
        seen,
        counts=np.zeros_like(seen.counts),
        nonfinite=seen.size,
        mean=value,
        std=value,
        p15=value,
        p50=value,
        p85=value,
    )


def ruined(e: Experiment, value: float, step: int) -> Snapshot:
    """A snapshot in which everything of the last lane is NaN or infinite."""
    s = make.snapshot(e, step)
    last = len(s.lanes) - 1
    blocks = []
    for block in s.lanes[last].blocks:
        bad = np.full(20, value, np.float32)
        parameters = block.parameters
        assert parameters is not None
        blocks.append(
            replace(
                block,
                stages={k: ruin(v, value) for k, v in block.stages.items()},
                units=UnitStatistics(bad, bad, bad, bad, bad, bad),
                parameters=replace(
                    parameters,
                    weight=ruin(parameters.weight, value),
                    weight_norm=value,
                    gradient_norm=value,
                    update_ratio=value,
                ),
            )
        )
    return make.with_lane(
        s,
        last,
        blocks=tuple(blocks),
        train_loss=value,
        test_loss=value,
        test_accuracy=value,
        failure=Failure("NaN", 3, 0, "NaN in block 1 at step 3"),
        surface=np.full((10, 10, 2), value, np.float32),
        predictions=np.full((40, 10), value, np.float32),
        gap=ModeGap(value, value, value, value, *[np.full(len(e.network.blocks) + 2, value)] * 3),
    )


@every_view
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e38, 0.0])
def test_nothing_a_lane_can_become_raises(qtbot: QtBot, kind: type[View], value: float) -> None:
    e = make.experiment()
    view = shown(qtbot, kind, e)
    view.show_preview(make.images_preview())
    feed(view, make.snapshot(e, 0), ruined(e, value, 3), ruined(e, value, 4), make.snapshot(e, 5))
    view.show_preview(make.points_preview())
    feed(view, ruined(e, value, 3), ruined(e, value, 4))
    wander(view)
    view.summary()


@every_view
def test_a_distribution_of_one_value_or_none_can_be_shown(qtbot: QtBot, kind: type[View]) -> None:
    e = make.experiment()
    view = shown(qtbot, kind, e)
    s = make.snapshot(e, 0)
    none = make.distribution(np.array([]))
    flat = replace(make.distribution(np.array([2.0])), low=2.0, high=2.0)
    for odd in (none, flat, make.distribution(np.array([2.0])), None):
        for stage in ("linear", "scaled", "activation"):
            s = make.with_distribution(s, 0, 0, stage, odd)
            feed(view, s, replace(s, step=1))
    wander(view)


@every_view
def test_the_same_snapshot_twice_paints_the_same(qtbot: QtBot, kind: type[View]) -> None:
    e = make.experiment()
    view = shown(qtbot, kind, e)
    view.show_preview(make.images_preview())
    history = feed(view, make.snapshot(e, 0), make.snapshot(e, 10))
    view.show_snapshot(history.snapshots[-1], history)
    for canvas in view._canvases:
        canvas.renew_back()
    first = view.grab().toImage()
    view.show_snapshot(history.snapshots[-1], history)
    for canvas in view._canvases:
        canvas.renew_back()
    assert view.grab().toImage() == first


@every_view
def test_themes_and_type_sizes_can_change_at_any_time(qtbot: QtBot, kind: type[View]) -> None:
    e = make.experiment()
    view = shown(qtbot, kind, e)
    feed(view, make.snapshot(e, 0), make.snapshot(e, 10))
    light = view.grab().toImage()
    view.set_theme(DARK)
    assert view.grab().toImage() != light
    font = view.font()
    font.setPixelSize(26)
    view.setFont(font)
    view.resize(300, 200)
    view.grab()
    wander(view)


@every_view
def test_pictures_and_numbers_can_be_saved(qtbot: QtBot, kind: type[View], tmp_path: Path) -> None:
    e = make.experiment(blocks=8)
    view = shown(qtbot, kind, e)
    view.show_preview(make.points_preview())
    feed(view, make.snapshot(e, 0), make.snapshot(e, 10), e=e)
    for number, canvas in enumerate(view._canvases):
        for ending in ("png", "svg"):
            path = tmp_path / f"{number}.{ending}"
            canvas.save_picture(path)
            assert path.stat().st_size > 500
        canvas.save_rows(tmp_path / f"{number}.csv")
        assert (tmp_path / f"{number}.csv").read_text(encoding="utf-8").count("\n") >= 1
        canvas.copy_picture()


@every_view
def test_a_reset_empties_the_view(qtbot: QtBot, kind: type[View]) -> None:
    e = make.experiment()
    view = shown(qtbot, kind, e)
    feed(view, make.snapshot(e, 0))
    view.forget()
    view.grab()
    wander(view)
    feed(view, make.snapshot(e, 0, run=2))


@every_view
def test_an_older_snapshot_can_be_shown(qtbot: QtBot, kind: type[View]) -> None:
    e = make.experiment()
    view = shown(qtbot, kind, e)
    history = feed(view, *(make.snapshot(e, step) for step in (0, 10, 20)))
    history.mark(10, 0, "edit", "batch norm off in block 2")
    view.show_snapshot(history.snapshots[1], history)
    view.grab()
    wander(view)
    assert "10" in view.summary()


@every_view
def test_the_cursor_is_told_about(qtbot: QtBot, kind: type[View]) -> None:
    e = make.experiment()
    view = shown(qtbot, kind, e)
    view.show_preview(make.images_preview())
    feed(view, make.snapshot(e, 0), make.snapshot(e, 10))
    canvas = view._canvases[0]
    with qtbot.waitSignal(view.hovered):
        qtbot.mouseMove(canvas, QPoint(5, 5))
        qtbot.mouseMove(canvas, QPoint(canvas.width() // 3, canvas.height() // 2))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() // 3, 60))


@every_view
def test_a_selection_outside_the_network_is_ignored(qtbot: QtBot, kind: type[View]) -> None:
    e = make.experiment()
    view = shown(qtbot, kind, e)
    feed(view, make.snapshot(e, 0))
    for selection in ((0, 1, 3), (9, 99, 999), (0, -1, 0), (0, 3, 0), (-1, -5, -1)):
        view.show_selection(*selection)
        view.grab()
