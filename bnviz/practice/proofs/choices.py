"""Proofs of claims: each is put to real PyTorch, and one of them holds."""

from __future__ import annotations

import copy

import torch
from torch import nn

from bnviz.practice.proofs.trying import equal, randn, row, that_holds
from bnviz.practice.values import Numbers, Prove, Shown, whole
from bnviz.sayings import Said, said


def purpose(numbers: Numbers) -> Shown:
    n, f = whole(numbers, "n", "f")
    x = 5 + 3 * randn(n, f)
    y = nn.BatchNorm1d(f).double()(x).detach()
    mean, std = float(y.mean(0).abs().max()), y.std(0, unbiased=False)
    return that_holds(
        {
            "standardise": (
                said(
                    "every unit over the batch: |mean| ≤ {mean:.1e}, deviation {deviation:.4f}",
                    mean=mean,
                    deviation=float(std.mean()),
                ),
                mean < 1e-9 and bool(((std - 1).abs() < 1e-4).all()),
            ),
            "sum": (said("every sample sums to 1"), equal(y.sum(1), torch.ones(n, dtype=torch.float64))),
            "drop": (said("some values are set to 0"), bool((y == 0).any())),
            "squeeze": (said("all values lie between 0 and 1"), bool(((y >= 0) & (y <= 1)).all())),
        }
    )


def evaluation(numbers: Numbers) -> Shown:
    """Trains a norm on a few batches, then compares its evaluation mode with four formulas."""
    n, f = whole(numbers, "n", "f")
    bn = nn.BatchNorm1d(f).double()
    first = 2 + randn(n, f, seed=1)
    for x in (first, 3 + 2 * randn(n, f, seed=2), 1 + randn(n, f, seed=3)):
        bn(x)
    bn.eval()
    x = 4 + randn(n, f, seed=4)
    y = bn(x).detach()
    assert bn.running_mean is not None
    assert bn.running_var is not None
    by_running = (x - bn.running_mean) / (bn.running_var + bn.eps).sqrt()
    by_batch = (x - x.mean(0)) / (x.var(0, unbiased=False) + bn.eps).sqrt()
    by_first = (x - first.mean(0)) / (first.var(0, unbiased=False) + bn.eps).sqrt()
    return that_holds(
        {
            "running": (said("equal to (x − running_mean) / √(running_var + eps)"), equal(y, by_running)),
            "batch": (said("equal to normalising with this batch"), equal(y, by_batch)),
            "first": (said("equal to normalising with the first batch"), equal(y, by_first)),
            "nothing": (said("equal to x"), equal(y, x)),
        }
    )


def neighbours(numbers: Numbers) -> Shown:
    """The same sample among other ones, in training mode."""
    n, f = whole(numbers, "n", "f")
    bn = nn.BatchNorm1d(f).double()
    sample = randn(1, f, seed=1)
    one = bn(torch.cat([sample, randn(n, f, seed=2)]))[0].detach()
    other = bn(torch.cat([sample, 3 + randn(n, f, seed=3)]))[0].detach()
    differ = not equal(one, other)
    return that_holds(
        {
            "differs": (
                said(
                    "the first unit is {one:.3f}, then {other:.3f}", one=float(one[0]), other=float(other[0])
                ),
                differ,
            ),
            "same": (said("both outputs are equal"), not differ),
            "error": (said("PyTorch raises an error"), False),
        }
    )


def momentum(numbers: Numbers) -> Shown:
    f, m = int(numbers["f"]), float(numbers["m"])
    bn = nn.BatchNorm1d(f, momentum=m).double()
    x = 10 + randn(32, f)
    bn(x)
    assert bn.running_mean is not None
    mean = x.mean(0)
    return that_holds(
        {
            "new": (
                Said(
                    "{left} = (1 − {m:g})·0 + {m:g}·{right}",
                    left=row(bn.running_mean[:2]),
                    m=m,
                    right=row(mean[:2]),
                ),
                equal(bn.running_mean, m * mean),
            ),
            "old": (
                said("{m:g}·0 + (1 − {m:g})·batch would be {values}", m=m, values=row(((1 - m) * mean)[:2])),
                equal(bn.running_mean, (1 - m) * mean),
            ),
            "average": (
                said("the mean of both would be {values}", values=row((mean / 2)[:2])),
                equal(bn.running_mean, mean / 2) and m != 0.5,
            ),
        }
    )


def bias(numbers: Numbers) -> Shown:
    f, b = whole(numbers, "f", "b")
    linear, bn = nn.Linear(4, f).double(), nn.BatchNorm1d(f).double()
    x = randn(16, 4)
    before = bn(linear(x)).detach()
    with torch.no_grad():
        linear.bias.add_(b)
    after = bn(linear(x)).detach()
    far = float((after - before).abs().max())
    return that_holds(
        {
            "nothing": (said("largest change of an output: {far:.1e}", far=far), far < 1e-9),
            "shift": (
                said("all outputs are moved by {by}", by=b),
                equal(after - before, torch.full_like(before, b)),
            ),
            "scale": (
                said("all outputs are scaled"),
                not equal(after, before) and equal(after / before, (after / before)[:1]),
            ),
        }
    )


def scale(numbers: Numbers) -> Shown:
    f, k = whole(numbers, "f", "k")
    linear, bn = nn.Linear(4, f, bias=False).double(), nn.BatchNorm1d(f, eps=1e-12).double()
    x = randn(16, 4)
    before = bn(linear(x)).detach()
    with torch.no_grad():
        linear.weight *= k
    after = bn(linear(x)).detach()
    far = float((after - before).abs().max())
    return that_holds(
        {
            "same": (said("largest change of an output: {far:.1e}", far=far), far < 1e-6),
            "larger": (
                said("the outputs are {times} times as large", times=k),
                equal(after, k * before, 1e-6),
            ),
            "smaller": (
                said("the outputs are {times} times as small", times=k),
                equal(k * after, before, 1e-6),
            ),
        }
    )


def start(numbers: Numbers) -> Shown:
    (f,) = whole(numbers, "f")
    bn = nn.BatchNorm1d(f)
    ones, zeros = torch.ones(f), torch.zeros(f)
    return that_holds(
        {
            "identity": (
                Said("gamma {gamma}, beta {beta}", gamma=row(bn.weight[:3]), beta=row(bn.bias[:3])),
                equal(bn.weight.detach(), ones) and equal(bn.bias.detach(), zeros),
            ),
            "zero": (said("gamma is 0"), equal(bn.weight.detach(), zeros)),
            "random": (
                said("gamma is drawn at random"),
                not equal(bn.weight.detach(), bn.weight.detach()[:1].expand(f)),
            ),
        }
    )


def alone(numbers: Numbers) -> Shown:
    """Which norm gives a sample the same output whatever its neighbours."""
    n, f = whole(numbers, "n", "f")
    sample = randn(1, f, seed=1)
    near, far = (torch.cat([sample, shift + randn(n, f, seed=2)]) for shift in (0, 5))

    def independent(norm: nn.Module) -> bool:
        return equal(norm.double()(near)[0].detach(), norm(far)[0].detach())

    return that_holds(
        {
            "layer": (said("{norm}: the same", norm=f"nn.LayerNorm({f})"), independent(nn.LayerNorm(f))),
            "batch": (said("{norm}: the same", norm=f"nn.BatchNorm1d({f})"), independent(nn.BatchNorm1d(f))),
            "plain": (
                said("BatchNorm1d without gamma and beta: the same"),
                independent(nn.BatchNorm1d(f, affine=False)),
            ),
            "average": (
                said("BatchNorm1d with momentum=None: the same"),
                independent(nn.BatchNorm1d(f, momentum=None)),
            ),
        }
    )


def variances(numbers: Numbers) -> Shown:
    """Which variance normalises, and which is stored."""
    (n,) = whole(numbers, "n")
    bn = nn.BatchNorm1d(3, momentum=1.0).double()
    x = randn(n, 3)
    y = bn(x).detach()
    assert bn.running_var is not None

    def normalises(less: bool) -> bool:
        return equal(y, (x - x.mean(0)) / (x.var(0, unbiased=less) + bn.eps).sqrt())

    stores = {less: equal(bn.running_var, x.var(0, unbiased=less)) for less in (False, True)}
    return that_holds(
        {
            "mixed": (
                said("normalises with the sum over n, stores the sum over n − 1"),
                normalises(False) and stores[True],
            ),
            "biased": (said("both with n"), normalises(False) and stores[False]),
            "unbiased": (said("both with n − 1"), normalises(True) and stores[True]),
        }
    )


def frozen(numbers: Numbers) -> Shown:
    """What a forward pass under no_grad does to the running statistics in training mode."""
    (f,) = whole(numbers, "f")
    bn = nn.BatchNorm1d(f).double()
    before = copy.deepcopy(bn.state_dict())
    with torch.no_grad():
        bn(3 + randn(16, f))
    assert bn.running_mean is not None
    moved = not equal(bn.running_mean, before["running_mean"])
    return that_holds(
        {
            "move": (said("running_mean was 0 and is {values}", values=row(bn.running_mean[:3])), moved),
            "stay": (said("running_mean is still 0"), not moved),
            "reset": (said("running_mean is NaN"), bool(torch.isnan(bn.running_mean).any())),
        }
    )


PROOFS: dict[str, Prove] = {
    "purpose": purpose,
    "evaluation": evaluation,
    "neighbours": neighbours,
    "momentum": momentum,
    "bias": bias,
    "scale": scale,
    "start": start,
    "alone": alone,
    "variances": variances,
    "frozen": frozen,
}
