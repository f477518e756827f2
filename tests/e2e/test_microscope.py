"""The microscope in the real window: opened late, scrubbed back, pointed at; the lesson of a batch of one."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint

from tests.e2e import hands
from tests.e2e.desk import Desk
from ui.views.microscope import MicroscopeView
from ui.views.microscope_canvas import LensCanvas

KEY = "6"


def microscope(desk: Desk) -> MicroscopeView:
    """Opened by its key, and looking."""
    hands.press(KEY)
    desk.until(lambda: desk.shown(MicroscopeView))
    view = desk.window.findChild(MicroscopeView)
    desk.until(lambda: view.lens().formula is not None)
    return view


def term(part: LensCanvas, name: str) -> QPoint:
    """Where a term stands."""
    return next(box for found, box in part._behind + part._found if found == name).center().toPoint()


def test_a_term_under_the_mouse_lights_its_bars_and_a_page_fills_the_room(desk: Desk) -> None:
    view = microscope(desk)
    hands.press("space")
    desk.until(lambda: desk.state == "paused")
    desk.until(lambda: desk.window.feed.step is None and view.formula.lens.snapshot is desk.snapshot)
    hands.xdotool("mousemove", *hands.point(view.lanes))
    before = desk.look(view.stages)
    hands.xdotool("mousemove", *hands.point(view.formula, term(view.formula, "mean")))
    desk.until_looks_different(view.stages, before)
    assert view.stages.term == "mean"
    desk.click_button("Time")
    desk.until(lambda: view.noise.isVisible() and not view.formula.isVisible())
    desk.until(lambda: view.noise.noise is not None)
    law = view.noise.law()
    desk.fill("Batch size", "240")
    desk.until(lambda: view.noise.law() < law / 1.9)
    desk.until(lambda: view.noise.noise is not None and view.noise.noise.batch == 240)


def test_a_step_before_the_microscope_was_opened_is_looked_into(desk: Desk) -> None:
    desk.until_step(60)
    view = microscope(desk)
    hands.press("Home")
    desk.until(lambda: desk.window.feed.step == 0)
    for _ in range(3):
        hands.press("alt+Right")
    desk.until(lambda: (desk.window.feed.step or 0) > 0)
    step = desk.window.feed.step
    assert step is not None
    assert step < 60
    desk.until(lambda: view.lens().formula is not None)
    lens = view.lens()
    assert lens.snapshot is not None
    assert lens.snapshot.step == step
    assert lens.formula is not None
    own = lens.snapshot.lanes[0].blocks[0].units
    assert lens.formula.mean == pytest.approx(float(own.batch_mean[0]), abs=1e-6)
    assert lens.close_up is not None
    assert np.isfinite(lens.close_up.stages["scaled"]).all()


def test_a_batch_of_one_is_a_lesson_that_a_button_ends(desk: Desk) -> None:
    microscope(desk)
    desk.fill("Batch size", "1")
    desk.until(lambda: desk.snapshot.lanes[0].stopped is not None)
    desk.until(lambda: desk.banners)
    assert "“Expected more than 1 value per channel when training, got input size" in desk.banners[0]
    desk.click_button("Use layer norm")
    desk.until(lambda: desk.snapshot.lanes[0].stopped is None)
    assert {norm.kind for norm in desk.e.lanes[0].norms if norm is not None} == {"layer"}
    desk.until_on()
