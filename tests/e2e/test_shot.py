"""Pictures of the whole window: exactly as large as asked, and nothing blank in them."""

from __future__ import annotations

from math import ceil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bnviz.experiment import file
from tests.e2e import screen
from tests.e2e.conftest import Start
from ui import app
from ui.settings import Settings
from ui.shot import pose, scale_for
from ui.theme import DARK, LIGHT, Theme


def cards(preset: str, size: tuple[int, int], qtbot: QtBot, config_dir: Path) -> dict[str, QRect]:
    """Where the parts of the default window are in a picture of this size."""
    scale = scale_for(size[0])
    with app.window(file.load_preset(preset), Settings(config_dir)) as window:
        pose(window, (ceil(size[0] / scale), ceil(size[1] / scale)))
        with qtbot.waitExposed(window):
            window.show()
        host = window.host
        found: list[dict[str, QRect]] = [{}]

        def settled() -> bool:
            found.append(
                {
                    name: QRect(host.widgets[name].mapTo(window, QPoint(0, 0)), host.widgets[name].size())
                    for name in host.visible_panes()
                }
            )
            return found[-1] == found[-2]

        qtbot.waitUntil(settled)
        window.close_now()
    window.deleteLater()
    return {name: QRect(area.topLeft() * scale, area.size() * scale) for name, area in found[-1].items()}


def quarters(area: QRect) -> list[QRect]:
    half = QRect(area.topLeft(), area.size() / 2)
    return [half.translated(x, y) for x in (0, half.width()) for y in (0, half.height())]


def cut(pixels: screen.Pixels, area: QRect) -> screen.Pixels:
    return pixels[area.top() : area.bottom() + 1, area.left() : area.right() + 1]


@pytest.mark.parametrize(
    ("preset", "size", "theme"),
    [
        ("digits-sigmoid", (1440, 900), LIGHT),
        ("digits-conv", (1280, 720), DARK),
        ("circles", (3840, 2160), LIGHT),
        ("digits-sigmoid", (2560, 1440), LIGHT),
    ],
    ids=["usual", "small and dark", "larger than the screen", "one and a half times as large"],
)
def test_a_picture_has_exactly_the_size_and_every_view_in_it(
    program: Start,
    tmp_path: Path,
    qtbot: QtBot,
    config_dir: Path,
    preset: str,
    size: tuple[int, int],
    theme: Theme,
) -> None:
    out = tmp_path / "shot.png"
    width, height = size
    taken = program(
        "--shot", out, "--steps", "40", "--size", f"{width}x{height}", "--theme", theme.name, preset
    )
    areas = cards(preset, size, qtbot, config_dir)
    assert {"network", "histograms", "curves"} <= set(areas)
    assert taken.end() == (0, "")
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == size
    pixels = screen.pixels_of(picture)
    for name, area in areas.items():
        seen = cut(pixels, area)
        for part in quarters(area):
            assert cut(pixels, part).std() > 1 or name == "network", f"{name} is blank in {part}"
        if name != "network":
            for colour in theme.lanes[:2]:
                assert screen.count(seen, colour) > 50, f"{name} lacks the lane of colour {colour}"


def test_a_picture_without_a_folder_to_put_it_in_is_told_in_one_sentence(
    program: Start, tmp_path: Path
) -> None:
    taken = program("--shot", tmp_path / "nowhere" / "shot.png", "--steps", "1", "circles")
    status, said = taken.end()
    assert said.startswith("bnviz: There is no folder")
    assert (status, said.count("\n")) == (2, 1)
