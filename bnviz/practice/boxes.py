"""Which question comes next: a Leitner box that counts in questions, not in days. Knows no question.

A right answer moves a question one box up, a wrong one back to the first. A question of box b comes again
after `WAITS[b]` other answers, so that a wrong one is back within the same sitting, and a calendar plays no
part. (Leitner, So lernt man lernen, 1972.)
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

WAITS = (4, 12, 40, 120, 400)
KNOWN = 2  # from this box on a question counts as known


@dataclass(frozen=True, slots=True)
class Card:
    """The box of a question that was answered, and the turn from which on it is due."""

    box: int
    due: int


@dataclass(frozen=True, slots=True)
class Boxes:
    """`turn` counts answers; `cards` holds every question that was answered once."""

    turn: int = 0
    cards: tuple[tuple[str, Card], ...] = ()

    def card(self, question: str) -> Card | None:
        """The card of a question; None before its first answer."""
        return dict(self.cards).get(question)

    def answered(self, question: str, right: bool) -> Boxes:
        """After one more answer."""
        old = self.card(question)
        box = 0 if not right else 1 if old is None else min(old.box + 1, len(WAITS) - 1)
        turn = self.turn + 1
        cards = dict(self.cards) | {question: Card(box, turn + WAITS[box])}
        return Boxes(turn, tuple(cards.items()))

    def next(self, questions: Sequence[str], last: str | None = None) -> str:
        """The question that was due first, else a new one, else the one that will be due first.

        Never the last one again, where there is another.
        """
        able = [q for q in questions if q != last] or list(questions)
        cards = dict(self.cards)
        known = sorted((q for q in able if q in cards), key=lambda q: (cards[q].due, able.index(q)))
        if known and cards[known[0]].due <= self.turn:
            return known[0]
        return next((q for q in able if q not in cards), known[0] if known else able[0])

    def known(self, questions: Sequence[str]) -> int:
        """How many of these questions are known."""
        cards = dict(self.cards)
        return sum(q in cards and cards[q].box >= KNOWN for q in questions)

    def text(self) -> str:
        """As it is kept in the settings."""
        return json.dumps({"turn": self.turn, "cards": {q: [c.box, c.due] for q, c in self.cards}})


def boxes_of(text: str) -> Boxes:
    """What `Boxes.text` wrote; what cannot be read is left out."""
    try:
        table = json.loads(text)
        turn = max(0, int(table["turn"]))
        pairs = dict(table["cards"]).items()
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return Boxes()
    cards = []
    for question, pair in pairs:
        try:
            box, due = int(pair[0]), int(pair[1])
        except (ValueError, TypeError, IndexError, KeyError, OverflowError):
            continue
        cards.append((str(question), Card(min(max(box, 0), len(WAITS) - 1), min(due, turn + WAITS[-1]))))
    return replace(Boxes(), turn=turn, cards=tuple(cards))
