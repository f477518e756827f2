"""Every rule is brought about by training a real network, says the snapshots' numbers, and falls silent."""

from __future__ import annotations

import pytest

from bnviz.coach.rules import RULES
from bnviz.experiment.values import Experiment
from tests.engine.coach.cases import CASES, Case
from tests.engine.coach.school import Run, begin

NAMES = [rule.name for rule in RULES]


def trained(case: Case, e: Experiment, sick: bool) -> Run:
    data = case.data(e) if case.data is not None and sick else None
    return begin(e, data).train(case.steps)


def test_every_rule_has_a_case_and_a_name_of_its_own() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert set(CASES) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sick_network_is_told_with_its_numbers_and_the_remedy_mends_it(name: str) -> None:
    case = CASES[name]
    run = trained(case, case.sick, sick=True)
    finding = run.finding(name, case.lane)
    assert case.expected(run) in finding.evidence
    assert finding.evidence.endswith(".")
    assert finding.key in run.told
    healthy = case.healthy
    if healthy is None:
        assert finding.remedy.edit is not None
        healthy = finding.remedy.edit(case.sick)
        assert healthy != case.sick
    mended = trained(case, healthy, sick=False)
    assert name not in {rule for rule, _ in mended.told}


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_says_why_it_matters_and_where_that_is_known_from(rule: object) -> None:
    assert rule.why.endswith(".")  # type: ignore[attr-defined]
    assert rule.source.endswith(".")  # type: ignore[attr-defined]
    assert 0 < len(rule.title) <= 45  # type: ignore[attr-defined]
