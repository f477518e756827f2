"""What the parts of the microscope have in common: a heading, a height of their own, a term that is lit.

Knows the lens; knows nothing of the other parts.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.language import say
from ui.plots.canvas import Canvas
from ui.plots.formula import Hat, Node, Row, Script, Setting, Term, Text, fitting, italic, term_at
from ui.plots.style import LEFT, RIGHT, Style, caption, colour, elide, metrics, width
from ui.views.microscope_lens import Lens

HEAD = 24

X = Term("x", italic("x"))
X_HAT = Term("x_hat", Hat(italic("x")))
Y = Term("y", italic("y"))
MU = Term("mean", italic("μ"))
VAR = Term("var", Script(italic("σ"), up=Text("2")))
EPS = Term("eps", italic("ε"))
GAMMA = Term("gamma", italic("γ"))
BETA = Term("beta", italic("β"))


def symbol_node(name: str, activation: str, enters: str = "y") -> Node:
    """How a stage is called in formulas; `enters` is what the activation is given, or the noise has made."""
    match name:
        case "x":
            return X
        case "x_hat":
            return X_HAT
        case "y":
            return Y
        case "z":
            return italic("z")
        case "noisy":
            return Term("noisy", italic(enters))
        case _:
            return Term("activation", Row((Text(f"{activation}("), italic(enters), Text(")"))))


class LensCanvas(Canvas):
    """`pointed` names the term under the cursor, `picked` a sample and a unit (-1: the same as before)."""

    pointed = Signal(str)
    picked = Signal(int, int)
    seen = Signal()  # it has been painted with old numbers: it was out of sight when new ones came
    heading: ClassVar[str] = ""  # marked with `said`

    def __init__(self, name: str, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, file_name, parent)
        self.lens = Lens()
        self.term = ""
        self.roomy = False
        self.room = 0.0  # how high this part may be without being scrolled; 0: as high as it likes
        self.stale = False
        self._found: list[tuple[str, QRectF]] = []  # where the terms stand: those of the front
        self._behind: list[tuple[str, QRectF]] = []  # and those of the back
        self._shape: object = None

    # ------------------------------------------------------------------ for subclasses

    def wanted_height(self, style: Style, wide: int) -> float:
        """In pixels, of what is to be shown now."""
        raise NotImplementedError

    def inks(self, style: Style) -> dict[str, str]:
        """The colours of terms: what the batch says has the lane's."""
        lane = style.theme.lanes[self.lens.colour % 4]
        return {"mean": lane, "var": lane}

    # ------------------------------------------------------------------ entrances

    def feed(self, lens: Lens) -> None:
        """Show another snapshot, or look elsewhere."""
        old, self.lens = self.lens, lens
        shape = lens.shape
        if shape != self._shape or lens.experiment is not old.experiment:
            self._shape = shape
            self.fit()
            self.renew_back()
        else:
            self.update()

    def in_sight(self) -> bool:
        """Whether any of it can be seen; if not, it need not be fed."""
        return not self.visibleRegion().isEmpty()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.stale:
            self.stale = False
            self.seen.emit()

    def light(self, term: str) -> None:
        """Show what a term stands for."""
        if term != self.term:
            self.term = term
            self.renew_back()

    def set_roomy(self, roomy: bool) -> None:
        """Whether this part has the room for itself and may show more."""
        if roomy != self.roomy:
            self.roomy = roomy
            self.fit()
            self.renew_back()

    def set_room(self, room: float) -> None:
        """How many pixels high it may be so that all of it is seen at once."""
        if room != self.room:
            self.room = room
            self.fit()
            self.renew_back()

    def share(self, style: Style, taken: float, count: int, least: float, most: float) -> float:
        """The height of one of `count` rows beside what is `taken`, all in lengths of the style."""
        if not self.roomy:
            return least
        if not self.room or not count:
            return most
        return min(most, max(least, (self.room / style.unit - taken) / count))

    def fit(self) -> None:
        """Be as high as is needed."""
        high = round(self.wanted_height(self.style_now(), self.width()))
        if high != self.minimumHeight() or high != self.maximumHeight():
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        self._behind = []
        box = QRectF(0, 0, size.width(), style.px(18))
        font = style.text(12, bold=True)
        caption(
            painter, font, colour(style.theme.text), box, elide(font, say(self.heading), size.width()), LEFT
        )

    def beside_heading(self, painter: QPainter, style: Style, size: QSize, text: str) -> None:
        """A quiet word at the right end of the heading."""
        left = self._after_heading(style)
        box = QRectF(left, 0, size.width() - left, style.px(18))
        font = style.text(11)
        caption(painter, font, colour(style.theme.muted), box, elide(font, text, box.width()), RIGHT)

    def fits_beside(self, style: Style, size: QSize, text: str) -> bool:
        """Whether a text can stand beside the heading without being cut."""
        return self._after_heading(style) + width(style.text(11), text) <= size.width()

    def _after_heading(self, style: Style) -> float:
        return width(style.text(12, bold=True), say(self.heading)) + style.px(10)

    def say(self, painter: QPainter, style: Style, box: QRectF, text: str) -> None:
        """A sentence in place of what cannot be shown."""
        painter.setFont(style.text(12))
        painter.setPen(colour(style.theme.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), text)

    def height_of(self, style: Style, text: str, wide: float) -> float:
        """How high a sentence of `say` becomes when it is broken into lines."""
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        return metrics(style.text(12)).boundingRect(QRectF(0, 0, wide, 1000), flags, text).height()

    def formula(
        self,
        painter: QPainter,
        style: Style,
        node: Node,
        x: float,
        middle: float,
        size: float,
        room: float,
        *,
        back: bool = False,
    ) -> None:
        """Set a formula so that its middle is at `middle`; its terms can be pointed at."""
        found = self._behind if back else self._found
        setting = Setting(style, size, self.inks(style), self.term, found=found)
        setting = fitting(node, setting, room)
        box = node.box(setting)
        node.draw(painter, setting, x, middle + (box.up - box.down) / 2)

    # ------------------------------------------------------------------ cursor

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.term_under(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit("")
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """What a term means beside the cursor, and nothing of the pane around."""
        if isinstance(event, QHelpEvent):
            place = QPointF(event.pos())
            told = self.tell(place) if self.term_under(place) else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def term_under(self, place: QPointF) -> str:
        return term_at(self._found + self._behind, place)
