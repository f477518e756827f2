"""A plot as a widget: a back that is painted seldom, a front that is painted every frame, and one menu.

Knows Qt, the style and how to export; knows nothing of what is drawn. Painting goes through functions that
take painter, style and size, so that the screen, a picture for a paper and an SVG come out of one code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from bnviz import glossary
from ui.controls.term import ask_term, term_of
from ui.language import tr
from ui.plots import export
from ui.plots.style import Style, colour, painting
from ui.theme import LIGHT, Theme

REST_MS = 200  # longer than a frame that is late


class Canvas(QWidget):
    """Subclasses paint: `paint_back` (axes, grid, names), then `paint_front` (what moves)."""

    hovered = Signal(str)  # numbers under the cursor, or what became of an export

    def __init__(self, name: str, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that the menu key reaches every plot
        self._file_name = file_name
        self._pressed = ""  # the word under the press
        self._theme = LIGHT
        self._style: Style | None = None
        self._back: QPixmap | None = None
        self._painted_s = 0.0
        self._ringed = self._over_word = False
        self._rest = QTimer(self)  # runs out when no frame has come for a while
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.catch_up)

    # ------------------------------------------------------------------ for subclasses

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        """Axes, grid and names: painted once and kept until `renew_back`."""

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        """What moves. Only what lies in `area` will be seen."""

    def rows(self) -> Iterable[Sequence[object]]:
        """What is drawn as rows of a table, the heading first."""
        return ()

    def tell(self, place: QPointF) -> str:
        """The numbers under the cursor."""
        del place
        return ""

    def word_at(self, place: QPointF) -> str:
        """The term of the glossary that is painted there, to be clicked."""
        del place
        return ""

    def view_all(self) -> None:
        """Show everything there is."""

    def export_size(self) -> QSize:
        """The size of a saved picture, in pixels of the screen."""
        return self.size()

    def add_actions(self, menu: QMenu) -> None:
        """Put this plot's own choices into its menu."""

    # ------------------------------------------------------------------ style

    def set_theme(self, theme: Theme) -> None:
        self._theme, self._style = theme, None
        self.renew_back()

    def style_now(self) -> Style:
        """The same one until it changes."""
        ratio = self.devicePixelRatioF()
        if self._style is None or self._style.ratio != ratio:
            self._style = Style(self._theme, self.font(), ratio)
        return self._style

    def renew_back(self) -> None:
        """Paint the back anew with the next frame."""
        self._back = None
        self.update()

    def update_soon(self, pause_ms: int) -> bool:
        """Paint with this frame unless one was painted less than `pause_ms` ago; False if it has to wait.

        For what is costly and not urgent. When no more frames come, `catch_up` is called.
        """
        if self.is_due(pause_ms):
            self.update()
            return True
        return False

    def is_due(self, pause_ms: int) -> bool:
        """Whether `pause_ms` have passed since this was last true; if not, `catch_up` may be called."""
        now = monotonic()
        if now - self._painted_s < pause_ms / 1000:
            self._rest.start()
            return False
        self._rest.stop()
        self._painted_s = now
        return True

    def catch_up(self) -> None:
        """No frame has come for a while: show the newest."""
        self.update()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        style = self.style_now()
        back = self._back_for(style)
        with painting(self) as painter:
            painter.drawPixmap(0, 0, back)
            self.paint_front(painter, style, self.size(), QRectF(event.rect()))
            self.paint_ring(painter, style)

    def paint_ring(self, painter: QPainter, style: Style) -> None:
        """Show that the keyboard has come here."""
        if self._ringed:
            painter.setClipping(False)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(style.theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        self.update()
        super().focusOutEvent(event)

    def _back_for(self, style: Style) -> QPixmap:
        wanted = self.size() * style.ratio
        if self._back is None or self._back.size() != wanted:
            back = QPixmap(wanted)
            back.setDevicePixelRatio(style.ratio)
            back.fill(colour(style.theme.card))
            with painting(back) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self.paint_back(painter, style, self.size())
            self._back = back
        return self._back

    def paint_whole(self, painter: QPainter, style: Style, size: QSize) -> None:
        """Back and front at once, for exports."""
        self.paint_back(painter, style, size)
        self.paint_front(painter, style, size, QRectF(0, 0, size.width(), size.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.renew_back()
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._rest.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._style = None
            self.renew_back()
        super().changeEvent(event)

    # ------------------------------------------------------------------ cursor and menu

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered.emit(self.tell(event.position()))
        word = self.word_at(event.position())
        if bool(word) != self._over_word:
            self._over_word = bool(word)
            self.setCursor(Qt.CursorShape.WhatsThisCursor if word else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.word_at(event.position())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        word = self.word_at(place) if event.button() == Qt.MouseButton.LeftButton else ""
        if word and word == self._pressed:
            ask_term(self, word, QRect(place.toPoint(), QSize(1, self.fontMetrics().height())))
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit("")
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """The menu every plot has."""
        menu = QMenu(self)
        menu.addAction(tr("Save picture…"), self.ask_picture)
        menu.addAction(tr("Copy picture"), self.copy_picture)
        menu.addAction(tr("Save data as CSV…"), self.ask_rows)
        menu.addSeparator()
        menu.addAction(tr("View all"), self.view_all)
        self.add_actions(menu)
        term = glossary.find(term_of(self))
        if term is not None:
            menu.addSeparator()
            what = tr("What is this? {term}", term=term.title)
            menu.addAction(what, partial(ask_term, self, term.name))
        return menu

    def ask_picture(self) -> None:
        kinds = ";;".join((tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)")))
        name, kind = QFileDialog.getSaveFileName(self, tr("Save picture"), f"{self._file_name}.png", kinds)
        if name:
            path = Path(name)
            self.save_picture(
                path if path.suffix else path.with_suffix(".svg" if "*.svg" in kind else ".png")
            )

    def ask_rows(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save data"), f"{self._file_name}.csv", tr("Comma-separated values (*.csv)")
        )
        if name:
            path = Path(name)
            self.save_rows(path if path.suffix else path.with_suffix(".csv"))

    def save_picture(self, path: Path) -> None:
        """Write the picture and say so; what cannot be written is said as well."""
        try:
            export.save_picture(
                path, self.paint_whole, self.style_now(), self.export_size(), self.accessibleName()
            )
        except OSError as error:
            self.hovered.emit(tr("The picture was not saved: {error}", error=str(error)))
        else:
            self.hovered.emit(tr("Saved {file}", file=path.name))

    def save_rows(self, path: Path) -> None:
        """Write what is drawn as CSV and say so."""
        try:
            export.save_rows(path, self.rows())
        except OSError as error:
            self.hovered.emit(tr("The data were not saved: {error}", error=str(error)))
        else:
            self.hovered.emit(tr("Saved {file}", file=path.name))

    def copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(
            export.picture(self.paint_whole, self.style_now(), self.export_size())
        )
        self.hovered.emit(tr("Copied the picture"))
