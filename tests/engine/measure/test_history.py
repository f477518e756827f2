"""The history covers the whole run evenly, in bounded memory, and never lies about what it re-bins."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bnviz.measure.history import CURVE_POINTS, History
from bnviz.measure.points import Points
from bnviz.measure.rebin import rebin
from bnviz.measure.snapshot import BINS, Recent
from tests.ui import snapshots as make

E = make.experiment(blocks=2)


def filled(steps: list[int] | range, **options: int) -> History:
    history = History(E, **options)
    for step in steps:
        history.append(make.snapshot(E, step))
    return history


def test_an_empty_history_answers_everything() -> None:
    history = History(E)
    assert history.river(0, 0, "linear", 10) is None
    assert history.at(3) is None
    assert len(history.train_curve(0)[0]) == 0
    assert len(history.evaluations(1)[0]) == 0
    assert len(history.unit_track(0, 0, 0).steps) == 0
    assert len(history.parameter_track(0, 0).steps) == 0


@settings(max_examples=40, deadline=None)
@given(count=st.integers(1, 300), capacity=st.integers(2, 40))
def test_the_first_and_the_newest_stay_and_the_rest_is_even(count: int, capacity: int) -> None:
    history = History(E, capacity=capacity)
    base = make.snapshot(E, 0)
    for step in range(count):
        history.append(replace(base, step=step))
    kept = [s.step for s in history.snapshots]
    assert kept[0] == 0
    assert kept[-1] == count - 1
    assert len(kept) <= capacity
    gaps = np.diff(kept)
    assert len(set(gaps[:-1].tolist())) <= 1
    assert history.count == count


def test_what_is_measured_anew_at_a_step_takes_the_place_of_what_was_measured_there() -> None:
    history = filled([0, 50])
    newest = make.snapshot(E, 50)
    mended = replace(newest.lanes[0], test_loss=0.24, test_accuracy=0.95)
    history.append(replace(newest, lanes=(mended, *newest.lanes[1:])))
    steps, loss, accuracy, _ = history.evaluations(0)
    assert steps.tolist() == [0, 50]
    assert (loss[-1], accuracy[-1]) == (np.float32(0.24), np.float32(0.95))


def test_thinning_raises_the_generation() -> None:
    history = filled(range(40), capacity=16)
    before = history.generation
    for step in range(40, 80):
        history.append(make.snapshot(E, step))
    assert history.generation > before


def test_memory_stays_under_the_limit() -> None:
    history = filled(range(300), max_bytes=400_000)
    assert 200_000 < history.bytes <= 400_000
    assert history.snapshots[0].step == 0


def test_a_new_run_starts_the_history_afresh() -> None:
    history = filled(range(5))
    history.mark(3, 0, "edit", "gone with its run")
    history.append(make.snapshot(E, 0, run=2))
    assert [s.run for s in history.snapshots] == [2]
    assert history.marks == ()
    assert len(history.train_curve(0)[0]) == 1


def test_the_same_step_again_replaces_the_newest() -> None:
    history = filled([0, 10, 20])
    again = make.snapshot(E, 20, seed=5)
    history.append(again)
    assert len(history.snapshots) == 3
    assert history.snapshots[-1] is again


def test_at_finds_the_snapshot_at_or_before_a_step() -> None:
    history = filled([0, 10, 20])
    found = [history.at(step) for step in (-5, 0, 9, 10, 15, 99)]
    assert [s.step for s in found if s is not None] == [0, 0, 0, 10, 10, 20]


# ---------------------------------------------------------------------- rivers


def test_a_river_shows_each_snapshots_shares_and_percentiles() -> None:
    history = filled([0, 10, 20])
    river = history.river(1, 0, "linear", 3)
    assert river is not None
    for column, kept in enumerate(history.snapshots):
        seen = kept.lanes[1].blocks[0].stages["linear"]
        np.testing.assert_allclose(river.density[:, column], seen.counts / seen.size, rtol=1e-6)
        assert river.p50[column] == pytest.approx(seen.p50)
    assert river.steps.tolist() == [0, 10, 20]


def test_a_river_after_many_appends_equals_one_built_at_once() -> None:
    growing, at_once = History(E, capacity=20), History(E, capacity=20)
    rng = np.random.default_rng(1)
    for step in range(100):
        wide = 5.0 if step < 60 else 9.0
        snapshot = make.snapshot(E, step * 3, low=-wide, high=wide, std=float(rng.uniform(0.5, 2)))
        growing.append(snapshot)
        at_once.append(snapshot)
        grown = growing.river(0, 1, "preactivation", 50)
    fresh = at_once.river(0, 1, "preactivation", 50)
    assert grown is not None
    assert fresh is not None
    np.testing.assert_allclose(grown.density, fresh.density, atol=1e-6)
    np.testing.assert_array_equal(grown.p15, fresh.p15)


def test_preactivation_follows_each_snapshot_when_a_norm_is_toggled() -> None:
    without = make.experiment(blocks=2, lanes=2)
    without = replace_norms(without)
    history = History(E)
    history.append(make.snapshot(E, 0))
    history.append(make.snapshot(without, 10))
    river = history.river(0, 0, "preactivation", 2)
    assert river is not None
    first = history.snapshots[0].lanes[0].blocks[0].stages["scaled"]
    second = history.snapshots[1].lanes[0].blocks[0].stages["linear"]
    assert river.p50.tolist() == pytest.approx([first.p50, second.p50])


def replace_norms(e):  # type: ignore[no-untyped-def]
    import msgspec

    lanes = tuple(msgspec.structs.replace(lane, norms=(None,) * len(lane.norms)) for lane in e.lanes)
    return msgspec.structs.replace(e, lanes=lanes)


def test_a_stage_that_was_not_measured_leaves_its_columns_empty() -> None:
    history = History(E)
    history.append(make.with_distribution(make.snapshot(E, 0), 0, 0, "linear", None))
    history.append(make.snapshot(E, 10))
    river = history.river(0, 0, "linear", 2)
    assert river is not None
    assert river.density[:, 0].sum() == 0
    assert np.isnan(river.p50[0])
    assert history.river(0, 0, "input", 2) is None


def test_a_stage_measured_now_and_then_is_held_for_a_few_columns_and_no_longer() -> None:
    history = History(E)
    history.append(make.snapshot(E, 0))
    for step in range(1, 10):
        history.append(make.with_distribution(make.snapshot(E, step), 0, 0, "linear", None))
    river = history.river(0, 0, "linear", 10)
    assert river is not None
    filled_columns = (river.density.sum(0) > 0).tolist()
    assert filled_columns == [True] * 6 + [False] * 4
    assert river.p50[3] == river.p50[0]


@pytest.mark.parametrize(("lane", "block"), [(0, -1), (0, 99), (7, 0), (0, -9)])
def test_a_block_or_lane_that_is_not_there_has_no_river(lane: int, block: int) -> None:
    assert filled([0, 1]).river(lane, block, "linear", 5) is None


def test_the_output_is_the_block_behind_the_last() -> None:
    assert filled([0, 1]).river(0, 2, "linear", 5) is not None


def test_only_nan_gives_an_empty_river_not_an_error() -> None:
    history = History(E)
    nothing = make.distribution(np.full(10, np.nan))
    history.append(make.with_distribution(make.snapshot(E, 0), 0, 0, "linear", nothing))
    river = history.river(0, 0, "linear", 4)
    assert river is not None
    assert river.density.sum() == 0


# ---------------------------------------------------------------------- re-binning

ranges = st.tuples(st.floats(-10, 9), st.floats(0.5, 20)).map(lambda r: (r[0], r[0] + r[1]))
counts = st.lists(st.integers(0, 1000), min_size=BINS, max_size=BINS).map(lambda c: np.array(c, np.float32))


@given(counts, ranges)
def test_the_same_range_changes_nothing(c: np.ndarray, r: tuple[float, float]) -> None:
    np.testing.assert_array_equal(rebin(c, *r, *r), c)


@settings(deadline=None)
@given(counts, ranges, st.floats(0, 5), st.floats(0, 5))
def test_a_wider_range_loses_nothing(c: np.ndarray, r: tuple[float, float], a: float, b: float) -> None:
    moved = rebin(c, *r, r[0] - a, r[1] + b)
    assert moved.sum() == pytest.approx(c.sum(), rel=1e-3, abs=1e-2)
    assert (moved >= 0).all()


@settings(deadline=None)
@given(counts, ranges, ranges)
def test_rebinning_is_the_interpolated_cumulative_sum(
    c: np.ndarray, old: tuple[float, float], new: tuple[float, float]
) -> None:
    cumulative = np.concatenate([[0.0], np.cumsum(c, dtype=np.float64)])
    at = np.interp(np.linspace(*new, BINS + 1), np.linspace(*old, BINS + 1), cumulative)
    np.testing.assert_allclose(rebin(c, *old, *new), np.diff(at), rtol=1e-3, atol=0.05)


# ---------------------------------------------------------------------- curves


def test_curves_hold_every_step_between_snapshots() -> None:
    history = History(E)
    for step in range(0, 200, 20):
        history.append(make.snapshot(E, step, recent=20))
    steps, loss = history.train_curve(1)
    assert steps.tolist() == list(range(181))
    assert loss[-1] == pytest.approx(2.3 * np.exp(-180 / 400), rel=1e-5)


def test_steps_told_twice_are_kept_once() -> None:
    history = History(E)
    for step in (10, 15, 15, 30):
        history.append(make.snapshot(E, step, recent=12))
    steps, _ = history.train_curve(0)
    assert (np.diff(steps) > 0).all()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 50), min_size=1, max_size=40), st.integers(4, 60))
def test_points_stay_even_and_bounded(chunks: list[int], capacity: int) -> None:
    points, at = Points(1, capacity), 0
    for chunk in chunks:
        steps = np.arange(at, at + chunk)
        points.extend(steps, steps[None].astype(np.float32))
        at += chunk
    kept = points.steps
    assert len(kept) <= capacity
    assert kept[0] == 0
    assert len(set(np.diff(kept).tolist())) <= 1
    np.testing.assert_array_equal(points.values(0), kept)


def test_the_curves_are_bounded() -> None:
    history = History(E)
    base = make.snapshot(E, 0)
    loss = np.ones((2, 30_000), np.float32)
    steps = np.arange(30_000)
    history.append(replace(base, step=30_000, recent=Recent(steps, loss)))
    assert len(history.train_curve(0)[0]) <= CURVE_POINTS


def test_an_evaluation_is_kept_once_and_its_end_moves_on() -> None:
    history = History(E)
    first, second = make.snapshot(E, 0), make.snapshot(E, 50)
    for step in (0, 5, 10, 15):
        history.append(replace(first, step=step))
    steps, *_ = history.evaluations(0)
    assert steps.tolist() == [0, 15]
    history.append(replace(second, step=20))
    steps, loss, accuracy, train_accuracy = history.evaluations(0)
    assert steps.tolist() == [0, 20]
    assert loss[-1] == pytest.approx(second.lanes[0].test_loss)
    assert accuracy[-1] == pytest.approx(second.lanes[0].test_accuracy)
    assert train_accuracy[-1] == pytest.approx(second.lanes[0].train_accuracy)


def test_a_lane_that_became_nan_stays_in_the_curves_as_nan() -> None:
    history = History(E)
    for step in range(5):
        history.append(make.with_lane(make.snapshot(E, step), 1, test_loss=float("nan")))
    _, loss, *_ = history.evaluations(1)
    assert np.isnan(loss).all()
    assert len(history.evaluations(0)[0]) == 5


# ---------------------------------------------------------------------- tracks and marks


def test_a_unit_track_follows_the_statistics_of_one_unit() -> None:
    history = filled([0, 10, 20])
    track = history.unit_track(0, 1, 3)
    expected = [s.lanes[0].blocks[1].units.batch_mean[3] for s in history.snapshots]
    assert track.batch_mean.tolist() == pytest.approx(expected)
    assert track.running_var is not None
    assert history.unit_track(1, 1, 3).running_mean is None
    assert np.isnan(history.unit_track(0, 1, 999).batch_mean).all()


def test_a_parameter_track_has_norms_and_the_update_ratio() -> None:
    track = filled([0, 10]).parameter_track(1, 0)
    assert track.update_ratio.tolist() == pytest.approx([2e-3, 2e-3])
    assert (track.weight_norm > 0).all()


def test_marks_are_bounded_and_in_order() -> None:
    history = History(E)
    for step in range(600):
        history.mark(step, None, "edit", "learning rate 0.1")
    assert len(history.marks) == 500
    assert history.marks[-1].step == 599
