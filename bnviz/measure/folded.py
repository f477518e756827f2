"""Reads the numbers with which a norm is folded. Knows no lane."""

from __future__ import annotations

import numpy as np
from torch import Tensor, nn

from bnviz.measure.arrays import Floats, frozen
from bnviz.measure.reports import FoldedNorm


def folded_norm(block: int, forward: bool, norm: nn.Module) -> FoldedNorm:
    """The numbers of a norm with running statistics, as read-only copies in double precision."""
    assert isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d | nn.InstanceNorm2d)
    assert norm.running_mean is not None
    assert norm.running_var is not None
    units = len(norm.running_mean)
    return FoldedNorm(
        block=block,
        forward=forward,
        mean=_copy(norm.running_mean, units),
        var=_copy(norm.running_var, units),
        eps=norm.eps,
        gamma=_copy(norm.weight, units, 1.0),
        beta=_copy(norm.bias, units, 0.0),
    )


def _copy(tensor: Tensor | None, units: int, otherwise: float = 0.0) -> Floats:
    return frozen(
        np.full(units, otherwise) if tensor is None else tensor.detach().cpu().double().numpy().copy()
    )
