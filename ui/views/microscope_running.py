"""Paints one unit's batch statistics against the remembered ones, and the last update. Knows the lens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bnviz.measure.closeup import RunningUpdate
from bnviz.measure.history import UnitTrack
from ui.plots.formula import Node, Row, Script, Term, Text, italic, number_node
from ui.plots.panel import Panel, Ranges, line, paint_panel
from ui.plots.style import LEFT, RIGHT, Style, caption, colour
from ui.plots.words import whole
from ui.views.microscope_canvas import HEAD, LensCanvas
from ui.views.microscope_formula import EQUALS, PLUS, TIMES, value_node
from ui.views.microscope_lens import Lens, exact, half_life
from ui.views.running_data import QUANTITIES, note, track_of, track_pair

PANEL, GAP = 74, 32
LINE = 26
SAYS = {
    "run_mean": "remembered mean before this step: {}",
    "batch_mean": "mean of this mini-batch: {}",
    "new_mean": "remembered mean after this step: {}",
    "run_var": "remembered variance before this step: {}",
    "batch_var": "variance of this mini-batch over n − 1: {}. The norm itself divides by n; only what is "
    "remembered is corrected, because a mini-batch seems narrower than all the data",
    "new_var": "remembered variance after this step: {}",
    "momentum": "the weight of the newest mini-batch: {}",
    "rest": "the weight of what was remembered: {}",
}


def plain(weight: float) -> str:
    """A weight without needless noughts: 0.9, 0.00999."""
    return f"{weight:.3g}".replace("e-0", "e−")


def mean_symbols() -> Node:
    mu = italic("μ")
    run = Script(mu, down=Text("run"))
    return Row((Term("new_mean", run), Text(" ← (1 − "), _m(), Text(") "), Term("run_mean", run), PLUS, _m(),
                Text(" "), Term("batch_mean", mu)))  # fmt: skip


def _m() -> Node:
    return Term("momentum", italic("m"))


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


class RunningPlot(LensCanvas):
    """Batch values solid, running values dashed."""

    heading = "Running against batch"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Running statistics of this unit against the batch's", "microscope-running", parent)
        self._ranges = Ranges()
        self._where: object = None

    def feed(self, lens: Lens) -> None:
        where = (lens.focus.lane, lens.focus.block, lens.focus.unit, id(lens.history))
        changed = where != self._where or (self.lens.snapshot is None) != (lens.snapshot is None)
        if where != self._where:
            self._where = where
            self._ranges.clear()
        super().feed(lens)
        track = self.track()
        if track is not None:
            for quantity in QUANTITIES:
                changed |= self._ranges.settle(
                    quantity, track_pair(track, quantity), zero=quantity == "variance"
                )
        if changed:
            self.fit()
            self.renew_back()

    def view_all(self) -> None:
        self._where = None
        self.feed(self.lens)

    def track(self) -> UnitTrack | None:
        """The unit over time; None where nothing of it was measured."""
        focus = self.lens.focus
        if (
            self.lens.snapshot is None
            or focus.unit < 0
            or not 0 <= focus.lane < len(self.lens.experiment.lanes)
        ):
            return None
        found = track_of(self.lens.history, focus.lane, focus.block, focus.unit)
        return found if found is not None and np.isfinite(found.batch_mean).any() else None

    def update_of_step(self) -> RunningUpdate | None:
        """What the running statistics took in at the step that is shown."""
        seen = self.lens.close_up
        return None if seen is None else seen.running

    # ------------------------------------------------------------------ where things are

    def wanted_height(self, style: Style, wide: int) -> float:
        if self.track() is None:
            return style.px(HEAD + 44)
        update = self.update_of_step()
        lines = 0 if update is None else 3
        words = sum(self.height_of(style, text, wide) for text in self._sentences())
        return style.px(HEAD + 2 * (PANEL + GAP) + lines * LINE + 6) + words

    def _panel(self, style: Style, size: QSize, which: int, track: UnitTrack) -> Panel:
        top = style.px(HEAD + 18) + which * style.px(PANEL + GAP)
        box = QRectF(style.px(44), top, max(20.0, size.width() - style.px(48)), style.px(PANEL))
        first, last = float(track.steps[0]), float(track.steps[-1])
        return Panel.of(box, (first, max(last, first + 1)), self._ranges.get(QUANTITIES[which]))

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        super().paint_back(painter, style, size)
        track = self.track()
        if track is None:
            box = QRectF(0, style.px(HEAD), size.width(), style.px(44))
            self.say(painter, style, box, self.lens.missing)
            return
        for which, quantity in enumerate(QUANTITIES):
            panel = self._panel(style, size, which, track)
            paint_panel(painter, style, panel, steps=False)
            title = QRectF(0, panel.box.top() - style.px(19), size.width(), style.px(15))
            symbol = "Mean μ" if quantity == "mean" else "Variance σ²"
            caption(painter, style.text(11), colour(style.theme.muted), title, symbol, LEFT)
            if which == 0:
                self._paint_legend(painter, style, title, track.running_mean is not None)

    def _paint_legend(self, painter: QPainter, style: Style, box: QRectF, both: bool) -> None:
        font, ink = style.text(11), colour(style.theme.muted)
        y = box.center().y()
        right = box.right()
        for word, dashed in (("running", True), ("batch", False)):
            if dashed and not both:
                continue
            wide = style.px(50)
            caption(painter, font, ink, QRectF(right - wide, box.top(), wide, box.height()), word, LEFT)
            x = np.array([right - wide - style.px(26), right - wide - style.px(5)], float)
            tint = colour(style.theme.text) if dashed else style.lane(self.lens.colour)
            line(painter, x, np.array([y, y]), tint, 1.8 * style.unit, dash=dashed)
            right -= wide + style.px(34)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        self._found = []
        track = self.track()
        if track is None:
            return
        for which, quantity in enumerate(QUANTITIES):
            self._paint_track(painter, style, self._panel(style, size, which, track), track, quantity)
        font, ink = style.number(9), colour(style.theme.muted)
        panel = self._panel(style, size, 1, track)
        under = QRectF(panel.box.left(), panel.box.bottom() + 2, panel.box.width(), style.px(12))
        caption(painter, font, ink, under, f"step {whole(int(track.steps[0]))}", LEFT)
        caption(painter, font, ink, under, f"step {whole(int(track.steps[-1]))}", RIGHT)
        self._paint_words(painter, style, size, panel.box.bottom() + style.px(18))

    def _paint_track(
        self, painter: QPainter, style: Style, panel: Panel, track: UnitTrack, quantity: str
    ) -> None:
        batch, running = track_pair(track, quantity)
        painter.setClipRect(panel.box.adjusted(-1, -3, 3, 3).toAlignedRect())
        x = panel.x(track.steps)
        line(painter, x, panel.y(batch), style.lane(self.lens.colour), 1.0 * style.unit)
        if running is not None:
            line(painter, x, panel.y(running), colour(style.theme.text), 1.7 * style.unit, dash=True)
        painter.setClipping(False)
        assert self.lens.snapshot is not None
        if self.lens.snapshot.step < track.steps[-1]:
            at = panel.x.at(self.lens.snapshot.step)
            painter.setPen(style.hairline(style.theme.accent))
            painter.drawLine(QPointF(at, panel.box.top()), QPointF(at, panel.box.bottom()))

    def _paint_words(self, painter: QPainter, style: Style, size: QSize, top: float) -> None:
        update = self.update_of_step()
        if update is not None:
            m = update.weight
            mean = ("new_mean", update.mean_after), ("run_mean", update.mean_before)
            var = ("new_var", update.var_after), ("run_var", update.var_before)
            nodes = (
                mean_symbols(),
                Row((Text("μ: "), update_numbers(*mean, ("batch_mean", update.batch_mean), m))),
                Row((Text("σ²: "), update_numbers(*var, ("batch_var", update.batch_var_unbiased), m))),
            )
            for node in nodes:
                middle = top + style.px(LINE) / 2
                self.formula(painter, style, node, 0, middle, style.px(16), size.width())
                top += style.px(LINE)
        for text in self._sentences():
            high = self.height_of(style, text, size.width())
            self.say(painter, style, QRectF(0, top, size.width(), high), text)
            top += high

    def _sentences(self) -> tuple[str, ...]:
        focus = self.lens.focus
        return note(self.lens.experiment, focus.lane, focus.block), *self._conventions()

    def _conventions(self) -> tuple[str, ...]:
        """The same momentum as others count it; nothing where there is none."""
        norm = self.lens.norm
        if norm is None or not norm.tracks or norm.momentum is None:
            return ()
        m = norm.momentum
        return (f"PyTorch’s momentum {m:g} (share of the new) is Keras’s {plain(1 - m)} (share kept).",)

    # ------------------------------------------------------------------ cursor and numbers

    def tell(self, place: QPointF) -> str:
        update, term = self.update_of_step(), self.term_under(place)
        if update is not None and term:
            return "".join((SAYS[term].format(exact(self._number(update, term))), "."))
        track = self.track()
        if track is None:
            return ""
        for which, quantity in enumerate(QUANTITIES):
            panel = self._panel(self.style_now(), self.size(), which, track)
            if panel.box.adjusted(-4, -6, 4, 6).contains(place):
                return self._told(track, quantity, panel.x.value(place.x()))
        norm = self.lens.norm
        if norm is not None and norm.tracks and norm.momentum is not None and place.y() > self.height() - 40:
            half = half_life(norm.momentum)
            if math.isfinite(half):
                return f"Half-life: ln 0.5 / ln(1 − {norm.momentum:g}) = {half:.1f} steps"
        return ""

    @staticmethod
    def _number(update: RunningUpdate, term: str) -> float:
        return {
            "run_mean": update.mean_before,
            "batch_mean": update.batch_mean,
            "new_mean": update.mean_after,
            "run_var": update.var_before,
            "batch_var": update.batch_var_unbiased,
            "new_var": update.var_after,
            "momentum": update.weight,
            "rest": 1 - update.weight,
        }[term]

    def _told(self, track: UnitTrack, quantity: str, step: float) -> str:
        nearest = int(np.argmin(np.abs(track.steps - step)))
        batch, running = track_pair(track, quantity)
        told = f"Step {track.steps[nearest]:,}: batch {quantity} {exact(float(batch[nearest]))}"
        if running is None or math.isnan(running[nearest]):
            return told
        return f"{told}, running {quantity} {exact(float(running[nearest]))}"

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("step", "batch_mean", "running_mean", "batch_var", "running_var")
        track = self.track()
        if track is None:
            return
        for k, step in enumerate(track.steps):
            pairs = (track_pair(track, quantity) for quantity in QUANTITIES)
            cells = (("" if part is None else float(part[k])) for pair in pairs for part in pair)
            yield (int(step), *cells)
