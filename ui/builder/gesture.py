"""What a person's gesture asks of the experiment: a pure edit with a name. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bnviz.experiment.values import Experiment


@dataclass(frozen=True, slots=True)
class Gesture:
    """`text` follows "Undo" in the menu. Gestures in a row with the same `merge` are one step of undo.

    With `keeps_function` norms that go are folded and norms that come preserve, done and undone, whatever
    the person chose for toggling.
    """

    text: str
    change: Callable[[Experiment], Experiment]
    merge: str | None = None
    keeps_function: bool = False
