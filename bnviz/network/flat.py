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

    @property
    def frozen(self) -> bool:
        """True while none of the parameters is trained: the optimiser leaves them and their state alone."""
        return not any(parameter.requires_grad for parameter in self.parameters)

    def release(self, parameters: Sequence[nn.Parameter]) -> FlatParameters:
        """Move some parameters, with what the update rule remembers of them, to a group of their own.

        They leave holes behind: entries that belong to nothing and have no gradient.
        """
        places, start = [], 0
        moving = {id(parameter) for parameter in parameters}
        for number, parameter in enumerate(self.parameters):
            if id(parameter) in moving:
                places.append((number, parameter, start))
            start += parameter.numel()
        state = {
            key: torch.cat([value[at : at + parameter.numel()] for _, parameter, at in places])
            if value.dim() == 1
            else value.clone()
            for key, value in self.state.items()
        }
        own = FlatParameters([parameter for _, parameter, _ in places])
        own.state = state
        for number, parameter, _ in places:
            self.parameters[number] = nn.Parameter(torch.empty_like(parameter), requires_grad=False)
        return own
