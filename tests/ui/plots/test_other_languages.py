"""What plots paint in another language; what they write into files stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from bnviz.measure.history import History
from tests.ui import snapshots as make
from ui.language import speak
from ui.plots.scale import label, power
from ui.plots.style import Style, caption, painting, width
from ui.plots.words import moments, percent, scientific
from ui.theme import LIGHT
from ui.views.histograms import HistogramsView
from ui.views.microscope_numbers import exact, short
from ui.views.parameters import ParametersView
from ui.views.rates_words import short as short_rate
from ui.views.view import View

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    before = QLocale()
    speak("de")
    yield
    speak("en")
    QLocale.setDefault(before)


def test_numbers_have_a_comma() -> None:
    assert moments(-2.5, 1.25) == ("−2,50", "1,25")
    assert percent(0.472, 1) == "47,2\u202f%"
    assert scientific(3.14e-5) == "3,1e−5"
    assert (power(-2), label(1234.5, 0.5)) == ("0,01", "1\u202f234,5")
    assert (short(-12.413), exact(0.125), short_rate(2.5e-4)) == ("−12,41", "0,125", "2,5e−4")


@pytest.mark.parametrize("kind", [HistogramsView, ParametersView])
def test_rows_for_files_are_the_same_in_every_language(qtbot: QtBot, kind: type[View]) -> None:
    def written() -> list[tuple[str, ...]]:
        view = kind()
        qtbot.addWidget(view)
        view.show_experiment(e)
        view.show_snapshot(snapshot, history)
        (canvas,) = view._canvases
        return [tuple(map(str, row)) for row in canvas.rows()]

    e = make.experiment()
    snapshot, history = make.snapshot(e, 10), History(e)
    history.append(snapshot)
    translated = written()
    speak("en")
    assert translated == written()


def _inked_to(text: str, room: float) -> int:
    """The last column that a caption paints into, in a box of `room` pixels."""
    image = QImage(300, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    font = Style(LIGHT, QFont()).text(12)
    with painting(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        caption(painter, font, QColor("black"), QRectF(0, 0, room, 20), text)
    return max(x for x in range(300) for y in range(20) if image.pixelColor(x, y).lightness() < 200)


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_a_text_that_is_too_long_is_cut_with_an_ellipsis(spoken: Literal["de", "en"]) -> None:
    speak(spoken)
    font = Style(LIGHT, QFont()).text(12)
    text = "H" * 12
    room = width(font, text) - width(font, "H") / 2
    assert _inked_to(text, room) < room - width(font, "H") * 0.4, "no half of a letter, but an ellipsis"
    assert _inked_to(text, width(font, text)) > room, "what fits is painted whole"
