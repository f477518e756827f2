"""A history that is cut because the run goes on from an earlier step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bnviz.experiment import edits
from bnviz.measure.history import History
from bnviz.measure.snapshot import Recent
from tests.ui import snapshots as make

E = make.experiment(blocks=1, units=4)
BASE = make.snapshot(E, 0, units=4)


def filled(count: int, every: int = 10, capacity: int = 400, run: int = 1) -> History:
    """Snapshots every so many steps; the loss of each step is its number."""
    history = History(E, capacity=capacity)
    for step in range(0, count, every):
        extend(history, step, every, run)
    return history


def extend(history: History, step: int, every: int, run: int) -> None:
    steps = np.arange(max(1, step - every + 1), step + 1)
    losses = np.stack([steps, steps + 0.5]).astype(np.float32)
    base = make.with_lane(BASE, 0, test_accuracy=float(step))
    history.append(replace(base, step=step, run=run, recent=Recent(steps, losses)))


def test_what_came_later_is_gone_and_what_stays_belongs_to_the_new_run() -> None:
    history = filled(100)
    cut = history.upto(45, 7, E, 0)
    assert [s.step for s in cut.snapshots] == [0, 10, 20, 30, 40]
    assert {s.run for s in cut.snapshots} == {7}
    steps, losses = cut.train_curve(0)
    assert steps.tolist() == losses.tolist() == list(range(1, 46))
    evaluated, _, accuracy, _ = cut.evaluations(0)
    assert evaluated.tolist() == accuracy.tolist() == [0, 10, 20, 30, 40]
    assert [s.step for s in history.snapshots] == list(range(0, 100, 10))
    assert {s.run for s in history.snapshots} == {1}


@settings(max_examples=40, deadline=None)
@given(
    count=st.integers(1, 400), at=st.integers(0, 400), more=st.integers(1, 200), capacity=st.integers(2, 40)
)
def test_it_goes_on_as_evenly_as_before(count: int, at: int, more: int, capacity: int) -> None:
    cut = filled(count, 1, capacity).upto(at, 2, E, 0)
    first = cut.snapshots[-1].step + 1
    for step in range(first, first + more):
        extend(cut, step, 1, 2)
    kept = [s.step for s in cut.snapshots]
    assert kept[0] == 0
    assert kept[-1] == first + more - 1
    assert len(kept) <= capacity
    gaps = np.diff(kept)
    assert len(set(gaps[:-1].tolist())) <= 2
    assert cut.bytes == sum(x.size for x in cut._kept)
    steps, losses = cut.train_curve(0)
    assert steps.tolist() == losses.tolist()
    assert (np.diff(steps) == 1).all()


def test_marks_of_later_steps_and_of_edits_that_were_not_made_yet_are_forgotten() -> None:
    history = filled(100)
    history.mark(20, 0, "norm", "first", 1)
    history.mark(45, 0, "norm", "second, while it trained", 2)
    history.mark(45, 1, "stopped", "a lane", 1)
    history.mark(60, None, "learning rate", "third", 3)
    cut = history.upto(45, 2, E, 1)
    assert [mark.text for mark in cut.marks] == ["first", "a lane"]
    assert [mark.text for mark in history.upto(45, 2, E, 2).marks][1] == "second, while it trained"


def test_another_number_of_lanes_begins_an_empty_history() -> None:
    history = filled(100)
    history.mark(20, 0, "norm", "of a lane", 0)
    history.mark(20, None, "learning rate", "of all", 0)
    cut = history.upto(45, 2, edits.add_lane(E), 0)
    assert len(cut.snapshots) == 0
    assert [mark.text for mark in cut.marks] == ["of all"]
    assert len(cut.train_curve(0)[0]) == 0


def test_an_empty_history_can_be_cut() -> None:
    assert len(History(E).upto(10, 2, E, 0).snapshots) == 0
