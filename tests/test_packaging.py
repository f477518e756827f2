"""The wheel carries all it needs and runs away from the checkout. Builds offline, with our own hatchling."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from bnviz import __version__
from bnviz.experiment.file import presets

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=cwd, env=clean | {"PIP_NO_INDEX": "1"}, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    run(*pip, "wheel", "--no-build-isolation", "--no-deps", "-w", folder, ROOT, cwd=folder)
    (built,) = folder.glob("bnviz-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a fresh environment with nothing but the wheel and the tests' own libraries."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=True)
    bin_ = folder / ("Scripts" if os.name == "nt" else "bin")
    python = bin_ / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
    run(*pip, "install", "--no-deps", wheel, cwd=folder)
    ours = run(python, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])", cwd=folder).strip()
    Path(ours, "libraries.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return bin_


def test_the_wheel_has_every_module_and_every_asset_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
    modules = {
        str(p.relative_to(ROOT))
        for room in ("bnviz", "ui")
        for p in (ROOT / room).rglob("*")
        if p.is_file() and p.suffix != ".pyc"
    }
    assets = {
        f"bnviz/_assets/{p.relative_to(ROOT / 'assets')}" for p in (ROOT / "assets").rglob("*") if p.is_file()
    }
    assert found == {name.replace(os.sep, "/") for name in modules | assets} | {"main.py"}


def test_the_wheel_carries_the_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    for name in ("licenses/LICENSE", "fonts/OFL-Inter.txt", "fonts/OFL-JetBrainsMono.txt", "data/SOURCES.md"):
        assert any(entry.endswith(name) for entry in names), name


def test_an_installed_bnviz_finds_its_own_assets(installed: Path, tmp_path: Path) -> None:
    script = (
        "from bnviz import assets\n"
        "from bnviz.data import load\n"
        "from bnviz.experiment.file import presets, load\n"
        "print(assets.path('data'))\n"
        "for preset in presets(): load(preset.path)\n"
    )
    folder = run(installed / "python", "-c", script, cwd=tmp_path).strip()
    assert Path(folder).is_relative_to(installed.parent.resolve())


def test_the_installed_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    assert __version__ in run(installed / "bnviz", "--version", cwd=tmp_path)
    assert __version__ in run(installed / "python", "-m", "bnviz", "--version", cwd=tmp_path)


def test_the_installed_command_lists_the_presets(installed: Path, tmp_path: Path) -> None:
    listing = run(installed / "bnviz", "presets", cwd=tmp_path)
    for preset in presets():
        assert preset.name in listing
