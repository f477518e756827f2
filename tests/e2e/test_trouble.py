"""What cannot train stops with a sentence, and the rest of the program goes on."""

from __future__ import annotations

import re

from tests.e2e import hands
from tests.e2e.conftest import Open
from tests.e2e.desk import Desk

WITH, WITHOUT = 0, 1


def stopped(desk: Desk, lane: int) -> bool:
    return desk.snapshot.lanes[lane].stopped is not None


def test_batch_size_1_stops_the_lane_with_batch_norm_until_the_batches_are_larger_again(desk: Desk) -> None:
    desk.fill("Batch size", "1")
    desk.until(lambda: stopped(desk, WITH))
    desk.until(lambda: desk.banners)
    assert re.match(r"With batch norm stopped at step \d+\. .*block 1.*batch size is 1", desk.banners[0])
    assert not stopped(desk, WITHOUT)
    desk.until_on()
    desk.fill("Batch size", "60")
    desk.until(lambda: not stopped(desk, WITH))
    desk.until_on()
    desk.until(lambda: not desk.banners)
    assert len({run for run, _step in desk.seen}) == 1


def test_a_rate_too_high_stops_one_lane_saying_where_and_the_other_goes_on(opened: Open) -> None:
    desk = opened("digits-high-rate")
    desk.until(lambda: stopped(desk, WITHOUT))
    step, strip = desk.step, desk.window.coach
    desk.until(lambda: "stopped" in strip.evidence.text())
    assert re.match(
        r"Without(, (block \d+|the output))?, since step \d+: the lane has stopped, "
        r"for its loss became (NaN|infinite)",
        strip.evidence.text(),
    )
    assert strip.remedy.isVisible()
    assert not desk.banners
    assert not stopped(desk, WITH)
    desk.until_step(step + 20)
    assert not stopped(desk, WITH)
    desk.click_button("Reset")
    desk.until(lambda: desk.step == 0 and not strip.isVisible())
    assert not stopped(desk, WITHOUT)


def test_what_cannot_train_at_all_waits_with_a_sentence_and_goes_on_when_it_is_mended(desk: Desk) -> None:
    desk.fill("Batch size", "5000")
    desk.until(lambda: desk.status.startswith("Training waits:"))
    desk.until(lambda: desk.state == "paused")
    assert not desk.window.actions_["train"].isEnabled()
    desk.fill("Batch size", "60")
    desk.until(lambda: desk.state == "running")
    desk.until_on()


def test_a_number_that_cannot_be_is_refused_in_place_and_changes_nothing(desk: Desk) -> None:
    before = desk.e
    desk.fill("Test share", "0")
    desk.until(lambda: desk.status.startswith("Test share: This lies between"))
    desk.fill("Test share", "ten")
    desk.until(lambda: desk.status == "Test share: “ten” is not a number.")
    hands.press("Escape")
    desk.until(lambda: desk.field("Test share").text() == "0.28")
    assert desk.e == before
    desk.until_on()
