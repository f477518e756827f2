"""Says in plain words what is wrong with a value in an experiment's file. Knows no files and no torch."""

from __future__ import annotations

import re
from types import NoneType
from typing import Any, get_args

import msgspec

from bnviz.experiment.values import Experiment

Step = str | int
PATH_STEP = r"\.(\w+)|\[(\d+)\]"

KINDS = {  # what msgspec writes for a kind of value, and what a person calls it
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
}


def sentence_of(error: msgspec.ValidationError) -> str:
    """What msgspec found wrong on the way to an `Experiment`, as a sentence that says where."""
    what, marked, place = str(error).rpartition(" - at `$")
    if not marked:
        what, place = str(error), ""
    path: list[Step] = [int(number) if number else name for name, number in re.findall(PATH_STEP, place)]
    if unknown := re.fullmatch("Object contains unknown field `(.*)`", what, re.DOTALL):
        name = shortened(unknown[1])
        return upper(f'{_in(path)}there is no field "{name}": it may be misspelt, or of another version.')
    if wrong := re.fullmatch("Expected `(.*)`, got `(.*)`", what):
        wanted = " or ".join(KINDS.get(kind, kind) for kind in wrong[1].split(" | "))
        got = "a fraction" if wrong[2] == "float" else KINDS.get(wrong[2], wrong[2])
        return upper(f"{_subject(path)} must be {wanted}, not {got}.")
    if strange := re.fullmatch("Invalid enum value '(.*)'", what, re.DOTALL):
        choices = ", ".join(_choices(path))
        return upper(f'{_subject(path)} cannot be "{shortened(strange[1])}"; choose one of {choices}.')
    needs_place = any(isinstance(step, int) for step in path)
    return upper(f"{_in(path)}{lower(what)}") if needs_place else what


def _subject(path: list[Step]) -> str:
    """`in block 2, "width"` for a field, and `block 2` for a member of a list."""
    if path and isinstance(path[-1], str):
        return f'{_in(path[:-1])}"{path[-1]}"'
    return _place(path) or "the experiment"


def _in(path: list[Step]) -> str:
    place = _place(path)
    return f"in {place}, " if place else ""


def _place(path: list[Step]) -> str:
    match path:
        case []:
            return ""
        case ["network", "blocks", int(block)]:
            return f"block {block + 1}"
        case ["lanes", int(lane), "norms", int(block)]:
            return f"the norm of block {block + 1} in lane {lane + 1}"
        case ["lanes", int(lane), "input_norm"]:
            return f"the norm of the input in lane {lane + 1}"
        case ["lanes", int(lane), "output_norm"]:
            return f"the norm of the output in lane {lane + 1}"
        case ["lanes", int(lane)]:
            return f"lane {lane + 1}"
        case ["training", "stop"]:
            return 'the "stop" of the training'
        case _:
            return f"the {path[-1]}"


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


def lower(sentence: str) -> str:
    """The sentence without its capital, to stand behind a colon."""
    return sentence[:1].lower() + sentence[1:]


def upper(sentence: str) -> str:
    """The sentence with a capital."""
    return sentence[:1].upper() + sentence[1:]
