"""One row of the table of views: what it is, how it is made, where it lives. Knows no dock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QWidget

from bnviz.experiment.values import Experiment

Place = Literal["centre", "left", "bottom", "right", "aside"]


@dataclass(frozen=True, slots=True)
class Pane:
    """One row of the table. Panes of the same place share it as tabs, the first `shown` one in front.

    `title` and `tip` are marked with `said`.

    `make` is called when the pane is seen for the first time, and imports only then what it makes.
    One that `fits` certain experiments only comes and goes with them, until the person shows or closes it.
    `key` brings it to the front; without one it may get a number. One that `reads` is a text: a projector
    shows it beside a view.
    """

    id: str
    title: str
    tip: str
    make: Callable[[], QWidget]
    place: Place
    shown: bool = True
    fits: Callable[[Experiment], bool] | None = None
    key: str = ""
    reads: bool = False
