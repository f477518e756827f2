"""Every change a person can make, as a pure function Experiment -> Experiment. Knows no torch."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from bnviz.errors import ExperimentError
from bnviz.experiment.values import MAX_BLOCKS, MAX_LANES, Experiment, Lane, Norm
from bnviz.sayings import said

INPUT = -1  # addresses the input row where a block number is asked for; the number of blocks the output


def norm_rows(e: Experiment) -> range:
    """The numbers of all rows that can have a norm: the input (`INPUT`), every block, the output."""
    return range(INPUT, len(e.network.blocks) + 1)


def row_name(e: Experiment, row: int) -> str:
    """What people call a row: "input", "block 1" for row 0, "output"."""
    if row == INPUT:
        return said("input")
    return said("block {block}", block=row + 1) if row < len(e.network.blocks) else said("output")


def the_row(e: Experiment, row: int) -> str:
    """The same within a sentence: "the input", "block 1", "the output"."""
    if 0 <= row < len(e.network.blocks):
        return row_name(e, row)
    return said("the input") if row == INPUT else said("the output")


def get_norm(e: Experiment, lane: int, block: int) -> Norm | None:
    """The norm in a cell of the matrix; `block` is one of `norm_rows`."""
    if block == INPUT:
        return e.lanes[lane].input_norm
    norms = e.lanes[lane].norms
    return e.lanes[lane].output_norm if block == len(norms) else norms[block]


def set_norm(e: Experiment, lane: int, block: int, norm: Norm | None) -> Experiment:
    """Put `norm` into a cell of the matrix; `block` is one of `norm_rows`."""
    old = e.lanes[lane]
    if block == INPUT:
        return _with_lane(e, lane, replace(old, input_norm=norm))
    if block == len(old.norms):
        return _with_lane(e, lane, replace(old, output_norm=norm))
    norms = (*old.norms[:block], norm, *old.norms[block + 1 :])
    return _with_lane(e, lane, replace(old, norms=norms))


def toggle_norm(e: Experiment, lane: int, block: int) -> Experiment:
    """None becomes the norm the lane's other blocks use (batch norm if none does), any norm becomes None."""
    if get_norm(e, lane, block) is not None:
        return set_norm(e, lane, block, None)
    return set_norm(e, lane, block, next((norm for norm in e.lanes[lane].norms if norm), Norm()))


def set_all_norms(e: Experiment, lane: int, norm: Norm | None) -> Experiment:
    """The same norm (or none) in every block of a lane; input and output are left alone."""
    return _with_lane(e, lane, replace(e.lanes[lane], norms=(norm,) * len(e.network.blocks)))


def set_block(e: Experiment, block: int, **changes: Any) -> Experiment:
    """Change fields of one block, for instance ``width=64``."""
    blocks = e.network.blocks
    return set_network(e, blocks=(*blocks[:block], replace(blocks[block], **changes), *blocks[block + 1 :]))


def add_block(e: Experiment, after: int | None = None) -> Experiment:
    """A copy of block `after` (the last by default) behind it, with its norms in every lane."""
    blocks = e.network.blocks
    if len(blocks) >= MAX_BLOCKS:
        raise ExperimentError(said("A network has at most {most} blocks.", most=MAX_BLOCKS))
    at = len(blocks) - 1 if after is None else after
    order = [*range(at + 1), at, *range(at + 1, len(blocks))]
    return _reordered(e, order)


def remove_block(e: Experiment, block: int) -> Experiment:
    """Without one block; the last one stays."""
    if len(e.network.blocks) == 1:
        raise ExperimentError(said("A network needs at least one block."))
    return _reordered(e, [i for i in range(len(e.network.blocks)) if i != block])


def move_block(e: Experiment, block: int, to: int) -> Experiment:
    """Move a block, with its norms, to place `to`."""
    order = [i for i in range(len(e.network.blocks)) if i != block]
    order.insert(to, block)
    return _reordered(e, order)


def add_lane(e: Experiment, name: str | None = None) -> Experiment:
    """One lane more: a copy of the last lane's norms, a free name and a free colour."""
    if len(e.lanes) >= MAX_LANES:
        raise ExperimentError(said("An experiment has at most {most} lanes.", most=MAX_LANES))
    taken = {e.colour(i) for i in range(len(e.lanes))}
    colour = next(c for c in range(MAX_LANES) if c not in taken)
    kept = _with_fixed_colours(e)
    lane = replace(e.lanes[-1], name=_free_name(e, name or "Lane"), colour=colour)
    return replace(kept, lanes=(*kept.lanes, lane))


def remove_lane(e: Experiment, lane: int) -> Experiment:
    """Without one lane; the others keep their colours."""
    if len(e.lanes) == 1:
        raise ExperimentError(said("An experiment needs at least one lane."))
    kept = _with_fixed_colours(e)
    return replace(kept, lanes=tuple(x for i, x in enumerate(kept.lanes) if i != lane))


def rename_lane(e: Experiment, lane: int, name: str) -> Experiment:
    """Give a lane another name; raises ExperimentError if it is empty or another lane's."""
    return _with_lane(e, lane, replace(e.lanes[lane], name=name.strip()))


def set_noise(e: Experiment, lane: int, noise: bool) -> Experiment:
    """Put noise behind the norms of a lane while it trains, or take it away."""
    return _with_lane(e, lane, replace(e.lanes[lane], noise=noise))


def copy_norms(e: Experiment, source: int, target: int) -> Experiment:
    """Give lane `target` the norms of lane `source`."""
    of = e.lanes[source]
    copied = replace(e.lanes[target], norms=of.norms, input_norm=of.input_norm, output_norm=of.output_norm)
    return _with_lane(e, target, copied)


def set_data(e: Experiment, **changes: Any) -> Experiment:
    """Change fields of the data, for instance ``noise=0.2``."""
    return replace(e, data=replace(e.data, **changes))


def set_network(e: Experiment, **changes: Any) -> Experiment:
    """Change fields of the network, for instance its initialisation."""
    return replace(e, network=replace(e.network, **changes))


def set_training(e: Experiment, **changes: Any) -> Experiment:
    """Change fields of the training, for instance ``learning_rate=0.01``."""
    return replace(e, training=replace(e.training, **changes))


def set_name(e: Experiment, name: str) -> Experiment:
    """Give the experiment another name."""
    return replace(e, name=name)


def set_seed(e: Experiment, seed: int) -> Experiment:
    """Draw data, weights and batches from another seed."""
    return replace(e, seed=seed)


def _with_lane(e: Experiment, lane: int, new: Lane) -> Experiment:
    return replace(e, lanes=(*e.lanes[:lane], new, *e.lanes[lane + 1 :]))


def _with_fixed_colours(e: Experiment) -> Experiment:
    return replace(e, lanes=tuple(replace(lane, colour=e.colour(i)) for i, lane in enumerate(e.lanes)))


def _free_name(e: Experiment, wanted: str) -> str:
    taken = {lane.name for lane in e.lanes}
    if wanted not in taken and wanted != "Lane":
        return wanted
    stem = wanted[:56]  # with its number it is to stay a name that a lane can have
    return next(f"{stem} {n}" for n in range(2, 99) if f"{stem} {n}" not in taken)


def _reordered(e: Experiment, order: list[int]) -> Experiment:
    blocks = e.network.blocks
    lanes = tuple(replace(lane, norms=tuple(lane.norms[i] for i in order)) for lane in e.lanes)
    network = replace(e.network, blocks=tuple(blocks[i] for i in order))
    return replace(e, network=network, lanes=lanes)
