from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.file import load_preset, presets, save
from bnviz.lessons.course import Course
from bnviz.lessons.shelf import shipped, tour
from tests.ui import snapshots
from tests.ui.desk import Desk
from ui.builder.panel import BuilderPanel
from ui.lessons.panel import LessonPanel
from ui.lessons.player import Player
from ui.log import LogHandler
from ui.pane import Pane
from ui.panes import DockHost
from ui.settings import Settings
from ui.style import Appearance
from ui.viewtable import default_panes
from ui.welcome.buttons import TitledButton
from ui.welcome.page import Welcome


class LessonDesk(Desk):
    def _panes(self, builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
        lesson = Pane("lesson", "Lessons", "", LessonPanel, "aside", False)
        return (*super()._panes(builder, log), lesson)


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[Desk]:
    made = LessonDesk(qtbot, appearance, settings)
    yield made
    made.close()


def opened(desk: Desk) -> Welcome:
    desk.window.toolbar.data.click()
    page = desk.window.welcome.page
    assert page is not None
    assert page.isVisible()
    return page


def button(page: Welcome, title: str) -> TitledButton:
    there = [b for b in page.findChildren(TitledButton) if not b.isHidden()]
    return next(b for b in there if b.accessibleName().startswith(title))


def test_the_biggest_button_closes_the_page_and_trains_the_digits(desk: Desk) -> None:
    page = opened(desk)
    buttons = (page.first, page.tour, page.open_button, page.new_button)
    assert max(buttons, key=lambda b: b.width() * b.height()) is page.first
    assert page.first.hasFocus()
    page.first.click()
    assert not page.isVisible()
    experiment, play = desk.session.asked("load")[-1]
    assert experiment == load_preset("digits-sigmoid")
    assert play


def test_every_preset_has_a_picture_and_opens(desk: Desk) -> None:
    page = opened(desk)
    assert [tile.name for tile in page.tiles] == [preset.name for preset in presets()]
    tile = next(tile for tile in page.tiles if tile.name == "circles")
    assert "With batch norm" in tile.toolTip()
    tile.click()
    assert desk.window.document.experiment == load_preset("circles")
    assert not page.isVisible()


def test_a_picture_plays_its_run_while_it_is_pointed_at(desk: Desk) -> None:
    tile = opened(desk).tiles[0]
    whole = tile.grab().toImage()
    place = QPointF(5, 5)
    tile.enterEvent(QEnterEvent(place, place, place))
    assert tile.replaying
    assert tile.grab().toImage() != whole
    desk.qtbot.waitUntil(lambda: not tile.replaying)
    tile.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not tile.replaying


def test_closing_the_page_ends_a_replay(desk: Desk) -> None:
    page = opened(desk)
    page.tiles[3].setFocus(Qt.FocusReason.TabFocusReason)
    assert page.tiles[3].replaying
    page.close_sheet()
    assert not page.tiles[3].replaying


def test_lessons_stand_there_with_how_far_one_is(desk: Desk) -> None:
    page = opened(desk)
    assert len(shipped()) <= len(page.findChildren(TitledButton))
    first = button(page, "The messy kitchen")
    assert "min" in first.accessibleName()
    first.click()
    assert desk.window.lessons is not None
    assert desk.window.lessons.player.course is not None
    desk.window.lessons.player.go(1)
    desk.window.lessons.leave()
    assert "step 2 of" in button(opened(desk), "The messy kitchen").accessibleName()


def test_recent_files_open(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.bnviz"
    save(path, load_preset("circles"))
    desk.window.settings.remember_file(path)
    button(opened(desk), "mine").click()
    assert desk.window.document.path == path


def test_other_data_new_open_and_tour(desk: Desk) -> None:
    button(opened(desk), DATA_FACTS["wine"].title).click()
    assert desk.window.document.experiment.data.name == "wine"
    desk.window.document.discard()
    opened(desk).new_button.click()
    assert desk.window.document.experiment.data.name == "circles"
    opened(desk).tour.click()
    assert desk.window.lessons is not None
    course = desk.window.lessons.player.course
    assert course is not None
    assert course.lesson.name == "tour"


def test_the_first_start_offers_the_tour_once_and_quietly(desk: Desk) -> None:
    desk.window.welcome.offer()
    assert any("tour" in sentence for sentence in desk.said)
    assert desk.window.welcome.page is None, "nothing stands in the way"
    desk.answer("Not now")
    desk.window.welcome.offer()
    assert not any("tour" in sentence for sentence in desk.said)


def test_the_page_is_made_anew_in_other_colours(desk: Desk) -> None:
    page = opened(desk)
    desk.window.actions_["theme"].trigger()
    assert desk.window.welcome.page is None
    assert opened(desk) is not page


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_the_page_fits_into_the_window(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    page = opened(desk)
    assert desk.window.rect().contains(page.card.geometry())
    assert page.first.isVisible()


LOOKING = """---
title: Looking
about: For tests.
minutes: 2
---

# Look

```set-up
preset: digits-sigmoid
```

```do
ask: Go back.
until: shown step below 30
until: step at least 60
solve: show step 10
```

```do
ask: Come back.
until: shown step at least 30
solve: show the newest step
```

```do
ask: Open the log.
until: log view is shown
solve: show the log view
```
"""


def looking(desk: Desk, tmp_path: Path) -> tuple[Player, Course]:
    path = tmp_path / "looking.md"
    path.write_text(LOOKING, encoding="utf-8")
    assert desk.window.lessons is not None
    player = desk.window.lessons.player
    assert player.open(path)
    assert player.course is not None
    desk.experiment = desk.window.document.experiment
    desk.session.come_up(snapshots.images_preview())
    for step in (10, 20, 60):
        desk.show(step)
    return player, player.course


def test_a_lesson_sees_which_step_and_which_view_the_person_looks_at(desk: Desk, tmp_path: Path) -> None:
    _, course = looking(desk, tmp_path)
    assert course.passed == 0
    desk.window.feed.show_step(20)
    assert course.passed == 1
    desk.window.feed.show_step(None)
    assert course.passed == 2
    with desk.qtbot.waitSignal(desk.window.host.visible_changed):
        desk.window.host.bring("log")
    desk.qtbot.waitUntil(lambda: course.passed == 3)


def test_a_lesson_can_look_for_the_person(desk: Desk, tmp_path: Path) -> None:
    player, course = looking(desk, tmp_path)
    player.solve(course.gate)
    assert desk.window.feed.step == 10
    player.solve(course.gate)
    assert desk.window.feed.step is None
    player.solve(course.gate)
    desk.qtbot.waitUntil(lambda: course.passed == 3)


def test_a_task_is_not_done_by_the_run_before(desk: Desk, tmp_path: Path) -> None:
    desk.show(500)
    path = tmp_path / "train.md"
    lines = (
        LOOKING.split("```do")[0]
        + "```do\nask: Train.\nuntil: step at least 40\nsolve: train to step 60\n```\n"
    )
    path.write_text(lines, encoding="utf-8")
    assert desk.window.lessons is not None
    player = desk.window.lessons.player
    player.open(path)
    assert player.course is not None
    assert player.course.passed == 0


def test_the_tour_names_the_keys_that_the_window_has(desk: Desk) -> None:
    panes = tuple(
        replace(pane, make=QWidget) for pane in default_panes(desk.window.builder, desk.window.log_handler)
    )
    host = DockHost(panes)
    keys = host.keys()
    host.deleteLater()
    assert f"with the key {keys['microscope']}." in tour().read_text(encoding="utf-8")
