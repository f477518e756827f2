"""What the keys and the mouse do, from the table of actions. Knows no window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from ui.actions import MENUS, ROWS
from ui.controls import caption
from ui.sheet import Sheet

MOUSE = (
    ("Click a norm", "on and off"),
    ("Right click a norm", "its kind and settings"),
    ("Click a block", "its width, activation and all else"),
    ("Drag a block", "to another place"),
    ("Click a lane's name", "rename, copy, remove, all norms"),
    ("Drag the timeline", "go back in every view at once"),
    ("Click a tick on it", "to what happened there"),
    ("Shift and drag on it", "steps that rivers and curves show"),
    ("Double click on it", "all steps again"),
    ("Click a dotted word", "what it means"),
    ("Drop a file", "open it"),
)
TABLE = (
    ("Arrows", "move the selected cell"),
    ("Enter", "open the settings of the cell"),
    ("1 … 9", "bring a view to the front"),
    ("N C K Q 0", "network, code, lessons, practice, log"),
    ("Alt and one of these", "show or hide it"),
    ("Tab", "to the next control"),
)


class Help(Sheet):
    """Every key there is, by menu, in two columns."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "Keys and help", width=860)
        about = caption(
            "The same network trains in every lane, from the same weights on the same mini-batches; only the "
            "norms differ. Toggle one in the table at the left, and see what changes."
        )
        about.setWordWrap(True)
        self.body.addWidget(about)
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(10, 6, 4, 6)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        groups: list[tuple[str, list[tuple[str, str]]]] = [
            (menu, [(_keys(row.keys), row.text.rstrip("…")) for row in ROWS if row.menu == menu and row.keys])
            for menu in MENUS
        ]
        groups += [("Table and views", list(TABLE)), ("Mouse", list(MOUSE))]
        sides = (groups[:4], groups[4:])
        for side, column in zip(sides, (0, 3), strict=True):
            line = 0
            for title, rows in side:
                grid.addWidget(caption(title.upper(), "title", inner), line, column, 1, 2)
                line += 1
                for keys, text in rows:
                    key = caption(keys, "key", inner)
                    grid.addWidget(key, line, column, Qt.AlignmentFlag.AlignLeft)
                    grid.addWidget(caption(text, "plain", inner), line, column + 1)
                    line += 1
                grid.setRowMinimumHeight(line, 8)
                line += 1
        grid.setColumnMinimumWidth(2, 24)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        scroll = QScrollArea(self.card)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setMinimumHeight(200)
        scroll.setAccessibleName("Keys and what they do")
        self._scroll, self._inner = scroll, inner
        self.body.addWidget(scroll, 1)

    def open_help(self) -> None:
        """Open as high as all of it needs, where the window has room."""
        room = round(self._window.height() * 0.72)
        self._scroll.setMinimumHeight(min(self._inner.sizeHint().height() + 4, room))
        self.open_sheet(self._scroll)


def _keys(keys: tuple[str, ...]) -> str:
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
