"""Finds the files bnviz carries, in a checkout and in an installed wheel. Knows not what is in them."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_assets"  # where the wheel puts them
_CHECKOUT = _PACKAGE.parent / "assets"


def path(*parts: str) -> Path:
    """The path of one asset, such as ``path("data", "digits.npz")``. It need not exist."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
