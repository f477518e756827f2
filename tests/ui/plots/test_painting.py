"""What is painted is what was measured: bars in the lane's colour at the right place, and nothing else."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from bnviz.measure.snapshot import BINS
from tests.ui import snapshots as make
from ui import fonts
from ui.plots import export
from ui.plots.canvas import Canvas
from ui.plots.histogram import Spread, dashes, draw_bars, shares, spread_lines
from ui.plots.lines import Smoother, bins_of, envelope, means
from ui.plots.panel import _even_dashes, dots
from ui.plots.primitives import chain, draw_rects, draw_segments, draw_stamps
from ui.plots.style import Style
from ui.plots.surface import SIDE, surface_pixels
from ui.theme import DARK, LIGHT

pytestmark = pytest.mark.usefixtures("qapp")
BOX = QRectF(10, 10, BINS * 2, 100)
INK = QColor("#0072b2")


def style() -> Style:
    return Style(LIGHT, fonts.text())


def paper() -> QImage:
    image = QImage(160, 130, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def inked(image: QImage) -> np.ndarray:
    """True where the image has the ink's colour."""
    pixels = [[image.pixelColor(x, y) == INK for x in range(image.width())] for y in range(image.height())]
    return np.array(pixels)


def test_bars_stand_where_the_counts_are_and_as_high() -> None:
    seen = make.distribution(np.array([-4.9] * 30 + [0.1] * 60 + [4.9] * 10))
    image = paper()
    painter = QPainter(image)
    assert not draw_bars(painter, style(), BOX, INK, seen, (-5.0, 5.0), top=0.6)
    painter.end()
    columns = inked(image).sum(axis=0)
    assert columns[10] == columns[11] == 50
    assert columns[10 + 2 * 32] == 100
    assert columns[10 + 2 * 63] == pytest.approx(17, abs=1)
    assert columns.sum() == pytest.approx(2 * (50 + 100 + 17), abs=4)


def test_a_bar_that_is_too_high_is_cut_and_says_so() -> None:
    seen = make.distribution(np.zeros(100))
    image = paper()
    painter = QPainter(image)
    assert draw_bars(painter, style(), BOX, INK, seen, (-5.0, 5.0), top=0.25)
    painter.end()
    assert inked(image).sum(axis=0).max() == 100


def test_bins_of_another_range_are_moved_to_the_axis() -> None:
    seen = make.distribution(np.random.default_rng(0).normal(size=5000) * 0.1, -0.5, 0.5)
    moved = shares(seen, (-5.0, 5.0))
    assert moved.sum() == pytest.approx(1.0, abs=1e-3)
    assert moved[31] + moved[32] > 0.8


@pytest.mark.parametrize("spread", [Spread(np.nan, 1), Spread(0, np.nan), Spread(1e30, 1), Spread(np.inf, 0)])
def test_a_mean_that_cannot_be_drawn_is_left_out(spread: Spread) -> None:
    for lower in (False, True):
        for line in spread_lines(style(), BOX, spread, (-5.0, 5.0), lower=lower):
            for rect in (line, *dashes(line)):
                assert np.isfinite(rect).all()
                assert BOX.contains(QRectF(*rect))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e300, -1e300])
def test_no_number_is_too_bad_to_be_drawn(bad: float) -> None:
    image = paper()
    painter = QPainter(image)
    stamp = QPixmap(3, 3)
    stamp.fill(INK)
    for draw, width in ((draw_rects, 4), (draw_segments, 4), (partial(draw_stamps, stamp=stamp), 2)):
        array = np.full((3, width), 5.0)
        array[1] = bad
        draw(painter, array)
        draw(painter, np.empty((0, width)))
    painter.end()


def test_dots_are_centred_on_their_points() -> None:
    image = paper()
    painter = QPainter(image)
    dots(painter, np.array([40.0, 100.0]), np.array([30.0, 60.0]), INK, 7.0)
    painter.end()
    where = np.argwhere(inked(image))
    for x, y in ((40, 30), (100, 60)):
        near = where[np.abs(where - (y, x)).max(axis=1) < 8]
        assert near.mean(axis=0) == pytest.approx([y - 0.5, x - 0.5], abs=0.6)
        assert len(near) == pytest.approx(np.pi * 3.5**2, rel=0.4)


def test_bins_average_what_is_finite() -> None:
    x = np.array([0.0, 0.5, 1.0, 2.2, 2.4])
    starts = bins_of(x, 1.0)
    assert starts.tolist() == [0, 2, 3]
    assert means(np.array([1.0, 3.0, np.nan, 4.0, np.inf]), starts) == pytest.approx(
        [2.0, np.nan, 4.0], nan_ok=True
    )


def test_an_envelope_keeps_the_extremes() -> None:
    x = np.linspace(0, 10, 1000)
    y = np.zeros(1000)
    y[500] = 77.0
    assert envelope(x, y)[:, 3].max() == 77.0


def test_smoothing_survives_nan() -> None:
    out = Smoother(2.0).feed([0, 1, 2], [1.0, np.nan, 1.0])
    assert out[0] == 1.0
    assert np.isnan(out[1])
    assert out[2] == 1.0


def test_a_surface_has_its_first_row_at_the_bottom() -> None:
    surface = np.zeros((10, 10, 2), np.float32)
    surface[:5, :, 0] = 1.0
    surface[5:, :, 1] = 1.0
    pixels = surface_pixels(surface, style())
    top, bottom = QColor.fromRgb(int(pixels[2, 5])), QColor.fromRgb(int(pixels[SIDE - 3, 5]))
    assert top.red() > top.blue()  # gold
    assert bottom.blue() > bottom.red()  # violet


# ---------------------------------------------------------------------- canvas and export


class Cross(Canvas):
    """A line on the back and one in front."""

    def paint_back(self, painter: QPainter, style: Style, size: QSize) -> None:
        painter.setPen(style.hairline(style.theme.text))
        painter.drawLine(QPointF(0, 0), QPointF(size.width(), size.height()))

    def rows(self) -> list[tuple[object, ...]]:
        return [("a", "b"), (1, "µ, ±")]


def cross(qtbot: QtBot) -> Cross:
    canvas = Cross("Cross", "cross")
    qtbot.addWidget(canvas)
    canvas.resize(100, 80)
    canvas.set_theme(DARK)
    return canvas


def test_exports_are_light_whatever_the_theme(qtbot: QtBot, tmp_path: Path) -> None:
    canvas = cross(qtbot)
    canvas.save_picture(tmp_path / "cross.png")
    image = QImage(str(tmp_path / "cross.png"))
    assert image.width() >= 200
    assert image.pixelColor(3, image.height() // 2) == QColor(LIGHT.card)
    assert canvas.grab().toImage().pixelColor(90, 5) == QColor(DARK.card)


def test_a_drawing_is_saved_as_svg(qtbot: QtBot, tmp_path: Path) -> None:
    canvas = cross(qtbot)
    with qtbot.waitSignal(canvas.hovered) as said:
        canvas.save_picture(tmp_path / "cross.svg")
    assert said.args == ["Saved cross.svg"]
    text = (tmp_path / "cross.svg").read_text(encoding="utf-8")
    assert text.startswith("<?xml")
    assert "polyline" in text or "path" in text


@pytest.mark.parametrize("name", ["x.png", "x.svg", "x.csv"])
def test_what_cannot_be_saved_is_said(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    canvas = cross(qtbot)
    path = tmp_path / "no such folder" / name
    with qtbot.waitSignal(canvas.hovered) as said:
        canvas.save_rows(path) if name.endswith("csv") else canvas.save_picture(path)
    assert "not saved" in said.args[0]


def test_rows_are_saved_as_csv(qtbot: QtBot, tmp_path: Path) -> None:
    cross(qtbot).save_rows(tmp_path / "rows.csv")
    assert (tmp_path / "rows.csv").read_text(encoding="utf-8") == 'a,b\n1,"µ, ±"\n'


def test_every_plot_has_the_same_menu(qtbot: QtBot) -> None:
    canvas = cross(qtbot)
    menu = canvas.make_menu()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Save picture…", "Copy picture", "Save data as CSV…", "View all"]
    menu.deleteLater()


def test_an_export_can_be_taller_than_the_screen(qtbot: QtBot) -> None:
    canvas = cross(qtbot)
    image = export.picture(canvas.paint_whole, canvas.style_now(), QSize(50, 9000))
    assert image.height() > 18_000


def test_dashes_are_even_along_the_line_and_stop_where_it_breaks() -> None:
    x = np.array([0.0, 10.0, 20.0, np.nan, 100.0, 104.0, 130.0])
    y = np.array([0.0, 0.0, 10.0, np.nan, 50.0, 50.0, 50.0])
    dashes = _even_dashes(chain(x, y))
    lengths = np.hypot(dashes[:, 2] - dashes[:, 0], dashes[:, 3] - dashes[:, 1])
    assert lengths.max() <= 5.0 + 1e-9
    assert np.median(lengths) == pytest.approx(5.0)
    inside = ((dashes[:, 0] <= 20) & (dashes[:, 2] <= 20)) | (dashes[:, 0] >= 100)
    assert inside.all()
    straight = _even_dashes(chain(np.array([0.0, 3.0, 16.0]), np.zeros(3)))
    np.testing.assert_allclose(straight[:, [0, 2]], [[0, 5], [8, 13]])
