"""Reads the fenced parts of a lesson: ```train, ```predict, ```do … into items. Knows no Markdown, no file.

A fence holds entries ``name: value``, one a line; a line that is indented goes on with the entry above it,
and answers to choose from begin with ``-``, the right one with ``*``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bnviz.errors import LessonError
from bnviz.lessons import controls, quantities
from bnviz.lessons.conditions import Condition, read_condition, read_number, read_word
from bnviz.lessons.entries import Entry, Fence, error_at, read_entries
from bnviz.lessons.places import is_panel, is_place, is_view
from bnviz.lessons.references import read_reference
from bnviz.lessons.values import (
    Choice,
    Claim,
    Doing,
    Draw,
    Hint,
    Item,
    Number,
    Option,
    Proof,
    Setting,
    SetUp,
    Stage,
    Task,
    Train,
)
from bnviz.sayings import said

MOST_STEPS = 100_000
NAMES = frozenset((*controls.CONTROLS, *quantities.QUANTITIES))
SPAN = re.compile(r"(\S+) to (\S+)")


def read_fence(line: int, kind: str, content: str) -> Item:
    """The item; `line` is that of the opening fence, counted from 1.

    Raises:
        LessonError: with the number of the line in front.
    """
    make = KINDS.get(kind)
    if make is None:
        raise error_at(
            line, said('There is no "{kind}"; there are {known}.', kind=kind, known=", ".join(KINDS))
        )
    if kind == "hint":
        return Hint(line, content.strip())
    fence = Fence(line, kind, read_entries(line, kind, content))
    item = make(fence)
    fence.end()
    return item


def _set_up(fence: Fence) -> SetUp:
    preset = fence.one("preset")
    settings = tuple(_setting(entry) for entry in fence.entries)
    fence.entries = []
    return SetUp(fence.line, preset.value if preset else None, settings)


def _setting(entry: Entry) -> Setting:
    try:
        reference, value = read_reference(entry.name), read_word(entry.value)
        controls.check_value(reference, value)
    except LessonError as error:
        raise error_at(entry.line, str(error)) from error
    return Setting(entry.line, reference, value)


def _condition(entry: Entry) -> Condition:
    try:
        found = read_condition(entry.value, NAMES, quantities.STEPS_TO)
        for reference in found.references:
            if reference.name not in controls.CONTROLS:
                quantities.row_of(reference)
        if isinstance(found.right, str) and found.left.name in controls.CONTROLS:
            controls.check_value(found.left, found.right)
        elif isinstance(found.right, str) and found.right not in ("shown", "hidden"):
            raise LessonError(said('"{what}" cannot be "{word}".', what=str(found.left), word=found.right))
    except LessonError as error:
        raise error_at(entry.line, str(error)) from error
    return found


def _steps(fence: Fence, name: str) -> int:
    steps = fence.number(name)
    if steps is None or not steps.is_integer() or not 1 <= steps <= MOST_STEPS:
        raise error_at(
            fence.line,
            said('"{name}" is a whole number of steps from 1 to {most:,}.', name=name, most=MOST_STEPS),
        )
    return int(steps)


def _train(fence: Fence) -> Train:
    until = fence.one("until")
    speed = fence.number("speed")
    if speed is not None and speed <= 0:
        raise error_at(fence.line, said("The speed is a number of steps a second, more than 0."))
    if until is None:
        return Train(fence.line, _steps(fence, "steps"), None, speed)
    return Train(fence.line, _steps(fence, "at most"), _condition(until), speed)


def _predict(fence: Fence) -> Item:
    if any(entry.name == "draw" for entry in fence.entries):
        return _draw(fence)
    if any(entry.name == "number" for entry in fence.entries):
        return _number(fence)
    return _choice(fence, closing=False)


def _question(fence: Fence) -> Item:
    return _choice(fence, closing=True)


def _choice(fence: Fence, closing: bool) -> Choice:
    ask = fence.text("ask")
    options = []
    for entry in fence.all("-", "*"):
        text, _, reply = entry.value.partition("\n")
        options.append(Option(text, entry.name == "*", reply.replace("\n", " ")))
    if len(options) < 2:
        raise error_at(
            fence.line, said("A choice needs at least two answers, each on a line that begins with - or *.")
        )
    if sum(option.right for option in options) != 1:
        raise error_at(
            fence.line, said("A choice needs exactly one right answer, marked with * instead of -.")
        )
    return Choice(fence.line, ask, tuple(options), closing)


def _number(fence: Fence) -> Number:
    ask, written = fence.text("ask"), fence.one("number")
    assert written is not None
    proof, within, reply = fence.one("proof"), fence.number("within"), fence.text("reply", "")
    value = read_number(written.value)
    percent = written.value.endswith("%")
    answer: float | object = value
    if value is None:
        try:
            answer = read_reference(written.value)
            percent = quantities.is_percent(answer)
        except LessonError as error:
            raise error_at(written.line, str(error)) from error
    if proof is not None and value is None:
        raise error_at(proof.line, said("Only a number can have a proof; this is measured in the run."))
    told = None if proof is None else _proof(proof)
    return Number(fence.line, ask, answer, 0.0 if within is None else within, percent, told, reply)  # type: ignore[arg-type]


PROOF = re.compile(r"(mean|variance|running variance|normalised) of (?:row (\d+), )?column (\d+) in (.+)")


def _proof(entry: Entry) -> Proof:
    found = PROOF.fullmatch(" ".join(entry.value.split()))
    if found is None or (found[1] == "normalised") != (found[2] is not None):
        raise error_at(
            entry.line,
            said(
                "A proof is like: mean of column 1 in 1 2 / 3 4, variance of column 1 in …, normalised of "
                "row 1, column 1 in …."
            ),
        )
    rows = [[read_number(word) for word in row.split()] for row in found[4].split("/")]
    if any(value is None for row in rows for value in row) or len({len(row) for row in rows}) != 1:
        raise error_at(
            entry.line, said("The batch of a proof is rows of numbers of one length, with / between them.")
        )
    row, column = int(found[2] or 1), int(found[3])
    if len(rows) < 2 or not 1 <= row <= len(rows) or not 1 <= column <= len(rows[0]):
        raise error_at(entry.line, said("The batch of a proof has no such row or column, or only one row."))
    batch = tuple(tuple(float(value or 0.0) for value in row) for row in rows)
    return Proof(found[1], row, column, batch)  # type: ignore[arg-type]


def _draw(fence: Fence) -> Draw:
    kind, of = fence.text("draw"), fence.one("of")
    if kind not in ("curve", "histogram"):
        raise error_at(fence.line, said('One can draw a curve or a histogram, not "{kind}".', kind=kind))
    if of is None:
        raise error_at(fence.line, said('A drawing needs an entry "of:" with what is to be drawn.'))
    reference = read_reference(of.value)
    known = CURVES if kind == "curve" else HISTOGRAMS
    if reference.name not in known:
        told = {"known": ", ".join(known), "name": reference.name}
        if kind == "curve":
            raise error_at(of.line, said('A curve is of one of {known}, not of "{name}".', **told))
        raise error_at(of.line, said('A histogram is of one of {known}, not of "{name}".', **told))
    x = _span(fence, "x")
    y = (0.0, 1.0) if kind == "histogram" else _span(fence, "y")
    return Draw(fence.line, fence.text("ask"), kind, reference, x, y)  # type: ignore[arg-type]


CURVES = ("train loss", "test loss", "test accuracy")
HISTOGRAMS = quantities.STAGES


def _span(fence: Fence, name: str) -> tuple[float, float]:
    found = SPAN.fullmatch(fence.text(name))
    low, high = (read_number(found[1]), read_number(found[2])) if found else (None, None)
    if low is None or high is None or low >= high:
        raise error_at(fence.line, said('"{name}" is an axis, like {name}: 0 to 300.', name=name))
    return low, high


def _do(fence: Fence) -> Task:
    ask, hint = fence.text("ask"), fence.text("hint", "")
    until = tuple(_condition(entry) for entry in fence.all("until"))
    if not until:
        raise error_at(fence.line, said('A "do" needs at least one entry "until:" with a condition.'))
    solve = tuple(_doing(entry) for entry in fence.all("solve"))
    if not solve:
        raise error_at(fence.line, said('A "do" needs at least one entry "solve:" with a way that works.'))
    return Task(fence.line, ask, until, solve, hint)


TRAIN = re.compile(r"train to step (\d+)")
LOOK = re.compile(r"show step (\d+)")
SHOW = re.compile(r"show the ([a-z]+) view")


def _doing(entry: Entry) -> Setting | Doing:
    if found := TRAIN.fullmatch(entry.value):
        return Doing(entry.line, "train", step=min(int(found[1]), MOST_STEPS))
    if found := LOOK.fullmatch(entry.value):
        return Doing(entry.line, "look", step=min(int(found[1]), MOST_STEPS))
    if entry.value == "show the newest step":
        return Doing(entry.line, "look", step=MOST_STEPS)
    if (found := SHOW.fullmatch(entry.value)) and is_view(found[1]):
        return Doing(entry.line, "view", view=found[1])
    if entry.value == "reset":
        return Doing(entry.line, "reset")
    for over in ("train", "test"):
        if entry.value == f"measure statistics on the {over} samples".replace("train ", "training "):
            return Doing(entry.line, "statistics", over=over)
    name, mark, value = entry.value.partition(":")
    if not mark:
        raise error_at(
            entry.line,
            said(
                "A solution is a setting (learning rate: 1), train to step N, reset, show step N, show the "
                "newest step, show the (name) view, or measure statistics on the training (or: test) samples."
            ),
        )
    return _setting(Entry(entry.line, " ".join(name.split()), value.strip()))


def _claim(fence: Fence) -> Claim:
    return Claim(fence.line, tuple(_condition(entry) for entry in fence.all("claim")))


def _stage(fence: Fence) -> Stage:
    def names(
        entry_name: str, known: Callable[[str], bool], missing: Callable[[str], str]
    ) -> tuple[str, ...]:
        found: list[str] = []
        for entry in fence.all(entry_name):
            for name in (part.strip() for part in entry.value.split(",")):
                if not known(name):
                    raise error_at(entry.line, missing(name))
                found.append(name)
        return tuple(found)

    return Stage(
        fence.line,
        names("view", is_view, _no_view),
        names("highlight", is_place, _no_place),
        names("lock", is_panel, _no_panel),
        names("hide", is_place, _no_place),
    )


def _no_view(name: str) -> str:
    return said('There is no view "{name}".', name=name)


def _no_panel(name: str) -> str:
    return said('There is no control or panel "{name}".', name=name)


def _no_place(name: str) -> str:
    return said('There is no control, panel or view "{name}".', name=name)


def _hint(fence: Fence) -> Item:
    raise AssertionError(fence)


KINDS: dict[str, Callable[[Fence], Item]] = {
    "set-up": _set_up,
    "train": _train,
    "predict": _predict,
    "question": _question,
    "do": _do,
    "claim": _claim,
    "stage": _stage,
    "hint": _hint,
}
