"""Another language is chosen in the menu, and spoken once the window is opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bnviz.cli import WindowOptions
from bnviz.experiment import file
from bnviz.experiment.values import Experiment
from tests.ui.desk import Desk
from ui import app
from ui.language import LANGUAGES
from ui.language_menu import LanguageMenu
from ui.settings import Settings
from ui.window import MainWindow


def menu_of(desk: Desk) -> LanguageMenu:
    found = desk.window.findChild(LanguageMenu)
    assert found is not None
    return found


def choose(desk: Desk, name: str) -> None:
    next(action for action in menu_of(desk).actions() if action.text() == name).trigger()


def test_it_names_each_language_in_its_own_words_and_marks_the_one_that_holds(desk: Desk) -> None:
    actions = menu_of(desk).actions()
    assert [action.text() for action in actions] == ["Same as the system", *LANGUAGES.values()]
    assert [action.text() for action in actions if action.isChecked()] == ["Same as the system"]


def test_what_is_chosen_is_remembered_and_the_window_offers_to_open_again(desk: Desk) -> None:
    choose(desk, "Deutsch")
    assert desk.window.settings.language == "de"
    again, later = desk.window.banners.banners[0].buttons
    assert (again.text(), later.text()) == ("Open again now", "Later")
    later.click()
    assert not desk.window.reopens
    choose(desk, "Español")
    assert desk.window.settings.language == "es"
    desk.window.banners.banners[0].buttons[0].click()
    assert desk.window.reopens
    assert not desk.window.isVisible()


def test_the_language_that_holds_asks_nothing(desk: Desk) -> None:
    choose(desk, "Same as the system")
    assert not desk.window.banners.banners


def test_the_experiment_with_what_is_unsaved_is_in_the_new_window(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`run` opens windows until one is closed for good."""
    first, edited = file.load_preset("circles"), file.load_preset("wine-raw")
    path = tmp_path / "mine.bnviz"
    opened: list[tuple[str | None, Experiment, Path | None, bool]] = []

    class Document:
        experiment, path, dirty = edited, tmp_path / "mine.bnviz", True

    class Window:
        document = Document()

        def __init__(self, reopens: bool) -> None:
            self.reopens = reopens

    def stay(
        options: WindowOptions,
        _settings: object,
        experiment: Experiment,
        path: Path | None,
        unsaved: bool = False,
    ) -> tuple[Window, int]:
        opened.append((options.lesson, experiment, path, unsaved))
        return Window(len(opened) == 1), len(opened)

    monkeypatch.setattr(app, "need_a_display", lambda: None)
    monkeypatch.setattr(app, "_stay", stay)
    assert app.run(WindowOptions(source="circles", lesson="deep")) == 2
    assert opened == [("deep", first, None, False), (None, edited, path, True)]


def test_the_new_window_has_the_unsaved_work_and_does_not_offer_to_rescue_it(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, qapp: QApplication
) -> None:
    """The window before has left it in the place for work that a crash would have lost."""
    edited, quit_when_closed = file.load_preset("wine-raw"), qapp.quitOnLastWindowClosed()
    monkeypatch.setattr(app, "start", lambda *_: None)

    def stay(path: Path | None = None) -> list[str]:
        told: list[str] = []

        def close() -> int:
            (made,) = (w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible())
            assert made.document.experiment == edited
            assert made.document.dirty
            told.extend(banner.sentence for banner in made.banners.banners)
            made.recovery.write()  # as it does a moment after each edit
            made.reopen()
            return 0

        monkeypatch.setattr(QApplication, "exec", close)
        made, _ = app._stay(WindowOptions(), settings, edited, path, unsaved=True)
        assert made.reopens
        made.deleteLater()
        return told

    assert not any("unsaved" in sentence for sentence in (*stay(), *stay()))
    qapp.setQuitOnLastWindowClosed(quit_when_closed)
