"""Sentences that can be said in another language later: a template and its values. Knows no Qt.

The engine writes English. Whoever shows a sentence to a person may look up its template in another
language and put the same values in; files, logs and the command line take it as the English text it is.
"""

from __future__ import annotations

from typing import Any


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

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.values


def said(template: str, /, **values: Any) -> Said:
    """A sentence that is to be translated where it is shown.

    `template` is a literal, so that the tool which collects them finds it; `values` are numbers, names or
    other sentences. Without values, braces stand for themselves. A template has the form of `str.format`.
    """
    return Said(template, **values)
