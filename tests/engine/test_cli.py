"""The command line: what it prints, what it refuses, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bnviz import __version__, cli
from bnviz.cli import BenchOptions, WindowOptions
from bnviz.errors import BnvizError
from bnviz.experiment import edits
from bnviz.experiment.file import load_preset, presets, save
from bnviz.experiment.values import Experiment, Norm
from bnviz.export.code import script

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, in the project's folder."""
    command = [sys.executable, "main.py", *arguments]
    given = {"cwd": ROOT, "capture_output": True, "text": True, "check": False, **options}
    return subprocess.run(command, **given)  # type: ignore[call-overload, no-any-return]


def is_one_sentence(said: str) -> None:
    assert said.startswith("bnviz: ")
    assert said.endswith(".\n")
    assert said.count("\n") == 1
    assert "Traceback" not in said


# ---------------------------------------------------------------------- as a program


@pytest.mark.parametrize("start", [["main.py"], ["-m", "bnviz"]])
def test_the_version_is_told(start: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, *start, "--version"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, f"bnviz {__version__}\n", "")


def test_presets_are_listed_with_a_line_each() -> None:
    done = run("presets")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == [preset.name for preset in presets()]
    assert all(line.endswith(preset.about) for line, preset in zip(lines, presets(), strict=True))


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "no-such-file.bnviz"],
        ["check", "."],
        ["train", "circles", "--steps", "ten", "--out", "x"],
        ["train", "circles"],
        ["--steps", "5"],
        ["--shot", "x.png", "--size", "huge"],
        ["--nonsense"],
    ],
    ids=" ".join,
)
def test_a_mistake_is_told_in_a_sentence_and_ends_with_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    is_one_sentence(done.stderr)


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_told() -> None:
    with FULL.open("w") as full:
        done = run("presets", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (2, "bnviz: Cannot print: the disk is full.\n")


def test_a_reader_that_leaves_early_is_no_fault() -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = run("presets", capture_output=False, stdout=write, stderr=subprocess.PIPE)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


# ---------------------------------------------------------------------- check


def checked(path: Path | str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = cli.main(["check", str(path)])
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize("name", [preset.name for preset in presets()])
def test_every_preset_passes_the_check(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = checked(name, capsys)
    assert (status, err) == (0, "")
    assert out.startswith(load_preset(name).name)
    assert "Note:" not in out


def test_a_file_passes_the_check_with_its_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.bnviz"
    save(path, edits.set_name(Experiment(), "Mine"))
    status, out, err = checked(path, capsys)
    assert (status, err) == (0, "")
    assert out.startswith("Mine (seed 0)\n")


def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.bnviz"
    path.write_text('{"format": 1, "name": "x"}')
    assert checked(path, capsys) == (2, "", 'bnviz: Cannot open mine.bnviz: the key "seed" is missing.\n')


def test_everything_that_cannot_work_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.bnviz"
    e = edits.set_training(Experiment(), batch_size=701)
    save(path, edits.set_norm(e, 1, 0, Norm(kind="instance")))
    status, out, err = checked(path, capsys)
    assert (status, out) == (2, "")
    first, second = err.splitlines()
    assert first == "bnviz: The batch size is 701, but the training set has only 700 samples."
    assert second.startswith("bnviz: Without, block 1: instance norm averages")


LESSON = "---\ntitle: Mine\n---\n# One\n\n```set-up\npreset: circles\n```\n\n```claim\nstep {}\n```\n"


def test_a_lesson_is_checked_without_a_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.md"
    path.write_text(LESSON.format("is 0"))
    assert cli.main(["lesson", str(path), "--check"]) == 0
    assert capsys.readouterr().out == "Mine: 1 step, about 5 minutes; nothing is wrong with it.\n"
    path.write_text(LESSON.format("is 0").replace("circles", "circle"))
    assert cli.main(["lesson", str(path), "--check"]) == 2
    assert "line 6: There is no preset 'circle'" in capsys.readouterr().err
    path.write_text(LESSON.format("is nice"))
    assert cli.main(["lesson", str(path), "--check"]) == 2
    assert capsys.readouterr().err == 'bnviz: line 11: "step" cannot be "nice".\n'


def test_the_claims_of_a_lesson_are_tried_without_a_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.md"
    path.write_text(LESSON.format("is 0"))
    assert cli.main(["lesson", str(path), "--run", "--seed", "3"]) == 0
    assert capsys.readouterr().out == "ok  line 10: step is 0: 0\n"
    path.write_text(LESSON.format("above 3"))
    assert cli.main(["lesson", str(path), "--run"]) == 2
    said = capsys.readouterr()
    assert said.out == "NO  line 10: step above 3: 0\n"
    assert said.err == "bnviz: 1 of the lesson's claims do not hold.\n"


def test_a_lesson_without_more_words_is_opened_in_the_window(tmp_path: Path) -> None:
    path, opened = tmp_path / "mine.md", []
    path.write_text(LESSON.format("is 0"))
    assert cli.main(["lesson", str(path)], lambda options: opened.append(options) or 0) == 0
    assert opened == [WindowOptions(lesson=str(path))]


def test_a_warning_is_a_note_behind_the_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.bnviz"
    save(path, edits.set_norm(Experiment(), 0, 0, Norm(kind="group", groups=32)))
    status, out, err = checked(path, capsys)
    assert (status, err) == (0, "")
    assert out.splitlines()[-1].startswith("Note: With batch norm, block 1: group norm over groups")


# ---------------------------------------------------------------------- code


def coded(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(["code", *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize("name", [preset.name for preset in presets()])
def test_every_lane_of_a_preset_is_printed_as_code(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    e = load_preset(name)
    for number, lane in enumerate(e.lanes):
        status, out, _err = coded(capsys, name, "--lane", lane.name)
        assert (status, out) == (0, script(e, number).text)
    assert coded(capsys, name)[1] == script(e, 0).text


def test_a_script_with_data_beside_it_says_where_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert coded(capsys, "circles")[2] == ""
    assert coded(capsys, "digits-conv")[2].startswith("Note: the script needs digits.npz beside it")
    path = tmp_path / "conv.py"
    status, out, err = coded(capsys, "digits-conv", "--out", str(path))
    assert (status, out, err) == (0, f"{path}\n{tmp_path / 'digits.npz'}\n", "")
    assert path.read_text(encoding="utf-8") == script(load_preset("digits-conv"), 0).text


def test_a_lane_that_is_not_there_is_refused_with_those_there_are() -> None:
    done = run("code", "circles", "--lane", "Nope")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'bnviz: There is no lane "Nope"; there are "With batch norm", "Without".\n'


def test_code_for_a_network_that_cannot_be_built_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.bnviz"
    save(path, edits.set_training(Experiment(), batch_size=701))
    status, out, err = coded(capsys, str(path))
    assert (status, out) == (2, "")
    is_one_sentence(err.replace("built. ", "built, "))
    assert "The batch size is 701" in err


# ---------------------------------------------------------------------- arguments


MISTAKES = {
    "train circles --steps 0 --out x": "Argument --steps: '0' is not a number of steps from 1",
    "train circles --steps 1e3 --out x": "Argument --steps: '1e3' is not a number of steps from",
    "train circles --steps 5 --seed -1 --out x": (
        "Argument --seed: '-1' is not a whole number from 0 to 2147483647."
    ),
    "train circles --steps 5 --seed 2147483648 --out x": (
        "Argument --seed: '2147483648' is not a whole number from 0 to 2147483647."
    ),
    "train circles --steps 5": "The following arguments are required: --out.",
    "train circles --steps 5 --out x y": "Unrecognized arguments: y.",
    "bench": "The following arguments are required: name.",
    "check": "The following arguments are required: FILE.",
    "--shot x.png --size 1440": "Argument --size: '1440' is not a size such as 1440x900.",
    "--shot x.png --size 3x3": "Argument --size: '3x3' is too small or too large for a window.",
    "--steps 5": "--steps says how far to train for a picture: give --shot OUT.png too.",
}


@pytest.mark.parametrize("line", MISTAKES)
def test_arguments_that_make_no_sense_are_refused(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(line.split()) == 2
    said = capsys.readouterr()
    assert said.out == ""
    is_one_sentence(said.err)
    assert said.err.startswith(f"bnviz: {MISTAKES[line]}")


@pytest.mark.parametrize(
    ("line", "choices"),
    [("train circles --steps 5 --out x --device tpu", "cpu cuda mps auto"), ("bench dead", "live")],
)
def test_a_choice_that_is_not_there_is_refused_with_those_there_are(
    line: str, choices: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(line.split()) == 2
    said = capsys.readouterr().err
    is_one_sentence(said)
    assert all(choice in said for choice in choices.split())


WINDOWS = {
    "": WindowOptions(),
    "circles": WindowOptions(source="circles"),
    "--shot out.png": WindowOptions(shot=Path("out.png"), steps=300),
    "--shot out.png --steps 7 --size 1280x720 --theme dark digits-conv": WindowOptions(
        source="digits-conv", shot=Path("out.png"), steps=7, size=(1280, 720), theme="dark"
    ),
}


@pytest.mark.parametrize("line", WINDOWS)
def test_the_window_is_opened_with_what_was_asked_for(line: str) -> None:
    asked: list[WindowOptions] = []

    def window(options: WindowOptions) -> int:
        asked.append(options)
        return 0

    assert cli.main(line.split(), window=window) == 0
    assert asked == [WINDOWS[line]]


def test_the_benchmark_is_run_with_what_was_asked_for() -> None:
    asked: list[BenchOptions] = []

    def bench(options: BenchOptions) -> int:
        asked.append(options)
        return 0

    assert cli.main(["bench", "live", "--json", "x.json"], bench=bench) == 0
    assert asked == [BenchOptions("live", Path("x.json"))]


def test_without_arguments_those_of_the_process_are_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bnviz", "--version"])
    assert cli.main() == 0
    assert capsys.readouterr().out == f"bnviz {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["--help"], ["train", "--help"], ["check", "--help"], ["code", "--help"]]
)
def test_help_is_printed_and_good(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("usage: bnviz")


# ---------------------------------------------------------------------- faults


def ending_with(error: BaseException, arguments: Sequence[str] = ()) -> int:
    def window(_: WindowOptions) -> int:
        raise error

    return cli.main(list(arguments), window=window)


def test_a_fault_of_ours_shows_where_it_happened_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert ending_with(ZeroDivisionError("by us")) == 1
    said = capsys.readouterr().err
    assert "ZeroDivisionError: by us" in said
    assert said.endswith("bnviz: this is a fault of bnviz; the lines above tell where.\n")


def test_a_mistake_of_the_person_shows_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert ending_with(BnvizError("There is no display.")) == 2
    assert capsys.readouterr().err == "bnviz: There is no display.\n"


def test_an_interruption_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert ending_with(KeyboardInterrupt()) == 130
    assert capsys.readouterr().err == ""


# ---------------------------------------------------------------------- information


def test_info_names_the_versions_and_the_devices(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--info"]) == 0
    told = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
    assert told["bnviz"] == __version__
    assert sys.executable in told["Python"]
    assert {"torch", "numpy", "PySide6-Essentials", "pyqtgraph", "msgspec", "System"} <= set(told)
    assert told["Devices"].startswith("CPU; ")
