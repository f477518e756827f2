"""Values refuse nonsense where they are born, with a sentence a person can read."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given

from bnviz.errors import BnvizError, ExperimentError
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import (
    Block,
    Data,
    DataName,
    Experiment,
    Initialisation,
    Lane,
    Network,
    Norm,
    Stop,
    Training,
)
from tests.engine.experiment.strategies import experiments, quick

NAN, INF = math.nan, math.inf

NONSENSE: list[tuple[Callable[..., object], str, object, str]] = [
    (Block, "width", 0, "The width of a block must be between 1 and 4,096, not 0."),
    (Block, "width", -1, "The width of a block must be between 1 and 4,096, not -1."),
    (Block, "width", 10**9, "The width of a block must be between 1 and 4,096, not 1,000,000,000."),
    (Block, "dropout", 1.0, "The dropout of a block must be between 0 and 0.95, not 1."),
    (Block, "kernel", 0, "The kernel of a convolution must be between 1 and 15, not 0."),
    (Block, "stride", 0, "The stride of a convolution must be between 1 and 8, not 0."),
    (Block, "pool", 9, "The pooling of a convolution must be between 1 and 8, not 9."),
    (Norm, "eps", 0.0, "The eps of a norm must be between 1e-12 and 10, not 0."),
    (Norm, "momentum", 1.5, "The momentum of a norm must be between 0 and 1, not 1.5."),
    (Norm, "groups", 0, "The number of groups must be between 1 and 4,096, not 0."),
    (
        Initialisation,
        "std",
        -0.1,
        "The standard deviation of the initial weights must be between 0 and 100, not -0.1.",
    ),
    (Network, "blocks", (), "A network has 1 to 64 blocks, and this one has 0."),
    (Network, "blocks", (Block(),) * 100_000, "A network has 1 to 64 blocks, and this one has 100,000."),
    (Data, "samples", 19, "The number of samples must be between 20 and 20,000, not 19."),
    (Data, "noise", -1.0, "The noise must be between 0 and 2, not -1."),
    (Data, "test_share", 0.0, "The test share must be between 0.02 and 0.9, not 0."),
    (Data, "test_share", 1.0, "The test share must be between 0.02 and 0.9, not 1."),
    (Training, "learning_rate", NAN, "The learning rate must be between 1e-08 and 10,000, not NaN."),
    (Training, "learning_rate", INF, "The learning rate must be between 1e-08 and 10,000, not infinite."),
    (Training, "learning_rate", -0.5, "The learning rate must be between 1e-08 and 10,000, not -0.5."),
    (Training, "momentum", 1.0, "The optimiser's momentum must be between 0 and 0.9999, not 1."),
    (Training, "weight_decay", NAN, "The weight decay must be between 0 and 10, not NaN."),
    (Training, "batch_size", 0, "The batch size must be between 1 and 100,000, not 0."),
    (
        *(Training, "batch_size", 10**400),
        "The batch size must be between 1 and 100,000, not a number of more than 15 digits.",
    ),
    (Training, "classes_per_batch", 0, "The number of classes a batch must be between 1 and 1,000, not 0."),
    (Stop, "steps", 0, "The number of steps to stop after must be between 1 and 1,000,000,000, not 0."),
    (Stop, "epochs", 0, "The number of epochs to stop after must be between 1 and 10,000,000, not 0."),
    (Stop, "accuracy", 1.01, "The accuracy to stop at must be between 0.01 and 1, not 1.01."),
    (Lane, "name", "  ", "A lane needs a name of 1 to 60 characters."),
    (Lane, "name", "x" * 61, "A lane needs a name of 1 to 60 characters."),
    (Lane, "name", "a\nb", "The name of a lane must be one line of text, without control characters."),
    (Lane, "colour", 4, "The colour of a lane must be between 0 and 3, not 4."),
    (Experiment, "seed", -1, "The seed must be between 0 and 2,147,483,647, not -1."),
    (Experiment, "name", "x" * 201, "The name of an experiment has at most 200 characters."),
    (
        *(Experiment, "name", "\ud800"),  # half a character, which no file could hold
        "The name of an experiment must be one line of text, without control characters.",
    ),
    (Experiment, "lanes", (), "An experiment has 1 to 4 lanes, and this one has 0."),
]


@pytest.mark.parametrize(
    ("kind", "field", "value", "sentence"),
    NONSENSE,
    ids=[f"{kind.__name__}-{field}-{str(value)[:12]!r}" for kind, field, value, _ in NONSENSE],
)
def test_nonsense_is_refused_with_a_sentence(
    kind: Callable[..., object], field: str, value: object, sentence: str
) -> None:
    with pytest.raises(ExperimentError) as refused:
        kind(**{field: value})
    assert str(refused.value) == sentence


def test_two_lanes_cannot_have_one_name() -> None:
    lane = Lane(name="One", norms=(None, None))
    with pytest.raises(ExperimentError, match="Two lanes have the same name"):
        Experiment(lanes=(lane, lane))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_lane_needs_a_norm_or_none_for_each_block(count: int) -> None:
    with pytest.raises(
        ExperimentError, match=f'The lane "One" lists {count} norms, and the network has 2 blocks'
    ):
        Experiment(lanes=(Lane(name="One", norms=(None,) * count),))


def test_a_refusal_is_both_ours_and_a_value_error() -> None:
    assert issubclass(ExperimentError, BnvizError)
    assert issubclass(ExperimentError, ValueError)


def test_every_data_set_has_its_facts() -> None:
    assert tuple(DATA_FACTS) == get_args(DataName)


@quick
@given(e=experiments())
def test_an_experiment_can_be_a_key_and_equals_its_like(e: Experiment) -> None:
    assert {e: 1}[e] == 1
    assert [e.colour(lane) for lane in range(len(e.lanes))] == [
        lane if e.lanes[lane].colour is None else e.lanes[lane].colour for lane in range(len(e.lanes))
    ]


def test_only_batch_and_instance_norm_track_running_statistics() -> None:
    assert Norm(kind="batch").tracks
    assert Norm(kind="instance").tracks
    assert not Norm(kind="batch", track_running_stats=False).tracks
    assert not Norm(kind="layer").tracks
    assert not Norm(kind="group").tracks


def test_lanes_without_a_colour_take_those_nobody_claimed_and_no_two_share_one() -> None:
    norms = (None, None)
    lanes = tuple(Lane(name=str(i), norms=norms, colour=c) for i, c in enumerate((None, 0, None, 2)))
    e = Experiment(lanes=lanes)
    assert [e.colour(i) for i in range(4)] == [1, 0, 3, 2]
    with pytest.raises(ExperimentError, match="same colour"):
        Experiment(lanes=(Lane(name="a", norms=norms, colour=1), Lane(name="b", norms=norms, colour=1)))
