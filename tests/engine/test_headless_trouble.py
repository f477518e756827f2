"""Training without a window where something goes wrong or is interrupted: nothing measured is lost."""

from __future__ import annotations

import csv
import math
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bnviz import headless
from bnviz.experiment import edits
from bnviz.experiment.file import save
from bnviz.experiment.values import Experiment, Norm
from bnviz.training.devices import devices
from bnviz.training.trainer import Trainer
from tests.engine.headless_runs import number, rows, small_file, train

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")
ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes, terminals and signals of POSIX")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return small_file(tmp_path)


# ---------------------------------------------------------------------- what cannot be


def refused(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert lines[-1].startswith("bnviz: ")
    assert lines[-1].endswith(".")
    assert "Traceback" not in said.err
    return lines[-1].removeprefix("bnviz: ")


def test_results_cannot_be_written_over_or_below_a_file(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("keep me")
    assert train(source, taken) == 2
    assert refused(capsys) == f"Cannot write into {taken}: there is a file of that name."
    assert train(source, taken / "below") == 2
    assert (
        refused(capsys) == f"Cannot write into {taken / 'below'}: part of the path is a file, not a folder."
    )
    assert taken.read_text() == "keep me"


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("name", ["metrics.csv", "layers.csv"])
def test_a_full_disk_is_told_in_a_sentence(
    name: str, source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).symlink_to(FULL)
    assert train(source, out) == 2
    assert refused(capsys) == f"Cannot write {out / name}: the disk is full. The rows before are kept."


def test_a_folder_in_the_place_of_a_table_is_told(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out/layers.csv").mkdir(parents=True)
    assert train(source, tmp_path / "out") == 2
    assert refused(capsys).endswith("layers.csv: it is a folder, not a file.")


def test_a_device_that_is_not_there_is_told(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = next(device for device in devices() if not device.available)
    assert train(source, tmp_path / "out", 5, "--device", absent.name) == 2
    assert refused(capsys) == f"The device '{absent.name}' is not available here. {absent.reason}"
    assert not (tmp_path / "out").exists()


def test_what_cannot_train_is_refused_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    e = edits.set_training(Experiment(), batch_size=701)
    save(tmp_path / "e.bnviz", e)
    assert train(tmp_path / "e.bnviz", tmp_path / "out") == 2
    assert refused(capsys) == "The batch size is 701, but the training set has only 700 samples."
    assert not (tmp_path / "out").exists()


def test_an_experiment_in_which_no_lane_can_train_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    e = edits.remove_lane(edits.set_training(Experiment(), batch_size=1), 1)
    save(tmp_path / "e.bnviz", e)
    assert train(tmp_path / "e.bnviz", tmp_path / "out") == 2
    assert refused(capsys).startswith("With batch norm, block 1: batch norm needs more than one value")
    assert not (tmp_path / "out").exists()


def test_a_lane_that_cannot_train_is_noted_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(tmp_path / "e.bnviz", edits.set_training(Experiment(), batch_size=1))
    assert train(tmp_path / "e.bnviz", tmp_path, 3) == 0
    note, stopped = capsys.readouterr().err.splitlines()
    assert note.startswith("Note: With batch norm, block 1: batch norm needs more than one value per unit")
    assert stopped.startswith("With batch norm stopped at step 1. With batch norm, block 1: batch norm needs")
    last = rows(tmp_path / "metrics.csv")[-2:]
    assert [math.isnan(number(row["train_loss"])) for row in last] == [True, False]


def test_a_lane_that_diverges_is_told_with_its_step_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    e = edits.set_training(edits.set_data(Experiment(), scaling="badly-scaled"), learning_rate=1e4)
    save(tmp_path / "e.bnviz", edits.set_norm(e, 0, edits.INPUT, Norm()))
    assert train(tmp_path / "e.bnviz", tmp_path, 60) == 0
    said = capsys.readouterr().err
    lane = r"(With batch norm|Without)"
    told = re.fullmatch(rf"{lane} stopped at step (\d+)\. The loss became .*; it began in block \d\.\n", said)
    assert told is not None, said
    for row in rows(tmp_path / "metrics.csv"):
        stopped = row["lane"] == told[1] and int(row["step"]) >= int(told[2])
        assert math.isfinite(number(row["train_loss"])) != stopped


# ---------------------------------------------------------------------- Ctrl+C and the terminal


def test_an_interruption_between_steps_keeps_what_was_measured(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    step = Trainer.step

    def interrupted_step(self: Trainer, *given: object) -> object:
        if self.step_number == 6:
            signal.raise_signal(signal.SIGINT)
        return step(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Trainer, "step", interrupted_step)
    before = signal.getsignal(signal.SIGINT)
    assert train(source, tmp_path / "out", 50) == 0
    assert signal.getsignal(signal.SIGINT) is before
    said = capsys.readouterr().err
    assert said == f"Stopped after 7 of 50 steps; kept what was measured in {tmp_path / 'out'}.\n"
    for name in ("metrics.csv", "layers.csv"):
        assert [row["step"] for row in rows(tmp_path / "out" / name)][-1] == "7"


def test_a_second_interruption_does_not_wait() -> None:
    before = signal.getsignal(signal.SIGINT)
    with headless.interruptions() as interrupted:
        assert not interrupted.is_set()
        signal.raise_signal(signal.SIGINT)
        assert interrupted.is_set()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_off_the_main_thread_signals_are_left_alone() -> None:
    seen: list[object] = []

    def look() -> None:
        with headless.interruptions() as interrupted:
            seen.extend((interrupted.is_set(), signal.getsignal(signal.SIGINT)))

    before = signal.getsignal(signal.SIGINT)
    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [False, before]


@ON_POSIX
def test_ctrl_c_ends_a_real_run_with_whole_tables_and_no_bar(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    os.mkfifo(out / "metrics.csv")  # reading it waits for rows, and so for steps that were really taken
    command = [sys.executable, "main.py", "train", str(source), "--steps", "1000000000", "--every", "5"]
    process = subprocess.Popen(
        [*command, "--out", str(out)], cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process, (out / "metrics.csv").open(encoding="utf-8") as pipe:
        lines = [pipe.readline() for _ in range(21)]
        process.send_signal(signal.SIGINT)
        lines += pipe.readlines()
        printed, said = process.communicate()
    assert process.returncode == 0
    assert printed == ""
    metrics, layers = list(csv.DictReader(lines)), rows(out / "layers.csv")
    done = int(said.removeprefix("Stopped after ").split()[0])
    assert said == f"Stopped after {done} of 1000000000 steps; kept what was measured in {out}.\n"
    assert all(None not in row.values() for row in (*metrics, *layers))
    steps = [int(row["step"]) for row in metrics if row["lane"] == "Without"]
    assert steps == list(range(0, done + 1, 5))
    assert sorted({int(row["step"]) for row in layers}) == steps


@ON_POSIX
def test_a_terminal_gets_a_progress_bar(source: Path, tmp_path: Path) -> None:
    import pty  # POSIX alone has it

    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "main.py",
        "train",
        str(source),
        "--steps",
        "40",
        "--out",
        str(tmp_path / "out"),
    ]
    with subprocess.Popen(command, cwd=ROOT, stderr=theirs, env={**os.environ, "TERM": "xterm"}) as process:
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
    os.close(ours)
    assert process.returncode == 0
    assert b"40/40" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when the other side is closed
        return b""
