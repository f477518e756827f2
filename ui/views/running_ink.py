"""Paints what moves in a plot of running statistics: all units now, one unit over time. Knows no lane.

Batch values are solid, running values hollow or dashed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from bnviz.measure.history import UnitTrack
from bnviz.measure.snapshot import UnitStatistics
from ui.language import tr
from ui.plots.panel import Panel, dots, line
from ui.plots.primitives import draw_segments
from ui.plots.style import CENTRE, LEFT, Style, caption, colour
from ui.plots.words import whole
from ui.views.running_data import pair, track_pair
from ui.views.running_ghost import Ghost, paint_dashes, paint_levels


def paint_units(
    painter: QPainter,
    style: Style,
    panel: Panel,
    units: UnitStatistics,
    quantity: str,
    places: NDArray[np.intp],
    unit: int,
    number: int,
    ghost: Ghost | None,
) -> None:
    """Every unit in the order of `places`, the chosen one on a band; `number` is the lane's colour."""
    batch, running = pair(units, quantity)
    x = panel.x(np.arange(len(places)))
    chosen = np.flatnonzero(places == unit)
    if len(chosen):
        at = float(x[chosen[0]])
        band = QRectF(round(at) - style.px(4), panel.box.top(), style.px(8), panel.box.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(band, colour(style.theme.accent, 40))
    size = max(2.0, min(5.5, panel.box.width() / max(1, len(x)) * 1.3)) * style.unit
    if running is not None:
        y, at_batch = panel.y(running[places]), panel.y(batch[places])
        painter.setPen(style.hairline(style.theme.muted, 110))
        stems = np.stack([x, at_batch, x, y], axis=1)
        draw_segments(painter, stems)
        text, card = colour(style.theme.text), colour(style.theme.card)
        dots(painter, x, panel.y(running[places]), text, size + 2 * style.unit, card, 0.72)
    dots(painter, x, panel.y(batch[places]), style.lane(number), size * (1.0 if running is None else 0.8))
    if ghost is not None:
        paint_dashes(painter, style, panel, ghost, quantity, places, ghost.ink(style, number))


def paint_track(
    painter: QPainter,
    style: Style,
    panel: Panel,
    track: UnitTrack,
    quantity: str,
    unit: int,
    step: int,
    number: int,
    ghost: Ghost | None,
) -> None:
    """One unit over time, and where the shown `step` is, if it is not the newest."""
    batch, running = track_pair(track, quantity)
    x = panel.x(track.steps)
    line(painter, x, panel.y(batch), style.lane(number), 1.0 * style.unit)
    if running is not None:
        line(painter, x, panel.y(running), colour(style.theme.text), 1.6 * style.unit, dash=True)
    if ghost is not None:
        over = ghost.ink(style, number)
        paint_levels(painter, style, panel, ghost.at(quantity, unit), ghost.step, over)
    if step < track.steps[-1]:
        at = panel.x.at(step)
        painter.setPen(style.hairline(style.theme.accent))
        painter.drawLine(QPointF(at, panel.box.top()), QPointF(at, panel.box.bottom()))


def paint_ends(painter: QPainter, style: Style, panel: Panel, over_time: bool, ordered: bool) -> None:
    """What stands at both ends of the plot: units or steps."""
    ends = (panel.x.low, panel.x.high) if over_time else (1, panel.x.high + 0.3)
    texts = (whole(round(ends[0])), whole(round(ends[1])))
    if ordered and not over_time:
        texts = (tr("smallest"), tr("largest"))
    box = QRectF(panel.box.left(), panel.box.bottom() + style.px(3), panel.box.width(), style.px(12))
    font, ink = style.number(9), colour(style.theme.muted)
    caption(painter, font, ink, box, texts[0], LEFT)
    caption(painter, font, ink, box, texts[1], Qt.AlignmentFlag.AlignRight)
    caption(painter, style.text(9), ink, box, tr("step") if over_time else tr("unit"), CENTRE)
