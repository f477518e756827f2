"""Does to the window what a lesson asks for: experiments, training, views, light, locks. Knows no page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QByteArray, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment
from bnviz.lessons import values
from bnviz.lessons.checking import settled
from bnviz.lessons.controls import CONTROLS
from bnviz.lessons.places import PANELS
from bnviz.lessons.values import Doing, Setting, Stage, Task
from ui.actions import Actions
from ui.builder.gesture import Gesture
from ui.builder.panel import BuilderPanel
from ui.conductor import Conductor
from ui.controls.form import Form
from ui.document import Document
from ui.language import said
from ui.lessons.spotlight import Spotlight
from ui.panes import DockHost
from ui.session import Session
from ui.toolbar import Toolbar

BUILDER = "network"  # the panels at the left


class Stagehand(QObject):
    """Solutions are edits that undo takes back; `clear` and `leave` undo what was locked, hidden or moved."""

    looked = Signal()  # the person looks at another step, or at other views

    def __init__(
        self,
        document: Document,
        conductor: Conductor,
        session: Session,
        host: DockHost,
        builder: BuilderPanel,
        toolbar: Toolbar,
        actions: Actions,
        spotlight: Spotlight,
    ) -> None:
        super().__init__(document)
        self._document, self._conductor, self._session = document, conductor, session
        self._host, self._builder, self._toolbar = host, builder, toolbar
        self._actions, self._spotlight = actions, spotlight
        self._locked: list[QWidget] = []
        self._hidden: list[QWidget] = []
        self._withheld: list[tuple[Form, str]] = []  # rows of the panels, label and all
        self._before: QByteArray | None = None  # the layout before the lesson
        self._inside = False
        self._speed_before: float | None = None
        self._slowed = False
        self._looked_at: int | None = None
        host.visible_changed.connect(self._visible_changed)
        conductor.shown.connect(self._shown)

    # -- what the person looks at ---

    @property
    def shown_step(self) -> int | None:
        """The older step that the views show, None while they follow the newest."""
        return self._conductor.shown_step

    @property
    def views(self) -> frozenset[str]:
        """The views that can be seen."""
        return frozenset(self._host.visible_panes())

    @Slot()
    def _visible_changed(self) -> None:
        if self._inside:
            self.enter()  # of a lesson that was begun before a projector
        self.looked.emit()

    @Slot(object)
    def _shown(self, _snapshot: object) -> None:
        if self._conductor.shown_step != self._looked_at:
            self._looked_at = self._conductor.shown_step
            self.looked.emit()

    # -- the experiment ---

    def set_up(self, experiment: Experiment) -> None:
        """Begin an experiment at step 0, and wait there. It belongs to no file."""
        self._document.replace(experiment)
        self._conductor.load(experiment, play=False)

    def train_to(self, step: int, speed: float | None) -> None:
        """Train through a step, at a speed if one is asked for."""
        if speed is not None:
            if not self._slowed:
                self._speed_before, self._slowed = self._toolbar.speed, True
            self._toolbar.show_speed(speed)
            self._conductor.set_speed(speed)
        self._conductor.train_to(step)

    def pause(self) -> None:
        """Stop training for now."""
        self._session.pause()

    def usual_speed(self) -> None:
        """The speed the person had before a lesson slowed it down."""
        if self._slowed:
            self._slowed = False
            self._toolbar.show_speed(self._speed_before)
            self._conductor.set_speed(self._speed_before)

    def solve(self, task: Task) -> None:
        """Do what a task asks for, the way the lesson says."""
        for move in task.moves():
            match move:
                case tuple():
                    change = partial(settled, settings=move)
                    self._document.edit(Gesture(said("solution of the lesson"), change))
                    self._document.end_gesture()
                case Doing(action="train", step=step):
                    self._conductor.train_to(step)
                case Doing(action="statistics", over=over):
                    self._conductor.mend_statistics(over)
                case Doing(action="look", step=step):
                    self._conductor.show_step(step)
                case Doing(action="view", view=view):
                    self.show_view(view)
                case Doing():
                    self._conductor.reset()

    def lead(self, in_lesson: bool) -> None:
        """A presenter's keys are the lesson's, or no longer."""
        self._conductor.lead(in_lesson)

    def act(self, name: str) -> None:
        """Do an action of the window that a link names."""
        if self._actions[name].isEnabled():
            self._actions[name].trigger()

    # -- the stage ---

    def enter(self) -> None:
        """Make room: views at the right edge go, and come back with `leave`. A projector has made room."""
        self._inside = True
        if self._before is not None or self._host.is_solo:
            return
        self._before = self._host.layout_state()
        for pane in self._host.panes:
            if pane.place == "right":
                self._host.docks[pane.id].hide()

    def leave(self) -> None:
        """The window as it was before the lesson."""
        self.clear()
        self.usual_speed()
        self._inside = False
        state, self._before = self._before, None
        if state is not None:
            self._host.put_back(state)

    def clear(self) -> None:
        """No light, no locks, nothing hidden."""
        self._spotlight.show_around([])
        for widget in self._locked:
            widget.setEnabled(True)
        for widget in self._hidden:
            widget.show()
        for form, field in self._withheld:
            form.withhold(field, False)
        self._locked, self._hidden, self._withheld = [], [], []

    def dress(self, stage: Stage) -> None:
        """Show, light, lock and hide what a step names."""
        for view in stage.views:
            self.show_view(view)
        for name in () if self._host.is_solo else stage.highlight:
            self.uncover(name)
        self._lock(stage.lock)
        self._hide(stage.hide)
        self.light(stage.highlight)

    def show_view(self, name: str) -> None:
        """Bring a view to the front, in the middle if it lives at the right; the keys stay where they are."""
        if name in self._host.docks:
            self._host.look_at(name)

    def light(self, names: Iterable[str]) -> None:
        """Put a ring around parts of the window."""
        self._spotlight.show_around([widget for name in names if (widget := self.find(name)) is not None])

    def find(self, name: str) -> QWidget | None:
        """The widget of a view, a panel or a control; None where this window has none."""
        name = name if name in self._host.docks else name.replace("-", " ")
        if name == "toolbar":
            return self._toolbar
        if name in PANELS:
            panel: QWidget = getattr(self._builder, name)
            return panel
        if name in self._host.docks:
            return self._host.docks[name]
        if name not in CONTROLS:
            return None
        row = self._row(name)
        if row is not None:
            form, field = row
            return form.control(field)
        section = getattr(self._builder, CONTROLS[name].place.partition("/")[0])
        return section if isinstance(section, QWidget) else None

    def uncover(self, name: str) -> None:
        """Open what a control is in, so that it can be seen: the panels at the left, and their “More”."""
        name = name.replace("-", " ")
        widget = self.find(name) if name in CONTROLS or name in PANELS else None
        if widget is None or not self._builder.isAncestorOf(widget):
            return
        self._host.docks[BUILDER].show()
        self._host.docks[BUILDER].raise_()
        row = self._row(name)
        if row is not None and row[0] is self._builder.training.more_form:
            self._builder.training.more.set_open(True)
        self._builder.reveal(widget)

    def _row(self, name: str) -> tuple[Form, str] | None:
        """The row of a panel that a control is."""
        if name not in CONTROLS:
            return None
        panel_name, _, field = CONTROLS[name].place.partition("/")
        section = getattr(self._builder, panel_name)
        for form in (getattr(section, "form", None), getattr(section, "more_form", None)):
            if isinstance(form, Form) and field in form.fields():
                return form, field
        return None

    def _lock(self, names: Iterable[str]) -> None:
        for name in names:
            widget = self.find(name)
            if widget is not None and widget.isEnabled():
                widget.setEnabled(False)
                self._locked.append(widget)

    def _hide(self, names: Iterable[str]) -> None:
        for name in names:
            row, widget = self._row(name.replace("-", " ")), self.find(name)
            if row is not None:
                row[0].withhold(row[1], True)
                self._withheld.append(row)
            elif widget is not None and not widget.isHidden():
                widget.hide()
                self._hidden.append(widget)


def trained_before(lesson: values.Lesson, step: int) -> tuple[Experiment | None, int]:
    """What the lesson has set up before a step, and through which mini-batch it was trained by then."""
    from bnviz.lessons.checking import set_up

    e: Experiment | None = None
    trained = 0
    for page in lesson.steps[:step]:
        for item in page.items:
            match item:
                case values.SetUp():
                    e, trained = set_up(item, e), 0
                case values.Train(steps=steps):
                    trained = max(trained, steps)
                case Task(solve=solve) if e is not None:
                    e = settled(e, (doing for doing in solve if isinstance(doing, Setting)))
                case _:
                    pass
    return e, trained
