"""The text of a lesson as HTML: Markdown, formulas in the line, links into the window, pictures. Knows no Qt.

HTML in a lesson is shown as it is written and never understood; links lead to views, controls, other lessons
and the web only, and pictures are the lesson's own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from bnviz.errors import LessonError
from bnviz.lessons import maths, places
from bnviz.sayings import said

NAME = re.compile(r"[a-z0-9-]+")
INSIDE_A_NUMBER = re.compile(r"(?<=\d) (?=%|×|\d{3}(?!\d))|(?<=×) (?=\d)")

SHORT = 16  # signs of a formula as it is written


def to_html(text: str) -> str:
    """HTML that has only what we put there; raises LessonError for a link or a formula that leads nowhere."""
    return _whole(str(_MARKDOWN.render(text)))


def inline(text: str) -> str:
    """The same for a single line, without a paragraph around it."""
    return _whole(str(_MARKDOWN.renderInline(text)))


BROKEN = re.compile(r"\]\((view|control|action|lesson|term|picture|https):")


def _whole(rendered: str) -> str:
    if BROKEN.search(rendered):
        raise LessonError(said("A link or a picture has a space in its target; write a hyphen instead."))
    return rendered


def _math(state: StateInline, silent: bool) -> bool:
    """Takes $…$ out of the hands of Markdown, which would read its underscores."""
    if state.src[state.pos] != "$":
        return False
    end = state.src.find("$", state.pos + 1)
    if end <= state.pos + 1 or state.src[state.pos + 1].isspace() or state.src[end - 1].isspace():
        return False
    if not silent:
        token = state.push("math", "", 0)
        token.content = state.src[state.pos + 1 : end]
    state.pos = end + 1
    return True


def _render_math(
    _renderer: RendererProtocol, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType
) -> str:
    """A short formula stays on one line."""
    written = tokens[at].content
    found = maths.to_html(maths.read(written))
    return found if len(written) > SHORT else found.replace(" ", "\u00a0")


def _render_text(
    _renderer: RendererProtocol, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType
) -> str:
    """A number stays on one line with its percent sign, its thousands, and what it is multiplied by."""
    return html.escape(INSIDE_A_NUMBER.sub("\u00a0", tokens[at].content))


def _render_link(
    _renderer: RendererProtocol, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType
) -> str:
    target = str(tokens[at].attrs.get("href", "")).replace("%20", " ")
    check_link(target)
    return f'<a href="{html.escape(target, quote=True)}">'


def _render_image(
    _renderer: RendererProtocol, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType
) -> str:
    source = str(tokens[at].attrs.get("src", ""))
    scheme, _, name = source.partition(":")
    if scheme != "picture" or not NAME.fullmatch(name):
        raise LessonError(
            said('A picture is written ![what it shows](picture:name), not "{source}".', source=source)
        )
    return f'<img src="picture:{name}" alt="{html.escape(tokens[at].content, quote=True)}">'


def check_link(target: str) -> None:
    """Raises LessonError for a link that we would not follow."""
    scheme, _, rest = target.partition(":")
    known: dict[str, Callable[[str], object]] = {
        "view": places.is_view,
        "control": places.is_panel,
        "action": places.ACTIONS.__contains__,
        "lesson": NAME.fullmatch,
    }
    if (scheme == "https" and rest.startswith("//")) or (scheme == "term" and rest):
        return
    if scheme not in known:
        kinds = ", ".join(f"{kind}:" for kind in (*known, "term"))
        raise LessonError(
            said('A link leads to {kinds} or https://, not to "{target}".', kinds=kinds, target=target)
        )
    if not known[scheme](rest):
        raise LessonError(said('There is no {kind} "{name}" to link to.', kind=scheme, name=rest))


class _AllLinks(MarkdownIt):
    """Finds every link: `check_link` says what is wrong, where the library would only print the brackets."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002
        return True


def _made() -> MarkdownIt:
    made = _AllLinks("commonmark", {"html": False}).enable("table")
    made.inline.ruler.before("escape", "math", _math)
    made.add_render_rule("math", _render_math)
    made.add_render_rule("text", _render_text)
    made.add_render_rule("link_open", _render_link)
    made.add_render_rule("image", _render_image)
    return made


_MARKDOWN = _made()
