"""`bnviz bench live`: what the live window costs, as ratios within one run. Prints, and writes JSON."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bnviz.errors import BnvizError
from bnviz.experiment.edits import set_training
from bnviz.experiment.file import load_preset
from bnviz.experiment.values import Experiment, Stop
from ui import app, display
from ui.views.histograms import HistogramsView
from ui.window import MainWindow

if TYPE_CHECKING:
    from bnviz.cli import BenchOptions

ROUNDS = 7
SECONDS = 4.0
SETTLE_S = 1.0
START_UPS = 7
FEW_STEPS, MANY_STEPS = 1_000, 100_000
TARGETS = {
    "live_over_headless": (">=", 0.75),
    "live_over_idiomatic": (">=", 1.0),
    "frame_p50_ms": ("<=", 45.0),
    "frame_p95_ms": ("<=", 45.0),
    "frame_p99_ms": ("", 0.0),
    "window_over_torch_import": ("<=", 1.0),
    "memory_growth": ("<=", 0.05),
}
MEANING = {
    "live_over_headless": "steps a second, whole window live / our training without a window",
    "live_over_idiomatic": "steps a second, whole window live / DataLoader, nn.Sequential, torch.optim",
    "frame_p50_ms": "frame interval, median, milliseconds",
    "frame_p95_ms": "frame interval, 95th percentile, milliseconds",
    "frame_p99_ms": "frame interval, 99th percentile, milliseconds",
    "window_over_torch_import": "time to the first painted window / python -c 'import torch'",
    "memory_growth": "growth of resident memory from 1 000 to 100 000 steps",
}


def run(options: BenchOptions) -> int:
    """Measure everything, print a table, write the JSON if asked; the exit status."""
    if display.obstacle() is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        print("No display here: the window is painted off screen.", file=sys.stderr)
    if options.json is not None and not options.json.parent.is_dir():
        raise BnvizError(f"There is no folder {options.json.parent} to write the figures into.")
    figures = _start_up()
    live, headless, idiomatic, frames = _speeds()
    figures["live_over_headless"] = statistics.median(a / b for a, b in zip(live, headless, strict=True))
    figures["live_over_idiomatic"] = statistics.median(a / b for a, b in zip(live, idiomatic, strict=True))
    for share in (50, 95, 99):
        figures[f"frame_p{share}_ms"] = _percentile(frames, share)
    figures["memory_growth"] = _memory()
    _print(figures, live, headless, idiomatic)
    if options.json is not None:
        ordered = {name: round(figures[name], 4) for name in TARGETS}
        options.json.write_text(json.dumps(ordered, indent=2) + "\n")
    return 0


def experiment() -> Experiment:
    """Two lanes, three blocks of 100, digits, batch 64."""
    return set_training(load_preset("digits-sigmoid"), batch_size=64, stop=Stop())


@contextmanager
def _window(e: Experiment) -> Iterator[MainWindow]:
    with ExitStack() as cleanup:
        yield cleanup.enter_context(app.window(e, app.scratch_settings(cleanup)))


# -- speed and frames ---


class Frames(QObject):
    """Notes when a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times: list[float] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times.append(perf_counter())
        return super().eventFilter(watched, event)


def _speeds() -> tuple[list[float], list[float], list[float], list[float]]:
    """Rounds of the three ways in turn, so that a machine that slows down slows all of them."""
    live: list[float] = []
    headless: list[float] = []
    idiomatic: list[float] = []
    intervals: list[float] = []
    with _window(experiment()) as made:
        _start(made)
        frames = Frames(_painted_widget(made))
        from ui.bench_loops import HeadlessLoop, IdiomaticLoop

        ours, usual = HeadlessLoop(experiment()), IdiomaticLoop(experiment())
        for number in range(ROUNDS + 1):
            made.session.play()
            _wait(SETTLE_S)
            frames.times.clear()
            live.append(_live_rate(made, SECONDS))
            intervals += [1e3 * (b - a) for a, b in zip(frames.times, frames.times[1:], strict=False)]
            made.session.pause()
            _until(lambda: not made.session.running)
            headless.append(_rate(ours.step, SECONDS))
            idiomatic.append(_rate(usual.step, SECONDS))
            if number == 0:  # the first round only warms up
                for figures in (live, headless, idiomatic, intervals):
                    figures.clear()
    return live, headless, idiomatic, [interval for interval in intervals if interval > 2.0]


def _start(made: MainWindow) -> None:
    made.toolbar.show_speed(None)
    made.show()
    app.start(made, False)
    _until(lambda: made.session.snapshot is not None)


def _painted_widget(made: MainWindow) -> QWidget:
    view = made.feed.views["histograms"]
    assert isinstance(view, HistogramsView)
    return view.grid


def _live_rate(made: MainWindow, seconds: float) -> float:
    trainer = made.session.runner._trainer
    assert trainer is not None
    first, began = trainer.step_number, perf_counter()
    _wait(seconds)
    return (trainer.step_number - first) / (perf_counter() - began)


def _rate(step: Callable[[], None], seconds: float) -> float:
    steps, began = 0, perf_counter()
    while perf_counter() - began < seconds:
        step()
        steps += 1
    return steps / (perf_counter() - began)


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1e3 * seconds), loop.quit)
    loop.exec()


def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        _wait(0.05)


def _percentile(values: list[float], share: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share / 100 * (len(ordered) - 1)))]


# -- start-up ---


def _start_up() -> dict[str, float]:
    """Window and torch in turn, each in a fresh process, the medians' ratio."""
    command = [sys.executable, "-c", "from ui.bench import first_paint; first_paint()"]
    window, torch = [], []
    for _ in range(START_UPS):
        window.append(_seconds_until_line(command))
        torch.append(_seconds_until_line([sys.executable, "-c", "import torch; print('there')"]))
    return {"window_over_torch_import": statistics.median(window) / statistics.median(torch)}


def _seconds_until_line(command: list[str]) -> float:
    began = perf_counter()
    root = str(Path(__file__).resolve().parent.parent)
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = perf_counter() - began
        process.wait()
    if not line:
        raise BnvizError("A process started for measuring ended without a sign of life.")
    return seconds


def first_paint() -> None:
    """Open the window as `bnviz` does, say when it is painted, and end. Run in a process of its own."""
    with _window(load_preset(app.FIRST_PRESET)) as made:

        def painted() -> None:
            assert "torch" not in sys.modules, "the window waited for torch"
            print("painted", flush=True)
            QApplication.quit()

        made.first_paint.connect(painted)
        made.show()
        QApplication.exec()


# -- memory ---


def _memory() -> float:
    """In a fresh process: resident memory after many steps against after a few, the window live."""
    command = [sys.executable, "-c", "from ui.bench import memory; memory()"]
    root = str(Path(__file__).resolve().parent.parent)
    result = subprocess.run(command, capture_output=True, text=True, cwd=root, check=False)
    if result.returncode:
        raise BnvizError(f"Measuring the memory failed: {result.stderr.strip()[-300:]}")
    few, many = map(float, result.stdout.split())
    return many / few - 1


def memory() -> None:
    """Print resident bytes after `FEW_STEPS` and after `MANY_STEPS`. Run in a process of its own."""
    with _window(experiment()) as made:
        _start(made)
        made.session.play()
        trainer = made.session.runner._trainer
        assert trainer is not None
        for steps in (FEW_STEPS, MANY_STEPS):
            _until(lambda steps=steps: trainer.step_number >= steps)  # type: ignore[misc]
            print(psutil.Process().memory_info().rss, flush=True)


def _print(
    figures: dict[str, float], live: list[float], headless: list[float], idiomatic: list[float]
) -> None:
    print(f"{ROUNDS} rounds of {SECONDS:g} s each way, in turn; medians. {os.cpu_count()} cores.\n")
    print(f"{'figure':26} {'measured':>9}   {'target':10} meaning")
    for name, (sign, target) in TARGETS.items():
        wanted = f"{sign} {target:g}" if sign else "-"
        print(f"{name:26} {figures[name]:9.3f}   {wanted:10} {MEANING[name]}")
    rates = (statistics.median(x) for x in (live, headless, idiomatic))
    print("\nsteps a second here, live, headless, idiomatic: {:.0f}, {:.0f}, {:.0f}".format(*rates))
