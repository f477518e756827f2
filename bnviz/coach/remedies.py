"""The edits that findings offer, each a pure function of the experiment. Knows no measurement."""

from __future__ import annotations

from functools import partial

from bnviz.coach.evidence import SMALL_BATCH
from bnviz.coach.finding import Edit, Remedy
from bnviz.experiment import edits
from bnviz.experiment.edits import get_norm
from bnviz.experiment.names import NORMS
from bnviz.experiment.problems import train_size
from bnviz.experiment.shapes import output_shape, rows
from bnviz.experiment.values import Activation, Experiment, Initialisation, InitialisationKind, Norm
from bnviz.sayings import said

HIGHEST_RATE, LOWEST_RATE = 10.0, 1e-6
USUAL_BATCH = 32  # half the test error of 4, and small enough for any of the shipped sets

# Which initialisation keeps the size of the signal: He et al. 2015, section 2.2; Glorot and Bengio 2010.
FITTING: dict[Activation, InitialisationKind] = {"sigmoid": "xavier", "tanh": "xavier", "identity": "xavier"}


def scale_rate(e: Experiment, factor: float) -> Remedy:
    """Another learning rate, rounded to two digits."""
    rate = float(f"{min(HIGHEST_RATE, max(LOWEST_RATE, e.training.learning_rate * factor)):.1e}")
    return Remedy(
        said("Set the learning rate to {rate:g}", rate=rate), partial(edits.set_training, learning_rate=rate)
    )


def norms_everywhere(e: Experiment, lane: int) -> Remedy | None:
    """A norm in every block of the lane that has none; None where each has one."""
    empty = tuple(block for block in range(len(e.network.blocks)) if get_norm(e, lane, block) is None)
    if not empty:
        return None
    norm = fitting_norm(e, lane)
    edit = partial(_put_norms, lane=lane, blocks=empty, norm=norm)
    return Remedy(said("Put {norm} into every block of this lane", norm=NORMS[norm.kind]), edit)


def norms_here(e: Experiment, lane: int, blocks: tuple[int, ...]) -> Remedy | None:
    """A norm in those of `blocks` that have none; None where each has one."""
    empty = tuple(block for block in blocks if block >= 0 and get_norm(e, lane, block) is None)
    if not empty:
        return None
    norm = fitting_norm(e, lane)
    name = NORMS[norm.kind]
    if len(empty) == 1:
        label = said("Put {norm} into block {block} of this lane", norm=name, block=empty[0] + 1)
    else:
        label = said("Put {norm} into {count} blocks of this lane", norm=name, count=len(empty))
    return Remedy(label, partial(_put_norms, lane=lane, blocks=empty, norm=norm))


def fitting_norm(e: Experiment, lane: int) -> Norm:
    """The norm that the lane has elsewhere; else batch norm, or layer norm where batches are too small."""
    for norm in e.lanes[lane].norms:
        if norm is not None and norm.kind in ("batch", "layer"):
            return norm
    return Norm(kind="layer" if e.training.batch_size < SMALL_BATCH else "batch")


def fitting_start(e: Experiment) -> Remedy | None:
    """Initial weights that suit the activations; None if they are so already."""
    kind = FITTING.get(e.network.blocks[0].activation, "he")
    if e.network.initialisation.kind == kind:
        return None
    name = {"he": "He", "xavier": "Xavier"}[kind]
    edit: Edit = partial(edits.set_network, initialisation=Initialisation(kind=kind))
    return Remedy(said("Draw the initial weights after {name}", name=name), edit)


def skip_connections(e: Experiment) -> Remedy | None:
    """Skip connections in every block whose output is shaped like its input; None where there is none."""
    table = rows(e)
    able = tuple(
        number
        for number, block in enumerate(e.network.blocks)
        if not block.skip
        and table[number].shape
        and output_shape(block, table[number].shape) == table[number].shape
    )
    if not able:
        return None
    return Remedy(said("Add skip connections"), partial(_set_blocks, blocks=able, changes={"skip": True}))


def plain_bias(blocks: tuple[int, ...]) -> Remedy:
    """A bias only where no norm takes it away."""
    return Remedy(
        said("Leave the bias out where a norm follows"),
        partial(_set_blocks, blocks=blocks, changes={"bias": None}),
    )


def norm_at_input(lane: int) -> Remedy:
    """A batch norm of the features themselves."""
    return Remedy(
        said("Put batch norm at the input of this lane"),
        partial(_put_norms, lane=lane, blocks=(edits.INPUT,), norm=Norm()),
    )


def shuffle() -> Remedy:
    """Mini-batches drawn at random."""
    return Remedy(said("Shuffle the mini-batches"), partial(edits.set_training, batch_order="shuffled"))


def larger_batch(e: Experiment) -> Remedy:
    """A batch size at which a mean is worth something, within the training set."""
    size = min(USUAL_BATCH, train_size(e))
    return Remedy(
        said("Set the batch size to {size}", size=size), partial(edits.set_training, batch_size=size)
    )


def drop_last() -> Remedy:
    """An epoch ends with its last full batch."""
    return Remedy(said("Drop the last batch of each epoch"), partial(edits.set_training, last_batch="drop"))


def drop_out_behind(e: Experiment, more: float) -> Remedy:
    """More dropout in the last block, behind every norm."""
    last = len(e.network.blocks) - 1
    share = min(0.8, e.network.blocks[last].dropout + more)
    return Remedy(
        said("Drop out {share:.0f} % behind the last block", share=100 * share),
        partial(edits.set_block, block=last, dropout=share),
    )


def move_dropout(e: Experiment) -> Remedy:
    """Dropout behind the last block, and so behind every norm, instead of before one."""
    last = len(e.network.blocks) - 1
    strongest = max(block.dropout for block in e.network.blocks)
    return Remedy(
        said("Drop out behind the last block only"), partial(_drop_out_last, last=last, share=strongest)
    )


def _put_norms(e: Experiment, lane: int, blocks: tuple[int, ...], norm: Norm) -> Experiment:
    for block in blocks:
        e = edits.set_norm(e, lane, block, norm)
    return e


def _set_blocks(e: Experiment, blocks: tuple[int, ...], changes: dict[str, object]) -> Experiment:
    for block in blocks:
        e = edits.set_block(e, block, **changes)
    return e


def _drop_out_last(e: Experiment, last: int, share: float) -> Experiment:
    for block in range(len(e.network.blocks)):
        e = edits.set_block(e, block, dropout=share if block == last else 0.0)
    return e
