"""Lets a network be run in training mode and leaves it as it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from bnviz.network.modules import LaneNetwork


@contextmanager
def undisturbed(network: LaneNetwork) -> Iterator[None]:
    """Running statistics and the random streams are put back at the end, whatever happens.

    Gradients are not: every step begins by zeroing them.
    """
    buffers = [(buffer, buffer.clone()) for buffer in network.buffers().values()]
    streams = [(generator, generator.get_state()) for generator in network.streams().values()]
    try:
        yield
    finally:
        with torch.no_grad():
            for buffer, kept in buffers:
                buffer.copy_(kept)
        for generator, state in streams:
            generator.set_state(state)
