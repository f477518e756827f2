"""The idea of the product: one click on the norm matrix while both networks train."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QPushButton

from bnviz.experiment.edits import get_norm
from tests.e2e import hands, screen
from tests.e2e.desk import Desk
from ui.builder.matrix_paint import arrow_rect
from ui.builder.norm_editor import NormEditor
from ui.theme import LIGHT


def kind(desk: Desk, lane: int, block: int) -> str | None:
    norm = get_norm(desk.e, lane, block)
    return norm.kind if norm else None


def test_a_click_toggles_a_norm_while_training_goes_on_and_can_be_undone(desk: Desk) -> None:
    view, run = desk.window.builder.network.view.viewport(), desk.snapshot.run

    def filled() -> int:
        return screen.count(desk.look(view, desk.pill(0, 1)), LIGHT.lanes[0])

    def trains_with(stage: str) -> bool:
        return desk.snapshot.lanes[0].blocks[1].preactivation == stage

    before = filled()
    assert before > 300
    desk.click_pill(0, 1)
    desk.until(lambda: kind(desk, 0, 1) is None and trains_with("linear"))
    desk.until(lambda: filled() < before / 2)
    hands.press("ctrl+z")
    desk.until(lambda: kind(desk, 0, 1) == "batch" and trains_with("scaled"))
    desk.until(lambda: filled() > before * 0.9)
    hands.press("ctrl+shift+z")
    desk.until(lambda: kind(desk, 0, 1) is None and trains_with("linear"))
    desk.until_on()
    runs, steps = zip(*desk.seen, strict=True)
    assert set(runs) == {run}, "toggling a norm restarted the training"
    assert (np.diff(steps) >= 0).all(), "the steps went back"


def test_the_histogram_of_a_toggled_block_changes_at_once(desk: Desk) -> None:
    hands.press("space")
    desk.until(lambda: desk.state == "paused")
    bars = desk.grid.cell(1, 0).bars.toRect()

    def spread() -> int:
        """How many columns of pixels the bars are wide."""
        return sum(
            screen.count(column[:, None], LIGHT.lanes[1]) > 1
            for column in np.rot90(desk.look(desk.grid, bars))
        )

    before = spread()
    assert before > 20
    desk.click_pill(1, 0)  # of a lane whose values spread by less than half of what a norm makes of them
    desk.until(lambda: spread() > 1.5 * before)
    normed = desk.snapshot.lanes[1].blocks[0].stages["scaled"]
    assert abs(normed.mean) < 0.05
    assert abs(normed.std - 1) < 0.05


def test_a_click_on_the_second_lane_gives_it_a_norm_and_leaves_the_first_alone(desk: Desk) -> None:
    desk.click_pill(1, 2)
    desk.until(lambda: kind(desk, 1, 2) == "batch")
    assert [kind(desk, 0, block) for block in range(3)] == ["batch"] * 3
    desk.until(lambda: desk.snapshot.lanes[1].blocks[2].preactivation == "scaled")


def test_the_key_b_toggles_the_norm_of_the_selected_cell(desk: Desk) -> None:
    desk.click_pill(1, 1)
    desk.until(lambda: kind(desk, 1, 1) == "batch")
    hands.press("b")
    desk.until(lambda: kind(desk, 1, 1) is None)
    hands.press("Down", "b")
    desk.until(lambda: kind(desk, 1, 2) == "batch")


def test_a_right_click_opens_the_kinds_and_a_click_chooses_one(desk: Desk) -> None:
    desk.click_pill(0, 0, hands.RIGHT)
    desk.until(lambda: desk.shown(NormEditor))
    editor = desk.window.findChild(NormEditor)
    desk.until(lambda: desk.look(editor).std() > 5)
    assert {b.text() for b in editor.kind_control.findChildren(QPushButton)} >= {"none"}
    desk.click(editor.kind_control.button("layer"))
    desk.until(lambda: kind(desk, 0, 0) == "layer")
    hands.press("Escape")
    desk.until(lambda: not desk.shown(NormEditor))
    assert desk.window.builder.network.view.hasFocus()


def test_the_small_arrow_of_a_pill_opens_the_kinds_as_well(desk: Desk) -> None:
    spot = arrow_rect(desk.pill(0, 0)).center().toPoint()
    desk.click(desk.window.builder.network.view.viewport(), spot)
    desk.until(lambda: desk.shown(NormEditor))
    assert kind(desk, 0, 0) == "batch"
