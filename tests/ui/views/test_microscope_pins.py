"""A pinned moment lies over the microscope's stages, of the same lane or of another one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bnviz.measure.closeup import CloseUp
from bnviz.measure.pinned import Pinned
from bnviz.measure.snapshot import Floats, Focus
from tests.ui.views import microscope_closeups as make
from tests.ui.views.test_microscope import FOCUS, feed, shown
from ui.theme import DARK, LIGHT, Theme
from ui.views.microscope import MicroscopeView
from ui.views.microscope_stages import BINS

E = make.experiment()
PLAIN = replace(FOCUS, lane=1)
both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def all_at(value: float, focus: Focus = FOCUS, rows: int = make.BATCH, normed: bool = True) -> CloseUp:
    """A close-up with all values of the unit at one number, in every stage."""
    seen = make.close_up(focus, rows=rows, normed=normed)
    full: Floats = np.full(rows, value, np.float32)
    return replace(seen, stages=dict.fromkeys(seen.stages, full))


def pin(seen: CloseUp | None, lane: int | None = None, step: int = 40, earlier: bool = False) -> Pinned:
    return Pinned(make.snapshot(E, seen, step), E, lane, earlier)


def inked(view: MicroscopeView, symbol: str, value: float, name: str) -> int:
    """Pixels of exactly this colour around the bin of a value, in the row of a stage."""
    plot, image = view.stages, view.stages.grab().toImage()
    names = [known for known, _, _ in plot.lens.rows]
    box = plot._box(plot.style_now(), plot.size(), names.index(symbol))
    scale = plot._scale(box, symbol)
    half = box.width() / BINS + 2
    xs = range(round(scale.at(value) - half), round(scale.at(value) + half))
    ys = range(round(box.top()) + 2, round(box.bottom()) - 8)
    return sum(image.pixelColor(x, y) == QColor(name) for x in xs for y in ys)


def test_what_is_laid_over_is_found_by_stage_of_the_same_unit_only() -> None:
    view_of = make.close_up(FOCUS)
    pinned = pin(view_of)
    assert pinned.close_up(FOCUS) is view_of
    assert pinned.close_up(replace(FOCUS, sample=9)) is view_of
    assert pinned.close_up(replace(FOCUS, unit=6)) is None
    assert pinned.close_up(PLAIN) is None
    over = replace(pinned, lane=0)
    assert over.close_up(PLAIN) is view_of
    assert over.focus(PLAIN) == FOCUS
    assert pin(None).close_up(FOCUS) is None


@both_themes
@pytest.mark.parametrize("symbol", ["x", "x_hat", "y", "activation"])
def test_a_pinned_moment_is_an_outline_over_every_stage(qtbot: QtBot, theme: Theme, symbol: str) -> None:
    view = shown(qtbot, E)
    view.set_theme(theme)
    feed(view, all_at(1.0), e=E)
    before = view.stages.grab().toImage()
    view.show_pinned(pin(all_at(-7.0)))
    assert inked(view, symbol, -7.0, theme.text) > 20
    view.show_pinned(None)
    assert view.stages.grab().toImage() == before


@both_themes
def test_one_lane_pinned_lies_over_another_in_its_own_colour(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, E)
    view.set_theme(theme)
    view.show_selection(PLAIN.lane, PLAIN.block, PLAIN.unit)
    feed(view, all_at(1.0, PLAIN, normed=False), e=E)
    view.show_pinned(pin(all_at(-7.0), lane=0))
    for symbol in ("x", "activation"):
        assert inked(view, symbol, -7.0, theme.lanes[0]) > 20
        assert inked(view, symbol, -7.0, theme.text) == 0
    over = view.stages.grab().toImage()
    view.show_pinned(pin(all_at(-7.0)))  # each lane over itself: nobody looked at this one then
    assert view.lens().laid_over == {}
    assert view.stages.grab().toImage() != over


def test_the_outline_is_as_high_as_if_the_batch_had_the_size_of_now(qtbot: QtBot) -> None:
    view = shown(qtbot, E)
    feed(view, all_at(1.0), e=E)
    view.show_pinned(pin(all_at(1.0, rows=30)))
    values = view.lens().laid_over["x"]
    assert view.stages._then("x", values, (0.0, 2.0), 60).sum() == 60
    assert view.stages._then("x", values, (0.0, 2.0), 60).max() == 60


def test_the_heading_and_the_cursor_name_what_is_laid_over(qtbot: QtBot) -> None:
    view = shown(qtbot, E, wide=600)
    feed(view, all_at(1.0), e=E)
    style, size = view.stages.style_now(), view.stages.size()
    assert view.stages._told_beside(style, size) == "60 values · sample 3"
    view.show_pinned(pin(all_at(1.0), lane=0))
    assert view.stages._told_beside(style, size).startswith("outline: With batch norm, step 40")
    box = view.stages._box(style, size, 0)
    place = box.center()
    place.setX(view.stages._scale(box, "x").at(1.0))
    assert view.stages.tell(place).endswith("outline, With batch norm, step 40: 60 of 60")
    narrow = QSize(230, size.height())
    assert view.stages._told_beside(style, narrow) == "outline: step 40"
    view.show_pinned(pin(None, earlier=True))
    assert view.stages._told_beside(style, narrow) == "no outline"
    assert view.stages._told_beside(style, size).startswith(
        "no outline: nobody looked here at step 40 of an earlier run"
    )
    view.grab()


@both_themes
def test_a_pinned_moment_is_a_level_over_what_the_unit_remembers(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, E)
    view.set_theme(theme)
    feed(view, make.close_up(FOCUS), make.close_up(FOCUS), e=E)
    pinned = pin(None, step=0)
    view.show_pinned(pinned)
    units = pinned.units(FOCUS.lane, FOCUS.block)
    track = view.running.track()
    assert units is not None
    assert track is not None
    style, size = view.running.style_now(), view.running.size()
    image = view.running.grab().toImage()
    for which, values in enumerate((units.batch_mean, units.batch_var)):
        panel = view.running._panel(style, size, which, track)
        y = round(panel.y.at(float(values[FOCUS.unit])))
        xs = range(round(panel.box.left()), round(panel.box.right()))
        inked = sum(image.pixelColor(x, y) == QColor(theme.text) for x in xs)
        assert inked > 0.9 * len(xs)
        assert "step 0: batch" in view.running.tell(panel.box.center())
    view.show_pinned(None)
    assert view.running.grab().toImage() != image
    assert "step 0" not in view.running.tell(panel.box.topRight()).partition(":")[2]


def test_values_that_are_no_numbers_are_laid_over_without_harm(qtbot: QtBot) -> None:
    view = shown(qtbot, E)
    feed(view, all_at(1.0), e=E)
    for value in (np.nan, np.inf):
        view.show_pinned(pin(all_at(float(value))))
        view.grab()
    view.show_pinned(pin(make.close_up(FOCUS, rows=1)))
    view.grab()
    assert len(view.lens().laid_over["x"]) == 1
