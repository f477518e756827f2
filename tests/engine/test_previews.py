from __future__ import annotations

import pytest

from bnviz import previews
from bnviz.experiment.file import load, presets


def test_every_preset_has_its_run_with_all_lanes() -> None:
    known = previews.shipped()
    for preset in presets():
        run, e = known[preset.name], load(preset.path)
        assert len(run.accuracies) == len(e.lanes)
        assert run.steps == previews.marks(preset.name)
        assert all(0 <= value <= 1 for lane in run.accuracies for value in lane)
        assert all(len(lane) <= len(run.steps) for lane in run.accuracies)


@pytest.mark.parametrize("name", ["digits-sigmoid", "circles", "digits-high-rate", "wine-raw"])
def test_the_pictures_show_what_the_engine_computes_now(name: str) -> None:
    shipped, now = previews.shipped()[name], previews.measure(name, until=80)
    assert now.steps == shipped.steps[: len(now.steps)]
    for ours, theirs in zip(now.accuracies, shipped.accuracies, strict=True):
        assert ours == pytest.approx(theirs[: len(ours)], abs=0.02)
