"""Sets the formula of one unit's norm with the live numbers of one sample. Knows the lens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bnviz.measure.closeup import Formula
from ui.language import said, tr
from ui.plots.formula import Fraction, Node, Root, Row, Term, Text, italic, number_node
from ui.plots.style import Style, colour
from ui.views.microscope_averaging import counted
from ui.views.microscope_canvas import (
    BETA,
    EPS,
    GAMMA,
    HEAD,
    MU,
    VAR,
    X_HAT,
    LensCanvas,
    X,
    Y,
    symbol_node,
)
from ui.views.microscope_numbers import exact, short

SIZE = 23.0
LARGEST = 46.0
EQUALS, MINUS, PLUS, TIMES = Text(" = "), Text(" − "), Text(" + "), Text(" · ")


def says(term: str, value: str, count: int, *, running: bool = False) -> str:
    """What a term of the formula is; `running` where the norm takes what it remembers."""
    match term:
        case "x":
            return tr("x = {value}: the chosen sample's value before the norm", value=value)
        case "mean" if running:
            return tr("μ = {value}: the running mean, in training too, as in evaluation mode", value=value)
        case "mean":
            return tr("μ = {value}: the mean of the {count} values", value=value, count=count)
        case "var" if running:
            return tr(
                "σ² = {value}: the running variance, in training too, as in evaluation mode", value=value
            )
        case "var":
            return tr(
                "σ² = {value}: the variance of the {count} values, divided by n (biased)",
                value=value,
                count=count,
            )
        case "eps":
            return tr("ε = {value}: keeps the root from zero where all values are equal", value=value)
        case "x_hat":
            return tr(
                "x̂ = {value}: how many standard deviations the sample is away from the mean", value=value
            )
        case "gamma":
            return tr("γ = {value}: the scale, learnt by gradient descent", value=value)
        case "beta":
            return tr("β = {value}: the shift, learnt by gradient descent", value=value)
        case "y":
            return tr("y = {value}: what the norm passes on", value=value)
        case "noisy":
            return tr(
                "y′ = {value}: with noise, a factor s and a shift m that are drawn anew in each step",
                value=value,
            )
        case _:
            return tr("{value}: what the block passes on", value=value)


def value_node(term: str, value: float, *, apart: bool = False) -> Node:
    """A number that stands for a term; in brackets where its sign would follow another."""
    node = number_node(short(value))
    bracketed = Row((Text("("), node, Text(")"))) if apart and value < 0 else node
    return Term(term, bracketed)


def normalise() -> Node:
    return Row((X_HAT, EQUALS, Fraction(Row((X, MINUS, MU)), Root(Row((VAR, PLUS, EPS))))))


def normalise_numbers(numbers: Formula, x: float) -> Node:
    top = Row((value_node("x", x), MINUS, value_node("mean", numbers.mean, apart=True)))
    bottom = Row((value_node("var", numbers.var), PLUS, value_node("eps", numbers.eps)))
    result = value_node("x_hat", numbers.carried.get("normalized", math.nan))
    return Row((EQUALS, Fraction(top, Root(bottom)), EQUALS, result))


def scale_and_shift(numbers: Formula) -> Node:
    if numbers.gamma is None:
        return Row((Y, EQUALS, X_HAT))
    return Row((Y, EQUALS, GAMMA, Text(" "), X_HAT, *(() if numbers.beta is None else (PLUS, BETA))))


def scale_numbers(numbers: Formula) -> Node:
    x_hat = numbers.carried.get("normalized", math.nan)
    y = value_node("y", numbers.carried.get("scaled", math.nan))
    if numbers.gamma is None:
        return Row((EQUALS, y))
    parts: list[Node] = [EQUALS, value_node("gamma", numbers.gamma), TIMES]
    parts.append(value_node("x_hat", x_hat, apart=True))
    if numbers.beta is not None:
        parts += [PLUS, value_node("beta", numbers.beta, apart=True)]
    return Row((*parts, EQUALS, y))


def with_noise(value: float) -> Node:
    """A factor and a shift that are drawn anew for each value in each step."""
    drawn = Row((italic("s"), Text(" "), Y, PLUS, italic("m")))
    return Row((symbol_node("noisy", "", "y′"), EQUALS, drawn, EQUALS, value_node("noisy", value)))


class FormulaPlot(LensCanvas):
    """The two lines of batch norm, each with its numbers below it."""

    heading = said("The formula")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The formula with the numbers of one sample"), "microscope-formula", parent)

    def _size(self, style: Style, wide: int) -> float:
        """Type grows with the room there is."""
        share = wide / (17.5 if self.roomy else 22)
        usual = max(style.px(15), min(style.px(SIZE), wide / 13.5))
        return min(style.px(LARGEST), self._fitting(style, wide), max(usual, share))

    def _fitting(self, style: Style, wide: int) -> float:
        """The size at which all lines are seen at once, but none that could not be read from afar."""
        numbers = self.lens.formula
        if not self.room or numbers is None:
            return math.inf
        free = self.room - style.px(HEAD + 12) - self._foot(style, wide)
        return max(style.px(18), free / sum(high for _, high, _ in self._lines(numbers)))

    def _lines(self, numbers: Formula) -> list[tuple[Node, float, bool]]:
        """Formulas, how high each is in sizes of type, and whether it stays as it is."""
        lines = [
            (normalise(), 2.9, True),
            (normalise_numbers(numbers, self._x()), 2.9, False),
            (scale_and_shift(numbers), 1.7, True),
            (scale_numbers(numbers), 1.6, False),
        ]
        if "noisy" in numbers.carried:
            lines.append((with_noise(numbers.carried["noisy"]), 1.7, False))
        if self.lens.activation and self._passes() is not None:
            value = value_node("activation", self._passes() or 0.0)
            name = symbol_node("activation", self.lens.activation, self.lens.enters)
            lines.append((Row((name, EQUALS, value)), 1.7, False))
        return lines

    def _x(self) -> float:
        seen, numbers = self.lens.close_up, self.lens.formula
        return math.nan if seen is None or numbers is None else numbers.carried.get(seen.entering, math.nan)

    def _passes(self) -> float | None:
        """What the activation behind the norm makes of the sample."""
        seen, numbers = self.lens.close_up, self.lens.formula
        if seen is None or numbers is None or seen.entering == "activation":
            return None
        return numbers.carried.get("activation")

    def wanted_height(self, style: Style, wide: int) -> float:
        numbers = self.lens.formula
        if numbers is None:
            return style.px(HEAD + 52)
        size = self._size(style, wide)
        lines = size * sum(high for _, high, _ in self._lines(numbers))
        return style.px(HEAD + 12) + lines + self._foot(style, wide)

    def _foot(self, style: Style, wide: int) -> float:
        """The height of the line under the card."""
        numbers = self.lens.formula
        if numbers is None:
            return 0.0
        return style.px(6) + self.height_of(style, counted(self.lens, numbers.count), wide)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        self._found = []
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        numbers, top = self.lens.formula, style.px(HEAD)
        if numbers is None:
            box = QRectF(0, top, size.width(), style.px(52))
            self.say(painter, style, box, self._why())
            return
        place = self.lens.place_of(self.lens.shown_sample)
        self.beside_heading(painter, style, size, tr("{place} carried through", place=place))
        self._paint_lines(painter, style, size, still=False)

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        super().paint_back(painter, style, size)
        numbers, top = self.lens.formula, style.px(HEAD)
        if numbers is None:
            return
        foot = self._foot(style, size.width())
        face = QRectF(0, top, size.width(), size.height() - top - foot)
        painter.setPen(style.hairline(style.theme.border))
        painter.setBrush(colour(style.theme.hover))
        painter.drawRoundedRect(face.adjusted(0.5, 0.5, -0.5, -0.5), style.px(8), style.px(8))
        box = QRectF(0, face.bottom() + style.px(5), size.width(), foot)
        self.say(painter, style, box, counted(self.lens, numbers.count))
        self._paint_lines(painter, style, size, still=True)

    def _paint_lines(self, painter: QPainter, style: Style, size: QSize, *, still: bool) -> None:
        """The lines that stay as they are, or those with numbers."""
        numbers = self.lens.formula
        if numbers is None:
            return
        type_size, left = self._size(style, size.width()), style.px(12)
        room = size.width() - 2 * left
        y: float = style.px(HEAD + 6)
        for node, high, stays in self._lines(numbers):
            if stays == still:
                middle = y + high * type_size / 2
                self.formula(painter, style, node, left, middle, type_size, room, back=still)
            y += high * type_size

    def _why(self) -> str:
        if self.lens.close_up is None:
            return self.lens.missing
        if self.lens.close_up.preactivation == "noisy":
            return tr(
                "This lane has no norm here: x goes on with noise alone. "
                "Choose a lane that has one, or give this block a norm in the network table."
            )
        return tr(
            "This lane has no norm here: x goes on as it is. "
            "Choose a lane that has one, or give this block a norm in the network table."
        )

    # ------------------------------------------------------------------ cursor and numbers

    def numbers(self) -> dict[str, float]:
        """The number of each term."""
        f = self.lens.formula
        if f is None:
            return {}
        found: dict[str, float] = {
            "x": self._x(),
            "mean": f.mean,
            "var": f.var,
            "eps": f.eps,
            "x_hat": f.carried.get("normalized", math.nan),
            "y": f.carried.get("scaled", math.nan),
        }
        for name, value in (
            ("gamma", f.gamma),
            ("beta", f.beta),
            ("noisy", f.carried.get("noisy")),
            ("activation", self._passes()),
        ):
            if value is not None:
                found[name] = value
        return found

    def tell(self, place: QPointF) -> str:
        term, numbers = self.term_under(place), self.numbers()
        formula = self.lens.formula
        if term not in numbers or formula is None:
            return ""
        value = exact(numbers[term])
        if term == "activation":
            value = f"{self.lens.activation}({self.lens.enters}) = {value}"
        return says(term, value, formula.count, running=formula.from_running)

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("term", "value")
        yield from self.numbers().items()
