"""Seconds to think before a prediction is revealed: a dial over the window, no sound. Knows no lesson."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.controls import IconButton, caption
from ui.language import tr
from ui.plots.style import CENTRE, Style, colour, painting
from ui.plots.style import caption as paint_text
from ui.theme import LIGHT, Theme

LENGTHS = (10, 20, 30)  # seconds to choose from
USUAL_S = 20
OVER_S = 4.0  # how long the end stands there
TICK_MS = 100
DIAL_EMS, LARGE_DIAL_EMS = 7.0, 11.0
MARGIN = 20


class _Dial(QWidget):
    """The seconds that are left, and a ring that gets shorter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.ems = LIGHT, DIAL_EMS
        self.share, self.text = 1.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(self.ems * self.fontMetrics().height())
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        style = Style(self.theme, self.font(), self.devicePixelRatioF())
        wide = self.width() / 14
        ring = QRectF(self.rect()).adjusted(wide, wide, -wide, -wide)
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for ink, share in ((self.theme.grid, 1.0), (self.theme.accent, self.share)):
                pen = QPen(colour(ink), wide)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                painter.drawArc(ring, 90 * 16, round(360 * 16 * share))
            font = style.number(self.width() * 0.36 / style.unit, bold=True)
            paint_text(painter, font, colour(self.theme.text), QRectF(self.rect()), self.text, CENTRE)


class Countdown(QFrame):
    """`toggle` starts, pauses and goes on: one key is enough. `now` gives seconds; tests bring their own."""

    def __init__(self, window: QWidget, now: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._window, self._now = window, now
        self._length_s = float(USUAL_S)
        self._left_s = 0.0
        self._since: float | None = None  # when it last began to run
        self._over = False
        self.setProperty("popover", "true")
        self.setAccessibleName(tr("Countdown"))
        self._dial = _Dial(self)
        self._told = caption(tr("Predict now"), "strong", self)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hold = IconButton("pause", tr("Pause the countdown, or let it go on (.)"), self)
        self.end = IconButton("close", tr("End the countdown (,)"), self)
        self.hold.clicked.connect(self.toggle)
        self.end.clicked.connect(self.stop)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.hold)
        row.addWidget(self.end)
        row.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 8)
        column.setSpacing(4)
        column.addWidget(self._told)
        column.addWidget(self._dial, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)
        self.hide()

    # -- what a teacher does ---

    def start(self, seconds: int | None = None) -> None:
        """From the beginning, as long as asked for, or as long as the last time."""
        if seconds is not None:
            self._length_s = float(seconds)
        self._left_s, self._since, self._over = self._length_s, self._now(), False
        self._clock.start()
        self._window.installEventFilter(self)  # only now: each event of the window would wait for Python
        self._show()
        self._place()
        self.show()
        self.raise_()

    def toggle(self) -> None:
        """Start it, pause it, or let it go on."""
        if self.isHidden() or self._over:
            self.start()
        elif self._since is not None:
            self._left_s, self._since = self.left_s, None
            self._clock.stop()
            self._show()
        else:
            self._since = self._now()
            self._clock.start()
            self._show()

    def stop(self) -> None:
        """Take it away."""
        self._clock.stop()
        self._window.removeEventFilter(self)
        self._since = None
        self.hide()

    # -- what there is ---

    @property
    def left_s(self) -> float:
        """The seconds that are left."""
        return self._left_s if self._since is None else self._left_s - (self._now() - self._since)

    @property
    def text(self) -> str:
        """What stands in the dial."""
        return self._dial.text

    def set_look(self, theme: Theme, large: bool) -> None:
        """Take other colours; `large` for a projector."""
        self._dial.theme, self._dial.ems = theme, LARGE_DIAL_EMS if large else DIAL_EMS
        self._dial.updateGeometry()
        self._dial.update()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        return False

    # -- inside ---

    def _tick(self) -> None:
        if not self._over and self.left_s <= 0:
            self._over = True
        if self.left_s <= -OVER_S:
            self.stop()
        else:
            self._show()

    def _show(self) -> None:
        paused = self._since is None
        left_s = max(0.0, self.left_s)
        self._dial.text = str(math.ceil(left_s - 1e-9))
        self._dial.share = left_s / self._length_s
        self._dial.update()
        told = tr("Time is up") if self._over else tr("Paused") if paused else tr("Predict now")
        self._told.setText(told)
        if (count := self._dial.text) == "1":
            self.setAccessibleDescription(tr("{told}: 1 second left", told=told))
        else:
            self.setAccessibleDescription(tr("{told}: {count} seconds left", told=told, count=count))
        self.hold.set_icon("play" if paused else "pause")

    def _place(self) -> None:
        """At the top in the middle, where nothing moves."""
        self._column.activate()
        size = self.sizeHint()
        left = (self._window.width() - size.width()) // 2
        self.setGeometry(left, max(MARGIN, round(self._window.height() * 0.16)), size.width(), size.height())
