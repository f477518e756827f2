"""Draws initial weights from the seed and the block's number alone, never from its norms."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from bnviz.experiment.values import Initialisation


def draw(
    initialisation: Initialisation, shape: tuple[int, ...], seed: int, block: int
) -> tuple[Tensor, Tensor]:
    """Weight of `shape` (out, in) or (out, in, k, k) and bias (out,), float32 on the CPU.

    Every block has a generator of its own, and the bias is drawn whether or not it will be used: so neither
    a norm nor an edit of another block shifts these numbers.
    Sources: torch documentation of nn.Linear (torch), He et al. 2015 eq. 10 (he), Glorot and Bengio 2010
    eq. 12 (xavier).
    """
    generator = torch.Generator().manual_seed(1000 * seed + block)
    weight, bias = torch.zeros(shape), torch.zeros(shape[0])
    positions = math.prod(shape[2:])
    fan_in, fan_out = shape[1] * positions, shape[0] * positions
    match initialisation.kind:
        case "torch":
            bound = 1 / math.sqrt(fan_in)
            weight.uniform_(-bound, bound, generator=generator)
            bias.uniform_(-bound, bound, generator=generator)
        case "he":
            weight.normal_(0.0, math.sqrt(2 / fan_in), generator=generator)
        case "xavier":
            weight.normal_(0.0, math.sqrt(2 / (fan_in + fan_out)), generator=generator)
        case "gaussian":
            weight.normal_(0.0, initialisation.std, generator=generator)
        case "zeros":
            pass
    return weight, bias
