"""At the timeline with mouse and keys: going on from an earlier step, pinning, choosing steps, marks."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from bnviz.measure.span import ALL
from tests.e2e import hands
from tests.e2e.desk import Desk
from ui.groove import Groove
from ui.timeline_menu import TimelineMenu


def losses(desk: Desk) -> dict[int, list[float]]:
    """Every lane's loss of every step so far."""
    history = desk.window.session.history
    assert history is not None
    curves = [history.train_curve(lane) for lane in range(2)]
    return {int(step): [float(curve[1][k]) for curve in curves] for k, step in enumerate(curves[0][0])}


def drag_to(desk: Desk, *shares: int) -> None:
    """Along the timeline, places in percent of its width."""
    bar = desk.named(Groove, "Timeline")
    y, width = bar.height() // 2, bar.width()
    hands.drag(bar, *(QPoint(width * share // 100, y) for share in shares))


def pause(desk: Desk) -> None:
    hands.press("space")
    desk.until(lambda: desk.state == "paused" and desk.counter == desk.step)


def test_going_on_from_an_earlier_step_trains_the_same_again_and_brings_the_norms_back(desk: Desk) -> None:
    desk.until_step(60)
    desk.click_pill(1, 0)
    desk.until(lambda: desk.e.lanes[1].norms[0] is not None)
    history = desk.window.session.history
    assert history is not None
    toggled = history.marks[-1].step  # or a little later: up to here nothing was toggled
    desk.until_step(toggled + 30)
    pause(desk)
    before, run, after = losses(desk), desk.snapshot.run, desk.e
    drag_to(desk, 70, 40, 25)
    button = desk.window.timeline.go_on
    desk.until(lambda: button.isVisible() and button.text().startswith("Go on from step"))
    start = desk.window.session.checkpoint_before(desk.window.feed.step or 0)
    assert start is not None
    assert start < toggled
    desk.click(button)
    desk.until(lambda: desk.snapshot.run > run and desk.counter == start)
    assert desk.e.lanes[1].norms[0] is None
    assert "forgotten" in desk.status
    assert max(losses(desk), default=0) <= start
    hands.press("space")
    desk.until_step(toggled + 5)
    pause(desk)
    again = losses(desk)
    same = [step for step in again if step <= toggled]
    assert len(same) == toggled
    assert all(again[step] == before[step] for step in same), "it was not the same run again"
    hands.press("ctrl+z")
    desk.until(lambda: desk.e == after)


def test_a_pinned_moment_lies_over_the_bars_until_it_is_taken_away(desk: Desk) -> None:
    desk.until_step(20)
    pause(desk)
    hands.press("Home")
    desk.until(lambda: desk.counter == 0)
    hands.press("ctrl+d", "End")
    desk.until(lambda: desk.window.feed.pinned is not None and desk.counter == desk.step)
    pinned = desk.look(desk.grid)
    hands.press("ctrl+shift+d")
    desk.until(lambda: desk.window.feed.pinned is None)
    desk.until_looks_different(desk.grid, pinned)


def test_shift_and_drag_choose_the_steps_of_rivers_and_curves(desk: Desk) -> None:
    desk.until_step(60)
    pause(desk)
    whole = desk.look(desk.grid)
    hands.xdotool("keydown", "shift")
    drag_to(desk, 30, 50, 70)
    hands.xdotool("keyup", "shift")
    desk.until(lambda: not desk.window.feed.span.whole)
    assert desk.window.feed.step is None
    desk.until_looks_different(desk.grid, whole)
    desk.click(desk.window.timeline.span_button)
    desk.until(lambda: desk.shown(TimelineMenu))
    hands.press("Down", "Return")
    desk.until(lambda: desk.window.feed.span == ALL)


def test_keys_go_to_the_mark_of_a_norm_that_was_toggled(desk: Desk) -> None:
    desk.until_step(20)
    desk.click_pill(1, 2)
    desk.until(lambda: desk.e.lanes[1].norms[2] is not None)
    desk.until_on()
    pause(desk)
    history = desk.window.session.history
    assert history is not None
    (mark,) = (mark for mark in history.marks if mark.kind == "norm")
    for _ in range(6):
        before = desk.status
        hands.press("alt+shift+Left")
        desk.until(lambda before=before: desk.status != before)
        if mark.text in desk.status:
            break
    assert mark.text in desk.status
    desk.until(lambda: desk.counter <= mark.step)
