"""The calls written beside the switches, run on a layer of torch.nn, do what our layer does."""

from __future__ import annotations

from itertools import product

import pytest
import torch
from torch import Tensor, nn

from bnviz.experiment.switches import pytorch_calls, switch_sentences
from bnviz.experiment.values import Norm
from bnviz.network.build import make_norm
from bnviz.network.switches import running_in_use

EXACT = 1e-10


def as_written(norm: nn.Module, calls: tuple[str, ...], x: Tensor) -> Tensor:
    """The lines, and then the pass, if it is not among them."""
    names = {"norm": norm, "x": x, "torch": torch}
    exec("\n".join(calls), names)
    return names["y"] if "y" in names else norm(x)  # type: ignore[return-value]


@pytest.mark.parametrize("momentum", [0.1, 0.0, None])
@pytest.mark.parametrize(("kind", "dimensions"), [("batch", 1), ("batch", 3), ("instance", 3)])
@pytest.mark.parametrize(("use", "update", "train"), list(product((True, False), repeat=3)))
def test_the_calls_are_what_our_layer_does(
    kind: str, dimensions: int, use: bool, update: bool, train: bool, momentum: float | None
) -> None:
    norm = Norm(
        kind=kind,  # type: ignore[arg-type]
        momentum=0.1 if kind == "instance" and momentum is None else momentum,
        use_batch_stats=use,
        update_running_stats=update,
        train_affine=train,
    )
    shape = (3, *(5, 4)[: dimensions - 1])
    ours = make_norm(norm, shape)
    assert ours is not None
    plain = {("batch", 1): nn.BatchNorm1d, ("batch", 3): nn.BatchNorm2d}.get(
        (kind, dimensions), nn.InstanceNorm2d
    )
    theirs = plain(3, momentum=norm.momentum, affine=True, track_running_stats=True)
    ours, theirs = ours.double(), theirs.double()
    generator = torch.Generator().manual_seed(1)
    for _ in range(6):
        x = torch.randn(7, *shape, generator=generator, dtype=torch.float64) * 2 + 1
        a, b = x.clone().requires_grad_(), x.clone().requires_grad_()
        y, z = ours(a), as_written(theirs, pytorch_calls(norm), b)
        torch.testing.assert_close(y, z, rtol=0, atol=EXACT)
        y.pow(3).sum().backward()
        z.pow(3).sum().backward()
        torch.testing.assert_close(a.grad, b.grad, rtol=0, atol=EXACT)
        for (name, p), (_, q) in zip(ours.named_parameters(), theirs.named_parameters(), strict=True):
            assert (p.grad is None) == (q.grad is None) == (not train), name
            if p.grad is not None:
                torch.testing.assert_close(p.grad, q.grad, rtol=0, atol=1e-8)
    for p, q in zip(ours.buffers(), theirs.buffers(), strict=True):
        torch.testing.assert_close(p, q, rtol=0, atol=EXACT)
    torch.testing.assert_close(ours.eval()(x), theirs.eval()(x), rtol=0, atol=EXACT)
    assert (running_in_use(ours) is None) == use


@pytest.mark.parametrize(
    ("norm", "said"),
    [
        (Norm(), "Mixes 0.1 of each batch"),
        (Norm(momentum=0.0), "momentum=0: nothing of a batch is taken in"),
        (Norm(momentum=None), "momentum=None: the running statistics are the plain average"),
        (Norm(track_running_stats=False), "eval() changes nothing"),
        (Norm(use_batch_stats=False), "into which the batch has just been mixed"),
        (Norm(use_batch_stats=False, update_running_stats=False), "eval(): normalises with the running"),
        (Norm(train_affine=False), "requires_grad=False: no gradient"),
        (Norm(kind="layer"), "train() and eval() are the same to it"),
    ],
)
def test_the_sentences_tell_what_each_of_torchs_settings_really_does(norm: Norm, said: str) -> None:
    assert said in " ".join(switch_sentences(norm))
