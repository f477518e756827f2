"""WCAG 2.2, level AA: 4.5 to 1 for text, 3 to 1 for large text and graphics, in every theme there is."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bnviz import assets
from ui import contrast
from ui.contrast import GRAPHICS, TEXT
from ui.controls import Switch
from ui.lessons.text import coloured
from ui.plots.style import Style
from ui.style import ACCENT_SHARE, PROJECTOR_DARK, PROJECTOR_LIGHT, mix, palette
from ui.theme import DARK, LIGHT, Theme
from ui.views.code_ink import inks

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "projector light": PROJECTOR_LIGHT,
    "projector dark": PROJECTOR_DARK,
}
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def text_pairs(theme: Theme) -> dict[str, tuple[str, str]]:
    """Ink and face, as stylesheet and painters put them together."""
    chosen = mix(theme.card, theme.accent, ACCENT_SHARE)
    faces = {
        "window": theme.window,
        "card": theme.card,
        "field": theme.field,
        "hover": theme.hover,
        "chosen": chosen,
    }
    pairs = {
        f"{ink} on {face}": (getattr(theme, ink), colour)
        for ink in ("text", "muted", "accent")
        for face, colour in faces.items()
    }
    pairs |= {
        "primary button": (theme.accent_text, theme.accent),
        "primary button, pointed at": (theme.accent_text, mix(theme.accent, theme.text, 0.12)),
        "warning": (theme.warning, theme.card),
        "warning banner": (theme.text, theme.warning_face),
        "warning in its banner": (theme.warning, theme.warning_face),
        "error": (theme.error, theme.card),
        "error banner": (theme.text, theme.error_face),
        "error in its banner": (theme.error, theme.error_face),
    }
    return pairs


@themes
def test_text_can_be_read(theme: Theme) -> None:
    low = {name: contrast.contrast(*pair) for name, pair in text_pairs(theme).items()}
    assert {name: round(value, 2) for name, value in low.items() if value < TEXT} == {}


@themes
def test_lanes_and_marks_can_be_seen(theme: Theme) -> None:
    handle = contrast.readable(mix(theme.border, theme.muted, 0.35), theme.card, theme.text, GRAPHICS)
    for colour in (*theme.lanes, theme.accent, theme.warning, theme.error, handle):
        assert contrast.contrast(colour, theme.card) >= GRAPHICS, colour
    for face in (theme.window, theme.card, theme.field):
        assert contrast.contrast(theme.accent, face) >= GRAPHICS, "the ring of the focus"


@themes
@pytest.mark.parametrize("number", range(4))
def test_numbers_in_the_colour_of_a_lane_can_be_read(theme: Theme, number: int, qapp: object) -> None:
    from PySide6.QtGui import QFont

    del qapp
    style = Style(theme, QFont())
    assert contrast.contrast(style.lane_text(number).name(), theme.card) >= TEXT
    assert contrast.contrast(contrast.on(theme.lanes[number]), theme.lanes[number]) >= TEXT


@themes
def test_pictures_of_lessons_can_be_read(theme: Theme) -> None:
    for path in assets.path("lessons", "pictures").glob("*.svg"):
        svg = coloured(path.read_text(encoding="utf-8"), theme)
        words, lines = (set(re.findall(rf'{part}="(#[0-9a-f]+)"', svg)) for part in ("fill", "stroke"))
        assert words
        assert lines
        for ink in words:
            assert contrast.contrast(ink, theme.card) >= TEXT, ink
        for ink in lines:
            assert contrast.contrast(ink, theme.card) >= GRAPHICS, ink


def test_contrast_is_counted_as_the_standard_says() -> None:
    assert contrast.contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert contrast.contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.01)
    assert contrast.readable("#777777", "#ffffff", "#000000") != "#777777"
    assert contrast.readable("#0072b2", "#ffffff", "#000000") == "#0072b2"
    assert contrast.readable("#ffffff", "#ffffff", "#eeeeee") == "#eeeeee"


@themes
def test_code_can_be_read_on_every_ground_it_stands_on(theme: Theme) -> None:
    low = {}
    for lane in theme.lanes:
        colours = inks(theme, lane)
        for ink in ("keyword", "text", "comment", "string", "number", "name", "margin"):
            for ground in ("ground", "differs", "selected", "both"):
                value = contrast.contrast(getattr(colours, ink), getattr(colours, ground))
                if value < TEXT:
                    low[f"{ink} on {ground}, {lane}"] = round(value, 2)
    assert low == {}


@themes
@pytest.mark.parametrize("on", [False, True])
def test_a_switch_can_be_seen_in_either_state(theme: Theme, on: bool, qtbot: QtBot) -> None:
    switch = Switch("Switch", "tip")
    qtbot.addWidget(switch)
    switch.setPalette(palette(theme))
    switch.setChecked(on)
    switch.resize(switch.sizeHint() * 2)
    image = QImage(switch.size(), QImage.Format.Format_RGB32)
    image.fill(theme.card)
    switch.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    row = image.height() // 2
    painted = {image.pixelColor(x, row).name() for x in range(image.width())}
    assert max(contrast.contrast(colour, theme.card) for colour in painted) >= GRAPHICS
