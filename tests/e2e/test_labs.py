"""The labs in the real window, with mouse and keys and the real engine, while it trains."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bnviz.practice.checking import right_answer
from tests.e2e import hands, screen
from tests.e2e.conftest import Open
from tests.e2e.desk import Desk
from ui.labs.shapes_view import ShapesView
from ui.plots.style import mix
from ui.practice.practice_view import PracticeView
from ui.theme import LIGHT
from ui.views.rates import RatesView


def open_by_palette(desk: Desk, words: str) -> None:
    hands.press("ctrl+shift+p")
    desk.until(lambda: desk.window.sheets.palette is not None and desk.window.sheets.palette.isVisible())
    hands.write(words)
    hands.press("Return")


def click(desk: Desk, widget: QWidget) -> None:
    """Click where a widget is once its place has not changed while training went on by some steps."""
    seen, since = hands.point(widget), desk.step

    def settled() -> bool:
        nonlocal seen, since
        now = hands.point(widget)
        if now != seen:
            seen, since = now, desk.step
        return desk.step >= since + 4

    desk.until(settled)
    desk.click(widget)


def test_a_race_of_learning_rates_ends_and_one_of_them_is_used(opened: Open) -> None:
    desk = opened("circles")
    desk.until_step(5)
    run = desk.snapshot.run
    hands.press("l")
    desk.until(lambda: desk.shown(RatesView))
    view = desk.window.findChild(RatesView)
    desk.until(lambda: view.running)
    view._steps.show_value(100)
    click(desk, view.button)
    desk.until(lambda: not view.running)
    assert "Cancelled" in view.headline.text()
    click(desk, view.button)
    desk.until(lambda: view.running)
    desk.until(lambda: not view.running)
    assert "trains from" in view.headline.text()
    rate = view.plot.rates[view.plot.rate or 0]
    assert rate != desk.e.training.learning_rate
    click(desk, view.use)
    desk.until(lambda: desk.e.training.learning_rate == rate)
    desk.until(lambda: desk.trainer_rate == rate)
    desk.until_on()
    assert desk.snapshot.run == run, "the race restarted the training"
    hands.press("ctrl+z")
    desk.until(lambda: desk.e.training.learning_rate != rate)


def test_the_shape_lab_answers_what_is_typed_and_mends_it(desk: Desk) -> None:
    open_by_palette(desk, "shape lab")
    desk.until(lambda: desk.shown(ShapesView))
    view = desk.window.findChild(ShapesView)
    desk.until(lambda: not view.waits)
    click(desk, view.shape)
    desk.until(view.shape.hasFocus)
    hands.press("ctrl+a")
    hands.write("32, 10, 8, 8")
    desk.until(lambda: not view.waits and view.chain.shape == "32, 10, 8, 8")
    assert view.notes.words.text() == "ValueError: expected 2D or 3D input (got 4D input)"
    assert view.notes.repairs[0].text() == "Use nn.BatchNorm2d(10)"
    click(desk, view.notes.repairs[0])
    desk.until(lambda: not view.waits and [layer.kind for layer in view.chain.layers] == ["BatchNorm2d"])
    assert view.rows[0].result.text() == "→ (32, 10, 8, 8)"
    ink = mix(LIGHT.card, LIGHT.accent, 0.85)

    def marked() -> int:
        return screen.count(desk.look(view.notes.plot), ink)

    desk.until(lambda: marked() > 500)
    click(desk, view.mode.button(False))
    desk.until(lambda: not view.waits and not view.chain.training)
    desk.until(lambda: marked() == 0)
    desk.until_on()


def test_questions_are_answered_and_proved_with_the_keyboard_alone(desk: Desk) -> None:
    open_by_palette(desk, "practice")
    desk.until(lambda: desk.shown(PracticeView))
    view = desk.window.findChild(PracticeView)
    desk.until(lambda: view.posed is not None and view.picks.hasFocus())
    first = view.posed
    wanted = [item.tag for item in first.items].index(str(right_answer(first))) + 1
    hands.press(str(wanted), "Return")
    desk.until(lambda: view.verdict is not None)
    assert view.verdict.right
    hands.press("p")
    desk.until(lambda: view.box.proof.isVisible())
    assert "mean" in view.box.proof.text()
    hands.press("Return")
    desk.until(lambda: view.posed is not first)
    hands.press("1")
    desk.until(lambda: view.picks.picked == [0])
    assert desk.window.host.visible_panes().count("practice") == 1
    desk.until_on()
