"""Reads a lesson's file: Markdown with a header and fenced parts, into a `Lesson`. Knows no torch, no window.

Nothing in a file is ever executed: it can only name entries of our tables. What is wrong is told by line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bnviz.errors import BnvizError, LessonError
from bnviz.experiment.file import why
from bnviz.lessons import maths, prose
from bnviz.lessons.checking import check_walk
from bnviz.lessons.entries import error_at
from bnviz.lessons.fences import read_fence
from bnviz.lessons.values import Choice, Draw, Formula, Hint, Item, Lesson, Number, Prose, Step, Task
from bnviz.sayings import joined, said

MAX_BYTES = 500_000
HEADER = ("title", "about", "minutes", "sources")
CODE = ("", "python", "text")  # fences that are only to be read


def load(path: Path) -> Lesson:
    """The lesson in a file; raises LessonError with all that is wrong, a line each."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise LessonError(said("{file} is too large to be a lesson.", file=path.name))
        content = path.read_bytes()
    except OSError as error:
        raise LessonError(said("Cannot open {file}: {why}.", file=path, why=why(error))) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LessonError(said("{file} is not a text file in UTF-8.", file=path.name)) from error
    return read(text, path.stem)


def read(text: str, name: str = "lesson") -> Lesson:
    """The lesson in a text; raises LessonError with all that is wrong, a line each."""
    errors: list[str] = []
    header, body, start = _split(text.replace("\r\n", "\n"))
    title = header.get("title", "")
    if not title:
        errors.append(_at(1, said("A lesson begins with ---, title: …, about: …, minutes: … and --- again.")))
    minutes = header.get("minutes", "5")
    if not minutes.isdecimal() or not 1 <= int(minutes) <= 240:
        errors.append(
            _at(1, said('"minutes" is a whole number from 1 to 240, not "{minutes}".', minutes=minutes))
        )
    for key in header:
        if key not in HEADER:
            errors.append(
                _at(1, said('The header has no "{key}"; it has {known}.', key=key, known=", ".join(HEADER)))
            )
    steps = _steps(body, start, errors)
    if not steps:
        errors.append(
            _at(start + 1, said("A lesson needs at least one step; a step begins with # and its title."))
        )
    if not errors:
        errors += check_walk(steps)
    if errors:
        raise LessonError(joined(*sorted(errors, key=_line_of), by="\n"))
    sources = tuple(source for source in header.get("sources", "").split("; ") if source)
    return Lesson(name, title, header.get("about", ""), int(minutes), tuple(steps), sources)


def _at(line: int, sentence: str) -> str:
    return str(error_at(line, sentence))


def _line_of(error: str) -> int:
    found = re.match(r"line (\d+):", error)
    return int(found[1]) if found else 0


def _split(text: str) -> tuple[dict[str, str], str, int]:
    """The header, the rest, and how many lines come before the rest."""
    lines = text.split("\n")
    if lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:]):
        return {}, text, 0
    end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == "---")
    entries = (line.partition(":") for line in lines[1:end] if line.strip())
    header = {name.strip(): value.strip() for name, _, value in entries}
    return header, "\n".join(lines[end + 1 :]), end + 1


def _steps(body: str, start: int, errors: list[str]) -> list[Step]:
    source = body.split("\n")
    steps: list[Step] = []
    items: list[Item] = []
    begun: tuple[int, str] | None = None

    def attempt(line: int, make: Callable[[], Item]) -> None:
        try:
            item = make()
            for text in _spoken(item):
                prose.to_html(text)
            items.append(item)
        except BnvizError as error:
            told = str(error)
            errors.append(told if told.startswith("line ") else _at(line, told))

    def close() -> None:
        if begun is not None:
            steps.append(Step(begun[0], begun[1], _joined(items)))
        items.clear()

    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(body)
    for number, token in enumerate(tokens):
        if token.level != 0 or token.map is None or token.nesting == -1:
            continue
        line = start + token.map[0] + 1
        if token.type == "heading_open" and token.tag == "h1":
            close()
            begun = line, tokens[number + 1].content
        elif begun is None:
            errors.append(
                _at(line, said("This stands before the first step; a step begins with # and its title."))
            )
        elif token.type == "fence" and token.info.strip() not in CODE:
            kind, content = token.info.strip(), token.content
            attempt(line, lambda line=line, kind=kind, content=content: read_fence(line, kind, content))  # type: ignore[misc]
        else:
            text = "\n".join(source[token.map[0] : token.map[1]]).strip("\n")
            attempt(line, lambda line=line, text=text, token=token: _prose(line, text, token))  # type: ignore[misc]
    close()
    return steps


def _prose(line: int, text: str, token: Token) -> Item:
    bare = text.strip()
    if token.type == "paragraph_open" and bare.startswith("$$") and bare.endswith("$$") and len(bare) > 4:
        return Formula(line, bare[2:-2].strip(), maths.read(bare[2:-2]))
    prose.to_html(text)  # it tells what is wrong with links, pictures and formulas
    return Prose(line, text)


def _spoken(item: Item) -> Iterator[str]:
    """The texts inside a fence, which are Markdown too."""
    match item:
        case Choice(ask=ask, options=options):
            yield ask
            yield from (text for option in options for text in (option.text, option.reply))
        case Number(ask=ask, reply=reply):
            yield from (ask, reply)
        case Draw(ask=ask):
            yield ask
        case Task(ask=ask, hint=hint):
            yield from (ask, hint)
        case Hint(text=text):
            yield text
        case _:
            pass


def _joined(items: list[Item]) -> tuple[Item, ...]:
    """Neighbouring paragraphs become one text."""
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if isinstance(item, Prose) and isinstance(before, Prose):
            joined[-1] = Prose(before.line, f"{before.text}\n\n{item.text}")
        else:
            joined.append(item)
    return tuple(joined)
