"""The timeline's menu: what there is to jump to, to pin and to show. Knows no session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bnviz.measure.span import ALL, Span
from ui.actions import Actions
from ui.groove_face import Tick
from ui.language import tr
from ui.words import whole


@dataclass(frozen=True, slots=True)
class Intents:
    """What a choice in the menu calls."""

    show: Callable[[int], object]
    pin: Callable[[int], object]
    show_span: Callable[[Span], object]


TAILS = (100, 500, 2_000, 10_000)
MOST_MARKS = 24
LONGEST = 90  # letters of a mark's text in the menu


class TimelineMenu(QMenu):
    """A menu that opens above a button and is gone when it closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def open_above(self, button: QWidget) -> None:
        """Open with its lower right corner at the button's upper one."""
        size = self.sizeHint()
        self.popup(button.mapToGlobal(QPoint(button.width() - size.width(), -size.height())))


def fill_menu(
    menu: QMenu,
    actions: Actions,
    lanes: Sequence[str],
    marks: Sequence[Tick],
    span: Span,
    intents: Intents,
) -> None:
    """Everything that the timeline can do, the usual first."""
    menu.addAction(actions["go-on"])
    menu.addSeparator()
    menu.addAction(actions["previous-mark"])
    menu.addAction(actions["next-mark"])
    fill_marks(menu.addMenu(tr("Marks")), marks, intents.show)
    menu.addSeparator()
    menu.addAction(actions["pin"])
    over = menu.addMenu(tr("Pin one lane over all lanes"))
    over.setEnabled(len(lanes) > 1)
    for number, name in enumerate(lanes):
        over.addAction(name, partial(intents.pin, number))
    menu.addAction(actions["unpin"])
    menu.addSeparator()
    fill_spans(menu.addMenu(tr("Steps in rivers and curves")), span, intents.show_span, actions)


def fill_marks(menu: QMenu, marks: Sequence[Tick], show: Callable[[int], object]) -> None:
    """What there is to jump to, the newest first."""
    if not marks:
        menu.addAction(tr("Nothing has happened yet")).setEnabled(False)
    for mark in list(reversed(marks))[:MOST_MARKS]:
        text = tr("Step {step}: {what}", step=whole(mark.step), what=mark.text)
        short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
        menu.addAction(short.replace("&", "&&"), partial(show, mark.step)).setToolTip(text)


def fill_spans(menu: QMenu, span: Span, show: Callable[[Span], object], actions: Actions) -> None:
    """Which steps to show of what is shown over time."""
    group = QActionGroup(menu)
    for known in (ALL, *(Span(tail=tail) for tail in TAILS)):
        action = menu.addAction(span_words(known), partial(show, known))
        action.setCheckable(True)
        action.setChecked(known == span)
        group.addAction(action)
    if span.tail is None and not span.whole:
        custom = menu.addAction(span_words(span))
        custom.setCheckable(True)
        custom.setChecked(True)
        group.addAction(custom)
    menu.addSeparator()
    menu.addAction(actions["span-from"])
    menu.addAction(actions["span-to"])


def span_words(span: Span) -> str:
    """How a span is called."""
    if span.tail is not None:
        return tr("Last {count} steps", count=whole(span.tail))
    if span.whole:
        return tr("All steps")
    if span.last is None:
        return tr("From step {first}", first=whole(span.first))
    return tr("Steps {first} to {last}", first=whole(span.first), last=whole(span.last))
