"""Ready experiments and data sets to choose from, as a card under the toolbar. Knows no document."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.file import Preset
from ui.controls import Popover, caption, keep_keys
from ui.controls.keys import PRESS


class TitledButton(QPushButton):
    """A flat button with a title and a quiet line under it."""

    def __init__(self, title: str, about: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "flat")
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_keys(self, PRESS)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 7)
        column.setSpacing(1)
        line = QLabel(title, self)
        line.setProperty("tone", "strong")
        more = caption(about, "small", self)
        more.setWordWrap(True)
        column.addWidget(line)
        column.addWidget(more)
        for label in (line, more):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(column.heightForWidth(width))


class Gallery(Popover):
    """Two columns of presets and one of data sets."""

    preset_chosen = Signal(str)
    data_chosen = Signal(str)

    def __init__(self, owner: QWidget, presets: tuple[Preset, ...]) -> None:
        super().__init__(owner, "Ready experiments and data sets")
        self.body.setContentsMargins(10, 10, 10, 10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        self.body.addLayout(grid)
        em = self.fontMetrics().height()
        wide, narrow = em * 19, em * 15
        grid.addWidget(self._title("Ready experiments"), 0, 0, 1, 2)
        grid.addWidget(self._title("Only other data"), 0, 2)
        half = (len(presets) + 1) // 2
        for i, preset in enumerate(presets):
            button = TitledButton(preset.title, preset.about, wide, self)
            button.clicked.connect(partial(self._choose_preset, preset.name))
            grid.addWidget(button, 1 + i % half, i // half, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        for facts in DATA_FACTS.values():
            button = TitledButton(facts.title, facts.about, narrow, self)
            button.clicked.connect(partial(self._choose_data, facts.name))
            column.addWidget(button)
        column.addStretch(1)
        grid.addLayout(column, 1, 2, max(half, 1), 1)
        for place, width in ((0, wide), (1, wide), (2, narrow)):
            grid.setColumnMinimumWidth(place, width)

    def _title(self, text: str) -> QLabel:
        label = caption(text.upper(), "title", self)
        label.setContentsMargins(10, 0, 0, 2)
        return label

    def _choose_preset(self, name: str) -> None:
        self.close_popover()
        self.preset_chosen.emit(name)

    def _choose_data(self, name: str) -> None:
        self.close_popover()
        self.data_chosen.emit(name)
