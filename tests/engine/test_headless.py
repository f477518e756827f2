"""Training without a window: what is written, and that it is true."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from bnviz.data.catalogue import load
from bnviz.experiment import edits
from bnviz.experiment.file import load as load_file
from bnviz.experiment.file import load_preset
from bnviz.experiment.values import Experiment
from bnviz.network.build import build_network
from bnviz.training.batches import Batches
from tests.engine.headless_runs import number, rows, small_file, train

METRICS = "step,lane,train_loss,train_accuracy,test_loss,test_accuracy"
LAYERS = "step,lane,block,stage,mean,std,p15,p50,p85,saturated,batch_mean,batch_var,running_mean,running_var"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return small_file(tmp_path)


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
