"""Buttons whose icons take the colours of the palette. Know no action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui import icons
from ui.controls.keys import PRESS, keep_keys

_TONES = {
    "text": QPalette.ColorRole.ButtonText,
    "muted": QPalette.ColorRole.PlaceholderText,
    "accent": QPalette.ColorRole.Highlight,
    "on-accent": QPalette.ColorRole.HighlightedText,
}


def _icon_px(widget: QWidget) -> int:
    return round(widget.fontMetrics().height() * 1.0)


class IconButton(QToolButton):
    """A flat button that is only an icon; its tooltip is its accessible name."""

    def __init__(self, icon: str, tip: str, parent: QWidget | None = None, tone: str = "muted") -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setProperty("role", "flat")
        self.setToolTip(tip)
        self.setAccessibleName(tip.splitlines()[0])
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_keys(self, PRESS)
        self._tint()

    def set_icon(self, icon: str) -> None:
        """Take another icon."""
        if icon != self._icon:
            self._icon = icon
            self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._tint()

    def _tint(self) -> None:
        colour = self.palette().color(_TONES[self._tone]).name()
        faint = self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
        self.setIcon(icons.icon(self._icon, colour, faint))
        self.setIconSize(QSize(_icon_px(self), _icon_px(self)))


class TextButton(QPushButton):
    """A button with a text and perhaps an icon, in one of the stylesheet's roles."""

    def __init__(
        self,
        text: str,
        tip: str,
        parent: QWidget | None = None,
        *,
        role: str = "",
        icon: str | None = None,
        tone: str = "text",
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._tone = icon, tone
        if role:
            self.setProperty("role", role)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_keys(self, PRESS)
        self._tint()

    def set_icon(self, icon: str) -> None:
        """Take another icon."""
        if icon != self._icon:
            self._icon = icon
            self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._tint()

    def _tint(self) -> None:
        if self._icon is None:
            return
        colour = self.palette().color(_TONES[self._tone]).name()
        faint = self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
        self.setIcon(icons.icon(self._icon, colour, faint))
        self.setIconSize(QSize(_icon_px(self), _icon_px(self)))
