"""The lessons that bnviz carries, in their order, and lessons in files. Knows no window."""

from __future__ import annotations

from pathlib import Path

from bnviz import assets
from bnviz.errors import LessonError
from bnviz.lessons.reading import load
from bnviz.lessons.values import Lesson
from bnviz.sayings import said

ORDER = (
    "messy-kitchen",
    "two-lines",
    "faces",
    "which-class",
    "pytorch-says-no",
    "gamma-and-beta",
    "bad-start",
    "deep",
    "how-fast",
    "train-and-eval",
    "small-batches",
    "when-it-hurts",
    "why",
)


def shipped() -> tuple[Path, ...]:
    """The files of the shipped lessons, in the order in which they are meant."""
    return tuple(assets.words("lessons", f"{name}.md") for name in ORDER)


def tour() -> Path:
    """The guided tour of the window: a lesson of another kind, which teaches the program."""
    return assets.words("lessons", "tour", "tour.md")


def find(name: str) -> Path:
    """The shipped lesson of that name, else the file of that path; raises LessonError if there is neither."""
    if name in ORDER:
        return assets.words("lessons", f"{name}.md")
    if name == "tour":
        return tour()
    path = Path(name)
    if path.name == name and not path.suffix and not path.exists():
        raise LessonError(
            said(
                'There is no file and no lesson "{name}"; lessons are {known}.',
                name=name,
                known=", ".join(ORDER),
            )
        )
    return path


def open_lesson(name: str) -> Lesson:
    """The lesson of that name or path; raises LessonError with a sentence."""
    return load(find(name))
