"""The update rules: torch.optim's own arithmetic over flat parameters. Knows no network.

The functions behind torch.optim's classes are called directly: the classes import PyTorch's compiler at
their first use (1.6 s) and pass through its hooks at every step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor
from torch.optim.adam import adam
from torch.optim.adamw import adamw
from torch.optim.rmsprop import rmsprop
from torch.optim.sgd import sgd

from bnviz.experiment.values import Optimiser, Training
from bnviz.network.flat import FlatParameters

Update = Callable[[FlatParameters, Tensor, Training], None]

# What torch.optim.Adam, AdamW and RMSprop take if nothing else is asked for.
ADAM: dict[str, Any] = {"beta1": 0.9, "beta2": 0.999, "eps": 1e-8, "amsgrad": False, "maximize": False}
RMSPROP: dict[str, Any] = {"alpha": 0.99, "eps": 1e-8, "momentum": 0.0, "centered": False}


@torch.no_grad()
def update(groups: Iterable[FlatParameters], training: Training) -> None:
    """One step of every group along its gradient; each group keeps its own state.

    Sources: torch documentation of torch.optim.SGD, Adam, AdamW and RMSprop.
    """
    rule = RULES[training.optimiser]
    for group in groups:
        gradient = group.flat.grad
        assert gradient is not None
        rule(group, gradient, training)


def _sgd(group: FlatParameters, gradient: Tensor, training: Training, momentum: float = 0.0) -> None:
    buffers = [group.state.get("momentum_buffer")]
    sgd(
        [group.flat],
        [gradient],
        buffers,
        weight_decay=training.weight_decay,
        momentum=momentum,
        lr=training.learning_rate,
        dampening=0.0,
        nesterov=False,
        maximize=False,
        foreach=False,
    )
    if buffers[0] is not None:
        group.state["momentum_buffer"] = buffers[0]


def _momentum(group: FlatParameters, gradient: Tensor, training: Training) -> None:
    _sgd(group, gradient, training, training.momentum)


def _adam(
    group: FlatParameters, gradient: Tensor, training: Training, rule: Callable[..., None] = adam
) -> None:
    state = _state(group, "exp_avg", "exp_avg_sq")
    rule(
        [group.flat],
        [gradient],
        [state["exp_avg"]],
        [state["exp_avg_sq"]],
        [],
        [state["step"]],
        foreach=False,
        lr=training.learning_rate,
        weight_decay=training.weight_decay,
        **ADAM,
    )


def _adamw(group: FlatParameters, gradient: Tensor, training: Training) -> None:
    _adam(group, gradient, training, adamw)


def _rmsprop(group: FlatParameters, gradient: Tensor, training: Training) -> None:
    state = _state(group, "square_avg")
    rmsprop(
        [group.flat],
        [gradient],
        [state["square_avg"]],
        [],
        [],
        [state["step"]],
        foreach=False,
        lr=training.learning_rate,
        weight_decay=training.weight_decay,
        **RMSPROP,
    )


def _state(group: FlatParameters, *averages: str) -> dict[str, Tensor]:
    if not group.state:
        group.state |= {name: torch.zeros_like(group.flat) for name in averages}
        group.state["step"] = torch.tensor(0.0)
    return group.state


RULES: dict[Optimiser, Update] = {
    "sgd": _sgd,
    "momentum": _momentum,
    "adam": _adam,
    "adamw": _adamw,
    "rmsprop": _rmsprop,
}
