"""An experiment in a few lines of text."""

from __future__ import annotations

import pytest
from hypothesis import given

from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT
from bnviz.experiment.file import load_preset, presets
from bnviz.experiment.summary import summary
from bnviz.experiment.values import Experiment, Norm
from tests.engine.experiment.strategies import experiments, quick


def test_the_summary_tells_what_matters() -> None:
    e = edits.set_norm(load_preset("digits-sigmoid"), 1, INPUT, Norm(kind="layer", placement="after"))
    lines = summary(e).splitlines()
    assert lines[0].endswith("(seed 0)")
    assert "Digits 8×8" in lines[1]
    assert "64 -> 100 -> 100 -> 100 -> 10" in lines[2]
    assert "27,710 weights" in lines[2]
    assert lines[4] == "lane With batch norm: block 1 batch, block 2 batch, block 3 batch (+600 parameters)"
    assert lines[5] == "lane Without: input layer after the activation (+128 parameters)"
    noisy = summary(edits.set_noise(edits.set_all_norms(e, 0, None), 0, True)).splitlines()
    assert noisy[4] == "lane With batch norm: no norm, with noise"


@pytest.mark.parametrize("name", [preset.name for preset in presets()])
def test_every_preset_has_a_summary_of_a_line_for_each_part(name: str) -> None:
    e = load_preset(name)
    assert len(summary(e).splitlines()) == 4 + len(e.lanes)


@quick
@given(e=experiments())
def test_any_experiment_has_a_summary(e: Experiment) -> None:
    assert summary(e).startswith(e.name)
