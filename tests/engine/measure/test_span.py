from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bnviz.experiment import edits
from bnviz.measure.history import CURVE_POINTS, EVERY_LOSS, LATELY, History
from bnviz.measure.snapshot import Recent
from bnviz.measure.span import ALL, Span
from tests.ui import snapshots as make

STEPS = st.integers(0, 100)
E = make.experiment(blocks=1, units=4)


def test_a_span_is_a_part_of_the_run_or_its_end() -> None:
    assert ALL.ends(70) == (0, 70)
    assert Span(10, 30).ends(70) == (10, 30)
    assert Span(10).ends(70) == (10, 70)
    assert Span(tail=20).ends(70) == (50, 70)
    assert Span(tail=200).ends(70) == (0, 70)


@given(
    st.integers(0, 100), st.none() | st.integers(0, 100), st.none() | st.integers(1, 50), st.integers(0, 80)
)
def test_it_never_leaves_the_run(first: int, last: int | None, tail: int | None, newest: int) -> None:
    low, high = Span(first, last, tail).ends(newest)
    assert 0 <= low <= high <= newest
    assert low < high or high == 0


def filled(count: int) -> History:
    history = History(E)
    for step in range(0, count, 10):
        history.append(make.snapshot(E, step, units=4))
    return history


def test_a_river_shows_the_steps_of_a_span_and_the_same_values() -> None:
    history = filled(500)
    whole = history.river(0, 0, "linear", 491)
    part = history.river(0, 0, "linear", 101, Span(200, 300))
    assert whole is not None
    assert part is not None
    assert (part.steps[0], part.steps[-1]) == (200, 300)
    assert (whole.steps[0], whole.steps[-1]) == (0, 490)
    assert (part.density == whole.density[:, 200:301]).all()
    assert (part.p50 == whole.p50[200:301]).all()


def test_the_end_of_a_run_moves_with_it() -> None:
    history = filled(500)
    first = history.river(0, 0, "linear", 50, Span(tail=100))
    history.append(make.snapshot(E, 600, units=4))
    second = history.river(0, 0, "linear", 50, Span(tail=100))
    assert first is not None
    assert second is not None
    assert (first.steps[0], first.steps[-1]) == (390, 490)
    assert (second.steps[0], second.steps[-1]) == (500, 600)


def long_run(count: int = 3000, capacity: int = 40) -> History:
    history = History(E, capacity=capacity)
    base = make.snapshot(E, 0, units=4)
    for step in range(count):
        moved = make.with_distribution(base, 0, 0, "linear", make.distribution(np.full(9, step % 7 - 3.0)))
        history.append(replace(moved, step=step))
    return history


def test_the_end_of_a_long_run_is_there_step_by_step() -> None:
    history = long_run()
    assert len(history.snapshots) <= 40
    assert list(history.kept_steps) == sorted(set(history.kept_steps))
    assert list(history.kept_steps[-50:]) == list(range(2950, 3000))
    assert len(history.kept_steps) <= 40 + LATELY
    for step in (2950, 2977, 2999):
        found = history.at(step)
        assert found is not None
        assert found.step == step
    river = history.river(0, 0, "linear", 50, Span(2950, 2999))
    assert river is not None
    assert river.p50.tolist() == [step % 7 - 3.0 for step in range(2950, 3000)]


def test_what_lies_further_back_is_read_from_what_is_kept_evenly() -> None:
    history = long_run()
    river = history.river(0, 0, "linear", 20, Span(0, 2999))
    assert river is not None
    kept = [s.step for s in history.snapshots]
    shown = [max(step for step in kept if step <= at) for at in river.steps]
    assert river.p50.tolist() == [step % 7 - 3.0 for step in shown]
    early = history.at(1000)
    assert early is not None
    assert early.step == max(step for step in kept if step <= 1000)


def test_the_newest_are_kept_within_the_budget_of_bytes() -> None:
    e = make.experiment(blocks=2)
    size = History(e, capacity=2)
    size.append(make.snapshot(e, 0))
    history = History(e, max_bytes=40 * size.bytes)
    for step in range(300):
        history.append(make.snapshot(e, step))
    assert history.bytes <= 40 * size.bytes
    assert history._lately.bytes <= 10 * size.bytes
    assert history._lately.bytes == sum(history._lately.sizes)


def test_what_is_kept_lately_follows_cuts_and_lanes() -> None:
    history = long_run()
    cut = history.upto(2980, 5, E, 0)
    assert list(cut.kept_steps)[-31:] == list(range(2950, 2981))
    assert cut.at(2970).run == 5  # type: ignore[union-attr]
    followed = history.following(edits.remove_lane(E, 0), [1])
    assert [len(s.lanes) for s in (followed.at(2970), followed.at(100)) if s] == [1, 1]
    assert followed.kept_steps == history.kept_steps


def test_the_losses_of_the_newest_steps_are_all_there() -> None:
    history = History(E)
    base = make.snapshot(E, 0, units=4)
    every, last = 500, 60_000
    for step in range(every, last + 1, every):
        steps = np.arange(step - every + 1, step + 1)
        history.append(
            replace(base, step=step, recent=Recent(steps, np.stack([steps, -steps]).astype(np.float32)))
        )
    thinned, _ = history.train_curve(1)
    steps, losses = history.train_curve(1, since=last - EVERY_LOSS)
    assert len(thinned) <= CURVE_POINTS
    assert np.diff(thinned).max() > 1
    assert (np.diff(steps) == 1).all()
    assert steps[0] <= last - EVERY_LOSS
    assert steps[-1] == last
    assert (losses == -steps).all()
    cut = history.upto(last - 100, 2, E, 0)
    assert cut.train_curve(0, since=last - 1000)[0][-1] == last - 100
    assert (history.following(edits.remove_lane(E, 0), [1]).train_curve(0, last - 1000)[1] < 0).all()
    assert history.train_curve(0, since=10)[0][0] == thinned[0]
