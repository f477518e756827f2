"""One plot of curves over steps for all lanes: solid test lines, dashed train lines, raw values faint.

Knows history and lanes, not the window. Lines that are painted stay painted: a few times a second what is new
is added to the picture, the ink, and everything is painted anew only when a range moves. What has come since
lies on glass, so that the curves move with every frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from bnviz import glossary
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot
from ui.language import said, say, tr
from ui.plots.scale import Range
from ui.plots.style import CENTRE, Style, caption, colour, painting, width
from ui.views.curve_frame import Frame, paint_axes
from ui.views.curve_glass import CurveGlass
from ui.views.curve_head import HeadRoom, number_places, paint_head, paint_numbers, title_font
from ui.views.curve_ink import mark_pen, paint_uprights
from ui.views.curve_ranges import LossRange, StepRange
from ui.views.curve_series import Read
from ui.views.curve_set import CurveSet
from ui.views.curve_steps import StepsPlot
from ui.views.curve_words import rows_of, told_at

PAUSE_MS = 390  # ink and numbers with every twelfth frame
SPOKEN = {"loss": said("loss"), "accuracy": said("test accuracy")}  # titles within a sentence
EMPTY = said("The curves begin with the first step")


class CurvePlot(StepsPlot):
    """`kinds` says which curves there are and how to read them; `span` fixes the values' range if given.

    `title` is a sentence from `said`, and a term of the glossary.
    """

    explore = Signal()  # the person wants a closer look

    def __init__(
        self,
        title: str,
        file_name: str,
        kinds: Mapping[str, Read],
        steps: StepRange,
        span: Range | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say(title), file_name, steps, parent)
        self.title = title
        self.spoken = SPOKEN.get(file_name, title)
        self.raw = True
        self.controls_width = 0.0  # of what stands beside the title
        self.values = LossRange()
        self._span = span
        self._curves = CurveSet(kinds)
        self._experiment = Experiment()
        self._history: History | None = None
        self._snapshot: Snapshot | None = None
        self._ink: QPixmap | None = None
        self._frame: tuple[Style, Frame] | None = None
        self._room = HeadRoom(title, self._curves.kinds)
        self._places: list[float] | None = None
        self._glass = CurveGlass(self)
        self._marked: object = None
        self._followed = 0  # the step up to which the glass shows the curves
        self._shown_older = False
        self._late = False  # the ink and the numbers are of an older snapshot

    @property
    def log(self) -> bool:
        return self.values.log and self._span is None

    # ------------------------------------------------------------------ feeding

    def show_experiment(self, e: Experiment) -> None:
        self._experiment = e
        self._curves.show_experiment(e)
        self.renew_back()

    def feed(self, snapshot: Snapshot | None, history: History | None) -> None:
        """Show the curves so far. The step range is settled by the view, for all plots alike."""
        if history is not self._history or snapshot is None or self._snapshot is None:
            self._history, self._snapshot = history, snapshot
            self.restart()
            return
        self._snapshot = snapshot
        frame = self.frame_now()
        due = self.is_due(PAUSE_MS) or self._ink is None
        if due or self._has_moved(snapshot, history, frame):
            self._extend(frame)
            if due:
                self._settle()
                self._update_numbers()
            self._follow()
        self._late = not due

    def _has_moved(self, snapshot: Snapshot, history: History | None, frame: Frame) -> bool:
        """Whether the newest point is a pixel further, or another step is shown."""
        if history is None or self._shown_older or self._older() is not None:
            return True
        moved = frame.x.at(snapshot.step) - frame.x.at(self._followed)
        return moved * self.devicePixelRatioF() >= 1.0

    def _update_numbers(self) -> None:
        """Paint the numbers anew, and not the controls beside them."""
        if self._places:
            head = self.frame_now().head
            self.update(head.adjusted(min(self._places) - head.left(), 0, 0, 0).toAlignedRect())

    def restart(self) -> None:
        """Reduce and paint all curves anew, as after a change of the step range."""
        self._curves.restart()
        self.renew_back()
        self._extend(self.frame_now())

    def _extend(self, frame: Frame) -> None:
        if self._history is None:
            return
        self._curves.extend(self._history, frame.x)
        if self._span is None and self.values.settle(self._curves.extents()):
            self.renew_back()

    def set_log(self, on: bool) -> None:
        self.values.log = on
        self.values.settle(self._curves.extents())
        self.renew_back()

    def set_raw(self, on: bool) -> None:
        self.raw = on
        self.renew_back()

    def renew_back(self) -> None:
        self._ink = self._marked = self._frame = None
        super().renew_back()

    def catch_up(self) -> None:
        self.take_in()
        super().catch_up()

    def take_in(self) -> None:
        """Show all there is now."""
        self._late = False
        self._extend(self.frame_now())
        self._settle()
        self._follow()

    def frame_now(self) -> Frame:
        """Where the plot lies in the widget, and its scales: the same until the back is renewed."""
        style = self.style_now()
        if self._frame is None or self._frame[0] is not style:
            self._frame = style, self.frame(style, self.size())
        return self._frame[1]

    def frame(self, style: Style, size: QSize) -> Frame:
        """Where the plot lies in a picture of this size, and its scales."""
        values = self._span or self.values.now
        return Frame.of(style, size, self.steps.now, values, self.log, *self._head(style, size.width()))

    def _head(self, style: Style, wide: float) -> tuple[float, bool]:
        return self._room.taken(style, wide, self._experiment, self.controls_width)

    def controls_start(self) -> float:
        """Where controls that share the line with the title may begin."""
        return self._head(self.style_now(), self.width())[0] - self.controls_width

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        frame = self.frame(style, size)
        paint_axes(painter, style, frame, share=self._span is not None)
        paint_head(painter, style, frame, say(self.title), self._curves.kinds, self._experiment)
        if self._snapshot is None:
            caption(painter, style.text(12), colour(style.theme.muted), frame.box, say(EMPTY), CENTRE)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style = self.style_now()
        if self._ink is None or self._late:
            self.take_in()
        assert self._ink is not None
        frame = self.frame_now()
        with painting(self) as painter:
            painter.drawPixmap(0, 0, self._ink)
            if self._snapshot is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_numbers(painter, style, frame)
            self.paint_ring(painter, style)

    def _settle(self) -> None:
        """Make ink of what is new, or of everything."""
        if self.size().isEmpty():
            return
        style = self.style_now()
        renewed = self._back is None
        back = self._back_for(style)
        frame = self.frame_now()
        if renewed or self._places is None:
            self._places = number_places(style, frame, self._experiment)
        paint = self._curves.paint_new
        if self._ink is None:
            self._ink, paint = back.copy(), self._curves.paint_anew
        if self._history is not None:
            with painting(self._ink) as painter:
                paint(painter, style, frame, self._history, self.raw)
        self._glass.lie(style, frame, self._curves.series, self._curves.colours)
        self._glass.show_ink(self._ink)

    def _follow(self) -> None:
        """Let the glass show what has come since the ink."""
        if self._history is None or self._snapshot is None or self._ink is None:
            return
        frame = self.frame_now()
        self._glass.follow(frame, self._curves.series, self._history, self.raw)
        older = self._older()
        self._followed, self._shown_older = self._snapshot.step, older is not None
        marked = (frame, len(self._history.marks), older)
        if marked != self._marked:
            self._marked = marked
            self._glass.show_marks(frame, self._marks(), older)

    def _marks(self) -> list[int]:
        """The steps at which something happened."""
        return [] if self._history is None else [m.step for m in self._history.marks if m.kind != "finding"]

    def _older(self) -> int | None:
        """The step that is shown where it is not the newest."""
        kept = () if self._history is None else self._history.snapshots
        shown = None if self._snapshot is None else self._snapshot.step
        return shown if kept and shown is not None and shown < kept[-1].step else None

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        frame = self.frame(style, size)
        self._places = None
        if self._history is not None:
            self._curves.paint_apart(painter, style, frame, self._history, self.raw)
        painter.setClipping(False)
        self._paint_ends(painter, style, frame)

    def _paint_ends(self, painter: QPainter, style: Style, frame: Frame) -> None:
        """What is on the glass, for exports: the newest points, marks, the shown step; and the numbers."""
        if self._snapshot is None or self._history is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(frame.box.adjusted(-6, -6, style.px(12), 6).toAlignedRect())
        self._curves.paint_ends(painter, style, frame)
        paint_uprights(painter, mark_pen(style), frame, self._marks())
        if (older := self._older()) is not None:
            paint_uprights(painter, style.hairline(style.theme.accent), frame, (older,))
        painter.setClipping(False)
        self._paint_numbers(painter, style, frame)

    def _paint_numbers(self, painter: QPainter, style: Style, frame: Frame) -> None:
        places = number_places(style, frame, self._experiment) if self._places is None else self._places
        share = self._span is not None
        paint_numbers(painter, style, frame, self._numbers(), places, self._experiment, share)

    def _numbers(self) -> list[float]:
        """The test value of each lane at the step that is shown."""
        assert self._snapshot is not None
        name = "test_accuracy" if self._span is not None else "test_loss"
        return [float(getattr(lane, name)) for lane in self._snapshot.lanes]

    # ------------------------------------------------------------------ gestures

    def word_at(self, place: QPointF) -> str:
        style, frame = self.style_now(), self.frame_now()
        if frame.head.contains(place) and place.x() < width(title_font(style), say(self.title).upper()):
            term = glossary.find(self.title)
            return term.name if term is not None else ""
        below = place.y() > frame.box.bottom() and place.x() > frame.box.right() - max(
            style.px(40), width(style.text(10), tr("steps"))
        )
        return "step" if below else ""

    def has_steps(self) -> bool:
        return self._history is not None

    def show_cursor(self, x: float | None) -> None:
        self._glass.show_cursor(self.frame_now(), x)

    def add_actions(self, menu: QMenu) -> None:
        menu.addAction(tr("Explore in a window…"), self.explore.emit)

    # ------------------------------------------------------------------ words and numbers

    def tell(self, place: QPointF) -> str:
        frame = self.frame_now()
        if self._history is None or not frame.box.contains(place):
            return ""
        series, share = self._curves.series, self._span is not None
        e, curves = self._experiment, self.spoken
        return told_at(self._history, e, series, frame, place.x(), share=share, curves=curves)

    def rows(self) -> Iterable[Sequence[object]]:
        return rows_of(self._history, self._experiment, self._curves.series, self.title.lower())
