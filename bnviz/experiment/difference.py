"""Says in sentences what an edit changed in a living run, for the marks of the timeline. Knows no torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bnviz.experiment.changes import kept_lanes
from bnviz.experiment.names import NORMS, and_listed
from bnviz.experiment.values import Experiment, Lane, Norm
from bnviz.sayings import Said, figure, filled, said

Change = tuple[int | None, str, str]  # the lane (None: all of them), a kind, a sentence

INPUT = -1

HERE = ""  # where it was changed: put in when it is known in which blocks

SWITCHES: tuple[tuple[str, Said, Said], ...] = (  # what became of it when they went on or off
    (
        "affine",
        said("gamma and beta {where} put in.", where=HERE),
        said("gamma and beta {where} taken out.", where=HERE),
    ),
    (
        "track_running_stats",
        said("running statistics {where} on.", where=HERE),
        said("running statistics {where} off.", where=HERE),
    ),
    (
        "use_batch_stats",
        said("normalising {where} with batch statistics again.", where=HERE),
        said("normalising {where} with running statistics from now on.", where=HERE),
    ),
    (
        "update_running_stats",
        said("running statistics {where} updated again.", where=HERE),
        said("running statistics {where} no longer updated.", where=HERE),
    ),
    (
        "train_affine",
        said("gamma and beta {where} trained again.", where=HERE),
        said("gamma and beta {where} no longer trained.", where=HERE),
    ),
)
PLACEMENTS: dict[str, Said] = {
    "before": said("the norm {where} moved before the activation.", where=HERE),
    "after": said("the norm {where} moved after the activation.", where=HERE),
}
SETTINGS = {"eps": "eps", "momentum": said("momentum"), "groups": said("groups")}


def describe_change(old: Experiment, new: Experiment) -> list[Change]:
    """What goes live from `old` to `new`, lanes numbered as in `new`.

    Kinds are "norm" (put in, taken out, another kind), "norm setting", "learning rate", "weight decay",
    "momentum", "batch size", "batch order", "dropout", "noise" and "lane". Names and stop rules change
    nothing that is trained and are left out; so is what has a `restart_reason`.
    """
    return [*_training(old, new), *_dropout(old, new), *_lanes(old, new)]


ORDERS = {
    "shuffled": said("shuffled"),
    "in-order": said("as in the data"),
    "sorted": said("sorted by class"),
}
LAST_BATCH: dict[str, Said] = {
    "drop": said("A last batch that is not full is dropped."),
    "merge": said("A last batch that is not full is merged with the one before."),
    "keep": said("A last batch that is not full is kept as it is."),
}


NUMBERS = (  # kind, which is also the field, what it is called, how it is written
    ("learning rate", said("Learning rate"), "g"),
    ("weight decay", said("Weight decay"), "g"),
    ("batch size", said("Batch size"), ","),
    ("momentum", said("Momentum of the optimiser"), "g"),
)


def _training(old: Experiment, new: Experiment) -> Iterator[Change]:
    before, after = old.training, new.training
    for kind, what, spec in NUMBERS:
        a, b = (getattr(each, kind.replace(" ", "_")) for each in (before, after))
        if a != b:
            values = {"what": what, "old": figure(a, spec), "new": figure(b, spec)}
            yield None, kind, said("{what} from {old} to {new}.", **values)
    orders = (before.batch_order, before.classes_per_batch), (after.batch_order, after.classes_per_batch)
    if orders[0] != orders[1]:
        yield None, "batch order", said("Order of the samples: {order}.", order=_order(*orders[1]))
    if before.last_batch != after.last_batch:
        yield None, "batch order", LAST_BATCH[after.last_batch]


def _order(order: str, classes: int) -> str:
    if order in ORDERS:
        return ORDERS[order]
    return said("1 class a batch") if classes == 1 else said("{classes} classes a batch", classes=classes)


def _dropout(old: Experiment, new: Experiment) -> Iterator[Change]:
    pairs = zip(old.network.blocks, new.network.blocks, strict=False)
    changed = {
        block: (before.dropout, after.dropout)
        for block, (before, after) in enumerate(pairs)
        if before.dropout != after.dropout
    }
    for rates in dict.fromkeys(changed.values()):
        blocks = [block for block, found in changed.items() if found == rates]
        where = _where(blocks, len(new.network.blocks))
        yield (
            None,
            "dropout",
            said("Dropout {where} from {old:g} to {new:g}.", where=where, old=rates[0], new=rates[1]),
        )


def _lanes(old: Experiment, new: Experiment) -> Iterator[Change]:
    came_from = kept_lanes(old, new)
    for number, lane in enumerate(old.lanes):
        if number not in came_from:
            yield None, "lane", said("The lane “{lane}” was removed.", lane=lane.name)
    for number, lane in enumerate(new.lanes):
        before = old.lanes[came_from[number]]
        for kind, sentence in _norms(before, lane):
            yield number, kind, said("{lane}: {sentence}", lane=lane.name, sentence=sentence)
        if before.noise != lane.noise:
            noise = said("noise behind the norms on.") if lane.noise else said("noise behind the norms off.")
            yield number, "noise", said("{lane}: {sentence}", lane=lane.name, sentence=noise)


def _norms(old: Lane, new: Lane) -> Iterator[tuple[str, str]]:
    """Equal changes of several blocks are told in one sentence."""
    told: dict[tuple[str, Said], list[int]] = {}
    for block, (a, b) in enumerate(zip(old.rows, new.rows, strict=False), INPUT):
        for change in _norm(a, b):
            told.setdefault(change, []).append(block)
    for (kind, sentence), blocks in told.items():
        yield kind, filled(sentence, where=_where(blocks, len(new.norms)))


def _norm(old: Norm | None, new: Norm | None) -> Iterator[tuple[str, Said]]:
    """Kind of change, and how it is told."""
    if old is None or new is None:
        if new is not None:
            yield "norm", said("{norm} added {where}.", norm=NORMS[new.kind], where=HERE)
        elif old is not None:
            yield "norm", said("{norm} removed {where}.", norm=NORMS[old.kind], where=HERE)
        return
    if old.kind != new.kind:
        kinds = {"old": NORMS[old.kind], "new": NORMS[new.kind]}
        yield "norm", said("{new} in place of {old} {where}.", **kinds, where=HERE)
    for name, title in SETTINGS.items():
        a, b = getattr(old, name), getattr(new, name)
        if a != b:
            values = {"name": title, "old": _value(a), "new": _value(b)}
            yield (
                "norm setting",
                said("{name} of the norm {where} from {old} to {new}.", **values, where=HERE),
            )
    for name, on, off in SWITCHES:
        if getattr(old, name) != getattr(new, name):
            yield "norm setting", on if getattr(new, name) else off
    if old.placement != new.placement:
        yield "norm setting", PLACEMENTS[new.placement]


def _where(blocks: Sequence[int], total: int) -> str:
    if list(blocks) == list(range(total)) and total > 1:
        return said("in every block")
    names = [str(block + 1) for block in blocks if 0 <= block < total]
    places: list[str] = []
    if INPUT in blocks:
        places.append(said("at the input"))
    if len(names) == 1:
        places.append(said("in block {block}", block=names[0]))
    elif names:
        places.append(said("in blocks {blocks}", blocks=and_listed(names)))
    if total in blocks:
        places.append(said("at the output"))
    if len(places) == 3:
        return said("{first} and {second} and {third}", first=places[0], second=places[1], third=places[2])
    return and_listed(places)


def _value(value: float | None) -> str:
    return said("cumulative") if value is None else figure(value, "g")
