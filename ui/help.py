"""What the keys and the mouse do, from the table of actions. Knows no window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from ui.action_table import MENUS, ROWS
from ui.controls import caption
from ui.language import said, say, tr
from ui.sheet import Sheet

MOUSE = (
    (said("Click a norm"), said("on and off")),
    (said("Right click a norm"), said("its kind and settings")),
    (said("Click a block"), said("its width, activation and all else")),
    (said("Drag a block"), said("to another place")),
    (said("Click a lane's name"), said("rename, copy, remove, all norms")),
    (said("Drag the timeline"), said("go back in every view at once")),
    (said("Click a tick on it"), said("to what happened there")),
    (said("Shift and drag on it"), said("steps that rivers and curves show")),
    (said("Double click on it"), said("all steps again")),
    (said("Click a dotted word"), said("what it means")),
    (said("Drop a file"), said("open it")),
)
TABLE = (
    (said("Arrows"), said("move the selected cell")),
    (said("Enter"), said("open the settings of the cell")),
    ("1 … 9", said("bring a view to the front")),
    ("N C K Q 0", said("network, code, lessons, practice, log")),
    (said("Alt and one of these"), said("show or hide it")),
    (said("Tab"), said("to the next control")),
)
WIDTH, EDGES_PX = 860, 70  # at least; and what stands beside the columns: margins and a scroll bar


class Help(Sheet):
    """Every key there is, by menu, in two columns."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Keys and help"), width=WIDTH)
        about = caption(
            tr(
                "The same network trains in every lane, from the same weights on the same mini-batches; "
                "only the norms differ. Toggle one in the table at the left, and see what changes."
            )
        )
        about.setWordWrap(True)
        self.body.addWidget(about)
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(10, 6, 4, 6)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        groups: list[tuple[str, list[tuple[str, str]]]] = [
            (
                say(title),
                [
                    (_keys(row.keys), say(row.text).rstrip("…"))
                    for row in ROWS
                    if row.menu == menu and row.keys
                ],
            )
            for menu, title in MENUS.items()
        ]
        groups += [(tr("Table and views"), _told(TABLE)), (tr("Mouse"), _told(MOUSE))]
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
        scroll.setAccessibleName(tr("Keys and what they do"))
        self._scroll, self._inner = scroll, inner
        self.body.addWidget(scroll, 1)

    def open_help(self) -> None:
        """Open as large as all of it needs, where the window has room."""
        scale = self.fontMetrics().height() / 16
        self._width = max(WIDTH, round((self._inner.sizeHint().width() + EDGES_PX) / scale))
        room = round(self._window.height() * 0.72)
        self._scroll.setMinimumHeight(min(self._inner.sizeHint().height() + 4, room))
        self.open_sheet(self._scroll)


def _told(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(say(what), say(does)) for what, does in rows]


def _keys(keys: tuple[str, ...]) -> str:
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
