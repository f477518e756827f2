"""The settings of one norm: kind, eps, momentum, affine, placement, switches. Knows no engine."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from bnviz.experiment.arithmetic import conventions, memory
from bnviz.experiment.edits import get_norm, norm_rows, row_name, set_all_norms, set_norm
from bnviz.experiment.shapes import norm_parameters
from bnviz.experiment.values import Experiment, Norm
from ui.builder.gesture import Gesture
from ui.builder.names import ACTIVATION_SHORT, NORM_SHORT, NORM_TIP, NORM_TITLE
from ui.builder.norm_switches import NormSwitches
from ui.controls import (
    Form,
    IconButton,
    Logarithmic,
    NumberField,
    Option,
    Popover,
    Segmented,
    SliderField,
    Switch,
    TextButton,
    caption,
)
from ui.controls.popover import MARGIN
from ui.language import numeral, said, say, tr

NORM_FIELDS = {  # what "Undo" takes back
    "eps": said("eps of a norm"),
    "momentum": said("momentum of a norm"),
    "affine": said("affine of a norm"),
    "track_running_stats": said("track_running_stats of a norm"),
    "placement": said("placement of a norm"),
    "groups": said("groups of a norm"),
    "use_batch_stats": said("use_batch_stats of a norm"),
    "update_running_stats": said("update_running_stats of a norm"),
    "train_affine": said("train_affine of a norm"),
}


class NormEditor(Popover):
    """Opened for one cell by `edit`; every change is a gesture at once, there is no OK."""

    gesture = Signal(object)
    settled = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, tr("Norm"))
        self._lane, self._block = 0, 0
        self._experiment: Experiment | None = None
        self.setMinimumWidth(320)
        self._title = caption("", "strong", self)
        close = IconButton("close", tr("Close (Esc)"), self)
        close.clicked.connect(self.close_popover)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(close)
        self.body.addLayout(top)
        options = [Option(None, tr("none"), tr("No norm here"))]
        options += [
            Option(kind, NORM_SHORT[kind], f"{say(NORM_TITLE[kind])}: {say(NORM_TIP[kind])}")
            for kind in NORM_TITLE
        ]
        self._kind = Segmented(options, tr("Kind of norm"), tr("What normalises this block"), self)
        self._kind.chosen.connect(self._choose_kind)
        self.body.addWidget(self._kind)
        self._about = caption("", "muted", self)
        self.body.addWidget(self._about)
        self._form = Form(self, {"momentum": "momentum of a norm"})
        self._make_rows()
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(self.body.spacing())
        self._parts.addWidget(self._form, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._parts)
        self.switches = NormSwitches(self)
        self.switches.changed.connect(self._switch)
        self._parts.addWidget(self.switches, 1, Qt.AlignmentFlag.AlignTop)
        self._size = caption("", "muted", self)
        self.body.addWidget(self._size)
        self._all = TextButton(
            tr("Use in all blocks of this lane"),
            tr("Give every block of this lane the same norm"),
            self,
            role="link",
        )
        self._all.clicked.connect(self._use_everywhere)
        self.body.addWidget(self._all)

    def edit(self, experiment: Experiment, lane: int, block: int) -> None:
        """Turn to a cell; the caller opens the popover."""
        self._lane, self._block = lane, block
        self.show_experiment(experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what holds now; closes if the cell is gone."""
        self._experiment = experiment
        if self._lane >= len(experiment.lanes) or self._block not in norm_rows(experiment):
            self.close_popover()
            return
        norm = get_norm(experiment, self._lane, self._block)
        inside = 0 <= self._block < len(experiment.network.blocks)
        self._title.setText(f"{experiment.lanes[self._lane].name} · {say(row_name(experiment, self._block))}")
        self._kind.show_value(norm.kind if norm else None)
        self._about.setText(
            f"{say(NORM_TITLE[norm.kind])}: {_lower(say(NORM_TIP[norm.kind]))}"
            if norm
            else tr("No norm here")
        )
        self._form.setVisible(norm is not None)
        self.switches.setVisible(norm is not None)
        self._all.setVisible(inside)
        self._size.setVisible(norm is not None)
        if norm is not None:
            self._show_norm(norm)
            self._form.set_row_visible("placement", inside)
            if inside:
                block = experiment.network.blocks[self._block]
                activation = ACTIVATION_SHORT[block.activation]
                self._placement.button("before").setText(tr("before {activation}", activation=activation))
                self._placement.button("after").setText(tr("after {activation}", activation=activation))
            count = norm_parameters(experiment, self._lane, self._block)
            self._size.setText(
                tr("{count:,} parameters: a gamma and a beta each", count=count)
                if count
                else tr("No parameters")
            )
        self.place()

    def place(self) -> None:
        """The switches stand below the settings, or beside them where the window is too low for both."""
        beside = self._parts.direction() == QBoxLayout.Direction.LeftToRight
        wanted = not self.switches.isHidden() and self._height_below() > self.window().height() - 2 * MARGIN
        if wanted != beside:
            direction = QBoxLayout.Direction
            self._parts.setDirection(direction.LeftToRight if wanted else direction.TopToBottom)
            self._parts.setSpacing(24 if wanted else self.body.spacing())
        super().place()

    def spare(self) -> int:
        """A switch may bring more lines of code and text."""
        if self.switches.isHidden():
            return 0
        margins = self.body.contentsMargins()
        across = max(self.sizeHint().width(), self.minimumWidth()) - margins.left() - margins.right()
        if self._parts.direction() == QBoxLayout.Direction.LeftToRight:
            across = (across - self._parts.spacing()) // 2
        return self.switches.spare(across)

    def _height_below(self) -> int:
        """Pixels of it all with the switches below, at most: no switch may rearrange it."""
        items = [item for row in range(self.body.count()) if (item := self.body.itemAt(row)) is not None]
        seen = [item for item in items if not item.isEmpty() and item.layout() is not self._parts]
        form, margins = self._form.sizeHint(), self.body.contentsMargins()
        heights = [item.sizeHint().height() for item in seen] + [form.height()]
        gaps = self.body.spacing() * (len(heights) + 1)
        return (
            sum(heights) + gaps + margins.top() + margins.bottom() + self.switches.most_height(form.width())
        )

    @property
    def kind_control(self) -> Segmented:
        """The row of kinds, which gets the focus first."""
        return self._kind

    def _make_rows(self) -> None:
        form = self._form
        self._eps = NumberField(
            "eps", tr("Added to the variance before the square root"), 1e-12, 10.0, step=None, parent=form
        )
        self._eps.entered.connect(lambda value: self._set("eps", eps=value))
        self._momentum = SliderField(
            Logarithmic(0.001, 1.0, zero=True),
            tr("momentum"),
            tr("Weight of the newest batch in the running statistics (PyTorch's convention)"),
            0.0,
            1.0,
            parent=form,
        )
        self._momentum.changed.connect(lambda value: self._set("momentum", momentum=value))
        self._momentum.settled.connect(self.settled)
        self._cumulative = Switch(
            tr("Cumulative average"), tr("Momentum None: the plain average over all batches so far"), form
        )
        self._cumulative.clicked.connect(
            lambda: self._set("momentum", momentum=None if self._cumulative.isChecked() else 0.1)
        )
        self._affine = Switch(tr("affine"), tr("Learn a scale gamma and a shift beta for each unit"), form)
        self._affine.clicked.connect(lambda: self._set("affine", affine=self._affine.isChecked()))
        self._track = Switch(
            "track_running_stats", tr("Keep running statistics and use them in evaluation mode"), form
        )
        self._track.clicked.connect(
            lambda: self._set("track_running_stats", track_running_stats=self._track.isChecked())
        )
        self._placement = Segmented(
            [
                Option("before", tr("before"), tr("linear, norm, activation: as in the paper")),
                Option("after", tr("after"), tr("linear, activation, norm")),
            ],
            tr("Placement"),
            tr("Before or after the activation"),
            form,
        )
        self._placement.chosen.connect(lambda value: self._set("placement", placement=value))
        self._groups = NumberField(
            tr("groups"), tr("Into how many groups the channels are split"), 1, 4096, whole=True, parent=form
        )
        self._groups.entered.connect(lambda value: self._set("groups", groups=int(value)))
        for field, label, control in (
            ("eps", "eps", self._eps),
            ("groups", tr("groups"), self._groups),
            ("momentum", tr("momentum"), self._momentum),
            ("cumulative", tr("cumulative"), self._cumulative),
            ("track_running_stats", "track_running_stats", self._track),
            ("affine", tr("affine"), self._affine),
            ("placement", tr("placement"), self._placement),
        ):
            form.add(field, label, control)

    def _show_norm(self, norm: Norm) -> None:
        self._eps.show_value(norm.eps)
        self._groups.show_value(norm.groups)
        self._momentum.show_value(norm.momentum if norm.momentum is not None else 0.0)
        self._momentum.setEnabled(norm.momentum is not None)
        self._cumulative.setChecked(norm.momentum is None)
        self._affine.setChecked(norm.affine)
        self._track.setChecked(norm.track_running_stats)
        self._placement.show_value(norm.placement)
        self.switches.show_norm(norm)
        can_track = norm.kind in ("batch", "instance")
        self._form.set_row_visible("groups", norm.kind == "group")
        self._form.set_row_visible("track_running_stats", can_track)
        self._form.set_row_visible("momentum", norm.tracks)
        self._say_momentum(norm)
        self._form.set_row_visible("cumulative", norm.tracks)

    def _say_momentum(self, norm: Norm) -> None:
        """How long it remembers, and what others would call the same."""
        lines = [say(memory(norm.momentum))]
        lines += [
            f"{say(each.who)} {numeral(each.written)}: {say(each.meaning)}"
            for each in conventions(norm.momentum)
        ]
        self._form.say("momentum", "\n".join(lines) if norm.tracks else "", "small")

    def _choose_kind(self, kind: Any) -> None:
        lane, block = self._lane, self._block

        def change(e: Experiment) -> Experiment:
            if kind is None:
                return set_norm(e, lane, block, None)
            old = get_norm(e, lane, block)
            return set_norm(e, lane, block, replace(old, kind=kind) if old else Norm(kind=kind))

        self.gesture.emit(Gesture(said("norm"), change))
        self.settled.emit()

    def _set(self, field: str, **changes: Any) -> None:
        lane, block = self._lane, self._block

        def change(e: Experiment) -> Experiment:
            return set_norm(e, lane, block, replace(get_norm(e, lane, block) or Norm(), **changes))

        self.gesture.emit(Gesture(NORM_FIELDS[field], change, merge=f"norm {lane} {block} {field}"))
        if field != "momentum":
            self.settled.emit()

    def _switch(self, field: str, on: bool) -> None:
        self._set(field, **{field: on})

    def _use_everywhere(self) -> None:
        lane, block = self._lane, self._block
        self.gesture.emit(
            Gesture(said("norms of a lane"), lambda e: set_all_norms(e, lane, get_norm(e, lane, block)))
        )
        self.settled.emit()


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
