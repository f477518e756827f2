"""Slow motion: tells each phase of a step before it happens. Without a listener nothing is hooked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from torch import nn

from bnviz.network.modules import LaneNetwork

Phase = Literal["forward", "normalise", "loss", "backward", "update"]
PhaseListener = Callable[[int, int | None, Phase], None]  # lane, block or None, phase


@contextmanager
def phases_told(network: LaneNetwork, lane: int, listener: PhaseListener | None) -> Iterator[None]:
    """While the context lasts, a forward pass calls `listener` before each linear, norm and the loss."""
    if listener is None:
        yield
        return
    tell = listener
    handles = []

    def before(module: nn.Module, block: int | None, phase: Phase) -> None:
        handles.append(module.register_forward_pre_hook(lambda *_: tell(lane, block, phase)))

    for number, row in enumerate(network.rows):
        before(row.linear, number, "forward")
        if row.norm is not None:
            before(row.norm, number, "normalise")
    last = network.head.norm or network.head.linear
    handles.append(last.register_forward_hook(lambda *_: tell(lane, None, "loss")))
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
