"""Keeps many parameters as views of one flat tensor, so that zeroing and updating are a few operations."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn


class FlatParameters:
    """One flat parameter of shape (total,) and its gradient; the parameters given become views of it.

    An update of `flat` does, element for element, what it would do to the parameters themselves; `state` is
    what the update rule remembers of them.
    """

    def __init__(self, parameters: Sequence[nn.Parameter]) -> None:
        total = sum(parameter.numel() for parameter in parameters)
        first = parameters[0]
        values = torch.empty(total, dtype=first.dtype, device=first.device)
        self.parameters = list(parameters)
        self.flat = nn.Parameter(values)
        self.state: dict[str, Tensor] = {}
        self.flat.grad = torch.zeros_like(values)
        start = 0
        for parameter in parameters:
            end = start + parameter.numel()
            values[start:end] = parameter.detach().reshape(-1)
            parameter.data = self.flat.data[start:end].view_as(parameter)
            parameter.grad = self.flat.grad[start:end].view_as(parameter)
            start = end
