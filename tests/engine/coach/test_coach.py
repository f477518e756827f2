"""What the coach shows over time: nothing too early, nothing twice, nothing for longer than it holds."""

from __future__ import annotations

import math

import pytest
import torch
from msgspec.structs import replace

from bnviz.coach.coach import Coach
from bnviz.coach.finding import SEVERITIES, Remedy
from bnviz.coach.rule import Concern
from bnviz.coach.rules import RULES
from bnviz.experiment import edits
from bnviz.experiment.values import Initialisation, Norm
from bnviz.measure.history import History
from bnviz.measure.snapshot import Watch
from tests.engine.coach.cases import BATCH, DEEP_SIGMOID, SLOW_STATISTICS, small, with_a_huge_sample
from tests.engine.coach.school import begin

SATURATED = small(start=Initialisation(kind="gaussian", std=8), learning_rate=0.01)


def test_what_the_experiment_tells_by_itself_is_told_before_the_first_step() -> None:
    coach = Coach(small(BATCH, batch_size=2))
    (finding,) = coach.findings
    assert (finding.rule, finding.lane, finding.block, finding.since) == ("small-batch", 0, 0, 0)
    assert finding.blocks == (0, 1)
    assert finding.evidence.endswith("The same in 1 other block.")


def test_a_batch_of_one_is_left_to_its_lesson_and_a_norm_that_reads_no_batch_to_itself() -> None:
    assert Coach(small(BATCH, batch_size=1)).findings == ()
    frozen = Norm(use_batch_stats=False, update_running_stats=False)
    assert Coach(small(frozen, batch_size=2)).findings == ()


def test_an_edit_takes_a_finding_on_the_experiment_away_at_once() -> None:
    e = small(BATCH, batch_size=2)
    coach = Coach(e)
    assert coach.apply(edits.set_training(e, batch_size=64)) == ()


def test_a_finding_waits_until_it_has_held_for_some_steps() -> None:
    run = begin(SATURATED).train(50)
    assert run.names == set()
    run.train(10)
    assert run.finding("saturated-units").since == 5


def test_a_finding_is_shown_once_a_lane_and_names_how_many_blocks_it_is_in() -> None:
    run = begin(SATURATED).train(80)
    keys = [finding.key for finding in run.coach.findings]
    assert len(set(keys)) == len(keys)
    finding = run.finding("saturated-units")
    assert (finding.block, finding.blocks) == (0, (0, 1))
    assert "The same in 1 other block." in finding.evidence


def test_findings_of_the_same_kind_in_two_lanes_are_two() -> None:
    run = begin(edits.add_lane(SATURATED, "Other")).train(80)
    said = {each.lane: each.evidence for each in run.coach.findings if each.rule == "saturated-units"}
    assert said[0].startswith("Only, block 1, since step 5: ")
    assert said[1].startswith("Other, block 1, since step 5: ")


def test_a_finding_goes_when_its_remedy_is_taken_while_training_goes_on() -> None:
    run = begin(SATURATED).train(80)
    remedy = run.finding("saturated-units").remedy
    assert remedy.label == "Put batch norm into 2 blocks of this lane"
    assert remedy.edit is not None
    run.change(remedy.edit(SATURATED))
    run.train(10)
    assert "saturated-units" in run.names  # one better batch would prove nothing
    run.train(10)
    assert "saturated-units" not in run.names


def test_statistics_that_catch_up_take_their_finding_away() -> None:
    run = begin(SLOW_STATISTICS).train(100)
    assert "lagging-statistics" in run.names
    lane = run.trainer.lanes[0]
    assert lane is not None
    for norm in lane.network.norms():
        norm.momentum = 0.5  # type: ignore[assignment]
    run.train(40)
    assert "lagging-statistics" not in run.names


def test_reset_statistics_are_no_longer_poisoned() -> None:
    e = small(BATCH)
    run = begin(e, with_a_huge_sample(e)).train(40)
    remedy = run.finding("poisoned-statistics").remedy
    assert (remedy.action, remedy.edit) == ("reset-statistics", None)
    run.trainer.x_train[7] = 0.0
    run.train(20)  # to an epoch without the sample: what it left behind stays
    assert "poisoned-statistics" in run.names
    lane = run.trainer.lanes[0]
    assert lane is not None
    for norm in lane.network.norms():
        norm.reset_running_stats()  # type: ignore[operator]
    run.train(20)
    assert "poisoned-statistics" not in run.names


def test_a_lane_that_a_nan_has_stopped_is_told_to_hold_it_in_its_statistics() -> None:
    e = small(BATCH, blocks=3)
    run = begin(e, with_a_huge_sample(e, math.nan)).train(20)
    assert run.newest.lanes[0].stopped is not None
    assert (run.finding("diverging-loss").block, run.finding("poisoned-statistics").blocks) == (0, (0, 1, 2))
    lane = run.trainer.lanes[0]
    assert lane is not None
    assert [bool(norm.running_mean.isnan().all()) for norm in lane.network.norms()] == [True] * 3  # type: ignore[union-attr, operator]


def test_a_finding_keeps_its_lane_when_another_lane_is_removed() -> None:
    e = edits.set_all_norms(edits.add_lane(SATURATED, "Other"), 0, Norm())
    run = begin(e).train(80)
    before = run.finding("saturated-units", lane=1)
    run.change(edits.remove_lane(e, 0))
    after = run.finding("saturated-units", lane=0)
    assert after.since == before.since
    assert after.evidence.startswith("Other, block 1, since step 5: ")
    run.train(10)
    assert run.finding("saturated-units", lane=0).since == before.since


def test_a_new_run_begins_without_findings() -> None:
    run = begin(SATURATED).train(80)
    assert run.names
    again = begin(SATURATED)
    again.trainer.run = 1
    again.coach = run.coach
    again.train(5)
    assert again.names == set()


def test_a_restart_takes_what_was_measured_away() -> None:
    run = begin(SATURATED).train(80)
    assert run.coach.apply(edits.set_seed(SATURATED, 9)) == ()


def test_a_snapshot_of_the_network_before_an_edit_is_passed_over() -> None:
    run = begin(SATURATED).train(80)
    other = edits.add_block(SATURATED)
    run.coach.apply(other)
    assert run.coach.look(run.newest, History(other)) == ()


def test_alarms_come_before_warnings_and_hints() -> None:
    block: dict[str, object] = {"bias": True, "dropout": 0.5}
    wild = small(
        BATCH, 4, 24, "leaky-relu", Initialisation(kind="he"), block, batch_size=4, learning_rate=9.0
    )
    run = begin(edits.set_all_norms(edits.add_lane(wild, "Plain"), 1, None)).train(60)
    ranks = [SEVERITIES.index(finding.severity) for finding in run.coach.findings]
    assert ranks == sorted(ranks)
    assert {"small-batch", "dropout-before-norm", "bias-before-norm", "diverging-loss"} <= run.names


def test_a_rule_that_says_the_same_in_other_words_is_not_told() -> None:
    run = begin(DEEP_SIGMOID).train(100)
    assert "vanishing-gradient" in run.names
    assert "small-updates" not in run.names


def test_findings_on_weights_stay_while_nobody_measures_weights() -> None:
    run = begin(DEEP_SIGMOID).train(100)
    before = run.finding("vanishing-gradient")
    for _ in range(8):
        for _ in range(5):
            snapshot = run.trainer.step(Watch())
        assert snapshot is not None
        run.history.append(snapshot)
        run.coach.look(snapshot, run.history)
    assert run.finding("vanishing-gradient") == before


def test_a_loss_that_grew_is_told_to_have_ended_at_its_very_step() -> None:
    wild = small(
        blocks=3, width=24, activation="leaky-relu", start=Initialisation(kind="he"), learning_rate=1.2
    )
    run = begin(wild).train(45, every=1)
    grown = run.finding("diverging-loss")
    assert "far above that of guessing" in grown.evidence
    run.change(edits.set_training(wild, learning_rate=100.0))
    run.train(20, every=1)
    ((_, failure),) = run.trainer.take_failures()
    ended = run.finding("diverging-loss")
    assert run.coach.findings[0] is ended
    assert ended.since == failure.step > grown.since
    assert f"since step {failure.step}: the lane has stopped" in ended.evidence


def test_a_lane_that_ended_comes_before_one_that_only_grows() -> None:
    wild = edits.add_lane(
        small(blocks=3, width=24, activation="leaky-relu", start=Initialisation(kind="he"), learning_rate=1.2)
    )
    run = begin(wild).train(45, every=1)
    assert [f.lane for f in run.coach.findings if f.rule == "diverging-loss"] == [0, 1]
    lane = run.trainer.lanes[1]
    assert lane is not None
    with torch.no_grad():
        next(iter(lane.network.parameters().values())).fill_(torch.nan)
    run.train(2, every=1)
    told = [f for f in run.coach.findings if f.rule == "diverging-loss"]
    assert [(f.lane, "has stopped" in f.evidence) for f in told] == [(1, True), (0, False)]


def test_a_stopped_lane_is_told_at_the_first_look() -> None:
    e = small(blocks=4, width=24, activation="leaky-relu", start=Initialisation(kind="he"), learning_rate=3.0)
    run = begin(e).train(10)
    (finding,) = run.coach.findings
    assert (finding.rule, finding.severity) == ("diverging-loss", "alarm")
    assert [(failure.step, failure.block) for _, failure in run.trainer.take_failures()] == [
        (finding.since, finding.block)
    ]


def test_a_remedy_is_an_edit_or_an_action_and_never_both() -> None:
    with pytest.raises(ValueError, match="either an edit or an action"):
        Remedy("Nothing")
    with pytest.raises(ValueError, match="either an edit or an action"):
        Remedy("Both", edit=lambda e: e, action="reset-statistics")


def test_statistics_that_lag_with_a_usual_momentum_are_to_be_recomputed() -> None:
    rule = next(rule for rule in RULES if rule.name == "lagging-statistics")
    usual = rule.remedy(Concern(small(BATCH), 0, (0, 1)))
    assert usual.action == "recompute-statistics"
    slow = rule.remedy(Concern(SLOW_STATISTICS, 0, (0,)))
    assert slow.edit is not None
    mended = slow.edit(SLOW_STATISTICS).lanes[0].norms
    assert [norm.momentum for norm in mended if norm is not None] == [0.1, 0.001, 0.001]
    assert replace(mended[0], momentum=0.001) == SLOW_STATISTICS.lanes[0].norms[0]


def test_statistics_that_training_itself_uses_do_not_lag() -> None:
    held = Norm(momentum=0.001, use_batch_stats=False)
    run = begin(edits.set_all_norms(SLOW_STATISTICS, 0, held)).train(120)
    assert "lagging-statistics" not in {rule for rule, _ in run.told}
