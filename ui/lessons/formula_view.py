"""A formula of a lesson on a line of its own, set by our painter. Knows no lesson."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bnviz.lessons import maths
from bnviz.lessons.maths import Maths
from ui.language import tr
from ui.plots import formula
from ui.plots.formula import Node, Setting, fitting
from ui.plots.style import Style
from ui.theme import LIGHT, Theme

SIZE = 17  # of the type, at the usual size


def node_of(tree: Maths) -> Node:
    """The tree as what the painter knows."""
    match tree:
        case maths.Letters(text, italic):
            return formula.Text(text, italic=italic)
        case maths.Line(parts):
            return formula.Row(tuple(node_of(part) for part in parts))
        case maths.Over(top, bottom):
            return formula.Fraction(node_of(top), node_of(bottom))
        case maths.Root(inside):
            return formula.Root(node_of(inside))
        case maths.Hat(inside):
            return formula.Hat(node_of(inside))
        case maths.Scripts(base, up, down):
            upper = None if up is None else node_of(up)
            lower = None if down is None else node_of(down)
            return formula.Script(node_of(base), upper, lower)
        case _:
            assert_never(tree)


class FormulaView(QWidget):
    """One formula, a little in from the left, smaller where there is no room."""

    def __init__(self, tree: Maths, spoken: str, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._node, self._theme = node_of(tree), theme
        self.setAccessibleName(tr("Formula: {spoken}", spoken=spoken))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, theme: Theme, _scale: float) -> None:
        """Take other colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        setting = self._setting()
        box = self._node.box(setting)
        return QSize(120, round(box.height + setting.size * 0.9))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        setting = self._setting()
        indent = setting.size
        setting = fitting(self._node, setting, self.width() - 2 * indent)
        box = self._node.box(setting)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._node.draw(painter, setting, indent, (self.height() - box.height) / 2 + box.up)
        painter.end()

    def _setting(self) -> Setting:
        style = Style(self._theme, self.font(), self.devicePixelRatioF())
        return Setting(style, SIZE * style.unit)
