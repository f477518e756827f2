"""Noise behind a norm, new in every step, after Santurkar et al. 2018. Knows no training."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

MEAN = 0.5  # a unit's shift is drawn between minus and plus this
SPREAD = 1.25  # and its factor between 1 and this
EACH = 0.1  # how far single values stray from both


class Noise(nn.Module):
    """Gives every unit or channel another mean and another spread, drawn anew in each pass of training.

    In step t unit j draws mean_j from U(-0.5, 0.5) and spread_j from U(1, 1.25); value i of it becomes
    ``x_ij * s_ij + m_ij`` with m_ij from U(mean_j - 0.1, mean_j + 0.1) and s_ij from N(spread_j, 0.1²). Of an
    image every position is a value of its own, as it is to batch norm. Nothing happens in evaluation mode,
    or while it is not `on`. The random stream is the block's own, the same in every lane.
    Source: Santurkar et al. 2018 (arXiv 1805.11604), section 2.2 and appendix, the noisy batch norm.
    """

    def __init__(self, on: bool, seed: int, block: int, device: torch.device) -> None:
        super().__init__()
        self.on = on
        self.generator = torch.Generator(device).manual_seed(1000 * seed + 600 + block)

    @property
    def is_active(self) -> bool:
        """Whether the next pass draws."""
        return self.on and self.training

    def forward(self, x: Tensor) -> Tensor:
        """x (batch, units) or (batch, channels, rows, columns) to the same."""
        if not self.is_active:
            return x
        units = (1, x.shape[1], *[1] * (x.dim() - 2))  # one for each unit or channel
        like: dict[str, Any] = {"dtype": x.dtype, "device": x.device, "generator": self.generator}
        mean = MEAN * (2 * torch.rand(units, **like) - 1)
        spread = 1 + (SPREAD - 1) * torch.rand(units, **like)
        shift = mean + EACH * (2 * torch.rand(x.shape, **like) - 1)
        scale = spread + EACH * torch.randn(x.shape, **like)
        return x * scale + shift
