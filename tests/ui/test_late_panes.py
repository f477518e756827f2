"""A pane is imported and made when it is first seen, and then shows what all the others show."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bnviz.labs.questions import ShapeQuestion
from bnviz.measure.pinned import Pinned
from bnviz.measure.reports import Report, StatisticsReport
from bnviz.measure.span import Span
from bnviz.training.events import Reported, StateChanged
from tests.ui import snapshots
from tests.ui.desk import Desk, StillView, change
from ui.builder.panel import BuilderPanel
from ui.log import LogHandler
from ui.pane import Pane
from ui.panes import DockHost
from ui.practice.practice_view import PracticeView
from ui.settings import Settings
from ui.style import Appearance
from ui.viewtable import default_panes

ROOT = Path(__file__).parent.parent.parent
LATER = (
    "torch",
    "markdown_it",
    "bnviz.export",
    "bnviz.labs.layers",
    "bnviz.lessons.prose",
    "bnviz.lessons.reading",
    "bnviz.practice",
    "bnviz.previews",
    "psutil",
    "ui.about",
    "ui.glossary.sheet",
    "ui.help",
    "ui.labs.rate_lab",
    "ui.labs.shape_lab",
    "ui.labs.shapes_view",
    "ui.lessons.panel",
    "ui.lessons.player",
    "ui.lessons.room",
    "ui.palette",
    "ui.practice",
    "ui.views.code",
    "ui.views.decision",
    "ui.views.microscope",
    "ui.views.modes",
    "ui.views.parameters",
    "ui.views.rates",
    "ui.views.running",
    "ui.welcome.page",
)


class NotingView(StillView):
    """Notes what else it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.reports: list[Report] = []
        self.selected: list[object] = []

    def show_report(self, report: Report) -> None:
        self.reports.append(report)

    def show_selection(self, lane: int, block: int, unit: int) -> None:
        self.selected.append((lane, block, unit))

    def show_block(self, block: int) -> None:
        self.selected.append(block)


class LateDesk(Desk):
    """Its last pane is not made before it is seen."""

    late: NotingView | None = None

    def _panes(self, builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
        return (*super()._panes(builder, log), Pane("late", "Late", "", self._make, "right", False))

    def _make(self) -> NotingView:
        assert self.late is None, "it is made once"
        self.late = NotingView()
        return self.late

    def seen(self) -> NotingView:
        with self.qtbot.waitSignal(self.window.host.visible_changed):
            self.window.host.bring("late")
        assert self.late is not None
        return self.late


class WholeDesk(Desk):
    """With all panes there are."""

    def _panes(self, builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
        return default_panes(builder, log)


@pytest.fixture
def whole_desk(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[WholeDesk]:
    made = WholeDesk(qtbot, appearance, settings)
    yield made
    made.close()


@pytest.fixture
def late_desk(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[LateDesk]:
    made = LateDesk(qtbot, appearance, settings)
    yield made
    made.close()


def test_the_first_picture_waits_for_nothing_that_is_not_in_it() -> None:
    code = "import sys; from ui.bench import first_paint; first_paint(); print(*sys.modules)"
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=True)
    said, loaded = result.stdout.splitlines()
    assert said == "painted"
    assert {"ui.window", "ui.views.histograms"} <= set(loaded.split())
    early = [name for name in loaded.split() if any(f"{name}.".startswith(f"{late}.") for late in LATER)]
    assert early == []


def test_only_what_is_seen_is_made(desk: Desk) -> None:
    host = desk.window.host
    assert set(host.widgets) == set(host.visible_panes()) == {"network", "histograms", "curves"}
    for name in ("running", "log"):
        host.flip(name)
        assert name in host.widgets


def test_a_late_pane_shows_the_state_at_a_pause(late_desk: LateDesk) -> None:
    desk, window = late_desk, late_desk.window
    for step in (0, 100, 200):
        desk.run(step)
    desk.session.say(StateChanged("paused"))
    change(desk)
    window.appearance.force("dark")
    window.feed.select(1, 0, 3)
    window.feed.select_block(1)
    window.feed.show_span(Span(50, None))
    snapshot = desk.session.snapshot
    assert snapshot is not None
    pinned = Pinned(snapshot, desk.experiment)
    window.feed.pin(pinned)
    assert desk.late is None
    view = desk.seen()
    assert view.steps == [200]
    assert view.experiments[-1] == window.document.experiment
    assert view._theme.is_dark
    assert view._span == Span(50, None)
    assert view._pinned is pinned
    assert view.selected == [(1, 0, 3), 1]


def test_a_late_pane_shows_the_older_step_that_is_looked_at(late_desk: LateDesk) -> None:
    for step in (0, 100, 200):
        late_desk.run(step)
    late_desk.window.feed.show_step(100)
    assert late_desk.seen().steps == [100]
    late_desk.press(Qt.Key.Key_End)
    assert late_desk.late is not None
    assert late_desk.late.steps == [100, 200]


def test_a_late_pane_is_told_what_operations_of_this_run_did(late_desk: LateDesk) -> None:
    reports = [StatisticsReport(0, step, 2, "train", (1.0, 0.5), (0.5, 0.75)) for step in (10, 20)]
    late_desk.run(1)
    for report in reports:
        late_desk.session.say(Reported(late_desk.session.run, report))
    assert late_desk.seen().reports == reports


def test_what_an_earlier_run_was_told_is_forgotten(late_desk: LateDesk) -> None:
    late_desk.run(1)
    report = StatisticsReport(0, 10, 2, "train", (1.0, 0.5), (0.5, 0.75))
    late_desk.session.say(Reported(late_desk.session.run, report))
    late_desk.window.conductor.load(late_desk.experiment)
    late_desk.session.come_up(snapshots.images_preview())
    assert late_desk.seen().reports == []


def test_a_pane_that_was_open_the_last_time_is_made_at_the_start(
    qtbot: QtBot, appearance: Appearance, settings: Settings
) -> None:
    first = LateDesk(qtbot, appearance, settings)
    first.seen()
    first.close()
    second = LateDesk(qtbot, appearance, settings)
    assert second.late is not None
    assert "late" in second.window.host.visible_panes()
    second.close()


def test_what_a_late_view_wants_measured_is_measured(late_desk: LateDesk) -> None:
    view = late_desk.seen()
    assert late_desk.session.watch is not None
    assert view.watch().stages <= late_desk.session.watch.stages


@pytest.mark.parametrize("name", ["late", "log"])
def test_the_projector_shows_a_pane_that_nobody_has_seen(late_desk: LateDesk, name: str) -> None:
    host: DockHost = late_desk.window.host
    late_desk.window.actions_["projector"].trigger()
    host.bring(name)
    assert host.visible_panes() == (name,)
    assert host.widgets[name].isVisible()
    late_desk.window.actions_["projector"].trigger()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_pane_taken_out_unseen_is_as_large_as_it_wants_to_be(late_desk: LateDesk) -> None:
    host = late_desk.window.host
    host.take_out("late")
    late = host.widgets["late"]
    assert late.isVisible()
    assert late.window() is host.docks["late"]
    assert late.width() >= late.sizeHint().width()
    assert late.height() >= late.sizeHint().height()


def test_the_tab_key_goes_through_what_is_seen_first_in_its_order_and_then_through_late_panes(
    whole_desk: WholeDesk,
) -> None:
    window = whole_desk.window
    window.host.bring("microscope")
    parts = {"toolbar": window.toolbar, "timeline": window.timeline, **window.host.widgets}
    order: list[str] = []
    at = window.nextInFocusChain()
    while at is not window:
        name = next((name for name, widget in parts.items() if widget.isAncestorOf(at)), "")
        if name and at.focusPolicy() & Qt.FocusPolicy.TabFocus and name not in order[-1:]:
            order.append(name)
        at = at.nextInFocusChain()
    assert order == ["toolbar", "network", "histograms", "curves", "timeline", "microscope"]


def test_a_late_pane_begins_what_it_begins_with_when_shown(whole_desk: WholeDesk) -> None:
    desk = whole_desk
    desk.window.host.bring("practice")
    practice = desk.window.host.widgets["practice"]
    assert isinstance(practice, PracticeView)
    assert practice.posed is not None
    assert practice.isAncestorOf(desk.window.focusWidget())
    desk.window.host.bring("shapes")
    assert [type(job) for (job,) in desk.session.asked("ask")] == [ShapeQuestion]
    desk.window.host.bring("lesson")
    assert desk.window.lessons is not None
    assert desk.window.lessons.panel.contents.buttons
