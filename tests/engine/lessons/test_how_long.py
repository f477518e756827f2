"""How long a lesson takes, reckoned: two to six minutes, as its header says, in every language.

Two hundred words a minute of what is read (headings, texts, questions, the longest reply to each), five
seconds a formula on a line of its own, ten to answer or to do something, the training at 300 steps a second.
"""

from __future__ import annotations

import re

import pytest

from bnviz import assets
from bnviz.lessons.reading import load
from bnviz.lessons.reading import read as lesson_in
from bnviz.lessons.shelf import ORDER, open_lesson
from bnviz.lessons.values import Choice, Draw, Formula, Item, Lesson, Number, Prose, Task, Train

WORDS_A_MINUTE = 200
STEPS_A_SECOND = 300
FORMULA_S = 5
ANSWER_S = 10
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


def words(text: str) -> int:
    """What is read of a text: no rules of tables, nor what is said of a picture to who cannot see it."""
    return sum(any(sign.isalnum() for sign in word) for word in PICTURE.sub("", text).split())


def read(item: Item) -> int:
    match item:
        case Prose(text=text):
            return words(text)
        case Choice(ask=ask, options=options):
            replies = (words(option.reply) for option in options)
            return words(ask) + sum(words(option.text) for option in options) + max(replies)
        case Number(ask=ask, reply=reply):
            return words(ask) + words(reply)
        case Draw(ask=ask) | Task(ask=ask):
            return words(ask)
        case _:
            return 0


def spent(item: Item) -> float:
    """Seconds that an item takes beside what is read in it."""
    match item:
        case Formula():
            return FORMULA_S
        case Train(steps=steps):
            return steps / STEPS_A_SECOND
        case Choice() | Number() | Draw() | Task():
            return ANSWER_S
        case _:
            return 0


def minutes(lesson: Lesson) -> float:
    items = list(lesson.items())
    count = sum(words(step.title) for step in lesson.steps) + sum(map(read, items))
    return count / WORDS_A_MINUTE + sum(map(spent, items)) / 60


@pytest.mark.parametrize("name", ORDER)
def test_a_lesson_takes_two_to_six_minutes_and_no_longer_than_it_says(name: str) -> None:
    lesson = open_lesson(name)
    assert 2 <= minutes(lesson) <= 6
    assert minutes(lesson) <= lesson.minutes


@pytest.mark.parametrize("language", ["de", "es"])
@pytest.mark.parametrize("name", ORDER)
def test_a_translated_lesson_takes_no_longer_either(language: str, name: str) -> None:
    lesson = load(assets.path("translations", language, "lessons", f"{name}.md"))
    assert minutes(lesson) <= 6
    assert lesson.minutes == open_lesson(name).minutes


LESSON = """---
title: Short
about: One.
minutes: 2
---

# Two words

Three words here, and ![not what is said of a picture](picture:kitchen) five.

| a | b |
|---|---|
| 1 | 2 |

$$x + 1$$

```set-up
preset: digits-sigmoid
```

```predict
ask: What is it?
* This
  A reply of five words.
- That
  Short.
```

```train
steps: 600
```

```question
ask: And?
* Yes
- No
```
"""


def test_what_is_read_answered_and_trained_is_reckoned_and_nothing_else() -> None:
    heading, text, question, last = 2, 5 + 4, 3 + 2 + 5, 1 + 2
    lesson = lesson_in(LESSON)
    assert minutes(lesson) == pytest.approx((heading + text + question + last) / 200 + (5 + 10 + 2 + 10) / 60)
