"""Which learning rates are low for a network with batch norm. Knows no measurement."""

from __future__ import annotations

from bnviz.experiment.values import Optimiser, Training

# Learning rates far below what a lane with batch norm everywhere takes, for mini-batches of 64. Measured
# (ReLU 6x64): it learns fastest at 0.5 and still learns at 3; at 0.01 it is slower than without the norms.
LOW_RATE: dict[Optimiser, float] = {
    "sgd": 0.01,
    "momentum": 0.01,
    "adam": 1e-4,
    "adamw": 1e-4,
    "rmsprop": 1e-4,
}


def rate_at_64(training: Training) -> float:
    """The learning rate that mini-batches of 64 would need for the same way per epoch.

    Source: the linear scaling rule, Goyal et al. 2017 (arXiv 1706.02677), section 2.1. Momentum mu makes
    steps 1/(1-mu) times as long.
    """
    rate = training.learning_rate * 64 / training.batch_size
    return rate / (1 - training.momentum) if training.optimiser == "momentum" else rate
