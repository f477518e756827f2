"""Every preset can be opened, trained from and told apart."""

from __future__ import annotations

import json

import pytest

from bnviz import assets
from bnviz.data import load
from bnviz.experiment.file import decode, encode, load_preset, presets
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Norm

NAMES = [preset.name for preset in presets()]


def test_the_first_preset_is_the_one_for_the_first_start() -> None:
    assert NAMES[0] == "digits-sigmoid"
    first = load_preset("digits-sigmoid")
    assert [(block.kind, block.width, block.activation) for block in first.network.blocks] == [
        ("dense", 100, "sigmoid")
    ] * 3


def test_the_promised_presets_are_there() -> None:
    assert {"digits-sigmoid", "spirals-deep", "circles", "digits-conv"} <= set(NAMES)


def test_the_index_lists_every_file_once_and_no_other() -> None:
    files = {path.stem for path in assets.path("presets").glob("*.bnviz")}
    assert len(NAMES) == len(set(NAMES))
    assert set(NAMES) == files


def test_titles_and_descriptions_fit_one_line() -> None:
    for preset in presets():
        assert 0 < len(preset.title) <= 45
        assert 0 < len(preset.about) <= 110
        assert "\n" not in preset.about
        assert preset.about.endswith(".")
    assert len({preset.title for preset in presets()}) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_with_a_preset(name: str) -> None:
    assert [found for found in problems(load_preset(name)) if found.severity != "warning"] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_is_named_after_its_title(name: str) -> None:
    assert load_preset(name).name == next(preset.title for preset in presets() if preset.name == name)


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_has_one_lane_with_batch_norm_everywhere_and_one_without(name: str) -> None:
    e = load_preset(name)
    with_norm, without, *more = e.lanes
    blocks = len(e.network.blocks)
    assert (with_norm.name, without.name) == ("With batch norm", "Without")
    assert with_norm.norms == (Norm(),) * blocks
    assert without.norms == (None,) * blocks
    assert with_norm.input_norm is without.input_norm is None
    assert bool(more) == (name == "wine-raw")


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_file_is_what_saving_it_would_write(name: str) -> None:
    content = assets.path("presets", f"{name}.bnviz").read_bytes()
    assert encode(decode(content)) == content
    assert list(json.loads(content)) == ["format", "name", "seed", "data", "network", "training", "lanes"]


@pytest.mark.parametrize("name", NAMES)
def test_the_data_of_a_preset_can_be_loaded_and_hold_a_batch(name: str) -> None:
    e = load_preset(name)
    data = load(e.data, e.seed)
    assert len(data.y_train) > e.training.batch_size
    assert len(data.y_test) >= data.facts.classes
