"""The heart of the window shows the snapshot's numbers and bars, row by row, and marks what moved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from bnviz.experiment.values import Experiment
from bnviz.measure.history import History
from bnviz.measure.snapshot import BINS, Failure, Snapshot
from tests.ui import snapshots as make
from tests.ui.views.showing import bring_up
from ui.intents import SelectBlock
from ui.plots.glass import Glass
from ui.plots.river import RiverGlass
from ui.plots.style import width
from ui.theme import DARK, LIGHT
from ui.views import histogram_rivers
from ui.views.histogram_axes import GHOST_FRAMES, Axes
from ui.views.histogram_bars import BarsGlass
from ui.views.histogram_cell import numbers_of, shortened, word_at
from ui.views.histogram_data import spread_of_units
from ui.views.histograms import HistogramsView

E = make.experiment()


def shown(qtbot: QtBot, e: Experiment = E, height: int = 620) -> HistogramsView:
    view = HistogramsView()
    bring_up(qtbot, view, e, 760, height)
    return view


def feed(view: HistogramsView, *snapshots: Snapshot) -> History:
    history = History(E)
    for snapshot in snapshots:
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
    return history


def column_of(image: QImage, x: float, top: float, bottom: float, name: str) -> int:
    """How many pixels of a column have exactly this colour."""
    wanted = QColor(name)
    return sum(image.pixelColor(round(x), y) == wanted for y in range(round(top), round(bottom)))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("lane", [0, 1])
def test_a_bar_has_the_lanes_colour_where_the_values_are(qtbot: QtBot, theme, lane: int) -> None:  # type: ignore[no-untyped-def]
    view = shown(qtbot)
    view.set_theme(theme)
    values = np.concatenate([np.full(50, -3.0), np.full(50, 2.0)])
    s = make.with_distribution(make.snapshot(E, 0), lane, 1, "linear", make.distribution(values))
    s = make.with_distribution(s, lane, 1, "scaled", make.distribution(values))
    feed(view, s)
    image = view.grid.grab().toImage()
    bars = view.grid.cell(lane, 1).bars
    bin_width = bars.width() / BINS
    for value, wanted in ((-3.0, True), (2.0, True), (0.0, False), (-4.5, False)):
        place = int((value + 5) / 10 * BINS) + 0.5
        inked = column_of(
            image, bars.left() + place * bin_width - 0.5, bars.top(), bars.bottom(), theme.lanes[lane]
        )
        assert (inked > bars.height() * 0.3) == wanted


def test_the_numbers_are_those_of_the_snapshot() -> None:
    seen = make.distribution(np.array([-9.0, 1.0, 2.0, np.nan]), saturated=0.25)
    moments, shares, wrong = numbers_of(seen)
    assert moments == "µ −2.00  σ 4.97"
    assert shares == "saturated 25\u202f%  ↓ 1  ↑ 0"
    assert wrong == "NaN 1"


def test_the_cursor_reads_the_bin_under_it(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.stages.button("linear").click()
    s = make.snapshot(E, 0)
    feed(view, s)
    seen = s.lanes[1].blocks[2].stages["linear"]
    bars = view.grid.cell(1, 2).bars
    told = view.grid.tell(QPointF(bars.left() + (32 + 0.5) / BINS * bars.width(), bars.center().y()))
    assert told.startswith("Without, block 3: ")
    assert f"{int(seen.counts[32]):,} of {seen.size:,} values" in told


def test_the_cursor_reads_the_percentiles_of_the_river(qtbot: QtBot) -> None:
    view = shown(qtbot)
    s = make.snapshot(E, 40)
    feed(view, make.snapshot(E, 0), s)
    river = view.grid.cell(1, 0).river
    told = view.grid.tell(QPointF(river.right() - 0.1, river.center().y()))
    assert "step 40" in told
    assert f"half below {s.lanes[1].blocks[0].stages['linear'].p50:.3g}" in told


def test_a_click_on_a_cell_selects_its_block(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0))
    middle = view.grid.cell(1, 2).bars.center()
    with qtbot.waitSignal(view.intent) as spoken:
        qtbot.mouseClick(
            view.grid, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y()))
        )
    assert spoken.args == [SelectBlock(2)]


def test_the_arrow_keys_go_from_block_to_block(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0))
    spoken: list[object] = []
    view.intent.connect(spoken.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(view.grid, key)
    assert spoken == [SelectBlock(0), SelectBlock(1), SelectBlock(0)]


def test_another_stage_is_asked_for_and_shown(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0))
    before = view.grab().toImage()
    with qtbot.waitSignal(view.watch_changed):
        view.stages.button("activation").click()
    assert view.watch().stages == {"activation"}
    assert view.grab().toImage() != before


def test_up_to_four_blocks_fit_and_more_scroll(qtbot: QtBot) -> None:
    for blocks, scrolls in ((1, False), (4, False), (5, True), (64, True)):
        view = shown(qtbot, make.experiment(blocks), height=500)
        assert view.bar.isVisible() == scrolls


def test_the_wheel_and_the_bar_scroll_together(qtbot: QtBot) -> None:
    e = make.experiment(64, units=3)
    view = shown(qtbot, e)
    feed(view, make.snapshot(e, 0, units=3))
    view.bar.setValue(view.bar.maximum())
    assert view.grid.lay().visible()[-1] == 63
    view.show_selection(0, 0, 0)
    assert view.grid.lay().visible()[0] == 0
    assert view.bar.value() == 0


def test_only_rows_on_screen_ask_the_history_for_rivers(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    e = make.experiment(64, units=3)
    view = shown(qtbot, e)
    asked: set[int] = set()
    real = History.river

    def spy(self: History, lane: int, block: int, stage, *rest):  # type: ignore[no-untyped-def]
        asked.add(block)
        return real(self, lane, block, stage, *rest)

    monkeypatch.setattr(History, "river", spy)
    feed(view, make.snapshot(e, 0, units=3))
    view.grab()
    assert asked == set(view.grid.lay().visible())
    assert len(asked) < 8


def test_running_statistics_are_marked_only_where_the_norm_sees_the_stage(qtbot: QtBot) -> None:
    view = shown(qtbot)
    s = make.snapshot(E, 0)
    feed(view, s)
    units = s.lanes[0].blocks[0].units
    assert units.running_mean is not None
    assert units.running_var is not None
    expected = spread_of_units(units.running_mean, units.running_var)
    for stage, marked in (("preactivation", False), ("activation", False), ("linear", True)):
        view.stages.button(stage).click()
        now, without = view.grid.data.now(0, 0), view.grid.data.now(1, 0)
        assert now is not None
        assert without is not None
        assert now.running == (expected if marked else None)
        assert without.running is None


def test_the_spread_of_all_units_is_that_of_all_values() -> None:
    values = np.random.default_rng(0).normal(size=(50, 7)) * np.arange(1, 8) + np.arange(7)
    spread = spread_of_units(values.mean(0), values.var(0))  # type: ignore[arg-type]
    assert (spread.mean, spread.std) == pytest.approx((values.mean(), values.std()))


def test_an_axis_that_moved_says_where_it_was_for_a_while() -> None:
    axes = Axes()
    narrow, wide = make.distribution(np.zeros(5), -1, 1), make.distribution(np.zeros(5), -4, 4)
    axes.settle(0, "linear", [narrow])
    assert axes.settle(0, "linear", [wide])
    axis = axes.get(0, "linear")
    assert axis is not None
    assert (axis.was, axis.range) == ((-1, 1), (-4, 4))
    for _ in range(GHOST_FRAMES):
        axes.settle(0, "linear", [wide])
    assert axis.ghost == 0


def test_all_lanes_of_a_row_share_one_axis() -> None:
    axes = Axes()
    axes.settle(0, "linear", [make.distribution(np.zeros(5), -1, 1), make.distribution(np.zeros(5), -2, 8)])
    axis = axes.get(0, "linear")
    assert axis is not None
    assert axis.range == (-2, 8)


def test_a_stopped_lane_says_so_in_its_column(qtbot: QtBot) -> None:
    view = shown(qtbot)
    sentence = "The loss became NaN at step 3, first in block 2"
    s = make.with_lane(make.snapshot(E, 3), 1, failure=Failure("NaN", 3, 1, sentence))
    feed(view, make.snapshot(E, 0))
    before = view.grid.grab().toImage()
    feed(view, make.snapshot(E, 0), s)
    view.grid.renew_back()
    head = view.grid.lay().name(1)
    area = head.toAlignedRect()
    assert view.grid.grab().toImage().copy(area) != before.copy(area)
    assert view.grid.tell(head.center()) == sentence


def test_after_the_last_frame_everything_is_up_to_date(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = feed(view, *(make.snapshot(E, step) for step in range(0, 70, 10)))
    with qtbot.waitSignal(view.grid._rest.timeout):
        view.grab()
    rested = view.grid.grab().toImage()
    view.show_snapshot(history.snapshots[-1], history)
    view.grid.renew_back()
    assert view.grid.grab().toImage() == rested


def test_bars_and_rivers_move_with_every_frame(qtbot: QtBot) -> None:
    view = shown(qtbot)
    history = feed(view, *(make.snapshot(E, step) for step in range(0, 400, 20)))
    painted = view.grid.painted_each_frame()
    assert painted is not None
    glasses = [painted.parentWidget(), *view.grid.findChildren(RiverGlass)]
    assert len(glasses) == 1 + 6
    for step in (430, 460):
        before = [glass.grab().toImage() for glass in glasses]
        snapshot = make.snapshot(E, step)
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
        assert all(glass.grab().toImage() != was for glass, was in zip(glasses, before, strict=True))


def test_a_river_that_has_moved_less_than_a_pixel_is_left_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, shown_rivers = shown(qtbot), list[int]()
    history = feed(view, *(make.snapshot(E, step) for step in range(0, 100_001, 1000)))
    view.grid.repaint()
    show = histogram_rivers.show_rivers

    def count(style, levels, rivers, *where) -> None:  # type: ignore[no-untyped-def]
        shown_rivers.append(len(rivers))
        show(style, levels, rivers, *where)

    monkeypatch.setattr(histogram_rivers, "show_rivers", count)
    for step in (100_002, 100_004, 104_000):
        snapshot = make.snapshot(E, step)
        history.append(snapshot)
        view.show_snapshot(snapshot, history)
    assert shown_rivers == [6]


def test_a_cell_without_values_shows_the_words_under_its_glass(qtbot: QtBot) -> None:
    view = shown(qtbot)
    snapshot = make.snapshot(E, 0)
    feed(view, snapshot)
    view.grid.repaint()
    over = [glass for glass in view.grid.findChildren(BarsGlass) if not glass.isHidden()]
    lane = replace(snapshot.lanes[0], blocks=tuple(replace(b, stages={}) for b in snapshot.lanes[0].blocks))
    feed(view, replace(snapshot, lanes=(lane, snapshot.lanes[1])))
    left = [glass for glass in over if not glass.isHidden()]
    assert (len(over), len(left)) == (6, 3)
    view.grid.feed(None, None)
    assert not any(not glass.isHidden() for glass in view.grid.findChildren(Glass))


def test_a_lane_less_in_the_snapshot_leaves_its_column_empty(qtbot: QtBot) -> None:
    view = shown(qtbot)
    s = make.snapshot(E, 0)
    feed(view, replace(s, lanes=s.lanes[:1]))
    view.grab()
    assert view.grid.data.now(1, 0) is None


def test_the_summary_tells_each_lane(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 20))
    text = view.summary()
    assert text.startswith("Step 20, block 3, into the activation.")
    assert "With batch norm: mean" in text
    assert "Without: mean" in text


def test_where_room_is_short_values_outside_the_axis_are_told_first() -> None:
    inside, beyond = make.distribution(np.zeros(10)), make.distribution(np.full(10, -900.0))
    for seen, expected in ((inside, "sat."), (beyond, "↓ 10")):
        shares = numbers_of(seen)[1]
        assert "  ".join(filter(None, shortened(seen, 99))) == shares
        assert "".join(shortened(seen, 9)).startswith(expected)
        assert shortened(seen, 3) == ("", "")


def test_the_words_under_a_histogram_are_links(qtbot: QtBot) -> None:
    view = shown(qtbot)
    feed(view, make.snapshot(E, 0))
    grid = view.grid
    box = grid.cell(0, 1).numbers
    letter = width(grid.style_now().number(11), "0")
    line = numbers_of(grid.data.seen(0, 1), grid.data.word(1))  # type: ignore[arg-type]
    assert grid.word_at(QPointF(box.left() + letter, box.center().y())) == "histogram"
    behind = box.left() + (len(line[0]) + 4) * letter
    assert grid.word_at(QPointF(behind, box.center().y())) == "saturated"
    assert grid.word_at(grid.cell(0, 1).bars.center()) == ""
    relu = word_at(grid.style_now(), box, grid.data.seen(0, 1), "inactive", behind)  # type: ignore[arg-type]
    assert relu == "relu"
