"""Loads the shipped typefaces and makes fonts of them. Knows Qt's fonts and nothing of the window."""

from __future__ import annotations

import logging

from PySide6.QtGui import QFont, QFontDatabase

from bnviz import assets

log = logging.getLogger(__name__)

TEXT = "Inter"
NUMBER = "JetBrains Mono"
TEXT_FAMILIES = (TEXT, "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans", "sans-serif")
NUMBER_FAMILIES = (NUMBER, "Cascadia Mono", "SF Mono", "DejaVu Sans Mono", "monospace")
BASE_PX = 13  # the size of ordinary text at scale 1


def load() -> None:
    """Register every shipped font file with Qt; a file that cannot be read is logged and left out."""
    for file in sorted(assets.path("fonts").glob("*.[ot]tf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            log.warning("The font %s cannot be read; another face takes its place.", file.name)


def text(size_px: float = BASE_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The text face at `size_px` pixels."""
    return _font(TEXT_FAMILIES, size_px, weight)


def number(size_px: float = BASE_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The number face, whose digits all have the same width, at `size_px` pixels."""
    font = _font(NUMBER_FAMILIES, size_px, weight)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def like(font: QFont, ratio: float = 1.0, *, mono: bool = False, bold: bool = False) -> QFont:
    """`font` scaled by `ratio`, in the number face if `mono`; follows the font-size setting of its widget."""
    size = max(8.0, (font.pixelSize() if font.pixelSize() > 0 else BASE_PX) * ratio)
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return number(size, weight) if mono else text(size, weight)


def _font(families: tuple[str, ...], size_px: float, weight: QFont.Weight) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(max(1, round(size_px)))
    font.setWeight(weight)
    return font
