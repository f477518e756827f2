"""The main window: puts the parts together and says who hears whom. Imports no torch.

A gesture edits the document; the document tells the window; the window tells the session. What comes back
goes to the views through the feed. Each part knows nothing of the others.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from bnviz.experiment import file
from bnviz.experiment.edits import set_data
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.file import Preset
from bnviz.experiment.values import Experiment
from ui import placement
from ui.actions import Actions
from ui.advisor import Advisor
from ui.banner import BannerStack
from ui.builder.gesture import Gesture
from ui.builder.panel import BuilderPanel
from ui.coach_strip import CoachStrip
from ui.conductor import Conductor
from ui.controls import TermAsked
from ui.countdown import LENGTHS, Countdown
from ui.curtain import Curtain
from ui.document import Document
from ui.feed import Feed
from ui.files import Files
from ui.first_paint import FirstPaint
from ui.labs.labs import Labs
from ui.language import say, tr
from ui.language_menu import LanguageMenu
from ui.lessons.door import LessonDoor
from ui.log import LogHandler
from ui.lookback import Lookback, PinnedLookback
from ui.menus import fill_menus
from ui.modes import Modes
from ui.pane import Pane
from ui.panes import DockHost
from ui.preset_words import name_of
from ui.recovery import Recovery
from ui.session import Session
from ui.settings import Settings
from ui.sheets import Sheets
from ui.status import StatusLine
from ui.style import Appearance
from ui.theme import Theme
from ui.timekeeper import Timekeeper
from ui.timeline import Timeline
from ui.toolbar import Toolbar
from ui.viewtable import default_panes
from ui.welcome.room import WelcomeRoom
from ui.wishes import Wishes

if TYPE_CHECKING:
    from ui.lessons.room import LessonRoom

log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """One experiment, live. `first_paint` comes once, when the window can be seen."""

    first_paint = Signal()

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        settings: Settings,
        experiment: Experiment,
        panes: Callable[[BuilderPanel, LogHandler], tuple[Pane, ...]] = default_panes,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        FirstPaint(self, self.first_paint.emit)
        self.setAcceptDrops(True)
        self.settings, self.appearance, self.session = settings, appearance, session
        self.document = Document(experiment, self)
        self.recovery = Recovery(self.document)
        self.actions_ = Actions(self)
        self.log_handler = LogHandler()
        logging.getLogger().addHandler(self.log_handler)
        self.banners = BannerStack()
        self.builder = BuilderPanel(experiment)
        self.host = DockHost(panes(self.builder, self.log_handler))
        self.toolbar = Toolbar(self.actions_)
        self.feed = Feed(session, self.host, experiment)
        self.files = Files(self, self.document, self.recovery, self.banners, settings)
        self.status = StatusLine()
        self.conductor = Conductor(
            session,
            self.document,
            self.actions_,
            self.toolbar,
            self.builder.network,
            self.feed,
            self.banners,
            settings,
            self.status.say,
        )
        self.wishes = Wishes(self.document, self.builder.network, self.feed, self.conductor)
        self.lookback = Lookback(session, self.feed, self.status.say)
        self.pinned_lookback = PinnedLookback(session, self.feed, self.status.say)
        self.timeline = Timeline(self.actions_)
        self.timekeeper = Timekeeper(session, self.feed, self.toolbar, self.timeline)
        self.coach = CoachStrip()
        self.advisor = Advisor(session, self.document, self.conductor, self.feed, self.host, self.coach)
        self.labs = Labs(session, self.document, self.host, settings)
        self._lessons = LessonDoor(self.host, self._lesson_room)
        self._curtain = Curtain(
            self.host.centre, tr("Starting the engine…"), tr("PyTorch is loading. Training begins by itself.")
        )
        self.conductor.first_news.connect(self._curtain.lift)
        presets = file.presets()
        self.sheets = Sheets(self, self.actions_, self.host, presets, self._device_title, self._theme_now)
        self.countdown = Countdown(self)
        self.welcome = WelcomeRoom(
            self,
            presets,
            self.files,
            self.document,
            self.conductor,
            self._lessons,
            self.banners,
            settings,
            self._theme_now,
        )
        self._may_close = self.reopens = False
        self._lay_out()
        self._connect()
        self._make_menus(presets)
        placement.restore(self, self.host, settings)
        self.set_theme(appearance.theme)
        self.host.centre.setFocus()  # not the table, which keeps the arrow keys
        self.show_experiment(experiment)

    # -- what is shown ---

    def show_experiment(self, experiment: Experiment) -> None:
        """Bring every part up to date with the document."""
        self.builder.show_experiment(experiment)
        self.feed.show_experiment(experiment)
        self.host.follow(experiment, self.settings.chosen_panes)
        self.toolbar.show_data(say(DATA_FACTS[experiment.data.name].title))
        self._show_title()

    @property
    def lessons(self) -> LessonRoom | None:
        """The lessons, made when they are first asked for; None in a window that has no place for them."""
        return self._lessons.room

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.builder.set_theme(theme)
        self.feed.set_theme(theme)
        self.timeline.set_theme(theme)
        self.banners.set_theme(theme)
        self._lessons.set_theme(theme)
        self.sheets.forget_sizes()
        self.welcome.forget_size()
        self.countdown.set_look(theme, self.appearance.projector)
        self.actions_["system-theme"].setChecked(self.appearance.choice == "system")

    def customEvent(self, event: QEvent) -> None:
        if isinstance(event, TermAsked):
            event.accept()
            self.sheets.explain(event)

    # -- files ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.open(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.document.dirty and not self._may_close and not self._lessons.owns_experiment:
            event.ignore()
            self.files.leave(self.close_now)
            return
        self._lessons.end()
        placement.remember(self, self.host, self.settings)
        event.accept()

    def close_now(self) -> None:
        """Close without asking again."""
        self._may_close = True
        self.close()

    def reopen(self) -> None:
        """Close, and ask for a new window with the same experiment."""
        self.reopens = True
        self.close_now()

    def end(self) -> None:
        """Let go of what outlives a window: the log handler and the recovery slot."""
        self.document.undo_stack.blockSignals(True)  # it tells of its own end, when nobody is left
        logging.getLogger().removeHandler(self.log_handler)
        self.recovery.close()

    # -- inside ---

    def _lesson_room(self, panel: QWidget) -> LessonRoom | None:
        """What belongs to the lessons' pane."""
        from ui.lessons.furnishing import furnish

        return furnish(self, panel)

    def _lay_out(self) -> None:
        shell = QWidget()
        shell.setObjectName("shell")
        shell.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(shell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 8, 8, 0)
        middle.setSpacing(0)
        middle.addWidget(self.banners)
        middle.addWidget(self.host, 1)
        middle.addSpacing(3)
        middle.addWidget(self.timeline)
        middle.addWidget(self.coach)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(shell)

    def _connect(self) -> None:
        self.builder.gesture.connect(self._edit)
        self.builder.settled.connect(self.document.end_gesture)
        self.builder.refused.connect(self.status.say)
        network = self.builder.network
        network.block_selected.connect(self.feed.select_block)
        network.keep_function_chosen.connect(self.conductor.set_keep_function)
        network.show_keep_function(self.settings.keep_function)
        self.actions_["keep-function"].setChecked(self.settings.keep_function)
        self.document.changed.connect(self._changed)
        self.document.replaced.connect(self._replaced)
        self.document.state_changed.connect(self._show_title)
        self.feed.hovered.connect(self.status.hover)
        self.feed.intent.connect(self.wishes.fulfil)
        self.timeline.hovered.connect(self.status.hover)
        self.toolbar.speed_chosen.connect(self.conductor.set_speed)
        self.toolbar.device_chosen.connect(self.conductor.set_device)
        self.toolbar.welcome_wanted.connect(self.welcome.open)
        self.welcome.data_chosen.connect(self._choose_data)
        self.appearance.changed.connect(self.set_theme)
        self.host.chosen.connect(self._pane_chosen)
        self.sheets.preset_chosen.connect(self.files.open_preset)
        self.sheets.data_chosen.connect(self._choose_data)
        self.conductor.state_changed.connect(self.timekeeper.refresh)
        self.timekeeper.times.connect(self._show_times)
        self.timekeeper.said.connect(self.status.say)

    def _make_menus(self, presets: tuple[Preset, ...]) -> None:
        actions, undo = self.actions_, self.document.undo_stack
        modes = Modes(self, self.appearance, self.host, actions, self.status.say, self._reset_layout)
        actions.connect_all(
            {
                "new": self.files.new,
                "open": self.files.ask_open,
                "save": self.files.save,
                "save-as": self.files.ask_save,
                "quit": self.close,
                "undo": undo.undo,
                "redo": undo.redo,
                "toggle-norm": self.builder.network.toggle_current,
                "add-block": self.builder.network.append_block,
                "add-lane": self.builder.network.append_lane,
                "keep-function": self._keep_function,
                "train": self.conductor.train,
                "batch": self.conductor.batch,
                "epoch": self.conductor.epoch,
                "reset": self.conductor.reset,
                "statistics-train": lambda: self.conductor.mend_statistics("train"),
                "statistics-test": lambda: self.conductor.mend_statistics("test"),
                "slower": lambda: self.toolbar.change_speed(-1),
                "faster": lambda: self.toolbar.change_speed(1),
                **self.timekeeper.functions(),
                **self.labs.functions(),
                "welcome": self.welcome.open,
                "tour": self.welcome.open_tour,
                **self._lessons.functions(),
                "countdown": self.countdown.toggle,
                "countdown-end": self.countdown.stop,
                **{f"countdown-{s}": partial(self.countdown.start, s) for s in LENGTHS},
                "palette": self.sheets.open_palette,
                "help": self.sheets.open_help,
                "about": self.sheets.open_about,
                "glossary": self.sheets.open_glossary,
                "what-is": self.sheets.explain_focus,
                **modes.functions(),
            }
        )
        undo.undoTextChanged.connect(self._undo_texts)
        undo.redoTextChanged.connect(self._undo_texts)
        undo.indexChanged.connect(self.conductor.refresh)
        for name, key in self.host.keys().items():
            self.host.actions_by_pane[name].setShortcut(key)
            self.host.flips_by_pane[name].setShortcut(f"Alt+{key}")
        self.addActions(actions.all())
        self.addActions([*self.host.actions_by_pane.values(), *self.host.flips_by_pane.values()])
        menus = fill_menus(
            self.menuBar(), actions, self.host, presets, self.files.open_preset, self.files.fill_recent
        )
        menus["View"].addMenu(LanguageMenu(self.settings, self.banners, self.reopen, self))
        self.conductor.refresh()

    def _edit(self, gesture: Gesture) -> None:
        self.document.edit(gesture)

    def _changed(self, experiment: Experiment) -> None:
        self.conductor.apply(experiment)  # first, so that no view is shown a run that no longer is
        self.show_experiment(experiment)

    def _replaced(self, experiment: Experiment) -> None:
        self.show_experiment(experiment)
        self.builder.network.select(0)
        self.conductor.load(experiment)

    def _show_title(self) -> None:
        self.setWindowTitle(f"{name_of(self.document.title)}[*] – bnviz")
        self.setWindowModified(self.document.dirty)

    def _undo_texts(self, _text: str = "") -> None:
        undo = self.document.undo_stack
        undone, redone = undo.undoText(), undo.redoText()
        self.actions_["undo"].setText(tr("Undo {edit}", edit=undone) if undone else tr("Undo"))
        self.actions_["redo"].setText(tr("Redo {edit}", edit=redone) if redone else tr("Redo"))

    def _show_times(self, train_ms: float, measure_ms: float) -> None:
        self.status.show_times(train_ms, measure_ms, self.feed.draw_ms)

    def _pane_chosen(self, name: str) -> None:
        self.settings.chosen_panes |= {name}

    def _keep_function(self) -> None:
        keep = self.actions_["keep-function"].isChecked()
        self.conductor.set_keep_function(keep)

    def _reset_layout(self) -> None:
        self.settings.chosen_panes = frozenset()
        self.host.arrange()
        self.host.follow(self.document.experiment, ())

    def _device_title(self) -> str:
        return self.toolbar.device.currentText()

    def _theme_now(self) -> Theme:
        return self.appearance.theme

    def _choose_data(self, name: str) -> None:
        self._edit(Gesture(tr("data set"), lambda e: set_data(e, name=name)))
