"""Experiments as small JSON files: encoding, decoding with sentences for errors, atomic saving, presets."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from bnviz import assets
from bnviz.errors import ExperimentFileError
from bnviz.experiment.sentences import sentence_of, shortened
from bnviz.experiment.values import FORMAT, Experiment
from bnviz.sayings import following, recased, said

SUFFIX = ".bnviz"
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Preset:
    """One shipped experiment: its file name without suffix, a title, one line, and where it lies."""

    name: str
    title: str
    about: str
    path: Path


def encode(e: Experiment) -> bytes:
    """The experiment as indented JSON with the key `format` first.

    The switches of a norm are written only where one is off, the norm of the output only where there is
    one, and the noise of a lane only where it is on, so that an older bnviz reads all other files.
    """
    raw: dict[str, Any] = {"format": FORMAT, **msgspec.to_builtins(e)}
    for lane in raw["lanes"]:
        for norm in filter(None, (*lane["norms"], lane["input_norm"], lane["output_norm"])):
            for switch in ("use_batch_stats", "update_running_stats", "train_affine"):
                if norm[switch]:
                    del norm[switch]
        if lane["output_norm"] is None:
            del lane["output_norm"]
        if not lane["noise"]:
            del lane["noise"]
    return json.dumps(raw, indent=2, ensure_ascii=False).encode() + b"\n"


def decode(content: bytes) -> Experiment:
    """Read what `encode` wrote, of this version or an older one; raises ExperimentFileError."""
    raw = _read_json(content)
    if not isinstance(raw, dict):
        raise ExperimentFileError(said("This is JSON, but no experiment."))
    version = raw.pop("format", None)
    if isinstance(version, bool) or not isinstance(version, int):
        raise ExperimentFileError(
            said('This is no bnviz experiment: the key "format" with a number is missing.')
        )
    if version > FORMAT:
        raise ExperimentFileError(
            said(
                "The file was written by a newer bnviz (format {format}); this one reads up to {known}.",
                format=version,
                known=FORMAT,
            )
        )
    if version < 1:
        raise ExperimentFileError(said("There is no format {format}; the first is 1.", format=version))
    for key in ("name", "seed", "data", "network", "training", "lanes"):
        if key not in raw:
            raise ExperimentFileError(said('The key "{key}" is missing.', key=key))
    try:
        return _converted(raw)
    except msgspec.ValidationError as error:
        raise ExperimentFileError(sentence_of(error)) from error


def load(path: Path) -> Experiment:
    """Read a file; raises ExperimentFileError with a sentence that names it."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise ExperimentFileError(said("It is {what}.", what=_other_than_a_file(found)))
        if found.st_size > MAX_BYTES:
            raise ExperimentFileError(
                said(
                    "It has {size:,.1f} MB, and an experiment a few kilobytes: it is something else.",
                    size=found.st_size / 1e6,
                )
            )
        with path.open("rb") as file:
            return decode(file.read(MAX_BYTES))
    except ExperimentFileError as error:
        raise ExperimentFileError(
            said("Cannot open {file}: {why}", file=path.name, why=following(str(error)))
        ) from error
    except OSError as error:
        raise ExperimentFileError(said("Cannot open {file}: {why}.", file=path, why=why(error))) from error
    except ValueError as error:
        raise ExperimentFileError(
            said("No file can have the name {name}.", name=shortened(str(path)))
        ) from error


def save(path: Path, e: Experiment) -> None:
    """Write a file atomically: the old content stays whole until the new is safely on the disk."""
    write_atomically(path, encode(e))


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside `path`, flush to the disk, then rename over it; raises ExperimentFileError.

    Links are followed, and the rights of a file that was there are kept.
    """
    target = Path(os.path.realpath(path))
    scratch = target.with_name(f".bnviz-{secrets.token_hex(8)}.tmp")
    try:
        old = target.stat() if target.exists() else None
        if old is not None and not stat.S_ISREG(old.st_mode):
            raise ExperimentFileError(
                said("Cannot save {file}: it is {what}.", file=path, what=_other_than_a_file(old))
            )
        with scratch.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            scratch.chmod(stat.S_IMODE(old.st_mode))
        scratch.replace(target)
    except OSError as error:
        raise ExperimentFileError(
            said("Cannot save {file}: {why}. Nothing was changed.", file=path, why=why(error))
        ) from error
    finally:
        with contextlib.suppress(OSError):
            scratch.unlink()  # not there any more if all went well
    _flush_folder(target.parent)


def _other_than_a_file(found: os.stat_result) -> str:
    folder = stat.S_ISDIR(found.st_mode)
    return said("a folder, not a file") if folder else said("a device or a pipe, not a file")


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut as well, where a folder can be flushed."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def presets() -> tuple[Preset, ...]:
    """The shipped experiments in the order in which they are shown."""
    folder = assets.path("presets")
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return tuple(
        Preset(row["name"], row["title"], row["about"], folder / f"{row['name']}{SUFFIX}") for row in index
    )


def load_preset(name: str) -> Experiment:
    """The shipped experiment of that name; raises ExperimentFileError naming those there are."""
    for preset in presets():
        if preset.name == name:
            return load(preset.path)
    known = ", ".join(preset.name for preset in presets())
    raise ExperimentFileError(said("There is no preset {name!r}; there are {known}.", name=name, known=known))


def load_file_or_preset(name: str) -> Experiment:
    """The shipped experiment of that name, else the file of that path; raises ExperimentFileError.

    A preset goes before a file of the same name: say ``./circles`` for the file.
    """
    shipped = {preset.name: preset.path for preset in presets()}
    if name in shipped:
        return load(shipped[name])
    is_one_word = Path(name).name == name and not Path(name).suffix
    if is_one_word and not os.path.exists(name):
        raise ExperimentFileError(
            said(
                'There is no file and no preset "{name}"; presets are {known}.',
                name=name,
                known=", ".join(shipped),
            )
        )
    return load(Path(name))


def why(error: OSError) -> str:
    """What the system says, in words that fit behind a colon."""
    known: dict[int, str] = {
        errno.ENOENT: said("there is no such file or folder"),
        errno.ENOTDIR: said("part of the path is a file, not a folder"),
        errno.EISDIR: said("it is a folder, not a file"),
        errno.EEXIST: said("there is a file of that name"),
        errno.ENAMETOOLONG: said("the name is too long"),
        errno.EACCES: said("you have no right to do that here"),
        errno.EPERM: said("you have no right to do that here"),
        errno.EROFS: said("this disk can only be read"),
        errno.ENOSPC: said("the disk is full"),
        errno.EDQUOT: said("your share of the disk is full"),
    }
    return known.get(error.errno or 0, (error.strerror or str(error)).lower())


def _read_json(content: bytes) -> object:
    if not content.strip():
        raise ExperimentFileError(said("The file is empty."))
    try:
        return json.loads(content, parse_constant=_refuse, parse_float=_number, parse_int=_number)
    except json.JSONDecodeError as error:
        place = said("line {line}, column {column}", line=error.lineno, column=error.colno)
        rest = error.doc[error.pos :].rstrip()  # nothing, or the beginning of a word or a number
        is_cut = any(word.startswith(rest) for word in ("true", "false", "null", "-", ".", "e-", "e+"))
        if is_cut or error.msg.startswith("Unterminated"):
            raise ExperimentFileError(
                said("It ends too early, at {place}: it seems to be cut off.", place=place)
            ) from error
        what = recased(error.msg, "following").removesuffix(" at")
        raise ExperimentFileError(
            said("It is not valid JSON: {what} at {place}.", what=what, place=place)
        ) from error
    except RecursionError as error:
        raise ExperimentFileError(said("It is nested too deeply to be an experiment.")) from error
    except ValueError as error:
        raise ExperimentFileError(said("It is not a text file with JSON in it.")) from error


def _refuse(word: str) -> float:
    raise ExperimentFileError(said("A number must be finite, and the file says {word}.", word=word))


def _converted(raw: Any) -> Experiment:
    try:
        return msgspec.convert(raw, Experiment)
    except UnicodeEncodeError:  # half a character, which msgspec cannot name in what it finds wrong
        return _converted(json.loads(json.dumps(raw, ensure_ascii=False).encode(errors="replace")))


def _number(digits: str) -> float:
    """JSON has one kind of number: 32.0 and 1e9 are whole ones."""
    value = float(digits)
    if abs(value) >= 1e300:
        raise ExperimentFileError(
            said("A number in the file is too large: {number}.", number=shortened(digits))
        )
    return int(value) if value.is_integer() else value
