"""An older step is looked into again where a view looks closely and nobody did then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Focus, Watch
from bnviz.training.events import Ended, Told
from bnviz.training.lookback import LookedBack
from tests.ui.desk import Desk
from tests.ui.views.microscope_closeups import close_up

HERE = Focus(0, 1, 5)


@pytest.fixture
def look(desk: Desk) -> Callable[[Focus], None]:
    """Has a visible view look closely somewhere."""

    def turn(focus: Focus) -> None:
        desk.centre.watch = lambda: Watch(focus=focus)  # type: ignore[method-assign]
        desk.window.feed.update_watch()

    return turn


def asked(desk: Desk) -> list[tuple[object, ...]]:
    return desk.session.asked("look_back")


def until_asked(desk: Desk, count: int) -> None:
    desk.qtbot.waitUntil(lambda: len(asked(desk)) >= count)


def test_a_step_that_nobody_looked_at_is_asked_for_once_and_then_shown(
    desk: Desk, look: Callable[[Focus], None]
) -> None:
    for step in (0, 10, 20):
        desk.run(step)
    look(HERE)
    assert not desk.window.lookback._rest.isActive()  # the newest is looked at as it comes
    desk.window.feed.show_step(10)
    until_asked(desk, 1)
    assert asked(desk) == [(10, HERE)]
    shown = len(desk.centre.steps)
    seen = close_up(HERE)
    desk.session.say(Told(1001, LookedBack(10, seen)))
    desk.session.say(Ended(1001))
    assert desk.centre.steps[shown:] == [10]
    assert desk.session.history is not None
    assert desk.session.history.at(10).close_up is seen  # type: ignore[union-attr]
    desk.window.feed.show_step(20)
    desk.window.feed.show_step(10)
    assert not desk.window.lookback._rest.isActive()  # now it is known


def test_looking_elsewhere_or_going_on_drops_the_question(desk: Desk, look: Callable[[Focus], None]) -> None:
    for step in (0, 10, 20):
        desk.run(step)
    look(HERE)
    desk.window.feed.show_step(10)
    until_asked(desk, 1)
    there = replace(HERE, unit=6)
    look(there)
    assert desk.session.asked("drop") == [(1001,)]
    until_asked(desk, 2)
    assert asked(desk)[1] == (10, there)
    shown = len(desk.centre.steps)
    desk.session.say(Told(1001, LookedBack(10, close_up(HERE))))  # too late
    assert len(desk.centre.steps) == shown
    desk.window.feed.show_step(None)
    assert desk.session.asked("drop") == [(1001,), (1002,)]


def test_another_sample_of_a_batch_norm_is_known_already(desk: Desk, look: Callable[[Focus], None]) -> None:
    for step in (0, 10):
        desk.run(step)
    assert desk.session.history is not None
    desk.session.history.look_into(0, close_up(HERE))
    look(replace(HERE, sample=7))
    desk.window.feed.show_step(0)
    assert not desk.window.lookback._rest.isActive()


def test_what_cannot_be_looked_into_is_said_and_not_asked_again(
    desk: Desk, look: Callable[[Focus], None]
) -> None:
    for step in (0, 10, 20):
        desk.run(step)
    look(HERE)
    desk.window.feed.show_step(10)
    until_asked(desk, 1)
    desk.session.say(Ended(1001, "Step 10 is too far."))
    assert desk.window.status.text == "Step 10 is too far."
    desk.window.feed.show_step(10)
    desk.window.feed._show(desk.window.feed._older)  # type: ignore[arg-type]
    assert not desk.window.lookback._rest.isActive()
    assert len(asked(desk)) == 1


def pinned_at(desk: Desk, step: int, lane: int | None = None) -> Pinned:
    history = desk.session.history
    assert history is not None
    found = history.at(step)
    assert found is not None
    return Pinned(found, history.experiment, lane)


def test_a_pinned_moment_is_looked_into_where_a_view_looks_closely_now(
    desk: Desk, look: Callable[[Focus], None]
) -> None:
    for step in (0, 10, 20):
        desk.run(step)
    look(HERE)
    desk.window.feed.pin(pinned_at(desk, 10, lane=1))
    until_asked(desk, 1)
    there = replace(HERE, lane=1)
    assert asked(desk) == [(10, there)]  # the pinned lane lies over all: that one is looked into
    seen = close_up(there, normed=False)
    desk.session.say(Told(1001, LookedBack(10, seen)))
    desk.session.say(Ended(1001))
    pinned = desk.window.feed.pinned
    assert pinned is not None
    assert pinned.close_up(HERE) is seen
    desk.run(30)
    assert not desk.window.pinned_lookback._rest.isActive()  # now it is known
    desk.window.feed.pin(replace(pinned, earlier=True))
    look(replace(HERE, unit=6))
    assert not desk.window.pinned_lookback._rest.isActive()  # an earlier run cannot be looked into
