"""A sheet of glass over a plot: pictures and lines that Qt paints by itself. Knows not what they mean.

A widget that paints in Python holds the interpreter's lock until its last pixel is there, and training stands
still meanwhile. What lies on the glass is only handed over, in microseconds; Qt paints it in C++ without the
lock, while training goes on. No method of Qt may be overridden here: one would bring the lock back.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, MutableMapping
from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)

Place = TypeVar("Place", bound=Hashable)
Kind = TypeVar("Kind", bound="Glass")


class Glass(QGraphicsView):
    """Lies over a part of its parent, in the parent's coordinates, and lets the mouse through.

    Its lowest item has to fill it: what lies below is not painted again.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = QGraphicsScene(self)
        self._sheet.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # everything moves
        self.setScene(self._sheet)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for widget in (self, self.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        # By itself a view paints one turn of the event loop later than its parent: two paintings a frame.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self._face = self.viewport()
        self._face.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def cover(self, area: QRect) -> None:
        """Lie over this part of the parent; what is outside of it is not seen."""
        if area != self.geometry():
            self.setGeometry(area)
            self.setSceneRect(QRectF(area))

    def renew(self) -> None:
        """Paint with the next frame."""
        self._face.update()

    def add(self, item: QGraphicsItem) -> None:
        """Put something on the glass, over what is there already."""
        self._sheet.addItem(item)

    def take(self, item: QGraphicsItem) -> None:
        """Take something off it."""
        self._sheet.removeItem(item)

    def line(self) -> QGraphicsPathItem:
        """A line without a path yet."""
        item = QGraphicsPathItem()
        self.add(item)
        return item

    def picture(self) -> QGraphicsPixmapItem:
        """A picture without pixels yet, that is smooth where it is stretched."""
        item = QGraphicsPixmapItem()
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.add(item)
        return item


def keep_only(glasses: MutableMapping[Place, Kind], wanted: Collection[Place]) -> None:
    """Hide those that are not wanted; where others are, they go for good: else they come back soon."""
    for place in set(glasses) - set(wanted):
        glasses[place].hide()
        if wanted:
            glasses.pop(place).deleteLater()


def stretch(item: QGraphicsPixmapItem, image: QImage, box: QRectF) -> None:
    """Let the picture show a copy of `image`, over all of `box`."""
    item.setPixmap(QPixmap.fromImage(image))
    fit = QTransform.fromTranslate(box.left(), box.top())
    fit.scale(box.width() / max(1, image.width()), box.height() / max(1, image.height()))
    if fit != item.transform():
        item.setTransform(fit)
