"""Whatever the network: stages, formula, running updates and gradient terms are torch's own, to 1e-10."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.experiment.problems import problems
from bnviz.experiment.values import (
    Activation,
    Block,
    Data,
    Experiment,
    Initialisation,
    Lane,
    Network,
    Norm,
    Training,
)
from bnviz.measure.closeup import CloseUp
from bnviz.measure.microscope import MAP_IMAGES, look_closely, retain_gradients
from bnviz.measure.places import Place, place_of
from bnviz.measure.snapshot import Focus
from bnviz.network.modules import ACTIVATIONS
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import data_of

EXACT = 1e-10
SMOOTH: tuple[Activation, ...] = ("tanh", "sigmoid", "gelu", "silu", "relu", "leaky-relu", "identity")


@dataclass(frozen=True)
class Scene:
    """A random network, and where it is looked at."""

    e: Experiment
    block: int
    steps: int
    unit: int
    sample: int


@st.composite
def norms(draw: st.DrawFn, images: bool, width: int) -> Norm:
    return Norm(
        kind=draw(st.sampled_from(["batch", "layer", "group", *(["instance"] if images else [])])),
        eps=draw(st.sampled_from([1e-5, 1e-3, 0.1])),
        momentum=draw(st.one_of(st.none(), st.floats(0.01, 1.0))),
        affine=draw(st.booleans()),
        track_running_stats=draw(st.booleans()),
        placement=draw(st.sampled_from(["before", "after"])),
        groups=draw(st.sampled_from([g for g in (1, 2, 3) if width % g == 0 and (images or g < width)])),
    )


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    images = draw(st.booleans())
    count = draw(st.integers(1, 3))
    width = draw(st.sampled_from([4, 6]))
    blocks, chosen = [], []
    for number in range(count):
        conv = images and (number == 0 or draw(st.booleans())) and all(b.kind == "conv" for b in blocks)
        blocks.append(
            Block(
                kind="conv" if conv else "dense",
                width=width,
                activation=draw(st.sampled_from(SMOOTH)),
                dropout=draw(st.sampled_from([0.0, 0.0, 0.3])),
            )
        )
        chosen.append(draw(norms(conv, width)))
    e = Experiment(
        seed=draw(st.integers(0, 20)),
        data=Data(name="digits" if images else "gaussians", samples=120, scaling="standardised"),
        network=Network(blocks=tuple(blocks), initialisation=Initialisation(kind="xavier")),
        training=Training(batch_size=draw(st.sampled_from([3, 8, 17])), learning_rate=0.05),
        lanes=(Lane(name="lane", norms=tuple(chosen)),),
    )
    assert not [p for p in problems(e) if p.severity != "warning"]
    block = draw(st.integers(0, count - 1))
    return Scene(
        e, block, draw(st.integers(0, 4)), draw(st.integers(0, width - 1)), draw(st.integers(0, 2000))
    )


def looked_at(scene: Scene) -> tuple[CloseUp, Place, tuple[Tensor, Tensor] | None, int]:
    """The close-up, the tape it was read from, the running statistics before, and batches seen by then."""
    trainer = Trainer(scene.e, data_of(scene.e), dtype=torch.float64)
    for _ in range(scene.steps):
        trainer.step()
    lane = trainer.lanes[0]
    assert lane is not None
    norm = lane.network.blocks[scene.block].norm
    before = None
    if isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d) and norm.running_mean is not None:
        assert norm.running_var is not None
        before = norm.running_mean.clone(), norm.running_var.clone()
    x, y = trainer.batches.take()
    lane.network.arm(True)
    loss = lane.loss(x, y)
    place = place_of(lane.network, scene.block, scene.e.network.blocks[scene.block].activation)
    assert place is not None
    retain_gradients(place.tape)
    lane.backward(loss)
    seen = look_closely(place, Focus(0, scene.block, scene.unit, scene.sample), before)
    assert seen is not None
    return seen, place, before, scene.steps


def of_unit(tensor: Tensor, unit: int) -> np.ndarray:
    return tensor.detach().transpose(0, 1)[unit].reshape(-1).numpy()


def reference(norm: Norm, x: Tensor) -> nn.Module:
    """A fresh layer of torch's own, in training mode."""
    channels = x.shape[1]
    match norm.kind:
        case "batch":
            kind = nn.BatchNorm2d if x.dim() == 4 else nn.BatchNorm1d
            return kind(channels, norm.eps, norm.momentum, norm.affine, norm.track_running_stats).double()
        case "layer":
            return nn.LayerNorm(x.shape[1:], norm.eps, norm.affine).double()
        case "group":
            return nn.GroupNorm(norm.groups, channels, norm.eps, norm.affine).double()
        case _:
            return nn.InstanceNorm2d(channels, norm.eps, affine=norm.affine).double()


def broadcast(parameter: Tensor, x: Tensor) -> Tensor:
    """gamma or beta so that it multiplies x: one a channel, or of layer norm one a value of a sample."""
    return (
        parameter.reshape(1, -1, *[1] * (x.dim() - 2)) if parameter.dim() == 1 and x.dim() > 2 else parameter
    )


def statistics(norm: Norm, x: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and biased variance by torch alone, shaped to be taken from x."""
    match norm.kind:
        case "batch":
            axes: tuple[int, ...] = (0, *range(2, x.dim()))
        case "layer":
            axes = tuple(range(1, x.dim()))
        case "instance":
            axes = (2, 3)
        case _:
            grouped = x.reshape(x.shape[0], norm.groups, -1)
            var, mean = torch.var_mean(grouped, 2, correction=0, keepdim=True)
            shape = (x.shape[0], norm.groups, x.shape[1] // norm.groups, *x.shape[2:])
            return tuple(  # type: ignore[return-value]
                part.reshape(x.shape[0], norm.groups, *[1] * (len(shape) - 2)).expand(shape).reshape(x.shape)
                for part in (mean, var)
            )
    var, mean = torch.var_mean(x, axes, correction=0, keepdim=True)
    return mean, var


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes())
def test_stages_and_formula_are_those_of_torch(scene: Scene) -> None:
    seen, place, _, _ = looked_at(scene)
    norm = scene.e.lanes[0].norms[scene.block]
    assert norm is not None
    x = place.tape[seen.entering].detach()
    layer = reference(norm, x)
    if norm.affine:
        layer.load_state_dict({"weight": place.tape["gamma"], "bias": place.tape["beta"]}, strict=False)
    bare = reference(Norm(kind=norm.kind, eps=norm.eps, groups=norm.groups, affine=False), x)
    own = {"normalized": bare(x), "scaled": layer(x)}
    if norm.placement == "before":
        activation = ACTIVATIONS[scene.e.network.blocks[scene.block].activation]()
        own["activation"] = activation(own["scaled"])
    for stage, values in own.items():
        np.testing.assert_allclose(seen.stages[stage], of_unit(values, scene.unit), rtol=0, atol=EXACT)  # type: ignore[index]
    np.testing.assert_array_equal(seen.stages[seen.entering], of_unit(x, scene.unit))
    formula = seen.formula
    assert formula is not None
    at = scene.sample % len(of_unit(x, scene.unit))
    mean, var = (of_unit(part.expand_as(x), scene.unit)[at] for part in statistics(norm, x))
    np.testing.assert_allclose([formula.mean, formula.var], [mean, var], rtol=0, atol=EXACT)
    hat = (formula.carried[seen.entering] - formula.mean) / formula.sd
    y = hat * (1.0 if formula.gamma is None else formula.gamma) + (formula.beta or 0.0)
    np.testing.assert_allclose(y, of_unit(own["scaled"], scene.unit)[at], rtol=0, atol=EXACT)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes())
def test_running_updates_are_those_of_torch(scene: Scene) -> None:
    seen, place, before, batches = looked_at(scene)
    norm = scene.e.lanes[0].norms[scene.block]
    assert norm is not None
    if before is None:
        assert seen.running is None
        return
    layer = reference(norm, place.tape[seen.entering])
    assert isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d)
    assert layer.running_mean is not None
    assert layer.running_var is not None
    assert layer.num_batches_tracked is not None
    layer.running_mean.copy_(before[0])
    layer.running_var.copy_(before[1])
    layer.num_batches_tracked.fill_(batches)
    layer(place.tape[seen.entering].detach())
    update, unit = seen.running, scene.unit
    assert update is not None
    theirs = float(layer.running_mean[unit]), float(layer.running_var[unit])
    np.testing.assert_allclose([update.mean_after, update.var_after], theirs, rtol=0, atol=EXACT)
    m = update.weight
    assert m == (1 / (batches + 1) if norm.momentum is None else norm.momentum)
    ours = (
        (1 - m) * update.mean_before + m * update.batch_mean,
        (1 - m) * update.var_before + m * update.batch_var_unbiased,
    )
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=EXACT)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes())
def test_each_gradient_term_is_what_autograd_finds_where_the_others_are_held(scene: Scene) -> None:
    seen, place, _, _ = looked_at(scene)
    norm, gradient = scene.e.lanes[0].norms[scene.block], seen.gradient
    assert norm is not None
    assert gradient is not None
    incoming = place.tape["scaled"].grad
    assert incoming is not None
    gamma = broadcast(place.tape["gamma"], incoming) if norm.affine else torch.ones(())

    def through(*, mean: bool, variance: bool) -> np.ndarray:
        """dL/dx with the statistics as functions of x, or held."""
        x = place.tape[seen.entering].detach().clone().requires_grad_()
        mu, var = statistics(norm, x)
        y = (x - (mu if mean else mu.detach())) / torch.sqrt((var if variance else var.detach()) + norm.eps)
        (found,) = torch.autograd.grad(y, x, incoming * gamma)
        return of_unit(found, scene.unit)

    direct, both = through(mean=False, variance=False), through(mean=True, variance=True)
    terms = {
        "direct": direct,
        "through_mean": through(mean=True, variance=False) - direct,
        "through_variance": through(mean=False, variance=True) - direct,
        "total": both,
        "autograd": both,
    }
    for name, values in terms.items():
        np.testing.assert_allclose(getattr(gradient, name), values, rtol=0, atol=EXACT)
    np.testing.assert_array_equal(gradient.incoming, of_unit(incoming, scene.unit))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenes())
def test_tables_and_images_show_the_values_around_the_chosen_one(scene: Scene) -> None:
    seen, place, _, _ = looked_at(scene)
    x, y = place.tape[seen.entering].detach(), place.tape["scaled"].detach()
    positions = x[0, 0].numel()
    flat = x.flatten(2) if x.dim() == 4 else x[:, :, None]
    np.testing.assert_array_equal(seen.table_before, flat[:, :, scene.sample % positions].numpy())
    if x.dim() == 2:
        assert seen.maps is None
        return
    maps, image = seen.maps, scene.sample // positions % len(x)
    assert maps is not None
    assert maps.image <= image < maps.image + len(maps.before) <= maps.image + MAP_IMAGES
    row, channel = image - maps.image, scene.unit - maps.channel
    np.testing.assert_array_equal(maps.before[row, channel], x[image, scene.unit].numpy())
    np.testing.assert_array_equal(maps.after[row, channel], y[image, scene.unit].numpy())


def test_large_images_are_shown_with_every_second_pixel() -> None:
    from bnviz.measure.microscope import _maps

    x = torch.randn(9, 40, 30, 20)
    maps = _maps(x, F.relu(x), Focus(0, 0, 33, 5 * 600 + 7))
    assert maps is not None
    assert (maps.image, maps.channel, maps.every) == (3, 24, 2)
    np.testing.assert_array_equal(maps.before, x[3:7, 24:40, ::2, ::2].numpy())
