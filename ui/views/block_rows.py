"""A canvas of rows of blocks by columns of lanes that scrolls and lets a block be chosen. Knows no data."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from ui.plots.canvas import Canvas
from ui.plots.style import Style
from ui.views.histogram_layout import Cell, GridLayout


class BlockRows(Canvas):
    """`selected` names the row that was clicked; `attach` gives it a scroll bar."""

    selected = Signal(int)
    _head_px = 26.0

    def __init__(self, name: str, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, file_name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offset = 0.0
        self._row: int | None = None
        self._bar: QScrollBar | None = None
        self._lay_cache: tuple[object, GridLayout, dict[tuple[int, int], Cell]] | None = None

    # ------------------------------------------------------------------ for subclasses

    def row_count(self) -> int:
        return 1

    def lane_count(self) -> int:
        return 1

    def rows_moved(self) -> None:
        """Other rows are on screen now."""
        self.renew_back()

    # ------------------------------------------------------------------ where things are

    def lay(self) -> GridLayout:
        """The layout on screen, made anew only when something it depends on has changed."""
        style, size = self.style_now(), self.size()
        key = (style, size, self.row_count(), self.lane_count(), self._offset)
        if self._lay_cache is None or self._lay_cache[0] != key:
            self._lay_cache = key, self.lay_for(style, size), {}
        return self._lay_cache[1]

    def lay_for(self, style: Style, size: QSize) -> GridLayout:
        """The layout of a picture: from the first row on if it has another size than the screen."""
        offset = self._offset if size == self.size() else 0.0
        return GridLayout(
            style,
            size.width(),
            size.height(),
            max(1, self.row_count()),
            max(1, self.lane_count()),
            offset,
            self._head_px,
        )

    def cell(self, lane: int, row: int, lay: GridLayout | None = None) -> Cell:
        """The cell on screen; `lay` is the layout of the screen where it was just asked for."""
        lay = self.lay() if lay is None else lay
        assert self._lay_cache is not None
        cells = self._lay_cache[2]
        if (lane, row) not in cells:
            cells[(lane, row)] = lay.cell(lane, row)
        return cells[(lane, row)]

    # ------------------------------------------------------------------ scrolling and choosing

    def attach(self, bar: QScrollBar) -> None:
        """Scroll together with a bar, which hides itself where there is nothing to scroll."""
        self._bar = bar
        bar.valueChanged.connect(self.set_offset)
        self.fit_bar()

    def fit_bar(self) -> None:
        """Tell the bar how much there is."""
        if self._bar is None:
            return
        hidden = self.lay().full_height - self.height()
        self._bar.setVisible(hidden > 1)
        self._bar.setRange(0, max(0, round(hidden)))
        self._bar.setPageStep(max(1, self.height()))
        self._bar.setSingleStep(max(1, round(self.lay().row / 2)))

    def set_offset(self, offset: float) -> None:
        """Scroll to so many pixels from the top, as far as there is anything."""
        offset = max(0.0, min(offset, self.lay().full_height - self.height()))
        if offset != self._offset:
            self._offset = offset
            self.rows_moved()
            if self._bar is not None:
                self._bar.setValue(round(offset))

    def show_row(self, row: int) -> None:
        """Scroll as little as needed to bring the row on screen."""
        high, room = self.lay().row, self.height() - self.lay().head
        top = row * high
        if top < self._offset or top + high > self._offset + room + 1:
            self.set_offset(top if top < self._offset else top + high - room)

    def select(self, row: int | None) -> None:
        """Mark a row without telling anybody."""
        if row != self._row:
            self._row = row
            self.renew_back()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.lay().find(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.selected.emit(found[1])
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * self.lay().row / 2
        before = self._offset
        self.set_offset(self._offset - pixels)
        event.setAccepted(self._offset != before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        row = 0 if self._row is None else max(0, min(self.row_count() - 1, self._row + step))
        self.show_row(row)
        self.selected.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_bar"):
            self._refit()

    def _refit(self) -> None:
        self.set_offset(self._offset)
        self.rows_moved()
        self.fit_bar()

    def export_size(self) -> QSize:
        return QSize(self.width(), max(self.height(), round(self.lay().full_height)))
