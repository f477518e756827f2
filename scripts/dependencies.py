"""Prints what pyproject.toml depends on, one requirement a line; arguments name extras, such as ``dev``."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def main(extras: list[str]) -> None:
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    print(*project["dependencies"], sep="\n")
    for extra in extras:
        print(*project["optional-dependencies"][extra], sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
