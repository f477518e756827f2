"""The controls of the microscope that are not only about where to look: pages, and a norm's momentum.

Know no lens and no engine.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bnviz.experiment.arithmetic import memory
from bnviz.experiment.values import Norm
from ui.controls import Logarithmic, SliderField, TermLabel, caption
from ui.language import said, say, tr


@dataclass(frozen=True, slots=True)
class Page:
    """Which parts are shown: those of `left` and `right` side by side where there is room, else in a row."""

    id: str
    title: str
    tip: str
    left: tuple[str, ...]
    right: tuple[str, ...] = ()


OVER_TIME = ("running", "noise", "momentum", "memory", "affine")
PAGES = (
    Page(
        "all",
        said("All"),
        said("Everything, one below the other"),
        ("stages", "formula", "table", "gradient"),
        OVER_TIME,
    ),
    Page(
        "formula",
        said("Formula"),
        said("One sample carried through the norm"),
        ("stages",),
        ("formula",),
    ),
    Page("table", said("Table"), said("The mini-batch, and what is averaged in it"), ("table",)),
    Page(
        "time",
        said("Time"),
        said("What the norm remembers, and how it has changed"),
        OVER_TIME[:2],
        OVER_TIME[2:],
    ),
    Page("gradient", said("Gradient"), said("The way back through the norm"), ("gradient",)),
)


class MomentumRow(QWidget):
    """The norm's momentum on a slider, and how long it remembers. `changed` may come many times."""

    changed = Signal(float)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = SliderField(
            Logarithmic(0.001, 1.0, zero=True),
            tr("momentum of this norm"),
            tr("Weight of the newest batch in the running statistics (PyTorch's convention)"),
            0.0,
            1.0,
            parent=self,
        )
        self.told = caption("", "strong", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(TermLabel("m", "muted", self, "momentum of a norm"))
        row.addWidget(self.slider, 1)
        row.addWidget(self.told)
        self.slider.changed.connect(self.changed)
        self.slider.settled.connect(self.settled)

    def show_norm(self, norm: Norm | None) -> None:
        """Show what holds now."""
        if norm is None or not norm.tracks:
            return
        self.slider.setEnabled(norm.momentum is not None)
        self.slider.show_value(0.0 if norm.momentum is None else norm.momentum)
        told = say(memory(norm.momentum))
        self.told.setText(tr("cumulative") if norm.momentum is None else told)
        self.told.setToolTip(told)
