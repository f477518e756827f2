"""What moves of curves, on glass: what came since the ink, their ends, the shown step. Paints nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPixmap
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsPixmapItem, QWidget

from bnviz.measure.history import History
from ui.plots.glass import Glass
from ui.plots.primitives import path_of, path_of_segments
from ui.plots.style import Style, colour, painting, symbol
from ui.views.curve_frame import Frame
from ui.views.curve_ink import (
    end_of,
    fresh_path,
    line_pen,
    mark_pen,
    raw_pen,
    raw_points,
    upright_segments,
)
from ui.views.curve_series import Series


class _Tail:
    """What of one curve is not ink yet."""

    def __init__(self, glass: Glass) -> None:
        self.raw, self.line = glass.line(), glass.line()
        self.mark: QGraphicsPixmapItem = glass.picture()

    @property
    def items(self) -> tuple[QGraphicsPathItem, QGraphicsPathItem, QGraphicsPixmapItem]:
        return self.raw, self.line, self.mark


class CurveGlass(Glass):
    """Lies over the plot itself; under everything is the ink, a picture of all of the widget."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = self.picture()
        self._ink.setTransformationMode(Qt.TransformationMode.FastTransformation)
        self._tails: list[_Tail] = []
        self._marks, self._shown, self._cursor = self.line(), self.line(), self.line()
        for item in (self._marks, self._shown, self._cursor):
            item.setZValue(2.0)
        self._worn: object = None

    def lie(self, style: Style, frame: Frame, series: Sequence[Series], numbers: Sequence[int]) -> None:
        """Lie over the plot of a frame and have a tail for each of `series`, in the colours `numbers`."""
        self.cover(frame.box.adjusted(-6, -6, style.px(12), 6).toAlignedRect())
        worn = (style, [(s.kind, number) for s, number in zip(series, numbers, strict=True)])
        if worn == self._worn:
            return
        self._worn = worn
        for tail in self._tails:
            for item in tail.items:
                self.take(item)
        self._tails = [_Tail(self) for _ in series]
        for tail, each, number in zip(self._tails, series, numbers, strict=True):
            tail.mark.setZValue(1.0 - 0.01 * number)  # the first lane's lies on top
            tail.raw.setPen(raw_pen(style, number))
            tail.line.setPen(line_pen(style, each, number))
            if each.kind == "test":
                tail.mark.setPixmap(_stamp(style, number))
                tail.mark.setOffset(-_reach(style), -_reach(style))
        self._marks.setPen(mark_pen(style))
        self._shown.setPen(style.hairline(style.theme.accent))
        self._cursor.setPen(style.hairline(style.theme.muted))

    def show_ink(self, ink: QPixmap) -> None:
        """What is settled."""
        self._ink.setPixmap(ink)
        self.renew()

    def follow(self, frame: Frame, series: Sequence[Series], history: History, raw: bool) -> None:
        """Show what has come since the ink."""
        for tail, each in zip(self._tails, series, strict=True):
            end = end_of(frame, each)
            tail.line.setPath(fresh_path(frame, each, end))
            if each.kind == "train":
                points = raw_points(frame, each, history, each.raw_drawn) if raw else ((), ())
                tail.raw.setPath(path_of(*points))
            else:
                tail.mark.setVisible(end is not None)
                if end is not None:
                    tail.mark.setPos(*end)
        self.renew()

    def show_marks(self, frame: Frame, marks: Sequence[int], shown: int | None) -> None:
        """Steps at which something happened, and an older one that is shown."""
        self._marks.setPath(path_of_segments(upright_segments(frame, marks)))
        self._shown.setPath(path_of_segments(upright_segments(frame, () if shown is None else (shown,))))
        self.renew()

    def show_cursor(self, frame: Frame, x: float | None) -> None:
        """A line under the cursor."""
        path = QPainterPath()
        if x is not None:
            path.moveTo(x, frame.box.top())
            path.lineTo(x, frame.box.bottom())
        self._cursor.setPath(path)
        self.renew()


def _reach(style: Style) -> float:
    return style.px(4) * 1.5 + 1.0


def _stamp(style: Style, number: int) -> QPixmap:
    """A lane's mark as a picture."""
    reach = _reach(style)
    side = round(2 * reach * style.ratio)
    stamp = QPixmap(side, side)
    stamp.setDevicePixelRatio(style.ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    with painting(stamp) as painter:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        centre = QPointF(reach, reach)
        symbol(painter, number, centre, style.px(4), style.lane(number), colour(style.theme.card))
    return stamp
