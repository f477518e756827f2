"""Draw a curve or a histogram with the mouse before the real one is shown beside it. Knows no window."""

from __future__ import annotations

import json
import math

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bnviz.errors import BnvizError
from bnviz.experiment.values import Experiment
from bnviz.lessons import values
from bnviz.lessons.course import Course
from bnviz.lessons.quantities import Live
from bnviz.lessons.references import block_of, lane_of
from bnviz.measure.over_time import distribution_of
from bnviz.measure.snapshot import Distribution
from ui.controls import TextButton, caption
from ui.language import tr
from ui.lessons.box import Box
from ui.lessons.pad import COLUMNS, Heights, Pad
from ui.theme import Theme


class DrawBox(Box):
    """A pad, and what really came out laid over it."""

    def __init__(self, item: values.Draw, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, "question", parent)
        self.item = item
        self.rows.addWidget(caption(tr("DRAW"), "title", self))
        self.say(item.ask)
        self.pad = Pad(item, theme, self)
        self.pad.drawn.connect(self._drawn)
        self.rows.addWidget(self.pad)
        row = QHBoxLayout()
        self.button = TextButton(
            tr("Show the real one"), tr("Keep the drawing, and see what really comes out"), self
        )
        self.button.setEnabled(False)
        self.button.clicked.connect(self._keep)
        row.addWidget(self.button)
        row.addStretch(1)
        self.rows.addLayout(row)
        self._course: Course | None = None

    def set_look(self, theme: Theme, scale: float) -> None:
        super().set_look(theme, scale)
        self.pad.theme = theme
        self.pad.updateGeometry()
        self.pad.update()

    def show_state(self, course: Course, live: Live) -> None:
        self._course = course
        answer = course.answer_to(self.item)
        self.pad.locked = answer is not None
        self.button.setVisible(answer is None)
        if answer and answer != "-" and np.isnan(self.pad.mine).all():
            self.pad.mine = np.array([np.nan if v is None else v for v in json.loads(answer)], np.float64)
        if course.is_revealed(self.item) and self.pad.truth is None:
            self.pad.truth = truth_of(self.item, live)
            self.pad.ink = self._theme.lanes[_colour(self.item, live.experiment)]
            self.pad.update()

    def default(self) -> None:
        if self._course is not None and self._course.answer_to(self.item) is None:
            self._keep()
        else:
            self.passed.emit()

    def _drawn(self) -> None:
        self.button.setEnabled(True)

    def _keep(self) -> None:
        if self._course is None:
            return
        mine = [None if math.isnan(v) else round(float(v), 3) for v in self.pad.mine]
        self._course.answer(self.item, "-" if all(v is None for v in mine) else json.dumps(mine))
        self.passed.emit()


def truth_of(item: values.Draw, live: Live) -> Heights | None:
    """What really came out, as heights from 0 to 1 in the drawing's columns; None if nothing was measured.

    A histogram is scaled so that its highest column is 0.9, as nobody knows the counts before.
    """
    try:
        lane = lane_of(item.of, live.experiment)
        if item.kind == "histogram":
            block = block_of(item.of, live.experiment)
            found = live.snapshot and distribution_of(live.snapshot, lane, block, item.of.name)  # type: ignore[arg-type]
            return _histogram(found, item.x) if found else None
    except BnvizError:
        return None
    if live.history is None:
        return None
    if item.of.name == "train loss":
        steps, curve = live.history.train_curve(lane)
    else:
        steps, loss, accuracy, _ = live.history.evaluations(lane)
        curve = loss if item.of.name == "test loss" else accuracy
    known = np.isfinite(curve)
    if not known.any():
        return None
    low, high = item.x
    at = low + (np.arange(COLUMNS) + 0.5) * (high - low) / COLUMNS
    heights = np.interp(at, steps[known], curve[known], left=np.nan, right=np.nan)
    bottom, top = item.y
    return np.asarray((heights - bottom) / (top - bottom), np.float64)


def _histogram(found: Distribution, x: tuple[float, float]) -> Heights:
    edges = np.linspace(found.low, found.high, len(found.counts) + 1)
    cumulative = np.concatenate([[0.0], np.cumsum(found.counts, dtype=np.float64)])
    at = np.linspace(*x, COLUMNS + 1)
    heights: Heights = np.diff(np.interp(at, edges, cumulative))
    highest = float(heights.max())
    return heights * (0.9 / highest) if highest > 0 else heights


def _colour(item: values.Draw, e: Experiment) -> int:
    try:
        return e.colour(lane_of(item.of, e))
    except BnvizError:
        return 0
