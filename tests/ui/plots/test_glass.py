"""What lies on glass is what a painter would paint, and Qt paints it without asking Python."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from bnviz.measure.history import History
from tests.ui import snapshots as make
from tests.ui.views.showing import bring_up
from ui.plots import river
from ui.plots.canvas import Canvas
from ui.plots.glass import Glass, keep_only, stretch
from ui.plots.primitives import FAR, path_of, path_of_segments
from ui.plots.style import painting
from ui.theme import DARK, LIGHT, Theme
from ui.views.curves import CurvesView
from ui.views.histograms import HistogramsView

E = make.experiment()
LEAST = 0.001


def corners(path: QPainterPath) -> list[tuple[bool, float, float]]:
    """Of each point whether the line begins there anew, and where it is."""
    points = [path.elementAt(k) for k in range(path.elementCount())]
    return [(p.isMoveTo(), p.x, p.y) for p in points]


def kinds(parent: type[Glass]) -> Iterator[type[Glass]]:
    yield parent
    for child in parent.__subclasses__():
        yield from kinds(child)


def test_no_kind_of_glass_overrides_what_qt_calls_while_it_paints() -> None:
    of_qt = {name for name in dir(QGraphicsView) if not name.startswith("__")} - {"staticMetaObject"}
    assert len(list(kinds(Glass))) >= 4
    for kind in kinds(Glass):
        assert not of_qt & set(vars(kind)), f"{kind.__name__} would make Qt wait for the interpreter"


def test_a_line_goes_through_its_points_and_breaks_where_nothing_is_known() -> None:
    x, y = np.arange(5.0), np.array([3.0, 1.0, 4.0, 1.0, 5.0])
    assert corners(path_of(x, y)) == [(k == 0, x[k], y[k]) for k in range(5)]
    y[2] = np.nan
    broken = [(True, 0.0, 3.0), (False, 1.0, 1.0), (True, 3.0, 1.0), (False, 4.0, 5.0)]
    assert corners(path_of(x, y)) == broken
    y[2] = np.inf
    assert corners(path_of(x, y)) == broken
    y[2] = 1e300
    assert corners(path_of(x, y))[2] == (False, 2.0, FAR)
    assert corners(path_of(x[:3], np.array([1.0, 2.0, 3.0]))) == [
        (True, 0.0, 1.0),
        (False, 1.0, 2.0),
        (False, 2.0, 3.0),
    ]
    assert path_of(x, np.full(5, np.nan)).isEmpty()


def test_pieces_are_drawn_one_by_one() -> None:
    pieces = path_of_segments(
        np.array([[0.0, 1.0, 2.0, 3.0]]), np.array([[4.0, 5.0, 6.0, 7.0], [0, 0, np.nan, 1]])
    )
    assert corners(pieces) == [(True, 0, 1), (False, 2, 3), (True, 4, 5), (False, 6, 7)]


def test_glass_shows_its_part_of_the_parent_and_lets_the_mouse_through(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(60, 60)
    glass = Glass(parent)
    face = QImage(2, 1, QImage.Format.Format_RGB32)
    face.setPixelColor(0, 0, QColor("red"))
    face.setPixelColor(1, 0, QColor("blue"))
    picture = glass.picture()
    picture.setTransformationMode(picture.transformationMode().FastTransformation)
    stretch(picture, face, QRectF(10, 10, 40, 20))
    line = glass.line()
    line.setPen(QPen(QColor("lime"), 3))
    line.setPath(path_of(np.array([0.0, 60.0]), np.array([20.0, 20.0])))
    glass.cover(QRect(20, 10, 30, 20))
    with qtbot.waitExposed(parent):
        parent.show()
    seen = parent.grab().toImage()
    assert [seen.pixelColor(x, 12).name() for x in (22, 28, 32, 48)] == ["#ff0000"] * 2 + ["#0000ff"] * 2
    assert seen.pixelColor(35, 20).name() == "#00ff00"
    assert seen.pixelColor(15, 20).name() == seen.pixelColor(5, 5).name(), "outside it is the parent's"
    assert parent.childAt(30, 15) is None


def test_glass_that_is_not_wanted_hides_and_goes_when_others_are(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    both = {1: Glass(parent), 2: Glass(parent)}
    first = both[1]
    for glass in both.values():
        glass.setVisible(True)
    keep_only(both, ())
    assert all(glass.isHidden() for glass in both.values())
    keep_only(both, (1,))
    assert both == {1: first}


def filled(view: HistogramsView | CurvesView, steps: int = 90) -> History:
    history = History(E)
    for step in range(0, 20 * steps, 20):
        snapshot = make.snapshot(E, step, recent=20)
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
    return history


def unlike(plot: Canvas) -> float:
    """The share of pixels in which the screen and what an export paints differ visibly."""
    screen = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    saved = QImage(screen.size(), QImage.Format.Format_RGB32)
    saved.fill(QColor(plot.style_now().theme.card))
    with painting(saved) as painter:
        plot.paint_whole(painter, plot.style_now(), plot.size())
    a, b = (
        np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, :, :3].astype(int)  # type: ignore[arg-type]
        for image in (screen, saved)
    )
    return float((np.abs(a - b).max(axis=2) > 40).mean())


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_screen_shows_the_histograms_that_an_export_shows(qtbot: QtBot, theme: Theme) -> None:
    view = HistogramsView()
    bring_up(qtbot, view, E, 1000, 460, theme)
    filled(view)
    assert unlike(view.grid) < LEAST


def test_the_screen_shows_the_curves_that_an_export_shows(qtbot: QtBot) -> None:
    view = CurvesView()
    bring_up(qtbot, view, E, 1000, 460, LIGHT)
    filled(view)
    assert unlike(view.accuracy) < LEAST


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_levels_of_a_growing_river_are_those_of_a_fresh_one(theme: Theme) -> None:
    history, levels = History(E, capacity=40), river.RiverLevels()
    for step in range(0, 2000, 20):
        history.append(make.snapshot(E, step, recent=20))
        rivers = [found for lane in (0, 1) if (found := history.river(lane, 1, "linear", 120)) is not None]
        grown = levels.of(rivers)
        for number, found in enumerate(rivers):
            columns = grown[number].take(found.picked, axis=1)
            np.testing.assert_array_equal(columns, river.levels_of(found.density))
    inks = river.inks(theme.card, theme.lanes[0])
    assert QColor.fromRgb(inks[0]).name() == theme.card
    assert QColor.fromRgb(inks[255]).name() == theme.lanes[0]
