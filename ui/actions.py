"""One table of all actions, read by menus, toolbar, command palette and help. Knows no window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

Condition = Literal["always", "trainable", "undoable", "redoable", "has-run"]
Menu = Literal["File", "Edit", "Train", "Timeline", "View", "Help"]
MENUS: tuple[Menu, ...] = ("File", "Edit", "Train", "Timeline", "View", "Help")


@dataclass(frozen=True, slots=True)
class Row:
    """One action. `keys` are alternatives, the first is shown; `gap` puts a line before it in its menu."""

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    when: Condition = "always"
    gap: bool = False


MARKS = "An edit, a lane that stopped, a finding of the coach, the best test accuracy"

ROWS: tuple[Row, ...] = (
    Row("new", "New experiment", "File", ("Ctrl+N",), "Begin with a small network on circles"),
    Row("open", "Open…", "File", ("Ctrl+O",), "Open an experiment from a file"),
    Row("save", "Save", "File", ("Ctrl+S",), "Write the experiment to its file", gap=True),
    Row("save-as", "Save as…", "File", ("Ctrl+Shift+S",), "Write the experiment to another file"),
    Row(
        "picture", "Save picture of the window…", "File", (), "A light picture of all that is shown", gap=True
    ),
    Row("quit", "Quit", "File", ("Ctrl+Q",), "Close bnviz", gap=True),
    Row("undo", "Undo", "Edit", ("Ctrl+Z",), "Take the last edit back", when="undoable"),
    Row("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "Do again what was taken back", when="redoable"),
    Row(
        "toggle-norm",
        "Toggle the norm of the selected cell",
        "Edit",
        ("B",),
        "Norm on or off there",
        gap=True,
    ),
    Row("add-block", "Add block", "Edit", (), "A copy of the last block behind it"),
    Row("add-lane", "Add lane", "Edit", (), "One contender more"),
    Row(
        "keep-function",
        "A toggled norm keeps the function",
        "Edit",
        (),
        "Set gamma and beta so that the network goes on computing the same; else a norm starts fresh",
        checkable=True,
    ),
    Row("train", "Train", "Train", ("Space",), "Train until told otherwise, or pause", when="trainable"),
    Row("batch", "One batch", "Train", ("Right",), "Take one step, then wait", when="trainable"),
    Row("epoch", "One epoch", "Train", ("Shift+Right",), "Train to the end of the epoch", when="trainable"),
    Row("reset", "Reset", "Train", ("Shift+Home",), "Back to the first step, same seed", when="trainable"),
    Row(
        "statistics-train",
        "Measure the running statistics on the training samples",
        "Train",
        (),
        "Mean and variance of every batch norm over the whole training set, with the weights as they are",
        when="has-run",
        gap=True,
    ),
    Row(
        "statistics-test",
        "Measure the running statistics on the test samples",
        "Train",
        (),
        "The same over the test samples, without looking at their classes: norms get used to other data",
        when="has-run",
    ),
    Row(
        "race-rates",
        "Try sixteen learning rates",
        "Train",
        ("L",),
        "Short trainings of every lane, which show how large a learning rate it bears",
        when="trainable",
        gap=True,
    ),
    Row("slower", "Slower", "Train", ("-",), "Fewer steps a second", gap=True),
    Row("faster", "Faster", "Train", ("+", "="), "More steps a second"),
    Row("first", "Show the first step", "Timeline", ("Home",), "Training goes on behind", when="has-run"),
    Row("earlier", "Show an earlier step", "Timeline", ("Alt+Left",), "One kept step back", when="has-run"),
    Row("later", "Show a later step", "Timeline", ("Alt+Right",), "One kept step forth", when="has-run"),
    Row("newest", "Show the newest step", "Timeline", ("End",), "Follow the training again", when="has-run"),
    Row(
        "previous-mark",
        "Go to the previous mark",
        "Timeline",
        ("Alt+Shift+Left",),
        MARKS,
        when="has-run",
        gap=True,
    ),
    Row("next-mark", "Go to the next mark", "Timeline", ("Alt+Shift+Right",), MARKS, when="has-run"),
    Row(
        "go-on",
        "Go on from the shown step",
        "Timeline",
        ("Ctrl+G",),
        "Train again from the last checkpoint at or before it, all as it was; what came later is forgotten",
        when="has-run",
        gap=True,
    ),
    Row(
        "pin",
        "Pin the shown moment",
        "Timeline",
        ("Ctrl+D",),
        "Lay it as an outline over the live histograms, each lane over itself",
        when="has-run",
        gap=True,
    ),
    Row("unpin", "Unpin", "Timeline", ("Ctrl+Shift+D",), "Take the outlines away", when="has-run"),
    Row(
        "span-from",
        "Show steps from here on",
        "Timeline",
        ("[",),
        "Rivers and curves begin at the shown step",
        when="has-run",
        gap=True,
    ),
    Row("span-to", "Show steps up to here", "Timeline", ("]",), "They end at the shown step", when="has-run"),
    Row(
        "span-all",
        "Show all steps",
        "Timeline",
        ("\\",),
        "All of the run",
        when="has-run",
    ),
    Row("projector", "Projector mode", "View", ("P",), "Large type, high contrast, one view", True, gap=True),
    Row("full-screen", "Full screen", "View", ("F11",), "The whole screen", True),
    Row("theme", "Light or dark", "View", ("Ctrl+Shift+T",), "From light to dark and back", gap=True),
    Row("system-theme", "Follow the system", "View", (), "Light or dark as the system is", True),
    Row("larger", "Larger type", "View", ("Ctrl++", "Ctrl+="), "Everything larger", gap=True),
    Row("smaller", "Smaller type", "View", ("Ctrl+-",), "Everything smaller"),
    Row("usual-size", "Usual size of type", "View", ("Ctrl+0",), "Back to the usual size"),
    Row("reset-layout", "Reset layout", "View", ("Ctrl+R",), "All panels back to their places", gap=True),
    Row(
        "welcome",
        "Welcome page",
        "Help",
        ("Ctrl+Shift+H",),
        "Ready experiments, lessons, recent files and other data",
    ),
    Row("tour", "Guided tour", "Help", (), "Four minutes in which you do each step yourself"),
    Row("lessons", "Lessons", "Help", ("Ctrl+L",), "Learn batch norm by predicting, training and seeing"),
    Row("lesson-next", "Next in the lesson", "Help", ("PgDown",), "Reveal, train or turn the page"),
    Row("lesson-back", "Back in the lesson", "Help", ("PgUp",), "One page back"),
    Row(
        "countdown",
        "Countdown",
        "Help",
        (".",),
        "Seconds to predict, large and without a sound; the same key pauses and goes on",
        gap=True,
    ),
    Row("countdown-end", "End the countdown", "Help", (",",), "Take it away"),
    Row("countdown-10", "Countdown of 10 seconds", "Help", ("Ctrl+1",), "10 seconds to predict"),
    Row("countdown-20", "Countdown of 20 seconds", "Help", ("Ctrl+2",), "20 seconds to predict"),
    Row("countdown-30", "Countdown of 30 seconds", "Help", ("Ctrl+3",), "30 seconds to predict"),
    Row("palette", "Command palette…", "Help", ("Ctrl+Shift+P",), "Find any command by typing", gap=True),
    Row("help", "Keys and help", "Help", ("F1",), "What the keys and the mouse do"),
    Row("what-is", "What is this?", "Help", ("Shift+F1",), "The glossary on the control that has the keys"),
    Row("glossary", "Glossary…", "Help", (), "Every term of the window, with its formula"),
    Row("about", "About bnviz", "Help", (), "Versions, to copy into a report", gap=True),
)


class Actions(QObject):
    """The table as QActions of one window; `connect` gives each its function."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for row in ROWS:
            action = QAction(row.text, self)
            action.setObjectName(row.id)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setCheckable(row.checkable)
            action.setToolTip(tip_of(row))
            action.setStatusTip(row.tip)
            self._actions[row.id] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> tuple[QAction, ...]:
        """Every action, in the order of the table."""
        return tuple(self._actions.values())

    def connect_all(self, functions: Mapping[str, Callable[[], object]]) -> None:
        """Give each action its function; KeyError names one that has none."""
        for row in ROWS:
            function = functions[row.id]
            self._actions[row.id].triggered.connect(_without_arguments(function))

    def refresh(self, holds: Mapping[Condition, bool]) -> None:
        """Enable what can be done now."""
        for row in ROWS:
            self._actions[row.id].setEnabled(row.when == "always" or holds[row.when])


def tip_of(row: Row) -> str:
    """What a tooltip says: the tip, and the key that does the same."""
    key = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if row.keys else ""
    return f"{row.tip} ({key})" if key else row.tip


def _without_arguments(function: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool = False) -> None:
        function()

    return call
