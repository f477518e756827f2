from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from ui.settings import MAX_RECENT, Settings, config_dir, state_dir


def test_the_environment_moves_settings_and_recovery(config_dir: Path) -> None:
    from ui import settings

    assert settings.config_dir() == config_dir
    assert state_dir() == config_dir / "state"


def test_without_the_variable_they_are_where_the_system_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BNVIZ_CONFIG_DIR")
    assert "bnviz" in str(config_dir())
    assert "bnviz" in str(state_dir())


def test_what_is_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    first = Settings(tmp_path)
    first.theme, first.font_scale, first.device, first.keep_function = "dark", 1.3, "cuda", True
    first.set_bytes("window/layout", QByteArray(b"abc"))
    first.sync()
    second = Settings(tmp_path)
    assert (second.theme, second.font_scale, second.device, second.keep_function) == (
        "dark",
        1.3,
        "cuda",
        True,
    )
    assert second.bytes("window/layout") == QByteArray(b"abc")


def test_nonsense_reads_as_the_default(tmp_path: Path) -> None:
    (tmp_path / "bnviz.ini").write_text("[appearance]\ntheme=pink\nfont_scale=huge\n")
    settings = Settings(tmp_path)
    assert settings.theme == "system"
    assert settings.font_scale == 1.0
    assert settings.bytes("window/geometry").isEmpty()


def test_recent_files_are_newest_first_without_doubles(settings: Settings, tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.bnviz" for n in range(MAX_RECENT + 3)]
    for path in paths:
        settings.remember_file(path)
    settings.remember_file(paths[5])
    assert settings.recent_files[0] == paths[5]
    assert len(settings.recent_files) == MAX_RECENT
    settings.forget_file(paths[5])
    assert paths[5] not in settings.recent_files
    settings.forget_files()
    assert settings.recent_files == []
