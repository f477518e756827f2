"""The table of all actions: names, keys, tips, and where and when. Knows no window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.language import said

Condition = Literal["always", "trainable", "undoable", "redoable", "has-run", "in-lesson"]
Menu = Literal["File", "Edit", "Train", "Timeline", "View", "Help"]
MENUS: dict[Menu, str] = {
    "File": said("File"),
    "Edit": said("Edit"),
    "Train": said("Train"),
    "Timeline": said("Timeline"),
    "View": said("View"),
    "Help": said("Help"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One action. `keys` are alternatives, the first is shown; `gap` puts a line before it in its menu.

    Its texts are marked with `said`.
    """

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    when: Condition = "always"
    gap: bool = False


MARKS = said("An edit, a lane that stopped, a finding of the coach, the best test accuracy")

ROWS: tuple[Row, ...] = (
    Row("new", said("New experiment"), "File", ("Ctrl+N",), said("Begin with a small network on circles")),
    Row("open", said("Open…"), "File", ("Ctrl+O",), said("Open an experiment from a file")),
    Row("save", said("Save"), "File", ("Ctrl+S",), said("Write the experiment to its file"), gap=True),
    Row("save-as", said("Save as…"), "File", ("Ctrl+Shift+S",), said("Write the experiment to another file")),
    Row(
        "picture",
        said("Save picture of the window…"),
        "File",
        (),
        said("A light picture of all that is shown"),
        gap=True,
    ),
    Row("quit", said("Quit"), "File", ("Ctrl+Q",), said("Close bnviz"), gap=True),
    Row("undo", said("Undo"), "Edit", ("Ctrl+Z",), said("Take the last edit back"), when="undoable"),
    Row(
        "redo",
        said("Redo"),
        "Edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        said("Do again what was taken back"),
        when="redoable",
    ),
    Row(
        "toggle-norm",
        said("Toggle the norm of the selected cell"),
        "Edit",
        ("B",),
        said("Norm on or off there"),
        gap=True,
    ),
    Row("add-block", said("Add block"), "Edit", (), said("A copy of the last block behind it")),
    Row("add-lane", said("Add lane"), "Edit", (), said("One contender more")),
    Row(
        "keep-function",
        said("A toggled norm keeps the function"),
        "Edit",
        (),
        said("Set gamma and beta so that the network goes on computing the same; else a norm starts fresh"),
        checkable=True,
    ),
    Row(
        "train",
        said("Train"),
        "Train",
        ("Space",),
        said("Train until told otherwise, or pause"),
        when="trainable",
    ),
    Row("batch", said("One batch"), "Train", ("Right",), said("Take one step, then wait"), when="trainable"),
    Row(
        "epoch",
        said("One epoch"),
        "Train",
        ("Shift+Right",),
        said("Train to the end of the epoch"),
        when="trainable",
    ),
    Row(
        "reset",
        said("Reset"),
        "Train",
        ("Shift+Home",),
        said("Back to the first step, same seed"),
        when="trainable",
    ),
    Row(
        "statistics-train",
        said("Measure the running statistics on the training samples"),
        "Train",
        (),
        said(
            "Mean and variance of every batch norm over the whole training set, with the weights as they are"
        ),
        when="has-run",
        gap=True,
    ),
    Row(
        "statistics-test",
        said("Measure the running statistics on the test samples"),
        "Train",
        (),
        said(
            "The same over the test samples, without looking at their classes: norms get used to other data"
        ),
        when="has-run",
    ),
    Row(
        "race-rates",
        said("Try sixteen learning rates"),
        "Train",
        ("L",),
        said("Short trainings of every lane, which show how large a learning rate it bears"),
        when="trainable",
        gap=True,
    ),
    Row("slower", said("Slower"), "Train", ("-",), said("Fewer steps a second"), gap=True),
    Row("faster", said("Faster"), "Train", ("+", "="), said("More steps a second")),
    Row(
        "first",
        said("Show the first step"),
        "Timeline",
        ("Home",),
        said("Training goes on behind"),
        when="has-run",
    ),
    Row(
        "earlier",
        said("Show an earlier step"),
        "Timeline",
        ("Alt+Left",),
        said("One kept step back"),
        when="has-run",
    ),
    Row(
        "later",
        said("Show a later step"),
        "Timeline",
        ("Alt+Right",),
        said("One kept step forth"),
        when="has-run",
    ),
    Row(
        "newest",
        said("Show the newest step"),
        "Timeline",
        ("End",),
        said("Follow the training again"),
        when="has-run",
    ),
    Row(
        "previous-mark",
        said("Go to the previous mark"),
        "Timeline",
        ("Alt+Shift+Left",),
        MARKS,
        when="has-run",
        gap=True,
    ),
    Row("next-mark", said("Go to the next mark"), "Timeline", ("Alt+Shift+Right",), MARKS, when="has-run"),
    Row(
        "go-on",
        said("Go on from the shown step"),
        "Timeline",
        ("Ctrl+G",),
        said(
            "Train again from the last checkpoint at or before it, all as it was; "
            "what came later is forgotten"
        ),
        when="has-run",
        gap=True,
    ),
    Row(
        "pin",
        said("Pin the shown moment"),
        "Timeline",
        ("Ctrl+D",),
        said("Lay it as an outline over histograms and statistics of now, each lane over itself"),
        when="has-run",
        gap=True,
    ),
    Row(
        "unpin", said("Unpin"), "Timeline", ("Ctrl+Shift+D",), said("Take the outlines away"), when="has-run"
    ),
    Row(
        "span-from",
        said("Show steps from here on"),
        "Timeline",
        ("[",),
        said("Rivers and curves begin at the shown step"),
        when="has-run",
        gap=True,
    ),
    Row(
        "span-to",
        said("Show steps up to here"),
        "Timeline",
        ("]",),
        said("They end at the shown step"),
        when="has-run",
    ),
    Row(
        "span-all",
        said("Show all steps"),
        "Timeline",
        ("\\",),
        said("All of the run"),
        when="has-run",
    ),
    Row(
        "projector",
        said("Projector mode"),
        "View",
        ("P",),
        said("Large type, high contrast, one view; a lesson beside it"),
        True,
        gap=True,
    ),
    Row("full-screen", said("Full screen"), "View", ("F11",), said("The whole screen"), True),
    Row(
        "theme",
        said("Light or dark"),
        "View",
        ("Ctrl+Shift+T",),
        said("From light to dark and back"),
        gap=True,
    ),
    Row("system-theme", said("Follow the system"), "View", (), said("Light or dark as the system is"), True),
    Row("larger", said("Larger type"), "View", ("Ctrl++", "Ctrl+="), said("Everything larger"), gap=True),
    Row("smaller", said("Smaller type"), "View", ("Ctrl+-",), said("Everything smaller")),
    Row("usual-size", said("Usual size of type"), "View", ("Ctrl+0",), said("Back to the usual size")),
    Row(
        "reset-layout",
        said("Reset layout"),
        "View",
        ("Ctrl+R",),
        said("All panels back to their places"),
        gap=True,
    ),
    Row(
        "welcome",
        said("Welcome page"),
        "Help",
        ("Ctrl+Shift+H",),
        said("Ready experiments, lessons, recent files and other data"),
    ),
    Row("tour", said("Guided tour"), "Help", (), said("Four minutes in which you do each step yourself")),
    Row(
        "lessons",
        said("Lessons"),
        "Help",
        ("Ctrl+L",),
        said("Learn batch norm by predicting, training and seeing"),
    ),
    Row(
        "lesson-next",
        said("Next in the lesson"),
        "Help",
        ("PgDown",),
        said("Reveal, train or turn the page"),
        when="in-lesson",
    ),
    Row(
        "lesson-back", said("Back in the lesson"), "Help", ("PgUp",), said("One page back"), when="in-lesson"
    ),
    Row(
        "countdown",
        said("Countdown"),
        "Help",
        (".",),
        said("Seconds to predict, large and without a sound; the same key pauses and goes on"),
        gap=True,
    ),
    Row("countdown-end", said("End the countdown"), "Help", (",",), said("Take it away")),
    Row("countdown-10", said("Countdown of 10 seconds"), "Help", ("Ctrl+1",), said("10 seconds to predict")),
    Row("countdown-20", said("Countdown of 20 seconds"), "Help", ("Ctrl+2",), said("20 seconds to predict")),
    Row("countdown-30", said("Countdown of 30 seconds"), "Help", ("Ctrl+3",), said("30 seconds to predict")),
    Row(
        "palette",
        said("Command palette…"),
        "Help",
        ("Ctrl+Shift+P",),
        said("Find any command by typing"),
        gap=True,
    ),
    Row("help", said("Keys and help"), "Help", ("F1",), said("What the keys and the mouse do")),
    Row(
        "what-is",
        said("What is this?"),
        "Help",
        ("Shift+F1",),
        said("The glossary on the control that has the keys"),
    ),
    Row("glossary", said("Glossary…"), "Help", (), said("Every term of the window, with its formula")),
    Row("about", said("About bnviz"), "Help", (), said("Versions, to copy into a report"), gap=True),
)
