"""Brings the translations up to date: collects what the window says (update), and packs it for Qt (release).

`python scripts/translations.py update` puts every `tr("…")` and `said("…")` of the sources into
`assets/translations/bnviz_*.ts`, new ones as unfinished, and drops what is no longer said. Translate them
there, or with Qt Linguist. `release` then writes the `.qm` files that the window loads; both are kept in git.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
LANGUAGES = ("de", "es")
SOURCES = ("bnviz", "ui")


def update(folder: Path = FOLDER) -> None:
    """Write the `.ts` file of each language in `folder` anew from the sources."""
    sources = sorted(str(path.relative_to(ROOT)) for name in SOURCES for path in (ROOT / name).rglob("*.py"))
    for language in LANGUAGES:
        _tool(
            "lupdate",
            *("-silent", "-locations", "none", "-no-obsolete", "-tr-function-alias", "tr+=said"),
            *("-source-language", "en", "-target-language", language),
            *sources,
            *("-ts", str(folder / f"bnviz_{language}.ts")),
        )


def release(source: Path = FOLDER, target: Path = FOLDER) -> None:
    """Write the `.qm` file of each language from its `.ts` file."""
    for language in LANGUAGES:
        name = f"bnviz_{language}"
        _tool("lrelease", "-silent", str(source / f"{name}.ts"), "-qm", str(target / f"{name}.qm"))


def _tool(name: str, *arguments: str) -> None:
    """Run one of PySide6's tools of this environment. Raises CalledProcessError where it fails."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    elif sys.argv[1:] == ["release"]:
        release()
    else:
        sys.exit("usage: python scripts/translations.py update|release")
