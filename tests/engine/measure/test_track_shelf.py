"""The shelf keeps what views ask for, forgets what nobody asked for the longest, and stays bounded."""

from __future__ import annotations

import gc
import weakref
from itertools import product

import numpy as np
import pytest

from bnviz.measure.affine import AffineStack
from bnviz.measure.over_time import Seen
from bnviz.measure.track_shelf import MAX_AFFINE, MAX_TRACKS, Run, TrackShelf
from bnviz.measure.tracks import DistributionTrack, NumberTrack
from tests.ui import snapshots as make

E = make.experiment(blocks=40, lanes=2, units=4)
SNAPSHOTS = tuple(make.snapshot(E, step, units=4) for step in (0, 5, 10))
RUN = Run(SNAPSHOTS, (0, 5, 10), 1)
SEEN: tuple[Seen, ...] = ("linear", "activation", "preactivation")
PLACES = list(product(range(2), range(40), SEEN))  # 240 distributions
KINDS = (DistributionTrack, NumberTrack, AffineStack)


def river(shelf: TrackShelf, number: int, near: bool = False) -> DistributionTrack:
    """The track of the distribution of that number."""
    found = shelf.distribution(RUN, *PLACES[number], near)
    assert found is not None
    return found[0]


def alive(kind: type) -> int:
    """How many tracks of a kind there are in the memory."""
    gc.collect()
    return sum(type(each) is kind for each in gc.get_objects())


def test_what_is_asked_for_again_is_the_same_track() -> None:
    shelf = TrackShelf(8)
    assert river(shelf, 3) is river(shelf, 3)
    assert river(shelf, 3, near=True) is not river(shelf, 3)


def test_the_track_that_nobody_asked_for_the_longest_makes_room() -> None:
    shelf = TrackShelf(8)
    first = [river(shelf, number) for number in range(MAX_TRACKS)]
    assert river(shelf, 0) is first[0]  # asked for again: now 1 is the oldest
    river(shelf, MAX_TRACKS)
    for number in (0, 2, MAX_TRACKS - 1):
        assert river(shelf, number) is first[number]
    assert river(shelf, 1) is not first[1]
    assert river(shelf, 3) is not first[3]  # it went for 1, being the oldest by then
    assert river(shelf, 2) is first[2]


def test_what_was_forgotten_is_stacked_anew_and_is_the_same() -> None:
    shelf = TrackShelf(8)
    found = shelf.distribution(RUN, *PLACES[0], False)
    assert found is not None
    density, percentiles = found[1].copy(), found[2].copy()
    assert density.shape[1] == len(SNAPSHOTS)
    assert density.any()
    forgotten = weakref.ref(found[0])
    del found
    for number in range(1, MAX_TRACKS + 1):
        river(shelf, number)
    assert forgotten() is None
    again = shelf.distribution(RUN, *PLACES[0], False)
    assert again is not None
    np.testing.assert_array_equal(again[1], density)
    np.testing.assert_array_equal(again[2], percentiles)


@pytest.mark.parametrize("kind", KINDS)
def test_however_much_is_asked_for_the_memory_holds_so_many_and_no_more(kind: type) -> None:
    shelf, before = TrackShelf(8), {each: alive(each) for each in KINDS}
    for lane, block in product(range(2), range(40)):
        if kind is DistributionTrack:
            for stage in SEEN:
                assert shelf.distribution(RUN, lane, block, stage, False) is not None
        elif kind is NumberTrack:
            assert len(shelf.parameters(RUN, lane, block).steps) == len(SNAPSHOTS)
            for unit in range(4):
                assert not np.isnan(shelf.unit(RUN, lane, block, unit).batch_mean).any()
        else:
            assert (shelf.affine(RUN, lane, block) is None) == (lane == 1)
    most = MAX_AFFINE if kind is AffineStack else MAX_TRACKS
    assert alive(kind) - before[kind] == most


def test_kinds_do_not_push_each_other_out() -> None:
    shelf = TrackShelf(8)
    kept = river(shelf, 0)
    for block, unit in product(range(40), range(4)):
        shelf.unit(RUN, 0, block, unit)
    assert river(shelf, 0) is kept
