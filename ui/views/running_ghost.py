"""Paints a pinned moment over running statistics: a dash for each unit, levels over time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from bnviz.experiment.values import Experiment
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Floats, UnitStatistics
from ui.language import tr
from ui.plots.histogram import draw_ghost
from ui.plots.panel import Doubles, Panel
from ui.plots.style import Style
from ui.views.histogram_cell import outline_ink
from ui.views.histogram_data import pinned_words
from ui.views.running_data import pair

THICK, DASH, GAP, DOT, BROKEN = 1.5, 5.0, 3.0, 6.0, 7.0


@dataclass(frozen=True, slots=True)
class Ghost:
    """What lies over a lane's statistics: those of lane colour `colour` at `step`, None in another run."""

    units: UnitStatistics
    colour: int
    step: int | None
    moment: str

    def of(self, quantity: str) -> tuple[Floats, Floats | None]:
        """Batch and running values (units,)."""
        return pair(self.units, quantity)

    def at(self, quantity: str, unit: int) -> tuple[float, float]:
        """Batch and running value of a unit; NaN where there are none."""
        batch, running = self.of(quantity)
        if not 0 <= unit < len(batch):
            return math.nan, math.nan
        return float(batch[unit]), math.nan if running is None else float(running[unit])

    def told(self, now: str, quantity: str, unit: int) -> str:
        """Its numbers for the status bar behind those of now, where there are any."""
        batch, running = self.at(quantity, unit)
        if math.isnan(batch):
            return now
        if math.isnan(running):
            return tr("{now} · {moment}: batch {batch:.4g}", now=now, moment=self.moment, batch=batch)
        return tr(
            "{now} · {moment}: batch {batch:.4g}, running {running:.4g}",
            now=now,
            moment=self.moment,
            batch=batch,
            running=running,
        )

    def ink(self, style: Style, over: int) -> QColor:
        """As that of an outline over bars."""
        return outline_ink(style, self.colour, over)


def ghost_of(pinned: Pinned | None, e: Experiment, lane: int, row: int) -> Ghost | None:
    """What is laid over this row of a lane; None where nothing is pinned or nothing was measured then."""
    if pinned is None or not pinned.fits(e):
        return None
    units = pinned.units(lane, row)
    if units is None or not len(units.batch_mean):
        return None
    step = None if pinned.earlier else pinned.snapshot.step
    return Ghost(units, pinned.experiment.colour(pinned.source(lane)), step, pinned_words(pinned))


def legend_of(pinned: Pinned) -> str:
    """Which moment the dashes and levels are of."""
    return tr("▬ pinned: {moment}", moment=pinned_words(pinned))


def paint_dashes(
    painter: QPainter,
    style: Style,
    panel: Panel,
    ghost: Ghost,
    quantity: str,
    places: NDArray[np.intp],
    ink: QColor,
) -> None:
    """A dash for each unit: broken at what it remembered, or where it did not whole at the batch's value.

    Both would be two hundred dashes over two hundred dots. `places` is the order of the units.
    """
    batch, running = ghost.of(quantity)
    if len(batch) != len(places):
        return
    x = panel.x(np.arange(len(places)))
    wide = max(3.0, min(style.px(14), 0.9 * panel.box.width() / max(1, len(places))))
    y, thick = panel.y((batch if running is None else running)[places]), _thick(style)
    rects = _lying(x - wide / 2, y, wide, thick)
    if running is not None and wide >= style.px(BROKEN):
        piece = wide * 0.36
        rects = np.concatenate(
            [_lying(x - wide / 2, y, piece, thick), _lying(x + wide / 2 - piece, y, piece, thick)]
        )
    draw_ghost(painter, style, ink, rects)


def paint_levels(
    painter: QPainter, style: Style, panel: Panel, values: Sequence[float], step: int | None, ink: QColor
) -> None:
    """Right across: batch value (solid) and running value (dashed) of a moment, with a dot at its step."""
    (batch, running), box, thick = values, panel.box, _thick(style)
    rects = [np.zeros((0, 4))]
    if math.isfinite(batch):
        rects.append(np.array([[box.left(), panel.y.at(batch) - thick / 2, box.width(), thick]]))
    if math.isfinite(running):
        starts = np.arange(box.left(), box.right(), style.px(DASH + GAP))
        rects.append(_lying(starts, np.full(len(starts), panel.y.at(running)), style.px(DASH), thick))
    if step is not None and math.isfinite(batch) and panel.x.low <= step <= panel.x.high:
        side = style.px(DOT)
        dot = QRectF(panel.x.at(step) - side / 2, panel.y.at(batch) - side / 2, side, side)
        rects.append(np.array([[dot.x(), dot.y(), side, side]]))
    draw_ghost(painter, style, ink, np.concatenate(rects))


def _thick(style: Style) -> float:
    return max(1, round(THICK * style.unit * style.ratio)) / style.ratio


def _lying(left: Doubles, y: Doubles, wide: float, thick: float) -> Doubles:
    """Rectangles (n, 4) of one width around heights."""
    return np.stack([left, y - thick / 2, np.full(len(left), wide), np.full(len(left), thick)], axis=1)
