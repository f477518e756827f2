"""Writes a script, and beside it the data it reads. Knows no window."""

from __future__ import annotations

from pathlib import Path

from bnviz import assets
from bnviz.errors import ExperimentFileError, ExportError
from bnviz.experiment.file import why, write_atomically
from bnviz.export.code.script import Script


def save_script(path: Path, script: Script) -> tuple[Path, ...]:
    """Write the script to `path`; the files written, the script's first.

    Raises:
        ExportError: a file cannot be written, or another one has the name of the data file. The script is
            then not written either.
    """
    written = [path]
    try:
        if script.data_file is not None:
            beside = path.parent / script.data_file
            content = assets.path("data", script.data_file).read_bytes()
            if beside.exists() and beside.read_bytes() != content:
                raise ExportError(
                    f"The script reads {script.data_file}, and {path.parent} has another file of that name; "
                    "save it in another folder."
                )
            if not beside.exists():
                write_atomically(beside, content)
                written.append(beside)
        write_atomically(path, script.text.encode())
    except OSError as error:
        raise ExportError(f"Cannot save {path}: {why(error)}.") from error
    except ExperimentFileError as error:
        raise ExportError(str(error)) from error
    return tuple(written)
