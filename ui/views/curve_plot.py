"""One plot of curves over steps for all lanes: solid test lines, dashed train lines, raw values faint.

Knows history and lanes, not the window. Lines that are painted stay painted: a few times a second what is new
is added to the picture, the ink, and everything is painted anew only when a range moves. What has come since
lies on glass, so that the curves move with every frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QMenu, QWidget

from bnviz import glossary
from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot
from ui.language import said, say, tr
from ui.plots.canvas import Canvas
from ui.plots.scale import Range
from ui.plots.style import Style, painting, width
from ui.views.curve_frame import (
    Frame,
    number_places,
    paint_frame,
    paint_numbers,
    title_end,
    title_font,
)
from ui.views.curve_glass import CurveGlass
from ui.views.curve_ink import mark_pen, paint_end, paint_line, paint_raw, paint_uprights
from ui.views.curve_ranges import LossRange, StepRange
from ui.views.curve_series import Read, Series
from ui.views.curve_words import rows_of, told_at

PAUSE_MS = 390  # ink and numbers with every twelfth frame
SPOKEN = {"loss": said("loss"), "accuracy": said("test accuracy")}  # titles within a sentence
EMPTY = said("The curves begin with the first step")


class CurvePlot(Canvas):
    """`kinds` says which curves there are and how to read them; `span` fixes the values' range if given.

    `title` is a sentence from `said`, and a term of the glossary.
    """

    window_changed = Signal()  # the person has zoomed or moved the steps
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
        super().__init__(say(title), file_name, parent)
        self.title = title
        self.spoken = SPOKEN.get(file_name, title)
        self.raw = True
        self.controls_width = 0.0  # of what stands beside the title
        self.values = LossRange()
        self.steps = steps
        self._span = span
        self._kinds = kinds
        self._experiment = Experiment()
        self._history: History | None = None
        self._snapshot: Snapshot | None = None
        self._series: list[Series] = []
        self._ink: QPixmap | None = None
        self._frame: tuple[Style, Frame] | None = None
        self._headed: tuple[object, tuple[float, bool]] | None = None
        self._places: list[float] | None = None
        self._glass = CurveGlass(self)
        self._marked: object = None
        self._followed = 0  # the step up to which the glass shows the curves
        self._shown_older = False
        self._late = False  # the ink and the numbers are of an older snapshot
        self._cursor: float | None = None
        self._drag: float | None = None
        self.make_series()

    @property
    def log(self) -> bool:
        return self.values.log and self._span is None

    # ------------------------------------------------------------------ feeding

    def make_series(self) -> None:
        lanes = range(len(self._experiment.lanes))
        self._series = [
            Series(lane, kind, read)  # type: ignore[arg-type]
            for kind, read in self._kinds.items()
            for lane in lanes
        ]
        self.renew_back()

    def show_experiment(self, e: Experiment) -> None:
        renew = len(e.lanes) != len(self._experiment.lanes)
        self._experiment = e
        if renew:
            self.make_series()
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
        for series in self._series:
            series.restart()
        self.renew_back()
        self._extend(self.frame_now())

    def _extend(self, frame: Frame) -> None:
        if self._history is None:
            return
        for series in self._series:
            series.extend(self._history, frame.x)
        if self._span is None and self.values.settle(series.extent for series in self._series):
            self.renew_back()

    def set_log(self, on: bool) -> None:
        self.values.log = on
        self.values.settle(series.extent for series in self._series)
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
        """How far title, legend and controls reach, and whether there is a legend."""
        title, kinds = say(self.title), list(self._kinds)
        key = (title, wide, style.unit, style.ratio, self.controls_width, self._experiment)
        if self._headed is None or self._headed[0] != key:  # measuring texts is dear, and nothing has moved
            start = title_end(style, title, kinds, wide, self._experiment, self.controls_width)
            bare = title_end(style, title, (), wide, self._experiment, self.controls_width)
            self._headed = key, (start + self.controls_width, start > bare)
        return self._headed[1]

    def controls_start(self) -> float:
        """Where controls that share the line with the title may begin."""
        return self._head(self.style_now(), self.width())[0] - self.controls_width

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        frame = self.frame(style, size)
        empty = "" if self._snapshot is not None else say(EMPTY)
        title, kinds, share = say(self.title), list(self._kinds), self._span is not None
        paint_frame(painter, style, frame, title, kinds, self._experiment, share, empty)

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
        whole = self._ink is None
        if self._ink is None:
            self._ink = back.copy()
        with painting(self._ink) as painter:
            self._paint_lines(painter, style, frame, whole)
        self._glass.lie(style, frame, self._series, [self._colour(series.lane) for series in self._series])
        self._glass.show_ink(self._ink)

    def _follow(self) -> None:
        """Let the glass show what has come since the ink."""
        if self._history is None or self._snapshot is None or self._ink is None:
            return
        frame = self.frame_now()
        self._glass.follow(frame, self._series, self._history, self.raw)
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
        drawn = [(series.drawn, series.raw_drawn) for series in self._series]
        self._paint_lines(painter, style, frame, whole=True)
        for series, before in zip(self._series, drawn, strict=True):
            series.drawn, series.raw_drawn = before  # on this picture, not on the screen's
        painter.setClipping(False)
        self._paint_ends(painter, style, frame)

    def _paint_lines(self, painter: QPainter, style: Style, frame: Frame, whole: bool) -> None:
        """Add to the picture what is not on it yet, or everything."""
        if self._history is None:
            return
        painter.setClipRect(frame.box.adjusted(0, -1, 1, 1).toAlignedRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for series in self._series:
            if self.raw and series.kind == "train":
                since = -1 if whole else series.raw_drawn
                paint_raw(painter, style, frame, series, self._colour(series.lane), self._history, since)
                series.raw_drawn = series.newest(self._history)
        for series in self._series:
            first = 0 if whole else max(0, series.drawn - 1)
            paint_line(painter, style, frame, series, self._colour(series.lane), first)
            series.drawn = len(series.steps)

    def _paint_ends(self, painter: QPainter, style: Style, frame: Frame) -> None:
        """What is on the glass, for exports: the newest points, marks, the shown step; and the numbers."""
        if self._snapshot is None or self._history is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(frame.box.adjusted(-6, -6, style.px(12), 6).toAlignedRect())
        for series in reversed(self._series):
            paint_end(painter, style, frame, series, self._colour(series.lane))
        paint_uprights(painter, mark_pen(style), frame, self._marks())
        if (older := self._older()) is not None:
            paint_uprights(painter, style.hairline(style.theme.accent), frame, (older,))
        painter.setClipping(False)
        self._paint_numbers(painter, style, frame)

    def _paint_numbers(self, painter: QPainter, style: Style, frame: Frame) -> None:
        places = number_places(style, frame, self._experiment) if self._places is None else self._places
        share = self._span is not None
        paint_numbers(painter, style, frame, self._numbers(), places, self._experiment, share)

    def _colour(self, lane: int) -> int:
        lanes = self._experiment.lanes
        return self._experiment.colour(lane) if lane < len(lanes) else lane

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        frame = self.frame_now()
        if self._history is None or not frame.box.contains(event.position()):
            event.ignore()
            return
        self.steps.zoom(frame.x.value(event.position().x()), 0.8 if event.angleDelta().y() > 0 else 1.25)
        self.window_changed.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = event.position().x()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame = self.frame_now()
        place = event.position()
        if self._drag is not None and self._history is not None:
            self.steps.shift(frame.x.value(self._drag) - frame.x.value(place.x()))
            self._drag = place.x()
            self.window_changed.emit()
        self._show_cursor(place.x() if frame.box.contains(place) else None)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        self._show_cursor(None)
        super().leaveEvent(event)  # type: ignore[arg-type]

    def _show_cursor(self, x: float | None) -> None:
        if x != self._cursor:
            self._cursor = x
            self._glass.show_cursor(self.frame_now(), x)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self.view_all()

    def add_actions(self, menu: QMenu) -> None:
        menu.addAction(tr("Explore in a window…"), self.explore.emit)

    def view_all(self) -> None:
        self.steps.follow()
        self.window_changed.emit()

    # ------------------------------------------------------------------ words and numbers

    def tell(self, place: QPointF) -> str:
        frame = self.frame_now()
        if self._history is None or not frame.box.contains(place):
            return ""
        series, share = self._series, self._span is not None
        e, curves = self._experiment, self.spoken
        return told_at(self._history, e, series, frame, place.x(), share=share, curves=curves)

    def rows(self) -> Iterable[Sequence[object]]:
        return rows_of(self._history, self._experiment, self._series, self.title.lower())
