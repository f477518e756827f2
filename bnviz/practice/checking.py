"""Reads what was answered and says whether it is right, and why not. No torch."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from bnviz.practice.solutions import SOLUTIONS, close
from bnviz.practice.values import Answer, BankError, Posed, Verdict
from bnviz.sayings import figure, said


def right_answer(posed: Posed) -> Answer:
    """The answer that counts as right."""
    q = posed.question
    match q.kind:
        case "choice" | "mistake":
            return next(item.tag for item in q.items if item.right)
        case "order":
            return tuple(item.tag for item in q.items)
        case _:
            return SOLUTIONS[q.proof](posed.numbers).answer


def read_answer(posed: Posed, text: str) -> Answer:
    """A typed number or shape. Raises BankError with a sentence."""
    if posed.question.kind == "shape":
        parts = [part for part in re.split(r"[,;x×*\s()\[\]]+", text.strip()) if part]
        if not parts or not all(re.fullmatch(r"\d{1,9}", part) for part in parts):
            raise BankError(said("Type the size of every axis, for example 32, 10."))
        return tuple(int(part) for part in parts)
    written = text.strip().replace("−", "-").replace("%", "").replace(",", ".").replace(" ", "")
    try:
        value = float(written)
    except ValueError:
        raise BankError(said("Type a number.")) from None
    if not math.isfinite(value):
        raise BankError(said("Type a number."))
    return value


def check(posed: Posed, answer: Answer) -> Verdict:
    """Compare with the right answer, and look for the idea behind a wrong one."""
    if same(posed, answer, right_answer(posed)):
        return Verdict(True, posed.because)
    q = posed.question
    if q.kind in ("choice", "mistake"):
        why = next((item.why for item in posed.items if item.tag == answer), "")
        return Verdict(
            False, said("That line is not the one. {why}", why=why) if q.kind == "mistake" else why
        )
    if q.kind == "order" and isinstance(answer, tuple):
        given = " ".join(map(str, answer))
        why = next((idea.why for idea in q.ideas if idea.tag == given), "")
        return Verdict(False, why)
    wrong = SOLUTIONS[q.proof](posed.numbers).ideas
    for idea in q.ideas:
        if idea.tag in wrong and same(posed, answer, wrong[idea.tag]):
            return Verdict(False, idea.why)
    return Verdict(False, "")


def same(posed: Posed, one: Answer, other: Answer) -> bool:
    """Whether two answers are the same, numbers as far as they were asked for."""
    return close(one, other, posed.question.decimals)


def answer_words(posed: Posed, answer: Answer) -> str:
    """An answer as a person reads it."""
    if isinstance(answer, str):
        return next((item.text for item in posed.items if item.tag == answer), answer)
    if isinstance(answer, float | int):
        return figure(answer, f".{posed.question.decimals}f")
    if posed.question.kind == "order":
        first, *more = _texts(posed, [str(tag) for tag in answer])
        for text in more:
            first = said("{first}, then {second}", first=first, second=text)
        return first
    return f"({', '.join(map(str, answer))}{',' if len(answer) == 1 else ''})"


def _texts(posed: Posed, tags: Sequence[str]) -> list[str]:
    texts = {item.tag: item.text for item in posed.items}
    return [texts.get(tag, tag) for tag in tags]
