"""The docks that the views live in. Knows no session and no document."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QSizePolicy,
    QTabWidget,
    QWidget,
)

from bnviz.experiment.values import Experiment
from ui.controls import set_property
from ui.dock_sizes import DockSizes
from ui.dock_tabs import DockTabs
from ui.dock_title import DockTitle
from ui.language import say, tr
from ui.pane import Pane, Place
from ui.projection import AREA, Projection
from ui.settings import LAYOUT_VERSION

ROOMY_EMS = 68  # a window wide enough for a third column


class DockHost(QMainWindow):
    """The middle of the window, all of it docks: left, centre over bottom, right, and aside what is read."""

    visible_changed = Signal()
    chosen = Signal(str)  # a pane that the person showed or closed
    made = Signal(str)  # a pane is to be seen for the first time: its widget is there, and not yet shown

    def __init__(self, panes: Sequence[Pane], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setObjectName("dockHost")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.panes = tuple(panes)
        self.widgets: dict[str, QWidget] = {}  # of panes that have been seen, or are at once
        self.docks: dict[str, QDockWidget] = {}
        self.actions_by_pane: dict[str, QAction] = {}
        self.flips_by_pane: dict[str, QAction] = {}  # show or hide
        self._in_front: dict[str, bool] = {}
        self._projection = Projection(self, self.docks, [pane.id for pane in self.panes if pane.reads])
        self._then: tuple[str, ...] = ()  # panes to bring to the front once the layout is back
        self._once_more: QByteArray | None = None
        self._unsized = True  # the docks have been put somewhere, and not yet been given their sizes
        self._restored = False
        self._lent: set[str] = set()  # panes from the right that are in the centre for now
        self._sizes = DockSizes(self)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._settled)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._tabs = DockTabs(self, self.docks.values(), self.take_out)
        for pane in self.panes:
            self._build(pane)
        self.arrange()

    def visible_panes(self) -> tuple[str, ...]:
        """The panes that can be seen now: not closed, and not behind another tab."""
        return tuple(pane.id for pane in self.panes if self._in_front.get(pane.id, False))

    def keys(self) -> dict[str, str]:
        """The key of every pane that has one: its own, else the next of 1 to 9. With Alt it flips it."""
        numbers = iter("123456789")
        keys = {
            pane.id: pane.key or ("" if pane.place == "left" else next(numbers, "")) for pane in self.panes
        }
        return {name: key for name, key in keys.items() if key}

    @property
    def is_solo(self) -> bool:
        """Whether one view, or one beside a text, has the window to itself."""
        return self._projection.on

    @property
    def viewed(self) -> str | None:
        """The view that was asked for last, while it can be seen."""
        view = self._projection.view
        return view if self._in_front.get(view, False) else None

    @property
    def read(self) -> str | None:
        """The text that can be read now, such as a lesson."""
        return self._projection.read

    @property
    def centre(self) -> QWidget:
        """What the eye falls on first."""
        return self.make(next(pane.id for pane in self.panes if pane.place == "centre"))

    def make(self, name: str) -> QWidget:
        """The widget of a pane; until the pane is seen, or this is asked, there is none."""
        if name not in self.widgets:
            self.widgets[name] = widget = self._pane(name).make()
            set_property(widget, "card", "bottom")
            self.made.emit(name)  # before it is shown, which some panes begin with
            self.docks[name].setWidget(widget)
            widget.show()
        return self.widgets[name]

    def when_made(self, take_in: Callable[[str], object]) -> None:
        """Call `take_in` with the name of every pane that is there, and of each that will be."""
        for name in self.widgets:
            take_in(name)
        self.made.connect(take_in)

    def bring(self, name: str) -> None:
        """Show a pane and bring it to the front."""
        if self.is_solo:
            self.solo(name)
        else:
            self.chosen.emit(name)
            self._raise(name)
        self.make(name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_at(self, name: str) -> None:
        """Bring a view that a text speaks of to the front, in the middle if it lives at the right.

        The keys stay where they are. A projector that shows no text is left alone.
        """
        if self.is_solo:
            if self.read is not None:
                self.solo(name)
            return
        self._come(name)
        self._then = (
            name,
        )  # one that was only just put behind a tab cannot be raised before the layout knows
        self._later()

    def flip(self, name: str) -> None:
        """Hide a pane that can be seen, and show one that cannot; also beside the one of the projector."""
        dock = self.docks[name]
        if not self.is_solo:
            self.chosen.emit(name)
        if self._in_front.get(name, False):
            dock.hide()
        else:
            dock.show()
            dock.raise_()

    def take_out(self, name: str) -> None:
        """A pane becomes a window of its own, as large as what is in it wants to be."""
        self.make(name)
        self.docks[name].setFloating(True)
        self.docks[name].show()

    def lend(self, name: str) -> None:
        """Put a pane of the right into the centre, until the layout is restored or arranged anew."""
        first = next(pane.id for pane in self.panes if pane.place == "centre")
        self.tabifyDockWidget(self.docks[first], self.docks[name])
        self._lent.add(name)

    def arrange(self) -> None:
        """All docks back to their places."""
        self._lent.clear()
        for dock in self.docks.values():
            dock.setFloating(False)
            self.removeDockWidget(dock)
        first: dict[Place, QDockWidget] = {}
        for place in ("left", "centre", "right", "aside", "bottom"):  # a tabbed dock cannot be split any more
            pane = next((pane for pane in self.panes if pane.place == place), None)
            if pane is not None:
                self._put(pane, first)
        for pane in self.panes:
            if self.docks[pane.id] not in first.values():
                self.tabifyDockWidget(first[pane.place], self.docks[pane.id])
        for pane in self.panes:
            self.docks[pane.id].setVisible(pane.shown)
        for dock in first.values():
            dock.raise_()
        self._unsized = True
        self._later()

    def follow(self, experiment: Experiment, left_alone: Collection[str]) -> None:
        """Show the panes that fit an experiment and hide those that do not, but for those `left_alone`.

        What a text has brought into the centre stays there as well.
        """
        if self.is_solo:
            return
        roomy = self.window().width() >= ROOMY_EMS * self.fontMetrics().height()
        for pane in self.panes:
            if pane.fits is not None and pane.id not in left_alone and pane.id not in self._lent:
                dock, fits = self.docks[pane.id], roomy and pane.fits(experiment)
                dock.setVisible(fits)

    def layout_state(self) -> QByteArray:
        """Where the docks are, to be remembered."""
        state = self._projection.state
        return state if state is not None else self.saveState(LAYOUT_VERSION)

    def restore_layout(self, state: QByteArray) -> bool:
        """Put the docks where they were; False if the state is of another version or broken."""
        before, self._restored = self._restored, True  # no sizes while the docks are on their way
        done = self.restoreState(state, LAYOUT_VERSION)
        self._restored = done or before
        if done:
            self._lent.clear()
            self._unsized = False
        self._later()
        return done

    def put_back(self, state: QByteArray) -> None:
        """The docks where they were, with the sizes that the person has given them since.

        While the projector is on, it is what it goes back to.
        """
        if self.is_solo:
            self._projection.state = state
            return
        before, self._restored = self._restored, True
        self.restoreState(state, LAYOUT_VERSION)
        self._restored = before
        self._lent.clear()
        self._later()

    def solo(self, name: str | None) -> None:
        """Show one view only, for the projector, beside the open text; None brings back what was there.

        A text comes beside the view. It stays open, and the view in front, when the projector ends.
        """
        if name is None:
            text, state = self._projection.text, self._projection.state
            if state is not None:
                self.restoreState(state, LAYOUT_VERSION)  # resizes: no sizes may be given in the midst of it
                self._once_more = state  # the large type still takes its room now
                self._then = () if text is None else (text, self._projection.view)
            self._projection.state = None
        else:
            if not self._projection.view:
                self._projection.view = next(pane.id for pane in self.panes if pane.place == "centre")
            self._projection.show(name, self.layout_state())
        self._later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A larger window is for the centre: the sides and the bottom keep their sizes."""
        super().resizeEvent(event)
        if not (self._unsized or self._restored) and not self.is_solo:
            self._sizes.apply(self._shown_docks())

    def event(self, event: QEvent) -> bool:
        """After a separator was dragged, the sizes are those that the person wants."""
        done = super().event(event)
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._note_sizes()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and getattr(self, "docks", None):
            self._later()

    def _build(self, pane: Pane) -> None:
        action = QAction(say(pane.title), self)
        action.setObjectName(f"pane-{pane.id}")
        action.setToolTip(say(pane.tip))
        action.triggered.connect(partial(self._bring, pane.id))
        self.actions_by_pane[pane.id] = action
        flip = QAction(say(pane.title), self)
        flip.setObjectName(f"flip-{pane.id}")
        flip.setToolTip(tr("Show or hide: {pane}", pane=pane.tip))
        flip.setCheckable(True)
        flip.triggered.connect(partial(self._flip, pane.id))
        self.flips_by_pane[pane.id] = flip
        dock = QDockWidget(say(pane.title), self)
        dock.setObjectName(pane.id)
        dock.setToolTip(say(pane.tip))
        dock.setTitleBarWidget(DockTitle(dock))
        grows, keeps = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        wide = grows if pane.place in ("centre", "bottom") else keeps
        dock.setSizePolicy(wide, keeps if pane.place == "bottom" else grows)
        dock.visibilityChanged.connect(partial(self._shown, pane.id))
        dock.topLevelChanged.connect(partial(self._floated, pane.id))
        dock.toggleViewAction().triggered.connect(partial(self._chosen, pane.id))
        self.docks[pane.id] = dock
        if pane.shown and pane.fits is None and pane is next(p for p in self.panes if p.place == pane.place):
            self.make(pane.id)  # seen at once; and the Tab key goes in the order of making

    def _put(self, pane: Pane, first: dict[Place, QDockWidget]) -> None:
        dock = first[pane.place] = self.docks[pane.id]
        if pane.place == "bottom":
            self.splitDockWidget(first["centre"], dock, Qt.Orientation.Vertical)
        else:
            self.addDockWidget(AREA, dock, Qt.Orientation.Horizontal)

    def _pane(self, name: str) -> Pane:
        return next(pane for pane in self.panes if pane.id == name)

    def _come(self, name: str) -> None:
        """To the front, beside a text: there is no room for a third column."""
        away = self.docks[name].isFloating() or name in self._lent
        if self._pane(name).place == "right" and not away:
            self.lend(name)
        self._raise(name)

    def _raise(self, name: str) -> None:
        if not self._pane(name).reads:
            self._projection.view = name
        self.docks[name].show()
        self.docks[name].raise_()

    def _bring(self, name: str, _checked: bool = False) -> None:
        self.bring(name)

    def _flip(self, name: str, _checked: bool = False) -> None:
        self.flip(name)

    def _chosen(self, name: str, _checked: bool = False) -> None:
        self.chosen.emit(name)

    def _shown(self, name: str, visible: bool) -> None:
        self._in_front[name] = visible
        self.flips_by_pane[name].setChecked(visible)
        if visible:
            self.make(name)
        self._later()

    def _floated(self, name: str, floating: bool) -> None:
        if floating and not self._in_front.get(name, False):
            # It was behind another tab: Qt kept it far off the screen, and tells nobody that it is seen.
            self._in_front[name] = True
            self.make(name)
            self.docks[name].move(self.mapToGlobal(self.rect().center() / 4))
        self._later()

    def _later(self, _argument: object = None) -> None:
        self._settle.start()

    def _settled(self) -> None:
        if self._unsized and self.isVisible():
            self._unsized = False
            self._sizes.forget()
        if self._once_more is not None:
            state, self._once_more = self._once_more, None
            self.restoreState(state, LAYOUT_VERSION)
        for name in self._then:
            self._come(name)
        self._then = ()
        if self._restored and self.isVisible():
            self._restored = False
            self._note_sizes()
        self._tabs.dress()
        for dock in self.docks.values():
            title = dock.titleBarWidget()
            assert isinstance(title, DockTitle)
            title.set_slim(bool(self.tabifiedDockWidgets(dock)) and not dock.isFloating())
        if self.is_solo:
            self._projection.apply_sizes()
        elif not (self._unsized or self._restored):
            self._sizes.apply(self._shown_docks())
        self.visible_changed.emit()

    def _shown_docks(self) -> dict[Place, QDockWidget]:
        """The dock in front in each place that has one."""
        shown: dict[Place, QDockWidget] = {}
        for pane in self.panes:
            dock = self.docks[pane.id]
            if self._in_front.get(pane.id, False) and not dock.isFloating():
                shown.setdefault("centre" if pane.id in self._lent else pane.place, dock)
        return shown

    def _note_sizes(self) -> None:
        if self.is_solo:
            self._projection.note_sizes()
        else:
            self._sizes.note(self._shown_docks())
