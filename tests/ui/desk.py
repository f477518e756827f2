"""A real window over a session without an engine, and what a test does at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment
from bnviz.lessons.shelf import tour
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot, Watch
from bnviz.training.events import StateChanged
from tests.ui import snapshots
from tests.ui.fake_session import FakeSession
from ui.builder.gesture import Gesture
from ui.builder.panel import BuilderPanel
from ui.controls import ask_term
from ui.dock_title import card_of
from ui.log import LogHandler, LogPane
from ui.pane import Pane
from ui.plots.canvas import Canvas
from ui.settings import Settings
from ui.style import Appearance
from ui.views.view import View
from ui.viewtable import default_panes
from ui.window import MainWindow

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSlider, QAbstractItemView, Canvas)
PANES = tuple(pane.id for pane in default_panes(None, None))  # type: ignore[arg-type]
SHEETS = (
    "welcome",
    "palette",
    "help",
    "about",
    "glossary",
    "term",
    "norm",
    "block",
    "tour",
    "countdown",
    "banner",
)


class StillView(View):
    """A view that notes what it is shown."""

    title = "Still"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: list[int] = []
        self.experiments: list[Experiment] = []
        self._rows.addWidget(QLabel("still"))

    def show_experiment(self, e: Experiment) -> None:
        super().show_experiment(e)
        self.experiments.append(e)

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        super().show_snapshot(snapshot, history)
        self.steps.append(snapshot.step)

    def watch(self) -> Watch:
        return Watch(stages=frozenset({"linear"}), parameters=True)


@contextmanager
def shown_window(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[MainWindow]:
    """The window with all its panes, 1440 by 900, three steps into a run."""
    session = FakeSession()
    experiment = snapshots.experiment()
    made = MainWindow(session, appearance, settings, experiment, default_panes)  # type: ignore[arg-type]
    made.setWindowState(Qt.WindowState.WindowNoState)
    made.resize(1440, 900)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.conductor.begin(play=True)
    session.come_up(snapshots.images_preview())
    for step in (1, 2, 3):
        session.show(snapshots.snapshot(experiment, step=step, run=session.run))
    yield made
    made.close_now()
    made.end()
    made.deleteLater()


class Desk:
    def __init__(self, qtbot: QtBot, appearance: Appearance, settings: Settings) -> None:
        self.qtbot = qtbot
        self.session = FakeSession()
        self.centre, self.below, self.behind = StillView(), StillView(), StillView()
        self.experiment = snapshots.experiment()
        self.window = MainWindow(
            self.session,  # type: ignore[arg-type]
            appearance,
            settings,
            self.experiment,
            self._panes,
        )
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1280, 720)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.conductor.begin(play=True)
        self.session.come_up(snapshots.images_preview())

    def _panes(self, builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
        return (
            Pane("network", "Network", "", lambda: builder, "left"),
            Pane("histograms", "Histograms", "", lambda: self.centre, "centre"),
            Pane("curves", "Curves", "", lambda: self.below, "bottom"),
            Pane("running", "Running", "", lambda: self.behind, "bottom"),
            Pane("log", "Log", "", lambda: card_of(LogPane(log)), "bottom", False),
        )

    def close(self) -> None:
        self.window.close_now()
        self.window.end()
        self.window.deleteLater()

    def run(self, step: int) -> None:
        self.session.say(StateChanged("running"))
        self.show(step)

    def show(self, step: int) -> None:
        self.session.show(snapshots.snapshot(self.experiment, step=step, run=self.session.run))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window, key, modifier)

    @property
    def said(self) -> list[str]:
        return [banner.sentence for banner in self.window.banners.banners]

    def answer(self, text: str) -> None:
        banner = self.window.banners.banners[-1]
        button = next(button for button in banner.buttons if button.text() == text)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def change(desk: Desk) -> None:
    desk.window._edit(Gesture("seed", lambda e: edits.set_seed(e, e.seed + 1)))


def opened(window: MainWindow, what: str, qtbot: QtBot) -> QWidget:
    """Open a pane, a sheet or a popover; the widget that holds it."""
    if what in PANES:
        window.host.bring(what)
        dock = window.host.docks[what]
        qtbot.waitUntil(lambda: what in window.host.visible_panes())
        qtbot.waitUntil(lambda: all(widget.height() > 8 for widget in controls(dock)))
        return dock
    match what:
        case "welcome":
            window.welcome.open()
            found: object = window.welcome.page
        case "palette" | "help" | "about" | "glossary":
            window.actions_[what].trigger()
            found = getattr(window.sheets, what)
        case "term":
            ask_term(window.host.centre, "batch-norm")
            found = window.sheets.card
        case "norm":
            window.builder.network.edit_norm(0, 0)
            found = window.builder.network._norm_editor
        case "block":
            window.builder.network.edit_block(0)
            found = window.builder.network._block_editor
        case "tour":
            assert window.lessons is not None
            window.lessons.open(tour())
            found = window.host.docks["lesson"]
        case "countdown":
            window.countdown.start(30)
            window.countdown.toggle()
            found = window.countdown
        case _:
            window.welcome.offer()
            found = window.banners
    assert isinstance(found, QWidget)
    assert found.isVisible()
    return found


def controls(inside: QWidget) -> list[QWidget]:
    """What a person can act on, without what Qt builds into its own widgets."""
    found = []
    for widget in [inside, *inside.findChildren(QWidget)]:
        if not widget.isVisible() or not widget.isEnabled() or isinstance(widget, QScrollBar):
            continue
        if _inside_another(widget):
            continue
        takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if isinstance(widget, QAbstractItemView) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue  # the field above it has its arrows
        if isinstance(widget, CONTROLS) or (takes_keys and not isinstance(widget, QDockWidget)):
            found.append(widget)
    return found


def _inside_another(widget: QWidget) -> bool:
    """Whether it is a part of one of Qt's own widgets: the button in a tab bar, the field of a box."""
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, QTabBar | QMenuBar | QComboBox | QLineEdit):
            return True
        if isinstance(at, QAbstractScrollArea) and isinstance(at, QAbstractItemView):
            return True
        at = at.parentWidget()
    return False


def plain(text: str) -> str:
    return text.replace("\u2009", " ").replace("\u202f", " ")


def ran(desk: Desk, *steps: int) -> None:
    for step in steps:
        desk.run(step)
    desk.window.timekeeper.refresh()


def marked(desk: Desk) -> None:
    """Marks at 120 and 240; the best accuracy of each lane is at the newest step."""
    ran(desk, 0, 100, 200, 300, 400)
    history = desk.session.history
    assert history is not None
    history.mark(120, 0, "norm", "First thing.")
    history.mark(240, None, "learning rate", "Second thing.")
    desk.window.timekeeper.refresh()
