"""What the window speaks, and how it writes numbers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from bnviz.experiment.file import presets
from bnviz.sayings import capital, following, said
from ui import language
from ui.controls import IconButton, TermLabel, term_of
from ui.language import numeral, say, speak, tr
from ui.preset_words import WORDS, name_of
from ui.readout import Readout, strong

ROOT = Path(__file__).resolve().parents[2]
MARKS = {"tr", "said"}


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    before = QLocale()
    yield
    speak("en")
    QLocale.setDefault(before)


def test_english_is_what_the_source_says() -> None:
    speak("en")
    assert tr("{count} steps, {share:.2f}", count=3, share=0.5) == "3 steps, 0.50"
    assert numeral("1,234.5") == "1,234.5"
    assert tr("{share:.1%} of {count}", share=0.25, count=4) == "25.0\u202f% of 4"


@pytest.mark.parametrize("choice", ["de", "es"])
def test_numbers_have_the_comma_of_the_language(choice: language.Language) -> None:
    assert speak(choice) == choice
    assert tr("{share:.2f}", share=0.5) == "0,50"
    assert tr("{count:,}", count=12345) == "12\u2009345"
    assert tr("{share:.1%}", share=0.25) == "25,0\u202f%"
    assert numeral("−1.5e−3") == "−1,5e−3"
    assert QLocale().decimalPoint() == ","


def test_a_marked_sentence_is_said_in_the_language_with_all_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    speak("de")
    words = {"{place}: too wide": "{place}: zu breit", "block {n}": "Block {n}"}
    sentence = said("{place}: too wide", place=said("block {n}", n=1.5))
    assert sentence == "block 1.5: too wide"
    with monkeypatch.context() as patch:
        patch.setattr(language, "translated", words.__getitem__)
        assert say(sentence) == "Block 1,5: zu breit"
    assert say("a name") == "a name"


@pytest.mark.parametrize(("choice", "expected"), [("de", "X: Es ist leer."), ("es", "X: es ist leer.")])
def test_a_capital_follows_a_colon_where_the_language_wants_it(
    choice: language.Language, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(choice)
    words = {"it is empty.": "es ist leer.", "It is empty.": "Es ist leer."}
    with monkeypatch.context() as patch:
        patch.setattr(language, "translated", lambda template: words.get(template, template))
        assert say(said("X: {why}", why=following(said("It is empty.")))) == expected
        assert say(capital(said("it is empty."))) == "Es ist leer."


class _Backwards(QTranslator):
    """Translates every sentence, so that nothing depends on what is shipped."""

    def translate(self, *told: Any) -> str:
        return str(told[1])[::-1]

    def isEmpty(self) -> bool:
        return False


def test_a_translated_label_still_finds_its_term_in_the_glossary(qtbot: QtBot) -> None:
    speak("de")
    backwards = _Backwards()
    QCoreApplication.installTranslator(backwards)
    try:
        label = TermLabel(tr("Momentum"), "muted")
        button = IconButton("info", tr("Momentum"))
        for widget in (label, button):
            qtbot.addWidget(widget)
        assert label.text() == "mutnemoM"
        assert label.term == term_of(button) == "momentum-of-a-norm"
    finally:
        QCoreApplication.removeTranslator(backwards)


def test_the_words_of_the_shipped_experiments_are_those_of_their_files() -> None:
    told = {preset.name: (preset.title, preset.about) for preset in presets()}
    assert told == WORDS


def test_a_preset_keeps_its_name_in_the_language_and_other_names_are_the_persons() -> None:
    speak("de")
    title, _about = WORDS["digits-sigmoid"]
    assert name_of(str(title)) == say(title) != title
    assert name_of("My experiment") == "My experiment"


def test_a_language_that_is_not_shipped_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_FR"))
    assert speak("system") == "en"
    assert tr("{share:.1f}", share=0.5) == "0,5", "numbers follow the locale of the system"


def test_the_systems_language_is_spoken_where_it_is_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("es_MX"))
    assert speak("system") == "es"
    assert tr("{share:.1f}", share=0.5) == "0.5", "Mexico writes a point"


def _calls(tree: ast.AST, inside: bool = False) -> Iterator[tuple[ast.Call, bool]]:
    """Every call with whether it waits in a function's body."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.Call):
            yield child, inside
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in (*child.args.defaults, *child.args.kw_defaults, *child.decorator_list):
                if part is not None:
                    yield from _calls(ast.Expression(part) if isinstance(part, ast.expr) else part, inside)
            for part in child.body:
                yield from _calls(ast.Module([part], []), True)
        else:
            yield from _calls(child, inside or isinstance(child, ast.Lambda))


@pytest.mark.parametrize(
    "path", [p for name in ("ui", "bnviz") for p in sorted((ROOT / name).rglob("*.py"))], ids=str
)
def test_sentences_can_be_collected_and_are_said_late_enough(path: Path) -> None:
    if path.name in {"language.py", "sayings.py"}:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    formatted = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    inside_others = [node for one in formatted for node in ast.walk(one) if isinstance(node, ast.Call)]
    for call, waits in _calls(tree):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name not in MARKS:
            continue
        place = f"{path.relative_to(ROOT)}:{call.lineno}"
        first = call.args[0] if call.args else None
        assert isinstance(first, ast.Constant), f"{place}: {name} takes a literal, which the collector finds"
        assert call not in inside_others, f"{place}: the collector does not look into f-strings"
        assert name != "tr" or waits, f"{place}: tr speaks before the language is known; mark it with said"


def test_a_strong_value_stands_out_wherever_the_language_puts_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak("de")
    counter = Readout("", "Counter")
    qtbot.addWidget(counter)
    with monkeypatch.context() as patch:
        patch.setattr(language, "translated", {"showing step {step}": "{step} ist zu sehen"}.__getitem__)
        counter.show_sentence(tr("showing step {step}", step=strong("12")))
    assert counter.text == "12 ist zu sehen"
    assert counter._parts == (("12", True), (" ist zu sehen", False))
