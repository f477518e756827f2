"""The long run that is gone through for `make bench` is one that a history really keeps."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bnviz.measure.history import CAPACITY, CURVE_POINTS, MAX_BYTES, History
from tests.ui import snapshots
from tests.ui.desk import Desk
from ui.bench import INSIDE, MEANING, TARGETS
from ui.bench_scrub import MARKS, STEPS, Painted, long_history
from ui.log import LogHandler
from ui.viewtable import default_panes


def test_a_million_steps_are_kept_in_bounded_memory_and_evenly() -> None:
    e = snapshots.experiment(blocks=1, units=4)
    seen = [snapshots.snapshot(e, step, units=4) for step in range(3)]
    history = long_history(seen, 7, History(e))
    steps = [kept.step for kept in history.snapshots]
    assert (steps[0], steps[-1]) == (0, STEPS)
    assert len(steps) <= CAPACITY
    assert history.bytes <= MAX_BYTES
    assert len(history.marks) == MARKS
    curve, losses = history.train_curve(1)
    assert CURVE_POINTS / 2 <= len(curve) <= CURVE_POINTS
    assert curve[-1] > STEPS - 200
    assert losses[0] > losses[-1]
    assert {kept.run for kept in history.snapshots} == {7}


def test_a_frame_is_waited_for_until_it_is_painted(desk: Desk, qtbot: QtBot) -> None:
    del qtbot
    painted = Painted(desk.centre)
    desk.centre.update()
    assert painted.wait() < 4.0


def test_every_figure_has_a_meaning_and_what_is_opened_is_there() -> None:
    assert list(TARGETS) == list(MEANING)
    panes = default_panes(None, LogHandler())  # type: ignore[arg-type]
    assert INSIDE[0] in [pane.id for pane in panes]
