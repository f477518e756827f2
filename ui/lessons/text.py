"""The text of a lesson as a widget that is as high as its text. Knows no lesson."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from bnviz import assets
from ui.contrast import readable
from ui.controls.keys import keep_keys
from ui.language import tr
from ui.theme import LIGHT, Theme

PICTURE = '<p style="line-height: 100%"><img'  # a line is as high as the picture in it
PICTURE_WIDTH = 340  # pixels at the usual size of type


class Text(QTextBrowser):
    """Shows HTML that came out of `bnviz.lessons.prose`; nothing is loaded but the lessons' own pictures."""

    followed = Signal(str)  # the target of a link

    def __init__(
        self, html: str, theme: Theme = LIGHT, scale: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._html, self._theme, self._scale = html.replace("<p><img", PICTURE), theme, scale
        self._heights: dict[int, int] = {}
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Text"))  # what it says is read out as its content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if "<a " in html else Qt.FocusPolicy.NoFocus)
        self.setTabChangesFocus(False)
        keep_keys(self, frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter}))
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._ruler = self.document()
        self.anchorClicked.connect(self._follow)
        self.set_look(theme, scale)

    def set_look(self, theme: Theme, scale: float) -> None:
        """Take other colours and another size of type."""
        self._theme, self._scale = theme, scale
        self.document().setDefaultStyleSheet(_sheet(theme, scale))
        self._set()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """The lesson's own pictures, and nothing else."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value and url.scheme() == "picture":
            path = assets.words("lessons", "pictures", f"{url.path()}.svg")
            width = min(round(PICTURE_WIDTH * self._scale), max(60, self.viewport().width()))
            return _drawn(path, width, self._theme, self.devicePixelRatioF())
        return None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        width = max(60, width)
        if width not in self._heights:
            self._ruler.setTextWidth(width)  # the document itself keeps the width it is shown with
            self._heights[width] = math.ceil(self._ruler.size().height()) + 1
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "picture:" in self._html and event.size().width() != event.oldSize().width():
            self._set()  # pictures are as wide as the text

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():  # the Tab key has come to one of its links
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRoundedRect(self.viewport().rect().adjusted(0, 0, -1, -1), 3, 3)
            painter.end()

    def _set(self) -> None:
        self._heights.clear()
        self.setHtml(self._html)
        self._ruler = self.document().clone(self)
        self._ruler.setDocumentMargin(0)
        self.updateGeometry()

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.toString(QUrl.ComponentFormattingOption.PrettyDecoded))


def coloured(svg: str, theme: Theme) -> str:
    """An SVG with the theme's text for ``currentColor``, and its lanes for those of the light theme: lines as
    they are, words and areas as they can be read."""
    svg = svg.replace("currentColor", theme.text)
    for written, own in zip(LIGHT.lanes, theme.lanes, strict=True):
        svg = svg.replace(f'stroke="{written}"', f'stroke="{own}"')
        svg = svg.replace(f'fill="{written}"', f'fill="{readable(own, theme.card, theme.text)}"')
    return svg


def _drawn(path: Path, width: int, theme: Theme, ratio: float) -> QImage:
    """An SVG in the theme's colours; an empty picture if the file is gone."""
    try:
        content = coloured(path.read_text(encoding="utf-8"), theme)
    except OSError:
        return QImage(1, 1, QImage.Format.Format_ARGB32)
    renderer = QSvgRenderer(content.encode())
    size = renderer.defaultSize()
    height = round(width * size.height() / max(1, size.width()))
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def _sheet(theme: Theme, scale: float) -> str:
    def px(size: float) -> str:
        return f"{round(size * scale)}px"

    return f"""
    body, p, li, td {{ color: {theme.text}; font-size: {px(14)}; }}
    p {{ margin-top: 0; margin-bottom: {px(9)}; line-height: 145%; }}
    li {{ margin-bottom: {px(4)}; line-height: 140%; }}
    a {{ color: {theme.accent}; text-decoration: none; }}
    code, pre {{ font-family: "JetBrains Mono", monospace; font-size: {px(12.5)}; color: {theme.text}; }}
    pre {{ white-space: pre-wrap; margin-bottom: {px(9)}; margin-left: {px(12)}; }}
    table {{ margin-bottom: {px(9)}; }}
    th, td {{ padding: {px(3)} {px(10)}; }}
    h2, h3 {{ color: {theme.text}; font-size: {px(15)}; }}
    """
