"""A lesson's file becomes a lesson, or its mistakes are told line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bnviz.errors import LessonError
from bnviz.lessons.reading import MAX_BYTES, load, read
from bnviz.lessons.values import (
    Choice,
    Claim,
    Draw,
    Formula,
    Hint,
    Number,
    Prose,
    SetUp,
    Stage,
    Task,
    Train,
)

WHOLE = """---
title: A whole lesson
about: Of everything a little.
minutes: 3
---

# First

Some *text* with $\\mu_B$.

And more.

$$\\frac{a}{b}$$

```python
x = relu(x)
```

```set-up
preset: digits-sigmoid
learning rate: 0.5
norm in block 2 of Without: layer
```

```stage
view: histograms
lock: data, learning rate
```

```predict
ask: Which one?
* This
  Because.
- That
```

```predict
ask: How many?
number: 50 %
within: 5 %
```

```predict
ask: Draw it.
draw: curve
of: train loss of Without
x: 0 to 100
y: 0 to 3
```

# Second

```train
until: test accuracy of With batch norm above 90 %
at most: 200
```

```claim
test accuracy of With batch norm above test accuracy of Without + 10 %
```

```do
ask: Take it out.
until: norm in block 2 of With batch norm is none
solve: norm in block 2 of With batch norm: none
hint: Click it.
```

```hint
Look again.
```

```question
ask: And now?
- No
* Yes
```
"""


def wrong(text: str) -> str:
    with pytest.raises(LessonError) as error:
        read(text)
    return str(error.value)


def test_everything_a_lesson_can_hold_is_read() -> None:
    lesson = read(WHOLE, "whole")
    assert (lesson.name, lesson.title, lesson.minutes) == ("whole", "A whole lesson", 3)
    first, second = lesson.steps
    assert [type(item) for item in first.items] == [Prose, Formula, Prose, SetUp, Stage, Choice, Number, Draw]
    assert [type(item) for item in second.items] == [Train, Claim, Task, Hint, Choice]
    assert [type(gate) for gate in second.gates] == [Train, Task, Choice]


def test_items_know_their_lines() -> None:
    lines = {type(item).__name__: WHOLE.split("\n")[item.line - 1] for item in read(WHOLE).items()}
    assert lines["SetUp"] == "```set-up"
    assert lines["Task"] == "```do"
    assert lines["Formula"] == "$$\\frac{a}{b}$$"


def test_a_reply_belongs_to_its_answer_and_percent_are_shares() -> None:
    choice, number = (item for item in read(WHOLE).steps[0].items if isinstance(item, Choice | Number))
    assert isinstance(choice, Choice)
    assert isinstance(number, Number)
    assert [(o.text, o.right, o.reply) for o in choice.options] == [
        ("This", True, "Because."),
        ("That", False, ""),
    ]
    assert (number.answer, number.within, number.percent) == (0.5, 0.05, True)


# What is put in place of what, and what is then said of the line of a marker.
BAD = {
    "no header": (WHOLE[: WHOLE.index("# First")], "", "---", "A lesson begins with ---, title: …,"),
    "minutes": ("minutes: 3", "minutes: soon", "---", '"minutes" is a whole number from 1 to 240'),
    "strange header": ("minutes: 3", "level: 3", "---", 'The header has no "level"; it has title,'),
    "text before a step": ("# First", "Text.", "Text.", "This stands before the first step;"),
    "no such fence": ("```stage", "```stagee", "```stagee", 'There is no "stagee"; there are set-up,'),
    "no such entry": (
        "at most: 200",
        "at most: 200\nloud: yes",
        "loud",
        'A "train" has no place for "loud".',
    ),
    "no colon": (
        "at most: 200",
        "at most 200",
        "at most 200",
        '"at most 200" is no entry',
    ),
    "twice": ("within: 5 %", "within: 5 %\nwithin: 6 %", "within: 6 %", '"within" stands here twice.'),
    "no such preset": ("preset: digits-sigmoid", "preset: digit", "```set-up", "There is no preset 'digit'"),
    "no such control": (
        "learning rate: 0.5",
        "learning speed: 0.5",
        "learning speed",
        'There is no control "learning speed"; there are data, samples,',
    ),
    "no such value": (
        "Without: layer",
        "Without: big",
        "Without: big",
        '"norm" cannot be "big"; it is one of none, batch, layer, group, instance.',
    ),
    "out of range": ("rate: 0.5", "rate: -1", "rate: -1", "The learning rate must be between"),
    "no such lane": (
        "of Without: layer",
        "of Nobody: layer",
        "of Nobody",
        'There is no lane "Nobody" here; the lanes are "With batch norm" and "Without".',
    ),
    "no such block": (
        "until: norm in block 2",
        "until: norm in block 7",
        "```do",
        "There is no block 7 here; there are 3.",
    ),
    "no such quantity": (
        "claim\ntest accuracy",
        "claim\ntest beauty",
        "test beauty",
        'There is nothing called "test beauty"',
    ),
    "a word to compare": (
        "above test accuracy of Without + 10 %",
        "above all",
        "above all",
        '"all" is neither a number nor the name of a quantity.',
    ),
    "no relation": (
        "until: test accuracy of With batch norm above 90 %",
        "until: good",
        "until: good",
        '"good" is no condition: it needs one of is, is not,',
    ),
    "two right answers": ("- That", "* That", "```predict", "A choice needs exactly one right answer"),
    "one answer": ("- That\n", "", "```predict", "A choice needs at least two answers"),
    "no solution": (
        "solve: norm in block 2 of With batch norm: none\n",
        "",
        "```do",
        'A "do" needs at least one entry "solve:"',
    ),
    "an axis upside down": ("x: 0 to 100", "x: 100 to 0", "ask: Draw it.", '"x" is an axis'),
    "a formula cut off": (
        "$$\\frac{a}{b}$$",
        "$$\\frac{a}{b$$",
        "$$\\frac",
        "A formula has a {",
    ),
    "a strange command": (
        "$\\mu_B$",
        "$\\input{x}$",
        "Some *text*",
        'The command "\\input" of a formula is not known.',
    ),
    "a link nowhere": ("*text*", "[x](view:nothing)", "[x]", 'There is no view "nothing" to link to.'),
    "a link with a space": ("*text*", "[x](control:learning rate)", "[x]", "A link or a picture has a space"),
    "a reply with a bad link": ("Because.", "[x](file:///etc)", "```predict", "A link leads to view:"),
    "a proof of a measurement": (
        "number: 50 %",
        "number: step\nproof: mean of column 1 in 1 / 2",
        "proof:",
        "Only a number can have a proof",
    ),
    "training before a set-up": (
        "preset: digits-sigmoid\n",
        "",
        "```set-up",
        "The first set-up of a lesson names a preset.",
    ),
    "a set-up that clears away what is shown": (
        "```hint\nLook again.\n```",
        "```set-up\nseed: 4\n```",
        "seed: 4",
        "This set-up clears away what line 62 has just shown. Begin a new step with it.",
    ),
    "a set-up that cannot train": (
        "learning rate: 0.5",
        "batch size: 5000",
        "```set-up",
        "The batch size is 5,000, but the training set has only",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_mistake_is_told_with_its_line(case: str) -> None:
    old, new, marker, sentence = BAD[case]
    assert old in WHOLE
    text = WHOLE.replace(old, new, 1)
    # what is wrong with a whole fence is told of at its first line, which stands before these markers
    line = next((n for n, row in enumerate(text.split("\n"), 1) if marker in row), 1)
    line -= marker in ("ask: Draw it.", "seed: 4")
    told = wrong(text).split("\n")
    assert any(row.startswith(f"line {line}: {sentence}") for row in told), told


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines() -> None:
    told = wrong(WHOLE.replace("* This", "- This").replace("view: histograms", "view: x"))
    first, second = told.split("\n")
    assert first.endswith('There is no view "x".')
    assert second.endswith("marked with * instead of -.")


def test_what_cannot_be_opened_is_told_in_a_sentence(tmp_path: Path) -> None:
    large, binary = tmp_path / "large.md", tmp_path / "binary.md"
    large.write_bytes(b" " * (MAX_BYTES + 1))
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LessonError, match=r"^Cannot open .*none\.md: there is no such file or folder\.$"):
        load(tmp_path / "none.md")
    with pytest.raises(LessonError, match=r"large\.md is too large to be a lesson\."):
        load(large)
    with pytest.raises(LessonError, match=r"binary\.md is not a text file in UTF-8\."):
        load(binary)
