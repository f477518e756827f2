"""A saved script computes the losses of the window: every preset, and networks at random."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bnviz.experiment import edits
from bnviz.experiment.file import load_preset, presets
from bnviz.experiment.problems import problems
from bnviz.experiment.values import (
    Block,
    Data,
    DataName,
    Experiment,
    Initialisation,
    InitialisationKind,
    Norm,
    NormKind,
    Optimiser,
    Scaling,
)
from bnviz.export.code import script, unlike
from tests.engine.experiment.strategies import choices, small_experiments
from tests.engine.export.scripts import (
    assert_equal,
    assert_same_run,
    losses_of_script,
    losses_of_trainer,
    stopping_after,
)
from tests.engine.training.recipes import conv, dense

WILD = 20.0  # beyond it a network blows up, and the last bit of a float32 grows by itself from step to step
LANES = [(preset.name, lane) for preset in presets() for lane in range(len(load_preset(preset.name).lanes))]


@pytest.mark.parametrize(("name", "lane"), LANES)
def test_a_preset_trains_as_in_the_window(name: str, lane: int, tmp_path: Path) -> None:
    e = stopping_after(load_preset(name), 500)
    alone = replace(e, lanes=(e.lanes[lane],))  # no lane touches another
    assert_equal(losses_of_script(e, lane, tmp_path), losses_of_trainer(alone, 500)[0][0])


@st.composite
def trained_experiments(draw: st.DrawFn) -> Experiment:
    """Small experiments with everything that changes a loss."""
    e = draw(small_experiments())
    blocks = e.network.blocks
    if draw(st.booleans()):  # with these, skip connections always fit
        blocks = (*blocks, *[Block(width=blocks[-1].width, skip=True, dropout=0.2)] * 2)
        blocks = (*blocks[:-2], replace(blocks[-2], skip=False), blocks[-1])
        lanes = tuple(replace(x, norms=(*x.norms, None, draw(st.sampled_from(x.norms)))) for x in e.lanes)
        e = replace(e, network=replace(e.network, blocks=blocks), lanes=lanes)
    return replace(
        e,
        seed=draw(st.integers(0, 2**31 - 1)),
        data=replace(e.data, scaling=draw(choices(Scaling)), noise=draw(st.sampled_from([0.0, 0.1]))),
        network=replace(
            e.network,
            initialisation=Initialisation(kind=draw(choices(InitialisationKind))),  # type: ignore[arg-type]
        ),
        training=replace(
            e.training,
            optimiser=draw(choices(Optimiser)),
            learning_rate=draw(st.sampled_from([1e-3, 0.05])),
            weight_decay=draw(st.sampled_from([0.0, 0.01])),
        ),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(e=trained_experiments())
def test_networks_at_random_train_as_in_the_window(e: Experiment) -> None:
    found = problems(e)
    if any(problem.severity == "error" for problem in found):
        return
    e = stopping_after(e, 12)
    expected, why = losses_of_trainer(e, 12)
    with tempfile.TemporaryDirectory() as folder:
        for lane, losses in enumerate(expected):
            hopeless = any(p.severity == "lane" and p.lane == lane for p in found)
            assert hopeless == ("PyTorch will stop it" in script(e, lane).text)
            if hopeless and why[lane] is not None:
                with pytest.raises((ValueError, RuntimeError)):
                    losses_of_script(e, lane, Path(folder))
            else:
                tame = next((k for k, loss in enumerate(losses) if loss > WILD), len(losses))
                assert_equal(losses_of_script(e, lane, Path(folder))[:tame], losses[:tame])


@pytest.mark.parametrize("scaling", get_args(Scaling))
@pytest.mark.parametrize("name", get_args(DataName))
def test_every_data_set_is_split_and_scaled_as_in_the_window(name: str, scaling: str, tmp_path: Path) -> None:
    e = replace(dense(blocks=1), data=Data(name=name, samples=203, scaling=scaling), seed=11)  # type: ignore[arg-type]
    assert_same_run(e, 5, tmp_path)


def test_dropout_and_skip_connections_are_those_of_the_window(tmp_path: Path) -> None:
    e = dense(blocks=7)
    for block in range(1, 7):
        e = edits.set_block(e, block, dropout=0.3, skip=True)
    assert "for number in range(1, 7)" in script(e, 0).text
    assert_same_run(e, 60, tmp_path)


@pytest.mark.parametrize("make", [dense, conv])
def test_noise_behind_the_norms_is_that_of_the_window(
    make: Callable[..., Experiment], tmp_path: Path
) -> None:
    e = edits.set_block(make((Norm(), Norm(placement="after"), None)), 0, dropout=0.2)
    for lane in range(3):
        e = edits.set_noise(e, lane, True)
    assert "(noise(batch_norm(" in script(e, 0).text
    assert "noise(batch_norm(" in script(e, 1).text
    assert "Noise(" not in script(edits.set_noise(e, 0, False), 0).text
    assert_same_run(e, 60, tmp_path)


def test_a_run_of_noisy_blocks_is_written_in_a_loop_that_numbers_them(tmp_path: Path) -> None:
    e = edits.set_noise(dense(blocks=6), 0, True)
    assert "for number in range(1, 6)" in script(e, 0).text
    assert_same_run(e, 20, tmp_path)


def test_faces_in_another_light_are_those_of_the_window(tmp_path: Path) -> None:
    e = replace(conv(), data=Data(name="faces", samples=300, noise=0.05, light="side", test_light="dim"))
    assert_same_run(e, 5, tmp_path)


SWITCHES = [
    (True, False, True),
    (False, True, True),
    (False, False, True),
    (True, True, False),
    (False, False, False),
]


@pytest.mark.parametrize("kind", ["batch", "instance"])
@pytest.mark.parametrize(("uses", "updates", "trains"), SWITCHES)
def test_the_switches_of_a_norm_are_those_of_the_window(
    kind: NormKind, uses: bool, updates: bool, trains: bool, tmp_path: Path
) -> None:
    norm = Norm(kind=kind, use_batch_stats=uses, update_running_stats=updates, train_affine=trains)
    e = edits.set_training(conv((norm, Norm())), learning_rate=0.05, weight_decay=0.01, optimiser="momentum")
    assert unlike(script(e, 0).lines, [script(e, 1).lines]).lines
    assert_same_run(e, 40, tmp_path)


@pytest.mark.parametrize("kind", ["batch", "layer"])
def test_a_norm_at_the_output_is_that_of_the_window(kind: NormKind, tmp_path: Path) -> None:
    e = edits.set_norm(conv((None,)), 0, 3, Norm(kind=kind))
    assert f"# output: {kind}_norm(linear(x))" in script(e, 0).text
    assert_same_run(e, 20, tmp_path)


def test_convolutions_are_those_of_the_window(tmp_path: Path) -> None:
    assert_same_run(conv(), 40, tmp_path)
