"""Sliders over any scale, with a number field beside them. Know no experiment."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QStyleOptionSlider, QWidget

from ui.controls.keys import ARROWS, keep_keys
from ui.controls.number import NumberField

FRAME_MS = 16
NOTCHES = 400


class Scale(Protocol):
    """Turns a place on the slider (0 to 1) into a value and back."""

    def value(self, place: float) -> float: ...
    def place(self, value: float) -> float: ...


@dataclass(frozen=True)
class Linear:
    """Even steps of `step` from `low` to `high`."""

    low: float
    high: float
    step: float

    def value(self, place: float) -> float:
        raw = self.low + place * (self.high - self.low)
        return round(min(max(round(raw / self.step) * self.step, self.low), self.high), 10)

    def place(self, value: float) -> float:
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)


@dataclass(frozen=True)
class Logarithmic:
    """Even ratios from `low` to `high`, rounded to two digits; with `zero`, the left end means 0."""

    low: float
    high: float
    zero: bool = False
    whole: bool = False

    def value(self, place: float) -> float:
        if self.zero:
            if place < 0.04:
                return 0.0
            place = (place - 0.05) / 0.95
        raw = self.low * (self.high / self.low) ** min(max(place, 0.0), 1.0)
        rounded = float(f"{raw:.2g}")
        return float(round(rounded)) if self.whole else rounded

    def place(self, value: float) -> float:
        if value <= 0:
            return 0.0
        place = math.log(value / self.low) / math.log(self.high / self.low)
        place = min(max(place, 0.0), 1.0)
        return 0.05 + 0.95 * place if self.zero else place


@dataclass(frozen=True)
class Stops:
    """The given values at even distances; values between them have places between."""

    values: Sequence[float]

    def value(self, place: float) -> float:
        return self.values[round(place * (len(self.values) - 1))]

    def place(self, value: float) -> float:
        last = len(self.values) - 1
        for i, (a, b) in enumerate(zip(self.values, self.values[1:], strict=False)):
            if value <= b:
                return max(0.0, (i + (value - a) / (b - a)) / last)
        return 1.0


class Slider(QSlider):
    """A slider that goes where it is clicked, tells at most once a frame, and tells when a drag is over."""

    moved = Signal(float)
    settled = Signal()

    def __init__(self, scale: Scale, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scale = scale
        self._pending: float | None = None
        self.setRange(0, NOTCHES)
        self.setPageStep(NOTCHES // 20)
        self.setSingleStep(NOTCHES // 100)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_keys(self, ARROWS)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._tell)
        self.valueChanged.connect(self._changed)
        self.sliderReleased.connect(self._release)

    def set_scale(self, scale: Scale) -> None:
        """Take another scale; the place is set again by the next `show_value`."""
        self._scale = scale

    def show_value(self, value: float) -> None:
        """Show a value without telling anybody; a slider in the person's hand is left alone."""
        if not self.isSliderDown() and self._pending is None:
            blocked = self.blockSignals(True)
            self.setValue(round(self._scale.place(value) * NOTCHES))
            self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().toPoint())
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderDown(False)
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self._release()

    def _go_to(self, point: QPoint) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style = self.style()
        control = QStyle.ComplexControl.CC_Slider
        handle = style.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self).width()
        span = max(1, self.width() - handle)
        self.setValue(round(min(max((point.x() - handle / 2) / span, 0.0), 1.0) * NOTCHES))

    def _changed(self, notch: int) -> None:
        self._pending = self._scale.value(notch / NOTCHES)
        if not self._frame.isActive():
            self._frame.start()

    def _tell(self) -> None:
        value, self._pending = self._pending, None
        if value is not None:
            self.moved.emit(value)

    def _release(self) -> None:
        self._frame.stop()
        self._tell()
        self.settled.emit()


class SliderField(QWidget):
    """A slider and a field for the same number. `changed` may come many times before `settled`."""

    changed = Signal(float)
    settled = Signal()

    def __init__(
        self,
        scale: Scale,
        name: str,
        tip: str,
        low: float,
        high: float,
        *,
        whole: bool = False,
        step: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.slider = Slider(scale, name, tip, self)
        self.field = NumberField(name, tip, low, high, whole=whole, step=step, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)
        self.slider.moved.connect(self._moved)
        self.slider.settled.connect(self.settled)
        self.field.entered.connect(self._entered)

    @property
    def value(self) -> float:
        """The number shown."""
        return self.field.value

    def show_value(self, value: float) -> None:
        """Show a number without telling anybody."""
        self.field.show_value(value)
        self.slider.show_value(value)

    def _moved(self, value: float) -> None:
        if value != self.field.value:
            self.field.show_value(value)
            self.changed.emit(value)

    def _entered(self, value: float) -> None:
        self.slider.show_value(value)
        self.changed.emit(value)
        self.settled.emit()
