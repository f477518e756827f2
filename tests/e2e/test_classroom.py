"""A teacher before a class, and a newcomer without one: welcome page, tour, glossary, countdown."""

from __future__ import annotations

from bnviz import glossary
from bnviz.experiment.file import load_preset
from tests.e2e import hands
from tests.e2e.conftest import Open
from tests.e2e.desk import Desk
from ui.controls import TermLabel


def test_one_click_on_the_biggest_button_and_the_digits_train(opened: Open) -> None:
    desk = opened("wine-raw", play=False)
    desk.until(lambda: desk.step >= 0)
    hands.click(desk.window.toolbar.data)
    desk.until(lambda: desk.window.welcome.page is not None and desk.window.welcome.page.isVisible())
    page = desk.window.welcome.page
    assert page is not None
    hands.click(page.first)
    desk.until(lambda: not page.isVisible() and desk.counter > 5)
    assert desk.e == load_preset("digits-sigmoid")


def test_the_tour_is_done_with_mouse_and_keys(desk: Desk) -> None:
    desk.window.welcome.offer()
    banner = desk.window.banners.banners[-1]
    desk.until(lambda: banner.buttons[0].width() > 0 and banner.isVisible())
    hands.click(banner.buttons[0])
    lessons = desk.window.lessons
    assert lessons is not None
    player = lessons.player
    desk.until(lambda: player.course is not None and desk.state != "running")
    assert player.course is not None
    assert player.course.passed == 0
    hands.click(desk.window.toolbar.train)
    desk.until(lambda: player.course is not None and player.course.passed == 1)
    assert desk.step >= 40
    player.go(4)
    desk.until_on()
    hands.press("Home")
    desk.until(lambda: player.course is not None and player.course.passed == 1)
    hands.press("End")
    desk.until(lambda: player.course is not None and player.course.passed == 2)


def test_a_word_is_explained_where_it_stands_while_training_goes_on(desk: Desk) -> None:
    label = next(w for w in desk.window.findChildren(TermLabel) if w.text() == "Batch size")
    hands.reveal(label, desk.qtbot)
    hands.click(label)
    desk.until(lambda: desk.window.sheets.card is not None and desk.window.sheets.card.isVisible())
    card = desk.window.sheets.card
    assert card is not None
    assert card.entry.term is glossary.find("batch size")
    desk.until_on()
    hands.press("Escape")
    desk.until(lambda: desk.window.sheets.card is None)


def test_a_presenters_keys_count_down_and_pause(desk: Desk) -> None:
    hands.press("ctrl+1")
    dial = desk.window.countdown
    desk.until(lambda: dial.isVisible() and dial.text in ("9", "8"))
    hands.press("period")
    desk.until(lambda: "Paused" in dial.accessibleDescription())
    left = dial.left_s
    desk.until_on()
    assert dial.left_s == left
    hands.press("comma")
    desk.until(dial.isHidden)
