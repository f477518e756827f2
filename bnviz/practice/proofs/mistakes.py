"""Proofs of the questions about code with a mistake: each line is mended by itself, and one is enough."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from bnviz.practice.proofs.trying import attempt, equal, randn
from bnviz.practice.values import Numbers, Prove, Shown, whole
from bnviz.sayings import said


def _repaired(code: str, mends: dict[str, Callable[[], Tensor]], broken: Callable[[], Tensor]) -> Shown:
    """The line whose mend makes it run; first a line that shows how it fails."""
    ran, line = attempt(code, broken)
    able = [] if ran else [tag for tag, mend in mends.items() if attempt(tag, mend)[0]]
    lines = [line, *(said("with line {line} mended it runs", line=tag) for tag in able)]
    return Shown(" ".join(able), tuple(lines))


def features(numbers: Numbers) -> Shown:
    n, h = whole(numbers, "n", "h")

    def net(first: int = h, second: int = 64, third: int = h) -> Callable[[], Tensor]:
        layers = nn.Linear(64, first), nn.BatchNorm1d(second), nn.ReLU(), nn.Linear(third, 10)
        return lambda: nn.Sequential(*layers)(torch.randn(n, 64))

    # mending line 1 alone (64 units) breaks line 4, mending line 4 alone changes nothing
    return _repaired("net(x)", {"1": net(first=64), "2": net(second=h), "4": net(third=64)}, net())


def dimensions(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")

    def net(norm: nn.Module, channels: int = c) -> Callable[[], Tensor]:
        layers = nn.Conv2d(3, channels, 3), norm, nn.ReLU(), nn.Flatten()
        return lambda: nn.Sequential(*layers)(torch.randn(n, 3, s, s))

    mends = {"1": net(nn.BatchNorm1d(c), c + 1), "2": net(nn.BatchNorm2d(c))}
    return _repaired("net(x)", mends, net(nn.BatchNorm1d(c)))


def unflattened(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")

    def net(*last: nn.Module, norm: int = c) -> Callable[[], Tensor]:
        layers = nn.Conv2d(3, c, 3, padding=1), nn.BatchNorm2d(norm), nn.ReLU(), *last
        return lambda: nn.Sequential(*layers)(torch.randn(n, 3, s, s))

    linear = nn.Linear(c * s * s, 10)
    mends = {"2": net(linear, norm=c * s * s), "4": net(nn.Flatten(), linear)}
    return _repaired("net(x)", mends, net(linear))


def _by_hand(numbers: Numbers, lines: Callable[[Tensor, str | None], Tensor], tags: tuple[str, ...]) -> Shown:
    """Code of the formula against nn.BatchNorm1d; `lines` runs it with one line mended, or none."""
    n, f = whole(numbers, "n", "f")
    x = 2 + 3 * randn(n, f)
    wanted = nn.BatchNorm1d(f).double()(x).detach()
    far = {tag: float((lines(x, tag) - wanted).abs().max()) for tag in tags}
    before = float((lines(x, None) - wanted).abs().max())
    able = [tag for tag in tags if far[tag] < 1e-9]
    told = [said("as it stands: off by up to {far:.3g}", far=before)]
    told += [said("with line {line} mended: off by {far:.0e}", line=tag, far=far[tag]) for tag in able]
    return Shown(" ".join(able) if before > 1e-6 else "", tuple(told))


def axis(numbers: Numbers) -> Shown:
    def lines(x: Tensor, mended: str | None) -> Tensor:
        mean = x.mean(0 if mended == "1" else 1, keepdim=True)
        var = x.var(1 if mended == "2" else 0, unbiased=False, keepdim=True)
        x_hat = (x - mean) / (var + 1e-5).sqrt()
        return x_hat + 1 if mended == "4" else x_hat

    return _by_hand(numbers, lines, ("1", "2", "4"))


def root(numbers: Numbers) -> Shown:
    def lines(x: Tensor, mended: str | None) -> Tensor:
        mean = x.mean(1 if mended == "1" else 0, keepdim=True)
        var = x.var(0, unbiased=mended == "2", keepdim=True)
        below = var + 1e-5
        return (x - mean) / (below.sqrt() if mended == "3" else below)

    return _by_hand(numbers, lines, ("1", "2", "3"))


def unbiased(numbers: Numbers) -> Shown:
    def lines(x: Tensor, mended: str | None) -> Tensor:
        mean = x.mean(1 if mended == "1" else 0, keepdim=True)
        var = x.var(0, unbiased=mended != "2", keepdim=True)
        below = (var + 1e-5) if mended == "3" else (var + 1e-5).sqrt()
        return (x - mean) / below

    return _by_hand(numbers, lines, ("1", "2", "3"))


def keras(numbers: Numbers) -> Shown:
    """The running mean with the weights of old and new exchanged."""
    m, f = float(numbers["m"]), int(numbers["f"])
    bn = nn.BatchNorm1d(f, momentum=m).double()
    x = 4 + randn(16, f)
    bn(x)
    assert bn.running_mean is not None
    written, mended = (1 - m) * x.mean(0), m * x.mean(0)
    right = equal(bn.running_mean, mended) and not equal(bn.running_mean, written)
    lines = (
        said("the code gives {value:.4f}", value=float(written[0])),
        said("nn.BatchNorm1d gives {value:.4f}", value=float(bn.running_mean[0])),
        said("with the weights of line 3 exchanged: {value:.4f}", value=float(mended[0])),
    )
    return Shown("3" if right else "", lines)


def zeroed(numbers: Numbers) -> Shown:
    """zero_grad between backward and step: nothing is learned."""
    f = int(numbers["f"])

    def learned(*, late: bool) -> float:
        net = nn.Linear(f, 1).double()
        before = net.weight.detach().clone()
        for _ in range(5):
            if not late:
                net.zero_grad()
            loss = nn.functional.mse_loss(net(randn(8, f)), randn(8, 1, seed=1))
            loss.backward()  # type: ignore[no-untyped-call]
            if late:
                net.zero_grad()
            _descend(net)
        return float((net.weight.detach() - before).abs().max())

    written, mended = learned(late=True), learned(late=False)
    lines = (
        said("largest change of a weight after 5 steps: {change:g}", change=written),
        said("with zero_grad() before backward(): {change:.3g}", change=mended),
    )
    return Shown("4" if written == 0 and mended > 0 else "", lines)


def _descend(net: nn.Module, rate: float = 0.1) -> None:
    """What optim.SGD does, without loading torch.optim, which takes seconds."""
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p.sub_(rate * p.grad)


def mode(numbers: Numbers) -> Shown:
    """net.train() where net.eval() belongs: measuring moves what is measured."""
    f = int(numbers["f"])
    x = 3 + randn(32, f)

    def moved(*, training: bool) -> float:
        bn = nn.BatchNorm1d(f).double()
        bn.train(training)
        with torch.no_grad():
            bn(x)
        assert bn.running_mean is not None
        return float(bn.running_mean.abs().max())

    written, mended = moved(training=True), moved(training=False)
    lines = (
        said("measuring the accuracy moves running_mean by {by:.3g}", by=written),
        said("with net.eval() in line 2: by {by:g}", by=mended),
    )
    return Shown("2" if written > 0 and mended == 0 else "", lines)


def transposed(numbers: Numbers) -> Shown:
    """Channels last, as NumPy and pictures have them, into a layer that wants them second."""
    n, s = whole(numbers, "n", "s")
    pictures = torch.randn(n, s, s, 3)

    def net(x: Tensor, channels: int = 3) -> Callable[[], Tensor]:
        return lambda: nn.BatchNorm2d(channels)(nn.Conv2d(3, channels, 3)(x))

    mends = {"1": net(pictures.permute(0, 3, 1, 2)), "3": net(pictures, 5)}
    return _repaired("net(x)", mends, net(pictures))


PROOFS: dict[str, Prove] = {
    "mistake-features": features,
    "mistake-dimensions": dimensions,
    "mistake-unflattened": unflattened,
    "mistake-axis": axis,
    "mistake-root": root,
    "mistake-unbiased": unbiased,
    "mistake-keras": keras,
    "mistake-zeroed": zeroed,
    "mistake-mode": mode,
    "mistake-transposed": transposed,
}
