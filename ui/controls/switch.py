"""A switch for yes and no. Knows no experiment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.controls.keys import PRESS, keep_keys


class Switch(QAbstractButton):
    """`clicked` tells what the person did; `setChecked` alone does not emit it."""

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        keep_keys(self, PRESS)

    def sizeHint(self) -> QSize:
        height = round(self.fontMetrics().height() * 1.1)
        return QSize(round(height * 1.75) + 4, height + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        role = QPalette.ColorRole
        track = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        on = colours.color(role.Highlight) if self.isEnabled() else colours.color(role.Mid)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(on if self.isChecked() else colours.color(role.Mid))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        if self.isEnabled() and not self.isChecked():  # the track alone is hardly seen
            edge = track.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colours.color(role.PlaceholderText), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
        knob = track.height() - 4
        left = track.right() - knob - 2 if self.isChecked() else track.left() + 2
        face = role.Base if self.isChecked() else role.PlaceholderText
        painter.setBrush(colours.color(face if self.isEnabled() else role.Window))
        painter.drawEllipse(QRectF(left, track.top() + 2, knob, knob))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color(role.Highlight), 1.5))
            outer = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
            painter.drawRoundedRect(outer, outer.height() / 2, outer.height() / 2)
        painter.end()
