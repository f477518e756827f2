"""Proofs of the questions of order: every order is run in real PyTorch, and one does what is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations

import torch
from torch import Tensor, nn

from bnviz.practice.proofs.trying import equal, randn
from bnviz.practice.values import Numbers, Prove, Shown, whole
from bnviz.sayings import said


def _search(
    tags: Sequence[str], works: Callable[[tuple[str, ...]], bool], told: Callable[[int, int], str]
) -> Shown:
    """Tries all orders; the answer is the one that works, empty where that is not exactly one."""
    tried = list(permutations(tags))
    able = [order for order in tried if _runs(works, order)]
    lines = [told(len(tried), len(able))]
    lines += [" → ".join(order) for order in able]
    return Shown(able[0] if len(able) == 1 else (), tuple(lines))


def _runs(works: Callable[[tuple[str, ...]], bool], order: tuple[str, ...]) -> bool:
    try:
        return works(order)
    except (RuntimeError, ValueError, KeyError, IndexError):
        return False


def _like_the_layer(tried: int, able: int) -> str:
    return said("{tried} orders were run; {able} gives what nn.BatchNorm1d gives", tried=tried, able=able)


def _like_the_step(tried: int, able: int) -> str:
    return said(
        "{tried} orders were run; {able} that begins with zeroing makes the right step",
        tried=tried,
        able=able,
    )


def _that_run(tried: int, able: int) -> str:
    return said("{tried} orders were run; {able} runs", tried=tried, able=able)


def _as_it_should(tried: int, able: int) -> str:
    return said("{tried} orders were run; {able} predicts and trains as it should", tried=tried, able=able)


def formula(numbers: Numbers) -> Shown:
    """The four lines of the formula, against nn.BatchNorm1d."""
    n, f = whole(numbers, "n", "f")
    x = 3 + 2 * randn(n, f)
    bn = nn.BatchNorm1d(f).double()
    with torch.no_grad():
        bn.weight.copy_(1 + randn(f, seed=1).abs())
        bn.bias.copy_(randn(f, seed=2))
    wanted = bn(x).detach()

    def works(order: tuple[str, ...]) -> bool:
        have: dict[str, Tensor] = {}
        for step in order:
            match step:
                case "mean":
                    have["mean"] = x.mean(0)
                case "variance":
                    have["var"] = ((x - have["mean"]) ** 2).mean(0)
                case "normalise":
                    have["x_hat"] = (x - have["mean"]) / (have["var"] + bn.eps).sqrt()
                case _:
                    have["y"] = bn.weight.detach() * have["x_hat"] + bn.bias.detach()
        return equal(have["y"], wanted)

    return _search(("mean", "variance", "normalise", "scale"), works, _like_the_layer)


def training(numbers: Numbers) -> Shown:
    """One step of training, against the same step done by hand."""
    f = int(numbers["f"])
    rate = 0.1
    x, y = randn(16, f), randn(16, 1, seed=1)
    wanted_net = _net(f)
    nn.functional.mse_loss(wanted_net(x), y).backward()  # type: ignore[no-untyped-call]
    wanted = [(p - rate * p.grad).detach() for p in wanted_net.parameters() if p.grad is not None]

    def works(order: tuple[str, ...]) -> bool:
        net = _net(f)
        for p in net.parameters():
            p.grad = torch.ones_like(p)  # left by the step before
        have: dict[str, Tensor] = {}
        for step in order:
            match step:
                case "zero":
                    for p in net.parameters():
                        p.grad = None
                case "forward":
                    have["out"] = net(x)
                case "loss":
                    have["loss"] = nn.functional.mse_loss(have["out"], y)
                case "backward":
                    have["loss"].backward()  # type: ignore[no-untyped-call]
                case _:
                    with torch.no_grad():
                        for p in net.parameters():
                            if p.grad is not None:
                                p.sub_(rate * p.grad)
        learned = all(equal(p.detach(), w) for p, w in zip(net.parameters(), wanted, strict=True))
        return learned and order[0] == "zero"  # zeroing between loss and backward is right as well

    return _search(
        ("zero", "forward", "loss", "backward", "step"),
        works,
        _like_the_step,
    )


def _net(f: int) -> nn.Sequential:
    net = nn.Sequential(nn.Linear(f, 4), nn.BatchNorm1d(4), nn.Linear(4, 1)).double()
    stream = torch.Generator().manual_seed(3)
    with torch.no_grad():
        for p in net.parameters():
            p.copy_(torch.randn(p.shape, generator=stream, dtype=torch.float64))
    return net


def _layers(make: dict[str, Callable[[], nn.Module]], x: Tensor, leaves: tuple[int, ...]) -> Shown:
    def works(order: tuple[str, ...]) -> bool:
        return tuple(nn.Sequential(*(make[tag]() for tag in order))(x).shape) == leaves

    return _search(tuple(make), works, _that_run)


def dense(numbers: Numbers) -> Shown:
    n, f, h, g = whole(numbers, "n", "f", "h", "g")
    return _layers(
        {
            "first": lambda: nn.Linear(f, h),
            "norm": lambda: nn.BatchNorm1d(h),
            "second": lambda: nn.Linear(h, g),
            "last": lambda: nn.BatchNorm1d(g),
        },
        torch.randn(n, f),
        (n, g),
    )


def pixels(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    return _layers(
        {
            "conv": lambda: nn.Conv2d(3, c, 3, padding=1),
            "norm": lambda: nn.BatchNorm2d(c),
            "flatten": lambda: nn.Flatten(),
            "linear": lambda: nn.Linear(c * s * s, 10),
        },
        torch.randn(n, 3, s, s),
        (n, 10),
    )


def evaluating(numbers: Numbers) -> Shown:
    """Predict with running statistics, which the prediction leaves alone, then go on training."""
    f = int(numbers["f"])
    x, test = 3 + randn(16, f), randn(8, f, seed=5)

    def works(order: tuple[str, ...]) -> bool:
        net = _net(f)
        bn = net[1]
        assert isinstance(bn, nn.BatchNorm1d)
        for _ in range(3):
            net(x)
        assert bn.running_mean is not None
        kept = bn.running_mean.clone()
        reference = _net(f)
        reference.load_state_dict(net.state_dict())
        wanted = reference.eval()(test).detach()
        good = trained = False
        for step in order:
            match step:
                case "eval":
                    net.eval()
                case "predict":
                    predicted = net(test).detach()
                    good = equal(predicted, wanted) and equal(bn.running_mean, kept) and not trained
                case "train":
                    net.train()
                case _:
                    trained = bn.training
                    net(x)
        return good and trained and not equal(bn.running_mean, kept)

    return _search(("eval", "predict", "train", "step"), works, _as_it_should)


def reach(numbers: Numbers) -> Shown:
    """How many inputs the first output of each norm depends on."""
    n, c, g, s = whole(numbers, "n", "c", "g", "s")
    norms: dict[str, nn.Module] = {
        "instance": nn.InstanceNorm2d(c),
        "group": nn.GroupNorm(g, c),
        "layer": nn.LayerNorm((c, s, s)),
        "batch": nn.BatchNorm2d(c),
    }
    counts = {}
    for tag, norm in norms.items():
        x = randn(n, c, s, s).requires_grad_()
        norm.double()(x)[0, 0, 0, 0].backward()
        assert x.grad is not None
        counts[tag] = int((x.grad != 0).sum())
    order = tuple(sorted(counts, key=lambda tag: counts[tag]))
    return Shown(order, tuple(said("{norm}: {count} values", norm=tag, count=counts[tag]) for tag in order))


PROOFS: dict[str, Prove] = {
    "order-formula": formula,
    "order-training": training,
    "order-dense": dense,
    "order-pixels": pixels,
    "order-evaluating": evaluating,
    "order-reach": reach,
}
