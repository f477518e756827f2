"""What is remembered between two starts, and where. Knows QSettings and nothing of the window.

The environment variable BNVIZ_CONFIG_DIR moves both the settings and the recovery files, for tests and
for people who carry the program on a stick.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, cast

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from ui.language import LANGUAGES, Language

ThemeChoice = Literal["system", "light", "dark"]
THEME_CHOICES: tuple[ThemeChoice, ...] = ("system", "light", "dark")
LanguageChoice = Language | Literal["system"]
LANGUAGE_CHOICES: tuple[LanguageChoice, ...] = ("system", *LANGUAGES)
FONT_SCALES = (0.85, 1.0, 1.15, 1.3, 1.45, 1.6)
MAX_RECENT = 10
LAYOUT_VERSION = 1


def config_dir() -> Path:
    """The folder of the settings file."""
    own = os.environ.get("BNVIZ_CONFIG_DIR")
    return Path(own) if own else Path(platformdirs.user_config_dir("bnviz", appauthor=False))


def state_dir() -> Path:
    """The folder in which unsaved work is kept."""
    own = os.environ.get("BNVIZ_CONFIG_DIR")
    return Path(own) / "state" if own else Path(platformdirs.user_state_dir("bnviz", appauthor=False))


class Settings:
    """Typed access to the settings file; a value that makes no sense reads as its default."""

    def __init__(self, folder: Path | None = None) -> None:
        place = folder if folder is not None else config_dir()
        self.persistent = True
        self._store = QSettings(str(place / "bnviz.ini"), QSettings.Format.IniFormat)

    def sync(self) -> None:
        """Write what has changed to the disk now."""
        self._store.sync()

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, or what the system says."""
        value = self._store.value("appearance/theme", "system")
        return next((choice for choice in THEME_CHOICES if choice == value), "system")

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._store.setValue("appearance/theme", value)

    @property
    def language(self) -> LanguageChoice:
        """What the window speaks; "system" is the system's language where it is shipped."""
        value = self._store.value("appearance/language", "system")
        return next((choice for choice in LANGUAGE_CHOICES if choice == value), "system")

    @language.setter
    def language(self, value: LanguageChoice) -> None:
        self._store.setValue("appearance/language", value)

    @property
    def font_scale(self) -> float:
        """By what every size of type is multiplied."""
        try:
            value = float(str(self._store.value("appearance/font_scale", 1.0)))
        except ValueError:
            return 1.0
        return min(max(value, FONT_SCALES[0]), FONT_SCALES[-1])

    @font_scale.setter
    def font_scale(self, value: float) -> None:
        self._store.setValue("appearance/font_scale", value)

    @property
    def device(self) -> str:
        """The device to train on: "cpu", "cuda" or "mps"."""
        return str(self._store.value("training/device", "cpu"))

    @device.setter
    def device(self, value: str) -> None:
        self._store.setValue("training/device", value)

    @property
    def keep_function(self) -> bool:
        """Whether a toggled norm keeps what the network computes, or starts fresh."""
        return str(self._store.value("training/keep_function", "false")).lower() == "true"

    @keep_function.setter
    def keep_function(self, value: bool) -> None:
        self._store.setValue("training/keep_function", value)

    @property
    def practice(self) -> str:
        """Which questions are known, as `bnviz.practice.boxes` writes it."""
        return str(self._store.value("practice/boxes", ""))

    @practice.setter
    def practice(self, value: str) -> None:
        self._store.setValue("practice/boxes", value)

    @property
    def recent_files(self) -> list[Path]:
        """The files opened or saved last, newest first."""
        value = self._store.value("files/recent", [])
        entries = [value] if isinstance(value, str) else list(cast("list[object]", value or []))
        return [Path(str(entry)) for entry in entries if entry][:MAX_RECENT]

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        path = path.absolute()
        others = [other for other in self.recent_files if other != path]
        self._store.setValue("files/recent", [str(file) for file in [path, *others][:MAX_RECENT]])

    def forget_file(self, path: Path) -> None:
        """Take a file that is gone out of the recent ones."""
        self._store.setValue("files/recent", [str(f) for f in self.recent_files if f != path.absolute()])

    def forget_files(self) -> None:
        """Empty the list of recent files."""
        self._store.remove("files/recent")

    @property
    def chosen_panes(self) -> frozenset[str]:
        """The panes that the person showed or closed, so that nothing else does."""
        return frozenset(str(self._store.value("window/chosen_panes", "")).split())

    @chosen_panes.setter
    def chosen_panes(self, names: frozenset[str]) -> None:
        self._store.setValue("window/chosen_panes", " ".join(sorted(names)))

    def bytes(self, key: str) -> QByteArray:
        """A state that Qt made, such as "window/geometry"; empty if there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Keep a state that Qt made."""
        self._store.setValue(key, value)

    def text(self, key: str) -> str:
        """A text by its key; empty if there is none."""
        return str(self._store.value(key, ""))

    def set_text(self, key: str, value: str) -> None:
        """Keep a text; an empty one is forgotten."""
        if value:
            self._store.setValue(key, value)
        else:
            self._store.remove(key)

    def flag(self, key: str, default: bool = False) -> bool:
        """A yes or no by its key."""
        return str(self._store.value(key, default)).lower() == "true"

    def set_flag(self, key: str, value: bool) -> None:
        """Keep a yes or no."""
        self._store.setValue(key, value)
