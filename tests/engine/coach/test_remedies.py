"""Remedies are pure, change something, and never make an experiment that cannot train."""

from __future__ import annotations

import pytest

from bnviz.coach import remedies
from bnviz.coach.rule import Concern, Rule
from bnviz.coach.rules import RULES
from bnviz.experiment import edits
from bnviz.experiment.file import load_preset, presets
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Block, Experiment, Norm, Training
from tests.engine.coach.cases import BATCH, small

NAMES = [rule.name for rule in RULES]
ODD = {
    "batch of one": small(batch_size=1),
    "layer norm": edits.set_norm(small(Norm(kind="layer")), 0, 1, None),
    "one block": small(blocks=1),
    "highest rate": small(learning_rate=1e4),
    "lowest rate": small(BATCH, learning_rate=1e-8),
    "most dropout": small(BATCH, block={"dropout": 0.95}),
    "other widths": edits.set_block(small(BATCH, blocks=4), 2, width=7),
}
EXPERIMENTS: dict[str, Experiment] = {preset.name: load_preset(preset.name) for preset in presets()} | ODD


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_remedy_breaks_no_experiment(rule: Rule, name: str) -> None:
    e = EXPERIMENTS[name]
    blocks = tuple(range(len(e.network.blocks)))
    before = {(found.severity, found.sentence) for found in problems(e) if found.severity != "warning"}
    for lane in range(len(e.lanes)):
        remedy = rule.remedy(Concern(e, lane, blocks))
        assert 0 < len(remedy.label) <= 60
        if remedy.edit is not None:
            after = {(found.severity, found.sentence) for found in problems(remedy.edit(e))}
            assert {found for found in after if found[0] != "warning"} <= before


def test_a_lane_with_layer_norm_gets_more_of_it() -> None:
    remedy = remedies.norms_everywhere(ODD["layer norm"], 0)
    assert remedy is not None
    assert remedy.edit is not None
    assert remedy.edit(ODD["layer norm"]).lanes[0].norms == (Norm(kind="layer"),) * 2


def test_batches_too_small_for_batch_norm_get_layer_norm() -> None:
    remedy = remedies.norms_here(small(batch_size=4), 0, (1,))
    assert remedy is not None
    assert remedy.label == "Put layer norm into block 2 of this lane"


def test_norms_go_only_where_there_are_none() -> None:
    e = edits.set_norm(small(Norm(momentum=0.3)), 0, 0, None)
    remedy = remedies.norms_everywhere(e, 0)
    assert remedy is not None
    assert remedy.edit is not None
    assert remedy.edit(e) == small(Norm(momentum=0.3))
    assert remedies.norms_everywhere(small(BATCH), 0) is None
    assert remedies.norms_here(small(BATCH), 0, (0, 1)) is None


def test_skip_connections_go_only_where_shapes_allow_them() -> None:
    e = edits.set_block(small(blocks=4), 2, width=7)
    remedy = remedies.skip_connections(e)
    assert remedy is not None
    assert remedy.edit is not None
    assert [block.skip for block in remedy.edit(e).network.blocks] == [False, True, False, False]
    assert remedies.skip_connections(small(blocks=1)) is None


def test_dropout_is_moved_behind_the_last_block() -> None:
    e = edits.set_block(edits.set_block(small(BATCH, blocks=3), 0, dropout=0.3), 1, dropout=0.5)
    remedy = remedies.move_dropout(e)
    assert remedy.edit is not None
    assert [block.dropout for block in remedy.edit(e).network.blocks] == [0.0, 0.0, 0.5]


def test_a_rate_is_said_in_two_digits() -> None:
    assert remedies.scale_rate(small(learning_rate=0.1), 1 / 3).label == "Set the learning rate to 0.033"
    assert remedies.scale_rate(small(learning_rate=9.0), 10).label == "Set the learning rate to 10"


def test_a_small_training_set_gets_a_batch_of_its_own_size() -> None:
    e = Experiment(training=Training(batch_size=2), data=edits.set_data(small(), samples=30).data)
    assert remedies.larger_batch(e).label == "Set the batch size to 21"
    assert remedies.larger_batch(small(batch_size=2)).label == "Set the batch size to 32"


def test_weights_are_drawn_to_suit_the_first_activation() -> None:
    relu = edits.set_block(small(), 0, activation="relu")
    assert relu.network.blocks[0] == Block(width=12, activation="relu")
    labels = [remedy.label for e in (relu, small()) if (remedy := remedies.fitting_start(e)) is not None]
    assert labels == ["Draw the initial weights after He", "Draw the initial weights after Xavier"]


def test_statistics_that_are_not_updated_are_updated_again() -> None:
    e = small(Norm(update_running_stats=False, momentum=0.01))
    rule = next(rule for rule in RULES if rule.name == "lagging-statistics")
    remedy = rule.remedy(Concern(e, 0, (0, 1)))
    assert remedy.edit is not None
    assert remedy.label == "Update the running statistics again"
    assert remedy.edit(e).lanes[0].norms == (Norm(momentum=0.01),) * 2
