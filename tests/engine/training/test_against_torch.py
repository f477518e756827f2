"""A lane of ours against a plain nn.Sequential in a plain loop, in float64."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
import torch
from msgspec.structs import replace
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment, Norm
from bnviz.training.batches import Batches
from bnviz.training.trainer import Trainer
from tests.engine.training.recipes import conv, data_of, dense

STEPS = 200
Change = Callable[[Trainer, nn.Module, int], None]
TOLERANCE = 1e-10

KINDS: list[Norm | None] = [
    None,
    Norm(),
    Norm(momentum=None),
    Norm(momentum=0.3, eps=1e-3, affine=False),
    Norm(track_running_stats=False),
    Norm(kind="layer"),
    Norm(kind="layer", affine=False),
    Norm(kind="group", groups=2),
    *(Norm(kind=kind, placement="after", groups=2) for kind in ("batch", "layer", "group")),
]
CONV_KINDS: list[Norm | None] = [
    *KINDS,
    Norm(kind="instance"),
    Norm(kind="instance", affine=False, track_running_stats=False),
    Norm(kind="instance", placement="after"),
]
ACTIVATIONS = {
    "identity": nn.Identity,
    "relu": nn.ReLU,
    "leaky-relu": nn.LeakyReLU,
    "tanh": nn.Tanh,
    "sigmoid": nn.Sigmoid,
    "gelu": nn.GELU,
    "silu": nn.SiLU,
}


class MixedInFirst(nn.Module):
    """Running statistics that are used and updated: two calls, as anybody would write them."""

    def __init__(self, norm: nn.Module) -> None:
        super().__init__()
        self.norm = norm

    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            with torch.no_grad():
                self.norm.train()(x)
        return self.norm.eval()(x)  # type: ignore[no-any-return]


def plain_norm(norm: Norm, channels: int, shape: tuple[int, ...]) -> nn.Module:
    """The layer of torch.nn with the calls that stand beside the switches."""
    module = plain_layer(norm, channels, shape)
    if not norm.train_affine:
        module.requires_grad_(False)
    match norm.use_batch_stats, norm.update_running_stats:
        case _ if not norm.tracks:
            pass
        case True, False if norm.kind == "batch":
            module.track_running_stats = False  # type: ignore[assignment]
        case True, False:
            module.momentum = 0.0  # type: ignore[assignment]
        case False, False:
            module.eval()
        case False, True:
            return MixedInFirst(module)
    return module


def plain_layer(norm: Norm, channels: int, shape: tuple[int, ...]) -> nn.Module:
    if norm.kind == "layer":
        return nn.LayerNorm(shape, eps=norm.eps, elementwise_affine=norm.affine)
    if norm.kind == "group":
        return nn.GroupNorm(norm.groups, channels, eps=norm.eps, affine=norm.affine)
    classes = {
        ("batch", 1): nn.BatchNorm1d,
        ("batch", 3): nn.BatchNorm2d,
        ("instance", 3): nn.InstanceNorm2d,
    }
    return classes[norm.kind, len(shape)](
        channels,
        eps=norm.eps,
        momentum=norm.momentum,
        affine=norm.affine,
        track_running_stats=norm.track_running_stats,
    )


def plain_network(e: Experiment, lane: int, x: Tensor) -> nn.Sequential:
    """The network as anybody would write it in PyTorch, shapes found by running it."""
    layers: list[nn.Module] = [] if e.network.blocks[0].kind == "conv" else [nn.Flatten()]
    bare: list[nn.Module] = list(layers)

    def shape() -> tuple[int, ...]:
        with torch.no_grad():
            return tuple(nn.Sequential(*bare).double()(x[:2]).shape[1:])

    for block, norm in zip(e.network.blocks, e.lanes[lane].norms, strict=True):
        if block.kind == "dense" and len(shape()) == 3:
            layers.append(nn.Flatten())
            bare.append(layers[-1])
        no_bias = norm is not None and norm.placement == "before" and norm.kind in ("batch", "instance")
        if block.kind == "dense":
            layers.append(nn.Linear(shape()[0], block.width, bias=not no_bias))
        else:
            layers.append(
                nn.Conv2d(
                    shape()[0],
                    block.width,
                    block.kernel,
                    stride=block.stride,
                    padding=block.kernel // 2,
                    bias=not no_bias,
                )
            )
        bare.append(layers[-1])
        activation = ACTIVATIONS[block.activation]()
        made = [] if norm is None else [plain_norm(norm, block.width, shape())]
        before = norm is not None and norm.placement == "before"
        layers += [*made, activation] if before else [activation, *made]
        if block.pool > 1:
            layers.append(nn.MaxPool2d(block.pool))
            bare.append(layers[-1])
    if len(shape()) == 3:
        layers.append(nn.Flatten())
        bare.append(layers[-1])
    classes, last = 10 if e.data.name == "digits" else 5, e.lanes[lane].output_norm
    no_bias = last is not None and last.placement == "before" and last.kind == "batch"
    layers.append(nn.Linear(shape()[0], classes, bias=not no_bias))
    if last is not None:
        layers.append(plain_norm(last, classes, (classes,)))
    return nn.Sequential(*layers).double()


def plain_optimiser(e: Experiment, net: nn.Module) -> torch.optim.Optimizer:
    t = e.training
    kinds = {
        "sgd": lambda: torch.optim.SGD(net.parameters(), t.learning_rate, weight_decay=t.weight_decay),
        "momentum": lambda: torch.optim.SGD(
            net.parameters(), t.learning_rate, momentum=t.momentum, weight_decay=t.weight_decay
        ),
        "adam": lambda: torch.optim.Adam(net.parameters(), t.learning_rate, weight_decay=t.weight_decay),
        "adamw": lambda: torch.optim.AdamW(net.parameters(), t.learning_rate, weight_decay=t.weight_decay),
        "rmsprop": lambda: torch.optim.RMSprop(
            net.parameters(), t.learning_rate, weight_decay=t.weight_decay
        ),
    }
    return kinds[t.optimiser]()


def assert_same_run(e: Experiment, change: Change | None = None) -> None:
    trainer = Trainer(e, data_of(e), dtype=torch.float64)
    twins = []
    for number, lane in enumerate(trainer.lanes):
        assert lane is not None
        net = plain_network(e, number, trainer.x_train)
        ours = [p for row in lane.network.rows for p in row.linear.parameters()]
        theirs = [p for layer in net if isinstance(layer, nn.Linear | nn.Conv2d) for p in layer.parameters()]
        with torch.no_grad():
            for a, b in zip(theirs, ours, strict=True):
                a.copy_(b)
        twins.append((net, plain_optimiser(e, net)))
    batches = Batches(trainer.x_train, trainer.y_train, e.training, e.seed)
    for step in range(STEPS):
        if change is not None:
            change(trainer, twins[0][0], step)
        trainer.step()
        x, y = batches.take()
        for number, (net, optimiser) in enumerate(twins):
            optimiser.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimiser.step()
            assert trainer._last_loss[number] == pytest.approx(loss.item(), abs=TOLERANCE)
    for lane, (net, _) in zip(trainer.lanes, twins, strict=True):
        assert lane is not None
        ours = list(lane.network.buffers().values())
        theirs = list(net.buffers())
        assert len(ours) == len(theirs)
        for a, b in zip(ours, theirs, strict=True):
            torch.testing.assert_close(a, b, rtol=0, atol=TOLERANCE)
        net.eval()
        with torch.no_grad():
            logits = net(trainer.x_test)
        loss = F.cross_entropy(logits, trainer.y_test).item()
        accuracy = (logits.argmax(1) == trainer.y_test).double().mean().item()
        assert lane.evaluate(trainer.x_test, trainer.y_test) == pytest.approx((loss, accuracy), abs=TOLERANCE)


@pytest.mark.parametrize("start", range(0, len(KINDS), 4))
def test_dense_lanes_train_as_plain_torch_does(start: int) -> None:
    assert_same_run(dense(tuple(KINDS[start : start + 4]), learning_rate=0.1))


@pytest.mark.parametrize("start", range(0, len(CONV_KINDS), 4))
def test_convolutional_lanes_train_as_plain_torch_does(start: int) -> None:
    assert_same_run(conv(tuple(CONV_KINDS[start : start + 4]), learning_rate=0.05))


SWITCHES = list(product((True, False), repeat=3))


def switched(switches: tuple[bool, bool, bool], **more: object) -> Norm:
    use, update, train = switches
    return Norm(use_batch_stats=use, update_running_stats=update, train_affine=train, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("make", [dense, conv])
@pytest.mark.parametrize("momentum", [0.1, None, 0.0])
def test_every_position_of_the_switches_does_what_the_call_beside_it_does(
    make: object, momentum: float | None
) -> None:
    for half in (SWITCHES[:4], SWITCHES[4:]):
        norms = tuple(switched(each, momentum=momentum) for each in half)
        assert_same_run(make(norms, optimiser="momentum", learning_rate=0.02, weight_decay=0.01))  # type: ignore[operator]


def test_switches_of_instance_norm_do_what_the_calls_beside_them_do() -> None:
    for half in (SWITCHES[:4], SWITCHES[4:]):
        assert_same_run(conv(tuple(switched(each, kind="instance") for each in half), learning_rate=0.02))


@pytest.mark.parametrize(
    "norm", [Norm(track_running_stats=False), Norm(kind="layer"), Norm(kind="group", groups=2)]
)
def test_without_running_statistics_only_gamma_and_beta_can_be_held(norm: Norm) -> None:
    held = replace(norm, use_batch_stats=False, update_running_stats=False, train_affine=False)
    assert_same_run(
        dense((norm, held, replace(norm, train_affine=False)), learning_rate=0.1, weight_decay=0.01)
    )


@pytest.mark.parametrize("optimiser", ["sgd", "momentum", "adam", "adamw", "rmsprop"])
def test_gamma_and_beta_stand_still_while_not_trained_and_go_on_as_torchs(optimiser: str) -> None:
    """requires_grad flipped in the middle: neither decay nor momentum moves them, and Adam's steps wait."""
    e = dense((Norm(),), optimiser=optimiser, learning_rate=0.01, weight_decay=0.01)
    held = edits.set_all_norms(e, 0, Norm(train_affine=False))

    def change(trainer: Trainer, net: nn.Module, step: int) -> None:
        if step in (50, 120):
            trainer.apply(held if step == 50 else e, True)
            for layer in net.modules():
                if isinstance(layer, nn.BatchNorm1d):
                    layer.requires_grad_(step == 120)

    assert_same_run(e, change)


def test_statistics_switched_in_the_middle_go_on_as_torchs() -> None:
    e = dense((Norm(momentum=None),), learning_rate=0.05)

    def change(trainer: Trainer, net: nn.Module, step: int) -> None:
        norms = [layer for layer in net.modules() if isinstance(layer, nn.BatchNorm1d)]
        now = Norm(momentum=None)
        if step == 40:
            now = replace(now, use_batch_stats=False, update_running_stats=False)
            [norm.eval() for norm in norms]
        elif step == 80:
            now = replace(now, update_running_stats=False)
            for norm in norms:
                norm.train().track_running_stats = False
        elif step == 120:
            for norm in norms:
                norm.track_running_stats = True
        else:
            return
        trainer.apply(edits.set_all_norms(e, 0, now), True)

    assert_same_run(e, change)


@pytest.mark.parametrize("make", [dense, conv])
def test_a_norm_on_the_output_layer_trains_as_plain_torch_does(make: object) -> None:
    e = make((None, Norm(), None, Norm()))  # type: ignore[operator]
    for lane, norm in enumerate((Norm(), Norm(momentum=0.3), Norm(kind="layer"), Norm(placement="after"))):
        e = edits.set_norm(e, lane, len(e.network.blocks), norm)
    assert_same_run(e)


@pytest.mark.parametrize("optimiser", ["sgd", "momentum", "adam", "adamw", "rmsprop"])
@pytest.mark.parametrize("make", [dense, conv])
def test_every_optimiser_updates_as_torchs_own(make: object, optimiser: str) -> None:
    e = make((Norm(), None), optimiser=optimiser, learning_rate=0.01, weight_decay=0.001)  # type: ignore[operator]
    assert_same_run(e)


@pytest.mark.parametrize("activation", list(ACTIVATIONS))
def test_every_activation_is_torchs_own(activation: str) -> None:
    assert_same_run(dense((Norm(), None), activation=activation))
