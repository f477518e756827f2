"""What a script says: readable, well formed, and only what the experiment needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from msgspec.structs import replace

from bnviz.data import load
from bnviz.errors import ExportError
from bnviz.experiment import edits
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.file import load_preset, presets
from bnviz.experiment.problems import problems
from bnviz.experiment.values import Block, Data, Experiment, Lane, Network, Norm, Stop
from bnviz.export.code import script
from bnviz.export.code.data import class_counts, held_out_counts
from bnviz.export.code.lines import call, number
from bnviz.export.code.saving import save_script
from tests.engine.experiment.strategies import data, experiments, quick
from tests.engine.training.recipes import conv, dense

PRESETS = [preset.name for preset in presets()]


def text(e: Experiment, lane: int = 0) -> str:
    return script(e, lane).text


def of_block(e: Experiment, lane: int, block: int) -> list[str]:
    return [line.text.strip() for line in script(e, lane).lines if line.belongs_to(block)]


def ruff(path: Path, width: int = 100) -> str:
    rules = [
        "--isolated",
        "--select",
        "E,F,W,B,UP,C4,SIM,PIE",
        "--ignore",
        "B905",
        "--line-length",
        str(width),
    ]
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--quiet", *rules, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_with_and_without_batch_norm_are_two_lines_to_compare() -> None:
    e = load_preset("digits-deep-relu")
    assert "# block 1: relu(batch_norm(linear(x)))" in of_block(e, 0, 0)
    assert "# block 1: relu(linear(x))" in of_block(e, 1, 0)


def test_a_block_is_its_layers_in_order() -> None:
    assert of_block(load_preset("digits-conv"), 0, 1) == [
        "# block 2: max_pool(relu(batch_norm(conv(x))))",
        "nn.Conv2d(8, 16, 3, padding=1, bias=False),",
        "nn.BatchNorm2d(16),",
        "nn.ReLU(),",
        "nn.MaxPool2d(2),",
    ]


def test_a_norm_shows_only_what_is_not_the_default() -> None:
    norm = Norm(eps=1e-3, momentum=None, affine=False, track_running_stats=False, placement="after")
    e = edits.set_norm(dense(), 0, 0, norm)
    assert of_block(e, 0, 0) == [
        "# block 1: batch_norm(tanh(linear(x)))",
        "nn.Linear(2, 12),",
        "nn.Tanh(),",
        "nn.BatchNorm1d(12, eps=0.001, momentum=None, affine=False, track_running_stats=False),",
    ]


@pytest.mark.parametrize(
    ("norm", "layer"),
    [
        (Norm(kind="layer"), "nn.LayerNorm([4, 8, 8]),"),
        (Norm(kind="layer", affine=False), "nn.LayerNorm([4, 8, 8], elementwise_affine=False),"),
        (Norm(kind="group", groups=2), "nn.GroupNorm(2, 4),"),
        (Norm(kind="instance"), "nn.InstanceNorm2d(4, affine=True, track_running_stats=True),"),
        (Norm(kind="instance", affine=False, track_running_stats=False), "nn.InstanceNorm2d(4),"),
    ],
)
def test_every_kind_of_norm_is_written_as_pytorch_knows_it(norm: Norm, layer: str) -> None:
    assert layer in of_block(edits.set_norm(conv(), 0, 0, norm), 0, 0)


def test_equal_blocks_in_a_row_are_written_once() -> None:
    e = load_preset("digits-40-deep")
    assert of_block(e, 0, 20) == of_block(e, 0, 2)
    assert of_block(e, 0, 20)[0] == "# blocks 2 to 40, each: relu(batch_norm(linear(x)))"
    one = edits.set_norm(e, 0, 20, None)
    assert of_block(one, 0, 20)[0] == "# block 21: relu(linear(x))"
    assert of_block(one, 1, 20)[0] == "# block 21: relu(linear(x))", "pieces are those of all lanes"


def test_helpers_are_there_only_where_they_are_used() -> None:
    assert "class Dropout" not in text(dense())
    with_dropout = edits.set_block(dense(), 0, dropout=0.5)
    assert "class Dropout" in text(with_dropout)
    assert "class Residual" not in text(with_dropout)
    assert "class Residual" in text(edits.set_block(dense(), 1, skip=True))


def test_the_stop_rules_are_in_it() -> None:
    def stopping(**rules: object) -> str:
        e = dense()
        return text(replace(e, training=replace(e.training, stop=Stop(**rules))))  # type: ignore[arg-type]

    assert "STEPS = 500\n" in stopping()
    assert "STEPS = 70\n" in stopping(steps=70)
    assert "for epoch in range(EPOCHS):" in stopping(epochs=3)
    assert "STEPS" not in stopping(epochs=3)
    assert "test_accuracy() >= 0.95" in stopping(accuracy=0.95)


def test_a_run_edited_while_it_trained_says_so() -> None:
    assert "edited" not in text(dense())
    assert "first at step 1,234" in script(dense(), 0, edited_at=1234).text


def test_a_lane_that_cannot_train_says_why() -> None:
    e = edits.set_norm(dense(), 0, 0, Norm(kind="group", groups=5))
    said = text(e).replace("\n# ", " ")
    assert (
        "PyTorch will stop it with an error. lane 0, block 1: 12 units cannot be split into 5 equal" in said
    )


def test_a_network_that_cannot_be_built_has_no_code() -> None:
    e = edits.set_block(dense(), 1, kind="conv")
    with pytest.raises(ExportError, match="Block 2 is a convolution, but"):
        script(e, 0)


@pytest.mark.parametrize("name", ["coding: latin-1", '"""', "\\", "a\u2028b", "é–×", "{n}"])
def test_names_cannot_break_a_script(name: str) -> None:
    e = edits.rename_lane(edits.set_name(dense(), name), 0, name)
    compile(text(e).encode(), "script.py", "exec")
    assert text(e).splitlines() == [line.text for line in script(e, 0).lines]


@quick
@given(e=experiments())
def test_any_experiment_has_a_script_or_a_sentence(e: Experiment) -> None:
    if any(problem.severity == "error" for problem in problems(e)):
        with pytest.raises(ExportError):
            script(e, 0)
        return
    for lane in range(len(e.lanes)):
        compile(text(e, lane).encode(), "script.py", "exec")


def test_scripts_are_well_formed(tmp_path: Path) -> None:
    written = []
    for name in PRESETS:
        written.append(load_preset(name))
    orders = [edits.set_training(dense(), batch_order=o) for o in ("in-order", "sorted", "k-classes")]
    written += orders + [edits.set_training(e, last_batch="merge") for e in orders]
    written += [
        edits.set_data(dense(), name=name, scaling=scaling)
        for name in DATA_FACTS
        for scaling in ("unit", "badly-scaled")
    ]
    for place, e in enumerate(written):
        (tmp_path / f"script{place}.py").write_text(text(e), encoding="utf-8")
    assert ruff(tmp_path) == ""


def test_the_network_of_a_script_is_as_long_as_in_every_other_lane() -> None:
    e = Experiment(
        network=Network(blocks=(Block(),) * 5),
        lanes=(Lane(norms=(None,) * 5), Lane(name="b", norms=(None, None, Norm(), None, None))),
    )
    firsts = [
        [line.first for line in script(e, lane).lines if line.text.strip()[0:7] == "# block"]
        for lane in (0, 1)
    ]
    assert firsts[0] == firsts[1] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("name", ["digits", "wine", "breast-cancer"])
def test_the_classes_of_shipped_data_are_counted_right(name: str) -> None:
    whole = load(Data(name=name), 0)  # type: ignore[arg-type]
    counted = np.bincount(np.concatenate([whole.y_train, whole.y_test]))
    assert class_counts(Data(name=name)) == tuple(counted)  # type: ignore[arg-type]


@quick
@given(d=data)
def test_the_split_has_the_test_samples_of_each_class(d: Data) -> None:
    if not 0 < round(sum(class_counts(d)) * d.test_share) < sum(class_counts(d)):
        return
    counted = np.bincount(load(d, 0).y_test, minlength=len(class_counts(d)))
    assert held_out_counts(d) == tuple(counted)


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.1, "0.1"), (1e-5, "1e-5"), (2.5e-12, "2.5e-12"), (1e20, "1e20"), (None, "None"), (3, "3")],
)
def test_numbers_are_written_as_a_person_would(value: float | None, said: str) -> None:
    assert number(value) == said
    assert call("f", value, a=value) == f"f({said}, a={said})"


# ---------------------------------------------------------------------- saving


def test_the_script_runs_by_itself_without_bnviz(tmp_path: Path) -> None:
    e = load_preset("digits-shallow")
    written = save_script(
        tmp_path / "mine.py", script(replace(e, training=replace(e.training, stop=Stop(steps=100))), 0)
    )
    assert [path.name for path in written] == ["mine.py", "digits.npz"]
    blocked = "import runpy, sys; sys.modules['bnviz'] = None; runpy.run_path('mine.py', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", blocked],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [["step", "50"], ["step", "100"]]


def test_saving_twice_writes_the_data_once(tmp_path: Path) -> None:
    made = script(load_preset("wine-raw"), 0)
    assert len(save_script(tmp_path / "a.py", made)) == 2
    assert save_script(tmp_path / "b.py", made) == (tmp_path / "b.py",)


def test_drawn_data_need_no_file(tmp_path: Path) -> None:
    save_script(tmp_path / "a.py", script(load_preset("circles"), 0))
    assert [path.name for path in tmp_path.iterdir()] == ["a.py"]


def test_a_strange_file_of_the_datas_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "wine.npz").write_text("mine")
    with pytest.raises(ExportError, match=r"there would be another file of this name;"):
        save_script(tmp_path / "a.py", script(load_preset("wine-raw"), 0))
    assert [path.name for path in tmp_path.iterdir()] == ["wine.npz"]
    assert (tmp_path / "wine.npz").read_text() == "mine"


def test_faces_are_drawn_by_a_module_beside_the_script_that_needs_no_bnviz(tmp_path: Path) -> None:
    made = script(replace(dense(), data=Data(name="faces", samples=50)), 0)
    assert [path.name for path in save_script(tmp_path / "a.py", made)] == ["a.py", "drawn_faces.py"]
    assert "bnviz" not in (tmp_path / "drawn_faces.py").read_text(encoding="utf-8")
    assert ruff(tmp_path / "drawn_faces.py", width=110) == ""
    with pytest.raises(ExportError, match="another file of this name"):
        save_script(tmp_path / "drawn_faces.py", made)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="there is no such file or folder"):
        save_script(tmp_path / "none" / "a.py", script(load_preset("circles"), 0))
