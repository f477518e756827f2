"""The welcome page: begin at once, lessons, files, ready experiments, other data. Knows no document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bnviz import previews
from bnviz.errors import BnvizError
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.file import Preset, load
from bnviz.lessons.progress import Progress
from bnviz.lessons.values import Lesson
from ui.controls import TextButton, caption, clear_layout
from ui.language import say, tr
from ui.lessons.contents import state_text
from ui.sheet import Sheet
from ui.theme import Theme
from ui.welcome.buttons import TitledButton
from ui.welcome.tile import PresetTile

WIDTH, SIDE_EMS, COLUMNS = 1180, 19, 3
MOST_FILES = 5


class Welcome(Sheet):
    """Says what was chosen; each choice closes it."""

    digits_wanted = Signal()
    tour_wanted = Signal()
    open_wanted = Signal()
    new_wanted = Signal()
    lesson_chosen = Signal(object)  # Path
    file_chosen = Signal(object)  # Path
    preset_chosen = Signal(str)
    data_chosen = Signal(str)

    def __init__(self, window: QWidget, presets: Sequence[Preset], theme: Theme) -> None:
        super().__init__(window, tr("Batch norm, live"), width=WIDTH)
        self._presets, self._theme = presets, theme
        self.tiles: list[PresetTile] = []
        em = self.fontMetrics().height()
        self.body.addWidget(
            caption(
                tr("The same network with and without batch norm, trained side by side before your eyes.")
            )
        )
        self.body.addLayout(self._first_row())
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 6, 0)
        self._side.setSpacing(0)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        column.addWidget(self._title(tr("Ready experiments")))
        column.addLayout(self._grid())
        column.addSpacing(6)
        column.addWidget(self._title(tr("Only other data")))
        column.addLayout(self._data(em))
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        self._parts = (self._scrolled(side), self._scrolled(main))
        self._parts[0].setFixedWidth(em * SIDE_EMS)
        row.addWidget(self._parts[0])
        row.addWidget(self._parts[1], 1)
        self.body.addLayout(row, 1)

    def open_welcome(self, lessons: Sequence[tuple[Path, Lesson, Progress]], files: Sequence[Path]) -> None:
        """Open with how far the person is, and with the newest files."""
        self._fill_side(lessons, files)
        room = max(200, round(self._window.height() * 0.9) - self.fontMetrics().height() * 11)
        for part in self._parts:
            part.setMinimumHeight(min(room, self.fontMetrics().height() * 44))
        self.open_sheet(self.first)

    # -- inside ---

    def _first_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.first = TextButton(
            tr("Train the digits"),
            tr("Handwritten digits, three sigmoid blocks, with and without batch norm: begins at once"),
            self.card,
            role="primary",
            icon="play",
            tone="on-accent",
        )
        self.first.setProperty("large", "true")
        self.tour = TextButton(
            tr("Take the tour"), tr("Four minutes in which you do each step yourself"), self.card
        )
        self.open_button = TextButton(tr("Open…"), tr("Open an experiment from a file (Ctrl+O)"), self.card)
        self.new_button = TextButton(
            tr("New"), tr("Begin with a small network on circles (Ctrl+N)"), self.card
        )
        for button, signal in (
            (self.first, self.digits_wanted),
            (self.tour, self.tour_wanted),
            (self.open_button, self.open_wanted),
            (self.new_button, self.new_wanted),
        ):
            button.clicked.connect(partial(self._choose, signal))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return row

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        known = previews.shipped()
        for preset in self._presets:
            try:
                experiment = load(preset.path)
            except BnvizError:
                continue  # a broken installation; choosing it from the menu tells why
            tile = PresetTile(preset, experiment, known[preset.name], self._theme, self.card)
            tile.clicked.connect(partial(self._choose, self.preset_chosen, preset.name))
            number = len(self.tiles)
            grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
            self.tiles.append(tile)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _data(self, em: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        for number, facts in enumerate(DATA_FACTS.values()):
            button = TitledButton(say(facts.title), say(facts.about), em * 15, self.card)
            button.clicked.connect(partial(self._choose, self.data_chosen, facts.name))
            grid.addWidget(button, number // COLUMNS, number % COLUMNS, Qt.AlignmentFlag.AlignTop)
        return grid

    def _fill_side(self, lessons: Sequence[tuple[Path, Lesson, Progress]], files: Sequence[Path]) -> None:
        clear_layout(self._side)
        wide = (SIDE_EMS - 2) * self.fontMetrics().height()
        if files:
            self._side.addWidget(self._title(tr("Recent files")))
        for path in files[:MOST_FILES]:
            button = TitledButton(path.stem, str(path.parent), wide, self.card)
            button.setToolTip(str(path))
            button.clicked.connect(partial(self._choose, self.file_chosen, path))
            self._side.addWidget(button)
        if files:
            self._side.addSpacing(10)
        self._side.addWidget(self._title(tr("Lessons")))
        for path, lesson, progress in lessons:
            state = state_text(progress, len(lesson.steps), lesson.minutes)
            button = TitledButton(lesson.title, lesson.about, wide, self.card, state)
            button.clicked.connect(partial(self._choose, self.lesson_chosen, path))
            self._side.addWidget(button)
        self._side.addStretch(1)

    def _title(self, text: str) -> QLabel:
        label = caption(text.upper(), "title", self.card)
        label.setContentsMargins(10, 0, 0, 2)
        return label

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        scroll = QScrollArea(self.card)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def _choose(self, signal: object, *what: object) -> None:
        self.close_sheet()
        values = [
            value for value in what if not isinstance(value, bool)
        ]  # a click tells whether it is checked
        signal.emit(*values)  # type: ignore[attr-defined]
