"""The dock of the lessons: a list, or one lesson with its page, its dots and its keys. Knows no session."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from bnviz.lessons import values
from bnviz.lessons.course import Course
from ui.controls import IconButton, TextButton, caption
from ui.countdown import LENGTHS
from ui.language import said, say, tr
from ui.lessons.contents import Contents
from ui.lessons.dots import Dots
from ui.lessons.page import Page
from ui.plots.style import Style
from ui.theme import LIGHT, Theme

BUTTONS = {
    "next": said("Next"),
    "more": said("Read on"),
    "train": said("Train"),
    "reveal": said("Reveal"),
    "show": said("Show me"),
    "end": said("All lessons"),
}


class LessonPanel(QFrame):
    """Speaks in signals; `on` is the one button that always does the next thing."""

    on = Signal()
    back = Signal()
    step_chosen = Signal(int)
    left = Signal()  # to the list of lessons
    again = Signal()
    reload = Signal()
    export = Signal()
    forget = Signal()
    open_file = Signal()
    countdown = Signal(int)  # so many seconds to predict

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Lesson"))
        self.setProperty("card", "bottom")
        self._theme = LIGHT
        self._word = "next"  # what the one button does at the end of what can be seen
        self._gate: object = None
        self.contents, self.page, self.dots = Contents(), Page(), Dots()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.contents)
        self._stack.addWidget(self._lesson_side())
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setProperty("tone", "error")
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addWidget(self._stack, 1)
        self.list_menu = TextButton(
            tr("More"), tr("Export or forget your progress, open a file"), self, role="link"
        )
        self.list_menu.clicked.connect(self._open_menu)
        column.addWidget(self.list_menu, 0, Qt.AlignmentFlag.AlignRight)
        self.dots.chosen.connect(self.step_chosen)
        self.page.verticalScrollBar().valueChanged.connect(self._show_word)
        self.page.verticalScrollBar().rangeChanged.connect(self._show_word)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumWidth(260)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours and the size of type that holds now."""
        self._theme = theme
        self.dots.set_theme(theme)
        self._apply_look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "page"):
            self._apply_look()

    def _apply_look(self) -> None:
        self.page.set_look(self._theme, Style(self._theme, self.font()).unit)

    # -- what is shown ---

    @property
    def shows_lesson(self) -> bool:
        """Whether a lesson is open, and not the list."""
        return self._stack.currentIndex() == 1

    def show_list(self) -> None:
        """All lessons."""
        self.page.clear()
        self._stack.setCurrentIndex(0)
        self.list_menu.show()

    def show_course(self, course: Course) -> None:
        """The page where the person is."""
        self._stack.setCurrentIndex(1)
        self.list_menu.hide()
        step = course.page
        self.lesson_name.setText(course.lesson.title.upper())
        self.title.setText(step.title)
        self.dots.show_steps(tuple(s.title for s in course.lesson.steps), course.step, course.furthest)
        self.count.setText(f"{course.step + 1} / {len(course.lesson.steps)}")
        self.back_button.setEnabled(course.step > 0)
        gate = course.gate
        match gate:
            case None:
                word = "end" if course.is_last else "next"
            case values.Train():
                word = "train"
            case values.Task():
                word = "show"
            case _:
                word = "reveal"
        self._word, self._gate = word, gate
        self.clock.setVisible(isinstance(gate, values.Prediction))
        self.skip_button.setVisible(gate is not None and not course.is_last)
        self.page.show_items(step, course.visible())
        self._show_word()

    @property
    def has_more(self) -> bool:
        """Whether the next thing is to read what is below, on a page that is longer than the panel."""
        return self.page.isVisible() and self.page.hides(self._gate)

    def _show_word(self, *_places: int) -> None:
        word = say(BUTTONS["more" if self.has_more else self._word])
        if word != self.on_button.text():
            self.on_button.setText(word)
            self.on_button.setAccessibleName(word)

    def say(self, sentence: str) -> None:
        """What is wrong, in place; nothing takes it away."""
        self.told.setText(say(sentence))
        self.told.setVisible(bool(sentence))

    # -- inside ---

    def _lesson_side(self) -> QWidget:
        side = QWidget()
        head = QHBoxLayout()
        head.setSpacing(4)
        self.lesson_name = caption("", "title", side)
        self.more = IconButton("more", tr("The list of lessons, this step again, reload"), side)
        self.more.clicked.connect(self._open_menu)
        self.clock = IconButton("clock", tr("Seconds to predict, for a class (. and Ctrl+1, 2, 3)"), side)
        self.clock.clicked.connect(self._open_clock)
        head.addWidget(self.lesson_name, 1)
        head.addWidget(self.clock)
        head.addWidget(self.more)
        self.title = caption("", "heading", side)
        self.title.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        self.count = caption("", "small", side)
        self.back_button = TextButton(tr("Back"), tr("The step before (PageUp)"), side)
        self.skip_button = TextButton(
            tr("Skip"), tr("To the next step, whatever is open here"), side, role="link"
        )
        self.on_button = TextButton(
            tr("Next"), tr("The next thing of this lesson (PageDown)"), side, role="primary"
        )
        self.back_button.clicked.connect(self.back)
        self.on_button.clicked.connect(self.on)
        self.skip_button.clicked.connect(self._skip)
        foot.addWidget(self.back_button)
        foot.addWidget(self.dots, 1)
        foot.addWidget(self.count)
        foot.addWidget(self.skip_button)
        foot.addWidget(self.on_button)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addSpacing(2)
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        return side

    def _skip(self) -> None:
        self.step_chosen.emit(-1)  # the one behind this

    def _open_clock(self) -> None:
        menu = QMenu(self)
        for seconds in LENGTHS:
            menu.addAction(tr("{seconds} seconds", seconds=seconds), partial(self.countdown.emit, seconds))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.clock.mapToGlobal(self.clock.rect().bottomLeft()))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        if self.shows_lesson:
            menu.addAction(tr("All lessons"), self.left.emit)
            menu.addAction(tr("This step from its start"), self.again.emit)
            menu.addAction(tr("Reload the file"), self.reload.emit)
            menu.addSeparator()
        menu.addAction(tr("Open a lesson from a file…"), self.open_file.emit)
        menu.addAction(tr("Export progress as CSV…"), self.export.emit)
        menu.addAction(tr("Forget all progress"), self.forget.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        anchor = self.more if self.shows_lesson else self.list_menu
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
