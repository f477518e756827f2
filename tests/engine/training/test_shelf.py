from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bnviz.experiment.values import Norm
from bnviz.training.checkpoint import Checkpoint
from bnviz.training.shelf import LEAST_S, SHARE_OF_TIME, Kept, Shelf
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import data_of, dense

E = dense((Norm(), None))


def _checkpoint() -> Checkpoint:
    return Trainer(E, data_of(E)).checkpoint()


SAVED = _checkpoint()


def kept(step: int, before_edit: bool = False) -> Kept:
    return Kept(step, E, 0, SAVED, before_edit)


def filled(count: int, **limits: int) -> Shelf:
    shelf = Shelf(**limits)
    shelf.begin(E)
    for step in range(1, count + 1):
        shelf.put(kept(step), float(step))
    return shelf


def test_a_checkpoint_knows_how_many_bytes_it_holds() -> None:
    lane = SAVED.lanes[0]
    assert lane is not None
    weights = sum(tensor.nbytes for tensor in lane.parameters.values())
    assert 2 * weights < SAVED.size < 2 * weights + 60_000


@given(st.integers(1, 400), st.integers(2, 20))
def test_bytes_and_number_are_bounded_and_the_newest_is_there(count: int, capacity: int) -> None:
    shelf = filled(count, max_bytes=5 * SAVED.size, capacity=capacity)
    assert shelf.bytes <= 5 * SAVED.size
    assert shelf.bytes == SAVED.size * (len(shelf.steps) - (shelf.steps[0] == 0))
    assert len(shelf.steps) <= capacity
    assert shelf.steps[-1] == count
    assert list(shelf.steps) == sorted(set(shelf.steps))


def test_a_long_run_stays_evenly_covered() -> None:
    steps = filled(10_000, capacity=48).steps
    gaps = [b - a for a, b in pairwise(steps)]
    assert steps[0] == 0
    assert len(steps) >= 47
    assert max(gaps) <= 2 * 10_000 / 46


def test_it_gives_the_newest_at_or_before_a_step() -> None:
    shelf = filled(0)
    for step in (10, 20, 30):
        shelf.put(kept(step), float(step))
    found = [shelf.at(step) for step in (0, 9, 10, 25, 30, 99)]
    assert [each.step for each in found if each] == [0, 0, 10, 20, 30, 30]
    assert Shelf().at(5) is None


def test_one_taken_before_an_edit_outlives_its_neighbours() -> None:
    shelf = filled(0, capacity=8)
    for step in range(1, 33):
        shelf.put(kept(step, before_edit=step == 13), float(step))
    assert 13 in shelf.steps


def test_one_of_the_same_step_takes_the_others_place() -> None:
    shelf = filled(3)
    shelf.put(kept(3, before_edit=True), 9.0)
    assert shelf.steps == (0, 1, 2, 3)
    found = shelf.at(3)
    assert found is not None
    assert found.before_edit
    assert shelf.bytes == 3 * SAVED.size


def test_what_is_larger_than_the_budget_is_not_kept_and_the_start_always_is() -> None:
    assert filled(5, max_bytes=SAVED.size - 1).steps == (0,)


def test_a_cut_forgets_what_came_after() -> None:
    shelf = filled(9)
    shelf.cut(4)
    assert shelf.steps == (0, 1, 2, 3, 4)
    assert shelf.bytes == 4 * SAVED.size


def test_copying_stays_a_small_part_of_the_time() -> None:
    shelf = filled(0)
    shelf.put(kept(1), now_s=100.0, took_s=LEAST_S * SHARE_OF_TIME / 2)
    assert not shelf.due(100.0 + 0.9 * LEAST_S)
    assert shelf.due(100.0 + 1.1 * LEAST_S)
    shelf.put(kept(2), now_s=100.0, took_s=0.1)
    assert not shelf.due(100.0 + 0.9 * 0.1 / SHARE_OF_TIME)
