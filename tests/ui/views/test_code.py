"""The code view: follows every edit, marks what differs, lights up a block, copies, and saves what runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.experiment.file import load_preset
from bnviz.experiment.values import Experiment, Norm, Stop
from bnviz.export.code import script
from bnviz.measure.history import History
from tests.ui import snapshots as make
from tests.ui.desk import Desk
from tests.ui.views.showing import bring_up
from ui.builder.gesture import Gesture
from ui.builder.panel import BuilderPanel
from ui.intents import SelectBlock
from ui.log import LogHandler
from ui.pane import Pane
from ui.settings import Settings
from ui.style import PROJECTOR_DARK, PROJECTOR_LIGHT, Appearance
from ui.theme import DARK, LIGHT, Theme
from ui.views.code import CodeView
from ui.views.code_ink import coloured, inks
from ui.views.code_pane import CodePane

WIDE, NARROW = 1200, 560


@pytest.fixture
def conv() -> Experiment:
    return load_preset("digits-conv")


def shown(qtbot: QtBot, e: Experiment, width: int = NARROW, height: int = 500) -> CodeView:
    view = CodeView()
    bring_up(qtbot, view, e, width, height)
    return view


def text(pane: CodePane) -> str:
    return "".join(f"{row.text}\n" for row in pane.shown if row.number is not None)


def marked(pane: CodePane) -> list[str]:
    return [row.text.strip() for row in pane.shown if row.differs and row.number is not None]


def lit(view: CodeView, pane: CodePane) -> list[str]:
    grounds = inks(view._theme, pane._lane_colour)
    own = (grounds.selected, grounds.both)
    return [row.text.strip() for row in pane.shown if pane.ground(row) in own]


# ---------------------------------------------------------------------- what is shown


def test_every_lane_can_be_read(qtbot: QtBot) -> None:
    e = load_preset("wine-raw")
    view = shown(qtbot, e)
    for lane in range(3):
        qtbot.mouseClick(view.left.tabs[lane], Qt.MouseButton.LeftButton)
        assert text(view.left.pane) == view.left.pane.toPlainText() + "\n" == script(e, lane).text
        assert e.lanes[lane].name in view.left.pane.accessibleName()
        assert e.lanes[lane].name in view.summary()


def test_every_edit_is_followed_at_once(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    for edited in (
        edits.set_training(conv, learning_rate=0.025),
        edits.set_block(conv, 0, width=13),
        edits.set_norm(conv, 0, 1, Norm(kind="group", groups=2)),
        edits.rename_lane(conv, 1, "The other"),
        edits.add_block(conv),
    ):
        view.show_experiment(edited)
        assert text(view.left.pane) == script(edited, 0).text
        assert text(view.right.pane) == script(edited, 1).text


def test_an_edit_does_not_scroll(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    view.left.pane.verticalScrollBar().setValue(40)
    view.show_experiment(edits.set_training(conv, learning_rate=0.025))
    assert view.left.pane.verticalScrollBar().value() == 40
    assert view.right.pane.verticalScrollBar().value() == 40


def test_two_lanes_stand_side_by_side_where_there_is_room(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv)
    assert not view.right.isVisible()
    view.resize(WIDE, 500)
    assert view.right.isVisible()
    assert len(view.left.pane.shown) == len(view.right.pane.shown)
    for left, right in zip(view.left.pane.shown, view.right.pane.shown, strict=True):
        assert left.differs == right.differs
        if not left.differs and "# Lane" not in left.text:
            assert left.text == right.text
    view.resize(NARROW, 500)
    assert not view.right.isVisible()
    assert text(view.left.pane) == view.left.pane.toPlainText() + "\n"


def test_side_by_side_both_scroll(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    view.right.pane.verticalScrollBar().setValue(17)
    assert view.left.pane.verticalScrollBar().value() == 17
    view.left.pane.verticalScrollBar().setValue(5)
    assert view.right.pane.verticalScrollBar().value() == 5


def test_any_two_lanes_can_be_compared(qtbot: QtBot) -> None:
    e = load_preset("wine-raw")
    view = shown(qtbot, e, WIDE)
    qtbot.mouseClick(view.right.tabs[2], Qt.MouseButton.LeftButton)
    assert text(view.right.pane) == script(e, 2).text
    qtbot.mouseClick(view.left.tabs[2], Qt.MouseButton.LeftButton)
    assert text(view.left.pane) == script(e, 2).text
    assert text(view.right.pane) == script(e, 0).text
    assert sorted(view.right.tabs) == [0, 1]


def test_lines_that_differ_are_marked(qtbot: QtBot, conv: Experiment) -> None:
    for width in (NARROW, WIDE):
        view = shown(qtbot, conv, width)
        assert "nn.BatchNorm2d(8)," in marked(view.left.pane)
        assert "nn.ReLU()," not in marked(view.left.pane)
        assert "differ" in view.summary() or "not in every lane" in view.summary()
    view.show_experiment(edits.copy_norms(conv, 0, 1))
    assert marked(view.left.pane) == marked(view.right.pane) == []


def test_a_lane_alone_has_no_marks(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, edits.remove_lane(conv, 1), WIDE)
    assert marked(view.left.pane) == []
    assert not view.right.isVisible()


def test_the_block_selected_in_the_table_is_lit_up(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    view.show_block(2)
    own = [line.text.strip() for line in script(conv, 0).lines if line.belongs_to(2)]
    assert [text for text in lit(view, view.left.pane) if text] == own
    top, bottom = view.left.pane.seen()
    assert any(row.belongs_to(2) for row in view.left.pane.shown[top : bottom + 1])
    view.show_block(-5)
    assert lit(view, view.left.pane) == []


def test_a_click_on_a_layer_asks_for_its_block(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv)
    view.show_block(1)
    pane = view.left.pane
    place = next(i for i, row in enumerate(pane.shown) if "nn.MaxPool2d" in row.text)
    where = pane.cursorRect(QTextCursor(pane.document().findBlockByNumber(place))).center()
    with qtbot.waitSignal(view.intent) as asked:
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where.x() + 30, where.y()))
    assert asked.args == [SelectBlock(1)]


def test_a_network_that_cannot_be_built_is_told_in_place(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    view.show_experiment(edits.set_block(conv, 0, stride=8, pool=8))
    assert "Block 1 leaves nothing" in view._no_code.text()
    assert view._no_code.isVisible()
    assert not view.copy_button.isEnabled()
    assert not view.save_button.isEnabled()
    assert "Block 1 leaves nothing" in view.summary()
    view.show_experiment(conv)
    assert text(view.left.pane) == script(conv, 0).text


def test_a_run_that_was_edited_while_it_trained_says_so(qtbot: QtBot) -> None:
    e = make.experiment()
    view = shown(qtbot, e)
    history, seen = History(e), make.snapshot(e, 50)
    history.append(seen)
    history.mark(0, None, "restart", "Restarted.")
    history.mark(30, 1, "norm", "Without: batch norm added in block 1.")
    view.show_snapshot(seen, history)
    assert text(view.left.pane) == script(e, 0).text, "another lane's edit"
    history.mark(44, None, "learning rate", "Learning rate from 0.1 to 0.5.")
    view.show_snapshot(seen, history)
    assert "first at step 44" in text(view.left.pane)
    view.forget()
    assert text(view.left.pane) == script(e, 0).text


def test_a_stranger_experiment_shows_only_its_lanes(qtbot: QtBot) -> None:
    view = shown(qtbot, make.experiment(3, 4), WIDE)
    qtbot.mouseClick(view.left.tabs[3], Qt.MouseButton.LeftButton)
    view.show_experiment(make.experiment(64, 2))
    view.grab()
    view.show_experiment(make.experiment(1, 1))
    assert sorted(view.left.tabs) == [0]
    view.grab()


# ---------------------------------------------------------------------- copy and save


def test_copy_puts_the_script_on_the_clipboard(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    qtbot.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == script(conv, 0).text
    assert "digits.npz" in view._said.text()


def test_a_selection_is_copied_without_the_empty_rows(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    pane = view.right.pane
    assert any(row.number is None for row in pane.shown)
    pane.selectAll()
    assert pane.createMimeDataFromSelection().text() + "\n" == script(conv, 1).text


def test_save_writes_a_script_that_runs(qtbot: QtBot, tmp_path: Path) -> None:
    e = edits.set_training(load_preset("digits-shallow"), stop=Stop(steps=20))
    view = shown(qtbot, e)
    view.ask_save()
    dialog = view._dialog
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("nothing_happens_a_shallow_network_with_batch_norm.py")
    dialog.close()
    view.save(str(tmp_path / "mine.py"))
    assert view._said.text() == "Saved mine.py and digits.npz. To run it: python mine.py"
    done = subprocess.run(
        [sys.executable, "mine.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_script_that_cannot_be_saved_is_told_in_place(
    qtbot: QtBot, conv: Experiment, tmp_path: Path
) -> None:
    view = shown(qtbot, conv)
    view.save(str(tmp_path / "none" / "mine.py"))
    assert "there is no such file or folder" in view._said.text()
    assert view._said.property("tone") == "error"
    view.save(str(tmp_path / "mine.py"))
    assert view._said.property("tone") == "small"


# ---------------------------------------------------------------------- looks


def contrast(first: str, second: str) -> float:
    def light(name: str) -> float:
        parts = (QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF())
        linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(first), light(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    "theme", [LIGHT, DARK, PROJECTOR_LIGHT, PROJECTOR_DARK], ids=lambda theme: theme.window
)
def test_code_can_be_read_on_every_ground(theme: Theme) -> None:
    for lane in theme.lanes:
        made = inks(theme, lane)
        for ground in (made.ground, made.differs, made.selected, made.both):
            for ink in (
                made.keyword,
                made.text,
                made.comment,
                made.string,
                made.number,
                made.name,
                made.margin,
            ):
                assert contrast(ink, ground) >= 4.5, (ink, ground)
        grounds = {made.ground, made.differs, made.selected, made.both, made.nothing}
        assert len(grounds) == 5


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ('print(f"a # b")  # c "d"', {('f"a # b"', "string"), ('# c "d"', "comment")}),
        (
            "class Residual(nn.Sequential):",
            {("class", "keyword"), ("Residual", "name"), ("nn.Sequential", "name")},
        ),
        (
            "    nn.BatchNorm1d(32, eps=1e-3),",
            {("nn.BatchNorm1d", "name"), ("32", "number"), ("1e-3", "number")},
        ),
        ("for x in y2: pass", {("for", "keyword"), ("in", "keyword")}),
    ],
)
def test_words_are_coloured_by_what_they_are(line: str, pieces: set[tuple[str, str]]) -> None:
    assert {(line[start:end], what) for start, end, what in coloured(line)} == pieces


def test_themes_and_type_sizes_can_change_at_any_time(qtbot: QtBot, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    light = view.grab().toImage()
    view.set_theme(DARK)
    assert view.grab().toImage() != light
    font = view.font()
    font.setPixelSize(26)
    view.setFont(font)
    view.grab()
    assert view.left.pane.font().pixelSize() > 20
    assert not view.right.isVisible(), "too large a type for two"


def test_projector_mode_makes_code_larger(qtbot: QtBot, appearance: Appearance, conv: Experiment) -> None:
    view = shown(qtbot, conv, WIDE)
    before, wide = view.left.pane.font().pixelSize(), view.left.pane._margin.width()
    appearance.set_projector(True)
    view.grab()
    assert view.left.pane.font().pixelSize() > 1.3 * before
    assert view.left.pane._margin.width() > 1.3 * wide
    appearance.set_projector(False)
    assert view.left.pane.font().pixelSize() == before


# ---------------------------------------------------------------------- in the window


class CodeDesk(Desk):
    def _panes(self, builder: BuilderPanel, log: LogHandler) -> tuple[Pane, ...]:
        return (*super()._panes(builder, log), Pane("code", "Code", "", CodeView, "centre"))


@pytest.fixture
def code_desk(qtbot: QtBot, appearance: Appearance, settings: Settings) -> Iterator[CodeDesk]:
    made = CodeDesk(qtbot, appearance, settings)
    made.window.host.bring("code")
    yield made
    made.close()


def test_in_the_window_the_table_and_the_code_light_each_other_up(code_desk: CodeDesk) -> None:
    window = code_desk.window
    view = window.feed.views["code"]
    assert isinstance(view, CodeView)
    for block in (1, 0, 3):
        window.builder.network.select(block)
        assert all(
            (view.left.pane.ground(row) is not None) == (row.belongs_to(block) or row.differs)
            for row in view.left.pane.shown
        )
    view.left.pane.block_wanted.emit(1)
    assert window.builder.network.view.currentIndex().row() == window.builder.network.model.row_of(1)


def test_in_the_window_the_code_follows_edits_and_undo(code_desk: CodeDesk) -> None:
    window = code_desk.window
    view = window.feed.views["code"]
    assert isinstance(view, CodeView)
    before = text(view.left.pane)
    window._edit(Gesture("rate", lambda e: edits.set_training(e, learning_rate=0.0375)))
    assert "lr=0.0375" in text(view.left.pane)
    code_desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text(view.left.pane) == before
