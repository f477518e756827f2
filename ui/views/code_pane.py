"""One lane's code to read: line numbers, marks in the margin, a block lit up. Knows no experiment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui import fonts
from ui.controls.keys import ARROWS, keep_keys
from ui.language import tr
from ui.theme import Theme
from ui.views.code_ink import Highlighter, Inks, inks
from ui.views.code_sheet import Shown

SIZE = 0.92  # of the text around it
NONE = -2  # no block


class CodePane(QPlainTextEdit):
    """Read only. A click on a line that belongs to a block asks for the block."""

    block_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)  # the margin keeps the distance, with the same ground
        self.setProperty("code", "true")
        self._rows: tuple[Shown, ...] = ()
        self._block = NONE
        self._inks: Inks | None = None
        self._lane_colour = ""
        self._margin = _Margin(self)
        self._highlighter = Highlighter(self.document())
        self.updateRequest.connect(self._scroll_margin)
        keep_keys(self, ARROWS)

    # ------------------------------------------------------------------ what is shown

    @property
    def shown(self) -> tuple[Shown, ...]:
        """The rows that are shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Shown], name: str) -> None:
        """Other code, scrolled as the old one was; `name` is the lane's."""
        self.setAccessibleName(tr("Code of {lane}", lane=name))
        if tuple(rows) == self._rows:
            return
        place = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self._rows = tuple(rows)
        text = "\n".join(row.text for row in rows)
        if text != self.toPlainText():
            self.setPlainText(text)
        self._make_room()
        self._light()
        self.verticalScrollBar().setValue(place[0])
        self.horizontalScrollBar().setValue(place[1])

    def show_block(self, block: int) -> None:
        """Light up the lines of a block, and scroll to them if none can be seen."""
        if block == self._block:
            return
        self._block = block
        self._light()
        own = [place for place, row in enumerate(self._rows) if row.belongs_to(block)]
        top, bottom = self.seen()
        if own and not any(top <= place <= bottom for place in own):
            self.verticalScrollBar().setValue(max(0, own[0] - 3))

    def set_theme(self, theme: Theme, lane_colour: str) -> None:
        """Take other colours; the lane's marks what another lane does not have."""
        made = inks(theme, lane_colour)
        if made == self._inks:
            return
        self._lane_colour, self._inks = lane_colour, made
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self._inks.ground))
        palette.setColor(QPalette.ColorRole.Text, QColor(self._inks.text))
        self.setPalette(palette)
        self._highlighter.set_inks(self._inks)
        self._light()
        self._margin.update()

    def follow_font(self, font: QFont) -> None:
        """Be a little smaller than the text around, in the face of numbers. The stylesheet says the same."""
        self.setFont(fonts.like(font, SIZE, mono=True))
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_margin"):
            self._make_room()

    def columns(self, wide: int) -> float:
        """How many characters of a line fit into so many pixels of pane."""
        inside = wide - self._margin.sizeHint().width() - self.verticalScrollBar().sizeHint().width()
        return inside / max(1, self.fontMetrics().horizontalAdvance("0"))

    def seen(self) -> tuple[int, int]:
        """The first and the last row that can be seen."""
        first = self.firstVisibleBlock().blockNumber()
        high = max(1, self.fontMetrics().lineSpacing())
        return first, first + max(0, self.viewport().height() // high - 1)

    def ground(self, row: Shown) -> str | None:
        """The colour behind a row, None for the plain one."""
        if self._inks is None:
            return None
        if row.number is None:
            return self._inks.nothing
        lit = row.belongs_to(self._block)
        if row.differs:
            return self._inks.both if lit else self._inks.differs
        return self._inks.selected if lit else None

    # ------------------------------------------------------------------ Qt's

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        place = self.cursorForPosition(event.position().toPoint()).blockNumber()
        line = self._rows[place].line if place < len(self._rows) else None
        if line is not None and line.first is not None:
            self.block_wanted.emit(line.first)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Without the empty rows that only hold the place of another lane's lines."""
        cursor = self.textCursor()
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        pieces = cursor.selection().toPlainText().split("\n")
        rows = range(first.blockNumber(), last.blockNumber() + 1)
        data = QMimeData()
        kept = [text for text, row in zip(pieces, rows, strict=False) if self._rows[row].number is not None]
        data.setText("\n".join(kept))
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    # ------------------------------------------------------------------ inside

    def _make_room(self) -> None:
        wide = self._margin.sizeHint().width()
        self.setViewportMargins(wide, 0, 0, 0)
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), wide, inside.height()))

    def _scroll_margin(self, area: QRect, by: int) -> None:
        if by:
            self._margin.scroll(0, by)
        else:
            self._margin.update(0, area.y(), self._margin.width(), area.height())

    def _light(self) -> None:
        found = []
        for place, row in enumerate(self._rows):
            behind = self.ground(row)
            if behind is None:
                continue
            piece = QTextEdit.ExtraSelection()
            piece.cursor = QTextCursor(self.document().findBlockByNumber(place))
            piece.format.setBackground(QColor(behind))
            piece.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            found.append(piece)
        self.setExtraSelections(found)
        self._margin.update()

    def paint_margin(self, painter: QPainter, area: QRectF) -> None:
        """Line numbers; a bar and a sign beside lines that differ, a wedge where another lane has more."""
        if self._inks is None:
            return
        painter.fillRect(area, QColor(self._inks.ground))
        painter.setFont(self.font())
        metrics, wide = self.fontMetrics(), self._margin.width()
        space = metrics.horizontalAdvance(" ")
        for row, top, high in self._visible_rows():
            where = QRectF(0, top, wide, high)
            behind = self.ground(row)
            if behind is not None:
                painter.fillRect(where, QColor(behind))
            if row.number is None:
                continue
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(self._inks.margin))
            painter.drawText(where.adjusted(0, 0, -3 * space, 0), right, str(row.number))
            lane = QColor(self._lane_colour)
            if row.differs:
                painter.fillRect(QRectF(0, top, max(3.0, space / 2), high), lane)
                painter.setPen(QColor(self._inks.text))
                painter.drawText(where.adjusted(0, 0, -1.5 * space, 0), right, "≠")
            if row.gap:
                painter.fillRect(QRectF(0, top - 1, wide - 2, 2), QColor(self._inks.margin))

    def _visible_rows(self) -> Iterator[tuple[Shown, float, float]]:
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top < self.viewport().height() and block.blockNumber() < len(self._rows):
            high = self.blockBoundingRect(block).height()
            yield self._rows[block.blockNumber()], top, high
            block, top = block.next(), top + high


class _Margin(QWidget):
    """The strip left of the code."""

    def __init__(self, pane: CodePane) -> None:
        super().__init__(pane)
        self._pane = pane

    def sizeHint(self) -> QSize:
        metrics = self._pane.fontMetrics()
        digits = max(3, len(str(len(self._pane.shown))))
        return QSize(metrics.horizontalAdvance("0" * digits) + 5 * metrics.horizontalAdvance(" "), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._pane.paint_margin(painter, QRectF(event.rect()))
        finally:
            painter.end()
