"""Pictures of the whole window: exactly as large as asked, and nothing blank in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bnviz.experiment import file
from tests.e2e import screen
from tests.e2e.program import Program, Start, programs
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


@dataclass(frozen=True)
class Picture:
    """What is asked for."""

    preset: str
    size: tuple[int, int]
    theme: Theme


PICTURES = {
    "usual": Picture("digits-sigmoid", (1440, 900), LIGHT),
    "small and dark": Picture("digits-conv", (1280, 720), DARK),
    "larger than the screen": Picture("circles", (3840, 2160), LIGHT),
    "one and a half times as large": Picture("digits-sigmoid", (2560, 1440), LIGHT),
}


@pytest.fixture(scope="module")
def taken(
    qapp: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, tuple[Program, Path]]]:
    """All of them are taken at once: while one starts or ends, another trains."""
    del qapp
    folder = tmp_path_factory.mktemp("pictures")
    with programs(folder) as start:
        made = {}
        for name, asked in PICTURES.items():
            out = folder / f"{name}.png"
            size = f"{asked.size[0]}x{asked.size[1]}"
            words = (
                "--shot",
                out,
                "--steps",
                "40",
                "--size",
                size,
                "--theme",
                asked.theme.name,
                asked.preset,
            )
            made[name] = start(*words), out
        yield made


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_exactly_the_size_and_every_view_in_it(
    taken: dict[str, tuple[Program, Path]], qtbot: QtBot, config_dir: Path, name: str
) -> None:
    (program, out), asked = taken[name], PICTURES[name]
    areas = cards(asked.preset, asked.size, qtbot, config_dir)
    assert {"network", "histograms", "curves"} <= set(areas)
    assert program.end() == (0, "")
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == asked.size
    pixels = screen.pixels_of(picture)
    for view, area in areas.items():
        seen = cut(pixels, area)
        for part in quarters(area):
            assert cut(pixels, part).std() > 1 or view == "network", f"{view} is blank in {part}"
        if view != "network":
            for colour in asked.theme.lanes[:2]:
                assert screen.count(seen, colour) > 50, f"{view} lacks the lane of colour {colour}"


def test_a_picture_without_a_folder_to_put_it_in_is_told_in_one_sentence(
    program: Start, tmp_path: Path
) -> None:
    ended = program("--shot", tmp_path / "nowhere" / "shot.png", "--steps", "1", "circles")
    status, said = ended.end()
    assert said.startswith("bnviz: There is no folder")
    assert (status, said.count("\n")) == (2, 1)
