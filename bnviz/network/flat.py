"""Keeps many parameters as views of one flat tensor, so that zeroing and updating are a few operations."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

BOUNDARY = 64  # bytes


class FlatParameters:
    """One flat parameter of shape (total,) and its gradient; the parameters given become views of it.

    An update of `flat` does, element for element, what it would do to the parameters themselves; `state` is
    what the update rule remembers of them. Zeros may lie between the `places` of two of them.
    """

    def __init__(self, parameters: Sequence[nn.Parameter]) -> None:
        first = parameters[0]
        self.parameters = list(parameters)
        self.places = _places(parameters)
        values = torch.zeros(self.places[-1].stop, dtype=first.dtype, device=first.device)
        self.flat = nn.Parameter(values)
        self.state: dict[str, Tensor] = {}
        self.flat.grad = torch.zeros_like(values)
        for parameter, place in zip(parameters, self.places, strict=True):
            values[place] = parameter.detach().reshape(-1)
            parameter.data = self.flat.data[place].view_as(parameter)
            parameter.grad = self.flat.grad[place].view_as(parameter)

    @property
    def frozen(self) -> bool:
        """True while none of the parameters is trained: the optimiser leaves them and their state alone."""
        return not any(parameter.requires_grad for parameter in self.parameters)

    def release(self, parameters: Sequence[nn.Parameter]) -> FlatParameters:
        """Move some parameters, with what the update rule remembers of them, to a group of their own.

        They leave holes behind: entries that belong to nothing and have no gradient.
        """
        moving = {id(parameter) for parameter in parameters}
        numbers = [number for number, parameter in enumerate(self.parameters) if id(parameter) in moving]
        own = FlatParameters([self.parameters[number] for number in numbers])
        for key, value in self.state.items():
            parts = [value[self.places[number]] for number in numbers] if value.dim() == 1 else []
            own.state[key] = own.laid_out(parts) if parts else value.clone()
        for number in numbers:
            hole = nn.Parameter(torch.empty_like(self.parameters[number]), requires_grad=False)
            self.parameters[number] = hole
        return own

    def laid_out(self, parts: Sequence[Tensor]) -> Tensor:
        """A tensor like `flat` with a part, flat as well, in the place of each parameter."""
        whole = torch.zeros_like(self.flat.data)
        for part, place in zip(parts, self.places, strict=True):
            whole[place] = part
        return whole


def _places(parameters: Sequence[nn.Parameter]) -> list[slice]:
    """Where each parameter lies in the flat tensor: on boundaries as PyTorch gives a tensor of its own.

    A product of a matrix and a vector is summed in another order, and rounded differently, where the numbers
    lie off them; a plain network with the same weights would then differ in the last digit.
    """
    places, start = [], 0
    for parameter in parameters:
        places.append(slice(start, start + parameter.numel()))
        step = BOUNDARY // parameter.element_size()
        start = -(-(start + parameter.numel()) // step) * step
    return places
