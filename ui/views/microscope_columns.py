"""The parts of the microscope in one scrolled column, or in two side by side. Knows pages, no lens."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.views.microscope_canvas import LensCanvas
from ui.views.microscope_controls import PAGES, Page

BETWEEN = 24


class PartColumns(QScrollArea):
    """`parts` are all there are, by the names that pages call them."""

    def __init__(self, parts: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._page = PAGES[0]
        self._arranged: tuple[bool, str] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        self._across = QHBoxLayout(inside)
        self._across.setContentsMargins(0, 0, 4, 0)
        self._across.setSpacing(BETWEEN)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(14)
            self._across.addLayout(column, 1)
        self.setWidget(inside)

    def arrange(self, page: Page, wide: bool) -> bool:
        """One column, or two where it is wide; False if all stands so already."""
        arranged = wide, page.id
        if arranged == self._arranged:
            return False
        self._arranged, self._page = arranged, page
        two = wide and bool(page.right)
        for column in self._columns:
            while column.count():
                column.takeAt(0)
        for names, column in zip((page.left, page.right), self._columns, strict=True):
            for name in names:
                (column if two else self._columns[0]).addWidget(self._parts[name])
        for column in self._columns:
            column.addStretch(1)
        alone = len(page.left) == 1
        for part in self._canvases():
            part.set_roomy(alone)
        self._give_room()
        self._across.setStretch(1, 1 if two else 0)
        self._across.setSpacing(BETWEEN if two else 0)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What can be seen has become higher or lower."""
        super().resizeEvent(event)
        self._give_room()

    def _canvases(self) -> list[LensCanvas]:
        return [part for part in self._parts.values() if isinstance(part, LensCanvas)]

    def _give_room(self) -> None:
        """A part that has a column to itself is no higher than can be seen, as long as it can be read so."""
        names = (*self._page.left, *self._page.right)
        across = len([column for column in self._columns if column.count() > 1])
        room = self.viewport().height() if len(names) == across else 0.0
        for part in self._canvases():
            part.set_room(room)
