"""Lays by what a step began with, so that the step can be looked at again. Takes no step itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from bnviz.experiment.values import Experiment, Training
from bnviz.experiment.values import Lane as Contender
from bnviz.training.lane import Lane


@dataclass(frozen=True, slots=True)
class Stand:
    """Copies of all that a step moves in a lane: parameters, optimiser, running statistics, streams."""

    parameters: tuple[Tensor, ...]
    optimiser: tuple[Mapping[str, Tensor], ...]
    buffers: Mapping[str, Tensor]
    streams: Mapping[str, Tensor]

    @staticmethod
    def of(lane: Lane) -> Stand:
        """The lane as it is now, on its device."""
        return Stand(
            tuple(group.flat.detach().clone() for group in lane.groups),
            tuple({key: value.clone() for key, value in group.state.items()} for group in lane.groups),
            {name: buffer.clone() for name, buffer in lane.network.buffers().items()},
            {name: generator.get_state() for name, generator in lane.network.streams().items()},
        )

    @torch.no_grad()
    def put_back(self, lane: Lane) -> None:
        """Make the lane so again; its norms must be those of then."""
        for group, parameters, state in zip(lane.groups, self.parameters, self.optimiser, strict=True):
            group.flat.copy_(parameters)
            group.state = {key: value.clone() for key, value in state.items()}
        for name, buffer in lane.network.buffers().items():
            buffer.copy_(self.buffers[name])
        for name, generator in lane.network.streams().items():
            generator.set_state(self.streams[name])


@dataclass(frozen=True, slots=True)
class LastStep:
    """The mini-batch x (batch, ...), y (batch,) of a step, the lanes before it, how it trained them.

    `before` has None for a lane that stood still.
    """

    x: Tensor
    y: Tensor
    before: tuple[Stand | None, ...]
    training: Training

    @staticmethod
    def begins(lanes: Sequence[Lane | None], x: Tensor, y: Tensor, training: Training) -> LastStep:
        """The step that is taken next, with these lanes."""
        return LastStep(x, y, tuple(None if lane is None else Stand.of(lane) for lane in lanes), training)

    def of_lanes(self, chosen: Sequence[int]) -> LastStep:
        """Of these lanes only, in this order."""
        return replace(self, before=tuple(self.before[number] for number in chosen))

    @contextmanager
    def undone(self, lanes: Sequence[Lane | None]) -> Iterator[list[Lane | None]]:
        """Within, the lanes that took the step are as they were before it, and at the end as they are now."""
        took = [lane if before is not None else None for lane, before in zip(lanes, self.before, strict=True)]
        now = [None if lane is None else (Stand.of(lane), lane.training) for lane in took]
        try:
            for lane, before in zip(took, self.before, strict=True):
                if lane is not None and before is not None:
                    before.put_back(lane)
                    lane.training = self.training
            yield took
        finally:
            for lane, kept in zip(took, now, strict=True):
                if lane is not None and kept is not None:
                    kept[0].put_back(lane)
                    lane.training = kept[1]


def same_networks(old: Experiment, new: Experiment, origin: Sequence[int]) -> bool:
    """Whether every lane of `new` computes what the one it comes from computes in `old`."""
    pairs = ((old.lanes[was], lane) for was, lane in zip(origin, new.lanes, strict=True))
    return old.network == new.network and all(_computes(a) == _computes(b) for a, b in pairs)


def _computes(lane: Contender) -> tuple[object, ...]:
    return (*lane.rows, lane.noise)
