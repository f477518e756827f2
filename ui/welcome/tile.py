"""A preset as a tile: its title, one line, and the measured race of its lanes. Knows no document."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from bnviz.experiment.file import Preset
from bnviz.experiment.values import Experiment
from bnviz.previews import Preview
from ui.controls import caption, keep_keys
from ui.controls.keys import PRESS
from ui.language import tr
from ui.plots.style import LEFT, RIGHT, Style, colour, painting, symbol
from ui.plots.style import caption as paint_text
from ui.plots.words import percent, whole
from ui.preset_words import about_of, title_of
from ui.theme import Theme

FRAMES, FRAME_MS = 45, 33  # a replay takes one and a half seconds
MARGIN = 10


def spoken(preview: Preview, e: Experiment) -> str:
    """What the picture shows, in a sentence."""
    ends = [
        f"{lane.name} {percent(values[-1])}"
        for lane, values in zip(e.lanes, preview.accuracies, strict=True)
        if values
    ]
    return tr(
        "Test accuracy after {steps} mini-batches: {lanes}.",
        steps=whole(preview.steps[-1]),
        lanes=", ".join(ends),
    )


class PresetTile(QPushButton):
    """Pointed at, or reached by Tab, it plays its run again."""

    def __init__(
        self, preset: Preset, e: Experiment, preview: Preview, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.name = preset.name
        self._e, self._preview, self._theme = e, preview, theme
        self._frame = FRAMES
        self.setProperty("role", "answer")
        self.setAccessibleName(title_of(preset))
        self.setAccessibleDescription(f"{about_of(preset)} {spoken(preview, e)}")
        self.setToolTip(spoken(preview, e))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        keep_keys(self, PRESS)
        em = self.fontMetrics().height()
        self._high = round(em * 3.4)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN + self._high + 4, MARGIN, 8)
        column.setSpacing(1)
        title = QLabel(title_of(preset), self)
        title.setProperty("tone", "strong")
        title.setWordWrap(True)  # in large type
        about = caption(about_of(preset), "small", self)
        about.setWordWrap(True)
        about.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(title)
        column.addWidget(about, 1)
        for label in (title, about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clock = QTimer(self, interval=FRAME_MS)
        self._clock.timeout.connect(self._tick)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().height() * 15
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 9, self._high)

    @property
    def replaying(self) -> bool:
        """Whether the run is being played again."""
        return self._clock.isActive()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._replay()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._rest()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._replay()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        style = Style(self._theme, self.font(), self.devicePixelRatioF())
        box = QRectF(MARGIN, MARGIN, self.width() - 2 * MARGIN, self._high)
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, style, box)

    # -- inside ---

    def _paint(self, painter: QPainter, style: Style, box: QRectF) -> None:
        font = style.number(10, bold=True)
        room = style.px(50)
        plot = box.adjusted(0, 3, -room, -3)
        painter.setPen(style.hairline(self._theme.grid))
        for share in (0.0, 1.0):
            y = style.sharp(plot.bottom() - share * plot.height())
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        last = self._preview.steps[-1]
        now = last * self._frame / FRAMES
        ends: list[tuple[float, int, float]] = []
        for lane, values in enumerate(self._preview.accuracies):
            number = self._e.colour(lane)
            places = [
                QPointF(plot.left() + step / last * plot.width(), plot.bottom() - value * plot.height())
                for step, value in zip(self._preview.steps, values, strict=False)
                if step <= now
            ]
            if not places:
                continue
            painter.setPen(QPen(style.lane(number), style.unit * 1.8))
            painter.drawPolyline(QPolygonF(places))
            symbol(painter, number, places[-1], style.px(3), style.lane(number), colour(self._theme.card))
            ends.append((places[-1].y(), number, values[len(places) - 1]))
        line, below, tops = style.px(13), box.top(), []
        for y, _, _ in sorted(ends):  # no two numbers cover each other, and none leaves the picture
            tops.append(max(y - line / 2, below))
            below = tops[-1] + line
        up = max(0.0, below - box.bottom())
        for top, (_, number, value) in zip(tops, sorted(ends), strict=True):
            where = QRectF(box.right() - room + style.px(10), top - up, room - style.px(10), line)
            paint_text(painter, font, style.lane_text(number), where, percent(value), RIGHT)
        if not ends:
            paint_text(painter, font, colour(self._theme.muted), box, "…", LEFT)

    def _replay(self) -> None:
        self._frame = 0
        self._clock.start()

    def _rest(self) -> None:
        self._clock.stop()
        self._frame = FRAMES
        self.update()

    def _tick(self) -> None:
        self._frame += 1
        if self._frame >= FRAMES:
            self._rest()
        self.update()
