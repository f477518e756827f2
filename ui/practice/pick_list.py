"""A list to pick from with mouse or keys: one item, or all of them in an order. Knows no question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.controls import caption, keep_keys, set_property
from ui.language import tr
from ui.practice.words import code, plain, rich

EDGE = 2  # pixels: the border that the style sheet draws inside a row, and one to spare


class PickRow(QFrame):
    """One item: its number, its text, and at the right what has become of it."""

    pressed = Signal()

    def __init__(self, number: int, text: str, *, is_code: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = plain(text)
        self.setProperty("row", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 5 if is_code else 9, 12, 5 if is_code else 9)
        row.setSpacing(10)
        self._key = key = caption(str(number), "key", self)
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        self._label = label = QLabel(code(text) if is_code else rich(text), self)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(label, 1)
        self.mark = caption("", "strong", self)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.mark)
        for child in (key, label, self.mark):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.text)

    def fit(self, width: int) -> None:
        """As high as the text needs at this width. A layout would say 0 before its row was shown."""
        for label in (self._key, self._label, self.mark):
            label.ensurePolished()
        mark = round(self.fontMetrics().height() * 2.2)
        self.mark.setFixedWidth(mark)
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        taken = margins.left() + margins.right() + 2 * (gap + EDGE) + self._key.sizeHint().width() + mark
        high = max(self._label.heightForWidth(max(width - taken, 40)), self._key.sizeHint().height())
        self.setFixedHeight(high + margins.top() + margins.bottom() + 2 * EDGE)

    def show_state(self, look: str, mark: str) -> None:
        """`look` is plain, at, picked, right or wrong; `mark` stands at the right edge."""
        set_property(self, "row", "true" if look == "plain" else look)
        self.mark.setText(mark)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()


class PickList(QWidget):
    """Digits pick, arrows move, Space picks where the cursor is, Backspace takes the last one back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr("Digits pick, arrows move, Space picks"))
        keep_keys(self, None)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(6)
        self.rows: list[PickRow] = []
        self.picked: list[int] = []
        self._several = self._frozen = False
        self._cursor = 0

    def show_items(self, texts: Sequence[str], *, several: bool, is_code: bool, name: str) -> None:
        """Other items; with `several` all are to be picked, in order."""
        for row in self.rows:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows, self.picked, self._several, self._frozen = [], [], several, False
        self._cursor = 0
        self._column.setSpacing(3 if is_code else 6)
        self.setAccessibleName(name)
        for number, text in enumerate(texts):
            row = PickRow(number + 1, text, is_code=is_code, parent=self)
            row.pressed.connect(partial(self._press, number))
            self._column.addWidget(row)
            self.rows.append(row)
        self._fit()
        self._show()

    def pick(self, place: int) -> None:
        """Pick an item; of several, one that is picked already is taken back with all after it."""
        if self._frozen or not 0 <= place < len(self.rows):
            return
        self._cursor = place
        if not self._several:
            self.picked = [place]
        elif place in self.picked:
            self.picked = self.picked[: self.picked.index(place)]
        else:
            self.picked = [*self.picked, place]
        self._show()
        self.changed.emit()

    @property
    def complete(self) -> bool:
        """Whether enough is picked."""
        return len(self.picked) == len(self.rows) if self._several else bool(self.picked)

    def freeze(self, right: Sequence[int], *, is_right: bool) -> None:
        """Show what would have been right; nothing can be picked any more."""
        self._frozen = True
        for place, row in enumerate(self.rows):
            row.setCursor(Qt.CursorShape.ArrowCursor)
            if self._several:
                ok = place in self.picked and self.picked.index(place) == list(right).index(place)
                row.show_state(
                    "right" if ok else "wrong", f"{'✓' if ok else '✗'} {list(right).index(place) + 1}"
                )
            elif place in right:
                row.show_state("right", "✓")
            elif place in self.picked and not is_right:
                row.show_state("wrong", "✗")
            else:
                row.show_state("plain", "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "rows"):
            self._fit()

    def _fit(self) -> None:
        """Each row as high as its text needs at this width, and no higher."""
        margins = self._column.contentsMargins()
        wide = self.width() - margins.left() - margins.right()
        for row in self.rows:
            row.fit(wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_1
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Space:
                self.pick(self._cursor)
            case Qt.Key.Key_Backspace if self._several and self.picked:
                self.pick(self.picked[-1])
            case _ if 0 <= digit < len(self.rows):
                self.pick(digit)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show()

    def _press(self, place: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pick(place)

    def _move(self, by: int) -> None:
        self._cursor = min(max(self._cursor + by, 0), len(self.rows) - 1)
        if not self._several:
            self.pick(self._cursor)
        self._show()

    def _show(self) -> None:
        if self._frozen:
            return
        for place, row in enumerate(self.rows):
            chosen = place in self.picked
            mark = str(self.picked.index(place) + 1) + "." if chosen and self._several else ""
            at = self.hasFocus() and place == self._cursor
            row.show_state("picked" if chosen else "at" if at else "plain", mark)
        said = ", ".join(self.rows[place].text for place in self.picked)
        self.setAccessibleDescription(said or tr("Nothing is picked."))
