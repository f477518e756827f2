"""Measures the short runs behind the small pictures of the presets, all of them or those named.

python scripts/preset_previews.py [NAME ...]. Run it after a change of a preset or of the training: a minute.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bnviz import assets, previews
from bnviz.experiment.file import presets


def main(wanted: list[str]) -> None:
    """Measure the presets named, or all, and write the file anew."""
    path = assets.path(*previews.FILE)
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    found = {}
    for preset in presets():
        if preset.name in known and wanted and preset.name not in wanted:
            found[preset.name] = known[preset.name]
        else:
            found[preset.name] = asdict(previews.measure(preset.name))
            print(preset.name, *(values[-1] for values in found[preset.name]["accuracies"] if values))
    rows = ",\n".join(f"{json.dumps(name)}: {json.dumps(run)}" for name, run in found.items())
    path.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
