"""Sentences that can be said in another language later: a template and its values. Knows no Qt.

The engine writes English. Whoever shows a sentence to a person may look up its template in another
language and put the same values in; files, logs and the command line take it as the English text it is.
"""

from __future__ import annotations

from typing import Any

CASES = ("capital", "following")  # formats of a sentence within another one


class Said(str):
    """English text that remembers how it came about: `template.format(**values)`.

    A `str` in every way; whatever cuts or joins it gets plain English text back.
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Said:
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = values
        return made

    def __str__(self) -> Said:
        return self

    def __format__(self, spec: str) -> str:
        return recased(self, spec) if spec in CASES else super().__format__(spec)

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.values


def said(template: str, /, **values: Any) -> Said:
    """A sentence that is to be translated where it is shown.

    `template` is a literal, so that the tool which collects them finds it; `values` are numbers, names or
    other sentences. Without values, braces stand for themselves. A template has the form of `str.format`.
    """
    return Said(template, **values)


def filled(sentence: Said, **values: Any) -> Said:
    """The same sentence with these values in place of those it has by their names."""
    return Said(sentence.template, **{**sentence.values, **values})


def figure(value: float, spec: str) -> Said:
    """A number by itself, such as `figure(0.25, ".1f")`, to be written as the language writes it."""
    return Said(f"{{value:{spec}}}", value=value)


def joined(*parts: str, by: str = " ") -> Said:
    """Sentences one after the other, or the members of a list with `by` between them."""
    names = [f"part{number}" for number in range(len(parts))]
    return Said(by.join(f"{{{name}}}" for name in names), **dict(zip(names, parts, strict=True)))


def capital(sentence: str) -> Said:
    """With a capital in front, whatever stands there in the language it is said in."""
    return Said("{sentence:capital}", sentence=said_or_plain(sentence))


def following(sentence: str) -> Said:
    """Without its capital where the language wants none behind a colon."""
    return Said("{sentence:following}", sentence=said_or_plain(sentence))


def recased(sentence: str, case: str) -> str:
    """A sentence in one of `CASES`."""
    text = str.__str__(sentence)
    first = text[:1].upper() if case == "capital" else text[:1].lower()
    return f"{first}{text[1:]}"


def said_or_plain(text: str) -> Said:
    """The sentence itself; of any other text one that is the same in every language."""
    return text if isinstance(text, Said) else Said("{text}", text=text)
