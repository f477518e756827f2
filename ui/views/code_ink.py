"""The colours of code: what each word of Python is painted in, on which ground. Knows no script."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.plots.style import mix
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours as ``#rrggbb``: of words, and of the ground they stand on."""

    keyword: str
    text: str
    comment: str
    string: str
    number: str
    name: str  # what is defined, and layers of torch.nn
    ground: str
    differs: str  # lines that another lane does not have
    selected: str  # lines of the selected block
    both: str
    nothing: str  # where only the other lane has a line
    margin: str  # line numbers


def inks(theme: Theme, lane: str) -> Inks:
    """The colours for one lane's code; `lane` is the lane's own colour."""
    keyword, string, number, name = (
        ("#d2a8ff", "#7ee2a8", "#f0c674", "#8ecbff")
        if theme.is_dark
        else ("#6f2da8", "#17663a", "#7d4300", "#0b5590")
    )
    differs, selected = mix(theme.card, lane, 0.14), mix(theme.card, theme.text, 0.07)
    return Inks(
        keyword=keyword,
        text=theme.text,
        comment=mix(theme.muted, theme.text, 0.35),
        string=string,
        number=number,
        name=name,
        ground=theme.card,
        differs=differs,
        selected=selected,
        both=mix(differs, theme.text, 0.05),
        nothing=mix(theme.card, theme.muted, 0.1),
        margin=mix(theme.muted, theme.text, 0.25),
    )


KEYWORDS = "and as break class def else for from if import in is not or return while with yield"
_RULES: tuple[tuple[str, str], ...] = (
    ("name", r"\b(?:nn|F|torch\.optim|nn\.init)\.\w+"),
    ("name", r"(?<=class )\w+|(?<=def )\w+|^\s*@[\w.]+"),
    ("name", r"\b(?:Residual|Dropout|(?:Frozen|Lagging)\w+)\b"),
    ("number", r"(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e-?\d+)?\b"),
    ("keyword", rf"\b(?:{'|'.join(KEYWORDS.split())})\b|\b(?:True|False|None)\b"),
)
_STRING = re.compile(r'f?"""(?:.*?)"""|f?"(?:[^"\\]|\\.)*"')
_COMMENT = re.compile(r"#.*$")
_WORDS = tuple((what, re.compile(pattern)) for what, pattern in _RULES)


def coloured(line: str) -> list[tuple[int, int, str]]:
    """Where each coloured piece of a line of Python begins and ends, and what it is."""
    strings = [(m.start(), m.end(), "string") for m in _STRING.finditer(line)]
    code = _without(line, strings)
    comments = [(m.start(), m.end(), "comment") for m in _COMMENT.finditer(code)]
    if comments:  # quotes within a comment begin no string
        strings = [found for found in strings if found[0] < comments[0][0]]
    rest = _without(code, comments)
    words = [(m.start(), m.end(), what) for what, pattern in _WORDS for m in pattern.finditer(rest)]
    return sorted({*strings, *comments, *words})


def _without(line: str, pieces: list[tuple[int, int, str]]) -> str:
    for start, end, _what in pieces:
        line = line[:start] + " " * (end - start) + line[end:]
    return line


class Highlighter(QSyntaxHighlighter):
    """Paints Python in a document."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}

    def set_inks(self, colours: Inks) -> None:
        """Take other colours."""
        for what in ("keyword", "comment", "string", "number", "name"):
            made = QTextCharFormat()
            made.setForeground(QColor(getattr(colours, what)))
            if what == "keyword":
                made.setFontWeight(QFont.Weight.DemiBold)
            self._formats[what] = made
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for start, end, what in coloured(text):
            if what in self._formats:
                self.setFormat(start, end - start, self._formats[what])
