"""What a person's gesture asks of the experiment: a pure edit with a name. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bnviz.experiment.values import Experiment


@dataclass(frozen=True, slots=True)
class Gesture:
    """`text` follows "Undo" in the menu. Gestures in a row with the same `merge` are one step of undo."""

    text: str
    change: Callable[[Experiment], Experiment]
    merge: str | None = None
