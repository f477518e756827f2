"""The network table's shapes and sizes, worked out without torch, are those of the real network."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from torch import nn

from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.file import load_preset, presets
from bnviz.experiment.problems import problems
from bnviz.experiment.shapes import norm_parameters, rows, window
from bnviz.experiment.values import Block, Data, Experiment, Lane, Network, Norm
from bnviz.network.build import build_network
from tests.engine.experiment.strategies import experiments, quick, small_experiments

CPU = torch.device("cpu")


def size(module: nn.Module | None) -> int:
    return 0 if module is None else sum(parameter.numel() for parameter in module.parameters())


def compare_with_torch(e: Experiment) -> None:
    table = rows(e)
    hopeless = {p.lane for p in problems(e) if p.severity == "lane"}
    for lane in set(range(len(e.lanes))) - hopeless:
        network = build_network(e, lane, CPU, torch.float32)
        network.set_training(False)
        x = torch.zeros(3, *DATA_FACTS[e.data.name].shape)
        if network.flat:
            x = x.flatten(1)
        assert x.shape[1:] == table[0].shape == table[0].normed
        assert size(network.input_norm) == norm_parameters(e, lane, INPUT)
        network.arm(True)
        for number, (block, row) in enumerate(zip(network.rows, table[1:], strict=True)):
            x = block(x)
            assert x.shape[1:] == row.shape
            assert block.tape is not None
            assert block.tape["linear"].shape[1:] == row.normed
            assert size(block.norm) == norm_parameters(e, lane, number)
            if edits.get_norm(e, lane, number) is None:  # else the norm may have taken the bias away
                assert size(block.linear) == row.parameters


@settings(max_examples=80, deadline=None)
@given(e=small_experiments())
def test_shapes_and_sizes_are_those_of_torch(e: Experiment) -> None:
    if not any(problem.severity == "error" for problem in problems(e)):
        compare_with_torch(e)


@pytest.mark.parametrize("name", [preset.name for preset in presets()])
def test_the_presets_have_the_shapes_of_torch(name: str) -> None:
    compare_with_torch(load_preset(name))


@quick
@given(e=experiments())
def test_every_experiment_has_a_row_for_all_even_where_it_cannot_work(e: Experiment) -> None:
    table = rows(e)
    assert [row.title for row in table] == ["input", *(b.kind for b in e.network.blocks), "output"]
    impossible = [not row.shape for row in table]
    assert impossible == sorted(impossible)  # from the first impossible one on, all are
    assert all(row.parameters == 0 for row in table if not row.shape)
    assert all(min(row.shape) >= 1 for row in table if row.shape)
    for lane in range(len(e.lanes)):
        for block in range(INPUT, len(e.network.blocks)):
            assert norm_parameters(e, lane, block) >= 0


def test_an_image_is_flattened_for_a_dense_block() -> None:
    e = Experiment(data=Data(name="digits"))
    assert [row.shape for row in rows(e)] == [(64,), (32,), (32,), (10,)]
    assert [row.parameters for row in rows(e)] == [0, 64 * 32 + 32, 32 * 32 + 32, 32 * 10 + 10]


def test_a_bias_that_is_switched_off_does_not_count() -> None:
    e = edits.set_block(Experiment(), 0, bias=False)
    assert rows(e)[1].parameters == 2 * 32


def test_layer_norm_over_images_has_a_gamma_for_every_position() -> None:
    norms = (Norm(kind="layer"), Norm(kind="batch"), Norm(kind="group", affine=False))
    e = Experiment(
        data=Data(name="digits"),
        network=Network(blocks=(Block(kind="conv", width=8),) * 3),
        lanes=(Lane(name="One", norms=norms),),
    )
    assert [norm_parameters(e, 0, block) for block in range(INPUT, 3)] == [0, 2 * 8 * 64, 2 * 8, 0]


@quick
@given(e=small_experiments())
def test_pooling_and_strides_never_make_an_image_larger_than_padding_can(e: Experiment) -> None:
    for before, after, block in zip(rows(e), rows(e)[1:], e.network.blocks, strict=False):
        if len(before.shape) == len(after.shape) == 3:
            grown = 1 - block.kernel % 2  # an even kernel with its padding adds a line
            assert all(b <= a + grown for a, b in zip(before.shape[1:], after.shape[1:], strict=True))


@pytest.mark.parametrize(
    ("side", "kernel", "stride"), [(8, 3, 1), (8, 2, 1), (7, 3, 2), (8, 5, 3), (1, 3, 1)]
)
def test_a_window_moves_as_a_convolution_of_torch(side: int, kernel: int, stride: int) -> None:
    convolution = nn.Conv2d(1, 1, kernel, stride=stride, padding=kernel // 2)
    expected = convolution(torch.zeros(1, 1, side, side)).shape[-1]
    assert window(side, kernel, stride, kernel // 2) == expected
    assert math.prod(convolution.weight.shape) == kernel**2
