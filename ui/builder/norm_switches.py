"""The three switches of a norm, the PyTorch call that does the same, and what it does. Knows no engine."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(rule(self))
        column.addWidget(caption(tr("WHILE IT TRAINS"), "title", self))
        self._form = Form(self)
        self._switches: dict[str, Switch] = {}
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
        self.code.setText("\n".join(pytorch_calls(norm)))
        self.about.setText(" ".join(map(say, switch_sentences(norm))))

    def _clicked(self, checked: bool) -> None:
        switch = self.sender()
        assert isinstance(switch, Switch)
        self.changed.emit(switch.objectName(), checked)
