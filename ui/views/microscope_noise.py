"""Paints how far the mean of a mini-batch strays: the law over all batch sizes, and what was measured.

Knows the lens.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from bnviz.experiment.arithmetic import mean_noise
from bnviz.measure.closeup import Noise
from ui.language import numeral, said, say, tr
from ui.plots.formula import Fraction, Node, Root, Row, Script, Term, Text, italic, number_node
from ui.plots.panel import Panel, Ranges, dots, line, paint_panel
from ui.plots.style import CENTRE, Style, caption, colour, width
from ui.views.microscope_canvas import HEAD, LensCanvas
from ui.views.microscope_formula import EQUALS, TIMES
from ui.views.microscope_lens import Lens
from ui.views.microscope_numbers import exact, short

PANEL, TICKS, LINE = 132, 30, 46
SIZES = 96  # of batches at which the law is drawn
MIXED, TAMED = 1.6, 0.6  # times the law, above and below which something other than chance is at work
HALF = said("Four times the batch, half the noise.")
SINGLY = {
    "layer": said("Layer norm looks at one sample at a time: the batch size adds no noise."),
    "group": said("Group norm looks at one sample at a time: the batch size adds no noise."),
    "instance": said("Instance norm looks at one sample at a time: the batch size adds no noise."),
}


def _longest() -> str:
    """What is usually said, where every number takes most room."""
    measured = numeral(f"{0:.4f}")
    told = tr("Measured: {measured}, {ratio:.2f} of the law.", measured=measured, ratio=0.0)
    return f"{told} {say(HALF)}"


def says(term: str, value: str, noise: Noise) -> str:
    """What a term of the law is."""
    match term:
        case "sd":
            return tr("σ of this unit over {size:,} training samples: {value}", size=noise.size, value=value)
        case "batch":
            return tr("the samples in a mini-batch: {value}", value=value)
        case "part":
            return tr(
                "less than 1, because no sample is drawn twice: a batch that is the whole set has no noise: "
                "{value}",
                value=value,
            )
        case "law":
            return tr("how far the mean of a mini-batch strays, by the law: {value}", value=value)
        case _:
            return tr(
                "how far the means of {count} mini-batches strayed: {value}",
                count=len(noise.means),
                value=value,
            )


class NoisePlot(LensCanvas):
    """A funnel that narrows as batches grow, with the current batch size marked on it."""

    heading = said("How far a batch mean strays")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The mean of a mini-batch against the batch size"), "microscope-noise", parent)
        self._ranges = Ranges()
        self._where: object = None
        self._said = ""

    def feed(self, lens: Lens) -> None:
        where = (lens.focus.lane, lens.focus.block, lens.focus.unit, id(lens.history))
        if where != self._where:
            self._where = where
            self._ranges.clear()
        had, said = self.noise is not None, self._said
        super().feed(lens)
        noise, self._said = self.noise, self.sentence()
        moved = had != (noise is not None) or len(said) != len(self._said)
        if noise is not None and noise.sd > 0 and math.isfinite(noise.mean + noise.sd):
            ends = np.array([noise.mean - 1.2 * noise.sd, noise.mean + 1.2 * noise.sd], np.float32)
            moved |= self._ranges.settle("mean", [ends])
        if moved:
            self.fit()
            self.renew_back()

    def view_all(self) -> None:
        self._where = None
        self.feed(self.lens)

    @property
    def noise(self) -> Noise | None:
        """What was measured; nothing where the norm does not look at the batch."""
        norm, noise = self.lens.norm, self.lens.noise
        if norm is None or norm.kind != "batch" or self.lens.uses_memory or noise is None:
            return None
        return noise if math.isfinite(noise.mean) and math.isfinite(noise.sd) else None

    @property
    def batch(self) -> int:
        """The batch size asked for now; the slider may be ahead of what was measured."""
        noise = self.noise
        wanted = self.lens.experiment.training.batch_size
        return wanted if noise is None else max(1, min(wanted, noise.size))

    def law(self) -> float:
        """The standard deviation of a batch mean at the batch size asked for now."""
        noise = self.noise
        return math.nan if noise is None else noise.sd * mean_noise(self.batch, noise.size)

    # ------------------------------------------------------------------ where things are

    def wanted_height(self, style: Style, wide: int) -> float:
        if self.noise is None:
            return style.px(HEAD) + self.height_of(style, self._why(), wide) + style.px(4)
        said = max(self.height_of(style, text, wide) for text in (self.sentence(), _longest()))
        return style.px(HEAD + PANEL + TICKS + LINE + 4) + said

    def _panel(self, style: Style, size: QSize, noise: Noise) -> Panel:
        box = QRectF(
            style.px(44), style.px(HEAD + 4), max(20.0, size.width() - style.px(58)), style.px(PANEL)
        )
        return Panel.of(box, (0.0, math.log2(max(2, noise.size))), self._ranges.get("mean"))

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        super().paint_back(painter, style, size)
        noise = self.noise
        if noise is None:
            box = QRectF(0, style.px(HEAD), size.width(), size.height() - style.px(HEAD))
            self.say(painter, style, box, self._why())
            return
        panel = self._panel(style, size, noise)
        paint_panel(painter, style, panel, steps=False)
        self._paint_sizes(painter, style, panel, noise.size)

    def _paint_sizes(self, painter: QPainter, style: Style, panel: Panel, size: int) -> None:
        """Powers of two under the plot, so many that they do not touch, and the whole set."""
        font, ink = style.number(9), colour(style.theme.muted)
        top = panel.box.bottom() + style.px(2)
        room = width(font, f"{size}") + style.px(6)
        free = panel.box.right() - room
        names = [(math.log2(size), f"{size}")]
        names += [(float(k), f"{2**k}") for k in range(int(math.log2(max(1, size))) + 1)]
        for at, text in names:
            half = width(font, text) / 2 + 1
            x = panel.x.at(at)
            if at == names[0][0] or x + half < free:
                caption(painter, font, ink, QRectF(x - half, top, 2 * half, style.px(12)), text, CENTRE)
        under = QRectF(panel.box.left(), top + style.px(11), panel.box.width(), style.px(14))
        caption(painter, style.text(10), ink, under, tr("samples in a batch"), CENTRE)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        self._found = []
        noise = self.noise
        if noise is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = self._panel(style, size, noise)
        painter.setClipRect(panel.box.adjusted(0, -1, 1, 1).toAlignedRect())
        self._paint_funnel(painter, style, panel, noise)
        painter.setClipping(False)
        self._paint_batch(painter, style, panel, noise)
        count = len(noise.means)
        if count:
            self.beside_heading(painter, style, size, tr("dots: {count} batches", count=count))
        middle = panel.box.bottom() + style.px(TICKS + LINE / 2)
        self.formula(painter, style, self._node(noise), 0, middle, style.px(16), size.width())
        top = panel.box.bottom() + style.px(TICKS + LINE)
        self.say(painter, style, QRectF(0, top, size.width(), size.height() - top), self.sentence())

    def _paint_funnel(self, painter: QPainter, style: Style, panel: Panel, noise: Noise) -> None:
        """One and two standard deviations of the law on both sides of the mean of all samples."""
        log = np.linspace(0.0, math.log2(max(2, noise.size)), SIZES)
        sizes = 2.0**log
        spread = noise.sd * np.sqrt(np.maximum(noise.size - sizes, 0) / (sizes * max(1, noise.size - 1)))
        x = panel.x(log)
        painter.setPen(Qt.PenStyle.NoPen)
        for times, alpha in ((2.0, 34), (1.0, 52)):
            both = np.concatenate([noise.mean + times * spread, (noise.mean - times * spread)[::-1]])
            outline = zip(np.concatenate([x, x[::-1]]).tolist(), panel.y(both).tolist(), strict=True)
            painter.setBrush(style.lane(self.lens.colour, alpha))
            painter.drawPolygon(QPolygonF([QPointF(at, y) for at, y in outline]))
        middle = np.array([panel.y.at(noise.mean)] * 2)
        ends = np.array([panel.box.left(), panel.box.right()])
        lit = self.term in ("mean", "batch_mean")
        line(painter, ends, middle, colour(style.theme.text), (2.6 if lit else 1.2) * style.unit)

    def _paint_batch(self, painter: QPainter, style: Style, panel: Panel, noise: Noise) -> None:
        """The means that were measured, and the batch size asked for with what the law says of it."""
        if len(noise.means):
            apart = np.linspace(-1, 1, len(noise.means)) * style.px(9)
            x = panel.x.at(math.log2(max(1, noise.batch))) + apart
            y = np.clip(panel.y(noise.means), panel.box.top(), panel.box.bottom())
            dots(painter, x, y, style.lane(self.lens.colour), 4.2 * style.unit)
        at, law = panel.x.at(math.log2(self.batch)), self.law()
        painter.setPen(style.hairline(style.theme.accent))
        painter.drawLine(QPointF(at, panel.box.top()), QPointF(at, panel.box.bottom() + style.px(3)))
        wide = style.px(9)
        painter.setPen(QPen(colour(style.theme.text), style.px(2)))
        top, bottom = (panel.y.at(noise.mean + sign * law) for sign in (1, -1))
        top, bottom = max(top, panel.box.top()), min(bottom, panel.box.bottom())
        painter.drawLine(QPointF(at, top), QPointF(at, bottom))
        for end in (top, bottom):
            painter.drawLine(QPointF(at - wide, end), QPointF(at + wide, end))

    def _node(self, noise: Noise) -> Node:
        """The law with its numbers."""
        part = mean_noise(self.batch, noise.size) * math.sqrt(self.batch)
        symbol = Script(italic("σ"), down=Text(tr("batch mean")))
        root = Fraction(
            Term("sd", number_node(short(noise.sd))), Root(Term("batch", number_node(str(self.batch))))
        )
        parts: list[Node] = [
            Term("law", symbol),
            EQUALS,
            Fraction(italic("σ"), Root(italic("n"))),
            EQUALS,
            root,
        ]
        if part < 0.9995:
            parts += [TIMES, Term("part", number_node(numeral(f"{part:.3f}")))]
        return Row((*parts, EQUALS, Term("law", number_node(short(self.law())))))

    def sentence(self) -> str:
        """Measured against the law, and what it means."""
        noise = self.noise
        if noise is None:
            return self._why()
        if self.batch >= noise.size:
            return tr("The batch is the whole training set: its mean is exact.")
        if self.batch != noise.batch or not len(noise.means):
            return say(HALF)
        measured, law = noise.measured, noise.law
        ratio = measured / law if law > 0 else 1.0
        told = tr("Measured: {measured}, {ratio:.2f} of the law.", measured=short(measured), ratio=ratio)
        meant = say(HALF)
        if ratio > MIXED:
            meant = tr("These batches are not mixed: each shows the norm a part of the data only.")
        elif ratio < TAMED and self._behind_another():
            meant = tr("The batch norms before it take out most of what differs between batches.")
        return f"{told} {meant}"

    def _behind_another(self) -> bool:
        """Whether a batch norm comes before this one in the lane."""
        lane = self.lens.experiment.lanes[self.lens.focus.lane]
        before = lane.rows[: self.lens.focus.block + 1]
        return any(norm is not None and norm.kind == "batch" for norm in before)

    def _why(self) -> str:
        norm = self.lens.norm
        if norm is None:
            return tr("No norm here, so nothing depends on the batch.")
        if self.lens.uses_memory:
            return tr("This norm uses its running statistics: the batch size adds no noise.")
        if norm.kind != "batch":
            return say(SINGLY[norm.kind])
        if self.lens.noise is not None:
            return tr("This unit's values are no longer finite: they have no mean to stray from.")
        seen = self.lens.close_up
        return self.lens.missing if seen is None else tr("The noise is measured with the next look.")

    # ------------------------------------------------------------------ cursor and numbers

    def numbers(self) -> dict[str, float]:
        """The number of each term."""
        noise = self.noise
        if noise is None:
            return {}
        return {
            "sd": noise.sd,
            "batch": float(self.batch),
            "part": mean_noise(self.batch, noise.size) * math.sqrt(self.batch),
            "law": self.law(),
            "measured": noise.measured,
        }

    def tell(self, place: QPointF) -> str:
        noise, term = self.noise, self.term_under(place)
        if noise is None:
            return ""
        if term in self.numbers():
            return says(term, exact(self.numbers()[term]), noise)
        panel = self._panel(self.style_now(), self.size(), noise)
        if panel.box.contains(place):
            size = min(noise.size, max(1, round(2.0 ** panel.x.value(place.x()))))
            law = noise.sd * mean_noise(size, noise.size)
            return tr(
                "Batches of {size:,}: two of three means lie within {reach} of {mean}",
                size=size,
                reach=exact(law),
                mean=exact(noise.mean),
            )
        return ""

    def rows(self) -> Iterable[Sequence[object]]:
        noise = self.noise
        yield ("batch_size", "law_of_the_mean", "measured")
        if noise is None:
            return
        sizes = sorted({*(2**k for k in range(int(math.log2(noise.size)) + 1)), noise.batch, noise.size})
        for size in sizes:
            measured = noise.measured if size == noise.batch else ""
            yield (size, noise.sd * mean_noise(size, noise.size), measured)
