"""The coach has nothing to say of lanes that learn well."""

from __future__ import annotations

import pytest

from bnviz.experiment.file import load_preset
from tests.engine.coach.school import begin

# Preset, healthy lanes and steps; the other lanes are what the presets are there to show.
HEALTHY = {
    "digits-sigmoid": ((0,), 250),
    "circles": ((0,), 400),
    "spirals-deep": ((0,), 400),
    "digits-conv": ((0, 1), 160),
    "digits-deep-relu": ((0,), 200),
    "xor-sigmoid": ((0,), 300),
    "gaussians-sigmoid": ((0,), 250),
    "digits-shallow": ((0, 1), 250),
    "digits-high-rate": ((0,), 200),
    "wine-raw": ((2,), 200),
}

SICK = {
    "spirals-deep": {("vanishing-gradient", 1), ("fading-signal", 1), ("dead-relus", 1)},
    "xor-sigmoid": {("vanishing-gradient", 1), ("fading-signal", 1)},
    "digits-high-rate": {("diverging-loss", 1)},
    "wine-raw": {("dead-relus", 1), ("small-updates", 1)},
    "digits-batch-2": {("small-batch", 0)},
}


@pytest.mark.parametrize("name", HEALTHY)
def test_nothing_is_ever_told_of_a_healthy_lane(name: str) -> None:
    lanes, steps = HEALTHY[name]
    run = begin(load_preset(name)).train(steps, every=10)
    assert [run.newest.lanes[lane].test_accuracy > 0.85 for lane in lanes] == [True] * len(lanes)
    told = {lane: finding.evidence for (_, lane), finding in run.told.items()}
    assert {lane: said for lane, said in told.items() if lane in lanes or lane is None} == {}


def test_a_test_set_in_another_light_is_not_called_overfitting() -> None:
    faces = load_preset("faces")
    run = begin(faces).train(220, every=20)
    assert run.newest.lanes[0].train_accuracy > 0.9
    assert run.newest.lanes[0].test_accuracy < 0.6
    assert run.told == {}


@pytest.mark.parametrize("name", SICK)
def test_what_a_preset_is_there_to_show_is_told(name: str) -> None:
    run = begin(load_preset(name)).train(90, every=10)
    assert {finding.key for finding in run.coach.findings} == SICK[name]
