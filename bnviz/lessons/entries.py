"""The entries of a fenced part, ``name: value`` a line, taken out one by one. Knows no kind of fence."""

from __future__ import annotations

from dataclasses import dataclass, field

from bnviz.errors import LessonError
from bnviz.lessons.conditions import read_number
from bnviz.sayings import said


def error_at(line: int, sentence: str) -> LessonError:
    """The error, with its line in front."""
    return LessonError(said("line {line}: {sentence}", line=line, sentence=sentence))


def read_entries(line: int, kind: str, content: str) -> list[Entry]:
    """All entries of a fence; `line` is that of its opening."""
    entries: list[Entry] = []
    for number, raw in enumerate(content.splitlines(), line + 1):
        text = raw.strip()
        if not text:
            continue
        if raw[0].isspace() and entries:
            entries[-1].value = f"{entries[-1].value}\n{text}".strip()
        elif text[:2] in ("- ", "* "):
            entries.append(Entry(number, text[0], text[2:].strip()))
        elif kind == "claim":
            entries.append(Entry(number, "claim", text))
        else:
            name, mark, value = text.partition(":")
            if not mark:
                raise error_at(number, said('"{text}" is no entry: write name: value.', text=text))
            entries.append(Entry(number, " ".join(name.split()), value.strip()))
    return entries


@dataclass
class Entry:
    """One ``name: value`` (the name is "-" or "*" for an answer), with its line."""

    line: int
    name: str
    value: str


@dataclass
class Fence:
    """The entries of one fence, taken out one by one; what is left at the end is an error."""

    line: int
    kind: str
    entries: list[Entry] = field(default_factory=list)

    def all(self, *names: str) -> list[Entry]:
        """Take all entries of these names."""
        found = [entry for entry in self.entries if entry.name in names]
        self.entries = [entry for entry in self.entries if entry.name not in names]
        return found

    def one(self, name: str) -> Entry | None:
        """Take the one entry of a name; None if there is none."""
        found = self.all(name)
        if len(found) > 1:
            raise error_at(found[1].line, said('"{name}" stands here twice.', name=name))
        return found[0] if found else None

    def text(self, name: str, default: str | None = None) -> str:
        """Take an entry's text; an error if it is missing and there is no default."""
        found = self.one(name)
        if found is not None and found.value:
            return found.value
        if default is None:
            raise error_at(self.line, said('A "{kind}" needs an entry "{name}:".', kind=self.kind, name=name))
        return default

    def number(self, name: str) -> float | None:
        """Take an entry that is a number."""
        found = self.one(name)
        if found is None:
            return None
        value = read_number(found.value)
        if value is None:
            raise error_at(
                found.line, said('"{name}" takes a number, not "{value}".', name=name, value=found.value)
            )
        return value

    def end(self) -> None:
        """Nothing may be left."""
        if self.entries:
            left = self.entries[0]
            what = said("an answer to choose") if left.name in "*-" else f'"{left.name}"'
            raise error_at(left.line, said('A "{kind}" has no place for {what}.', kind=self.kind, what=what))
