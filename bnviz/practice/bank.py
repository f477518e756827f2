"""Reads the files of questions and poses a question with numbers from a seed. Runs nothing that it reads."""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path

import msgspec

from bnviz import assets
from bnviz.practice.solutions import SOLUTIONS, close
from bnviz.practice.values import BankError, Item, Number, Posed, Question
from bnviz.sayings import joined, said

_NAME = re.compile(r"\{(\w+)\}")
MOST_DRAWS = 200


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: tuple[Question, ...]


def shipped() -> tuple[Question, ...]:
    """All questions of `assets/lessons/questions`, in the order of the files' names."""
    found: dict[str, Question] = {}
    for name in sorted(path.name for path in assets.path("lessons", "questions").glob("*.toml")):
        path = assets.words("lessons", "questions", name)
        for question in read(path):
            if question.id in found:
                raise BankError(
                    said(
                        "{file}: the question {question!r} is there twice.",
                        file=path.name,
                        question=question.id,
                    )
                )
            found[question.id] = question
    return tuple(found.values())


def read(path: Path) -> tuple[Question, ...]:
    """The questions of a file. Raises BankError."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        questions = msgspec.convert(table, _File).question
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BankError(joined(path.name, str(error), by=": ")) from None
    for question in questions:
        wrong = fault(question)
        if wrong is not None:
            raise BankError(
                said(
                    "{file}, question {question!r}: {wrong}",
                    file=path.name,
                    question=question.id,
                    wrong=wrong,
                )
            )
    return questions


def fault(q: Question) -> str | None:
    """What is wrong with a question that reads well otherwise; None if nothing is."""
    drawn = {*q.between, *q.among}
    texts = [q.text, q.code, q.because, *(item.text for item in q.items), *(item.why for item in q.items)]
    unknown = {name for text in texts for name in _NAME.findall(text)} - drawn
    if unknown:
        return said("{name} is not drawn.", name=f"{{{sorted(unknown)[0]}}}")
    if set(q.apart) - drawn:
        return said("apart names {name!r}, which is not drawn.", name=sorted(set(q.apart) - drawn)[0])
    tags = [item.tag for item in q.items]
    if len(set(tags)) < len(tags):
        return said("two items have the same tag.")
    right = sum(item.right for item in q.items)
    if q.kind in ("choice", "mistake") and (right != 1 or len(tags) < 2):
        return said("exactly one of two or more items is right.")
    if q.kind == "order" and (right or len(tags) < 2):
        return said("the items stand in the right order, and none is marked.")
    if q.kind in ("number", "shape") and (q.items or q.proof not in SOLUTIONS):
        return said("there is no arithmetic named {name!r}, or items where none belong.", name=q.proof)
    if q.kind in ("choice", "mistake") and not all(item.why for item in q.items):
        return said("every item says why.")
    if q.kind in ("number", "shape", "order") and not q.ideas:
        return said("at least one common wrong idea is named.")
    return None


def pose(q: Question, seed: int) -> Posed:
    """The question with numbers drawn from the seed; the same seed poses the same."""
    stream = random.Random(f"{q.id} {seed}")
    numbers = _draw(q, stream)
    items = [
        msgspec.structs.replace(item, text=_filled(item.text, numbers), why=_filled(item.why, numbers))
        for item in q.items
    ]
    if q.kind in ("choice", "order"):
        stream.shuffle(items)
        if q.kind == "order" and [item.tag for item in items] == [item.tag for item in q.items]:
            items.reverse()
    return Posed(
        q,
        numbers,
        _filled(q.text, numbers),
        _filled(q.code, numbers),
        tuple(items),
        _filled(q.because, numbers),
    )


def _draw(q: Question, stream: random.Random) -> dict[str, Number]:
    """Numbers that keep those in `apart` different and every wrong idea wrong, where that is possible."""
    numbers: dict[str, Number] = {}
    for _ in range(MOST_DRAWS):
        numbers = {name: stream.randint(low, high) for name, (low, high) in q.between.items()}
        numbers |= {name: stream.choice(values) for name, values in q.among.items()}
        apart = [numbers[name] for name in q.apart]
        if len(set(apart)) == len(apart) and _ideas_differ(q, numbers):
            break
    return numbers


def _ideas_differ(q: Question, numbers: dict[str, Number]) -> bool:
    if q.proof not in SOLUTIONS or q.kind not in ("number", "shape"):
        return True
    found = SOLUTIONS[q.proof](numbers)
    wrong = list(found.ideas.values())
    return not any(close(found.answer, each, q.decimals) for each in wrong)


def _filled(text: str, numbers: dict[str, Number]) -> str:
    """Names in braces become numbers. Nothing else in braces means anything."""
    return _NAME.sub(lambda match: _shown(numbers[match[1]]) if match[1] in numbers else match[0], text)


def _shown(number: Number) -> str:
    return f"{number:g}" if isinstance(number, float) else str(number)


def plain(item: Item) -> str:
    """An item's text for a screen reader."""
    return item.text.replace("`", "")
