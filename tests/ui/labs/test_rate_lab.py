"""The learning-rate lab: what it asks of the engine, what it shows, what it does to the experiment."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from pytestqt.qtbot import QtBot

from bnviz.experiment import edits
from bnviz.experiment.values import Experiment
from bnviz.labs.questions import RateQuestion
from bnviz.labs.rates import RATES, Race
from bnviz.training.events import Ended, Told
from tests.ui import snapshots as make
from tests.ui.fake_session import FakeSession
from ui.asking import Asking
from ui.document import Document
from ui.labs.rate_lab import RateLab
from ui.plots import style
from ui.theme import DARK, LIGHT
from ui.views import rates_strip
from ui.views.rates import RatesView

E = make.experiment()


def race(share: float = 1.0, lanes: int = 2, steps: int = 300) -> Race:
    """The first lane trains from 0.01 to 1 and blows up at 100, the others train at 0.4 only."""
    losses = np.full((lanes, 16, steps), np.nan, np.float32)
    taken = max(1, round(steps * share))
    slopes = np.linspace(0, 3, 16)[None, :, None]
    losses[:, :, :taken] = 2.3 * np.exp(-slopes * np.linspace(0, 1, steps)[None, None, :taken])
    accuracies = np.full((lanes, 16), 0.1)
    accuracies[0, 5:11] = 0.97
    accuracies[1:, 9] = 0.8
    stopped = np.zeros((lanes, 16), np.int64)
    losses[0, 15, 4:], stopped[0, 15] = np.inf, 5
    return Race(RATES, steps, 0.55, losses, accuracies, stopped, share, (None,) * lanes)


class Lab:
    def __init__(self, qtbot: QtBot, e: Experiment = E) -> None:
        self.session, self.document = FakeSession(), Document(e)
        self.view = RatesView()
        qtbot.addWidget(self.view)
        self.view.resize(980, 480)
        self.view.set_theme(LIGHT)
        self.view.show_experiment(e)
        self.lab = RateLab(Asking(self.session), self.document, self.view)  # type: ignore[arg-type]
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.qtbot = qtbot

    def start(self) -> RateQuestion:
        self.qtbot.mouseClick(self.view.button, Qt.MouseButton.LeftButton)
        (question,) = self.session.asked("ask")[-1]
        assert isinstance(question, RateQuestion)
        return question

    def tell(self, news: Race, number: int = 1) -> None:
        self.session.say(Told(number, news))
        self.view.grab()


@pytest.fixture
def lab(qtbot: QtBot) -> Lab:
    return Lab(qtbot)


def test_a_click_asks_for_the_network_on_the_screen(lab: Lab) -> None:
    question = lab.start()
    assert question.experiment == E
    assert question.rates == RATES
    assert "32 short trainings" in lab.view.headline.text()
    assert lab.view.button.text() == "Cancel"


def test_the_race_is_shown_while_it_runs_and_its_bands_are_said_at_the_end(lab: Lab) -> None:
    lab.start()
    lab.tell(race(0.4))
    assert "40" in lab.view.headline.text()
    lab.tell(race())
    lab.session.say(Ended(1))
    assert lab.view.headline.text() == "With batch norm trains from 0.01 to 1. Without trains at 0.4."
    assert "trains from 0.01 to 1" in lab.view.summary()
    assert lab.view.button.text() == "Race again"


def test_a_gap_between_rates_that_train_is_said(lab: Lab) -> None:
    lab.start()
    found = race()
    accuracies = found.accuracies.copy()
    accuracies[0, 7] = 0.2
    lab.tell(replace(found, accuracies=accuracies))
    assert "trains from 0.01 to 0.025 and from 0.16 to 1" in lab.view.summary()


def test_the_largest_rate_that_tells_the_lanes_apart_is_suggested_and_can_be_used(lab: Lab) -> None:
    lab.start()
    lab.tell(race())
    lab.session.say(Ended(1))
    assert lab.view.plot.rate == 10
    assert "Learning rate 1:" in lab.view.plot.sentence(10)
    lab.qtbot.mouseClick(lab.view.use, Qt.MouseButton.LeftButton)
    assert lab.document.experiment.training.learning_rate == 1
    lab.document.undo_stack.undo()
    assert lab.document.experiment == E


def test_a_rate_is_chosen_with_the_mouse_in_the_strip_and_with_the_arrow_keys(lab: Lab) -> None:
    lab.start()
    lab.tell(race())
    plot = lab.view.plot
    spot = plot._frame(plot.style_now(), plot.size()).cell(1, 3).center().toPoint()
    lab.qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=spot)
    assert plot.rate == 3
    lab.qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.rate == 4
    lab.qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert lab.document.experiment.training.learning_rate == RATES[4]


def test_a_curve_under_the_cursor_tells_its_rate(lab: Lab) -> None:
    lab.start()
    lab.tell(race())
    plot = lab.view.plot
    frame = plot._frame(plot.style_now(), plot.size())
    across, up = plot._scales(frame, 0)
    steps, losses = plot._curves[0, 10]
    assert "Learning rate 1:" in plot.tell(QPointF(across.at(steps[200]), up.at(losses[200])))
    assert "blew up at step 5" in plot.sentence(15)


def test_cancelling_keeps_what_is_known_and_drops_the_question(lab: Lab) -> None:
    lab.start()
    lab.tell(race(0.5))
    lab.qtbot.mouseClick(lab.view.button, Qt.MouseButton.LeftButton)
    assert lab.session.asked("drop") == [(1,)]
    assert "Cancelled" in lab.view.headline.text()
    lab.tell(race())  # too late
    assert "Cancelled" in lab.view.headline.text()


def test_what_cannot_be_raced_is_a_sentence_in_place(lab: Lab) -> None:
    lab.start()
    lab.session.say(Ended(1, "The batch size is 5,000."))
    assert lab.view.headline.text() == "The batch size is 5,000."
    assert lab.view.button.text() == "Race the rates"
    assert not lab.view.running


def test_a_race_of_a_network_that_has_changed_says_so_but_a_new_rate_changes_nothing(lab: Lab) -> None:
    lab.start()
    lab.tell(race())
    lab.session.say(Ended(1))
    said = lab.view._about.text()
    lab.view.show_experiment(edits.set_training(E, learning_rate=7.0))
    assert lab.view._about.text() == said
    lab.view.show_experiment(edits.set_block(E, 0, width=3))
    assert "has changed" in lab.view._about.text()


def test_another_number_of_lanes_forgets_the_race(lab: Lab) -> None:
    lab.start()
    lab.tell(race(0.3))
    lab.view.show_experiment(edits.add_lane(E))
    lab.view.grab()
    assert lab.session.asked("drop") == [(1,)]
    assert lab.view.headline.text() == "How large may the learning rate be?"
    lab.start()
    lab.tell(race(lanes=3), number=2)
    assert list(lab.view.plot.rows())[1][0] == "With batch norm"
    assert len(list(lab.view.plot.rows())) == 1 + 3 * 16


def test_it_is_painted_in_both_themes_and_in_little_room(lab: Lab) -> None:
    lab.start()
    lab.tell(race())
    pictures = set()
    for theme in (LIGHT, DARK):
        for width, height in ((980, 480), (420, 260)):
            lab.view.resize(width, height)
            lab.view.set_theme(theme)
            picture = lab.view.plot.grab().toImage()
            pictures.add(bytes(picture.constBits()))
            lab.view.plot.tell(QPointF(width / 2, height / 2))
    assert len(pictures) == 4


@pytest.mark.parametrize("chosen", [None, 0, 7, 15])
def test_labels_never_touch_and_nothing_lies_under_the_sentence_in_a_low_view(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, chosen: int | None
) -> None:
    lab = Lab(qtbot, edits.add_lane(edits.add_lane(E)))
    lab.view.resize(640, 320)
    lab.view.show_race(race(lanes=4))
    lab.view.plot.select(chosen)
    written: list[tuple[str, QRectF]] = []

    def write(_painter: QPainter, font: QFont, _ink: QColor, box: QRectF, text: str, *_how: object) -> None:
        wide = style.width(font, text)
        written.append((text, QRectF(box.center().x() - wide / 2, box.top(), wide, box.height())))

    monkeypatch.setattr(rates_strip, "caption", write)
    plot = lab.view.plot
    plot.renew_back()
    plot.grab()
    head = plot._frame(plot.style_now(), plot.size()).head
    heads = [box for _text, box in written if box.top() == head.top()]
    assert len(heads) >= 5  # four rates or more, and what they are
    assert not any(a.intersects(b) for a, b in combinations(heads, 2))
    qtbot.waitUntil(lambda: plot.geometry().bottom() <= lab.view._said.geometry().top())
