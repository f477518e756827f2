"""Lines of a script and what they belong to. Knows nothing of what they say."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

WIDTH = 74  # of comments that are wrapped


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a script, without its end.

    `first` to `last` are the blocks it belongs to (-1 is the input, the number of blocks the output), None
    for all lines outside the network. `names` lines only say which lane this is: they are no difference.
    """

    text: str
    first: int | None = None
    last: int | None = None
    names: bool = False

    def belongs_to(self, block: int) -> bool:
        """Whether the line is part of this block."""
        return self.first is not None and self.last is not None and self.first <= block <= self.last


def lines(*texts: str) -> list[Line]:
    """Lines that belong to no block; each text may have several."""
    return [Line(line) for text in texts for line in text.split("\n")]


def comment(text: str, *, names: bool = False) -> list[Line]:
    """A comment, wrapped where it is too long for one line."""
    whole = " ".join(text.split())  # no line ends, whatever a name brings
    wrapped = textwrap.wrap(whole, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
    return [Line(f"# {line}", names=names) for line in wrapped]


def number(value: float | None) -> str:
    """A number as a person would type it in Python: 0.1, 1e-5, None."""
    if value is None or not isinstance(value, float):
        return repr(value)
    assert math.isfinite(value)
    return re.sub(r"e([-+]?)0*(\d)", r"e\1\2", repr(value)).replace("e+", "e")


def call(name: str, *arguments: object, **named: object) -> str:
    """A call: ``call("nn.Linear", 64, 10, bias=False)`` is ``nn.Linear(64, 10, bias=False)``."""
    said = [*map(_value, arguments), *(f"{key}={_value(value)}" for key, value in named.items())]
    return f"{name}({', '.join(said)})"


def listed(values: Iterable[object]) -> str:
    """A Python list of numbers."""
    return f"[{', '.join(map(_value, values))}]"


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else str(value)
