"""A plot over steps that the mouse zooms and moves. Knows no curve."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.plots.canvas import Canvas
from ui.views.curve_frame import Frame
from ui.views.curve_ranges import StepRange

CLOSER, FARTHER = 0.8, 1.25  # what a notch of the wheel makes of the width


class StepsPlot(Canvas):
    """The wheel zooms where the mouse is, dragging moves, a double click shows all steps."""

    window_changed = Signal()  # the person has zoomed or moved the steps

    def __init__(self, name: str, file_name: str, steps: StepRange, parent: QWidget | None = None) -> None:
        super().__init__(name, file_name, parent)
        self.steps = steps
        self._cursor: float | None = None
        self._drag: float | None = None

    def frame_now(self) -> Frame:
        """Where the plot lies in the widget, and its scales."""
        raise NotImplementedError

    def has_steps(self) -> bool:
        """Whether there is anything to zoom and move."""
        raise NotImplementedError

    def show_cursor(self, x: float | None) -> None:
        """Show where the mouse is, in pixels; None where it is not over the plot."""
        raise NotImplementedError

    def view_all(self) -> None:
        """Show all steps, and those to come."""
        self.steps.follow()
        self.window_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        frame = self.frame_now()
        if not self.has_steps() or not frame.box.contains(event.position()):
            event.ignore()
            return
        by = CLOSER if event.angleDelta().y() > 0 else FARTHER
        self.steps.zoom(frame.x.value(event.position().x()), by)
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
        if self._drag is not None and self.has_steps():
            self.steps.shift(frame.x.value(self._drag) - frame.x.value(place.x()))
            self._drag = place.x()
            self.window_changed.emit()
        self._move_cursor(place.x() if frame.box.contains(place) else None)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._move_cursor(None)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self.view_all()

    def _move_cursor(self, x: float | None) -> None:
        if x != self._cursor:
            self._cursor = x
            self.show_cursor(x)
