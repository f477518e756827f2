"""For every rule of the coach a small experiment that brings it about, and what it must then say.

`expected` works the numbers out from the snapshots and the trainer, without the coach's own code.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from bnviz.data.catalogue import load
from bnviz.data.dataset import DataSet
from bnviz.experiment import edits
from bnviz.experiment.values import Block, Data, Experiment, Initialisation, Lane, Network, Norm, Training
from tests.engine.coach.school import Run

BATCH = Norm()


@dataclass(frozen=True)
class Case:
    """`steps` of training after which the rule is told of `lane`; None is the training of all lanes.

    `healthy` is an experiment of which it is not told; None: the sick one with the remedy's edit.
    """

    sick: Experiment
    expected: Callable[[Run], str]
    steps: int = 100
    lane: int | None = 0
    healthy: Experiment | None = None
    data: Callable[[Experiment], DataSet] | None = None


def small(
    norm: Norm | None = None,
    blocks: int = 2,
    width: int = 12,
    activation: str = "tanh",
    start: Initialisation | None = None,
    block: dict[str, object] | None = None,
    data: Data | None = None,
    **training: object,
) -> Experiment:
    """One lane with the same norm in each of its equal blocks, on five clouds of points."""
    row = Block(width=width, activation=activation, **(block or {}))  # type: ignore[arg-type]
    return Experiment(
        seed=3,
        data=data or Data(name="gaussians", samples=300, noise=0.12, test_share=0.3),
        network=Network(blocks=(row,) * blocks, initialisation=start or Initialisation()),
        training=Training(**{"batch_size": 16, **training}),  # type: ignore[arg-type]
        lanes=(Lane(name="Only", norms=(norm,) * blocks),),
    )


def block_told(run: Run, rule: str) -> int:
    """The block a finding points at."""
    block = run.finding(rule).block
    assert block is not None
    return block


def saturated(run: Run) -> str:
    block = run.newest.lanes[0].blocks[block_told(run, "saturated-units")]
    share = block.stages["linear"].saturated
    assert share is not None
    return f"{100 * share:.0f} % of the tanh units are saturated"


def dead(run: Run) -> str:
    block = block_told(run, "dead-relus")
    highest = np.array([each.lanes[0].blocks[block].units.highest for each in run.snapshots[-8:]])
    count = int((highest.max(0) <= 0).sum())
    assert count
    return f"{count} of {highest.shape[1]} ReLUs let nothing through"


def faded(run: Run) -> str:
    first, *_, last = [np.sqrt(block.units.batch_var.mean()) for block in run.newest.lanes[0].blocks]
    return f"the signal falls below 1 % of block 1's here, and is {last / first:.2g} of it at block 6"


def grown(run: Run) -> str:
    first, *_, last = [np.sqrt(block.units.batch_var.mean()) for block in run.newest.lanes[0].blocks]
    return f"the signal grows beyond 100 times block 1's here, and is {last / first:.3g} times as large"


def constant(run: Run) -> str:
    assert (run.newest.lanes[0].blocks[0].units.batch_var == 0).all()
    return "12 of 12 units have the same value for every sample"


def gradient_ratio(run: Run) -> float:
    """The middle one of the last eight looks."""
    looks = [[block.parameters for block in each.lanes[0].blocks] for each in run.snapshots[-8:]]
    return float(np.median([look[0].gradient_norm / look[-1].gradient_norm for look in looks]))  # type: ignore[union-attr]


def vanished(run: Run) -> str:
    return f"{gradient_ratio(run):.2g} of the gradient that block 6 gets"


def exploded(run: Run) -> str:
    return f"{gradient_ratio(run):.3g} times the gradient that block 30 gets"


def update_ratio(run: Run, block: int) -> float:
    parameters = [each.lanes[0].blocks[block].parameters for each in run.snapshots[-8:]]
    return float(np.median([p.update_ratio for p in parameters]))  # type: ignore[union-attr, misc]


def large_update(run: Run) -> str:
    return f"the weights by {100 * update_ratio(run, block_told(run, 'large-updates')):.0f} %"


def small_update(run: Run) -> str:
    ratio, losses = update_ratio(run, block_told(run, "small-updates")), run.history.train_curve(0)[1]
    loss = losses[-20:].mean()
    return f"by {ratio:.1e} of their size, while the loss is {loss:.2f} (guessing: {np.log(5):.2f})"


def diverged(run: Run) -> str:
    ((_, failure),) = run.trainer.take_failures()
    assert failure.block == run.finding("diverging-loss").block
    return (
        f"Only, block {failure.block + 1}, since step {failure.step}: "  # type: ignore[operator]
        "the lane has stopped, for its loss became NaN; that began here."
    )


def poisoned(run: Run) -> str:
    norm = run.trainer.lanes[0].network.blocks[0].norm  # type: ignore[union-attr]
    count = int((~np.isfinite(norm.running_var.numpy())).sum())  # type: ignore[union-attr, operator]
    return f"the running statistics of {count} of 12 units are not finite"


def with_a_huge_sample(e: Experiment, value: float = 1e25) -> DataSet:
    """One sample so large that its square overflows: the variance of its batch is infinite."""
    data = load(e.data, e.seed)
    x = data.x_train.copy()
    x[7] = value
    return DataSet(data.facts, x, data.y_train, data.x_test, data.y_test, data.class_names)


def mode_gap(run: Run) -> str:
    lanes = [each.lanes[0] for each in run.snapshots[-8:]]
    right, wrong = np.mean([(lane.train_accuracy, lane.eval_accuracy) for lane in lanes], axis=0)
    return f"{100 * right:.0f} % of the mini-batch are right in training mode, {100 * wrong:.0f} % in eval"


def lagging(run: Run) -> str:
    block = run.newest.lanes[0].blocks[block_told(run, "lagging-statistics")]
    seen = [
        each.lanes[0].blocks[run.finding("lagging-statistics").block].units for each in run.snapshots[-8:]
    ]  # type: ignore[index]
    variance = np.mean([units.batch_var for units in seen], axis=0) * 16 / 15  # as PyTorch keeps it
    ratio = float(np.median(block.units.running_var / variance))  # type: ignore[operator]
    return f"the running variance is {ratio:.2g} times that of the mini-batches"


def off(run: Run) -> str:
    gamma = run.newest.lanes[0].blocks[block_told(run, "gamma-near-zero")].units.gamma
    return f"gamma is under 0.1 in {int((np.abs(gamma) < 0.1).sum())} of 12 units"  # type: ignore[arg-type]


def near_eps(run: Run) -> str:
    block = block_told(run, "variance-near-eps")
    variance = np.mean([each.lanes[0].blocks[block].units.batch_var for each in run.snapshots[-8:]], axis=0)
    return f"the variance is no larger than eps (0.5) in {int((variance <= 0.5).sum())} of 12 units"


def slow(run: Run) -> str:
    loss = run.history.train_curve(0)[1][-50:].mean()
    return f"the learning rate is 0.001, and the loss is still {loss:.2f} (guessing: 1.61)"


def overfitted(run: Run) -> str:
    step, lowest = min(run.tests, key=lambda test: test[1])
    now = np.median([loss for _, loss in run.tests[-3:]])
    train = run.history.train_curve(0)[1][-50:].mean()
    return (
        f"test loss is {now:.2f}, up from {lowest:.2f} at step {step}, while the training loss is {train:.2f}"
    )


def lonely(run: Run) -> str:
    assert re.search("single sample", run.newest.lanes[0].stopped or "")
    return "The last mini-batch of each epoch holds a single sample (210 = 19 × 11 + 1)"


DEEP_SIGMOID = small(blocks=6, width=8, activation="sigmoid", learning_rate=0.1)
SLOW_STATISTICS = small(Norm(momentum=0.001), blocks=3, activation="sigmoid", learning_rate=0.3)
FEW_NOISY = Data(name="gaussians", samples=80, noise=0.9, test_share=0.5)

CASES: dict[str, Case] = {
    "saturated-units": Case(
        small(start=Initialisation(kind="gaussian", std=8), learning_rate=0.01), saturated
    ),
    "dead-relus": Case(
        small(activation="relu", width=16, data=Data(name="wine", scaling="raw"), batch_size=32), dead
    ),
    "fading-signal": Case(DEEP_SIGMOID, faded),
    "growing-signal": Case(
        small(
            blocks=6,
            width=16,
            activation="relu",
            start=Initialisation(kind="gaussian", std=1.2),
            learning_rate=1e-6,
        ),
        grown,
    ),
    "constant-units": Case(small(start=Initialisation(kind="zeros")), constant),
    "vanishing-gradient": Case(DEEP_SIGMOID, vanished),
    "exploding-gradient": Case(
        small(BATCH, blocks=30, width=16, activation="relu", learning_rate=1e-4), exploded, steps=80
    ),
    "large-updates": Case(small(weight_decay=1.0, learning_rate=0.2), large_update),
    "small-updates": Case(small(learning_rate=2e-4), small_update),
    "diverging-loss": Case(
        small(
            blocks=4,
            width=24,
            activation="leaky-relu",
            start=Initialisation(kind="he"),
            learning_rate=3.0,
        ),
        diverged,
    ),
    "poisoned-statistics": Case(
        small(BATCH), poisoned, steps=40, healthy=small(BATCH), data=with_a_huge_sample
    ),
    "mode-gap": Case(SLOW_STATISTICS, mode_gap, steps=250),
    "lagging-statistics": Case(SLOW_STATISTICS, lagging),
    "small-batch": Case(small(BATCH, batch_size=2), lambda _: "batch norm gets 2 values a unit"),
    "last-batch-of-one": Case(small(BATCH, batch_size=11, last_batch="keep"), lonely, steps=30, lane=None),
    "dropout-before-norm": Case(
        edits.set_block(small(BATCH), 0, dropout=0.5),
        lambda _: "50 % of its values are dropped before the batch norm of block 2",
    ),
    "bias-before-norm": Case(
        small(BATCH, block={"bias": True}), lambda _: "12 biases are added that batch norm subtracts again"
    ),
    "norm-on-output": Case(
        edits.set_norm(small(BATCH), 0, 2, BATCH), lambda _: "output: batch norm sets the scale of the logits"
    ),
    "gamma-near-zero": Case(small(BATCH, weight_decay=2.0), off),
    "variance-near-eps": Case(small(Norm(eps=0.5)), near_eps),
    "low-learning-rate": Case(small(BATCH, learning_rate=0.001), slow, steps=220),
    "unmixed-batches": Case(
        small(BATCH, batch_order="k-classes", classes_per_batch=1),
        lambda _: "Each mini-batch holds 1 of the 5 classes only",
        lane=None,
    ),
    "overfitting": Case(
        small(width=48, data=FEW_NOISY, optimiser="adam", learning_rate=0.02, batch_size=20),
        overfitted,
        steps=400,
        healthy=replace(
            small(width=48, optimiser="adam", learning_rate=0.02, batch_size=20),
            data=replace(FEW_NOISY, noise=0.12, samples=300),
        ),
    ),
}
