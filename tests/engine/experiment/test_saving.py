"""Saving an experiment: the old content stays whole until the new is safely there."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bnviz.errors import ExperimentFileError
from bnviz.experiment import edits
from bnviz.experiment.file import (
    encode,
    load,
    save,
    write_atomically,
)
from bnviz.experiment.values import Experiment

E = Experiment()
WHOLE = encode(E)


def failing(code: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


FAILURES = {
    "no right to write": (errno.EACCES, "you have no right to do that here"),
    "a full disk": (errno.ENOSPC, "the disk is full"),
    "a full share of the disk": (errno.EDQUOT, "your share of the disk is full"),
    "a disk that can only be read": (errno.EROFS, "this disk can only be read"),
    "a broken disk": (errno.EIO, os.strerror(errno.EIO).lower()),
}


@pytest.mark.parametrize("moment", ["open", "fsync", "replace"])
@pytest.mark.parametrize("failure", FAILURES)
def test_a_file_that_cannot_be_saved_is_left_as_it_was(
    failure: str, moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, why = FAILURES[failure]
    path = tmp_path / "mine.bnviz"
    save(path, E)
    with monkeypatch.context() as broken:
        broken.setattr(os if moment == "fsync" else Path, moment, failing(code))
        with pytest.raises(ExperimentFileError) as error:
            save(path, edits.set_name(E, "New"))
    assert str(error.value) == f"Cannot save {path}: {why}. Nothing was changed."
    assert load(path) == E
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.bnviz"]


@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_an_interrupted_write_leaves_the_old_content_whole(
    moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.bnviz"
    save(path, E)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(os if moment == "fsync" else Path, moment, interrupt)
        with pytest.raises(KeyboardInterrupt):
            save(path, edits.set_name(E, "New"))
    assert path.read_bytes() == WHOLE
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.bnviz"]


def test_the_new_content_is_on_the_disk_before_the_old_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def tell_fsync(handle: int) -> None:
        told.append("flush")
        fsync(handle)

    def tell_replace(self: Path, target: Path) -> Path:
        told.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", tell_fsync)
    monkeypatch.setattr(Path, "replace", tell_replace)
    save(tmp_path / "mine.bnviz", E)
    assert told[:2] == ["flush", "replace"]
    assert told[2:] in (["flush"], [])  # the folder, where a system can flush one


def test_nothing_is_saved_below_a_file_or_over_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("keep me")
    below = tmp_path / "file" / "mine.bnviz"
    with pytest.raises(ExperimentFileError) as error:
        save(below, E)
    assert str(error.value) == (
        f"Cannot save {below}: part of the path is a file, not a folder. Nothing was changed."
    )
    assert (tmp_path / "file").read_text() == "keep me"
    with pytest.raises(ExperimentFileError, match=r"it is a folder, not a file\.$"):
        save(tmp_path, E)
    with pytest.raises(
        ExperimentFileError, match=r"there is no such file or folder\. Nothing was changed\.$"
    ):
        save(tmp_path / "none" / "mine.bnviz", E)


def test_a_long_name_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 240}.bnviz"
    save(path, E)
    assert load(path) == E


@pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")
def test_the_rights_of_a_file_and_a_link_to_it_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.bnviz", tmp_path / "link.bnviz"
    save(real, E)
    real.chmod(0o640)
    link.symlink_to(real)
    new = edits.set_name(E, "New")
    save(link, new)
    assert link.is_symlink()
    assert load(real) == new
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "any").touch()
    save(tmp_path / "mine.bnviz", E)
    assert (tmp_path / "mine.bnviz").stat().st_mode == (tmp_path / "any").stat().st_mode


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_device_is_never_replaced_by_a_file() -> None:
    with pytest.raises(
        ExperimentFileError, match=r"^Cannot save /dev/full: it is a device or a pipe, not a file\.$"
    ):
        write_atomically(Path("/dev/full"), b"content")
    assert Path("/dev/full").is_char_device()
