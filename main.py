"""Starts bnviz: the headless commands, or the window. Imports nothing heavy before it knows which."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bnviz.cli import BenchOptions, WindowOptions

NEEDED = ("msgspec", "numpy", "torch", "PySide6", "pyqtgraph", "platformdirs", "rich", "psutil")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run bnviz; returns the exit status: 0 good, 2 the person's mistake, 1 ours."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print(
            f"bnviz needs {', '.join(missing)}, not installed for this Python. "
            "Run `make run` in the project's folder, or `pip install .` there.",
            file=sys.stderr,
        )
        return 2
    from bnviz import cli

    return cli.main(arguments, window=_open_window, bench=_bench)


def _open_window(options: WindowOptions) -> int:
    if options.shot is not None:
        from ui.shot import take

        return take(options)
    from ui.app import run

    return run(options)


def _bench(options: BenchOptions) -> int:
    from ui.bench import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
