"""The three switches of a norm, the PyTorch call that does the same, and what it does. Knows no engine."""

from __future__ import annotations

from itertools import product

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from bnviz.experiment.switches import pytorch_calls, switch_sentences
from bnviz.experiment.values import Norm
from ui.controls import Form, Switch, caption, rule
from ui.language import said, say, tr

SWITCHES = {  # field: label, tip
    "use_batch_stats": (
        said("use batch statistics"),
        said(
            "On: normalise with the mini-batch's own mean and variance, as in train()\n"
            "Off: with the running ones, as in eval()"
        ),
    ),
    "update_running_stats": (
        said("update running statistics"),
        said("On: mix each mini-batch into the running mean and variance\nOff: they stay as they are"),
    ),
    "train_affine": (
        said("train gamma and beta"),
        said(
            "On: the optimiser moves gamma and beta\nOff: they stay as they are, as with requires_grad=False"
        ),
    ),
}


class NormSwitches(QWidget):
    """`changed` tells the field of `Norm` and its new value."""

    changed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._rule = rule(self)
        column.addWidget(self._rule)
        self._heading = caption(tr("WHILE IT TRAINS"), "title", self)
        column.addWidget(self._heading)
        self._form = Form(self)
        self._switches: dict[str, Switch] = {}
        self._norm = Norm()
        for field, texts in SWITCHES.items():
            label, tip = map(say, texts)
            switch = Switch(label, tip, self._form)
            switch.setObjectName(field)
            switch.clicked.connect(self._clicked)
            self._switches[field] = switch
            self._form.add(field, label, switch)
        column.addWidget(self._form)
        self.code = caption("", "code", self)
        self.code.setAccessibleName(tr("The same in PyTorch"))
        self.code.setToolTip(tr("The same in PyTorch, for a layer called norm and its input x"))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.code)
        self.about = caption("", "small", self)
        self.about.setWordWrap(True)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column.addWidget(self.about)

    def switch(self, field: str) -> Switch:
        """The switch of one field."""
        return self._switches[field]

    def show_norm(self, norm: Norm) -> None:
        """Show what holds now; a switch that a kind of norm has no use for is not there."""
        for field, switch in self._switches.items():
            switch.setChecked(getattr(norm, field))
            self._form.set_row_visible(field, norm.affine if field == "train_affine" else norm.tracks)
        self._norm = norm
        self.code.setText(_code(norm))
        self.about.setText(_sentences(norm))

    def most_height(self, width: int) -> int:
        """Pixels it takes at most over so many across, whatever is switched."""
        frame = self.code.sizeHint().height() - _height(self.code, self.code.text(), width)
        others = sum(widget.sizeHint().height() for widget in (self._rule, self._heading, self._form))
        return others + frame + sum(self._most(width)) + 4 * self._column.spacing()

    def spare(self, width: int) -> int:
        """How many pixels code and text may yet grow over so many across, whatever is switched."""
        labels = (self.code, self.about)
        return sum(self._most(width)) - sum(_height(label, label.text(), width) for label in labels)

    def _most(self, width: int) -> tuple[int, int]:
        """Pixels of the longest code and the longest text."""
        all_eight = [
            replace(self._norm, **dict(zip(SWITCHES, setting, strict=True)))
            for setting in product((True, False), repeat=len(SWITCHES))
        ]
        return (
            max(_height(self.code, _code(norm), width) for norm in all_eight),
            max(_height(self.about, _sentences(norm), width) for norm in all_eight),
        )

    def _clicked(self, checked: bool) -> None:
        switch = self.sender()
        assert isinstance(switch, Switch)
        self.changed.emit(switch.objectName(), checked)


def _code(norm: Norm) -> str:
    return "\n".join(pytorch_calls(norm))


def _sentences(norm: Norm) -> str:
    return " ".join(map(say, switch_sentences(norm)))


def _height(label: QLabel, text: str, width: int) -> int:
    """Pixels of a text in this label, were it set there and the label so wide."""
    area = QRect(0, 0, width, 10_000)
    return label.fontMetrics().boundingRect(area, Qt.TextFlag.TextWordWrap, text).height()
