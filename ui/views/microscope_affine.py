"""Paints gamma and beta of every unit over time, the chosen one on top. Knows the lens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from time import monotonic

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from bnviz.measure.history import AffineTrack
from bnviz.measure.snapshot import Floats
from ui.language import said, say, tr
from ui.plots.formula import Row, Text
from ui.plots.panel import Panel, Ranges, line, paint_panel
from ui.plots.style import LEFT, RIGHT, Style, caption, colour
from ui.plots.threads import draw_threads, threads_image
from ui.plots.words import whole
from ui.views.microscope_canvas import BETA, GAMMA, HEAD, LensCanvas
from ui.views.microscope_lens import Lens
from ui.views.microscope_numbers import exact, short

PANEL, GAP = 74, 32
RENEW_S = 1.0  # how often the lines of all units are painted anew while it trains
PARTS = ("gamma", "beta")
WORDS = {"gamma": said("the scale"), "beta": said("the shift")}


class AffinePlot(LensCanvas):
    """Thin lines for all units; a click on one chooses it."""

    heading = said("γ and β of every unit")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("gamma and beta of every unit over time"), "microscope-affine", parent)
        self._ranges = Ranges()
        self._where: object = None
        self._images: dict[str, tuple[object, float, QImage]] = {}
        self._track: AffineTrack | None = None

    def feed(self, lens: Lens) -> None:
        where = (lens.focus.lane, lens.focus.block, id(lens.history))
        moved = where != self._where
        if moved:
            self._where = where
            self._ranges.clear()
            self._images.clear()
        had = self._track is not None
        self._track = self._look(lens)
        super().feed(lens)
        for part, values in self._parts():
            moved |= self._ranges.settle(part, [values])
        if moved or had != (self._track is not None):
            self.fit()
            self.renew_back()

    def view_all(self) -> None:
        self._where = None
        self.feed(self.lens)

    @staticmethod
    def _look(lens: Lens) -> AffineTrack | None:
        inside = 0 <= lens.focus.lane < len(lens.experiment.lanes)
        if lens.snapshot is None or lens.history is None or not inside:
            return None
        return lens.history.affine_track(lens.focus.lane, lens.focus.block)

    def track(self) -> AffineTrack | None:
        """What is drawn; None where this block never had a gamma or a beta."""
        return self._track

    def _parts(self) -> list[tuple[str, Floats]]:
        track = self._track
        if track is None:
            return []
        both = zip(PARTS, (track.gamma, track.beta), strict=True)
        return [(name, values) for name, values in both if values is not None]

    def own(self) -> dict[str, Floats]:
        """The chosen unit's numbers over time."""
        lens, track = self.lens, self._track
        if track is None or lens.history is None:
            return {}
        unit = lens.history.unit_track(lens.focus.lane, lens.focus.block, lens.focus.unit)
        both = zip(PARTS, (unit.gamma, unit.beta), strict=True)
        return {
            name: values for name, values in both if values is not None and len(values) == len(track.steps)
        }

    # ------------------------------------------------------------------ where things are

    def wanted_height(self, style: Style, wide: int) -> float:
        del wide
        parts = len(self._parts())
        return style.px(HEAD + parts * (PANEL + GAP) + 4) if parts else style.px(HEAD + 40)

    def _panel(self, style: Style, size: QSize, which: int, part: str) -> Panel:
        top = style.px(HEAD + 18) + which * style.px(PANEL + GAP)
        box = QRectF(style.px(44), top, max(20.0, size.width() - style.px(48)), style.px(PANEL))
        assert self._track is not None
        return Panel.of(box, self.lens.ends(self._track.steps), self._ranges.get(part))

    # ------------------------------------------------------------------ painting

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        super().paint_back(painter, style, size)
        parts = self._parts()
        if not parts:
            self.say(painter, style, QRectF(0, style.px(HEAD), size.width(), style.px(40)), self._why())
            return
        for which, (part, _) in enumerate(parts):
            panel = self._panel(style, size, which, part)
            paint_panel(painter, style, panel, steps=False)
            node = Row((GAMMA if part == "gamma" else BETA, Text(f", {say(WORDS[part])}")))
            middle = panel.box.top() - style.px(11)
            left = panel.box.left()
            self.formula(painter, style, node, left, middle, style.px(13), size.width() / 2, back=True)

    def paint_front(self, painter: QPainter, style: Style, size: QSize, area: QRectF) -> None:
        del area
        self._found = []
        track, own = self._track, self.own()
        parts = self._parts()
        if track is None or not parts:
            return
        shown, unit = len(track.units), self.lens.focus.unit + 1
        told = (
            tr(
                "thin: {count} of {units:,} units · bold: unit {unit}",
                count=shown,
                units=self.lens.units,
                unit=unit,
            )
            if shown < self.lens.units
            else tr("thin: {count} units · bold: unit {unit}", count=shown, unit=unit)
        )
        self.beside_heading(painter, style, size, told)
        for which, (part, values) in enumerate(parts):
            panel = self._panel(style, size, which, part)
            draw_threads(painter, panel.box, self._image(style, panel, part, values))
            if part in own:
                self._paint_own(painter, style, panel, own[part], lit=self.term == part)
            self._paint_now(painter, style, size, panel, part, own)
        font, ink = style.number(9), colour(style.theme.muted)
        panel = self._panel(style, size, len(parts) - 1, parts[-1][0])
        under = QRectF(panel.box.left(), panel.box.bottom() + 2, panel.box.width(), style.px(12))
        caption(painter, font, ink, under, tr("step {step}", step=whole(int(panel.x.low))), LEFT)
        caption(painter, font, ink, under, tr("step {step}", step=whole(int(panel.x.high))), RIGHT)

    def _image(self, style: Style, panel: Panel, part: str, values: Floats) -> QImage:
        """The lines of all units; while it trains they are not drawn anew at every look."""
        track = self._track
        assert track is not None
        how = style.theme.name, self.lens.colour, style.ratio, panel.box.getRect(), self._ranges.get(part)
        look = how, self.lens.span, self.lens.focus.lane, self.lens.focus.block
        kept, now = self._images.get(part), monotonic()
        newest = self.lens.history is not None and self.lens.snapshot is not self.lens.history.snapshots[-1]
        if kept is None or kept[0] != look or newest or now - kept[1] > RENEW_S:
            ink = style.theme.lanes[self.lens.colour % 4]
            image = threads_image(style, panel, ink, values, track.steps.astype(np.float64))
            kept = self._images[part] = look, now, image
        return kept[2]

    def _paint_own(self, painter: QPainter, style: Style, panel: Panel, values: Floats, *, lit: bool) -> None:
        assert self._track is not None
        painter.setClipRect(panel.box.adjusted(-1, -3, 3, 3).toAlignedRect())
        x, y = panel.x(self._track.steps), panel.y(values)
        line(painter, x, y, colour(style.theme.card), 4.0 * style.unit)
        ink = style.theme.accent if lit else style.theme.text
        line(painter, x, y, colour(ink), (3.0 if lit else 1.9) * style.unit)
        painter.setClipping(False)

    def _paint_now(
        self, painter: QPainter, style: Style, size: QSize, panel: Panel, part: str, own: dict[str, Floats]
    ) -> None:
        """The chosen unit's number at the step that is shown, and where that is."""
        track, snapshot = self._track, self.lens.snapshot
        if track is None or snapshot is None or part not in own:
            return
        known = np.flatnonzero(np.isfinite(own[part]) & (track.steps <= max(snapshot.step, track.steps[0])))
        if not len(known):
            return
        at = int(known[-1])
        title = QRectF(size.width() / 2, panel.box.top() - style.px(19), size.width() / 2, style.px(15))
        number = style.number(12, bold=True)
        caption(painter, number, colour(style.theme.text), title, short(float(own[part][at])), RIGHT)
        if snapshot.step < track.steps[-1]:
            x = panel.x.at(snapshot.step)
            painter.setPen(style.hairline(style.theme.accent))
            painter.drawLine(QPointF(x, panel.box.top()), QPointF(x, panel.box.bottom()))

    def _why(self) -> str:
        norm = self.lens.norm
        if norm is None:
            return tr("No norm here, so no γ and no β.")
        if not norm.affine:
            return tr("This norm has no γ and no β: affine is switched off, y is x̂ itself.")
        return self.lens.missing

    # ------------------------------------------------------------------ cursor and numbers

    def unit_at(self, place: QPointF) -> tuple[str, int, int] | None:
        """The part, the unit whose line is nearest, and which kept step; None outside the plots."""
        track, style = self._track, self.style_now()
        for which, (part, values) in enumerate(self._parts()):
            assert track is not None
            panel = self._panel(style, self.size(), which, part)
            if panel.box.adjusted(-4, -6, 4, 6).contains(place):
                at = int(np.argmin(np.abs(panel.x(track.steps) - place.x())))
                away = np.abs(panel.y(values[:, at]) - place.y())
                return (part, int(np.nanargmin(away)), at) if np.isfinite(away).any() else None
        return None

    def tell(self, place: QPointF) -> str:
        found, track = self.unit_at(place), self._track
        if found is None or track is None:
            return ""
        part, row, at = found
        values = dict(self._parts())[part]
        name = "γ" if part == "gamma" else "β"
        told = tr(
            "Unit {unit} at step {step:,}: {name} {value}",
            unit=int(track.units[row]) + 1,
            step=int(track.steps[at]),
            name=name,
            value=exact(float(values[row, at])),
        )
        own = self.own().get(part)
        unit = self.lens.focus.unit
        if own is None or unit == track.units[row] or math.isnan(own[at]):
            return told
        return tr("{told} (unit {unit}: {value})", told=told, unit=unit + 1, value=exact(float(own[at])))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found, track = self.unit_at(event.position()), self._track
        if event.button() == Qt.MouseButton.LeftButton and found is not None and track is not None:
            self.picked.emit(self.lens.focus.sample, int(track.units[found[1]]))
        super().mousePressEvent(event)

    def rows(self) -> Iterable[Sequence[object]]:
        track = self._track
        yield ("step", "unit", *(name for name, _ in self._parts()))
        if track is None:
            return
        for k, step in enumerate(track.steps):
            for row, unit in enumerate(track.units):
                yield (int(step), int(unit) + 1, *(float(values[row, k]) for _, values in self._parts()))
