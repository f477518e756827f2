"""Files that cannot be opened are named with the reason, and presets are found by name."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bnviz.errors import BnvizError, ExperimentFileError
from bnviz.experiment.file import (
    MAX_BYTES,
    encode,
    load,
    load_file_or_preset,
    load_preset,
    presets,
    save,
)
from bnviz.experiment.values import Experiment

E = Experiment()
WHOLE = encode(E)


def failing(code: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def cannot_open(path: Path) -> str:
    with pytest.raises(ExperimentFileError) as error:
        load(path)
    assert isinstance(error.value, BnvizError)
    assert re.fullmatch(r"Cannot open .*\.", str(error.value))
    return str(error.value)


def test_a_bad_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.bnviz"
    path.write_bytes(WHOLE[:100])
    assert cannot_open(path).startswith("Cannot open mine.bnviz: it ends too early, at line 7")


def test_a_file_of_500_megabytes_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.bnviz"
    path.touch()
    os.truncate(path, 500_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    assert cannot_open(path) == (
        "Cannot open large.bnviz: it has 500.0 MB, and an experiment a few kilobytes: it is something else."
    )


def test_a_file_that_grows_while_it_is_read_is_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "edge.bnviz"
    path.write_bytes(WHOLE + b" " * (MAX_BYTES - len(WHOLE)))
    assert load(path) == E


def test_a_folder_is_not_opened(tmp_path: Path) -> None:
    assert cannot_open(tmp_path) == f"Cannot open {tmp_path.name}: it is a folder, not a file."


def test_a_file_that_is_not_there_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "none.bnviz"
    assert cannot_open(path) == f"Cannot open {path}: there is no such file or folder."
    below_a_file = tmp_path / "file" / "none.bnviz"
    (tmp_path / "file").touch()
    assert (
        cannot_open(below_a_file) == f"Cannot open {below_a_file}: part of the path is a file, not a folder."
    )


def test_a_name_no_file_can_have_is_not_opened(tmp_path: Path) -> None:
    assert cannot_open(tmp_path / ("x" * 300)).endswith(": the name is too long.")
    with pytest.raises(ExperimentFileError, match=r"^No file can have the name .*\.$"):
        load(tmp_path / "a\0b.bnviz")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_nobody_writes_to_does_not_block(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.bnviz"
    os.mkfifo(pipe)
    assert cannot_open(pipe) == "Cannot open pipe.bnviz: it is a device or a pipe, not a file."
    with pytest.raises(ExperimentFileError, match="it is a device or a pipe, not a file"):
        save(pipe, E)


def test_a_file_without_the_right_to_read_it_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.bnviz"
    save(path, E)
    monkeypatch.setattr(Path, "open", failing(errno.EACCES))
    assert cannot_open(path) == f"Cannot open {path}: you have no right to do that here."


def test_a_preset_is_found_by_its_name_and_a_file_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(Path("mine.bnviz"), E)
    save(Path("circles"), E)
    assert load_file_or_preset("circles") == load_preset("circles") != E
    assert load_file_or_preset("./circles") == E
    assert load_file_or_preset("mine.bnviz") == E
    assert load_file_or_preset(str(tmp_path / "mine.bnviz")) == E


def test_an_unknown_name_is_told_what_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    known = ", ".join(preset.name for preset in presets())
    with pytest.raises(ExperimentFileError) as error:
        load_file_or_preset("circle")
    assert str(error.value) == f'There is no file and no preset "circle"; presets are {known}.'
    with pytest.raises(
        ExperimentFileError, match=r"^Cannot open none.bnviz: there is no such file or folder\.$"
    ):
        load_file_or_preset("none.bnviz")
    with pytest.raises(ExperimentFileError, match="the name is too long"):
        load_file_or_preset("x" * 300 + ".bnviz")
    with pytest.raises(ExperimentFileError, match="There is no preset 'circle'; there are digits-sigmoid, "):
        load_preset("circle")
