"""The log of the program as a panel. Knows the logging module and nothing of what is logged."""

from __future__ import annotations

import logging
from collections import deque

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui import fonts
from ui.language import tr

MOST_LINES = 2000


class _Bridge(QObject):
    """Carries records from any thread to the window's, and keeps them for a pane that is opened later."""

    record = Signal(str)
    kept = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=MOST_LINES)
        self.record.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _keep(self, line: str) -> None:
        self.lines.append(line)
        self.kept.emit(line)


class LogHandler(logging.Handler):
    """A logging handler for a window; `close` it before the window goes."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.bridge = _Bridge()
        self.setFormatter(
            logging.Formatter("%(asctime)s  %(levelname)-7s  %(name)s  %(message)s", "%H:%M:%S")
        )

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.bridge.record.emit(self.format(record))
        except RuntimeError:  # Qt's half of the bridge is gone: the window closed before its handler
            logging.getLogger().removeHandler(self)


class LogPane(QPlainTextEdit):
    """The newest lines of the log; old ones are dropped."""

    def __init__(self, handler: LogHandler, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setMaximumBlockCount(MOST_LINES)
        self.setAccessibleName(tr("Log"))
        self.setPlaceholderText(tr("Nothing has been logged."))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFont(fonts.number(12))
        if handler.bridge.lines:
            self.setPlainText("\n".join(handler.bridge.lines))
        handler.bridge.kept.connect(self.appendPlainText)
