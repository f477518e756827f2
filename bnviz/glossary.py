"""The words of the window, explained: reads the files of `assets/glossary`. Knows no Qt and no torch.

A file has a header with the name of its group, and then a term under each heading: lines ``also:`` (other
names) and ``source:`` (where it can be looked up), one paragraph, and perhaps a formula between ``$$``. What
links say is the English title in small letters; in another language a line ``name:`` says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bnviz import assets
from bnviz.errors import LessonError
from bnviz.lessons import maths
from bnviz.lessons.entries import error_at
from bnviz.lessons.maths import Maths
from bnviz.sayings import joined, said

GROUPS = ("norms", "statistics", "training", "network", "window")  # the files, in the order of the sheet
LINK = re.compile(r"\]\(term:([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as it is written, and as a tree for the painter."""

    spoken: str
    tree: Maths


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. `name` is what links say: "running-mean"; `text` is Markdown."""

    name: str
    title: str
    group: str
    also: tuple[str, ...]
    source: str
    text: str
    formula: Formula | None = None

    @property
    def links(self) -> tuple[str, ...]:
        """The names of the terms that the text leads to."""
        return tuple(LINK.findall(self.text))

    @property
    def html(self) -> str:
        """The paragraph, with links ``term:name``."""
        from bnviz.lessons import prose  # loads Markdown, which nobody needs who only looks up a word

        return prose.to_html(self.text)


def slug(title: str) -> str:
    """The name of a title: "x-hat", "track-running-stats"."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def read(text: str) -> tuple[Term, ...]:
    """The terms of one file; raises LessonError with a sentence that names the line."""
    header, _, body = text.replace("\r\n", "\n").removeprefix("---\n").partition("\n---\n")
    key, _, group = header.partition(":")
    if key.strip() != "group" or not group.strip() or not body:
        raise error_at(1, said("A file of the glossary begins with ---, group: … and --- again."))
    start = header.count("\n") + 3
    terms: list[Term] = []
    for part in re.split(r"^(?=# )", body, flags=re.MULTILINE):
        if part.strip():
            terms.append(_term(part, group.strip(), start))
        start += part.count("\n")
    return tuple(terms)


def load(paths: Iterable[Path]) -> tuple[Term, ...]:
    """All terms of some files; raises LessonError for one that is wrong, twice there, or links to nothing."""
    terms: list[Term] = []
    for path in paths:
        try:
            terms += read(path.read_text(encoding="utf-8"))
        except (LessonError, OSError, UnicodeDecodeError) as error:
            raise LessonError(joined(path.name, str(error), by=": ")) from error
    _check(terms)
    return tuple(terms)


def shipped() -> tuple[Term, ...]:
    """The glossary that bnviz carries, in the language that is spoken (`assets.words`); each read once."""
    return _shipped(assets.language())


def find(text: str) -> Term | None:
    """The term that a word of the window stands for; None if it is no term. Capitals make no difference.

    A word is looked up in the language that is spoken, and then in English.
    """
    word, spoken = _plain(text), _by_name(assets.language())
    english = _by_name("en").get(word)
    return spoken.get(word) or (spoken.get(english.name) if english else None)


@cache
def _shipped(language: str) -> tuple[Term, ...]:
    return load(assets.words("glossary", f"{group}.md", language=language) for group in GROUPS)


@cache
def _by_name(language: str) -> dict[str, Term]:
    """Terms by every name they have, in small letters; a title goes before what others are also called."""
    found: dict[str, Term] = {}
    for term in _shipped(language):
        for name in (term.title, term.name):
            found[_plain(name)] = term
    for term in _shipped(language):
        for name in term.also:
            found.setdefault(_plain(name), term)
    return found


def _plain(text: str) -> str:
    return " ".join(text.lower().rstrip(":").split())


def _term(part: str, group: str, start: int) -> Term:
    lines = part.strip("\n").split("\n")
    title = lines[0].removeprefix("# ").strip()
    where = start + 1, title
    entries: dict[str, str] = {}
    rest = lines[1:]
    while rest and (found := re.match(r"(name|also|source): *(.+)", rest[0])):
        entries[found[1]] = found[2].strip()
        rest = rest[1:]
    paragraphs = [p.strip() for p in "\n".join(rest).split("\n\n") if p.strip()]
    formulas = [p for p in paragraphs if p.startswith("$$") and p.endswith("$$") and len(p) > 4]
    texts = [p for p in paragraphs if p not in formulas]
    if not lines[0].startswith("# ") or len(texts) != 1 or len(formulas) > 1:
        raise _error(*where, said("A term has a heading, one paragraph and at most one formula."))
    if "source" not in entries:
        raise _error(*where, said("The line source: … is missing."))
    try:
        formula = None
        if formulas:
            spoken = formulas[0].strip("$").strip()
            formula = Formula(spoken, maths.read(spoken))
    except LessonError as error:
        raise _error(*where, str(error)) from error
    also = tuple(name.strip() for name in entries.get("also", "").split(", ") if name.strip())
    return Term(entries.get("name", slug(title)), title, group, also, entries["source"], texts[0], formula)


def _error(line: int, title: str, sentence: str) -> LessonError:
    return error_at(line, joined(title, sentence, by=": "))


def _check(terms: Iterable[Term]) -> None:
    names: set[str] = set()
    for term in terms:
        if term.name in names:
            raise LessonError(said('The glossary has "{term}" twice.', term=term.title))
        names.add(term.name)
    for term in terms:
        for link in term.links:
            if link not in names:
                raise LessonError(
                    said(
                        'The entry "{term}" links to "{link}", which is no term.', term=term.title, link=link
                    )
                )
