"""A run laid by and taken up again: weights, statistics, optimiser, random streams. Exact on the CPU."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from bnviz.experiment.values import Experiment
from bnviz.measure.failure import Failure
from bnviz.network.flat import FlatParameters

if TYPE_CHECKING:
    from bnviz.training.lane import Lane

HOST = torch.device("cpu")


@dataclass(frozen=True, slots=True)
class SavedGroup:
    """Parameters that share an optimiser state: their names, and the state in a slice for each of them."""

    names: tuple[str, ...]
    slices: Mapping[str, tuple[Tensor, ...]]
    scalars: Mapping[str, Tensor]


@dataclass(frozen=True, slots=True)
class SavedLane:
    """One lane on the host."""

    parameters: Mapping[str, Tensor]
    buffers: Mapping[str, Tensor]
    groups: tuple[SavedGroup, ...]
    streams: Mapping[str, Tensor]  # of dropout and noise
    biased: tuple[bool, ...]  # whether each block's bias is in use: folding a norm can switch one on


@dataclass(frozen=True, slots=True)
class SavedBatches:
    """Where the drawing of mini-batches stands; `last` is where the one taken last lies in the order."""

    stream: Tensor
    order: Tensor
    cuts: tuple[int, ...]
    next: int
    epoch: int
    seen: int
    last: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A run after `step` steps. A lane that could not be built is None; `stopped` says why one stands still.

    `stop_from` is what the stop rule counts from: step, epoch, and whether its accuracy was reached before.
    """

    experiment: Experiment
    step: int
    lanes: tuple[SavedLane | None, ...]
    stopped: tuple[Failure | None, ...]
    batches: SavedBatches
    stop_from: tuple[int, float, bool]

    @property
    def size(self) -> int:
        """Bytes of its tensors; those it shares with others are counted with each."""
        tensors = [self.batches.stream, self.batches.order]
        for lane in self.lanes:
            if lane is not None:
                tensors += [*lane.parameters.values(), *lane.buffers.values(), *lane.streams.values()]
                for group in lane.groups:
                    tensors += [part for parts in group.slices.values() for part in parts]
        return sum(tensor.nbytes for tensor in tensors)


def save_lane(lane: Lane) -> SavedLane:
    """Copies of everything the lane needs to go on: one for each group, whose parameters are parts of it."""
    named = lane.network.parameters()
    by_id = {id(parameter): name for name, parameter in named.items()}
    parts: dict[str, Tensor] = {}
    groups = []
    for group in lane.groups:
        places = _places(group, by_id)
        flat = _copy(group.flat)
        parts |= {name: flat[place].view(named[name].shape) for name, place in places}
        groups.append(_save_group(group, places))
    return SavedLane(
        parameters=parts,
        buffers={name: _copy(buffer) for name, buffer in lane.network.buffers().items()},
        groups=tuple(groups),
        streams=_streams(lane),
        biased=tuple(row.linear.bias is not None for row in lane.network.blocks),
    )


def _streams(lane: Lane) -> dict[str, Tensor]:
    """The state of every random stream. One that has not moved since the last copy is that copy: without
    dropout and noise they were a quarter of a small network's checkpoint."""
    for name, generator in lane.network.streams().items():
        state, last = generator.get_state(), lane.streams.get(name)
        if last is None or not torch.equal(state, last):
            lane.streams[name] = state
    return dict(lane.streams)


def restore_lane(lane: Lane, saved: SavedLane) -> None:
    """Make a freshly built lane of the same experiment what `saved` was."""
    named = lane.network.parameters()
    with torch.no_grad():
        for name, value in saved.parameters.items():
            named[name].copy_(value)
        for name, buffer in lane.network.buffers().items():
            buffer.copy_(saved.buffers[name])
    lane.groups = [FlatParameters([named[name] for name in group.names]) for group in saved.groups]
    for group, kept in zip(lane.groups, saved.groups, strict=True):
        group.state = {key: group.laid_out(parts) for key, parts in kept.slices.items()}
        group.state |= {key: value.clone() for key, value in kept.scalars.items()}
    for row, biased in zip(lane.network.blocks, saved.biased, strict=True):
        row.use_bias(biased)
    for name, generator in lane.network.streams().items():
        if generator.get_state().shape == saved.streams[name].shape:  # else of another kind of device
            generator.set_state(saved.streams[name])


def _places(group: FlatParameters, by_id: dict[int, str]) -> list[tuple[str, slice]]:
    """Where each parameter of the network lies in the group, by name."""
    return [
        (by_id[id(parameter)], place)
        for parameter, place in zip(group.parameters, group.places, strict=True)
        if id(parameter) in by_id  # a norm that was taken out leaves a hole behind
    ]


def _save_group(group: FlatParameters, places: list[tuple[str, slice]]) -> SavedGroup:
    slices: dict[str, tuple[Tensor, ...]] = {}
    scalars: dict[str, Tensor] = {}
    for key, value in group.state.items():
        whole = _copy(value)
        if value.dim() == 1:
            slices[key] = tuple(whole[place] for _, place in places)
        else:
            scalars[key] = whole
    return SavedGroup(tuple(name for name, _ in places), slices, scalars)


def _copy(tensor: Tensor) -> Tensor:
    return tensor.detach().to(HOST, copy=True)
