"""The Leitner boxes: wrong answers come back soon, right ones later, and nothing kept can break it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bnviz.practice.boxes import KNOWN, WAITS, Boxes, Card, boxes_of

NAMES = [f"q{number}" for number in range(12)]


def test_new_questions_come_in_the_order_of_the_bank() -> None:
    boxes, seen = Boxes(), []
    for _ in range(4):
        seen.append(boxes.next(NAMES, seen[-1] if seen else None))
        boxes = boxes.answered(seen[-1], True)
    assert seen == NAMES[:4]


def test_a_wrong_answer_comes_back_after_a_few_others() -> None:
    boxes = Boxes().answered("q0", False)
    seen = []
    for _ in range(WAITS[0] + 1):
        seen.append(boxes.next(NAMES, "q0" if not seen else seen[-1]))
        boxes = boxes.answered(seen[-1], True)
    assert "q0" not in seen[:-1]
    assert seen[-1] == "q0"


def test_right_answers_move_up_and_a_wrong_one_moves_to_the_start() -> None:
    boxes = Boxes()
    for expected in (1, 2, 3, 4, 4):
        boxes = boxes.answered("q", True)
        card = boxes.card("q")
        assert card is not None
        assert card.box == expected
        assert card.due == boxes.turn + WAITS[expected]
    boxes = boxes.answered("q", False)
    assert boxes.card("q") == Card(0, boxes.turn + WAITS[0])


def test_what_counts_as_known() -> None:
    boxes = Boxes().answered("q0", True)
    assert boxes.known(NAMES) == 0
    assert KNOWN == 2
    assert boxes.answered("q0", True).known(NAMES) == 1


def test_when_everything_was_answered_the_one_that_is_due_first_comes() -> None:
    boxes = Boxes()
    for name in NAMES:
        boxes = boxes.answered(name, True)
    assert boxes.next(NAMES) == "q0"
    assert boxes.next(NAMES, "q0") == "q1"
    assert boxes.next(["q0"], "q0") == "q0"


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.booleans()), max_size=60))
def test_what_is_kept_is_what_was(answers: list[tuple[str, bool]]) -> None:
    boxes = Boxes()
    for name, right in answers:
        boxes = boxes.answered(name, right)
    assert boxes_of(boxes.text()) == boxes
    assert boxes.next(NAMES) in NAMES


@given(
    st.one_of(st.text(), st.sampled_from(["{}", "[]", "null", '{"turn": "x", "cards": {}}', '{"turn": 1}']))
)
def test_what_cannot_be_read_begins_anew(text: str) -> None:
    assert boxes_of(text) == Boxes() or boxes_of(text).turn >= 0


def test_a_spoiled_card_is_left_out() -> None:
    found = boxes_of('{"turn": 3, "cards": {"a": [1, 9], "b": 7, "c": [99, 1e9], "d": []}}')
    assert dict(found.cards) == {"a": Card(1, 9), "c": Card(4, 3 + WAITS[-1])}
