"""The window's language: sentences translated by Qt, numbers as the locale writes them. Knows no widget.

`tr` says a sentence now. `said` only marks one, for tables that are made before the language is known and
for the engine; `say` says it where it is shown. Files and code never go through here.
"""

from __future__ import annotations

import string
from functools import lru_cache
from typing import Any, ClassVar, Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from bnviz import assets
from bnviz.sayings import CASES, Said, recased, said

__all__ = ["LANGUAGES", "Language", "language", "numeral", "original", "said", "say", "signed", "speak", "tr"]

Language = Literal["en", "de", "es"]
LANGUAGES: dict[Language, str] = {"en": "English", "de": "Deutsch", "es": "Español"}  # each in its own
THIN, NARROW = "\u2009", "\u202f"  # the narrow one does not break


class _Speech:
    """What is spoken now; one for the process, as Qt's translators are."""

    language: Language = "en"
    point: str = "."
    translators: tuple[QTranslator, ...] = ()
    originals: ClassVar[dict[str, str]] = {}


def language() -> Language:
    """The language the window speaks."""
    return _Speech.language


def speak(choice: Language | Literal["system"]) -> Language:
    """Speak a language from now on, or the system's where it is shipped (else English); the one that holds.

    Before the first window is made: what is on the screen does not change. Numbers follow the locale.
    """
    system = QLocale.system()
    wanted = system.name().partition("_")[0] if choice == "system" else choice
    spoken: Language = next((each for each in LANGUAGES if each == wanted), "en")
    locale = system if choice == "system" else QLocale(spoken)
    app = QCoreApplication.instance()
    for translator in _Speech.translators:
        QCoreApplication.removeTranslator(translator)
    translated.cache_clear()
    _Speech.language, _Speech.point = spoken, locale.decimalPoint()
    _Speech.translators = () if spoken == "en" else _translators(spoken)
    for translator in _Speech.translators:
        translator.setParent(app)
        QCoreApplication.installTranslator(translator)
    QLocale.setDefault(locale)
    assets.speak(spoken)
    return spoken


def tr(template: str, /, **values: Any) -> str:
    """A sentence in the language of the window, with its values put in.

    `template` is an English literal with named places, as in `tr("{count} steps left", count=n)`. Values are
    numbers, names, or sentences from `said`. Call it when the text is shown, never while a module loads.
    """
    if _Speech.language == "en" and _Speech.point == "." and "%}" not in template:
        return template.format(**values) if values else template
    sentence = template if _Speech.language == "en" else translated(template)
    return _FORMATTER.vformat(sentence, (), values) if values else sentence


def say(text: str) -> str:
    """What `said` marked, in the language of the window; any other text as it is."""
    return tr(text.template, **text.values) if isinstance(text, Said) else text


def numeral(text: str) -> str:
    """A number that Python wrote (-1,234.5e-06), with the locale's decimal point; thin spaces for commas."""
    if _Speech.point == ".":
        return text
    return text.replace(",", THIN).replace(".", _Speech.point)


def signed(text: str) -> str:
    """The same with a minus that is as long as a plus: −1,5e−6."""
    return numeral(text.replace("-", "−"))


@lru_cache(maxsize=4096)
def translated(template: str) -> str:
    """A template in the language of the window; the template where it has none."""
    found = QCoreApplication.translate("", template)
    _Speech.originals[found] = template
    return found


def original(text: str) -> str:
    """The English of a word that `tr` has said, as the glossary knows it; the text itself if it is none."""
    return text if _Speech.language == "en" else _Speech.originals.get(text, text)


class _Formatter(string.Formatter):
    """`str.format` with the locale's numbers, a space before %, and sentences in the window's language."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, str):
            spoken = say(value)
            if format_spec not in CASES:
                return format(spoken, format_spec)
            as_it_is = format_spec == "following" and _Speech.language == "de"  # a capital behind a colon
            return spoken if as_it_is else recased(spoken, format_spec)
        text = format(value, format_spec)
        if format_spec.endswith("%"):
            text = f"{text[:-1]}{NARROW}%"
        return numeral(text) if isinstance(value, int | float) else text


_FORMATTER = _Formatter()


def _translators(spoken: Language) -> tuple[QTranslator, ...]:
    """Ours, and Qt's own for its dialogs where Qt ships it."""
    ours, qt = QTranslator(), QTranslator()
    ours.load(str(assets.path("translations", f"bnviz_{spoken}.qm")))
    qt.load(f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return qt, ours
