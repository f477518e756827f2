"""Proofs of the questions of number and shape: the number is read off real PyTorch."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from bnviz.practice.proofs.trying import randn, row
from bnviz.practice.solutions import values_of
from bnviz.practice.values import Numbers, Prove, Shown, whole
from bnviz.sayings import Said, joined, said


def _says(answer: float | tuple[int, ...], *lines: str) -> Shown:
    return Shown(answer, lines)


def _shape(shape: torch.Size, code: str) -> Shown:
    return _says(tuple(shape), f"{code}  → {tuple(shape)}")


def _feeding(norm: nn.Module, *shape: int) -> int:
    """How many inputs the first output depends on through its mean: those with a gradient."""
    x = randn(*shape).requires_grad_()
    norm.double()(x).flatten()[0].backward()
    assert x.grad is not None
    return int((x.grad != 0).sum())


def features(numbers: Numbers) -> Shown:
    n, f = whole(numbers, "n", "f")
    able = [k for k in range(1, n * f + 1) if k in (n, f, n * f) and _takes(k, torch.randn(n, f))]
    return _says(
        float(able[0]),
        said("{norm} takes a batch of shape {shape}", norm=f"nn.BatchNorm1d({able[0]})", shape=f"({n}, {f})"),
        said("of {first}, {second} and {third} only this one", first=n, second=f, third=n * f),
    )


def _takes(count: int, x: Tensor) -> bool:
    try:
        nn.BatchNorm1d(count)(x)
    except RuntimeError:
        return False
    return True


def biased(numbers: Numbers) -> Shown:
    """The variance that undoes the normalisation: (x − mean)² / x̂² − eps."""
    x = torch.tensor(values_of(numbers), dtype=torch.float64)[:, None]
    bn = nn.BatchNorm1d(1).double()
    x_hat = bn(x).detach()
    far = int((x - x.mean()).abs().argmax())
    var = float(((x[far] - x.mean()) / x_hat[far]) ** 2 - bn.eps)
    return _says(
        var, joined("x̂", row(x_hat), by=" = "), said("(x − mean)² / x̂² − eps = {value:.4f}", value=var)
    )


def running_mean(numbers: Numbers) -> Shown:
    m, old, new = float(numbers["m"]), float(numbers["old"]), float(numbers["new"])
    bn = nn.BatchNorm1d(1, momentum=m).double()
    assert bn.running_mean is not None
    bn.running_mean.fill_(old)
    bn(torch.tensor([[new - 1], [new + 1]], dtype=torch.float64))
    value = float(bn.running_mean)
    return _says(
        value,
        said("bn.running_mean was {old:g}, the batch's mean {new:g}", old=old, new=new),
        said("bn.running_mean is {value:.4f}", value=value),
    )


def running_var(numbers: Numbers) -> Shown:
    n, v = whole(numbers, "n", "v")
    half = torch.full((n // 2, 1), v**0.5, dtype=torch.float64)
    x = torch.cat([half, -half])
    bn = nn.BatchNorm1d(1, momentum=1.0).double()
    bn(x)
    assert bn.running_var is not None
    value = float(bn.running_var)
    return _says(
        value,
        Said("x.var(unbiased=False) = {value:.4f}", value=float(x.var(unbiased=False))),
        Said("bn.running_var = {value:.4f}", value=value),
    )


def parameters(numbers: Numbers) -> Shown:
    (c,) = whole(numbers, "c")
    count = sum(p.numel() for p in nn.BatchNorm2d(c).parameters())
    return _says(float(count), f"sum(p.numel() for p in nn.BatchNorm2d({c}).parameters()) = {count}")


def _reached(count: int, shape: tuple[int, ...]) -> str:
    return said("the gradient of one output reaches {count} inputs of {shape}", count=count, shape=str(shape))


def values_batch(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    count = _feeding(nn.BatchNorm2d(c), n, c, s, s)
    return _says(float(count), _reached(count, (n, c, s, s)))


def values_layer(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    count = _feeding(nn.LayerNorm((c, s, s)), n, c, s, s)
    return _says(float(count), _reached(count, (n, c, s, s)))


def means_instance(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    x = randn(n, c, s, s)
    mean = x.mean((2, 3), keepdim=True)
    ours = (x - mean) / (x.var((2, 3), unbiased=False, keepdim=True) + 1e-5).sqrt()
    far = float((nn.InstanceNorm2d(c).double()(x) - ours).abs().max())
    count = mean.numel() if far < 1e-9 else 0
    return _says(
        float(count),
        said("x.mean((2, 3)) has {count} numbers", count=mean.numel()),
        said("with them the result is {norm}'s to {far:.0e}", norm=f"nn.InstanceNorm2d({c})", far=far),
    )


def largest(numbers: Numbers) -> Shown:
    (n,) = whole(numbers, "n")
    x = torch.zeros(n, 1, dtype=torch.float64)
    x[0] = 1e6
    top = float(nn.BatchNorm1d(1).double()(x).detach().max())
    return _says(
        top,
        said("one value of {large:,} among {zeros} zeros", large=10**6, zeros=n - 1),
        said("its x̂ is {value:.4f}", value=top),
    )


def pair(numbers: Numbers) -> Shown:
    a, b = whole(numbers, "a", "b")
    y = nn.BatchNorm1d(1, eps=1e-12).double()(torch.tensor([[a], [b]], dtype=torch.float64)).detach()
    return _says(
        float(y.max()), said("nn.BatchNorm1d(1) makes of {a} and {b}: {values}", a=a, b=b, values=row(y))
    )


def three_by_three(numbers: Numbers) -> Shown:
    r, c = whole(numbers, "row", "column")
    y = nn.BatchNorm1d(3, eps=1e-12).double()(torch.arange(1.0, 10, dtype=torch.float64).view(3, 3)).detach()
    return _says(
        float(y[r - 1, c - 1]), *(said("row {row}: {values}", row=i + 1, values=row(y[i])) for i in range(3))
    )


def affine(numbers: Numbers) -> Shown:
    g, b, x = float(numbers["gamma"]), float(numbers["beta"]), float(numbers["x"])
    bn = nn.BatchNorm1d(1, eps=1e-12).double().eval()
    with torch.no_grad():
        bn.weight.fill_(g)
        bn.bias.fill_(b)
    y = float(bn(torch.tensor([[x]], dtype=torch.float64)).detach())
    return _says(
        y,
        Said("gamma = {gamma:g}, beta = {beta:g}, x̂ = {x:g}", gamma=g, beta=b, x=x),
        Said("y = {y:.4f}", y=y),
    )


def memory(numbers: Numbers) -> Shown:
    m, k = float(numbers["m"]), int(numbers["k"])
    bn = nn.BatchNorm1d(1, momentum=m).double()
    assert bn.running_mean is not None
    bn.running_mean.fill_(100.0)
    x = torch.tensor([[-1.0], [1.0]], dtype=torch.float64)
    for _ in range(k):
        bn(x)
    left = float(bn.running_mean)
    return _says(
        left,
        said("running_mean starts at 100, and {batches} batches have the mean 0", batches=k),
        said("running_mean is {value:.4f}", value=left),
    )


def per_group(numbers: Numbers) -> Shown:
    c, g = whole(numbers, "c", "g")
    count = _feeding(nn.GroupNorm(g, c), 2, c, 3, 3) / 9
    return _says(
        count,
        said(
            "the gradient of one output reaches {count:.0f} channels of {channels}", count=count, channels=c
        ),
    )


def left_over(numbers: Numbers) -> Shown:
    n, b = whole(numbers, "n", "b")
    sizes = [len(part) for part in torch.split(torch.arange(n), b)]
    return _says(
        float(sizes[-1]),
        said("torch.split gives {batches} batches", batches=len(sizes)),
        said("the last has {samples}", samples=sizes[-1]),
    )


def table(numbers: Numbers) -> Shown:
    n, f = whole(numbers, "n", "f")
    return _shape(nn.BatchNorm1d(f)(torch.randn(n, f)).shape, f"nn.BatchNorm1d({f})(x).shape")


def square(numbers: Numbers) -> Shown:
    (k,) = whole(numbers, "k")
    return _shape(nn.BatchNorm1d(k)(torch.randn(k, k)).shape, f"nn.BatchNorm1d({k})(x).shape")


def images(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    return _shape(nn.BatchNorm2d(c)(torch.randn(n, c, s, s)).shape, f"nn.BatchNorm2d({c})(x).shape")


def running_shape(numbers: Numbers) -> Shown:
    (c,) = whole(numbers, "c")
    mean = nn.BatchNorm2d(c).running_mean
    assert mean is not None
    return _shape(mean.shape, f"nn.BatchNorm2d({c}).running_mean.shape")


def layer_gamma(numbers: Numbers) -> Shown:
    c, s = whole(numbers, "c", "s")
    return _shape(nn.LayerNorm((c, s, s)).weight.shape, f"nn.LayerNorm(({c}, {s}, {s})).weight.shape")


def convolved(numbers: Numbers) -> Shown:
    n, s, out, k, p = whole(numbers, "n", "s", "out", "k", "p")
    net = nn.Sequential(nn.Conv2d(3, out, k, padding=p), nn.BatchNorm2d(out))
    return _shape(net(torch.randn(n, 3, s, s)).shape, "net(x).shape")


def pooled(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    net = nn.Sequential(nn.BatchNorm2d(c), nn.MaxPool2d(2))
    return _shape(net(torch.randn(n, c, s, s)).shape, "net(x).shape")


def flattened(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    return _shape(nn.Flatten()(torch.randn(n, c, s, s)).shape, "nn.Flatten()(x).shape")


def dense(numbers: Numbers) -> Shown:
    n, f, g = whole(numbers, "n", "f", "g")
    return _shape(nn.Sequential(nn.Linear(f, g), nn.BatchNorm1d(g))(torch.randn(n, f)).shape, "net(x).shape")


def group_means(numbers: Numbers) -> Shown:
    n, c, g, s = whole(numbers, "n", "c", "g", "s")
    x = randn(n, c, s, s)
    grouped = x.view(n, g, -1)
    mean, var = grouped.mean(-1), grouped.var(-1, unbiased=False)
    ours = ((grouped - mean[..., None]) / (var[..., None] + 1e-5).sqrt()).view_as(x)
    far = float((nn.GroupNorm(g, c).double()(x).detach() - ours).abs().max())
    shape = tuple(mean.shape) if far < 1e-9 else ()
    return _says(
        shape,
        f"x.view({n}, {g}, -1).mean(-1).shape  → {tuple(mean.shape)}",
        said("with these means the result is {norm}'s to {far:.0e}", norm=f"nn.GroupNorm({g}, {c})", far=far),
    )


def sequence(numbers: Numbers) -> Shown:
    n, c, s = whole(numbers, "n", "c", "s")
    return _shape(nn.BatchNorm1d(c)(torch.randn(n, c, s)).shape, f"nn.BatchNorm1d({c})(x).shape")


PROOFS: dict[str, Prove] = {
    "features": features,
    "biased": biased,
    "running-mean": running_mean,
    "running-var": running_var,
    "parameters": parameters,
    "values-batch": values_batch,
    "values-layer": values_layer,
    "means-instance": means_instance,
    "largest": largest,
    "pair": pair,
    "three-by-three": three_by_three,
    "affine": affine,
    "memory": memory,
    "per-group": per_group,
    "left-over": left_over,
    "table": table,
    "square": square,
    "images": images,
    "running-shape": running_shape,
    "layer-gamma": layer_gamma,
    "convolved": convolved,
    "pooled": pooled,
    "flattened": flattened,
    "dense": dense,
    "group-means": group_means,
    "sequence": sequence,
}
