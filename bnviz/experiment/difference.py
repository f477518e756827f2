"""Says in sentences what an edit changed in a living run, for the marks of the timeline. Knows no torch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from bnviz.experiment.changes import kept_lanes
from bnviz.experiment.names import NORMS, and_listed
from bnviz.experiment.values import Experiment, Lane, Norm
from bnviz.sayings import Said, figure, said

Change = tuple[int | None, str, str]  # the lane (None: all of them), a kind, a sentence

INPUT = -1

Told = Callable[[str], str]  # the sentence of a change, once it is known in which blocks it is

SWITCHES: tuple[tuple[str, Told, Told], ...] = (  # what became of it when they went on or off
    (
        "use_batch_stats",
        lambda where: said("normalising {where} with batch statistics again.", where=where),
        lambda where: said("normalising {where} with running statistics from now on.", where=where),
    ),
    (
        "update_running_stats",
        lambda where: said("running statistics {where} updated again.", where=where),
        lambda where: said("running statistics {where} no longer updated.", where=where),
    ),
    (
        "train_affine",
        lambda where: said("gamma and beta {where} trained again.", where=where),
        lambda where: said("gamma and beta {where} no longer trained.", where=where),
    ),
)


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


def _training(old: Experiment, new: Experiment) -> Iterator[Change]:
    before, after = old.training, new.training
    for kind, what, a, b in (
        (
            "learning rate",
            said("Learning rate"),
            figure(before.learning_rate, "g"),
            figure(after.learning_rate, "g"),
        ),
        (
            "weight decay",
            said("Weight decay"),
            figure(before.weight_decay, "g"),
            figure(after.weight_decay, "g"),
        ),
        ("batch size", said("Batch size"), figure(before.batch_size, ","), figure(after.batch_size, ",")),
    ):
        if a != b:
            yield None, kind, _moved(what, a, b)
    if before.momentum != after.momentum:
        yield None, "momentum", _moved(said("Momentum of the optimiser"), before.momentum, after.momentum)
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
    told: dict[tuple[str, str], tuple[Told, list[int]]] = {}
    for block, (a, b) in enumerate(zip(old.rows, new.rows, strict=False), INPUT):
        for kind, sentence in _norm(a, b):
            told.setdefault((kind, sentence("")), (sentence, []))[1].append(block)
    for (kind, _), (sentence, blocks) in told.items():
        yield kind, sentence(_where(blocks, len(new.norms)))


def _norm(old: Norm | None, new: Norm | None) -> Iterator[tuple[str, Told]]:
    """Kind of change, and how it is told."""
    if old is None or new is None:
        if new is not None:
            yield "norm", partial(_added, norm=NORMS[new.kind])
        elif old is not None:
            yield "norm", partial(_removed, norm=NORMS[old.kind])
        return
    if old.kind != new.kind:
        yield "norm", partial(_exchanged, old=NORMS[old.kind], new=NORMS[new.kind])
    for name in ("eps", "momentum", "groups"):
        a, b = getattr(old, name), getattr(new, name)
        if a != b:
            yield "norm setting", partial(_set, name=SETTINGS[name], old=_value(a), new=_value(b))
    if old.affine != new.affine:
        yield "norm setting", _affine_put_in if new.affine else _affine_taken_out
    if old.track_running_stats != new.track_running_stats:
        yield "norm setting", _tracking_on if new.track_running_stats else _tracking_off
    for name, yes, no in SWITCHES:
        if getattr(old, name) != getattr(new, name):
            yield "norm setting", yes if getattr(new, name) else no
    if old.placement != new.placement:
        yield "norm setting", _moved_before if new.placement == "before" else _moved_after


SETTINGS = {"eps": "eps", "momentum": said("momentum"), "groups": said("groups")}


def _added(where: str, norm: str) -> str:
    return said("{norm} added {where}.", norm=norm, where=where)


def _removed(where: str, norm: str) -> str:
    return said("{norm} removed {where}.", norm=norm, where=where)


def _exchanged(where: str, old: str, new: str) -> str:
    return said("{new} in place of {old} {where}.", new=new, old=old, where=where)


def _set(where: str, name: str, old: str, new: str) -> str:
    return said("{name} of the norm {where} from {old} to {new}.", name=name, where=where, old=old, new=new)


def _affine_put_in(where: str) -> str:
    return said("gamma and beta {where} put in.", where=where)


def _affine_taken_out(where: str) -> str:
    return said("gamma and beta {where} taken out.", where=where)


def _tracking_on(where: str) -> str:
    return said("running statistics {where} on.", where=where)


def _tracking_off(where: str) -> str:
    return said("running statistics {where} off.", where=where)


def _moved_before(where: str) -> str:
    return said("the norm {where} moved before the activation.", where=where)


def _moved_after(where: str) -> str:
    return said("the norm {where} moved after the activation.", where=where)


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


def _moved(what: str, before: object, after: object) -> str:
    return said("{what} from {old} to {new}.", what=what, old=before, new=after)
