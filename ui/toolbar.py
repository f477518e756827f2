"""Train, step, speed, data, device and the counter, in one row. Knows no session and no document."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.actions import Actions
from ui.controls import Choice, Logarithmic, Option, Slider, TextButton, caption
from ui.language import say, tr
from ui.readout import Readout, strong
from ui.words import rate, speed, whole

SLOWEST, FASTEST = 0.2, 5000.0  # steps a second; beyond the fastest there is no limit
FULL = 0.97  # from here on the slider means: as fast as possible
START_SPEED = 60.0
MOST_STEPS, MOST_EPOCHS, MOST_PACE = 1_000_000, 10_000, 10_000.0  # what the counter has room for
NARROWEST_EMS = 46


class SpeedScale:
    """Steps a second on a logarithmic slider; infinity at its right end."""

    _steps = Logarithmic(SLOWEST, FASTEST)

    def value(self, place: float) -> float:
        return float("inf") if place >= FULL else self._steps.value(place / (FULL - 0.02))

    def place(self, value: float) -> float:
        return 1.0 if value > FASTEST else self._steps.place(value) * (FULL - 0.02)


class Toolbar(QFrame):
    """Buttons follow the actions they stand for; narrow windows hide the words beside the slider first."""

    speed_chosen = Signal(object)  # steps a second, or None for as fast as possible
    device_chosen = Signal(str)
    welcome_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "true")
        self.setAccessibleName(tr("Training"))
        self._speed: float | None = START_SPEED
        self._running = self._brief = False
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 14, 7)
        row.setSpacing(8)
        self.train = self._button(actions["train"], tr("Train"), "play", role="primary", tone="on-accent")
        self.batch = self._button(actions["batch"], tr("Batch"), "batch")
        self.epoch = self._button(actions["epoch"], tr("Epoch"), "epoch")
        self.reset = self._button(actions["reset"], tr("Reset"), "reset")
        self._words = {button: button.text() for button in (self.batch, self.epoch, self.reset)}
        for button in (self.train, self.batch, self.epoch, self.reset):
            row.addWidget(button)
        self._speed_label = caption(tr("Speed"), "muted", self)
        self.slider = Slider(
            SpeedScale(),
            tr("Speed"),
            tr("From slow motion, where one batch takes seconds, to as fast as possible"),
            self,
        )
        self.slider.setMinimumWidth(90)
        self.slider.setMaximumWidth(170)
        self.slider.moved.connect(self._moved)
        self._speed_text = QLabel(self)
        row.addSpacing(8)
        row.addWidget(self._speed_label)
        row.addWidget(self.slider, 1)
        row.addWidget(self._speed_text)
        row.addStretch(2)
        self.data = TextButton(
            "",
            tr("Ready experiments, lessons, files, and other data (Ctrl+Shift+H)"),
            self,
            icon="data",
            tone="muted",
        )
        self.data.clicked.connect(self.welcome_wanted)
        row.addWidget(self.data)
        self.device = Choice([Option("cpu", "CPU")], tr("Device"), tr("Where the network trains"), self)
        self.device.setMinimumContentsLength(6)
        self.device.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.device.chosen.connect(self._device)
        self.device.show_value("cpu")
        row.addWidget(self.device)
        row.addSpacing(6)
        self.counter = Readout(self._room(), tr("Step, epoch and steps a second"), parent=self)
        row.addWidget(self.counter)
        self.say(tr("starting the engine…"))
        self.show_speed(START_SPEED)

    def show_running(self, running: bool) -> None:
        """The first button pauses what runs, and trains what does not."""
        self._running = running
        self.train.setText(tr("Pause") if running else tr("Train"))
        self.train.setAccessibleName(self.train.text())
        self.train.set_icon("pause" if running else "play")

    def show_speed(self, steps_per_s: float | None) -> None:
        """Show a speed without telling anybody."""
        self._speed = steps_per_s
        self.slider.show_value(float("inf") if steps_per_s is None else steps_per_s)
        self._speed_text.setText(speed(steps_per_s))

    @property
    def speed(self) -> float | None:
        """Steps a second, None for as fast as possible."""
        return self._speed

    def change_speed(self, by: int) -> None:
        """Faster or slower by a tenth of the slider."""
        place = SpeedScale().place(float("inf") if self._speed is None else self._speed) + 0.1 * by
        value = SpeedScale().value(min(max(place, 0.0), 1.0))
        self._moved(value)
        self.show_speed(self._speed)

    def show_data(self, title: str) -> None:
        """Name the data set."""
        self.data.setText(f"{title} ▾")
        self.data.setAccessibleName(title)

    def show_devices(self, devices: Sequence[tuple[str, str, bool, str]], current: str) -> None:
        """Offer the devices there are; the others are greyed out, with the reason."""
        self.device.set_options(
            [Option(name, say(title), say(reason), there) for name, title, there, reason in devices]
        )
        self.device.show_value(current)

    def show_step(self, step: int, epoch: float, steps_per_s: float, newest: int | None = None) -> None:
        """Where the run is; `newest` is told while an older step is shown."""
        if newest is not None:
            shown, of = strong(whole(step)), whole(newest)
            self.counter.show_sentence(tr("showing step {shown} of {newest}", shown=shown, newest=of))
            return
        pace = tr("{rate}/s", rate=rate(steps_per_s)) if self._running else tr("paused")
        self.counter.show_sentence(self._count(step, int(epoch), pace))

    def say(self, text: str) -> None:
        """Words in place of the counter."""
        self.counter.show_parts((text, False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST_EMS * self.fontMetrics().height(), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "counter"):
            self._fit()

    def _count(self, step: int, epoch: int, pace: str) -> str:
        """Where a run is, in words; briefly where there is little room."""
        count = strong(whole(step))
        if self._brief:
            return tr("step {step} · {pace}", step=count, pace=pace)
        return tr("step {step} · epoch {epoch} · {pace}", step=count, epoch=whole(epoch), pace=pace)

    def _room(self) -> str:
        """The longest that the counter has to say."""
        return self._count(MOST_STEPS, MOST_EPOCHS, tr("{rate}/s", rate=rate(MOST_PACE)))

    def _fit(self) -> None:
        """Words go first, then the epoch: what stays can still be read and pressed."""
        room = self.width() / max(1, self.fontMetrics().height())
        self._speed_label.setVisible(room > 82)
        self._speed_text.setVisible(room > 72)
        for button, text in self._words.items():
            button.setText(text if room > 64 else "")
        self._brief = room < 57
        self.counter.set_room(self._room())

    def _button(
        self, action: QAction, text: str, icon: str, role: str = "", tone: str = "text"
    ) -> TextButton:
        button = TextButton(text, action.toolTip(), self, role=role, icon=icon, tone=tone)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _moved(self, value: float) -> None:
        self._speed = None if value > FASTEST else value
        self._speed_text.setText(speed(self._speed))
        self.speed_chosen.emit(self._speed)

    def _device(self, name: object) -> None:
        self.device_chosen.emit(str(name))
