"""The shape lab: what is typed is asked of PyTorch, its answer and its repairs are shown and applied."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bnviz.experiment.file import load_preset, presets
from bnviz.labs.examples import EXAMPLES, of_experiment
from bnviz.labs.layers import KINDS, Chain, Layer
from bnviz.labs.questions import ShapeQuestion
from bnviz.labs.shapes import run
from bnviz.training.events import Ended, Told
from tests.ui import snapshots as make
from tests.ui.fake_session import FakeSession
from ui.asking import Asking
from ui.controls import Switch
from ui.labs import tensor_plot
from ui.labs.layer_row import TextField
from ui.labs.shape_lab import ShapeLab
from ui.labs.shapes_view import ShapesView
from ui.labs.tensor_plot import MOST_CELLS, TensorPlot, drawn_axes
from ui.language import speak
from ui.plots.style import width
from ui.theme import DARK, LIGHT


class Lab:
    """The view and its asker over a session without an engine; `answer` lets real PyTorch answer."""

    def __init__(self, qtbot: QtBot) -> None:
        self.session, self.view, self.qtbot = FakeSession(), ShapesView(), qtbot
        qtbot.addWidget(self.view)
        self.view.resize(980, 480)
        self.view.show_experiment(make.experiment())
        self.lab = ShapeLab(Asking(self.session), self.view)  # type: ignore[arg-type]
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.answer()

    def answer(self) -> None:
        """Wait until the chain on the screen has been asked about, then answer."""

        def asked() -> bool:
            questions = self.session.asked("ask")
            return bool(questions) and questions[-1][0].chain == self.view.chain

        self.qtbot.waitUntil(asked)
        number = len(self.session.asked("ask"))
        (question,) = self.session.asked("ask")[-1]
        assert isinstance(question, ShapeQuestion)
        for report in question.work("cpu"):
            self.session.say(Told(number, report))
        self.session.say(Ended(number))
        self.view.grab()

    def type_shape(self, text: str) -> None:
        self.view.shape.selectAll()
        self.qtbot.keyClicks(self.view.shape, text)
        self.answer()

    def choose(self, example: str) -> None:
        self.view._choose_example(example)
        self.answer()

    def field(self, place: int, name: str) -> QWidget:
        row = self.view.rows[place]
        return next(
            w for kind in (TextField, Switch) for w in row.findChildren(kind) if w.accessibleName() == name
        )

    @property
    def results(self) -> list[str]:
        return [row.result.text() for row in self.view.rows]


@pytest.fixture
def lab(qtbot: QtBot) -> Lab:
    return Lab(qtbot)


def test_the_first_example_is_answered_as_soon_as_it_is_seen(lab: Lab) -> None:
    assert lab.results == ["→ (32, 10)"]
    assert lab.view.notes.words.text() == "torch.Size([32, 10])  float32"
    assert "32 values feed one mean" in lab.view.notes._count.text()


def test_typing_asks_once_the_person_pauses_and_only_about_the_last_text(lab: Lab) -> None:
    before = len(lab.session.asked("ask"))
    lab.type_shape("64, 10, 7")
    assert len(lab.session.asked("ask")) == before + 1
    assert lab.results == ["→ (64, 10, 7)"]
    assert "448 values" in lab.view.notes._count.text()


def test_a_wrong_argument_shows_pytorchs_words_the_cause_and_a_button_that_mends_it(lab: Lab) -> None:
    lab.choose("features")
    assert lab.results == ["✕ RuntimeError"]
    assert lab.view.notes.words.text() == "RuntimeError: running_mean should contain 3 elements not 5"
    assert "axis 1 of (10, 3) has 3" in lab.view.notes.cause.text()
    assert "layer 1 fails" in lab.view.summary()
    lab.qtbot.mouseClick(lab.view.notes.repairs[0], Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.results == ["→ (10, 3)"]
    field = lab.field(0, "num_features")
    assert isinstance(field, TextField)
    assert field.text() == "3"
    assert not lab.view.notes.repairs


def test_a_repair_can_be_taken_back(lab: Lab) -> None:
    lab.choose("features")
    broken = lab.view.chain
    lab.qtbot.mouseClick(lab.view.notes.repairs[0], Qt.MouseButton.LeftButton)
    lab.answer()
    lab.qtbot.mouseClick(lab.view.back, Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.view.chain == broken
    lab.qtbot.mouseClick(lab.view.back, Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.view.chain == EXAMPLES[0].chain
    assert not lab.view.back.isEnabled()


def test_the_input_can_be_what_is_mended(lab: Lab) -> None:
    lab.choose("features")
    lab.qtbot.mouseClick(lab.view.notes.repairs[1], Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.view.shape.text() == "10, 5"
    assert lab.results == ["→ (10, 5)"]


def test_evaluation_mode_takes_a_single_sample(lab: Lab) -> None:
    lab.choose("single")
    assert lab.view.notes._count.text() == "1 value feeds one mean"
    lab.qtbot.mouseClick(lab.view.mode.button(False), Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.results == ["→ (1, 3)"]
    assert "running mean" in lab.view.notes._sentence.text()


def test_a_layer_that_was_not_reached_says_so_and_the_failing_one_is_explained(lab: Lab) -> None:
    lab.choose("network")
    lab.view._edit(0, Layer("Conv2d"))
    lab.answer()
    assert lab.results == ["✕ RuntimeError", *["not reached"] * 4]
    lab.qtbot.mouseClick(lab.view.notes.repairs[0], Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.results[-1] == "✕ RuntimeError"  # and now the one that is to be flattened
    assert lab.view._place == 4


def test_layers_are_added_changed_and_removed_with_the_keyboard(lab: Lab) -> None:
    lab.view.add.setFocus()
    lab.qtbot.keyClick(lab.view.add, Qt.Key.Key_Space)
    lab.answer()
    assert [row.layer.kind for row in lab.view.rows] == ["BatchNorm1d", "ReLU"]
    row = lab.view.rows[1]
    assert row.kind.hasFocus() or not lab.view.isActiveWindow()
    for key in "nn.L":
        lab.qtbot.keyClick(row.kind, key)
    lab.view._edit(1, Layer("Linear").having(in_features=10))
    lab.answer()
    assert lab.results == ["→ (32, 10)", "→ (32, 10)"]
    lab.view.rows[0].removed.emit()
    lab.answer()
    assert [row.layer.kind for row in lab.view.rows] == ["Linear"]


def test_a_press_on_a_row_explains_that_layer(lab: Lab) -> None:
    lab.choose("norms")
    counts = []
    for row in lab.view.rows:
        lab.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
        counts.append(lab.view.notes._count.text())
    assert counts == [f"{n} values feed one mean" for n in (200, 150, 50, 25)]


def test_what_cannot_be_read_or_made_is_said_in_place(lab: Lab) -> None:
    lab.type_shape("what")
    assert "not a whole number" in lab.view.problem.text()
    assert lab.view.shape.property("wrong") == "true"
    lab.type_shape("90000, 90000")
    assert "takes 30.2 GB" in lab.view.problem.text()
    lab.qtbot.mouseClick(lab.view.notes.repairs[0], Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.view.problem.text() == ""


def test_switches_and_types_are_part_of_the_question(lab: Lab) -> None:
    lab.qtbot.mouseClick(lab.field(0, "affine"), Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.view.chain.layers[0].values()["affine"] is False
    lab.view._choose_dtype("int64")
    lab.answer()
    assert "NotImplementedError" in lab.view.notes.words.text()
    lab.qtbot.mouseClick(lab.view.notes.repairs[0], Qt.MouseButton.LeftButton)
    lab.answer()
    assert lab.results == ["→ (32, 10)"]


def test_an_answer_to_an_older_question_is_not_shown(lab: Lab) -> None:
    old = run(lab.view.chain)
    lab.view.show_chain(EXAMPLES[2].chain)
    lab.view.show_answer(old)
    assert lab.view.waits
    lab.answer()
    assert not lab.view.waits


@pytest.mark.parametrize("name", [preset.name for preset in presets()])
def test_the_network_on_the_screen_goes_through_as_the_trainer_would_send_it(name: str) -> None:
    e = load_preset(name)
    for lane in range(len(e.lanes)):
        chain = of_experiment(e, lane)
        report = run(chain)
        assert report.failed is None, report.stages[-1]
        if len(chain.layers) < 16:
            assert report.stages[-1].leaving is not None
            assert len(report.stages[-1].leaving) == 2


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20), st.sampled_from(sorted(KINDS)), st.lists(st.text(max_size=8), max_size=6))
def test_nothing_that_is_typed_breaks_the_window(lab: Lab, shape: str, kind: str, texts: list[str]) -> None:
    names = [field.name for field in KINDS[kind].fields]
    layer = Layer(kind).having(**dict(zip(names, texts, strict=False)))
    chain = Chain(shape, layers=(layer, Layer("ReLU")))
    lab.view.show_chain(chain)
    lab.view.show_answer(run(chain))
    lab.view.grab()
    lab.view._choose(1)
    lab.view.grab()
    assert lab.view.summary()


def test_long_axes_are_drawn_short_and_marked_in_proportion() -> None:
    depth, height, width = drawn_axes((32, 16, 8, 8), ("N", "C", "H", "W"), (32, 1, 8, 8))
    assert (depth.marked, height.marked, width.marked) == (MOST_CELLS, 1, MOST_CELLS)
    _, part, _ = drawn_axes((2, 6, 5), ("N", "C", "L"), (1, 2, 5))
    assert part.marked == 2
    assert drawn_axes((3,), ("C",), (0,))[2].marked == 0


def test_it_is_painted_in_both_themes(lab: Lab) -> None:
    lab.choose("norms")
    pictures = set()
    for theme in (LIGHT, DARK):
        lab.view.set_theme(theme)
        pictures.add(bytes(lab.view.notes.plot.grab().toImage().constBits()))
    assert len(pictures) == 2


def test_controls_grow_with_the_type(lab: Lab) -> None:
    before = lab.view.dtype.width(), lab.view.rows[0].kind.width(), lab.field(0, "num_features").width()
    font = lab.view.font()
    font.setPixelSize(round(font.pixelSize() * 1.5) if font.pixelSize() > 0 else 20)
    lab.view.setFont(font)
    after = lab.view.dtype.width(), lab.view.rows[0].kind.width(), lab.field(0, "num_features").width()
    assert all(large > small for large, small in zip(after, before, strict=True))


def test_what_is_said_of_an_axis_stays_inside_a_narrow_picture_in_longer_languages_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, QRectF, float]] = []

    def note(_painter: object, font: QFont, _ink: object, box: QRectF, text: str, *_align: object) -> None:
        said.append((text, box, width(font, text)))

    monkeypatch.setattr(tensor_plot, "caption", note)
    before = QLocale()
    speak("es")
    try:
        plot = TensorPlot()
        qtbot.addWidget(plot)
        plot.resize(280, 200)
        plot.show_tensor((32, 10), ("N", "C"), (32, 1), averages=True)
        plot.grab()
    finally:
        speak("en")
        QLocale.setDefault(before)
    assert {"promediado", "6 dibujados"} <= {text for text, _, _ in said}
    for text, box, wide in said:
        assert not text or (box.left() >= 0 and wide <= box.width()), text
