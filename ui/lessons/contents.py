"""The list of lessons, each with how far one is. Knows no player."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bnviz.lessons.progress import Progress
from bnviz.lessons.values import Lesson
from ui.controls import TextButton, caption, clear_layout
from ui.language import tr


def state_text(progress: Progress, steps: int, minutes: int) -> str:
    """How far one is, in a few words."""
    if progress.finished:
        return tr("done ✓")
    if progress.begun:
        return tr("step {step} of {steps}", step=min(progress.step, steps - 1) + 1, steps=steps)
    return tr("{minutes} min", minutes=minutes)


class Contents(QScrollArea):
    """A row for each lesson: number, title, one line, progress."""

    chosen = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Lessons"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons are reached, and scrolled to
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 8, 8)
        self._rows.setSpacing(10)
        self.setWidget(inner)
        self.buttons: list[TextButton] = []

    def show_lessons(self, rows: list[tuple[Path, Lesson, Progress]]) -> None:
        """All lessons there are."""
        clear_layout(self._rows)
        self.buttons = []
        for number, (path, lesson, progress) in enumerate(rows, 1):
            self._rows.addWidget(self._row(number, path, lesson, progress))
        self._rows.addStretch(1)

    def _row(self, number: int, path: Path, lesson: Lesson, progress: Progress) -> QWidget:
        row = QFrame()
        row.setProperty("banner", "plain")
        column = QVBoxLayout(row)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        title = caption(f"{number}.  {lesson.title}", "strong", row)
        title.setWordWrap(True)
        title.setMinimumWidth(1)
        head.addWidget(title, 1)
        head.addWidget(caption(state_text(progress, len(lesson.steps), lesson.minutes), "small", row))
        column.addLayout(head)
        about = QLabel(lesson.about, row)
        about.setWordWrap(True)
        about.setMinimumWidth(1)
        about.setProperty("tone", "muted")
        column.addWidget(about)
        word = tr("Once more") if progress.finished else tr("Go on") if progress.begun else tr("Begin")
        primary = not progress.finished
        button = TextButton(word, f"{word}: {lesson.title}", row, role="primary" if primary else "")
        button.setAccessibleName(f"{word}: {lesson.title}")
        button.clicked.connect(partial(self._choose, path))
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        self.buttons.append(button)
        return row

    def _choose(self, path: Path, _checked: bool = False) -> None:
        self.chosen.emit(path)
