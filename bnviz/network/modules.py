"""The network of one lane as torch modules, its forward pass in plain sight. Knows no training.

A block keeps a `tape` when asked to: the tensors of its stages, as they were in the pass itself. Without a
tape nothing is kept and nothing is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.experiment.values import Activation, Block
from bnviz.network.noise import Noise

Tape = dict[str, Tensor]

ACTIVATIONS: dict[Activation, type[nn.Module]] = {
    "identity": nn.Identity,
    "relu": nn.ReLU,
    "leaky-relu": nn.LeakyReLU,
    "tanh": nn.Tanh,
    "sigmoid": nn.Sigmoid,
    "gelu": nn.GELU,
    "silu": nn.SiLU,
}


class Dropout(nn.Module):
    """Dropout whose masks come from a generator of the block: equal lanes drop the same values.

    Scales by 1/(1-p) while training, as nn.Dropout does.
    """

    def __init__(self, p: float, seed: int, block: int, device: torch.device) -> None:
        super().__init__()
        self.p = p
        self.generator = torch.Generator(device).manual_seed(1000 * seed + 500 + block)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0.0:
            return x
        mask = torch.empty_like(x).bernoulli_(1 - self.p, generator=self.generator)
        return x * mask.div_(1 - self.p)


class NetBlock:
    """linear or convolution -> [norm] -> activation -> [norm] -> [max-pool] -> [dropout] -> [+ input].

    Noise comes right behind the norm, or where there is none behind the linear. Not an nn.Module itself:
    looking up submodules and calling through hooks cost a sixth of a step. `bias` is the linear's bias, kept
    here also while `linear.bias` is None because a norm takes it away.
    """

    def __init__(
        self,
        block: Block,
        linear: nn.Linear | nn.Conv2d,
        norm: nn.Module | None,
        norm_is_before: bool,
        dropout: Dropout,
        noise: Noise,
    ) -> None:
        assert linear.bias is not None
        self.linear = linear
        self.norm = norm
        self.norm_is_before = norm_is_before
        self.activation = ACTIVATIONS[block.activation]()
        self.pool = block.pool
        self.skip = block.skip
        self.dropout = dropout
        self.noise = noise
        self.bias = cast(nn.Parameter, linear.bias)
        self.flattens = isinstance(linear, nn.Linear)
        self.tape: Tape | None = None

    def use_bias(self, used: bool) -> None:
        """Switch the linear's bias on or off; its numbers are kept either way."""
        self.linear.register_parameter("bias", self.bias if used else None)

    def __call__(self, x: Tensor) -> Tensor:
        """x (batch, features) or (batch, channels, rows, columns) to the same, with this block's sizes."""
        tape, norm, noisy = self.tape, self.norm, self.noise.is_active
        if self.flattens and x.dim() == 4:
            x = x.flatten(1)
        z = self.linear(x)
        if tape is not None:
            tape["linear"] = z
        if norm is not None and self.norm_is_before:
            z = norm(z)
            if tape is not None:
                _keep_norm(tape, norm, z)
        if noisy and self.norm_is_before:
            z = self._with_noise(z)
        a = self.activation(z)
        if tape is not None:
            tape["activation"] = a
        if norm is not None and not self.norm_is_before:
            a = norm(a)
            if tape is not None:
                _keep_norm(tape, norm, a)
        if noisy and not self.norm_is_before:
            a = self._with_noise(a)
        if self.pool > 1 and a.dim() == 4:
            a = F.max_pool2d(a, self.pool)
        if self.dropout.p:
            a = self.dropout(a)
        return x + a if self.skip else cast(Tensor, a)

    def _with_noise(self, x: Tensor) -> Tensor:
        noisy: Tensor = self.noise(x)
        if self.tape is not None:
            self.tape["noisy"] = noisy
        return noisy


class LaneNetwork:
    """[input norm] -> blocks -> head: a dense block of identities with one logit a class.

    `tape` keeps "input" (what enters) and "scaled" (behind the input norm); each block has its own.
    """

    def __init__(
        self, input_norm: nn.Module | None, blocks: list[NetBlock], head: NetBlock, flat: bool
    ) -> None:
        self.input_norm = input_norm
        self.blocks = blocks
        self.head = head
        self.rows = (*blocks, head)
        self.flat = flat
        self.tape: Tape | None = None

    def __call__(self, x: Tensor) -> Tensor:
        """Logits (batch, classes) of `x` (batch, features) or (batch, channels, rows, columns)."""
        tape = self.tape
        if self.flat and x.dim() > 2:
            x = x.flatten(1)
        if self.input_norm is not None:
            if tape is not None:
                tape["input"] = x
            x = self.input_norm(x)
            if tape is not None:
                _keep_norm(tape, self.input_norm, x)
        for row in self.rows:
            x = row(x)
        return x

    def norms(self) -> Iterator[nn.Module]:
        """Every norm there is, the input's first."""
        yield from (norm for _, norm in self._named_norms())

    def parameters(self) -> dict[str, nn.Parameter]:
        """Every parameter by name, biases that a norm keeps out of use included."""
        named: dict[str, nn.Parameter] = {}
        for number, row in enumerate(self.rows):
            named[f"{number}.weight"] = cast(nn.Parameter, row.linear.weight)
            named[f"{number}.bias"] = row.bias
        for place, norm in self._named_norms():
            named |= {f"{place}.norm.{name}": parameter for name, parameter in norm.named_parameters()}
        return named

    def buffers(self) -> dict[str, Tensor]:
        """Running statistics and their counters by name."""
        return {
            f"{place}.norm.{name}": buffer
            for place, norm in self._named_norms()
            for name, buffer in norm.named_buffers()
        }

    def set_training(self, training: bool) -> None:
        """As train() and eval() of an nn.Module; only norms, noise and dropout behave differently."""
        for norm in self.norms():
            norm.training = training
        for row in self.rows:
            row.dropout.training = row.noise.training = training

    def streams(self) -> dict[str, torch.Generator]:
        """The random streams of dropout and noise by name: what a pass in training mode draws from."""
        return {
            f"{number}.{name}": module.generator
            for number, row in enumerate(self.blocks)
            for name, module in (("dropout", row.dropout), ("noise", row.noise))
        }

    def arm(self, on: bool) -> None:
        """Start new tapes for the passes to come, or stop keeping them."""
        self.tape = {} if on else None
        for row in self.rows:
            row.tape = {} if on else None

    def _named_norms(self) -> Iterator[tuple[str, nn.Module]]:
        if self.input_norm is not None:
            yield "input", self.input_norm
        for number, row in enumerate(self.rows):
            if row.norm is not None:
                yield str(number), row.norm


def _keep_norm(tape: Tape, norm: nn.Module, scaled: Tensor) -> None:
    """What came out of a norm, and the gamma and beta it was made with: the update will change them."""
    tape["scaled"] = scaled
    for name, parameter in (("gamma", norm.weight), ("beta", norm.bias)):
        if isinstance(parameter, Tensor):
            tape[name] = parameter.detach().clone()
