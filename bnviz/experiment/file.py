"""Experiments as small JSON files: encoding, decoding with sentences for errors, atomic saving, presets."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from bnviz import assets
from bnviz.errors import ExperimentFileError
from bnviz.experiment.values import FORMAT, Experiment

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
    """The experiment as indented JSON with the key `format` first."""
    raw: dict[str, Any] = {"format": FORMAT, **msgspec.to_builtins(e)}
    return json.dumps(raw, indent=2, ensure_ascii=False).encode() + b"\n"


def decode(content: bytes) -> Experiment:
    """Read what `encode` wrote, of this version or an older one; raises ExperimentFileError."""
    if not content.strip():
        raise ExperimentFileError("The file is empty.")
    try:
        raw = json.loads(content, parse_constant=_no_constant)
    except ExperimentFileError:
        raise
    except (ValueError, RecursionError) as error:
        raise ExperimentFileError(_not_json(error)) from error
    if not isinstance(raw, dict):
        raise ExperimentFileError("This is JSON, but no experiment: it should be an object in braces.")
    version = raw.pop("format", None)
    if isinstance(version, bool) or not isinstance(version, int):
        raise ExperimentFileError('This is no bnviz experiment: the key "format" with a number is missing.')
    if version > FORMAT:
        raise ExperimentFileError(
            f"The file was written by a newer bnviz (format {version}); this one reads up to format {FORMAT}."
        )
    if version < 1:
        raise ExperimentFileError(f"There is no format {version}; the first is 1.")
    for key in ("name", "seed", "data", "network", "training", "lanes"):
        if key not in raw:
            raise ExperimentFileError(f'The key "{key}" is missing.')
    try:
        return msgspec.convert(raw, Experiment)
    except msgspec.ValidationError as error:
        raise ExperimentFileError(_sentence(str(error))) from error


def load(path: Path) -> Experiment:
    """Read a file; raises ExperimentFileError with a sentence that names it."""
    try:
        if path.is_dir():
            raise ExperimentFileError("it is a folder, not a file.")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ExperimentFileError(
                f"it has {size / 1e6:,.0f} MB, and an experiment is a few kilobytes; it is something else."
            )
        return decode(path.read_bytes())
    except ExperimentFileError as error:
        raise ExperimentFileError(f"Cannot open {path.name}: {_lower(str(error))}") from error
    except OSError as error:
        raise ExperimentFileError(f"Cannot open {path}: {_reason(error)}.") from error


def save(path: Path, e: Experiment) -> None:
    """Write a file atomically: the old content stays whole until the new is safely on the disk."""
    write_atomically(path, encode(e))


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside `path`, flush to the disk, then rename over it; raises ExperimentFileError."""
    scratch: Path | None = None
    try:
        if path.is_dir():
            raise ExperimentFileError(f"Cannot save {path}: it is a folder, not a file.")
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        scratch = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        scratch.chmod(mode)
        scratch.replace(path)
        scratch = None
    except OSError as error:
        raise ExperimentFileError(f"Cannot save {path}: {_reason(error)}. Nothing was changed.") from error
    finally:
        if scratch is not None:
            with contextlib.suppress(OSError):
                scratch.unlink()


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
    raise ExperimentFileError(f"There is no preset {name!r}; there are {known}.")


def load_file_or_preset(name: str) -> Experiment:
    """A preset by its name, else the file of that path; raises ExperimentFileError."""
    if any(preset.name == name for preset in presets()) and not Path(name).is_file():
        return load_preset(name)
    path = Path(name)
    if not path.exists() and path.suffix != SUFFIX and path.name == name:
        return load_preset(name)
    return load(path)


def _no_constant(word: str) -> float:
    raise ExperimentFileError(f"A number must be finite, and the file says {word}.")


def _not_json(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        place = f"line {error.lineno}, column {error.colno}"
        return f"It is not valid JSON ({place}: {error.msg}); it may be cut off."
    if isinstance(error, RecursionError):
        return "It is nested too deeply to be an experiment."
    return "It is not a text file with JSON in it."


def _sentence(message: str) -> str:
    what, _, at = message.partition(" - at `$.")
    place = re.sub(r"\[(\d+)\]", lambda hit: f" {int(hit[1]) + 1}", at.rstrip("`")).replace(".", ", ")
    if what.startswith("Object contains unknown field"):
        what = f"there is no field {what.split('`')[1]!r} here; is it from another version, or misspelt?"
    elif what.startswith("Object missing required field"):
        what = f"the field {what.split('`')[1]!r} is missing."
    elif what.startswith("Expected "):
        what = what.replace("`", "").replace("Expected ", "expected ") + "."
    elif what.startswith("Invalid enum value"):
        what = f"{what.removeprefix('Invalid enum value ')} is not one of the choices."
    return f"{place}: {what}" if place else what


def _reason(error: OSError) -> str:
    known = {
        "ENOENT": "there is no such file or folder",
        "EACCES": "you have no right to do that here",
        "EPERM": "you have no right to do that here",
        "EROFS": "this disk can only be read",
        "ENOSPC": "the disk is full",
        "EDQUOT": "your share of the disk is full",
    }
    return known.get(errno.errorcode.get(error.errno or 0, ""), (error.strerror or str(error)).lower())


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
