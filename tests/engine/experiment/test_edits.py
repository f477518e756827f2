"""Every edit is pure, keeps an experiment whole, and is undone by keeping the old value."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from bnviz.errors import ExperimentError
from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT
from bnviz.experiment.file import encode
from bnviz.experiment.values import MAX_BLOCKS, MAX_LANES, Block, Experiment, Lane, Network, Norm
from tests.engine.experiment.strategies import experiments, floats, names, norms, quick

E = Experiment()


def drawn_edit(e: Experiment, data: DataObject) -> Callable[[], Experiment]:
    """Some edit of `e`, not yet made."""
    lane = data.draw(st.integers(0, len(e.lanes) - 1))
    block = data.draw(st.integers(0, len(e.network.blocks) - 1))
    cell = data.draw(st.sampled_from([INPUT, block]))
    norm = data.draw(st.none() | norms)
    name = data.draw(names(60))
    where = data.draw(st.none() | st.just(block))
    to = data.draw(st.integers(0, len(e.network.blocks) - 1))
    rate = data.draw(floats(1e-8, 1e4))
    whole = data.draw(st.integers(1, 4096))
    return data.draw(
        st.sampled_from(
            [
                lambda: edits.set_norm(e, lane, cell, norm),
                lambda: edits.toggle_norm(e, lane, cell),
                lambda: edits.set_all_norms(e, lane, norm),
                lambda: edits.set_block(e, block, width=whole, skip=True),
                lambda: edits.add_block(e, where),
                lambda: edits.remove_block(e, block),
                lambda: edits.move_block(e, block, to),
                lambda: edits.add_lane(e),
                lambda: edits.add_lane(e, name),
                lambda: edits.remove_lane(e, lane),
                lambda: edits.rename_lane(e, lane, name),
                lambda: edits.copy_norms(e, lane, 0),
                lambda: edits.set_noise(e, lane, not e.lanes[lane].noise),
                lambda: edits.set_data(e, name="digits", samples=whole + 19),
                lambda: edits.set_network(e, initialisation=e.network.initialisation),
                lambda: edits.set_training(e, learning_rate=rate),
                lambda: edits.set_name(e, name),
                lambda: edits.set_seed(e, whole),
            ]
        )
    )


@settings(max_examples=60, deadline=None)
@given(e=experiments(), data=st.data())
def test_any_edits_in_any_order_leave_a_whole_experiment_and_can_be_undone(
    e: Experiment, data: DataObject
) -> None:
    kept = [(e, encode(e))]
    for _ in range(data.draw(st.integers(1, 8))):
        edit = drawn_edit(e, data)
        try:
            changed = edit()
        except ExperimentError:  # the last block, one lane too many, a name that is taken
            continue
        assert changed == edit()  # the same again from the same
        e = changed
        kept.append((e, encode(e)))
        blocks = len(e.network.blocks)
        assert 1 <= blocks <= MAX_BLOCKS
        assert 1 <= len(e.lanes) <= MAX_LANES
        assert all(len(lane.norms) == blocks for lane in e.lanes)
        assert len({lane.name for lane in e.lanes}) == len(e.lanes)
    for value, content in kept:  # no edit has touched what was before it
        assert encode(value) == content


def test_a_norm_is_set_in_one_cell_alone() -> None:
    layer = Norm(kind="layer")
    changed = edits.set_norm(E, 1, 0, layer)
    assert changed.lanes[1].norms == (layer, None)
    assert changed.lanes[0] == E.lanes[0]
    assert edits.set_norm(changed, 1, 0, None) == E


def test_the_input_row_has_a_norm_of_its_own() -> None:
    changed = edits.set_norm(E, 1, INPUT, Norm())
    assert changed.lanes[1].input_norm == Norm()
    assert changed.lanes[1].norms == E.lanes[1].norms
    assert edits.get_norm(changed, 1, INPUT) == Norm()


def test_toggling_takes_the_kind_the_lane_uses_elsewhere() -> None:
    layer = Norm(kind="layer", eps=1e-3)
    e = edits.set_norm(E, 1, 1, layer)
    assert edits.get_norm(edits.toggle_norm(e, 1, 0), 1, 0) == layer
    assert edits.get_norm(edits.toggle_norm(E, 1, 0), 1, 0) == Norm()
    assert edits.get_norm(edits.toggle_norm(E, 0, 0), 0, 0) is None


@quick
@given(e=experiments(), data=st.data())
def test_toggling_off_and_on_keeps_whether_there_is_a_norm(e: Experiment, data: DataObject) -> None:
    lane = data.draw(st.integers(0, len(e.lanes) - 1))
    block = data.draw(st.integers(INPUT, len(e.network.blocks) - 1))
    once = edits.toggle_norm(e, lane, block)
    twice = edits.toggle_norm(once, lane, block)
    there, then = (edits.get_norm(x, lane, block) is not None for x in (e, once))
    assert there != then
    assert there == (edits.get_norm(twice, lane, block) is not None)


def test_a_new_block_is_a_copy_with_its_norms() -> None:
    e = edits.set_block(edits.set_norm(E, 1, 0, Norm(kind="group")), 0, width=7)
    grown = edits.add_block(e, after=0)
    assert [block.width for block in grown.network.blocks] == [7, 7, 32]
    assert [norm and norm.kind for norm in grown.lanes[1].norms] == ["group", "group", None]
    assert edits.remove_block(grown, 1) == e
    assert edits.add_block(E).network.blocks == (*E.network.blocks, E.network.blocks[-1])


@quick
@given(e=experiments(), data=st.data())
def test_a_moved_block_takes_its_norms_along_and_comes_back(e: Experiment, data: DataObject) -> None:
    places = st.integers(0, len(e.network.blocks) - 1)
    block, to = data.draw(places), data.draw(places)
    moved = edits.move_block(e, block, to)
    assert moved.network.blocks[to] == e.network.blocks[block]
    assert [lane.norms[to] for lane in moved.lanes] == [lane.norms[block] for lane in e.lanes]
    assert edits.move_block(moved, to, block) == e


def test_the_last_block_and_the_last_lane_stay() -> None:
    one = Experiment(network=Network(blocks=(Block(),)), lanes=(Lane(name="One", norms=(None,)),))
    with pytest.raises(ExperimentError, match=r"^A network needs at least one block\.$"):
        edits.remove_block(one, 0)
    with pytest.raises(ExperimentError, match=r"^An experiment needs at least one lane\.$"):
        edits.remove_lane(one, 0)


def test_there_is_an_end_to_adding() -> None:
    e = E
    while len(e.lanes) < MAX_LANES:
        e = edits.add_lane(e)
    with pytest.raises(ExperimentError, match=r"^An experiment has at most 4 lanes\.$"):
        edits.add_lane(e)
    while len(e.network.blocks) < MAX_BLOCKS:
        e = edits.add_block(e)
    with pytest.raises(ExperimentError, match=r"^A network has at most 64 blocks\.$"):
        edits.add_block(e)


def test_a_new_lane_has_a_free_name_a_free_colour_and_the_norms_of_the_last() -> None:
    e = edits.add_lane(edits.add_lane(E))
    assert [lane.name for lane in e.lanes] == ["With batch norm", "Without", "Lane 2", "Lane 3"]
    assert [e.colour(lane) for lane in range(4)] == [0, 1, 2, 3]
    assert e.lanes[3].norms == E.lanes[1].norms
    assert edits.add_lane(E, "Without").lanes[2].name == "Without 2"


@pytest.mark.parametrize("name", ["Lane", "Lane 2", "x", "x" * 57, "x" * 60])
def test_a_lane_can_be_copied_twice_whatever_it_is_called(name: str) -> None:
    e = edits.rename_lane(E, 1, name)
    grown = edits.add_lane(edits.add_lane(e, name), name)
    assert len({lane.name for lane in grown.lanes}) == 4


def test_lanes_keep_their_colours_when_another_goes() -> None:
    e = edits.remove_lane(edits.add_lane(E), 0)
    assert [e.colour(lane) for lane in range(2)] == [1, 2]
    assert [edits.add_lane(e).colour(lane) for lane in range(3)] == [1, 2, 0]


@pytest.mark.parametrize(
    ("name", "why"), [("", "needs a name"), ("  ", "needs a name"), ("Without", "same name")]
)
def test_a_lane_cannot_take_an_empty_or_taken_name(name: str, why: str) -> None:
    with pytest.raises(ExperimentError, match=why):
        edits.rename_lane(E, 0, name)


def test_norms_are_copied_with_the_inputs() -> None:
    e = edits.set_norm(E, 0, INPUT, Norm(kind="layer"))
    copied = edits.copy_norms(e, 0, 1)
    assert (copied.lanes[1].norms, copied.lanes[1].input_norm) == (e.lanes[0].norms, e.lanes[0].input_norm)
    assert copied.lanes[1].name == "Without"


def test_the_output_is_the_row_behind_the_last_block() -> None:
    output = len(E.network.blocks)
    changed = edits.toggle_norm(E, 1, output)
    assert changed.lanes[1].output_norm == Norm()
    assert edits.get_norm(changed, 1, output) == Norm()
    assert edits.toggle_norm(changed, 1, output) == E
    names = [edits.row_name(E, row) for row in edits.norm_rows(E)]
    assert names == ["input", "block 1", "block 2", "output"]
    assert [edits.the_row(E, row) for row in (-1, 0, output)] == ["the input", "block 1", "the output"]


def test_blocks_that_come_and_go_leave_the_norm_of_the_output_where_it_is() -> None:
    changed = edits.set_norm(E, 0, len(E.network.blocks), Norm(kind="layer"))
    longer = edits.add_block(changed)
    assert edits.get_norm(longer, 0, len(longer.network.blocks)) == Norm(kind="layer")
    assert edits.remove_block(longer, 0).lanes[0].output_norm == Norm(kind="layer")
