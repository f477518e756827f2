"""Lessons in the real window: begun with the mouse, led through with a presenter's keys, on real training."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTabBar, QWidget

from bnviz.lessons.course import Course
from bnviz.lessons.shelf import ORDER
from tests.e2e import hands
from tests.e2e.desk import Desk
from ui.lessons.asking import ChoiceBox
from ui.lessons.box import Box
from ui.lessons.doing import ClaimBox
from ui.lessons.room import LessonRoom


def room(desk: Desk) -> LessonRoom:
    assert desk.window.lessons is not None
    return desk.window.lessons


def course(desk: Desk) -> Course:
    found = room(desk).player.course
    assert found is not None
    return found


def box(desk: Desk, kind: type[Box]) -> Box:
    return next(each for each in room(desk).panel.page.boxes if isinstance(each, kind))


def until_at_rest(desk: Desk, widget: QWidget) -> None:
    """Until docks and pages no longer move it."""
    places: list[QPoint] = []

    def rests() -> bool:
        places.append(widget.mapToGlobal(widget.rect().center()))
        return len(places) > 20 and len(set(map(QPoint.toTuple, places[-20:]))) == 1

    desk.until(rests)


def until_page_is_laid_out(desk: Desk) -> None:
    """Until a page is as long as it will be: only then is it settled whether there is more to read."""
    lengths: list[int] = []

    def rests() -> bool:
        lengths.append(room(desk).panel.page.verticalScrollBar().maximum())
        return len(lengths) > 6 and len(set(lengths[-6:])) == 1

    desk.until(rests)


def tabs(desk: Desk) -> list[str]:
    """The words on all tabs that can be seen."""
    bars = desk.window.host.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [bar.tabText(tab) for bar in bars if bar.isVisible() for tab in range(bar.count())]


def begin(desk: Desk, title: str) -> None:
    """Ctrl+L, then the button of the lesson."""
    hands.press("ctrl+l")
    desk.until(lambda: room(desk).panel.contents.buttons)
    button = next(b for b in room(desk).panel.contents.buttons if b.accessibleName() == f"Begin: {title}")
    room(desk).panel.contents.ensureWidgetVisible(button)
    until_at_rest(desk, button)
    desk.click(button)
    desk.until(lambda: room(desk).player.course is not None)


def test_a_newcomer_predicts_trains_and_sees_whether_it_was_right(desk: Desk) -> None:
    begin(desk, "Two lines of code")
    assert len(desk.e.network.blocks) == 5
    desk.until(lambda: desk.state == "paused" and desk.step == 0)
    hands.press("Next")
    desk.until(lambda: course(desk).page.title == "Who is first?")
    first = box(desk, ChoiceBox)
    assert isinstance(first, ChoiceBox)
    until_at_rest(desk, first.buttons[0])
    desk.click(first.buttons[0])
    desk.until(lambda: first.buttons[0].property("answer") == "chosen")
    hands.press("Next")  # the number may be left out
    desk.until(lambda: course(desk).passed == 2)
    desk.click_button("Train to mini-batch 300")
    desk.until(lambda: course(desk).gate is None)
    assert desk.step == 300
    assert first.buttons[0].property("answer") == "right"
    claims = box(desk, ClaimBox)
    assert isinstance(claims, ClaimBox)
    assert [line.text()[0] for line in claims.lines] == ["✓", "✓"]


def test_a_task_is_done_in_the_table_and_the_lesson_sees_it(desk: Desk) -> None:
    begin(desk, "Two lines of code")
    room(desk).player.go(4)
    desk.until(lambda: desk.state == "paused")
    assert course(desk).page.title == "Code and picture"
    desk.click_pill(0, 2)
    desk.until(lambda: course(desk).gate is not None and course(desk).passed == 1)
    question = box(desk, ChoiceBox)
    assert isinstance(question, ChoiceBox)
    room(desk).panel.page.ensureWidgetVisible(question.buttons[1])
    until_at_rest(desk, question.buttons[1])
    desk.click(question.buttons[1])
    desk.until(lambda: course(desk).finished)
    hands.press("Next")
    desk.until(lambda: room(desk).player.course is None)
    assert any(
        b.accessibleName() == "Once more: Two lines of code" for b in room(desk).panel.contents.buttons
    )


@pytest.mark.timeout(400)
def test_one_can_click_from_the_first_to_the_last_step_of_every_lesson(desk: Desk) -> None:
    for name in ORDER:
        room(desk)._open_named(name)
        desk.until(lambda: room(desk).panel.isVisible() and desk.state == "paused")
        steps = course(desk).lesson.steps
        assert room(desk).panel.title.text() == steps[0].title
        until_at_rest(desk, room(desk).panel.on_button)
        for number in range(1, len(steps)):
            bar = room(desk).panel.page.verticalScrollBar()
            until_page_is_laid_out(desk)
            while course(desk).gate is None and room(desk).panel.on_button.text() == "Read on":
                before = bar.value()
                desk.click_button("Read on")
                desk.until(lambda before=before, bar=bar: bar.value() > before)
            desk.click_button("Skip" if course(desk).gate is not None else "Next")
            desk.until(lambda number=number: course(desk).step == number)
        assert room(desk).panel.title.text() == steps[-1].title
        hands.press("Prior")
        desk.until(lambda: not course(desk).is_last)
        room(desk).leave()
        desk.until(lambda: not room(desk).panel.shows_lesson)
        until_at_rest(desk, room(desk).panel.list_menu)
        assert len(tabs(desk)) == len(set(tabs(desk))), "old tabs cover the new ones"


def test_a_presenter_leads_through_a_lesson_on_a_projector_with_text_and_view_in_sight(desk: Desk) -> None:
    begin(desk, "Two lines of code")
    desk.until(lambda: desk.state == "paused" and desk.step == 0)
    hands.press("p")
    host, page = desk.window.host, room(desk).panel.page
    desk.until(lambda: set(host.visible_panes()) == {"lesson", "curves"})
    until_at_rest(desk, page)
    text, view = (host.docks[name].geometry() for name in ("lesson", "curves"))
    assert not text.intersects(view)
    assert text.width() > 0.38 * host.width()
    assert view.width() > 0.5 * host.width()

    def presses_until(what: Callable[[], object], key: str) -> None:
        """A long page is read on first, so a step may take several presses."""
        for _ in range(12):
            before = (course(desk).step, course(desk).passed, page.verticalScrollBar().value(), desk.step)
            hands.press(key)
            desk.until(
                lambda before=before: (
                    (course(desk).step, course(desk).passed, page.verticalScrollBar().value(), desk.step)
                    != before
                )
            )
            if what():
                return
        raise AssertionError("the presenter's key leads nowhere")

    presses_until(lambda: course(desk).page.title == "Who is first?", "Next")
    until_at_rest(desk, page)
    presses_until(lambda: course(desk).passed == 1, "Next")
    presses_until(lambda: course(desk).step == 0, "Prior")
    hands.press("p")
    desk.until(lambda: {"lesson", "network"} <= set(host.visible_panes()))
