"""A history follows its run when a lane is taken out while it trains."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bnviz.experiment import edits
from bnviz.experiment.changes import kept_lanes
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Recent
from tests.ui import snapshots as make

E = make.experiment(blocks=2, lanes=3)
BASE = make.snapshot(E, 0)


def filled(steps: range, capacity: int = 400) -> History:
    history = History(E, capacity=capacity)
    for step in steps:
        history.append(make.snapshot(E, step, recent=1))
    return history


def test_a_change_that_keeps_all_lanes_keeps_the_history_itself() -> None:
    history = filled(range(5))
    renamed = edits.rename_lane(E, 1, "Another name")
    followed = history.following(renamed, [0, 1, 2])
    assert followed is history
    assert followed.experiment == renamed


@settings(max_examples=25, deadline=None)
@given(gone=st.integers(0, 2), steps=st.integers(0, 60), capacity=st.integers(4, 30))
def test_all_that_is_known_of_the_other_lanes_stays(gone: int, steps: int, capacity: int) -> None:
    history = filled(range(1 if steps else 0), capacity)
    for step in range(1, steps):
        losses = np.full((3, 1), step, np.float32) + np.arange(3, dtype=np.float32)[:, None]
        history.append(replace(BASE, step=step, recent=Recent(np.array([step]), losses)))
    smaller = edits.remove_lane(E, gone)
    lanes = kept_lanes(E, smaller)
    followed = history.following(smaller, lanes)
    assert followed.experiment == smaller
    assert followed.count == history.count
    assert followed.generation != history.generation
    assert [s.step for s in followed.snapshots] == [s.step for s in history.snapshots]
    for new, old in zip(followed.snapshots, history.snapshots, strict=True):
        assert new.lanes == tuple(old.lanes[lane] for lane in lanes)
    for now, was in enumerate(lanes):
        for new_curve, old_curve in (
            (followed.train_curve(now), history.train_curve(was)),
            (followed.evaluations(now), history.evaluations(was)),
        ):
            for new_values, old_values in zip(new_curve, old_curve, strict=True):
                np.testing.assert_array_equal(new_values, old_values)


def test_the_old_history_stays_as_it_is() -> None:
    history = filled(range(10))
    history.following(edits.remove_lane(E, 0), [1, 2]).append(make.snapshot(E, 10))
    assert [s.step for s in history.snapshots] == list(range(10))
    assert all(len(s.lanes) == 3 for s in history.snapshots)
    assert len(history.train_curve(2)[0]) == 10


def test_the_curves_go_on_where_they_were() -> None:
    smaller = edits.remove_lane(E, 1)
    followed = filled(range(10)).following(smaller, [0, 2])
    for step in range(10, 15):
        followed.append(make.snapshot(smaller, step, recent=1))
    for lane in range(2):
        assert followed.train_curve(lane)[0].tolist() == list(range(15))
        assert followed.evaluations(lane)[0].tolist() == list(range(15))


def test_it_goes_on_thinning_as_before() -> None:
    smaller = edits.remove_lane(E, 0)
    followed = filled(range(100), capacity=20).following(smaller, [1, 2])
    snapshot = make.snapshot(smaller, 100)
    for step in range(100, 300):
        followed.append(replace(snapshot, step=step))
    kept = [s.step for s in followed.snapshots]
    assert kept[0] == 0
    assert kept[-1] == 299
    assert len(kept) <= 20
    assert len(set(np.diff(kept)[:-1].tolist())) == 1


def test_a_snapshot_that_was_on_its_way_loses_its_lane_too() -> None:
    smaller = edits.remove_lane(E, 1)
    followed = filled(range(10)).following(smaller, [0, 2])
    late = make.snapshot(E, 10, recent=1)
    followed.append(late)
    assert followed.snapshots[-1].lanes == (late.lanes[0], late.lanes[2])
    assert followed.train_curve(1)[0].tolist() == list(range(11))
    assert followed.train_curve(1)[1][-1] == late.recent.train_loss[2, -1]


def test_two_lanes_may_go_while_a_snapshot_is_on_its_way() -> None:
    smaller = edits.remove_lane(E, 0)
    smallest = edits.remove_lane(smaller, 0)
    followed = filled(range(10)).following(smaller, [1, 2]).following(smallest, [1])
    late, later = make.snapshot(E, 10, recent=1), make.snapshot(smaller, 11, recent=1)
    for snapshot, lane in ((late, 2), (later, 1)):
        fitted = followed.fitted(snapshot)
        assert fitted.lanes == (snapshot.lanes[lane],)
        followed.append(snapshot)
    assert followed.fitted(make.snapshot(smallest, 12)).step == 12
    assert followed.train_curve(0)[0].tolist() == list(range(12))


def test_a_river_of_a_kept_lane_is_the_same_river() -> None:
    history = filled(range(12))
    followed = history.following(edits.remove_lane(E, 0), [1, 2])
    old, new = history.river(2, 1, "linear", 10), followed.river(1, 1, "linear", 10)
    assert old is not None
    assert new is not None
    np.testing.assert_array_equal(new.density, old.density)
    np.testing.assert_array_equal(new.p50, old.p50)


def test_marks_of_a_lane_that_went_go_and_the_others_are_renumbered() -> None:
    history = filled(range(3))
    for lane in (None, 0, 1, 2):
        history.mark(2, lane, "edit", f"of {lane}")
    followed = history.following(edits.remove_lane(E, 1), [0, 2])
    assert [(mark.lane, mark.text) for mark in followed.marks] == [
        (None, "of None"),
        (0, "of 0"),
        (1, "of 2"),
    ]


@pytest.mark.parametrize("lanes", [[0], [2, 0]])
def test_an_empty_history_can_follow(lanes: list[int]) -> None:
    smaller = only_lanes(lanes)
    followed = History(E).following(smaller, lanes)
    assert followed.snapshots == []
    assert len(followed.train_curve(0)[0]) == 0
    followed.append(make.snapshot(smaller, 0))
    assert len(followed.train_curve(0)[0]) == 1


def only_lanes(lanes: list[int]) -> Experiment:
    e = E
    for lane in sorted(set(range(3)) - set(lanes), reverse=True):
        e = edits.remove_lane(e, lane)
    return e
