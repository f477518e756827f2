from __future__ import annotations

import re
from pathlib import Path

import pytest

from bnviz import assets, glossary
from bnviz.errors import LessonError
from bnviz.lessons import prose

TERMS = glossary.shipped()
ISSUE = """
batch norm, gamma, beta, running mean, running variance, momentum, eps, x-hat, batch mean, biased
variance, unbiased variance, affine, track_running_stats, layer norm, group norm, instance norm,
lane, block, river, saturated, dead ReLU, update-to-weight ratio, epoch, step, mini-batch, learning
rate, optimiser, Adam, weight decay, dropout, initial weights, skip connection, loss, cross-entropy,
accuracy, train mode, eval mode, folding, percentile band, covariate shift
"""


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_every_entry_is_one_paragraph_with_a_source_and_links_that_lead_somewhere(
    term: glossary.Term,
) -> None:
    assert term.html.count("<p>") == 1
    assert len(term.text.split()) >= 15
    assert len(term.source) > 10 or term.source == "our word"
    for link in term.links:
        assert glossary.find(link) is not None
        assert link != term.name, "an entry that links to itself"


@pytest.mark.parametrize("word", [word.strip() for word in ISSUE.split(",")])
def test_the_words_of_the_window_are_terms(word: str) -> None:
    assert glossary.find(word) is not None


def test_no_name_belongs_to_two_terms() -> None:
    names = [name.lower() for term in TERMS for name in {term.title, *term.also}]
    assert sorted(names) == sorted(set(names))


def test_lessons_link_to_terms_there_are() -> None:
    for path in assets.path("lessons").rglob("*.md"):
        for link in re.findall(r"\]\(term:([^)]*)\)", path.read_text(encoding="utf-8")):
            assert glossary.find(link) is not None, (path.name, link)


def test_capitals_and_a_colon_make_no_difference() -> None:
    assert glossary.find("Learning  Rate:") is glossary.find("learning-rate")
    assert glossary.find("no such word") is None


HEAD = "---\ngroup: Norms\n---\n\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# gamma\n", "line 1: A file of the glossary begins"),
        (HEAD + "# gamma\n\nText.\n", "line 5: gamma: The line source: … is missing."),
        (HEAD + "# gamma\nsource: x\n\nOne.\n\nTwo.\n", "line 5: gamma: A term has a heading, one paragraph"),
        (
            HEAD + "# a\nsource: x\n\nOne.\n\n# b\nsource: x\n\nOne.\n\n$$\\nothing$$\n",
            "line 10: b: The command",
        ),
    ],
)
def test_what_is_wrong_is_told_by_line(text: str, said: str) -> None:
    with pytest.raises(LessonError, match=re.escape(said)):
        glossary.read(text)


@pytest.mark.parametrize(
    ("norms", "said"),
    [
        ("# a\nsource: x\n\n[b](term:b).\n", 'The entry "a" links to "b", which is no term.'),
        ("# a\nsource: x\n\nOne.\n\n# A\nsource: x\n\nTwo.\n", 'The glossary has "A" twice.'),
    ],
)
def test_a_glossary_that_does_not_hold_together_is_refused(tmp_path: Path, norms: str, said: str) -> None:
    for group in glossary.GROUPS:
        (tmp_path / f"{group}.md").write_text(HEAD, encoding="utf-8")
    (tmp_path / "norms.md").write_text(HEAD + norms, encoding="utf-8")
    with pytest.raises(LessonError, match=re.escape(said)):
        glossary.load([tmp_path / f"{group}.md" for group in glossary.GROUPS])


def test_html_in_an_entry_is_shown_as_it_is_written() -> None:
    assert "<b>" not in prose.to_html("a <b>bold</b> word")
    assert assets.path("glossary").is_dir()
