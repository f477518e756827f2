"""A microscope on the screen, fed with close-ups made by hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Experiment
from bnviz.measure.closeup import CloseUp
from bnviz.measure.history import History
from bnviz.measure.snapshot import Focus
from tests.ui.views import microscope_closeups as make
from tests.ui.views.showing import bring_up
from ui.views.microscope import MicroscopeView
from ui.views.microscope_canvas import LensCanvas

FOCUS = Focus(0, 1, 5, 2)


def shown(qtbot: QtBot, e: Experiment | None = None, wide: int = 380, high: int = 3000) -> MicroscopeView:
    view = MicroscopeView()
    bring_up(qtbot, view, e or make.experiment(), wide, high)
    view.show_selection(FOCUS.lane, FOCUS.block, FOCUS.unit)
    view._enter_sample(FOCUS.sample + 1)
    return view


def feed(view: MicroscopeView, *seen: CloseUp | None, e: Experiment | None = None) -> History:
    e = e or make.experiment()
    history = History(e)
    for step, close_up in enumerate(seen):
        history.append(make.snapshot(e, close_up, 10 * step))
        view.show_snapshot(history.snapshots[-1], history)
        view.grab()
    return history


def wander(view: MicroscopeView) -> None:
    for part in view.parts:
        for x in range(2, part.width(), 19):
            for y in range(2, part.height(), 13):
                part.tell(QPointF(x, y))


def middle_of(part: LensCanvas, term: str) -> QPointF:
    """The middle of where a term stands."""
    boxes: list[QRectF] = [box for name, box in part._behind + part._found if name == term]
    return boxes[-1].center()
