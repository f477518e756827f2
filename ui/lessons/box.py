"""What all parts of a lesson's page have in common: a frame, texts, an entrance for news."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bnviz.lessons import prose
from bnviz.lessons.course import Course
from bnviz.lessons.quantities import Live
from ui.lessons.text import Text
from ui.theme import Theme


class Box(QFrame):
    """One item of a step. `show_state` is called whenever something may have changed."""

    followed = Signal(str)  # the target of a link
    passed = Signal()  # the gate of this box is passed

    def __init__(self, theme: Theme, scale: float, face: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._scale = theme, scale
        self._texts: list[Text] = []
        self.rows = QVBoxLayout(self)
        self.rows.setSpacing(round(7 * scale))
        if face:
            self.setProperty("banner", face)
            self.rows.setContentsMargins(*(round(side * scale) for side in (12, 10, 12, 10)))
        else:
            self.rows.setContentsMargins(0, 0, 0, 0)

    def say(self, markdown: str) -> Text:
        """Append a text."""
        text = Text(prose.to_html(markdown), self._theme, self._scale, self)
        text.followed.connect(self.followed)
        self._texts.append(text)
        self.rows.addWidget(text)
        return text

    def set_look(self, theme: Theme, scale: float) -> None:
        """Take other colours and another size of type."""
        self._theme, self._scale = theme, scale
        for text in self._texts:
            text.set_look(theme, scale)

    def show_state(self, course: Course, live: Live) -> None:
        """Where the person is, and where the run is."""

    def default(self) -> None:
        """What a presenter's key does here: pass the gate in the plainest way."""
        self.passed.emit()
