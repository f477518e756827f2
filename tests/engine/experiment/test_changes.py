"""What a running training can take over, and which lane is which afterwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from bnviz.experiment import edits
from bnviz.experiment.changes import kept_lanes, restart_reason
from bnviz.experiment.edits import INPUT
from bnviz.experiment.values import Experiment, Initialisation, Norm, Stop
from tests.engine.experiment.strategies import experiments, quick

E = edits.add_lane(Experiment(), "Third")

LIVE: dict[str, Experiment] = {
    "nothing": E,
    "name": edits.set_name(E, "Other"),
    "norm": edits.set_norm(E, 1, 0, Norm(kind="layer")),
    "input norm": edits.set_norm(E, 1, INPUT, Norm()),
    "eps": edits.set_norm(E, 0, 0, Norm(eps=1e-3)),
    "lane name": edits.rename_lane(E, 1, "Other"),
    "lane removed": edits.remove_lane(E, 1),
    "learning rate": edits.set_training(E, learning_rate=0.5),
    "weight decay": edits.set_training(E, weight_decay=0.5),
    "momentum": edits.set_training(E, momentum=0.5),
    "batch size": edits.set_training(E, batch_size=5),
    "batch order": edits.set_training(E, batch_order="sorted"),
    "classes per batch": edits.set_training(E, classes_per_batch=2),
    "last batch": edits.set_training(E, last_batch="keep"),
    "stop": edits.set_training(E, stop=Stop(steps=5)),
    "dropout": edits.set_block(E, 1, dropout=0.5),
    "noise": edits.set_noise(E, 1, True),
}

RESTART: dict[str, tuple[Experiment, str]] = {
    "seed": (edits.set_seed(E, 5), "the seed changed"),
    "data": (edits.set_data(E, noise=0.3), "the data changed"),
    "initialisation": (
        edits.set_network(E, initialisation=Initialisation(kind="he")),
        "the initial weights changed",
    ),
    "blocks": (edits.add_block(E), "the number of blocks changed"),
    "width": (edits.set_block(E, 1, width=5), "block 2 changed"),
    "activation": (edits.set_block(E, 0, activation="tanh"), "block 1 changed"),
    "optimiser": (edits.set_training(E, optimiser="adam"), "the optimiser changed"),
    "lane added": (edits.add_lane(E), "a lane was added"),
}


@pytest.mark.parametrize("what", LIVE)
def test_these_changes_go_live(what: str) -> None:
    assert restart_reason(E, LIVE[what]) is None


@pytest.mark.parametrize("what", RESTART)
def test_these_changes_start_anew_and_say_why(what: str) -> None:
    changed, reason = RESTART[what]
    assert restart_reason(E, changed) == reason


@quick
@given(e=experiments())
def test_an_experiment_need_not_restart_for_itself(e: Experiment) -> None:
    assert restart_reason(e, e) is None
    assert kept_lanes(e, e) == list(range(len(e.lanes)))


@quick
@given(e=experiments(), data=st.data())
def test_kept_lanes_finds_each_lane_again(e: Experiment, data: DataObject) -> None:
    smaller, expected = e, list(range(len(e.lanes)))
    for _ in range(data.draw(st.integers(0, len(e.lanes) - 1))):
        lane = data.draw(st.integers(0, len(expected) - 1))
        smaller = edits.remove_lane(smaller, lane)
        del expected[lane]
    assert kept_lanes(e, smaller) == expected


@quick
@given(e=experiments(), data=st.data())
def test_no_two_lanes_come_from_the_same_one(e: Experiment, data: DataObject) -> None:
    smaller = e
    for _ in range(data.draw(st.integers(0, len(e.lanes) - 1))):
        smaller = edits.remove_lane(smaller, data.draw(st.integers(0, len(smaller.lanes) - 1)))
    for lane in data.draw(st.sets(st.integers(0, len(smaller.lanes) - 1))):
        smaller = edits.rename_lane(smaller, lane, f"renamed {lane}")
    origin = kept_lanes(e, smaller)
    assert len(set(origin)) == len(smaller.lanes)
    assert all(0 <= lane < len(e.lanes) for lane in origin)
