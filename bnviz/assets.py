"""Finds the files bnviz carries, in a checkout and in an installed wheel. Knows not what is in them."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_assets"  # where the wheel puts them
_CHECKOUT = _PACKAGE.parent / "assets"
_language = "en"


def path(*parts: str) -> Path:
    """The path of one asset, such as ``path("data", "digits.npz")``. It need not exist."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)


def speak(code: str) -> None:
    """From now on `words` prefers texts of this language, such as "de". Only the window does this, once."""
    global _language
    _language = code


def language() -> str:
    """The language that `words` prefers: "en" unless somebody said otherwise."""
    return _language


def words(*parts: str, language: str | None = None) -> Path:
    """The path of a text that people read, such as ``words("lessons", "deep.md")``.

    In `language` (else in the one that is spoken) where it is translated, else in English.
    """
    translated = path("translations", language or _language, *parts)
    return translated if translated.is_file() else path(*parts)
