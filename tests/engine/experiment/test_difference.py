from __future__ import annotations

import pytest
from hypothesis import given

from bnviz.experiment import edits
from bnviz.experiment.changes import restart_reason
from bnviz.experiment.difference import describe_change
from bnviz.experiment.edits import INPUT
from bnviz.experiment.values import Block, Experiment, Lane, Network, Norm
from tests.engine.experiment.strategies import experiments

BASE = Experiment(
    network=Network(blocks=(Block(), Block(), Block())),
    lanes=(Lane(name="With", norms=(Norm(), Norm(), Norm())), Lane(name="Without", norms=(None, None, None))),
)


def test_a_norm_that_is_toggled_is_told_with_lane_and_block() -> None:
    off = edits.toggle_norm(BASE, 0, 1)
    assert describe_change(BASE, off) == [(0, "norm", "With: batch norm removed in block 2.")]
    assert describe_change(off, BASE) == [(0, "norm", "With: batch norm added in block 2.")]


def test_equal_changes_of_several_blocks_are_one_sentence() -> None:
    everywhere = edits.set_all_norms(BASE, 1, Norm(kind="layer"))
    assert describe_change(BASE, everywhere) == [(1, "norm", "Without: layer norm added in every block.")]
    two = edits.set_norm(edits.set_norm(BASE, 0, 0, None), 0, 2, None)
    assert describe_change(BASE, two) == [(0, "norm", "With: batch norm removed in blocks 1 and 3.")]
    front = edits.set_norm(edits.set_norm(BASE, 1, INPUT, Norm()), 1, 0, Norm())
    assert describe_change(BASE, front) == [
        (1, "norm", "Without: batch norm added at the input and in block 1.")
    ]


@pytest.mark.parametrize(
    ("norm", "kind", "sentence"),
    [
        (Norm(kind="group"), "norm", "With: group norm in place of batch norm in block 1."),
        (Norm(momentum=0.3), "norm setting", "With: momentum of the norm in block 1 from 0.1 to 0.3."),
        (
            Norm(momentum=None),
            "norm setting",
            "With: momentum of the norm in block 1 from 0.1 to cumulative.",
        ),
        (Norm(eps=0.01), "norm setting", "With: eps of the norm in block 1 from 1e-05 to 0.01."),
        (Norm(affine=False), "norm setting", "With: gamma and beta in block 1 taken out."),
        (Norm(track_running_stats=False), "norm setting", "With: running statistics in block 1 off."),
        (
            Norm(use_batch_stats=False),
            "norm setting",
            "With: normalising in block 1 with running statistics from now on.",
        ),
        (
            Norm(update_running_stats=False),
            "norm setting",
            "With: running statistics in block 1 no longer updated.",
        ),
        (Norm(train_affine=False), "norm setting", "With: gamma and beta in block 1 no longer trained."),
        (Norm(placement="after"), "norm setting", "With: the norm in block 1 moved after the activation."),
    ],
)
def test_settings_of_a_norm_are_told(norm: Norm, kind: str, sentence: str) -> None:
    assert describe_change(BASE, edits.set_norm(BASE, 0, 0, norm)) == [(0, kind, sentence)]


@pytest.mark.parametrize(
    ("changes", "kind", "sentence"),
    [
        ({"learning_rate": 0.5}, "learning rate", "Learning rate from 0.1 to 0.5."),
        ({"weight_decay": 0.01}, "weight decay", "Weight decay from 0 to 0.01."),
        ({"batch_size": 5}, "batch size", "Batch size from 64 to 5."),
        ({"momentum": 0.5}, "momentum", "Momentum of the optimiser from 0.9 to 0.5."),
        ({"batch_order": "sorted"}, "batch order", "Order of the samples: sorted by class."),
        ({"batch_order": "k-classes"}, "batch order", "Order of the samples: 1 class a batch."),
        ({"last_batch": "keep"}, "batch order", "A last batch that is not full is kept as it is."),
    ],
)
def test_settings_of_the_training_are_told(changes: dict[str, object], kind: str, sentence: str) -> None:
    assert describe_change(BASE, edits.set_training(BASE, **changes)) == [(None, kind, sentence)]


def test_dropout_is_told_by_block() -> None:
    assert describe_change(BASE, edits.set_block(BASE, 2, dropout=0.5)) == [
        (None, "dropout", "Dropout in block 3 from 0 to 0.5.")
    ]


def test_noise_is_told_by_lane() -> None:
    noisy = edits.set_noise(BASE, 1, True)
    assert describe_change(BASE, noisy) == [(1, "noise", "Without: noise behind the norms on.")]
    assert describe_change(noisy, BASE) == [(1, "noise", "Without: noise behind the norms off.")]


def test_lanes_are_numbered_as_they_are_after_one_was_removed() -> None:
    new = edits.toggle_norm(edits.remove_lane(BASE, 0), 0, 0)
    assert describe_change(BASE, new) == [
        (None, "lane", "The lane “With” was removed."),
        (0, "norm", "Without: batch norm added in block 1."),
    ]


def test_a_name_is_no_change_of_the_run() -> None:
    assert describe_change(BASE, edits.rename_lane(BASE, 0, "BN")) == []
    assert describe_change(BASE, edits.set_name(BASE, "Lesson")) == []


@given(experiments(), experiments())
def test_any_live_change_can_be_described(old: Experiment, new: Experiment) -> None:
    assert describe_change(old, old) == []
    if restart_reason(old, new) is None:
        for lane, _kind, sentence in describe_change(old, new):
            assert lane is None or 0 <= lane < len(new.lanes)
            assert sentence.endswith(".")
