"""Paints one unit's batch statistics against the remembered ones, step by step. Knows the lens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from bnviz.measure.closeup import Noise
from bnviz.measure.history import UnitTrack
from ui.language import said, tr
from ui.plots.panel import Panel, Ranges, line, paint_panel
from ui.plots.style import LEFT, RIGHT, Style, caption, colour, width
from ui.plots.words import whole
from ui.views.microscope_canvas import HEAD, LensCanvas
from ui.views.microscope_lens import Lens
from ui.views.microscope_numbers import exact
from ui.views.running_data import QUANTITIES, track_of, track_pair
from ui.views.running_ghost import Ghost, ghost_of, paint_levels

PANEL, GAP = 74, 32
HELD = 0.3  # of the plot's width, over which the newest band is drawn on
SETTLING = 8  # the first part of the run in this many: values on their way from 0 and 1 may leave the plot


class RunningPlot(LensCanvas):
    """Batch values solid, running values dashed."""

    heading = said("Running against batch")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Running statistics of this unit against the batch's"), "microscope-running", parent
        )
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
                batch, running = track_pair(track, quantity)
                shown = None if running is None else running[len(running) // SETTLING :]
                ghost = self.ghost()
                then = None if ghost is None else np.array(ghost.at(quantity, lens.focus.unit), np.float32)
                changed |= self._ranges.settle(quantity, [batch, shown, then], zero=quantity == "variance")
        if changed:
            self.fit()
            self.renew_back()

    def view_all(self) -> None:
        self._where = None
        self.feed(self.lens)

    def ghost(self) -> Ghost | None:
        """What is pinned over this unit."""
        lens = self.lens
        return ghost_of(lens.pinned, lens.experiment, lens.focus.lane, lens.focus.block)

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

    # ------------------------------------------------------------------ where things are

    def wanted_height(self, style: Style, wide: int) -> float:
        del wide
        if self.track() is None:
            return style.px(HEAD + 44)
        return style.px(HEAD + 2 * (PANEL + GAP) + 4)

    def _panel(self, style: Style, size: QSize, which: int, track: UnitTrack) -> Panel:
        top = style.px(HEAD + 18) + which * style.px(PANEL + GAP)
        box = QRectF(style.px(44), top, max(20.0, size.width() - style.px(48)), style.px(PANEL))
        return Panel.of(box, self.lens.ends(track.steps), self._ranges.get(QUANTITIES[which]))

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
            left = panel.box.left()
            title = QRectF(left, panel.box.top() - style.px(19), size.width() - left, style.px(15))
            symbol = tr("Mean μ") if quantity == "mean" else tr("Variance σ²")
            caption(painter, style.text(11), colour(style.theme.muted), title, symbol, LEFT)
            if which == 0:
                self._paint_legend(painter, style, title, track.running_mean is not None)

    def _paint_legend(self, painter: QPainter, style: Style, box: QRectF, both: bool) -> None:
        font, ink = style.text(11), colour(style.theme.muted)
        y = box.center().y()
        right = box.right()
        for word, dashed in ((tr("running"), True), (tr("batch"), False)):
            if dashed and not both:
                continue
            wide = max(style.px(50), width(font, word) + style.px(4))
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
        caption(painter, font, ink, under, tr("step {step}", step=whole(int(panel.x.low))), LEFT)
        caption(painter, font, ink, under, tr("step {step}", step=whole(int(panel.x.high))), RIGHT)

    def _paint_track(
        self, painter: QPainter, style: Style, panel: Panel, track: UnitTrack, quantity: str
    ) -> None:
        batch, running = track_pair(track, quantity)
        painter.setClipRect(panel.box.adjusted(-1, -3, 3, 3).toAlignedRect())
        x = panel.x(track.steps)
        if quantity == "mean":
            self._paint_band(painter, style, panel)
        line(painter, x, panel.y(batch), style.lane(self.lens.colour), 1.0 * style.unit)
        if running is not None:
            line(painter, x, panel.y(running), colour(style.theme.text), 1.7 * style.unit, dash=True)
        if (ghost := self.ghost()) is not None:
            values = ghost.at(quantity, self.lens.focus.unit)
            over = ghost.ink(style, self.lens.colour)
            paint_levels(painter, style, panel, values, ghost.step, over)
        painter.setClipping(False)
        assert self.lens.snapshot is not None
        if self.lens.snapshot.step < track.steps[-1]:
            at = panel.x.at(self.lens.snapshot.step)
            painter.setPen(style.hairline(style.theme.accent))
            painter.drawLine(QPointF(at, panel.box.top()), QPointF(at, panel.box.bottom()))

    def _paint_band(self, painter: QPainter, style: Style, panel: Panel) -> None:
        """Where 19 of 20 batch means lie, as far back as that was measured."""
        noises = self.noises()
        if not noises:
            return
        x = [panel.x.at(noise.step) for noise in noises]
        newest = panel.box.right()
        if newest - x[-1] < HELD * panel.box.width():  # the next measurement is on its way
            x.append(newest)
            noises.append(noises[-1])
        above = [panel.y.at(noise.mean + 2 * noise.spread) for noise in noises]
        below = [panel.y.at(noise.mean - 2 * noise.spread) for noise in noises]
        corners = [*zip(x, above, strict=True), *zip(x[::-1], below[::-1], strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.lane(self.lens.colour, 44))
        painter.drawPolygon(QPolygonF([QPointF(at, y) for at, y in corners]))

    def noises(self) -> list[Noise]:
        """What was measured of this unit so far, each once, oldest first."""
        lens = self.lens
        norm, history = lens.norm, lens.history
        if history is None or norm is None or norm.kind != "batch":
            return []
        found: list[Noise] = []
        wanted = lens.focus.lane, lens.focus.block, lens.focus.unit
        for snapshot in history.snapshots:
            seen = snapshot.close_up
            if seen is None or seen.noise is None:
                continue
            focus = seen.focus
            fresh = not found or seen.noise is not found[-1]
            sound = math.isfinite(seen.noise.mean + seen.noise.sd)
            if fresh and sound and (focus.lane, focus.block, focus.unit) == wanted:
                found.append(seen.noise)
        return found

    # ------------------------------------------------------------------ cursor and numbers

    def tell(self, place: QPointF) -> str:
        track = self.track()
        if track is None:
            return ""
        for which, quantity in enumerate(QUANTITIES):
            panel = self._panel(self.style_now(), self.size(), which, track)
            if panel.box.adjusted(-4, -6, 4, 6).contains(place):
                told, ghost = self._told(track, quantity, panel.x.value(place.x())), self.ghost()
                return told if ghost is None else ghost.told(told, quantity, self.lens.focus.unit)
        return ""

    def _told(self, track: UnitTrack, quantity: str, step: float) -> str:
        nearest = int(np.argmin(np.abs(track.steps - step)))
        batch, running = track_pair(track, quantity)
        step, own = int(track.steps[nearest]), exact(float(batch[nearest]))
        kept = None if running is None or math.isnan(running[nearest]) else exact(float(running[nearest]))
        if quantity == "mean":
            told = tr("Step {step:,}: batch mean {value}", step=step, value=own)
            return told if kept is None else tr("{batch}, running mean {value}", batch=told, value=kept)
        told = tr("Step {step:,}: batch variance {value}", step=step, value=own)
        return told if kept is None else tr("{batch}, running variance {value}", batch=told, value=kept)

    def rows(self) -> Iterable[Sequence[object]]:
        yield ("step", "batch_mean", "running_mean", "batch_var", "running_var")
        track = self.track()
        if track is None:
            return
        for k, step in enumerate(track.steps):
            pairs = (track_pair(track, quantity) for quantity in QUANTITIES)
            cells = (("" if part is None else float(part[k])) for pair in pairs for part in pair)
            yield (int(step), *cells)
