"""Lessons, questions and the glossary say in every language what they say in English, step by step.

Only what is read may differ: experiments, conditions, right answers, formulas, code and links are the same,
so what is proved of the English ones holds for all.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bnviz import assets, glossary
from bnviz.lessons.reading import load
from bnviz.practice import bank

LANGUAGES = ("de", "es")
READ = {"line", "title", "about", "ask", "reply", "hint", "hints", "minutes", "sources", "path"}
LINK = re.compile(r"\]\(([^)\s]*)\)")
FENCE = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
WORDS = re.compile(r"(?<=\\text\{)[^{}]*")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
PLACE = re.compile(r"\{[a-z]\w*\}")


def translated(pattern: str) -> list[Any]:
    return [
        pytest.param(language, path.relative_to(assets.path()), id=f"{language}-{path.stem}")
        for language in LANGUAGES
        for path in sorted(assets.path().glob(pattern))
    ]


def both(language: str, path: Path) -> tuple[Path, Path]:
    return assets.path(*path.parts), assets.path("translations", language, *path.parts)


def bones(value: object) -> object:
    """A lesson without what is read in it: of a text, its links and its code stay, without comments."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        text = str(fields.pop("text", ""))
        kept = {name: bones(part) for name, part in fields.items() if name not in READ}
        code = [line.partition("#")[0].rstrip() for part in FENCE.findall(text) for line in part.splitlines()]
        return (type(value).__name__, kept, sorted(LINK.findall(text)), code)
    if isinstance(value, tuple | list):
        return tuple(bones(part) for part in value)
    return value


def difference(one: object, other: object, way: str = "") -> Iterator[str]:
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for place, (a, b) in enumerate(zip(one, other, strict=True)):
            yield from difference(a, b, f"{way}/{place}")
    elif isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for key in one:
            yield from difference(one[key], other[key], f"{way}/{key}")
    elif one != other:
        yield f"{way}: {str(one)[:200]} is now {str(other)[:200]}"


@pytest.mark.parametrize(("language", "path"), translated("lessons/**/*.md"))
def test_a_translated_lesson_does_what_the_english_one_does(language: str, path: Path) -> None:
    english, own = (load(each) for each in both(language, path))
    found = list(difference(bones(english.steps), bones(own.steps)))
    assert not found, "\n".join(found[:5])
    assert english.about != own.about
    assert all(a.title != b.title or len(a.title) < 20 for a, b in zip(english.steps, own.steps, strict=True))


@pytest.mark.parametrize(("language", "path"), translated("glossary/*.md"))
def test_a_translated_glossary_explains_the_same_terms(language: str, path: Path) -> None:
    english, own = (glossary.read(each.read_text(encoding="utf-8")) for each in both(language, path))
    assert [term.name for term in own] == [term.name for term in english]
    for a, b in zip(english, own, strict=True):
        assert sorted(b.links) == sorted(a.links), b.title
        assert signs(b) == signs(a), b.title
        assert b.text != a.text


def signs(term: glossary.Term) -> str:
    """Its formula without the words in it; a number is the same with a decimal comma."""
    return WORDS.sub("", term.formula.spoken).replace("{,}", ".") if term.formula else ""


def skeleton(question: dict[str, Any]) -> dict[str, Any]:
    """A question without its texts; of these, places for numbers and code stay."""
    texts = ("text", "because", "topic")
    kept = {key: value for key, value in question.items() if key not in (*texts, "items", "ideas", "code")}
    kept["places"] = [sorted(set(PLACE.findall(str(question.get(key, ""))))) for key in texts]
    is_code = question["kind"] == "mistake"
    kept["items"] = [
        (item["tag"], item.get("right", False), item["text"] if is_code else CODE.findall(item["text"]))
        for item in question.get("items", ())
    ]
    kept["ideas"] = [idea["tag"] for idea in question.get("ideas", ())]
    kept["code"] = [line.partition("#")[0].rstrip() for line in question.get("code", "").splitlines()]
    return kept


@pytest.mark.parametrize(("language", "path"), translated("lessons/questions/*.toml"))
def test_a_translated_question_asks_the_same(language: str, path: Path) -> None:
    english, own = (tomllib.loads(each.read_text(encoding="utf-8")) for each in both(language, path))
    assert [skeleton(q) for q in own["question"]] == [skeleton(q) for q in english["question"]]
    assert bank.read(both(language, path)[1])


@pytest.fixture
def german() -> Iterator[None]:
    assets.speak("de")
    yield
    assets.speak("en")


@pytest.mark.usefixtures("german")
def test_a_word_is_found_in_the_language_and_in_english() -> None:
    by_english = glossary.find("Learning rate")
    assert by_english is not None
    assert by_english.name == "learning-rate"
    assert by_english.title == "Lernrate"
    assert by_english == glossary.find("Lernrate")
