"""Writes a script, and beside it what it needs there: its data, or what draws them. Knows no window."""

from __future__ import annotations

import re
from pathlib import Path

import bnviz
from bnviz import assets
from bnviz.errors import ExperimentFileError, ExportError
from bnviz.experiment.file import why, write_atomically
from bnviz.export.code.data import FACES
from bnviz.export.code.script import Script
from bnviz.sayings import said

# In place of what the module of the faces imports from bnviz, all of it names of types.
TYPES = """\
Points = NDArray[np.float64]
Classes = NDArray[np.int64]
Light = str
"""


def save_script(path: Path, script: Script) -> tuple[Path, ...]:
    """Write the script to `path`; the files written, the script's first.

    Raises:
        ExportError: a file cannot be written, or another one has the name of what it needs beside it. The
            script is then not written either.
    """
    written = [path]
    try:
        if script.beside is not None:
            beside, content = path.parent / script.beside, content_beside(script.beside)
            if path.name == script.beside or (beside.exists() and beside.read_bytes() != content):
                raise ExportError(
                    said(
                        "The script needs bnviz's {file} beside it, and there would be another file of this "
                        "name; choose another name or folder.",
                        file=script.beside,
                    )
                )
            if not beside.exists():
                write_atomically(beside, content)
                written.append(beside)
        write_atomically(path, script.text.encode())
    except OSError as error:
        raise ExportError(said("Cannot save {file}: {why}.", file=path, why=why(error))) from error
    except ExperimentFileError as error:
        raise ExportError(str(error)) from error
    return tuple(written)


def content_beside(name: str) -> bytes:
    """What a script's `beside` has in it: shipped data, or the module that draws faces, freed of bnviz."""
    if name != f"{FACES}.py":
        return assets.path("data", name).read_bytes()
    source = (Path(bnviz.__file__).parent / "data" / "faces.py").read_text(encoding="utf-8")
    free, count = re.subn(r"(from bnviz\S* import [^\n]*\n)+", f"\n{TYPES}", source, count=1)
    assert count == 1
    return re.sub(r"\n{4,}", "\n\n\n", free).encode()
