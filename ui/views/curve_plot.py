"""One plot of curves over steps for all lanes: solid test lines, dashed train lines, raw values faint.

Knows history and lanes, not the window. Lines that are painted stay painted: with each frame only what is
new is added to the picture, and everything is painted anew only when a range moves.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import Snapshot
from ui.plots.canvas import Canvas
from ui.plots.lines import envelope
from ui.plots.primitives import chain, dashed, draw_segments
from ui.plots.scale import Range
from ui.plots.style import Style, colour, painting, symbol
from ui.views.curve_frame import Frame, number_places, paint_frame, paint_numbers, title_end
from ui.views.curve_ranges import LossRange, StepRange
from ui.views.curve_series import Read, Series

RAW_ALPHA = 60
PAUSE_MS = 45  # with every second frame
EMPTY = "The curves begin with the first step"


class CurvePlot(Canvas):
    """`kinds` says which curves there are and how to read them; `span` fixes the values' range if given."""

    window_changed = Signal()  # the person has zoomed or moved the steps

    def __init__(
        self,
        title: str,
        file_name: str,
        kinds: Mapping[str, Read],
        steps: StepRange,
        span: Range | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, file_name, parent)
        self.title = title
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
        self._frame: tuple[object, Frame] | None = None
        self._places: list[float] | None = None
        self._late = False  # a snapshot has come that the series have not taken in
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
        self._snapshot, self._late = snapshot, True
        if self.update_soon(PAUSE_MS):
            self._extend()

    def restart(self) -> None:
        """Reduce and paint all curves anew, as after a change of the step range."""
        for series in self._series:
            series.restart()
        self.renew_back()
        self._extend()

    def _extend(self) -> None:
        self._late = False
        if self._history is None:
            return
        frame = self.frame(self.style_now(), self.size())
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
        self._ink = None
        super().renew_back()

    def frame(self, style: Style, size: QSize) -> Frame:
        """Where the plot lies in the widget, and its scales."""
        head = self._head(style, size.width())
        key = (size, style.ratio, style.unit, self.steps.now, self._span or self.values.now, self.log, head)
        if self._frame is None or self._frame[0] != key:
            values = self._span or self.values.now
            self._frame = key, Frame.of(style, size, self.steps.now, values, self.log, *head)
        return self._frame[1]

    def _head(self, style: Style, wide: float) -> tuple[float, bool]:
        """How far title, legend and controls reach, and whether there is a legend."""
        kinds = list(self._kinds)
        start = title_end(style, self.title, kinds, wide, self._experiment, self.controls_width)
        bare = title_end(style, self.title, (), wide, self._experiment, self.controls_width)
        return start + self.controls_width, start > bare

    def controls_start(self) -> float:
        """Where controls that share the line with the title may begin."""
        return self._head(self.style_now(), self.width())[0] - self.controls_width

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        frame = self.frame(style, size)
        empty = "" if self._snapshot is not None else EMPTY
        share = self._span is not None
        paint_frame(painter, style, frame, self.title, list(self._kinds), self._experiment, share, empty)

    def paintEvent(self, event: QPaintEvent) -> None:
        style = self.style_now()
        if self._late:
            self._extend()
        renewed = self._back is None
        back = self._back_for(style)
        frame = self.frame(style, self.size())
        if renewed or self._places is None:
            self._places = number_places(style, frame, self._experiment)
        if self._ink is None:
            self._ink = back.copy()
            self._add_ink(self._ink, style, frame, whole=True)
        elif any(series.drawn < len(series.steps) for series in self._series):
            self._add_ink(self._ink, style, frame, whole=False)
        with painting(self) as painter:
            painter.drawPixmap(0, 0, self._ink)
            self._paint_ends(painter, style, frame)
        del event

    def _add_ink(self, ink: QPixmap, style: Style, frame: Frame, *, whole: bool) -> None:
        with painting(ink) as painter:
            self._paint_lines(painter, style, frame, whole)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        frame = self.frame(style, size)
        self._places = None
        self._paint_lines(painter, style, frame, whole=True)
        painter.setClipping(False)
        self._paint_ends(painter, style, frame)

    def _paint_lines(self, painter: QPainter, style: Style, frame: Frame, whole: bool) -> None:
        """Add to the picture what is not on it yet, or everything."""
        if self._history is None:
            return
        painter.setClipRect(frame.box.adjusted(0, -1, 1, 1).toAlignedRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.raw:
            for series in self._series:
                if series.kind == "train":
                    self._paint_raw(painter, style, frame, series, whole)
        for series in self._series:
            first = 0 if whole else max(0, series.drawn - 1)
            steps, values = series.vertices(first)
            series.drawn = len(series.steps)
            if len(steps) < 2:
                continue
            lines = chain(frame.x(steps), frame.y(values))
            self._paint_line(painter, style, series, lines, first)

    def _paint_line(
        self, painter: QPainter, style: Style, series: Series, lines: np.ndarray, first: int
    ) -> None:
        pen = QPen(
            style.lane(self._colour(series.lane)), style.unit * (1.9 if series.kind == "test" else 1.2)
        )
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if series.kind == "test" else Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if series.kind == "train":
            lines = lines[(np.arange(len(lines)) + first) % 3 < 2]
        draw_segments(painter, lines)

    def _paint_raw(self, painter: QPainter, style: Style, frame: Frame, series: Series, whole: bool) -> None:
        assert self._history is not None
        raw = series.raw(self._history, whole=whole)
        if len(raw[0]) < 2:
            return
        painter.setPen(style.hairline(style.theme.lanes[self._colour(series.lane) % 4], RAW_ALPHA))
        x, y = frame.x(raw[0]), frame.y(raw[1])
        if len(x) > 3 * frame.box.width():
            y = np.clip(np.nan_to_num(y, nan=frame.box.bottom()), frame.box.top(), frame.box.bottom())
            draw_segments(painter, envelope(x, y))
        else:
            draw_segments(painter, chain(x, y))

    def _paint_ends(self, painter: QPainter, style: Style, frame: Frame) -> None:
        """What moves: the newest points, their marks, the shown step, the numbers."""
        if self._snapshot is None or self._history is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = frame.box
        painter.setClipRect(box.adjusted(-6, -6, style.px(12), 6).toAlignedRect())
        for series in reversed(self._series):
            self._paint_end(painter, style, frame, series)
        self._paint_steps(painter, style, frame)
        painter.setClipping(False)
        places = number_places(style, frame, self._experiment) if self._places is None else self._places
        share = self._span is not None
        paint_numbers(painter, style, frame, self._numbers(), places, self._experiment, share)

    def _paint_end(self, painter: QPainter, style: Style, frame: Frame, series: Series) -> None:
        """From the last settled point to the newest one, and the lane's mark there."""
        if series.tail is None or not math.isfinite(series.tail[1]):
            return
        box = frame.box
        x, y = frame.x.at(series.tail[0]), frame.y.at(series.tail[1])
        y = min(max(y, box.top()), box.bottom())
        if not box.left() <= x <= box.right() + 1:
            return
        if series.steps and math.isfinite(series.values[-1]):
            before = frame.y.at(series.values[-1])
            line = np.array([[frame.x.at(series.steps[-1]), before, x, y]])
            self._paint_line(painter, style, series, line, 0)
        if series.kind == "test":
            number = self._colour(series.lane)
            edge = colour(style.theme.card)
            symbol(painter, number, QPointF(x, y), style.px(4), style.lane(number), edge)

    def _paint_steps(self, painter: QPainter, style: Style, frame: Frame) -> None:
        """Vertical lines: what happened, the step that is shown, the cursor."""
        assert self._history is not None
        assert self._snapshot is not None
        marks = np.array([m.step for m in self._history.marks[-50:]], np.float64)
        box = frame.box
        if len(marks):
            x = frame.x(marks)
            x = x[(x >= box.left()) & (x <= box.right())]
            painter.setPen(style.hairline(style.theme.muted, 130))
            y = np.arange(box.top(), box.bottom(), 3.0)
            grid_x, grid_y = np.repeat(x, len(y)), np.tile(y, len(x))
            every = chain(grid_x, grid_y)
            draw_segments(painter, dashed(every[every[:, 0] == every[:, 2]], 1, 1))
        newest = self._history.snapshots[-1].step if self._history.snapshots else 0
        lines = []
        if self._snapshot.step < newest:
            lines.append((frame.x.at(self._snapshot.step), style.theme.accent))
        if self._cursor is not None:
            lines.append((self._cursor, style.theme.muted))
        for at, name in lines:
            painter.setPen(style.hairline(name))
            draw_segments(painter, np.array([[at, box.top(), at, box.bottom()]]))

    def _colour(self, lane: int) -> int:
        lanes = self._experiment.lanes
        return self._experiment.colour(lane) if lane < len(lanes) else lane

    def _numbers(self) -> list[float]:
        """The test value of each lane at the step that is shown."""
        assert self._snapshot is not None
        name = "test_accuracy" if self._span is not None else "test_loss"
        return [float(getattr(lane, name)) for lane in self._snapshot.lanes]

    # ------------------------------------------------------------------ gestures

    def wheelEvent(self, event: QWheelEvent) -> None:
        frame = self.frame(self.style_now(), self.size())
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
        frame = self.frame(self.style_now(), self.size())
        place = event.position()
        if self._drag is not None and self._history is not None:
            self.steps.shift(frame.x.value(self._drag) - frame.x.value(place.x()))
            self._drag = place.x()
            self.window_changed.emit()
        self._cursor = place.x() if frame.box.contains(place) else None
        self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        self._cursor = None
        self.update()
        super().leaveEvent(event)  # type: ignore[arg-type]

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self.view_all()

    def view_all(self) -> None:
        self.steps.follow()
        self.window_changed.emit()

    # ------------------------------------------------------------------ words and numbers

    def tell(self, place: QPointF) -> str:
        frame = self.frame(self.style_now(), self.size())
        if self._history is None or not frame.box.contains(place):
            return ""
        step = frame.x.value(place.x())
        parts = []
        for lane, contender in enumerate(self._experiment.lanes):
            told = []
            for series in self._series:
                found = series.values_at(self._history, step) if series.lane == lane else None
                if found is not None:
                    text = f"{found[1]:.1%}" if self._span is not None else f"{found[1]:.4g}"
                    told.append(f"{series.kind} {text}")
            if told:
                parts.append(f"{contender.name}: {', '.join(told)}")
        near = [m for m in self._history.marks if abs(frame.x.at(m.step) - place.x()) < 4]
        parts += [mark.text for mark in near[-1:]]
        return f"Step {step:,.0f}, {self.title.lower()}: " + "; ".join(parts) if parts else ""

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("step", "lane", "curve", self.title.lower())
        if self._history is None:
            return
        for series in self._series:
            steps, values = series.read(self._history, series.lane)
            if series.lane < len(self._experiment.lanes):
                name = self._experiment.lanes[series.lane].name
                for step, value in zip(steps.tolist(), values.tolist(), strict=True):
                    yield (step, name, series.kind, value)
