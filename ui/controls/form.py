"""Rows of label and control, each with room for a sentence below it. Knows no experiment."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ui.controls.layout import caption, set_property
from ui.controls.term import TermLabel, mark


class Form(QWidget):
    """`add` appends a row named by the field it edits; `say` puts a sentence under it."""

    def __init__(self, parent: QWidget | None = None, terms: Mapping[str, str] | None = None) -> None:
        """`terms`: what the glossary calls a field whose label means several things."""
        super().__init__(parent)
        self._terms = terms or {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[QLabel, QWidget, QLabel]] = {}
        self._wanted: dict[str, bool] = {}
        self._withheld: set[str] = set()

    def set_label_width(self, width: int) -> None:
        """Give the labels a common width, so that forms above each other line up."""
        if self._grid.columnMinimumWidth(0) != width:  # setting it asks for a new layout each time
            self._grid.setColumnMinimumWidth(0, width)

    def add(self, field: str, label: str, control: QWidget) -> None:
        """Append a row; a switch or a lone number stands at the right edge."""
        title = TermLabel(label, "muted", self, self._terms.get(field, label))
        title.setToolTip(control.toolTip())
        mark(control, title.term)
        title.setBuddy(control)
        said = caption("", "error", self)
        said.setWordWrap(True)
        said.hide()
        row = self._grid.rowCount()
        self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignVCenter)
        fixed = control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed
        side = Qt.AlignmentFlag.AlignRight if fixed else Qt.AlignmentFlag(0)
        self._grid.addWidget(control, row, 1, side | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(said, row + 1, 0, 1, 2)
        self._rows[field] = (title, control, said)

    def fields(self) -> tuple[str, ...]:
        """The names of the rows."""
        return tuple(self._rows)

    def control(self, field: str) -> QWidget:
        """The control of a row."""
        return self._rows[field][1]

    def set_row_visible(self, field: str, visible: bool) -> None:
        """Show or hide a whole row."""
        self._wanted[field] = visible
        shown = visible and field not in self._withheld
        title, control, said = self._rows[field]
        title.setVisible(shown)
        control.setVisible(shown)
        said.setVisible(shown and bool(said.text()))

    def withhold(self, field: str, withheld: bool) -> None:
        """Keep a whole row out of sight whatever `set_row_visible` says, or give it back."""
        (self._withheld.add if withheld else self._withheld.discard)(field)
        self.set_row_visible(field, self._wanted.get(field, True))

    def say(self, field: str, sentence: str, tone: str = "error") -> None:
        """Put a sentence under a row; an empty one takes it away."""
        _title, control, said = self._rows[field]
        said.setText(sentence)
        set_property(said, "tone", tone)
        said.setVisible(bool(sentence) and not control.isHidden())
        control.setAccessibleDescription(sentence)
