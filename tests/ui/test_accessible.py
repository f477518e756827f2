"""Walks every widget of the real window, with all docks, sheets and popovers open one after the other.

What takes the keys has a name, a tooltip, is reached by Tab, and shows in its pixels that the keys are there.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.desk import PANES, SHEETS, controls, opened, shown_window
from ui.controls import Popover, Segmented
from ui.plots.canvas import Canvas
from ui.settings import Settings
from ui.sheet import Sheet
from ui.style import Appearance
from ui.views.view import View
from ui.window import MainWindow

# These say what is under the cursor in the status bar or cell by cell, or only hold others.
TALK = (Canvas, View, Sheet, Popover, QAbstractScrollArea)
MOST_STOPS = 300  # of the Tab key, in the whole window


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[MainWindow]:
    with shown_window(qtbot, appearance, settings) as made:
        yield made


def name_of(widget: QWidget) -> str:
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or own


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {name_of(widget)!r} in {type(widget.parentWidget()).__name__}"


@pytest.mark.parametrize("what", [*PANES, *SHEETS])
def test_everything_one_can_act_on_has_a_name_and_a_tooltip(
    window: MainWindow, qtbot: QtBot, what: str
) -> None:
    there = controls(opened(window, what, qtbot))
    assert there or what == "log"
    assert [told(widget) for widget in there if not name_of(widget)] == []
    assert [told(widget) for widget in there if not widget.toolTip() and not isinstance(widget, TALK)] == []


@pytest.mark.parametrize("what", [*PANES, *SHEETS])
def test_everything_one_can_act_on_is_reached_by_tab_and_shows_it(
    window: MainWindow, qtbot: QtBot, what: str
) -> None:
    holder = opened(window, what, qtbot)
    wanted = controls(holder)
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    before = {widget: picture(widget) for widget in wanted}
    changed: set[QWidget] = set()
    reached: set[QWidget] = set()
    if wanted:
        wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(MOST_STOPS):
        focus = QApplication.focusWidget()
        if focus is None or (focus is wanted[0] and len(reached) > 1):
            break  # once around
        reached.add(focus)
        if focus in before and picture(focus) != before[focus]:
            changed.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    unreached = [told(widget) for widget in wanted if not stop_of(widget) & reached]
    unseen = [told(widget) for widget in wanted if widget in reached and widget not in changed]
    assert (unreached, unseen) == ([], [])


def stop_of(widget: QWidget) -> set[QWidget]:
    """What Tab goes to instead: of buttons that exclude each other only one is a stop, arrows do the rest."""
    group = widget.parentWidget()
    if isinstance(group, Segmented):
        return set(group.findChildren(QAbstractButton))
    return {widget}


def picture(widget: QWidget) -> QImage:
    """What is painted of it now."""
    return widget.grab().toImage()


@pytest.mark.parametrize("what", PANES)
def test_every_view_says_in_a_sentence_what_is_to_be_seen(
    window: MainWindow, qtbot: QtBot, what: str
) -> None:
    opened(window, what, qtbot)
    view = window.host.widgets[what]
    if isinstance(view, View):
        summary = view.summary()
        assert summary.endswith((".", "!", "?"))
        assert len(summary.split()) >= 4
