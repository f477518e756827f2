"""What cannot work is found before it is tried: each problem, none where all is well, and torch agrees."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bnviz.data.catalogue import load
from bnviz.errors import NetworkError
from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT
from bnviz.experiment.file import load_preset, presets
from bnviz.experiment.problems import Problem, problems, test_size, train_size
from bnviz.experiment.values import Block, Data, Experiment, Lane, Network, Norm, Training
from bnviz.training.trainer import Trainer
from tests.engine.experiment.strategies import experiments, quick, small_experiments

test_size.__test__ = False  # type: ignore[attr-defined]  # not a test, whatever its name says

E = Experiment()
DIGITS = edits.set_data(E, name="digits")
CONV = Experiment(
    data=Data(name="digits"),
    network=Network(blocks=(Block(kind="conv", width=8), Block(kind="conv", width=8))),
)


def with_norm(e: Experiment, norm: Norm, block: int = 0) -> Experiment:
    return edits.set_norm(e, 0, block, norm)


def only(e: Experiment) -> Problem:
    found = problems(e)
    assert len(found) == 1, found
    return found[0]


CASES: dict[str, tuple[Experiment, Problem]] = {
    "no samples to test on": (
        edits.set_training(edits.set_data(E, name="gaussians", samples=20, test_share=0.1), batch_size=2),
        Problem(
            *("error", "data", "This test share leaves 2 samples in the test set, fewer than the 5 classes."),
            field="test_share",
        ),
    ),
    "no samples to train on": (
        edits.set_training(edits.set_data(E, name="gaussians", samples=20, test_share=0.9), batch_size=2),
        Problem(
            *(
                "error",
                "data",
                "This test share leaves 2 samples in the training set, fewer than the 5 classes.",
            ),
            field="test_share",
        ),
    ),
    "a convolution of a flat vector": (
        edits.set_block(E, 0, kind="conv"),
        Problem(
            *("error", "network", "Block 1 is a convolution, but these data are no images."),
            block=0,
            field="kind",
        ),
    ),
    "a convolution behind a dense block": (
        edits.set_block(DIGITS, 1, kind="conv"),
        Problem(
            *("error", "network", "Block 2 is a convolution, but the block before it gives a flat vector."),
            block=1,
            field="kind",
        ),
    ),
    "nothing left of an image": (
        edits.set_block(edits.set_block(CONV, 0, pool=8), 1, pool=2),
        Problem(
            "error",
            "network",
            "Block 2 leaves nothing of its 1×1 input; take a smaller stride, kernel or pooling.",
            block=1,
            field="pool",
        ),
    ),
    "a skip connection that does not fit": (
        edits.set_block(E, 0, skip=True),
        Problem(
            "error",
            "network",
            "Block 1 has a skip connection, but its output (32) is not shaped like its input (2).",
            block=0,
            field="skip",
        ),
    ),
    "too many weights": (
        Experiment(
            network=Network(blocks=(Block(width=4096),) * 12),
            lanes=tuple(Lane(name=name, norms=(None,) * 12) for name in "ab"),
        ),
        Problem(
            "error",
            "network",
            "Together the lanes have 369,229,828 weights, more than the 300,000,000 that fit. "
            "Make blocks narrower, or take fewer.",
        ),
    ),
    "a batch larger than the set": (
        edits.set_training(E, batch_size=701),
        Problem(
            *("error", "training", "The batch size is 701, but the training set has only 700 samples."),
            field="batch_size",
        ),
    ),
    "more classes a batch than there are": (
        edits.set_training(E, batch_order="k-classes", classes_per_batch=3),
        Problem(
            *("error", "training", "Mini-batches are to have 3 classes, the data have only 2."),
            field="classes_per_batch",
        ),
    ),
    "groups that do not divide the units": (
        with_norm(E, Norm(kind="group", groups=5)),
        Problem(
            "lane",
            "lanes",
            "With batch norm, block 1: 32 units cannot be split into 5 equal groups.",
            *(0, 0, "groups"),
        ),
    ),
    "groups that do not divide the channels": (
        edits.set_norm(CONV, 0, INPUT, Norm(kind="group")),
        Problem(
            "lane",
            "lanes",
            "With batch norm, the input: 1 channel cannot be split into 4 equal groups.",
            *(INPUT, 0, "groups"),
        ),
    ),
    "groups of one value": (
        with_norm(E, Norm(kind="group", groups=32)),
        Problem(
            "warning",
            "lanes",
            "With batch norm, block 1: group norm over groups of a single value makes every value zero. "
            "Take fewer groups.",
            *(0, 0, "groups"),
        ),
    ),
    "instance norm of a dense block": (
        with_norm(E, Norm(kind="instance")),
        Problem(
            "lane",
            "lanes",
            "With batch norm, block 1: instance norm averages over the positions of one image, and here "
            "there is one value per unit only. It needs a convolution.",
            *(0, 0, "kind"),
        ),
    ),
    "instance norm of images of one pixel": (
        with_norm(edits.set_block(CONV, 0, pool=8), Norm(kind="instance"), block=1),
        Problem(
            "lane",
            "lanes",
            "With batch norm, block 2: instance norm averages over the positions of one image, and here "
            "there is one value per unit only. Shrink the image less before it.",
            *(1, 0, "kind"),
        ),
    ),
    "instance norm without momentum": (
        with_norm(CONV, Norm(kind="instance", momentum=None)),
        Problem(
            "warning",
            "lanes",
            "With batch norm, block 1: PyTorch's instance norm knows no cumulative average; it takes this "
            "momentum for 0, and the running statistics stay at 0 and 1.",
            *(0, 0, "momentum"),
        ),
    ),
    "layer norm of a single unit": (
        with_norm(edits.set_block(E, 0, width=1), Norm(kind="layer")),
        Problem(
            "warning",
            "lanes",
            "With batch norm, block 1: layer norm over a single unit makes every value zero.",
            *(0, 0, "kind"),
        ),
    ),
    "batch norm of a batch of one": (
        edits.set_norm(edits.set_training(E, batch_size=1), 0, 1, None),
        Problem(
            "lane",
            "lanes",
            "With batch norm, block 1: batch norm needs more than one value per unit to find a variance, and "
            "the batch size is 1. Take a larger batch, or layer norm.",
            *(0, 0, "kind"),
        ),
    ),
    "a last batch of one sample": (
        edits.set_norm(edits.set_training(E, batch_size=699, last_batch="keep"), 0, 1, None),
        Problem(
            "lane",
            "lanes",
            "With batch norm, block 1: the last mini-batch of each epoch holds a single sample "
            "(700 = 1 × 699 + 1), and batch norm cannot find a variance of one value. "
            "Drop or merge the last batch.",
            *(0, 0, "kind"),
        ),
    ),
    "groups of one value in a batch of one": (
        edits.set_norm(
            with_norm(edits.set_training(E, batch_size=1), Norm(kind="group", groups=32)), 0, 1, None
        ),
        Problem(
            "lane",
            "lanes",
            "With batch norm, block 1: the batch size is 1, and group norm finds no variance in groups of "
            "one value. Take fewer groups.",
            *(0, 0, "groups"),
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_problem_is_found_and_told(case: str) -> None:
    e, expected = CASES[case]
    assert only(e) == expected


@pytest.mark.parametrize("case", [case for case, (_, found) in CASES.items() if found.severity == "error"])
def test_an_error_stops_training_before_it_starts(case: str) -> None:
    e, expected = CASES[case]
    with pytest.raises(NetworkError) as refused:
        Trainer(e, load(DIGITS.data, 0))
    assert str(refused.value) == expected.sentence


@pytest.mark.parametrize("name", [preset.name for preset in presets()])
def test_nothing_at_all_is_wrong_with_a_preset(name: str) -> None:
    assert problems(load_preset(name)) == ()


@pytest.mark.parametrize(
    "e",
    [
        E,
        CONV,
        edits.set_training(CONV, batch_size=1),  # a channel of an image has many values
        edits.set_training(E, batch_size=699, last_batch="merge"),
        edits.set_training(E, batch_size=699, last_batch="drop"),
        edits.set_training(E, batch_size=699, last_batch="keep", batch_order="k-classes"),
        edits.set_training(E, batch_size=700, last_batch="keep"),
        edits.set_block(edits.set_block(E, 0, width=2, skip=True), 1, width=2, skip=True),
        edits.set_block(CONV, 1, skip=True),
        edits.set_block(CONV, 1, kind="dense"),
        with_norm(E, Norm(kind="group", groups=16)),
        with_norm(CONV, Norm(kind="instance")),
    ],
)
def test_what_works_is_left_in_peace(e: Experiment) -> None:
    assert problems(e) == ()


@quick
@given(e=experiments())
def test_problems_of_any_experiment_are_sentences_that_point_somewhere(e: Experiment) -> None:
    found = problems(e)
    rank = ["error", "lane", "warning"]
    assert [p.severity for p in found] == sorted((p.severity for p in found), key=rank.index)
    for problem in found:
        assert problem.sentence.endswith(".")
        assert (problem.lane is not None) == (problem.where == "lanes")
        assert problem.block is None or problem.block in edits.norm_rows(e)


@quick
@given(
    samples=st.integers(20, 500),
    share=st.floats(0.1, 0.9),
    name=st.sampled_from(["circles", "moons", "spirals", "xor", "wine", "breast-cancer"]),
)
def test_the_sizes_of_both_sets_are_known_beforehand(samples: int, share: float, name: str) -> None:
    e = edits.set_data(E, name=name, samples=samples, test_share=share)
    data = load(e.data, e.seed)
    assert (train_size(e), test_size(e)) == (len(data.y_train), len(data.y_test))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(e=small_experiments().filter(lambda e: not any(p.severity == "error" for p in problems(e))))
def test_torch_stops_those_lanes_that_have_a_problem_and_no_others(e: Experiment) -> None:
    foretold = {problem.lane for problem in problems(e) if problem.severity == "lane"}
    trainer = Trainer(e, load(e.data, e.seed))
    for _ in range(3 if e.training.batch_size == 1 else trainer.batches.steps_per_epoch):
        trainer.step()
    assert {lane for lane, why in enumerate(trainer.stopped) if why is not None} == foretold


def test_a_lane_that_cannot_train_leaves_the_others_alone() -> None:
    e = Experiment(training=Training(batch_size=1))
    trainer = Trainer(e, load(e.data, e.seed))
    trainer.step()
    assert [why is None for why in trainer.stopped] == [False, True]
