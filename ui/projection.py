"""What a projector shows: one view, and beside it the text that is read, if one is open. Knows no lesson."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

TEXT_SHARE = 0.42  # of the width; the view has the rest
AREA = Qt.DockWidgetArea.LeftDockWidgetArea


class Projection:
    """Hides and shows the docks of `host`; `reading` are the texts. `state` is the layout before."""

    def __init__(self, host: QMainWindow, docks: Mapping[str, QDockWidget], reading: Collection[str]) -> None:
        self._host, self._docks, self._reading = host, docks, reading
        self.state: QByteArray | None = None
        self.view = ""
        self._share = TEXT_SHARE
        self._unsized = False

    @property
    def on(self) -> bool:
        """Whether the projector shows something."""
        return self.state is not None

    @property
    def read(self) -> str | None:
        """The text that can be read now, wherever it is."""
        for name in self._reading:
            widget = self._docks[name].widget()
            if widget is not None and widget.isVisible():
                return name
        return None

    @property
    def text(self) -> str | None:
        """The text that can be read in this window; one that floats may be on another screen."""
        read = self.read
        return None if read is None or self._docks[read].isFloating() else read

    def show(self, name: str, state: QByteArray) -> None:
        """A view in the place of the one before, or a text beside it; `state` is the layout to go back to."""
        text = name if name in self._reading else self.text
        if name not in self._reading:
            self.view = name
        fresh = text is not None and (not self.on or text != self.text)
        if not self.on:
            self.state = state
        for other, dock in self._docks.items():
            if not (other in self._reading and dock.isFloating() and other != name):
                dock.setVisible(other in (self.view, text))
        if text is not None:
            if fresh:
                self._put_beside(self._docks[text])
            self._unsized = True

    def note_sizes(self) -> None:
        """The person has dragged the line between view and text."""
        text = self.text
        if text is not None and self._seen(self.view):
            self._share = self._docks[text].width() / max(self._host.width(), 1)

    def apply_sizes(self) -> None:
        """Give view and text their shares of the width, once they have been put beside each other."""
        text = self.text
        if self._unsized and text is not None and self._seen(self.view):
            width = self._host.width()
            docks = [self._docks[self.view], self._docks[text]]
            shares = [round(width * (1 - self._share)), round(width * self._share)]
            self._host.resizeDocks(docks, shares, Qt.Orientation.Horizontal)
        self._unsized = False

    def _seen(self, view: str) -> bool:
        return self._docks[view].isVisible() and not self._docks[view].isFloating()

    def _put_beside(self, dock: QDockWidget) -> None:
        """To the right of all else: a dock behind another as a tab could not be seen together with it."""
        dock.setFloating(False)
        self._host.removeDockWidget(dock)
        self._host.addDockWidget(AREA, dock, Qt.Orientation.Horizontal)
        dock.show()
