"""Says in plain words what is wrong with a value in an experiment's file. Knows no files and no torch."""

from __future__ import annotations

import re
from types import NoneType
from typing import Any, get_args

import msgspec

from bnviz.errors import BnvizError
from bnviz.experiment.values import Experiment
from bnviz.sayings import Said, capital, following, said, said_or_plain

Step = str | int
PATH_STEP = r"\.(\w+)|\[(\d+)\]"

KINDS = {  # what msgspec writes for a kind of value, and what a person calls it
    "int": said("a whole number"),
    "float": said("a number"),
    "str": said("text"),
    "bool": said("true or false"),
    "array": said("a list"),
    "object": said("an object"),
}


def sentence_of(error: msgspec.ValidationError) -> str:
    """What msgspec found wrong on the way to an `Experiment`, as a sentence that says where."""
    what, marked, place = str(error).rpartition(" - at `$")
    if not marked:
        what, place = str(error), ""
    path: list[Step] = [int(number) if number else name for name, number in re.findall(PATH_STEP, place)]
    if unknown := re.fullmatch("Object contains unknown field `(.*)`", what, re.DOTALL):
        name = shortened(unknown[1])
        return _there(
            path, said('there is no field "{name}": it may be misspelt, or of another version.', name=name)
        )
    if wrong := re.fullmatch("Expected `(.*)`, got `(.*)`", what):
        wanted = _either([KINDS.get(kind, kind) for kind in wrong[1].split(" | ")])
        got = said("a fraction") if wrong[2] == "float" else KINDS.get(wrong[2], wrong[2])
        return said(
            "{what:capital} must be {wanted}, not {got}.", what=_subject(path), wanted=wanted, got=got
        )
    if strange := re.fullmatch("Invalid enum value '(.*)'", what, re.DOTALL):
        return said(
            '{what:capital} cannot be "{strange}"; choose one of {choices}.',
            what=_subject(path),
            strange=shortened(strange[1]),
            choices=", ".join(_choices(path)),
        )
    if isinstance(error.__cause__, BnvizError):
        what = str(error.__cause__)
    needs_place = any(isinstance(step, int) for step in path)
    return _there(path, following(what)) if needs_place else what


def _there(path: list[Step], sentence: Said) -> Said:
    """The sentence, with the place in front where there is one."""
    place = _place(path)
    if not place:
        return capital(sentence)
    return said("In {place}, {sentence}", place=place, sentence=sentence)


def _either(kinds: list[str]) -> str:
    first, *more = kinds
    for kind in more:
        first = said("{one} or {other}", one=first, other=kind)
    return first


def _subject(path: list[Step]) -> Said:
    """`in block 2, "width"` for a field, and `block 2` for a member of a list."""
    if path and isinstance(path[-1], str):
        place = _place(path[:-1])
        if not place:
            return said_or_plain(f'"{path[-1]}"')
        return said('in {place}, "{field}"', place=place, field=path[-1])
    return said_or_plain(_place(path) or said("the experiment"))


def _place(path: list[Step]) -> str:
    match path:
        case []:
            return ""
        case ["network", "blocks", int(block)]:
            return said("block {block}", block=block + 1)
        case ["lanes", int(lane), "norms", int(block)]:
            return said("the norm of block {block} in lane {lane}", block=block + 1, lane=lane + 1)
        case ["lanes", int(lane), "input_norm"]:
            return said("the norm of the input in lane {lane}", lane=lane + 1)
        case ["lanes", int(lane), "output_norm"]:
            return said("the norm of the output in lane {lane}", lane=lane + 1)
        case ["lanes", int(lane)]:
            return said("lane {lane}", lane=lane + 1)
        case ["training", "stop"]:
            return said('the "stop" of the training')
        case _:
            return said("the {part}", part=path[-1])


def _choices(path: list[Step]) -> tuple[str, ...]:
    """The words allowed at this place of an experiment."""
    kind: Any = Experiment
    for step in path:
        if isinstance(step, int):
            kind = get_args(kind)[0]
        else:
            kind = next(field.type for field in msgspec.structs.fields(kind) if field.name == step)
        if NoneType in get_args(kind):
            kind = next(option for option in get_args(kind) if option is not NoneType)
    return get_args(kind)


def shortened(text: str) -> str:
    """At most 40 printable characters of what somebody else wrote."""
    printable = "".join(character if character.isprintable() else "?" for character in text)
    return printable if len(printable) <= 40 else f"{printable[:39]}…"
