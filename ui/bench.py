"""`bnviz bench live`: what the live window costs, as ratios within one run. Prints, and writes JSON."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bnviz.errors import BnvizError
from bnviz.experiment.edits import set_training
from bnviz.experiment.file import load_preset
from bnviz.experiment.values import Experiment, Stop
from ui import app, display
from ui.bench_scrub import scrub
from ui.views.histograms import HistogramsView
from ui.window import MainWindow

if TYPE_CHECKING:
    from bnviz.cli import BenchOptions

ROUNDS = 7
SECONDS = 4.0
SETTLE_S = 1.0
START_UPS = 7
INSIDE = ("microscope", "modes")
FEW_STEPS, MANY_STEPS = 1_000, 100_000
TARGETS = {
    "live_over_headless": (">=", 0.75),
    "live_over_idiomatic": (">=", 1.0),
    "inside_over_default": (">=", 0.9),
    "frame_p50_ms": ("<=", 45.0),
    "frame_p95_ms": ("<=", 45.0),
    "frame_p99_ms": ("", 0.0),
    "window_over_torch_import": ("<=", 1.0),
    "scrub_p95_ms": ("<=", 50.0),
    "memory_growth": ("<=", 0.05),
}
MEANING = {
    "live_over_headless": "steps a second, whole window live / our training without a window",
    "live_over_idiomatic": "steps a second, whole window live / DataLoader, nn.Sequential, torch.optim",
    "inside_over_default": "steps a second, with the microscope and all else that shows norms / as it opens",
    "frame_p50_ms": "frame interval, median, milliseconds",
    "frame_p95_ms": "frame interval, 95th percentile, milliseconds",
    "frame_p99_ms": "frame interval, 99th percentile, milliseconds",
    "window_over_torch_import": "time to the first painted window / python -c 'import torch'",
    "scrub_p95_ms": "from a step asked for to its frame, 1 000 000 steps long, while training, 95 %",
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
    speeds = _speeds()
    figures["live_over_headless"] = _ratio(speeds.live, speeds.headless)
    figures["live_over_idiomatic"] = _ratio(speeds.live, speeds.idiomatic)
    figures["inside_over_default"] = _ratio(speeds.inside, speeds.live)
    for share in (50, 95, 99):
        figures[f"frame_p{share}_ms"] = _percentile(speeds.intervals, share)
    figures["scrub_p95_ms"] = _percentile(speeds.scrub, 95)
    figures["memory_growth"] = _memory()
    _print(figures, speeds)
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


@dataclass
class Speeds:
    """Steps a second in each round, each way; milliseconds between frames, and of frames while scrubbing."""

    live: list[float] = field(default_factory=list)
    inside: list[float] = field(default_factory=list)
    headless: list[float] = field(default_factory=list)
    idiomatic: list[float] = field(default_factory=list)
    intervals: list[float] = field(default_factory=list)
    scrub: list[float] = field(default_factory=list)


def _speeds() -> Speeds:
    """Rounds of the ways in turn, so that a machine that slows down slows all of them."""
    found = Speeds()
    with _window(experiment()) as made:
        _start(made)
        widget = _painted_widget(made)
        frames = Frames(widget)
        from ui.bench_loops import HeadlessLoop, IdiomaticLoop

        ours, usual = HeadlessLoop(experiment()), IdiomaticLoop(experiment())
        for number in range(ROUNDS + 1):
            made.session.play()
            _wait(SETTLE_S)
            frames.times.clear()
            found.live.append(_live_rate(made, SECONDS))
            found.intervals += [
                interval for a, b in pairwise(frames.times) if (interval := 1e3 * (b - a)) > 2.0
            ]
            with _inside(made):
                found.inside.append(_live_rate(made, SECONDS))
            made.session.pause()
            _until(lambda: not made.session.running)
            found.headless.append(_rate(ours.step, SECONDS))
            found.idiomatic.append(_rate(usual.step, SECONDS))
            if number == 0:  # the first round only warms up
                found = Speeds()
        found.scrub = scrub(made, widget)
        _until(lambda: not made.session.running)
    return found


@contextmanager
def _inside(made: MainWindow) -> Iterator[None]:
    """All views that show the inside of norms beside what is open anyway, timeline and coach among it."""
    host, (first, *others) = made.host, INSIDE
    host.bring(first)
    for name in others:  # out of the window, not to hide what is there
        host.take_out(name)
    _wait(SETTLE_S)
    wanted = {"histograms", "curves", *INSIDE}
    assert wanted <= set(host.visible_panes()), f"of {wanted} only {host.visible_panes()} can be seen"
    yield
    host.arrange()
    host.follow(made.document.experiment, ())


def _ratio(ours: list[float], others: list[float]) -> float:
    """The median of the rounds' ratios."""
    return statistics.median(a / b for a, b in zip(ours, others, strict=True))


def _start(made: MainWindow) -> None:
    made.toolbar.show_speed(None)
    made.show()
    app.start(made, False)
    _until(lambda: made.session.snapshot is not None)


def _painted_widget(made: MainWindow) -> QWidget:
    view = made.feed.views["histograms"]
    assert isinstance(view, HistogramsView)
    painted = view.grid.painted_each_frame()
    assert painted is not None
    return painted


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
    import psutil

    with _window(experiment()) as made:
        _start(made)
        made.session.play()
        trainer = made.session.runner._trainer
        assert trainer is not None
        for steps in (FEW_STEPS, MANY_STEPS):
            _until(lambda steps=steps: trainer.step_number >= steps)  # type: ignore[misc]
            print(psutil.Process().memory_info().rss, flush=True)


def _print(figures: dict[str, float], speeds: Speeds) -> None:
    print(f"{ROUNDS} rounds of {SECONDS:g} s each way, in turn; medians. {os.cpu_count()} cores.\n")
    print(f"{'figure':26} {'measured':>9}   {'target':10} meaning")
    for name, (sign, target) in TARGETS.items():
        wanted = f"{sign} {target:g}" if sign else "-"
        print(f"{name:26} {figures[name]:9.3f}   {wanted:10} {MEANING[name]}")
    ways = (speeds.live, speeds.inside, speeds.headless, speeds.idiomatic)
    rates = ", ".join(f"{statistics.median(rates):.0f}" for rates in ways)
    print(f"\nsteps a second here, live, with the inside of norms, headless, idiomatic: {rates}")
