"""Messages in the window instead of in boxes before it. Knows no message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.controls import IconButton, TextButton
from ui.language import say, tr
from ui.theme import LIGHT, Theme

Kind = Literal["notice", "question", "warning", "error"]
MOST = 3
NOTICE_MS = 6000


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of a banner; the banner goes away when it is pressed."""

    text: str
    act: Callable[[], object]
    primary: bool = False


class Banner(QFrame):
    """One message with its answers and a cross."""

    done = Signal()

    def __init__(
        self, kind: Kind, sentence: str, answers: Sequence[Answer], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        sentence = say(sentence)
        self.kind, self.sentence = kind, sentence
        self.setProperty("banner", kind)
        self.setAccessibleName(sentence)
        self._icon = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        self._text = QLabel(sentence, self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._text, 1)
        self.buttons: list[TextButton] = []
        for answer in answers:
            text = say(answer.text)
            button = TextButton(text, text, self, role="primary" if answer.primary else "")
            button.clicked.connect(partial(self._answer, answer))
            row.addWidget(button)
            self.buttons.append(button)
        self._cross = IconButton("close", tr("Close this message"), self)
        self._cross.clicked.connect(self.done)
        row.addWidget(self._cross)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        colour = {"warning": theme.warning, "error": theme.error}.get(self.kind, theme.accent)
        name = {"warning": "warning", "error": "error"}.get(self.kind, "info")
        size = round(self.fontMetrics().height() * 1.15)
        self._icon.setPixmap(icons.pixmap(name, colour, size, self.devicePixelRatioF()))
        palette = self._text.palette()
        palette.setColor(QPalette.ColorRole.WindowText, palette.color(QPalette.ColorRole.Text))
        self._text.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long sentence takes as many lines as it needs: the layouts around ask for one width only."""
        super().resizeEvent(event)
        high = self._text.heightForWidth(self._text.width())
        if high != self._text.minimumHeight():
            self._text.setMinimumHeight(high)

    def _answer(self, answer: Answer) -> None:
        self.done.emit()
        answer.act()


class BannerStack(QWidget):
    """At most a few banners above each other; one with the same `key` takes the other's place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._banners: dict[str, Banner] = {}
        self._count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(6)
        self.hide()

    @property
    def banners(self) -> tuple[Banner, ...]:
        """What is shown, oldest first."""
        return tuple(self._banners.values())

    def say(
        self,
        kind: Kind,
        sentence: str,
        answers: Sequence[Answer] = (),
        *,
        key: str | None = None,
        fades: bool = False,
    ) -> Banner:
        """Show a message; one that `fades` goes by itself after a while."""
        self._count += 1
        name = key or f"#{self._count}"
        self.take_away(name)
        while len(self._banners) >= MOST:
            plain = [n for n, b in self._banners.items() if b.kind != "question"]
            self.take_away((plain or list(self._banners))[0])
        banner = Banner(kind, sentence, answers, self._theme, self)
        banner.done.connect(partial(self._done, name, banner))
        self._banners[name] = banner
        self._column.addWidget(banner)
        self.show()
        if fades:
            timer = QTimer(banner, singleShot=True, interval=NOTICE_MS)
            timer.timeout.connect(banner.done)
            timer.start()
        if answers and kind == "question":
            banner.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return banner

    def take_away(self, key: str) -> None:
        """Remove the message of that key, if it is there."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            banner.hide()
            self._column.removeWidget(banner)
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for banner in self._banners.values():
            banner.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for banner in getattr(self, "_banners", {}).values():
                banner.set_theme(self._theme)

    def _done(self, key: str, banner: Banner) -> None:
        if self._banners.get(key) is banner:
            self.take_away(key)
