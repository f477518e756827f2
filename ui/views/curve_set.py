"""All curves of one plot, each kind of every lane: extended together, painted in order. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from PySide6.QtGui import QPainter

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from ui.plots.scale import Scale
from ui.plots.style import Style
from ui.views.curve_frame import Frame
from ui.views.curve_ink import paint_end, paint_line, paint_raw
from ui.views.curve_series import Extent, Kind, Read, Series


class CurveSet:
    """`kinds` says which curves there are and how to read them. `colours` are the numbers of `series`."""

    def __init__(self, kinds: Mapping[str, Read]) -> None:
        self.kinds = tuple(kinds)
        self._reads = kinds
        self.series: list[Series] = []
        self.colours: list[int] = []
        self.show_experiment(Experiment())

    def show_experiment(self, e: Experiment) -> None:
        """One curve of each kind for every lane; with another number of lanes all begin anew."""
        if len(self.series) != len(self._reads) * len(e.lanes):
            self.series = [
                Series(lane, cast(Kind, kind), read)
                for kind, read in self._reads.items()
                for lane in range(len(e.lanes))
            ]
        self.colours = [e.colour(series.lane) for series in self.series]

    def extents(self) -> Iterator[Extent]:
        """How far each curve goes."""
        return (series.extent for series in self.series)

    def restart(self) -> None:
        """Another scale: everything has to be reduced anew."""
        for series in self.series:
            series.restart()

    def extend(self, history: History, scale: Scale) -> None:
        """Take in the steps since the last call; `scale` maps steps to pixels."""
        for series in self.series:
            series.extend(history, scale)

    def paint_new(self, painter: QPainter, style: Style, frame: Frame, history: History, raw: bool) -> None:
        """Add to the screen's picture what is not on it yet; `raw` paints every single value too."""
        self._paint(painter, style, frame, history, raw, whole=False)

    def paint_anew(self, painter: QPainter, style: Style, frame: Frame, history: History, raw: bool) -> None:
        """Paint everything on a new picture for the screen."""
        self._paint(painter, style, frame, history, raw, whole=True)

    def paint_apart(self, painter: QPainter, style: Style, frame: Frame, history: History, raw: bool) -> None:
        """Paint everything on another picture: the screen's still lacks what it lacked before."""
        drawn = [(series.drawn, series.raw_drawn) for series in self.series]
        self._paint(painter, style, frame, history, raw, whole=True)
        for series, (settled, single) in zip(self.series, drawn, strict=True):
            series.drawn, series.raw_drawn = settled, single

    def _paint(
        self, painter: QPainter, style: Style, frame: Frame, history: History, raw: bool, whole: bool
    ) -> None:
        painter.setClipRect(frame.box.adjusted(0, -1, 1, 1).toAlignedRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for series, number in zip(self.series, self.colours, strict=True):
            if raw and series.kind == "train":
                since = -1 if whole else series.raw_drawn
                paint_raw(painter, style, frame, series, number, history, since)
                series.raw_drawn = series.newest(history)
        for series, number in zip(self.series, self.colours, strict=True):
            first = 0 if whole else max(0, series.drawn - 1)
            paint_line(painter, style, frame, series, number, first)
            series.drawn = len(series.steps)

    def paint_ends(self, painter: QPainter, style: Style, frame: Frame) -> None:
        """The newest points, which the screen has on its glass; those of the first lane on top."""
        for series, number in reversed([*zip(self.series, self.colours, strict=True)]):
            paint_end(painter, style, frame, series, number)
