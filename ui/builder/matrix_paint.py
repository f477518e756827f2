"""Draws the cells and the header of the network table. Knows no mouse and no edit."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bnviz.experiment.values import Norm
from ui import fonts, icons
from ui.builder.matrix_model import KIND, LANES, NUMBER, SHAPE, WEIGHTS, MatrixModel
from ui.builder.names import NORM_SHORT, short_names
from ui.contrast import on, readable
from ui.language import say, tr
from ui.style import mix
from ui.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
ROW_EMS = 1.9  # the height of a row
SMALL, MARGIN = 0.85, 4  # of the names of columns: size against the body, pixels at their sides
MARK = 13.0  # the width of the sign of noise
TEXT = Qt.AlignmentFlag.AlignVCenter


def pill_rect(cell: QRect) -> QRectF:
    """Where the toggle of a cell is drawn."""
    height = min(cell.height() - 8, round(cell.width() * 0.46))
    area = QRectF(cell).adjusted(4, 0, -4, 0)
    return QRectF(area.left(), area.center().y() - height / 2, area.width(), height)


def arrow_rect(cell: QRect) -> QRectF:
    """The part of the toggle that opens the menu."""
    pill = pill_rect(cell)
    width = min(16.0, pill.width() / 3)
    return QRectF(pill.right() - width, pill.top(), width, pill.height())


class CellPainter(QStyledItemDelegate):
    """One paint call for each visible cell; `hovered`, `lit` and `drop_row` are set by the view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.hovered: tuple[int, int] | None = None
        self.lit: tuple[int, int] | None = None  # lane and block whose phase is shown in slow motion
        self.dragged_row: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(10, round(self._widget(option).fontMetrics().height() * ROW_EMS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MatrixModel)
        rect: QRect = option.rect
        line = model.line(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.problem is not None:
            if index.column() == 0:
                self._sentence(painter, option, rect, say(line.problem.sentence), line.problem.severity)
            painter.restore()
            return
        self._row_face(painter, rect, model, index)
        if model.is_norm_cell(index):
            self._pill(painter, option, rect, model, index)
        elif index.column() < LANES:
            self._text(painter, option, rect, model, index)
        painter.restore()

    def _row_face(self, painter: QPainter, rect: QRect, model: MatrixModel, index: Index) -> None:
        theme, row = self.theme, index.row()
        line = model.line(row)
        if self.lit is not None and line.block == self.lit[1]:
            colour = theme.lanes[model.experiment.colour(self.lit[0])]
            painter.fillRect(rect, QColor(mix(theme.card, colour, 0.14)))
        elif row == self.dragged_row or (
            self.hovered is not None
            and self.hovered[0] == row
            and self.hovered[1] < LANES
            and model.is_block_cell(model.index(row, 0))
            and index.column() < LANES
        ):
            painter.fillRect(rect, QColor(theme.hover))
        if row > 0:
            painter.setPen(QPen(QColor(theme.grid), 1))
            painter.drawLine(rect.left(), rect.top(), rect.right(), rect.top())

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, model: MatrixModel, index: Index
    ) -> None:
        theme, column = self.theme, index.column()
        base = self._widget(option).font()
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        severity = model.severity(index.row()) if column <= KIND else None
        colour = theme.muted
        if column == KIND:
            colour = theme.text
        if severity is not None:
            colour = theme.error if severity == "error" else theme.warning
        painter.setPen(QColor(colour))
        if column == NUMBER:
            painter.setFont(fonts.like(base, 0.92, mono=True))
            painter.drawText(rect.adjusted(0, 0, -4, 0), TEXT | Qt.AlignmentFlag.AlignRight, text)
        elif column == KIND:
            self._kind(painter, option, rect.adjusted(4, 0, 0, 0), text, model.extras(index.row()))
        else:
            painter.setFont(fonts.like(base, 0.92, mono=True))
            painter.drawText(rect.adjusted(0, 0, -4, 0), TEXT | Qt.AlignmentFlag.AlignRight, text)
        if self._has_focus(option) and column in (KIND, SHAPE, WEIGHTS, NUMBER):
            self._ring(painter, QRectF(rect).adjusted(1.5, 2.5, -1.5, -2.5), 5)

    def _kind(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, text: str, extras: str
    ) -> None:
        base = self._widget(option).font()
        main = fonts.like(base)
        painter.setFont(main)
        if not extras:
            painter.drawText(rect, TEXT | Qt.AlignmentFlag.AlignLeft, text)
            return
        half = rect.height() // 2
        upper = QRect(rect.left(), rect.top() + 2, rect.width(), half)
        lower = QRect(rect.left(), rect.top() + half, rect.width(), half - 2)
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
        small = fonts.like(base, 0.8)
        painter.setFont(small)
        painter.setPen(QColor(self.theme.muted))
        shown = painter.fontMetrics().elidedText(extras, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _pill(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, model: MatrixModel, index: Index
    ) -> None:
        theme, norm, lane = self.theme, model.norm(index), index.column() - LANES
        own = theme.lanes[model.experiment.colour(lane)]
        pill, radius = pill_rect(rect), 6.0
        hovered = self.hovered == (index.row(), index.column())
        severity = model.severity(index.row(), lane)
        if norm is not None and norm.tracks and not norm.use_batch_stats:  # a norm held in evaluation mode
            painter.setBrush(QColor(mix(theme.card, own, 0.28 if hovered else 0.18)))
            painter.setPen(QPen(QColor(own), 1.5))
            painter.drawRoundedRect(pill.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
            text, colour, bold = (
                NORM_SHORT[norm.kind],
                readable(own, mix(theme.card, own, 0.28), theme.text),
                True,
            )
        elif norm is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            face = mix(own, theme.text, 0.14) if hovered else own
            painter.setBrush(QColor(face))
            painter.drawRoundedRect(pill, radius, radius)
            text, colour, bold = NORM_SHORT[norm.kind], on(face), True
        else:
            painter.setBrush(QColor(theme.field))
            painter.setPen(QPen(QColor(own if hovered else theme.border), 1))
            painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            colour = readable(own, theme.field, theme.text) if hovered else theme.muted
            text, bold = tr("none"), False
        base = self._widget(option).font()
        painter.setFont(fonts.like(base, 0.92, bold=bold))
        painter.setPen(QColor(colour))
        label = pill.adjusted(0, 0, -arrow_rect(rect).width() * 0.7, 0) if hovered else pill
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
        if hovered:
            self._arrow(painter, arrow_rect(rect), colour)
        if norm is not None and norm != Norm(kind=norm.kind):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(pill.left() + 4, pill.top() + 4, 3.5, 3.5))
        if severity is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.error if severity != "warning" else theme.warning), 2))
            painter.drawRoundedRect(pill.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)
        if self._has_focus(option):
            self._ring(painter, pill.adjusted(-2, -2, 2, 2), radius + 2)

    def _arrow(self, painter: QPainter, area: QRectF, colour: str) -> None:
        size = 11.0
        ratio = painter.device().devicePixelRatioF()
        picture = icons.pixmap("chevron-down", colour, 11, ratio)
        at = QRectF(area.center().x() - size / 2 - 1, area.center().y() - size / 2, size, size)
        painter.drawPixmap(at, picture, QRectF(picture.rect()))

    def _ring(self, painter: QPainter, area: QRectF, radius: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.accent), 1.6))
        painter.drawRoundedRect(area, radius, radius)

    def _sentence(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, text: str, severity: str
    ) -> None:
        theme = self.theme
        colour = theme.warning if severity == "warning" else theme.error
        face = theme.warning_face if severity == "warning" else theme.error_face
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(face))
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 6, 6)
        painter.setFont(fonts.like(self._widget(option).font(), 0.9))
        painter.setPen(QColor(colour))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(10, 2, -8, -3), int(flags), text)

    @staticmethod
    def _has_focus(option: QStyleOptionViewItem) -> bool:
        state: QStyle.StateFlag = option.state
        return bool(state & QStyle.StateFlag.State_HasFocus)

    @staticmethod
    def _widget(option: QStyleOptionViewItem) -> QWidget:
        widget: QWidget = option.widget
        return widget


class LaneHeader(QHeaderView):
    """The names of the columns; a lane has its dot and as many words of its name as fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme: Theme = LIGHT
        self.hovered: int | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Lanes"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(self.fontMetrics().height() * 1.7))

    def word_width(self, section: int) -> int:
        """What the name of a column needs, in pixels."""
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        return QFontMetrics(fonts.like(self.font(), SMALL)).horizontalAdvance(text) + 2 * MARGIN

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, MatrixModel) or not rect.isValid():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.like(self.font(), SMALL))
        if section < LANES:
            painter.setPen(QColor(self.theme.muted))
            left = section == KIND
            side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
            text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
            painter.drawText(rect.adjusted(MARGIN, 0, -MARGIN, 0), TEXT | side, text)
        else:
            self._lane(painter, rect, model, section - LANES)
        painter.restore()

    def _lane(self, painter: QPainter, rect: QRect, model: MatrixModel, lane: int) -> None:
        theme = self.theme
        colour = QColor(theme.lanes[model.experiment.colour(lane)])
        if self.hovered == LANES + lane:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 1, -2, -1), 5, 5)
        dot, gap = 7.0, 4.0
        metrics = painter.fontMetrics()
        names = [own.name for own in model.experiment.lanes]
        is_noisy = model.experiment.lanes[lane].noise
        room = rect.width() - 6.0 - (MARK + gap if is_noisy else 0.0)
        with_dot = short_names(names, lambda text: metrics.horizontalAdvance(text) <= room - dot - gap)
        bare = short_names(names, lambda text: metrics.horizontalAdvance(text) <= room)
        shows_dot = with_dot == bare or not any("…" in text for text in with_dot)
        text = (with_dot if shows_dot else bare)[lane]
        words = metrics.horizontalAdvance(text)
        wide = words + (dot + gap if shows_dot else 0.0) + (MARK + gap if is_noisy else 0.0)
        left = rect.left() + (rect.width() - wide) / 2
        if shows_dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QRectF(left, rect.center().y() - dot / 2 + 0.5, dot, dot))
            left += dot + gap
        painter.setPen(QColor(readable(colour.name(), theme.card, theme.text)))
        area = QRectF(left, rect.top(), rect.right() - left + 4, rect.height())
        painter.drawText(area, TEXT | Qt.AlignmentFlag.AlignLeft, text)
        if is_noisy:
            self._noise(painter, QPointF(left + words + gap, rect.center().y() + 0.5))

    @staticmethod
    def _noise(painter: QPainter, at: QPointF) -> None:
        """A jagged line behind the name: this lane has noise behind its norms."""
        heights = (0.0, -3.0, 2.0, -4.0, 4.0, -1.5, 0.0)
        step = MARK / (len(heights) - 1)
        pen = QPen(painter.pen().color(), 1.4)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([at + QPointF(step * k, high) for k, high in enumerate(heights)])
