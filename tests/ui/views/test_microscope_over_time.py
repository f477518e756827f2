"""The microscope's noise, its lines of gamma and beta, and its pages."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.closeup import CloseUp, Maps, Noise
from bnviz.measure.history import History
from bnviz.measure.snapshot import Failure, Snapshot
from bnviz.measure.span import ALL, Span
from tests.ui.views import microscope_closeups as make
from tests.ui.views.test_microscope import FOCUS, feed, middle_of, shown, wander
from ui.views.microscope import MicroscopeView
from ui.views.microscope_averaging import Region
from ui.views.microscope_controls import PAGES
from ui.views.microscope_numbers import exact, short

SIZE = 1201


def noisy(batch: int = 60, stray: float = 1.0, step: int = 10, seed: int = 0) -> CloseUp:
    """A close-up whose batch means stray `stray` times as far as the law says."""
    noise = Noise(step, SIZE, batch, 0.3, 0.4, np.zeros(0))
    means = np.random.default_rng(seed).normal(size=64)
    means = 0.3 + stray * noise.law * means / np.sqrt(np.mean(means**2))
    return replace(make.close_up(FOCUS), noise=replace(noise, means=means))


def with_batch(e: Experiment, size: int) -> Experiment:
    return msgspec.structs.replace(e, training=msgspec.structs.replace(e.training, batch_size=size))


# ---------------------------------------------------------------------- the noise of a batch mean


def test_the_law_has_the_measured_numbers_and_is_compared(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), noisy()
    feed(view, seen)
    assert seen.noise is not None
    by_hand = 0.4 / np.sqrt(60) * np.sqrt((SIZE - 60) / (SIZE - 1))
    assert view.noise.numbers()["law"] == pytest.approx(by_hand)
    assert view.noise.numbers()["measured"] == pytest.approx(by_hand)
    assert f"Measured: {short(by_hand)}, 1.00 of the law" in view.noise.sentence()
    assert exact(view.noise.law()) in view.noise.tell(middle_of(view.noise, "law"))


def test_the_bracket_follows_the_slider_before_anything_is_measured_anew(qtbot: QtBot) -> None:
    view, e = shown(qtbot), make.experiment()
    feed(view, noisy())
    wide, before = view.noise.law(), view.noise.grab().toImage()
    view.show_experiment(with_batch(e, 240))
    assert view.noise.law() < wide / 1.9
    assert view.noise.grab().toImage() != before
    assert "Measured" not in view.noise.sentence()
    view.show_experiment(with_batch(e, SIZE))
    assert view.noise.law() == 0.0
    assert "exact" in view.noise.sentence()


@pytest.mark.parametrize(
    ("stray", "word"), [(3.0, "not mixed"), (1.0, "half the noise"), (0.1, "take out most")]
)
def test_means_that_stray_more_or_less_than_chance_are_explained(
    qtbot: QtBot, stray: float, word: str
) -> None:
    view = shown(qtbot)
    feed(view, noisy(stray=stray))
    assert word in view.noise.sentence()


@pytest.mark.parametrize(
    ("norm", "word"),
    [(Norm(kind="layer"), "Layer norm looks at one sample"), (Norm(kind="instance"), "Instance norm looks")],
)
def test_norms_that_never_look_at_the_batch_have_no_noise(qtbot: QtBot, norm: Norm, word: str) -> None:
    e = make.experiment(norm)
    view = shown(qtbot, e)
    feed(view, noisy(), e=e)
    assert view.noise.noise is None
    assert word in view.noise.sentence()
    assert not view.running.noises()
    wander(view)


def test_the_band_around_the_mean_is_drawn_as_far_back_as_it_was_measured(qtbot: QtBot) -> None:
    view = shown(qtbot)
    same = noisy(step=10)
    feed(view, make.close_up(FOCUS), same, same)
    plain = view.running.grab().toImage()
    feed(view, make.close_up(FOCUS), same, same, noisy(step=30, seed=3))
    view._feed()
    assert [noise.step for noise in view.running.noises()] == [10, 30]
    assert view.running.grab().toImage() != plain


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 1e30])
def test_no_noise_raises(qtbot: QtBot, value: float) -> None:
    view = shown(qtbot)
    odd = Noise(5, SIZE, 60, value, abs(value), np.full(3, value))
    feed(view, replace(make.close_up(FOCUS), noise=odd))
    feed(view, replace(make.close_up(FOCUS), noise=replace(odd, size=2, batch=1, means=np.zeros(0))))
    wander(view)
    assert list(view.noise.rows())


# ---------------------------------------------------------------------- gamma and beta of every unit


def learning(e: Experiment, steps: int = 6) -> History:
    """Unit k's gamma grows by k / 100 a snapshot, its beta falls."""
    history = History(e)
    for step in range(steps):
        snapshot = make.snapshot(e, make.close_up(FOCUS), 10 * step)
        history.append(with_affine(snapshot, step))
    return history


def with_affine(snapshot: Snapshot, step: int) -> Snapshot:
    units = np.arange(make.UNITS, dtype=np.float32)
    lane = snapshot.lanes[0]
    blocks = list(lane.blocks)
    statistics = replace(blocks[1].units, gamma=1 + step * units / 100, beta=-step * units / 50)
    blocks[1] = replace(blocks[1], units=statistics)
    return replace(snapshot, lanes=(replace(lane, blocks=tuple(blocks)), *snapshot.lanes[1:]))


def learnt(qtbot: QtBot) -> MicroscopeView:
    view, history = shown(qtbot), learning(make.experiment())
    view.show_snapshot(history.snapshots[-1], history)
    view.grab()
    return view


def test_every_unit_has_its_line_and_the_chosen_one_its_number(qtbot: QtBot) -> None:
    view = learnt(qtbot)
    track = view.affine.track()
    assert track is not None
    assert track.gamma is not None
    assert track.gamma.shape == (make.UNITS, 6)
    np.testing.assert_allclose(track.gamma[7], 1 + 7 * np.arange(6) / 100, rtol=1e-6)
    np.testing.assert_allclose(view.affine.own()["gamma"], track.gamma[FOCUS.unit])
    before = view.affine.grab().toImage()
    view._enter_unit(12)
    view._feed()
    np.testing.assert_allclose(view.affine.own()["beta"], -11 * np.arange(6) / 50, rtol=1e-6)
    assert view.affine.grab().toImage() != before


def test_a_click_on_a_line_chooses_its_unit(qtbot: QtBot) -> None:
    view = learnt(qtbot)
    panel = view.affine._panel(view.affine.style_now(), view.affine.size(), 0, "gamma")
    place = QPoint(round(panel.x.at(50)), round(panel.y.at(1 + 5 * 17 / 100)))
    assert "Unit 18 at step 50: γ 1.85" in view.affine.tell(QPointF(place))
    qtbot.mouseClick(view.affine, Qt.MouseButton.LeftButton, pos=place)
    assert view.focus.unit == 17
    assert view.focus.sample == FOCUS.sample


def test_an_older_step_marks_itself_on_the_lines(qtbot: QtBot) -> None:
    view, history = shown(qtbot), learning(make.experiment())
    view.show_snapshot(history.snapshots[-1], history)
    newest = view.affine.grab().toImage()
    view.show_snapshot(history.snapshots[2], history)
    assert view.affine.grab().toImage() != newest


def test_a_norm_without_affine_says_so(qtbot: QtBot) -> None:
    e = make.experiment(Norm(affine=False))
    view = shown(qtbot, e)
    seen = make.snapshot(e, make.close_up(FOCUS))
    lane = seen.lanes[0]
    blocks = tuple(replace(b, units=replace(b.units, gamma=None, beta=None)) for b in lane.blocks)
    seen = replace(seen, lanes=(replace(lane, blocks=blocks), seen.lanes[1]))
    history = History(e)
    history.append(seen)
    view.show_snapshot(seen, history)
    view.grab()
    assert view.affine.track() is None
    assert "affine is switched off" in view.affine._why()
    wander(view)


def test_a_part_of_the_run_can_be_shown(qtbot: QtBot) -> None:
    view = learnt(qtbot)
    whole = view.affine.grab().toImage(), view.running.grab().toImage()
    view.show_span(Span(20, 40))
    for part, before in zip((view.affine, view.running), whole, strict=True):
        assert part.grab().toImage() != before
    panel = view.affine._panel(view.affine.style_now(), view.affine.size(), 0, "gamma")
    assert (panel.x.low, panel.x.high) == (20, 40)
    place = QPointF(panel.x.at(20), panel.y.at(1 + 2 * 19 / 100))
    assert "Unit 20 at step 20: γ 1.38" in view.affine.tell(place)
    view.show_span(Span(tail=10))
    assert view.lens().ends(view.affine.track().steps) == (40, 50)  # type: ignore[union-attr]
    view.show_span(ALL)
    assert view.affine.grab().toImage() == whole[0]


# ---------------------------------------------------------------------- pages


def test_where_nothing_can_be_seen_every_page_says_why(qtbot: QtBot) -> None:
    view, e = shown(qtbot), make.experiment()
    history = feed(view, noisy())
    stopped = replace(history.snapshots[0], step=20, close_up=None)
    why = Failure("NaN", 3, 0, "Because.")
    stopped = replace(stopped, lanes=tuple(replace(s, failure=why, blocks=()) for s in stopped.lanes))
    history.append(stopped)
    view.show_snapshot(stopped, history)
    view._feed()
    for page in PAGES:
        view._choose_page(page.id)
        assert view.stages.isVisible() or view._why.text() == "This lane has stopped. Because."
        view.grab()
        wander(view)
    view._choose_page("time")
    assert np.isfinite(view.affine.own()["gamma"][0])
    assert view.affine.isVisible()
    view.show_experiment(e)


def test_each_page_shows_its_parts_and_no_others(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, noisy())
    for page in PAGES:
        view._choose_page(page.id)
        visible = {name for name, part in view._named.items() if not part.isHidden()}
        assert visible == {*page.left, *page.right}
        for wide in (320, 1300):
            view.resize(wide, 800)
            view.grab()
            wander(view)


def test_parts_out_of_sight_are_fed_when_they_come_into_it(qtbot: QtBot) -> None:
    view, e = shown(qtbot, high=500), make.experiment()
    history = feed(view, noisy())
    qtbot.waitUntil(lambda: not view.affine.in_sight())
    newest = make.snapshot(e, noisy(seed=4), 30)
    history.append(newest)
    view.show_snapshot(newest, history)
    view._feed()
    assert view.stages.lens.snapshot is newest
    assert view.affine.lens.snapshot is not newest
    bar = view._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: view.affine.lens.snapshot is newest)


def test_a_page_for_the_table_writes_the_values_out(qtbot: QtBot) -> None:
    view, seen = shown(qtbot), make.close_up(FOCUS)
    view._choose_page("table")
    feed(view, seen)
    for wide in (340, 1200):
        view.resize(wide, 900)
        view.grab()
        detail = view.table.detail(view.table.style_now(), view.table.size(), 0)
        assert detail is not None
        assert detail.window.left <= FOCUS.unit < detail.window.right
        place = detail.box.topLeft() + QPointF(detail.box.width() / detail.columns * 1.5, 4)
        row, column = detail.window.top, detail.window.left + 1
        told = view.table.tell(place)
        assert f"Sample {row + 1}, unit {column + 1}" in told
        assert exact(float(seen.table_before[row, column])) in told


def test_the_images_of_a_convolution_stand_in_its_cells(qtbot: QtBot) -> None:
    e = make.experiment(images=True)
    e = with_batch(e, 15)
    seen = make.close_up(FOCUS)
    rng = np.random.default_rng(1)
    before, after = (rng.normal(size=(4, 8, 2, 2)) for _ in range(2))
    tables = seen.table_before[:15], seen.table_after[:15]
    seen = replace(seen, table_before=tables[0], table_after=tables[1], maps=Maps(0, 2, 1, before, after))
    view = shown(qtbot, e)
    view._choose_page("table")
    feed(view, seen, e=e)
    for wide in (340, 1200):
        view.resize(wide, 900)
        view.grab()
        detail = view.table.detail(view.table.style_now(), view.table.size(), 1)
        assert detail is not None
        assert (detail.window.left, detail.box.height() / detail.rows) == (
            2,
            detail.box.width() / detail.columns,
        )
        wander(view)
    plain = view.table.grab().toImage()
    feed(view, replace(seen, maps=Maps(0, 2, 1, before, -after)), e=e)
    view._feed()
    assert view.table.grab().toImage() != plain
    cell = detail.cells(Region(1, 2, 4, 5)).center()
    qtbot.mouseClick(view.table, Qt.MouseButton.LeftButton, pos=cell.toPoint())
    assert (view.focus.unit, view.focus.sample) == (4, 4 + FOCUS.sample)
