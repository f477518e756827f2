"""Follows a person through a lesson: carries out what the page asks, sees when a gate is passed. No torch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from bnviz.errors import BnvizError
from bnviz.experiment.values import Experiment
from bnviz.lessons import progress, values
from bnviz.lessons.checking import set_up
from bnviz.lessons.course import Course
from bnviz.lessons.judging import judge
from bnviz.lessons.quantities import Live, watch_of
from bnviz.lessons.reading import load
from bnviz.measure.snapshot import Watch
from ui.document import Document
from ui.language import say
from ui.lessons.stagehand import Stagehand, trained_before
from ui.session import Session
from ui.settings import Settings

LOOK_EVERY = 8  # frames: nobody reads verdicts thirty times a second


class Player(QObject):
    """One lesson at a time. `page_changed`: other items are to be shown; `news`: what they say may be new."""

    opened = Signal()
    closed = Signal()
    page_changed = Signal()
    news = Signal()
    said = Signal(str)  # a sentence for the panel: what is wrong with a file
    watch_changed = Signal()

    def __init__(self, session: Session, document: Document, hand: Stagehand, settings: Settings) -> None:
        super().__init__(document)
        self._session, self._document, self._hand, self._settings = session, document, hand, settings
        self.course: Course | None = None
        self._left: Experiment | None = None  # what the last lesson made of the experiment
        self.path: Path | None = None
        self._done: set[int] = set()  # items of this step that were carried out
        self._target: values.Train | None = None  # what is being trained
        self._frames = 0
        self._begins = False  # a set-up is just being carried out
        session.frame.connect(self._frame)
        session.happened.connect(self._happened)
        hand.looked.connect(self._looked)
        document.changed.connect(self._edited)
        document.replaced.connect(self._edited)

    @property
    def live(self) -> Live:
        """The run as it is now."""
        session, hand = self._session, self._hand
        return Live(self._document.experiment, session.snapshot, session.history, hand.shown_step, hand.views)

    @property
    def owns_experiment(self) -> bool:
        """Whether the experiment is an exercise of a lesson, and nobody's work that could be lost."""
        return self.course is not None or self._left == self._document.experiment

    @property
    def running(self) -> bool:
        """Whether steps are being taken."""
        return self._session.running

    @property
    def watch(self) -> Watch:
        """What has to be measured for the step that is shown."""
        if self.course is None:
            return Watch(stages=frozenset())
        items = self.course.page.items
        return watch_of(tuple(reference for item in items for reference in values.measured(item)))

    # -- a lesson ---

    def open(self, path: Path) -> bool:
        """Begin a lesson, or take it up where it was left; False with a sentence if its file is wrong."""
        try:
            lesson = load(path)
        except BnvizError as error:
            self.said.emit(say(str(error)))
            return False
        self.said.emit("")
        self.path = path
        self.course = progress.course(lesson, self.progress(lesson.name))
        self._hand.enter()
        self._session.pause()
        before, trained = trained_before(lesson, self.course.step)
        if before is not None:
            self._hand.set_up(before)
            if trained:
                self._hand.train_to(trained, None)
        self.opened.emit()
        self._enter_step()
        return True

    def close(self) -> None:
        """Leave the lesson; it can be taken up again."""
        if self.course is None:
            return
        self._keep()
        self.course = self._target = None
        self._left = self._document.experiment
        self._hand.leave()
        self.watch_changed.emit()
        self.closed.emit()

    def reload(self) -> bool:
        """Read the file again, for who writes it; the step that is shown begins again."""
        if self.path is None or self.course is None:
            return False
        try:
            lesson = load(self.path)
        except BnvizError as error:
            self.said.emit(say(str(error)))
            return False
        self.said.emit("")
        step = min(self.course.step, len(lesson.steps) - 1)
        self.course = Course(lesson, step, 0, min(self.course.furthest, len(lesson.steps) - 1))
        self._enter_step()
        return True

    def progress(self, name: str) -> progress.Progress:
        """How far the person is in a lesson."""
        return progress.decode(self._settings.text(f"lessons/{name}"))

    def forget(self, names: list[str]) -> None:
        """Forget how far the person is."""
        for name in names:
            self._settings.set_text(f"lessons/{name}", "")
        if self.course is not None and self.course.lesson.name in names:
            self.course = Course(self.course.lesson)
            self._enter_step()

    # -- through it ---

    def go(self, step: int) -> None:
        """To another step."""
        if self.course is not None and 0 <= step < len(self.course.lesson.steps):
            self.course.go(step)
            self._keep()
            self._enter_step()

    def back(self) -> None:
        """One step back."""
        if self.course is not None:
            self.go(self.course.step - 1)

    def forth(self) -> None:
        """One step on, whatever is still open."""
        if self.course is not None:
            self.go(self.course.step + 1)

    def again(self) -> None:
        """The step from its start, with its experiment."""
        if self.course is None:
            return
        self.course.begin_again()
        before, trained = trained_before(self.course.lesson, self.course.step)
        if before is not None:
            self._hand.set_up(before)
            if trained:
                self._hand.train_to(trained, None)
        self._enter_step()

    def pass_gate(self, gate: object) -> None:
        """Show what stands behind a gate, if it is the one to be passed next."""
        if self.course is None or self.course.gate is not gate:
            return
        self.course.pass_gate()
        self._keep()
        self._carry_out()
        self.page_changed.emit()
        self.watch_changed.emit()

    def train(self, item: object) -> None:
        """Go on with a training of the lesson, or pause it."""
        if not isinstance(item, values.Train) or self.course is None:
            return
        if self._session.running:
            self._target = None
            self._session.pause()
            return
        self._target = item
        if self._is_trained(item):
            self.pass_gate(item)
        else:
            self._hand.train_to(item.steps, item.speed)

    def solve(self, item: object) -> None:
        """Do a task for the person."""
        if isinstance(item, values.Task):
            try:
                self._hand.solve(item)
            except BnvizError as error:
                self.said.emit(say(str(error)))
            self._look()

    def follow(self, link: str, open_lesson: Callable[[str], object]) -> None:
        """Go where a link of the lesson leads, inside the window."""
        scheme, _, rest = link.partition(":")
        match scheme:
            case "view":
                self._hand.show_view(rest)
                self._hand.light([rest])
            case "control":
                self._hand.uncover(rest)
                self._hand.light([rest])
            case "action":
                self._hand.act(rest)
            case "lesson":
                open_lesson(rest)
            case _:
                pass

    # -- inside ---

    def _enter_step(self) -> None:
        self._done.clear()
        self._target = None
        self._hand.clear()
        self._hand.usual_speed()
        assert self.course is not None
        if self.course.gate is None and self.course.page.gates:
            # gone back to: what was set up before is not set up again behind the person's back
            self._done = {
                n for n, item in enumerate(self.course.page.items) if isinstance(item, values.SetUp)
            }
        self._carry_out()
        self.page_changed.emit()
        self.watch_changed.emit()
        self._look()

    def _carry_out(self) -> None:
        """Set-ups and stages that have come into sight."""
        assert self.course is not None
        for number, item in enumerate(self.course.visible()):
            if number in self._done:
                continue
            self._done.add(number)
            try:
                match item:
                    case values.SetUp():
                        self._begins = True  # until it has, what is measured is of the run before
                        self._hand.set_up(set_up(item, self._basis(item)))
                    case values.Stage():
                        self._hand.dress(item)
                    case _:
                        pass
            except BnvizError as error:
                self.said.emit(say(str(error)))
            finally:
                self._begins = False

    def _basis(self, item: values.SetUp) -> Experiment | None:
        """What a set-up without a preset begins from: the lesson's own, not what the person made of it."""
        assert self.course is not None
        before, _ = trained_before(self.course.lesson, self.course.step)
        for earlier in self.course.page.items:
            if earlier is item:
                break
            if isinstance(earlier, values.SetUp):
                before = set_up(earlier, before)
        return before

    @Slot(object)
    def _frame(self, _snapshot: object) -> None:
        if self.course is None:
            return
        self._frames += 1
        if self._frames % LOOK_EVERY and self._session.running and self._target is None:
            return
        self._look(quiet=bool(self._frames % LOOK_EVERY) and self._session.running)

    @Slot()
    def _looked(self) -> None:
        self._look()

    @Slot(object)
    def _happened(self, _event: object) -> None:
        if self.course is not None:
            self._look()

    @Slot(object)
    def _edited(self, _experiment: object) -> None:
        if self.course is not None:
            self._look()

    def _look(self, quiet: bool = False) -> None:
        """See whether the gate is passed by now."""
        if self.course is None or self._begins:
            return
        gate = self.course.gate
        if isinstance(gate, values.Train) and self._is_trained(gate) and not self._stops_late(gate):
            self._target = None
            self.pass_gate(gate)
        elif isinstance(gate, values.Task) and all(judge(c, self.live).holds for c in gate.until):
            self.pass_gate(gate)
        if not quiet:
            self.news.emit()

    def _is_trained(self, item: values.Train) -> bool:
        snapshot = self._session.snapshot
        if snapshot is None or snapshot.run != self._session.run:
            return False
        if item.until is not None and snapshot.step > 0 and judge(item.until, self.live).holds:
            return True
        stopped = all(lane.stopped is not None for lane in snapshot.lanes)
        return snapshot.step >= item.steps or stopped

    def _stops_late(self, item: values.Train) -> bool:
        """A condition came true while it trains: pause first, what is shown then is what is told."""
        if self._session.running and self._target is item and item.until is not None:
            self._session.pause()
            return True
        return False

    def _keep(self) -> None:
        if self.course is not None:
            name = self.course.lesson.name
            self._settings.set_text(f"lessons/{name}", progress.encode(progress.of(self.course)))
