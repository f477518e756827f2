"""Small helpers for laying out and marking widgets. Knows no experiment."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QLayout, QSizePolicy, QWidget


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the stylesheet looks at, and let the stylesheet look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def caption(text: str, tone: str = "muted", parent: QWidget | None = None) -> QLabel:
    """A label in one of the stylesheet's tones."""
    label = QLabel(text, parent)
    label.setProperty("tone", tone)
    return label


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin horizontal line."""
    line = QFrame(parent)
    line.setProperty("rule", "true")
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    line.setFixedHeight(1)
    return line


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and let it be deleted."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
