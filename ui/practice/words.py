"""Text of the question bank as rich text: what stands between backticks is code. Knows no question."""

from __future__ import annotations

from html import escape

MONO = "font-family:'JetBrains Mono','DejaVu Sans Mono',monospace"


def rich(text: str) -> str:
    """Escaped, with code in the number face."""
    parts = text.split("`")
    return "".join(
        f'<span style="{MONO}; white-space:pre-wrap">{escape(part)}</span>' if place % 2 else escape(part)
        for place, part in enumerate(parts)
    )


def code(line: str) -> str:
    """A line of code, with its blanks at the beginning."""
    indent = len(line) - len(line.lstrip())
    return f'<span style="{MONO}">{"&nbsp;" * indent}{escape(line.lstrip())}</span>'


def plain(text: str) -> str:
    """Without backticks, for screen readers."""
    return text.replace("`", "")
