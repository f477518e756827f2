"""bnviz as processes of their own. Knows their arguments, exit status and words, and no window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60  # for a process to end; a limit, not a speed


class Program:
    """One of them, running or ended."""

    def __init__(self, process: subprocess.Popen[bytes], errors: Path, output: Path) -> None:
        self.process, self._errors, self._output = process, errors, output

    @property
    def output(self) -> str:
        """What it has written to stdout."""
        return self._output.read_text(encoding="utf-8")

    def end(self) -> tuple[int, str]:
        """Its exit status and what it has written to stderr, once it has ended."""
        return self.process.wait(SECONDS), self._errors.read_text(encoding="utf-8")


Start = Callable[..., Program]


@contextmanager
def programs(folder: Path) -> Iterator[Start]:
    """Starts ``python main.py ...``; a variable of the environment that is None is taken away."""
    started: list[Program] = []

    def start(*arguments: str | Path, **changes: str | None) -> Program:
        environment = {"OMP_NUM_THREADS": "1", **os.environ}
        for name, value in changes.items():
            environment.pop(name, None)
            if value is not None:
                environment[name] = value
        errors, output = (folder / f"{name}-{len(started)}" for name in ("stderr", "stdout"))
        with errors.open("wb") as to_errors, output.open("wb") as to_output:
            process = subprocess.Popen(
                [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=to_output,
                stderr=to_errors,
            )
        started.append(Program(process, errors, output))
        return started[-1]

    try:
        yield start
    finally:
        for one in started:
            if one.process.poll() is None:
                one.process.kill()
                one.process.wait(SECONDS)
