"""The table of controls: what a lesson may set, ask for, highlight, lock or hide. Knows no window.

Each row reads and writes one choice of an experiment through the edits that the window uses as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, get_args

from msgspec.structs import replace

from bnviz.errors import LessonError
from bnviz.experiment import edits
from bnviz.experiment.values import (
    Activation,
    BatchOrder,
    BlockKind,
    DataName,
    Experiment,
    Initialisation,
    InitialisationKind,
    LastBatch,
    Light,
    Norm,
    NormKind,
    Optimiser,
    Placement,
    Scaling,
)
from bnviz.lessons.references import Reference, block_of, lane_of
from bnviz.sayings import said

Word = float | str
Needs = Literal["", "block", "cell", "lane"]
NO_WORDS: tuple[str, ...] = ()
YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Control:
    """One row. `words` are what can be chosen, none where it takes a number; `whole` is without fraction.

    `read` and `write` get the lane and the block, which are 0 where the control `needs` neither. A control of
    a block or of a cell that is written without a block is written everywhere. `place` is where the window
    has it: a panel, and the field's name in it.
    """

    needs: Needs
    place: str
    read: Callable[[Experiment, int, int], Word]
    write: Callable[[Experiment, int, int, Any], Experiment]
    words: tuple[str, ...] = NO_WORDS
    whole: bool = False


def _data(field: str, *words: str, whole: bool = False) -> Control:
    def read(e: Experiment, _lane: int, _block: int) -> Word:
        found = getattr(e.data, field)
        return "same" if found is None else found

    def write(e: Experiment, _lane: int, _block: int, value: Word) -> Experiment:
        return edits.set_data(e, **{field: None if value == "same" else value})

    return Control("", f"data/{field}", read, write, words, whole)


def _training(field: str, *words: str, whole: bool = False) -> Control:
    def read(e: Experiment, _lane: int, _block: int) -> Word:
        return getattr(e.training, field)  # type: ignore[no-any-return]

    def write(e: Experiment, _lane: int, _block: int, value: Word) -> Experiment:
        return edits.set_training(e, **{field: value})

    return Control("", f"training/{field}", read, write, words, whole)


def _block(field: str, *words: str, whole: bool = False) -> Control:
    def read(e: Experiment, _lane: int, block: int) -> Word:
        found = getattr(e.network.blocks[block], field)
        return ("yes" if found else "no") if isinstance(found, bool) else found

    def write(e: Experiment, _lane: int, block: int, value: Word) -> Experiment:
        return edits.set_block(e, block, **{field: value == "yes" if words == YES_NO else value})

    return Control("block", "network", read, write, words, whole)


def _of_norm(field: str, *words: str) -> Control:
    def read(e: Experiment, lane: int, block: int) -> Word:
        norm = edits.get_norm(e, lane, block)
        if norm is None:
            return "none"
        found = getattr(norm, field)
        if found is None:
            return "average"
        return ("yes" if found else "no") if isinstance(found, bool) else found

    def write(e: Experiment, lane: int, block: int, value: Word) -> Experiment:
        norm = edits.get_norm(e, lane, block)
        if norm is None:
            return e
        new = value == "yes" if words == YES_NO else None if value == "average" else value
        return edits.set_norm(e, lane, block, replace(norm, **{field: new}))

    return Control("cell", "network", read, write, words)


def _read_norm(e: Experiment, lane: int, block: int) -> Word:
    norm = edits.get_norm(e, lane, block)
    return "none" if norm is None else norm.kind


def _write_norm(e: Experiment, lane: int, block: int, kind: Any) -> Experiment:
    old = edits.get_norm(e, lane, block)
    norm = None if kind == "none" else Norm(kind=kind) if old is None else replace(old, kind=kind)
    return edits.set_norm(e, lane, block, norm)


def _read_start(e: Experiment, _lane: int, _block: int, field: str = "kind") -> Word:
    return getattr(e.network.initialisation, field)  # type: ignore[no-any-return]


def _write_start(e: Experiment, _lane: int, _block: int, value: Any, field: str = "kind") -> Experiment:
    old: Initialisation = e.network.initialisation
    return edits.set_network(e, initialisation=replace(old, **{field: value}))


def _read_depth(e: Experiment, _lane: int, _block: int) -> Word:
    return float(len(e.network.blocks))


def _write_depth(e: Experiment, _lane: int, _block: int, count: Any) -> Experiment:
    if count < 1:
        raise LessonError(said("A network needs at least one block."))
    while len(e.network.blocks) > count:
        e = edits.remove_block(e, len(e.network.blocks) - 1)
    while len(e.network.blocks) < count:
        e = edits.add_block(e)
    return e


CONTROLS: dict[str, Control] = {
    "data": _data("name", *get_args(DataName)),
    "samples": _data("samples", whole=True),
    "noise": _data("noise"),
    "test share": _data("test_share"),
    "scaling": _data("scaling", *get_args(Scaling)),
    "light": _data("light", *get_args(Light)),
    "test light": _data("test_light", "same", *get_args(Light)),
    "seed": Control(
        "",
        "data/seed",
        lambda e, _lane, _block: e.seed,
        lambda e, _lane, _block, value: edits.set_seed(e, value),
        whole=True,
    ),
    "learning rate": _training("learning_rate"),
    "batch size": _training("batch_size", whole=True),
    "batch order": _training("batch_order", *get_args(BatchOrder)),
    "classes per batch": _training("classes_per_batch", whole=True),
    "last batch": _training("last_batch", *get_args(LastBatch)),
    "optimiser": _training("optimiser", *get_args(Optimiser)),
    "weight decay": _training("weight_decay"),
    "initial weights": Control(
        "", "training/initialisation", _read_start, _write_start, get_args(InitialisationKind)
    ),
    "initial spread": Control(
        "", "training/std", partial(_read_start, field="std"), partial(_write_start, field="std")
    ),
    "blocks": Control("", "network", _read_depth, _write_depth, whole=True),
    "kind": _block("kind", *get_args(BlockKind)),
    "width": _block("width", whole=True),
    "activation": _block("activation", *get_args(Activation)),
    "dropout": _block("dropout"),
    "skip": _block("skip", *YES_NO),
    "pooling": _block("pool", whole=True),
    "norm": Control("cell", "network", _read_norm, _write_norm, ("none", *get_args(NormKind))),
    "norm momentum": _of_norm("momentum"),
    "norm eps": _of_norm("eps"),
    "gamma and beta": _of_norm("affine", *YES_NO),
    "running statistics": _of_norm("track_running_stats", *YES_NO),
    "placement": _of_norm("placement", *get_args(Placement)),
    "batch statistics": _of_norm("use_batch_stats", *YES_NO),
    "updating": _of_norm("update_running_stats", *YES_NO),
    "training of gamma and beta": _of_norm("train_affine", *YES_NO),
    "name": Control(
        "lane",
        "network",
        lambda e, lane, _block: e.lanes[lane].name,
        lambda e, lane, _block, value: edits.rename_lane(e, lane, str(value)),
        ("…",),
    ),
    "lane noise": Control(
        "lane",
        "network",
        lambda e, lane, _block: "yes" if e.lanes[lane].noise else "no",
        lambda e, lane, _block, value: edits.set_noise(e, lane, value == "yes"),
        YES_NO,
    ),
    "new lane": Control(
        "",
        "network",
        lambda e, _lane, _block: e.lanes[-1].name,
        lambda e, _lane, _block, value: edits.add_lane(e, str(value)),
        ("…",),
    ),
}
ANY_WORD = ("…",)


def value_of(reference: Reference, e: Experiment) -> Word:
    """What the control stands at; raises LessonError where it is not or has no such place."""
    control = _row(reference)
    lane = lane_of(reference, e) if control.needs in ("cell", "lane") else 0
    block = block_of(reference, e) if control.needs in ("cell", "block") else 0
    found = control.read(e, lane, block)
    return float(found) if isinstance(found, int) else found


def written(reference: Reference, value: Word, e: Experiment) -> Experiment:
    """The experiment with the control at a value; without a block, in every block.

    Raises:
        BnvizError: there is no such control, place or value.
    """
    control = _row(reference)
    check_value(reference, value)
    if control.whole:
        value = int(value)
    lane = lane_of(reference, e) if control.needs in ("cell", "lane") else 0
    if control.needs in ("cell", "block"):
        everywhere = reference.block is None
        blocks = range(len(e.network.blocks)) if everywhere else [block_of(reference, e)]
        if not everywhere and control.needs == "block" and not 0 <= blocks[0] < len(e.network.blocks):
            raise LessonError(said('"{name}" is a choice of a block.', name=reference.name))
        for block in blocks:
            e = control.write(e, lane, block, value)
        return e
    return control.write(e, lane, 0, value)


def check_value(reference: Reference, value: Word) -> None:
    """Raises LessonError where the control cannot take the value, whatever the experiment."""
    control = _row(reference)
    if control.words == ANY_WORD:
        if not isinstance(value, str):
            raise LessonError(said('"{name}" takes a name, not a number.', name=reference.name))
        return
    if control.words:
        if value not in control.words:
            raise LessonError(
                said(
                    '"{name}" cannot be "{value}"; it is one of {words}.',
                    name=reference.name,
                    value=value,
                    words=", ".join(control.words),
                )
            )
    elif isinstance(value, str) and not (reference.name == "norm momentum" and value == "average"):
        raise LessonError(said('"{name}" takes a number, not "{value}".', name=reference.name, value=value))
    elif control.whole and not float(value).is_integer():
        raise LessonError(said('"{name}" takes a whole number.', name=reference.name))


def _row(reference: Reference) -> Control:
    control = CONTROLS.get(reference.name)
    if control is None:
        raise LessonError(
            said(
                'There is no control "{name}"; there are {known}.',
                name=reference.name,
                known=", ".join(CONTROLS),
            )
        )
    return control
