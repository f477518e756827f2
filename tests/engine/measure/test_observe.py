"""What a snapshot says is what torch computes by itself, in float64, for every norm in every place."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, get_args

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.data.catalogue import load
from bnviz.experiment import edits
from bnviz.experiment.edits import INPUT
from bnviz.experiment.values import (
    BlockKind,
    Experiment,
    Norm,
    NormKind,
    Placement,
)
from bnviz.measure.places import place_of, stage_values
from bnviz.measure.snapshot import BINS, BlockSnapshot, Distribution, Stage, UnitStatistics
from bnviz.network.build import build_network
from bnviz.network.modules import LaneNetwork
from bnviz.training.trainer import Trainer
from tests.engine.measure.observed import CPU, EVERYTHING, STAGES, experiment

CASES = [
    (kind, norm, placement, affine)
    for kind in get_args(BlockKind)
    for norm in (None, *get_args(NormKind))
    for placement in get_args(Placement)
    for affine in (True, False)
    if not (norm is None and (placement == "after" or not affine))
    and not (norm == "instance" and kind == "dense")
]
by_case = pytest.mark.parametrize(("kind", "norm", "placement", "affine"), CASES)


# ---------------------------------------------------------------------- the reference


def normalised(norm: Norm, x: Tensor) -> Tensor:
    """x-hat from its definition: (x - mean) / sqrt(var + eps) over the axes of each kind of norm."""
    match norm.kind:
        case "batch":
            axes: tuple[int, ...] = (0, *range(2, x.dim()))
        case "instance":
            axes = tuple(range(2, x.dim()))
        case "layer":
            axes = tuple(range(1, x.dim()))
        case "group":
            parts = x.reshape(len(x), norm.groups, -1)
            mean, var = parts.mean(2, keepdim=True), parts.var(2, correction=0, keepdim=True)
            return ((parts - mean) / torch.sqrt(var + norm.eps)).reshape(x.shape)
    mean, var = x.mean(axes, keepdim=True), x.var(axes, correction=0, keepdim=True)
    return (x - mean) / torch.sqrt(var + norm.eps)


def scaled(module: nn.Module, x_hat: Tensor) -> Tensor:
    """gamma x-hat + beta with the numbers of `module`."""
    gamma, beta = module.weight, module.bias
    if gamma is None or beta is None:
        return x_hat
    shape = (-1, *[1] * (x_hat.dim() - 2)) if gamma.dim() == 1 else gamma.shape
    return x_hat * gamma.reshape(shape) + beta.reshape(shape)


class Reference:
    """Every stage of one lane, worked out from the definitions with the weights of `network`."""

    def __init__(self, e: Experiment, lane: int, network: LaneNetwork, x: Tensor) -> None:
        self.stages: list[dict[str, Tensor]] = []  # the input row, every block, the output
        if network.flat:
            x = x.flatten(1)
        norm, first = edits.get_norm(e, lane, INPUT), {}
        if norm is not None and network.input_norm is not None:
            first = {"input": x, "normalized": normalised(norm, x)}
            x = first["scaled"] = scaled(network.input_norm, first["normalized"])
        self.stages.append(first)
        for number, row in enumerate(network.rows):
            last = row is network.head
            x = x.flatten(1) if row.flattens else x
            weight, bias = row.linear.weight, row.linear.bias
            dense = weight.dim() == 2
            z = (
                F.linear(x, weight, bias)
                if dense
                else F.conv2d(x, weight, bias, padding=weight.shape[-1] // 2)
            )
            norm, found = edits.get_norm(e, lane, number), {"linear": z}
            if norm is not None and row.norm is not None and norm.placement == "before":
                found["normalized"] = normalised(norm, z)
                z = found["scaled"] = scaled(row.norm, found["normalized"])
            x = z if last else torch.tanh(z)
            if not (last and row.norm_is_before):
                found["activation"] = x
            if norm is not None and row.norm is not None and norm.placement == "after":
                found["normalized"] = normalised(norm, x)
                x = found["scaled"] = scaled(row.norm, found["normalized"])
            self.stages.append(found)
        self.logits = x


def detached(tensor: Tensor) -> NDArray[np.float64]:
    array: NDArray[np.float64] = tensor.detach().numpy()
    return array


def shaken(network: LaneNetwork) -> LaneNetwork:
    """Gamma and beta away from 1 and 0."""
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for norm in network.norms():
            for parameter in norm.parameters():
                parameter.add_(torch.rand(parameter.shape, generator=generator, dtype=parameter.dtype))
    return network


@by_case
def test_the_stages_are_torchs_own_tensors(
    kind: BlockKind, norm: NormKind | None, placement: Placement, affine: bool
) -> None:
    e = experiment(kind, norm, placement, affine)
    data = load(e.data, e.seed)
    x = torch.tensor(data.x_train[:20], dtype=torch.float64)
    network = shaken(build_network(e, 0, CPU, torch.float64))
    expected = Reference(e, 0, network, x)
    network.arm(True)
    network(x)
    for number, stages in zip(range(INPUT, 3), expected.stages, strict=True):
        place = place_of(network, number, "tanh")
        if not stages:
            assert place is None
            continue
        assert place is not None
        for stage in STAGES:
            values = stage_values(place, stage)
            if stage not in stages:
                assert values is None
                continue
            assert values is not None
            np.testing.assert_allclose(values, detached(stages[stage]), rtol=1e-9, atol=1e-11)


@by_case
def test_a_snapshot_describes_torchs_own_tensors(
    kind: BlockKind, norm: NormKind | None, placement: Placement, affine: bool
) -> None:
    e = experiment(kind, norm, placement, affine)
    trainer = Trainer(e, load(e.data, e.seed), dtype=torch.float64)
    for _ in range(3):
        trainer.step()
    x, _ = trainer.batches.peek()
    expected = [Reference(e, number, lane.network, x) for number, lane in lanes_of(trainer)]
    weights_before = [weights(lane.network) for _, lane in lanes_of(trainer)]
    affine_before = [
        [copy.deepcopy(block.norm) for block in lane.network.blocks] for _, lane in lanes_of(trainer)
    ]
    snapshot = trainer.step(EVERYTHING)
    assert snapshot is not None
    for number, lane in lanes_of(trainer):
        seen = snapshot.lanes[number]
        rows = [*([seen.input] if seen.input else []), *seen.blocks, seen.output]
        references = [stages for stages in expected[number].stages if stages]
        assert len(rows) == len(references)
        for row, stages in zip(rows, references, strict=True):
            assert row is not None
            assert set(row.stages) == set(stages)
            for stage, tensor in stages.items():
                describes(row.stages[stage], tensor)  # type: ignore[index]
                describes_units(row, stage, tensor)  # type: ignore[arg-type]
            describes_what_enters(row, stages)
        modules = lane.network.blocks
        for block, module, before, used in zip(
            seen.blocks, modules, weights_before[number], affine_before[number], strict=False
        ):
            has_the_statistics_of(block.units, module.norm, used)
            assert block.parameters is not None
            after = module.linear.weight.detach()
            length = float(before.norm())
            assert block.parameters.weight_norm == pytest.approx(length, rel=1e-12)
            assert block.parameters.update_ratio == pytest.approx(
                float((after - before).norm()) / length, rel=1e-9
            )
            describes(block.parameters.weight, before)
            assert module.linear.weight.grad is not None
            describes(block.parameters.gradient, module.linear.weight.grad)
            assert block.parameters.gradient_norm == pytest.approx(float(module.linear.weight.grad.norm()))


def lanes_of(trainer: Trainer) -> Iterator[tuple[int, Any]]:
    assert all(lane is not None for lane in trainer.lanes)
    return enumerate(trainer.lanes)


def weights(network: LaneNetwork) -> list[Tensor]:
    return [row.linear.weight.detach().clone() for row in network.blocks]


def describes(seen: Distribution, tensor: Tensor) -> None:
    values = detached(tensor).ravel()
    close = {"rel": 1e-9, "abs": 1e-12}
    assert seen.size == values.size
    assert seen.nonfinite == 0
    assert seen.mean == pytest.approx(values.mean(), **close)
    assert seen.std == pytest.approx(values.std(), **close)
    for ours, share in ((seen.p15, 0.15), (seen.p50, 0.5), (seen.p85, 0.85)):
        assert ours == pytest.approx(float(torch.quantile(tensor.detach().flatten(), share)), **close)
    expected, _ = np.histogram(values, BINS, (seen.low, seen.high))
    to_bins = (values - seen.low) * BINS / (seen.high - seen.low)
    at_a_border = (np.abs(to_bins - np.round(to_bins)) < 1e-9).sum()
    assert np.abs(np.cumsum(seen.counts) - np.cumsum(expected)).max() <= at_a_border
    assert seen.counts.sum() + seen.below + seen.above == values.size


def describes_units(row: BlockSnapshot, stage: Stage, tensor: Tensor) -> None:
    each, units = row.per_unit[stage], detached(tensor.transpose(0, 1).flatten(1))
    assert each.mean == pytest.approx(units.mean(), rel=1e-9, abs=1e-12)
    assert each.std == pytest.approx(units.std(1).mean(), rel=1e-9, abs=1e-12)
    p15, p50, p85 = np.percentile(units, (15, 50, 85), axis=1).mean(1)
    assert (each.p15, each.p50, each.p85) == pytest.approx((p15, p50, p85), rel=1e-9, abs=1e-12)


def describes_what_enters(row: BlockSnapshot, stages: dict[str, Tensor]) -> None:
    """Batch statistics are of what enters the norm; `saturated` is told of what enters the activation."""
    entering = "input" if "input" in stages else "linear"
    if "normalized" in stages and row.preactivation == "linear":
        entering = "activation"
    tensor = stages[entering]
    axes = (0, *range(2, tensor.dim()))
    np.testing.assert_allclose(row.units.batch_mean, detached(tensor.mean(axes)), rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(
        row.units.batch_var, detached(tensor.var(axes, correction=0)), rtol=1e-9, atol=1e-14
    )
    if "activation" in stages and stages["activation"] is not stages["linear"]:  # not the output
        assert [stage for stage, seen in row.stages.items() if seen.saturated is not None] == [
            row.preactivation
        ]
        share = (1 - torch.tanh(stages[row.preactivation]) ** 2 < 0.05).double().mean()
        assert row.stages[row.preactivation].saturated == pytest.approx(float(share), abs=1e-3)


def has_the_statistics_of(units: UnitStatistics, norm: nn.Module | None, used: nn.Module | None) -> None:
    """Running statistics after the step, gamma and beta as the step used them."""
    for ours, theirs in (
        (units.running_mean, getattr(norm, "running_mean", None)),
        (units.running_var, getattr(norm, "running_var", None)),
        (units.gamma, getattr(used, "weight", None)),
        (units.beta, getattr(used, "bias", None)),
    ):
        assert (ours is None) == (theirs is None)
        if ours is not None and theirs is not None:
            values = detached(theirs)
            if values.ndim > 1:  # layer norm over images: a gamma for every position
                values = values.mean((1, 2))
            np.testing.assert_allclose(ours, values, rtol=1e-12)


@pytest.mark.parametrize("kind", ["dense", "conv"])
def test_running_statistics_are_those_of_torchs_layer_after_the_step(kind: BlockKind) -> None:
    e = experiment(kind, "batch", "before")
    trainer = Trainer(e, load(e.data, e.seed), dtype=torch.float64)
    layer = nn.BatchNorm1d(6) if kind == "dense" else nn.BatchNorm2d(6)
    layer = layer.double()
    for _ in range(5):
        x, _ = trainer.batches.peek()
        lane = trainer.lanes[0]
        assert lane is not None
        layer(Reference(e, 0, lane.network, x).stages[1]["linear"].detach())
        snapshot = trainer.step(EVERYTHING)
    assert snapshot is not None
    units = snapshot.lanes[0].blocks[0].units
    assert layer.running_mean is not None
    assert layer.running_var is not None
    np.testing.assert_allclose(units.running_mean, layer.running_mean.numpy(), rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(units.running_var, layer.running_var.numpy(), rtol=1e-9)
