"""The engine knows no window, and experiments load in an instant: proved in processes of their own."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import bnviz

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(bnviz.__path__, "bnviz.")
    if module.name != "bnviz.__main__"
)


def imported_with(modules: list[str]) -> set[str]:
    """The packages in a fresh process that has imported these modules."""
    code = (
        "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\nprint(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *modules], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in done.stdout.split()}


def test_no_module_of_the_engine_imports_qt() -> None:
    found = imported_with(MODULES)
    assert {"bnviz", "torch", "numpy"} <= found
    assert not found & {"PySide6", "shiboken6", "pyqtgraph", "ui"}


def test_experiments_are_read_and_written_as_code_without_torch_and_numpy() -> None:
    modules = [name for name in MODULES if name.startswith(("bnviz.experiment", "bnviz.export.code"))]
    found = imported_with([*modules, "bnviz.errors", "bnviz.assets", "bnviz.cli", "bnviz.info"])
    assert len(modules) > 7
    assert not found & {"torch", "numpy", "PySide6", "shiboken6", "pyqtgraph", "ui"}


def test_the_program_starts_without_torch_and_qt() -> None:
    assert not imported_with(["main"]) & {"torch", "numpy", "PySide6", "shiboken6", "pyqtgraph"}
