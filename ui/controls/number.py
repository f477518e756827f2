"""A field for one number, typed in any notation. Knows no experiment."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.controls.layout import set_property
from ui.language import numeral, tr


def short_number(value: float) -> str:
    """A number in as few characters as keep it readable: 0.1, 1e-05, 2000."""
    if value == int(value) and abs(value) < 1e7:
        return str(int(value))
    text = f"{value:.6g}"
    mantissa, e, exponent = text.partition("e")
    return numeral(f"{mantissa}e{int(exponent)}" if e else text)


class NumberField(QLineEdit):
    """Emits `entered` with a number between `low` and `high`, or `refused` with a sentence.

    The up and down keys go to the next number: by `step`, or by a tenth of the value if `step` is None.
    """

    entered = Signal(float)
    refused = Signal(str)

    def __init__(
        self,
        name: str,
        tip: str,
        low: float,
        high: float,
        *,
        whole: bool = False,
        step: float | None = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._whole, self._step = low, high, whole, step
        self._value = low
        self._tip = tip
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("number", "true")
        self._measure()
        self.returnPressed.connect(self._return)

    @property
    def value(self) -> float:
        """The number that holds."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show a number without telling anybody; what is being typed is left alone."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self.setText(short_number(value))
            self._mark(None)

    def set_limits(self, low: float, high: float) -> None:
        """Allow other numbers."""
        self._low, self._high = low, high

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._go(1)
            case Qt.Key.Key_Down:
                self._go(-1)
            case Qt.Key.Key_Escape:
                self._restore()
                self.clearFocus()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._take()
            if self.property("wrong") == "true":
                self._restore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance("0.000125") + 16
        if width != self.minimumWidth():
            self.setFixedWidth(width)

    def _return(self) -> None:
        if self._take():
            self.clearFocus()

    def _take(self) -> bool:
        if not self.isModified():
            return True
        try:
            value = float("".join(self.text().split()).replace(",", "."))
        except ValueError:
            return self._refuse(tr("“{typed}” is not a number.", typed=self.text().strip()))
        if self._whole and value != round(value):
            return self._refuse(tr("This is a whole number."))
        if not math.isfinite(value) or not self._low <= value <= self._high:
            low, high = short_number(self._low), short_number(self._high)
            return self._refuse(tr("This lies between {low} and {high}.", low=low, high=high))
        self._mark(None)
        self.setModified(False)
        changed = value != self._value
        self._value = value
        self.setText(short_number(value))
        if changed:
            self.entered.emit(value)
        return True

    def _refuse(self, sentence: str) -> bool:
        self._mark(sentence)
        self.refused.emit(f"{self.accessibleName()}: {sentence}")
        return False

    def _mark(self, sentence: str | None) -> None:
        set_property(self, "wrong", "true" if sentence else "false")
        self.setToolTip(f"{sentence}\n{self._tip}" if sentence else self._tip)

    def _restore(self) -> None:
        self.setModified(False)
        self.setText(short_number(self._value))
        self._mark(None)

    def _go(self, direction: int) -> None:
        if not self._take():
            return
        step = self._step if self._step is not None else 10 ** math.floor(math.log10(self._value or 1e-4)) / 2
        value = min(max(round(self._value + direction * step, 12), self._low), self._high)
        if value != self._value:
            self._value = value
            self.setText(short_number(value))
            self.entered.emit(value)
