"""The text of a lesson: formulas, links, pictures, and nothing that could do harm."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bnviz.errors import LessonError
from bnviz.lessons import maths
from bnviz.lessons.prose import inline, to_html
from bnviz.lessons.reading import read


def test_text_becomes_html() -> None:
    assert to_html("A *b* and **c**.") == "<p>A <em>b</em> and <strong>c</strong>.</p>\n"
    assert inline("[river](view:histograms)") == '<a href="view:histograms">river</a>'
    assert inline("![An oven](picture:oven)") == '<img src="picture:oven" alt="An oven">'


def test_a_number_is_not_broken_before_its_percent_sign_its_thousands_or_a_times_sign() -> None:
    assert inline("10 % of 2 000, 3 of 12 in `5 % 3`, 8 × 8 pixels") == (
        "10\u00a0% of 2\u00a0000, 3 of 12 in <code>5 % 3</code>, 8\u00a0×\u00a08 pixels"
    )


def test_html_in_a_lesson_is_shown_and_not_understood() -> None:
    assert to_html('<img src="file:///etc/passwd"> <script>x</script>') == (
        "<p>&lt;img src=&quot;file:///etc/passwd&quot;&gt; &lt;script&gt;x&lt;/script&gt;</p>\n"
    )


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "http://x.org",
        "javascript:alert(1)",
        "view:",
        "control:x",
        "action:quit",
        "x.md",
    ],
)
def test_a_link_that_leads_elsewhere_is_refused(target: str) -> None:
    with pytest.raises(LessonError):
        inline(f"[x]({target})")


@pytest.mark.parametrize("source", ["file:x.png", "https://x.org/a.png", "picture:../secret", "x.png"])
def test_a_picture_from_elsewhere_is_refused(source: str) -> None:
    with pytest.raises(LessonError, match="A picture is written"):
        inline(f"![x]({source})")


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("x_i^2", "<i>x</i><sub><i>i</i></sub><sup>2</sup>"),
        (r"\hat{x}", "<i>x̂</i>"),
        (r"\mu = \frac{1}{m}", "<i>μ</i> = 1/<i>m</i>"),
        (r"\sqrt{\sigma^2 + \epsilon}", "√(<i>σ</i><sup>2</sup> + <i>ε</i>)"),
        (r"\text{if } x < 0", "if <i>x</i> &lt; 0"),
        ("a_b_c", "<i>a</i><sub><i>c</i></sub>"),
        ("f(a,b)", "<i>f</i>(<i>a</i>, <i>b</i>)"),
        ("0{,}9^{6{,}6}", "0,9<sup>6,6</sup>"),
    ],
)
def test_a_formula_in_the_line(tex: str, expected: str) -> None:
    assert maths.to_html(maths.read(tex)) == expected
    assert inline(f"${tex}$").replace("\u00a0", " ") == expected


def test_a_short_formula_is_not_broken_and_a_long_one_may_be() -> None:
    assert inline("with $n = 2$ of") == "with <i>n</i>\u00a0=\u00a02 of"
    assert inline(r"$\gamma = \sqrt{\sigma^2}$") == "<i>γ</i> = √<i>σ</i><sup>2</sup>"


def test_a_lone_dollar_is_a_dollar() -> None:
    assert inline("5 $ and 6 $") == "5 $ and 6 $"


def told_by(read_it: Callable[[], object]) -> str:
    """What is said if it is refused."""
    try:
        read_it()
    except LessonError as error:
        return str(error)
    return ""


@given(st.text(alphabet="ab1^_{}\\ frac\\sqrt\\hat$", max_size=30))
def test_any_formula_is_set_or_refused_in_a_sentence(tex: str) -> None:
    told = told_by(lambda: maths.to_html(maths.read(tex)))
    assert not told or told.endswith(".")


@given(st.text(max_size=200))
def test_any_text_is_a_lesson_or_is_refused_in_sentences(text: str) -> None:
    told = told_by(lambda: read(f"---\ntitle: t\n---\n# s\n\n{text}"))
    assert not told or all(line.startswith("line ") for line in told.split("\n"))
