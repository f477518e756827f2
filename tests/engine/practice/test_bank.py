"""The bank of questions: torch proves every right answer over many draws; every wrong idea is wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bnviz.practice.bank import pose, read, shipped
from bnviz.practice.checking import answer_words, check, read_answer, right_answer, same
from bnviz.practice.proofs import PROOFS
from bnviz.practice.solutions import SOLUTIONS
from bnviz.practice.values import BankError, Question

BANK = shipped()
DRAWS = 12
every_question = pytest.mark.parametrize("question", BANK, ids=[q.id for q in BANK])


def test_there_are_enough_questions_of_every_kind() -> None:
    kinds = Counter(question.kind for question in BANK)
    assert len(BANK) >= 40
    assert set(kinds) == {"choice", "number", "shape", "order", "mistake"}
    assert min(kinds.values()) >= 6


def test_what_the_first_tutorial_practised_is_there() -> None:
    ids = {question.id for question in BANK}
    assert {"purpose", "ten-features", "class-table", "square", "cause", "class-images"} <= ids


@every_question
def test_torch_proves_the_right_answer_over_many_draws(question: Question) -> None:
    for seed in range(DRAWS):
        posed = pose(question, seed)
        shown = PROOFS[question.proof](posed.numbers)
        right = right_answer(posed)
        assert same(posed, shown.answer, right), (posed.numbers, shown)
        assert shown.lines
        assert check(posed, right).right


@every_question
def test_every_wrong_idea_is_wrong_and_has_a_reason(question: Question) -> None:
    seen: set[str] = set()
    for seed in range(40):
        posed = pose(question, seed)
        right = right_answer(posed)
        for item in posed.items if question.kind in ("choice", "mistake") else ():
            verdict = check(posed, item.tag)
            assert verdict.right == item.right
            assert len(verdict.why) > 15
            seen.add(item.tag)
        if question.kind == "order":
            assert [item.tag for item in posed.items] != list(right)  # type: ignore[arg-type]
            for idea in question.ideas:
                tags = tuple(idea.tag.split())
                assert sorted(tags) == sorted(item.tag for item in question.items)
                verdict = check(posed, tags)
                assert not verdict.right
                assert verdict.why
                seen.add(idea.tag)
        elif question.kind in ("number", "shape"):
            ideas = SOLUTIONS[question.proof](posed.numbers).ideas
            assert {idea.tag for idea in question.ideas} <= set(ideas)
            for idea in question.ideas:
                verdict = check(posed, ideas[idea.tag])
                assert not verdict.right, (posed.numbers, idea)
                assert verdict.why
                seen.add(idea.tag)
    assert len(seen) >= 2


@every_question
def test_numbers_are_drawn_anew_and_fill_every_text(question: Question) -> None:
    texts = set()
    for seed in range(30):
        posed = pose(question, seed)
        assert pose(question, seed) == posed
        whole = " ".join([posed.text, posed.because, *(i.text + i.why for i in posed.items)])
        assert "{" not in whole
        texts.add((posed.text, tuple(posed.numbers.items())))
    assert len(texts) > 1
    apart = [posed.numbers[name] for name in question.apart]
    assert len(set(apart)) == len(apart)


@pytest.mark.parametrize("question", [q for q in BANK if q.kind in ("number", "shape")], ids=lambda q: q.id)
def test_an_answer_can_be_typed_as_it_is_shown(question: Question) -> None:
    for seed in range(20):
        posed = pose(question, seed)
        right = right_answer(posed)
        assert same(posed, read_answer(posed, answer_words(posed, right)), right)


@pytest.mark.parametrize("text", ["", "abc", "1e999", "nan", "--3"])
def test_what_is_no_number_is_a_sentence(text: str) -> None:
    posed = pose(next(q for q in BANK if q.kind == "number"), 0)
    with pytest.raises(BankError, match="number"):
        read_answer(posed, text)


@pytest.mark.parametrize("text", ["", "a, 3", "-1, 3", "3.5"])
def test_what_is_no_shape_is_a_sentence(text: str) -> None:
    posed = pose(next(q for q in BANK if q.kind == "shape"), 0)
    with pytest.raises(BankError, match="size of every axis"):
        read_answer(posed, text)


GOOD = """
[[question]]
id = "a"
kind = "choice"
topic = "t"
text = "Which of {n}?"
proof = "purpose"
because = "So."
between = { n = [1, 2], f = [3, 4] }
items = [{ tag = "x", right = true, text = "X", why = "yes" }, { tag = "y", text = "Y", why = "no" }]
"""


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("{n}", "{m}", "{m} is not drawn"),
        ('"y"', '"x"', "same tag"),
        ("right = true, ", "", "exactly one"),
        ('why = "no"', 'why = ""', "every item says why"),
        ('kind = "choice"', 'kind = "essay"', "essay"),
        ('topic = "t"', 'topic = "t"\nrun = "import os"', "run"),
        ('because = "So."', "", "because"),
        ("[[question]]", "[[question", "line 2"),
        ('kind = "choice"', 'kind = "number"', "no arithmetic|items where none belong"),
    ],
)
def test_a_fault_in_a_file_is_told_with_its_place(tmp_path: Path, old: str, new: str, words: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert len(read(path)) == 1
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(BankError, match=words) as caught:
        read(path)
    assert "mine.toml" in str(caught.value)


def test_braces_in_a_file_are_names_and_never_code(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace("Which of {n}?", "{n.__class__} {n!r} {0} {n}"), encoding="utf-8")
    with pytest.raises(BankError, match=r"\{0\} is not drawn"):
        read(path)
    path.write_text(GOOD.replace("Which of {n}?", "{n.__class__} {n!r} {n}"), encoding="utf-8")
    posed = pose(read(path)[0], 1)
    assert posed.text.startswith("{n.__class__} {n!r} ")
