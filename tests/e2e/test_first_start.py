"""What a person sees who starts bnviz for the first time."""

from __future__ import annotations

from tests.e2e import hands, screen
from tests.e2e.conftest import Open
from tests.e2e.desk import Desk
from ui.theme import LIGHT

BLUE, VERMILION = LIGHT.lanes[:2]
OF_ALL_LANES = ("histograms", "curves", "decision", "running", "parameters", "modes")


def test_something_real_moves_at_the_first_start(opened: Open) -> None:
    desk = opened()
    desk.until(lambda: desk.counter > 0)
    before, step = desk.look(desk.grid), desk.counter
    desk.until_looks_different(desk.grid, before)
    desk.until(lambda: desk.counter > step)


def test_both_lanes_are_on_the_screen_in_their_colours(desk: Desk) -> None:
    left, right = (desk.grid.width() * lane // 2 for lane in (0, 1))
    half = desk.grid.rect().adjusted(0, 0, -desk.grid.width() // 2, 0)
    seen = desk.look(desk.grid, half.translated(left, 0)), desk.look(desk.grid, half.translated(right, 0))
    assert screen.count(seen[0], BLUE) > 2000
    assert screen.count(seen[1], VERMILION) > 2000
    assert screen.count(seen[0], VERMILION) == screen.count(seen[1], BLUE) == 0


def test_no_card_of_the_window_is_blank(desk: Desk) -> None:
    for name in desk.window.host.visible_panes():
        assert desk.look(desk.window.host.widgets[name]).std() > 2, name


def test_every_view_is_one_key_away_and_those_of_all_lanes_show_both(desk: Desk) -> None:
    host = desk.window.host
    for name, key in host.keys().items():
        desk.window.setFocus()  # a field would take the key for itself
        hands.press(key.lower())
        desk.until(lambda name=name: name in host.visible_panes())
        view = host.widgets[name]
        desk.until(view.isVisible)
        if name in OF_ALL_LANES:
            desk.until(
                lambda view=view: all(screen.count(desk.look(view), c) > 20 for c in (BLUE, VERMILION))
            )
    desk.until_on()


def test_the_theme_key_turns_the_window_dark_and_light_again(desk: Desk) -> None:
    light = desk.look(desk.window).mean()
    hands.press("ctrl+shift+t")
    desk.until(lambda: desk.look(desk.window).mean() < light - 100)
    seen = desk.look(desk.grid)
    assert screen.count(seen, LIGHT.card) < seen[..., 0].size / 50
    hands.press("ctrl+shift+t")
    desk.until(lambda: abs(desk.look(desk.window).mean() - light) < 10)
