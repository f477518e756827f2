"""A column of the code view: tabs to choose a lane, and its code. Knows no script."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from bnviz.experiment.values import Experiment
from ui.controls import clear_layout, keep_keys
from ui.controls.keys import ARROWS, PRESS
from ui.plots.style import painting
from ui.theme import Theme
from ui.views.code_pane import CodePane

LONGEST = 26  # characters of a lane's name on its tab
DOT = 10  # pixels


class LaneColumn(QWidget):
    """`chosen` tells the lane whose tab was pressed."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._made: object = None
        self.tabs: dict[int, QPushButton] = {}
        self._bar = QFrame(self)
        self._bar.setProperty("segmented", "true")
        self._bar.setAccessibleName(name)
        self._buttons = QHBoxLayout(self._bar)
        self._buttons.setContentsMargins(1, 1, 1, 1)
        self._buttons.setSpacing(1)
        self.pane = CodePane(self)
        row = QHBoxLayout()
        row.addWidget(self._bar)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.pane, 1)

    def show_lane(self, e: Experiment, lane: int, theme: Theme, without: int | None = None) -> None:
        """Tabs for every lane but `without`, the one of `lane` on; its colour marks what differs."""
        names = tuple((number, each.name) for number, each in enumerate(e.lanes) if number != without)
        colours = tuple(theme.lanes[e.colour(number)] for number, _ in names)
        if (names, colours, theme.card) != self._made:
            self._made = names, colours, theme.card
            self._build(names, colours)
        for number, tab in self.tabs.items():
            tab.setChecked(number == lane)
        self.pane.set_theme(theme, theme.lanes[e.colour(lane)])

    def _build(self, names: tuple[tuple[int, str], ...], colours: tuple[str, ...]) -> None:
        clear_layout(self._buttons)
        self.tabs = {}
        for (number, name), colour in zip(names, colours, strict=True):
            shown = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
            tab = QPushButton(_dot(colour), shown.replace("&", "&&"), self._bar)
            tab.setProperty("role", "segment")
            tab.setCheckable(True)
            tab.setToolTip(f"{self._name}: {name}")
            tab.setAccessibleName(f"{self._name}: {name}")
            tab.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            tab.setMinimumWidth(1)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            keep_keys(tab, ARROWS | PRESS)
            tab.clicked.connect(partial(self._press, number))
            self._buttons.addWidget(tab)
            self.tabs[number] = tab

    def _press(self, lane: int, _on: bool = False) -> None:
        for number, tab in self.tabs.items():
            tab.setChecked(number == lane)
        self.chosen.emit(lane)


def _dot(colour: str) -> QIcon:
    made = QPixmap(2 * DOT, 2 * DOT)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    with painting(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(1, 1, DOT - 2, DOT - 2))
    return QIcon(made)
