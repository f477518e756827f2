"""Training without a window: what is written, that it is true, and that nothing measured is lost."""

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

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from bnviz import cli, headless
from bnviz.data.catalogue import load
from bnviz.experiment import edits
from bnviz.experiment.file import load as load_file
from bnviz.experiment.file import load_preset, save
from bnviz.experiment.values import Block, Experiment, Network, Norm
from bnviz.network.build import build_network
from bnviz.training.batches import Batches
from bnviz.training.devices import devices
from bnviz.training.trainer import Trainer

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")
METRICS = "step,lane,train_loss,train_accuracy,test_loss,test_accuracy"
LAYERS = "step,lane,block,stage,mean,std,p15,p50,p85,saturated,batch_mean,batch_var,running_mean,running_var"
ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes, terminals and signals of POSIX")

Table = list[dict[str, str]]


def train(source: str | Path, out: Path, steps: int = 10, *more: str) -> int:
    return cli.main(["train", str(source), "--steps", str(steps), "--out", str(out), *more])


def rows(path: Path) -> Table:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(text: str) -> float:
    return float(text) if text else math.nan


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A small experiment with a batch norm before and one behind the activation."""
    e = Experiment(network=Network(blocks=(Block(width=6, activation="tanh"), Block(width=5))))
    e = edits.set_norm(e, 0, 1, Norm(placement="after", momentum=0.3))
    e = edits.set_norm(edits.set_data(e, samples=200), 0, edits.INPUT, Norm(affine=False))
    path = tmp_path / "small.bnviz"
    save(path, e)
    return path


# ---------------------------------------------------------------------- what is written


def test_three_files_are_written_with_the_promised_columns(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    assert train(source, out) == 0
    assert sorted(path.name for path in out.iterdir()) == ["experiment.bnviz", "layers.csv", "metrics.csv"]
    assert (out / "metrics.csv").read_text(encoding="utf-8").splitlines()[0] == METRICS
    assert (out / "layers.csv").read_text(encoding="utf-8").splitlines()[0] == LAYERS


def test_every_lane_block_and_stage_has_its_rows(source: Path, tmp_path: Path) -> None:
    train(source, tmp_path / "out", 4, "--every", "2")
    metrics, layers = rows(tmp_path / "out/metrics.csv"), rows(tmp_path / "out/layers.csv")
    lanes = ("With batch norm", "Without")
    assert [(row["step"], row["lane"]) for row in metrics] == [(s, lane) for s in "024" for lane in lanes]
    stages = {
        ("With batch norm", "0"): ["input", "normalized", "scaled"],
        ("With batch norm", "1"): ["linear", "normalized", "scaled", "activation"],
        ("With batch norm", "2"): ["linear", "normalized", "scaled", "activation"],
        ("Without", "1"): ["linear", "activation"],
        ("Without", "2"): ["linear", "activation"],
    }
    found = {
        (row["step"], row["lane"], row["block"]): [
            r["stage"]
            for r in layers
            if (r["step"], r["lane"], r["block"]) == (row["step"], row["lane"], row["block"])
        ]
        for row in layers
    }
    assert found == {(step, *place): names for step in "024" for place, names in stages.items()}


@pytest.mark.parametrize(
    ("steps", "every", "expected"),
    [(7, ["--every", "3"], [0, 3, 6, 7]), (5, [], [0, 1, 2, 3, 4, 5]), (1, ["--every", "99"], [0, 1])],
)
def test_the_first_and_the_last_step_are_always_measured(
    source: Path, tmp_path: Path, steps: int, every: list[str], expected: list[int]
) -> None:
    train(source, tmp_path, steps, *every)
    measured = [int(row["step"]) for row in rows(tmp_path / "metrics.csv") if row["lane"] == "Without"]
    assert measured == expected


def test_a_long_run_is_measured_about_two_hundred_times(source: Path, tmp_path: Path) -> None:
    train(source, tmp_path, 401)
    assert len(rows(tmp_path / "metrics.csv")) == 2 * (1 + 200 + 1)


def test_the_experiment_that_was_run_is_kept_with_its_seed(source: Path, tmp_path: Path) -> None:
    train(source, tmp_path / "out", 1, "--seed", "77")
    assert load_file(tmp_path / "out/experiment.bnviz") == edits.set_seed(load_file(source), 77)


def test_a_preset_is_trained_by_its_name(tmp_path: Path) -> None:
    assert train("circles", tmp_path, 1) == 0
    assert load_file(tmp_path / "experiment.bnviz").name == load_preset("circles").name


def test_the_same_seed_writes_the_same_bytes_and_another_others(source: Path, tmp_path: Path) -> None:
    for name, seed in (("first", "5"), ("again", "5"), ("other", "6")):
        train(source, tmp_path / name, 30, "--seed", seed)
    for file in ("metrics.csv", "layers.csv", "experiment.bnviz"):
        first, again, other = ((tmp_path / name / file).read_bytes() for name in ("first", "again", "other"))
        assert first == again
        assert first != other


def test_the_folder_may_be_used_again(source: Path, tmp_path: Path) -> None:
    train(source, tmp_path / "out", 30)
    train(source, tmp_path / "out", 2)
    assert {row["step"] for row in rows(tmp_path / "out/metrics.csv")} == {"0", "1", "2"}


# ---------------------------------------------------------------------- that it is true


class Plain(nn.Module):
    """The first lane of `source` as anybody would write it."""

    def __init__(self, e: Experiment) -> None:
        super().__init__()
        ours = build_network(e, 0, torch.device("cpu"), torch.float32)
        self.norm0 = nn.BatchNorm1d(2, affine=False)
        self.linear1, self.norm1 = nn.Linear(2, 6, bias=False), nn.BatchNorm1d(6)
        self.linear2, self.norm2 = nn.Linear(6, 5), nn.BatchNorm1d(5, momentum=0.3)
        self.output = nn.Linear(5, 2)
        for mine, theirs in zip(
            (self.linear1, self.linear2, self.output),
            (ours.blocks[0].linear, ours.blocks[1].linear, ours.head.linear),
            strict=True,
        ):
            mine.load_state_dict(theirs.state_dict())

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.z = self.linear1(self.norm0(x))
        self.a = F.relu(self.linear2(torch.tanh(self.norm1(self.z))))
        logits: torch.Tensor = self.output(self.norm2(self.a))
        return logits


def test_the_tables_are_those_of_a_plain_training_loop(source: Path, tmp_path: Path) -> None:
    e = load_file(source)
    data = load(e.data, e.seed)
    x, y = torch.tensor(data.x_train), torch.tensor(data.y_train)
    model = Plain(e)
    optimiser = torch.optim.SGD(model.parameters(), lr=e.training.learning_rate)
    batches = Batches(x, y, e.training, e.seed)
    for _ in range(25):
        inputs, labels = batches.take()
        logits = model(inputs)
        loss = F.cross_entropy(logits, labels)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    accuracy = (logits.argmax(1) == labels).float().mean()

    train(source, tmp_path, 25)
    last = next(row for row in rows(tmp_path / "metrics.csv") if row["step"] == "25")
    assert number(last["train_loss"]) == pytest.approx(loss.item(), rel=1e-4)
    assert number(last["train_accuracy"]) == pytest.approx(accuracy.item())
    model.eval()
    with torch.no_grad():
        test_logits, targets = model(torch.tensor(data.x_test)), torch.tensor(data.y_test)
    assert number(last["test_loss"]) == pytest.approx(F.cross_entropy(test_logits, targets).item(), rel=1e-4)
    right = (test_logits.argmax(1) == targets).float().mean()
    assert number(last["test_accuracy"]) == pytest.approx(right.item())

    layers = [
        row
        for row in rows(tmp_path / "layers.csv")
        if row["step"] == "25" and row["lane"] == "With batch norm"
    ]
    for block, norm in (("0", model.norm0), ("1", model.norm1), ("2", model.norm2)):
        for row in (row for row in layers if row["block"] == block):
            assert norm.running_mean is not None
            assert norm.running_var is not None
            running = norm.running_mean.mean().item(), norm.running_var.mean().item()
            written = number(row["running_mean"]), number(row["running_var"])
            assert written == pytest.approx(running, rel=1e-4, abs=1e-6)


def test_what_is_written_of_a_stage_is_what_torch_says(source: Path, tmp_path: Path) -> None:
    e = load_file(source)
    data = load(e.data, e.seed)
    model = Plain(e)
    batches = Batches(torch.tensor(data.x_train), torch.tensor(data.y_train), e.training, e.seed)
    with torch.no_grad():
        model(batches.take()[0])
    train(source, tmp_path, 1)
    layers = {
        (row["block"], row["stage"]): row
        for row in rows(tmp_path / "layers.csv")
        if row["step"] == "1" and row["lane"] == "With batch norm"
    }
    for tensor, row in ((model.z, layers["1", "linear"]), (model.a, layers["2", "activation"])):
        z = tensor.double()
        expected = {
            "mean": z.mean(),
            "std": z.std(0, correction=0).mean(),
            **{f"p{p}": torch.quantile(z, p / 100, dim=0).mean() for p in (15, 50, 85)},
            "batch_mean": z.mean(),
            "batch_var": z.var(0, correction=0).mean(),
        }
        for column, value in expected.items():
            assert number(row[column]) == pytest.approx(value.item(), rel=1e-5, abs=1e-7), column
    saturated = (1 - torch.tanh(model.norm1(model.z)) ** 2 < 0.05).float().mean()
    assert number(layers["1", "scaled"]["saturated"]) == pytest.approx(saturated.item(), abs=1e-3)
    assert layers["1", "linear"]["saturated"] == ""


def test_what_a_layer_does_not_have_is_left_empty(source: Path, tmp_path: Path) -> None:
    train(source, tmp_path, 1)
    for row in rows(tmp_path / "layers.csv"):
        kept = row["lane"] == "With batch norm"
        assert (row["running_mean"] != "") == (row["running_var"] != "") == kept
        assert np.isfinite(number(row["batch_mean"]))


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
