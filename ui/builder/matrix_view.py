"""Mouse and keys on the network table: what was meant, as signals. Knows no edit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from bnviz import glossary
from ui.builder.matrix_model import HEADERS, KIND, LANES, NUMBER, SHAPE, WEIGHTS, MatrixModel
from ui.builder.matrix_paint import ROW_EMS, CellPainter, LaneHeader, arrow_rect
from ui.controls import ask_term, keep_keys
from ui.controls.keys import ARROWS
from ui.language import say, tr
from ui.theme import Theme

MIN_LINES, MAX_LINES = 7, 14  # more than these scroll inside the table


class MatrixView(QTableView):
    """Arrows move the current cell, Enter edits it; a press that does not move is a click, else a drag."""

    toggled = Signal(int, int)  # lane, block
    norm_wanted = Signal(int, int)  # open the settings of this lane's norm in this block
    block_wanted = Signal(int)
    block_moved = Signal(int, int)  # from, to
    lane_menu_wanted = Signal(int, QPoint)
    block_menu_wanted = Signal(int, QPoint)
    lane_renamed = Signal(int)
    current_block = Signal(int)

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model
        self._painter = CellPainter(self)
        self._header = LaneHeader(self)
        self._press: tuple[QModelIndex, QPoint] | None = None
        self._drop: int | None = None
        self._clicked = False  # the focus came by the mouse
        self._most_lines = MAX_LINES
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setHorizontalHeader(self._header)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self._header.setMinimumSectionSize(10)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(tr("Network: a row for each block, a column for each lane"))
        keep_keys(self, frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter}))
        keep_keys(self, ARROWS, when=self._arrows_are_mine)
        model.modelReset.connect(self.arrange)
        self._header.sectionClicked.connect(self._header_clicked)
        self._header.sectionDoubleClicked.connect(self._header_double_clicked)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painter.theme = self._header.theme = theme
        self._header.viewport().update()
        self.viewport().update()

    def light(self, lane: int | None, block: int = 0) -> None:
        """Light up the row whose phase is shown in slow motion; None puts the light out."""
        lit = None if lane is None else (lane, block)
        if lit != self._painter.lit:
            self._painter.lit = lit
            self.viewport().update()

    def cell_rect(self, column: int, block: int) -> QRect:
        """Where a cell lies, in this widget's coordinates."""
        rect = self.visualRect(self._matrix.index(self._matrix.row_of(block), column))
        return rect.translated(self.viewport().pos())

    def arrange(self) -> None:
        """Set spans, widths and heights for the lines there are and the type in use."""
        self.clearSpans()
        for row in range(self._matrix.rowCount()):
            if self._matrix.line(row).problem is not None:
                self.setSpan(row, 0, 1, self._matrix.columnCount())
        self._set_widths()
        self._set_heights()

    def refit(self) -> None:
        """The texts changed, the lines did not."""
        self._set_widths()

    def make_room(self, height: int) -> None:
        """Show as many lines as fit into so many pixels, within reason; the others are scrolled to."""
        rows = (height - self._header.sizeHint().height()) // max(1, self.rowHeight(0)) - 1
        most = min(max(rows, MIN_LINES), MAX_LINES)
        if most != self._most_lines:
            self._most_lines = most
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        columns = 1.25 + 5.0 + 2.9 + 3.3 + 3.0 * self._lanes()
        scrolls = self._matrix.rowCount() > self._most_lines
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        return QSize(round(em * columns) + bar, em * 6)

    def sizeHint(self) -> QSize:
        heights = [self.rowHeight(row) for row in range(self._matrix.rowCount())]
        inside = sum(heights[: self._most_lines]) + (
            heights[0] // 2 if len(heights) > self._most_lines else 0
        )
        return QSize(self.minimumSizeHint().width(), self._header.sizeHint().height() + inside + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()
        self._set_heights()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_painter"):
            self._header.setFont(self.font())
            self.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._meant(index):
            self._press = (index, event.position().toPoint())
            self.setCurrentIndex(index)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        self._hover(index)
        if self._press is None or not self._matrix.is_block_cell(self._press[0]):
            return
        if self._drop is None and abs(spot.y() - self._press[1].y()) < QApplication.startDragDistance():
            return
        self._painter.dragged_row = self._press[0].row()
        self._drop = self._drop_at(spot.y())
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press, drop = self._press, self._drop
        self._press = self._drop = self._painter.dragged_row = None
        self.unsetCursor()
        self.viewport().update()
        if press is None or event.button() != Qt.MouseButton.LeftButton:
            return
        index, spot = press[0], event.position().toPoint()
        block = self._matrix.line(index.row()).block
        if drop is not None:
            target = drop - 1 if drop > block else drop
            if target != block:
                self.block_moved.emit(block, target)
        elif self.indexAt(spot) == index:
            if self._matrix.is_norm_cell(index):
                wants_menu = arrow_rect(self.visualRect(index)).contains(spot)
                (self.norm_wanted if wants_menu else self.toggled).emit(index.column() - LANES, block)
            else:
                self.block_wanted.emit(block)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick clicks are two clicks

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reason = Qt.FocusReason
        if event.reason() not in (reason.ActiveWindowFocusReason, reason.PopupFocusReason):
            self._clicked = event.reason() == reason.MouseFocusReason

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if not self._meant(index):
            return
        self.setCurrentIndex(index)
        block = self._matrix.line(index.row()).block
        if self._matrix.is_norm_cell(index):
            self.norm_wanted.emit(index.column() - LANES, block)
        else:
            self.block_menu_wanted.emit(block, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._meant(index):
            block = self._matrix.line(index.row()).block
            if self._matrix.is_norm_cell(index):
                self.norm_wanted.emit(index.column() - LANES, block)
            else:
                self.block_wanted.emit(block)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is None:
            return
        blocks = len(self._matrix.experiment.network.blocks)
        row = self._matrix.row_of(min(self._drop, blocks))
        y = self.rowViewportPosition(row)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(self._painter.theme.accent), 3))
        painter.drawLine(4, y, self.viewport().width() - 4, y)
        painter.end()

    def _arrows_are_mine(self) -> bool:
        """After a click on a norm the right arrow still takes one batch; after Tab it moves the cell."""
        return not self._clicked

    def _lanes(self) -> int:
        return self._matrix.columnCount() - LANES

    def _meant(self, index: QModelIndex) -> bool:
        return self._matrix.is_norm_cell(index) or self._matrix.is_block_cell(index)

    def _hover(self, index: QModelIndex) -> None:
        hovered = (index.row(), index.column()) if self._meant(index) else None
        if hovered != self._painter.hovered:
            self._painter.hovered = hovered
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()

    def _drop_at(self, y: int) -> int:
        blocks = len(self._matrix.experiment.network.blocks)
        for block in range(blocks):
            row = self._matrix.row_of(block)
            if y < self.rowViewportPosition(row) + self.rowHeight(row) / 2:
                return block
        return blocks

    def _set_widths(self) -> None:
        em = self.fontMetrics().height()
        lanes, total = self._lanes(), self.viewport().width()
        widest = max(
            (len(str(self._matrix.index(r, SHAPE).data() or "")) for r in range(self._rows())), default=3
        )
        number, shape, weights = round(em * 1.25), em * max(2.9, 0.52 * widest + 0.5), em * 3.3
        shape, weights = (
            max(round(wide), self._header.word_width(at)) for at, wide in ((SHAPE, shape), (WEIGHTS, weights))
        )
        least = round(em * 3.0)
        lane = min(max(least, (total - number - shape - weights - round(em * 5.2)) // max(1, lanes)), em * 5)
        kind = max(round(em * 5.0), total - number - shape - weights - lane * lanes)
        for column, width in ((NUMBER, number), (KIND, kind), (SHAPE, shape), (WEIGHTS, weights)):
            self.setColumnWidth(column, width)
        for column in range(LANES, LANES + lanes):
            self.setColumnWidth(column, lane)

    def _set_heights(self) -> None:
        metrics = self.fontMetrics()
        plain = round(metrics.height() * ROW_EMS)
        room = max(60, self.viewport().width() - 20)
        for row in range(self._rows()):
            problem = self._matrix.line(row).problem
            height = plain
            if problem is not None:
                wrap = Qt.TextFlag.TextWordWrap
                text = metrics.boundingRect(QRect(0, 0, room, 1000), int(wrap), say(problem.sentence))
                height = round(text.height() * 0.95) + 14
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
        self.updateGeometry()

    def _rows(self) -> int:
        return self._matrix.rowCount()

    def _header_clicked(self, section: int) -> None:
        if section >= LANES:
            left = self._header.sectionViewportPosition(section)
            at = self._header.viewport().mapToGlobal(QPoint(left, self._header.height()))
            self.lane_menu_wanted.emit(section - LANES, at)
            return
        term = glossary.find(HEADERS[section])
        if term is not None:
            left, wide = self._header.sectionViewportPosition(section), self._header.sectionSize(section)
            ask_term(self._header, term.name, QRect(left, 0, wide, self._header.height()))

    def _header_double_clicked(self, section: int) -> None:
        if section >= LANES:
            self.lane_renamed.emit(section - LANES)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._meant(current):
            self.current_block.emit(self._matrix.line(current.row()).block)
