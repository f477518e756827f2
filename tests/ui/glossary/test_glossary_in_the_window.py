from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bnviz import glossary
from tests.ui.desk import Desk
from ui.controls import Legend, TermAsked, TermLabel, ask_term, term_of
from ui.glossary.sheet import fitting
from ui.lessons.formula_view import node_of
from ui.plots.canvas import Canvas
from ui.plots.formula import Setting
from ui.plots.style import Style
from ui.style import Appearance
from ui.theme import LIGHT
from ui.views.curve_plot import CurvePlot
from ui.views.curve_ranges import StepRange

TERMS = glossary.shipped()
SHIFT = Qt.KeyboardModifier.ShiftModifier


def label_of(desk: Desk, text: str) -> TermLabel:
    return next(label for label in desk.window.findChildren(TermLabel) if label.text() == text)


@pytest.mark.parametrize("term", [t for t in TERMS if t.formula], ids=lambda term: term.name)
def test_every_formula_can_be_painted(term: glossary.Term, appearance: Appearance) -> None:
    assert term.formula is not None
    node = node_of(term.formula.tree)
    style = Style(LIGHT, appearance._app.font())
    setting = Setting(style, 17.0)
    box = node.box(setting)
    image = QImage(round(box.width) + 8, round(box.height) + 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    blank = image.copy()
    painter = QPainter(image)
    node.draw(painter, setting, 2, 2 + box.up)
    painter.end()
    assert image != blank
    assert box.width < 400, "too wide for the card"


def test_a_label_that_is_a_term_opens_its_entry_beside_it_and_escape_closes(desk: Desk) -> None:
    label = label_of(desk, "Learning rate")
    desk.qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    card = desk.window.sheets.card
    assert card is not None
    assert card.isVisible()
    assert card.entry.term is glossary.find("learning rate")
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert desk.window.sheets.card is None


def test_a_label_that_is_no_term_opens_nothing(desk: Desk) -> None:
    desk.qtbot.mouseClick(label_of(desk, "Data set"), Qt.MouseButton.LeftButton)
    assert desk.window.sheets.card is None


def test_the_two_momentums_are_not_mixed_up(desk: Desk) -> None:
    assert label_of(desk, "Momentum").term == "momentum-of-an-optimiser"
    desk.window.builder.network.edit_norm(0, 0)
    assert label_of(desk, "momentum").term == "momentum-of-a-norm"


def test_a_term_of_the_norm_editor_leaves_the_editor_open(desk: Desk) -> None:
    desk.window.builder.network.edit_norm(0, 0)
    label = label_of(desk, "eps")
    editor = label.parentWidget().parentWidget()
    desk.qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    card = desk.window.sheets.card
    assert card is not None
    desk.qtbot.mouseClick(card.entry, Qt.MouseButton.LeftButton)
    assert card.isVisible()
    assert editor.isVisible()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert editor.isVisible()


def test_links_lead_on_and_back_comes_back(desk: Desk) -> None:
    ask_term(desk.centre, "batch-norm")
    card = desk.window.sheets.card
    assert card is not None
    card.entry.followed.emit("gamma")
    assert card.entry.term is glossary.find("gamma")
    card.back.click()
    assert card.entry.term is glossary.find("batch norm")
    assert card.back.isHidden()
    card.all.click()
    sheet = desk.window.sheets.glossary
    assert sheet is not None
    assert sheet.isVisible()
    assert sheet.entry.term is glossary.find("batch norm")


def test_shift_f1_explains_what_has_the_keys_or_opens_the_glossary(desk: Desk) -> None:
    control = desk.window.builder.training.form.control("learning_rate")
    control.setFocus()
    desk.press(Qt.Key.Key_F1, SHIFT)
    card = desk.window.sheets.card
    assert card is not None
    assert card.entry.term is glossary.find("learning rate")
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    desk.window.toolbar.device.setFocus()
    desk.press(Qt.Key.Key_F1, SHIFT)
    assert desk.window.sheets.card is None
    assert desk.window.sheets.glossary is not None
    assert desk.window.sheets.glossary.isVisible()


def test_the_sheet_is_searched_with_the_keys_alone(desk: Desk) -> None:
    desk.window.actions_["glossary"].trigger()
    sheet = desk.window.sheets.glossary
    assert sheet is not None
    assert sheet.list.count() == len(TERMS)
    desk.qtbot.keyClicks(sheet.field, "running")
    assert sheet.entry.term is glossary.find("running mean")
    desk.qtbot.keyClick(sheet.field, Qt.Key.Key_Down)
    assert sheet.entry.term is glossary.find("running variance")
    sheet.entry.followed.emit("gamma")
    assert sheet.entry.term is glossary.find("gamma")
    desk.qtbot.keyClicks(sheet.field, "qqq")
    assert sheet.entry.term is None
    desk.qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_what_is_typed_finds_names_before_texts() -> None:
    assert fitting("γ")[0].name == "gamma"
    assert {term.name for term in fitting("he and others")} == set()
    assert fitting("overflow")[0].name == "learning-rate"


@pytest.mark.parametrize("typed", ["glossary gamma", "cross-entropy", "running_var"])
def test_the_palette_finds_terms_by_every_name(desk: Desk, typed: str) -> None:
    desk.window.sheets.open_palette()
    palette = desk.window.sheets.palette
    assert palette is not None
    desk.qtbot.keyClicks(palette.field, typed)
    desk.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    sheet = desk.window.sheets.glossary
    assert sheet is not None
    assert sheet.entry.term is glossary.find(typed.removeprefix("glossary "))


def test_a_question_nobody_takes_is_told(qtbot: QtBot) -> None:
    lonely = QWidget()
    qtbot.addWidget(lonely)
    assert not ask_term(lonely, "gamma")
    assert term_of(lonely) == ""
    assert TermAsked("gamma", lonely, QRect()).name == "gamma"


def test_the_link_is_quiet_until_it_is_pointed_at(desk: Desk) -> None:
    label = label_of(desk, "Learning rate")
    before = label.grab().toImage()
    place = QPointF(3, 3)
    label.enterEvent(QEnterEvent(place, place, place))
    assert label.grab().toImage() != before
    label.leaveEvent(QEvent(QEvent.Type.Leave))
    assert label.grab().toImage() == before


def test_painted_titles_and_table_headers_are_links(qtbot: QtBot, desk: Desk) -> None:
    plot = CurvePlot("Test accuracy", "accuracy", {}, StepRange(), (0.0, 1.0))
    plot.setParent(desk.centre)
    plot.resize(400, 200)
    plot.show()
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert desk.window.sheets.card is None
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert desk.window.sheets.card is not None
    assert desk.window.sheets.card.entry.term is glossary.find("accuracy")
    header = desk.window.builder.network.view.horizontalHeader()
    header.sectionClicked.emit(3)
    assert desk.window.sheets.card.entry.term is glossary.find("weights")


def test_a_legend_tells_what_its_words_mean_also_by_keys(desk: Desk) -> None:
    legend = Legend((("solid: batch", "batch statistics"), ("only words", "")), desk.centre)
    legend.show()
    link, plain = legend.findChildren(TermLabel)
    assert not plain.term
    assert plain.focusPolicy() == Qt.FocusPolicy.NoFocus
    link.setFocus(Qt.FocusReason.TabFocusReason)
    desk.qtbot.keyClick(link, Qt.Key.Key_Return)
    assert desk.window.sheets.card is not None
    assert desk.window.sheets.card.entry.term is glossary.find("batch mean")
    assert legend.text() == "solid: batch · only words"


def test_the_menu_of_a_plot_says_what_it_is(desk: Desk) -> None:
    canvas = Canvas("River", "river", desk.centre)
    menu = canvas.make_menu()
    menu.actions()[-1].trigger()
    assert desk.window.sheets.card is not None
    assert desk.window.sheets.card.entry.term is glossary.find("river")
    menu.deleteLater()
