"""Paints the three terms of a sample's gradient through the norm, beside autograd's. Knows the lens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.language import said, say, signed, tr
from ui.plots.formula import Fraction, Node, Row, Term, Text, italic
from ui.plots.scale import Scale, settle
from ui.plots.style import RIGHT, Style, caption, colour, elide, widest
from ui.views.microscope_canvas import HEAD, X_HAT, LensCanvas
from ui.views.microscope_formula import EQUALS
from ui.views.microscope_lens import Lens
from ui.views.microscope_numbers import exact, short

ROW, FORMULA = 27, 54
TWO_LINES = 38  # the height of a row from which on there is room for words below its name
TALL_ROW, TALL_FORMULA, MIDDLE_FORMULA = 42, 84, 64  # where this part has the room for itself
SIZES = {FORMULA: 17, MIDDLE_FORMULA: 22, TALL_FORMULA: 27}  # of the formula's type
FOOT = 24  # for the sentence at the end
TOLD = 700  # the width from which on there is room for words beside the names
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
SAYS = {
    "direct": said("what would come through if μ and σ were fixed numbers"),
    "through_mean": said("this sample moves μ for all: the mean of g is taken away"),
    "through_variance": said("it moves σ too: whatever points along x̂ is taken away"),
    "total": said("the sum of the three"),
    "autograd": said("what PyTorch computed in this very step"),
}
NAMES = {
    "direct": said("direct"),
    "through_mean": said("through μ"),
    "through_variance": said("through σ²"),
    "total": said("sum"),
    "autograd": said("autograd"),
}


def overline(text: str) -> Node:
    return Row((Text("mean("), italic(text), Text(")")))


def terms() -> tuple[tuple[str, Node], ...]:
    """The three terms as formulas; g is gamma times the gradient that comes in."""
    g, sd = italic("g"), italic("σ")
    return (
        ("direct", Fraction(g, sd)),
        ("through_mean", Row((Text(" − "), Fraction(overline("g"), sd)))),
        (
            "through_variance",
            Row((Text(" − "), Fraction(Row((X_HAT, Text(" mean("), g, X_HAT, Text(")"))), sd))),
        ),
    )


class GradientPlot(LensCanvas):
    """One bar a term, all on one axis, then their sum and autograd's value."""

    heading = said("The gradient through the norm")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The gradient through the norm in three terms"), "microscope-gradient", parent)
        self._reach = 0.0

    def feed(self, lens: Lens) -> None:
        if (lens.focus.lane, lens.focus.block) != (self.lens.focus.lane, self.lens.focus.block):
            self._reach = 0.0
        super().feed(lens)
        largest = max((abs(v) for v in self.values().values() if math.isfinite(v)), default=0.0)
        if largest > 0:
            _, self._reach = settle((0.0, self._reach) if self._reach else None, 0.0, largest, loose=0.15)

    def values(self) -> dict[str, float]:
        """The chosen sample's terms, their sum and autograd's value."""
        seen = self.lens.close_up
        if seen is None or seen.gradient is None:
            return {}
        found = {}
        for name in SAYS:
            array = getattr(seen.gradient, name)
            if len(array):
                found[name] = float(array[self.lens.sample % len(array)])
        return found

    def wanted_height(self, style: Style, wide: int) -> float:
        del wide
        high = HEAD + self._formula(style) + len(SAYS) * self._row(style) + FOOT - 2
        return style.px(high) if self.values() else style.px(HEAD + 44)

    def _row(self, style: Style) -> float:
        """How high one bar's row is."""
        return self.share(style, HEAD + self._formula(style) + FOOT, len(SAYS), ROW, TALL_ROW)

    def _formula(self, style: Style) -> int:
        """How high the formula is."""
        if not self.roomy:
            return FORMULA
        needed = HEAD + TALL_FORMULA + len(SAYS) * TALL_ROW + FOOT
        return TALL_FORMULA if not self.room or self.room / style.unit >= needed else MIDDLE_FORMULA

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        super().paint_back(painter, style, size)
        if self.values():
            loss = Fraction(Row((Text("∂"), italic("L"))), Row((Text("∂"), italic("x"))))
            whole = Row((loss, EQUALS, *(Term(name, node) for name, node in terms())))
            middle = style.px(HEAD) + style.px(self._formula(style)) / 2
            high = style.px(SIZES[self._formula(style)])
            self.formula(painter, style, whole, 0, middle, high, size.width(), back=True)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        self._found = []
        values, top = self.values(), style.px(HEAD)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not values:
            self.say(painter, style, QRectF(0, top, size.width(), style.px(44)), self._why())
            return
        power = self._power()
        raised = f"10{str(power).translate(RAISED)}"
        told = tr("all in {power}", power=raised) if power else self.lens.where
        self.beside_heading(painter, style, size, told)
        for k, (name, value) in enumerate(values.items()):
            self._paint_row(
                painter, style, size, top + style.px(self._formula(style) + k * self._row(style)), name, value
            )
        apart = abs(values["total"] - values["autograd"])
        box = QRectF(0, size.height() - style.px(18), size.width(), style.px(18))
        told = tr("g = γ ∂L/∂y. Sum and autograd differ by {difference}.", difference=short(apart))
        self.say(painter, style, box, told)

    def _paint_row(
        self, painter: QPainter, style: Style, size: QSize, top: float, name: str, value: float
    ) -> None:
        theme = style.theme
        own = name in ("total", "autograd")
        row = QRectF(0, top, size.width(), style.px(self._row(style)))
        self._found.append((name, row))
        if self.term == name:
            painter.fillRect(row, colour(theme.accent, 40))
        told = self.roomy and size.width() >= style.px(TOLD)  # what each term means, below or beside its name
        beside, names, right = told and self._row(style) < TWO_LINES, self._names(style), style.px(86)
        below = told and not beside
        left = names + style.px(330) if beside else style.px(330) if told else names
        label = QRectF(style.px(4), top, left - style.px(10), row.height() / (2 if below else 1))
        if told:
            words = label.translated(0, label.height() - style.px(3))
            if beside:
                words = label.adjusted(names, 0, 0, 0)
            font = style.text(11)
            caption(painter, font, colour(theme.muted), words, elide(font, say(SAYS[name]), words.width()))
            label.translate(0, style.px(3) if below else 0)
        large = 14 if self.roomy else 12
        caption(painter, style.text(large, bold=own), colour(theme.text), label, say(NAMES[name]))
        room = max(10.0, size.width() - left - right)
        box = QRectF(left, top + style.px(5), room, row.height() - style.px(10))
        scale = Scale(-(self._reach or 1.0), self._reach or 1.0, box.left(), box.right())
        if math.isfinite(value):
            at, zero = min(max(scale.at(value), box.left()), box.right()), scale.at(0)
            bar = QRectF(min(at, zero), box.top(), abs(at - zero), box.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.lane(self.lens.colour, 255 if own else 150))
            if name == "autograd":
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(style.lane(self.lens.colour), style.px(2)))
            painter.drawRect(bar)
        painter.setPen(style.hairline(theme.muted))
        painter.drawLine(QPointF(scale.at(0), top), QPointF(scale.at(0), row.bottom()))
        number = QRectF(size.width() - right, top, right - style.px(4), row.height())
        text = self._text(value)
        caption(painter, style.number(large, bold=own), colour(theme.text), number, text, RIGHT)
        if name == "total":
            painter.setPen(style.hairline(theme.border))
            painter.drawLine(row.topLeft(), row.topRight())

    def _names(self, style: Style) -> int:
        """The room for what the terms are called."""
        font = style.text(14 if self.roomy else 12, bold=True)
        longest = widest(font, tuple(map(say, NAMES.values())))
        return min(max(style.px(88), round(longest) + style.px(16)), style.px(136))

    def _text(self, value: float) -> str:
        """As many decimals for all of them, so that they can be compared and added."""
        text = f"{value / 10.0 ** self._power():+.3f}"
        return signed(text.replace("nan", "NaN"))

    def _power(self) -> int:
        """The power of ten that is taken out of all numbers: a multiple of three, mostly negative."""
        if not self._reach or not 1e-300 < self._reach < 1e300 or 0.1 <= self._reach < 1e3:
            return 0
        return 3 * math.floor(math.log10(self._reach) / 3)

    def _why(self) -> str:
        seen = self.lens.close_up
        if seen is None:
            return self.lens.missing
        if seen.formula is None:
            return tr("No norm here: the gradient passes as it comes.")
        return tr("The gradient comes with the next step that is trained.")

    # ------------------------------------------------------------------ cursor and numbers

    def tell(self, place: QPointF) -> str:
        term, values = self.term_under(place), self.values()
        return f"{exact(values[term])}: {say(SAYS[term])}" if term in values else ""

    def rows(self) -> Iterable[Sequence[object]]:
        seen = self.lens.close_up
        gradient = None if seen is None else seen.gradient
        yield ("sample", "incoming", *SAYS)
        if gradient is None:
            return
        arrays = [gradient.incoming, *(getattr(gradient, name) for name in SAYS)]
        for k, row in enumerate(zip(*arrays, strict=False)):
            yield (k + 1, *map(float, row))
