"""`bnviz train` writes what it measures as CSV, row by row; `bnviz lesson --run` plays a lesson."""

from __future__ import annotations

import csv
import math
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TextIO

import numpy as np
from msgspec.structs import replace

from bnviz.errors import BnvizError
from bnviz.experiment import edits
from bnviz.experiment.file import load_file_or_preset, save, why
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Experiment, Stop
from bnviz.lessons.values import Lesson
from bnviz.measure.snapshot import BlockSnapshot, Floats, Snapshot, Watch

METRICS = ("step", "lane", "train_loss", "train_accuracy", "test_loss", "test_accuracy")
LAYERS = (
    *("step", "lane", "block", "stage", "mean", "std", "p15", "p50", "p85", "saturated"),
    *("batch_mean", "batch_var", "running_mean", "running_var"),
)
ROWS_A_RUN = 200
WATCH = Watch(
    stages=frozenset({"input", "linear", "normalized", "scaled", "noisy", "activation"}), per_unit=True
)


def train(source: str, steps: int, out: Path, seed: int | None, device: str, every: int | None) -> int:
    """Train `steps` mini-batches; 0, also after Ctrl+C, which keeps what was measured."""
    e = load_file_or_preset(source)
    if seed is not None:
        e = edits.set_seed(e, seed)
    e = replace(e, training=replace(e.training, stop=Stop()))
    _tell_problems(e)
    from bnviz.data.catalogue import load
    from bnviz.training.devices import prepare_torch, resolve
    from bnviz.training.trainer import Trainer

    prepare_torch()
    trainer = Trainer(e, load(e.data, e.seed), device=resolve(device))
    _make_folder(out)
    save(out / "experiment.bnviz", e)
    every = every or max(1, steps // ROWS_A_RUN)
    with ExitStack() as stack:
        metrics = _table(stack, out / "metrics.csv", METRICS)
        layers = _table(stack, out / "layers.csv", LAYERS)
        advance = _progress(stack, steps)
        interrupted = stack.enter_context(interruptions())
        _write(e, trainer.peek(WATCH), metrics, layers)
        while trainer.step_number < steps and not all(trainer.stopped) and not interrupted.is_set():
            upcoming = trainer.step_number + 1
            if upcoming % every and upcoming != steps:
                trainer.step()
            else:
                trainer.evaluations.expire()
                snapshot = trainer.step(WATCH)
                assert snapshot is not None
                trainer.losses.taken(snapshot.step)
                _write(e, snapshot, metrics, layers)
            for lane, failure in trainer.take_failures():
                name = e.lanes[lane].name
                print(f"{name} stopped at step {failure.step}. {failure.sentence}", file=sys.stderr)
            advance(trainer.step_number)
    if interrupted.is_set():
        done = trainer.step_number
        print(f"Stopped after {done} of {steps} steps; kept what was measured in {out}.", file=sys.stderr)
    return 0


def play_lesson(lesson: Lesson, seed: int | None) -> int:
    """Play a lesson and print what it claims, line by line; 0 if all of it holds, else 2."""
    from bnviz.lessons.run import play
    from bnviz.training.devices import prepare_torch

    prepare_torch()
    wrong = 0
    for outcome in play(lesson, seed):
        print(f"{'ok' if outcome.holds else 'NO'}  line {outcome.line}: {outcome.sentence}", flush=True)
        wrong += not outcome.holds
    if wrong:
        print(f"bnviz: {wrong} of the lesson's claims do not hold.", file=sys.stderr)
    return 2 if wrong else 0


def _tell_problems(e: Experiment) -> None:
    """One note a lane; raises BnvizError where nothing or no lane can train."""
    found = problems(e)
    hopeless = {problem.lane for problem in found if problem.severity == "lane"}
    for problem in found:
        if problem.severity == "error" or len(hopeless) == len(e.lanes):
            raise BnvizError(problem.sentence)
    for problem in {problem.lane: problem for problem in reversed(found)}.values():
        print(f"Note: {problem.sentence}", file=sys.stderr)


@contextmanager
def interruptions() -> Iterator[threading.Event]:
    """Is set by the first Ctrl+C, so that no row is left half-written; the second one interrupts at once."""
    interrupted = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield interrupted
        return

    def note(number: int, frame: object) -> None:  # noqa: ARG001
        interrupted.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BnvizError(f"Cannot write into {out}: {why(error)}.") from error


def _table(stack: ExitStack, path: Path, header: tuple[str, ...]) -> _Table:
    try:
        file = stack.enter_context(path.open("w", newline="", encoding="utf-8"))
    except OSError as error:
        raise BnvizError(f"Cannot write {path}: {why(error)}.") from error
    return _Table(path, file, header)


class _Table:
    """A CSV file that turns a full disk into a sentence."""

    def __init__(self, path: Path, file: TextIO, header: tuple[str, ...]) -> None:
        self._path, self._file = path, file
        self._writer = csv.writer(file)
        self.add([header])

    def add(self, rows: list[tuple[object, ...]]) -> None:
        try:
            self._writer.writerows(rows)
            self._file.flush()
        except OSError as error:
            with suppress(OSError):
                self._file.close()  # here, or closing it later would fail once more
            raise BnvizError(f"Cannot write {self._path}: {why(error)}. The rows before are kept.") from error


def _progress(stack: ExitStack, steps: int) -> _Advance:
    if not sys.stderr.isatty():
        return _Advance()
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("training"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = stack.enter_context(Progress(*columns, console=Console(stderr=True)))
    return _Advance(bar, bar.add_task("training", total=steps))


class _Advance:
    """Tells a progress bar, if there is one."""

    def __init__(self, bar: object = None, task: object = None) -> None:
        self._bar, self._task = bar, task

    def __call__(self, step: int) -> None:
        if self._bar is not None:
            self._bar.update(self._task, completed=step)  # type: ignore[attr-defined]


def _write(e: Experiment, snapshot: Snapshot, metrics: _Table, layers: _Table) -> None:
    metrics.add(
        [
            (
                *(snapshot.step, e.lanes[number].name, lane.train_loss, lane.train_accuracy),
                *(lane.test_loss, lane.test_accuracy),
            )
            for number, lane in enumerate(snapshot.lanes)
        ]
    )
    rows: list[tuple[object, ...]] = []
    for number, lane in enumerate(snapshot.lanes):
        blocks = [(0, lane.input)] if lane.input is not None else []
        for place, block in [*blocks, *enumerate(lane.blocks, 1)]:
            if block is not None:
                rows += _layer_rows(snapshot.step, e.lanes[number].name, place, block)
    layers.add(rows)


def _layer_rows(step: int, lane: str, place: int, block: BlockSnapshot) -> Iterator[tuple[object, ...]]:
    units = block.units
    statistics = [
        _mean(array) for array in (units.batch_mean, units.batch_var, units.running_mean, units.running_var)
    ]
    for stage, spread in block.stages.items():
        each = block.per_unit[stage]
        saturated = "" if spread.saturated is None else spread.saturated
        yield (
            *(step, lane, place, stage, each.mean, each.std, each.p15, each.p50, each.p85),
            saturated,
            *statistics,
        )


def _mean(array: Floats | None) -> float | str:
    if array is None:
        return ""
    with np.errstate(all="ignore"):  # a diverging lane has infinities, and is written down with them
        return float(np.mean(array, dtype=np.float64)) if len(array) else math.nan
