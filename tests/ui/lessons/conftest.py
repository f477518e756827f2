"""A window with the lessons' dock over a session without an engine, and a lesson of everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bnviz.lessons.course import Course
from tests.ui import snapshots
from tests.ui.desk import Desk, StillView
from ui.builder.panel import BuilderPanel
from ui.lessons.box import Box
from ui.lessons.panel import LessonPanel
from ui.lessons.room import LessonRoom
from ui.log import LogHandler
from ui.pane import Pane
from ui.settings import Settings
from ui.style import Appearance

LESSON = """---
title: A small lesson
about: For tests.
minutes: 2
---

# First

Text with a [view](view:running), a [control](control:learning-rate) and $x_i$.

$$y = \\frac{x}{2}$$

```set-up
preset: digits-sigmoid
learning rate: 0.25
```

```stage
view: running
highlight: learning rate
lock: data
```

```predict
ask: Which one?
* The left
  Well seen.
- The right
  Look again.
```

```train
steps: 40
speed: 200
```

```claim
step at least 40
```

Behind the training.

# Second

```predict
ask: How many?
number: 4
within: 0.1
reply: It was four.
```

```predict
ask: Draw it.
draw: histogram
of: linear in block 1 of Without
x: -4 to 4
```

```do
ask: Take it out.
until: norm in block 2 of With batch norm is none
solve: norm in block 2 of With batch norm: none
hint: Click it.
```

```hint
More help.
```

# Third

```question
ask: And now?
- No
* Yes
```
"""


class LessonDesk(Desk):
    def _panes(self, builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
        return (
            *super()._panes(builder, log),
            Pane("parameters", "Parameters", "", StillView, "centre"),
            Pane("decision", "Decisions", "", StillView, "right", False, fits=lambda _experiment: False),
            Pane("lesson", "Lessons", "", LessonPanel, "aside", False, key="K", reads=True),
        )

    @property
    def room(self) -> LessonRoom:
        assert self.window.lessons is not None
        return self.window.lessons

    @property
    def course(self) -> Course:
        assert self.room.player.course is not None
        return self.room.player.course

    def open(self, path: Path) -> None:
        self.room.open(path)
        self.experiment = self.window.document.experiment
        self.session.come_up(snapshots.images_preview())

    def box(self, kind: type[Box]) -> Box:
        return next(box for box in self.room.panel.page.boxes if isinstance(box, kind))

    def click(self, button: QPushButton) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def page_text(self) -> str:
        return "\n".join(
            text.toPlainText() for box in self.room.panel.page.boxes for text in box._texts if box.isVisible()
        )


@pytest.fixture
def lesson_desk(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[LessonDesk]:
    made = LessonDesk(qtbot, appearance, settings)
    yield made
    made.close()


@pytest.fixture
def lesson_file(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path
