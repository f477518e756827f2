"""Says in sentences what an edit changed in a living run, for the marks of the timeline. Knows no torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bnviz.experiment.changes import kept_lanes
from bnviz.experiment.values import Experiment, Lane, Norm

Change = tuple[int | None, str, str]  # the lane (None: all of them), a kind, a sentence

INPUT = -1

SWITCHES = (  # what they are about, and what became of it when they went on or off
    ("use_batch_stats", "normalising", "with batch statistics again", "with running statistics from now on"),
    ("update_running_stats", "running statistics", "updated again", "no longer updated"),
    ("train_affine", "gamma and beta", "trained again", "no longer trained"),
)


def describe_change(old: Experiment, new: Experiment) -> list[Change]:
    """What goes live from `old` to `new`, lanes numbered as in `new`.

    Kinds are "norm" (put in, taken out, another kind), "norm setting", "learning rate", "weight decay",
    "momentum", "batch size", "batch order", "dropout", "noise" and "lane". Names and stop rules change
    nothing that is trained and are left out; so is what has a `restart_reason`.
    """
    return [*_training(old, new), *_dropout(old, new), *_lanes(old, new)]


def _training(old: Experiment, new: Experiment) -> Iterator[Change]:
    before, after = old.training, new.training
    for kind, a, b in (
        ("learning rate", f"{before.learning_rate:g}", f"{after.learning_rate:g}"),
        ("weight decay", f"{before.weight_decay:g}", f"{after.weight_decay:g}"),
        ("batch size", f"{before.batch_size:,}", f"{after.batch_size:,}"),
    ):
        if a != b:
            yield None, kind, _moved(kind, a, b)
    if before.momentum != after.momentum:
        yield None, "momentum", _moved("momentum of the optimiser", before.momentum, after.momentum)
    orders = (before.batch_order, before.classes_per_batch), (after.batch_order, after.classes_per_batch)
    if orders[0] != orders[1]:
        yield None, "batch order", f"Order of the samples: {_order(*orders[1])}."
    if before.last_batch != after.last_batch:
        words = {"drop": "dropped", "merge": "merged with the one before", "keep": "kept as it is"}
        yield None, "batch order", f"A last batch that is not full is {words[after.last_batch]}."


def _order(order: str, classes: int) -> str:
    names = {"shuffled": "shuffled", "in-order": "as in the data", "sorted": "sorted by class"}
    return names.get(order) or f"{classes} {'class' if classes == 1 else 'classes'} a batch"


def _dropout(old: Experiment, new: Experiment) -> Iterator[Change]:
    pairs = zip(old.network.blocks, new.network.blocks, strict=False)
    changed = {
        block: (before.dropout, after.dropout)
        for block, (before, after) in enumerate(pairs)
        if before.dropout != after.dropout
    }
    for rates in dict.fromkeys(changed.values()):
        blocks = [block for block, found in changed.items() if found == rates]
        text = _moved(f"dropout {_where(blocks, len(new.network.blocks))}", *map("{:g}".format, rates))
        yield None, "dropout", text


def _lanes(old: Experiment, new: Experiment) -> Iterator[Change]:
    came_from = kept_lanes(old, new)
    for number, lane in enumerate(old.lanes):
        if number not in came_from:
            yield None, "lane", f"The lane “{lane.name}” was removed."
    for number, lane in enumerate(new.lanes):
        before = old.lanes[came_from[number]]
        for kind, sentence in _norms(before, lane):
            yield number, kind, f"{lane.name}: {sentence}"
        if before.noise != lane.noise:
            yield number, "noise", f"{lane.name}: noise behind the norms {'on' if lane.noise else 'off'}."


def _norms(old: Lane, new: Lane) -> Iterator[tuple[str, str]]:
    """Equal changes of several blocks are told in one sentence."""
    told: dict[tuple[str, str, str], list[int]] = {}
    for block, (a, b) in enumerate(zip(old.rows, new.rows, strict=False), INPUT):
        for key in _norm(a, b):
            told.setdefault(key, []).append(block)
    for (kind, what, how), blocks in told.items():
        yield kind, " ".join(filter(None, (what, _where(blocks, len(new.norms)), how))) + "."


def _norm(old: Norm | None, new: Norm | None) -> Iterator[tuple[str, str, str]]:
    """Kind of change, what it is about, and what became of it."""
    if old is None or new is None:
        if new is not None:
            yield "norm", f"{new.kind} norm added", ""
        elif old is not None:
            yield "norm", f"{old.kind} norm removed", ""
        return
    if old.kind != new.kind:
        yield "norm", f"{new.kind} norm in place of {old.kind} norm", ""
    for name in ("eps", "momentum", "groups"):
        a, b = getattr(old, name), getattr(new, name)
        if a != b:
            yield "norm setting", f"{name} of the norm", f"from {_value(a)} to {_value(b)}"
    if old.affine != new.affine:
        yield "norm setting", "gamma and beta", "put in" if new.affine else "taken out"
    if old.track_running_stats != new.track_running_stats:
        yield "norm setting", "running statistics", "on" if new.track_running_stats else "off"
    for name, what, yes, no in SWITCHES:
        if getattr(old, name) != getattr(new, name):
            yield "norm setting", what, yes if getattr(new, name) else no
    if old.placement != new.placement:
        yield "norm setting", "the norm", f"moved {new.placement} the activation"


def _where(blocks: Sequence[int], total: int) -> str:
    if list(blocks) == list(range(total)) and total > 1:
        return "in every block"
    names = [str(block + 1) for block in blocks if 0 <= block < total]
    listed = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    place = f"in block{'s' if len(names) > 1 else ''} {listed}" if names else ""
    ends = "at the input" if INPUT in blocks else "", "at the output" if total in blocks else ""
    return " and ".join(filter(None, (ends[0], place, ends[1])))


def _value(value: float | None) -> str:
    return "cumulative" if value is None else f"{value:g}"


def _moved(what: str, before: object, after: object) -> str:
    return f"{what[:1].upper()}{what[1:]} from {before} to {after}."
