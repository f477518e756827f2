"""Formulas as a lesson writes them, in a small part of TeX: read into a tree, or set as HTML. Knows no Qt."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from bnviz.errors import LessonError
from bnviz.sayings import said

SYMBOLS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "eta": "η", "lambda": "λ",
    "mu": "μ", "sigma": "σ", "theta": "θ", "rho": "ρ", "tau": "τ", "phi": "φ", "pi": "π", "Delta": "Δ",
    "Sigma": "Σ", "sum": "∑", "partial": "∂", "nabla": "∇", "infty": "∞", "cdot": "·", "times": "×",
    "odot": "⊙", "pm": "±", "approx": "≈", "le": "≤", "ge": "≥", "ne": "≠", "leftarrow": "←", "to": "→",
    "dots": "…", "quad": "\u2003", ",": "\u2009", ";": "\u2005", " ": " ", "{": "{", "}": "}", "%": "%",
}  # fmt: skip
UPRIGHT = set("0123456789()[]{},.:;=<>+−·×±≈≤≥≠→←…∑∂∇∞/|⊙ \u2003\u2009\u2005%")
SPACED = {"=": " = ", "+": " + ", "-": " − ", "←": " ← ", "→": " → ", "≈": " ≈ ", "≤": " ≤ ", "≥": " ≥ "}
SPACED |= {"≠": " ≠ ", "<": " < ", ">": " > ", "·": " · ", "×": " × ", "±": " ± ", ",": ", "}
TOKEN = re.compile(r"\\[A-Za-z]+|\\.|[{}^_]|\s+|[^\\{}^_\s]")


@dataclass(frozen=True, slots=True)
class Letters:
    """Characters of one kind."""

    text: str
    italic: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Parts on one base line."""

    parts: tuple[Maths, ...]


@dataclass(frozen=True, slots=True)
class Over:
    """A fraction."""

    top: Maths
    bottom: Maths


@dataclass(frozen=True, slots=True)
class Root:
    """A square root."""

    inside: Maths


@dataclass(frozen=True, slots=True)
class Hat:
    """Something with a hat."""

    inside: Maths


@dataclass(frozen=True, slots=True)
class Scripts:
    """Something with an index or a power, or both."""

    base: Maths
    up: Maths | None = None
    down: Maths | None = None


Maths = Letters | Line | Over | Root | Hat | Scripts


def read(text: str) -> Maths:
    r"""A formula: letters, ``^`` and ``_``, ``\frac{}{}``, ``\sqrt{}``, ``\hat{}``, ``\text{}`` and Greek.

    A comma is followed by a space, ``{,}`` by none: it is a decimal one.

    Raises:
        LessonError: a brace is missing, or a command is not known.
    """
    reader = _Reader(TOKEN.findall(text))
    found = reader.line()
    if reader.rest:
        raise LessonError(said('The formula "{formula}" has a }} too many.', formula=text.strip()))
    return found


class _Reader:
    """Takes tokens from the front."""

    def __init__(self, tokens: list[str]) -> None:
        self.rest = tokens

    def line(self) -> Maths:
        parts: list[Maths] = []
        while self.rest and self.rest[0] != "}":
            token = self.rest[0]
            if token.isspace():
                self.rest.pop(0)
            elif token in "^_":
                self.rest.pop(0)
                base = parts.pop() if parts else Letters("", False)
                script = self._argument()
                old = base if isinstance(base, Scripts) else Scripts(base)
                parts.append(
                    Scripts(old.base, script, old.down) if token == "^" else Scripts(old.base, old.up, script)
                )
            else:
                parts.append(self._atom())
        return parts[0] if len(parts) == 1 else Line(tuple(parts))

    def _atom(self) -> Maths:
        token = self.rest.pop(0)
        match token:
            case "{":
                if self.rest[:2] == [",", "}"]:  # a decimal comma
                    del self.rest[:2]
                    return Letters(",", italic=False)
                found = self.line()
                self._close()
                return found
            case "\\frac":
                return Over(self._argument(), self._argument())
            case "\\sqrt":
                return Root(self._argument())
            case "\\hat":
                return Hat(self._argument())
            case "\\text" | "\\mathrm":
                return Letters(self._words(), italic=False)
        if token.startswith("\\"):
            if token[1:] not in SYMBOLS:
                raise LessonError(said('The command "{command}" of a formula is not known.', command=token))
            token = SYMBOLS[token[1:]]
        token = SPACED.get(token, token)
        return Letters(token, italic=not set(token) <= UPRIGHT)

    def _argument(self) -> Maths:
        while self.rest and self.rest[0].isspace():
            self.rest.pop(0)
        if not self.rest or self.rest[0] == "}":
            raise LessonError(said("A formula ends where a part of it is still missing."))
        if self.rest[0] in "^_":
            raise LessonError(said("A formula has two marks for a power or an index in a row."))
        return self._atom()

    def _words(self) -> str:
        if not self.rest or self.rest.pop(0) != "{":
            raise LessonError(said("Words in a formula stand in braces: \\text{like this}."))
        words = ""
        while self.rest and self.rest[0] != "}":
            words += self.rest.pop(0)
        self._close()
        return words

    def _close(self) -> None:
        if not self.rest or self.rest.pop(0) != "}":
            raise LessonError(said("A formula has a { without its }."))


def to_html(maths: Maths) -> str:
    """The formula in a line of text: fractions with a slash, roots with a sign."""
    match maths:
        case Letters(text, italic):
            escaped = html.escape(text)
            return f"<i>{escaped}</i>" if italic else escaped
        case Line(parts):
            return "".join(to_html(part) for part in parts)
        case Over(top, bottom):
            return f"{_bracketed(top)}/{_bracketed(bottom)}"
        case Root(inside):
            return f"√{_bracketed(inside)}"
        case Hat(inside):
            found = to_html(inside)
            return re.sub(r"(\w)(?=<|$)", "\\1\u0302", found, count=1)
        case Scripts(base, up, down):
            lower = "" if down is None else f"<sub>{to_html(down)}</sub>"
            upper = "" if up is None else f"<sup>{to_html(up)}</sup>"
            return to_html(base) + lower + upper


def _bracketed(maths: Maths) -> str:
    found = to_html(maths)
    return f"({found})" if isinstance(maths, Line) else found
