"""Sets how running statistics take in a batch, and the momentum as others write it. Knows the lens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bnviz.experiment.arithmetic import Convention, conventions, half_life
from bnviz.measure.closeup import RunningUpdate
from ui.language import numeral, said, say, tr
from ui.plots.formula import Fraction, Node, Row, Script, Term, Text, italic, number_node
from ui.plots.style import LEFT, Style, caption, colour, elide, width
from ui.views.microscope_canvas import HEAD, MU, VAR, LensCanvas
from ui.views.microscope_formula import EQUALS, PLUS, TIMES, value_node
from ui.views.microscope_numbers import exact
from ui.views.running_data import note

LINE, TALL, ROW = 25, 34, 19


def says(term: str, value: str) -> str:
    """What a term of the equations is; nothing where it is no term."""
    match term:
        case "run_mean":
            return tr("remembered mean before this step: {value}.", value=value)
        case "batch_mean":
            return tr("mean of this mini-batch: {value}.", value=value)
        case "new_mean":
            return tr("remembered mean after this step: {value}.", value=value)
        case "run_var":
            return tr("remembered variance before this step: {value}.", value=value)
        case "batch_var":
            return tr(
                "variance of this mini-batch over n − 1: {value}. The norm itself divides by n; only what is "
                "remembered is corrected, because a mini-batch seems narrower than all the data.",
                value=value,
            )
        case "new_var":
            return tr("remembered variance after this step: {value}.", value=value)
        case "momentum":
            return tr("the weight of the newest mini-batch: {value}.", value=value)
        case "rest":
            return tr("the weight of what was remembered: {value}.", value=value)
        case "correction":
            return tr(
                "n / (n − 1) = {value}: from the variance over n, which the norm divides by, to the one over "
                "n − 1, which is remembered.",
                value=value,
            )
        case _:
            return ""


def plain(weight: float) -> str:
    """A weight without needless noughts: 0.9, 0.00999."""
    return numeral(f"{weight:.3g}".replace("e-0", "e−"))


def update_symbols(
    symbol: Node, names: tuple[str, str, str], momentum: float | None, *, corrected: bool
) -> Node:
    """run <- (1 - m) run + m batch; a variance is corrected by n / (n - 1)."""
    new, old, batch = names
    run = Script(symbol, down=Text("run"))
    m = Term("momentum", italic("m") if momentum is not None else Text("1/k"))
    factor: tuple[Node, ...] = ()
    if corrected:
        n = italic("n")
        factor = (Term("correction", Fraction(n, Row((n, Text(" − 1"))))), Text(" "))
    return Row((Term(new, run), Text(" ← (1 − "), m, Text(") "), Term(old, run), PLUS, m, Text(" "), *factor,
                Term(batch, symbol)))  # fmt: skip


def update_numbers(
    new: tuple[str, float], old: tuple[str, float], batch: tuple[str, float], m: float
) -> Node:
    """new = (1 - m) old + m batch, with numbers."""
    return Row(
        (
            value_node(*new),
            EQUALS,
            Term("rest", number_node(plain(1 - m))),
            TIMES,
            value_node(*old, apart=True),
            PLUS,
            Term("momentum", number_node(plain(m))),
            TIMES,
            value_node(*batch, apart=True),
        )
    )


class MemoryPlot(LensCanvas):
    """Both update equations with the last step's numbers, then the momentum as others write it."""

    heading = said("How it remembers")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The update of the running statistics"), "microscope-memory", parent)

    def update_of_step(self) -> RunningUpdate | None:
        """What the running statistics took in at the step that is shown."""
        seen = self.lens.close_up
        return None if seen is None else seen.running

    def _nodes(self) -> list[tuple[Node, int]]:
        """The equations, each with the height of its line."""
        update = self.update_of_step()
        if update is None:
            return []
        m = update.weight
        mean, var = ("new_mean", "run_mean", "batch_mean"), ("new_var", "run_var", "batch_var")
        means = update.mean_after, update.mean_before, update.batch_mean
        variances = update.var_after, update.var_before, update.batch_var_unbiased
        (a, b, c), (d, e, f) = zip(mean, means, strict=True), zip(var, variances, strict=True)
        inks = MU.inside, VAR.inside
        return [
            (update_symbols(inks[0], mean, update.momentum, corrected=False), LINE),
            (update_numbers(a, b, c, m), LINE),
            (update_symbols(inks[1], var, update.momentum, corrected=True), TALL),
            (update_numbers(d, e, f, m), LINE),
        ]

    def _table(self) -> tuple[Convention, ...]:
        """The momentum as others write it; nothing where there is none."""
        norm = self.lens.norm
        return conventions(norm.momentum) if norm is not None and norm.tracks else ()

    def sentence(self) -> str:
        """How quickly it forgets, or why there is nothing to remember."""
        focus = self.lens.focus
        return note(self.lens.experiment, focus.lane, focus.block)

    # ------------------------------------------------------------------ painting

    def inks(self, style: Style) -> dict[str, str]:
        lane = style.theme.lanes[self.lens.colour % 4]
        return {"batch_mean": lane, "batch_var": lane}

    def wanted_height(self, style: Style, wide: int) -> float:
        lines = sum(style.px(high) for _, high in self._nodes())
        table = len(self._table()) * style.px(ROW)
        return style.px(HEAD + 10) + lines + table + self.height_of(style, self.sentence(), wide)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        self._found = []
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top: float = style.px(HEAD)
        update = self.update_of_step()
        if update is not None and update.momentum is None:
            count = round(1 / update.weight)
            self.beside_heading(painter, style, size, tr("this was batch k = {count:,}", count=count))
        for node, high in self._nodes():
            middle = top + style.px(high) / 2
            self.formula(painter, style, node, 0, middle, style.px(16), size.width())
            top += style.px(high)
        text = self.sentence()
        deep = self.height_of(style, text, size.width())
        self.say(painter, style, QRectF(0, top + style.px(2), size.width(), deep), text)
        self._paint_table(painter, style, size, top + deep + style.px(6))

    def _paint_table(self, painter: QPainter, style: Style, size: QSize, top: float) -> None:
        font, number = style.text(12), style.number(12, bold=True)
        rows = self._table()
        first = max((width(font, say(row.who)) for row in rows), default=0.0) + style.px(10)
        second = max((width(number, numeral(row.written)) for row in rows), default=0.0) + style.px(10)
        for row in rows:
            box = QRectF(0, top, size.width(), style.px(ROW))
            caption(painter, font, colour(style.theme.muted), box, say(row.who), LEFT)
            written = numeral(row.written)
            caption(painter, number, colour(style.theme.text), box.adjusted(first, 0, 0, 0), written, LEFT)
            rest = box.adjusted(first + second, 0, 0, 0)
            caption(
                painter,
                font,
                colour(style.theme.text),
                rest,
                elide(font, say(row.meaning), rest.width()),
                LEFT,
            )
            top += style.px(ROW)

    # ------------------------------------------------------------------ cursor and numbers

    def tell(self, place: QPointF) -> str:
        update, term = self.update_of_step(), self.term_under(place)
        if update is not None and term in self.numbers():
            return says(term, exact(self.numbers()[term]))
        norm = self.lens.norm
        if norm is None or not norm.tracks or norm.momentum is None or not 0 < norm.momentum < 1:
            return ""
        half = half_life(norm.momentum)
        return tr(
            "Half-life: ln {half:g} / ln(1 − {momentum:g}) = {steps:.1f} steps",
            half=0.5,
            momentum=norm.momentum,
            steps=half,
        )

    def numbers(self) -> dict[str, float]:
        """The number of each term."""
        update, formula = self.update_of_step(), self.lens.formula
        if update is None:
            return {}
        n = 0 if formula is None else formula.count
        return {
            "run_mean": update.mean_before,
            "batch_mean": update.batch_mean,
            "new_mean": update.mean_after,
            "run_var": update.var_before,
            "batch_var": update.batch_var_unbiased,
            "new_var": update.var_after,
            "momentum": update.weight,
            "rest": 1 - update.weight,
            "correction": n / (n - 1) if n > 1 else float("nan"),
        }

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("term", "value")
        yield from self.numbers().items()
