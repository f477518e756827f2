"""Training mode against evaluation mode in the real window: look, measure anew, fold, take back, switch."""

from __future__ import annotations

import numpy as np

from tests.e2e import hands
from tests.e2e.desk import Desk
from ui.builder.norm_editor import NormEditor
from ui.views.modes import ModesView


def opened(desk: Desk) -> ModesView:
    hands.press(desk.window.host.actions_by_pane["modes"].shortcut().toString())
    desk.until(lambda: desk.shown(ModesView))
    return desk.window.findChild(ModesView)


def parameters(desk: Desk) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    """Everything the first lane has learned and remembered, copied."""
    trainer = desk.window.session.runner._trainer
    assert trainer is not None
    lane = trainer.lanes[0]
    assert lane is not None
    named = {**lane.network.parameters(), **lane.network.buffers()}
    return {name: tensor.detach().numpy().copy() for name, tensor in named.items()}


def test_a_fold_changes_no_answer_and_undo_brings_back_the_very_network(desk: Desk) -> None:
    assert desk.snapshot.lanes[0].gap is None, "measured although nobody looks"
    view = opened(desk)
    desk.until(lambda: desk.snapshot.lanes[0].gap is not None)
    hands.press("space")
    desk.until(lambda: desk.state == "paused")
    before, picture = parameters(desk), desk.look(view.repair)
    desk.click(view.fold_all)
    desk.until(lambda: view._folds.get(0))
    desk.until_looks_different(view.repair, picture)
    assert desk.e.lanes[0].norms == (None,) * 3
    assert view._folds[0][-1].difference <= 1e-5
    assert not any("running_mean" in name for name in parameters(desk))
    hands.press("ctrl+z")
    desk.until(lambda: all(desk.e.lanes[0].norms))

    def is_as_before() -> bool:
        now = parameters(desk)
        return now.keys() == before.keys() and all(np.array_equal(now[k], before[k]) for k in before)

    desk.until(is_as_before)


def test_measuring_anew_shows_before_and_after_in_place(desk: Desk) -> None:
    view = opened(desk)
    desk.until_step(20)
    picture = desk.look(view.repair)
    desk.click(view.recompute)
    desk.until(lambda: 0 in view._statistics)
    desk.until_looks_different(view.repair, picture)
    report = view._statistics[0]
    assert (report.norms, report.samples) == (3, "train")
    assert f"{100 * report.after[1]:.1f}\u202f%" in desk.status


def test_a_switch_acts_on_the_network_that_trains(desk: Desk) -> None:
    desk.click_pill(0, 0, hands.RIGHT)
    desk.until(lambda: desk.shown(NormEditor))
    switches = desk.window.findChild(NormEditor).switches
    desk.click(switches.switch("update_running_stats"))
    desk.until(lambda: "track_running_stats = False" in switches.code.text())
    hands.press("Escape")
    trained = desk.step
    desk.until_step(trained + 2)
    still, gone_on = parameters(desk), desk.step
    desk.until_step(gone_on + 10)
    now = parameters(desk)
    assert np.array_equal(now["0.norm.running_mean"], still["0.norm.running_mean"])
    assert not np.array_equal(now["1.norm.running_mean"], still["1.norm.running_mean"])
    assert not np.array_equal(now["0.norm.weight"], still["0.norm.weight"])
    hands.press("ctrl+z")
    desk.until(lambda: desk.e.lanes[0].norms[0].update_running_stats)  # type: ignore[union-attr]
    desk.until(
        lambda: not np.array_equal(parameters(desk)["0.norm.running_mean"], now["0.norm.running_mean"])
    )
