"""Every text of the window can be said in another language.

The window is opened in a make-believe language, in which each sentence that went through the translation
has Ｗｉｄｅ letters. What is found in plain ones, on widgets, in tables or painted, cannot be translated.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bnviz import glossary
from bnviz.lessons import prose, shelf
from bnviz.lessons.reading import load
from bnviz.practice import bank
from tests.ui.desk import PANES, SHEETS, opened, shown_window
from ui import language
from ui.settings import Settings
from ui.style import Appearance
from ui.window import MainWindow

OWN = (
    re.compile(  # names of the field, of PyTorch, of keys and of what the person made: no language has others
        r"""
    \bWithout\b | \bWith(?:\ batch(?:\ norm)?)?\b | \bNorm\ at\ the\ input\b | \bLane\ \d\b
    | \b(?:ReLU|LReLU|GELU|SiLU|tanh|[Ss]igmoid|SGD|Adam|AdamW|RMSprop|Xavier|CUDA|CPU|MPS|GPU|NaN|Inf|XOR)\b
    | \b(?:bnviz|PyTorch|PySide6|pyqtgraph|Qt|Python|torch|numpy|Linux|Keras|GitHub|English|Deutsch|Español)\b
    | \bnn\.\w+ | \b(?:Batch|Instance|Layer|Group)Norm\w* | \b(?:Linear|Conv\dd|Flatten|(?:Max|Avg)Pool\w*)\b
    | \bnorm\.\w+\(\) | \b(?:eps|gamma|beta|momentum|affine|num_features|track_running_stats|track\ stats)\b
    | \b(?:use_batch_stats|update_running_stats|train_affine|requires_grad|train|eval)\b
    | (?<=\\)\w+ | https://\S+  # formulas as they are spoken, sources
    | \b(?:no\ such\ card|cpu|offscreen|little-endian)\b | x86_64 | -fc-v\d+
    | \b(?:float|int)(?:16|32|64)\b | \b(?:std|[Ll]og|run|mean|var)\b  # as in formulas
    | \b(?:Ctrl|Shift|Alt|Esc|PgDown|PgUp|Home|End|Left|Right|Space|Enter|Return|Del)\b
    """,
        re.VERBOSE,
    )
)
WORD = re.compile(r"[A-Za-z]{3,}")
STAY = re.compile(r"(\{[^{}]*\}|<[^>]*>|&\w*;?)")  # places for values, and the tags of rich text
WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in string.ascii_letters}
NARROW = {wide: letter for letter, wide in WIDE.items()}
Place = tuple[str, str]


@cache
def content() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What lessons, questions and the glossary say, in several words and in one: translated elsewhere."""
    said: set[str] = set()
    for term in glossary.shipped():
        said |= {term.title, term.group, term.source, *term.also}
    for lesson in map(load, [*shelf.shipped(), shelf.tour()]):
        said |= {lesson.title, lesson.about, *(step.title for step in lesson.steps)}
    said |= {question.topic for question in bank.shipped()}
    found = sorted(said | {text.upper() for text in said}, key=len, reverse=True)  # longest first
    several, one = ([re.escape(t) for t in found if (" " in t) is wanted] for wanted in (True, False))
    return re.compile("|".join(several)), re.compile(rf"\b(?:{'|'.join(one)})\b")


@cache
def left_over(text: str) -> str:
    """What of a text did not go through the translation."""
    text = re.sub(r"<[^>]*>", " ", text).replace("&", "")
    if WORD.search(text) is None:
        return ""
    phrases, words = content()
    text = words.sub(" ", OWN.sub(" ", phrases.sub(" ", text)))
    return " ".join(WORD.findall(text))


def pretend(template: str) -> str:
    return "".join(part if n % 2 else part.translate(WIDE) for n, part in enumerate(STAY.split(template)))


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "translated", pretend)
    monkeypatch.setattr(language._Speech, "language", "de")
    monkeypatch.setattr(language._Speech, "originals", _Narrow())
    html, filled = prose.to_html, bank._filled  # what lessons, glossary and questions say
    monkeypatch.setattr(prose, "to_html", lambda text: pretend(html(text)))
    monkeypatch.setattr(bank, "_filled", lambda text, numbers: pretend(filled(text, numbers)))


class _Narrow(dict[str, str]):
    """Every word by its translation."""

    def get(self, text: str, _default: object = None) -> str:  # type: ignore[override]
        return text.translate(NARROW)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """All that is painted from now on."""
    found: set[str] = set()
    paint = QPainter.drawText

    def note(painter: QPainter, *arguments: object) -> object:
        found.update(each for each in arguments if isinstance(each, str))
        return paint(painter, *arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(QPainter, "drawText", note)
    return found


@pytest.fixture
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, appearance: Appearance, settings: Settings
) -> Iterator[MainWindow]:
    request.getfixturevalue("pretended")
    request.getfixturevalue("painted")
    with shown_window(qtbot, appearance, settings) as made:
        yield made


def texts(inside: QWidget) -> Iterator[Place]:
    """Whatever a widget and its parts say."""
    for widget in [inside, *inside.findChildren(QWidget)]:
        if isinstance(widget, QHeaderView) or widget.objectName().startswith(("qt_dockwidget", "Scroll")):
            continue  # the table says it already; Qt's own buttons have Qt's own translation
        kind = f"{type(widget).__name__} {widget.objectName()}"
        yield f"{kind} tooltip", widget.toolTip()
        yield f"{kind} name", widget.accessibleName()
        yield f"{kind} description", widget.accessibleDescription()
        yield f"{kind} status tip", widget.statusTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield f"{kind} text", widget.text()
        elif isinstance(widget, QLineEdit):
            yield f"{kind} placeholder", widget.placeholderText()
        elif isinstance(widget, QGroupBox | QMenu):
            yield f"{kind} title", widget.title()
        elif isinstance(widget, QComboBox):
            for row in range(widget.count()):
                yield f"{kind} item", widget.itemText(row)
                yield f"{kind} item tip", str(widget.itemData(row, Qt.ItemDataRole.ToolTipRole) or "")
        elif isinstance(widget, QTabBar):
            for tab in range(widget.count()):
                yield f"{kind} tab", widget.tabText(tab)
                yield f"{kind} tab tip", widget.tabToolTip(tab)
        elif isinstance(widget, QDockWidget):
            yield f"{kind} title", widget.windowTitle()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
                    for role in (
                        Qt.ItemDataRole.DisplayRole,
                        Qt.ItemDataRole.ToolTipRole,
                        Qt.ItemDataRole.AccessibleTextRole,
                    ):
                        said = model.index(row, column).data(role)
                        yield f"{kind} cell {row} {column}", said if isinstance(said, str) else ""
    for action in inside.findChildren(QAction):
        yield f"action {action.objectName()} text", action.text()
        yield f"action {action.objectName()} tip", action.toolTip()
        yield f"action {action.objectName()} status tip", action.statusTip()


def untranslated(places: Iterator[Place]) -> list[str]:
    return sorted({f"{where}: {text!r} has {rest!r}" for where, text in places if (rest := left_over(text))})


def test_what_stands_on_the_window_and_in_its_menus_is_translated(window: MainWindow) -> None:
    assert not untranslated(texts(window))


@pytest.mark.parametrize("what", [*PANES, *SHEETS])
def test_what_is_opened_and_painted_is_translated(
    window: MainWindow, what: str, qtbot: QtBot, painted: set[str]
) -> None:
    found = opened(window, what, qtbot)
    QCoreApplication.processEvents()
    found.grab()
    told = untranslated(texts(found)) + untranslated(("painted", text) for text in painted)
    assert not told, "\n".join(told)


def test_a_text_without_translation_would_be_found() -> None:
    assert left_over(pretend("a {b} of <b>it</b>").format(b=pretend("words"))) == ""
    assert left_over("ReLU 3.5 ms, 2 of 4") == ""
    assert left_over(f"{pretend('Train')} the lane") == "the lane"
