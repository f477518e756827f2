"""When a run ends by itself, as three rows of a form. Knows no training."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bnviz.experiment.values import Stop
from ui.controls import Form, NumberField, Switch
from ui.language import tr

START = {"steps": 2000.0, "epochs": 50.0, "accuracy": 95.0}


class StopRows(QObject):
    """After so many steps or epochs, or at a test accuracy in per cent; each with a switch."""

    chosen = Signal(object)  # Stop
    refused = Signal(str)

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._rows: dict[str, tuple[Switch, NumberField]] = {}
        for field, label, tip, low, high in (
            ("steps", tr("Stop after steps"), tr("The run ends after this step"), 1, 1e9),
            (
                "epochs",
                tr("Stop after epochs"),
                tr("The run ends after so many passes over the training set"),
                1,
                1e7,
            ),
            (
                "accuracy",
                tr("Stop at % right"),
                tr("The run ends when a lane reaches this test accuracy"),
                1,
                100,
            ),
        ):
            form.add(f"stop_{field}", label, self._row(form, field, label, tip, low, high))

    def show_stop(self, stop: Stop) -> None:
        """Show what holds now, without telling anybody."""
        values = {"steps": stop.steps, "epochs": stop.epochs, "accuracy": stop.accuracy}
        for field, (switch, number) in self._rows.items():
            value = values[field]
            switch.setChecked(value is not None)
            number.setEnabled(value is not None)
            if value is not None:
                number.show_value(round(value * 100, 6) if field == "accuracy" else value)
            elif not number.text():
                number.show_value(START[field])

    def _row(self, form: Form, field: str, label: str, tip: str, low: float, high: float) -> QWidget:
        holder = QWidget(form)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        switch = Switch(label, tip, holder)
        number = NumberField(label, tip, low, high, whole=field != "accuracy", step=1, parent=holder)
        switch.clicked.connect(self._tell)
        number.entered.connect(self._tell)
        number.refused.connect(self.refused)
        row.addWidget(switch)
        row.addWidget(number)
        holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        holder.setToolTip(tip)
        self._rows[field] = (switch, number)
        return holder

    def _tell(self, _value: object = None) -> None:
        steps, epochs, accuracy = (self._value(field) for field in ("steps", "epochs", "accuracy"))
        self.chosen.emit(
            Stop(
                steps=None if steps is None else int(steps),
                epochs=None if epochs is None else int(epochs),
                accuracy=None if accuracy is None else accuracy / 100,
            )
        )

    def _value(self, field: str) -> float | None:
        switch, number = self._rows[field]
        return number.value if switch.isChecked() else None
