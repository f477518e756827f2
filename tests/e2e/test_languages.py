"""The window in German, as a person has it: words, numbers, and another language chosen with the mouse."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QMenu, QWidget

from tests.e2e import hands
from tests.e2e.conftest import Open
from tests.e2e.desk import Desk
from ui.language_menu import LanguageMenu
from ui.settings import Settings


def german(opened: Open, config_dir: Path) -> Desk:
    settings = Settings(config_dir)
    settings.language = "de"
    settings.sync()
    desk = opened(play=False)
    desk.until(lambda: desk.window.actions_["train"].isEnabled())
    return desk


def words(inside: QWidget) -> set[str]:
    return {label.text() for label in inside.findChildren(QLabel) if label.isVisible()}


def pick(desk: Desk, menu: QMenu, text: str) -> None:
    desk.until(menu.isVisible)
    action = next(each for each in menu.actions() if each.text() == text)
    hands.click(menu, menu.actionGeometry(action).center())


def test_the_window_speaks_german_and_writes_numbers_with_a_comma(opened: Open, config_dir: Path) -> None:
    desk = german(opened, config_dir)
    menus = [action.text().replace("&", "") for action in desk.window.menuBar().actions()]
    assert menus == ["Datei", "Bearbeiten", "Trainieren", "Zeitleiste", "Ansicht", "Hilfe"]
    assert {"Lernrate", "Batchgröße", "Datensatz"} <= words(desk.window.builder)
    field = desk.window.builder.training._rate.field
    assert field.text() == "0,5"
    hands.click(field)
    hands.press("ctrl+a")
    hands.write("0,25")
    hands.press("Return")
    desk.until(lambda: desk.window.document.experiment.training.learning_rate == 0.25)
    assert field.text() == "0,25"
    assert desk.window.document.undo_stack.undoText() == "Lernrate"
    assert desk.window.actions_["undo"].text() == "Rückgängig: Lernrate"


def test_a_german_file_is_the_same_file(opened: Open, config_dir: Path, tmp_path: Path) -> None:
    desk = german(opened, config_dir)
    path = tmp_path / "deutsch.bnviz"
    assert desk.window.document.save(path)
    assert '"learning_rate": 0.5' in path.read_text(encoding="utf-8")


def test_another_language_is_chosen_with_the_mouse(opened: Open, config_dir: Path) -> None:
    desk = german(opened, config_dir)
    window = desk.window
    view = next(a for a in window.menuBar().actions() if a.text() == "&Ansicht")
    hands.click(window.menuBar(), window.menuBar().actionGeometry(view).center())
    languages, menu = window.findChild(LanguageMenu), view.menu()
    assert languages is not None
    assert isinstance(menu, QMenu)
    pick(desk, menu, languages.title())
    pick(desk, languages, "Español")
    desk.until(lambda: bool(window.banners.banners))
    assert Settings(config_dir).language == "es"
    hands.click(window.banners.banners[0].buttons[0])
    desk.until(lambda: not window.isVisible())
    assert window.reopens
